// The page starts under its policy wherever it is put, and says so plainly where it cannot.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertQuiet, hostPage, newPage, open, opened, serve } from "./harness.mjs";
import { goTo, withSample } from "./people.mjs";

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

test("once the page stands, every place opens without a network", async () => {
  const page = await withSample();
  await page.context().setOffline(true);
  for (const [hash, heading] of [["#/compare", "比方案"], ["#/schemes", "方案库"]]) {
    await goTo(page, hash);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  }
});

test("a second part that does not arrive is said where it is wanted, and comes when it is asked for again", async () => {
  const page = await newPage({ width: 360, height: 780 });
  await page.route("**/split_later.wasm", (route) => route.abort());
  await page.goto(`${await serve()}#/compare`);
  const again = page.getByRole("main").getByRole("button", { name: "再试一次" });
  await again.waitFor();
  await page.getByRole("main").getByText("这一部分没有取到").waitFor();
  await assertAccessible(page);
  // What lies over a place says so, too, and is closed.
  await page.getByRole("navigation", { name: "页面" }).getByRole("link", { name: "算奖励" }).click();
  await page.locator("#scheme-choice").click();
  const over = page.locator(".rewards > .later");
  await over.waitFor();
  await over.getByRole("button", { name: "关闭" }).click();
  await over.waitFor({ state: "detached" });
  await page.goBack();
  await again.waitFor();
  await page.unroute("**/split_later.wasm");
  await again.click();
  await page.getByRole("heading", { level: 1, name: "比方案" }).waitFor();
  assert.equal(await page.locator(".later").count(), 0);
});

test("while the second part is on its way that is said, and the place has the focus when it comes", async () => {
  const page = await newPage();
  let letGo;
  const held = new Promise((go) => (letGo = go));
  await page.route("**/split_later.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(await serve());
  await page.getByRole("navigation", { name: "页面" }).getByRole("link", { name: "比方案" }).click();
  await page.getByText("正在取这一部分").waitFor();
  letGo();
  await page.waitForFunction(() => document.activeElement.matches("h1") && document.activeElement.innerText === "比方案");
  assert.equal(await page.locator(".later").count(), 0);
  assertQuiet(page);
});
