// What the browser tests share: the built page served with the headers of a real host, Chromium, and an ear for
// everything that a page says has gone wrong.
//
// `scripts/check` runs them all. By hand: `scripts/build`, then `node --test tests/browser/boot.test.mjs`.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serveFolder } from "./server.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The built page: that of scripts/build, or where PAGE says. */
export const DIST = join(ROOT, process.env.PAGE ?? "dist");

/** The widths at which the page has to hold: a phone, a tablet, a desk. */
export const WIDTHS = [360, 768, 1280];
export const LANGUAGES = ["zh", "en"];
export const COLOURS = ["light", "dark"];

/** So long, in ms, a test waits for what has to come. */
const PATIENCE = 15_000;

/** Every combination of width, language and colours, with a name for tests and screenshots. */
export function everyView() {
  return LANGUAGES.flatMap((language) =>
    COLOURS.flatMap((colours) =>
      WIDTHS.map((width) => ({ language, colours, width, name: `${language}-${colours}-${width}` })),
    ),
  );
}

/**
 * Whether a test has a view's turn: of two that differ in one thing one has, so that each two things (a width and a language, say)
 * meet. With EVERY_VIEW=yes each has. `shift` gives the other half their turn.
 */
export function hasItsTurn({ width, language, colours = COLOURS[0] }, shift = 0) {
  const at = WIDTHS.indexOf(width) + LANGUAGES.indexOf(language) + COLOURS.indexOf(colours) + shift;
  return process.env.EVERY_VIEW === "yes" || at % 2 === 0;
}

// ---- servers

/** What is to be ended with the test file. (`after` within a test would end it with that test.) */
const ending = [];
after(async () => {
  for (const end of ending) await end();
});

/** Serves dist/ as a real host does, at any path. Resolves to the page's address, which ends in a slash. */
export async function serve(prefix = "/") {
  assert.ok(existsSync(join(DIST, "index.html")), "there is no page yet: run scripts/build first");
  const path = prefix === "/" ? "/" : `/${prefix.replaceAll(/^\/|\/$/g, "")}/`;
  const server = await serveFolder(DIST, join(ROOT, "Trunk.toml"), path);
  ending.push(() => server.closeAllConnections() ?? server.close());
  return `http://127.0.0.1:${server.address().port}${path}`;
}

/** Serves one HTML text at another origin: a page of somebody else that embeds or imports ours. */
export async function hostPage(html) {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="zh-CN"><title>内网</title>${html}`);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  ending.push(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

// ---- the browser

let running;

/** One Chromium per test file, started when first asked for. */
export function browser() {
  if (!running) {
    const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    const executablePath = places.find((place) => place && existsSync(place));
    assert.ok(executablePath, "Chromium is missing: install it, or name its program in CHROMIUM");
    running = chromium.launch({
      executablePath,
      // Without a locale of letters beyond ASCII it cannot name a file 成交.csv.
      env: { ...process.env, LC_ALL: "C.UTF-8" },
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    ending.unshift(async () => (await running).close());
  }
  return running;
}

/**
 * A fresh page with storage of its own, for one test. `page.complaints` collects what must not happen: errors, warnings of the policy,
 * files that do not arrive, requests to other hosts. Look at it with `assertQuiet`.
 */
export async function newPage({ width = 1280, height = 900, colours = "light", language = "zh", ...context } = {}) {
  const shown = await (await browser()).newContext({
    viewport: { width, height },
    colorScheme: colours,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    ...context,
  });
  after(() => shown.close());
  shown.setDefaultTimeout(PATIENCE);
  // Also without a console message, and in every frame.
  await shown.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI || "inline"} ${event.sample}`);
    });
  });
  const page = await shown.newPage();
  page.complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      page.complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => page.complaints.push(`error: ${error.message}`));
  page.on("crash", () => page.complaints.push("the page crashed"));
  page.on("requestfailed", (request) => page.complaints.push(`not loaded: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) page.complaints.push(`answered ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") page.complaints.push(`asked a stranger: ${request.url()}`);
  });
  return page;
}

/** Nothing went wrong on the page so far. */
export function assertQuiet(page) {
  assert.deepEqual(page.complaints, []);
}

/** Waits until the app stands on the page, or in the frame, instead of what shows while it opens, and its second part is here. */
export async function opened(pageOrFrame) {
  await pageOrFrame.locator("#boot").waitFor({ state: "detached" });
  await pageOrFrame.locator(".rewards[data-whole]").waitFor();
}

/** Opens an address and waits for the app. */
export async function open(address, options) {
  const page = await newPage(options);
  await page.goto(address);
  await opened(page);
  return page;
}

// ---- looking

/** Keeps a picture of the whole page under target/screenshots/ for people to look at. */
export async function screenshot(page, name) {
  const folder = join(ROOT, "target/screenshots");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Nothing lies to the right of the window's edge. */
export async function assertNoSidewaysScroll(page) {
  const [content, window_] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= window_, `the page is ${content} px wide in a window of ${window_} px`);
}

let axe;

/** axe finds nothing against WCAG 2.2, levels A and AA. */
export async function assertAccessible(page, where = "html") {
  axe ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  // Given to the debugger and not to the page, which would refuse a script from elsewhere.
  await page.evaluate(axe);
  const violations = await page.evaluate(async (context) => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
    const found = await window.axe.run(context, { runOnly: { type: "tag", values: tags } });
    const listed = found.violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(" ")) }));
    // What lies halfway under a bar is taken for too small a target: it's looked at again where all of it is in sight.
    for (const violation of listed.filter(({ id }) => id === "target-size")) {
      const small = [];
      for (const target of violation.at) {
        document.querySelector(target).scrollIntoView({ block: "center", behavior: "instant" });
        const again = await window.axe.run(target, { runOnly: { type: "rule", values: ["target-size"] } });
        if (again.violations.length > 0) small.push(target);
      }
      violation.at = small;
    }
    scrollTo({ top: 0, behavior: "instant" });
    return listed.filter(({ at }) => at.length > 0);
  }, where);
  assert.deepEqual(violations, []);
}

// ---- cases

/** The cases of tests/cases, with a name each: `{ name, request, expected }`. */
export async function everyCase() {
  const folder = join(ROOT, "tests/cases");
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (name) => ({ name, ...JSON.parse(await readFile(join(folder, name), "utf8")) })),
  );
}

/** A page of another host that has imported api.js and keeps the API as `window.api`. */
export async function pageWithApi(prefix = "/", prepare = () => {}) {
  const page = await newPage();
  prepare(page);
  await page.goto(await hostPage("<p>内网首页</p>"));
  await page.evaluate(async (address) => {
    window.api = await (await import(address)).load();
  }, `${await serve(prefix)}api.js`);
  return page;
}
