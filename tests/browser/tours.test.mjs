// Whole days of two people, as they'd spend them: the clerk at month's end, with the keyboard alone; the manager who writes a
// scheme and compares it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertQuiet, open, serve } from "./harness.mjs";
import { column, goTo, plain, rowCount, withSample } from "./people.mjs";
import { onPaper } from "./printed.mjs";
import { text, workbook } from "./workbook.mjs";

// ---- the clerk

const REPS = ["张伟", "李娜", "王芳", "陈强", "赵敏"];
const HEAD = ["客户", "业务员", "日期", "金额", "退货", "状态"];
/** What is wrong in the sheet, by row and column, and what it should have been. */
const WRONG = [
  [12, 3, "壹万多", "10,000"],
  [400, 2, "2026-13-01", "2026-03-01"],
  [999, 5, "好", "已交付"],
  [1500, 4, "没有", "0"],
  [2200, 2, "下周", "2026-06-01"],
  [2999, 3, "一千二百元整左右", "1,200"],
];

/** 3,000 deals of 80 customers that nobody knows yet, six cells wrong, a sum at the end. */
function sheet() {
  const rows = Array.from({ length: 3_000 }, (_, at) => [
    `客户${String((at * 7) % 80).padStart(2, "0")}`,
    REPS[((at * 7) % 80) % REPS.length],
    `2026-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`,
    String(1_000 + at),
    at % 50 === 0 ? "100" : "",
    "已交付",
  ]);
  for (const [row, cell, wrong] of WRONG) rows[row][cell] = wrong;
  return [HEAD, ...rows, ["合计", "", "", "7498500", "6000", ""]];
}

/** A text as Chinese Windows writes it. Only the signs that a decoder knows can be written. */
function gbk(text) {
  const decoder = new TextDecoder("gbk");
  const bytesOf = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((sign) => (sign < "\u0080" ? [sign.charCodeAt(0)] : bytesOf.get(sign))));
}

const cells = (rows) =>
  rows.map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => text(`${"ABCDEF"[column]}${at + 1}`, cell)).join("")}</row>`).join("");

/** The same sheet as it comes from Excel: a merged title above, customers on a sheet of their own. */
const asExcel = () =>
  workbook([
    ["成交", `${cells([["2026 年成交明细"], ...sheet()])}`, '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>'],
    ["客户", cells([["客户名称", "业务员", "老客户"], ["客户00", "张伟", "是"]])],
  ]);

/** Goes to what stands on the screen by keys alone: forward until it's there. Out of a sheet Esc leads, where Tab goes on to the next cell. */
async function tabTo(page, found) {
  for (let step = 0; step < 60; step += 1) {
    if (await found.evaluateAll((all) => all.includes(document.activeElement))) return;
    if (await page.locator(".sheet-editor:focus").count()) await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
  }
  assert.fail("not reached by keys");
}

const FILES = [
  ["成交.csv", "text/csv", () => gbk(sheet().map((row) => row.join(",")).join("\r\n"))],
  ["成交.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", asExcel],
];

for (const [name, mimeType, content] of FILES) {
  test(`the clerk reads ${name}, mends six cells, sorts by rep, exports and prints, by keyboard alone`, async () => {
    const page = await open(await serve());
    page.on("filechooser", (chooser) => chooser.setFiles({ name, mimeType, buffer: content() }));
    await tabTo(page, page.getByRole("button", { name: /^打开文件/ }));
    await page.keyboard.press("Enter");
    const confirm = page.locator("#import-confirm:not([disabled])");
    await confirm.waitFor({ timeout: 30_000 });
    const said = await page.getByRole("dialog").innerText();
    assert.match(said, /成交：新增 3,?000 行/);
    await tabTo(page, confirm);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator("#deals-editor:focus").waitFor({ state: "attached" });
    const leftOut = page.locator("#problems > summary");
    await leftOut.filter({ hasText: "6 行未计入" }).waitFor();

    // Each wrong cell by one key; what's typed there takes its place.
    for (const [, , , right] of WRONG) {
      await page.keyboard.press("F8");
      await page.keyboard.type(right);
      await page.keyboard.press("Enter");
    }
    await leftOut.waitFor({ state: "detached" });
    assert.equal(await rowCount(page), 3_000);
    assert.match(await page.locator(".sheet-sums").innerText(), /成交净额/);

    // By rep, from the column's own menu.
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+Shift+l");
    await tabTo(page, page.getByRole("button", { name: "按拼音 A→Z" }));
    await page.keyboard.press("Enter");
    await column(page, "业务员").first().untilReads(REPS.toSorted((one, other) => one.localeCompare(other, "zh-CN"))[0]);

    // Out as a .csv, and on paper.
    const saving = page.waitForEvent("download");
    await tabTo(page, page.locator(".drop-down > summary"));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: "导出业务员合计（.csv）" }));
    await page.keyboard.press("Enter");
    const sums = await readFile(await (await saving).path(), "utf8");
    for (const rep of REPS) assert.match(sums, new RegExp(`^${rep},`, "m"));
    await tabTo(page, page.locator("#print"));
    await page.keyboard.press("Enter");
    const paper = page.locator("dialog[data-kind=paper]");
    await paper.waitFor();
    await tabTo(page, paper.getByLabel("打印什么"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, paper.getByLabel("列出姓名"));
    await page.keyboard.press("Space");
    const posted = await onPaper(page);
    for (const rep of REPS) assert.ok(posted.includes(rep), rep);
    assertQuiet(page);
  });
}

// ---- the manager

const rules = (page) => page.locator(".own-rule");
const rule = (page, name) => rules(page).filter({ has: page.getByRole("heading", { name, level: 3 }) });
const field = (entry, place) => entry.locator(`.form-row[data-place="${place}"]`);

/** Types into a cell of a rule's bands, from 0 on. */
async function writeCell(page, entry, row, column, text) {
  await entry.locator(`[role=row][aria-rowindex="${row + 2}"] [role=gridcell][aria-colindex="${column + 2}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const press = (where, name) => where.getByRole("button", { name }).first().click();

test("the manager copies the policy, changes it, adds a rule, pins examples, publishes twice, prints what changed and compares", async () => {
  const page = await withSample();
  await goTo(page, "#/schemes/standard-policy");
  await press(page, "抄成自建方案来改");
  await page.locator(".editor").waitFor();

  // Bands of the first rule.
  const first = rules(page).first();
  await press(first, "修改");
  await writeCell(page, first, 0, 1, "600");
  await first.getByText("600.00 元").first().waitFor();

  // A rule for repeat orders.
  await press(page, "加一条规则");
  await press(page, "老客户复购，按金额提成");
  const repeat = rules(page).last();
  await field(repeat, "pays.rate").getByRole("textbox").fill("1%");
  await repeat.getByText("没写完").waitFor({ state: "detached" });

  // Two examples, held against every change.
  await press(page, "把当前台账记为算例");
  await press(page, "把当前台账记为算例");
  const examples = page.locator(".examples-part");
  await examples.getByText(/2 个算例都对/).waitFor();

  await press(page, "发布为第 1 版");
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  await writeCell(page, first, 0, 1, "800");
  await examples.getByText(/个变了/).waitFor();
  await press(page, "发布为第 2 版");
  await page.getByRole("heading", { name: "第 2 版" }).waitFor();

  // The difference of the two, as a notice.
  await page.getByLabel("从", { exact: true }).selectOption({ label: "第 1 版" });
  await page.getByLabel("到", { exact: true }).selectOption({ label: "第 2 版" });
  await press(page, "打印成通知");
  await page.locator(".paper").first().waitFor();
  assert.ok(!(await onPaper(page)).includes("对各人的影响"), "nobody is named unless it's wished");
  await page.getByLabel("列出姓名").check();
  await page.getByText("对各人的影响").first().waitFor();
  const notice = await onPaper(page);
  for (const said of ["第1版", "第2版", "600.00元", "800.00元", "对各人的影响"]) assert.ok(notice.includes(said), said);
  await page.goBack();
  await page.locator("dialog[data-kind=paper]").waitFor({ state: "detached" });

  // Four schemes beside each other: what the own one costs, who loses, what holes each has, every figure opened.
  await goTo(page, "#/compare");
  const table = page.locator("table.comparison");
  await table.waitFor();
  await page.locator(".pick summary").click();
  const four = ["客户开发奖罚制度范本（副本） 第 2 版", "客户开发奖罚制度范本", "订单分级奖励", "首客奖与追加奖"];
  for (const chip of await page.locator(".pick .chip").all()) {
    const tick = chip.getByRole("checkbox");
    if (four.includes((await chip.innerText()).trim()) !== (await tick.isChecked())) await tick.click();
  }
  await page.locator(".pick summary").click();
  await page.waitForFunction(() => document.querySelectorAll("table.comparison thead .column-name").length === 5);
  const costs = (await table.getByRole("row", { name: /^合计净额/ }).getByRole("cell").allInnerTexts()).map((text) => Number(plain(text.split("\n")[0])));
  assert.equal(costs.length, 4);
  const names = (await table.locator("thead .column-name").allInnerTexts()).slice(1);
  assert.equal(names[costs.indexOf(Math.min(...costs))], "首客奖与追加奖", `${costs}`);
  assert.match(await table.getByRole("row", { name: /^谁多谁少/ }).innerText(), /人少（[^）]*张伟/);
  const figures = await table.locator("tbody .cell-open").all();
  assert.ok(figures.length >= 16, `${figures.length}`);
  for (const figure of figures) {
    await figure.click();
    const opened = page.locator("dialog");
    await opened.locator(".figure, .changes-reps").first().waitFor();
    assert.ok((await opened.innerText()).length > 10);
    await page.goBack();
    await opened.waitFor({ state: "detached" });
  }
  assertQuiet(page);
});
