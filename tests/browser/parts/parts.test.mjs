// The page of the parts, each in all its states, which the development build has under #/parts: open and shut, in both languages,
// at each width, light and dark.
//
// `scripts/check` builds it for this. By hand: `trunk build --dist target/parts`, then `PAGE=target/parts node --test tests/browser/parts/`.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet, everyView, newPage, serve } from "../harness.mjs";

async function partsPage(view) {
  const page = await newPage(view);
  await page.goto(`${await serve()}#/parts`);
  await page.locator("#boot").waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: "部件" }).waitFor();
  await page.getByText("随后才有").waitFor();
  return page;
}

/** What opens: its button, what is there then, and how it's shut. */
const OPENING = [
  ["打开对话框", (page) => page.getByRole("dialog", { name: "对话框" })],
  ["表格的菜单", (page) => page.getByRole("menu")],
  ["表格的键", (page) => page.getByRole("dialog")],
];

for (const view of everyView()) {
  test(`every part is there, opens and shuts, and axe finds nothing (${view.name})`, async () => {
    const page = await partsPage(view);
    for (const part of await page.locator(".parts-page > h2").all()) assert.ok(await part.isVisible());
    await page.locator("summary").filter({ hasText: "折叠" }).click();
    await page.getByText("折叠的内容").waitFor();
    await page.getByRole("tab", { name: /^two/ }).click();
    assert.equal(await page.getByRole("tab", { name: /^two/ }).getAttribute("aria-selected"), "true");
    await page.getByRole("button", { name: "倒过来" }).click();
    await page.locator("#part-gradual > li").first().filter({ hasText: "11" }).waitFor();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    for (const [name, opens] of OPENING) {
      await page.getByRole("button", { name, exact: true }).click();
      await opens(page).waitFor();
      await assertAccessible(page);
      await page.keyboard.press("Escape");
      await opens(page).waitFor({ state: "detached" });
    }
    assertQuiet(page);
  });
}

test("a press on a cell selects it, another button opens its menu, and what is chosen there is done", async () => {
  const page = await partsPage();
  await page.getByRole("gridcell", { name: "8,000" }).click();
  assert.equal(await page.getByRole("gridcell", { name: "8,000" }).getAttribute("aria-selected"), "true");
  await page.getByRole("gridcell", { name: "8,000" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "删除行" }).click();
  assert.equal(await page.locator("#chosen").innerText(), "2");
  await page.getByRole("button", { name: "普通" }).click();
  assert.equal(await page.locator("#pressed").innerText(), "1");
  await page.getByRole("button", { name: "不能按" }).click({ force: true });
  assert.equal(await page.locator("#pressed").innerText(), "1");
  assertQuiet(page);
});
