// Ways among schemes: compared with each other, and one copied, changed, published and removed.

import assert from "node:assert/strict";
import { cell, rule } from "./editing.mjs";
import { loadSample, plain } from "./people.mjs";

const POLICY = "客户开发奖罚制度范本";
const BONUS = "首客奖与追加奖";
const TIERS = "订单分级奖励";

const table = (visitor) => visitor.page.getByRole("table", { name: visitor.whole("比方案") });
const ticks = (visitor) => visitor.page.getByRole("group", { name: visitor.whole("范本") }).getByRole("checkbox");
const tick = (visitor, zh) => visitor.page.getByRole("checkbox", { name: visitor.whole(zh) });

/** What a row has in the first or the second column. */
const inRow = (visitor, row, at) =>
  table(visitor).getByRole("row").filter({ has: visitor.page.getByRole("rowheader", { name: row }) }).getByRole("cell").nth(at);

const head = (visitor, zh) => table(visitor).getByRole("columnheader", { name: visitor.within(zh) });

export async function compare(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.place("比方案");
  await table(visitor).waitFor();
  await visitor.fold("比哪些方案").click();
  for (const one of await ticks(visitor).all()) await one.uncheck();
  await visitor.text("没有可比的：先选方案，并把核算期填对。").waitFor();
  for (const one of [POLICY, BONUS]) await tick(visitor, one).check();
  await head(visitor, BONUS).waitFor();
  assert.equal(await table(visitor).getByRole("columnheader").count(), 3);

  const nets = async () => Promise.all([0, 1].map(async (at) => plain((await inRow(visitor, visitor.whole("合计净额"), at).innerText()).split("\n")[0])));
  assert.deepEqual(await nets(), ["14460", "2100"]);
  const fare = (at) => inRow(visitor, visitor.whole("谁多谁少"), at);
  assert.equal(await fare(0).innerText(), "–", "nobody gains against the same");
  assert.match(await fare(1).innerText(), /7,140\.00/);
  await page.getByRole("combobox", { name: visitor.first("以哪个为准") }).selectOption({ label: visitor.ways(BONUS).at(-1) });
  await untilBase(visitor, BONUS);

  const names = () => table(visitor).getByRole("rowheader").allTextContents();
  const asTyped = (await names()).slice(0, 4);
  assert.deepEqual(asTyped, ["张伟", "李娜", "王芳", "陈强"]);
  await visitor.press(POLICY, head(visitor, POLICY));
  assert.equal(await head(visitor, POLICY).getAttribute("aria-sort"), "descending");
  await visitor.press(POLICY, head(visitor, POLICY));
  assert.equal(await head(visitor, POLICY).getAttribute("aria-sort"), "ascending");
  assert.deepEqual((await names()).slice(0, 4), ["陈强", "王芳", "李娜", "张伟"]);

  await table(visitor).getByRole("row").filter({ has: page.getByRole("rowheader", { name: "张伟" }) }).getByRole("button", { name: /7,640/ }).click();
  const working = page.getByRole("dialog", { name: "张伟" });
  await working.getByText(visitor.within(POLICY)).first().waitFor();
  await visitor.back();

  for (const one of [BONUS, POLICY]) await tick(visitor, one).uncheck();
  await visitor.text("没有可比的：先选方案，并把核算期填对。").waitFor();
  await visitor.press("撤销（Ctrl+Z）");
  await head(visitor, POLICY).waitFor();
}

/** Waits until the others are held against a scheme. */
async function untilBase(visitor, zh) {
  const at = (await table(visitor).getByRole("columnheader").allInnerTexts()).slice(1).findIndex((name) => visitor.first(zh).test(name));
  await inRow(visitor, visitor.whole("谁多谁少"), at).filter({ hasText: /^–$/ }).waitFor();
}

/** Writes what the first band of 订单现金奖 pays. */
async function writeFirstBand(visitor, text) {
  const entry = rule(visitor.page, visitor.first("订单现金奖"));
  if (visitor.isPhone) {
    await visitor.field("给多少", entry).first().fill(text);
  } else {
    await cell(entry, 0, 1).click();
    await visitor.page.keyboard.type(`${text}\n`);
  }
  await entry.getByText(new RegExp(`\\b${text}\\.00`)).first().waitFor();
}

export async function ownScheme(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.place("方案库");
  await page.getByRole("link", { name: visitor.whole(TIERS) }).click();
  await visitor.press("抄成自建方案来改");
  const title = page.getByRole("heading", { level: 1, name: visitor.whole("{0}（副本）", visitor.within(TIERS)) });
  await title.waitFor();
  await visitor.press("修改", rule(page, visitor.first("订单现金奖")));
  await writeFirstBand(visitor, "60");
  await page.getByRole("button", { name: visitor.whole("发布为第 {0} 版", 1) }).click();
  await page.getByRole("heading", { name: visitor.whole("第 {0} 版", 1) }).waitFor();
  await writeFirstBand(visitor, "80");
  await page.getByRole("button", { name: visitor.whole("发布为第 {0} 版", 2) }).click();
  await page.getByRole("heading", { name: visitor.whole("第 {0} 版", 2) }).waitFor();

  const difference = page.getByRole("heading", { name: visitor.whole("改了什么") }).locator("..");
  await visitor.field("从", difference).selectOption("1");
  await visitor.field("到", difference).selectOption("2");
  await difference.getByText(/60\.00[^]*80\.00/).first().waitFor();

  await visitor.button("删除").first().click();
  const removed = page.getByRole("alert").getByText(visitor.within("“{0}”已删除。按“撤销”可以找回。"));
  await removed.waitFor();
  await page.getByRole("heading", { level: 1, name: visitor.whole("方案库") }).waitFor();
  const copy = page.getByRole("link", { name: visitor.within("{0}（副本）", visitor.within(TIERS)) });
  assert.equal(await copy.count(), 0);
  await visitor.press("撤销（Ctrl+Z）");
  await copy.waitFor();
  await removed.waitFor({ state: "detached" });
}
