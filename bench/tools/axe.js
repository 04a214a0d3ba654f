"use strict";
// axe-core in jsdom: `node axe.js ROUNDS FILE...` runs every rule on every page, ROUNDS times, and prints the findings.
// Contrast is off: jsdom lays nothing out, so that axe could only give up on it, slowly.
const fs = require("node:fs");
const { JSDOM, VirtualConsole } = require("jsdom");
const axe = require("axe-core");

async function main(rounds, files) {
  const pages = files.map((file) => fs.readFileSync(file, "utf8"));
  let findings = 0;
  for (let round = 0; round < rounds; round += 1) {
    findings = 0;
    for (const page of pages) findings += await check(page);
  }
  console.log(findings);
}

async function check(page) {
  const dom = new JSDOM(page, { virtualConsole: new VirtualConsole() });
  const options = { resultTypes: ["violations"], rules: { "color-contrast": { enabled: false } } };
  const result = await axe.run(dom.window.document.documentElement, options);
  dom.window.close();
  return result.violations.reduce((sum, violation) => sum + violation.nodes.length, 0);
}

main(Number(process.argv[2]), process.argv.slice(3));
