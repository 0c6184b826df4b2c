// Manners: by keyboard alone, enlarged, in forced colours, back and forth.

import assert from "node:assert/strict";
import test from "node:test";
import { assertNoSidewaysScroll, assertQuiet, open, serve } from "./harness.mjs";
import { amounts, entries, goTo, loadSample, statement, withSample } from "./people.mjs";

/** Presses Tab until what has the focus fits, and counts. */
async function tabsUntil(page, selector, most) {
  for (let count = 1; count <= most; count += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return count;
  }
  const at = await page.evaluate(() => document.activeElement.outerHTML.slice(0, 100));
  assert.fail(`not within ${most} Tabs; the focus is at ${at}`);
}

for (const width of [360, 768, 1280]) {
  test(`at ${width} px the first figure is reached from the top in at most 12 Tabs`, async (t) => {
    const page = await withSample({ width });
    await page.reload();
    await statement(page).waitFor();
    t.diagnostic(`${await tabsUntil(page, ".rep-row, .entry, .figure-link", 12)} Tabs`);
    assertQuiet(page);
  });
}

test("skip links lead to the result and to the facts", async () => {
  const page = await withSample();
  await page.reload();
  await statement(page).waitFor();
  const focus = page.locator(":focus");
  await page.keyboard.press("Tab");
  assert.equal(await focus.innerText(), "跳到结果");
  assert.ok((await focus.boundingBox()).width > 40, "a skip link that has the focus is seen");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.textContent === "结果");
  await tabsUntil(page, ".rep-row, .entry", 4);

  await page.reload();
  await statement(page).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await focus.innerText(), "跳到台账");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.textContent === "台账");
  await tabsUntil(page, ".sheet-editor", 4);
  assert.equal(new URL(page.url()).hash, "#/calculate", "the address names the place still");
  assertQuiet(page);
});

test("a toolbar is one stop of the Tab key, whatever can be pressed in it", async () => {
  const page = await withSample();
  const stops = (name) => page.getByRole("toolbar", { name }).locator("button:not([disabled]):not([tabindex='-1']), a:not([tabindex='-1'])");
  for (const name of ["工具", "方案"]) assert.equal(await stops(name).count(), 1, name);
  await page.getByRole("button", { name: "撤销" }).click();
  for (const name of ["工具", "方案"]) assert.equal(await stops(name).count(), 1, `${name}, undone`);
  await page.getByRole("button", { name: "重做" }).click();
  await stops("工具").focus();
  for (const name of ["English", /颜色/]) {
    await page.keyboard.press("ArrowLeft");
    assert.ok(await page.getByRole("button", { name }).evaluate((button) => button === document.activeElement), `${name}`);
  }
  assert.equal(await stops("工具").count(), 1);
  assertQuiet(page);
});

test("what opens below a button closes by Escape, by a press beside it, by going on and by what is chosen", async () => {
  const page = await withSample();
  const menu = page.locator(".drop-down").filter({ visible: true });
  const name = menu.locator("summary");
  const closesBy = async (what) => {
    await name.click();
    await menu.getByRole("button", { name: "保存文件" }).waitFor();
    await what();
    await menu.getByRole("button", { name: "保存文件" }).waitFor({ state: "hidden" });
  };
  await closesBy(() => page.keyboard.press("Escape"));
  assert.ok(await name.evaluate((name) => name === document.activeElement), "the focus is where it came from");
  await closesBy(() => page.locator("#total-net").click());
  await closesBy(() => page.keyboard.press("Shift+Tab"));
  await closesBy(async () => {
    const saved = page.waitForEvent("download");
    await menu.getByRole("button", { name: "保存文件" }).click();
    await saved;
  });
  assert.ok(await name.evaluate((name) => name === document.activeElement));
  assertQuiet(page);
});

test("on a phone the tools that are there can be reached by keyboard", async () => {
  const page = await withSample({ width: 360 });
  await tabsUntil(page, "#undo", 8);
  // What belongs to no scheme stands under 更多.
  await page.getByRole("button", { name: "更多", exact: true }).press("Enter");
  await page.getByRole("button", { name: "English" }).press("Enter");
  await page.getByRole("button", { name: "中文" }).waitFor();
  assertQuiet(page);
});

test("going back and forth keeps how far a wide window's sides were scrolled", async () => {
  const page = await withSample({ height: 600 });
  const scrolled = () => page.evaluate(() => [".sheet-scroller", ".result"].map((side) => document.querySelector(side)?.scrollTop));
  await page.locator(".sheet-scroller").evaluate((side) => side.scrollTo(0, 300));
  await page.locator(".result").evaluate((side) => side.scrollTo(0, 150));
  await goTo(page, "#/schemes/standard-policy");
  await page.getByRole("article").waitFor();
  await page.evaluate(() => scrollTo(0, 200));
  await page.goBack();
  await statement(page).waitFor();
  await page.waitForFunction(() => document.querySelector(".result").scrollTop > 0);
  assert.deepEqual(await scrolled(), [300, 150]);
  await page.goForward();
  await page.getByRole("article").getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => scrollY === 200);
  assertQuiet(page);
});

test("going back and forth keeps how far a phone's page was scrolled", async () => {
  const page = await withSample({ width: 360, height: 640 });
  await page.evaluate(() => scrollTo(0, 400));
  await goTo(page, "#/compare");
  await page.getByRole("table").waitFor();
  await page.evaluate(() => scrollTo(0, 300));
  await page.goBack();
  await statement(page).waitFor();
  await page.waitForFunction(() => scrollY === 400);
  // What is made a little later is waited for.
  await page.goForward();
  await page.getByRole("table").waitFor();
  await page.waitForFunction(() => scrollY === 300);
  assertQuiet(page);
});

/** What can be pressed or filled in and is not wholly within the window's width, nor in something that scrolls sideways. */
function cutOff(page) {
  return page.evaluate(() => {
    const scrollsSideways = (element) => {
      for (let above = element.parentElement; above; above = above.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(above).overflowX)) return true;
      }
      return false;
    };
    const all = [...document.querySelectorAll("a, button, input, select, summary, textarea, output")];
    const seen = all.filter((element) => element.checkVisibility() && !element.closest(".unseen, .skip") && !element.matches(".unseen"));
    const isCut = (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1) && !scrollsSideways(element);
    };
    return seen.filter(isCut).map((element) => element.outerHTML.slice(0, 120));
  });
}

for (const [zoom, width, height] of [["200 %", 640, 450], ["400 %", 320, 225]]) {
  test(`enlarged to ${zoom} nothing is lost sideways`, async () => {
    for (const lang of ["zh-CN", "en"]) {
      const page = await open(`${await serve()}?lang=${lang}`, { width, height });
      const holds = async (what) => {
        await assertNoSidewaysScroll(page);
        assert.deepEqual(await cutOff(page), [], `${what}, ${lang}`);
      };
      await holds("the first visit");
      await loadSample(page);
      await holds("the result");
      for (const side of [/^(成交|Deals)$/, /^(更多|More)$/]) {
        await page.getByRole("navigation").last().getByRole("button", { name: side }).click();
        await holds(`${side}`);
      }
      for (const place of ["#/compare", "#/schemes", "#/schemes/standard-policy", "#/calculate"]) {
        await goTo(page, place);
        await page.waitForFunction(() => document.querySelector("main h1"));
        await holds(place);
      }
      await page.getByRole("navigation").last().getByRole("button", { name: /^(结果|Result)$/ }).click();
      await entries(page).first().click();
      await page.getByRole("dialog").waitFor();
      await holds("an explanation");
      assertQuiet(page);
      await page.close();
    }
  });
}

test("forced colours show where one is and what is chosen", async () => {
  const page = await withSample({ forcedColors: "active" });
  const look = (element) =>
    element.evaluate((one) => {
      const { backgroundColor, outlineColor, outlineStyle, outlineWidth } = getComputedStyle(one);
      return [backgroundColor, outlineColor, outlineStyle, outlineWidth].join(" ");
    });
  const differ = async (here, elsewhere, what) => assert.notEqual(await look(here), await look(elsewhere), what);
  const places = page.getByRole("navigation", { name: "页面" });
  await differ(places.getByRole("link", { name: "算奖励" }), places.getByRole("link", { name: "比方案" }), "the place");
  const lines = (name) =>
    places.getByRole("link", { name }).evaluate((one) => {
      const { borderTopColor, borderBottomColor, backgroundColor } = getComputedStyle(one);
      const ground = getComputedStyle(document.body).backgroundColor;
      return { seen: [borderTopColor, borderBottomColor].some((line) => line !== ground), backgroundColor };
    });
  const [here, there] = [await lines("算奖励"), await lines("方案库")];
  assert.equal(there.seen, false, "only the current place has lines");
  assert.notEqual(here.backgroundColor, there.backgroundColor);
  await differ(page.getByRole("tab", { name: "成交" }), page.getByRole("tab", { name: "客户" }), "the table");
  const reps = page.getByRole("region", { name: "业务员" }).getByRole("listitem").getByRole("button");
  await differ(reps.first(), reps.nth(1), "the rep");
  const bar = page.getByRole("toolbar", { name: "方案" });
  await bar.getByRole("button", { name: "核算期" }).click();
  await page.mouse.move(0, 0);
  await differ(bar.getByRole("button", { name: "核算期" }), bar.getByRole("button", { name: "理解" }), "what is open");
  await page.setViewportSize({ width: 360, height: 640 });
  const foot = page.getByRole("navigation", { name: "看哪一部分" });
  await differ(foot.getByRole("button", { name: "结果" }), foot.getByRole("button", { name: "成交" }), "the side");
  assertQuiet(page);
});

test("what has the focus in a table's row is named by its row and its column", async () => {
  const page = await withSample();
  const table = page.getByRole("grid", { name: "成交" });
  assert.equal(await table.getAttribute("aria-rowcount"), "28", "the head, 26 deals and the row that is not there yet");
  assert.equal(await table.getByRole("columnheader", { name: "成交金额（元）" }).count(), 1);
  await amounts(page).nth(4).focus();
  assert.equal(await page.locator(":focus").getAttribute("aria-label"), "成交金额（元） 第5行 32,000");
  assertQuiet(page);
});
