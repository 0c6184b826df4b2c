// What goes onto paper is seen before, stands alone, light, on A4, and is what the page says.

import assert from "node:assert/strict";
import test from "node:test";
import { assertAccessible, assertQuiet } from "./harness.mjs";
import { goTo, statement, withSample } from "./people.mjs";
import { onPaper, printed, read } from "./printed.mjs";

const dialog = (page) => page.getByRole("dialog", { name: "打印" });

/** Opens what can be printed. */
async function openPaper(page) {
  await statement(page).getByRole("button", { name: "打印" }).click();
  await dialog(page).waitFor();
}

/** Fills what a scheme leaves open with examples, and computes with it. */
async function tryWithExamples(page, scheme) {
  await goTo(page, "#/schemes");
  const card = page.locator(".scheme-card").filter({ has: page.getByText(scheme, { exact: true }) });
  await card.getByRole("button", { name: "用示例数字试算" }).click();
  await page.waitForFunction(() => location.hash.startsWith("#/calculate"));
  await page.locator("#total-net").waitFor();
}

test("a rep's statement is seen before it is printed, and stands alone on A4 with lines to sign", async () => {
  const page = await withSample({ colours: "dark" });
  await openPaper(page);
  const sheet = dialog(page).getByRole("article");
  assert.ok(await sheet.getByRole("heading", { name: "奖罚结算单" }).isVisible());
  await assertAccessible(page);
  const { pages, width, height } = await printed(page);
  const text = pages.join("");
  for (const word of ["奖罚结算单", "客户开发奖罚制度范本", "张伟", "7,640.00", "本人确认"]) assert.ok(text.includes(word), word);
  for (const word of ["算奖励", "台账", "撤销", "打印什么"]) assert.ok(!text.includes(word), word);
  assert.deepEqual([width, height], [595, 842]);
  assertQuiet(page);
});

test("all statements come with a page or more for each rep", async () => {
  const page = await withSample();
  await openPaper(page);
  await dialog(page).getByRole("combobox", { name: "打印什么" }).selectOption({ label: "全部结算单（一人一页）" });
  await dialog(page).getByRole("article").nth(3).waitFor();
  const { pages } = await printed(page);
  for (const name of ["张伟", "李娜", "王芳", "陈强"]) {
    assert.ok(pages.some((one) => one.includes("奖罚结算单") && one.includes(name)), `${name} has a page`);
  }
  assert.ok(pages.length >= 4);
  assertQuiet(page);
});

test("the posted sheet names nobody unless it is chosen", async () => {
  const page = await withSample();
  await openPaper(page);
  await dialog(page).getByRole("combobox", { name: "打印什么" }).selectOption({ label: "公示表" });
  const byName = dialog(page).getByRole("checkbox", { name: "列出姓名" });
  assert.ok(!(await onPaper(page)).includes("陈强"));
  await byName.setChecked(true);
  assert.ok((await onPaper(page)).includes("陈强"));
  assertQuiet(page);
});

test("without a sheet open the statement of the chosen rep is printed", async () => {
  const page = await withSample();
  const text = await onPaper(page);
  assert.ok(text.includes("奖罚结算单") && text.includes("张伟"), text);
  assertQuiet(page);
});

test("the button prints, and Back closes the sheet", async () => {
  const page = await withSample();
  await openPaper(page);
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      document.documentElement.setAttribute("data-printed", "");
    };
  });
  await dialog(page).getByRole("button", { name: "打印" }).click();
  assert.equal(await page.locator("html[data-printed]").count(), 1);
  await page.goBack();
  await dialog(page).waitFor({ state: "detached" });
  assertQuiet(page);
});

test("a policy is printed with what the scheme has", async () => {
  const page = await withSample();
  await openPaper(page);
  const kind = dialog(page).getByRole("combobox", { name: "打印什么" });
  const offered = await kind.locator("option").allInnerTexts();
  await kind.selectOption({ label: "制度文本" });
  const policy = await onPaper(page);
  const sheet = read(await dialog(page).getByRole("article").first().innerText());
  assert.ok(policy.includes("客户开发奖罚制度范本"), policy);
  assert.ok(policy.includes("以上(含)") && policy.includes("不满"), "bounds say whether they are in");
  // What is seen before is what is printed, but for page numbers.
  const lines = sheet.match(/[^。;]{8,}[。;]/g) ?? [];
  assert.ok(lines.length > 5);
  for (const line of lines) assert.ok(policy.includes(line), `${line}\n${policy}`);
  // The model policy asks for no claims; there is no form that it does not have.
  assert.deepEqual(offered, ["本人结算单", "全部结算单（一人一页）", "公示表", "制度文本"]);
  assertQuiet(page);
});

test("a claim is printed with its evidence and the three who sign, where the scheme asks for claims", async () => {
  const page = await withSample();
  await tryWithExamples(page, "集客奖罚制度");
  await openPaper(page);
  await dialog(page).getByRole("combobox", { name: "打印什么" }).selectOption({ label: "奖励申请表" });
  const claim = await onPaper(page);
  for (const said of ["奖励申请表", "张伟", "合同或订单复印件", "直接上级", "部门经理", "人力资源部"]) assert.ok(claim.includes(said), `${said}\n${claim}`);
  assertQuiet(page);
});

test("an appeal is printed with how the disputed line was found, where the scheme knows appeals", async () => {
  const page = await withSample();
  await tryWithExamples(page, "客户开发奖罚制度内容");
  await page.locator(".entry").first().click();
  await page.getByRole("button", { name: "申诉表" }).click();
  const appeal = await onPaper(page);
  for (const said of ["申诉", "首单奖", "120,000.00元×2%=2,400.00元", "人力资源部"]) assert.ok(appeal.includes(said), `${said}\n${appeal}`);
  assertQuiet(page);
});
