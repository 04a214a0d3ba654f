// Sets the spacing of WCAG 2.2, 1.4.12, tells which texts are lost by it, and takes it back.
() => {
  ssgBrowser.remember();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    *, *::before, *::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
      transition: none !important; }
    p { margin-block-end: 2em !important; }`);
  const sheets = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...sheets, sheet];
  const lost = ssgBrowser.lostSince();
  document.adoptedStyleSheets = sheets;
  return lost;
}
