// The steps of trying what appears under the pointer; what is known between them is kept in ssgHover.
({ step, place }) => {
  const MOST = 12;
  const known = (globalThis.ssgHover ??= { triggers: [], before: new WeakSet(), shown: [] });
  const middle = (box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const seen = () => ssgBrowser.texts().map(({ element }) => element);

  // Elements whose :hover shows something else: the selector goes on after :hover, and what is set can show.
  function fromStyles() {
    const SHOWS = ["display", "visibility", "opacity", "clip", "clip-path", "transform", "height", "max-height", "inset", "left", "top"];
    const found = [];
    for (const rule of ssgBrowser.rules()) {
      if (!rule.selectorText?.includes(":hover") || !SHOWS.some((name) => rule.style.getPropertyValue(name))) continue;
      for (const selector of rule.selectorText.split(",")) {
        const [before, after] = [selector.split(":hover")[0].trim(), selector.split(":hover").slice(1).join("")];
        if (!/[\s>+~]/.test(after.trimEnd())) continue;
        try {
          found.push(...document.querySelectorAll(before || "*"));
        } catch {
          continue; // part of a selector that is none by itself, such as :is(a
        }
      }
    }
    return found;
  }

  if (step === "triggers") {
    const attributes = "[onmouseover], [onmouseenter], [data-tooltip], [data-tip], [aria-describedby]:not(input, select, textarea)";
    const all = new Set([...fromStyles(), ...document.querySelectorAll(attributes)]);
    known.triggers = [...all].filter((element) => ssgBrowser.shown(element)).slice(0, MOST);
    return known.triggers.map(() => ({}));
  }
  if (step === "ready") {
    const element = known.triggers[place];
    element.scrollIntoView({ block: "center", behavior: "instant" });
    if (!ssgBrowser.shown(element)) return [];
    known.before = new WeakSet(seen());
    known.boxes = ssgBrowser.texts().flatMap(({ element: holder, boxes }) => boxes.map((box) => ({ holder, box })));
    known.from = element.getBoundingClientRect();
    return [{ ...ssgBrowser.place(element), ...middle(known.from) }];
  }
  if (step === "appeared") {
    known.shown = seen().filter((element) => !known.before.has(element));
    if (!known.shown.length) return [];
    const box = known.shown[0].getBoundingClientRect();
    const covers = known.boxes.some(({ holder, box: other }) => !holder.contains(known.shown[0])
      && Math.min(box.right, other.right) - Math.max(box.left, other.left) > 4
      && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4);
    const { x, y } = middle(box), from = known.from;
    // The pointer goes over the element itself as far as it can.
    const near = { x: Math.min(Math.max(x, from.left + 1), from.right - 1), y: Math.min(Math.max(y, from.top + 1), from.bottom - 1) };
    return [{ x, y, near, covers }];
  }
  return known.shown.some((element) => element.isConnected && ssgBrowser.shown(element)) ? [{}] : [];
}
