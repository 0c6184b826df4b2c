// A phone between two visits: the own result first, three sides at the foot, an entry as a form.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet, open, opened, serve } from "./harness.mjs";
import { entries, goTo, net, openFile, sampleLedger, statement, untilNetIsNot, withSample } from "./people.mjs";

const PHONE = { width: 360, height: 640, hasTouch: true, isMobile: true };

const foot = (page) => page.getByRole("navigation", { name: "看哪一部分" });
const side = (page, name) => foot(page).getByRole("button", { name });
const form = (page) => page.getByRole("dialog");
const me = (page) => page.getByRole("combobox", { name: "我是" });

test("the result comes first, one's own before the others', and the foot leads to the other sides", async () => {
  const page = await withSample(PHONE);
  assert.deepEqual(await foot(page).getByRole("button").allInnerTexts(), ["结果", "成交", "更多"]);
  assert.equal(await side(page, "结果").getAttribute("aria-current"), "true");
  const top = async (element) => (await element.boundingBox()).y;
  assert.ok((await top(statement(page))) < (await top(page.locator("#total-net"))), "the own statement stands above the sum");
  assert.ok((await top(statement(page).getByRole("status").first())) < 400, "the own net is seen at once");
  await side(page, "成交").tap();
  assert.ok(await page.getByRole("tab", { name: "成交" }).isVisible());
  assert.ok(await statement(page).isHidden());
  await page.getByRole("tab", { name: /^业务员/ }).tap();
  await page.getByText("每个客户都要写明归哪一名业务员").waitFor();
  assert.equal(await page.getByText("只有一名业务员时").count(), 0, "there are four");
  await side(page, "更多").tap();
  assert.ok(await page.getByRole("heading", { name: "更多" }).isVisible());
  assert.equal(await side(page, "更多").getAttribute("aria-current"), "true");
  await side(page, "结果").tap();
  assert.ok(await statement(page).isVisible());
  assertQuiet(page);
});

test("who one is, is kept after a reload", async () => {
  const page = await withSample(PHONE);
  await me(page).selectOption({ label: "李娜" });
  await page.waitForFunction(() => document.querySelector(".rep-net output").innerText === "5,820.00");
  await page.getByText("已保存").waitFor({ state: "attached" });
  await page.reload();
  await opened(page);
  await statement(page).waitFor();
  assert.equal(await me(page).evaluate((select) => select.selectedOptions[0].text), "李娜");
  assert.equal(await statement(page).getByRole("status").first().innerText(), "5,820.00");
  assertQuiet(page);
});

/** What can be pressed and is smaller than a finger: 44 px, but for links within a sentence. */
const tooSmall = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("a, button, input, select, summary, textarea, [role=tab]")];
    const seen = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".unseen, .skip") && !one.matches(".unseen"));
    // A tick counts with its label; a name that is laid over its whole card counts with the card.
    const isLaidOver = (one) => getComputedStyle(one, "::after").position === "absolute";
    const target = (one) => (one.matches(".tick") ? one.closest("label") : isLaidOver(one) ? one.offsetParent : null) ?? one;
    return [...new Set(seen.map(target))]
      .map((one) => [one, one.getBoundingClientRect()])
      .filter(([one, { width, height }]) => width > 0 && (height < 43.5 || (width < 43.5 && !one.matches("a"))))
      .map(([one, { width, height }]) => `${Math.round(width)} × ${Math.round(height)} ${one.outerHTML.slice(0, 100)}`);
  });

for (const language of ["zh", "en"]) {
  test(`every target is at least 44 px (${language})`, async () => {
    const page = await withSample({ ...PHONE, language });
    const holds = async (what) => assert.deepEqual(await tooSmall(page), [], what);
    const to = (at) => page.locator(".foot button").nth(at).tap();
    const [RESULT, DEALS, MORE] = [0, 1, 2];
    await statement(page).getByText(/^(没有发生的奖罚及原因|Rewards and penalties that did not apply, and why)$/).tap();
    await holds("the result");
    await page.locator("summary").filter({ hasText: /^(试算：再签一单会怎样|What if there is one more deal)$/ }).tap();
    await page.locator("#what-if-amount").fill("50000");
    await page.locator("#try-deal").tap();
    await page.locator("#drop-trial").waitFor();
    await holds("a trial");
    await page.locator("#drop-trial").tap();
    await to(DEALS);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.tap();
      await holds(await tab.innerText());
    }
    await to(MORE);
    await holds("more");
    for (const part of ["figures", "readings", "period"]) {
      const button = page.locator(`[data-drawer=${part}]`).filter({ visible: true });
      if ((await button.count()) === 0) continue;
      await button.tap();
      await holds(part);
      await button.tap();
    }
    await to(DEALS);
    await page.getByRole("tab").first().tap();
    await page.getByRole("tabpanel").getByRole("listitem").getByRole("button").first().tap();
    await form(page).getByText(/^(更多字段|More fields)$/).tap();
    await holds("the form");
    await page.goBack();
    await form(page).waitFor({ state: "detached" });
    await to(RESULT);
    await entries(page).first().tap();
    await form(page).waitFor();
    await holds("an explanation");
    await page.goBack();
    await form(page).waitFor({ state: "detached" });
    await to(MORE);
    await page.locator(".places a[href='#/compare']").tap();
    await page.locator("table.comparison .things .field").first().waitFor();
    await holds("the comparison");
    await page.locator(".places a[href='#/schemes']").tap();
    await page.locator("#scheme-search").waitFor();
    await holds("the schemes");
    await goTo(page, "#/schemes/acquisition-policy");
    await page.locator("article.template .way-back").waitFor();
    await holds("a scheme's page");
    assertQuiet(page);
  });
}

test("the head of a phone's page is one line: the scheme, and whether all is kept; what else there is stands under more", async () => {
  for (const language of ["zh", "en"]) {
    const page = await withSample({ ...PHONE, language });
    const head = await page.locator(".top").boundingBox();
    assert.ok(head.height <= 56, `${head.height} px`);
    const result = await page.locator(".result").boundingBox();
    assert.ok(result.y <= 56, `the result begins at ${result.y}`);
    const name = await page.locator("#scheme-choice span").boundingBox();
    assert.equal(Math.round(name.x), 16);
    assert.ok(await page.locator(".top .saved").isVisible());
    assert.equal(await page.getByRole("navigation", { name: /^(页面|Places)$/ }).count(), 0);
    await page.locator(".foot button").nth(2).tap();
    for (const one of [".places", "#workbooks", "#language"]) assert.ok(await page.locator(`.more-side ${one}`).isVisible(), one);
    await page.locator(".more-side .places a[href='#/compare']").tap();
    await page.getByRole("table").first().waitFor();
    await page.locator(".top .places a[href='#/calculate']").tap();
    await page.locator(".foot").waitFor();
    assertQuiet(page);
  }
});

test("a finger isn't offered to drag files; a mouse is", async () => {
  for (const [options, isOffered] of [[PHONE, false], [{ width: 360 }, true]]) {
    const page = await open(await serve(), options);
    await page.locator("#load-sample").waitFor();
    assert.equal(await page.locator(".begin .ways-in").isVisible(), isOffered);
  }
});

test("each side stays where it was scrolled to", async () => {
  const page = await withSample(PHONE);
  const goes = (top) => page.waitForFunction((top) => scrollY === top, top);
  await page.evaluate(() => scrollTo(0, 600));
  await side(page, "成交").tap();
  await goes(0);
  await page.evaluate(() => scrollTo(0, 250));
  await side(page, "结果").tap();
  await goes(600);
  await side(page, "更多").tap();
  await goes(0);
  await side(page, "成交").tap();
  await goes(250);
  // The side on which one is goes to its head.
  await side(page, "成交").tap();
  await goes(0);
  assertQuiet(page);
});

test("figures that are examples are marked at one's net, and where a deal says what it comes to", async () => {
  const page = await withSample(PHONE);
  await page.locator("#scheme-choice").tap();
  const card = page.locator(".scheme-card").filter({ hasText: "客户开发奖罚制度内容" });
  await card.getByRole("button", { name: "用示例数字试算" }).tap();
  await form(page).waitFor({ state: "detached" });
  const notice = page.getByRole("note").filter({ hasText: /^其中 15 个数字是示例/ });
  await notice.waitFor();
  const mark = statement(page).locator(".rep-net [data-example]");
  const [above, below, seen] = [await notice.boundingBox(), await statement(page).boundingBox(), await mark.boundingBox()];
  assert.ok(above.y + above.height <= below.y, "the notice stands above one's statement");
  assert.ok(seen.y + seen.height < 640 - 56, "the mark is seen at once");
  await side(page, "成交").tap();
  await page.getByRole("button", { name: "添加成交" }).tap();
  await into(page, "customer").fill("宏远电子");
  await into(page, "amount").fill("60万");
  await form(page).locator(".entry-outcome [data-example]").waitFor();
  assertQuiet(page);
});

test("what is tried out for a rep says that rep's net and rules, and is taken over or dropped where one is", async () => {
  const page = await withSample(PHONE);
  await me(page).selectOption({ label: "李娜" });
  await page.getByText("试算：再签一单会怎样").tap();
  await page.locator("#what-if-amount").fill("5万");
  await page.locator("#try-deal").tap();
  const end = page.locator("#what-if-end");
  await end.getByText("李娜的净额 5,820.00 → 6,820.00（+1,000.00）").waitFor();
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector("#what-if-end").getBoundingClientRect();
    return top >= 0 && bottom <= document.querySelector(".foot").getBoundingClientRect().top;
  });
  const bar = page.getByRole("region", { name: "试算" });
  assert.match(await bar.getByRole("status").innerText(), /^李娜的净额 5,820\.00 → 6,820\.00（\+1,000\.00）$/);
  // The question the other way round counts what is tried, and says so; a goal may lie below nothing.
  const tried = page.getByText("正在试算：下面连同试算的改动一起算");
  assert.equal(await tried.count(), 0);
  await page.getByText("想拿到多少？").tap();
  await page.locator("#goal").fill("-1000");
  await tried.waitFor();
  await page.locator(".answers").getByText("李娜的净额已经有 6,820 元。").waitFor();
  assert.equal(await page.locator("#goal").getAttribute("aria-invalid"), null);
  await bar.getByText("按条款看").tap();
  for (const figure of await bar.locator("td:nth-child(2)").allInnerTexts()) assert.doesNotMatch(figure, /8,160/);
  await end.getByRole("button", { name: "放弃" }).tap();
  await bar.waitFor({ state: "detached" });
  assert.equal(await tried.count(), 0);
  await page.locator("#try-deal").tap();
  await end.getByRole("button", { name: "记入台账" }).tap();
  await bar.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector(".rep-net output").innerText === "6,820.00");
  assertQuiet(page);
});

test("a page that is loaded again says that what was tried out went, once", async () => {
  const page = await withSample(PHONE);
  await page.getByText("试算：再签一单会怎样").tap();
  await page.locator("#what-if-amount").fill("5万");
  await page.locator("#try-deal").tap();
  await page.locator("#what-if-end").getByRole("button").first().waitFor();
  const said = page.getByRole("alert").filter({ hasText: "刚才的试算没有记入台账" });
  assert.equal(await said.count(), 0);
  await page.reload();
  await opened(page);
  await said.waitFor();
  await page.reload();
  await opened(page);
  await statement(page).waitFor();
  assert.equal(await said.count(), 0);
  assertQuiet(page);
});

test("an event's form is called by whose it is, what happened and when", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await page.getByRole("tab", { name: "事件" }).tap();
  await cards(page).filter({ hasText: "违规" }).first().tap();
  assert.match(await form(page).getByRole("heading").first().innerText(), /^陈强的违规（\d+月\d+日）$/);
  assertQuiet(page);
});

test("what belongs to the scheme opens below its own button, in sight", async () => {
  const page = await withSample(PHONE);
  await side(page, "更多").tap();
  for (const part of ["公司数字", "理解", "核算期"]) {
    const button = page.getByRole("button", { name: part }).filter({ visible: true });
    await button.tap();
    const [above, opened] = [await button.boundingBox(), await page.locator("#drawer").boundingBox()];
    assert.ok(opened.y >= above.y + above.height, part);
    assert.ok(opened.y + 44 < 640 - 56, `${part} is opened at ${opened.y}`);
    await button.tap();
    await page.locator("#drawer").waitFor({ state: "detached" });
  }
  assertQuiet(page);
});

for (const width of [360, 768]) {
  test(`at ${width} px nothing that has the focus lies under a bar, nor out of sight`, async () => {
    const page = await withSample({ width, height: 640 });
    const covered = () =>
      page.evaluate(() => {
        const box = document.activeElement.getBoundingClientRect();
        const bar = document.querySelector(".foot").getBoundingClientRect();
        const inBar = document.activeElement.closest(".foot, .skip, .unseen");
        const { top, bottom } = box;
        return inBar || (top >= -1 && bottom <= bar.top + 1) || bottom - top > bar.top
          ? null
          : `${document.activeElement.outerHTML.slice(0, 80)} at ${Math.round(top)}–${Math.round(bottom)}`;
      });
    for (const name of ["结果", "成交", "更多"]) {
      await side(page, name).click();
      await page.locator("body").evaluate(() => document.activeElement.blur());
      for (let steps = 0; steps < 60; steps += 1) {
        await page.keyboard.press("Tab");
        assert.equal(await covered(), null, name);
        if (await page.evaluate(() => document.activeElement === document.body)) break;
      }
      for (let steps = 0; steps < 20; steps += 1) {
        await page.keyboard.press("Shift+Tab");
        assert.equal(await covered(), null, `${name}, backwards`);
      }
    }
    assertQuiet(page);
  });
}

/** Counts what a thumb does; what is typed once a field has the focus costs no tap. */
class Thumb {
  taps = 0;

  constructor(page) {
    this.page = page;
  }

  async tap(target) {
    this.taps += 1;
    await target.tap();
  }

  /** Types into a field; a tap goes there first, but where the field has the focus already. */
  async type(field, text) {
    const isThere = await field.evaluate((field) => field === document.activeElement);
    if (!isThere) await this.tap(field);
    await this.page.keyboard.type(text);
  }
}

const DEALS = [
  ["宏远电子", "12万"],
  ["天成纺织", "3.2万"],
  ["瑞丰食品", "36000"],
];
const into = (page, field) => form(page).locator(`#entry-${field}`);

for (const language of ["zh", "en"]) {
  test(`three deals and a complaint come to a figure within 14 taps on a 360 px screen (${language})`, async (t) => {
    const page = await open(await serve(), { ...PHONE, language });
    const thumb = new Thumb(page);
    await thumb.tap(page.locator("#fill-in"));
    await form(page).waitFor();
    for (const [at, [customer, amount]] of DEALS.entries()) {
      await page.waitForFunction(() => document.activeElement.id === "entry-customer" && document.activeElement.value === "");
      await thumb.type(into(page, "customer"), customer);
      await thumb.type(into(page, "amount"), amount);
      assert.equal(await form(page).locator("[aria-invalid]").count(), 0, "what is being written is quiet");
      if (at === 0) await thumb.type(into(page, "rep"), "张伟");
      await thumb.tap(form(page).locator(at < 2 ? "#and-another" : "#put-down"));
    }
    await form(page).waitFor({ state: "detached" });
    await page.getByRole("tabpanel").getByRole("listitem").nth(2).waitFor();
    const details = await page.locator(".row-card-detail").allInnerTexts();
    for (const detail of details) assert.match(detail, /^张伟 · /, "who was typed and who follows stand on the cards alike");
    await thumb.tap(page.getByRole("tab", { name: /^(事件|Events)/ }));
    await thumb.tap(page.locator(".add-box button"));
    await thumb.tap(form(page).locator(".choice").filter({ hasText: /客户投诉|complaint/i }));
    await thumb.tap(form(page).locator(".choice").filter({ hasText: /^(轻微|Minor)/i }));
    await form(page).getByText(/^(张伟会有：警告|For 张伟: warning)$/).waitFor();
    await thumb.tap(form(page).locator("#put-down"));
    await form(page).waitFor({ state: "detached" });
    await thumb.tap(page.locator(".foot").getByRole("button").first());
    await page.locator(".rep-net output").getByText("2,000.00").waitFor();
    t.diagnostic(`${thumb.taps} taps`);
    assert.ok(thumb.taps <= 14, `${thumb.taps} taps`);
    await page.locator(".foot").getByRole("button").nth(1).tap();
    await page.getByRole("tab", { name: /^(成交|Deals)/ }).tap();
    await page.locator(".row-card").first().tap();
    await page.getByRole("dialog", { name: { zh: /^成交：./, en: /^Deal: ./ }[language] }).waitFor();
    assertQuiet(page);
  });
}

test("an entry's form is quiet but for what is wrong in a field that was left; what was left wrong is marked until it's written anew", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await page.getByRole("button", { name: "添加成交" }).tap();
  const marked = () => form(page).locator("[aria-invalid], .wrong:not(:empty)").count();
  await into(page, "customer").fill("宏远电子");
  await into(page, "amount").fill("几万");
  assert.equal(await marked(), 0, "it's being written");
  await into(page, "date").fill("下周");
  await form(page).getByText("请填金额，如 1200 或 12万").waitFor();
  await into(page, "customer").fill("没有这一家");
  await form(page).getByText("请填日期，如 2026-03-02").waitFor();
  for (const field of ["amount", "date"]) assert.ok(await into(page, field).getAttribute("aria-invalid"), field);
  for (const [amount, words] of [["-500", "不能小于零"], ["0", "要大于零"], ["1.2345", "最多两位小数"]]) {
    await into(page, "amount").fill(amount);
    assert.equal(await into(page, "amount").getAttribute("aria-invalid"), null, "it's being written");
    await into(page, "customer").focus();
    await form(page).getByText(words).waitFor();
    assert.ok(await into(page, "amount").getAttribute("aria-invalid"), amount);
  }
  await into(page, "amount").fill("");
  await into(page, "date").fill("2-3");
  await into(page, "customer").focus();
  await page.waitForFunction(() => document.querySelector("#entry-date").value === "2026-02-03");
  assert.equal(await marked(), 0, "what only lacks, and a name that is in no list, are quiet");
  await into(page, "customer").fill("宏远电子");
  await into(page, "amount").fill("几万");
  await form(page).locator("#and-another").tap();
  await form(page).getByText("已记下：宏远电子；还没填对，暂不计入").waitFor();
  assert.equal(await marked(), 0);
  await page.goBack();
  await form(page).waitFor({ state: "detached" });
  await page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "几万" }).getByRole("button").tap();
  await form(page).getByText("请填金额，如 1200 或 12万").waitFor();
  assert.ok(await into(page, "amount").getAttribute("aria-invalid"));
  await assertAccessible(page, "dialog");
  await into(page, "amount").fill("几千");
  assert.equal(await into(page, "amount").getAttribute("aria-invalid"), null, "it's being written anew");
  await into(page, "date").fill("3-2");
  await into(page, "amount").fill("1万2");
  await form(page).locator("#put-down").tap();
  await form(page).waitFor({ state: "detached" });
  await page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: /宏远电子[^]*12,000[^]*3月2日/ }).waitFor();
  assertQuiet(page);
});

test("whose the deals are is asked once where no deal says it, and taken back in one step", async () => {
  const page = await open(await serve(), PHONE);
  const thumb = new Thumb(page);
  await thumb.tap(page.locator("#fill-in"));
  await thumb.type(into(page, "customer"), "宏远电子");
  await thumb.type(into(page, "amount"), "12万");
  await thumb.tap(form(page).locator("#put-down"));
  await form(page).waitFor({ state: "detached" });
  await thumb.tap(page.getByRole("tabpanel").getByRole("listitem").getByRole("button"));
  assert.equal(await form(page).locator("[aria-invalid]").count(), 0, "the customer isn't what lacks");
  await page.goBack();
  await form(page).waitFor({ state: "detached" });
  await thumb.tap(side(page, "结果"));
  await assertAccessible(page);
  await thumb.type(page.locator("#whose"), "张伟");
  await page.keyboard.press("Enter");
  await page.locator(".rep-net output").getByText("1,000.00").waitFor();
  assert.equal(await page.locator("#rep-heading").innerText(), "张伟");
  await page.getByRole("button", { name: "撤销" }).tap();
  await page.locator("#whose").waitFor();
  assertQuiet(page);
});

test("an entry's form says what it would come to; nothing typed, nothing written", async () => {
  const page = await withSample(PHONE);
  const before = await net(page);
  await side(page, "成交").tap();
  const cards = page.getByRole("tabpanel").getByRole("listitem");
  const count = await cards.count();
  await page.getByRole("button", { name: "添加成交" }).tap();
  await form(page).getByLabel("客户", { exact: true }).fill("宏远电子");
  await form(page).getByLabel(/金额/).fill("60万");
  // It's one's own net that moves; with another rep's deal it's all reps'.
  await form(page).getByRole("status").filter({ hasText: /^记下后张伟的净额 [\d,.]+\+[\d,.]+$/ }).waitFor();
  await form(page).getByLabel("客户", { exact: true }).fill("天成纺织");
  await form(page).getByRole("status").filter({ hasText: /^记下后合计净额 [\d,.]+\+[\d,.]+$/ }).waitFor();
  await form(page).getByLabel("客户", { exact: true }).fill("");
  await form(page).getByLabel(/金额/).fill("");
  await page.goBack();
  await form(page).waitFor({ state: "detached" });
  assert.equal(await cards.count(), count);
  assert.equal(new URL(page.url()).hash, "#/calculate");

  // The first deal of the period, which stands last.
  await cards.last().getByRole("button").tap();
  await form(page).getByLabel(/金额/).fill("1");
  await form(page).getByRole("button", { name: "记下" }).tap();
  await form(page).waitFor({ state: "detached" });
  await side(page, "结果").tap();
  await untilNetIsNot(page, before);
  await page.getByRole("button", { name: "撤销" }).tap();
  await page.waitForFunction((net) => document.querySelector("#total-net").innerText === net, before);
  assertQuiet(page);
});

const leavings = [
  ["Back", (page) => page.goBack()],
  ["✕", (page) => form(page).getByRole("button", { name: "关闭" }).tap()],
  ["Escape", (page) => page.keyboard.press("Escape")],
  ["a tap beside the sheet", (page) => page.touchscreen.tap(180, 4)],
];
for (const [what, leave] of leavings) {
  test(`an entry's form that is left by ${what} keeps what was typed, in one step that can be taken back`, async () => {
    const page = await withSample(PHONE);
    await side(page, "成交").tap();
    const count = await cards(page).count();
    const notice = page.locator(".notice").filter({ hasText: "已记下" });
    const away = async () => {
      await leave(page);
      await form(page).waitFor({ state: "detached" });
    };
    await writeNew(page);
    await away();
    assert.equal(await notice.count(), 0, "nothing was typed");

    // One that isn't finished is kept and left out.
    await writeNew(page);
    await into(page, "customer").fill("瑞丰食品");
    await away();
    await notice.getByText("已记下：瑞丰食品；还没填完，暂不计入").waitFor();
    assert.equal(await cards(page).count(), count + 1);
    assert.match(await page.locator("#problems summary").innerText(), /^1 行未计入：/);
    await notice.getByRole("button", { name: "撤销" }).tap();
    await notice.waitFor({ state: "detached" });
    assert.equal(await cards(page).count(), count);
    assert.equal(await page.locator("#problems").count(), 0);

    // One that is whole counts, and the customer it names is made with it.
    await writeNew(page);
    await into(page, "customer").fill("晨光文具");
    await into(page, "amount").fill("5万");
    await into(page, "rep").fill("李娜");
    await away();
    await notice.getByText("已记下：晨光文具", { exact: true }).waitFor();
    assert.match(await cards(page).first().innerText(), /晨光文具[^]*50,?000[^]*李娜/);
    assert.equal(await page.locator("#problems").count(), 0);
    await notice.getByRole("button", { name: "撤销" }).tap();
    await notice.waitFor({ state: "detached" });
    assert.equal(await cards(page).count(), count);

    // One that was there is changed.
    await cards(page).filter({ hasText: "36,000" }).tap();
    await into(page, "amount").fill("41000");
    await away();
    await notice.getByText("已记下：瑞丰食品", { exact: true }).waitFor();
    await cards(page).filter({ hasText: "41,000" }).waitFor();
    await notice.getByRole("button", { name: "撤销" }).tap();
    await cards(page).filter({ hasText: "36,000" }).waitFor();
    assertQuiet(page);
  });
}

/** The page goes out of sight, as when a phone shows another program, and comes back. */
const outOfSight = (page) =>
  page.evaluate(() => {
    for (const isHidden of [true, false]) {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }
  });

test("what is typed in an entry's form outlives the page; out of sight and back the form goes on with its row", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  const count = await cards(page).count();
  await writeNew(page);
  await outOfSight(page);
  await into(page, "customer").fill("宏远电子");
  await outOfSight(page);
  assert.equal(await form(page).locator("[aria-invalid]").count(), 0, "it's still being written");
  await into(page, "amount").fill("60万");
  await outOfSight(page);
  // It's told against what was before the form.
  await form(page).getByRole("status").filter({ hasText: /^记下后张伟的净额 [\d,.]+\+[\d,.]+$/ }).waitFor();
  await putDown(page);
  assert.equal(await cards(page).count(), count + 1, "one row");
  assert.match(await cards(page).first().innerText(), /宏远电子[^]*600,000/);
  await page.locator("#undo").tap();
  await page.waitForFunction((count) => document.querySelectorAll(".row-card").length === count, count);

  await writeNew(page);
  await into(page, "date").fill("");
  await into(page, "customer").fill("天成纺织");
  await into(page, "amount").fill("4w");
  await page.getByText("已保存").waitFor({ state: "attached" });
  await page.reload();
  await opened(page);
  await side(page, "成交").tap();
  assert.equal(await cards(page).count(), count + 1);
  // The field was never left; its card shows what is read of it nevertheless.
  await cards(page).filter({ hasText: "天成纺织" }).filter({ hasText: "40,000" }).waitFor();
  assert.match(await page.locator("#problems summary").innerText(), /^1 行未计入：/);
  assertQuiet(page);
});

test("what was noted of an entry's form out of sight goes again where it's typed away", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  const count = await cards(page).count();
  await writeNew(page);
  await into(page, "customer").fill("宏远电子");
  await outOfSight(page);
  await page.waitForFunction((count) => document.querySelectorAll(".row-card").length === count + 1, count);
  await into(page, "customer").fill("");
  await page.goBack();
  await form(page).waitFor({ state: "detached" });
  await page.waitForFunction((count) => document.querySelectorAll(".row-card").length === count, count);
  assertQuiet(page);
});

test("the picture of a next step is filled only as far as one is, not to the bound that isn't reached", async () => {
  const page = await withSample(PHONE);
  await page.locator("#scheme-choice").tap();
  const card = page.locator(".scheme-card").filter({ hasText: "客户开发奖罚制度内容" });
  await card.getByRole("button", { name: "用示例数字试算" }).tap();
  await form(page).waitFor({ state: "detached" });
  await me(page).selectOption({ label: "陈强" });
  const steps = statement(page).locator(".step");
  await steps.getByText("400,000 元以上").first().waitFor();
  const pictures = await steps.locator("figure.position").evaluateAll((all) =>
    all.map((one) => {
      const lines = [...one.querySelectorAll("line")];
      const done = lines.filter((line) => line.hasAttribute("data-here")).map((line) => Number(line.getAttribute("x2")));
      const needle = one.querySelector(".needle");
      const isBelow = one.querySelector(".band-bounds > [data-here]").textContent === "";
      return { done: Math.max(0, ...done), at: Number.parseFloat(needle.style.left) * 10, isBelow };
    }),
  );
  const below = pictures.filter(({ isBelow }) => isBelow);
  assert.equal(below[0]?.at, 300, "three tenths of the way to the bound");
  for (const { done, at } of below) assert.ok(Math.abs(done - at) <= 10, `filled to ${done}, the mark stands at ${at}`);
  assertQuiet(page);
});

test("what the page says is in sight however far it's scrolled, and goes with the place that it tells of", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await writeNew(page);
  await into(page, "customer").fill("瑞丰食品");
  await page.goBack();
  const notice = page.locator(".notice").filter({ hasText: "已记下：瑞丰食品" });
  await notice.waitFor();
  await page.evaluate(() => scrollTo(0, 900));
  await page.waitForFunction(() => scrollY === 900);
  const { y, height } = await notice.boundingBox();
  assert.ok(y >= 0 && y + height <= 320, `the notice stands at ${y}–${y + height}`);
  await goTo(page, "#/schemes");
  await page.locator("#scheme-search").waitFor();
  assert.equal(await page.locator(".notice").count(), 0);
  // What is wrong stays where one goes.
  await page.evaluate(() => (location.hash = "#/nowhere"));
  const wrong = page.locator(".notice[data-tone=warning]");
  await wrong.waitFor();
  await goTo(page, "#/compare");
  await page.getByRole("heading", { level: 1, name: "比方案" }).waitFor();
  assert.equal(await wrong.count(), 1);
  assertQuiet(page);
});

test("a phone offers the right keys: figures for an amount, next and done", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await page.getByRole("button", { name: "添加成交" }).tap();
  const amount = form(page).getByLabel(/金额/);
  assert.equal(await amount.getAttribute("inputmode"), "decimal");
  assert.match(await form(page).getByLabel("客户", { exact: true }).getAttribute("enterkeyhint"), /next/);
  await form(page).getByLabel("客户", { exact: true }).focus();
  await page.keyboard.type("宏远电子");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "entry-amount");
  assert.ok(await form(page).isVisible(), "Enter goes on, as the key says");
  assertQuiet(page);
});

test("the buttons of an entry's form stay in sight and can be pressed, however far its fields are scrolled", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await cards(page).first().tap();
  await form(page).getByText("更多字段").tap();
  const scrolled = (to) =>
    form(page).evaluate((dialog, to) => {
      const box = [dialog, ...dialog.querySelectorAll("*")].find((one) => one.scrollHeight > one.clientHeight + 50);
      box.scrollTo(0, to);
      return box.scrollTop;
    }, to);
  /** How many of the form's buttons a finger reaches where they're drawn. */
  const pressable = () =>
    form(page).locator(".entry-buttons button").evaluateAll((all) =>
      all.filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return bottom <= innerHeight && one.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      }).length,
    );
  assert.equal(await scrolled(0), 0);
  assert.equal(await pressable(), 2, "删除 and 记下");
  assert.ok((await scrolled(60)) > 0, "there is more than fits");
  assert.equal(await pressable(), 2);
  assert.ok((await scrolled(100_000)) > 60);
  assert.equal(await pressable(), 2);
  assertQuiet(page);
});

test("Enter goes on to the next field with all of it selected: what is typed takes its place", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await cards(page).filter({ hasText: "36,000" }).tap();
  await into(page, "customer").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "entry-amount");
  const selected = () => page.evaluate(() => getSelection().toString());
  assert.equal(await selected(), "36,000");
  await page.keyboard.type("4.2万");
  assert.equal(await into(page, "amount").inputValue(), "4.2万");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "entry-date");
  assert.equal(await into(page, "amount").inputValue(), "42,000");
  assert.equal(await selected(), "2026-06-18");
  await page.keyboard.type("6-20");
  await putDown(page);
  await cards(page).filter({ hasText: /瑞丰食品[^]*42,000[^]*6月20日/ }).waitFor();
  assertQuiet(page);
});

test("what a figure lacks leads to its field in the entry's form", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await page.getByRole("tab", { name: "业务员" }).tap();
  await page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "陈强" }).getByRole("button").tap();
  await into(page, "performance_bonus").fill("");
  await form(page).locator("#put-down").tap();
  await form(page).waitFor({ state: "detached" });
  await side(page, "结果").tap();
  await page.locator(".sum-net .shown-note").getByRole("button", { name: "陈强的月绩效奖金" }).tap();
  await page.waitForFunction(() => document.activeElement.id === "entry-performance_bonus");
  await into(page, "performance_bonus").fill("2500");
  await form(page).locator("#put-down").tap();
  await form(page).waitFor({ state: "detached" });
  await side(page, "结果").tap();
  assert.equal(await page.locator(".sum-net .shown-note").innerText(), "");
  assertQuiet(page);
});

test("above the cards it's said how many deals there are and what they come to; each card says whose it is", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  const panel = page.getByRole("tabpanel");
  assert.match(await panel.locator(".cards-sum").innerText(), /^26 行 · 成交金额 [\d,]+/);
  // The sample's deals name nobody: their customers' reps have them.
  const details = await panel.locator(".row-card-detail").allInnerTexts();
  assert.ok(details.length > 10);
  for (const detail of details) assert.match(detail, /^(张伟|李娜|王强|陈静|\S{2,3}) · /);
  await assertNoSidewaysScroll(page);
  assertQuiet(page);
});

/** The cards of the table that is shown, top to bottom. */
const cards = (page) => page.getByRole("tabpanel").getByRole("listitem").getByRole("button");

/** Opens the form of a new row. */
async function writeNew(page) {
  await page.locator(".add-box button").tap();
  await form(page).waitFor();
}

/** Puts the row down that is being written, and waits until the form is away. */
async function putDown(page) {
  await form(page).locator("#put-down").tap();
  await form(page).waitFor({ state: "detached" });
}

test("whoever said who they are isn't asked again: a new customer is theirs, also in the next deal, and can be another's", async () => {
  const page = await withSample(PHONE);
  await me(page).selectOption({ label: "李娜" });
  await page.waitForFunction(() => document.querySelector(".rep-net output").innerText === "5,820.00");
  await side(page, "成交").tap();
  await writeNew(page);
  const makes = form(page).locator(".entry-new");
  assert.ok(await into(page, "rep").isHidden(), "nothing is asked that is known");
  await into(page, "customer").fill("晨光文具");
  await into(page, "amount").fill("5万");
  await makes.getByText("新客户“晨光文具”，归李娜").waitFor();
  await form(page).getByRole("status").filter({ hasText: "+1,000.00" }).waitFor();
  assert.ok(await into(page, "rep").isHidden());
  await form(page).locator("#and-another").tap();
  await page.waitForFunction(() => document.querySelector("#entry-customer").value === "");
  await into(page, "customer").fill("和风茶业");
  await into(page, "amount").fill("4万");
  await makes.getByText("新客户“和风茶业”，归李娜").waitFor();
  await form(page).locator("#and-another").tap();
  await page.waitForFunction(() => document.querySelector("#entry-customer").value === "");
  await into(page, "customer").fill("远山家具");
  await into(page, "amount").fill("3万");
  await makes.getByRole("button", { name: "换业务员" }).tap();
  await page.waitForFunction(() => document.activeElement.id === "entry-rep");
  await page.keyboard.type("张伟");
  await makes.getByText("新客户“远山家具”，归张伟").waitFor();
  await putDown(page);
  const written = await cards(page).allInnerTexts();
  const [third, second, first] = written.map((text) => text.replaceAll(/\s+/g, " "));
  assert.match(first, /^晨光文具 50,000 李娜 /);
  assert.match(second, /^和风茶业 40,000 李娜 /);
  assert.match(third, /^远山家具 30,000 张伟 /);
  assert.equal(await page.locator("#problems").count(), 0, "all are counted");
  assertQuiet(page);
});

test("whose a deal is, is asked only where it isn't known", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await writeNew(page);
  // Nobody said who they are: a new customer's rep isn't known, a known one's is.
  assert.ok(await into(page, "rep").isVisible());
  await into(page, "customer").fill("晨光文具");
  await into(page, "amount").fill("61234");
  assert.ok(await into(page, "rep").isVisible());
  assert.equal(await form(page).locator(".entry-new").count(), 0, "nobody knows whose it is");
  await into(page, "customer").fill("宏远电子");
  await into(page, "rep").waitFor({ state: "hidden" });
  await form(page).getByText("更多字段").tap();
  assert.equal(await into(page, "rep").getAttribute("placeholder"), "张伟");
  await putDown(page);
  assert.match(await cards(page).first().innerText(), /张伟/);
  // Who said so isn't taken for the rep of somebody else's customer.
  await side(page, "结果").tap();
  await me(page).selectOption({ label: "李娜" });
  await side(page, "成交").tap();
  await writeNew(page);
  await into(page, "customer").fill("宏远电子");
  await into(page, "amount").fill("1000");
  assert.ok(await into(page, "rep").isHidden());
  await putDown(page);
  assert.match(await cards(page).first().innerText(), /宏远电子[^]*张伟/);
  // What happened to oneself needs no name, either.
  await page.getByRole("tab", { name: "事件" }).tap();
  await writeNew(page);
  await form(page).locator(".choice").filter({ hasText: "客户投诉" }).tap();
  await into(page, "customer").fill("新明医药");
  await form(page).locator(".choice").filter({ hasText: "轻微" }).tap();
  assert.equal(await into(page, "rep").getAttribute("placeholder"), "李娜");
  await putDown(page);
  assert.match(await cards(page).first().innerText(), /客户投诉[^]*李娜/);
  assert.equal(await page.locator("#problems").count(), 0);
  assertQuiet(page);
});

const isInSight = (element) =>
  element.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const [bar, add] = [".foot", ".add-box"].map((one) => document.querySelector(one).getBoundingClientRect().top);
    return top >= 0 && bottom <= Math.min(bar, add);
  });

/** Waits until an element is in sight: it's scrolled there once it's drawn. */
async function untilInSight(page, element) {
  for (let tries = 0; !(await isInSight(element)); tries += 1) {
    assert.ok(tries < 50, "in sight");
    await page.waitForTimeout(100);
  }
}

test("what was written last stands at the top and in sight, and above the cards what isn't counted", async () => {
  const page = await withSample(PHONE);
  await side(page, "成交").tap();
  await page.locator(".row-card").last().scrollIntoViewIfNeeded();
  assert.ok((await page.evaluate(() => scrollY)) > 800, "far below");
  await writeNew(page);
  await into(page, "customer").fill("宏远电子");
  await into(page, "amount").fill("61234");
  await putDown(page);
  const newest = cards(page).first();
  await page.waitForFunction(() => document.activeElement.matches("li:first-child > .row-card"));
  assert.match(await newest.innerText(), /宏远电子[^]*61,234/);
  await untilInSight(page, newest);

  await writeNew(page);
  await into(page, "customer").fill("晨光文具");
  await into(page, "amount").fill("5万");
  await putDown(page);
  const problems = page.locator("#problems");
  assert.equal(await problems.locator("summary").innerText(), "1 行未计入：“晨光文具”的业务员没有填");
  const bottom = await problems.evaluate((element) => element.getBoundingClientRect().bottom);
  assert.ok(bottom <= (await newest.boundingBox()).y, "above the cards");
  await page.evaluate(() => scrollTo(0, 0));
  await untilInSight(page, problems);
  assert.equal(await problems.count(), 1, "said once");
  await side(page, "结果").tap();
  const note = statement(page).locator(".left-out-note");
  assert.ok((await note.boundingBox()).y < 500, "one's own result says it");
  assert.equal(await page.locator(".left-out-note").count(), 1);
  await note.getByRole("button").tap();
  await page.waitForFunction(() => document.querySelector("#entry-customer")?.value === "晨光文具");
  await page.goBack();
  await form(page).waitFor({ state: "detached" });

  await page.getByRole("tab", { name: "事件" }).tap();
  assert.match(await cards(page).first().innerText(), /12月22日/, "what happened last comes first");
  await page.getByRole("tab", { name: "客户" }).tap();
  assert.match(await cards(page).first().innerText(), /^宏远电子/, "customers keep their order");
  assert.match(await problems.locator("summary").innerText(), /^1 行未计入：成交表“晨光文具”的业务员没有填/);
  assertQuiet(page);
});

test("of many deals the latest are on the first page, whose rows keep their numbers", async () => {
  const page = await open(await serve(), PHONE);
  const ledger = await sampleLedger();
  const more = Array.from({ length: 60 }, (_, at) => ({ ...ledger.deals[0], id: `more-${at + 1}`, amount: `${at + 1}` }));
  ledger.deals.push(...more);
  await openFile(page, "台账.json", JSON.stringify(ledger));
  await statement(page).waitFor();
  await side(page, "成交").tap();
  const pager = page.getByRole("navigation", { name: "翻页" });
  const figures = () => page.locator(".row-card-figure").allInnerTexts();
  assert.equal((await figures())[0], "60");
  assert.equal((await figures()).length, 50);
  assert.match(await pager.innerText(), /第 86–37 行，共 86 行/);
  await pager.getByRole("button", { name: "下一页" }).tap();
  await pager.getByText("第 36–1 行，共 86 行").waitFor();
  assert.equal((await figures())[0], "10");
  // From the last page one comes back to what was just written.
  await writeNew(page);
  await into(page, "customer").fill("宏远电子");
  await into(page, "amount").fill("77");
  await putDown(page);
  await pager.getByText("第 87–38 行，共 87 行").waitFor();
  assert.equal((await figures())[0], "77");
  await untilInSight(page, cards(page).first());
  assertQuiet(page);
});
