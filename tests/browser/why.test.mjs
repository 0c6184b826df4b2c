// Explanations lie over the page, and Back takes them away without touching what is below.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet } from "./harness.mjs";
import { entries, plain, statement, withSample } from "./people.mjs";

const why = (page) => page.getByRole("dialog");
const topmost = (page) => page.getByRole("dialog").last();

/** Where one is: scroll of both sides and of the page, open folds, focus, place. */
const state = (page) =>
  page.evaluate(() => ({
    scroll: [".table-box", ".result", "html"].map((one) => document.querySelector(one)?.scrollTop),
    folds: [...document.querySelectorAll("main details")].map((fold) => fold.open),
    focus: document.activeElement.innerText,
    hash: location.hash,
  }));

for (const width of [360, 1280]) {
  test(`at ${width} px Back closes an explanation, and scroll, focus and folds below are as they were`, async () => {
    const page = await withSample({ width, height: 640 });
    await statement(page).getByText("没有发生的奖罚及原因").click();
    const entry = entries(page).last();
    await entry.scrollIntoViewIfNeeded();
    await entry.focus();
    const before = await state(page);
    assert.ok(before.folds.includes(true));
    assert.ok(before.scroll.some((top) => top > 0));
    await page.keyboard.press("Enter");
    await why(page).waitFor();
    await page.goBack();
    await why(page).waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement.matches(".entry"));
    assert.deepEqual(await state(page), before);
    assertQuiet(page);
  });
}

test("Escape, the button and a click beside it close an explanation, and leave no step behind", async () => {
  const page = await withSample();
  await page.getByRole("link", { name: "比方案" }).click();
  await page.getByRole("link", { name: "算奖励" }).click();
  await statement(page).waitFor();
  const ways = [
    () => page.keyboard.press("Escape"),
    () => why(page).getByRole("button", { name: "关闭" }).click(),
    () => page.mouse.click(200, 400),
  ];
  for (const close of ways) {
    await entries(page).first().click();
    await why(page).waitFor();
    await close();
    await why(page).waitFor({ state: "detached" });
  }
  await page.goBack();
  await page.waitForURL(/#\/compare$/);
  assertQuiet(page);
});

test("an explanation has the result, the formula with its value, the conditions and the records", async () => {
  const page = await withSample();
  const entry = entries(page).first();
  // An explanation has no decimals where all is whole.
  const worth = plain(await entry.locator(".entry-worth").innerText()).replace("+", "").replace(/\.00$/, "");
  await entry.click();
  const headings = await why(page).getByRole("heading", { level: 3 }).allInnerTexts();
  assert.deepEqual(headings.slice(0, 2), ["算式", "条件"]);
  assert.ok(headings.includes("所依据的记录") || headings.some((heading) => /记录|依据/.test(heading)), `${headings}`);
  assert.ok(plain(await why(page).innerText()).includes(worth));
  assert.doesNotMatch(await why(page).innerText(), /四舍五入/, "nothing was rounded here");
  assertQuiet(page);
});

test("the sum of all opens how it is calculated, down to each rep's", async () => {
  const page = await withSample();
  const total = plain(await page.locator("#total-net").innerText());
  await page.getByRole("button", { name: "怎么算的", exact: true }).click();
  assert.ok(plain(await why(page).innerText()).includes(total));
  await why(page).getByRole("button", { name: "张伟" }).click();
  await topmost(page).locator(".rep-net").first().waitFor();
  await page.goBack();
  await page.goBack();
  await why(page).waitFor({ state: "detached" });
  assertQuiet(page);
});

test("rewards, penalties and the cost rate of all open what they are made of, as the net does", async () => {
  const page = await withSample();
  for (const [name, begins, says] of [
    ["奖励", /^奖励 ([\d,.]+)$/, "各个业务员"],
    ["扣罚", /^扣罚 ([\d,.]+)$/, "各个业务员"],
    ["费用率", /^费用率 ([\d.]+%)$/, "÷"],
  ]) {
    const sum = page.getByRole("button", { name: begins });
    const worth = begins.exec(await sum.innerText())[1];
    await sum.click();
    const opened = await why(page).innerText();
    assert.ok(opened.includes(worth) && opened.includes(says), `${name}: ${opened}`);
    await page.goBack();
    await why(page).waitFor({ state: "detached" });
  }
  assertQuiet(page);
});

test("each figure of the waterfall opens what it is made of: its only line, or all of them", async () => {
  const page = await withSample();
  const steps = statement(page).getByRole("table").getByRole("button");
  const kinds = new Set();
  assert.ok((await steps.count()) > 1);
  for (const step of await steps.all()) {
    const worth = plain(await step.innerText()).replace(/^[+-]/, "");
    await step.click();
    assert.ok(plain(await why(page).innerText()).includes(worth), worth);
    kinds.add((await why(page).getByRole("heading", { name: "各项" }).count()) > 0 ? "lines" : "line");
    await page.goBack();
    await why(page).waitFor({ state: "detached" });
  }
  assert.deepEqual([...kinds].sort(), ["line", "lines"]);
  assertQuiet(page);
});

test("a record in an explanation leads to its row", async () => {
  const page = await withSample();
  await entries(page).first().click();
  const record = why(page).getByRole("button", { name: /宏远|成交|客户/ }).first();
  await record.click();
  await why(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.matches(".sheet-editor"));
  assert.ok(await page.getByRole("tabpanel").locator(":focus").isVisible());
  assertQuiet(page);
});

test("a share of a pool leads to the pool's explanation, and Back goes from the one to the other", async () => {
  const page = await withSample();
  await entries(page).filter({ hasText: "华东组" }).first().click();
  await why(page).getByRole("button", { name: "华东组的奖池 5,480 元" }).click();
  await page.waitForFunction(() => document.querySelectorAll("dialog").length === 2);
  assert.match(await topmost(page).innerText(), /5,480/);
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll("dialog").length === 1);
  assert.match(await why(page).innerText(), /3,360/);
  await page.goBack();
  await why(page).waitFor({ state: "detached" });
  assertQuiet(page);
});
