// Two tabs or two frames with the same workbook: looking never writes facts, each follows the other, and where both went
// on a person chooses.

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

const kept = (page) => page.evaluate(() => localStorage.getItem("reward-calculator/workbook/2") ?? "");

/** Waits until what the page shows is kept. */
async function untilKept(page, text) {
  await page.waitForFunction((text) => (localStorage.getItem("reward-calculator/workbook/2") ?? "").includes(text), text);
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

/** A tab that saves ten seconds later. */
function slow() {
  const { setTimeout } = window;
  window.setTimeout = (run, wait, ...rest) => setTimeout(run, wait === 400 ? 10_000 : wait, ...rest);
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
  assert.ok((await kept(page)).includes('"111"'));
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
  assert.ok((await kept(page)).includes('"111"'));
  await page.waitForFunction(() => document.querySelector("[id$='-customer']").value === "欧");
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
    await untilKept(page, "宏远电子");
    await column(frames[second], "客户").first().fill("宏");
    await untilKept(page, '"宏"');
    assert.ok((await kept(page)).includes("盛世广告"), "the sample is still there");
    assert.ok((await kept(page)).includes('"template":"standard-policy"'), "a frame's own scheme is not kept");
    assertQuiet(page);
  });
}

/** Two tabs of which both went on: the second one is asked. */
async function rivals() {
  const page = await open(await serve());
  const other = await secondTab(page, slow);
  await amount(other).fill("222");
  await amount(page).fill("111");
  await untilKept(page, '"111"');
  await other.locator("#rival").waitFor();
  return [page, other];
}

test("two tabs that both went on: the one goes on as it is, the other is put aside", async () => {
  const [page, other] = await rivals();
  assert.equal(await amount(other).inputValue(), "222");
  await other.getByRole("button", { name: "以这里的为准" }).click();
  await untilKept(page, '"222"');
  await untilAmountIs(page, "222");
  assert.equal(await other.locator("#rival").count(), 0);
  const aside = await page.evaluate(() => localStorage.getItem("reward-calculator/not-chosen/1"));
  assert.ok(aside.includes('"111"'));
  assertQuiet(page);
});

test("two tabs that both went on: the other one's is taken, and one's own can be fetched and opened again", async () => {
  const [page, other] = await rivals();
  await other.getByRole("button", { name: "以另一个窗口的为准" }).click();
  await untilAmountIs(other, "111");
  assert.ok((await kept(page)).includes('"111"'));
  const fetching = other.waitForEvent("download");
  await other.getByRole("button", { name: "下载成文件" }).click();
  const file = await (await fetching).path();
  await other.locator("#file").setInputFiles({ name: "put-aside.json", mimeType: "application/json", buffer: await readFile(file) });
  await untilAmountIs(other, "222");
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
