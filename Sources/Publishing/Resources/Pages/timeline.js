// Makes a timeline answer at once: what a mark is, and closer days by dragging across it.
// Without this file every mark is still a link, and the form and links below choose the days.
"use strict";
(() => {
  const dayLength = 86400000;
  const shortest = 6;

  /** The text of a day that is counted from 1970-01-01, as the addresses have it. */
  const dayText = (number) => {
    const date = new Date(number * dayLength);
    return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
  };

  /** Where a pointer is in the units of the picture. */
  const place = (svg, event) => {
    const box = svg.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
  };

  /** The day at a place, as a number. */
  const dayAt = (svg, x) => {
    const { first, last, left, right } = svg.dataset;
    const share = (x - Number(left)) / (Number(right) - Number(left));
    const days = Number(last) - Number(first) + 1;
    return Number(first) + Math.min(days - 1, Math.max(0, Math.floor(share * days)));
  };

  /** Shows other days without leaving the page; any trouble leads to the page itself. */
  const show = async (address, isNew) => {
    const old = document.getElementById("timeline");
    old.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of ["timeline", "dealings", "relation"]) {
        const [before, after] = [document.getElementById(id), page.getElementById(id)];
        if (before && after) before.replaceWith(after);
        else if (before || after) throw new Error("another page");
      }
      if (isNew) history.pushState(null, "", address);
      prepare();
    } catch {
      location.assign(address);
    }
  };

  /** Tells in words what the pointer or the focus is on. */
  const explain = (figure) => {
    const words = figure.querySelector(".pointed");
    if (!words) return;
    const hint = words.textContent;
    words.hidden = false;
    const tell = (event) => {
      const mark = event.target.closest ? event.target.closest("svg a") : null;
      words.textContent = mark ? mark.getAttribute("aria-label") : hint;
      words.classList.toggle("on", Boolean(mark));
    };
    figure.addEventListener("pointerover", tell);
    figure.addEventListener("focusin", tell);
    figure.addEventListener("pointerleave", () => tell({ target: figure }));
    figure.addEventListener("focusout", () => tell({ target: figure }));
  };

  /** Dragging across a picture chooses the days between; Escape gives up. */
  const brush = (svg) => {
    const band = svg.querySelector(".brush");
    if (!band) return;
    let start = null;
    let wasDragged = false;
    const draw = (x) => {
      band.setAttribute("x", Math.min(start, x));
      band.setAttribute("width", Math.abs(x - start));
    };
    const stop = () => {
      start = null;
      band.setAttribute("width", 0);
    };
    svg.addEventListener("dragstart", (event) => event.preventDefault());
    svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      start = place(svg, event);
      wasDragged = false;
    });
    svg.addEventListener("pointermove", (event) => {
      if (start === null) return;
      const x = place(svg, event);
      if (!wasDragged && Math.abs(x - start) < shortest) return;
      if (!wasDragged) svg.setPointerCapture(event.pointerId);
      wasDragged = true;
      draw(x);
    });
    svg.addEventListener("pointerup", (event) => {
      if (start === null) return;
      const ends = [start, place(svg, event)].sort((a, b) => a - b).map((x) => dayAt(svg, x));
      stop();
      if (!wasDragged) return;
      const address = new URL(document.querySelector("form.zoom").action);
      address.searchParams.set("from", dayText(ends[0]));
      address.searchParams.set("to", dayText(ends[1]));
      show(address.href, true);
    });
    svg.addEventListener("pointercancel", stop);
    svg.addEventListener("keydown", (event) => { if (event.key === "Escape") stop(); });
    // The click that ends a drag is no click on the mark under it.
    svg.addEventListener("click", (event) => {
      if (!wasDragged) return;
      event.preventDefault();
      wasDragged = false;
    }, true);
  };

  /** Links that only choose other days of this page. */
  const isNear = (link) => link && new URL(link.href).pathname === location.pathname
    && !new URL(link.href).searchParams.has("show") && !link.hash;

  const prepare = () => {
    document.querySelectorAll("figure.picture").forEach(explain);
    const part = document.getElementById("timeline");
    if (!part) return;
    part.querySelectorAll("svg.timeline").forEach(brush);
    part.querySelectorAll(".zoom a, .years a").forEach((link) => {
      if (!isNear(link)) return;
      link.addEventListener("click", (event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const name = link.textContent;
        show(link.href, true).then(() => {
          const links = [...document.querySelectorAll(".zoom a, .years a")];
          (links.find((other) => other.textContent === name) || links[0])?.focus();
        });
      });
    });
  };

  prepare();
  if (document.getElementById("timeline")) {
    window.addEventListener("popstate", () => show(location.href, false));
  }
})();
