// The texts that the selectors name: their boxes on the page, their colour, and the contrast that they need.
(selectors) => {
  const rgba = (colour) => {
    const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return alpha ? [red, green, blue, alpha / 255] : [0, 0, 0, 0];
  };
  const opacity = (element) => (element ? +getComputedStyle(element).opacity * opacity(element.parentElement) : 1);
  scrollTo(0, 0);
  const found = [];
  for (const selector of selectors) {
    let element = null;
    try {
      element = document.querySelector(selector);
    } catch {
      continue;
    }
    if (!element || !ssgBrowser.shown(element)) continue;
    const style = getComputedStyle(element);
    const colour = rgba(style.webkitTextFillColor || style.color);
    colour[3] *= opacity(element);
    const own = ssgBrowser.texts(element).filter((text) => text.element === element);
    const boxes = own.flatMap((text) => text.boxes);
    const words = own.map((text) => text.node.data).join("").replace(/[^\p{L}\p{N}]/gu, "");
    if (!boxes.length || !words || colour[3] === 0) continue;
    const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) + scrollX);
    const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) + scrollY);
    const width = Math.max(...boxes.map((box) => box.right)) + scrollX - left;
    const height = Math.max(...boxes.map((box) => box.bottom)) + scrollY - top;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
    found.push({ ...ssgBrowser.place(element), symbol: words.length === 1, colour, needed: large ? 3 : 4.5, box: { x: left, y: top, width, height } });
  }
  return found;
}
