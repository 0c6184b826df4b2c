// 比方案, further: cost with more sales or fewer, pay curves, why two results differ, a budget, the report on paper.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet } from "./harness.mjs";
import { copied, publishFirst } from "./editing.mjs";
import { goTo, plain, withSample } from "./people.mjs";
import { printed } from "./printed.mjs";

const POLICY = "客户开发奖罚制度范本";
const BONUS = "首客奖与追加奖";
const TIERS = "订单分级奖励";

const table = (page) => page.locator("table.comparison");
const foldOf = (page, name) => page.locator("details.fold").filter({ has: page.locator("summary", { hasText: name }) }).first();
const openFold = async (page, name) => {
  await foldOf(page, name).locator("summary").first().click();
  return foldOf(page, name);
};

/** The sample under two schemes. */
async function compared(options, names = [POLICY, BONUS]) {
  const page = await withSample(options);
  await goTo(page, "#/compare");
  await table(page).waitFor();
  await page.locator(".pick summary").click();
  for (const box of await page.locator(".pick .chip").all()) {
    const tick = box.getByRole("checkbox");
    if (!names.includes((await box.innerText()).trim()) && (await tick.isChecked())) await tick.click();
  }
  await page.locator(".pick summary").click();
  await page.waitForFunction(() => document.querySelectorAll("table.comparison thead .column-name").length === 3);
  return page;
}

const openColumn = async (page, name) => {
  await page.getByRole("button", { name: `${name}：改数字、理解，或另加一列` }).click();
  return page.getByRole("dialog", { name });
};

test("with all deals halved or doubled each scheme's cost is told, and from where on which is dearer", async () => {
  const page = await compared({}, [POLICY, TIERS]);
  const fold = await openFold(page, "卖得多一些、少一些，各花多少");
  const costs = fold.locator("#volume-costs");
  const cost = async () => plain(await costs.getByRole("row", { name: POLICY }).getByRole("cell").nth(1).innerText());
  await costs.getByRole("row", { name: POLICY }).waitFor();
  assert.equal(await cost(), "14460");
  await fold.locator("#volume-typed").fill("200");
  await page.waitForFunction(() => document.querySelector("#volume-costs tbody").innerText.includes("79,692"));
  assert.equal(await fold.getByRole("slider", { name: "全部成交按" }).inputValue(), "200");
  await fold.getByRole("slider", { name: "全部成交按" }).fill("50");
  await page.waitForFunction(() => document.querySelector("#volume-costs tbody").innerText.includes("2,980"));
  await fold.locator("#volume-typed").fill("300");
  await fold.getByText("请填 50 到 200 之间的数").waitFor();
  assert.equal(await fold.locator(".picture").count(), 2);
  // Each picture says what it shows, and the crossings what they are held against.
  const captions = await fold.locator("figcaption").allInnerTexts();
  assert.match(captions[0], /“客户开发奖罚制度范本”从 2,980 元到 79,692 元，现在 14,460 元/);
  assert.match(captions[1], /“客户开发奖罚制度范本”从 0\.208% 到 1\.3905%，现在 0\.5046%/);
  await fold.getByText(/^都与基准方案“.+”比。/).waitFor();
  await fold.locator("h3 ~ .behind-findings > li").first().waitFor();
  const crossings = await fold.locator("h3 ~ .behind-findings > li").allInnerTexts();
  assert.ok(crossings.some((text) => /销售额低于.*“客户开发奖罚制度范本”比“订单分级奖励”贵。/.test(text)), `${crossings}`);
  // Where they change places each opens what it comes to there.
  await fold.getByRole("button", { name: `“${POLICY}”怎么算的` }).first().click();
  const total = page.locator(".dialog[data-kind='total']");
  await total.getByText("（全部成交按", { exact: false }).waitFor();
  await total.locator(".total-worth").waitFor();
  await page.goBack();
  await total.waitFor({ state: "detached" });
  await assertAccessible(page);
  assertQuiet(page);
});

const REBATE = "服务奖、返款与预付款";

/** Those schemes with their example figures. */
async function withExamples(options, names) {
  const page = await compared(options, names);
  await page.locator(".pick summary").click();
  await page.getByRole("button", { name: "都先用示例数字试算" }).click();
  await page.locator(".pick summary").click();
  return page;
}

test("a scheme costs the same in the picture, in its table, with other sales, and on paper, with what customers get", async () => {
  const page = await withExamples({}, [BONUS, REBATE]);
  const bars = await openFold(page, "费用构成：哪个方案花多少、花在哪条");
  const finding = bars.locator("figcaption");
  await finding.getByText("“服务奖、返款与预付款”，34,160.00 元（其中客户所得 33,660.00 元）", { exact: false }).waitFor();
  const bar = bars.locator(".picture-row").filter({ hasText: REBATE });
  assert.equal(await bar.locator(".figure").innerText(), "34,160");
  // What customers get is a piece that isn't told apart by colour alone, and is named.
  assert.equal(await bar.locator("span.stack rect[data-kind=others] + path").count(), 1);
  assert.match(await bar.locator(".stack-key").innerText(), /客户所得/);
  // Each piece of a bar is named below it, and no two are drawn alike.
  for (const row of await bars.locator(".picture-row:has(span.stack)").all()) {
    const looks = (where) => row.locator(`${where} rect`).evaluateAll((pieces) => pieces.map((piece) => {
      const woven = piece.nextElementSibling?.dataset.weave ?? "";
      return `${piece.dataset.kind} ${piece.dataset.hue} ${woven}`;
    }));
    const drawn = await looks("span.stack");
    assert.deepEqual(await looks(".stack-key"), drawn);
    assert.equal(new Set(drawn).size, drawn.length);
    assert.equal((await row.locator(".stack-key li").allInnerTexts()).filter((name) => name.trim() !== "").length, drawn.length);
  }
  await bars.getByText("看表格").click();
  const total = page.locator(".dialog[data-kind='total']");
  for (const worth of ["34,160", "33,660"]) {
    await bars.locator(".behind-table").getByRole("button", { name: worth, exact: true }).click();
    await total.locator(".total-worth").getByText(`${worth}.00`).waitFor();
    await page.goBack();
    await total.waitFor({ state: "detached" });
  }
  const fold = await openFold(page, "卖得多一些、少一些，各花多少");
  const costs = fold.locator("#volume-costs");
  const row = costs.getByRole("row", { name: REBATE });
  await row.waitFor();
  const cells = await row.getByRole("cell").allInnerTexts();
  assert.deepEqual(cells.slice(1, 4), ["500", "33,660", "34,160"]);
  assert.deepEqual(await costs.getByRole("columnheader").allInnerTexts(), ["方案", "销售额（元）", "净额（元）", "客户所得（元）", "成本（元）", "成本占销售额"]);
  await row.getByRole("button", { name: "34,160", exact: true }).click();
  await total.getByText("净额 500.00 + 客户所得 33,660.00").waitFor();
  await assertAccessible(page);
  await page.goBack();
  await total.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "打印报告" }).click();
  await page.getByRole("dialog", { name: "打印" }).getByRole("heading", { name: "奖励方案比较" }).waitFor();
  const { pages } = await printed(page);
  for (const word of ["34,160", "33,660", "客户所得"]) assert.ok(pages[1].includes(word), `${word} on ${pages[1]}`);
  assertQuiet(page);
});

test("what is said of pay curves stands under headings, and of many sentences the others are folded", async () => {
  const page = await compared({}, [POLICY, BONUS]);
  const fold = await openFold(page, "奖金曲线：同一个人在各方案下");
  await fold.getByRole("combobox", { name: "业务员" }).selectOption({ label: "张伟" });
  await fold.getByRole("heading", { name: `与“${POLICY}”比，谁拿得多` }).waitFor();
  await fold.getByRole("heading", { name: "曲线里没有的" }).waitFor();
  assert.match(await fold.locator("figcaption").nth(1).innerText(), /^现在每多卖 100 元：按“客户开发奖罚制度范本”多得 2 元，最多 3 元（1,176,000 元起）；/);
  for (const list of await fold.locator("h3 + .behind-findings").all()) assert.ok((await list.locator("> li").count()) <= 3);
  await assertAccessible(page);
  assertQuiet(page);
});

test("a budget that only figures near nothing would meet offers none, and says so", async () => {
  const page = await compared();
  const dialog = await openColumn(page, BONUS);
  await dialog.getByText("按预算倒推数字").click();
  await dialog.getByLabel("总共最多花多少").fill("0");
  await dialog.getByRole("button", { name: "倒推" }).click();
  await dialog.getByText("只靠调低奖励数字做不到：降到原来的 5%，成本还要 105.00 元", { exact: false }).waitFor();
  assert.equal(await dialog.getByRole("button", { name: "做成自建草稿，加进比较" }).count(), 0);
  assert.equal(await dialog.locator(".behind-table").count(), 0);
  assertQuiet(page);
});

test("the pay curves of one person lie over each other, and the keys go along their breakpoints", async () => {
  const page = await compared();
  const fold = await openFold(page, "奖金曲线：同一个人在各方案下");
  await fold.getByRole("combobox", { name: "业务员" }).selectOption({ label: "李娜" });
  const slider = fold.getByRole("slider").first();
  await slider.focus();
  const first = await slider.getAttribute("aria-valuetext");
  await page.keyboard.press("End");
  assert.notEqual(await slider.getAttribute("aria-valuetext"), first);
  assert.match(await fold.locator("figcaption").first().innerText(), /李娜/);
  // Each figure of the table opens what it's made of, down to the deals.
  await fold.getByRole("combobox", { name: "业务员" }).selectOption({ label: "张伟" });
  await fold.getByText("看表格").click();
  const figures = fold.locator(".behind-table tbody button");
  const row = fold.locator(".behind-table").getByRole("row", { name: "1,176,000 元" });
  const jump = row.getByRole("button", { name: /^10,040\b(?!\.)/ });
  await jump.waitFor();
  assert.equal(await fold.locator(".behind-table td.figure :not(button, button *, .cell-steps)").count(), 0);
  assert.ok((await figures.count()) > 10);
  await jump.click();
  const point = page.getByRole("dialog", { name: "张伟" }).last();
  await point.getByText("假设销售额是 1,176,000 元（现在 1,126,000 元），其他都照现在。", { exact: false }).waitFor();
  assert.equal(await point.locator(".total-worth").innerText(), "10,040.00");
  const parts = (await point.locator(".entry-worth").allInnerTexts()).map((text) => Number(plain(text)));
  assert.equal(parts.reduce((sum, part) => sum + part, 0), 10_040);
  await assertAccessible(page);
  await point.locator("button.entry").first().click();
  const why = page.getByRole("dialog", { name: "客户维护奖" });
  await why.locator(".why-result").getByText("4,200").waitFor();
  await assertAccessible(page);
  await page.goBack();
  await why.waitFor({ state: "detached" });
  await point.locator("button.entry").last().click();
  await page.getByRole("dialog").last().getByText("7,640").first().waitFor();
  await page.goBack();
  await page.goBack();
  await point.waitFor({ state: "detached" });
  // Right below the jump it's less.
  await row.getByRole("button", { name: /^8,640\b(?!\.)/ }).click();
  await page.getByText("假设销售额是 1,175,999.99 元", { exact: false }).waitFor();
  await page.goBack();
  await assertAccessible(page);
  assertQuiet(page);
});

test("why a column differs from the base is told rule by rule, for all and for each", async () => {
  const page = await compared();
  const dialog = await openColumn(page, BONUS);
  const fold = dialog.locator("details.fold").filter({ hasText: "和基准方案差在哪里" }).first();
  await fold.locator("summary").first().click();
  await fold.locator(".changes li").first().waitFor();
  assert.match(await fold.innerText(), /12,360\.00/);
  // A line opens what its rule comes to; either result what it's made of.
  const total = page.locator(".dialog[data-kind='total']");
  for (const opens of [fold.locator(".changes button").first(), ...(await fold.locator(".changes-ways button").all())]) {
    await opens.click();
    await total.locator(".total-worth").waitFor();
    await page.goBack();
    await total.waitFor({ state: "detached" });
  }
  const each = fold.locator(".changes-reps > details");
  assert.equal(await each.count(), 4);
  await each.first().locator("summary").click();
  await each.first().locator(".changes li").first().waitFor();
  await assertAccessible(page);
  await page.goBack();
  const base = await openColumn(page, POLICY);
  assert.equal(await base.getByText("和基准方案差在哪里").count(), 0);
  assertQuiet(page);
});

test("of what was done in a comparison the last three are told at most, and none of it elsewhere", async () => {
  const page = await compared();
  for (const budget of ["10,000", "9,000", "8,000", "7,000"]) {
    const dialog = await openColumn(page, POLICY);
    await dialog.getByText("按预算倒推数字").click();
    await dialog.getByLabel("总共最多花多少").fill(budget);
    await dialog.getByRole("button", { name: "倒推" }).click();
    await dialog.getByRole("button", { name: "做成自建草稿，加进比较" }).click();
    await dialog.waitFor({ state: "detached" });
  }
  const told = await page.locator(".notice").allInnerTexts();
  assert.equal(told.length, 3);
  for (const [at, budget] of ["9,000", "8,000", "7,000"].entries()) assert.ok(told[at].includes(`（预算 ${budget}.00 元）`), told[at]);
  await goTo(page, "#/schemes");
  await page.getByRole("heading", { level: 1, name: "方案库" }).waitFor();
  assert.equal(await page.locator(".notice").count(), 0);
  assertQuiet(page);
});

test("a budget gives new figures, and one press a draft of our own with them, which one undo takes back", async () => {
  const page = await compared();
  const dialog = await openColumn(page, POLICY);
  await dialog.getByText("按预算倒推数字").click();
  await dialog.getByLabel("总共最多花多少").fill("10,000");
  await dialog.getByRole("button", { name: "倒推" }).click();
  const draft = dialog.getByRole("button", { name: "做成自建草稿，加进比较" });
  await draft.waitFor();
  assert.ok((await dialog.locator("[data-changed]").count()) > 0);
  await assertAccessible(page);
  // Each figure opens what its rule comes to with it, the sums what they are made of.
  const table_ = dialog.locator(".behind-table");
  assert.equal(await table_.locator("td.figure").count(), await table_.locator("td.figure > button").count());
  const total = page.locator(".dialog[data-kind='total']");
  const [now, then] = await table_.locator("tfoot button").all();
  assert.equal(await now.innerText(), "14,460.00");
  const within = await then.innerText();
  await then.click();
  await total.locator(".total-worth").getByText(within).waitFor();
  await total.getByText("（数字按预算调整）", { exact: false }).waitFor();
  await total.locator("button.entry").first().click();
  await page.locator(".dialog[data-kind='total']").nth(1).waitFor();
  await page.goBack();
  await page.goBack();
  await total.waitFor({ state: "detached" });
  const changed = table_.locator("tr[data-changed]").first();
  const worths = [];
  for (const figure of await changed.getByRole("button").all()) {
    await figure.click();
    await total.locator(".total-worth").waitFor();
    worths.push(Number(plain(await total.locator(".total-worth").innerText())));
    await page.goBack();
    await total.waitFor({ state: "detached" });
  }
  assert.ok(worths[1] < worths[0], `${worths}`);
  await draft.click();
  await dialog.waitFor({ state: "detached" });
  const name = `${POLICY}（预算 10,000.00 元）`;
  const head = table(page).getByRole("columnheader", { name });
  await head.waitFor();
  assert.match(await head.innerText(), /自建 · 草稿/);
  // It stands right of the one that it was made of, is said, and is where one looks.
  const names = await table(page).locator("thead .column-name").allInnerTexts();
  const at = names.findIndex((one) => one.startsWith(name));
  assert.ok(names[at - 1].startsWith(POLICY), names.join());
  await page.getByRole("alert").getByText(`已新建草稿“${name}”`).waitFor();
  assert.ok(await head.getByRole("button", { name }).first().evaluate((button) => button === document.activeElement));
  const net = await table(page).locator(".sums tr").first().getByRole("cell").nth(at - 1).locator(".cell-figure").innerText();
  assert.ok(Number(plain(net)) <= 10_000, net);
  await page.keyboard.press("Control+z");
  await head.waitFor({ state: "detached" });
  assertQuiet(page);
});

test("against another workbook it's told why each one's pay changed", async () => {
  const page = await compared();
  await page.locator("#workbooks").click();
  await page.locator("#workbook-name").fill("2月");
  await page.getByRole("button", { name: "复制一份" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const fold = await openFold(page, "和另一个工作簿比（如上个月）：为什么变了");
  await fold.getByRole("combobox", { name: "以前的工作簿" }).selectOption({ label: "2月" });
  await fold.getByText("没有一条规则算出不同的数。").waitFor();
  await assertAccessible(page);
  assertQuiet(page);
});

test("the report has the table on one page and the pictures on the next", async () => {
  const page = await compared({ colours: "dark" });
  await page.getByRole("button", { name: "打印报告" }).click();
  const dialog = page.getByRole("dialog", { name: "打印" });
  await dialog.getByRole("heading", { name: "奖励方案比较" }).waitFor();
  await assertAccessible(page);
  const { pages, width, height } = await printed(page);
  assert.deepEqual([width, height, pages.length], [595, 842, 2]);
  for (const word of ["奖励方案比较", POLICY, BONUS, "张伟", "7,640", "(−7,140)", "合计净额", "少7,140.00元"]) {
    assert.ok(pages[0].includes(word), `${word} on ${pages[0]}`);
  }
  for (const word of ["查漏洞", "发布前要改1"]) assert.ok(pages[0].includes(word), `${word} on ${pages[0]}`);
  for (const word of ["费用构成", "每人所得", "14,460", "陈强"]) assert.ok(pages[1].includes(word), `${word} on ${pages[1]}`);
  for (const word of ["撤销", "比哪些方案"]) assert.ok(!pages.join("").includes(word), word);
  assertQuiet(page);
});

test("the report names the things, what they are taken to be worth, and what a column is read and filled in with otherwise", async () => {
  const page = await compared({}, [POLICY, TIERS]);
  await page.locator("#try-all").click();
  await page.locator(".things input").first().fill("300");
  await openColumn(page, POLICY);
  await page.locator("#another-column").click();
  const dialog = page.getByRole("dialog", { name: `${POLICY}（2）` });
  await dialog.locator("#figure-monthly_deduction_cap").fill("20");
  await dialog.getByRole("radio", { name: "每个老客户分别算" }).click();
  await page.goBack();
  await dialog.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelectorAll(".holes .hole-count").length > 3 && !document.querySelector(".compare-progress"));
  await page.getByRole("button", { name: "打印报告" }).click();
  await page.getByRole("dialog", { name: "打印" }).getByRole("heading", { name: "奖励方案比较" }).waitFor();
  await assertAccessible(page);
  const { pages } = await printed(page);
  assert.equal(pages.length, 2);
  const words = ["含实物折算", "（每份折算300元）", "公司数字“每月扣减上限”是20%", "理解“增长按谁计算”选的是“每个老客户分别算”", "查漏洞"];
  for (const word of words) assert.ok(pages[0].includes(word.normalize("NFKC")), `${word} on ${pages[0]}`);
  assert.ok(!pages.join("").includes("正在查"));
  assertQuiet(page);
});

test("a report of ten schemes is two whole tables and a page of pictures", async () => {
  for (const language of ["zh", "en"]) {
    const page = await withSample({ language });
    await goTo(page, "#/compare");
    await table(page).waitFor();
    await page.locator("#try-all").click();
    await page.waitForFunction(() => document.querySelectorAll(".holes .hole-count").length >= 10 && !document.querySelector(".compare-progress"));
    assert.equal(await table(page).locator("thead .column-open").count(), 10);
    await page.locator("#print-comparison").click();
    await page.locator(".dialog article.paper").nth(1).waitFor();
    assert.equal(await page.locator(".dialog article > table").count(), 2);
    // Prose begins at the left.
    const prose = page.locator(".dialog .paper-sums tr").filter({ hasText: { zh: "谁多谁少", en: "Who gains" }[language] }).first();
    assert.equal(await prose.locator("td").nth(1).evaluate((cell) => getComputedStyle(cell).textAlign), "start");
    // Schemes stand in one order: the base first.
    const names = await page.locator(".dialog article > table thead").evaluateAll((heads) =>
      heads.flatMap((head, at) => [...head.querySelectorAll("th")].slice(at === 0 ? 1 : 2).map((name) => name.innerText)));
    const bars = await page.locator(".dialog figure[data-kind=bars] .picture-name").allInnerTexts();
    assert.deepEqual(names, bars);
    assert.equal(names[0], { zh: POLICY, en: "Model reward and penalty policy" }[language]);
    const { pages, width, height } = await printed(page);
    assert.deepEqual([width, height, pages.length], [595, 842, 3]);
    const words = { zh: ["张伟", "陈强", "合计净额", "谁多谁少", "查漏洞", "警告"], en: ["张伟", "陈强", "Totalnet", "Whogains,wholoses", "Loopholes", "Warning"] };
    for (const one of pages.slice(0, 2)) for (const word of words[language]) assert.ok(one.includes(word), `${word} on ${one}`);
    for (const word of { zh: ["费用构成", "每人所得", "陈强"], en: ["Costbyrule", "Payperrep", "陈强"] }[language]) assert.ok(pages[2].includes(word), word);
    assertQuiet(page);
  }
});

test("on a phone the column's dialog and all folds hold their width", async () => {
  for (const language of ["zh", "en"]) {
    const page = await withSample({ width: 360, language });
    await goTo(page, "#/compare");
    await table(page).waitFor();
    for (const fold of await page.locator(".compare > details.fold > summary").all()) await fold.click();
    await page.locator("#volume-costs tbody tr").first().waitFor();
    await assertNoSidewaysScroll(page);
    await page.locator(".column-open").first().click();
    const dialog = page.locator("dialog[data-kind=column]");
    for (const fold of await dialog.locator("details.fold:not([open]) > summary").filter({ visible: true }).all()) await fold.click();
    const [content, box] = await dialog.evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
    assert.ok(content <= box, `${content} in ${box}`);
    await assertAccessible(page);
    assertQuiet(page);
  }
});

test("a budget of an own scheme goes into its draft, beside the version that it was found of", async () => {
  const page = await withSample();
  await copied(page);
  await publishFirst(page);
  await goTo(page, "#/compare");
  await table(page).waitFor();
  const own = `${POLICY}（副本）`;
  await page.locator(".pick summary").click();
  await page.locator(".pick").getByRole("checkbox", { name: `${own} 第 1 版` }).check();
  await page.locator(".pick summary").click();
  const dialog = await openColumn(page, `${own} 第 1 版`);
  await dialog.getByText("按预算倒推数字").click();
  await dialog.getByLabel("总共最多花多少").fill("12,000");
  await dialog.getByRole("button", { name: "倒推" }).click();
  await dialog.getByRole("button", { name: `写进“${own}”的草稿` }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("alert").getByText(`“${own}”的草稿已换成预算内的数字`, { exact: false }).waitFor();
  const net = async (name) => {
    const names = await table(page).locator("thead .column-name").allInnerTexts();
    const at = names.findIndex((one) => one.split("\n")[0] === name);
    return plain(await table(page).locator(".sums tr").first().getByRole("cell").nth(at - 1).locator(".cell-figure").innerText());
  };
  await page.waitForFunction(() => document.querySelector("table.comparison").innerText.includes("11,992.80"));
  assert.equal(await net(`${own} 第 1 版`), "14460");
  assert.equal(await net(own), "11992.80");
  assertQuiet(page);
});
