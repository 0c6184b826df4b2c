// Another language changes the words and nothing else: scroll, folds, focus and what is being typed stay.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, open, opened, serve } from "./harness.mjs";
import { amounts, loadSample, withSample } from "./people.mjs";

const language = (page) => page.getByRole("button", { name: /^(English|中文)$/ });
const colours = (page) => page.getByRole("button", { name: /^(颜色|Colours)/ });

test("switching the language keeps scroll, folds, focus and selection", async () => {
  const page = await withSample({ height: 600 });
  await page.getByText("没有发生的奖罚及原因").click();
  const field = amounts(page).last();
  await field.focus();
  await page.keyboard.press("F2");
  await page.locator(":focus").evaluate((element) => element.setSelectionRange(1, 3));
  await page.getByRole("region", { name: "结果" }).evaluate((side) => side.scrollTo(0, 200));
  const state = () =>
    page.evaluate(() => ({
      scroll: [...document.querySelectorAll("main *")].map((element) => element.scrollTop).filter((top) => top > 0),
      folds: [...document.querySelectorAll("details")].map((fold) => fold.open),
      focus: document.activeElement.id,
      selection: [document.activeElement.selectionStart, document.activeElement.selectionEnd],
    }));
  const before = await state();
  assert.equal(before.scroll.length, 2, "both sides are scrolled");
  assert.ok(before.folds.includes(true));
  // As a shortcut or a page around the frame would: without moving the focus to the button.
  await language(page).evaluate((button) => button.click());
  await page.getByRole("heading", { name: "Result", exact: true }).waitFor();
  assert.deepEqual(await state(), before);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.title(), "Calculate · Reward calculator");
  await language(page).click();
  assert.ok(await language(page).evaluate((button) => button === document.activeElement));
  assertQuiet(page);
});

test("no word of the other language is left anywhere after a switch", async () => {
  const address = await serve();
  const words = async (lang, switched) => {
    const page = await open(`${address}?lang=${lang}`);
    await loadSample(page);
    await page.getByText(/^(已保存|Saved)$/).waitFor();
    if (switched) await language(page).click();
    return page.evaluate(() => {
      // What is announced is an event: it comes a moment after the total, or does not, as the page happens to be busy.
      document.querySelector(".rewards > [role=status]").hidden = true;
      const names = [...document.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((element) => [
        element.ariaLabel,
        element.title,
        element.placeholder,
      ]);
      const options = [...document.querySelectorAll("option")].map((option) => option.textContent);
      return [document.body.innerText, ...names, ...options].join("\n");
    });
  };
  assert.equal(await words("zh-CN", true), await words("en", false));
  assert.equal(await words("en", true), await words("zh-CN", false));
});

test("language and colours are kept for the next visit", async () => {
  const page = await open(await serve());
  await language(page).click();
  await colours(page).click();
  await colours(page).click();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await page.reload();
  await opened(page);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.ok(await page.getByRole("button", { name: "Colours: dark" }).isVisible());
  assertQuiet(page);
});
