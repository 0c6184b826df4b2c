// What the page says in either language, by its Chinese sentence: the list of all sentences has both side by side.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./harness.mjs";

const rows = (await readFile(join(ROOT, "docs/sentences.md"), "utf8")).matchAll(/^\| (.+) \| (.+) \|$/gm);
// The page's own come last, and say what stands on its buttons.
const english = new Map([...rows].map(([, zh, en]) => [zh, en]));

/** How a sentence is said in a language. */
export const inWords = (language) => (zh) => {
  if (language === "zh") return zh;
  assert.ok(english.has(zh), `${zh} is no sentence of the page`);
  return english.get(zh);
};
