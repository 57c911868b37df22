// Warns before the time-out and lets the officer stay signed in. Without it, the footer says when the session ends.
(function () {
  "use strict";
  var notice = document.getElementById("timeout");
  if (!notice) return;
  var limit = Number(notice.dataset.seconds) * 1000;
  var warning = Number(notice.dataset.warning) * 1000;
  var timer;
  function wait() {
    notice.hidden = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(function () { notice.hidden = false; }, Math.max(limit - warning, 1000));
  }
  notice.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault();
    fetch(this.action, { method: "POST", body: new FormData(this), headers: { "X-Requested-With": "fetch" } })
      .then(function (answer) { if (answer.ok) wait(); else window.location.reload(); });
  });
  document.addEventListener("htmx:afterRequest", wait);
  wait();
})();
