// Tables of text in the encodings that Excel and WPS write: UTF-16, GB18030, and bytes that can be read in two ways.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import test from "node:test";
import { ROOT, assertAccessible, assertQuiet, open, serve } from "./harness.mjs";
import { column, rowCount } from "./people.mjs";

const dialog = (page) => page.getByRole("dialog");
const encoding = (page) => dialog(page).getByLabel("文字编码（看哪一行读得通）", { exact: true });
const choose = (page, name, buffer) => page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer });
const confirm = async (page) => {
  await page.locator("#import-confirm:not([disabled])").click();
  await dialog(page).waitFor({ state: "detached" });
};

/** Letters and their bytes in GB18030: those of two bytes, found by reading each pair. */
const PAIRS = new Map();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const letters = [...new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail))];
    if (letters.length === 1 && letters[0] !== "\ufffd") PAIRS.set(letters[0], [lead, trail]);
  }
}

/** The bytes of a letter in GB18030. Behind the first 65,536 letters four bytes count on from 0x90308130. */
function gbLetter(letter) {
  const code = letter.codePointAt(0);
  if (code < 0x80) return [code];
  if (PAIRS.has(letter)) return PAIRS.get(letter);
  assert.ok(code >= 0x10000, `${letter} is written in no test yet`);
  const at = code - 0x10000;
  return [0x90 + Math.floor(at / 12_600), 0x30 + (Math.floor(at / 1_260) % 10), 0x81 + (Math.floor(at / 10) % 126), 0x30 + (at % 10)];
}

const gb18030 = (text) => Buffer.from([...text].flatMap(gbLetter));
const utf16 = {
  LE: (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  BE: (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
};

const FIELDS = ["客户", "业务员", "日期", "成交金额（元）", "退货（元）", "进度"];

/** The deals on the sheet, a bar between cells. */
async function deals(page) {
  const rows = Array.from({ length: await rowCount(page) }, (_, at) => at);
  const row = async (at) => (await Promise.all(FIELDS.map((name) => column(page, name).nth(at).inputValue()))).join("|");
  return Promise.all(rows.map(row));
}

test("what Excel writes as Unicode text comes in, whichever byte is first", async () => {
  const text = "客户名称\t业务员\t签单日期\t合同额（万元）\t退货（万元）\t状态\r\n宏远电子\t张伟\t2026/3/2\t12.5\t\t已发货\r\n𠮷野家商贸\t李娜\t2026/4/11\t3\t0.5\t已签约\r\n合计\t\t\t15.5\t0.5\t\r\n";
  for (const order of ["LE", "BE"]) {
    const page = await open(await serve());
    await choose(page, "成交.csv", utf16[order](text));
    await dialog(page).getByText("成交：新增 2 行", { exact: true }).waitFor();
    assert.equal(await encoding(page).count(), 0, "its first bytes say what it is");
    await confirm(page);
    await column(page, "客户").nth(1).untilReads("𠮷野家商贸");
    assert.deepEqual(await deals(page), [
      "宏远电子|张伟|2026-03-02|125,000||已交付",
      "𠮷野家商贸|李娜|2026-04-11|30,000|5,000|已签约",
    ]);
    for (const said of ["2 行", "成交金额 155,000", "退货 5,000", "成交净额 150,000"]) await page.getByRole("tabpanel").getByText(said, { exact: true }).waitFor();
    assertQuiet(page);
  }
});

test("bytes that are GBK and UTF-8 as well are shown in both, and read anew as one chooses", async () => {
  const page = await open(await serve());
  const file = gb18030("Customer,Rep,Date,Amount\r\n叶英实业,叶小英,2026-3-2,1200\r\n小业,叶小英,2026-3-3,800\r\n");
  await choose(page, "成交.csv", file);
  await dialog(page).getByText("成交：新增 2 行", { exact: true }).waitFor();
  const offers = encoding(page).locator("option");
  assert.deepEqual(await offers.allInnerTexts(), ["UTF-8：ҶӢʵҵ,ҶСӢ,2026-3-2,1200", "GBK（GB18030）：叶英实业,叶小英,2026-3-2,1200"]);
  assert.equal(await encoding(page).inputValue(), "0");
  await dialog(page).getByText("会一并新建 2 个新客户（ҶӢʵҵ、Сҵ）、1 名业务员（ҶСӢ）").waitFor();
  await assertAccessible(page);
  await encoding(page).selectOption({ label: "GBK（GB18030）：叶英实业,叶小英,2026-3-2,1200" });
  await dialog(page).getByText("会一并新建 2 个新客户（叶英实业、小业）、1 名业务员（叶小英）").waitFor();
  await confirm(page);
  await column(page, "客户").nth(1).untilReads("小业");
  assert.deepEqual(await deals(page), ["叶英实业|叶小英|2026-03-02|1,200||已交付", "小业|叶小英|2026-03-03|800||已交付"]);
  assertQuiet(page);
});

/** Odd tables and the rows expected, as `cargo test` wrote them down: crates/document/tests/import/odd_tables.rs. */
async function oddTables() {
  const file = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target", "tmp/odd-tables.jsonl");
  const lines = await readFile(file, "utf8").catch((error) => {
    throw new Error("no tables to read: run cargo test first", { cause: error });
  });
  return lines.split("\n").map((line) => JSON.parse(line));
}

const STAGES = { delivered: "已交付", ordered: "已下单", signed: "已签约", cancelled: "已取消" };

test("odd tables come to the rows expected from the bytes of GBK, too", async () => {
  const tables = await oddTables();
  assert.equal(tables.length, 200);
  const page = await open(await serve());
  for (let at = 3; at < tables.length; at += 9) {
    const { text, rows } = tables[at];
    await choose(page, `成交${at}.csv`, gb18030(text));
    await confirm(page);
    await page.locator(".done-line").waitFor();
    // On the sheet a line break in a cell is a blank.
    const expected = rows.map((row) => row.replace("\n", " ").replace(/[a-z]+$/, (stage) => STAGES[stage]));
    assert.deepEqual((await deals(page)).map((row) => row.replaceAll(".00|", "|")), expected, `table ${at}:\n${text}`);
    await page.keyboard.press("Control+z");
    await column(page, "客户").first().untilReads("");
  }
  assertQuiet(page);
});
