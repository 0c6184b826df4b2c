// A rule's own curve: where each stands on it, and what more brings there, by keyboard.

import assert from "node:assert/strict";
import test from "node:test";
import { COLOURS, assertAccessible, assertNoSidewaysScroll, assertQuiet, screenshot } from "./harness.mjs";
import { sampleLedger, statement, withSample } from "./people.mjs";

const WORDS = {
  zh: {
    rule: "客户维护奖",
    whose: "谁的位置",
    curve: "画成曲线",
    finding: "“客户维护奖”的奖金在 10 万元、20 万元跳档。",
    brings: "每多 100 元，最多多得 3 元（20 万元起）。",
    here: "约 128,571 元（张伟：增长 12.8571…%，得 1,800.00 元）：客户开发奖罚制度范本",
    bound: "10 万元起：客户开发奖罚制度范本",
    below: "超过 0 元：客户开发奖罚制度范本",
    table: "看表格",
    stand: "张伟：增长 12.8571…%，得 1,800.00 元",
    lacking: "还缺数，不知道在曲线上的哪里：王芳。",
  },
  en: {
    rule: "Growth of existing customers",
    whose: "Whose places",
    curve: "As a curve",
    finding: "The pay of “Growth of existing customers” jumps at ¥100,000, ¥200,000.",
    brings: "Each further ¥100 brings at most ¥3 (from ¥200,000).",
    here: "about ¥128,571 (张伟: growth 12.8571…%, gets ¥1,800.00): Model reward and penalty policy",
    bound: "from ¥100,000: Model reward and penalty policy",
    below: "over ¥0: Model reward and penalty policy",
    table: "As a table",
    stand: "张伟: growth 12.8571…%, gets ¥1,800.00",
    lacking: "Not known where they stand, as facts are lacking: 王芳.",
  },
};

/** The curve of a rule of the standard policy, unfolded, with a rep's place. */
async function curveOf(page, words, rep) {
  await page.evaluate(() => { location.hash = "#/schemes/standard-policy"; });
  const heading = page.getByRole("heading", { name: words.rule });
  const clause = page.locator(".template .entry-block").filter({ has: heading });
  await clause.getByText(words.curve, { exact: true }).click();
  await clause.getByRole("combobox", { name: words.whose }).selectOption({ label: rep });
  return clause;
}

/** A page with the sample, but for the one figure of last year that 王芳's growth is held against. */
async function withoutPriorSales(options) {
  const page = await withSample(options);
  const ledger = await sampleLedger();
  for (const customer of ledger.customers) if (customer.name === "永安建材") delete customer.prior_sales;
  const buffer = Buffer.from(JSON.stringify(ledger));
  await page.locator("input[type=file]").first().setInputFiles({ name: "销售.json", mimeType: "application/json", buffer });
  await page.locator("#total-net").getByText("14,460.00+?").or(page.locator("#total-net").getByText("14,460.00 + ?")).waitFor({ state: "attached" });
  await statement(page).waitFor();
  return page;
}

/** Waits until a slider says so. */
const says = (clause, which, text) =>
  clause.getByRole("slider").nth(which).and(clause.page().locator(`[aria-valuetext="${text}"]`)).waitFor();

/** The text of what an element refers to. */
const referred = (slider, attribute) =>
  slider.evaluate((element, attribute) => document.getElementById(element.getAttribute(attribute)).innerText, attribute);

for (const [language, words] of Object.entries(WORDS)) {
  test(`a rule's curve says where a rep stands and what more brings there, by keyboard (${language})`, async () => {
    const page = await withoutPriorSales({ language });
    const clause = await curveOf(page, words, "张伟");
    // It begins at the rep's place, in both pictures.
    await says(clause, 0, `${words.here} 2,571.43`);
    await says(clause, 1, `${words.here} 2`);
    assert.equal(await clause.locator(".plane-stand").count(), 2);
    const [pay, brings] = await clause.getByRole("slider").all();
    assert.equal(await referred(pay, "aria-describedby"), words.finding);
    assert.equal(await referred(brings, "aria-describedby"), words.brings);
    assert.match(await referred(pay, "aria-details"), new RegExp(words.table));
    // The bound below belongs to the rep's band; below it more brings less.
    await brings.focus();
    await page.keyboard.press("ArrowLeft");
    await says(clause, 0, `${words.bound} 2,000.00`);
    await says(clause, 1, `${words.bound} 2`);
    await page.keyboard.press("ArrowLeft");
    await says(clause, 1, `${words.below} 1`);
    // The table is reached by keyboard, and the place in it opens the working.
    await page.keyboard.press("Tab");
    assert.equal(await page.locator(":focus").innerText(), words.table);
    await page.keyboard.press("Enter");
    await clause.getByRole("button", { name: words.stand }).press("Enter");
    const why = page.locator(".dialog[data-kind='why']");
    await why.locator(".why-result").getByText("1,800", { exact: false }).waitFor();
    await page.goBack();
    await why.waitFor({ state: "detached" });
    await assertAccessible(page);
    // Of whom facts are lacking it's said, and nobody stands at nothing.
    await clause.getByRole("combobox", { name: words.whose }).selectOption({ label: "王芳" });
    await clause.getByText(words.lacking).waitFor();
    assert.equal(await clause.locator(".plane-stand").count(), 0);
    assertQuiet(page);
  });
}

test("a rule's curve with everybody on it holds on a phone and at a desk, light and dark", async () => {
  for (const colours of COLOURS) {
    for (const width of [360, 1280]) {
      const page = await withoutPriorSales({ width, colours });
      const clause = await curveOf(page, WORDS.zh, "所有人");
      await clause.getByText(WORDS.zh.lacking).waitFor();
      assert.equal(await clause.locator(".plane-stand").count(), 6);
      await clause.getByText("看表格").click();
      await clause.getByRole("row", { name: /^22\.5 万元/ }).waitFor();
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
      await screenshot(page, `rule-curve-${colours}-${width}`);
      assertQuiet(page);
    }
  }
});
