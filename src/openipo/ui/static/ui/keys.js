// Alt+Shift+letter follows the link, presses the button or focuses the field that carries data-key. Pages work without it.
(function () {
  "use strict";
  document.addEventListener("keydown", function (event) {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    var letter = event.code.replace(/^(Key|Digit)/, "").toLowerCase();
    if (!/^[a-z0-9]$/.test(letter)) return;
    var target = document.querySelector('[data-key="' + letter + '"]');
    if (!target) return;
    event.preventDefault();
    if (target.matches("a, button, summary")) target.click();
    else target.focus();
  });
})();
