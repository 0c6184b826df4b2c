// What people do on the page, by what they see and hear: roles and names, those of the Chinese page where nothing else is said.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, open, serve } from "./harness.mjs";

/** A figure as the page shows it, `12,345.60`, as the API writes it, `12345.60`. */
export const plain = (shown) => shown.replaceAll(/[\s,]/g, "").replace("−", "-");

/** The sample, as a ledger of the API. */
export async function sampleLedger() {
  return JSON.parse(await readFile(join(ROOT, "crates/document/src/sample.json"), "utf8"));
}

/** Puts the sample onto a page on which nothing is yet, by the first of the three ways to begin. */
export async function loadSample(page) {
  await page.getByRole("button", { name: /^(看示例|See the sample)/ }).click();
  await statement(page).waitFor();
}

/** The page with the sample in it, under the scheme that it opens with. */
export async function withSample(options) {
  const page = await open(await serve(), options);
  await loadSample(page);
  return page;
}

// ---- places on the page

/** The statement of the rep that is chosen. */
export const statement = (page) => page.getByRole("region", { name: /^(结果|Result)$/ }).getByRole("article");

/** The lines of the statement: a press on one opens its explanation. */
export const entries = (page) => statement(page).locator("button.entry");

/** The net of all reps, as shown. */
export const net = (page) => page.locator("#total-net").innerText();

/** Waits until the net of all is another one than before. */
export const untilNetIsNot = (page, before) =>
  page.waitForFunction((before) => (document.querySelector("#total-net")?.innerText ?? "") !== before, before);

/** Waits until the net of all is what it was. */
export const untilNetIs = (page, before) =>
  page.waitForFunction((before) => document.querySelector("#total-net")?.innerText === before, before);

/** Goes to one of the tables of a wide window. */
export async function goToTable(page, name) {
  await page.getByRole("tab", { name }).click();
  return page.getByRole("tabpanel", { name });
}

/** The fields of one column of the table that is shown, top to bottom. */
export const column = (page, name) => page.getByRole("tabpanel").getByLabel(name, { exact: true });

/** The amounts of the deals, top to bottom. */
export const amounts = (page) => column(page, "成交金额（元）");

/** What has the focus. */
export const focused = (page) => page.locator(":focus");

// ---- acts

/** Chooses a scheme by its card. */
export async function chooseScheme(page, name) {
  await page.locator("#scheme-choice").click();
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** What is open under the scheme bar: 公司数字, 理解 or 核算期. */
export async function openDrawer(page, name) {
  await page.getByRole("toolbar", { name: "方案" }).getByRole("button", { name }).click();
  return page.locator("#drawer");
}

/** One of the things that can be done with files; on a wide window they stand in a menu. */
export async function pressInFiles(page, name) {
  const button = page.getByRole("button", { name, exact: true }).filter({ visible: true });
  if ((await button.count()) === 0) await page.getByText(/^(文件|Files)$/).filter({ visible: true }).click();
  await button.click();
}

/** Opens a file as the reader's browser hands it over. */
export async function openFile(page, name, content) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await page.getByLabel("打开文件", { exact: true }).setInputFiles({ name, mimeType: "application/json", buffer });
}

/** Goes to another place as a link does. */
export async function goTo(page, hash) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
}
