// What becomes of a scheme that is written: examples, versions and what differs between them, curves, files, paper.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { copied, field, openRule, publishFirst, side, takeExamples, write } from "./editing.mjs";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet } from "./harness.mjs";
import { withSample } from "./people.mjs";
import { onPaper, read } from "./printed.mjs";

test("examples are chosen from those at the bounds and say what a change does to them", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await takeExamples(page);
  const part = page.locator(".examples-part");
  await part.getByRole("button", { name: "出算例" }).click();
  await part.getByText("没有别的算例可以出").waitFor();
  await part.getByText(/个算例都对/).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 1, 1, "333");
  await part.getByText(/个变了/).waitFor();
  assert.match(await part.innerText(), /从 200 元变为 333 元/);
  // The new figure is accepted, and that's taken back.
  const changed = part.locator(".example").filter({ hasText: "从 200 元变为 333 元" });
  const count = await changed.count();
  await changed.first().getByRole("button", { name: "以新的数为准" }).click();
  await page.waitForFunction((before) => document.querySelectorAll(".example > .wrong").length === before, count - 1);
  await page.locator("#undo").click();
  await page.waitForFunction((before) => document.querySelectorAll(".example > .wrong").length === before, count);
  // What somebody types is no change.
  const first = part.locator(".example").first();
  const fold = first.locator("details");
  if (!(await fold.evaluate((it) => it.open))) await first.locator("summary").click();
  await first.locator(".example-reps input").fill("10,000");
  await first.getByText(/应为 10,000 元，算出/).waitFor();
  await assertAccessible(page);
  assertQuiet(page);
});

test("the sums of an example are typed beside what they should come to", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await takeExamples(page);
  const first = page.locator(".example").first();
  if (!(await first.locator("details").evaluate((it) => it.open))) await first.locator("summary").click();
  const sum = first.locator(".example-facts input");
  const [before, expected] = [await sum.inputValue(), await first.locator(".example-reps input").inputValue()];
  await sum.fill("1.2w");
  assert.equal(await sum.inputValue(), "1.2w", "as it's typed, until the field is left");
  await first.getByText(/从 .*元变为 500 元/).waitFor();
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.querySelector(".example-facts input").value === "12000");
  assert.equal(await first.locator(".example-reps input").inputValue(), expected, "what is expected stays");
  await sum.fill("很多");
  await page.keyboard.press("Tab");
  await first.locator(".example-facts").getByText("这里要填金额").waitFor();
  await assertAccessible(page);
  await sum.fill(before);
  await page.waitForFunction(() => document.querySelector(".example > .wrong") === null);
  assertQuiet(page);
});

test("an example opens in one workbook however often, which says what it shows and that its scheme is a copy", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await takeExamples(page);
  const books = async () => {
    await page.locator("#workbooks").click();
    const dialog = page.getByRole("dialog", { name: "工作簿" });
    await dialog.locator(".workbook").first().waitFor();
    const names = await dialog.locator(".workbook").allInnerTexts();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    return names;
  };
  const openFirst = async () => {
    const one = page.locator(".example").first();
    await one.waitFor();
    if (!(await one.locator("details").evaluate((fold) => fold.open))) await one.locator("summary").click();
    await one.getByRole("button", { name: "打开", exact: true }).click();
    await page.waitForURL(/#\/calculate$/);
    await page.locator("#example-note").getByText(/这个工作簿是例子/).waitFor();
    assert.equal(await page.locator(".notice").count(), 1);
    assert.match(await page.locator(".notice").innerText(), /回到“工作簿”/);
  };
  await openFirst();
  assert.equal((await books()).length, 2);
  // From the scheme in the example's own workbook.
  await page.evaluate(() => { location.hash = "#/schemes/own-1"; });
  await page.getByText("这里改的是方案的副本").waitFor();
  await assertAccessible(page);
  await openFirst();
  assert.equal((await books()).length, 2);
  await page.evaluate(() => { location.hash = "#/schemes/own-1"; });
  await page.locator("#to-original").click();
  await page.getByText("这里改的是方案的副本").waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^工作簿：\s*工作簿$/ }).waitFor();
  // A finding's example marks the rule that it's about.
  const holes = page.locator("[data-code=cliff]").first();
  await holes.getByRole("button", { name: "打开例子" }).first().click();
  await page.waitForURL(/#\/calculate$/);
  await page.locator("[data-found]").first().waitFor();
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await assertNoSidewaysScroll(page);
  }
  assert.equal(await page.locator(".notice").count(), 1);
  // Where something was changed in it, it isn't the example any more: another one has a number.
  await page.goBack();
  await openFirst();
  await page.evaluate(() => { location.hash = "#/schemes/order-tiers"; });
  await page.getByRole("button", { name: "用这个方案算" }).click();
  await page.waitForURL(/#\/calculate$/);
  await page.evaluate(() => { location.hash = "#/schemes/own-1"; });
  await openFirst();
  await page.getByRole("button", { name: /^工作簿：\s*算例[^]*（2）$/ }).waitFor();
  assertQuiet(page);
});

test("an opened example is changed and put back: what is expected stays, one undo takes it back, and in a copy it isn't offered", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await takeExamples(page);
  const first = page.locator(".example").first();
  const summed = page.locator(".examples-part [role=status]").first();
  const [heading, all] = [await first.locator("summary").innerText(), await summed.innerText()];
  const open = async (one) => {
    if (!(await one.locator("details").evaluate((fold) => fold.open))) await one.locator("summary").click();
    await one.getByRole("button", { name: "打开", exact: true }).click();
    await page.waitForURL(/#\/calculate$/);
  };
  await open(first);
  const put = page.locator("#put-back");
  await put.waitFor();
  await assertAccessible(page);
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await assertNoSidewaysScroll(page);
  }
  await page.locator("[role=row][aria-rowindex='2'] [role=gridcell][data-holds=figure]").first().click();
  const amount = page.locator("[role=row][aria-rowindex='2'] [role=gridcell][data-holds=figure]").first();
  await page.keyboard.type("很多");
  await page.keyboard.press("Enter");
  await put.click();
  const refused = page.locator("#example-note [role=alert]");
  await refused.getByText("先改好再存回").waitFor();
  await assertAccessible(page);
  await amount.click();
  await page.keyboard.type("1000000");
  await page.keyboard.press("Enter");
  await refused.waitFor({ state: "detached" });
  await put.click();
  await page.waitForURL(/#\/schemes\/own-1$/);
  await page.getByRole("button", { name: /^工作簿：\s*工作簿$/ }).waitFor();
  await first.getByText("变了").first().waitFor();
  const expected = (text) => /应[^\n]*/.exec(text)?.[0];
  assert.equal(expected(await first.locator("summary").innerText()), expected(heading), "what is expected stays");
  assert.equal(await page.locator(".notice").count(), 0, "no way leads to where one is");
  assert.notEqual(await summed.innerText(), all);
  await page.waitForFunction(() => document.activeElement?.closest(".example") !== null);
  await page.getByRole("button", { name: "撤销" }).click();
  await summed.filter({ hasText: all }).waitFor();
  await page.getByRole("button", { name: "重做" }).click();
  await first.getByText("变了").first().waitFor();
  await page.reload();
  await first.getByText("变了").first().waitFor();
  // The example's workbook has a copy of the scheme: an example of that one would be put into a copy.
  await open(first);
  await put.waitFor();
  await page.evaluate(() => { location.hash = "#/schemes/own-1"; });
  await page.getByText("这里改的是方案的副本").waitFor();
  await open(page.locator(".example").nth(1));
  await page.locator("#example-note").waitFor();
  assert.equal(await put.count(), 0);
  assertQuiet(page);
});

test("a draft is published, changed and published again; the difference is said; a version stays as it was", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.getByLabel("说明（改了什么、为什么）").fill("初版");
  await publishFirst(page);
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
  // What it changed for each rep opens, too.
  const difference = page.locator(".version-difference");
  await difference.getByLabel("从").selectOption("1");
  await difference.getByLabel("到").selectOption("2");
  await difference.getByText("按当前台账，对每名业务员").click();
  await difference.getByText(/的净额从 .* 元变为 .* 元/).first().click();
  for (const name of ["改之前怎么算的", "改之后怎么算的"]) {
    await difference.locator(".changes-reps").getByRole("button", { name }).first().click();
    await dialogs.locator(".rep-net").first().waitFor();
    await page.goBack();
    await dialogs.waitFor({ state: "detached" });
  }
  await assertAccessible(page);
  await page.locator(".versions .entry-block").filter({ hasText: "初版" }).getByRole("button", { name: "用这一版算" }).click();
  await page.locator("#scheme-choice").waitFor();
  const text = await page.evaluate(() => location.hash);
  assert.equal(text, "#/calculate");
  assertQuiet(page);
});

test("a number that a version had is not given again", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await publishFirst(page);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "发布为第 2 版" }).waitFor();
  await page.getByText("第 1 版的发布撤销了，它的号不再用。").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "发布为第 2 版" }).waitFor();
  await page.getByRole("button", { name: "重做" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
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
  await page.locator(".versions").getByText(/12月1日起施行/).waitFor();
  assert.equal(await day.inputValue(), "");
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
  await why.locator(".why-result").getByText("200", { exact: false }).waitFor();
  await why.getByText("订单分级奖励（假设的例子）").waitFor();
  await why.getByText("客户1", { exact: false }).first().waitFor();
  await why.getByText("1,000.01", { exact: false }).first().waitFor();
  await assertAccessible(page);
  await page.goBack();
  await why.waitFor({ state: "detached" });
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
  await copied(page, "order-tiers");
  await publishFirst(page);
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 2, 1, "600");
  await entry.getByText("画成曲线").click();
  await entry.locator("figure").waitFor();
  await entry.getByText("看表格").click();
  const table = entry.locator(".behind-table");
  await table.getByRole("button", { name: /^600\b(?!\.)/ }).first().waitFor();
  await table.getByRole("button", { name: /^600\b(?!\.)/ }).first().click();
  await why.locator(".why-result").getByText("600", { exact: false }).waitFor();
  await page.goBack();
  await why.waitFor({ state: "detached" });
  assert.match(await table.innerText(), /草稿[^]*第 1 版[^]*\b600\b[^]*\b500\b/);
  await write(page, entry, 2, 1, "700");
  await table.getByRole("button", { name: /^700\b(?!\.)/ }).first().waitFor();
  await assertAccessible(page);
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
  await publishFirst(page);
  await page.evaluate(() => { location.hash = "#/calculate"; });
  await page.locator("#scheme-choice").click();
  const picker = page.getByRole("dialog", { name: "选一个方案" });
  await picker.getByRole("button", { name: "订单分级奖励（副本）（第 1 版）" }).click();
  await picker.waitFor({ state: "detached" });
  await page.locator("#scheme-choice").filter({ hasText: "第 1 版" }).waitFor();
  assertQuiet(page);
});

test("what changed prints as a notice, the whole scheme for approval", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await takeExamples(page);
  await publishFirst(page);
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

test("for approval a scheme has its purpose, its figures and its readings, in both languages", async () => {
  const said = {
    zh: ["目的", "适用范围", "公司数字", "每月扣减上限100%", "条款怎么理解", "增长按谁计算业务员的老客户合计"],
    en: ["Purpose", "Who it applies to", "Clauses", "Company figures", "100%", "Readings", "Worked examples", "Loopholes", "Reviewed by"],
  };
  for (const language of ["zh", "en"]) {
    const page = await withSample({ language });
    await copied(page, "standard-policy");
    await page.getByRole("button", { name: /^(打印送审|Print for approval)$/ }).click();
    await page.locator(".paper").first().waitFor();
    const whole = await onPaper(page);
    for (const one of said[language]) assert.ok(whole.includes(read(one)), `${one} in ${whole}`);
    assertQuiet(page);
  }
});

test("what changed prints as a notice in English", async () => {
  const page = await withSample({ language: "en" });
  await copied(page, "order-tiers");
  await page.getByRole("button", { name: "Publish as version 1" }).click();
  await page.getByRole("heading", { name: "Version 1" }).waitFor();
  const entry = page.locator(".own-rule").nth(0);
  await entry.getByRole("button", { name: "Change", exact: true }).click();
  await write(page, entry, 2, 1, "600");
  await page.getByRole("button", { name: "Print it as a notice" }).click();
  await page.locator(".paper").first().waitFor();
  const notice = await onPaper(page);
  for (const said of ["Notice of changes to", "version 1, in force from", "a draft, not published", "¥500.00", "¥600.00", "Approved by"]) {
    assert.ok(notice.includes(read(said)), `${said} in ${notice}`);
  }
  assert.doesNotMatch(notice, /\p{Script=Han}/u);
  assertQuiet(page);
});

test("a day before that of the last version is remarked at its field, and doesn't keep from publishing", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.locator("#publish-effective").fill("2026-05-01");
  await publishFirst(page);
  const entry = await openRule(page, "订单现金奖");
  await write(page, entry, 2, 1, "600");
  await page.locator("#publish-effective").fill("2026-04-01");
  await page.locator("#publish-earlier").getByText("早于第 1 版的施行日期").waitFor();
  await assertAccessible(page);
  await page.locator("#publish-effective").fill("2026-06-01");
  await page.locator("#publish-earlier").waitFor({ state: "detached" });
  await page.locator("#publish-effective").fill("2026-04-01");
  await page.getByRole("button", { name: "发布为第 2 版" }).click();
  await page.getByRole("heading", { name: "第 2 版" }).waitFor();
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
  // It's shown as it says itself before it's kept.
  const offered = page.locator(".offered-scheme");
  assert.match(await offered.innerText(), /订单现金奖[^]*达到|订单现金奖[^]*起/);
  assert.match(await offered.innerText(), /50(\.00)? 元/);
  await offered.getByText("公司数字").click();
  await offered.getByText(/默认 |文件没有给出/).first().waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "收下" }).click();
  await page.locator(".editor").waitFor();
  await page.evaluate(() => { location.hash = "#/schemes"; });
  assert.equal(await page.locator(".own-schemes .scheme-card").count(), 2);
  await page.locator("#scheme-file").setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from('{"rules": 7}') });
  await page.getByText("这个方案文件里有").waitFor();
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
  await publishFirst(page);
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

test("a half-written rule hides neither examples nor the difference, and is in no file and no notice as known", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await takeExamples(page);
  const part = page.locator(".examples-part");
  await part.getByText(/个算例都对/).waitFor();
  await publishFirst(page);
  await page.locator("#add-rule").click();
  await page.locator(".new-rules").getByRole("button", { name: "每月新客户数，按个数分档" }).click();
  await part.getByText(/已知部分都不变/).waitFor();
  assert.equal(await part.locator(".example > .wrong").count(), 0);
  await part.getByText(/现在算得 .*\+\?.*还缺：“每月新客户数/).first().waitFor();
  await side(page).getByText(/与第 1 版相比，已知部分：净额 0\.00\+\?；还缺：“每月新客户数/).waitFor();
  await assertAccessible(page);
  // The file says what it doesn't hold.
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成文件" }).first().click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.ok(!text.includes("每月新客户数") && !text.includes("open-"), text);
  const notice = page.locator(".notice").filter({ hasText: "下面这些不在文件里" });
  assert.match(await notice.innerText(), /没写完的规则 1 条：“每月新客户数，按个数分档”\s*算例 \d+ 个[^]*保存文件/);
  // What was done in this workbook isn't said in an example's.
  const one = page.locator(".example").first();
  if (!(await one.locator("details").evaluate((fold) => fold.open))) await one.locator("summary").click();
  await one.getByRole("button", { name: "打开", exact: true }).click();
  await page.waitForURL(/#\/calculate$/);
  await page.locator("#example-note").waitFor();
  assert.equal(await notice.count(), 0);
  await page.goBack();
  await notice.waitFor();
  await notice.getByRole("button", { name: "知道了" }).click();
  // The notice to staff marks what isn't known.
  await page.getByRole("button", { name: "打印成通知" }).click();
  const paper = page.getByRole("dialog").locator(".paper");
  await paper.getByText(/这是草稿，还没写完/).waitFor();
  await page.getByLabel("列出姓名").check();
  await paper.getByRole("heading", { name: "按本期台账，对各人的影响" }).waitFor();
  const rows = await paper.locator("section").last().locator("tbody tr").allInnerTexts();
  assert.ok(rows.length > 1 && rows.every((row) => /(\+\?|待填写)\s+还不知道$/.test(row)), rows.join("\n"));
  await assertAccessible(page);
  assertQuiet(page);
});
