// Two tabs or two frames with the same workbook: looking never writes facts, each follows the other, and nothing that one of
// them did is lost.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { ROOT, assertQuiet, newPage, open, opened, serve } from "./harness.mjs";
import { amounts, column, loadSample, openFile } from "./people.mjs";

const amount = (page) => amounts(page).first();

/** Waits until the first deal's amount is another one. */
async function untilAmountIs(page, text) {
  await page.waitForFunction((text) => document.querySelector("[id$='-amount']").value === text, text);
}

/** Waits until something that was typed is kept: an act is in the log as it was done. */
async function untilKept(page, text) {
  await page.waitForFunction((text) => Object.values(localStorage).some((kept) => kept.includes(text)), text);
}

/** A second tab of the same reader. */
async function secondTab(page, prepare = () => {}) {
  const other = await page.context().newPage();
  await other.addInitScript(prepare);
  await other.goto(page.url());
  await opened(other);
  return other;
}

/** A tab that hears nothing of others: it has to look before it acts. */
function deaf() {
  window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
}

test("a tab shows what was typed in another one", async () => {
  const page = await open(await serve());
  const other = await secondTab(page);
  await amount(page).fill("111");
  await untilAmountIs(other, "111");
  await amount(other).fill("222");
  await untilAmountIs(page, "222");
  assertQuiet(page);
});

test("choosing the colours and the language in a stale tab keeps the other one's facts", async () => {
  const page = await open(await serve());
  const stale = await secondTab(page, deaf);
  await amount(page).fill("111");
  await untilKept(page, '"111"');
  await stale.getByRole("button", { name: "颜色" }).click();
  await stale.getByRole("button", { name: "English" }).click();
  await stale.getByRole("link", { name: "Schemes" }).click();
  await stale.close();
  await page.reload();
  await opened(page);
  await untilAmountIs(page, "111");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
  assertQuiet(page);
});

test("a stale tab takes over what the other one kept before it acts itself", async () => {
  const page = await open(await serve());
  const stale = await secondTab(page, deaf);
  await amount(page).fill("111");
  await untilKept(page, '"111"');
  await column(stale, "客户").first().fill("欧");
  assert.equal(await amount(stale).inputValue(), "111");
  await untilKept(stale, "欧");
  await page.waitForFunction(() => document.querySelector("[id^='deals-'][id$='-customer']").value === "欧");
  assertQuiet(page);
});

for (const [first, second] of [[1, 2], [2, 1]]) {
  test(`one letter in frame ${second} keeps what was typed in frame ${first}`, async () => {
    const page = await newPage();
    const address = await serve();
    await page.route("**/two.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><html lang="zh-CN"><title>内网</title><iframe src="${address}?embed=1" title="一" width="1100" height="600"></iframe><iframe src="${address}?embed=1&amp;scheme=order-tiers" title="二" width="1100" height="600"></iframe>`,
      }),
    );
    await page.goto(`${address}two.html`);
    const frames = page.frames();
    await opened(frames[1]);
    await opened(frames[2]);
    await loadSample(frames[first]);
    await frames[second].waitForFunction(() => (document.querySelector("[id^='deals-'][id$='-customer']")?.value ?? "") !== "");
    await column(frames[second], "客户").first().fill("宏");
    await frames[first].waitForFunction(() => document.querySelector("[id^='deals-'][id$='-customer']").value === "宏");
    assert.equal(await column(frames[first], "客户").nth(1).inputValue(), await column(frames[second], "客户").nth(1).inputValue());
    await page.goto(address);
    await opened(page);
    assert.equal(await column(page, "客户").first().inputValue(), "宏");
    assert.match(await page.locator("#scheme-choice").innerText(), /客户开发奖罚制度范本/, "a frame's own scheme is not kept");
    assertQuiet(page);
  });
}

test("frames of different books share nothing", async () => {
  const page = await newPage();
  const address = await serve();
  const frame = (book) => `<iframe src="${address}?embed=1&amp;book=${book}" title="${book}" width="1100" height="600"></iframe>`;
  await page.route("**/two.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="zh-CN"><title>内网</title>${frame("a")}${frame("b")}`,
    }),
  );
  await page.goto(`${address}two.html`);
  const [, one, other] = page.frames();
  await opened(one);
  await opened(other);
  await amount(one).fill("111");
  await amount(other).fill("222");
  await untilKept(page, '"222"');
  await page.reload();
  const [, again, beside] = page.frames();
  await opened(again);
  await opened(beside);
  assert.equal(await amount(again).inputValue(), "111");
  assert.equal(await amount(beside).inputValue(), "222");
  assertQuiet(page);
});

/** Numbers below a bound, the same in each run. */
function random(seed) {
  return (bound) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * bound);
  };
}

test("two tabs in which somebody types by turns and at the same moment end the same, with all that was typed", async () => {
  const page = await open(await serve());
  const other = await secondTab(page);
  const below = random(7);
  const amountsOf = (tab) => tab.$$eval("[id^='deals-'][id$='-amount']", (fields) => fields.map((field) => field.value));
  const typed = new Map();
  for (let step = 0; step < 40; step++) {
    const tab = [page, other][below(2)];
    if (below(4) === 0) {
      await tab.getByRole("button", { name: /加一行|添加成交|加一笔/ }).first().click();
    }
    const ids = await tab.$$eval("[id^='deals-'][id$='-amount']", (fields) => fields.map((field) => field.id));
    const id = ids[below(ids.length)];
    await tab.locator(`#${id}`).fill(`${1000 + step}`);
    typed.set(id, `${1000 + step}`);
  }
  // Both at once.
  await Promise.all([amounts(page).first().fill("7001"), column(other, "客户").first().fill("同时")]);
  await other.waitForFunction(() => document.querySelector("[id$='-amount']").value === "7001");
  await page.waitForFunction(() => document.querySelector("[id^='deals-'][id$='-customer']").value === "同时");
  typed.set((await page.$$eval("[id^='deals-'][id$='-amount']", (fields) => fields.map((field) => field.id)))[0], "7001");
  assert.deepEqual(await amountsOf(page), await amountsOf(other));
  for (const [id, text] of typed) assert.equal((await page.locator(`#${id}`).inputValue()).replaceAll(",", ""), text);
  await page.reload();
  await opened(page);
  assert.deepEqual(await amountsOf(page), await amountsOf(other));
  assertQuiet(page);
});

test("a workbook that the first release kept opens with its language, colours and place", async () => {
  const page = await newPage();
  const first = await readFile(join(ROOT, "crates/document/tests/saved/first.json"), "utf8");
  await page.addInitScript((text) => {
    if (!sessionStorage.getItem("put")) localStorage.setItem("reward-calculator/workbook/1", text);
    sessionStorage.setItem("put", "1");
  }, first.trim().replace("zh-CN", "en"));
  await page.goto(await serve());
  await opened(page);
  const typed = column(page, "Amount (¥)").first();
  assert.equal(await typed.inputValue(), "１２万");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await typed.fill("13万");
  await untilKept(page, "13万");
  await page.reload();
  await opened(page);
  assert.equal(await typed.inputValue(), "13万");
  assertQuiet(page);
});
