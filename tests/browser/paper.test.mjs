// What goes onto paper is seen before, stands alone, light, on A4, and is what the page says.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertQuiet } from "./harness.mjs";
import { statement, withSample } from "./people.mjs";

const dialog = (page) => page.getByRole("dialog", { name: "打印" });

/** Opens what can be printed. */
async function openPaper(page) {
  await statement(page).getByRole("button", { name: "打印" }).click();
  await dialog(page).waitFor();
}

/** How many pages a PDF has, and how large the first one is, in points. */
function pagesOf(pdf) {
  const text = pdf.toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text).map(Number);
  return { count: [...text.matchAll(/\/Type \/Page\b/g)].length, width: Math.round(width), height: Math.round(height) };
}

/** The PDF that a printer would get. */
async function printed(page) {
  return pagesOf(await page.pdf({ preferCSSPageSize: true }));
}

/** What a printer would get, as text. */
async function onPaper(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.waitForFunction(() => document.body.innerText.trim().length > 0);
  const text = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return text;
}

test("a rep's statement is seen before it is printed, and stands alone on A4 with lines to sign", async () => {
  const page = await withSample({ colours: "dark" });
  await openPaper(page);
  const sheet = dialog(page).getByRole("article");
  assert.ok(await sheet.getByRole("heading", { name: "奖罚结算单" }).isVisible());
  await assertAccessible(page);
  const text = await onPaper(page);
  for (const word of ["奖罚结算单", "客户开发奖罚制度范本", "张伟", "7,640.00", "本人确认"]) assert.ok(text.includes(word), word);
  for (const word of ["算奖励", "台账", "撤销", "打印什么"]) assert.ok(!text.includes(word), word);
  const { count, width, height } = await printed(page);
  assert.ok(count >= 1);
  assert.deepEqual([width, height], [595, 842]);
  assertQuiet(page);
});

test("all statements come with a page or more for each rep", async () => {
  const page = await withSample();
  await openPaper(page);
  await dialog(page).getByRole("combobox", { name: "打印什么" }).selectOption({ label: "全部结算单（一人一页）" });
  await dialog(page).getByRole("article").nth(3).waitFor();
  const text = await onPaper(page);
  for (const name of ["张伟", "李娜", "王芳", "陈强"]) assert.ok(text.includes(name), name);
  assert.ok((await printed(page)).count >= 4);
  assertQuiet(page);
});

test("the posted sheet names nobody unless it is chosen", async () => {
  const page = await withSample();
  await openPaper(page);
  await dialog(page).getByRole("combobox", { name: "打印什么" }).selectOption({ label: "公示表" });
  const byName = dialog(page).getByRole("checkbox", { name: "列出姓名" });
  await byName.setChecked(true);
  assert.ok((await onPaper(page)).includes("陈强"));
  await byName.setChecked(false);
  assert.ok(!(await onPaper(page)).includes("陈强"));
  assertQuiet(page);
});

test("without a sheet open the statement of the chosen rep is printed", async () => {
  const page = await withSample();
  const text = await onPaper(page);
  assert.ok(text.includes("奖罚结算单") && text.includes("张伟"));
  assertQuiet(page);
});

test("the button prints, and Back closes the sheet", async () => {
  const page = await withSample();
  await openPaper(page);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await dialog(page).getByRole("button", { name: "打印" }).click();
  assert.equal(await page.locator("html[data-printed]").count(), 1);
  await page.goBack();
  await dialog(page).waitFor({ state: "detached" });
  assertQuiet(page);
});
