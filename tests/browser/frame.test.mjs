// The page in a frame of another: it does as the address asks, and says what it cannot do there.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, hostPage, newPage, open, opened, serve } from "./harness.mjs";
import { amounts, goTo, loadSample, pressInFiles, statement } from "./people.mjs";

test("an embedded page has the scheme, the language, the place and the colours that were asked for", async () => {
  const page = await open(`${await serve()}?embed=1&scheme=order-tiers&lang=en&view=calculate&theme=dark`, { colours: "light" });
  assert.ok(await page.getByRole("toolbar", { name: "Scheme" }).getByRole("button", { name: "Rewards by order size" }).isVisible());
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(ground, "rgb(16, 20, 18)");
  assert.equal(await page.getByText("Reward calculator", { exact: true }).count(), 0, "the page around it has a heading of its own");
  const places = page.getByRole("navigation", { name: "Places" });
  assert.equal(await places.getByRole("link", { name: "Calculate" }).getAttribute("aria-current"), "page");

  const other = await open(`${await serve()}?embed=1&view=compare`);
  await other.getByRole("heading", { level: 1, name: "比方案" }).waitFor();
  for (const one of [page, other]) assertQuiet(one);
});

test("a fixed scheme cannot be changed anywhere", async () => {
  const page = await open(`${await serve()}?embed=1&scheme=order-tiers&fixed=scheme`);
  const bar = page.getByRole("toolbar", { name: "方案" });
  await bar.getByText("订单分级奖励").waitFor();
  assert.equal(await bar.getByRole("button", { name: "订单分级奖励" }).count(), 0);
  await bar.getByRole("link", { name: "条款" }).click();
  await page.getByRole("heading", { level: 1, name: "订单分级奖励" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "用这个方案算" }).count(), 0);
  await page.getByRole("link", { name: "方案库" }).click();
  await page.getByRole("heading", { level: 1, name: "方案库" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "用示例数字试算" }).count(), 0, "trying a scheme changes it");
  await page.getByRole("link", { name: "算奖励" }).click();
  await bar.getByText("订单分级奖励").waitFor();
  assertQuiet(page);
});

test("in a frame with a fixed scheme no figures are filled with examples, in no place", async () => {
  const page = await open(`${await serve()}?embed=1&scheme=acquisition-policy&fixed=scheme`);
  await loadSample(page);
  await goTo(page, "#/compare");
  await page.locator(".pick summary").click();
  const tick = page.locator(".pick .chip").filter({ hasText: "客户开发奖罚制度内容" }).getByRole("checkbox");
  if (!(await tick.isChecked())) await tick.click();
  await page.getByText("有的方案还有数字要公司填", { exact: false }).waitFor();
  assert.equal(await page.locator("#try-all").count(), 0);
  await page.getByRole("button", { name: "客户开发奖罚制度内容：改数字、理解，或另加一列" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("#another-column").waitFor();
  assert.equal(await dialog.locator("#column-examples").count(), 0);
  assertQuiet(page);
});

test("words of the address that the page does not know are said in one notice", async () => {
  const page = await open(`${await serve()}?embed=1&speed=9&colour=red&colour=blue`);
  const said = await page.getByRole("alert").allInnerTexts();
  assert.equal(said.length, 1);
  assert.match(said[0], /网址里的“speed”、“colour”本页不认识/);
  assertQuiet(page);
});

for (const asked of ["scheme=no-such-scheme", "view=nowhere", "lang=tlh", "theme=pink", "fixed=all", "embed=yes"]) {
  test(`${asked} is said, and the page opens nevertheless`, async () => {
    const page = await open(`${await serve()}?${asked.startsWith("embed") ? "" : "embed=1&"}${asked}`);
    await page.getByRole("alert").getByText(asked.split("=")[1]).waitFor();
    const isEmbedded = !(await page.getByText("奖励计算器", { exact: true }).isVisible());
    assert.equal(isEmbedded, asked !== "embed=yes", "what isn't known isn't heeded");
    assert.ok(await page.getByRole("navigation", { name: "页面" }).isVisible());
    assertQuiet(page);
  });
}

test("a word that stands twice in the address counts once, and what it's given the second time is said", async () => {
  const page = await open(`${await serve()}?embed=1&scheme=order-tiers&scheme=standard-policy&book=`);
  const said = await page.getByRole("alert").allInnerTexts();
  assert.equal(said.length, 1);
  assert.match(said[0], /网址里的“scheme=standard-policy”、“book=”本页不认识/);
  await page.getByRole("toolbar", { name: "方案" }).getByText("订单分级奖励").waitFor();
  assertQuiet(page);
});

test("undo and redo are inside, and so is the way to another place and back", async () => {
  const page = await open(`${await serve()}?embed=1`);
  await amounts(page).first().fill("120000");
  await page.getByRole("button", { name: "撤销" }).click();
  assert.equal(await amounts(page).first().inputValue(), "");
  await page.getByRole("button", { name: "重做" }).click();
  assert.equal(await amounts(page).first().inputValue(), "120,000");
  await page.getByRole("link", { name: "比方案" }).click();
  await page.getByRole("heading", { level: 1, name: "比方案" }).waitFor();
  await page.getByRole("link", { name: "算奖励" }).click();
  await amounts(page).first().untilReads("120,000");
  assertQuiet(page);
});

/** The page in a sandbox without an origin of its own, and the page around it. */
async function sandboxed(words = "allow-scripts") {
  const page = await newPage();
  const address = await serve("/rewards/");
  const body = `<!doctype html><iframe sandbox="${words}" src="${address}?embed=1" title="奖励" width="1200" height="850"></iframe>`;
  if (words.includes("same-origin")) {
    // A page of the same host knows of its frame what it lets out.
    await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
    await page.goto(new URL("host.html", address).href);
  } else {
    await page.goto(await hostPage(body));
  }
  const frame = page.frames()[1];
  await opened(frame);
  return { page, frame };
}

test("a frame without storage works from memory and says so", async () => {
  const { page, frame } = await sandboxed();
  await frame.getByRole("alert").getByText("浏览器不让本页保存").waitFor();
  await frame.getByText("没有保存").waitFor();
  await loadSample(frame);
  assert.ok(await statement(frame).isVisible());
  assertQuiet(page);
});

test("where copying is refused a box to copy from opens", async () => {
  const { page, frame } = await sandboxed();
  await loadSample(frame);
  await statement(frame).getByRole("button", { name: "复制这一份" }).click();
  const box = frame.getByRole("textbox", { name: "可复制的文字" });
  await box.waitFor();
  assert.match(await box.inputValue(), /^张伟：净额 7,640\.00 元/);
  assert.ok(await frame.getByRole("alert").getByText("浏览器不让本页复制").isVisible());
  // What was refused is the browser's to say.
  page.complaints = page.complaints.filter((complaint) => !/clipboard/i.test(complaint));
  assertQuiet(page);
});

test("where saving a file is refused it is said, and a box to copy from opens", async () => {
  const { page, frame } = await sandboxed();
  await loadSample(frame);
  await pressInFiles(frame, "保存文件");
  const box = frame.getByRole("textbox", { name: "可复制的文字" });
  await box.waitFor();
  assert.equal(JSON.parse(await box.inputValue()).ledger.deals.length, 26);
  assert.ok(await frame.getByRole("alert").getByText("受限的框架").isVisible());
  page.complaints = page.complaints.filter((complaint) => !/download/i.test(complaint));
  assertQuiet(page);
});

for (const words of ["allow-scripts", "allow-scripts allow-same-origin"]) {
  test(`where a frame lets no file out, each way out says so and opens a box to copy from (${words})`, async () => {
    const { page, frame } = await sandboxed(words);
    await loadSample(frame);
    const box = frame.getByRole("textbox", { name: "可复制的文字" });
    await pressInFiles(frame, "导出奖罚明细（.csv）");
    await box.waitFor();
    assert.match(await box.inputValue(), /^业务员,条款,规则/);
    await frame.getByText(/受限的框架.*\.csv/).waitFor();
    page.complaints = page.complaints.filter((complaint) => !/download|sandbox/i.test(complaint));
    assertQuiet(page);
  });
}

test("where printing is ignored it is said, and a box to copy from opens", async () => {
  const { page, frame } = await sandboxed();
  await loadSample(frame);
  await statement(frame).getByRole("button", { name: "打印" }).click();
  await frame.getByRole("dialog").getByRole("button", { name: "打印" }).click();
  await frame.getByRole("dialog").getByRole("alert").getByText("浏览器不让本页打印").waitFor();
  const box = frame.getByRole("dialog").getByRole("textbox", { name: "可复制的文字" });
  assert.match(await box.inputValue(), /奖罚结算单[^]*张伟[^]*7,640\.00[^]*本人确认/);
  page.complaints = page.complaints.filter((complaint) => !/print/i.test(complaint));
  assertQuiet(page);
});
