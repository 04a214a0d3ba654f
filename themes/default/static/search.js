"use strict";

// The search page. It asks Pagefind's index, which is part of the site; nothing is fetched before somebody searches.
// Text of results is only ever written as text.

const STEP = 10;

let form;
let status;
let results;
let list;
let more;
let engine; // the promise of Pagefind
let found = [];
let latest = 0; // number of the newest question: answers to older ones come too late

// This runs before the form is there, so that nobody can send it past this script, to the archive.
document.addEventListener("submit", (event) => {
  if (event.target.id !== "search_form") return;
  event.preventDefault();
  const { q, order } = event.target.elements;
  const address = new URL(location.href);
  address.search = new URLSearchParams({ q: q.value, order: order.value });
  history.pushState(null, "", address);
  if (form) answer();
});
document.addEventListener("DOMContentLoaded", () => {
  form = document.querySelector("#search_form");
  status = document.querySelector("#search_status");
  results = document.querySelector("#search_results");
  list = results.querySelector("ol");
  more = results.querySelector("button");
  more.addEventListener("click", goOn);
  addEventListener("popstate", () => answer());
  answer({ typed: form.elements.q.value });
});

/** Shows more results. Until they are there the button does nothing, but keeps the focus. */
async function goOn() {
  if (more.ariaDisabled === "true") return;
  more.ariaDisabled = "true";
  try {
    const first = await show();
    first?.querySelector("a").focus(); // the button may be gone, and reading goes on here
  } catch (error) {
    console.warn(error);
    say(form.dataset.failed);
  } finally {
    more.ariaDisabled = null;
  }
}

/** Shows the answer to the question in the page's address. What a reader has `typed` meanwhile stays. */
async function answer({ typed = "" } = {}) {
  const asked = new URLSearchParams(location.search);
  const query = (asked.get("q") ?? "").trim();
  const newest = asked.get("order") === "newest";
  if (!typed) {
    form.elements.q.value = query;
    form.elements.order.value = newest ? "newest" : "match";
  }
  const number = ++latest;
  if (!query) {
    found = [];
    clear("");
    return;
  }
  const patience = setTimeout(() => say(form.dataset.running), 1000);
  try {
    const pagefind = await loaded();
    const { results: all } = await pagefind.search(query, newest ? { sort: { date: "desc" } } : {});
    if (number !== latest) return;
    found = all;
    clear("");
    await show();
    if (number === latest) say(form.dataset[found.length ? "found" : "none"], query);
  } catch (error) {
    console.warn(error);
    if (number !== latest) return;
    found = [];
    clear(form.dataset.failed);
  } finally {
    clearTimeout(patience);
  }
}

/** Pagefind, fetched when it is first needed. */
function loaded() {
  engine ??= import(new URL(form.dataset.engine, location.href)).then(async (pagefind) => {
    await pagefind.options({ baseUrl: new URL(form.dataset.root, location.href).pathname, excerptLength: 28 });
    return pagefind;
  });
  engine.catch(() => {
    engine = undefined; // the next question tries again
  });
  return engine;
}

/** Empties the list and says what is in it now. */
function clear(text) {
  list.replaceChildren();
  results.hidden = !found.length;
  more.parentElement.hidden = true;
  say(text);
}

/** Screen readers read this out once they have finished what they are saying. */
function say(text, query = "") {
  const values = { query, number: found.length.toLocaleString(document.documentElement.lang) };
  status.textContent = text.replace(/\{(query|number)\}/g, (_, name) => values[name]);
}

/** Adds the next results; the first of them. */
async function show() {
  const number = latest;
  const stories = await Promise.all(found.slice(list.children.length, list.children.length + STEP).map((one) => one.data()));
  if (number !== latest) return undefined;
  const items = stories.map(item);
  list.append(...items);
  more.parentElement.hidden = list.children.length >= found.length;
  return items[0];
}

function item({ url, meta, excerpt }) {
  const card = element("article", "card");
  const headline = element("h2");
  const link = element("a", "", meta.title);
  link.href = url;
  headline.append(link);
  const summary = element("p", "summary");
  summary.append(...marked(excerpt));
  const when = element("p", "meta");
  when.append(element("time", "", meta.when ?? ""));
  card.append(element("p", "kicker", meta.section ?? ""), headline, summary, when);
  const entry = element("li");
  entry.append(card);
  return entry;
}

/** Pagefind's excerpt, HTML in which nothing but <mark> is markup, as nodes. */
function marked(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, place) => {
    const text = part.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name]);
    return place % 2 ? element("mark", "", text) : text;
  });
}

function element(name, kind = "", text = "") {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.textContent = text;
  return made;
}
