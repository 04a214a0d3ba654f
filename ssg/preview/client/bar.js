// The bar at the bottom of a previewed page: findings, what a screen reader will say, what readers do not get yet, and
// what keeps the page from being shown as it is on the disk.

const SAY_AFTER_MS = 700; // so that quick saves are announced once
const NOTICE_MS = 20000;
const SHORTCUT = "Alt+Shift+P";
const WORDS = { error: "Error", warning: "Warning", review: "To review" };

export class Bar {
  constructor(base, marks, onSpeak) {
    this.marks = marks;
    this.onSpeak = onSpeak;
    this.before = [];
    this.host = element("ssg-preview");
    const root = this.host.attachShadow({ mode: "open" });
    const style = element("link", { rel: "stylesheet", href: `${base}bar.css` });
    this.frame = element("section", { lang: "en", dir: "ltr", "aria-label": "Preview" });
    this.frame.hidden = true;
    style.onload = () => { this.frame.hidden = false; this.pad(); };
    this.live = element("p", { class: "live", role: "status" });
    this.overlay = element("div", { class: "overlay" });
    this.notices = element("div", { class: "notices" });
    this.panels = {
      findings: this.panel("Findings on this page"),
      spoken: this.panel("What a screen reader will say"),
      unpublished: this.panel("What readers do not get yet"),
    };
    this.buttons = {};
    this.label = element("p", { class: "label" });
    this.site = element("p", { class: "site" });
    this.follow = this.toggle("Scroll to edits", "ssg-preview-scroll");
    const row = element("div", { class: "row" });
    row.append(
      this.button("findings", "No findings"), this.button("spoken", "Screen reader"),
      this.button("unpublished", "Not published"), this.follow.label, this.label, this.site);
    this.frame.append(this.live, this.overlay, this.notices, ...Object.values(this.panels), row);
    root.append(style, this.frame);
    document.documentElement.append(this.host);
    document.addEventListener("keydown", (event) => this.key(event));
    this.frame.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(true); });
    new ResizeObserver(() => this.pad()).observe(row);
    this.row = row;
    const open = stored("ssg-preview-panel");
    if (open in this.panels) this.open(open);
  }

  get speaks() { return !this.panels.spoken.hidden; }
  get scrolls() { return this.follow.box.checked; }

  connected(is) {
    this.frame.classList.toggle("away", !is);
    if (!is) this.say("The preview server has stopped.");
  }

  show(state, replaced) {
    this.state = state;
    this.showOverlay(state.problems);
    this.showFindings(state.findings);
    this.showUnpublished(state.unpublished);
    if (state.transcript) this.showSpoken(state.transcript);
    this.label.textContent = [state.label, state.at && `Shown as of ${state.at}.`].filter(Boolean).join(" ");
    this.label.hidden = !this.label.textContent;
    this.showSite(state.site);
    const summary = state.problems.length ? "This page cannot be shown as it is." : tally(state.findings);
    if (replaced && summary !== this.summary) this.say(`Updated. ${summary}`);
    else if (this.summary !== undefined && summary !== this.summary) this.say(summary);
    this.summary = summary;
    this.pad();
  }

  showOverlay(problems) {
    const key = JSON.stringify(problems);
    if (key === this.shownProblems) return;
    this.shownProblems = key;
    this.overlay.replaceChildren();
    if (!problems.length) return;
    const hide = element("button", { type: "button" }, "Hide");
    hide.onclick = () => { this.overlay.replaceChildren(); this.pad(); };
    const list = element("ul");
    for (const problem of problems) list.append(this.problem(problem));
    this.overlay.append(element("h2", {}, "The new version cannot be shown. This is the last good one."), list, hide);
  }

  problem(problem) {
    const item = element("li");
    item.append(element("p", { class: "message" }, problem.message));
    if (problem.hint) item.append(element("p", {}, problem.hint));
    if (problem.place) item.append(place(problem));
    if (problem.excerpt.length) {
      const lines = element("pre", { tabindex: "0", "aria-label": `Lines of ${problem.place}` });
      for (const [number, text, meant] of problem.excerpt) {
        const line = element(meant ? "mark" : "span", {}, `${meant ? ">" : " "} ${number}  ${text}\n`);
        lines.append(line);
      }
      item.append(lines);
    }
    return item;
  }

  showFindings(findings) {
    const fresh = findings.filter((f) => !f.old);
    const worst = ["error", "warning", "review"].find((name) => fresh.some((f) => f.severity === name)) ?? "none";
    const stopped = this.state.problems.length;
    this.buttons.findings.textContent = stopped ? "Cannot be shown" : tally(findings);
    this.buttons.findings.dataset.worst = stopped ? "error" : worst;
    const body = this.panels.findings.body;
    const key = JSON.stringify(findings);
    if (key === this.shownFindings) return;
    this.shownFindings = key;
    const list = element("ol");
    for (const finding of findings) list.append(this.finding(finding));
    body.replaceChildren(findings.length ? list : element("p", {}, "Nothing was found on this page."));
  }

  finding(finding) {
    const item = element("li");
    const message = element("p", { class: "message" });
    message.append(element("strong", { class: finding.severity }, WORDS[finding.severity]), ` ${finding.message}`);
    if (finding.old) message.append(" (old: in the baseline)");
    if (finding.built) message.append(" (in the last build, which looks at all pages together)");
    item.append(message);
    if (finding.hint) item.append(element("p", {}, finding.hint));
    const line = element("p", { class: "where" });
    if (finding.place) line.append(place(finding));
    if (this.marks.element(finding)) {
      const go = element("button", { type: "button" }, "Show on the page");
      go.onclick = () => this.marks.go(finding);
      line.append(" ", go);
    }
    line.append(" ", element("small", {}, [finding.rule, ...finding.wcag.map((w) => `WCAG ${w}`)].join(", ")));
    item.append(line);
    return item;
  }

  showSpoken(lines) {
    const panel = this.panels.spoken;
    const changed = range(this.before, lines);
    const top = panel.body.scrollTop;
    const text = element("pre", { tabindex: "0", "aria-label": "Transcript" });
    lines.forEach((line, index) => {
      const edited = this.before.length && index >= changed.start && index < changed.end;
      const said = element(edited ? "mark" : "span", {}, `${line.trimStart()}\n`);
      const depth = (line.length - line.trimStart().length) / 2;
      said.style.setProperty("--depth", depth);
      text.append(said);
    });
    panel.body.replaceChildren(text);
    panel.body.scrollTop = top;
    if (this.before.length) text.querySelector("mark")?.scrollIntoView({ block: "nearest" });
    this.before = lines;
  }

  showUnpublished(pages) {
    this.buttons.unpublished.hidden = !pages.length;
    this.buttons.unpublished.textContent = `Not published: ${pages.length}`;
    const list = element("ul");
    for (const page of pages) {
      const item = element("li");
      item.append(element("a", { href: page.url }, page.title), ` ${page.label}`);
      list.append(item);
    }
    this.panels.unpublished.body.replaceChildren(list);
  }

  showSite(site) {
    const found = ["error", "warning", "review", "old"].filter((name) => site[name]).map((name) => count(site[name], name));
    const partly = site.checked < site.pages ? ` (${site.checked} of ${site.pages} pages checked)` : "";
    this.site.textContent = `Site as published: ${found.join(", ") || "nothing found"}${partly}`;
  }

  notice(saved) {
    const line = element("p");
    const close = element("button", { type: "button" }, "Hide");
    close.onclick = () => line.remove();
    line.append("Saved: ", element("a", { href: saved.url }, saved.title), " ", close);
    this.notices.replaceChildren(line);
    this.say(`Another story was saved: ${saved.title}.`);
    clearTimeout(this.noticeTimer);
    this.noticeTimer = setTimeout(() => { if (!line.matches(":hover, :focus-within")) line.remove(); }, NOTICE_MS);
  }

  say(text) {
    clearTimeout(this.sayTimer);
    this.sayTimer = setTimeout(() => { this.live.textContent = text; }, SAY_AFTER_MS);
  }

  panel(title) {
    const id = title.split(" ").pop();
    const panel = element("div", { class: "panel", role: "region", "aria-label": title, id: `panel-${id}` });
    const close = element("button", { type: "button" }, "Close");
    close.onclick = () => this.close(true);
    panel.body = element("div", { class: "body" });
    const head = element("div", { class: "head" });
    head.append(element("h2", {}, title), close);
    panel.append(head, panel.body);
    panel.hidden = true;
    return panel;
  }

  button(name, text) {
    const controls = this.panels[name].id;
    const made = element("button", { type: "button", "aria-expanded": "false", "aria-controls": controls }, text);
    if (name === "findings") made.setAttribute("aria-keyshortcuts", SHORTCUT);
    if (name === "findings") made.title = `${SHORTCUT} comes here`;
    made.onclick = () => (this.panels[name].hidden ? this.open(name) : this.close(true));
    this.buttons[name] = made;
    return made;
  }

  toggle(text, key) {
    const label = element("label");
    const box = element("input", { type: "checkbox" });
    box.checked = stored(key) === "on";
    box.onchange = () => store(key, box.checked ? "on" : "");
    label.append(box, ` ${text}`);
    return { label, box };
  }

  open(name) {
    this.close(false);
    this.panels[name].hidden = false;
    this.panels[name].classList.toggle("side", name === "spoken");
    this.buttons[name]?.setAttribute("aria-expanded", "true");
    store("ssg-preview-panel", name);
    this.before = [];
    this.onSpeak(name === "spoken");
    this.pad();
  }

  close(refocus) {
    for (const [name, panel] of Object.entries(this.panels)) {
      if (panel.hidden) continue;
      panel.hidden = true;
      this.buttons[name].setAttribute("aria-expanded", "false");
      if (refocus) this.buttons[name].focus();
      if (name === "spoken") this.onSpeak(false);
    }
    store("ssg-preview-panel", "");
    this.pad();
  }

  key(event) {
    if (event.altKey && event.shiftKey && event.code === "KeyP") {
      event.preventDefault();
      this.buttons.findings.focus();
    }
  }

  /** Room for the bar below the page, and for a pane beside it where the window is wide. */
  pad() {
    const sheet = (this.sheet ??= new CSSStyleSheet());
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    const below = Math.ceil(this.row?.getBoundingClientRect().height ?? 0);
    const beside = this.speaks ? "@media screen and (min-width: 64rem) { html { padding-right: 30rem !important; } }" : "";
    sheet.replaceSync(`@media screen { html { padding-bottom: ${below}px !important; overflow-anchor: none; } } ${beside}`);
    this.marks.place();
  }
}

function element(name, attributes = {}, text = "") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

function place(told) {
  return told.href
    ? element("a", { href: told.href, class: "place" }, told.place)
    : element("code", { class: "place" }, told.place);
}

function count(number, name) {
  if (name === "review") return `${number} to review`;
  if (name === "old") return `${number} old`;
  return `${number} ${name}${number === 1 ? "" : "s"}`;
}

function tally(findings) {
  const kinds = findings.map((f) => (f.old ? "old" : f.severity));
  const found = ["error", "warning", "review", "old"].map((name) => [name, kinds.filter((kind) => kind === name).length]);
  return found.filter(([, number]) => number).map(([name, number]) => count(number, name)).join(", ") || "No findings";
}

/** The lines between what begins and what ends alike. */
function range(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = after.length;
  let old = before.length;
  while (end > start && old > start && after[end - 1] === before[old - 1]) { end -= 1; old -= 1; }
  return { start, end };
}

function stored(key) {
  try { return sessionStorage.getItem(key) ?? ""; } catch { return ""; }
}

function store(key, value) {
  try { sessionStorage.setItem(key, value); } catch { /* a browser that keeps nothing */ }
}
