// What goes onto paper is seen before, stands alone, light, on A4, and is what the page says, in the language of the page.

import assert from "node:assert/strict";
import test from "node:test";
import { LANGUAGES, assertAccessible, assertQuiet } from "./harness.mjs";
import { goTo, sampleLedger, statement, withSample } from "./people.mjs";
import { onPaper, printed, read } from "./printed.mjs";
import { inWords } from "./sentences.mjs";

const dialog = (page) => page.getByRole("dialog");

/** Opens what can be printed. */
async function openPaper(page, say) {
  await statement(page).getByRole("button", { name: say("打印"), exact: true }).click();
  await page.getByRole("dialog", { name: say("打印") }).waitFor();
}

/** Chooses another kind of sheet. */
const choose = (page, say, kind) => dialog(page).getByRole("combobox", { name: say("打印什么") }).selectOption({ label: say(kind) });

/** Fills what a scheme leaves open with examples, and computes with it. */
async function tryWithExamples(page, say, scheme) {
  await goTo(page, "#/schemes");
  const card = page.locator(".scheme-card").filter({ has: page.getByText(say(scheme), { exact: true }) });
  await card.getByRole("button", { name: say("用示例数字试算") }).click();
  await page.waitForFunction(() => location.hash.startsWith("#/calculate"));
  await page.locator("#total-net").waitFor();
}

/** All of these are on paper. */
function assertSays(text, all) {
  for (const said of all) assert.ok(text.includes(read(said)), `${said}\n${text}`);
}

/** On an English sheet only what people are called is Chinese. */
async function assertOneLanguage(text, language) {
  if (language === "zh") return;
  const { teams, reps, customers } = await sampleLedger();
  const rest = [...teams, ...reps, ...customers].reduce((text, { name, id }) => text.replaceAll(name ?? id, ""), text);
  assert.doesNotMatch(rest, /\p{Script=Han}/u);
}

/** A test in either language. */
function inBoth(name, run) {
  for (const language of LANGUAGES) {
    test(`${name} (${language})`, async () => {
      await run({ language, say: inWords(language), pick: (words) => words[language] });
    });
  }
}

inBoth("a rep's statement is seen before it is printed, and stands alone on A4 with lines to sign", async ({ language, say, pick }) => {
  const page = await withSample({ colours: "dark", language });
  await openPaper(page, say);
  const sheet = dialog(page).getByRole("article");
  assert.ok(await sheet.getByRole("heading", { name: say("奖罚结算单") }).isVisible());
  await assertAccessible(page);
  const { pages, width, height } = await printed(page);
  const text = pages.join("");
  assertSays(text, pick({
    zh: ["奖罚结算单", "客户开发奖罚制度范本", "张伟", "7,640.00", "本人确认", "订单净额 120,000 元，在“10 万元以上（含），不满 50 万元”一档：1,000 元"],
    en: ["Statement of rewards and penalties", "Model reward and penalty policy", "张伟", "7,640.00", "Department manager", "The order's net amount ¥120,000, in the band from ¥100,000 to under ¥500,000: ¥1,000"],
  }));
  for (const word of pick({ zh: ["算奖励", "台账", "撤销", "打印什么"], en: ["Calculate", "Ledger", "Undo", "Whattoprint"] })) {
    assert.ok(!text.includes(word), word);
  }
  await assertOneLanguage(text, language);
  assert.deepEqual([width, height], [595, 842]);
  assertQuiet(page);
});

inBoth("all statements come with a page for each rep of the sample, headed by the name and signed at its foot", async ({ language, say }) => {
  const page = await withSample({ language });
  await openPaper(page, say);
  await choose(page, say, "全部结算单（一人一页）");
  await dialog(page).getByRole("article").nth(3).waitFor();
  const { pages } = await printed(page);
  const names = ["张伟", "李娜", "王芳", "陈强"];
  assert.equal(pages.length, names.length);
  for (const [at, name] of names.entries()) {
    assert.ok(pages[at].startsWith(read(`${name} · ${say("奖罚结算单")}`)), `${name} stands above the page`);
    assert.ok(pages[at].includes(read(say("本人确认"))), `${name} signs on it`);
  }
  await assertOneLanguage(pages.join(""), language);
  assertQuiet(page);
});

inBoth("the posted sheet is one page, and names nobody unless it is chosen", async ({ language, say, pick }) => {
  const page = await withSample({ language });
  await openPaper(page, say);
  await choose(page, say, "公示表");
  const byName = dialog(page).getByRole("checkbox", { name: say("列出姓名") });
  const numbered = await printed(page);
  assert.equal(numbered.pages.length, 1);
  assert.ok(!numbered.pages[0].includes("陈强"));
  assertSays(numbered.pages[0], pick({ zh: ["4 号500.002,500.00−2,000.00", "合计17,480.003,020.0014,460.00"], en: ["No. 4500.002,500.00−2,000.00", "Total17,480.003,020.0014,460.00"] }));
  await byName.setChecked(true);
  const named = await printed(page);
  assert.equal(named.pages.length, 1);
  assertSays(named.pages[0], ["陈强500.002,500.00−2,000.00"]);
  await assertOneLanguage(named.pages[0], language);
  assertQuiet(page);
});

inBoth("without a sheet open the statement of the chosen rep is printed", async ({ language, say }) => {
  const page = await withSample({ language });
  assertSays(await onPaper(page), [say("奖罚结算单"), "张伟"]);
  assertQuiet(page);
});

inBoth("the button prints, and Back closes the sheet", async ({ language, say }) => {
  const page = await withSample({ language });
  await openPaper(page, say);
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      document.documentElement.setAttribute("data-printed", "");
    };
  });
  await dialog(page).getByRole("button", { name: say("打印"), exact: true }).click();
  assert.equal(await page.locator("html[data-printed]").count(), 1);
  await page.goBack();
  await dialog(page).waitFor({ state: "detached" });
  assertQuiet(page);
});

inBoth("a policy is printed with what the scheme has", async ({ language, say, pick }) => {
  const page = await withSample({ language });
  await openPaper(page, say);
  const offered = await dialog(page).getByRole("combobox", { name: say("打印什么") }).locator("option").allInnerTexts();
  await choose(page, say, "制度文本");
  const policy = await onPaper(page);
  const sheet = read(await dialog(page).getByRole("article").first().innerText());
  // Bounds say whether they are in.
  assertSays(policy, [say("客户开发奖罚制度范本"), ...pick({ zh: ["10 万元以上（含）、不满 50 万元的，1,000 元"], en: ["from ¥100,000 to under ¥500,000: ¥1,000"] })]);
  // What is seen before is what is printed, but for page numbers.
  const lines = sheet.match(pick({ zh: /[^。;]{8,}[。;]/g, en: /[^.;]{8,}[.;]/g })) ?? [];
  assert.ok(lines.length > 5);
  assertSays(policy, lines);
  await assertOneLanguage(policy, language);
  // The model policy asks for no claims; there is no form that it does not have.
  assert.deepEqual(offered, ["本人结算单", "全部结算单（一人一页）", "公示表", "制度文本"].map(say));
  assertQuiet(page);
});

inBoth("a claim is printed with its evidence and the three who sign, where the scheme asks for claims", async ({ language, say, pick }) => {
  const page = await withSample({ language });
  await tryWithExamples(page, say, "集客奖罚制度");
  await openPaper(page, say);
  await choose(page, say, "奖励申请表");
  const claim = await onPaper(page);
  assertSays(claim, pick({
    zh: ["奖励申请表", "张伟", "合同或订单复印件", "直接上级", "部门经理", "人力资源部"],
    en: ["Claim for rewards", "张伟", "Copies of contracts or orders", "Direct superior", "Department manager", "Human Resources"],
  }));
  await assertOneLanguage(claim, language);
  assertQuiet(page);
});

inBoth("an appeal is printed with how the disputed line was found, where the scheme knows appeals", async ({ language, say, pick }) => {
  const page = await withSample({ language });
  await tryWithExamples(page, say, "客户开发奖罚制度内容");
  await page.locator(".entry").first().click();
  await page.getByRole("button", { name: say("申诉表") }).click();
  const appeal = await onPaper(page);
  assertSays(appeal, pick({
    zh: ["申诉", "首单奖", "120,000 × 2% = 2,400 元", "人力资源部"],
    en: ["Appeal", "First order", "120,000 × 2% = ¥2,400", "Human Resources"],
  }));
  await assertOneLanguage(appeal, language);
  assertQuiet(page);
});

inBoth("a statement that takes a second page has a head on it, and no lines to sign on stand there alone", async ({ language, say }) => {
  const page = await withSample({ language });
  await tryWithExamples(page, say, "客户开发奖罚制度内容");
  await openPaper(page, say);
  const { pages } = await printed(page);
  assert.ok(pages.length > 1, "this test wants a long statement");
  const head = read(`张伟 · ${say("奖罚结算单")}`);
  for (const one of pages) assert.ok(one.startsWith(head), one.slice(0, 60));
  const last = pages.at(-1).slice(head.length);
  assert.ok(last.indexOf(read(say("本人确认"))) > 60, last);
  assertQuiet(page);
});

test("an appeal has room to write by hand", async () => {
  const page = await withSample({});
  await tryWithExamples(page, inWords("zh"), "客户开发奖罚制度内容");
  await page.locator(".entry").first().click();
  await page.getByRole("button", { name: "申诉表" }).click();
  const rooms = dialog(page).locator(".paper-room");
  await rooms.first().waitFor();
  for (const [name, lines] of [["申诉理由", 5], ["要求", 5]]) {
    const room = rooms.filter({ hasText: name }).first();
    assert.ok((await room.locator(".paper-rule").count()) >= lines, name);
    const { height } = await room.locator(".paper-rule").first().boundingBox();
    assert.ok(height >= 28, `a line of ${name} is ${height} px high`);
  }
  assertQuiet(page);
});
