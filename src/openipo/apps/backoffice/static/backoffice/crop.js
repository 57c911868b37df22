// A part of the picture that is searched is drawn over it; the four figures beside it say the same, and work without this.
(function () {
  "use strict";
  var zone = document.querySelector("[data-crop]");
  if (!zone) return;
  var picture = zone.querySelector(".asked__picture"), part = zone.querySelector(".asked__part");
  var names = ["left", "top", "right", "bottom"], whole = [0, 0, 100, 100], from = null;
  function field(name) { return zone.querySelector('[name="' + name + '"]'); }
  function stated() {
    return names.map(function (name, at) { var said = field(name).value; return said === "" ? whole[at] : Number(said); });
  }
  function show(sides) {
    part.hidden = sides.join() === whole.join() || sides[0] >= sides[2] || sides[1] >= sides[3];
    part.style.left = sides[0] + "%";
    part.style.top = sides[1] + "%";
    part.style.width = sides[2] - sides[0] + "%";
    part.style.height = sides[3] - sides[1] + "%";
  }
  function at(event) {
    var box = picture.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height].map(function (share) {
      return Math.round(100 * Math.min(Math.max(share, 0), 1));
    });
  }
  function drawn(event) {
    var to = at(event);
    return [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])];
  }
  picture.addEventListener("pointerdown", function (event) {
    event.preventDefault();
    from = at(event);
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener("pointermove", function (event) { if (from) show(drawn(event)); });
  picture.addEventListener("pointercancel", function () { from = null; show(stated()); });
  picture.addEventListener("pointerup", function (event) {
    if (!from) return;
    var sides = drawn(event);
    from = null;
    if (sides[2] - sides[0] < 2 || sides[3] - sides[1] < 2) sides = whole;  // pressed, not drawn: all of it again
    names.forEach(function (name, place) { field(name).value = sides[place]; });
    show(sides);
    field("left").dispatchEvent(new Event("change", { bubbles: true }));
  });
  zone.addEventListener("change", function () { show(stated()); });
  show(stated());
})();
