// j and k move through the hits, Enter opens, c cites, p passes over, ? shows the keys. The page works without it.
(function () {
  "use strict";
  function typing(element) {
    return element.isContentEditable || /^(select|textarea)$/i.test(element.tagName) ||
      (element.tagName === "INPUT" && !/^(checkbox|radio)$/.test(element.type));
  }
  function rows() { return Array.prototype.slice.call(document.querySelectorAll("[data-hits] [data-row]")); }
  function here() { return document.querySelector("[data-hits] .is-here"); }
  function go(step) {
    var all = rows(), at = all.indexOf(here());
    if (!all.length) return;
    if (at >= 0) all[at].classList.remove("is-here");
    var row = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    row.classList.add("is-here");
    row.scrollIntoView({ block: "nearest" });
    var target = row.querySelector("a, button");
    if (target) target.focus({ preventScroll: true });
  }
  function part(name) { var row = here(); return row ? row.querySelector(name) : null; }
  function press(name) { var button = part(name); if (button) button.click(); }
  function pass() {
    var note = part("[data-note]");
    if (note && !note.value) note.focus();
    else press("[data-pass]");
  }
  document.addEventListener("keydown", function (event) {
    var note = event.target.matches && event.target.matches("[data-note]") ? event.target : null;
    if (note && event.key === "Enter") {
      event.preventDefault();
      var button = note.closest("[data-row]").querySelector("[data-pass]");
      if (note.value.trim() && button) button.click();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
    var help = document.querySelector("[data-keys]");
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "c") press("[data-cite]");
    else if (event.key === "p") pass();
    else if (event.key === "?" && help) { help.open = !help.open; help.scrollIntoView({ block: "nearest" }); }
    else return;
    event.preventDefault();
  });
  if (/^#hit-/.test(location.hash)) {
    var row = document.getElementById(location.hash.slice(1));
    if (row) row.classList.add("is-here");
  }
})();
