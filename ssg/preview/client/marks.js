// Frames around elements with findings, and a short glow on what has just changed. They lie above the page and are no
// part of it: nothing of the page is touched, so it stays comparable with what is published.

const GLOW_MS = 900;
const MOST_GLOWS = 12;

export class Marks {
  constructor() {
    this.host = document.createElement("ssg-preview-marks");
    this.host.setAttribute("aria-hidden", "true");
    this.layer = this.host.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = STYLE;
    this.layer.append(style);
    document.documentElement.append(this.host);
    this.frames = [];
    new ResizeObserver(() => this.place()).observe(document.body);
    addEventListener("resize", () => this.place());
    document.addEventListener("toggle", () => this.place(), true);
  }

  /** One frame for each element that a finding names. */
  show(findings) {
    for (const frame of this.frames) frame.box.remove();
    this.frames = [];
    findings.forEach((finding, index) => {
      const element = this.element(finding);
      if (!element) return;
      const box = document.createElement("div");
      box.className = finding.severity;
      box.dataset.number = String(index + 1);
      this.layer.append(box);
      this.frames.push({ box, element });
    });
    this.place();
  }

  element(finding) {
    try {
      const found = finding.selector ? document.querySelector(finding.selector) : null;
      return found && document.body.contains(found) && found !== document.body ? found : null;
    } catch { return null; }
  }

  place() {
    const base = this.host.getBoundingClientRect();
    for (const { box, element } of this.frames) put(box, element, base);
  }

  /** Go to the element of a finding. */
  go(finding) {
    const element = this.element(finding);
    if (!element) return;
    element.scrollIntoView({ block: "center" });
    this.flash([element]);
  }

  flash(elements) {
    const base = this.host.getBoundingClientRect();
    for (const element of elements.slice(0, MOST_GLOWS)) {
      if (!document.body.contains(element) || element === document.body) continue;
      const box = document.createElement("div");
      box.className = "glow";
      this.layer.append(box);
      put(box, element, base);
      setTimeout(() => box.remove(), GLOW_MS);
    }
  }
}

function put(box, element, base) {
  const place = element.getBoundingClientRect();
  box.hidden = !element.isConnected || (place.width === 0 && place.height === 0);
  box.style.left = `${place.left - base.left - 3}px`;
  box.style.top = `${place.top - base.top - 3}px`;
  box.style.width = `${place.width}px`;
  box.style.height = `${place.height}px`;
}

const STYLE = `
  :host { position: absolute; top: 0; left: 0; width: 0; height: 0; pointer-events: none; z-index: 2147483000; }
  div { position: absolute; box-sizing: content-box; border: 3px solid #8a5a00; border-radius: 3px; }
  div[hidden] { display: none; }
  .error { border-color: #b00020; }
  .warning { border-color: #8a5a00; border-style: dashed; }
  .review { border-color: #1d5fa8; border-style: dotted; }
  div[data-number]::before { content: attr(data-number); position: absolute; inset-inline-start: -3px; bottom: 100%;
    padding: 0 .4em; font: 700 .8rem/1.4 system-ui, sans-serif; color: #fff; background: #8a5a00; border-radius: 3px 3px 0 0; }
  .error[data-number]::before { background: #b00020; }
  .review[data-number]::before { background: #1d5fa8; }
  .glow { border-color: #1d7a4f; animation: fade ${GLOW_MS}ms ease-out forwards; }
  @keyframes fade { from { opacity: 1; } to { opacity: 0; } }
  @media (prefers-reduced-motion: reduce) { .glow { animation: none; } }
  @media print { :host { display: none; } }
`;
