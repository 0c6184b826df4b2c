// The module in the browser and the native program answer every case with the same bytes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import test from "node:test";
import { ROOT, assertQuiet, pageWithApi } from "./harness.mjs";

/** Every case's request, and the answer that `cargo test` wrote down: tests/answers.rs. */
async function nativeAnswers() {
  const file = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target", "tmp/answers.jsonl");
  const lines = await readFile(file, "utf8").catch((error) => {
    throw new Error("no answers to compare with: run cargo test first", { cause: error });
  });
  return lines.trimEnd().split("\n").map((line) => JSON.parse(line));
}

/** Where two texts part, with some of each around it; a whole statement would fill the screen. */
function parting(found, expected) {
  let at = 0;
  while (at < expected.length && found[at] === expected[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 120), at + 120);
  return `at character ${at}\n  in the browser: …${around(found)}…\n  natively:       …${around(expected)}…`;
}

test("the same cases give the same bytes natively and in the browser", async (t) => {
  const native = await nativeAnswers();
  const page = await pageWithApi();
  const inBrowser = await page.evaluate(
    (requests) =>
      requests.map((request) => {
        try {
          return JSON.stringify(window.api.evaluate(request));
        } catch (error) {
          return JSON.stringify(error.problems);
        }
      }),
    native.map(({ request }) => request),
  );
  native.forEach(({ request, answer }, place) => {
    if (inBrowser[place] !== answer) assert.fail(`${JSON.stringify(request)}\n${parting(inBrowser[place], answer)}`);
  });
  t.diagnostic(`${native.length} cases`);
  assertQuiet(page);
});
