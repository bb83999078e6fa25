// Shows whom an actor deals with while the pointer or the focus is on it. Without this file the table tells it.
"use strict";
(() => {
  for (const svg of document.querySelectorAll("svg.network")) {
    const nodes = new Map([...svg.querySelectorAll("[data-node]")].map((node) => [node.dataset.node, node]));
    const edges = [...svg.querySelectorAll("[data-a]")];
    const words = svg.closest("figure").querySelector(".pointed");
    const hint = words.textContent;
    words.hidden = false;

    const clear = () => {
      svg.classList.remove("dim");
      svg.querySelectorAll(".near").forEach((part) => part.classList.remove("near"));
      words.textContent = hint;
      words.classList.remove("on");
    };

    const show = (part) => {
      clear();
      svg.classList.add("dim");
      words.textContent = part.getAttribute("aria-label");
      words.classList.add("on");
      part.classList.add("near");
      const { node, a, b } = part.dataset;
      for (const edge of edges) {
        const isOwn = node === undefined ? edge === part : edge.dataset.a === node || edge.dataset.b === node;
        if (!isOwn) continue;
        edge.classList.add("near");
        nodes.get(edge.dataset.a)?.classList.add("near");
        nodes.get(edge.dataset.b)?.classList.add("near");
      }
    };

    const react = (event) => {
      const part = event.target.closest("a");
      if (part) show(part); else clear();
    };
    svg.addEventListener("pointerover", react);
    svg.addEventListener("focusin", react);
    svg.addEventListener("pointerleave", clear);
    svg.addEventListener("focusout", clear);
  }
})();
