"use strict";
// html-validate with its recommended rules: `node html-validate.js ROUNDS FILE...` prints the findings of the last round.
const fs = require("node:fs");
const { HtmlValidate, StaticConfigLoader } = require("html-validate");

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"] }));
const rounds = Number(process.argv[2]);
const pages = process.argv.slice(3).map((file) => [file, fs.readFileSync(file, "utf8")]);
let findings = 0;
for (let round = 0; round < rounds; round += 1) {
  findings = 0;
  for (const [file, page] of pages) {
    for (const result of validator.validateStringSync(page, file).results) findings += result.messages.length;
  }
}
console.log(findings);
