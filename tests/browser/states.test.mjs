// The sheet and what lies over it under axe, in each state; on a phone its cards and the import.

import test from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet, open, serve } from "./harness.mjs";
import { amounts, column, withSample } from "./people.mjs";

const panel = (page) => page.getByRole("tabpanel");
const TABLE = Buffer.from("客户,销售,日期,金额\n甲公司,张伟,2026-3-2,1000\n乙公司,张伟,三月,x\n合计,,,1000\n");

/** Waits until a table is looked at. */
async function lookAtTable(page) {
  await page.locator("#file").setInputFiles({ name: "表.csv", mimeType: "text/csv", buffer: TABLE });
  await page.getByRole("dialog").getByText("成交：新增 2 行").waitFor();
}

test("a cell that is wrong, the editor, hints, the menu, the box of filters, the bar that finds and the list of keys", async () => {
  const page = await withSample();
  await amounts(page).nth(1).fill("x");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await panel(page).locator(".sheet-said:not([hidden])").waitFor();
  await assertAccessible(page);
  await page.keyboard.press("F2");
  await panel(page).locator(".sheet-editor[data-open]").waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await column(page, "业务员").nth(1).pressSequentially("z");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator("[role=option][aria-selected=true]").waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem").first().waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+L");
  await page.getByRole("dialog", { name: "排序和筛选" }).waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  await page.getByRole("search", { name: "查找和替换" }).waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await page.getByRole("dialog", { name: "键盘操作" }).waitFor();
  await assertAccessible(page);
  assertQuiet(page);
});

test("the field that picks a day, and columns that are shown though nobody reads them", async () => {
  const page = await withSample();
  await page.evaluate(() => {
    HTMLInputElement.prototype.showPicker = () => {};
  });
  await panel(page).locator("#all-columns").click();
  await panel(page).getByRole("columnheader", { name: "编号", exact: true }).waitFor();
  await column(page, "日期").first().focus();
  await page.keyboard.press("F2");
  await panel(page).locator(".sheet-pick:not([hidden])").waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForFunction(() => document.activeElement.matches(".sheet-day"));
  await assertAccessible(page);
  assertQuiet(page);
});

for (const width of [360, 1280]) {
  for (const colours of ["light", "dark"]) {
    test(`what a table brings, looked at ${width} px wide and ${colours}`, async () => {
      const page = await open(await serve(), { width, colours });
      await lookAtTable(page);
      for (const fold of await page.getByRole("dialog").locator("details").all()) await fold.evaluate((fold) => (fold.open = true));
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      await page.locator("#import-confirm:not([disabled])").waitFor();
      assertQuiet(page);
    });
  }
}

test("on a phone a row that is wrong, and what is folded away", async () => {
  const page = await open(await serve(), { width: 360 });
  await lookAtTable(page);
  await page.locator("#import-confirm").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("navigation", { name: "看哪一部分" }).getByRole("button", { name: "成交" }).click();
  await panel(page).getByText("乙公司").first().waitFor();
  await assertAccessible(page);
  await panel(page).locator("#all-columns").click();
  await panel(page).getByRole("button", { name: "收起" }).waitFor();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  assertQuiet(page);
});
