// Two tabs while one pastes, and two tabs with two frames: whatever one of them was shown to have done stays, in all and in a new one.

import assert from "node:assert/strict";
import test from "node:test";
import { copied, openRule, publishFirst, rules } from "./editing.mjs";
import { assertQuiet, open, opened, serve } from "./harness.mjs";
import { amounts, column, loadSample, rowCount } from "./people.mjs";

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

/** What another tab does to the rows above the third one, or to it, and where that one stands then. */
const ABOVE = [
  ["removes the first row", "Control+-", 0, 1],
  ["puts a row in above the first", "Control+Shift+Equal", 0, 3],
  ["removes that row itself", "Control+-", 2, null],
];

for (const [name, keys, at, then] of ABOVE) {
  for (const prepare of [() => {}, deaf]) {
    for (const begun of [true, false]) {
      test(`what is typed stays in its row while another tab ${name} (${prepare.name || "hearing"}, ${begun ? "typing" : "selected"})`, async () => {
        const page = await open(await serve());
        await loadSample(page);
        const customers = async (tab) => Promise.all([0, 1, 2, 3, 4].map((row) => column(tab, "客户").nth(row).inputValue()));
        const before = await Promise.all([0, 1, 2, 3, 4].map((row) => amounts(page).nth(row).inputValue()));
        const names = await customers(page);
        const tab = await page.context().newPage();
        await tab.addInitScript(prepare);
        await tab.goto(page.url());
        await opened(tab);
        await amounts(tab).nth(2).focus();
        if (begun) await tab.keyboard.type("77");
        await page.bringToFront();
        if (begun) await amounts(page).nth(2).untilReads("77");
        await amounts(page).nth(at).focus();
        await page.keyboard.press(keys);
        const rows = then === 3 ? 29 : 27;
        await page.waitForFunction((rows) => Number(document.querySelector("[role=tabpanel] [role=grid]").getAttribute("aria-rowcount")) === rows, rows);
        await tab.bringToFront();
        await tab.keyboard.type("88");
        await tab.keyboard.press("Enter");
        const amountOf = async (window, name) => {
          const place = (await customers(window)).indexOf(name);
          return place < 0 ? null : amounts(window).nth(place).inputValue();
        };
        for (const window of [page, tab]) {
          await window.bringToFront();
          await window.keyboard.press("Control+Home");
          if (then !== null) await amounts(window).nth(then).untilReads(begun ? "7,788" : "88");
          for (const [row, name] of names.entries()) {
            // Of a row that is gone, what was only selected is the one that stands there now: it's seen, and can be undone.
            const isTyped = row === 2 || (then === null && !begun && row === 3);
            if (isTyped || (at === 0 && then === 1 && row === 0)) continue;
            const reads = await amountOf(window, name);
            if (reads !== null) assert.equal(reads, before[row], `${name}`);
          }
        }
        if (then === null && begun) await tab.getByText(/^正在填的第 3 行刚在另一个窗口里被删除了/).waitFor();
        assertQuiet(page);
      });
    }
  }
}

const FRAMES = `<!doctype html><title>公司主页</title>
<iframe src="./?embed=1" title="奖励" width="1200" height="620"></iframe>
<iframe src="./?embed=1&scheme=order-tiers" title="奖励（订单）" width="1200" height="620"></iframe>`;
/** So many rows are written, and so often. */
const [ROWS, STEPS] = [4, 16];
/** `SEEDS=500` tries as many. */
const SEEDS = Number(process.env.SEEDS ?? 2);

for (let seed = 1; seed <= SEEDS; seed += 1) {
  test(`two tabs and two frames interleaved at random end with the same, and with all of it (seed ${seed})`, async () => {
    const below = numbers(seed * 7919);
    const page = await open(await serve(), { height: 1300 });
    const context = page.context();
    const beside = async (address) => {
      const tab = await context.newPage();
      await tab.goto(address);
      await opened(tab);
      return tab;
    };
    const other = await beside(page.url());
    const host = await context.newPage();
    await host.route("**/host.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: FRAMES }));
    await host.goto(new URL("host.html", page.url()).href);
    const frames = host.frames().slice(1);
    assert.equal(frames.length, 2);
    for (const frame of frames) await opened(frame);
    const windows = [page, other, ...frames];
    // What lies behind another one is not drawn.
    const toFront = (window) => (frames.includes(window) ? host : window).bringToFront();
    const amount = (window, row) => amounts(window).nth(row);
    const wanted = [];
    for (let row = 0; row < ROWS; row += 1) {
      wanted[row] = String(row + 1);
      await amount(page, row).fill(wanted[row]);
    }
    await page.keyboard.press("Enter");
    for (const window of windows) {
      await toFront(window);
      await amount(window, ROWS - 1).untilReads(wanted[ROWS - 1]);
    }
    for (let step = 0; step < STEPS; step += 1) {
      const [window, row] = [windows[below(windows.length)], below(ROWS)];
      await toFront(window);
      wanted[row] = String(100 + step);
      await amount(window, row).fill(wanted[row]);
      await amount(window, row).untilReads(wanted[row]);
    }
    const fresh = await beside(page.url());
    for (const window of [...windows, fresh]) {
      await toFront(window);
      for (const [row, text] of wanted.entries()) await amount(window, row).untilReads(text);
    }
    assertQuiet(page);
  });
}

/** Two tabs that write the same scheme, with the rule open in both. */
async function twoEditors() {
  const page = await open(await serve());
  await copied(page, "order-tiers");
  await openRule(page, "订单现金奖");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await opened(other);
  await openRule(other, "订单现金奖");
  return [page, other];
}

/** Waits until a field holds a text. */
async function untilHolds(field, text) {
  const until = Date.now() + 15_000;
  while ((await field.inputValue()) !== text && Date.now() < until) await field.page().waitForTimeout(50);
  assert.equal(await field.inputValue(), text);
}

const nameIn = (tab) => tab.locator("#rule-1-form-name\\.zh");

test("language, colours and place are a tab's own, also after a reload; a new tab begins with those chosen last", async () => {
  const page = await open(await serve(), { colours: "light" });
  const other = await page.context().newPage();
  await other.goto(await page.evaluate(() => location.href.split("#")[0]));
  await opened(other);
  const looks = (tab) =>
    tab.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme, document.querySelector(".rewards").dataset.place]);
  const asOpened = ["zh-CN", "auto", "calculate"];
  assert.deepEqual(await looks(other), asOpened);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: /^Colours/ }).click();
  await page.getByRole("button", { name: /^Colours/ }).click();
  await page.getByRole("link", { name: "Compare" }).click();
  await page.getByRole("heading", { level: 1, name: "Compare schemes" }).waitFor();
  const chosen = ["en", "dark", "compare"];
  assert.deepEqual(await looks(page), chosen);
  assert.deepEqual(await looks(other), asOpened, "another tab that is open stays");
  const again = async (tab) => {
    await tab.goto(await tab.evaluate(() => location.href.split("#")[0]));
    await opened(tab);
    return looks(tab);
  };
  assert.deepEqual(await again(other), asOpened, "and stays when it's loaded again");
  assert.deepEqual(await again(page), chosen);
  const third = await page.context().newPage();
  await third.goto(await page.evaluate(() => location.href.split("#")[0]));
  await opened(third);
  assert.deepEqual(await looks(third), chosen, "what was chosen last");
  for (const tab of [page, other, third]) assert.equal(tab.complaints?.length ?? 0, 0);
});

test("a field that has the focus in two tabs follows what the other one writes", async () => {
  const [page, other] = await twoEditors();
  const press = async (tab, key) => {
    await tab.bringToFront();
    await nameIn(tab).focus();
    await tab.keyboard.press("End");
    await tab.keyboard.type(key);
  };
  await press(page, "1");
  await untilHolds(nameIn(other), "订单现金奖1");
  await press(other, "2");
  await untilHolds(nameIn(page), "订单现金奖12");
  await press(page, "3");
  await untilHolds(nameIn(other), "订单现金奖123");
  await rules(other).getByRole("heading", { name: "订单现金奖123" }).waitFor();
  assertQuiet(page);
});

test("the note of the next version is the same in both tabs, and goes into the version whichever publishes it", async () => {
  const [page, other] = await twoEditors();
  const note = (tab) => tab.getByLabel("说明（改了什么、为什么）");
  await note(page).fill("理由甲");
  await untilHolds(note(other), "理由甲");
  await other.bringToFront();
  await publishFirst(other);
  await other.getByText("理由甲").first().waitFor();
  await untilHolds(note(page), "");
  await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  assertQuiet(page);
});
