// Measures reading an .xlsx file of 50,000 deals: our worker and SheetJS in one Chromium, openpyxl beside it where Python has
// it. Prints one table. `scripts/bench-spreadsheet` builds and installs what this needs, then calls it.

import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { deals } from "../../tests/browser/workbook.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const [dist, others] = process.argv.slice(2);
const ROWS = 50_000;
const ROUNDS = 5;
const TYPES = { js: "text/javascript; charset=utf-8", wasm: "application/wasm", html: "text/html; charset=utf-8", xlsx: "application/octet-stream" };

const file = join(others, "deals.xlsx");
await writeFile(file, deals(ROWS));

/** Our files, SheetJS and the workbook: one origin, as if they were one page's. */
const server = createServer(async (request, response) => {
  const name = request.url.slice(1) || "empty.html";
  const place = { "empty.html": null, "sheetjs.js": join(others, "node_modules/xlsx/dist/xlsx.full.min.js"), "deals.xlsx": file }[name];
  response.setHeader("Content-Type", TYPES[name.split(".").at(-1)] ?? "text/plain");
  response.end(place === null ? "<!doctype html><title>bench</title>" : await readFile(place ?? join(dist, name)).catch(() => ""));
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);

/** From the start of a new worker to the last row, in ms. */
const ours = () =>
  page.evaluate(async () => {
    const bytes = await (await fetch("deals.xlsx")).arrayBuffer();
    const begin = performance.now();
    const worker = new Worker("worker.js");
    let rows = 0;
    await new Promise((done, fail) => {
      worker.onerror = fail;
      worker.onmessage = ({ data }) => {
        if (data[0] === 99) for (const byte of data) rows += byte === 30;
        if (data[0] === 100) done();
      };
      worker.postMessage(bytes, [bytes]);
    });
    worker.terminate();
    return [performance.now() - begin, rows];
  });

/** SheetJS in a worker of its own: the same work, the rows handed over in one piece. */
const sheetjs = () =>
  page.evaluate(async () => {
    const bytes = await (await fetch("deals.xlsx")).arrayBuffer();
    const source = `importScripts("${location.origin}/sheetjs.js");
      onmessage = ({ data }) => {
        const book = XLSX.read(data, { dense: true, cellDates: true });
        postMessage(XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }));
      };`;
    const begin = performance.now();
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    const rows = await new Promise((done, fail) => {
      worker.onerror = fail;
      worker.onmessage = ({ data }) => done(data.length);
      worker.postMessage(bytes, [bytes]);
    });
    worker.terminate();
    return [performance.now() - begin, rows];
  });

async function median(measure) {
  const times = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [time, rows] = await measure();
    if (rows !== ROWS + 1) throw new Error(`${rows} rows`);
    // The first round fetches.
    if (round > 0) times.push(time);
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
}

const table = [
  ["our worker", await median(ours)],
  ["SheetJS, in a worker", await median(sheetjs)],
];
try {
  const printed = execFileSync("python3", [join(HERE, "openpyxl_time.py"), file], { encoding: "utf8", env: { ...process.env, PYTHONPATH: join(others, "python") } });
  const [quick, whole] = printed.trim().split("\n").map((line) => Number(line.split(" ")[0]) * 1_000);
  table.push(["openpyxl, read-only", quick], ["openpyxl", whole]);
} catch (error) {
  console.log(`openpyxl was not measured: ${error.message.split("\n")[0]}`);
}
await browser.close();
server.close();

const { length } = await readFile(file);
console.log(`\n${ROWS} rows × 6, ${(length / 1e6).toFixed(1)} MB; median of ${ROUNDS} rounds after one to warm up\n`);
for (const [name, time] of table) console.log(`${name.padEnd(24)}${Math.round(time).toString().padStart(8)} ms${(time / table[0][1]).toFixed(1).padStart(8)} ×`);
