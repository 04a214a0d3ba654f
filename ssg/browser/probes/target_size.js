// Targets smaller than 24 by 24 pixels that no exception of WCAG 2.2, 2.5.8 covers.
() => {
  const LEAST = 24;
  const ROLES = ["button", "link", "checkbox", "radio", "switch", "tab", "menuitem", "option", "slider"];
  const selector = [ssgBrowser.TARGETS, "[onclick]", ...ROLES.map((role) => `[role=${role}]`)].join(", ");

  const boxOf = (element) => {
    const parts = [element, ...element.querySelectorAll("*")].filter((e) => e === element || ssgBrowser.shown(e));
    const boxes = parts.map((e) => e.getBoundingClientRect()).filter((box) => box.width && box.height);
    const left = Math.min(...boxes.map((box) => box.left)), right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top)), bottom = Math.max(...boxes.map((box) => box.bottom));
    return { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY };
  };
  const size = (box) => [box.right - box.left, box.bottom - box.top];
  const small = ({ box }) => size(box).some((side) => side < LEAST - 0.5);
  const middle = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];

  const clickable = [...document.querySelectorAll(selector)].filter((element) =>
    ssgBrowser.shown(element) && !element.disabled && !element.closest("[inert], svg, [role=img], map")
    && (element.tabIndex >= 0 || element.matches("[onclick]")) && getComputedStyle(element).pointerEvents !== "none");
  const targets = clickable
    .filter((element) => !clickable.some((other) => other !== element && other.contains(element)))
    .map((element) => ({ element, box: boxOf(element) }));

  // In a sentence: beside it, in the same block, stand words that are no target.
  function inSentence(element) {
    if (!getComputedStyle(element).display.startsWith("inline")) return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    if (!block) return false;
    return ssgBrowser.texts(block).some(({ element: holder, node }) =>
      /[\p{L}\p{N}]/u.test(node.data) && !holder.closest(selector) && blockOf(holder) === block);
  }
  function blockOf(element) {
    while (element && getComputedStyle(element).display.startsWith("inline")) element = element.parentElement;
    return element;
  }

  // As browsers draw it: neither its size nor its letters were changed.
  function asDrawn(element) {
    const style = getComputedStyle(element);
    if (style.appearance !== "auto" || !element.matches("input, button, select, textarea")) return false;
    if (element.matches("[type=checkbox], [type=radio]")) return style.width === "13px" && style.height === "13px";
    return style.fontSize === "13.3333px" && /^(1px (2px|6px)|0px|1px)$/.test(style.padding) && !element.style.height;
  }

  // The 24 pixels around the middle react to it, whatever its box says.
  function reacts(target) {
    target.element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const [x, y] = [middle(target)[0] - scrollX, middle(target)[1] - scrollY];
    const reach = LEAST / 2 - 0.5;
    return [[-1, -1], [-1, 1], [1, -1], [1, 1], [0, -1], [0, 1], [-1, 0], [1, 0]].every(([dx, dy]) => {
      const top = document.elementFromPoint(x + dx * reach, y + dy * reach);
      return top && (target.element.contains(top) || top.closest("label")?.control === target.element);
    });
  }

  function crowded(target) {
    const [x, y] = middle(target);
    return targets.some((other) => {
      if (other === target || related(target.element, other.element)) return false;
      const { left, right, top, bottom } = other.box;
      const toBox = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      if (toBox < LEAST / 2) return true;
      const [u, v] = middle(other);
      return small(other) && Math.hypot(u - x, v - y) < LEAST;
    });
  }
  const related = (one, other) => one.contains(other) || other.contains(one);
  const sameElsewhere = ({ element }) => element.href && targets.some((other) =>
    other.element !== element && other.element.href === element.href && !small(other));
  const labelled = ({ element }) => [...(element.labels ?? [])].some((label) => {
    const box = label.getBoundingClientRect();
    return box.width >= LEAST && box.height >= LEAST;
  });

  return targets
    .filter((target) => small(target) && !inSentence(target.element) && !asDrawn(target.element) && !labelled(target)
      && crowded(target) && !sameElsewhere(target) && !reacts(target))
    .map(({ element, box }) => {
      const [width, height] = size(box).map((side) => Math.round(side * 10) / 10);
      return { ...ssgBrowser.place(element), width, height };
    });
}
