// Choosing a scheme: by its card, by what one looks for, or by trying it out with example figures.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertQuiet, open, serve } from "./harness.mjs";
import { chooseScheme, net, untilNetIs, untilNetIsNot, withSample } from "./people.mjs";

const bar = (page) => page.getByRole("toolbar", { name: "方案" });
const picker = (page) => page.getByRole("dialog", { name: "选一个方案" });
const cards = (page) => picker(page).getByRole("listitem");

async function openPicker(page) {
  await page.getByRole("button", { name: "客户开发奖罚制度范本" }).click();
  await picker(page).waitFor();
}

test("each card says what it pays, for whom, how much is open, and which is in use", async () => {
  const page = await open(await serve());
  await openPicker(page);
  assert.equal(await cards(page).count(), 10);
  const texts = await cards(page).allInnerTexts();
  assert.equal(texts.filter((text) => text.includes("正在使用")).length, 1);
  for (const text of texts) {
    assert.match(text, /数字齐全|\d+ 项待填/, text);
    assert.match(text, /适合：/, text);
  }
  assertQuiet(page);
});

test("the search finds a scheme, and says when there is none", async () => {
  const page = await open(await serve());
  await openPicker(page);
  const search = picker(page).getByLabel("查找方案");
  await search.fill("佣金");
  assert.deepEqual(await cards(page).getByRole("heading").allInnerTexts(), ["合同佣金"]);
  await search.fill("没有这样的方案");
  assert.ok(await picker(page).getByText("没有找到").isVisible());
  assert.equal(await cards(page).count(), 0);
  await search.fill("");
  assert.equal(await cards(page).count(), 10);
  assertQuiet(page);
});

test("a scheme is chosen by its card, in one step of undo, and Back closes the cards unchosen", async () => {
  const page = await withSample();
  const before = await net(page);
  await openPicker(page);
  await page.goBack();
  await picker(page).waitFor({ state: "detached" });
  assert.equal(await net(page), before);
  await chooseScheme(page, "订单分级奖励");
  await bar(page).getByRole("button", { name: "订单分级奖励" }).waitFor();
  await untilNetIsNot(page, before);
  assert.ok(await page.locator("#scheme-choice").evaluate((button) => button === document.activeElement), "the focus is back");
  await page.getByRole("button", { name: "撤销" }).click();
  await bar(page).getByRole("button", { name: "客户开发奖罚制度范本" }).waitFor();
  await untilNetIs(page, before);
  assertQuiet(page);
});

test("a scheme is tried out with example figures, marked as such, in one step of undo", async () => {
  const page = await withSample();
  const before = await net(page);
  await openPicker(page);
  const card = cards(page).filter({ has: page.getByRole("button", { name: "客户奖罚措施" }) });
  await card.getByRole("button", { name: "用示例数字试算" }).click();
  await picker(page).waitFor({ state: "detached" });
  await bar(page).getByRole("button", { name: "客户奖罚措施" }).waitFor();
  assert.ok(await page.getByRole("note").filter({ hasText: "示例" }).first().isVisible());
  await bar(page).getByRole("button", { name: "公司数字" }).click();
  assert.ok((await page.locator("#drawer").getByText("示例", { exact: true }).count()) > 3, "each example is marked");
  await page.getByRole("button", { name: "撤销" }).click();
  await untilNetIs(page, before);
  assert.equal(await page.getByRole("note").count(), 0);
  await page.getByRole("button", { name: "重做" }).click();
  await page.getByRole("button", { name: "清除示例数字" }).first().click();
  await page.getByRole("note").waitFor({ state: "detached" });
  assert.equal(await page.locator("#drawer").getByText("示例", { exact: true }).count(), 0);
  assertQuiet(page);
});

test("a scheme's holes stand under its clauses, and each example opens as a workbook with what is said of it", async () => {
  const page = await withSample();
  const own = await page.locator("#workbooks").innerText();
  await page.getByRole("navigation", { name: "页面" }).getByRole("link", { name: "方案库" }).click();
  await page.getByRole("link", { name: "订单分级奖励" }).click();
  const holes = page.locator(".audit");
  await holes.getByText(/^发现 \d+ 处，其中 1 处发布前要改/).waitFor();
  assert.equal(await holes.getByRole("heading", { level: 3 }).count(), 3, "the three principles");
  assert.equal(await holes.locator("[data-severity=high]").count(), 1);
  await assertAccessible(page);
  const jump = holes.locator("[data-code=cliff]").first().locator(".audit-case");
  for (const [at, wanted] of [["1,000 元", "50.00"], ["1,000.01 元", "200.00"]].entries()) {
    const [title, paid] = wanted;
    assert.ok((await jump.nth(at).innerText()).includes(title));
    await jump.nth(at).getByRole("button", { name: "打开例子" }).click();
    await page.waitForURL(/#\/calculate$/);
    await untilNetIs(page, paid);
    await page.getByRole("button", { name: /^工作簿：\s*例：一分之差/ }).waitFor();
    await page.goBack();
    await jump.first().waitFor();
    assert.equal(await page.locator("#workbooks").innerText(), own, "back in the workbook, too");
    assert.equal(await page.locator(".notice").count(), 0);
  }
  assertQuiet(page);
});

test("from which share of a sale on a reward is too much is set above the holes, and outlives the visit", async () => {
  const page = await withSample();
  await page.evaluate(() => { location.hash = "#/schemes/order-tiers"; });
  const hole = page.locator(".audit [data-code=pays_more_than_sale]");
  await hole.getByText(/超过成交额的 10%/).first().waitFor();
  const share = page.locator("#audit-share");
  await share.fill("20");
  await hole.getByText(/超过成交额的 20%/).first().waitFor();
  await share.fill("很多");
  await page.getByText("请填 0 到 100 之间的百分数").waitFor();
  await assertAccessible(page);
  await share.fill("20");
  await page.reload();
  await hole.getByText(/超过成交额的 20%/).first().waitFor();
  assert.equal(await share.inputValue(), "20");
  assertQuiet(page);
});
