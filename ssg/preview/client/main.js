// Runs in previewed pages only: keeps a socket to the server, and shows what it tells.
import { morph, remember } from "./morph.js";
import { Bar } from "./bar.js";
import { Marks } from "./marks.js";

const RETRY_MS = 500;
const script = document.querySelector("script[data-ssg-preview]");
const own = { ...script.dataset };
script.remove();
document.body.normalize();
remember(document);

const marks = new Marks();
const bar = new Bar(own.base, marks, (wanted) => send(wanted ? "spoken" : "silent"));
let socket = null;
let wasOpen = false;

function connect() {
  let url = location.pathname;
  try { url = decodeURIComponent(url); } catch { /* no text in any encoding: there is no page either */ }
  const query = new URLSearchParams({ token: own.token, url, version: own.version });
  const scheme = location.protocol === "https:" ? "wss://" : "ws://";
  socket = new WebSocket(scheme + location.host + own.base + "socket?" + query);
  socket.onopen = () => { wasOpen = true; bar.connected(true); if (bar.speaks) send("spoken"); };
  socket.onmessage = (event) => receive(JSON.parse(event.data));
  socket.onclose = () => {
    if (!wasOpen) return;
    bar.connected(false);
    setTimeout(awaitServer, RETRY_MS);
  };
}

function send(text) {
  if (socket && socket.readyState === WebSocket.OPEN) socket.send(text);
}

// A restarted server has another token, which only a fresh page knows.
function awaitServer() {
  fetch(location.href, { method: "HEAD" }).then(
    () => location.reload(),
    () => setTimeout(awaitServer, RETRY_MS));
}

function receive(told) {
  if (told.moved) location.replace(told.moved);
  if (told.html !== undefined && !show(told.html)) return;
  if (told.state) {
    bar.show(told.state, told.html !== undefined);
    marks.show(told.state.findings);
  }
  if (told.pictures) location.reload();
  if (told.saved) {
    if ("follow" in own) location.assign(told.saved.url);
    else bar.notice(told.saved);
  }
}

function show(html) {
  const anchor = scrollY > 0 ? looked() : null;
  const changed = morph(html);
  if (changed === null) {
    location.reload();
    return false;
  }
  if (anchor && anchor.element.isConnected) {
    // At once, also where the theme scrolls smoothly.
    scrollBy({ top: anchor.element.getBoundingClientRect().top - anchor.top, behavior: "instant" });
  }
  if (bar.scrolls && changed.length) changed[0].scrollIntoView({ block: "center", behavior: "instant" });
  marks.flash(changed);
  return true;
}

/** What the reader looks at: it stays where it is on the screen, whatever is put in above it. */
function looked() {
  for (let part = 0.2; part < 0.9; part += 0.04) {
    const element = document.elementFromPoint(innerWidth / 2, innerHeight * part);
    const top = element ? element.getBoundingClientRect().top : -1;
    if (top >= 0 && element !== document.body && document.body.contains(element)) return { element, top };
  }
  return null;
}

connect();
