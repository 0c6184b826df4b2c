// Two tabs or frames with the same workbook follow each other: looking never writes facts, and no act of either is lost.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { ROOT, assertQuiet, newPage, open, opened, serve } from "./harness.mjs";
import { AMOUNT, amounts, column, goToTable, pressInFiles, rowCount, statement, withSample } from "./people.mjs";

const amount = (page) => amounts(page).first();
const customer = (page) => column(page, "客户").first();

/** Waits until a cell of the deals reads so. */
const untilHolds = (page, name, at, text) => column(page, { amount: AMOUNT, customer: "客户" }[name]).nth(at).untilReads(text);

const untilAmountIs = (page, text) => untilHolds(page, "amount", 0, text);

/** A further tab of the same reader. */
async function anotherTab(page, prepare = () => {}) {
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
  const other = await anotherTab(page);
  await amount(page).fill("111");
  await untilAmountIs(other, "111");
  await amount(other).fill("222");
  await untilAmountIs(page, "222");
  assertQuiet(page);
});

test("a workbook that another tab deletes is said to be deleted, and goes on being kept", async () => {
  const page = await withSample();
  const other = await anotherTab(page);
  await page.locator("#workbooks").click();
  await page.getByRole("button", { name: "删除这个工作簿" }).click();
  await other.getByRole("alert").getByText("在另一个窗口里被删除").waitFor();
  await amount(other).fill("111");
  await untilAmountIs(other, "111");
  await other.locator("#workbooks").click();
  await other.getByText("已删除", { exact: true }).click();
  await other.getByRole("button", { name: "放回" }).click();
  await other.reload();
  await opened(other);
  await untilAmountIs(other, "111");
  assertQuiet(page);
});

test("choosing the colours and the language in a stale tab keeps the other one's facts", async () => {
  const page = await open(await serve());
  const stale = await anotherTab(page, deaf);
  await amount(page).fill("111");
  await stale.getByRole("button", { name: "颜色" }).click();
  await stale.getByRole("button", { name: "English" }).click();
  await stale.getByRole("link", { name: "Schemes" }).click();
  await stale.close();
  await page.reload();
  await opened(page);
  await untilAmountIs(page, "111");
  // Colours and language are a tab's own; what was chosen last is what a new one begins with.
  const theme = (tab) => tab.locator("html").getAttribute("data-theme");
  assert.equal(await theme(page), "auto");
  assert.equal(await theme(await anotherTab(page)), "light");
  assertQuiet(page);
});

test("a stale tab takes over what the other one kept before it acts itself", async () => {
  const page = await open(await serve());
  const stale = await anotherTab(page, deaf);
  await amount(page).fill("111");
  await customer(stale).fill("欧");
  await untilAmountIs(stale, "111");
  await untilHolds(page, "customer", 0, "欧");
  const fresh = await anotherTab(page);
  await untilAmountIs(fresh, "111");
  await untilHolds(fresh, "customer", 0, "欧");
  assertQuiet(page);
});

test("what is tried out in one tab and then kept leaves what another one typed meanwhile", async () => {
  const page = await withSample();
  const other = await anotherTab(page);
  await page.getByText("试算：再签一单会怎样").click();
  await page.locator("#what-if-amount").fill("5万");
  await page.locator("#try-deal").click();
  const trial = page.getByRole("region", { name: "试算" });
  await trial.waitFor();
  const rows = await rowCount(other);
  await amount(other).fill("999");
  await other.getByText("已保存").waitFor();
  await trial.getByRole("button", { name: "记入台账" }).click();
  await trial.waitFor({ state: "detached" });
  for (const tab of [page, other, await anotherTab(page)]) {
    await untilAmountIs(tab, "999");
    // The deal that was tried out, below the head and the foot.
    await tab.locator(`[role=tabpanel] [role=grid][aria-rowcount="${rows + 1 + 2}"]`).waitFor();
  }
  await page.getByRole("button", { name: "撤销" }).click();
  await untilAmountIs(page, "999");
  assertQuiet(page);
});

for (const [first, second] of [[1, 2], [2, 1]]) {
  test(`one letter in frame ${second} keeps what was typed in frame ${first}`, async () => {
    const page = await newPage();
    const address = await serve();
    const frame = (query, title) => `<iframe src="${address}?embed=1${query}" title="${title}" width="1100" height="600"></iframe>`;
    await page.route("**/two.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><html lang="zh-CN"><title>内网</title>${frame("", "一")}${frame("&amp;scheme=order-tiers", "二")}`,
      }),
    );
    await page.goto(`${address}two.html`);
    const frames = page.frames();
    await opened(frames[1]);
    await opened(frames[2]);
    await amount(frames[first]).fill("111");
    await customer(frames[second]).fill("宏");
    await untilAmountIs(frames[second], "111");
    await untilHolds(frames[first], "customer", 0, "宏");
    const fresh = await page.context().newPage();
    await fresh.goto(address);
    await opened(fresh);
    await untilAmountIs(fresh, "111");
    await untilHolds(fresh, "customer", 0, "宏");
    const bar = fresh.getByRole("toolbar", { name: "方案" });
    assert.ok(await bar.getByRole("button", { name: "客户开发奖罚制度范本" }).isVisible(), "a frame's own scheme is not kept");
    assertQuiet(page);
  });
}

test("frames of different books share nothing", async () => {
  const address = await serve();
  const page = await open(`${address}?book=north`);
  await amount(page).fill("111");
  const other = await page.context().newPage();
  await other.goto(`${address}?book=south`);
  await opened(other);
  assert.equal(await amount(other).inputValue(), "");
  await amount(other).fill("222");
  await page.reload();
  await opened(page);
  await untilAmountIs(page, "111");
  assertQuiet(page);
});

test("two tabs that both go on, neither hearing the other, lose no act", async () => {
  const page = await open(await serve());
  const [one, other] = [await anotherTab(page, deaf), await anotherTab(page, deaf)];
  await amount(one).fill("111");
  await customer(other).fill("甲");
  await column(one, "日期").first().fill("3-2");
  await amount(other).fill("222");
  const fresh = await anotherTab(page);
  await untilAmountIs(fresh, "222");
  await untilHolds(fresh, "customer", 0, "甲");
  assert.match(await column(fresh, "日期").first().inputValue(), /3-2|03-02/);
  assertQuiet(page);
});

/** Whole numbers from 0 up to `below`, the same ones for the same seed. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

for (const seed of [1, 2, 3]) {
  test(`two tabs interleaved at random (seed ${seed}) end with the same, and with all of it`, async () => {
    const pick = random(seed);
    const page = await open(await serve());
    const tabs = [page, await anotherTab(page)];
    const rows = 4;
    const wanted = Array.from({ length: rows }, (_, at) => String(at + 1));
    for (const [at, text] of wanted.entries()) await amounts(page).nth(at).fill(text);
    await untilHolds(tabs[1], "amount", rows - 1, "4");
    for (let step = 0; step < 20; step += 1) {
      const [tab, at] = [tabs[pick(2)], pick(rows)];
      wanted[at] = String(100 + step);
      await amounts(tab).nth(at).fill(wanted[at]);
    }
    for (const tab of [...tabs, await anotherTab(page)]) {
      for (const [at, text] of wanted.entries()) await untilHolds(tab, "amount", at, text);
    }
    assertQuiet(page);
  });
}

test("what was typed is there although the tab is ended a moment later", async () => {
  const page = await open(await serve());
  const doomed = await anotherTab(page);
  await amount(doomed).fill("111");
  await doomed.waitForTimeout(300);
  const debugging = await page.context().newCDPSession(doomed);
  debugging.send("Page.crash").catch(() => {});
  await doomed.waitForEvent("crash");
  const fresh = await anotherTab(page);
  await untilAmountIs(fresh, "111");
  assertQuiet(page);
});

test("what was done can be taken back after a reload", async () => {
  const page = await open(await serve());
  await amount(page).fill("111");
  await customer(page).fill("甲");
  await page.reload();
  await opened(page);
  const undo = page.getByRole("button", { name: "撤销" });
  await undo.click();
  await untilHolds(page, "customer", 0, "");
  await undo.click();
  await untilAmountIs(page, "");
  await page.reload();
  await opened(page);
  await page.getByRole("button", { name: "重做" }).click();
  await untilAmountIs(page, "111");
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
  await typed.fill("130000");
  await goToTable(page, "Customers");
  await page.reload();
  await opened(page);
  assert.equal(await typed.inputValue(), "130,000");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assertQuiet(page);
});

test("what was made in one workbook isn't said of another, and can't change it", async () => {
  const page = await open(await serve());
  await column(page, "客户").first().focus();
  await page.keyboard.type("甲");
  await column(page, "业务员").first().focus();
  await page.keyboard.type("张伟");
  await column(page, "日期").first().focus();
  await page.keyboard.type("3-2");
  await amounts(page).first().fill("12万");
  await page.keyboard.press("Enter");
  const made = page.getByRole("button", { name: "改为老客户" });
  await made.waitFor();
  await pressInFiles(page, "载入示例");
  await statement(page).getByRole("heading", { level: 3 }).first().waitFor();
  await amounts(page).nth(20).untilReads(/\d/);
  assert.equal(await made.count(), 0);
  assertQuiet(page);
});

test("a row that another tab deletes while it's open as a form isn't lost when it's put down", async () => {
  const page = await withSample({ width: 360, height: 640, hasTouch: true, isMobile: true });
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await opened(tab);
  await tab.getByRole("button", { name: "成交", exact: true }).tap();
  await tab.locator(".row-card").filter({ hasText: "瑞丰食品" }).first().tap();
  const form = tab.getByRole("dialog");
  await form.getByLabel(/^成交金额/).fill("5万");
  await page.bringToFront();
  await page.getByRole("button", { name: "成交", exact: true }).tap();
  await page.locator(".row-card").filter({ hasText: "瑞丰食品" }).first().tap();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).tap();
  await tab.bringToFront();
  await form.getByRole("button", { name: "记下", exact: true }).tap();
  await tab.getByText(/^这一行刚在另一个窗口里被删除了/).waitFor();
  await tab.locator(".row-card").filter({ hasText: "瑞丰食品" }).filter({ hasText: "50,000" }).first().waitFor();
  assertQuiet(page);
});

test("what another tab does while something is tried out is in what is tried out, too", async () => {
  const page = await withSample();
  const other = await anotherTab(page);
  await page.getByText("试算：再签一单会怎样").click();
  await page.locator("#what-if-amount").fill("5万");
  await page.locator("#what-if-amount").press("Enter");
  const trial = page.getByRole("region", { name: "试算" });
  await trial.waitFor();
  const rows = await rowCount(page);
  await amount(other).fill("111");
  await untilAmountIs(page, "111");
  assert.equal(await rowCount(page), rows);
  assert.equal(rows, (await rowCount(other)) + 1);
  await trial.getByRole("button", { name: "放弃" }).click();
  await trial.waitFor({ state: "detached" });
  await untilAmountIs(page, "111");
  assert.equal(await rowCount(page), rows - 1);
  assertQuiet(page);
});

test("whoever types in a row that another tab takes back is told how it comes back, and what stood in the cell", async () => {
  const page = await withSample();
  await column(page, "客户").last().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("戊公司");
  await page.keyboard.press("Tab");
  await page.keyboard.type("李");
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await opened(tab);
  for (let step = 0; step < 2; step += 1) await tab.getByRole("button", { name: /^撤销/ }).click();
  await page.bringToFront();
  await page.getByText(/^正在填的第 \d+ 行刚在另一个窗口里被撤销了。要留着它，请按重做。格子里刚填的是“李”。$/).waitFor();
  for (let step = 0; step < 2; step += 1) await page.getByRole("button", { name: /^重做/ }).click();
  await page.getByText("27 行", { exact: true }).waitFor();
  assertQuiet(page);
});
