// Ways in which things are kept: workbooks, files, what can't be read, another language, a reload, a frame of another page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { hostPage, opened } from "./harness.mjs";
import { loadSample, net, untilNetIs, untilNetIsNot } from "./people.mjs";
import { Visitor } from "./visitor.mjs";
import { SAMPLE_NET } from "./walks-ledger.mjs";

/** The button that says which workbook is open; on a phone it's under 更多. */
const openBook = (visitor) => visitor.page.getByRole("button", { name: visitor.first("工作簿：") });

export async function workbooks(visitor) {
  const { page } = visitor;
  await loadSample(page);
  if (visitor.isPhone) await visitor.side("更多");
  await openBook(visitor).click();
  const books = visitor.dialog("工作簿");
  await visitor.field("这个工作簿的名称", books).fill("三月");
  await openBook(visitor).getByText("三月").waitFor();
  await visitor.field("新工作簿的名称（如 4月，可不填）", books).fill("四月");
  await visitor.press("新建空白工作簿", books);
  await openBook(visitor).getByText("四月").waitFor();
  await visitor.back();
  await visitor.side("结果");
  await page.getByRole("heading", { name: visitor.whole("还没有成交记录，从哪里开始？") }).waitFor();
  if (visitor.isPhone) await visitor.side("更多");
  await openBook(visitor).click();
  await books.getByRole("button", { name: "三月", exact: true }).click();
  await books.waitFor({ state: "detached" });
  await untilNetIs(page, SAMPLE_NET);
  await openBook(visitor).getByText("三月").waitFor();
}

export async function saveAndOpen(visitor) {
  const { page } = visitor;
  await loadSample(page);
  const saving = page.waitForEvent("download");
  await visitor.inFiles("保存文件");
  const download = await saving;
  assert.equal(download.suggestedFilename(), `${visitor.ways("客户开发奖罚制度范本").at(-1)}.json`);
  const buffer = await readFile(await download.path());
  await visitor.inFiles("清空");
  await untilNetIsNot(page, SAMPLE_NET);
  await openFile(visitor, "台账.json", buffer);
  await untilNetIs(page, SAMPLE_NET);
}

async function openFile(visitor, name, buffer) {
  const choosing = visitor.page.waitForEvent("filechooser");
  await visitor.inFiles("打开文件");
  await (await choosing).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(buffer) });
}

export async function refuseAFile(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await openFile(visitor, "旧表.json", "a,b\n1,2");
  const alert = page.getByRole("alert");
  await alert.getByText(visitor.within("没有打开“{0}”：{1}", "旧表.json", visitor.within("这不是本页保存的文件（.json）。"))).waitFor();
  await visitor.press("知道了", alert);
  await alert.waitFor({ state: "detached" });
  await openFile(visitor, "图片.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255]));
  await visitor.dialog("导入").getByText(visitor.whole("这是图片，里面的表格读不了。请用原来的 Excel 或 WPS 表格，或者复制表格内容，粘贴到这里。")).waitFor();
  await visitor.press("取消", visitor.dialog("导入"));
  assert.equal(await net(page), SAMPLE_NET);
}

/** The same visitor, who now reads the other language. */
const translated = ({ page, language, width }) => new Visitor(page, { language: language === "zh" ? "en" : "zh", width });

export async function switchLanguageAndColours(visitor) {
  const { page } = visitor;
  await loadSample(page);
  await visitor.fold("试算：再签一单会怎样").click();
  await visitor.field("再签一单（元）").fill("5万");
  const other = translated(visitor);
  if (visitor.isPhone) await visitor.side("更多");
  await page.getByRole("button", { name: visitor.language === "zh" ? "English" : "中文", exact: true }).click();
  if (other.isPhone) await other.side("结果");
  await other.field("再签一单（元）").waitFor();
  assert.equal(await other.field("再签一单（元）").inputValue(), "5万");
  assert.equal(await page.locator("html").getAttribute("lang"), other.language === "zh" ? "zh-CN" : "en");
  if (other.isPhone) await other.side("更多");
  for (const [now, next] of [["颜色：跟随系统", "light"], ["颜色：浅色", "dark"]]) {
    await other.press(now);
    await page.locator(`html[data-theme=${next}]`).waitFor({ state: "attached" });
  }
  await other.side("结果");
  assert.equal(await other.field("再签一单（元）").inputValue(), "5万");
  if (other.isPhone) await other.side("更多");
  await page.getByRole("button", { name: visitor.language === "zh" ? "中文" : "English", exact: true }).click();
  if (visitor.isPhone) await visitor.side("结果");
  await visitor.field("再签一单（元）").waitFor();
  assert.equal(await net(page), SAMPLE_NET);
}

export async function reload(visitor) {
  const { page } = visitor;
  await loadSample(page);
  const picker = await visitor.schemes();
  await visitor.press("首客奖与追加奖", picker);
  await visitor.untilScheme("首客奖与追加奖");
  await visitor.writeDeal({ customer: "晨光文具", rep: "李娜", date: "3-2", amount: "1.2w" });
  const [shown, count] = [await net(page), await visitor.rows()];
  assert.equal(count, 27);
  await page.reload();
  await opened(page);
  await untilNetIs(page, shown);
  await visitor.untilScheme("首客奖与追加奖");
  await visitor.table("成交");
  assert.equal(await visitor.rows(), 27);
  assert.equal(await page.locator("html").getAttribute("lang"), visitor.language === "zh" ? "zh-CN" : "en");
}

export async function inAFrame(visitor) {
  const { page, language, width } = visitor;
  const lang = language === "zh" ? "zh-CN" : "en";
  const address = `${page.url().split("#")[0]}?embed=1&scheme=standard-policy&fixed=scheme&lang=${lang}&book=frame`;
  const style = "body { margin: 0 } iframe { display: block; inline-size: 100%; block-size: 100vh; border: 0 }";
  const host = `<meta name="viewport" content="width=device-width"><style>${style}</style><iframe src="${address}" title="奖励"></iframe>`;
  await page.goto(await hostPage(host));
  const frame = page.frames()[1];
  await opened(frame);
  const inside = new Visitor(frame, { language, width });
  await loadSample(frame);
  await untilNetIs(frame, SAMPLE_NET);
  assert.equal(await frame.getByTitle(inside.whole("换一个方案")).count(), 0, "the scheme is fixed");
  await inside.place("方案库");
  assert.equal(await inside.button("用示例数字试算").count(), 0);
  await inside.place("算奖励");
  await inside.changeAmount("36,000", "5万");
  await untilNetIs(frame, "14,600.00");
  await inside.press("撤销（Ctrl+Z）");
  await untilNetIs(frame, SAMPLE_NET);
  assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the frame");
}
