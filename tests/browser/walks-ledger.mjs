// Ways through the ledger: begun, a scheme chosen, written, wrong and mended, taken back, pasted, imported.

import assert from "node:assert/strict";
import { opened } from "./harness.mjs";
import { AMOUNT, column, focused, loadSample, net, sampleLedger, statement, untilNetIs, untilNetIsNot } from "./people.mjs";

/** What the sample comes to under the scheme that it opens with. */
export const SAMPLE_NET = "14,460.00";

/** The ways in which one can begin. */
const ways = (visitor) =>
  visitor.page.getByRole("heading", { name: visitor.whole("还没有成交记录，从哪里开始？") }).locator("..").getByRole("button");

const FIRST_DEAL = { customer: "远山家具", rep: "张伟", date: "3-2", amount: "12万" };

const beginWith = (visitor, zh) => ways(visitor).filter({ hasText: visitor.first(zh) }).click();

export async function beginBySample(visitor) {
  const { page } = visitor;
  assert.equal(await ways(visitor).count(), 3);
  assert.doesNotMatch(await page.locator("main").innerText(), /0\.00/, "nothing is known, and no zero");
  await beginWith(visitor, "看示例");
  await untilNetIs(page, SAMPLE_NET);
  assert.equal(await statement(page).getByRole("status").first().innerText(), "7,640.00", "the first rep's");
}

export async function beginByTyping(visitor) {
  const { page } = visitor;
  await beginWith(visitor, "自己填");
  if (visitor.isPhone) {
    await visitor.fillDeal(FIRST_DEAL);
  } else {
    await page.waitForFunction(() => document.activeElement.matches(".sheet-editor"));
    const { customer, rep, date, amount } = FIRST_DEAL;
    await visitor.typeCells(customer, rep, date, amount);
  }
  await untilNetIs(page, "1,000.00");
  await visitor.side("结果");
  await page.getByRole("heading", { level: 3, name: "张伟" }).waitFor();
}

export async function beginByFile(visitor) {
  const { page } = visitor;
  const choosing = page.waitForEvent("filechooser");
  await beginWith(visitor, "打开文件");
  const buffer = Buffer.from(JSON.stringify(await sampleLedger()));
  await (await choosing).setFiles({ name: "台账.json", mimeType: "application/json", buffer });
  await untilNetIs(page, SAMPLE_NET);
}

export async function chooseByCardAndSearch(visitor) {
  const { page } = visitor;
  await loadSample(page);
  let picker = await visitor.schemes();
  assert.equal(await picker.getByRole("listitem").count(), 10);
  await visitor.field("查找方案", picker).fill(visitor.language === "zh" ? "佣金" : "commission");
  await picker.getByRole("listitem").nth(1).waitFor({ state: "detached" });
  await visitor.press("合同佣金", picker);
  await picker.waitFor({ state: "detached" });
  await visitor.untilScheme("合同佣金");
  await untilNetIsNot(page, SAMPLE_NET);
  picker = await visitor.schemes();
  await visitor.press("首客奖与追加奖", picker);
  await visitor.untilScheme("首客奖与追加奖");
  await visitor.press("撤销（Ctrl+Z）");
  await visitor.press("撤销（Ctrl+Z）");
  await visitor.untilScheme("客户开发奖罚制度范本");
  await untilNetIs(page, SAMPLE_NET);
}

export async function tryWithExamples(visitor) {
  const { page } = visitor;
  await loadSample(page);
  const picker = await visitor.schemes();
  const card = picker.getByRole("listitem").filter({ has: page.getByRole("button", { name: visitor.whole("客户奖罚措施") }) });
  await visitor.press("用示例数字试算", card);
  await picker.waitFor({ state: "detached" });
  await visitor.untilScheme("客户奖罚措施");
  const note = page.getByRole("note").filter({ hasText: visitor.within("示例") });
  await note.first().waitFor();
  assert.equal(await visitor.button("清除示例数字", note).count(), 1);
  const drawer = await visitor.drawer("公司数字");
  const marks = drawer.getByText(visitor.whole("示例"), { exact: true });
  await marks.first().waitFor();
  assert.ok((await marks.count()) > 3, "each example is marked");
  await visitor.press("撤销（Ctrl+Z）");
  await visitor.side("结果");
  await visitor.untilScheme("客户开发奖罚制度范本");
  await untilNetIs(page, SAMPLE_NET);
  assert.equal(await page.getByRole("note").count(), 0);
}

export async function writeADeal(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.table("成交");
  const before = await visitor.rows();
  await visitor.writeDeal({ customer: "晨光文具", rep: "李娜", date: "3-2", amount: "1.2w" });
  await untilNetIs(page, "15,080.00");
  if (visitor.isPhone) {
    assert.match(await visitor.cards().first().innerText(), visitor.language === "zh" ? /^晨光文具\s12,000\s李娜 · 3月2日/ : /^晨光文具\s12,000\s李娜 · 2 March/);
  } else {
    await column(page, visitor.whole("客户")).last().untilReads("晨光文具");
    await column(page, AMOUNT).last().untilReads("12,000");
    await column(page, visitor.whole("日期")).last().untilReads("2026-03-02");
  }
  assert.equal(await visitor.rows(), before + 1);
  assert.match(await page.getByRole("tab", { name: visitor.first("客户") }).innerText(), /13/, "the customer was made");
}

export async function wrongAndMended(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.changeAmount("36,000", "很多");
  await untilNetIsNot(page, SAMPLE_NET);
  const leftOut = visitor.text("{0} 行未计入", 1).first();
  await leftOut.waitFor();
  await visitor.side("结果");
  await visitor.text("台账里有 {0} 行没填完或填错，还没有计入。", 1).first().waitFor();
  await visitor.side("成交");
  await page.locator("#problems > summary").filter({ visible: true }).click();
  await page.locator("#problems").getByRole("button").first().click();
  if (visitor.isPhone) {
    const amount = visitor.field("成交金额（元）", visitor.dialog());
    await page.waitForFunction(() => document.activeElement.value === "很多");
    await amount.fill("3.6万");
    await visitor.press("记下", visitor.dialog());
  } else {
    await page.waitForFunction(() => document.activeElement.matches(".sheet-editor"));
    await page.keyboard.type("3.6万\n");
  }
  await untilNetIs(page, SAMPLE_NET);
  await page.locator("#problems").waitFor({ state: "detached" });
}

export async function undoAndRedo(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.changeAmount("36,000", "5万");
  await untilNetIs(page, "14,600.00");
  await visitor.press("撤销（Ctrl+Z）");
  await untilNetIs(page, SAMPLE_NET);
  await visitor.press("重做（Ctrl+Y）");
  await untilNetIs(page, "14,600.00");
  await page.keyboard.press("Control+z");
  await untilNetIs(page, SAMPLE_NET);
  await page.keyboard.press("Control+y");
  await untilNetIs(page, "14,600.00");
  assert.ok(await visitor.button("重做（Ctrl+Y）").isDisabled());
  await page.reload();
  await opened(page);
  await visitor.press("撤销（Ctrl+Z）");
  await untilNetIs(page, SAMPLE_NET);
}

/** Pastes a text where the focus is, as the keys do. */
const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

export async function pasteABlock(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.table("成交");
  const before = await visitor.rows();
  if (!visitor.isPhone) {
    await visitor.behindTheLast();
    await paste(page, "晨光文具\t李娜\t3月2日\t1.2w\n和风茶业\t李娜\t2026/4/1\t￥12,000.00\n");
    await untilNetIs(page, "15,700.00");
    assert.equal(await visitor.rows(), before + 2);
    await visitor.press("撤销（Ctrl+Z）");
    await untilNetIs(page, SAMPLE_NET);
  }
  // With a head it's looked at first, wherever it's pasted.
  await paste(page, "签约客户\t负责人\t日期\t销售额\n晨光文具\t李娜\t3月2日\t1.2w\n和风茶业\t李娜\t4月1日\t12000\n");
  await lookAtAndConfirm(visitor, 2);
  await untilNetIs(page, "15,700.00");
  await takeBack(visitor, before);
}

/** Looks at what comes, and takes it in. */
async function lookAtAndConfirm(visitor, count) {
  const preview = visitor.dialog("导入");
  await preview.getByText(visitor.within("{0}：{1}", visitor.within("成交"), visitor.within("新增 {0} 行", count))).first().waitFor();
  assert.equal(await net(visitor.page), SAMPLE_NET, "nothing is changed before it's confirmed");
  await visitor.press("导入", preview);
  await preview.waitFor({ state: "detached" });
}

/** Takes an import back in one step. */
async function takeBack(visitor, rows) {
  await visitor.press("撤销（Ctrl+Z）");
  await untilNetIs(visitor.page, SAMPLE_NET);
  await visitor.table("成交");
  assert.equal(await visitor.rows(), rows);
}

export async function importATable(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.table("成交");
  const before = await visitor.rows();
  const choosing = page.waitForEvent("filechooser");
  await visitor.inFiles("打开文件");
  const table = "客户,业务员,日期,金额\n晨光文具,李娜,2026-03-02,12000\n和风茶业,李娜,2026-04-01,1.2万\n合计,,,24000\n";
  await (await choosing).setFiles({ name: "成交.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await lookAtAndConfirm(visitor, 2);
  await untilNetIs(page, "15,700.00");
  assert.equal(await focused(page).count(), 1, "the focus is somewhere");
  await takeBack(visitor, before);
}
