// Somebody who uses the page in one language at one width: what is pressed and read there, each named by its Chinese sentence.

import { LANGUAGES, WIDTHS } from "./harness.mjs";
import { column, rowCount } from "./people.mjs";
import { ways } from "./sentences.mjs";

/** A phone is touched, and its window is low. */
const OF_PHONE = { height: 640, hasTouch: true, isMobile: true };

/** Each language at each width, with a name for tests. */
export const VIEWS = LANGUAGES.flatMap((language) =>
  WIDTHS.map((width) => ({ language, width, name: `${language} at ${width} px`, ...(width < 720 ? OF_PHONE : {}) })),
);

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

export class Visitor {
  constructor(page, { language, width }) {
    Object.assign(this, { page, language, width });
    // A frame has the keyboard of its page.
    this.keyboard = page.keyboard ?? page.page().keyboard;
    this.ways = ways(language);
  }

  /** Rows are cards, and each opens as a form. */
  get isPhone() {
    return this.width < 720;
  }

  /** One of the result, the ledger and the rest is shown at a time. */
  get isOneSided() {
    return this.width < 1024;
  }

  // ---- words

  /** The ways in which a sentence is said here, as a pattern. What stands in its gaps is given, or anything. */
  pattern(zh, gaps) {
    const filled = this.ways(zh).map((way) =>
      way.split(/\{(\d+)\}/).map((part, at) => (at % 2 === 0 ? escaped(part) : this.gap(gaps[part]))).join(""),
    );
    return `(?:${filled.join("|")})`;
  }

  gap(text) {
    if (text === undefined) return ".+?";
    return text instanceof RegExp ? text.source : escaped(String(text));
  }

  /** A sentence, whole. */
  whole(zh, ...gaps) {
    return new RegExp(`^\\s*${this.pattern(zh, gaps)}\\s*$`);
  }

  /** A sentence within a longer text. */
  within(zh, ...gaps) {
    return new RegExp(this.pattern(zh, gaps));
  }

  /** A sentence before something else, as a name before a count. */
  first(zh, ...gaps) {
    return new RegExp(`^\\s*${this.pattern(zh, gaps)}`);
  }

  // ---- what is seen

  /** A button. (The field that files are chosen with is called as the buttons that open it.) */
  button(zh, where = this.page) {
    return where.getByRole("button", { name: this.whole(zh) }).and(this.page.locator("button")).filter({ visible: true });
  }

  /** What lies over the page. */
  dialog(zh) {
    return zh ? this.page.getByRole("dialog", { name: this.within(zh) }) : this.page.getByRole("dialog").last();
  }

  field(zh, where = this.page) {
    return where.getByLabel(this.whole(zh)).filter({ visible: true });
  }

  text(zh, ...gaps) {
    return this.page.getByText(this.within(zh, ...gaps)).filter({ visible: true });
  }

  /** The text of a fold; a press opens it. */
  fold(zh) {
    return this.page.locator("summary").filter({ hasText: this.first(zh), visible: true });
  }

  // ---- where one goes

  async press(zh, where) {
    await this.button(zh, where).click();
  }

  /** Back takes away what lies over the page. */
  async back() {
    await this.dialog().waitFor();
    const before = await this.page.getByRole("dialog").count();
    await this.page.goBack();
    await this.page.waitForFunction((before) => document.querySelectorAll("dialog").length < before, before);
  }

  /** To one side of a narrow window; on a wide one all of them are there. */
  async side(zh) {
    if (!this.isOneSided) return;
    await this.page.getByRole("navigation", { name: this.whole("看哪一部分") }).getByRole("button", { name: this.whole(zh) }).click();
  }

  /** To a table of the ledger. */
  async table(zh) {
    await this.side("成交");
    await this.page.getByRole("tab", { name: this.first(zh) }).click();
    return this.page.getByRole("tabpanel");
  }

  async place(zh) {
    // In a phone's 算奖励 the places stand under 更多.
    if (this.isPhone && (await this.page.locator(".foot").count()) > 0) await this.side("更多");
    await this.page.getByRole("navigation", { name: this.whole("页面") }).getByRole("link", { name: this.whole(zh) }).click();
    await this.page.getByRole("heading", { level: 1, name: this.whole(zh) }).waitFor();
  }

  /** One of the things that can be done with files. */
  async inFiles(zh) {
    await this.side("更多");
    if (!this.isOneSided) await this.fold("文件").click();
    await this.press(zh);
  }

  /** What belongs to the scheme, opened: 公司数字, 理解 or 核算期. */
  async drawer(zh) {
    if (this.isPhone) await this.side("更多");
    await this.page.getByRole("button", { name: this.first(zh) }).filter({ visible: true }).click();
    return this.page.locator("#drawer");
  }

  /** The schemes to choose from. */
  async schemes() {
    await this.page.getByTitle(this.whole("换一个方案")).click();
    await this.dialog("选一个方案").waitFor();
    return this.dialog("选一个方案");
  }

  /** The name of the scheme that is used, on the button that changes it. */
  async untilScheme(zh) {
    await this.page.getByTitle(this.whole("换一个方案")).filter({ hasText: this.whole(zh) }).waitFor();
  }

  // ---- what stands in the ledger

  /** How many rows the table that is shown has. */
  async rows() {
    return this.isPhone ? this.cards().count() : rowCount(this.page);
  }

  /** The rows of a table on a phone, the newest first. */
  cards() {
    return this.page.getByRole("tabpanel").getByRole("listitem").getByRole("button");
  }

  /** Writes a deal behind the last one: customer, rep, date, amount. */
  async writeDeal({ customer, rep, date, amount }) {
    await this.table("成交");
    if (!this.isPhone) {
      await this.behindTheLast();
      await this.typeCells(customer, rep, date, amount);
      return;
    }
    await this.press("添加成交");
    await this.fillDeal({ customer, rep, date, amount });
  }

  /** To the first cell of the row that is not there yet. */
  async behindTheLast() {
    await column(this.page, this.whole("客户")).last().focus();
    await this.keyboard.press("ArrowDown");
  }

  /** Types into the cells of a row, from where one is. */
  async typeCells(...texts) {
    for (const text of texts) {
      await this.keyboard.type(text);
      await this.keyboard.press("Tab");
    }
    await this.keyboard.press("Enter");
  }

  /** Fills the form of a deal, and puts it down. */
  async fillDeal({ customer, rep, date, amount }) {
    const form = this.dialog();
    await this.field("客户", form).fill(customer);
    await this.field("成交金额（元）", form).fill(amount);
    await this.field("业务员", form).fill(rep);
    await this.field("日期", form).fill(date);
    await this.press("记下", form);
    await form.waitFor({ state: "detached" });
  }

  /** Writes an amount into the first deal in sight that has this one. */
  async changeAmount(from, to) {
    const panel = await this.table("成交");
    if (!this.isPhone) {
      await panel.getByRole("gridcell", { name: from, exact: true }).first().click();
      await this.keyboard.type(`${to}\n`);
      return;
    }
    await this.cards().filter({ hasText: from }).first().click();
    const form = this.dialog();
    await this.field("成交金额（元）", form).fill(to);
    await this.press("记下", form);
    await form.waitFor({ state: "detached" });
  }
}
