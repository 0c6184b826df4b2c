// Measures the sheet in Chromium with 100,000 rows, beside RevoGrid and Tabulator on the same rows in the same run:
// `scripts/bench-sheet` builds and installs what this needs, then calls it. Ends with 1 where a figure of ours is above its
// limit, or behind another's.
//
// Ours is measured to the painted total of everything, the others' to the painted cell: they compute nothing.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [dist, engines] = process.argv.slice(2);
const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROWS = 100_000;
const TIMES = 40;
const PASTES = 5;
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
/** Most that ours may take. */
const LIMITS = { open: 8, commit: 33, commitLate: 50, gap: 50, blank: 0, paste: 100, memory: 200, csv: 1500 };

async function serveAll() {
  const folders = { "/bench/": HERE, "/engines/": engines, "/": dist };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const prefix = Object.keys(folders).find((start) => pathname.startsWith(start));
    const name = pathname === "/" ? "index.html" : pathname.slice(prefix.length);
    const file = join(folders[prefix], normalize(name));
    const body = await readFile(file).catch(() => null);
    response.writeHead(body ? 200 : 404, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    return response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = places.find((place) => place && existsSync(place));
if (!executablePath) throw new Error("Chromium is missing: install it, or name its program in CHROMIUM");

const server = await serveAll();
const address = `http://127.0.0.1:${server.address().port}`;

/** The memory of the page's process, in MB. */
async function memoryOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const used = processInfo.filter(({ type }) => type === "renderer").map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  });
  return Math.max(...(await Promise.all(used)));
}

/** All figures of one sheet. */
async function measure(name) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-frame-rate-limit"] });
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on("pageerror", (error) => console.error(name, error.message));
  await page.goto(name === "own" ? `${address}/` : `${address}/bench/others.html`);
  // An empty page is all of the page: its second part is no memory of rows.
  if (name === "own") await page.locator("[data-whole]").waitFor({ state: "attached" });
  const empty = await memoryOf(browser);
  const found = await page.evaluate(
    async ([name, count, times]) => {
      const others = await import("/bench/others.mjs");
      const own = name === "own" ? await import("/bench/own.mjs") : null;
      const { painted } = others;
      const text = own?.csvOf(others.rowsOf(count));
      await painted();
      // From here on: to write the file is no work of the page's.
      let longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      }).observe({ type: "longtask" });
      // Ours keeps what it reads, the others are handed their rows.
      const csv = own ? await own.takeIn(text) : null;
      const blocked = longest;
      const sheet = own ? own.own() : await others[name](document.querySelector("#box"), others.rowsOf(count));
      const open = [];
      const commit = [];
      for (let at = 0; at < times; at += 1) {
        open.push(await sheet.open(2, 3));
        commit.push(await sheet.commit(2, 3, String(90_000 + ((at + 1) % 2) * 20_000 + at)));
        await new Promise((later) => setTimeout(later, 50));
        await sheet.leave?.();
      }
      // Down through the rows: what stands under five places in each frame, and how long a frame took.
      const scroller = sheet.scroller();
      const { left, top, height } = scroller.getBoundingClientRect();
      const points = [0.2, 0.35, 0.5, 0.65, 0.8].map((part) => [left + 120, top + height * part]);
      let [gap, blank] = [0, 0];
      for (let at = 0; at < 200; at += 1) {
        const start = performance.now();
        scroller.scrollTop += 1500;
        await painted();
        gap = Math.max(gap, performance.now() - start);
        blank += points.filter(([x, y]) => document.elementFromPoint(x, y)?.textContent.trim() === "").length > 0 ? 1 : 0;
      }
      // The customers and reps that stand in these rows: rows that count, and another sum each time.
      const line = (at, more) => [`客户${at + 1}`, `业务员${(at + 1) % 200}`, "2026-03-02", 1000 + at + more, 0, "已交付"].join("\t");
      window.paste = async (more) => {
        scroller.scrollTop = 0;
        await painted();
        await painted();
        return sheet.paste(Array.from({ length: 3000 }, (_, row) => line(row, more)).join("\n"), 1);
      };
      const paste = [await window.paste(0)];
      return { open, commit, gap, blank, paste, csv, blocked };
    },
    [name, ROWS, TIMES],
  );
  // What nobody holds any more is no memory of a sheet.
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await page.waitForTimeout(500);
  const memory = (await memoryOf(browser)) - empty;
  while (found.paste.length < PASTES) {
    found.paste.push(await page.evaluate((more) => window.paste(more), (found.paste.length % 2) * 200_000));
    await page.waitForTimeout(500);
  }
  await browser.close();
  return { ...found, memory };
}

const at = (times, share) => times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))];
const sheets = {};
for (const name of ["own", "revoGrid", "tabulator"]) sheets[name] = await measure(name);
server.closeAllConnections();
server.close();

let failed = false;
const LINES = {
  open: ["open an editor, median ms", (sheet) => at(sheet.open, 0.5)],
  commit: ["commit to painted, median ms", (sheet) => at(sheet.commit, 0.5)],
  commitLate: ["commit to painted, 99th percentile ms", (sheet) => at(sheet.commit, 0.99)],
  gap: ["longest frame while scrolling, ms", (sheet) => sheet.gap],
  blank: ["frames with blank rows, of 200", (sheet) => sheet.blank],
  paste: ["paste 3,000 × 6 to painted, median ms", (sheet) => at(sheet.paste, 0.5)],
  memory: ["memory over the empty page, MB", (sheet) => sheet.memory],
};
console.log(`| ${ROWS.toLocaleString("en")} rows | ours | limit | RevoGrid | Tabulator |\n| --- | ---: | ---: | ---: | ---: |`);
for (const [key, [what, of]] of Object.entries(LINES)) {
  const [own, revo, tab] = [sheets.own, sheets.revoGrid, sheets.tabulator].map(of);
  const notes = [own > LIMITS[key] ? "over" : "", own > Math.min(revo, tab) ? "behind" : ""].filter(Boolean);
  failed ||= notes.length > 0;
  console.log(`| ${what} | ${own.toFixed(1)} | ${LIMITS[key]} | ${revo.toFixed(1)} | ${tab.toFixed(1)} | ${notes.join(", ")}`);
}
const { looked, taken } = sheets.own.csv;
failed ||= looked + taken > LIMITS.csv;
const firstPastes = [sheets.own, sheets.revoGrid, sheets.tabulator].map(({ paste }) => paste[0].toFixed(0));
console.log(`| the first paste of a visit, ms | ${firstPastes[0]} | | ${firstPastes[1]} | ${firstPastes[2]} |`);
console.log(`| from .csv, to the preview and to the painted total, ms | ${looked.toFixed(0)} + ${taken.toFixed(0)} | ${LIMITS.csv} | | |`);
console.log(`| longest block meanwhile, ms | ${sheets.own.blocked.toFixed(0)} | 50 | | |`);
process.exit(failed ? 1 : 0);
