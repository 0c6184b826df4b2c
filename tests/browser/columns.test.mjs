// The columns of a sheet: how wide they are and in which order they stand is kept; what the scheme does not read is folded away.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, opened } from "./harness.mjs";
import { amounts, column, withSample } from "./people.mjs";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const panel = (page) => page.getByRole("tabpanel");
const head = (page, name) => panel(page).getByRole("columnheader", { name, exact: true });
const heads = (page) =>
  panel(page).locator(".sheet-heading").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));

/** Waits until a column stands in a place. */
const untilAt = (page, name, place) => panel(page).locator(`.sheet-heading[aria-colindex="${place + 1}"][aria-label="${name}"]`).waitFor();

/** Draws from one point to another. */
async function draw(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

test("a column is drawn to another place and moved by keys; Tab, copying and a reload follow; the menu brings all back", async () => {
  const page = await withSample(CLIPBOARD);
  const before = await heads(page);
  assert.deepEqual(before.slice(0, 4), ["客户", "业务员", "日期", "成交金额（元）"]);
  const [from, to] = [await head(page, "成交金额（元）").boundingBox(), await head(page, "业务员").boundingBox()];
  await draw(page, { x: from.x + 30, y: from.y + 16 }, { x: to.x + 10, y: to.y + 16 });
  await untilAt(page, "成交金额（元）", 2);
  await column(page, "客户").first().focus();
  await page.keyboard.press("Tab");
  assert.ok(await amounts(page).first().isActive());
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^180,000\t/);
  await column(page, "日期").first().focus();
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await untilAt(page, "日期", 3);
  assert.ok(await column(page, "日期").first().isActive(), "what is selected goes with its column");
  await column(page, "客户").first().focus();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.getByText("第一列固定不动").waitFor({ state: "attached" });
  await page.reload();
  await opened(page);
  await untilAt(page, "成交金额（元）", 2);
  assert.deepEqual((await heads(page)).slice(0, 4), ["客户", "成交金额（元）", "日期", "业务员"]);
  await amounts(page).first().focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "恢复列宽和列的顺序" }).click();
  await untilAt(page, "业务员", 2);
  assert.deepEqual(await heads(page), before);
  assertQuiet(page);
});

test("how wide a column was made is kept; what nobody could have made is passed over", async () => {
  const page = await withSample();
  const width = async () => Math.round((await head(page, "日期").boundingBox()).width);
  const untilWide = (px) =>
    page.waitForFunction((px) => Math.round(document.querySelector('.sheet-heading[aria-label="日期"]').getBoundingClientRect().width) === px, px);
  const own = await width();
  const border = await head(page, "日期").locator(".sheet-widener").boundingBox();
  await draw(page, { x: border.x + 3, y: border.y + 10 }, { x: border.x + 63, y: border.y + 10 });
  await untilWide(own + 60);
  await page.reload();
  await opened(page);
  await untilWide(own + 60);
  await page.evaluate(() => localStorage.setItem("reward-calculator/columns", "deals\tamount,<b>,customer\tdate=999999,amount=-1\nzzz"));
  await page.reload();
  await opened(page);
  await untilWide(own);
  assert.deepEqual((await heads(page)).slice(0, 3), ["客户", "成交金额（元）", "退货（元）"]);
  assertQuiet(page);
});

test("columns that the scheme does not read are folded away, said by name, and one press shows them", async () => {
  const page = await withSample();
  const before = await heads(page);
  const folded = panel(page).locator(".folded");
  assert.match(await folded.innerText(), /^已收起这个方案用不到的 \d+ 栏：.*编号/);
  await folded.getByRole("button", { name: "展开" }).press("Enter");
  await head(page, "编号").waitFor();
  await folded.getByRole("button", { name: "收起" }).press("Enter");
  await head(page, "编号").waitFor({ state: "detached" });
  assert.deepEqual(await heads(page), before);
  assertQuiet(page);
});

test("another window lays its columns out as this one does", async () => {
  const page = await withSample();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await opened(other);
  await column(page, "日期").first().focus();
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await untilAt(page, "日期", 2);
  await untilAt(other, "日期", 2);
  assertQuiet(page);
});
