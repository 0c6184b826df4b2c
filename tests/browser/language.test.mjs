// Another language changes the words and nothing else: scroll, folds, focus and what is being typed stay.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, open, opened, serve } from "./harness.mjs";

test("switching the language keeps scroll, folds, focus and selection", async () => {
  const page = await open(await serve());
  await page.locator("#load-sample").click();
  await page.locator("[data-part=rep]").first().waitFor();
  await page.locator("details.inactive, [data-part=rep] details.fold:not([open]) > summary").first().click();
  const field = page.locator("#deals-4-amount");
  await field.focus();
  await field.evaluate((element) => element.setSelectionRange(1, 3));
  const state = () =>
    page.evaluate(() => ({
      at: Math.round(document.activeElement.getBoundingClientRect().top / 4),
      folds: [...document.querySelectorAll("details")].map((fold) => fold.open),
      focus: document.activeElement.id,
      selection: [document.activeElement.selectionStart, document.activeElement.selectionEnd],
    }));
  const before = await state();
  assert.ok((await page.evaluate(() => scrollY)) > 0);
  // As a shortcut or a page around the frame would: without moving the focus to the button.
  await page.locator("#language").evaluate((button) => button.click());
  await page.getByRole("heading", { name: "Statement", exact: true }).waitFor();
  assert.deepEqual(await state(), before);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.title(), "Reward calculator");
  await page.locator("#language").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "language");
  assertQuiet(page);
});

test("no word of the other language is left anywhere after a switch", async () => {
  const address = await serve();
  const words = async (lang, switched) => {
    const page = await open(`${address}?lang=${lang}`);
    await page.locator("#load-sample").click();
    await page.locator("[data-part=rep]").first().waitFor();
    if (switched) await page.locator("#language").click();
    return page.evaluate(() => {
      const names = [...document.querySelectorAll("[aria-label], [title]")].flatMap((element) => [element.ariaLabel, element.title]);
      return [document.querySelector("main").innerText, ...names].join("\n");
    });
  };
  assert.equal(await words("zh-CN", true), await words("en", false));
  assert.equal(await words("en", true), await words("zh-CN", false));
});

test("language and colours are kept for the next visit", async () => {
  const page = await open(await serve());
  await page.locator("#language").click();
  await page.locator("#theme").click();
  await page.locator("#theme").click();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await page.reload();
  await opened(page);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.equal(await page.locator("#theme").getAttribute("aria-label"), "Colours: dark");
  assertQuiet(page);
});
