// Files dropped on a file field are taken into it, and their names shown. Choosing them by button works without this.
(function () {
  "use strict";
  function show(zone, input) {
    var names = zone.querySelector("[data-names]");
    if (names) names.textContent = Array.from(input.files).map(function (file) { return file.name; }).join(", ");
  }
  document.querySelectorAll("[data-drop]").forEach(function (zone) {
    var input = zone.querySelector('input[type="file"]');
    input.addEventListener("change", function () { show(zone, input); });
    zone.addEventListener("dragover", function (event) { event.preventDefault(); zone.classList.add("is-over"); });
    zone.addEventListener("dragleave", function () { zone.classList.remove("is-over"); });
    zone.addEventListener("drop", function (event) {
      event.preventDefault();
      zone.classList.remove("is-over");
      if (!event.dataTransfer.files.length) return;
      if (!input.multiple && event.dataTransfer.files.length > 1) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });
})();
