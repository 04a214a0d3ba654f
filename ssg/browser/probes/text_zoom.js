// Doubles the letters, and with them all lengths in em and rem; tells which texts are lost by it, and takes it back.
() => {
  ssgBrowser.remember();
  const all = [document.documentElement, ...document.body.querySelectorAll("*")].filter((element) => element.style);
  const before = all.map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return { element, old: element.getAttribute("style"), fontSize: parseFloat(fontSize), lineHeight: parseFloat(lineHeight) };
  });
  // What is given in em or rem has doubled with what is around it; the rest, given in pixels, is doubled here.
  for (const { element, fontSize, lineHeight } of before) {
    element.style.setProperty("transition", "none", "important");
    const now = getComputedStyle(element);
    for (const [name, was, is] of [["font-size", fontSize, now.fontSize], ["line-height", lineHeight, now.lineHeight]]) {
      if (was && Math.abs(parseFloat(is) / was - 2) > 0.02) element.style.setProperty(name, `${2 * was}px`, "important");
    }
  }
  const lost = ssgBrowser.lostSince();
  const elements = lost.map((hit) => document.querySelector(hit.path));
  for (const { element, old } of before) {
    if (old === null) element.removeAttribute("style");
    else element.setAttribute("style", old);
  }
  return lost.map((hit, place) => (elements[place] ? { ...hit, ...ssgBrowser.place(elements[place]) } : hit));
}
