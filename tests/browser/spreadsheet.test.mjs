// The worker that reads spreadsheet files, started as the page starts it: what comes back, that it can be stopped, and that a
// file which breaks it takes nothing with it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { ROOT, assertQuiet, hostPage, newPage, open, opened, serve } from "./harness.mjs";
import { amounts, column, goToTable, rowCount } from "./people.mjs";
import { deals, openDay, openDocument, openNumber, openText, text, workbook } from "./workbook.mjs";

/** Has a page read a file through the worker: the messages that came, as text, with their sizes; ended after `messages`. */
function readIn(page, bytes, messages = Infinity) {
  return page.evaluate(
    async ([base64, most]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const worker = new Worker("worker.js");
      const came = [];
      let largest = 0;
      await new Promise((done, fail) => {
        worker.onerror = (event) => fail(new Error(event.message));
        worker.onmessage = ({ data }) => {
          largest = Math.max(largest, data.length);
          came.push(new TextDecoder().decode(data));
          if (came.length >= most || /^[df]/.test(came.at(-1))) done();
        };
        worker.postMessage(bytes.buffer, [bytes.buffer]);
      });
      worker.terminate();
      return { came, largest };
    },
    [Buffer.from(bytes).toString("base64"), messages],
  );
}

/** The rows of the messages, a list of cells each. */
function rowsOf({ came }) {
  const rows = came.filter((message) => message.startsWith("c")).flatMap((message) => message.slice(1).split("\x1e").slice(0, -1));
  return rows.map((row) => row.split("\x1f"));
}

test("a workbook is read by a worker that is fetched on first use, at any path", async () => {
  const page = await newPage();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(await serve("/tools/rewards/"));
  await opened(page);
  await page.waitForLoadState("networkidle");
  assert.ok(!asked.some((path) => /worker/.test(path)), "nothing of it is fetched before");
  const sales = await readFile(join(ROOT, "crates/spreadsheet/tests/fixtures/sales.xls"));
  const answer = await readIn(page, sales);
  assert.equal(answer.came[0], "r");
  assert.equal(answer.came.at(-1), "d");
  assert.deepEqual(
    answer.came.filter((message) => message.startsWith("s")),
    ["s0\x1f1\x1f0\x1f0\x1f销售明细", "s1\x1f0\x1f0\x1f0\x1f草稿", "s0\x1f0\x1f0\x1f0\x1f空表"],
  );
  assert.deepEqual(rowsOf(answer)[2], ["3", "t宏远电子", "t张伟", "d2026-03-02", "n120000", "n0", "n12.5%"]);
  assert.deepEqual(asked.filter((path) => /worker/.test(path)).sort(), [
    "/tools/rewards/rewards-worker.js",
    "/tools/rewards/rewards-worker_bg.wasm",
    "/tools/rewards/worker.js",
  ]);
  assertQuiet(page);
});

test("a value in the last cell of all is left out and told", async () => {
  const page = await open(await serve());
  const rows = `<row r="1">${text("A1", "客户")}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
  const answer = await readIn(page, workbook([["S", rows]]));
  assert.deepEqual(answer.came, ["r", "s0\x1f0\x1f0\x1f1\x1fS", "c1\x1ft客户\x1e", "d"]);
  assertQuiet(page);
});

test("a file that is none is refused with its reason", async () => {
  const page = await open(await serve());
  const refused = await readIn(page, Buffer.from("<html><table>"));
  assert.deepEqual(refused.came, ["r", "f10"]);
  const sheets = Array.from({ length: 51 }, (_, place) => [`S${place}`, ""]);
  assert.deepEqual((await readIn(page, workbook(sheets))).came, ["r", "f4"]);
  assertQuiet(page);
});

test("fifty thousand rows come in small messages, and reading them can be stopped", async (t) => {
  const page = await open(await serve());
  const file = deals(50_000);
  const stopped = await readIn(page, file, 3);
  assert.deepEqual(stopped.came, ["r", "p1000", "p2000"]);
  const begin = performance.now();
  const whole = await readIn(page, file);
  t.diagnostic(`${Math.round(performance.now() - begin)} ms, with the way through the debugger`);
  const rows = rowsOf(whole);
  assert.equal(rows.length, 50_001);
  assert.deepEqual(rows[0], ["1", "t客户", "t业务员", "t日期", "t金额", "t退货", "t状态"]);
  assert.deepEqual(rows[50_000].slice(0, 1).concat(rows[50_000].slice(2)), ["50001", "t李娜", "d2026-07-21", "n69501.37", "n0", "t已交付"]);
  assert.ok(whole.largest < 140_000, `a message of ${whole.largest} bytes`);
  assertQuiet(page);
});

test("in a sandbox without an origin of its own a worker is refused, and the page goes on", async () => {
  const address = await serve();
  const page = await newPage();
  await page.goto(await hostPage(`<iframe sandbox="allow-scripts" src="${address}?embed=1" title="奖励"></iframe>`));
  const frame = page.frames()[1];
  await opened(frame);
  const outcome = await frame.evaluate(
    () =>
      new Promise((told) => {
        try {
          new Worker("worker.js").onerror = () => told("error");
        } catch (error) {
          told(error.name);
        }
      }),
  );
  assert.match(outcome, /^(SecurityError|error)$/);
});

test("a worker that makes no progress for ten seconds is ended, and the next file gets a new one", async () => {
  const page = await newPage();
  // The first worker says that it's ready, and is never heard of again.
  const stuck = 'self.postMessage(new TextEncoder().encode("r")); self.onmessage = () => { for (;;); };';
  await page.route("**/worker.js", (route) => route.fulfill({ contentType: "text/javascript", body: stuck }), { times: 1 });
  await page.goto(await serve());
  await opened(page);
  await page.waitForLoadState("networkidle");
  const choose = (name, buffer) => page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
  const file = await readFile(join(ROOT, "crates/spreadsheet/tests/fixtures/sales.xls"));
  const dialog = page.getByRole("dialog");
  const begun = Date.now();
  await choose("卡住.xls", file);
  await dialog.getByText(/^正在读取/).waitFor();
  while (page.workers().length === 0) await page.waitForTimeout(50);
  await dialog.getByText(/^读了 10 秒没有进展，已停止/).waitFor({ timeout: 30_000 });
  assert.ok(Date.now() - begun >= 10_000);
  while (page.workers().length > 0) await page.waitForTimeout(50);
  await dialog.getByRole("button", { name: "取消" }).click();
  await dialog.waitFor({ state: "detached" });
  await choose("成交.xls", file);
  await dialog.getByText(/^成交：新增 \d+ 行/).waitFor({ timeout: 30_000 });
  assertQuiet(page);
});

test("a workbook of LibreOffice comes in through the picker, each sheet to its table, days and figures by their values", async () => {
  const page = await open(await serve());
  const heads = (...names) => names.map(openText);
  const file = openDocument([
    ["成交明细", [
      heads("客户", "业务员", "日期", "金额", "退货", "状态"),
      [openText("宏远电子"), openText("张伟"), openDay("2026-03-02", "02.03.26"), openNumber("125000.5", "¥125,001"), openNumber("0"), openText("已发货")],
      [openText("天成 &amp; 纺织"), openText("李娜"), openDay("2026-04-11T00:00:00", "11/04/26"), openNumber("30000", "30,000"), openNumber("1200"), openText("已签约")],
      [openText("合计"), "<table:table-cell/>", "<table:table-cell/>", openNumber("155000.5")],
    ]],
    ["客户", [heads("客户名称", "业务员", "老客户"), heads("宏远电子", "张伟", "是")]],
  ]);
  await page.locator("#file").setInputFiles({ name: "三月.ods", mimeType: "application/vnd.oasis.opendocument.spreadsheet", buffer: file });
  const dialog = page.getByRole("dialog");
  await dialog.getByText("成交：新增 2 行", { exact: true }).waitFor();
  await dialog.getByText("客户：新增 1 行", { exact: true }).waitFor();
  await page.locator("#import-confirm:not([disabled])").click();
  await dialog.waitFor({ state: "detached" });
  const cells = async (at) => Promise.all(["客户", "业务员", "日期", "成交金额（元）", "退货（元）", "进度"].map((name) => column(page, name).nth(at).inputValue()));
  await amounts(page).nth(1).untilReads("30,000");
  assert.deepEqual(await cells(0), ["宏远电子", "张伟", "2026-03-02", "125,000.50", "0", "已交付"]);
  assert.deepEqual(await cells(1), ["天成 & 纺织", "李娜", "2026-04-11", "30,000", "1,200", "已签约"]);
  for (const said of ["2 行", "成交金额 155,000.50", "退货 1,200", "成交净额 153,800.50"]) await page.getByRole("tabpanel").getByText(said, { exact: true }).waitFor();
  await goToTable(page, "客户");
  assert.equal(await rowCount(page), 2);
  await page.keyboard.press("Control+z");
  await goToTable(page, "成交");
  await amounts(page).first().untilReads("");
  assertQuiet(page);
});
