// Keys for the review list. Every key presses a button or opens a part that is on the page anyway.
(() => {
  "use strict";
  const entries = Array.from(document.querySelectorAll(".entry"));
  const help = document.getElementById("keys");
  if (help) help.hidden = false;

  const current = () => {
    const inside = document.activeElement && document.activeElement.closest(".entry");
    return inside ? entries.indexOf(inside) : -1;
  };

  const go = (index) => {
    if (entries.length === 0) return;
    const entry = entries[Math.max(0, Math.min(entries.length - 1, index))];
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest" });
  };

  // The button or the folded part of the entry in focus that a key stands for; of the page for what has no entry.
  const act = (key) => {
    const entry = entries[current()];
    const target = key === "u"
      ? document.querySelector("#done [data-key=u]")
      : entry && entry.querySelector(`[data-key="${key}"]`);
    if (!target) return false;
    if (target.tagName !== "DETAILS") {
      target.click();
      return true;
    }
    target.open = true;
    const field = target.querySelector("input:not([type=hidden]), select, textarea");
    if (field) field.focus();
    return true;
  };

  const isTyping = (target) =>
    target instanceof Element && target.closest("input, select, textarea, [contenteditable]") !== null;

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (isTyping(event.target)) {
      if (event.key !== "Escape") return;
      const entry = event.target.closest(".entry");
      if (entry) entry.focus();
      return;
    }
    let done = true;
    switch (event.key) {
      case "j": case "ArrowDown": go(current() + 1); break;
      case "k": case "ArrowUp": go(current() < 0 ? 0 : current() - 1); break;
      case "a": case "r": case "e": case "m": case "n": case "u": done = act(event.key); break;
      case "?":
        if (help) { help.open = !help.open; help.querySelector("summary").focus(); }
        break;
      default: done = false;
    }
    if (done) event.preventDefault();
  });

  // After a correction the address names the entry that is next.
  const next = location.hash.startsWith("#r-") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (next) next.focus();
  else if (location.hash.startsWith("#r-")) go(0);
})();
