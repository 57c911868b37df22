// j and k move through the hits, Enter opens, s shows side by side, c cites, p passes over, t takes back, Escape leaves a
// field for the hits, ? shows the keys. Once a search is asked for, keys belong to its hits: those pressed before they are there wait for them. The page
// works without it.
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
    // Whoever comes back to the page finds the place again.
    if (row.id) window.history.replaceState(window.history.state, "", "#" + row.id);
    var target = row.querySelector("a, button");
    if (target) target.focus({ preventScroll: true });
  }
  // Escape would empty a search field, and the hits with it.
  function leave(field) {
    var row = field.closest("[data-row]");
    if (row && row !== here()) { if (here()) here().classList.remove("is-here"); row.classList.add("is-here"); }
    field.blur();
    if (rows().length) go(here() ? 0 : 1);
  }
  function part(name) { var row = here(); return row ? row.querySelector(name) : null; }
  function press(name) { var button = part(name); if (button) button.click(); }
  function pass() {
    var note = part("[data-note]");
    if (note && !note.value) note.focus();
    else press("[data-pass]");
  }
  // What is pressed between asking and the hits; null where nothing is asked for.
  var waiting = null;
  function act(key) {
    if (key === "j") go(1);
    else if (key === "k") go(-1);
    else if (key === "c") press("[data-cite]");
    else if (key === "p") pass();
    else if (key === "s") press("[data-beside]");
    else if (key === "t") press("[data-take-back]");
    else return false;
    return true;
  }
  function replay(keys) {
    keys.forEach(function (key) {
      var field = document.activeElement;
      if (!field.matches("[data-note]")) act(key);
      else if (key === "Enter") press("[data-pass]");
      else field.value += key;
    });
  }
  function isAsking(event) { return event.target.id === "marks-form" || event.detail && event.detail.elt && event.detail.elt.id === "marks-form"; }
  // Enter in a field changes it and asks: one question, not two.
  var entered = false;
  document.addEventListener("htmx:beforeRequest", function (event) {
    if (!isAsking(event)) return;
    if (entered && event.detail.requestConfig.triggeringEvent.type === "change") event.preventDefault();
    else document.getElementById("unanswered").hidden = true;
  });
  document.addEventListener("submit", function (event) {
    entered = false;
    if (!isAsking(event) || !window.htmx) return;
    waiting = [];
    if (document.activeElement) document.activeElement.blur();
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    var asked = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    if (isAsking(event) && !event.detail.successful && asked && asked.type === "submit") waiting = null;
  });
  // What cannot be searched is told in place of the hits, which belong to what was asked before. Whoever was signed out
  // meanwhile signs in again and finds the search as he asked for it.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var detail = event.detail, answer = detail.xhr;
    if (!isAsking({ target: detail.requestConfig.elt, detail: detail })) return;
    if (answer.responseURL && new URL(answer.responseURL).pathname !== window.location.pathname) {
      detail.shouldSwap = false;
      window.location.assign(detail.pathInfo.finalRequestPath);
    } else if (answer.status === 422 || answer.status === 503) {
      detail.shouldSwap = true;
      detail.isError = false;
    } else if (answer.status >= 400) {
      unanswered();
    }
  });
  function unanswered() {
    document.getElementById("hits").replaceChildren();
    document.getElementById("unanswered").hidden = false;
  }
  document.addEventListener("htmx:sendError", function (event) { if (isAsking(event)) unanswered(); });
  function toFault() {
    var fault = document.querySelector("#faults a");
    var field = fault && document.getElementById(fault.hash.slice(1));
    if (!field) return;
    var folded = field.closest("details");
    if (folded) folded.open = true;
    field.focus();
  }
  document.addEventListener("keydown", function (event) {
    if (waiting && !typing(event.target) && !event.altKey && !event.ctrlKey && !event.metaKey &&
        (event.key.length === 1 || event.key === "Enter")) {
      event.preventDefault();
      waiting.push(event.key);
      return;
    }
    if (event.key === "Enter" && event.target.form && event.target.form.id === "marks-form") entered = typing(event.target);
    var note = event.target.matches && event.target.matches("[data-note]") ? event.target : null;
    if (note && event.key === "Enter") {
      event.preventDefault();
      var button = note.closest("[data-row]").querySelector("[data-pass]");
      if (note.value.trim() && button) button.click();
      return;
    }
    if (event.key === "Escape" && typing(event.target)) {
      event.preventDefault();
      leave(event.target);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
    var help = document.querySelector("[data-keys]");
    if (act(event.key)) { event.preventDefault(); return; }
    if (event.key === "?" && help) { help.open = !help.open; help.scrollIntoView({ block: "nearest" }); }
    else return;
    event.preventDefault();
  });
  document.addEventListener("htmx:afterSettle", function (event) {
    var asked = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    if (!asked || asked.type !== "submit" || !event.target.closest("#hits")) return;
    var keys = waiting || [];
    waiting = null;
    // Whoever is in a field again by then, to narrow what was asked, is not taken out of it.
    if (typing(document.activeElement)) return;
    if (document.querySelector("#faults a")) toFault();
    if (rows().length) go(1);
    replay(keys);
  });
  // The ground that was chosen stays chosen while hits are cited one after the other.
  document.addEventListener("change", function (event) {
    if (event.target.id === "ground") window.sessionStorage.setItem("ground", event.target.value);
  });
  var ground = document.getElementById("ground");
  if (ground && /^#hit-/.test(location.hash)) ground.value = window.sessionStorage.getItem("ground") || "";
  if (/^#hit-/.test(location.hash)) {
    var row = document.getElementById(location.hash.slice(1));
    if (row) { row.classList.add("is-here"); row.scrollIntoView({ block: "nearest" }); }
  }
})();
