// Questions that several probes ask about the page. Runs in every page before its own scripts do.
globalThis.ssgBrowser = (() => {
  const TARGETS =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], " +
    "[contenteditable=''], [contenteditable=true], [tabindex]";
  const met = []; // elements that had the focus, in the order of meeting them
  let walking = false;
  let left = false; // the focus has gone out of the page since it was asked for, even if a script has fetched it back
  let lostBefore = new WeakSet();

  // Whether scripts listen to keys or to the focus, and so may move it a moment later.
  let listens = false;
  const FOCUS_EVENTS = ["keydown", "focus", "blur", "focusin", "focusout"];
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    listens ||= FOCUS_EVENTS.includes(type);
    return listen.call(this, type, ...rest);
  };
  listen.call(globalThis, "blur", (event) => {
    if (event.target === globalThis && !document.hasFocus()) left = true;
  });
  const movesFocus = () =>
    listens || !!document.querySelector(FOCUS_EVENTS.map((type) => `[on${type}]`).join(", "));

  const style = (element) => getComputedStyle(element);
  const parentOf = (element) => element.parentElement ?? element.getRootNode().host ?? null;

  // A selector that finds the element again in the source: from the nearest id that is alone, or from the root.
  function path(element) {
    const steps = [];
    for (let e = element; e && e !== document.documentElement; e = parentOf(e)) {
      if (e.getRootNode() !== document) continue;
      if (e.id && document.querySelectorAll("#" + CSS.escape(e.id)).length === 1) {
        steps.unshift("#" + CSS.escape(e.id));
        return steps.join(" > ");
      }
      const tag = CSS.escape(e.localName);
      const same = [...(e.parentElement?.children ?? [])].filter((child) => child.localName === e.localName);
      steps.unshift(same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(e) + 1})` : tag);
    }
    return ["html", ...steps].join(" > ");
  }

  function snippet(element) {
    const text = element.cloneNode(false).outerHTML.replace(/<\/[^>]*>$/, "").replace(/\s+/g, " ");
    return text.length > 120 ? text.slice(0, 119) + "…" : text;
  }

  const place = (element) => ({ path: path(element), snippet: snippet(element) });

  // Whether something of the element is painted: it has a size, is not clipped away, and not moved off the page.
  function shown(element) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) {
      return false;
    }
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) return false;
    if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
    for (let e = element; e && e !== document.body; e = parentOf(e)) {
      const { clip, clipPath, position } = style(e);
      if (clipPath === "inset(50%)" || clipPath === "inset(100%)") return false;
      if (clip.startsWith("rect(") && position !== "static" && parseFloat(clip.slice(5)) >= parseFloat(clip.split(/[ ,]+/)[2])) {
        return false;
      }
      const around = e.getBoundingClientRect();
      if (around.width <= 2 && around.height <= 2 && style(e).overflow !== "visible") return false;
    }
    return true;
  }

  // The texts that are seen: each text node with its element and the boxes of its lines.
  function texts(root = document.body) {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element || !shown(element) || element.closest("option, svg")) continue;
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length) found.push({ element, node, boxes });
    }
    return found;
  }

  // The box that cuts off what the element holds, on either axis; null where it cuts nothing.
  function cutting(element) {
    const { overflowX, overflowY } = style(element);
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    if (!hides(overflowX) && !hides(overflowY)) return null;
    const box = element.getBoundingClientRect();
    return {
      left: hides(overflowX) ? box.left + element.clientLeft : -Infinity,
      right: hides(overflowX) ? box.right - element.clientLeft : Infinity,
      top: hides(overflowY) ? box.top + element.clientTop : -Infinity,
      bottom: hides(overflowY) ? box.bottom - element.clientTop : Infinity,
    };
  }

  // Whether lines are cut: more than a third of a line's height, or more than its last letter's spacing and 2 pixels.
  function isCut({ element, boxes }) {
    const spare = 2 + (parseFloat(style(element).letterSpacing) || 0);
    let position = "static";
    for (let e = element; e && e !== document.body && e !== document.documentElement; e = parentOf(e)) {
      const own = style(e);
      const anchors = own.position !== "static" || own.transform !== "none";
      if (position === "static" || anchors) {
        if (/auto|scroll/.test(own.overflowX + own.overflowY)) return false;
        const edge = own.display === "inline" ? null : cutting(e);
        if (edge && boxes.some((box) => box.right > edge.right + spare || box.left < edge.left - spare
          || box.bottom > edge.bottom + box.height / 3 || box.top < edge.top - box.height / 3)) {
          return true;
        }
      }
      if (own.position === "fixed") return false;
      if (own.position === "absolute") position = "absolute";
      else if (anchors) position = "static";
    }
    return false;
  }

  // Texts of which at least half a line's height and 4 pixels lie on top of another text.
  function overlapping(found) {
    const lines = found
      .flatMap((text) => text.boxes.map((box) => ({ box, element: text.element })))
      .sort((a, b) => a.box.top - b.box.top);
    const hit = new Set();
    for (let i = 0; i < lines.length; i++) {
      const a = lines[i];
      for (let j = i + 1; j < lines.length && lines[j].box.top < a.box.bottom; j++) {
        const b = lines[j];
        if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue;
        const height = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        if (width > 4 && height > Math.min(a.box.height, b.box.height) / 2) hit.add(b.element);
      }
    }
    return hit;
  }

  // Texts that can no longer be read. The first call remembers; the second tells what is lost since.
  function remember() {
    lostBefore = new WeakSet(lost().map((hit) => hit.element));
  }

  function lost() {
    const found = texts();
    const cut = new Set(found.filter(isCut).map((text) => text.element));
    const hits = [...cut].map((element) => ({ element, how: "cut" }));
    for (const element of overlapping(found)) if (!cut.has(element)) hits.push({ element, how: "overlap" });
    return hits;
  }

  const lostSince = () =>
    lost()
      .filter((hit) => !lostBefore.has(hit.element))
      .map(({ element, how }) => ({ ...place(element), how }));

  function active() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const none = !element || element === document.body || element === document.documentElement;
    return none || !document.hasFocus() ? null : element;
  }

  // Whether a point of the window belongs to the element: nothing of somebody else's lies on it.
  function owns(element, x, y) {
    const root = element.getRootNode();
    const top = (root.elementFromPoint ? root : document).elementFromPoint(x, y);
    if (!top) return false;
    const label = top.closest("label");
    return element.contains(top) || top.contains(element) || label?.control === element || top.shadowRoot?.contains(element);
  }

  function stateOf(element, box) {
    const input = element.matches("input, select") && +style(element).opacity === 0; // drawn by its label
    if (!input && !shown(element)) return "invisible";
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (left >= right || top >= bottom) return "outside";
    for (const across of [0.5, 0.1, 0.9]) {
      for (const down of [0.5, 0.1, 0.9]) {
        if (owns(element, left + (right - left) * across, top + (bottom - top) * down)) return "shown";
      }
    }
    // An inline element's box is mostly empty where it breaks into lines: ask each line.
    const lines = [...element.getClientRects()];
    const seen = lines.some((line) => owns(element, line.left + line.width / 2, line.top + line.height / 2));
    return seen ? "shown" : "covered";
  }

  // How the element, or what holds it, came to another place than the source gives it: "reversed" by an order of its own,
  // "moved" to a place of a grid or out of the flow, or not at all.
  function arranged(element) {
    let found = element.tabIndex > 0 ? "reversed" : "";
    for (let e = element; e && e !== document.body; e = parentOf(e)) {
      const own = style(e), around = e.parentElement && style(e.parentElement);
      if (own.order !== "0" || (around?.display.includes("flex") && /reverse/.test(around.flexDirection + around.flexWrap))) {
        return "reversed";
      }
      const placed = around?.display.includes("grid") && (own.gridRowStart !== "auto" || own.gridColumnStart !== "auto");
      if (placed || /absolute|fixed/.test(own.position) || own.float !== "none") found ||= "moved";
    }
    return found;
  }

  // Elements of one kind show the focus in the same way: the same styles on the same ground, cut off by the same element, and
  // the same names and classes where the element has no outline, and something around it may have one instead.
  function kindOf(element) {
    const styles = ["display", "color", "backgroundColor", "outline", "outlineOffset", "boxShadow", "border", "textDecoration"];
    const own = style(element);
    const around = [];
    for (let e = element; e; e = parentOf(e)) around.push(e);
    const ground = around.find((e) => style(e).backgroundColor !== "rgba(0, 0, 0, 0)");
    const cutter = around.find((e) => style(e).overflow !== "visible");
    const outlined = own.outlineStyle !== "none" && parseFloat(own.outlineWidth) > 0;
    const name = (e) => `${e?.localName}.${e?.className}`;
    return [
      ...styles.map((name) => own[name]),
      ground ? style(ground).backgroundColor : "",
      name(cutter),
      ...(outlined ? [] : around.slice(0, 3).map(name)),
    ].join("|");
  }

  // Whether something on the page keeps its place in the window while the rest is scrolled.
  const sticks = () =>
    [...document.querySelectorAll("body *")].some((element) => /fixed|sticky/.test(style(element).position));

  // From now on nothing moves by itself while it is measured: no gliding to a place, no fading, no caret.
  function still() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, *::before, *::after { transition: none !important; scroll-behavior: auto !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  // The element that has the focus, as a record of `Stop`; null when the focus has left the page.
  function stop() {
    if (!walking) return "gone"; // this is another page, or the same one opened again
    const element = active();
    const out = left || !element;
    left = false;
    if (out) return null;
    let index = met.indexOf(element);
    if (index < 0) index = met.push(element) - 1;
    const box = element.getBoundingClientRect();
    return {
      ...place(element),
      index,
      kind: kindOf(element),
      left: box.left + scrollX, top: box.top + scrollY, right: box.right + scrollX, bottom: box.bottom + scrollY,
      state: stateOf(element, box),
      rtl: style(element).direction === "rtl",
      field: element.matches("textarea, input, [contenteditable]") && element.selectionStart !== null
        && !element.matches("[type=checkbox], [type=radio], [type=range], [type=color], [type=file], [type=submit], [type=button]"),
      arranged: arranged(element),
    };
  }

  // Each rule of the page's styles, with those inside @media, @supports and @layer.
  function* rules(lists = [...document.styleSheets, ...document.adoptedStyleSheets]) {
    for (const list of lists) {
      let inner = [];
      try {
        inner = list.cssRules ?? [];
      } catch {
        continue; // a stylesheet of another site
      }
      for (const rule of inner) {
        yield rule;
        if (rule.cssRules?.length) yield* rules([rule]);
      }
    }
  }

  // Whether anything on the page could move by itself: keyframes, animated drawings, scripts.
  function canMove() {
    if (document.querySelector("animate, animateTransform, animateMotion, script:not([type*=json])")) return true;
    for (const rule of rules()) if (rule instanceof CSSKeyframesRule) return true;
    return [...document.styleSheets].some((sheet) => sheet.href && !sheet.href.startsWith(location.origin));
  }

  function knowsDark() {
    if (style(document.documentElement).colorScheme.includes("dark")) return true;
    for (const rule of rules()) if (rule.media?.mediaText.includes("prefers-color-scheme")) return true;
    return [...document.querySelectorAll("[media*=prefers-color-scheme]")].length > 0;
  }

  function begin() {
    still();
    walking = true;
    met.splice(0);
    document.activeElement?.blur();
    scrollTo(0, 0);
    left = false;
  }

  const at = (index) => met[index];
  return { TARGETS, path, place, shown, texts, remember, lostSince, active, owns, begin, stop, at, rules, canMove, knowsDark, movesFocus, sticks };
})();
