// Ways through the result: explained, why nothing, what would pay more, tried out, on paper.

import assert from "node:assert/strict";
import { entries, loadSample, statement, untilNetIs } from "./people.mjs";
import { SAMPLE_NET } from "./walks-ledger.mjs";

export async function explainAFigure(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await entries(page).filter({ hasText: "瑞丰食品" }).click();
  const why = visitor.dialog("新客户开发奖");
  await why.getByText("500").first().waitFor();
  for (const part of ["算式", "条件", "用到的记录"]) await why.getByRole("heading", { name: visitor.whole(part) }).waitFor();
  assert.match(await why.innerText(), /36,000/);
  await visitor.back();
  await page.waitForFunction(() => document.activeElement.matches(".entry"));
  // Down to the row that it rests on.
  await page.keyboard.press("Enter");
  await why.getByRole("button", { name: /瑞丰食品/ }).last().click();
  await why.waitFor({ state: "detached" });
  if (visitor.isPhone) {
    await page.waitForFunction(() => document.activeElement.closest("dialog"));
    assert.equal(await visitor.field("成交金额（元）", visitor.dialog()).inputValue(), "36,000");
    await visitor.back();
  } else {
    await page.waitForFunction(() => document.activeElement.matches(".sheet-editor"));
    await page.getByRole("gridcell", { name: "36,000", exact: true }).first().waitFor();
  }
  await visitor.side("结果");
  await statement(page).waitFor();
}

export async function whyZero(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.fold("没有发生的奖罚及原因").click();
  const skipped = statement(page).locator("details", { has: visitor.fold("没有发生的奖罚及原因") });
  assert.equal(await skipped.getByRole("button").filter({ visible: true }).count(), 3);
  await visitor.fold("没有计入的记录及原因").click();
  const reasons = statement(page).locator("details", { has: visitor.fold("没有计入的记录及原因") }).last();
  await reasons.getByRole("button").first().waitFor();
  assert.match(await reasons.innerText(), visitor.within("{0}（{1}）", visitor.within("本方案没有奖罚这类事情"), 5));
  assert.equal(await reasons.getByRole("button").count(), 6, "six things that happened");
  // Each leads to its row.
  await reasons.getByRole("button").first().click();
  await page.getByRole("tab", { name: visitor.first("事件"), selected: true }).waitFor();
  if (visitor.isPhone) await visitor.back();
  else await page.waitForFunction(() => document.activeElement.matches(".sheet-editor"));
}

export async function nextStepsAndTarget(visitor) {
  const { page } = visitor;
  await loadSample(page);
  const steps = statement(page).getByRole("heading", { name: visitor.whole("再进一步") }).locator("..");
  await steps.getByRole("listitem").first().waitFor();
  assert.equal(await steps.getByRole("listitem").count(), 1);
  assert.match(await steps.innerText(), /50,000[^]*\+2,400/);
  await visitor.fold("想拿到多少？").click();
  const goal = visitor.field("想拿到净额（元）");
  const answers = statement(page).getByRole("status").filter({ has: page.getByRole("listitem") });
  await goal.fill("8000");
  await answers.getByText(/8,140/).waitFor();
  assert.match(await answers.innerText(), /8,140[^]*17,999\.75[^]*8,000/);
  await goal.fill("1万");
  await answers.getByText(/10,040/).waitFor();
  assert.match(await answers.innerText(), /50,000[^]*10,040[^]*135,999\.50[^]*10,000/);
  await goal.fill("x");
  await visitor.text("请填金额，如 1万").first().waitFor();
  assert.equal(await answers.count(), 0);
}

export async function whatIf(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.fold("试算：再签一单会怎样").click();
  await visitor.field("再签一单（元）").fill("5万");
  await page.keyboard.press("Enter");
  const trial = page.getByRole("region", { name: visitor.whole("试算") });
  await trial.getByText(visitor.within("试算中，改动还没有记入台账")).waitFor();
  await untilNetIs(page, "15,460.00");
  await visitor.press("放弃", trial);
  await trial.waitFor({ state: "detached" });
  await untilNetIs(page, SAMPLE_NET);
  await visitor.press("试算", statement(page));
  await untilNetIs(page, "15,460.00");
  await visitor.press("记入台账", trial);
  await trial.waitFor({ state: "detached" });
  await untilNetIs(page, "15,460.00");
  await visitor.table("成交");
  assert.equal(await visitor.rows(), 27);
  await visitor.press("撤销（Ctrl+Z）");
  await untilNetIs(page, SAMPLE_NET);
}

/** Opens what can be printed, as one kind of sheet. */
async function paper(visitor, kind) {
  const sheet = visitor.dialog("打印");
  await visitor.field("打印什么", sheet).selectOption({ label: visitor.ways(kind).at(-1) });
  return sheet.getByRole("article");
}

export async function onPaper(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.press("打印", statement(page));
  const sheet = visitor.dialog("打印");
  const one = sheet.getByRole("article");
  await one.getByRole("heading", { name: visitor.whole("奖罚结算单") }).waitFor();
  assert.match(await one.innerText(), /7,640\.00/);
  await (await paper(visitor, "全部结算单（一人一页）")).nth(3).waitFor();
  const posted = await paper(visitor, "公示表");
  await posted.getByRole("table").waitFor();
  assert.equal(await posted.count(), 1);
  assert.doesNotMatch(await posted.innerText(), /陈强/);
  await visitor.field("列出姓名", sheet).check();
  await posted.getByText("陈强").first().waitFor();
  const policy = await paper(visitor, "制度文本");
  await policy.getByRole("heading", { name: visitor.within("客户开发奖罚制度范本") }).waitFor();
  assert.equal(await sheet.getByRole("option", { name: visitor.ways("奖励申请表").at(-1) }).count(), 0, "nobody asks for claims here");
  await visitor.back();
  // A scheme that asks for claims, and one that knows appeals.
  await tryIt(visitor, "集客奖罚制度");
  await visitor.press("打印", statement(page));
  const claim = await paper(visitor, "奖励申请表");
  await claim.getByText("张伟").first().waitFor();
  await visitor.back();
  await tryIt(visitor, "客户开发奖罚制度内容");
  await entries(page).first().click();
  await visitor.press("申诉表", visitor.dialog("首单奖"));
  await visitor.dialog("打印").getByRole("article").getByText("2,400").first().waitFor();
  await visitor.back();
  await visitor.back();
}

/** Chooses a scheme with examples for what it leaves open. */
async function tryIt(visitor, zh) {
  const picker = await visitor.schemes();
  const card = picker.getByRole("listitem").filter({ has: visitor.page.getByRole("button", { name: visitor.whole(zh) }) });
  await visitor.press("用示例数字试算", card);
  await picker.waitFor({ state: "detached" });
  await visitor.untilScheme(zh);
}
