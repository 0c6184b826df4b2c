// What a person does on the page: from an empty page to an explained figure, and nothing lost on the way.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertQuiet, open, opened, serve } from "./harness.mjs";
import { amounts, chooseScheme, column, entries, goToTable, net, plain, sampleLedger, statement, untilNetIs, untilNetIsNot, withSample } from "./people.mjs";

/** What the API answers for the sample under a template. */
async function answer(page, template) {
  return page.evaluate(
    async ([template, ledger]) => {
      const api = await (await import(new URL("api.js", document.baseURI).href)).load();
      return api.evaluate({ scheme: { template }, ledger });
    },
    [template, await sampleLedger()],
  );
}

test("the first visit offers three ways to begin, and no figure", async () => {
  const page = await open(await serve());
  const result = page.getByRole("region", { name: "结果" });
  assert.ok(await result.getByRole("heading", { name: "还没有成交记录" }).isVisible());
  assert.equal(await result.getByRole("button").count(), 3);
  assert.doesNotMatch(await page.locator("body").innerText(), /0\.00/);
  await result.getByRole("button", { name: /^自己填/ }).click();
  await page.waitForFunction(() => document.activeElement.matches(".sheet-editor"));
  assert.ok(await column(page, "客户").first().isActive());
  assertQuiet(page);
});

test("the sample shows the figures that the API gives for it", async () => {
  const page = await withSample();
  const answered = await answer(page, "standard-policy");
  assert.notEqual(answered.totals.net, "0.00");
  assert.equal(plain(await net(page)), answered.totals.net);
  const reps = page.getByRole("region", { name: "业务员" }).getByRole("listitem").getByRole("button");
  const nets = await reps.locator(".figure").allInnerTexts();
  assert.deepEqual(nets.map(plain), answered.reps.map((rep) => rep.net));
  for (const [at, rep] of answered.reps.entries()) {
    await reps.nth(at).click();
    await statement(page).getByRole("heading", { level: 3, name: rep.name }).waitFor();
    assert.equal(plain(await statement(page).getByRole("status").first().innerText()), rep.net);
  }
  assertQuiet(page);
});

test("a figure opens its explanation, by pointer and by keyboard", async () => {
  const page = await withSample();
  const entry = entries(page).first();
  const worth = plain(await entry.locator(".entry-worth").innerText()).replace(/^[+-]/, "").replace(/\.00$/, "");
  await entry.click();
  const why = page.getByRole("dialog");
  await why.waitFor();
  for (const part of ["条件", "算式"]) assert.ok(await why.getByRole("heading", { name: part }).isVisible(), part);
  assert.ok(plain(await why.innerText()).includes(worth), `${worth} is explained`);

  await page.keyboard.press("Escape");
  await why.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.matches(".entry"));
  assert.ok(await entry.evaluate((element) => element === document.activeElement), "the focus is back on the figure");
  await page.keyboard.press("Enter");
  await why.waitFor();
  assertQuiet(page);
});

test("everything typed survives a reload", async () => {
  const page = await open(await serve());
  await amounts(page).first().fill("12万");
  await goToTable(page, "业务员");
  await column(page, "姓名").first().fill("欧阳修");
  await chooseScheme(page, "订单分级奖励");
  // Saving waits for a moment of quiet; leaving the page does not lose what is still to be saved.
  await page.reload();
  await opened(page);
  assert.equal(await amounts(page).first().inputValue(), "120,000");
  await goToTable(page, "业务员");
  assert.equal(await column(page, "姓名").first().inputValue(), "欧阳修");
  assert.ok(await page.getByRole("toolbar", { name: "方案" }).getByRole("button", { name: "订单分级奖励" }).isVisible());
  assertQuiet(page);
});

test("a row being written is quiet; left, what is wrong in it is marked, said, left out and counted, and kept", async () => {
  const page = await withSample();
  const shown = await net(page);
  const amount = amounts(page).first();
  const before = await amount.inputValue();
  const leftOut = page.getByText(/^1 行未计入：第 1 行.*“很多”读不出$/);
  await amount.fill("很多");
  await untilNetIsNot(page, shown);
  assert.equal(await page.locator("[aria-invalid=true]").count(), 0, "nothing is red while it is written");
  assert.equal(await leftOut.count(), 0);

  await amounts(page).nth(1).focus();
  await leftOut.waitFor();
  assert.equal(await (await amount.element()).getAttribute("aria-invalid"), "true");
  await amount.focus();
  const said = page.locator(`#${await page.locator(":focus").getAttribute("aria-describedby")}`);
  assert.match(await said.innerText(), /^请填金额/);
  assert.equal(await amount.inputValue(), "很多");
  await page.reload();
  await opened(page);
  assert.equal(await amount.inputValue(), "很多");

  await leftOut.click();
  await page.locator("#problems").getByRole("button", { name: /成交第 1 行/ }).click();
  await page.waitForFunction(() => document.activeElement.matches(".sheet-editor"));
  assert.ok(await amount.isActive());
  await page.keyboard.type(before);
  await amounts(page).nth(1).focus();
  await leftOut.waitFor({ state: "detached" });
  assert.equal(await (await amount.element()).getAttribute("aria-invalid"), null);
  await untilNetIs(page, shown);
  assertQuiet(page);
});

test("a new row is quiet from its first letter until it's left", async () => {
  const page = await withSample();
  const marked = page.getByRole("tabpanel").locator("[aria-invalid=true], [data-state=missing], [data-state=wrong], [data-wrong]");
  const said = page.getByText(/^1 行未计入：第 27 行/);
  await amounts(page).last().focus();
  await page.keyboard.press("ArrowDown");
  for (const [typed, next] of [["1200", "Tab"], ["", "Home"], ["", "Tab"], ["3-", "Tab"]]) {
    if (typed) await page.keyboard.type(typed);
    assert.deepEqual([await marked.count(), await said.count()], [0, 0], typed);
    await page.keyboard.press(next);
    assert.deepEqual([await marked.count(), await said.count()], [0, 0], `${typed} ${next}`);
  }
  await amounts(page).nth(20).focus();
  await said.waitFor();
  assert.ok((await marked.count()) > 0);
  assertQuiet(page);
});

test("the comparison has the API's figures, and says what waits instead of nothing", async () => {
  const page = await withSample();
  await page.getByRole("navigation", { name: "页面" }).getByRole("link", { name: "比方案" }).click();
  const table = page.getByRole("table", { name: "比方案" });
  await table.waitFor();
  const heads = (await table.getByRole("columnheader").allInnerTexts()).slice(1);
  const nets = await table.getByRole("row", { name: "合计净额" }).getByRole("cell").allInnerTexts();
  const shown = (name) => plain(nets[heads.findIndex((head) => head.startsWith(name))]);

  // A column of whole yuan is shown without decimals.
  const whole = (text) => text.replace(/\.00$/, "");
  const settled = await answer(page, "standard-policy");
  assert.deepEqual(settled.inactive, []);
  assert.equal(shown("客户开发奖罚制度范本"), whole(settled.totals.net));
  const other = await answer(page, "starter-bonus");
  const less = (Number(other.totals.net) - Number(settled.totals.net)).toFixed(2);
  assert.equal(shown("首客奖与追加奖"), `${whole(other.totals.net)}${whole(less)}`, "the difference stands beside it");
  const things = await answer(page, "order-tiers");
  assert.ok(things.inactive.length > 0);
  assert.ok(!shown("订单分级奖励").includes("+?"), "what waits gives things and no money");
  const partly = await answer(page, "class-a-campaign");
  assert.notEqual(partly.totals.net, "0.00");
  assert.ok(shown("新客户开发奖惩方案").startsWith(`${whole(partly.totals.net)}+`));
  const waiting = await answer(page, "policy-outline");
  assert.equal(waiting.totals.net, "0.00");
  assert.ok(waiting.inactive.length > 0);
  assert.equal(shown("客户开发奖罚制度内容"), "待填写");
  assertQuiet(page);
});

test("a figure of the comparison opens its working, each line of it its own, and nothing else changes", async () => {
  const page = await withSample();
  await page.getByRole("navigation", { name: "页面" }).getByRole("link", { name: "比方案" }).click();
  const table = page.getByRole("table", { name: "比方案" });
  await table.waitFor();
  const heads = (await table.getByRole("columnheader").allInnerTexts()).slice(1);
  const at = heads.findIndex((head) => head.startsWith("首客奖与追加奖"));
  const cell = table.getByRole("row", { name: "张伟" }).getByRole("cell").nth(at).getByRole("button");
  const other = await answer(page, "starter-bonus");
  const own = other.reps.find(({ rep }) => rep === "张伟");
  await cell.click();
  const working = page.getByRole("dialog", { name: "张伟" });
  await working.getByText("首客奖与追加奖").waitFor();
  assert.equal(plain(await working.locator(".rep-net .figure").innerText()), own.net);
  const lines = working.locator(".entry");
  assert.equal(await lines.count(), own.lines.length + own.skipped.length);
  await assertAccessible(page);
  await lines.first().click();
  const why = page.locator("dialog[data-kind=why]");
  assert.ok(plain(await why.locator(".why-result").innerText()).includes(own.lines[0].amount.replace(/\.00$/, "")));
  assert.equal(await why.getByRole("button", { name: "申诉表" }).count(), 0);
  await page.goBack();
  await why.waitFor({ state: "detached" });
  await page.goBack();
  await working.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.matches(".cell-open"));
  assert.ok(await page.getByRole("button", { name: "撤销（Ctrl+Z）" }).isVisible());
  await cell.click();
  await working.getByRole("button", { name: "换成这个方案来算" }).click();
  await page.waitForURL(/#\/calculate$/);
  await page.getByRole("heading", { name: "张伟" }).waitFor();
  await untilNetIs(page, other.totals.net.replace(/\B(?=(\d{3})+\.)/g, ","));
  assertQuiet(page);
});

test("the pay curve says what more sales bring, and follows the facts", async () => {
  const page = await withSample();
  await statement(page).getByText("奖金曲线：多卖一点会怎样").click();
  const table = statement(page).locator(".curve-table");
  const here = table.locator("tr[data-here]");
  await here.waitFor();
  assert.deepEqual(
    (await table.locator("tbody tr").allInnerTexts()).map((row) => row.replaceAll(/\s+/g, " ").trim()),
    ["336,000 元起 5,840 0", "超过 1,036,000 元 5,840 1", "1,106,000 元起 现在 7,240 2", "1,176,000 元起 10,040 3"],
  );
  await statement(page).getByText("销售 1,126,000 元时净额 7,640.00 元").waitFor();
  await assertAccessible(page);
  await table.getByRole("row", { name: "超过 1,036,000 元" }).getByRole("button").first().click();
  const point = page.getByRole("dialog", { name: "张伟" });
  await point.getByText("假设销售额是 1,036,000.01 元", { exact: false }).waitFor();
  assert.equal(await point.locator(".total-worth").innerText(), "5,840.00");
  await page.goBack();
  await point.waitFor({ state: "detached" });
  // 100,000 more of an existing customer, and the rep stands a band higher; the fold stays open.
  await amounts(page).first().fill("280000");
  await statement(page).getByText("销售 1,226,000 元时净额 11,540.00 元").waitFor();
  assert.ok((await here.innerText()).startsWith("1,176,000 元起"));
  assertQuiet(page);
});

test("every place has an address and a title of its own, and Back leads back", async () => {
  const page = await withSample();
  const places = page.getByRole("navigation", { name: "页面" });
  const isAt = async (hash, name) => {
    await page.waitForURL(hash);
    await page.waitForFunction((name) => document.title === `${name} · 奖励计算器`, name);
    assert.equal(await places.getByRole("link", { name }).getAttribute("aria-current"), "page");
    await page.waitForFunction(() => document.activeElement.matches("h1"));
  };
  await places.getByRole("link", { name: "比方案" }).click();
  await isAt(/#\/compare$/, "比方案");
  await places.getByRole("link", { name: "方案库" }).click();
  await isAt(/#\/schemes$/, "方案库");
  await page.goBack();
  await isAt(/#\/compare$/, "比方案");
  await page.goBack();
  await isAt(/#\/calculate$/, "算奖励");
  await page.goForward();
  await isAt(/#\/compare$/, "比方案");
  assertQuiet(page);
});
