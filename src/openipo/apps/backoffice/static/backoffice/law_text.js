// A name chosen from the list is put into the text where the cursor was. Without it the list is there to read.
(function () {
  "use strict";
  var text = document.querySelector("[data-law-text]");
  var name = document.querySelector("[data-law-name]");
  var insert = document.querySelector("[data-law-insert]");
  if (!text || !name || !insert || text.readOnly) return;
  insert.hidden = false;
  function put() {
    if (!name.value) return;
    text.setRangeText(name.value, text.selectionStart, text.selectionEnd, "end");
    name.value = "";
    text.focus();
  }
  insert.addEventListener("click", put);
  name.addEventListener("keydown", function (event) {
    if (event.key === "Enter") { event.preventDefault(); put(); }
  });
})();
