// Bands of a scheme that is written: a sheet, on a phone fields, in a rule or as a company's figure.

import assert from "node:assert/strict";
import test from "node:test";
import { cell, CLIPBOARD, copied, field, openRule, paste, untilReads, write } from "./editing.mjs";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet } from "./harness.mjs";
import { withSample } from "./people.mjs";

test("bands are a sheet: put in, taken out, pasted anywhere, copied; each act is one step", async () => {
  const page = await withSample(CLIPBOARD);
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  const rowsAre = (count) => entry.locator(`[role=grid][aria-rowcount="${count + 2}"]`).waitFor();
  await rowsAre(3);
  // In the second row, two cells of two rows.
  await paste(page, entry, 1, 0, "5,000\t150\n2万\t2%\n");
  await untilReads(entry, 1, 0, "5,000");
  await untilReads(entry, 2, 0, "20,000");
  await untilReads(entry, 2, 3, "比例");
  await entry.getByText("150.00 元").first().waitFor();
  await page.keyboard.press("Control+z");
  await untilReads(entry, 2, 3, "金额");
  // A row is put in above: the rule waits for it, and says where.
  await cell(entry, 1, 0).click();
  await page.keyboard.press("Control+Shift+Equal");
  await rowsAre(4);
  await entry.getByText("还有 2 处没写完").waitFor();
  await page.keyboard.press("Control+Minus");
  await rowsAre(3);
  await entry.getByText("没写完").waitFor({ state: "detached" });
  await cell(entry, 0, 0).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const copiedText = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copiedText.split("\n").length, 3);
  assert.match(copiedText, /^[\d,]+\t[\d,]+\t超过\t金额/);
  // What is typed and given up leaves the cell as it was.
  const before = await cell(entry, 0, 1).innerText();
  await cell(entry, 0, 1).click();
  await page.keyboard.type("9999");
  await page.keyboard.press("Escape");
  await untilReads(entry, 0, 1, before);
  assertQuiet(page);
});

test("upper limits are read in both ways, to choose from", async () => {
  const page = await withSample(CLIPBOARD);
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  await paste(page, entry, 0, 0, "0–10,000\t100\n10,001–50,000\t300\n50,001以上\t800");
  await entry.locator(".pasted-reading").nth(1).waitFor();
  await assertAccessible(page);
  await entry.locator(".pasted-reading").nth(1).getByRole("button", { name: "用这些分档" }).click();
  await entry.getByText("800.00 元").first().waitFor();
  await untilReads(entry, 1, 0, "10,000");
  await untilReads(entry, 1, 2, "超过");
  assert.equal(await entry.locator(".pasted-reading").count(), 0);
  assertQuiet(page);
});

test("several cells pasted into one field of a band on a phone are bands", async () => {
  const page = await withSample({ width: 360 });
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  const input = (band, at) => entry.locator(".band").nth(band).locator("input").nth(at);
  const pasteInto = (field, text) => field.evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    return field.dispatchEvent(event);
  }, text);
  assert.equal(await pasteInto(input(0, 0), "5,000\t150\n2万\t400\n5万\t900\n"), false);
  await page.waitForFunction(() => [...document.querySelectorAll(".band")].length === 3
    && document.querySelectorAll(".band")[2].querySelectorAll("input")[1].value === "900");
  assert.equal(await input(0, 1).inputValue(), "150");
  assert.equal(await input(1, 1).inputValue(), "400");
  // Where they can be read in several ways, somebody chooses, as on the sheet.
  await pasteInto(input(0, 0), "0–10,000\t100\n10,001–50,000\t300\n50,001以上\t800");
  await entry.locator(".pasted-reading").nth(1).waitFor();
  await assertAccessible(page);
  await entry.locator(".pasted-reading").nth(1).getByRole("button", { name: "用这些分档" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".band")[2].querySelectorAll("input")[1].value === "800");
  // One cell is a text like any other: the browser puts it where the caret stands.
  assert.equal(await pasteInto(input(0, 0), "7,000\n"), true);
  assertQuiet(page);
});

test("what a pasted sheet leaves out between two bands is said at its band before it's taken over", async () => {
  const page = await withSample(CLIPBOARD);
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  await paste(page, entry, 0, 0, "不满1万元\t100\n1.2万元以上不满5万元\t300\n5万元以上（含）\t800");
  const below = entry.locator(".pasted-reading").first().locator("li").nth(1);
  await below.getByText("粘贴的表里，10,000 到 12,000 之间没有档：这里算前一档").waitFor();
  await assertAccessible(page);
  await entry.getByRole("button", { name: "用这些分档" }).first().click();
  await untilReads(entry, 1, 0, "12,000");
  assertQuiet(page);
});

test("a cell becomes a company figure and goes with its row; its name stands in the cell", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  await cell(entry, 0, 1).click();
  const more = entry.locator(".band-more");
  await more.getByText("第 1 档：给多少").waitFor();
  await more.locator("summary").click();
  await more.getByRole("button", { name: "改为公司数字" }).click();
  await untilReads(entry, 0, 1, "公司数字：给多少");
  await field(entry, "pays.bands[0].amount").getByText("第 1 档：给多少").waitFor();
  await cell(entry, 0, 0).click();
  await page.keyboard.press("Control+Shift+Equal");
  await untilReads(entry, 1, 1, "公司数字：给多少");
  await page.getByRole("button", { name: "撤销" }).click();
  await field(entry, "pays.bands[0].amount").getByRole("button", { name: "写定" }).click();
  await untilReads(entry, 0, 1, "[\\d,]+");
  assertQuiet(page);
});

test("bands of a company figure are written in the head, and the figure is open until they are sound", async () => {
  const page = await withSample();
  await copied(page, "three-stage");
  await page.getByText("名称、公司数字和理解方式").click();
  const head = page.locator(".head-form");
  const sheet = head.locator('.form-row[data-kind="bands"]').first();
  await sheet.waitFor();
  await write(page, sheet, 0, 0, "10万");
  await write(page, sheet, 0, 1, "1,000");
  await untilReads(sheet, 0, 0, "100,000");
  await write(page, sheet, 1, 0, "5万");
  await write(page, sheet, 1, 1, "2,000");
  await page.locator(".publish-hindrances").getByText(/没填完/).waitFor();
  assert.match(await sheet.innerText(), /第 2 档/);
  await page.reload();
  await page.locator(".editor").waitFor();
  await page.getByText("名称、公司数字和理解方式").click();
  await untilReads(sheet, 1, 0, "50,000");
  await write(page, sheet, 1, 0, "20万");
  await page.locator(".publish-hindrances").getByText(/没填完/).waitFor({ state: "detached" });
  assertQuiet(page);
});

test("on a phone bands are fields", async () => {
  const page = await withSample({ width: 360 });
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  const rows = entry.locator(".band");
  const count = await rows.count();
  await entry.getByRole("button", { name: "添加一档" }).click();
  assert.equal(await rows.count(), count + 1);
  await rows.last().locator("input[id$=-bound]").fill("十万");
  await rows.last().locator("input[id$=-worth]").fill("许多");
  await rows.last().getByText("看不懂“许多”").waitFor();
  await rows.last().locator("input[id$=-worth]").fill("1,234");
  await entry.getByText("1,234.00 元").first().waitFor();
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
  assertQuiet(page);
});

test("leaving the editor with the focus in a sheet, and while something is typed there, keeps what was typed", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  await cell(entry, 0, 1).click();
  await page.keyboard.type("77");
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await page.locator(".own-schemes").waitFor();
  await page.goBack();
  await page.locator(".editor").waitFor();
  await page.getByText("77.00 元").first().waitFor();
  assertQuiet(page);
});
