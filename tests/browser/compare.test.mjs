// 比方案: what stands beside what, what a column's head changes, who gains and who loses, the pictures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, WIDTHS, assertAccessible, assertNoSidewaysScroll, assertQuiet } from "./harness.mjs";
import { rule, write } from "./editing.mjs";
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

test("what stands in the clauses is changed in the head of a draft's column, where a copy of another column leads", async () => {
  const page = await comparing([POLICY, BONUS]);
  const net = async (name) => plain(await (await cell(page, "合计净额", name)).innerText());
  const before = await net(BONUS);
  await openColumn(page, BONUS);
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.getByText("条款", { exact: true }).count(), 0, "a template's clauses are read, not changed");
  await dialog.getByRole("button", { name: "抄成自建方案，加进比较" }).click();
  await page.getByRole("dialog", { name: `${BONUS}（副本）` }).waitFor();
  await dialog.getByText(`已抄成草稿“${BONUS}（副本）”`, { exact: false }).waitFor();
  assert.equal(await page.locator(".notice").count(), 0, "it's said where it can be read");
  const was = await dialog.locator(".rep-net .figure").innerText();
  await dialog.getByText("条款", { exact: true }).click();
  const entry = rule(page, "首客奖");
  await entry.getByRole("button", { name: "修改" }).click();
  await write(page, entry, 0, 1, "1100");
  await page.waitForFunction((was) => document.querySelector("dialog .rep-net .figure").innerText !== was, was);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  const then = plain(await dialog.locator(".rep-net .figure").innerText());
  await page.goBack();
  await dialog.waitFor({ state: "detached" });
  await columnsAre(page, 3);
  assert.equal(then, "3100.00");
  assert.match(await net(`${BONUS}（副本）`), /^3100(?!\d)/);
  assert.equal(await net(BONUS), before);
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
  await openColumn(page, POLICY);
  const dialog = page.getByRole("dialog", { name: POLICY });
  await dialog.locator(".figures input[inputmode=decimal]").first().fill("abc");
  await page.goBack();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(`${POLICY}：有数字填得不对，用到它的条款先不算。`).waitFor();
  await columnsAre(page, 2);
  assertQuiet(page);
});

test("two columns of one scheme say what sets them apart, in their heads and where pictures name them", async () => {
  const page = await comparing([POLICY, BONUS]);
  const apart = (name) =>
    table(page).getByRole("columnheader").filter({ has: page.getByRole("button", { name, exact: true }) }).locator(".column-apart");
  assert.equal(await apart(POLICY).count(), 0);
  await openColumn(page, POLICY);
  await page.locator("#another-column").click();
  const second = `${POLICY}（2）`;
  const dialog = page.getByRole("dialog", { name: second });
  await dialog.locator("#figure-monthly_deduction_cap").fill("20");
  await apart(second).waitFor();
  assert.equal(await apart(second).locator("[aria-hidden]").innerText(), "每月扣减上限 20%");
  assert.equal(await apart(POLICY).locator("[aria-hidden]").innerText(), "每月扣减上限 100%");
  await dialog.getByRole("radio", { name: "每个老客户分别算" }).click();
  await page.waitForFunction(() => document.querySelector(".column-apart").innerText.includes("2 处不同"));
  assert.equal(await apart(second).getAttribute("title"), "每月扣减上限 20%；增长按谁计算：每个老客户分别算");
  await dialog.getByRole("radio", { name: "业务员的老客户合计" }).click();
  await page.goBack();
  await dialog.waitFor({ state: "detached" });
  await page.waitForFunction((name) => [...document.querySelectorAll("#base option")].some((one) => one.text === name), `${second} · 每月扣减上限 20%`);
  await page.getByText(PICTURES[1], { exact: true }).click();
  const legend = page.locator("figure[data-kind=dots] .legend");
  assert.match(await legend.innerText(), /（2） · 每月扣减上限 20%/);
  await assertAccessible(page);
  assertQuiet(page);
});

test("the table's cells are one stop of the Tab key: arrows go from cell to cell, and Enter opens", async () => {
  const page = await comparing([POLICY, BONUS, TIERS]);
  assert.deepEqual(await heads(page), [TIERS, POLICY, BONUS]);
  await page.locator("#try-all").click();
  await page.locator(".things .cell-open").first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".holes .cell-open").length === 3);
  const cells = table(page).locator("td button");
  const stops = table(page).locator('td button[tabindex="0"]');
  assert.ok((await cells.count()) > 30);
  assert.equal(await stops.count(), 1);
  // From the last head's button the next stop is a cell, and from there the first thing's value.
  await table(page).locator("thead button").last().focus();
  await page.keyboard.press("Tab");
  const here = () =>
    page.evaluate(() => {
      const cell = document.activeElement.closest("td");
      return cell && [cell.parentElement.querySelector("th").innerText.split("\n")[0], [...cell.parentElement.children].indexOf(cell)];
    });
  assert.deepEqual(await here(), ["张伟", 1]);
  const goes = async (key, to) => {
    await page.keyboard.press(key);
    assert.deepEqual(await here(), to, key);
    assert.equal(await stops.count(), 1);
  };
  await goes("ArrowRight", ["张伟", 2]);
  await goes("ArrowDown", ["李娜", 2]);
  await goes("End", ["李娜", 3]);
  await goes("ArrowRight", ["李娜", 3]);
  await goes("ArrowUp", ["张伟", 3]);
  await goes("ArrowUp", ["张伟", 3]);
  await goes("Home", ["张伟", 1]);
  await goes("ArrowLeft", ["张伟", 1]);
  await goes("ArrowRight", ["张伟", 2]);
  // Against itself the base is not held: there is nothing to be pressed.
  for (const name of ["李娜", "王芳", "陈强", "合计净额", "奖励", "扣罚", "净额占销售额", "另外：客户所得"]) await goes("ArrowDown", [name, 2]);
  await goes("Control+End", [(await table(page).locator("tbody.things th").last().innerText()).split("\n")[0], 3]);
  await goes("Control+Home", ["张伟", 1]);
  await goes("ArrowRight", ["张伟", 2]);
  await page.keyboard.press("Enter");
  const working = page.locator("dialog[data-kind=working]");
  await working.getByText(POLICY).first().waitFor();
  await page.goBack();
  await working.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.closest("table.comparison"));
  assert.deepEqual(await here(), ["张伟", 2]);
  // Where one was is the stop, also when one comes back.
  await page.keyboard.press("Shift+Tab");
  assert.equal(await here(), null);
  await page.keyboard.press("Tab");
  assert.deepEqual(await here(), ["张伟", 2]);
  await assertAccessible(page);
  assertQuiet(page);
});

test("rows are whole pixels high, so that each rep's name has its line", async () => {
  for (const width of WIDTHS) {
    const page = await withSample({ width });
    await goTo(page, "#/compare");
    await table(page).waitFor();
    await page.locator("#try-all").click();
    await page.locator(".things tr").first().waitFor();
    const heights = await table(page).locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    assert.deepEqual(heights.filter((height) => Math.abs(height - Math.round(height)) > 0.01), []);
    assertQuiet(page);
  }
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

test("each mark of the dot plot stands at its value, none covers another, and zero is labelled", async () => {
  for (const width of [360, 1280]) {
    const page = await comparing([POLICY, BONUS, TIERS], { width });
    await page.getByText(PICTURES[1], { exact: true }).click();
    const fold = page.locator("details.fold", { hasText: PICTURES[1] }).first();
    await fold.getByText("看表格").click();
    await fold.locator(".behind tbody tr").nth(3).waitFor();
    const found = await fold.evaluate((fold) => {
      const middle = (element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      };
      const number = (text) => Number(text.replaceAll(",", "").replace("−", "-"));
      const ticks = [...fold.querySelectorAll(".axis-below span")].filter((tick) => tick.offsetWidth > 0);
      const at = ticks.map((tick) => [number(tick.innerText), middle(tick).x]);
      const values = [...fold.querySelectorAll(".behind tbody tr")].map((row) =>
        [...row.querySelectorAll("td .cell-open")].map((cell) => number(cell.innerText.trim().split(/\s/)[0])));
      const marks = [...fold.querySelectorAll(".dot-line")].map((line) => [...line.querySelectorAll(".series-mark")].map(middle));
      return { ticks: at, values, marks };
    });
    const [[first, from], [last, to]] = [found.ticks[0], found.ticks.at(-1)];
    assert.ok(found.ticks.some(([value]) => value === 0), `zero among ${found.ticks}`);
    assert.ok(found.values.length === 4 && found.values.every((values) => values.length > 1), JSON.stringify(found.values));
    for (const [row, marks] of found.marks.entries()) {
      const values = found.values[row].filter((value) => !Number.isNaN(value));
      assert.equal(marks.length, values.length);
      for (const [at, mark] of marks.entries()) {
        const place = from + ((values[at] - first) / (last - first)) * (to - from);
        assert.ok(Math.abs(mark.x - place) < 2, `${values[at]} at ${mark.x}, not at ${place}`);
        for (const other of marks.slice(at + 1)) {
          assert.ok(Math.abs(mark.x - other.x) >= 11 || Math.abs(mark.y - other.y) >= 11, `row ${row}: ${JSON.stringify([mark, other])}`);
        }
      }
    }
    assertQuiet(page);
  }
});

test("each point of the scatter stands at its value; where several lie on each other a ring says how many", async () => {
  // Two columns of one scheme pay each rep the same: every mark lies on another.
  const page = await comparing([POLICY]);
  await page.getByRole("button", { name: `${POLICY}：改数字、理解，或另加一列` }).click();
  await page.locator("#another-column").click();
  await page.getByRole("dialog", { name: `${POLICY}（2）` }).waitFor();
  await page.goBack();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText(PICTURES[2], { exact: true }).click();
  const plot = page.locator('figure[data-kind="scatter"]').first();
  await plot.locator(".dot").first().waitFor();
  await plot.locator(".dot-ringed .dot-heap").first().waitFor();
  const dots = await plot.locator(".dot").evaluateAll((all) => all.map((dot) => ({
    left: dot.style.left, bottom: dot.style.bottom, moved: getComputedStyle(dot).marginInlineStart, ringed: dot.classList.contains("dot-ringed"),
  })));
  assert.ok(dots.every((dot) => dot.moved === "0px"), JSON.stringify(dots));
  const places = new Set(dots.map((dot) => `${dot.left} ${dot.bottom}`));
  assert.ok(places.size <= dots.length / 2, JSON.stringify(dots));
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

for (const language of LANGUAGES) {
  test(`on a phone the tables behind pictures have heads that can be read and targets for fingers (${language})`, async () => {
    const page = await withSample({ width: 360, height: 740, language });
    await goTo(page, "#/compare");
    await table(page).waitFor();
    for (const fold of await page.locator(".compare > details.fold:not(.pick) > summary").all()) await fold.click();
    for (const id of ["behind-cost", "behind-dots", "behind-scatter", "behind-curves", "behind-volume"]) {
      const behind = page.locator(`#${id}`);
      await behind.locator("summary").click();
      await behind.locator("table .cell-open").first().waitFor();
      const found = await behind.evaluate((box) => {
        const size = (element) => element.getBoundingClientRect();
        const letter = parseFloat(getComputedStyle(box.querySelector("th")).fontSize);
        const words = (head) => head.innerText.replaceAll(/\s/g, "").length;
        return {
          slim: [...box.querySelectorAll("thead th")].filter((head) => size(head).width < Math.min(6, words(head) / 2) * letter).map((head) => head.innerText),
          small: [...box.querySelectorAll("button")].filter((one) => size(one).width < 24 || size(one).height < 44).map((one) => one.innerText),
          within: size(box).right <= innerWidth,
        };
      });
      assert.deepEqual(found, { slim: [], small: [], within: true }, id);
      await assertAccessible(page, `#${id}`);
    }
    await assertNoSidewaysScroll(page);
    assertQuiet(page);
  });
}

test("a head stands on the rows that it names, with no empty band between", async () => {
  for (const width of WIDTHS) {
    const page = await withSample({ width });
    await goTo(page, "#/compare");
    await table(page).locator("thead th").nth(3).waitFor();
    const gaps = await table(page).locator("thead th").evaluateAll((heads) =>
      heads.map((head) => Math.round(head.getBoundingClientRect().bottom - head.lastElementChild.getBoundingClientRect().bottom)),
    );
    assert.ok(gaps.every((gap) => gap <= 12), `${width}: ${gaps}`);
    assertQuiet(page);
  }
});
