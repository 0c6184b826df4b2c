// 比方案: what is kept for looking, the holes of each scheme, swiping on a phone, and what is only tried out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, assertAccessible, assertNoSidewaysScroll, assertQuiet, opened } from "./harness.mjs";
import { chooseScheme, goTo, withSample } from "./people.mjs";

const POLICY = "客户开发奖罚制度范本";
const BONUS = "首客奖与追加奖";
const TIERS = "订单分级奖励";

const table = (page) => page.locator("table.comparison");
const base = (page) => page.getByRole("combobox", { name: "以哪个为准" });
const rowOf = (page, name) => table(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

async function comparing(options) {
  const page = await withSample(options);
  await goTo(page, "#/compare");
  await table(page).waitFor();
  return page;
}

test("the base and the values of things outlive the visit, each workbook with its own", async () => {
  const page = await comparing();
  await page.locator("#try-all").click();
  await base(page).selectOption({ label: BONUS });
  const value = page.locator(".things input").first();
  await value.fill("300");
  await rowOf(page, "含实物折算").waitFor();

  await page.reload();
  await opened(page);
  await rowOf(page, "含实物折算").waitFor();
  assert.equal(await base(page).inputValue(), "starter-bonus");
  assert.equal(await value.inputValue(), "300");

  await page.locator("#workbooks").click();
  await page.locator("#workbook-name").fill("2月");
  await page.getByRole("button", { name: "复制一份" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector("#base").value === "standard-policy");
  assert.equal(await value.inputValue(), "", "a copy has the same facts, and nothing of how one looks at them");
  assert.equal(await rowOf(page, "含实物折算").count(), 0);
  assertQuiet(page);
});

test("what the others are held against stays when another scheme comes into use, and where it's gone that is said", async () => {
  const page = await comparing();
  await page.waitForFunction(() => document.querySelector("#base").value === "standard-policy");
  await goTo(page, "#/calculate");
  await chooseScheme(page, BONUS);
  await goTo(page, "#/compare");
  await table(page).waitFor();
  assert.equal(await base(page).inputValue(), "standard-policy");
  await page.locator(".pick summary").click();
  await page.locator(".pick").getByRole("checkbox", { name: POLICY, exact: true }).click();
  await page.getByText(`“${POLICY}”已不在比较里，现在以“${BONUS}”为准。`).waitFor();
  await page.waitForFunction(() => document.querySelector("#base").value === "starter-bonus");
  await assertAccessible(page);
  assertQuiet(page);
});

test("the holes of each column are counted below its figures, and open to what they are", async () => {
  for (const width of [360, 1280]) {
    const page = await comparing({ width });
    const holes = rowOf(page, "查漏洞");
    const way = holes.getByRole("button", { name: `${POLICY}，查漏洞` });
    await way.waitFor();
    assert.match(await way.locator(".hole-count").first().innerText(), /^(发布前要改|值得斟酌|心里有数) \d+$/);
    await page.waitForFunction(() =>
      document.querySelectorAll(".holes button").length === document.querySelectorAll("table.comparison thead .column-open").length);
    await assertAccessible(page);
    await way.click();
    const dialog = page.getByRole("dialog", { name: "查漏洞" });
    await dialog.getByText(/^发现 \d+ 处/).waitFor();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    // What is shown of the scheme as it stands leads to its page.
    await dialog.getByRole("link", { name: "到方案的页面去看" }).click();
    await page.waitForFunction(() => document.activeElement?.id === "holes");
    await page.getByText(/^发现 \d+ 处/).waitFor();
    assert.equal(await page.evaluate(() => location.hash), "#/schemes/standard-policy");
    await page.goBack();
    await way.waitFor();
    await way.click();
    await dialog.getByRole("button", { name: "打开例子" }).first().click();
    await dialog.waitFor({ state: "detached" });
    await page.waitForFunction(() => location.hash === "#/calculate");
    await page.getByText(/打开了另一个工作簿“例：/).waitFor();
    // Whoever comes back is at the finding again, by Back and by the notice.
    const isAtFinding = () => page.waitForFunction(() => document.activeElement?.closest("dialog[open]") && document.activeElement.id === "finding-0-0-0");
    await page.goBack();
    await isAtFinding();
    assert.equal(await page.evaluate(() => location.hash), "#/compare");
    await dialog.getByRole("button", { name: "打开例子" }).first().click();
    await page.waitForFunction(() => location.hash === "#/calculate");
    await page.getByRole("button", { name: /^回到“/ }).click();
    await isAtFinding();
    assert.equal(await page.evaluate(() => location.hash), "#/compare");
    assertQuiet(page);
  }
});

test("the holes of another column of a scheme are its own", async () => {
  const page = await comparing();
  await page.getByRole("button", { name: `${POLICY}：改数字、理解，或另加一列` }).click();
  await page.locator("#another-column").click();
  const second = `${POLICY}（2）`;
  const column = page.getByRole("dialog", { name: second });
  await column.getByRole("radio", { name: "每个老客户分别算" }).click();
  await column.getByRole("radio", { name: /超额累进|分段/ }).click();
  await page.goBack();
  await column.waitFor({ state: "detached" });
  const holes = rowOf(page, "查漏洞");
  const dialog = page.getByRole("dialog", { name: "查漏洞" });
  const looked = async (name) => {
    const way = holes.getByRole("button", { name: `${name}，查漏洞`, exact: false }).first();
    await way.waitFor();
    const counts = await way.locator(".hole-count").allInnerTexts();
    await way.click();
    await dialog.getByText(/^发现 \d+ 处/).waitFor();
    const said = Number(/^发现 (\d+) 处/.exec(await dialog.locator(".audit .hint").first().innerText())[1]);
    const listed = await dialog.locator("[data-code]").count();
    const links = await dialog.getByRole("link", { name: "到方案的页面去看" }).count();
    await page.goBack();
    await dialog.waitFor({ state: "detached" });
    const counted = counts.reduce((sum, count) => sum + Number(count.match(/\d+/)[0]), 0);
    assert.deepEqual([counted, listed], [said, said], name);
    return [said, links];
  };
  await page.waitForFunction(() => document.querySelector(".compare-progress") === null);
  const [first, links] = await looked(`${POLICY}`);
  const [own, none] = await looked(second);
  assert.deepEqual([links, none], [1, 0]);
  assert.notEqual(own, first);
  assertQuiet(page);
});

test("on a phone two schemes are seen, swiped or turned to, and the names stay", async () => {
  const page = await comparing({ width: 360 });
  const seen = () =>
    page.evaluate(() => {
      const box = document.querySelector(".comparison-box").getBoundingClientRect();
      const [names, ...heads] = document.querySelectorAll("table.comparison thead th");
      const from = names.getBoundingClientRect().right;
      const isSeen = (head) => head.getBoundingClientRect().left >= from - 2 && head.getBoundingClientRect().right <= box.right + 2;
      const places = heads.map((head, at) => (isSeen(head) ? at : -1)).filter((at) => at >= 0);
      return { places, names: Math.round(names.getBoundingClientRect().left - box.left) };
    });
  const untilSeen = (places) =>
    page.waitForFunction(async (places) => {
      const box = document.querySelector(".comparison-box");
      const [names, ...heads] = [...document.querySelectorAll("table.comparison thead th")].map((head) => head.getBoundingClientRect());
      const right = box.getBoundingClientRect().right;
      return places.every((at) => heads[at].left >= names.right - 2 && heads[at].right <= right + 2);
    }, places);
  assert.deepEqual((await seen()).places, [0, 1]);
  const base = await page.locator("table.comparison thead th").evaluateAll((heads) => heads.findIndex((head) => head.hasAttribute("data-base")));
  assert.equal(base, 1, "what the others are held against is the first that is seen");
  const before = page.getByRole("button", { name: "前一个" });
  const next = page.getByRole("button", { name: "后一个" });
  assert.ok(await before.isDisabled());
  await next.click();
  await untilSeen([1, 2]);
  assert.equal((await seen()).names, 1, "the names stay at the edge");
  await before.click();
  await untilSeen([0, 1]);

  // Swiped: the browser scrolls, and stops at a column's edge.
  await page.locator(".comparison-box").evaluate((box) => box.scrollBy({ left: 1.4 * document.querySelectorAll("table.comparison thead th")[1].offsetWidth }));
  await untilSeen([1, 2]);
  await page.waitForFunction(() => !document.querySelector(".pager button").disabled);
  await page.locator(".comparison-box").focus();
  await page.locator(".comparison-box").evaluate((box) => box.scrollTo({ left: box.scrollWidth }));
  await page.waitForFunction(() => [...document.querySelectorAll(".pager button")].at(-1).disabled);
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
  assertQuiet(page);
});

test("on a phone a scheme that is left out moves nothing of what is seen but itself", async () => {
  const page = await comparing({ width: 360 });
  const heads = page.locator("table.comparison thead th .column-name");
  const seen = () =>
    page.evaluate(() => {
      const box = document.querySelector(".comparison-box");
      return [box.scrollLeft, document.querySelectorAll("table.comparison thead th").length - 1];
    });
  const [, count] = await seen();
  assert.ok(count > 2, `${count}`);
  // The base is the first that is seen; the one after it goes.
  const gone = (await heads.nth(2).innerText()).trim();
  await page.getByText("比哪些方案").click();
  await page.locator(".pick").getByRole("checkbox", { name: gone }).click();
  await page.waitForFunction((count) => document.querySelectorAll("table.comparison thead th").length - 1 === count, count - 1);
  // Time enough for a browser to snap again.
  await page.waitForTimeout(600);
  assert.deepEqual(await seen(), [0, count - 1]);
  assertQuiet(page);
});

test("while something is tried out it is what is compared, and all of it is taken over or dropped", async () => {
  const page = await withSample();
  await page.getByText("试算：再签一单会怎样").click();
  await page.locator("#what-if-amount").fill("5万");
  await page.locator("#try-deal").click();
  const trial = page.getByRole("region", { name: "试算" });
  await trial.waitFor();
  await goTo(page, "#/compare");
  await table(page).waitFor();
  await page.getByText(/^试算中的台账（改动还没有记入），\d+ 笔成交，4 人$/).waitFor();
  const waiting = table(page).getByRole("columnheader", { name: TIERS }).locator(".badge:not([data-example])");
  await waiting.waitFor();
  await page.locator("#try-all").click();
  await waiting.waitFor({ state: "detached" });
  await page.locator(".pick summary").click();
  await page.getByRole("checkbox", { name: BONUS }).click();
  await table(page).getByRole("columnheader", { name: BONUS }).waitFor({ state: "detached" });
  await assertAccessible(page);

  await trial.getByRole("button", { name: "放弃" }).click();
  await trial.waitFor({ state: "detached" });
  await table(page).getByRole("columnheader", { name: BONUS }).waitFor();
  await waiting.waitFor();
  await page.getByText(/^同一份台账/).waitFor();

  await goTo(page, "#/calculate");
  const amount = page.locator("#what-if-amount");
  if (!(await amount.isVisible())) await page.getByText("试算：再签一单会怎样").click();
  await amount.fill("5万");
  await page.locator("#try-deal").click();
  await trial.waitFor();
  await goTo(page, "#/compare");
  await page.locator("#try-all").click();
  await waiting.waitFor({ state: "detached" });
  await trial.getByRole("button", { name: "记入台账" }).click();
  await trial.waitFor({ state: "detached" });
  await page.getByText(/^同一份台账/).waitFor();
  assert.equal(await waiting.count(), 0, "the figures are taken over, too");
  await page.keyboard.press("Control+z");
  await waiting.waitFor();
  assertQuiet(page);
});

test("another amount is tried instead of the last one; what is no amount is said and not tried", async () => {
  const page = await withSample();
  await page.getByText("试算：再签一单会怎样").click();
  const amount = page.locator("#what-if-amount");
  const trial = page.getByRole("region", { name: "试算" });
  const tried = async (text, more) => {
    await amount.fill(text);
    await page.locator("#try-deal").click();
    await trial.getByText(`（+${more}）`).waitFor();
  };
  await tried("5万", "1,000.00");
  await tried("60万", "8,000.00");
  await tried("5万", "1,000.00");
  await amount.fill("abc");
  await page.getByText("请填大于 0 的金额").waitFor();
  assert.ok(await page.locator("#try-deal").isDisabled());
  await trial.getByRole("button", { name: "放弃" }).click();
  await trial.waitFor({ state: "detached" });
  assertQuiet(page);
});

for (const language of LANGUAGES) test(`on a phone pictures are whole, and what is counted stands beside its name (${language})`, async () => {
  const page = await comparing({ width: 360, language });
  const folds = page.locator(".compare > .fold:not(.pick)");
  for (const at of [0, 1]) {
    await folds.nth(at).locator("summary").first().click();
    await folds.nth(at).locator(".picture").waitFor();
    await folds.nth(at).locator(".fold > summary").click();
    await folds.nth(at).locator(".behind-table").waitFor();
  }
  const bars = await page.locator(".picture[data-kind='bars'] .picture-row:has(.stack)").evaluateAll((rows) => rows.map((row) => {
    const [name, stack, figure] = [".picture-name", ".stack", ".figure"].map((part) => row.querySelector(part).getBoundingClientRect());
    return { apart: Math.abs((name.top + name.bottom - figure.top - figure.bottom) / 2), below: stack.top - figure.bottom };
  }));
  assert.ok(bars.length > 1);
  for (const { apart, below } of bars) assert.ok(apart < 12 && below > -2, `${apart} px apart, the bar ${below} px below`);
  const dots = await page.locator(".picture[data-kind='dots']").evaluate((picture) => {
    const { left, right } = picture.getBoundingClientRect();
    const marks = [...picture.querySelectorAll(".dot svg")].map((mark) => mark.getBoundingClientRect());
    return { count: marks.length, out: marks.filter((mark) => mark.left < left || mark.right > right).length };
  });
  assert.ok(dots.count > 3);
  assert.equal(dots.out, 0, "marks that are cut off");
  const lines = await folds.nth(1).locator(".behind-table tbody th").evaluateAll((names) => names.map((name) => {
    const range = document.createRange();
    range.selectNodeContents(name);
    return new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size;
  }));
  assert.ok(lines.length > 2 && lines.every((count) => count === 1), `names on ${lines} lines`);
  await assertNoSidewaysScroll(page);
  assertQuiet(page);
});
