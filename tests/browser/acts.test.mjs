// Each thing that a person does on the page, once.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { assertAccessible, assertQuiet, open, serve } from "./harness.mjs";
import {
  amounts,
  chooseScheme,
  column,
  entries,
  goToTable,
  net,
  openDrawer,
  openFile,
  pressInFiles,
  rowCount,
  sampleLedger,
  statement,
  untilNetIs,
  untilNetIsNot,
  withSample,
} from "./people.mjs";

const undo = (page) => page.getByRole("button", { name: "撤销" });
const redo = (page) => page.getByRole("button", { name: "重做" });

test("undo and redo, by button and by keyboard", async () => {
  const page = await open(await serve());
  const amount = amounts(page).first();
  const customer = column(page, "客户").first();
  assert.ok(await undo(page).isDisabled());
  await amount.pressSequentially("12万");
  await customer.pressSequentially("宏远");
  await page.keyboard.press("Control+z");
  assert.equal(await customer.inputValue(), "");
  await undo(page).click();
  assert.equal(await amount.inputValue(), "");
  assert.ok(await undo(page).isDisabled());
  await page.keyboard.press("Control+y");
  assert.equal(await amount.inputValue(), "120,000");
  await redo(page).click();
  assert.equal(await customer.inputValue(), "宏远");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+z");
  assert.equal(await customer.inputValue(), "宏远");
  assert.ok(await redo(page).isDisabled());
  assertQuiet(page);
});

test("a saved file brings back what was saved, and a strange one is refused in words", async () => {
  const page = await withSample();
  const before = await net(page);
  const saving = page.waitForEvent("download");
  await pressInFiles(page, "保存文件");
  const download = await saving;
  assert.equal(download.suggestedFilename(), "客户开发奖罚制度范本.json");
  const buffer = await readFile(await download.path());
  await pressInFiles(page, "清空");
  await untilNetIsNot(page, before);
  await openFile(page, "saved.json", buffer);
  await untilNetIs(page, before);

  await openFile(page, "旧表.json", "a,b\n1,2");
  await page.getByText("没有打开“旧表.json”：这不是本页保存的文件（.json）。").waitFor();
  assert.equal(await net(page), before);
  const bad = JSON.parse(buffer.toString());
  bad.ledger.deals[0].amount = "很多";
  await openFile(page, "坏.json", JSON.stringify(bad));
  await page.getByRole("alert").getByText("成交第 1 条的“成交金额”").waitFor();
  assert.equal(await net(page), before);
  await page.getByRole("button", { name: "知道了" }).click();
  assert.equal(await page.getByRole("alert").count(), 0);
  assertQuiet(page);
});

test("a row that is unfinished or wrong and figures that are examples come back with the file that was saved", async () => {
  const page = await withSample();
  await amounts(page).first().fill("很多");
  await page.keyboard.press("Enter");
  await page.getByText(/^1 行未计入/).first().waitFor();
  const saving = page.waitForEvent("download");
  await pressInFiles(page, "保存文件");
  const buffer = await readFile(await (await saving).path());
  await pressInFiles(page, "清空");
  await amounts(page).first().untilReads("");
  await openFile(page, "全部.json", buffer);
  await amounts(page).first().untilReads("很多");
  await page.getByText(/^1 行未计入/).first().waitFor();
  assertQuiet(page);
});

test("what is only tried out goes into no file, and its paper says so", async () => {
  const page = await withSample();
  await page.getByText("试算：再签一单会怎样").click();
  await page.locator("#what-if-amount").fill("5万");
  await page.locator("#try-deal").click();
  await page.getByRole("region", { name: "试算" }).waitFor();
  await pressInFiles(page, "保存文件");
  await page.getByText("试算中，改动还没有记入台账：先“记入台账”或“放弃”，再存成文件。").waitFor();
  await page.getByRole("button", { name: "打印" }).first().click();
  await page.locator(".paper-notice").getByText("试算中，改动还没有记入台账。").first().waitFor();
  assertQuiet(page);
});

test("what is copied of a trial says that it's one, and a file that's saved after it has nothing of it", async () => {
  const page = await withSample({ permissions: ["clipboard-read", "clipboard-write"] });
  const says = /(^|\n)试算中，改动还没有记入台账。/;
  const copied = async (press) => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await press();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const ofRep = () => copied(() => page.getByRole("button", { name: "复制这一份" }).click());
  const ofFigure = () =>
    copied(async () => {
      await entries(page).first().click();
      await page.getByRole("button", { name: "复制说明" }).click();
      await page.goBack();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    });
  const saved = [];
  page.on("download", (download) => saved.push(download));
  const whole = await ofRep();
  assert.match(whole, /^张伟：净额 7,640\.00 元/);
  await page.getByText("试算：再签一单会怎样").click();
  await page.locator("#what-if-amount").fill("5万");
  await page.locator("#try-deal").click();
  await untilNetIs(page, "15,460.00");
  for (const text of [await ofRep(), await ofFigure()]) assert.match(text, says);
  for (const name of ["保存文件", "导出奖罚明细（.csv）", "导出奖罚明细（.json）", "导出业务员合计（.csv）", "导出业务员合计（.json）"]) {
    await pressInFiles(page, name);
    await page.getByRole("alert").getByText(/先“记入台账”或“放弃”，再存成文件/).waitFor();
    await page.getByRole("alert").getByRole("button", { name: "知道了" }).click();
  }
  await page.getByRole("button", { name: "放弃" }).click();
  await untilNetIs(page, "14,460.00");
  assert.equal(await ofRep(), whole);
  assert.doesNotMatch(await ofFigure(), says);
  const saving = page.waitForEvent("download");
  await pressInFiles(page, "保存文件");
  const file = await readFile(await (await saving).path(), "utf8");
  assert.equal(JSON.parse(file).ledger.deals.length, 26);
  assert.doesNotMatch(file, /试算/);
  assert.equal(saved.length, 1, "nothing was saved of the trial");
  assertQuiet(page);
});

test("a rep's part and an explanation go to the clipboard as text, in the language of the page", async () => {
  const page = await withSample({ permissions: ["clipboard-read", "clipboard-write"] });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "复制这一份" }).click();
  assert.match(await clipboard(), /^张伟：净额 [\d,.]+ 元（奖励 [\d,.]+，扣罚 [\d,.]+）\n/);
  assert.match(await clipboard(), /\n方案：客户开发奖罚制度范本$/);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Copy as text" }).click();
  assert.match(await clipboard(), /^张伟: net ¥[\d,.]+ \(rewards/);
  await entries(page).first().click();
  const why = page.getByRole("dialog");
  await why.getByRole("button", { name: "Copy the explanation" }).click();
  const rule = await why.getByRole("heading", { level: 2 }).evaluate((heading) => heading.firstChild.data);
  assert.ok(rule.length > 0 && (await clipboard()).includes(rule));
  assertQuiet(page);
});

test("nothing is read while an input method puts a word together", async () => {
  const page = await open(await serve());
  const customer = column(page, "客户").first();
  await customer.focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "hong", selectionStart: 4, selectionEnd: 4 });
  assert.equal(await page.locator(":focus").inputValue(), "hong");
  assert.ok(await undo(page).isDisabled(), "nothing was typed yet");
  await page.keyboard.press("Control+z");
  await keyboard.send("Input.insertText", { text: "宏远" });
  assert.equal(await customer.inputValue(), "宏远");
  assert.ok(await undo(page).isEnabled());
  await undo(page).click();
  assert.equal(await customer.inputValue(), "");
  assertQuiet(page);
});

test("Enter goes to the row below; typing behind the last row adds one", async () => {
  const page = await withSample();
  await amounts(page).first().focus();
  await page.keyboard.press("Enter");
  assert.ok(await amounts(page).nth(1).isActive());
  const count = await rowCount(page);
  await amounts(page).last().focus();
  await page.keyboard.press("Enter");
  assert.equal(await rowCount(page), count, "nothing is added by going there");
  await page.keyboard.type("1200");
  assert.equal(await rowCount(page), count + 1);
  assert.equal(await amounts(page).last().inputValue(), "1200");
  assert.ok(await amounts(page).last().isActive());
  await page.keyboard.press("Escape");
  assert.equal(await rowCount(page), count, "what was given up leaves no row");
  assertQuiet(page);
});

test("a long table has only the rows in sight in the document, and a problem leads to its row", async () => {
  const page = await open(await serve());
  const ledger = await sampleLedger();
  ledger.deals = Array.from({ length: 1200 }, (_, at) => ({ ...ledger.deals[0], id: `d${at}`, amount: String(1000 + at) }));
  await openFile(page, "a.json", JSON.stringify(ledger));
  await page.getByText("1200 行", { exact: true }).waitFor();
  assert.ok((await page.getByRole("tabpanel").locator("[role=row]").count()) < 60);
  await amounts(page).last().fill("x");
  await page.keyboard.press("Control+Home");
  await page.getByText(/^1 行未计入：第 1200 行.*“x”读不出$/).click();
  await page.getByRole("button", { name: /成交第 1200 行/ }).click();
  await amounts(page).last().untilReads("x");
  assert.ok(await amounts(page).last().isActive());
  assertQuiet(page);
});

test("bands are a sheet: pasted from Excel, drawn on, put in and taken back", async () => {
  const page = await withSample({ permissions: ["clipboard-read", "clipboard-write"] });
  await chooseScheme(page, "三阶段客户激励");
  const figures = await openDrawer(page, "公司数字");
  const grid = figures.getByRole("grid", { name: "累计返现阶梯" });
  const cell = (row, at) => grid.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][aria-colindex="${at + 1}"]`);
  const untilReads = (row, at, text) => cell(row, at).filter({ hasText: new RegExp(`^${text}$`) }).waitFor();
  const untilRows = (count) => figures.locator(`[role=grid][aria-label="累计返现阶梯"][aria-rowcount="${count + 2}"]`).waitFor();
  await untilRows(0);
  await assertAccessible(page);
  await page.evaluate(() => navigator.clipboard.writeText("1万\t100\n20万\t2,000\n"));
  await cell(1, 1).click();
  await page.keyboard.press("Control+v");
  await untilReads(2, 1, "200,000");
  await untilReads(2, 2, "2,000");
  await page.keyboard.press("Control+z");
  await untilRows(0);
  await page.keyboard.press("Control+y");
  await untilRows(2);
  const handle = await figures.locator(".sheet-handle").filter({ visible: true }).boundingBox();
  await page.mouse.move(handle.x + 4, handle.y + 4);
  await page.mouse.down();
  await page.mouse.move(handle.x + 4, handle.y + 30, { steps: 4 });
  await page.mouse.up();
  await untilReads(3, 1, "390,000");
  await untilReads(3, 2, "3,900");
  await cell(4, 1).click();
  for (const text of ["99万", "1w"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("超过\n");
  await untilReads(4, 1, "990,000");
  await untilReads(4, 2, "10,000");
  await untilReads(4, 3, "超过");
  await cell(4, 1).click({ button: "right" });
  await page.getByRole("menuitem", { name: /^删除行/ }).waitFor();
  await assertAccessible(page);
  await page.getByRole("menuitem", { name: /^删除行/ }).click();
  await untilRows(3);
  await page.keyboard.press("Control+z");
  await untilReads(4, 1, "990,000");
  assertQuiet(page);
});

test("on a phone bands are added, filled in, removed, and taken back", async () => {
  const page = await withSample({ width: 700 });
  await chooseScheme(page, "订单分级奖励");
  await page.getByRole("navigation", { name: "看哪一部分" }).getByRole("button", { name: "更多" }).click();
  await page.getByRole("button", { name: /^公司数字/ }).filter({ visible: true }).click();
  const figures = page.locator("#drawer");
  const bands = figures.getByRole("group").filter({ has: page.getByRole("button", { name: "添加一档" }) }).first();
  const rows = bands.locator(".band");
  const count = await rows.count();
  await bands.getByRole("button", { name: "添加一档" }).click();
  assert.equal(await rows.count(), count + 1);
  const row = rows.last();
  await row.locator("input[id$=-bound]").fill("999999");
  await row.locator("input[id$=-worth]").fill("1");
  await row.getByRole("combobox", { name: "起点怎么算" }).selectOption("over");
  await row.getByRole("button", { name: /删除第/ }).click();
  assert.equal(await rows.count(), count);
  await undo(page).click();
  assert.equal(await rows.count(), count + 1);
  assert.equal(await rows.last().locator("input[id$=-bound]").inputValue(), "999999");
  assert.equal(await rows.last().getByRole("combobox", { name: "起点怎么算" }).inputValue(), "over");
  assertQuiet(page);
});

test("removing a row changes the statement, and undoing brings both back", async () => {
  const page = await withSample();
  const before = await net(page);
  const count = await rowCount(page);
  const [removed, next] = await Promise.all([10, 11].map((at) => amounts(page).nth(at).inputValue()));
  await page.getByRole("tabpanel").getByRole("rowheader", { name: "11", exact: true }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "删除行" }).click();
  await untilNetIsNot(page, before);
  assert.equal(await rowCount(page), count - 1);
  await amounts(page).nth(10).untilReads(next);
  await undo(page).click();
  await untilNetIs(page, before);
  await amounts(page).nth(10).untilReads(removed);
  assertQuiet(page);
});

test("another reading of a clause is counted, changes the statement, and goes back to the default", async () => {
  const page = await withSample();
  const bar = page.getByRole("toolbar", { name: "方案" });
  const readings = await openDrawer(page, "理解");
  assert.match(await bar.getByRole("button", { name: "理解" }).innerText(), /\d+ 处按默认/);
  const other = readings.getByRole("radio", { checked: false }).first();
  const value = await other.getAttribute("value");
  await other.check();
  await bar.getByRole("button", { name: "理解 1 处不是默认" }).waitFor();
  assert.ok(await readings.locator(`input[value='${value}']`).first().isChecked());
  await undo(page).click();
  await bar.getByRole("button", { name: /理解 \d+ 处按默认/ }).waitFor();
  assertQuiet(page);
});
