// 比方案: what stands beside what, what a column's head changes, who gains and who loses, the pictures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { WIDTHS, assertAccessible, assertNoSidewaysScroll, assertQuiet } from "./harness.mjs";
import { goTo, plain, withSample } from "./people.mjs";

const table = (page) => page.locator("table.comparison");
const heads = async (page) => (await table(page).locator("thead .column-name").allInnerTexts()).slice(1);
const row = (page, name) =>
  table(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const cell = async (page, name, scheme) => {
  const at = (await heads(page)).findIndex((head) => head === scheme);
  assert.ok(at >= 0, `no column ${scheme}`);
  return row(page, name).getByRole("cell").nth(at);
};
const columnsAre = (page, count) =>
  page.waitForFunction((count) => document.querySelectorAll("table.comparison thead .column-name").length === count + 1, count);

/** The sample, compared under these schemes alone. */
async function comparing(names, options) {
  const page = await withSample(options);
  await goTo(page, "#/compare");
  await table(page).waitFor();
  await pickOnly(page, names);
  return page;
}

async function pickOnly(page, names) {
  await page.locator(".pick summary").click();
  for (const box of await page.locator(".pick .chip").all()) {
    const name = (await box.innerText()).trim();
    const tick = box.getByRole("checkbox");
    if (names.includes(name) !== (await tick.isChecked())) await tick.click();
  }
  await page.locator(".pick summary").click();
  await columnsAre(page, names.length);
}

const openColumn = (page, name) => page.getByRole("button", { name: `${name}：改数字、理解，或另加一列` }).click();

const POLICY = "客户开发奖罚制度范本";
const BONUS = "首客奖与追加奖";
const TIERS = "订单分级奖励";
const PICTURES = ["费用构成：哪个方案花多少、花在哪条", "每人所得，从一个方案到另一个", "卖多少得多少"];

test("schemes stand in the order in which they are picked, and undo puts them back", async () => {
  const page = await comparing([POLICY, BONUS]);
  assert.deepEqual(await heads(page), [POLICY, BONUS]);
  await page.locator(".pick summary").click();
  await page.getByRole("checkbox", { name: TIERS }).click();
  await columnsAre(page, 3);
  assert.deepEqual(await heads(page), [POLICY, BONUS, TIERS]);
  await page.keyboard.press("Control+z");
  await columnsAre(page, 2);
  assertQuiet(page);
});

test("who gains and who loses is named, and how much the worst loses", async () => {
  const page = await comparing([POLICY, BONUS]);
  const fare = await (await cell(page, "谁多谁少", BONUS)).innerText();
  assert.equal(fare, "1 人多（陈强），3 人少（张伟、李娜、王芳）；张伟少得最多，少 7,140.00 元");
  assert.equal(await (await cell(page, "谁多谁少", POLICY)).innerText(), "–");
  assertQuiet(page);
});

test("reps are sorted by name, by pay and by change, from either end", async () => {
  const page = await comparing([POLICY, BONUS]);
  const names = () => table(page).locator("tbody").first().getByRole("rowheader").allTextContents();
  const head = table(page).getByRole("columnheader", { name: BONUS });
  assert.deepEqual(await names(), ["张伟", "李娜", "王芳", "陈强"]);
  await head.getByRole("button", { name: BONUS, exact: true }).click();
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.equal((await names())[0], "王芳");
  await head.getByRole("button", { name: "按增减" }).click();
  assert.deepEqual(await names(), ["陈强", "王芳", "李娜", "张伟"]);
  await head.getByRole("button", { name: "按增减" }).click();
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  assert.equal((await names())[0], "张伟");
  await table(page).getByRole("button", { name: "业务员" }).click();
  assert.deepEqual(await names(), ["陈强", "李娜", "王芳", "张伟"]);
  assertQuiet(page);
});

test("a second column of a scheme has figures of its own; the scheme and its figures elsewhere stay", async () => {
  const page = await comparing([POLICY, TIERS]);
  await openColumn(page, TIERS);
  await page.getByRole("dialog", { name: TIERS }).getByRole("button", { name: "再加一列，填别的数字" }).click();
  const dialog = page.getByRole("dialog", { name: `${TIERS}（2）` });
  await dialog.getByRole("button", { name: "用示例数字试算" }).click();
  await dialog.getByText("是示例，公司还没有确定").waitFor();
  await assertAccessible(page);
  await page.goBack();
  await columnsAre(page, 3);
  assert.deepEqual(await heads(page), [TIERS, `${TIERS}（2）`, POLICY], "beside the first one");
  const badge = (name) => table(page).getByRole("columnheader", { name }).locator(".badge");
  assert.deepEqual(await badge(`${TIERS}（2）`).allInnerTexts(), ["示例"]);
  assert.match(await badge(TIERS).first().innerText(), /条规则待填/);
  await openColumn(page, `${TIERS}（2）`);
  await dialog.getByRole("button", { name: "不比这一列" }).click();
  await dialog.waitFor({ state: "detached" });
  await columnsAre(page, 2);
  assertQuiet(page);
});

test("a reading changed in a column's head changes the column at once, and one undo takes it back", async () => {
  const page = await comparing([POLICY, BONUS]);
  const net = async () => plain(await (await cell(page, "合计净额", POLICY)).innerText());
  const before = await net();
  await openColumn(page, POLICY);
  const dialog = page.getByRole("dialog", { name: POLICY });
  const was = await dialog.locator(".rep-net .figure").innerText();
  await dialog.getByRole("radio", { name: "每个老客户分别算" }).click();
  await page.waitForFunction((was) => document.querySelector("dialog .rep-net .figure").innerText !== was, was);
  await page.goBack();
  await dialog.waitFor({ state: "detached" });
  assert.notEqual(await net(), before);
  // That it's read otherwise than by default stands in its head, and in no other.
  const marks = (name) => table(page).getByRole("columnheader", { name }).locator(".badge").allInnerTexts();
  assert.deepEqual(await marks(POLICY), ["1 处理解不是默认"]);
  assert.deepEqual(await marks(BONUS), []);
  await page.keyboard.press("Control+z");
  await page.waitForFunction((before) => document.querySelector("table.comparison .sums td").innerText.replaceAll(",", "").trim() === before, before);
  assert.deepEqual(await marks(POLICY), []);
  assertQuiet(page);
});

test("things stand beside the money, and are in a figure only where the manager gives them a value", async () => {
  const page = await comparing([POLICY, TIERS]);
  await page.locator("#try-all").click();
  const field = page.locator(".things input").first();
  await field.waitFor();
  assert.equal(await row(page, "含实物折算").count(), 0);
  const net = plain(await (await cell(page, "合计净额", TIERS)).locator(".cell-figure").innerText());
  await field.fill("300");
  await row(page, "含实物折算").waitFor();
  const with_ = plain((await (await cell(page, "含实物折算", TIERS)).innerText()).split("\n")[0]);
  assert.ok(Number(with_) > Number(net), `${with_} over ${net}`);
  assert.equal(plain(await (await cell(page, "合计净额", TIERS)).locator(".cell-figure").innerText()), net);
  await field.fill("abc");
  await page.getByText("请填写金额，如 300").waitFor();
  assert.equal(await row(page, "含实物折算").count(), 0);
  assertQuiet(page);
});

test("a figure that is wrong is said, and its column is not left out in silence", async () => {
  const page = await comparing([POLICY, BONUS]);
  await openColumn(page, BONUS);
  const dialog = page.getByRole("dialog", { name: BONUS });
  const figures = dialog.locator(".figures input[inputmode=decimal]");
  if ((await figures.count()) > 0) {
    await figures.first().fill("abc");
    await page.goBack();
    await dialog.waitFor({ state: "detached" });
    await page.getByText(`${BONUS}：有数字填得不对，用到它的条款先不算。`).waitFor();
    await columnsAre(page, 2);
  }
  assertQuiet(page);
});

test("each sum opens what it is made of, by rule and by person, down to the deal", async () => {
  const page = await comparing([POLICY, BONUS]);
  const opens = async (sum) => (await cell(page, sum, POLICY)).locator(".cell-open").click();
  await opens("合计净额");
  const total = page.getByRole("dialog", { name: "合计净额" });
  await total.getByText("14,460.00").first().waitFor();
  assert.match(await total.locator(".rep-sums").innerText(), /^奖励 [\d,.]+ − 扣罚 [\d,.]+$/);
  const worths = async (list) => {
    const texts = await total.locator(".group", { hasText: list }).locator(".entry-worth").allInnerTexts();
    return texts.map((text) => Number(plain(text).replace("−", "-")));
  };
  for (const list of ["各条规则", "各个业务员"]) {
    const all = await worths(list);
    assert.ok(all.length > 1, list);
    assert.equal(all.reduce((sum, worth) => sum + worth, 0), 14460);
  }
  await assertAccessible(page);
  await total.locator(".group", { hasText: "各条规则" }).locator(".entry").first().click();
  const rule = page.locator("dialog[data-kind=total]").nth(1);
  await rule.locator(".entry").first().waitFor();
  await rule.locator(".entry").first().click();
  const working = page.locator("dialog[data-kind=working]");
  await working.locator(".entry").first().click();
  await page.locator("dialog[data-kind=why] .why-part").first().waitFor();
  for (const kind of ["why", "working", "total", "total"]) {
    await page.goBack();
    await page.waitForFunction((kind) => document.querySelectorAll(`dialog[data-kind=${kind}]`).length < 2, kind);
  }
  await page.locator("dialog").waitFor({ state: "detached" });
  for (const sum of ["奖励", "扣罚", "净额占销售额", "另外：客户所得"]) {
    await opens(sum);
    await page.locator("dialog[data-kind=total] .total-worth").waitFor();
    await page.goBack();
    await page.locator("dialog").waitFor({ state: "detached" });
  }
  await (await cell(page, "谁多谁少", BONUS)).locator(".cell-open").click();
  const against = page.getByRole("dialog", { name: "和基准方案差在哪里" });
  await against.locator(".changes-reps summary").first().click();
  await against.locator(".changes-reps").getByRole("button", { name: "这个方案怎么算的" }).first().click();
  await page.locator("dialog[data-kind=working]").getByText(BONUS).waitFor();
  assertQuiet(page);
});

test("what would be spent with other sales opens how it was found, and so do the figures behind a picture", async () => {
  const page = await comparing([POLICY, BONUS]);
  await page.getByText("卖得多一些、少一些，各花多少").click();
  await page.locator("#volume-typed").fill("200");
  await page.waitForFunction(() => document.querySelector("#volume-costs tbody").innerText.includes("79,692"));
  await page.locator("#volume-costs").getByRole("button", { name: "79,692", exact: true }).click();
  const total = page.locator("dialog[data-kind=total]");
  await total.getByText("全部成交按 200%").waitFor();
  await total.locator(".group", { hasText: "各个业务员" }).locator(".entry").first().click();
  const working = page.locator("dialog[data-kind=working]");
  await working.locator(".entry").first().waitFor();
  assert.equal(await working.getByRole("button", { name: "换成这个方案来算" }).count(), 0);
  await page.goBack();
  await page.goBack();
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.getByText(PICTURES[0], { exact: true }).click();
  const fold = page.locator("details.fold", { hasText: PICTURES[0] }).first();
  await fold.getByText("看表格").click();
  await fold.locator(".behind .cell-open").nth(1).click();
  await page.locator("dialog[data-kind=total] .entry").first().waitFor();
  assertQuiet(page);
});

test("each picture says its finding, is gone along with the keys, and has a table behind it", async () => {
  const page = await comparing([POLICY, BONUS]);
  for (const name of PICTURES) {
    await page.getByText(name, { exact: true }).click();
    const fold = page.locator("details.fold", { hasText: name }).first();
    assert.notEqual((await fold.locator("figcaption").innerText()).trim(), "");
    const slider = fold.getByRole("slider");
    const first = await slider.getAttribute("aria-valuetext");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await slider.getAttribute("aria-valuetext"), first);
    assert.equal(await fold.locator(".pointed-text").innerText(), await slider.getAttribute("aria-valuetext"));
    await fold.getByText("看表格").click();
    await fold.getByRole("table").getByRole("row").nth(2).waitFor();
  }
  assertQuiet(page);
});

test("with everything open nothing is wider than the window, and axe finds nothing", async () => {
  for (const width of WIDTHS) {
    for (const language of ["zh", "en"]) {
      const page = await withSample({ width, language });
      await goTo(page, "#/compare");
      await table(page).waitFor();
      await page.locator("#try-all").click();
      await page.locator(".pick summary").click();
      for (const fold of await page.locator(".compare > details.fold > summary").all()) await fold.click();
      await page.locator(".picture").nth(2).waitFor();
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
      assertQuiet(page);
    }
  }
});
