// Own schemes: copied from a template or begun with nothing, written rule by rule, checked by examples, published.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet, open, serve } from "./harness.mjs";
import { net, withSample } from "./people.mjs";
import { onPaper, read } from "./printed.mjs";
import { inWords } from "./sentences.mjs";

const rules = (page) => page.locator(".own-rule");
const rule = (page, name) => rules(page).filter({ has: page.getByRole("heading", { name, level: 3 }) });
const side = (page) => page.getByRole("complementary", { name: "算下来怎样" });
const liveNet = (page) => page.locator(".live-net");
const field = (entry, place) => entry.locator(`.form-row[data-place="${place}"]`);

/** A cell of a sheet of bands, from 0 on: of its row the bound, what it pays, the edge, what is paid. */
const cell = (entry, row, column) => entry.locator(`[role=row][aria-rowindex="${row + 2}"] [role=gridcell][aria-colindex="${column + 2}"]`);
const untilReads = (entry, row, column, text) => cell(entry, row, column).filter({ hasText: new RegExp(`^${text}$`) }).waitFor();

async function write(page, entry, row, column, text) {
  await cell(entry, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function paste(page, entry, row, column, text) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await cell(entry, row, column).click();
  await page.keyboard.press("Control+v");
}

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

export async function copied(page, template = "standard-policy") {
  await page.evaluate((id) => { location.hash = `#/schemes/${id}`; }, template);
  await page.getByRole("button", { name: "抄成自建方案来改" }).click();
  await page.locator(".editor").waitFor();
}

async function openRule(page, name) {
  const entry = rule(page, name);
  await entry.getByRole("button", { name: "修改" }).click();
  return entry;
}

test("a template is copied, and the copy pays just what the template pays", async () => {
  const page = await withSample();
  const before = await net(page);
  await copied(page);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "客户开发奖罚制度范本（副本）");
  assert.ok((await rules(page).count()) > 5);
  await page.getByRole("button", { name: "用这个方案算" }).click();
  await page.locator("#scheme-choice").filter({ hasText: "副本" }).waitFor();
  assert.equal(await net(page), before);
  await page.reload();
  await page.locator("#scheme-choice").filter({ hasText: "副本" }).waitFor();
  assert.equal(await net(page), before, "kept");
  assertQuiet(page);
});

test("a figure is changed where it stands: the words, the sum and the difference follow, and undo takes it back", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  const before = await liveNet(page).innerText();
  await write(page, entry, 2, 1, "600");
  await entry.getByText("600.00 元").first().waitFor();
  assert.notEqual(await liveNet(page).innerText(), before);
  await write(page, entry, 2, 1, "六百多");
  await untilReads(entry, 2, 1, "六百多");
  assert.equal(await cell(entry, 2, 1).getAttribute("aria-invalid"), "true");
  assert.match(await field(entry, "pays.bands").innerText(), /第 3 档：给多少：看不懂“六百多”/);
  assert.match(await entry.innerText(), /还有 1 处没写完/);
  await page.reload();
  await page.locator(".editor").waitFor();
  const again = await openRule(page, "订单现金奖");
  await untilReads(again, 2, 1, "六百多");
  await page.getByRole("button", { name: "撤销" }).click();
  await untilReads(again, 2, 1, "600");
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction((text) => document.querySelector(".live-net").innerText === text, before);
  assertQuiet(page);
});

test("rules are added from plain words, written, switched off, moved and removed", async () => {
  const page = await withSample();
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await page.getByRole("button", { name: "从空白开始写" }).click();
  await page.locator(".editor").waitFor();
  assert.equal(await rules(page).count(), 0);
  await page.getByRole("button", { name: "加一条规则" }).click();
  await page.getByRole("button", { name: "每笔新客户首单，按金额分档" }).click();
  const entry = rules(page).first();
  await entry.waitFor();
  assert.match(await entry.innerText(), /还有 4 处没写完，这一条暂时不奖也不罚/);
  for (const [row, column, text] of [[0, 0, "1万"], [0, 1, "500"], [1, 0, "10万"], [1, 1, "1,000"]]) {
    await write(page, entry, row, column, text);
  }
  await entry.getByText("没写完").waitFor({ state: "detached" });
  assert.match(await entry.innerText(), /1 万元以上/);
  await page.getByRole("button", { name: "加一条规则" }).click();
  await page.getByRole("button", { name: "老客户复购，按金额提成" }).click();
  await rules(page).nth(1).waitFor();
  await field(rules(page).nth(1), "pays.rate").getByRole("textbox").fill("2%");
  const both = await liveNet(page).innerText();
  await rules(page).nth(0).getByRole("checkbox", { name: "启用" }).uncheck();
  await page.waitForFunction((text) => document.querySelector(".live-net").innerText !== text, both);
  await rules(page).nth(1).getByRole("button", { name: /^上移/ }).first().click();
  await page.waitForFunction(() => document.querySelector(".own-rule h3").innerText.includes("老客户复购"));
  await rules(page).nth(0).getByRole("button", { name: /^删除/ }).first().click();
  await page.waitForFunction(() => document.querySelectorAll(".own-rule").length === 1);
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole("button", { name: "撤销" }).click();
  }
  await page.waitForFunction((text) => document.querySelector(".live-net").innerText === text, both);
  assertQuiet(page);
});

/** A scheme from nothing: every condition that is offered, a limit, a further payment, all by clicks. Gives its file's rules. */
async function madeByClicks(language) {
  const said = inWords(language);
  const page = await withSample({ language });
  const press = (where, zh) => where.getByRole("button", { name: said(zh), exact: true }).first().click();
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await press(page, "从空白开始写");
  await page.locator(".editor").waitFor();
  await press(page, "加一条规则");
  await press(page, "每笔新客户首单，按金额分档");
  const first = rules(page).first();
  await first.waitFor();
  const bands = [["1万", "500", "超过"], ["10万", "1,000", "从"]];
  for (const [row, [bound, worth, edge]] of bands.entries()) {
    await write(page, first, row, 0, bound);
    await write(page, first, row, 1, worth);
    await write(page, first, row, 2, said(edge));
  }
  await press(page, "加一条规则");
  await press(page, "老客户复购，按金额提成");
  const second = rules(page).nth(1);
  await field(second, "pays.rate").getByRole("textbox").fill("2%");
  await press(second, "不超过计算依据的百分之几");
  await field(second, "limits.of_base").getByRole("textbox").fill("5%");
  const add = second.locator('.form-row[data-place="when"] select');
  const kinds = await add.locator("option").count();
  for (let kind = 1; kind < kinds; kind += 1) {
    const before = await second.locator('.form-row[data-place^="when["]').count();
    await add.selectOption({ index: kind });
    await page.waitForFunction(
      ([id, before]) => document.querySelectorAll(`#${id} .form-row[data-place^="when["]`).length > before,
      [await second.getAttribute("id"), before],
    );
  }
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
  const saving = page.waitForEvent("download");
  await press(page, "存成文件");
  const file = JSON.parse(await readFile(await (await saving).path(), "utf8"));
  assertQuiet(page);
  return { rules: file.rules, kinds };
}

test("a rule with every kind of condition is made from nothing by clicks alone, alike in both languages", async () => {
  const made = await madeByClicks("zh");
  assert.deepEqual(await madeByClicks("en"), made);
  const [first, second] = made.rules;
  assert.deepEqual(first.pays, { bands: [{ over: "10000", amount: "500" }, { from: "100000", amount: "1000" }] });
  assert.deepEqual([second.pays, second.limits], [{ rate: "0.02" }, { of_base: "0.05" }]);
  assert.ok(made.kinds > 8, `${made.kinds} kinds`);
  assert.equal(second.when.length, made.kinds - 1);
});

test("bands are a sheet: put in, taken out, pasted anywhere, copied; each act is one step", async () => {
  const page = await withSample(CLIPBOARD);
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  const rowsAre = (count) => entry.locator(`[role=grid][aria-rowcount="${count + 2}"]`).waitFor();
  await rowsAre(3);
  // In the second row, two cells of two rows.
  await paste(page, entry, 1, 0, "5,000\t150\n2万\t2%\n");
  await untilReads(entry, 1, 0, "5,000");
  await untilReads(entry, 2, 0, "20,000");
  await untilReads(entry, 2, 3, "比例");
  await entry.getByText("150.00 元").first().waitFor();
  await page.keyboard.press("Control+z");
  await untilReads(entry, 2, 3, "金额");
  // A row is put in above: the rule waits for it, and says where.
  await cell(entry, 1, 0).click();
  await page.keyboard.press("Control+Shift+Equal");
  await rowsAre(4);
  await entry.getByText("还有 2 处没写完").waitFor();
  await page.keyboard.press("Control+Minus");
  await rowsAre(3);
  await entry.getByText("没写完").waitFor({ state: "detached" });
  await cell(entry, 0, 0).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const copiedText = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copiedText.split("\n").length, 3);
  assert.match(copiedText, /^[\d,]+\t[\d,]+\t超过\t金额/);
  // What is typed and given up leaves the cell as it was.
  const before = await cell(entry, 0, 1).innerText();
  await cell(entry, 0, 1).click();
  await page.keyboard.type("9999");
  await page.keyboard.press("Escape");
  await untilReads(entry, 0, 1, before);
  assertQuiet(page);
});

test("upper limits are read in both ways, to choose from", async () => {
  const page = await withSample(CLIPBOARD);
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  await paste(page, entry, 0, 0, "0–10,000\t100\n10,001–50,000\t300\n50,001以上\t800");
  await entry.locator(".pasted-reading").nth(1).waitFor();
  await assertAccessible(page);
  await entry.locator(".pasted-reading").nth(1).getByRole("button", { name: "用这些分档" }).click();
  await entry.getByText("800.00 元").first().waitFor();
  await untilReads(entry, 1, 0, "10,000");
  await untilReads(entry, 1, 2, "超过");
  assert.equal(await entry.locator(".pasted-reading").count(), 0);
  assertQuiet(page);
});

test("a cell becomes a company figure and goes with its row; its name stands in the cell", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  await cell(entry, 0, 1).click();
  const more = entry.locator(".band-more");
  await more.getByText("第 1 档：给多少").waitFor();
  await more.locator("summary").click();
  await more.getByRole("button", { name: "改为公司数字" }).click();
  await untilReads(entry, 0, 1, "公司数字：给多少");
  await field(entry, "pays.bands[0].amount").getByText("第 1 档：给多少").waitFor();
  await cell(entry, 0, 0).click();
  await page.keyboard.press("Control+Shift+Equal");
  await untilReads(entry, 1, 1, "公司数字：给多少");
  await page.getByRole("button", { name: "撤销" }).click();
  await field(entry, "pays.bands[0].amount").getByRole("button", { name: "写定" }).click();
  await untilReads(entry, 0, 1, "[\\d,]+");
  assertQuiet(page);
});

test("bands of a company figure are written in the head, and the figure is open until they are sound", async () => {
  const page = await withSample();
  await copied(page, "three-stage");
  await page.getByText("名称、公司数字和理解方式").click();
  const head = page.locator(".head-form");
  const sheet = head.locator('.form-row[data-kind="bands"]').first();
  await sheet.waitFor();
  await write(page, sheet, 0, 0, "10万");
  await write(page, sheet, 0, 1, "1,000");
  await untilReads(sheet, 0, 0, "100,000");
  await write(page, sheet, 1, 0, "5万");
  await write(page, sheet, 1, 1, "2,000");
  await page.locator(".publish-hindrances").getByText(/没填完/).waitFor();
  assert.match(await sheet.innerText(), /第 2 档/);
  await page.reload();
  await page.locator(".editor").waitFor();
  await page.getByText("名称、公司数字和理解方式").click();
  await untilReads(sheet, 1, 0, "50,000");
  await write(page, sheet, 1, 0, "20万");
  await page.locator(".publish-hindrances").getByText(/没填完/).waitFor({ state: "detached" });
  assertQuiet(page);
});

test("on a phone bands are fields", async () => {
  const page = await withSample({ width: 360 });
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  const rows = entry.locator(".band");
  const count = await rows.count();
  await entry.getByRole("button", { name: "添加一档" }).click();
  assert.equal(await rows.count(), count + 1);
  await rows.last().locator("input[id$=-bound]").fill("十万");
  await rows.last().locator("input[id$=-worth]").fill("许多");
  await rows.last().getByText("看不懂“许多”").waitFor();
  await rows.last().locator("input[id$=-worth]").fill("1,234");
  await entry.getByText("1,234.00 元").first().waitFor();
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
  assertQuiet(page);
});

test("a number that a version had is not given again", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "发布为第 2 版" }).waitFor();
  await page.getByText("第 1 版的发布撤销了，它的号不再用。").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "发布为第 2 版" }).waitFor();
  await page.getByRole("button", { name: "重做" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  assertQuiet(page);
});

test("what a rule pays is seen as a curve, and of a draft over its last version", async () => {
  const page = await withSample();
  await page.evaluate(() => { location.hash = "#/schemes/order-tiers"; });
  const clause = page.locator(".template .entry-block").filter({ has: page.getByRole("heading", { name: "订单现金奖" }) });
  assert.equal(await clause.locator("figure").count(), 0, "not before somebody looks");
  await clause.getByText("画成曲线").click();
  await clause.locator("figure").waitFor();
  assert.match(await clause.locator("figcaption").innerText(), /“订单现金奖”的奖金在 .*跳档/);
  const pointed = clause.getByRole("slider");
  await pointed.focus();
  const first = await pointed.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await pointed.getAttribute("aria-valuetext"), first);
  await clause.getByText("看表格").click();
  assert.match(await clause.locator(".behind-table").innerText(), /超过 1,000 元[^]*\b200\b/);
  // A figure is shown by a made-up example that comes to it.
  const why = page.locator(".dialog[data-kind='why']");
  await clause.getByRole("row", { name: "超过 1,000 元" }).getByRole("button", { name: /^200\b(?!\.)/ }).click();
  await why.locator(".why-result").getByText("200.00").waitFor();
  await why.getByText("订单分级奖励（假设的例子）").waitFor();
  await why.getByText("客户1", { exact: false }).first().waitFor();
  await why.getByText("1,000.01", { exact: false }).first().waitFor();
  await assertAccessible(page);
  await page.goBack();
  await why.waitFor({ state: "detached" });
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
  await copied(page, "order-tiers");
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 2, 1, "600");
  await entry.getByText("画成曲线").click();
  await entry.locator("figure").waitFor();
  await entry.getByText("看表格").click();
  const table = entry.locator(".behind-table");
  await table.getByRole("button", { name: /^600\b(?!\.)/ }).first().waitFor();
  await table.getByRole("button", { name: /^600\b(?!\.)/ }).first().click();
  await why.locator(".why-result").getByText("600.00").waitFor();
  await page.goBack();
  await why.waitFor({ state: "detached" });
  assert.match(await table.innerText(), /草稿[^]*第 1 版[^]*\b600\b[^]*\b500\b/);
  await write(page, entry, 2, 1, "700");
  await table.getByRole("button", { name: /^700\b(?!\.)/ }).first().waitFor();
  await assertAccessible(page);
  assertQuiet(page);
});

test("schemes come from another workbook, whole, by one act; where its id is another's as a copy", async () => {
  const page = await withSample();
  const dialog = page.getByRole("dialog");
  await page.locator("#workbooks").click();
  await page.locator("#workbook-name").fill("4月");
  await page.getByRole("button", { name: "新建空白工作簿" }).click();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await copied(page, "order-tiers");
  await page.getByLabel("说明（改了什么、为什么）").fill("初版");
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  await page.locator("#workbooks").click();
  await dialog.getByRole("button", { name: "4月" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.evaluate(() => { location.hash = "#/schemes"; });
  const own = page.locator(".own-schemes > .scheme-cards > .scheme-card");
  await own.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "从另一个工作簿带来…" }).click();
  const offered = page.getByRole("group", { name: "从另一个工作簿带来方案" });
  await offered.getByRole("combobox", { name: "工作簿" }).selectOption({ index: 1 });
  await offered.getByText(/草稿 3 条，已发布到第 1 版/).waitFor();
  assert.match(await offered.innerText(), /第 1 版：.*起施行，发布于[^]*初版/);
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
  await offered.getByRole("button", { name: "带来", exact: true }).click();
  await offered.getByText("这个工作簿里已经有了").waitFor();
  assert.equal(await own.count(), 1);
  await own.getByRole("link").click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 2, 1, "600");
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await page.getByRole("button", { name: "从另一个工作簿带来…" }).click();
  await offered.getByRole("combobox", { name: "工作簿" }).selectOption({ index: 1 });
  await offered.getByText(/它的编号 own-1 在这个工作簿里是“订单分级奖励（副本）”，内容不同/).waitFor();
  await offered.getByRole("button", { name: "作为副本带来" }).click();
  await own.nth(1).waitFor();
  await page.getByRole("button", { name: "撤销" }).click();
  await own.nth(1).waitFor({ state: "detached" });
  assertQuiet(page);
});

test("leaving the editor with the focus in a sheet, and while something is typed there, keeps what was typed", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  await cell(entry, 0, 1).click();
  await page.keyboard.type("77");
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await page.locator(".own-schemes").waitFor();
  await page.goBack();
  await page.locator(".editor").waitFor();
  await page.getByText("77.00 元").first().waitFor();
  assertQuiet(page);
});

/** Takes all the examples that are offered; none is ticked at first. */
async function takeExamples(page) {
  const part = page.locator(".examples-part");
  await part.getByRole("button", { name: "按分档界限出算例" }).click();
  const offered = part.locator(".offered-examples");
  await offered.waitFor();
  assert.equal(await offered.getByRole("checkbox", { checked: true }).count(), 0);
  assert.ok(await offered.getByRole("button", { name: /加入所选/ }).isDisabled());
  for (const one of await offered.getByRole("checkbox").all()) await one.check();
  await offered.getByRole("button", { name: /加入所选/ }).click();
  await part.locator(".example").first().waitFor();
}

test("examples are chosen from those at the bounds and say what a change does to them", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await takeExamples(page);
  const part = page.locator(".examples-part");
  await part.getByRole("button", { name: "按分档界限出算例" }).click();
  await part.getByText("没有别的分档界限可以出算例").waitFor();
  await part.getByText(/个算例都对/).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 1, 1, "333");
  await part.getByText(/个变了/).waitFor();
  assert.match(await part.innerText(), /从 200 元变为 333 元/);
  assertQuiet(page);
});

test("a draft is published, changed and published again; the difference is said; a version stays as it was", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.getByLabel("说明（改了什么、为什么）").fill("初版");
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 0, 1, "80");
  await side(page).getByText(/与第 1 版相比/).waitFor();
  assert.match(await page.locator(".version-difference").innerText(), /50\.00 元[^]*80\.00 元/);
  // What the draft comes to opens how: all of it, each one's, each rule's, and the version's.
  await write(page, entry, 2, 1, "600");
  const dialogs = page.locator("dialog[open]");
  const live = side(page).locator(".live-part");
  for (const name of ["每名业务员", "按条款看"]) await live.getByText(name).click();
  await live.locator(".changes button").first().waitFor();
  for (const opens of [
    live.getByRole("button", { name: "怎么算的", exact: true }),
    live.locator("button.entry").first(),
    live.locator(".changes button").first(),
    live.getByRole("button", { name: "第 1 版怎么算的" }),
  ]) {
    await opens.click();
    await dialogs.locator(".rep-net").first().waitFor();
    await page.goBack();
    await dialogs.waitFor({ state: "detached" });
  }
  await assertAccessible(page);
  await page.getByRole("button", { name: "发布为第 2 版" }).click();
  await page.getByRole("heading", { name: "第 2 版" }).waitFor();
  await page.locator(".versions .entry-block").filter({ hasText: "初版" }).getByRole("button", { name: "用这一版算" }).click();
  await page.locator("#scheme-choice").waitFor();
  const text = await page.evaluate(() => location.hash);
  assert.equal(text, "#/calculate");
  assertQuiet(page);
});

test("a scheme goes out as a file and comes in again, after it's been looked at", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成文件" }).first().click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.equal(JSON.parse(text).rules.length, 3);
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await page.locator("#scheme-file").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "收下" }).click();
  await page.locator(".editor").waitFor();
  await page.evaluate(() => { location.hash = "#/schemes"; });
  assert.equal(await page.locator(".own-schemes .scheme-card").count(), 2);
  await page.locator("#scheme-file").setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from('{"rules": 7}') });
  await page.getByText("这个方案文件里有").waitFor();
  assertQuiet(page);
});

/** What has the focus: its id, its name or its text; nothing where it's lost. */
const focused = (page) => page.evaluate(() => {
  const now = document.activeElement;
  return now === document.body ? "" : now.id || now.getAttribute("aria-label") || now.innerText;
});
const untilFocused = (page, what) => page.waitForFunction((what) => {
  const now = document.activeElement;
  const named = [now.id, now.getAttribute("aria-label"), now.innerText];
  return now !== document.body && named.some((name) => name && new RegExp(what).test(name));
}, what);

test("whoever goes by keys stays where the act was: at what it made, or beside what it took away", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.getByRole("button", { name: "加一条规则" }).press("Enter");
  await untilFocused(page, "^new-rule-0$");
  await page.keyboard.press("Enter");
  await untilFocused(page, "-form-name.zh$");
  const id = (await rules(page).last().getAttribute("id")).replace("own-rule-", "");
  const made = page.locator(`#own-rule-${id}`);
  await made.getByRole("button", { name: /^上移/ }).press("Enter");
  await untilFocused(page, "^上移");
  const limit = made.getByRole("button", { name: "不超过计算依据的百分之几" });
  await limit.press("Enter");
  await untilFocused(page, `^rule-${id}-form-limits\\.of_base$`);
  await made.locator('[data-place="limits.of_base"]').getByRole("button", { name: /^去掉/ }).press("Enter");
  await page.waitForFunction(() => !document.querySelector('[data-place="limits.of_base"] input'));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  assert.notEqual(await focused(page), "");
  await made.getByRole("button", { name: /^删除/ }).press("Enter");
  await made.waitFor({ state: "detached" });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  assert.notEqual(await focused(page), "");
  await page.getByRole("button", { name: "发布为第 1 版" }).press("Enter");
  await untilFocused(page, "^version-1$");
  assertQuiet(page);
});

test("what is typed for a version that isn't published yet is there after a reload, and its day may be without the year", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.getByLabel("说明（改了什么、为什么）").fill("初版");
  await page.getByLabel("施行日期（不填为今天）", { exact: true }).fill("12月1日");
  await page.locator(".publishing").getByText(/12月1日起施行/).waitFor();
  await page.reload();
  await page.locator(".publishing").getByText(/12月1日起施行/).waitFor();
  assert.equal(await page.getByLabel("说明（改了什么、为什么）").inputValue(), "初版");
  // A day is picked beside what is typed; Enter leads back to the field. The browser's calendar is its own window, which takes the keys.
  await page.evaluate(() => { HTMLInputElement.prototype.showPicker = () => {}; });
  const day = page.getByRole("textbox", { name: "施行日期（不填为今天）", exact: true });
  await page.getByRole("button", { name: "选日期：施行日期（不填为今天）" }).click();
  const picker = page.locator(".publishing .day-pick");
  await picker.fill("2027-12-02");
  assert.equal(await day.inputValue(), "2027-12-02");
  await picker.press("Enter");
  await picker.waitFor({ state: "hidden" });
  assert.ok(await day.evaluate((field) => field === document.activeElement));
  await assertAccessible(page);
  await day.fill("12月1日");
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.locator(".versions").getByText(/-12-01 起施行/).waitFor();
  assert.equal(await day.inputValue(), "");
  assertQuiet(page);
});

for (const [language, change] of [["zh", "修改"], ["en", "Change"]]) test(`the editor is accessible and fits every width in ${language}, with a form open and something wrong in it`, async () => {
  for (const width of [360, 768, 1280]) {
    const page = await withSample({ width });
    await copied(page);
    if (language === "en") await page.getByRole("button", { name: "English", exact: true }).evaluate((button) => button.click());
    const entry = rules(page).first();
    await entry.getByRole("button", { name: change, exact: true }).click();
    await entry.getByRole("textbox").nth(3).fill("什么");
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    assertQuiet(page);
  }
});

test("two tabs that write one scheme follow each other", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator(".editor").waitFor();
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 0, 1, "77");
  await other.getByText("77.00 元").first().waitFor();
  const theirs = await openRule(other, "订单现金奖");
  await write(other, theirs, 1, 1, "222");
  await page.getByText("222.00 元").first().waitFor();
  await page.getByText("77.00 元").first().waitFor();
  assertQuiet(page);
});

test("what changed prints as a notice, the whole scheme for approval", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await takeExamples(page);
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 2, 1, "600");
  await page.getByRole("button", { name: "打印成通知" }).click();
  await page.locator(".paper").first().waitFor();
  const byName = page.getByRole("checkbox", { name: "列出姓名" });
  assert.ok(!(await byName.isChecked()), "nobody's pay is named unasked");
  assert.ok(!(await onPaper(page)).includes(read("对各人的影响")));
  await byName.setChecked(true);
  const notice = await onPaper(page);
  for (const said of ["关于调整“订单分级奖励（副本）”的通知", "第1版", "草稿，未发布", "500.00元", "600.00元", "对各人的影响", "批准"]) {
    assert.ok(notice.includes(read(said)), `${said} in ${notice}`);
  }
  await page.goBack();
  await page.getByRole("button", { name: "打印送审" }).click();
  await page.locator(".paper").first().waitFor();
  const whole = await onPaper(page);
  for (const said of ["订单现金奖", "算例", "不对", "查漏洞", "审核"]) {
    assert.ok(whole.includes(read(said)), `${said} in ${whole}`);
  }
  assertQuiet(page);
});

test("each reading of a template says what it comes to, and an own version can be picked to compute with", async () => {
  const page = await withSample();
  await page.evaluate(() => { location.hash = "#/schemes/standard-policy"; });
  await page.locator(".reading-result").first().waitFor();
  const results = await page.locator(".reading-result").allInnerTexts();
  assert.ok(results.length >= 8 && results.every((text) => /净额合计 [\d,.−]+|算不出/.test(text)), results.join());
  const total = page.locator(".dialog[data-kind='total']");
  await page.locator(".reading-result button").first().click();
  await total.getByText("（换一种理解）", { exact: false }).waitFor();
  const worth = await total.locator(".total-worth").innerText();
  assert.ok(results[0].includes(worth), `${worth}: ${results[0]}`);
  await page.goBack();
  await total.waitFor({ state: "detached" });
  await copied(page, "order-tiers");
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  await page.evaluate(() => { location.hash = "#/calculate"; });
  await page.locator("#scheme-choice").click();
  const picker = page.getByRole("dialog", { name: "选一个方案" });
  await picker.getByRole("button", { name: "订单分级奖励（副本）（第 1 版）" }).click();
  await picker.waitFor({ state: "detached" });
  await page.locator("#scheme-choice").filter({ hasText: "第 1 版" }).waitFor();
  assertQuiet(page);
});
