// Makes the page in the window equal to a newer version of it and replaces only what differs, so that whatever the
// reader has done stays: scroll position, focus, caret, selection, open details, text in forms.

const LOOK_AHEAD = 40; // children within which a node is recognized after others were put in before it
const [ELEMENT, TEXT] = [1, 3];

/** Returns the elements that look different now, or null when only a reload will do (a script came or went). */
export function morph(html) {
  const next = new DOMParser().parseFromString(html, "text/html");
  if (scripts(document) !== scripts(next)) return null;
  const changed = new Set();
  const focused = document.activeElement;
  attributes(document.documentElement, next.documentElement, changed);
  children(document.head, next.head, new Set());
  attributes(document.body, next.body, changed);
  children(document.body, next.body, changed);
  if (focused && focused.id && !focused.isConnected) document.getElementById(focused.id)?.focus();
  return [...changed].filter((element) => element.isConnected);
}

function scripts(page) {
  const run = [...page.querySelectorAll("script")].filter((script) => !script.type.includes("json"));
  return run.map((script) => script.outerHTML).join("\n");
}

function children(old, next, changed) {
  const before = [...old.childNodes];
  const after = [...next.childNodes];
  let [start, end, stop] = [0, before.length, after.length];
  for (; start < end && start < stop && same(before[start], after[start]); start += 1) {
    relabel(before[start], after[start], changed);
  }
  while (end > start && stop > start && same(before[end - 1], after[stop - 1])) {
    end -= 1;
    stop -= 1;
    relabel(before[end], after[stop], changed);
  }
  let here = start;
  for (let index = start; index < stop; index += 1) {
    const wanted = after[index];
    const found = counterpart(wanted, before, here, end, after, index, stop);
    if (found < 0) {
      const made = document.importNode(wanted, true);
      insert(old, made, before[here] ?? null);
      mark(made, old, changed);
      continue;
    }
    while (here < found) remove(before[here++], old, changed);
    update(before[found], wanted, changed);
    here = found + 1;
  }
  while (here < end) remove(before[here++], old, changed);
}

/** Whether two nodes hold the same. Their own attributes may differ: paragraphs are numbered, and numbers shift. */
function same(old, wanted) {
  if (old.nodeType !== wanted.nodeType || old.nodeName !== wanted.nodeName) return false;
  if (old.nodeType !== ELEMENT || !old.firstChild) return old.isEqualNode(wanted);
  return old.textContent === wanted.textContent && old.innerHTML === wanted.innerHTML;
}

function relabel(old, wanted, changed) {
  if (old.nodeType === ELEMENT && !old.isEqualNode(wanted)) attributes(old, wanted, changed);
}

/** Place of the old node that becomes the wanted one, or -1 when the wanted one is new. */
function counterpart(wanted, before, here, end, after, index, stop) {
  const last = Math.min(end, here + LOOK_AHEAD);
  for (let place = here; place < last; place += 1) if (same(before[place], wanted)) return place;
  // A node that comes later unchanged is not used up for this one.
  const later = after.slice(index + 1, Math.min(stop, index + LOOK_AHEAD));
  const free = (place) => !later.some((other) => same(before[place], other));
  if (wanted.id) {
    for (let place = here; place < end; place += 1) if (before[place].id === wanted.id && free(place)) return place;
  }
  return here < end && alike(before[here], wanted) && free(here) ? here : -1;
}

function alike(old, wanted) {
  return old.nodeType === wanted.nodeType && old.nodeName === wanted.nodeName;
}

function update(old, wanted, changed) {
  if (old.isEqualNode(wanted)) return;
  if (old.nodeType !== ELEMENT) {
    if (old.nodeValue !== wanted.nodeValue) text(old, wanted.nodeValue);
    if (old.nodeType === TEXT) changed.add(old.parentElement);
    return;
  }
  if (old.nodeName === "LINK" && old.rel === "stylesheet" && old.href !== wanted.href) {
    restyle(old, wanted);
    return;
  }
  if (old.namespaceURI !== wanted.namespaceURI) {
    old.replaceWith(document.importNode(wanted, true));
    return;
  }
  attributes(old, wanted, changed);
  children(old, wanted, changed);
}

/** Only the letters that differ are replaced, so that a selection elsewhere in the text stays. */
function text(old, wanted) {
  const had = old.nodeValue;
  const most = Math.min(had.length, wanted.length);
  let start = 0;
  while (start < most && had[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < most - start && had[had.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1;
  old.replaceData(start, had.length - start - end, wanted.slice(start, wanted.length - end));
}

// What a reader opened stays open until the author changes whether it is.
const opened = new WeakMap();
export function remember(root) {
  for (const element of root.querySelectorAll("details, dialog")) opened.set(element, element.hasAttribute("open"));
}

function attributes(old, wanted, changed) {
  for (const { name, value } of [...wanted.attributes]) {
    if (name === "open" && opened.get(old) === true) continue;
    if (old.getAttribute(name) !== value) { old.setAttribute(name, value); changed.add(old); }
  }
  for (const { name } of [...old.attributes]) {
    if (wanted.hasAttribute(name) || (name === "open" && opened.get(old) === false)) continue;
    old.removeAttribute(name); changed.add(old);
  }
  if (opened.has(old)) opened.set(old, wanted.hasAttribute("open"));
}

/** The new stylesheet is put beside the old one, which goes when the new one has come: the page is never without. */
function restyle(old, wanted) {
  const made = document.importNode(wanted, true);
  made.addEventListener("load", () => old.remove());
  made.addEventListener("error", () => old.remove());
  old.after(made);
}

function insert(parent, node, before) {
  parent.insertBefore(node, before);
  if (node.nodeType === ELEMENT) remember(node);
}

function remove(node, parent, changed) {
  node.remove();
  mark(node, parent, changed);
}

function mark(node, parent, changed) {
  if (node.nodeType === ELEMENT && node.isConnected) changed.add(node);
  else if (node.nodeType === ELEMENT || node.nodeValue.trim()) changed.add(parent);
}
