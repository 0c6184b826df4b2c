// What somebody who writes a scheme does: copies one, opens a rule, writes into its sheets and fields.

import assert from "node:assert/strict";

/** The rules of the scheme that is written. */
export const rules = (page) => page.locator(".own-rule");

/** The rule of a name. */
export const rule = (page, name) => rules(page).filter({ has: page.getByRole("heading", { name, level: 3 }) });

/** What stands beside the rules. */
export const side = (page) => page.getByRole("complementary", { name: "算下来怎样" });

/** What the scheme comes to on the ledger. */
export const liveNet = (page) => page.locator(".live-net");

/** The field at a place of a rule. */
export const field = (entry, place) => entry.locator(`.form-row[data-place="${place}"]`);

/** Copies a template, and stands before the copy. */
export async function copied(page, template = "standard-policy") {
  await page.evaluate((id) => { location.hash = `#/schemes/${id}`; }, template);
  await page.getByRole("button", { name: /^(抄成自建方案来改|Copy it as a custom scheme)$/ }).click();
  await page.locator(".editor").waitFor();
}

/** Opens a rule to change it. */
export async function openRule(page, name) {
  const entry = rule(page, name);
  await entry.getByRole("button", { name: "修改" }).click();
  return entry;
}

/** Publishes the draft as its first version. */
export async function publishFirst(page) {
  await page.getByRole("button", { name: "发布为第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
}

/** Takes all the examples that are offered; none is ticked at first. */
export async function takeExamples(page) {
  const part = page.locator(".examples-part");
  await part.getByRole("button", { name: "出算例" }).click();
  const offered = part.locator(".offered-examples");
  await offered.waitFor();
  assert.equal(await offered.getByRole("checkbox", { checked: true }).count(), 0);
  assert.ok(await offered.getByRole("button", { name: /加入所选/ }).isDisabled());
  for (const one of await offered.getByRole("checkbox").all()) await one.check();
  await offered.getByRole("button", { name: /加入所选/ }).click();
  await part.locator(".example").first().waitFor();
}

// ---- sheets of bands

/** A cell of a sheet of bands, from 0 on: of its row the bound, what it pays, the edge, what is paid. */
export const cell = (entry, row, column) =>
  entry.locator(`[role=row][aria-rowindex="${row + 2}"] [role=gridcell][aria-colindex="${column + 2}"]`);

/** Waits until a cell reads so. */
export const untilReads = (entry, row, column, text) =>
  cell(entry, row, column).filter({ hasText: new RegExp(`^${text}$`) }).waitFor();

/** Types into a cell, and goes on. */
export async function write(page, entry, row, column, text) {
  await cell(entry, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Copies a text and pastes it into a cell; the page needs `CLIPBOARD`. */
export async function paste(page, entry, row, column, text) {
  await page.evaluate((copiedText) => navigator.clipboard.writeText(copiedText), text);
  await cell(entry, row, column).click();
  await page.keyboard.press("Control+v");
}

/** What a page is asked to allow where something is pasted. */
export const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
