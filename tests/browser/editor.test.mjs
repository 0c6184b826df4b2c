// A scheme is written: copied from a template or begun with nothing, rule by rule, by mouse, by keys, in two windows.

import assert from "node:assert/strict";
import test from "node:test";
import { cell, copied, field, liveNet, openRule, rules, untilReads, write } from "./editing.mjs";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet } from "./harness.mjs";
import { net, withSample } from "./people.mjs";

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

test("what a figure doesn't touch stays where it is: of the holes only those that speak of it are drawn anew", async () => {
  const page = await withSample();
  await copied(page);
  const entry = await openRule(page, "新客户开发奖");
  const found = page.locator(".audit[aria-busy=false] .entry-block");
  await found.first().waitFor();
  const count = await found.count();
  await page.evaluate(() => {
    const holes = [...document.querySelectorAll(".audit .entry-block")];
    const before = new Map(holes.map((hole) => [hole, hole.innerText]));
    const drawn = new Set();
    const seen = (changes) => changes.forEach(({ target }) => drawn.add((target.parentElement ?? target).closest(".entry-block")));
    new MutationObserver(seen).observe(document.querySelector(".audit"), { subtree: true, childList: true, attributes: true, characterData: true });
    window.drawnAnew = () => [...drawn].filter(Boolean).map((hole) => before.get(hole) !== hole.innerText);
  });
  const before = await page.locator(".audit").innerText();
  await cell(entry, 2, 1).click();
  await page.keyboard.insertText("2,100");
  await page.waitForFunction((before) => {
    const audit = document.querySelector(".audit");
    return audit.getAttribute("aria-busy") === "false" && audit.innerText !== before;
  }, before);
  const drawn = await page.evaluate(() => window.drawnAnew());
  assert.ok(drawn.length > 0 && drawn.length < count / 2, `${drawn.length} of ${count} were drawn`);
  assert.ok(drawn.every((reads) => reads), "each of them reads otherwise than before");
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

test("a rule is begun from a form of reward that the source lists", async () => {
  const page = await withSample();
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await page.getByRole("button", { name: "从空白开始写" }).click();
  await page.locator(".editor").waitFor();
  for (const [form, kind, says] of [
    ["现金或销售折扣", "新客户首单，给客户折扣", "客户"],
    ["实物：礼品或会员卡", "每开发一个新客户，送一份实物", "待填写"],
    ["旅行或娱乐", "季度销售额达到目标，奖励旅游", "旅游"],
    ["推荐与晋升", "季度销售额达到目标，推荐或晋升", "待填写"],
    ["自由时间或特别待遇", "客户好评，给自由时间或特别待遇", "待填写"],
  ]) {
    const before = await rules(page).count();
    await page.getByRole("button", { name: "加一条规则" }).click();
    await page.getByText("按奖励形式选，守三条原则").click();
    await page.getByRole("list", { name: form }).getByRole("button", { name: kind }).click();
    await page.waitForFunction((before) => document.querySelectorAll(".own-rule").length > before, before);
    const made = await rules(page).last().innerText();
    assert.ok(made.includes(kind) && made.includes(says), made);
  }
  assertQuiet(page);
});

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
  const known = await made.locator("input").evaluateAll((fields) => fields.map((field) => field.id));
  const more = made.locator("details.form-more").first();
  await more.locator("summary").press("Enter");
  await more.getByRole("button", { name: "两种理解" }).press("Enter");
  await page.waitForFunction((known) => {
    const field = document.activeElement;
    return field.matches("input") && !known.includes(field.id);
  }, known);
  await made.getByRole("button", { name: /^删除/ }).press("Enter");
  await made.waitFor({ state: "detached" });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  assert.notEqual(await focused(page), "");
  await page.getByRole("button", { name: "发布为第 1 版" }).press("Enter");
  await untilFocused(page, "^version-1$");
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

test("what is added right after typing has the focus: the next letters go there", async () => {
  const page = await withSample();
  await copied(page);
  const entry = await openRule(page, "新客户开发奖");
  const name = field(entry, "name.zh").locator("input");
  // A tap ends what is typed and presses the button in one.
  await name.press("End");
  await name.pressSequentially("甲");
  await entry.getByRole("button", { name: "只看首单后多少天以内的订单" }).click();
  await field(entry, "among.within_days").locator("input:focus").waitFor();
  await page.keyboard.type("90");
  assert.equal(await field(entry, "among.within_days").locator("input").inputValue(), "90");
  assert.equal(await name.inputValue(), "新客户开发奖甲");
  assertQuiet(page);
});
