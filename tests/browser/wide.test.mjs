// A wide window: the facts in tabs on one side, the answer on the other.

import assert from "node:assert/strict";
import test from "node:test";
import { LANGUAGES, assertQuiet } from "./harness.mjs";
import { amounts, entries, focused, net, plain, statement, untilNetIsNot, withSample } from "./people.mjs";

const facts = (page) => page.getByRole("region", { name: "台账" });
const result = (page) => page.getByRole("region", { name: "结果" });
const reps = (page) => page.getByRole("region", { name: "业务员" });
const repRows = (page) => reps(page).getByRole("listitem").getByRole("button");
const repNames = (page) => repRows(page).locator(".rep-name").allInnerTexts();

/** In fen; a column that is whole shows no decimals. */
const fen = (shown) => {
  const [yuan, decimals = "00"] = plain(shown).replace("+", "").split(".");
  return Number(yuan + decimals);
};

/** What can be scrolled down inside an element, itself included. */
const scrollable = (side) =>
  side.evaluate((side) =>
    [side, ...side.querySelectorAll("*")]
      .filter((one) => one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY))
      .map((one) => one.className),
  );

/** How far each side and the page itself are scrolled. */
const scrolled = (page) =>
  page.evaluate(() => [".sheet-scroller", ".result", "html"].map((one) => document.querySelector(one).scrollTop));

test("the facts stand in tabs, and arrows go from one to the next", async () => {
  const page = await withSample();
  const tabs = page.getByRole("tablist", { name: "台账" }).getByRole("tab");
  const names = await tabs.evaluateAll((tabs) => tabs.map((tab) => tab.querySelector("span").innerText));
  assert.deepEqual(names, ["成交", "客户", "业务员", "事件", "团队"]);
  assert.equal(await page.getByRole("tab", { selected: true }).innerText(), "成交\n26");
  await page.getByRole("tab", { selected: true }).focus();
  for (const name of ["客户", "业务员", "事件", "团队", "成交"]) {
    await page.keyboard.press("ArrowRight");
    await page.getByRole("grid", { name, exact: true }).waitFor();
    assert.equal(await page.getByRole("tabpanel").count(), 1);
    assert.ok(await page.getByRole("tabpanel", { name }).isVisible());
    await page.waitForFunction((name) => document.activeElement.innerText.startsWith(name), name);
  }
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("grid", { name: "团队", exact: true }).waitFor();
  assertQuiet(page);
});

test("each side scrolls on its own, the page does not, and nothing scrolls within a side", async () => {
  const page = await withSample({ height: 600 });
  assert.deepEqual(await scrollable(facts(page)), ["sheet-scroller"]);
  assert.deepEqual(await scrollable(result(page)), ["result"]);
  const wheelOver = async (side) => {
    const box = await side.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 200);
  };
  await wheelOver(result(page));
  await page.waitForFunction(() => document.querySelector(".result").scrollTop === 200);
  assert.deepEqual(await scrolled(page), [0, 200, 0]);
  await wheelOver(facts(page));
  await page.waitForFunction(() => document.querySelector(".sheet-scroller").scrollTop === 200);
  assert.deepEqual(await scrolled(page), [200, 200, 0]);
  assert.ok(await page.getByRole("columnheader", { name: "成交金额（元）" }).isVisible());
  assertQuiet(page);
});

test("the border between the sides moves by arrows and by pointer", async () => {
  const page = await withSample();
  const border = page.getByRole("separator", { name: "两边的宽度" });
  const width = async () => (await facts(page).boundingBox()).width;
  const before = await width();
  await border.focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await border.getAttribute("aria-valuenow"), "64");
  assert.ok((await width()) > before);
  for (let times = 0; times < 30; times += 1) await page.keyboard.press("ArrowLeft");
  assert.equal(await border.getAttribute("aria-valuenow"), await border.getAttribute("aria-valuemin"));

  const from = await border.boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + 200);
  await page.mouse.down();
  await page.mouse.move(640, from.y + 200, { steps: 4 });
  await page.mouse.up();
  assert.ok(Math.abs((await width()) - 640) < 20, `${await width()}`);
  await page.mouse.move(900, from.y + 200);
  assert.ok(Math.abs((await width()) - 640) < 20, "let go, it stays");
  assertQuiet(page);
});

test("the list of reps is sorted and searched", async () => {
  const page = await withSample();
  const asTyped = await repNames(page);
  assert.deepEqual(asTyped, ["张伟", "李娜", "王芳", "陈强"]);
  const nets = async () => (await repRows(page).locator(".figure").allInnerTexts()).map(fen);
  await reps(page).getByRole("button", { name: "顺序：按表格" }).click();
  await reps(page).getByRole("button", { name: "顺序：净额从高到低" }).waitFor();
  assert.deepEqual(await nets(), (await nets()).toSorted((one, other) => other - one));
  await reps(page).getByRole("button", { name: "顺序：净额从高到低" }).click();
  assert.notDeepEqual(await repNames(page), asTyped);
  assert.deepEqual(await nets(), (await nets()).toSorted((one, other) => one - other));
  await reps(page).getByRole("button", { name: "顺序：净额从低到高" }).click();
  assert.deepEqual(await repNames(page), asTyped);

  await reps(page).getByRole("button", { name: "查找业务员" }).click();
  const field = reps(page).getByRole("textbox", { name: "查找业务员" });
  await page.waitForFunction(() => document.activeElement.matches("input"));
  await field.fill("李");
  assert.deepEqual(await repNames(page), ["李娜"]);
  await field.fill("没有这个人");
  assert.deepEqual(await repNames(page), []);
  assert.ok(await reps(page).getByText("没有找到").isVisible());
  await reps(page).getByRole("button", { name: "查找业务员" }).click();
  assert.deepEqual(await repNames(page), asTyped, "closed, the search hides nobody");
  assertQuiet(page);
});

test("choosing a rep shows that rep's statement, with a waterfall that is a table", async () => {
  const page = await withSample();
  for (const row of await repRows(page).all()) {
    await row.click();
    const [name, shown] = [await row.locator(".rep-name").innerText(), await row.locator(".figure").innerText()];
    assert.equal(await row.getAttribute("aria-current"), "true");
    await statement(page).getByRole("heading", { level: 3, name }).waitFor();
    assert.equal(await statement(page).getByRole("status").first().innerText(), shown);
    const fall = statement(page).getByRole("table");
    if ((await fall.count()) === 0) continue;
    const figures = (await fall.locator("td.figure").allInnerTexts()).map(fen);
    const total = figures.pop();
    assert.equal(figures.reduce((sum, one) => sum + one, 0), total, `the steps of ${name} make the net`);
    assert.equal(total, fen(shown));
    assert.equal(await fall.getByRole("rowheader").count(), figures.length + 1);
    assert.match(await fall.locator("caption").innerText(), /^.+的净额 [\d,.−]+：.+ [\d,.−]+/);
  }
  assert.equal(await repRows(page).and(page.locator("[aria-current]")).count(), 1);
  assertQuiet(page);
});

test("a figure that changes closes no fold, moves no focus, loses no scroll, and keeps what is on the page", async () => {
  const page = await withSample({ height: 600 });
  await statement(page).getByText("没有发生的奖罚及原因").click();
  await result(page).evaluate((side) => side.scrollTo(0, 150));
  const amount = amounts(page).nth(3);
  await amount.focus();
  await entries(page).first().evaluate((entry) => {
    entry.isTheSame = true;
  });
  const state = () =>
    page.evaluate(() => ({
      scroll: [".sheet-scroller", ".result", "html"].map((one) => document.querySelector(one).scrollTop),
      folds: [...document.querySelectorAll("article details")].map((fold) => fold.open),
      focus: document.activeElement.id,
    }));
  const [before, shown] = [await state(), await net(page)];
  assert.equal(before.scroll[1], 150);
  await page.keyboard.press("F2");
  await page.keyboard.type("0");
  await untilNetIsNot(page, shown);
  assert.deepEqual(await state(), before);
  assert.ok(await entries(page).first().evaluate((entry) => entry.isTheSame));
  await page.keyboard.press("Control+z");
  await page.waitForFunction((net) => document.querySelector("#total-net").innerText === net, shown);
  assert.deepEqual(await state(), before);
  assert.equal(await focused(page).count(), 1);
  assertQuiet(page);
});

test("the scheme's bar is one line on a tablet, in either language", async () => {
  for (const language of LANGUAGES) {
    const page = await withSample({ width: 768, language });
    const bar = page.getByRole("toolbar", { name: /^(方案|Scheme)$/ });
    const middles = await bar.locator(":scope > *").evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => Math.round((top + bottom) / 2)),
    );
    assert.equal(new Set(middles).size, 1, `${language}: ${middles}`);
    const [content, box] = await bar.evaluate((one) => [one.scrollWidth, one.clientWidth]);
    assert.ok(content <= box, `${language}: ${content} in ${box}`);
    assertQuiet(page);
  }
});
