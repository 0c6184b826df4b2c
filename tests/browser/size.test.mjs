// What a first visit fetches stays within tests/size-budget.txt, in bytes as a host sends them (brotli 11).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { ROOT, newPage, opened, serve } from "./harness.mjs";

function packed(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

test("the first load is within its budget", async (t) => {
  const budget = Number((await readFile(join(ROOT, "tests/size-budget.txt"), "utf8")).trim());
  const page = await newPage();
  const answers = new Map();
  page.on("response", (response) => answers.set(response.url(), response));
  await page.goto(await serve());
  await opened(page);
  await page.waitForLoadState("networkidle");

  let total = 0;
  for (const [address, response] of answers) {
    const size = packed(await response.body());
    total += size;
    t.diagnostic(`${String(size).padStart(7)} ${new URL(address).pathname}`);
  }
  t.diagnostic(`${String(total).padStart(7)} of ${budget} bytes`);
  assert.ok(answers.size >= 4, "the page, its script, the glue and the module are all counted");
  assert.ok(total <= budget, `${total} bytes, ${total - budget} over the budget`);
});
