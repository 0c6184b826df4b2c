// Each thing that a person does on the page, once.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { assertQuiet, open, serve } from "./harness.mjs";

async function withSample(options) {
  const page = await open(await serve(), options);
  await page.locator("#load-sample").click();
  await page.locator("[data-part=rep]").first().waitFor();
  return page;
}

const net = (page) => page.locator("#total-net").innerText();

test("undo and redo, by button and by keyboard", async () => {
  const page = await open(await serve());
  const amount = page.getByRole("textbox", { name: "成交金额（元）" }).first();
  assert.ok(await page.locator("#undo").isDisabled());
  await amount.pressSequentially("12万");
  await page.getByRole("textbox", { name: "姓名" }).first().pressSequentially("张伟");
  await page.keyboard.press("Control+z");
  assert.equal(await page.getByRole("textbox", { name: "姓名" }).first().inputValue(), "");
  await page.locator("#undo").click();
  assert.equal(await amount.inputValue(), "");
  assert.ok(await page.locator("#undo").isDisabled());
  await page.keyboard.press("Control+y");
  assert.equal(await amount.inputValue(), "12万");
  await page.locator("#redo").click();
  assert.equal(await page.getByRole("textbox", { name: "姓名" }).first().inputValue(), "张伟");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+z");
  assert.equal(await page.getByRole("textbox", { name: "姓名" }).first().inputValue(), "张伟");
  assert.ok(await page.locator("#redo").isDisabled());
  assertQuiet(page);
});

test("a saved file brings back what was saved, and a strange one is refused in words", async () => {
  const page = await withSample();
  const before = await net(page);
  const saving = page.waitForEvent("download");
  await page.locator("#save-file").click();
  const download = await saving;
  assert.equal(download.suggestedFilename(), "standard-policy.json");
  const buffer = await readFile(await download.path());
  await page.locator("#clear").click();
  await page.waitForFunction((before) => document.querySelector("#total-net")?.innerText !== before, before);
  await page.locator("#file").setInputFiles({ name: "saved.json", mimeType: "application/json", buffer });
  await page.waitForFunction((before) => document.querySelector("#total-net")?.innerText === before, before);

  await page.locator("#file").setInputFiles({ name: "旧表.json", mimeType: "application/json", buffer: Buffer.from("a,b\n1,2") });
  await page.getByText("没有打开“旧表.json”：这不是本页保存的文件（.json）。").waitFor();
  assert.equal(await net(page), before);
  const bad = JSON.parse(buffer.toString());
  bad.ledger.deals[0].amount = "很多";
  await page.locator("#file").setInputFiles({ name: "坏.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(bad)) });
  await page.getByText("deals[0].amount").waitFor();
  assert.equal(await net(page), before);
  await page.getByRole("button", { name: "知道了" }).click();
  assert.equal(await page.locator(".notice").count(), 0);
  assertQuiet(page);
});

test("a rep's part and an explanation go to the clipboard as text, in the language of the page", async () => {
  const page = await withSample({ permissions: ["clipboard-read", "clipboard-write"] });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "复制这一份" }).first().click();
  assert.match(await clipboard(), /^张伟：净额 [\d,.]+ 元（奖励 [\d,.]+，扣罚 [\d,.]+）\n/);
  await page.locator("#language").click();
  await page.getByRole("button", { name: "Copy as text" }).first().click();
  assert.match(await clipboard(), /^张伟: net ¥[\d,.]+ \(rewards/);
  await page.locator("[data-part=rep] button.entry").first().click();
  await page.locator("#copy-why").click();
  const name = await page.locator("#why-heading").evaluate((heading) => heading.firstChild.data);
  assert.ok((await clipboard()).includes(name));
  assertQuiet(page);
});

test("nothing is read while an input method puts a word together", async () => {
  const page = await open(await serve());
  const name = page.getByRole("textbox", { name: "姓名" }).first();
  await name.focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "zhang", selectionStart: 5, selectionEnd: 5 });
  assert.equal(await name.inputValue(), "zhang");
  assert.ok(await page.locator("#undo").isDisabled(), "nothing was typed yet");
  await page.keyboard.press("Control+z");
  await keyboard.send("Input.insertText", { text: "张伟" });
  assert.equal(await name.inputValue(), "张伟");
  assert.ok(await page.locator("#undo").isEnabled());
  await page.locator("#undo").click();
  assert.equal(await name.inputValue(), "");
  assertQuiet(page);
});

test("Enter goes to the row below, and on the last row adds one", async () => {
  const page = await withSample();
  await page.locator("#deals-1-amount").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "deals-2-amount");
  const rows = page.locator("[data-sheet=deals] tbody tr");
  const count = await rows.count();
  const last = (await page.locator("[id^='deals-'][id$='-amount']").last().getAttribute("id")).split("-")[1];
  await page.locator(`#deals-${last}-amount`).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((id) => document.activeElement.id === id, `deals-${Number(last) + 1}-customer`);
  assert.equal(await rows.count(), count + 1);
  assertQuiet(page);
});

test("a long table is shown page by page, and a problem leads to its page", async () => {
  const page = await open(await serve());
  const ledger = JSON.parse(await readFile(new URL("../../crates/document/src/sample.json", import.meta.url), "utf8"));
  ledger.deals = Array.from({ length: 120 }, (_, at) => ({ ...ledger.deals[0], id: `d${at}`, amount: String(1000 + at) }));
  await page.locator("#file").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(ledger)) });
  const deals = page.locator("[data-sheet=deals]");
  await deals.getByText("第 1–50 行，共 120 行").waitFor();
  assert.ok(await deals.getByRole("button", { name: "上一页" }).isDisabled());
  await deals.getByRole("button", { name: "下一页" }).click();
  await deals.getByRole("button", { name: "下一页" }).click();
  await deals.getByText("第 101–120 行，共 120 行").waitFor();
  assert.ok(await deals.getByRole("button", { name: "下一页" }).isDisabled());
  await page.locator("#deals-120-amount").fill("x");
  await deals.getByRole("button", { name: "上一页" }).click();
  await page.locator("#problems").getByRole("button", { name: /成交第 120 行/ }).click();
  await page.waitForFunction(() => document.activeElement.id === "deals-120-amount");
  assertQuiet(page);
});

test("bands are added, filled in, removed, and taken back", async () => {
  const page = await withSample();
  await page.getByRole("combobox", { name: "按哪个方案算" }).selectOption("order-tiers");
  const bands = page.locator("fieldset.figure").filter({ has: page.locator(".bands") }).first();
  const rows = bands.locator(".band");
  const count = await rows.count();
  await bands.getByRole("button", { name: "添加一档" }).click();
  assert.equal(await rows.count(), count + 1);
  const row = rows.last();
  await row.locator("input[id$=-bound]").fill("999999");
  await row.locator("input[id$=-worth]").fill("1");
  await row.getByRole("combobox", { name: "起点怎么算" }).selectOption("over");
  await row.getByRole("button", { name: /删除第/ }).click();
  assert.equal(await rows.count(), count);
  await page.locator("#undo").click();
  assert.equal(await rows.count(), count + 1);
  assert.equal(await rows.last().locator("input[id$=-bound]").inputValue(), "999999");
  assert.equal(await rows.last().getByRole("combobox", { name: "起点怎么算" }).inputValue(), "over");
  assertQuiet(page);
});

test("removing a row changes the statement, and undoing brings both back", async () => {
  const page = await withSample();
  const before = await net(page);
  await page.locator("[data-remove='deals-11-id']").click();
  await page.waitForFunction((before) => document.querySelector("#total-net").innerText !== before, before);
  assert.equal(await page.locator("#deals-11-amount").count(), 0);
  await page.waitForFunction(() => document.activeElement.id === "deals-12-customer");
  await page.locator("#undo").click();
  await page.waitForFunction((before) => document.querySelector("#total-net").innerText === before, before);
  assert.ok(await page.locator("#deals-11-amount").isVisible());
  assertQuiet(page);
});

test("another reading of a clause is counted, changes the statement, and goes back to the default", async () => {
  const page = await withSample();
  const readings = page.locator("details").filter({ has: page.locator(".readings") });
  await readings.locator("> summary").click();
  assert.ok(await readings.getByText("都按默认理解").isVisible());
  const other = readings.getByRole("radio", { checked: false }).first();
  const value = await other.getAttribute("value");
  await other.check();
  await readings.getByText("1 处不是默认").waitFor();
  assert.ok(await readings.locator(`input[value='${value}']`).first().isChecked());
  await page.locator("#undo").click();
  await readings.getByText("都按默认理解").waitFor();
  assertQuiet(page);
});

test("printed, the statement stands alone, and a PDF is made of it", async () => {
  const page = await withSample();
  await page.emulateMedia({ media: "print" });
  for (const gone of [".inputs", ".top", "#print"]) assert.ok(await page.locator(gone).first().isHidden(), gone);
  assert.ok(await page.locator("#total-net").isVisible());
  assert.ok(await page.locator("[data-part=rep]").last().isVisible());
  const pdf = await page.pdf();
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.locator("#print").click();
  assert.equal(await page.locator("html[data-printed]").count(), 1);
  assertQuiet(page);
});

for (const width of [360, 768]) {
  test(`at ${width} px what gets the focus is in sight, above the bar at the foot`, async () => {
    const page = await withSample({ width, height: 640 });
    const isInSight = (id) =>
      page.waitForFunction((id) => {
        const field = document.activeElement;
        if (field.id !== id) return false;
        const box = field.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= document.querySelector(".sum").getBoundingClientRect().top;
      }, id);
    if (!(await page.locator("[data-sheet=deals]").evaluate((fold) => fold.open))) {
      await page.locator("[data-sheet=deals] > summary").click();
    }
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator("#deals-add").evaluate((button) => button.click());
    const added = await page.locator("[id^='deals-'][id$='-customer']").last().getAttribute("id");
    await isInSight(added);
    const first = await page.locator("[id^='deals-'][id$='-amount']").first();
    await first.focus();
    for (let steps = 0; steps < 4; steps += 1) {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(50);
      await isInSight(await page.evaluate(() => document.activeElement.id));
    }
  });
}
