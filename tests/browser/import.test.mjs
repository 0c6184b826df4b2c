// Tables in by file, paste and drop: looked at and put right first, one step to take back.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet, open, serve } from "./harness.mjs";
import { amounts, column, goToTable, pressInFiles, rowCount, withSample } from "./people.mjs";
import { text, workbook } from "./workbook.mjs";

const dialog = (page) => page.getByRole("dialog");
const confirm = async (page) => {
  await page.locator("#import-confirm:not([disabled])").click();
  await dialog(page).waitFor({ state: "detached" });
};
const choose = (page, name, buffer) => page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer });

/** Rows of texts, as a workbook has them. */
const rows = (all) =>
  all.map((cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => text(`${"ABCDEF"[column]}${at + 1}`, cell)).join("")}</row>`).join("");

/** `客户名称,业务员,签单日期,合同额（万元）,状态`, one deal and a sum, as GBK bytes. */
const GBK = Buffer.from(
  "bfcdbba7c3fbb3c62cd2b5cef1d4b12cc7a9b5a5c8d5c6da2cbacfcdacb6eea3a8cdf2d4aaa3a92cd7b4ccac0d0abaead4b6b5e7d7d32cd5c5ceb02c323032362d332d322c31322e352cd2d1b7a2bbf50d0abacfbcc62c2c2c31322e352c0d0a",
  "hex",
);

test("a .csv as Chinese Excel writes it comes in: columns, 万元, states, the sum left out, people made, one step", async () => {
  const page = await open(await serve());
  await choose(page, "成交.csv", GBK);
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  await dialog(page).getByText("会一并新建 1 个新客户（宏远电子）、1 名业务员（张伟）").waitFor();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  assert.match(await page.getByRole("tab", { name: "成交" }).innerText(), /0/, "nothing is changed before it is confirmed");
  await confirm(page);
  await column(page, "客户").first().untilReads("宏远电子");
  await amounts(page).first().untilReads("125,000");
  await column(page, "日期").first().untilReads("2026-03-02");
  await column(page, "进度").first().untilReads("已交付");
  await page.keyboard.press("Control+z");
  await amounts(page).first().untilReads("");
  assertQuiet(page);
});

test("a column read wrongly is put right by hand; cancelled, nothing is changed", async () => {
  const page = await open(await serve());
  const text = "客户,销售,日期,退款,金额\n甲公司,张伟,2026-3-2,50,1000\n";
  await choose(page, "表.csv", Buffer.from(text));
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  await dialog(page).getByLabel("退款", { exact: true }).selectOption({ label: "不导入" });
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  await page.locator("#import-confirm:not([disabled])").waitFor();
  await dialog(page).getByRole("button", { name: "取消" }).click();
  await dialog(page).waitFor({ state: "detached" });
  await amounts(page).first().untilReads("");
  await choose(page, "表.csv", Buffer.from(text));
  await confirm(page);
  await column(page, "退货（元）").first().untilReads("50");
  assertQuiet(page);
});

test("what an unknown word means is asked where it's chosen, with the keyboard, and remembered with the head", async () => {
  const page = await open(await serve());
  const table = Buffer.from("客户,业务员,日期,金额,状态\n甲公司,张伟,2026-3-2,1000,退货中\n甲公司,张伟,2026-3-3,500,已发货\n");
  await choose(page, "成交.csv", table);
  await dialog(page).getByText("第 2 行，进度里没有“退货中”").waitFor();
  const asked = dialog(page).getByLabel("“退货中”（1 行）");
  await assertAccessible(page);
  await asked.focus();
  await asked.selectOption({ label: "已取消" });
  await dialog(page).getByText("进度里没有“退货中”").waitFor({ state: "detached" });
  assert.equal(await asked.evaluate((field) => field === document.activeElement), true, "the focus stays");
  await dialog(page).getByText("文字怎么读").click();
  await dialog(page).getByLabel("“已发货”（1 行）").selectOption({ label: "已签约" });
  await confirm(page);
  await column(page, "进度").first().untilReads("已取消");
  await column(page, "进度").nth(1).untilReads("已签约");
  await page.keyboard.press("Control+z");
  await choose(page, "成交.csv", table);
  await page.locator("#import-confirm:not([disabled])").waitFor();
  assert.equal(await asked.inputValue(), "cancelled");
  assert.equal(await dialog(page).getByText(/^第 2 行/).count(), 0);
  assertQuiet(page);
});

test("a pasted table with a head is looked at first, wherever it is pasted", async () => {
  const page = await open(await serve(), { permissions: ["clipboard-read", "clipboard-write"] });
  await page.evaluate(() => navigator.clipboard.writeText("签约客户\t负责人\t日期\t销售额\n甲公司\t张伟\t3月2日\t1.2w\n"));
  await column(page, "客户").first().focus();
  await page.keyboard.press("Control+v");
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  await confirm(page);
  await amounts(page).first().untilReads("12,000");
  assertQuiet(page);
});

test("a spreadsheet with a title and two sheets comes in, each sheet to its table", async () => {
  const page = await open(await serve());
  const book = workbook([
    ["成交明细", rows([["2026年成交明细"], ["客户", "业务员", "日期", "金额"], ["甲公司", "张伟", "2026-03-02", "1200"], ["合计", "", "", "1200"]])],
    ["客户", rows([["客户名称", "业务员", "老客户"], ["甲公司", "张伟", "是"]])],
  ]);
  await choose(page, "三月.xlsx", book);
  await dialog(page).getByText("成交：新增 1 行").waitFor({ timeout: 30_000 });
  await dialog(page).getByText("客户：新增 1 行").waitFor();
  await confirm(page);
  await amounts(page).first().untilReads("1,200");
  await goToTable(page, "客户");
  assert.equal(await rowCount(page), 1);
  assert.match(await page.getByRole("tabpanel").getByRole("gridcell").first().innerText(), /甲公司/);
  assertQuiet(page);
});

test("a file that is no table is refused in words, and nothing is changed", async () => {
  const page = await withSample();
  const count = await rowCount(page);
  await choose(page, "图片.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255]));
  await dialog(page).getByText(/^这是图片/).waitFor();
  await dialog(page).getByRole("button", { name: "取消" }).click();
  await choose(page, "坏.xlsx", Buffer.from("PK\u0003\u0004 not really"));
  await dialog(page).locator("[data-refused] p").waitFor({ timeout: 30_000 });
  await dialog(page).getByRole("button", { name: "取消" }).click();
  await dialog(page).waitFor({ state: "detached" });
  assert.equal(await rowCount(page), count);
  assertQuiet(page);
});

test("what goes out as .csv comes in again, and says that it is all there", async () => {
  const page = await withSample();
  const saving = page.waitForEvent("download");
  await pressInFiles(page, "导出这张表（.csv）");
  const download = await saving;
  assert.equal(download.suggestedFilename(), "成交.csv");
  await page.locator("#file").setInputFiles(await download.path().then(async (path) => ({
    name: "成交.csv",
    mimeType: "text/csv",
    buffer: await (await import("node:fs/promises")).readFile(path),
  })));
  await dialog(page).getByText(/26 行/).first().waitFor();
  assert.ok(await page.locator("#import-confirm").isDisabled(), "there is nothing to take in");
  assertQuiet(page);
});

test("of several files dropped at once all are looked at together; what cannot be read is said", async () => {
  const page = await open(await serve());
  const files = [
    ["一月.csv", [...new TextEncoder().encode("客户,销售,日期,金额\n甲公司,张伟,2026-1-2,1000\n乙公司,张伟,2026-1-3,2000\n")]],
    ["二月.csv", [...GBK]],
    ["图片.csv", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255]],
    ["客户.xlsx", [...workbook([["名单", rows([["客户名称", "业务员", "老客户"], ["丙公司", "张伟", "是"]])]])]],
  ];
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, bytes] of files) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
  await dialog(page).getByText("成交：新增 3 行").waitFor({ timeout: 30_000 });
  await dialog(page).getByText(/^客户：新增 1 行/).waitFor();
  await dialog(page).getByText(/^没有读入“图片.csv”：/).waitFor();
  for (const name of ["一月（3 行）", "二月（3 行）", "客户 · 名单（2 行）"]) await dialog(page).getByLabel(name, { exact: true }).first().waitFor();
  await assertAccessible(page);
  await confirm(page);
  await page.getByRole("tabpanel").getByText("3 行", { exact: true }).waitFor();
  await column(page, "客户").nth(2).untilReads("宏远电子");
  await amounts(page).nth(2).untilReads("125,000");
  await page.keyboard.press("Control+z");
  await page.getByRole("tabpanel").getByText(/^[01] 行$/).waitFor();
  assertQuiet(page);
});
