// Two tabs while one pastes: whatever one of them was shown to have done stays, in both and in a third one.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, open, opened, serve } from "./harness.mjs";
import { amounts, column, rowCount } from "./people.mjs";

/** The same numbers for the same seed. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Pastes as the browser does, without the clipboard, which both tabs would share. */
const paste = (page, text) =>
  page.locator(".sheet-editor").evaluate((editor, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const untilRows = (page, count) => page.getByRole("tabpanel").getByText(`${count} 行`, { exact: true }).waitFor();

async function goBehindTheLast(page) {
  // A tab behind another one is not drawn, and hears late that it was scrolled.
  await page.bringToFront();
  await column(page, "客户").last().focus();
  await page.keyboard.press("ArrowDown");
}

/** A tab that hears nothing of others: it has to look before it acts. */
function deaf() {
  window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
}

for (const [seed, prepare] of [[1, () => {}], [2, deaf], [3, () => {}], [4, deaf]]) {
  test(`what two tabs do at once stays (${seed})`, async () => {
    const below = numbers(seed);
    const page = await open(await serve());
    const rows = (from, count) =>
      Array.from({ length: count }, (_, at) => `客户${from + at}\t张伟\t2026-3-${1 + ((from + at) % 28)}\t${from + at + 1}`).join("\n");
    await column(page, "客户").first().focus();
    await paste(page, rows(0, 10));
    await untilRows(page, 10);
    const other = await page.context().newPage();
    await other.addInitScript(prepare);
    await other.goto(page.url());
    await opened(other);
    await untilRows(other, 10);
    let count = 10;
    const typed = new Map();
    for (let round = 0; round < 8; round += 1) {
      const more = 1 + below(30);
      const [row, amount] = [below(10), 1_000 + below(9_000)];
      await goBehindTheLast(page);
      const pastes = paste(page, rows(count, more)).then(() => untilRows(page, count + more));
      const types = amounts(other)
        .nth(row)
        .fill(String(amount))
        .then(() => other.keyboard.press("Enter"))
        .then(() => amounts(other).nth(row).untilReads(amount.toLocaleString("en")));
      await Promise.all([pastes, types]);
      count += more;
      typed.set(row, amount.toLocaleString("en"));
    }
    // A deaf tab looks when it acts.
    await other.bringToFront();
    await amounts(other).first().fill("77");
    await other.keyboard.press("Enter");
    typed.set(0, "77");
    const third = await page.context().newPage();
    await third.goto(page.url());
    await opened(third);
    for (const tab of [page, other, third]) {
      await tab.bringToFront();
      await untilRows(tab, count);
      for (const [row, amount] of typed) await amounts(tab).nth(row).untilReads(amount);
      assert.equal(await rowCount(tab), count);
      await column(tab, "客户").last().untilReads(`客户${count - 1}`);
    }
    assertQuiet(page);
  });
}
