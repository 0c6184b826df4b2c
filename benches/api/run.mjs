// Measures the API beside other engines in Chromium and prints one table; ends with 1 where a share of publicodes' time
// is above its limit. `scripts/bench-api` builds and installs what this needs, then calls it.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const [dist, engines] = process.argv.slice(2);

const TYPES = { ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".wasm": "application/wasm" };

/** How many deals, and how often each engine is run on them. */
const SIZES = [
  { deals: 1_000, rounds: 15 },
  { deals: 10_000, rounds: 9 },
  { deals: 100_000, rounds: 3 },
];

/** The most that each may take at 10,000 deals, as a share of publicodes' time in the same run. */
const LIMITS = {
  "evaluate, why: false, from objects": 1 / 8,
  "evaluate, why: false, from text": 1 / 10,
  "evaluate, why: false, of an opened ledger": 1 / 60,
  "evaluate, with every word": 1,
};

const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];

/** Our files at /, this folder at /bench/, the other engines at /engines/: one origin, as if they were one page's. */
async function serveAll() {
  const folders = { "/bench/": join(ROOT, "benches/api"), "/engines/": engines, "/": dist };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    if (pathname === "/") return response.setHeader("Content-Type", "text/html; charset=utf-8").end("<!doctype html><title>bench</title>");
    const prefix = Object.keys(folders).find((start) => pathname.startsWith(start));
    const file = join(folders[prefix], normalize(pathname.slice(prefix.length)));
    const body = await readFile(file).catch(() => null);
    response.writeHead(body ? 200 : 404, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    return response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

async function openPage(browser, address) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(address);
  await page.addScriptTag({ url: "/engines/hyperformula/dist/hyperformula.full.min.js" });
  await page.evaluate(async () => {
    const api = await (await import("/api.js")).load();
    const { measure } = await import("/bench/engines.mjs");
    window.measure = (deals, rounds) => measure(api, deals, rounds);
  });
  return page;
}

function assertSameSums(found) {
  const [first, ...others] = found.filter(({ sums }) => sums);
  for (const { name, sums } of others) assert.deepEqual(sums, first.sums, `${name} and ${first.name} differ`);
}

function row(name, columns) {
  const cells = columns.map(({ micros, share }) => {
    return micros === null ? "—" : `${micros.toFixed(micros < 10 ? 2 : 1)} (${share.toFixed(3)})`;
  });
  return `| ${[name, ...cells].join(" | ")} |`;
}

const versions = await Promise.all(
  ["publicodes", "hyperformula", "decimal.js"].map(async (name) => {
    const { version } = JSON.parse(await readFile(join(engines, name, "package.json"), "utf8"));
    return `${name} ${version}`;
  }),
);

const program = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((place) => place && existsSync(place));
assert.ok(program, "Chromium is missing: install it, or name its program in CHROMIUM");
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
const server = await serveAll();
const page = await openPage(browser, `http://127.0.0.1:${server.address().port}/`);

const tables = new Map();
const notes = [];
for (const { deals, rounds } of SIZES) {
  const found = await page.evaluate(([many, often]) => window.measure(many, often), [deals, rounds]);
  assertSameSums(found);
  const beside = median(found.find(({ name }) => name === "publicodes").times);
  for (const { name, times, gaveUp } of found) {
    if (gaveUp) notes.push(`— ${name}, ${deals} deals: ${gaveUp}`);
    const micros = gaveUp ? null : (median(times) * 1000) / deals;
    const share = gaveUp ? null : median(times) / beside;
    tables.set(name, [...(tables.get(name) ?? []), { deals, micros, share }]);
  }
}

console.log(`Microseconds a deal (and the share of publicodes' time), ${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, ${versions.join(", ")}\n`);
console.log(`| | ${SIZES.map(({ deals }) => `${deals.toLocaleString("en")} deals`).join(" | ")} |`);
console.log(`| --- |${" ---: |".repeat(SIZES.length)}`);
for (const [name, columns] of tables) console.log(row(name, columns));
if (notes.length) console.log(`\n${notes.join("\n")}`);

const over = Object.entries(LIMITS).flatMap(([name, limit]) => {
  const { share } = tables.get(name).find(({ deals }) => deals === 10_000);
  return share !== null && share <= limit ? [] : [`${name}: ${share?.toFixed(4)} of publicodes' time, ${limit.toFixed(4)} allowed`];
});
await browser.close();
server.closeAllConnections();
server.close();
if (over.length) {
  console.error(`\nabove the limit:\n${over.join("\n")}`);
  process.exit(1);
}
console.log("\nevery share at 10,000 deals is within its limit");
