// Where each key goes on a sheet, and how rows and cells are cut, put in, doubled, removed and filtered by month.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertQuiet } from "./harness.mjs";
import { amounts, column, rowCount, withSample } from "./people.mjs";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const panel = (page) => page.getByRole("tabpanel");
const menu = (page, name) => page.getByRole("menuitem", { name });
const clipped = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Where one is: the column's head, the row's number, as the cell is called. */
const where = (page) => page.locator(":focus").getAttribute("aria-label");

/** What is read in a column, from one row to another. */
const texts = (page, name, from, to) =>
  Promise.all(Array.from({ length: to - from }, (_, at) => column(page, name).nth(from + at).inputValue()));

/** Waits until the foot says all of this. */
async function untilFootSays(page, ...said) {
  for (const text of said) await panel(page).getByText(text, { exact: true }).waitFor();
}

/** Presses keys, and says where one is after each. */
async function gone(page, ...keys) {
  const places = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    places.push(await where(page));
  }
  return places;
}

const SAMPLE = ["成交金额 2,900,400", "退货 25,000", "成交净额 2,875,400", "已取消（不计） 60,000"];

test("Home, End and Ctrl with them go to the ends of the row and of the table, Ctrl with an arrow to the edge of what is filled", async () => {
  const page = await withSample();
  await amounts(page).nth(9).focus();
  assert.deepEqual(await gone(page, "Home", "End", "Control+ArrowLeft", "Control+ArrowLeft", "Control+ArrowLeft"), [
    "客户 第10行 宏远电子",
    "进度 第10行 已交付（没有填，就是它）",
    "成交金额（元） 第10行 68,000",
    "日期 第10行 2026-04-15",
    "客户 第10行 宏远电子",
  ]);
  assert.deepEqual(await gone(page, "Control+End", "Control+Home", "Control+ArrowDown", "Control+ArrowDown", "Control+ArrowUp", "Control+ArrowUp"), [
    "进度 第26行 已下单",
    "客户 第1行 博雅科技",
    "客户 第26行 金海物流",
    "客户 第27行 ",
    "客户 第26行 金海物流",
    "客户 第1行 博雅科技",
  ]);
  // Over a gap to the next cell in which something stands; where there is none, to the row behind the last.
  await column(page, "退货（元）").first().focus();
  assert.deepEqual(await gone(page, "Control+ArrowDown", "Control+ArrowDown", "Control+ArrowDown", "Control+ArrowUp"), [
    "退货（元） 第3行 20,000",
    "退货（元） 第13行 5,000",
    "退货（元） 第27行 ",
    "退货（元） 第13行 5,000",
  ]);
  await untilFootSays(page, "26 行", ...SAMPLE);
  await amounts(page).first().focus();
  await page.keyboard.press("Control+Shift+ArrowDown");
  await untilFootSays(page, "26 行", "已填 26", "求和 2,960,400", "平均 113,861.54");
  await amounts(page).nth(2).focus();
  await page.keyboard.press("Control+Shift+End");
  // 24 amounts, 2 returns, 3 stages: what is only shown, as 已交付 is, is not filled in.
  await untilFootSays(page, "已填 29");
  assertQuiet(page);
});

test("Page keys go by what is in sight, keep the column, stop at the ends, and with Shift select", async () => {
  const page = await withSample();
  await amounts(page).first().focus();
  const row = async () => Number((await where(page)).match(/^成交金额（元） 第(\d+)行/)[1]);
  await page.keyboard.press("PageDown");
  const step = (await row()) - 1;
  const inSight = await panel(page).locator(".sheet-scroller").evaluate((box) => Math.floor((box.clientHeight - 32) / 32));
  assert.ok(step > inSight / 2 && step <= inSight, `${step} rows of ${inSight} in sight`);
  const cell = await (await amounts(page).nth(step).element()).boundingBox();
  const box = await panel(page).locator(".sheet-scroller").boundingBox();
  assert.ok(cell.y >= box.y && cell.y + cell.height <= box.y + box.height, "it is in sight");
  assert.deepEqual(await gone(page, "PageUp", "PageUp", "PageDown", "PageDown", "PageUp"), [
    "成交金额（元） 第1行 180,000",
    "成交金额（元） 第1行 180,000",
    `成交金额（元） 第${step + 1}行 ${await amounts(page).nth(step).inputValue()}`,
    // Behind the last row one may type, and no further.
    "成交金额（元） 第27行 ",
    `成交金额（元） 第${27 - step}行 ${await amounts(page).nth(26 - step).inputValue()}`,
  ]);
  await amounts(page).first().focus();
  await page.keyboard.press("Shift+PageDown");
  await untilFootSays(page, `已填 ${step + 1}`);
  assertQuiet(page);
});

test("cells that are cut go where they are pasted, each of the two a step", async () => {
  const page = await withSample(CLIPBOARD);
  const returned = (at) => column(page, "退货（元）").nth(at);
  await amounts(page).nth(2).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+x");
  await amounts(page).nth(2).untilReads("");
  await returned(2).untilReads("");
  assert.equal(await clipped(page), "140,000\t20,000");
  await panel(page).getByRole("button", { name: "下一处问题" }).waitFor();
  await untilFootSays(page, "26 行", "已填 0");
  await amounts(page).nth(4).focus();
  await page.keyboard.press("Control+v");
  await amounts(page).nth(4).untilReads("140,000");
  await returned(4).untilReads("20,000");
  await amounts(page).nth(2).untilReads("");
  await untilFootSays(page, "已填 2", "求和 160,000", "平均 80,000");
  await page.keyboard.press("Control+z");
  await amounts(page).nth(4).untilReads("32,000");
  await returned(4).untilReads("");
  await amounts(page).nth(2).untilReads("");
  await page.keyboard.press("Control+z");
  await amounts(page).nth(2).untilReads("140,000");
  await returned(2).untilReads("20,000");
  await column(page, "客户").first().focus();
  await untilFootSays(page, "26 行", ...SAMPLE);
  assertQuiet(page);
});

test("Ctrl+- takes the selected rows out, and undo brings them back where they were", async () => {
  const page = await withSample();
  await amounts(page).nth(1).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+-");
  await untilFootSays(page, "24 行", "成交金额 2,650,400", "退货 5,000", "成交净额 2,645,400");
  assert.equal(await rowCount(page), 24);
  assert.deepEqual(await texts(page, "客户", 0, 3), ["博雅科技", "宏远电子", "天成纺织"]);
  assert.equal(await where(page), "成交金额（元） 第2行 120,000");
  await page.keyboard.press("Control+z");
  await untilFootSays(page, "26 行", ...SAMPLE);
  assert.deepEqual(await texts(page, "客户", 0, 4), ["博雅科技", "华信贸易", "东方包装", "宏远电子"]);
  await page.keyboard.press("Control+y");
  await untilFootSays(page, "24 行");
  assertQuiet(page);
});

test("rows are put in above by Ctrl+Shift++ and by the menu, below by the menu: as many as are selected, each time a step", async () => {
  const page = await withSample();
  const around = () => texts(page, "客户", 0, 6);
  const rows = ["博雅科技", "华信贸易", "东方包装", "宏远电子", "天成纺织", "兴业机械"];
  const select = async () => {
    await amounts(page).nth(1).focus();
    await page.keyboard.press("Shift+ArrowDown");
  };
  const choose = (name) => async () => {
    await page.keyboard.press("Shift+F10");
    await menu(page, name).click();
  };
  const ways = [
    ["Ctrl+Shift++", () => page.keyboard.press("Control+Shift+Equal"), 1],
    ["Ctrl and + of the number pad", () => page.keyboard.press("Control+NumpadAdd"), 1],
    ["above", choose(/^在上方插入行/), 1],
    ["below", choose(/^在下方插入行/), 3],
  ];
  for (const [name, insert, before] of ways) {
    await select();
    await insert();
    // The foot counts rows in which something stands.
    await panel(page).locator('[role=grid][aria-rowcount="30"]').waitFor();
    await untilFootSays(page, "26 行", "已填 0");
    assert.deepEqual(await around(), [...rows.slice(0, before), "", "", ...rows.slice(before, 4)], name);
    assert.equal(await where(page), `成交金额（元） 第${before + 1}行 `, name);
    await page.keyboard.press("Control+z");
    await panel(page).locator('[role=grid][aria-rowcount="28"]').waitFor();
    assert.deepEqual(await around(), rows, name);
  }
  assertQuiet(page);
});

test("rows are doubled by Ctrl+Shift+D and by the menu, below those selected", async () => {
  const page = await withSample();
  const duplicate = [
    () => page.keyboard.press("Control+Shift+D"),
    async () => {
      await page.keyboard.press("Shift+F10");
      await menu(page, /^再加一份/).click();
    },
  ];
  for (const act of duplicate) {
    await column(page, "退货（元）").nth(2).focus();
    await page.keyboard.press("Shift+ArrowDown");
    await act();
    await untilFootSays(page, "28 行");
    assert.deepEqual(await texts(page, "客户", 2, 7), ["东方包装", "宏远电子", "东方包装", "宏远电子", "天成纺织"]);
    assert.deepEqual(await texts(page, "日期", 4, 6), ["2026-02-26", "2026-03-02"]);
    assert.deepEqual(await texts(page, "退货（元）", 4, 6), ["20,000", ""]);
    await untilFootSays(page, "已填 1", "求和 20,000");
    await column(page, "客户").first().focus();
    await untilFootSays(page, "成交金额 3,160,400", "退货 45,000", "成交净额 3,115,400");
    await page.keyboard.press("Control+z");
    await untilFootSays(page, "26 行", ...SAMPLE);
  }
  assertQuiet(page);
});

test("rows are filtered by months, each with its number of rows; the foot sums those shown; all come back", async () => {
  const page = await withSample();
  await column(page, "日期").first().focus();
  await page.keyboard.press("Control+Shift+L");
  const box = page.getByRole("dialog", { name: "排序和筛选" });
  await box.getByRole("button", { name: "全不选" }).click();
  await box.getByLabel("2026-03 (3)", { exact: true }).check();
  await box.getByLabel("2026-05 (3)", { exact: true }).check();
  await assertAccessible(page);
  await box.getByRole("button", { name: "只看选中的" }).click();
  await panel(page).getByText("显示 6 行，共 26 行", { exact: true }).waitFor();
  await untilFootSays(page, "成交金额 1,011,000", "退货 5,000", "成交净额 1,006,000");
  assert.equal(await rowCount(page), 6);
  assert.deepEqual(await texts(page, "日期", 0, 6), ["2026-03-02", "2026-03-16", "2026-03-30", "2026-05-06", "2026-05-09", "2026-05-20"]);
  await panel(page).getByRole("button", { name: /恢复原来的顺序/ }).click();
  await untilFootSays(page, "26 行", ...SAMPLE);
  assertQuiet(page);
});
