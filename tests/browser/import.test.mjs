// Tables in by file, paste and drop: looked at and put right first, one step to take back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet, open, serve } from "./harness.mjs";
import { amounts, column, goTo, goToTable, paste, pressInFiles, rowCount, withSample } from "./people.mjs";
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
  assert.equal(await dialog(page).getByText(/^第 2 行，/).count(), 0);
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

const HEAD = ["客户", "业务员", "日期", "金额"];
const webTable = (rows, cell = (text) => `<td><div class="cell">${text}</div></td>`) =>
  `<meta charset="utf-8"><table><tbody>${rows.map((cells) => `<tr>${cells.map((text) => (text.startsWith("<td") ? text : cell(text))).join("")}</tr>`).join("")}</tbody></table>`;

test("a table of a web page is pasted by its cells, however these are made", async () => {
  const page = await open(await serve());
  const rows = [HEAD, ["甲公司", "张伟", "2026-03-02", "1,200"], ["乙<br>公司", "李娜", "2026-03-05", "800"]];
  const lines = rows.flat().join("\n").replace("<br>", "\n");
  // Its plain text has no tabs, or there is none; a head of its own stands in a table of its own.
  for (const texts of [
    { "text/plain": lines, "text/html": webTable(rows) },
    { "text/plain": lines, "text/html": webTable(rows, (text) => `<td><p>${text}</p></td>`) },
    { "text/html": webTable(rows) },
    { "text/plain": lines, "text/html": `<p>三月成交</p>${webTable([HEAD])}${webTable(rows.slice(1))}` },
    { "text/plain": rows.map((cells) => cells.join("\t")).join("\n").replace("<br>", "\n"), "text/html": webTable(rows, (text) => `<td>${text}</td>`) },
  ]) {
    await column(page, "客户").first().focus();
    await paste(page, texts);
    await dialog(page).getByText("成交：新增 2 行").waitFor();
    await confirm(page);
    await amounts(page).nth(1).untilReads("800");
    assert.equal(await column(page, "客户").nth(1).inputValue(), "乙 公司");
    assert.equal(await column(page, "业务员").first().inputValue(), "张伟");
    await page.keyboard.press("Control+z");
    await amounts(page).first().untilReads("");
  }
  // Nothing of it is run or fetched.
  await paste(page, { "text/html": `<img src="/no-such.png"><script>document.title = "run"</script>${webTable(rows)}` });
  await dialog(page).getByText("成交：新增 2 行").waitFor();
  assert.doesNotMatch(await page.title(), /run/);
  assertQuiet(page);
});

test("cells of a web page over several rows are read as merged ones of a spreadsheet: names come again, money doesn't", async () => {
  const page = await open(await serve());
  const rows = [HEAD, ['<td rowspan="2">甲公司</td>', "张伟", "2026-03-02", '<td rowspan="2">1200</td>'], ["张伟", "2026-03-05"], ["乙公司", "李娜", "2026-03-06", "70"]];
  await column(page, "客户").first().focus();
  await paste(page, { "text/plain": "客户\t业务员\t日期\t金额\n甲公司\t张伟\t2026-03-02\t1200\n张伟\t2026-03-05\n乙公司\t李娜\t2026-03-06\t70\n", "text/html": webTable(rows) });
  await dialog(page).getByText(/^成交：新增/).waitFor();
  await dialog(page).locator(".fold-name", { hasText: "读不懂或不完整的行" }).waitFor();
  await page.locator("#import-confirm:not([disabled])").click();
  await dialog(page).waitFor({ state: "detached" });
  await column(page, "客户").nth(1).untilReads("甲公司");
  assert.deepEqual(
    await Promise.all([0, 1, 2].map((at) => amounts(page).nth(at).inputValue())),
    ["1,200", "", "70"],
  );
  assertQuiet(page);
});

test("what a spreadsheet lays beside its cells, a page and a picture, changes nothing", async () => {
  const page = await withSample();
  const page_ = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td rowspan=2>丙</td><td>1</td></tr><tr><td>2</td></tr></table></html>`;
  await column(page, "客户").first().focus();
  await paste(page, { "text/plain": "新客户\r\n又一个\r\n", "text/html": page_ }, [{ name: "image.png", type: "image/png", text: "x" }]);
  await column(page, "客户").first().untilReads("新客户");
  assert.equal(await column(page, "客户").nth(1).inputValue(), "又一个");
  assert.equal(await dialog(page).count(), 0);
  assertQuiet(page);
});

test("a file that is pasted comes in as one that is dropped, on the sheet and elsewhere", async () => {
  const page = await open(await serve());
  const file = { name: "成交.csv", type: "text/csv", text: "客户,业务员,日期,金额\n甲公司,张伟,2026-3-2,1200\n" };
  await column(page, "客户").first().focus();
  await paste(page, {}, [file]);
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  assert.equal(await dialog(page).getByRole("heading", { name: "导入“成交.csv”" }).count(), 1);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await goTo(page, "#/schemes");
  await page.getByRole("heading", { level: 1, name: "方案库" }).waitFor();
  await paste(page, { "text/plain": "成交.csv" }, [file]);
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  assertQuiet(page);
});

test("a table that is pasted while a file was refused, or another is looked at, comes in its place", async () => {
  const page = await open(await serve());
  await choose(page, "坏.xlsx", Buffer.from("PK\u0003\u0004 not really"));
  await dialog(page).locator("[data-refused] [role=status]").waitFor({ timeout: 30_000 });
  await paste(page, { "text/plain": "客户\t业务员\t日期\t金额\n甲公司\t张伟\t2026-3-2\t1200\n" });
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  await paste(page, { "text/plain": "客户\t业务员\t日期\t金额\n甲公司\t张伟\t2026-3-2\t1200\n乙公司\t张伟\t2026-3-3\t5\n" });
  await dialog(page).getByText("成交：新增 2 行").waitFor();
  assert.equal(await dialog(page).count(), 1);
  // Also where one is about to choose something.
  await dialog(page).getByRole("combobox").first().focus();
  await paste(page, { "text/plain": "客户\t业务员\t日期\t金额\n甲公司\t张伟\t2026-3-2\t1200\n乙公司\t张伟\t2026-3-3\t6\n" });
  await page.locator("#import-confirm:not([disabled])").waitFor();
  await confirm(page);
  await amounts(page).nth(1).untilReads("6");
  assertQuiet(page);
});

test("where a frame lets no worker run, pasting is offered and nothing that needs one", async () => {
  const page = await open(await serve(), { permissions: ["clipboard-read", "clipboard-write"] });
  await page.evaluate(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException("no", "SecurityError");
      }
    };
  });
  await choose(page, "表.xlsx", workbook([["成交", rows([HEAD, ["甲公司", "张伟", "2026-03-02", "1200"]])]]));
  await dialog(page).getByText(/^在这个嵌入页面里读不了表格文件/).waitFor();
  assert.equal(await dialog(page).getByText(/拖进页面/).count(), 0);
  assert.equal(await dialog(page).getByRole("button", { name: "换一个文件" }).count(), 0);
  await page.evaluate(() => navigator.clipboard.writeText("客户\t业务员\t日期\t金额\n甲公司\t张伟\t2026-3-2\t1200\n"));
  await assertAccessible(page);
  await dialog(page).getByRole("button", { name: "粘贴" }).click();
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  assertQuiet(page);
});

test("a text that is called a spreadsheet is read as the text that it is; of letters of ASCII no encoding is asked", async () => {
  const page = await open(await serve());
  await choose(page, "export.xls", Buffer.from("customer\trep\tdate\tamount\nAcme\tAnn\t2026-03-02\t1200\n"));
  await dialog(page).getByText("成交：新增 1 行").waitFor({ timeout: 30_000 });
  assert.equal(await dialog(page).getByText(/文字编码/).count(), 0);
  await confirm(page);
  await amounts(page).first().untilReads("1,200");
  await choose(page, "成交.xls", GBK);
  await dialog(page).getByText("成交：新增 1 行").waitFor({ timeout: 30_000 });
  assertQuiet(page);
});

test("a sheet that is hidden in its file says so, and stays out unless it's wanted", async () => {
  const page = await open(await serve());
  const deal = (customer) => rows([HEAD, [customer, "张伟", "2026-03-02", "1200"]]);
  await choose(page, "三月.xlsx", workbook([["成交", deal("甲公司")], ["旧成交", deal("乙公司"), "", "hidden"]]));
  await dialog(page).getByText("成交：新增 1 行").waitFor({ timeout: 30_000 });
  const old = dialog(page).locator(".import-table").filter({ hasText: "旧成交" });
  await old.getByText("这张工作表在文件里是隐藏的。").waitFor();
  assert.equal(await dialog(page).getByText(/隐藏的。/).count(), 1);
  await old.getByRole("checkbox").check();
  await dialog(page).getByText("成交：新增 2 行").waitFor();
  await confirm(page);
  // What is wrong is counted apart from the rows.
  await amounts(page).first().fill("x");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "成交 2 1 处待改" }).waitFor();
  assertQuiet(page);
});

/** Where one is: the column's head, the row's number, as the cell is called. */
const where = (page) => page.locator(":focus").getAttribute("aria-label");

test("after an import one is at the first row that was written, and nothing unfolds", async () => {
  const page = await open(await serve());
  const heads = () => page.getByRole("tabpanel").getByRole("columnheader").allInnerTexts();
  const before = await heads();
  for (const deals of ["甲公司,张伟,2026-3-2,1200\n", "甲公司,张伟,2026-3-2,1200\n乙公司,张伟,2026-3-3,5\n"]) {
    await choose(page, "表.csv", Buffer.from(`客户,业务员,日期,金额\n${deals}`));
    await confirm(page);
    await page.locator("#deals-editor:focus").waitFor();
    assert.match(await where(page), /^客户 第1行 甲公司/);
    assert.deepEqual(await heads(), before);
    await page.keyboard.press("Control+z");
    await amounts(page).first().untilReads("");
  }
  assertQuiet(page);
});

test("an import that changes a row leaves the filter, unless that hides the row, which is said", async () => {
  const page = await open(await serve());
  const table = (second) => Buffer.from(`编号,客户,业务员,日期,金额\nd1,甲公司,张伟,2026-3-2,1200\nd2,乙公司,李娜,2026-3-3,${second}\nd3,丙公司,李娜,2026-3-4,7\n`);
  await choose(page, "表.csv", table(5));
  await confirm(page);
  await amounts(page).nth(2).untilReads("7");
  const heads = () => page.getByRole("tabpanel").getByRole("columnheader").allInnerTexts();
  const before = await heads();
  await page.getByRole("columnheader", { name: "业务员", exact: true }).getByRole("button").click();
  const box = page.getByRole("dialog", { name: "排序和筛选" });
  await box.getByRole("button", { name: "全不选" }).click();
  await box.getByLabel(/^李娜/).check();
  await box.getByRole("button", { name: "只看选中的" }).click();
  assert.equal(await rowCount(page), 2);
  await choose(page, "表.csv", table(6));
  await dialog(page).getByText("成交：修改 1 行").waitFor();
  await confirm(page);
  await page.locator("#deals-editor:focus").waitFor();
  assert.match(await where(page), /^客户 第2行 乙公司/);
  assert.equal(await rowCount(page), 2);
  assert.deepEqual(await heads(), before);
  assert.equal(await page.getByText(/已取消筛选/).count(), 0);
  // What is taken back out of sight is said, too.
  await amounts(page).first().fill("8");
  await page.keyboard.press("Enter");
  await page.getByRole("columnheader", { name: "业务员", exact: true }).getByRole("button").click();
  await box.getByRole("button", { name: "全不选" }).click();
  await box.getByLabel(/^张伟/).check();
  await box.getByRole("button", { name: "只看选中的" }).click();
  await page.keyboard.press("Control+z");
  await page.getByRole("alert").getByText("撤销了，改动的行被筛选藏着，这里看不到。").waitFor();
  await page.getByRole("columnheader", { name: "业务员", exact: true }).getByRole("button").click();
  await box.getByRole("button", { name: "全不选" }).click();
  await box.getByLabel(/^李娜/).check();
  await box.getByRole("button", { name: "只看选中的" }).click();
  assert.equal(await amounts(page).first().inputValue(), "6");
  await choose(page, "表.csv", Buffer.from("编号,客户,业务员,日期,金额\nd1,甲公司,张伟,2026-3-2,1300\n"));
  await confirm(page);
  await page.getByRole("alert").getByText("要看的行被筛选藏起来了，已取消筛选。").waitFor();
  assert.match(await where(page), /^客户 第1行 甲公司/);
  assert.equal(await rowCount(page), 3);
  assert.deepEqual(await heads(), before);
  assertQuiet(page);
});

for (const [name, options, hash] of [["in 方案库", {}, "#/schemes"], ["on a phone", { width: 360, hasTouch: true }, "#/calculate"]]) {
  test(`what comes in ${name} is said there, with undo and the way to the rows`, async () => {
    const page = await open(await serve(), options);
    await goTo(page, hash);
    const table = Buffer.from("客户,业务员,日期,金额\n甲公司,张伟,2026-3-2,1200\n");
    const notice = page.locator(".notice").filter({ hasText: "已导入。成交：新增 1 行" });
    await choose(page, "表.csv", table);
    await confirm(page);
    await notice.waitFor();
    await assertAccessible(page);
    await notice.getByRole("button", { name: "撤销" }).click();
    await notice.waitFor({ state: "detached" });
    await choose(page, "表.csv", table);
    await confirm(page);
    await notice.getByRole("button", { name: "去看这些行" }).click();
    await page.getByText("甲公司").filter({ visible: true }).first().waitFor();
    await notice.waitFor({ state: "detached" });
    await page.locator(".done-line").getByRole("button", { name: "撤销" }).waitFor();
    await goTo(page, "#/compare");
    await page.getByRole("heading", { level: 1, name: "比方案" }).waitFor();
    assert.equal(await notice.count(), 1, "until it's answered it's said elsewhere");
    assertQuiet(page);
  });
}

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
  await dialog(page).locator("[data-refused] [role=status]").waitFor({ timeout: 30_000 });
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
  for (const name of ["一月（2 行）", "二月（1 行）", "客户 · 名单（1 行）"]) await dialog(page).getByLabel(name, { exact: true }).first().waitFor();
  await assertAccessible(page);
  await confirm(page);
  await page.getByRole("tabpanel").getByText("3 行", { exact: true }).waitFor();
  await column(page, "客户").nth(2).untilReads("宏远电子");
  await amounts(page).nth(2).untilReads("125,000");
  await page.keyboard.press("Control+z");
  await page.getByRole("tabpanel").getByText(/^[01] 行$/).waitFor();
  assertQuiet(page);
});

test("a head found in the wrong row is chosen by hand, and so it is the next time", async () => {
  const page = await open(await serve());
  const sheet = (name) => Buffer.from(`客户,金额\n客户全称,归谁,签约日,合计数\n${name},张伟,2026-03-02,12000\n`);
  const head = dialog(page).getByLabel("表头", { exact: true });
  await choose(page, "三月.csv", sheet("宏远电子"));
  await head.selectOption({ label: "第 2 行：客户全称、归谁、签约日、合计数" });
  await dialog(page).getByLabel("导入到").selectOption({ label: "成交" });
  for (const [name, field] of [["归谁", "业务员"], ["签约日", "日期"], ["合计数", "成交金额（元）"]])
    await dialog(page).getByLabel(name, { exact: true }).selectOption({ label: field });
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  await confirm(page);
  await amounts(page).first().untilReads("12,000");
  await choose(page, "四月.csv", sheet("天成纺织"));
  await dialog(page).getByText("成交：新增 1 行").waitFor();
  assert.equal(await head.evaluate((select) => select.selectedOptions[0].textContent), "第 2 行：客户全称、归谁、签约日、合计数");
  await confirm(page);
  await amounts(page).nth(1).untilReads("12,000");
  assertQuiet(page);
});

test("what comes and what changes can be looked at row by row; what came in is said, with a way to take it back", async () => {
  const page = await open(await serve());
  const head = "编号,客户,业务员,日期,金额\n";
  await choose(page, "一.csv", Buffer.from(`${head}A1,甲公司,张伟,2026-03-02,100\n`));
  await confirm(page);
  const many = Array.from({ length: 60 }, (_, at) => `B${at},乙公司,张伟,2026-03-05,${at + 1}`).join("\n");
  await choose(page, "二.csv", Buffer.from(`${head}A1,甲公司,张伟,2026-03-02,150\n${many}\n合计,,,,1980\n`));
  await dialog(page).getByText("成交：新增 60 行，修改 1 行").waitFor();
  await dialog(page).getByText("61 行", { exact: true }).waitFor();
  await dialog(page).getByText("修改的行").click();
  await dialog(page).getByText("第 2 行，甲公司 2026-03-02：成交金额 100 → 150").waitFor();
  await dialog(page).getByText("新增的行").click();
  await dialog(page).getByText("第 3 行：客户 乙公司，业务员 张伟，日期 2026-03-05，成交金额 1，编号 B0").waitFor();
  assert.equal(await dialog(page).locator("li").getByText(/^第 \d+ 行：/).count(), 50);
  await dialog(page).getByRole("button", { name: "再列 10 行（还有 10 行）" }).click();
  await dialog(page).getByText(/^第 62 行：/).waitFor();
  await assertAccessible(page);
  await confirm(page);
  const said = page.locator(".done-line");
  assert.match(await said.innerText(), /已导入。成交：新增 60 行，修改 1 行；一并新建 1 个新客户（乙公司）/);
  await amounts(page).first().untilReads("150");
  await said.getByRole("button", { name: "撤销" }).click();
  await amounts(page).first().untilReads("100");
  await said.waitFor({ state: "detached" });
  assertQuiet(page);
});

test("it is said that tables may be pasted and dropped, and where a file goes that is held over the page", async () => {
  const page = await open(await serve());
  await page.getByRole("tabpanel").getByText("可以直接粘贴；表格文件拖进页面就能打开").waitFor();
  const held = (kind, over) =>
    page.evaluate(
      ([kind, over]) => {
        const dataTransfer = new DataTransfer();
        if (over) dataTransfer.items.add(new File(["客户"], "成交.csv"));
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [kind, over],
    );
  const hint = page.getByText("松开就打开：先给你看，再决定");
  // A text that is dragged is no file.
  await held("dragover", false);
  assert.equal(await hint.count(), 0);
  await held("dragover", true);
  await hint.waitFor();
  await assertAccessible(page);
  await held("dragleave", true);
  await hint.waitFor({ state: "detached" });
  await held("dragover", true);
  await held("drop", true);
  await hint.waitFor({ state: "detached" });
  await dialog(page).waitFor();
});

test("acts on many rows that are there say how far they have come, can be stopped, and are one step", async () => {
  const page = await open(await serve());
  const rows = (extra) => Array.from({ length: 6_000 }, (_, at) => `客户${Math.floor(at / 20)}\t张伟\t2026-03-02\t${at + 1 + extra}`).join("\n");
  const paste = async (text, isSeen = true) => {
    await column(page, "客户").first().focus();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    if (isSeen) await dialog(page).waitFor();
  };
  const done = () => dialog(page).waitFor({ state: "detached", timeout: 60_000 });
  await page.evaluate(() => {
    window.said = [];
    const note = () => {
      const [, part] = document.querySelector("dialog")?.innerText.match(/正在核对：(\d+)%/) ?? [];
      if (part !== undefined && part !== window.said.at(-1)) window.said.push(part);
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await paste(rows(0));
  await page.locator("#import-confirm:not([disabled])").waitFor({ timeout: 60_000 });
  const said = (await page.evaluate(() => window.said)).map(Number);
  assert.ok(said.every((part, at) => part <= 100 && part >= (said[at - 1] ?? 0)), `never back: ${said}`);
  await confirm(page);
  await page.getByRole("tabpanel").getByText("6000 行", { exact: true }).waitFor({ timeout: 60_000 });
  // Stopped as soon as that can be done: on a quick machine all is over soon.
  await page.evaluate(() => {
    const cancel = () => document.querySelector("dialog[data-kind=import] .import-buttons button");
    const stop = new MutationObserver(() => {
      if (!cancel()) return;
      stop.disconnect();
      cancel().click();
    });
    stop.observe(document.body, { childList: true, subtree: true });
  });
  await paste(rows(500), false);
  await done();
  await amounts(page).first().untilReads("1");
  await paste(rows(500), false);
  await amounts(page).first().untilReads("501");
  await done();
  await page.keyboard.press("Control+z");
  await amounts(page).first().untilReads("1");
  await done();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await amounts(page).first().untilReads("");
  await done();
  await page.keyboard.press("Control+z");
  await amounts(page).first().untilReads("1");
  await done();
  assert.equal(await page.getByRole("tabpanel").getByText("6000 行", { exact: true }).count(), 1);
  // What is taken back out of sight is said, also of so many.
  await paste(`${rows(0)}\n客户0\t李娜\t2026-03-03\t7`, false);
  await page.getByRole("tabpanel").getByText("6001 行", { exact: true }).waitFor({ timeout: 60_000 });
  await done();
  const box = page.getByRole("dialog", { name: "排序和筛选" });
  const showOnly = async (name) => {
    await page.getByRole("columnheader", { name: "业务员", exact: true }).getByRole("button").click();
    await box.getByRole("button", { name: "全不选" }).click();
    await box.getByLabel(name).check();
    await box.getByRole("button", { name: "只看选中的" }).click();
  };
  await showOnly(/^张伟/);
  await amounts(page).first().focus();
  await page.keyboard.press("Control+Space");
  await page.keyboard.press("Delete");
  await amounts(page).first().untilReads("");
  await done();
  await showOnly(/^李娜/);
  await page.keyboard.press("Control+z");
  await page.getByRole("alert").getByText("撤销了，改动的行被筛选藏着，这里看不到。").waitFor({ timeout: 60_000 });
  await done();
  await page.keyboard.press("Control+y");
  await page.getByRole("alert").getByText("重做了，改动的行被筛选藏着，这里看不到。").waitFor({ timeout: 60_000 });
  assertQuiet(page);
});

test("many rows pasted without a head come in as a file does, by the sheet's own columns, and can be stopped", async () => {
  const page = await open(await serve());
  const day = (at) => `2026-${String((at % 12) + 1).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")}`;
  const block = Array.from({ length: 6_000 }, (_, at) => `客户${Math.floor(at / 20)}\t张伟\t${day(at)}\t${at + 1}`).join("\n");
  const paste = async () => {
    await column(page, "客户").first().focus();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, block);
    await dialog(page).waitFor();
  };
  await paste();
  await dialog(page).getByRole("button", { name: "取消" }).click();
  await dialog(page).waitFor({ state: "detached" });
  await amounts(page).first().untilReads("");
  await paste();
  await dialog(page).getByText("成交：新增 6000 行").waitFor({ timeout: 60_000 });
  await confirm(page);
  await page.getByRole("tabpanel").getByText("6000 行", { exact: true }).waitFor({ timeout: 60_000 });
  await page.keyboard.press("Control+z");
  await amounts(page).first().untilReads("");
  assertQuiet(page);
});

test("statements and the reps' totals go out as JSON of the contract", async () => {
  const page = await withSample();
  const fetched = async (name) => {
    const saving = page.waitForEvent("download");
    await pressInFiles(page, name);
    const download = await saving;
    return [download.suggestedFilename(), JSON.parse(await readFile(await download.path(), "utf8"))];
  };
  const [file, statement] = await fetched("导出奖罚明细（.json）");
  assert.equal(file, "奖罚明细.json");
  assert.deepEqual(Object.keys(statement), ["scheme", "reps", "teams", "customers", "inactive", "totals"]);
  const [sumsFile, sums] = await fetched("导出业务员合计（.json）");
  assert.equal(sumsFile, "业务员合计.json");
  assert.deepEqual(sums.totals, statement.totals);
  assert.deepEqual(sums.reps, statement.reps.map(({ rep, reward, penalty, net }) => ({ rep, reward, penalty, net })));
  assertQuiet(page);
});

for (const [width, height] of [[360, 640], [1280, 500]]) {
  test(`at ${width} px nothing that has the focus in a preview lies under its buttons`, async () => {
    const page = await open(await serve(), { width, height });
    const many = Array.from({ length: 12 }, (_, at) => `甲公司${at},张伟,2026-3-${at + 1},${at + 1},状态${at}`).join("\n");
    await choose(page, "成交.csv", Buffer.from(`客户,业务员,日期,金额,状态\n${many}\n`));
    await dialog(page).getByText(/^成交：新增 \d+ 行/).waitFor();
    const covered = () =>
      page.evaluate(() => {
        const [now, bar] = [document.activeElement, document.querySelector(".import-buttons")];
        // The dialog, whose keys scroll it, or the browser's own keys behind the last one.
        if (now.contains(bar)) return null;
        const { top, bottom } = now.getBoundingClientRect();
        const isFree = bar.contains(now) || bottom <= bar.getBoundingClientRect().top + 1;
        return top >= -1 && bottom <= innerHeight + 1 && isFree ? null : `${now.outerHTML.slice(0, 80)} at ${top}–${bottom}`;
      });
    const selects = await dialog(page).getByRole("combobox").count();
    assert.ok(selects > 12, `${selects} fields: more than fit`);
    await dialog(page).getByRole("button").first().focus();
    const seen = new Set();
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let steps = 0; steps < selects + 20; steps += 1) {
        await page.keyboard.press(key);
        assert.equal(await covered(), null, key);
        seen.add(await page.evaluate(() => document.activeElement.id || document.activeElement.innerText));
      }
    }
    assert.ok(seen.size > selects, "all were reached");
    assertQuiet(page);
  });
}
