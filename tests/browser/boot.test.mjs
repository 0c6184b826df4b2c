// The page starts under its policy wherever it is put, and says so plainly where it cannot.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, hostPage, newPage, open, opened, serve } from "./harness.mjs";

for (const path of ["/", "/some/deep/path/"]) {
  test(`the page opens at ${path} without a complaint`, async () => {
    const page = await open(await serve(path));
    assert.equal(await page.title(), "算奖励 · 奖励计算器");
    assertQuiet(page);
  });
}

test("the page opens with a hash and a query", async () => {
  const page = await open(`${await serve()}?embed=1&lang=en#/schemes`);
  assertQuiet(page);
});

test("the page opens in a sandboxed frame that has no origin of its own", async () => {
  const address = await serve("/rewards/");
  const page = await newPage();
  await page.goto(await hostPage(`<iframe sandbox="allow-scripts" src="${address}" title="奖励" width="800" height="600"></iframe>`));
  const frame = page.frames()[1];
  await opened(frame);
  assert.equal(await frame.evaluate(() => window.origin), "null");
  // A sheet that was refused is not in the list.
  assert.equal(await frame.evaluate(() => document.styleSheets.length), 1);
  assertQuiet(page);
});

test("an old browser is told so", async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto(await serve());
  await page.getByText("This browser is too old").waitFor();
  assert.ok(await page.getByText("这个浏览器太旧").isVisible());
  assert.ok(await page.locator("#boot-opening").isHidden());
});

test("a module that does not arrive is said", async () => {
  const page = await newPage();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(await serve());
  await page.getByText("could not be opened").waitFor();
  assert.ok(await page.getByText("奖励计算器没能打开").isVisible());
});

test("without JavaScript the page says what it needs", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(await serve());
  const said = page.locator("noscript p").first();
  assert.ok(await said.isVisible());
  assert.equal(await said.innerText(), "奖励计算器需要启用 JavaScript。");
});
