// What somebody meets who begins, or tries a scheme out: an empty workbook, names, examples, addresses, files that don't open.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertQuiet, open, serve } from "./harness.mjs";
import { chooseScheme, goTo, withSample } from "./people.mjs";

const dialog = (page) => page.getByRole("dialog");
const table = (page) => page.locator("table.comparison");

test("an empty workbook is compared with nothing: the same three ways to begin, and no zeros", async () => {
  const page = await open(await serve());
  await goTo(page, "#/compare");
  for (const way of ["#load-sample", "#open-first", "#fill-in"]) await page.locator(`.compare ${way}`).waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /0\.00/);
  assert.ok(await page.locator("#print-comparison").isDisabled());
  await assertAccessible(page);
  const choosing = page.waitForEvent("filechooser");
  await page.locator("#open-first").click();
  await choosing;
  await page.locator("#load-sample").click();
  await table(page).waitFor();
  assertQuiet(page);
});

test("whoever begins by key is not thrown out to the page's head when the button goes away", async () => {
  const page = await open(await serve());
  await page.locator("#load-sample").focus();
  await page.keyboard.press("Enter");
  await page.locator("#total-net").waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
  assertQuiet(page);
});

test("from an empty comparison the first deal is written in 算奖励", async () => {
  const page = await open(await serve());
  await goTo(page, "#/compare");
  await page.locator("#fill-in").click();
  await page.waitForFunction(() => location.hash === "#/calculate");
  await page.getByRole("tab", { name: "成交" }).waitFor();
  assertQuiet(page);
});

test("a new workbook gets the name that is typed for it; the open one keeps its own", async () => {
  const page = await withSample();
  const name = page.locator("#workbooks");
  const before = await name.innerText();
  await name.click();
  await page.locator("#workbook-new-name").fill("4月");
  await page.keyboard.press("Enter");
  await name.getByText("4月").waitFor();
  const listed = dialog(page).locator(".workbook");
  assert.deepEqual(await listed.allInnerTexts(), [before.replace(/^工作簿：\s*/, ""), "4月"]);
  await assertAccessible(page);
  await page.locator("#workbook-name").fill("四月");
  await name.getByText("四月").waitFor();
  assertQuiet(page);
});

test("examples are marked wherever they stand: heads, cards, the bar, copied text; and taken out again", async () => {
  const page = await withSample({ permissions: ["clipboard-read", "clipboard-write"] });
  const marks = page.locator("[data-example]");
  await goTo(page, "#/compare");
  await table(page).waitFor();
  assert.equal(await marks.count(), 0);
  await page.locator("#try-all").click();
  await table(page).locator("thead [data-example]").first().waitFor();
  await page.getByText("标“示例”的方案里有示例数字").waitFor();
  await assertAccessible(page);
  await goTo(page, "#/schemes");
  const card = page.locator(".scheme-card").filter({ has: page.locator("[data-example]") }).first();
  await card.waitFor();
  assert.doesNotMatch(await card.innerText(), /数字齐全/);
  const name = await card.locator(".card-name").innerText();
  await goTo(page, "#/calculate");
  await chooseScheme(page, name);
  await page.locator("[data-drawer=figures]").filter({ visible: true }).getByText(/项是示例/).waitFor();
  await page.getByRole("button", { name: "复制这一份" }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("是示例，公司还没有确定"));
  await goTo(page, "#/compare");
  await page.locator("#drop-all").click();
  await marks.first().waitFor({ state: "detached" });
  assertQuiet(page);
});

test("a place that the address asks for and the page doesn't know is said", async () => {
  for (const hash of ["#/nowhere", "#/compare/xyz", "#/SCHEMES"]) {
    const page = await open(`${await serve()}${hash}`);
    await page.getByRole("alert").getByText(`网址里的“${hash}”本页不认识`).waitFor();
    assertQuiet(page);
  }
  const page = await open(await serve());
  await page.evaluate(() => (location.hash = "#/nowhere"));
  await page.getByRole("alert").getByText("网址里的“#/nowhere”本页不认识").waitFor();
  assertQuiet(page);
});

test("a .json that isn't opened says what can be, in a clerk's words", async () => {
  const page = await withSample();
  const choose = (text) => page.locator("#file").setInputFiles({ name: "甲.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await choose('{"version":99,"ledger":{"deals":[]}}');
  const alert = page.getByRole("alert");
  await alert.getByText(/它像是台账或方案设置.*能打开的有/).waitFor();
  assert.doesNotMatch(await alert.innerText(), /version|scheme、ledger/);
  assertQuiet(page);
});

test("the share of all deals is typed in full width, and the table says of which share it is", async () => {
  const page = await withSample();
  await goTo(page, "#/compare");
  await table(page).waitFor();
  await page.getByText("卖得多一些、少一些，各花多少").click();
  const costs = page.locator("#volume-costs");
  await costs.getByText("全部成交按 100% 算").waitFor();
  await page.locator("#volume-typed").fill("１２０");
  await costs.getByText("全部成交按 120% 算").waitFor();
  assert.equal(await page.locator("#volume-slider").inputValue(), "120");
  await page.locator("#volume-typed").fill("300");
  await page.getByText("请填 50 到 200 之间的数").waitFor();
  assert.equal(await page.locator("#volume-costs[data-stale]").count(), 1);
  await costs.getByText("全部成交按 120% 算").waitFor();
  assertQuiet(page);
});

test("that figures are examples is said once, also while the company's figures are open, and the waterfall has room below it", async () => {
  for (const width of [768, 1280]) {
    const page = await withSample({ width });
    await page.locator("#scheme-choice").click();
    const card = page.locator(".scheme-card").filter({ hasText: "合同佣金" });
    await card.getByRole("button", { name: "用示例数字试算" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const notice = page.getByRole("note").filter({ hasText: "个数字是示例" });
    await notice.waitFor();
    const [fall, next] = [await page.locator(".waterfall").boundingBox(), await page.locator(".rep .group").first().boundingBox()];
    assert.ok(next.y - (fall.y + fall.height) >= 8, `${next.y - fall.y - fall.height} px`);
    await page.locator("[data-drawer=figures]").click();
    await page.locator("#drawer .figures").waitFor();
    assert.equal(await notice.count(), 1);
    assertQuiet(page);
  }
});

test("a target under a scheme that pays reps nothing is told so, once", async () => {
  const page = await withSample();
  await page.locator("#scheme-choice").click();
  await page.locator(".scheme-card").filter({ hasText: "三阶段客户激励" }).locator(".card-name").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator("summary").filter({ hasText: "想拿到多少？" }).click();
  await page.locator("#goal").fill("1万");
  const answers = page.locator(".answers li");
  await answers.first().waitFor();
  assert.deepEqual(await answers.allInnerTexts(), ["这个方案只给客户优惠，不奖也不罚业务员，成交再多净额也是 0。"]);
  assertQuiet(page);
});

test("from an empty workbook an example opens beside it, with the way back", async () => {
  const page = await open(await serve());
  await goTo(page, "#/schemes/standard-policy");
  await page.getByRole("button", { name: "打开例子" }).first().click();
  await page.waitForFunction(() => location.hash === "#/calculate");
  await page.getByText(/打开了另一个工作簿“例：/).waitFor();
  await page.getByRole("button", { name: /^回到“/ }).click();
  await page.locator("#example-note").waitFor({ state: "detached" });
  assert.equal(await page.getByRole("button", { name: /^工作簿：\s*例/ }).count(), 0);
  assertQuiet(page);
});
