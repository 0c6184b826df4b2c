// Own schemes: copied from a template or begun with nothing, written rule by rule, checked by examples, published.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet, open, serve } from "./harness.mjs";
import { net, withSample } from "./people.mjs";
import { onPaper, read } from "./printed.mjs";

const rules = (page) => page.locator(".own-rule");
const rule = (page, name) => rules(page).filter({ has: page.getByRole("heading", { name, level: 3 }) });
const side = (page) => page.getByRole("complementary", { name: "算下来怎样" });
const liveNet = (page) => page.locator(".live-net");
const field = (entry, place) => entry.locator(`.form-row[data-place="${place}"]`);

export async function copied(page, template = "standard-policy") {
  await page.evaluate((id) => { location.hash = `#/schemes/${id}`; }, template);
  await page.getByRole("button", { name: "抄成自建方案来改" }).click();
  await page.locator(".editor").waitFor();
}

async function openRule(page, name) {
  const entry = rule(page, name);
  await entry.getByRole("button", { name: "修改" }).click();
  return entry;
}

test("a template is copied, and the copy pays just what the template pays", async () => {
  const page = await withSample();
  const before = await net(page);
  await copied(page);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "客户开发奖罚制度范本（副本）");
  assert.ok((await rules(page).count()) > 5);
  await page.getByRole("button", { name: "用这个方案算" }).click();
  await page.locator("#scheme-choice").filter({ hasText: "副本" }).waitFor();
  assert.equal(await net(page), before);
  await page.reload();
  await page.locator("#scheme-choice").filter({ hasText: "副本" }).waitFor();
  assert.equal(await net(page), before, "kept");
  assertQuiet(page);
});

test("a figure is changed where it stands: the words, the sum and the difference follow, and undo takes it back", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  const before = await liveNet(page).innerText();
  const last = field(entry, "pays.bands[2].amount").getByRole("textbox");
  await last.fill("600");
  await entry.getByText("600.00 元").first().waitFor();
  assert.notEqual(await liveNet(page).innerText(), before);
  await last.fill("六百多");
  assert.match(await field(entry, "pays.bands[2].amount").innerText(), /看不懂“六百多”/);
  assert.match(await entry.innerText(), /还有 1 处没写完/);
  await page.reload();
  await page.locator(".editor").waitFor();
  const again = await openRule(page, "订单现金奖");
  assert.equal(await field(again, "pays.bands[2].amount").getByRole("textbox").inputValue(), "六百多", "kept as typed");
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction((text) => document.querySelector(".live-net").innerText === text, before);
  assertQuiet(page);
});

test("rules are added from plain words, written, switched off, moved and removed", async () => {
  const page = await withSample();
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await page.getByRole("button", { name: "从空白开始写" }).click();
  await page.locator(".editor").waitFor();
  assert.equal(await rules(page).count(), 0);
  await page.getByRole("button", { name: "加一条规则" }).click();
  await page.getByRole("button", { name: "每笔新客户首单，按金额分档" }).click();
  const entry = rules(page).first();
  await entry.waitFor();
  assert.match(await entry.innerText(), /还有 4 处没写完，这一条暂时不奖也不罚/);
  for (const [place, text] of [["pays.bands[0].from", "1万"], ["pays.bands[0].amount", "500"], ["pays.bands[1].from", "10万"], ["pays.bands[1].amount", "1,000"]]) {
    await field(entry, place).getByRole("textbox").fill(text);
  }
  await entry.getByText("没写完").waitFor({ state: "detached" });
  assert.match(await entry.innerText(), /1 万元以上/);
  await page.getByRole("button", { name: "加一条规则" }).click();
  await page.getByRole("button", { name: "老客户复购，按金额提成" }).click();
  await rules(page).nth(1).waitFor();
  await field(rules(page).nth(1), "pays.rate").getByRole("textbox").fill("2%");
  const both = await liveNet(page).innerText();
  await rules(page).nth(0).getByRole("checkbox", { name: "启用" }).uncheck();
  await page.waitForFunction((text) => document.querySelector(".live-net").innerText !== text, both);
  await rules(page).nth(1).getByRole("button", { name: /^上移/ }).first().click();
  await page.waitForFunction(() => document.querySelector(".own-rule h3").innerText.includes("老客户复购"));
  await rules(page).nth(0).getByRole("button", { name: /^删除/ }).first().click();
  await page.waitForFunction(() => document.querySelectorAll(".own-rule").length === 1);
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole("button", { name: "撤销" }).click();
  }
  await page.waitForFunction((text) => document.querySelector(".live-net").innerText === text, both);
  assertQuiet(page);
});

test("bands are pasted from a sheet, and upper limits are read in both ways", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const entry = await openRule(page, "订单现金奖");
  await entry.getByRole("button", { name: "从表格粘贴分档" }).click();
  await entry.getByLabel("粘贴到这里").fill("0–10,000\t100\n10,001–50,000\t300\n50,001以上\t800");
  assert.equal(await entry.locator(".pasted-reading").count(), 2);
  await entry.locator(".pasted-reading").nth(1).getByRole("button", { name: "用这些分档" }).click();
  await entry.getByText("800.00 元").first().waitFor();
  assert.equal(await field(entry, "pays.bands[1].over").getByRole("textbox").inputValue(), "10000");
  assertQuiet(page);
});

test("examples are offered at the bounds and say what a change does to them", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.getByRole("button", { name: "按分档界限出算例" }).click();
  const part = page.locator(".examples-part");
  await part.getByText(/个算例都对/).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await field(entry, "pays.bands[1].amount").getByRole("textbox").fill("333");
  await part.getByText(/个变了/).waitFor();
  assert.match(await part.innerText(), /从 ¥200 变为 ¥333/);
  assertQuiet(page);
});

test("a draft is published, changed and published again; the difference is said; a version stays as it was", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.getByLabel("说明（改了什么、为什么）").fill("初版");
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await field(entry, "pays.bands[0].amount").getByRole("textbox").fill("80");
  await side(page).getByText(/与第 1 版相比/).waitFor();
  assert.match(await page.locator(".version-difference").innerText(), /50\.00 元[^]*80\.00 元/);
  await page.getByRole("button", { name: "发布为第 2 版" }).click();
  await page.getByRole("heading", { name: "第 2 版" }).waitFor();
  await page.locator(".versions .entry-block").filter({ hasText: "初版" }).getByRole("button", { name: "用这一版算" }).click();
  await page.locator("#scheme-choice").waitFor();
  const text = await page.evaluate(() => location.hash);
  assert.equal(text, "#/calculate");
  assertQuiet(page);
});

test("a scheme goes out as a file and comes in again, after it's been looked at", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成文件" }).first().click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.equal(JSON.parse(text).rules.length, 3);
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await page.locator("#scheme-file").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "收下" }).click();
  await page.locator(".editor").waitFor();
  await page.evaluate(() => { location.hash = "#/schemes"; });
  assert.equal(await page.locator(".own-schemes .scheme-card").count(), 2);
  await page.locator("#scheme-file").setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from('{"rules": 7}') });
  await page.getByText("这个方案文件里有").waitFor();
  assertQuiet(page);
});

test("the editor is accessible and fits every width, with a form open and something wrong in it", async () => {
  for (const width of [360, 768, 1280]) {
    const page = await withSample({ width });
    await copied(page);
    const entry = rules(page).first();
    await entry.getByRole("button", { name: "修改" }).click();
    await entry.getByRole("textbox").nth(3).fill("什么");
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    assertQuiet(page);
  }
});

test("two tabs that write one scheme follow each other", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator(".editor").waitFor();
  const entry = await openRule(page, "订单现金奖");
  await field(entry, "pays.bands[0].amount").getByRole("textbox").fill("77");
  await other.getByText("77.00 元").first().waitFor();
  const theirs = await openRule(other, "订单现金奖");
  await field(theirs, "pays.bands[1].amount").getByRole("textbox").fill("222");
  await page.getByText("222.00 元").first().waitFor();
  await page.getByText("77.00 元").first().waitFor();
  assertQuiet(page);
});

test("what changed prints as a notice, the whole scheme for approval", async () => {
  const page = await withSample();
  await copied(page, "order-tiers");
  await page.getByRole("button", { name: "按分档界限出算例" }).click();
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  const entry = await openRule(page, "订单现金奖");
  await field(entry, "pays.bands[2].amount").getByRole("textbox").fill("600");
  await page.getByRole("button", { name: "打印成通知" }).click();
  await page.locator(".paper").first().waitFor();
  const notice = await onPaper(page);
  for (const said of ["关于调整“订单分级奖励（副本）”的通知", "第1版", "草稿，未发布", "500.00元", "600.00元", "对各人的影响", "批准"]) {
    assert.ok(notice.includes(read(said)), `${said} in ${notice}`);
  }
  await page.goBack();
  await page.getByRole("button", { name: "打印送审" }).click();
  await page.locator(".paper").first().waitFor();
  const whole = await onPaper(page);
  for (const said of ["订单现金奖", "算例", "不对", "查漏洞", "审核"]) {
    assert.ok(whole.includes(read(said)), `${said} in ${whole}`);
  }
  assertQuiet(page);
});

test("each reading of a template says what it comes to, and an own version can be picked to compute with", async () => {
  const page = await withSample();
  await page.evaluate(() => { location.hash = "#/schemes/standard-policy"; });
  await page.locator(".reading-result").first().waitFor();
  const results = await page.locator(".reading-result").allInnerTexts();
  assert.ok(results.length >= 8 && results.every((text) => /净额合计 [\d,.−]+|算不出/.test(text)), results.join());
  await copied(page, "order-tiers");
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  await page.evaluate(() => { location.hash = "#/calculate"; });
  await page.locator("#scheme-choice").click();
  const picker = page.getByRole("dialog", { name: "选一个方案" });
  await picker.getByRole("button", { name: "订单分级奖励（副本）（第 1 版）" }).click();
  await picker.waitFor({ state: "detached" });
  await page.locator("#scheme-choice").filter({ hasText: "第 1 版" }).waitFor();
  assertQuiet(page);
});
