// j and k move through a list, Enter opens, x ticks, ? shows the keys. Lists work without it.
(function () {
  "use strict";
  var list = document.querySelector("[data-list], [data-list-table]");
  if (!list) return;
  var rows = Array.prototype.slice.call(list.querySelectorAll("[data-row], tbody tr"));
  var help = document.querySelector("[data-keys]");
  var here = -1;
  function typing(element) {
    return element.isContentEditable || /^(select|textarea)$/i.test(element.tagName) ||
      (element.tagName === "INPUT" && !/^(checkbox|radio)$/.test(element.type));
  }
  function go(to) {
    if (!rows.length) return;
    if (here >= 0) rows[here].classList.remove("is-here");
    here = Math.min(Math.max(to, 0), rows.length - 1);
    rows[here].classList.add("is-here");
    rows[here].scrollIntoView({ block: "nearest" });
    var target = link() || rows[here].querySelector("a, input");
    if (target) target.focus({ preventScroll: true });
  }
  function link() { return here < 0 ? null : rows[here].querySelector("[data-open]:not([tabindex='-1']), th a, a:not([tabindex='-1'])"); }
  function tick() {
    var box = here < 0 ? null : rows[here].querySelector("input[type=checkbox]");
    if (box) box.checked = !box.checked;
  }
  document.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
    if (event.key === "j") go(here + 1);
    else if (event.key === "k") go(here - 1);
    else if (event.key === "x") tick();
    else if (event.key === "?" && help) { help.open = !help.open; help.scrollIntoView({ block: "nearest" }); }
    else return;
    event.preventDefault();
  });
  var all = document.querySelector("[data-tick-all]");
  if (all) all.addEventListener("change", function () {
    rows.forEach(function (row) { var box = row.querySelector("input[type=checkbox]"); if (box) box.checked = all.checked; });
  });
})();
