// The module in the browser and the native program answer every case with the same bytes.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { ROOT, assertQuiet, everyCase, pageWithApi } from "./harness.mjs";

/** The answers of `examples/answer.rs`, which reads a request per line and writes an answer per line. */
function nativeAnswers(requests) {
  const run = spawnSync("cargo", ["run", "--locked", "--quiet", "--profile", "thorough", "--example", "answer"], {
    cwd: ROOT,
    input: requests.map((request) => `${JSON.stringify(request)}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["pipe", "pipe", "inherit"],
  });
  assert.equal(run.status, 0, "the native program ran");
  return run.stdout.trimEnd().split("\n");
}

test("the same cases give the same bytes natively and in the browser", async (t) => {
  const cases = (await everyCase()).filter(({ request }) => request);
  assert.ok(cases.length > 0, "there are cases");
  const requests = cases.map(({ request }) => request);
  const native = nativeAnswers(requests);
  assert.equal(native.length, cases.length);

  const page = await pageWithApi();
  const inBrowser = await page.evaluate(
    (given) =>
      given.map((request) => {
        try {
          return JSON.stringify(window.api.evaluate(request));
        } catch (error) {
          return JSON.stringify({ problems: error.problems });
        }
      }),
    requests,
  );
  cases.forEach(({ name }, place) => assert.equal(inBrowser[place], native[place], name));
  assertQuiet(page);
  t.diagnostic(`${cases.length} cases, ${native.join("").length} characters`);
});
