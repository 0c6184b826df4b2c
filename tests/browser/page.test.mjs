// What a person does on the page: from an empty page to an explained figure, and nothing lost on the way.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { ROOT, assertQuiet, hostPage, newPage, open, opened, serve } from "./harness.mjs";

/** A figure as the page shows it, `12,345.60`, as the API writes it, `12345.60`. */
const plain = (shown) => shown.replaceAll(/[\s,]/g, "").replace("−", "-");

/** The page with the sample in it, under the scheme that it opens with. */
async function withSample(options) {
  const page = await open(await serve(), options);
  await page.locator("#load-sample").click();
  await page.locator("[data-part=rep]").first().waitFor();
  return page;
}

test("the sample shows the figures that the API gives for it", async () => {
  const page = await withSample();
  const ledger = JSON.parse(await readFile(join(ROOT, "crates/document/src/sample.json"), "utf8"));
  const statement = await page.evaluate(async (ledger) => {
    const api = await (await import(new URL("api.js", document.baseURI).href)).load();
    return api.evaluate({ scheme: { template: "standard-policy" }, ledger });
  }, ledger);
  assert.notEqual(statement.totals.net, "0.00");
  assert.equal(plain(await page.locator("#total-net").innerText()), statement.totals.net);
  const nets = await page.locator("[data-part=rep] .part-net output").allInnerTexts();
  assert.deepEqual(nets.map(plain), statement.reps.map((rep) => rep.net));
  assertQuiet(page);
});

test("a figure opens its explanation, by pointer and by keyboard", async () => {
  const page = await withSample();
  const entry = page.locator("[data-part=rep] button.entry").first();
  const worth = plain(await entry.locator(".entry-worth").innerText()).replace(/^[+-]/, "");
  await entry.click();
  const why = page.getByRole("dialog");
  await why.waitFor();
  for (const part of ["条件", "算式"]) assert.ok(await why.getByRole("heading", { name: part }).isVisible(), part);
  assert.ok(plain(await why.innerText()).includes(worth), `${worth} is explained`);

  await page.keyboard.press("Escape");
  await why.waitFor({ state: "hidden" });
  assert.ok(await entry.evaluate((element) => element === document.activeElement), "the focus is back on the figure");
  await page.keyboard.press("Enter");
  await why.waitFor();
  assertQuiet(page);
});

test("everything typed survives a reload", async () => {
  const page = await open(await serve());
  await page.getByRole("textbox", { name: "姓名" }).first().fill("欧阳修");
  await page.getByRole("textbox", { name: "成交金额（元）" }).first().fill("12万");
  await page.getByRole("combobox", { name: "按哪个方案算" }).selectOption("order-tiers");
  // Saving waits for a moment of quiet; leaving the page does not lose what is still to be saved.
  await page.reload();
  await opened(page);
  assert.equal(await page.getByRole("textbox", { name: "姓名" }).first().inputValue(), "欧阳修");
  assert.equal(await page.getByRole("textbox", { name: "成交金额（元）" }).first().inputValue(), "12万");
  assert.equal(await page.getByRole("combobox", { name: "按哪个方案算" }).inputValue(), "order-tiers");
  assertQuiet(page);
});

test("bad input is marked at its field, said in words, and kept", async () => {
  const page = await withSample();
  const amount = page.getByRole("textbox", { name: "成交金额（元）" }).first();
  const before = await amount.inputValue();
  await amount.fill("十二块");
  await page.locator("[aria-invalid=true]").first().waitFor();
  assert.equal(await amount.getAttribute("aria-invalid"), "true");
  const said = page.locator(`#${await amount.getAttribute("aria-describedby")}`);
  assert.ok((await said.innerText()).length > 0, "the field says what is wrong");
  assert.equal(await amount.inputValue(), "十二块");

  await amount.fill(before);
  await page.locator("[aria-invalid=true]").waitFor({ state: "detached" });
  assertQuiet(page);
});

test("an embedded page has no header and the scheme that was asked for", async () => {
  const page = await open(`${await serve()}?embed=1&scheme=order-tiers&lang=en&view=calculate`);
  assert.equal(await page.getByRole("banner").count(), 0);
  assert.equal(await page.getByRole("combobox", { name: "Computed under" }).inputValue(), "order-tiers");
  assertQuiet(page);
});

test("a frame without storage works from memory and says so", async () => {
  const page = await newPage();
  const address = await serve("/rewards/");
  await page.goto(await hostPage(`<iframe sandbox="allow-scripts" src="${address}" title="奖励" width="1000" height="800"></iframe>`));
  const frame = page.frames()[1];
  await opened(frame);
  assert.ok((await frame.getByRole("alert").first().innerText()).length > 0);
  await frame.locator("#load-sample").click();
  await frame.locator("[data-part=rep]").first().waitFor();
  assertQuiet(page);
});

test("the comparison has the API's figures, and says what waits instead of nothing", async () => {
  const page = await withSample();
  const ledger = JSON.parse(await readFile(join(ROOT, "crates/document/src/sample.json"), "utf8"));
  const statementOf = (template) =>
    page.evaluate(
      async ([template, ledger]) => {
        const api = await (await import(new URL("api.js", document.baseURI).href)).load();
        return api.evaluate({ scheme: { template }, ledger });
      },
      [template, ledger],
    );
  await page.getByRole("link", { name: "比方案" }).click();
  const nets = page.locator(".comparison .sums tr").first().locator("td");
  const shown = async (name) => (await nets.filter({ hasText: name }).locator(".cell-figure").innerText()).replace("最高", "");

  const settled = await statementOf("standard-policy");
  assert.deepEqual(settled.inactive, []);
  assert.equal(plain(await shown("客户开发奖罚制度范本")), settled.totals.net);
  const partly = await statementOf("order-tiers");
  assert.notEqual(partly.totals.net, "0.00");
  assert.equal(plain(await shown("订单分级奖励")), `${partly.totals.net}＋?`);
  const waiting = await statementOf("policy-outline");
  assert.equal(waiting.totals.net, "0.00");
  assert.ok(waiting.inactive.length > 0);
  assert.equal(plain(await shown("客户开发奖罚制度内容")), "待填写");
  assertQuiet(page);
});

test("every place has an address of its own, and back leads back", async () => {
  const page = await withSample();
  await page.getByRole("link", { name: "比方案" }).click();
  await page.getByRole("table").first().waitFor();
  assert.equal(new URL(page.url()).hash, "#/compare");
  await page.getByRole("link", { name: "方案库" }).click();
  await page.waitForURL(/#\/templates/);
  await page.goBack();
  await page.waitForURL(/#\/compare/);
  await page.getByRole("table").first().waitFor();
  assertQuiet(page);
});
