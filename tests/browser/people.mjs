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

/** Pastes where the focus is: texts by their types, and files, as the browser hands them over. */
export async function paste(page, texts, files = []) {
  await page.evaluate(
    ([texts, files]) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
      for (const { name, type, text } of files) clipboardData.items.add(new File([text], name, { type }));
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [texts, files],
  );
}

// ---- sheets

/** What the column of a deal's money is called in either language. */
export const AMOUNT = /^(成交金额（元）|Amount \(¥\))$/;

/** How many rows the sheet that is shown has, without the one at its end that is not there yet. */
export const rowCount = async (page) => Number(await page.getByRole("tabpanel").getByRole("grid").getAttribute("aria-rowcount")) - 2;

/** A cell of the sheet that is shown, as one uses a field. */
class Cell {
  constructor(page, name, row) {
    Object.assign(this, { page, name, row });
    // A frame has the keyboard of its page.
    this.keyboard = page.keyboard ?? page.page().keyboard;
  }

  /** Its element, scrolled into sight: rows out of sight are not in the document. */
  async element() {
    const panel = this.page.getByRole("tabpanel");
    const head = panel.getByRole("columnheader", { name: this.name, exact: true });
    const at = await head.getAttribute("aria-colindex");
    const row = this.row === "last" ? await rowCount(this.page) : this.row;
    const found = panel.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][aria-colindex="${at}"]`);
    if (!(await found.isVisible())) {
      await panel.locator(".sheet-scroller").evaluate((box, top) => box.scrollTo(0, top), (row - 3) * 32);
    }
    return found;
  }

  /** Goes to it; what is typed there replaces what stands there, also where it is being written already. */
  async focus() {
    const found = await this.element();
    const isWritten = (await this.page.locator(".sheet-editor[data-open]").count()) > 0 && (await this.isActive());
    if (isWritten) await this.keyboard.press("Control+a");
    else await found.click();
  }

  /** What is read in it. */
  async inputValue() {
    return (await this.element()).innerText();
  }

  /** Types key by key in place of what stands there, and stays. */
  async pressSequentially(text) {
    await this.focus();
    await this.keyboard.type(text);
  }

  /** Puts a text in place of what stands there, and stays. */
  async fill(text) {
    await this.focus();
    if (text === "") await this.keyboard.press("Delete");
    else await this.keyboard.insertText(text);
  }

  /** Leaves it, and the sheet. */
  async blur() {
    await this.page.locator(":focus").blur();
  }

  /** Waits until it reads so. */
  async untilReads(text) {
    const exact = text instanceof RegExp ? text : new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
    await (await this.element()).filter({ hasText: exact }).waitFor();
  }

  /** Whether it is the one that is typed into. */
  async isActive() {
    const [element, editor] = [await this.element(), this.page.locator(":focus")];
    return (await element.getAttribute("aria-owns")) === (await editor.getAttribute("id"));
  }
}

/** The cells of one column of the sheet that is shown, top to bottom. */
export const column = (page, name) => ({
  first: () => new Cell(page, name, 1),
  nth: (at) => new Cell(page, name, at + 1),
  last: () => new Cell(page, name, "last"),
});

/** The amounts of the deals, top to bottom. */
export const amounts = (page) => column(page, AMOUNT);
