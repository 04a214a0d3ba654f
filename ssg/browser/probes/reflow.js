// What stands outside of the window, and lines in scrolling boxes that are wider than the window.
() => {
  const EXEMPT = "table, pre, img, svg, canvas, video, iframe, object, embed, math, [role=img], [role=table], [role=grid], [role=toolbar]";
  const edge = document.documentElement.clientWidth + 1;
  const rtl = getComputedStyle(document.documentElement).direction === "rtl";
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const cuts = (element) => /hidden|clip/.test(getComputedStyle(element).overflowX);
  const outside = (box) => (rtl ? box.left < -1 : box.right + scrollX > edge);

  // The nearest element around it that scrolls ("box") or cuts ("cut") sideways, as far as it is no wider than the window.
  function keeper(element) {
    for (let e = element; e && e !== document.body && e !== document.documentElement; e = e.parentElement) {
      if (getComputedStyle(e).position === "fixed") return "fixed";
      if ((scrolls(e) || cuts(e)) && !outside(e.getBoundingClientRect())) return scrolls(e) ? "box" : "cut";
    }
    return "page";
  }

  const found = new Map();
  const add = (element, what) => found.has(element) || found.set(element, what);
  for (const { element, boxes } of ssgBrowser.texts()) {
    if (element.closest(EXEMPT)) continue;
    const kept = keeper(element);
    if (kept === "page" && boxes.some(outside)) add(element, "text");
    if (kept === "box" && boxes.some((box) => box.width > edge)) add(element, "line");
  }
  if (document.documentElement.scrollWidth > edge) {
    const wide = [...document.body.querySelectorAll("*")].filter((element) =>
      ssgBrowser.shown(element) && outside(element.getBoundingClientRect()) && keeper(element.parentElement) === "page");
    for (const element of wide) {
      const exempt = element.closest(EXEMPT);
      if (exempt) add(exempt, "exempt");
    }
    // With nothing else to blame: the innermost box that sticks out.
    if (!found.size) wide.filter((e) => !wide.some((o) => o !== e && e.contains(o))).forEach((e) => add(e, "box"));
  }
  return [...found].map(([element, what]) => ({ ...ssgBrowser.place(element), what }));
}
