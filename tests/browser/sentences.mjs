// What the page says in either language, by its Chinese sentence: the list of all sentences has both side by side.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./harness.mjs";

const rows = (await readFile(join(ROOT, "docs/sentences.md"), "utf8")).matchAll(/^\| (.+) \| (.+) \|$/gm);
const english = new Map();
for (const [, zh, en] of rows) english.set(zh, [...(english.get(zh) ?? []), en]);

/** Each way in which a sentence is said in a language: what is one in Chinese may differ in English by where it stands. */
export const ways = (language) => (zh) => {
  if (language === "zh") return [zh];
  assert.ok(english.has(zh), `${zh} is no sentence of the page`);
  return english.get(zh);
};

/** How a sentence is said in a language. The page's own come last, and say what stands on its buttons. */
export const inWords = (language) => (zh) => ways(language)(zh).at(-1);
