// Runs in previewed pages only: reloads them after a rebuild, and says what keeps the site from being rebuilt.
(() => {
  "use strict";
  const own = document.currentScript.dataset;
  const RETRY_MS = 1000;
  let wasOpen = false;

  function connect() {
    const socket = new WebSocket(
      "ws://" + location.host + own.socket + "?token=" + encodeURIComponent(own.token));
    socket.onopen = () => { wasOpen = true; };
    socket.onmessage = (event) => {
      const state = JSON.parse(event.data);
      if (String(state.version) !== own.version) location.reload();
      else show(state.problems);
    };
    socket.onclose = () => { if (wasOpen) setTimeout(awaitServer, RETRY_MS); };
  }

  // A restarted server has another token, which only a fresh page knows.
  function awaitServer() {
    fetch(location.href, { method: "HEAD" }).then(
      () => location.reload(),
      () => setTimeout(awaitServer, RETRY_MS));
  }

  function element(name, text) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  const host = document.createElement("ssg-preview-notice");
  const shadow = host.attachShadow({ mode: "open" });
  // The live region stands empty from the start: screen readers announce what is put into it later.
  const notice = element("div");
  notice.setAttribute("role", "status");
  notice.lang = "en";
  notice.dir = "ltr";
  const style = element("style", `
    :host { all: initial; }
    section { position: fixed; inset: 0 0 auto; z-index: 2147483647; max-height: 50vh; overflow: auto; padding: 1rem;
      box-sizing: border-box; font: 1rem/1.5 system-ui, sans-serif; color: #fff; background: #8b1a1a;
      border-bottom: 3px solid #fff; }
    h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
    ul { margin: 0 0 .75rem; padding-left: 1.25rem; }
    li { overflow-wrap: anywhere; }
    button { font: inherit; min-height: 2rem; padding: .1rem .75rem; color: #000; background: #fff; border: 2px solid #000; }
    button:focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
    @media print { section { display: none; } }`);
  shadow.append(style, notice);
  document.body.append(host);

  function show(problems) {
    notice.replaceChildren();
    if (!problems.length) return;
    const box = element("section");
    const list = element("ul");
    for (const problem of problems) list.append(element("li", problem));
    const close = element("button", "Hide");
    close.type = "button";
    close.onclick = () => notice.replaceChildren();
    box.append(element("h2", "This is the last good version: the site cannot be built"), list, close);
    notice.append(box);
  }

  connect();
})();
