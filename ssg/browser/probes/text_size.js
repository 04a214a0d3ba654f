// Remembers the size of each text in the magnified window, then compares with that in the wide one.
({ magnified, remember }) => {
  const LARGE = 24, TWICE = 1.98;
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  if (remember) {
    globalThis.ssgSizes = new WeakMap(ssgBrowser.texts().map(({ element }) => [element, size(element)]));
    return [];
  }
  const elements = new Set(ssgBrowser.texts().map(({ element }) => element));
  const found = [];
  for (const element of elements) {
    const growth = (magnified * (globalThis.ssgSizes.get(element) ?? NaN)) / size(element);
    if (growth < TWICE && size(element) < LARGE) found.push({ ...ssgBrowser.place(element), growth });
  }
  return found;
}
