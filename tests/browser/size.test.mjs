// What each module makes a browser fetch stays within tests/size-budget.txt, in bytes as a host sends them (brotli 11).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { ROOT, newPage, opened, pageWithApi, serve } from "./harness.mjs";
import { loadSample, net } from "./people.mjs";

function packed(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const text = await readFile(join(ROOT, "tests/size-budget.txt"), "utf8");
const budgets = Object.fromEntries(text.trim().split("\n").map((line) => line.split(" ")));

/** Adds up what a page fetched, and names each file. */
async function fetched(t, responses) {
  let total = 0;
  for (const response of responses) {
    const size = packed(await response.body());
    total += size;
    t.diagnostic(`${String(size).padStart(7)} ${new URL(response.url()).pathname}`);
  }
  return total;
}

function assertWithin(t, total, module) {
  const budget = Number(budgets[module]);
  t.diagnostic(`${String(total).padStart(7)} of ${budget} bytes`);
  assert.ok(total <= budget, `${module}: ${total} bytes, ${total - budget} over the budget`);
}

test("a first visit and what follows it are within their budgets, and do not fetch the API or the worker", async (t) => {
  const page = await newPage();
  const responses = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(await serve());
  await opened(page);
  await page.waitForLoadState("networkidle");
  assert.ok(!responses.some((response) => /api|worker/.test(response.url())));
  const isLater = (response) => /split_later\.wasm$/.test(response.url());
  const first = responses.filter((response) => !isLater(response));
  assert.ok(first.length >= 4, "the page, its script, the glue and the module are all counted");
  assertWithin(t, await fetched(t, first), "page");
  const later = responses.filter(isLater);
  assert.equal(later.length, 1, "the second part is fetched once");
  assertWithin(t, await fetched(t, later), "later");
});

test("an answer stands without the second part, which is asked for when it does", async () => {
  const page = await newPage();
  let asked = false;
  await page.route("**/split_later.wasm", (route) => {
    asked = true;
    return route.abort();
  });
  await page.goto(await serve());
  await page.locator("#boot").waitFor({ state: "detached" });
  await loadSample(page);
  assert.ok(await net(page));
  assert.ok(asked);
});

test("the API is within its budget, and does not fetch the page's parts", async (t) => {
  const responses = [];
  await pageWithApi("/", (page) => page.on("response", (response) => responses.push(response)));
  const ours = responses.filter((response) => new URL(response.url()).pathname !== "/");
  assert.equal(ours.length, 4, "api.js, its glue, what the glue calls, and its module");
  assertWithin(t, await fetched(t, ours), "api");
});

test("the worker is within its budget", async (t) => {
  const page = await newPage();
  const responses = [];
  page.on("response", (response) => {
    if (/worker/.test(response.url())) responses.push(response);
  });
  await page.goto(await serve());
  await opened(page);
  await page.evaluate(
    () =>
      new Promise((ready) => {
        new Worker("worker.js").onmessage = ready;
      }),
  );
  await page.waitForLoadState("networkidle");
  assert.equal(responses.length, 3, "worker.js, its glue and its module");
  assertWithin(t, await fetched(t, responses), "worker");
});
