// The sheet, as one uses it: keys, clipboard, filling, finding, sorting and filtering; and input methods on a cell.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { assertAccessible, assertQuiet, open, opened, serve } from "./harness.mjs";
import { amounts, column, net, openDrawer, paste, pressInFiles, rowCount, untilNetIs, withSample } from "./people.mjs";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const panel = (page) => page.getByRole("tabpanel");
const menu = (page, name) => page.getByRole("menuitem", { name });

/** Puts a text on the clipboard, as another program does. */
const clip = (page, text) => page.evaluate((text) => navigator.clipboard.writeText(text), text);
const clipped = (page) => page.evaluate(() => navigator.clipboard.readText());

test("Chinese is put together on a cell that is only selected, and Enter that confirms a word stays", async () => {
  const page = await open(await serve());
  const customer = column(page, "客户").first();
  await customer.focus();
  assert.ok(await page.evaluate(() => document.activeElement.matches(".sheet-editor:not([data-open])")));
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ["n", "ni", "nihao"]) {
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await keyboard.send("Input.insertText", { text: "你好" });
  assert.equal(await customer.inputValue(), "你好");
  assert.ok(await customer.isActive());
  await page.keyboard.press("Tab");
  assert.ok(await column(page, "业务员").first().isActive());
  assertQuiet(page);
});

test("letters typed fast go to their cells, Tab goes along and Enter back to where the row began", async () => {
  const page = await open(await serve());
  await column(page, "客户").first().focus();
  for (const text of ["ef", "gh", "3-2"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("1.2w\nij\n");
  assert.equal(await column(page, "客户").first().inputValue(), "ef");
  assert.equal(await column(page, "业务员").first().inputValue(), "gh");
  assert.equal(await column(page, "日期").first().inputValue(), "2026-03-02");
  assert.equal(await amounts(page).first().inputValue(), "12,000");
  assert.equal(await column(page, "客户").nth(1).inputValue(), "ij");
  assertQuiet(page);
});

test("a block is copied and pasted, its sums are said, and one step takes it back", async () => {
  const page = await withSample(CLIPBOARD);
  const before = await net(page);
  await amounts(page).first().focus();
  for (const key of ["ArrowDown", "ArrowRight"]) await page.keyboard.press(`Shift+${key}`);
  await panel(page).getByText(/^求和 290,000/).waitFor();
  await page.keyboard.press("Control+c");
  assert.equal(await clipped(page), "180,000\t\n110,000\t");
  await amounts(page).nth(4).focus();
  await page.keyboard.press("Control+v");
  await amounts(page).nth(4).untilReads("180,000");
  await amounts(page).nth(5).untilReads("110,000");
  await page.keyboard.press("Control+z");
  await amounts(page).nth(4).untilReads("32,000");
  await untilNetIs(page, before);
  assertQuiet(page);
});

test("the menu pastes a web page's table as Ctrl+V does, and where the clipboard is refused it's said which keys do", async () => {
  const page = await withSample(CLIPBOARD);
  const pasteByMenu = async () => {
    await amounts(page).nth(4).focus();
    await page.keyboard.press("Shift+F10");
    await menu(page, /^粘贴/).click();
  };
  await page.evaluate(() => {
    const blob = (type, text) => new Blob([text], { type });
    const html = "<table><tr><td>71</td><td>1</td></tr><tr><td>72</td><td>2</td></tr></table>";
    const item = { "text/plain": blob("text/plain", "71 1 72 2"), "text/html": blob("text/html", html) };
    return navigator.clipboard.write([new ClipboardItem(item)]);
  });
  await pasteByMenu();
  await amounts(page).nth(4).untilReads("71");
  await amounts(page).nth(5).untilReads("72");
  await column(page, "退货（元）").nth(5).untilReads("2");
  await page.keyboard.press("Control+z");
  await amounts(page).nth(4).untilReads("32,000");
  // A browser that hands over plain text alone.
  await clip(page, "81\n82");
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, "read", { value: undefined }));
  await pasteByMenu();
  await amounts(page).nth(5).untilReads("82");
  await clip(page, "");
  await pasteByMenu();
  await page.getByRole("alert").getByText("剪贴板里没有文字，也没有表格").waitFor();
  await amounts(page).nth(4).untilReads("81");
  await page.context().clearPermissions();
  await pasteByMenu();
  await page.getByRole("alert").getByText("请点选单元格，再按 Ctrl+V 粘贴").waitFor();
  assertQuiet(page);
});

test("rows pasted behind the last are added, with the customers and reps whom they name", async () => {
  const page = await withSample(CLIPBOARD);
  const count = await rowCount(page);
  await clip(page, "新客户甲\t赵六\t3月2日\t5千\n新客户乙\t赵六\t2026/4/1\t￥1,234.50\n");
  await column(page, "客户").last().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+v");
  await panel(page).getByText(`${count + 2} 行`, { exact: true }).waitFor();
  await amounts(page).nth(count).untilReads("5,000");
  await amounts(page).nth(count + 1).untilReads("1,234.50");
  assert.match(await page.getByRole("tab", { name: "客户" }).innerText(), /14/);
  await page.keyboard.press("Control+z");
  assert.equal(await rowCount(page), count);
  assert.match(await page.getByRole("tab", { name: "客户" }).innerText(), /12/);
  assertQuiet(page);
});

test("what is selected is emptied, filled down and drawn out by its handle", async () => {
  const page = await withSample();
  await amounts(page).first().focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await amounts(page).nth(1).untilReads("180,000");
  await page.keyboard.press("Delete");
  await amounts(page).nth(1).untilReads("");
  await page.keyboard.press("Control+z");
  await amounts(page).nth(1).untilReads("180,000");
  await column(page, "日期").first().focus();
  const [handle, target] = [panel(page).locator(".sheet-handle"), await column(page, "日期").nth(2).element()];
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
  await page.mouse.up();
  await column(page, "日期").nth(2).untilReads("2026-01-22");
  assertQuiet(page);
});

test("within a range Tab and Enter go round, and what is typed goes where one is", async () => {
  const page = await withSample();
  await amounts(page).first().focus();
  for (const key of ["ArrowDown", "ArrowRight"]) await page.keyboard.press(`Shift+${key}`);
  await panel(page).getByText(/^求和 290,000/).waitFor();
  await page.keyboard.type("5\n6\n3\n4\n");
  for (const [at, amount, returned] of [[0, "5", "3"], [1, "6", "4"]]) {
    await amounts(page).nth(at).untilReads(amount);
    await column(page, "退货（元）").nth(at).untilReads(returned);
  }
  assert.ok(await amounts(page).first().isActive());
  await panel(page).getByText(/^求和 18$/).waitFor();
  await page.keyboard.press("Shift+Tab");
  assert.ok(await column(page, "退货（元）").nth(1).isActive());
  await page.keyboard.press("ArrowUp");
  assert.ok(await column(page, "退货（元）").first().isActive());
  assert.equal(await panel(page).locator('.sheet-cell[aria-selected="true"]').count(), 1);
  assertQuiet(page);
});

test("what is drawn beyond the last row adds rows, in one step", async () => {
  const page = await withSample();
  const count = await rowCount(page);
  const [customer, date] = ["客户", "日期"].map((name) => column(page, name).last());
  const customerName = await customer.inputValue();
  await customer.focus();
  const end = await (await date.element()).boundingBox();
  await page.keyboard.down("Shift");
  await page.mouse.click(end.x + 20, end.y + 10);
  await page.keyboard.up("Shift");
  const handle = await panel(page).locator(".sheet-handle").boundingBox();
  await page.mouse.move(handle.x + 4, handle.y + 4);
  await page.mouse.down();
  await page.mouse.move(end.x + 20, end.y + 16 + 3 * 32, { steps: 4 });
  await page.mouse.up();
  await panel(page).getByText(`${count + 3} 行`, { exact: true }).waitFor();
  assert.equal(await column(page, "客户").last().inputValue(), customerName);
  await page.keyboard.press("Control+z");
  await panel(page).getByText(`${count} 行`, { exact: true }).waitFor();
  assertQuiet(page);
});

test("a day is picked in the browser's own field, whose bounds are the period's", async () => {
  const page = await withSample();
  const date = column(page, "日期").first();
  const before = await date.inputValue();
  // The browser's calendar is its own window, which takes the keys: here it is only seen that it's asked for.
  await page.evaluate(() => {
    HTMLInputElement.prototype.showPicker = function asked() {
      this.dataset.asked = "";
    };
  });
  await date.focus();
  await page.keyboard.press("Alt+ArrowDown");
  const field = page.getByLabel("选日期：日期 第1行");
  await page.waitForFunction(() => document.activeElement.matches(".sheet-day[data-asked]"));
  assert.equal(await field.inputValue(), before);
  assert.deepEqual([await field.getAttribute("min"), await field.getAttribute("max")], ["2026-01-01", "2026-12-31"]);
  await field.fill("2026-05-06");
  await date.untilReads("2026-05-06");
  await page.keyboard.press("Enter");
  assert.ok(await column(page, "日期").nth(1).isActive());
  await page.keyboard.type("3-2");
  await panel(page).getByRole("button", { name: "选日期（Alt+↓）" }).click();
  await page.waitForFunction(() => document.activeElement.value === "2026-03-02");
  await field.page().getByLabel("选日期：日期 第2行").fill("2026-07-08");
  await page.keyboard.press("Escape");
  await column(page, "日期").nth(1).untilReads("2026-03-02");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".sheet-editor:not([data-open])")));
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await date.untilReads(before);
  assertQuiet(page);
});

/** The day so many days ago on the browser's calendar, as it is kept. */
const daysAgo = (page, days) =>
  page.evaluate((days) => {
    const day = new Date();
    day.setDate(day.getDate() - days);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }, days);

test("今天, yesterday and the like are kept as the days that they are: in the sheet, in fields, in a phone's form", async () => {
  const page = await withSample();
  const date = column(page, "日期").first();
  const before = await date.inputValue();
  for (const [said, days] of [["今天", 0], ["yesterday", 1], ["前天", 2]]) {
    await date.fill(said);
    await date.untilReads(await daysAgo(page, days));
  }
  await page.reload();
  await opened(page);
  await date.untilReads(await daysAgo(page, 2));
  // All that was typed into the cell before it was left is one step.
  await page.keyboard.press("Control+z");
  await date.untilReads(before);
  await openDrawer(page, "核算期");
  await page.locator("#period-to").fill("昨天");
  assert.equal(await page.locator("#period-to").inputValue(), await daysAgo(page, 1));
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByRole("navigation", { name: "看哪一部分" }).getByRole("button", { name: "成交" }).click();
  await page.getByRole("button", { name: "添加成交" }).click();
  await page.locator("#entry-date").fill("Today");
  assert.equal(await page.locator("#entry-date").inputValue(), await daysAgo(page, 0));
  assertQuiet(page);
});

test("rows are inserted, doubled and removed from the menu, which keys open, too", async () => {
  const page = await withSample();
  const count = await rowCount(page);
  await amounts(page).nth(2).focus();
  await page.keyboard.press("Shift+F10");
  await menu(page, /^在上方插入行/).click();
  assert.equal(await rowCount(page), count + 1);
  await amounts(page).nth(2).untilReads("");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+D");
  await amounts(page).nth(3).untilReads("140,000");
  await page.keyboard.press("Control+z");
  assert.equal(await rowCount(page), count);
  assertQuiet(page);
});

test("Escape at rest lets the very next Tab leave the sheet, and no later one; all is selected where one is", async () => {
  const page = await withSample();
  const inSheet = () => page.evaluate(() => document.activeElement.matches(".sheet-editor"));
  await amounts(page).first().focus();
  await page.keyboard.type("99");
  for (const key of ["Escape", "Escape"]) await page.keyboard.press(key);
  await page.keyboard.type("5000");
  await page.keyboard.press("Tab");
  assert.ok(await inSheet());
  await amounts(page).first().untilReads("5,000");
  await page.keyboard.press("Escape");
  await column(page, "客户").nth(2).focus();
  await page.keyboard.press("Tab");
  assert.ok(await inSheet());
  await page.keyboard.press("Control+a");
  assert.equal(await page.locator(".sheet-scroller").evaluate((box) => box.scrollTop), 0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.ok(!(await inSheet()));
  assertQuiet(page);
});

test("a deal that isn't counted as it stands still says who has its customer", async () => {
  const page = await withSample();
  const rep = column(page, "业务员").first();
  const before = await rep.inputValue();
  assert.notEqual(before, "");
  await amounts(page).first().focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("ArrowDown");
  await panel(page).getByText(/第 1 行/).first().waitFor();
  assert.equal(await rep.inputValue(), before);
  assertQuiet(page);
});

test("a text is found and replaced, and Escape goes back to the sheet", async () => {
  const page = await withSample();
  await column(page, "客户").first().focus();
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search", { name: "查找和替换" });
  await bar.getByLabel("查找", { exact: true }).fill("宏远");
  await bar.getByText(/^找到 \d+ 处$/).waitFor();
  await page.keyboard.press("Enter");
  assert.match(await panel(page).locator("[data-active]").innerText(), /宏远/);
  await bar.getByLabel("替换为").fill("远宏");
  // A button has its own Enter.
  await bar.getByRole("button", { name: "全部替换" }).focus();
  await page.keyboard.press("Enter");
  await bar.getByText(/^替换了 \d+ 处/).waitFor();
  await bar.getByLabel("替换为").press("Escape");
  await page.waitForFunction(() => document.activeElement.matches(".sheet-editor"));
  await page.keyboard.press("Control+z");
  assert.ok((await panel(page).innerText()).includes("宏远"));
  assertQuiet(page);
});

test("rows are sorted and filtered as a view, which is said and taken away again", async () => {
  const page = await withSample();
  const first = await amounts(page).first().inputValue();
  await amounts(page).first().focus();
  await page.keyboard.press("Control+Shift+L");
  const box = page.getByRole("dialog", { name: "排序和筛选" });
  await assertAccessible(page);
  await box.getByRole("button", { name: "从大到小" }).click();
  await amounts(page).first().untilReads("520,000");
  // The row is called by the number that messages cite, and goes out in the order in which it's seen.
  await amounts(page).first().focus();
  assert.match(await page.locator(":focus").getAttribute("aria-label"), /^成交金额（元） 第11行 520,000/);
  const sorted = page.waitForEvent("download");
  await pressInFiles(page, "导出这张表（.csv）");
  const lines = (await readFile(await (await sorted).path(), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, 27);
  assert.match(lines[1], /520,?000/);
  await column(page, "客户").first().focus();
  await page.keyboard.press("Control+Shift+L");
  await box.getByRole("button", { name: "全不选" }).click();
  await box.getByLabel(/^宏远电子/).check();
  await box.getByRole("button", { name: "只看选中的" }).click();
  await panel(page).getByText(/^显示 \d 行，共 26 行$/).waitFor();
  // What goes out then is asked.
  const download = async (name) => {
    const saving = page.waitForEvent("download");
    await pressInFiles(page, name);
    return readFile(await (await saving).path(), "utf8");
  };
  const shown = Number((await panel(page).getByText(/^显示 \d 行/).innerText()).match(/\d+/)[0]);
  const some = (await download(`导出看得见的 ${shown} 行（.csv）`)).trim().split("\r\n");
  assert.equal(some.length, shown + 1);
  assert.ok(some.slice(1).every((line) => line.startsWith("宏远电子,")));
  assert.equal((await download("导出全部 26 行（.csv）")).trim().split("\r\n").length, 27);
  // Another workbook is nobody's view yet.
  await page.locator("#workbooks").click();
  await page.locator("#workbook-copy").click();
  await page.keyboard.press("Escape");
  await panel(page).getByText(/^26 行$/).waitFor();
  await column(page, "客户").first().focus();
  await page.keyboard.press("Control+Shift+L");
  await box.getByRole("button", { name: "按拼音 A→Z" }).click();
  await page.keyboard.press("Escape");
  await panel(page).getByRole("button", { name: /恢复原来的顺序/ }).click();
  await amounts(page).first().untilReads(first);
  assertQuiet(page);
});

test("rows that no rule counts are shown alone, beside those that are unfinished or wrong", async () => {
  const page = await withSample();
  await amounts(page).first().fill("x");
  await page.keyboard.press("Enter");
  await column(page, "进度").first().focus();
  const box = page.getByRole("dialog", { name: "排序和筛选" });
  await page.keyboard.press("Control+Shift+L");
  await box.getByRole("button", { name: "只看没填完、有错的" }).click();
  await panel(page).getByText("显示 1 行，共 26 行").waitFor();
  assert.equal(await amounts(page).first().inputValue(), "x");
  await panel(page).getByRole("button", { name: /恢复原来的顺序/ }).click();
  await page.keyboard.press("Control+Shift+L");
  await box.getByRole("button", { name: "只看没有规则计入的" }).click();
  await panel(page).getByText(/^显示 \d+ 行，共 26 行$/).waitFor();
  const shown = await rowCount(page);
  assert.ok(shown > 1 && shown < 26, String(shown));
  const stages = await Promise.all(Array.from({ length: shown }, (_, at) => column(page, "进度").nth(at).inputValue()));
  assert.ok(stages.includes("已取消"), stages.join());
  assertQuiet(page);
});

test("a row typed behind a view is one row, and stays where it is being written", async () => {
  const page = await withSample();
  await column(page, "客户").first().focus();
  await page.keyboard.press("Control+Shift+L");
  const box = page.getByRole("dialog", { name: "排序和筛选" });
  await box.getByRole("button", { name: "全不选" }).click();
  await box.getByLabel(/^宏远电子/).check();
  await box.getByRole("button", { name: "只看选中的" }).click();
  const count = await rowCount(page);
  await column(page, "客户").last().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("abc");
  await column(page, "客户").last().untilReads("abc");
  assert.equal(await rowCount(page), count + 1);
  await panel(page).getByText(`显示 ${count + 1} 行，共 27 行`).waitFor();
  await page.keyboard.press("Escape");
  await panel(page).getByText(`显示 ${count} 行，共 26 行`).waitFor();
  assertQuiet(page);
});

test("names that are there are offered, also by the first letters of their sounds", async () => {
  const page = await withSample();
  await column(page, "业务员").last().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("zw");
  await page.getByRole("option", { name: "张伟" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await column(page, "业务员").last().untilReads("张伟");
  assertQuiet(page);
});

test("Chinese is put together in an open cell, at the place of the cursor, and Escape gives it up", async () => {
  const page = await withSample();
  const customer = column(page, "客户").first();
  const before = await customer.inputValue();
  await customer.focus();
  await page.keyboard.press("F2");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".sheet-editor[data-open]")));
  await page.keyboard.press("Home");
  const keyboard = await page.context().newCDPSession(page);
  const compose = async (...texts) => {
    for (const text of texts) await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  };
  const editor = page.locator(".sheet-editor[data-open]");
  await compose("s", "sh", "shen");
  assert.equal(await editor.inputValue(), `shen${before}`);
  // An arrow while it's put together goes through the words that are offered, and leaves nothing.
  await page.keyboard.press("ArrowDown");
  assert.ok(await customer.isActive());
  await keyboard.send("Input.insertText", { text: "深圳" });
  assert.equal(await editor.inputValue(), `深圳${before}`);
  await page.keyboard.press("Escape");
  await customer.untilReads(before);
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await compose("d", "dian");
  await keyboard.send("Input.insertText", { text: "店" });
  await page.keyboard.press("Enter");
  await customer.untilReads(`${before}店`);
  await page.keyboard.press("Control+z");
  await customer.untilReads(before);
  assertQuiet(page);
});

/** A keyboard with an input method: it puts words together, and commits them. */
async function inputMethod(page) {
  const keyboard = await page.context().newCDPSession(page);
  return {
    compose: (text) => keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text) => keyboard.send("Input.insertText", { text }),
  };
}

test("a word that is given up before anything was written leaves the cell as it was, open or not", async () => {
  const page = await withSample();
  const customer = column(page, "客户");
  const before = await customer.first().inputValue();
  const { compose } = await inputMethod(page);
  await customer.first().focus();
  await compose("n");
  await compose("");
  assert.equal(await page.locator(".sheet-editor[data-open]").count(), 0, "nothing is being written");
  await page.keyboard.press("ArrowDown");
  assert.ok(await customer.nth(1).isActive());
  assert.equal(await customer.first().inputValue(), before);
  await customer.first().focus();
  await page.keyboard.press("F2");
  await compose("n");
  await compose("");
  await page.keyboard.press("Enter");
  assert.equal(await customer.first().inputValue(), before);
  assertQuiet(page);
});

test("a word that is being put together goes into the cell in which it was begun, wherever one presses", async () => {
  const page = await withSample();
  const customer = column(page, "客户");
  const seventh = await customer.nth(6).inputValue();
  const { compose, commit } = await inputMethod(page);
  await customer.nth(4).focus();
  await compose("w");
  await compose("wo");
  await (await customer.nth(6).element()).click();
  assert.ok(await customer.nth(6).isActive());
  assert.equal(await customer.nth(4).inputValue(), "wo");
  assert.equal(await customer.nth(6).inputValue(), seventh);
  assert.equal(await page.locator(".sheet-editor[data-open]").count(), 0);
  // So does what was put together in an open cell, with what stood there.
  const third = await customer.nth(2).inputValue();
  await customer.nth(2).focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await compose("dian");
  await (await customer.nth(6).element()).click();
  assert.equal(await customer.nth(2).inputValue(), `${third}dian`);
  assert.equal(await customer.nth(6).inputValue(), seventh);
  // The next word is the new cell's.
  await compose("ta");
  await commit("他");
  await page.keyboard.press("Enter");
  assert.equal(await customer.nth(6).inputValue(), "他");
  assertQuiet(page);
});

test("by touch, too, the text of an open cell stays where it was written", async () => {
  const page = await withSample({ width: 768, hasTouch: true });
  await page.getByRole("navigation", { name: "看哪一部分" }).getByRole("button", { name: "成交" }).click();
  const customer = column(page, "客户");
  const third = await customer.nth(2).inputValue();
  const { compose } = await inputMethod(page);
  await customer.nth(2).focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await compose("dian");
  await (await customer.nth(5).element()).tap();
  await customer.nth(2).untilReads(`${third}dian`);
  assertQuiet(page);
});

test("in an open cell the caret stays where it was put while one types", async () => {
  const page = await withSample();
  const customer = column(page, "客户").first();
  const before = await customer.inputValue();
  await customer.focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("Home");
  await page.keyboard.type("ABC");
  await page.keyboard.press("Enter");
  await customer.untilReads(`ABC${before}`);
  assertQuiet(page);
});

test("a head's name is whole beside the button that arranges rows, with a mouse and by touch", async () => {
  for (const options of [{}, { width: 768, hasTouch: true }]) {
    const page = await withSample(options);
    if (options.width) await page.getByRole("navigation", { name: "看哪一部分" }).getByRole("button", { name: "成交" }).click();
    await panel(page).getByRole("columnheader", { name: "客户", exact: true }).waitFor();
    for (const heading of await panel(page).locator(".sheet-heading").all()) {
      if (!options.width) await heading.getByRole("button").hover();
      const { name, cut, over } = await heading.evaluate((heading) => {
        const name = heading.querySelector(".sheet-heading-name");
        const text = document.createRange();
        text.selectNodeContents(name);
        const button = heading.querySelector(".sheet-arrange").getBoundingClientRect();
        return { name: name.textContent, cut: name.scrollWidth > name.clientWidth, over: text.getBoundingClientRect().right > button.left + 1 };
      });
      assert.deepEqual({ name, cut, over }, { name, cut: false, over: false });
    }
    const box = await panel(page).locator(".sheet-scroller").evaluate((box) => [box.scrollWidth, box.clientWidth]);
    assert.ok(box[0] <= box[1], `the columns of a deal take ${box[0]} of ${box[1]} px`);
    assertQuiet(page);
  }
});

test("F1 lists the keys, itself among them", async () => {
  const page = await withSample();
  await amounts(page).first().focus();
  await page.keyboard.press("F1");
  await page.getByRole("dialog").getByText("F1", { exact: true }).waitFor();
  assertQuiet(page);
});

test("one cell of a spreadsheet goes in where the caret is in an open cell; closed, it goes over the cell", async () => {
  const page = await withSample();
  const customer = column(page, "客户");
  const [before, second] = [await customer.first().inputValue(), await customer.nth(1).inputValue()];
  await customer.first().focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("F2");
  await page.keyboard.type("（");
  await page.keyboard.press("Home");
  await paste(page, { "text/plain": "上海\r\n" });
  assert.equal(await page.locator(".sheet-editor[data-open]").inputValue(), `上海${before}（`);
  // Keys go on where the caret is.
  await page.keyboard.type("市内");
  await page.keyboard.press("Enter");
  await customer.first().untilReads(`上海市内${before}（`);
  assert.equal(await customer.nth(1).inputValue(), second, "what else is selected stays");
  await customer.nth(3).focus();
  await paste(page, { "text/plain": "上海\r\n" });
  await customer.nth(3).untilReads("上海");
  assertQuiet(page);
});

test("a name that is spelt out by its sounds and the only one that fits is taken by Tab; one that has a capital is its own", async () => {
  const page = await withSample();
  const rep = (nth) => column(page, "业务员").nth(nth);
  await rep(0).focus();
  await page.keyboard.type("zw");
  await page.getByRole("option", { name: "张伟" }).waitFor();
  await page.keyboard.press("Tab");
  await rep(0).untilReads("张伟");
  await rep(1).focus();
  await page.keyboard.type("ZW");
  await page.getByRole("option", { name: "张伟" }).waitFor();
  await page.keyboard.press("Tab");
  await rep(1).untilReads("ZW");
  assertQuiet(page);
});

test("whole rows and columns are selected by keys, by drawing over their numbers, and by Shift on another head", async () => {
  const page = await withSample();
  const selected = () =>
    page.evaluate(() => {
      const cells = [...document.querySelectorAll('.sheet-cell[aria-selected="true"]')].filter((cell) => cell.offsetParent);
      const rows = new Set(cells.map((cell) => cell.closest("[role=row]").getAttribute("aria-rowindex")));
      const columns = new Set(cells.map((cell) => cell.getAttribute("aria-colindex")));
      return [rows.size, columns.size];
    });
  await amounts(page).nth(2).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+Space");
  const [, width] = await selected();
  assert.deepEqual(await selected(), [2, width]);
  assert.ok(width >= 6);
  await amounts(page).nth(2).focus();
  await page.keyboard.press("Control+Space");
  assert.equal((await selected())[1], 1);
  const number = async (row) => {
    const { x, y, width, height } = await page.locator(`[role=row][aria-rowindex="${row + 1}"] .sheet-number`).filter({ visible: true }).boundingBox();
    return [x + width / 2, y + height / 2];
  };
  await page.mouse.move(...(await number(2)));
  await page.mouse.down();
  await page.mouse.move(...(await number(4)), { steps: 4 });
  await page.mouse.up();
  assert.deepEqual(await selected(), [3, width]);
  const heading = (name) => page.locator(".sheet-heading").filter({ hasText: name }).filter({ visible: true }).locator(".sheet-heading-name");
  await heading("日期").click();
  await heading("退货").click({ modifiers: ["Shift"] });
  assert.equal((await selected())[1], 3);
  assertQuiet(page);
});

test("a double press on a column's border makes it as wide as what stands in it", async () => {
  const page = await withSample();
  const head = page.locator(".sheet-heading").filter({ hasText: "客户" }).filter({ visible: true }).first();
  const width = async () => (await head.boundingBox()).width;
  const before = await width();
  await column(page, "客户").first().fill("深圳市宏远电子科技股份有限公司华南分公司");
  await page.keyboard.press("Enter");
  await head.locator(".sheet-widener").dblclick();
  await page.waitForFunction(([head, before]) => head.getBoundingClientRect().width > before + 100, [await head.elementHandle(), before]);
  const cell = page.locator(".sheet-cell").filter({ hasText: "深圳市宏远电子科技股份有限公司华南分公司" }).first();
  assert.ok(await cell.evaluate((cell) => cell.scrollWidth <= cell.clientWidth), "all of it can be read");
  assertQuiet(page);
});
