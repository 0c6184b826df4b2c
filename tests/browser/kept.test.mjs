// What was done is there again: after a reload, after the browser was killed, from behind an emptied storage; and where
// something cannot be kept or read, it is said.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { chromium } from "playwright-core";
import { assertQuiet, newPage, open, opened, serve } from "./harness.mjs";
import { amounts, loadSample, net, untilNetIs, withSample } from "./people.mjs";

const amount = (page) => amounts(page).first();
const saved = (page) => page.locator(".saved[data-state='saved']");
const second = 1000;

/** Starts a Chromium of its own on a profile, anew where it dies before it says where it listens: that is none of the page's doing. */
const start = (profile) => launch(profile).catch(() => launch(profile));

/** Starts one; resolves to the page that it has open and what kills it as a power cut does. */
async function launch(profile) {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const program = places.find((place) => place && existsSync(place));
  const child = spawn(program, [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", "--window-size=1280,900",
    `--user-data-dir=${profile}`, "--lang=zh-CN", "about:blank",
  ]);
  const address = await new Promise((found, failed) => {
    let said = "";
    child.stderr.on("data", (more) => {
      said += more;
      const address = /ws:\/\/\S+/.exec(said);
      if (address) found(address[0]);
    });
    child.on("exit", () => failed(new Error(said)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.newPage());
  const kill = async () => {
    const ended = new Promise((ended) => child.on("exit", ended));
    child.kill("SIGKILL");
    await ended;
  };
  return { page, kill };
}

test("the browser is killed one second after an act, and the act is there", async () => {
  const profile = await mkdtemp(join(tmpdir(), "profile-"));
  const address = await serve();
  try {
    const first = await start(profile);
    await first.page.goto(address);
    await opened(first.page);
    await amount(first.page).fill("111");
    await amount(first.page).fill("112");
    await first.page.waitForTimeout(second);
    await first.kill();
    const again = await start(profile);
    await again.page.goto(address);
    await opened(again.page);
    await amount(again.page).untilReads("112");
    await again.kill();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test("what can be taken back is there after a reload, and so is what was taken back", async () => {
  const page = await withSample();
  const before = await net(page);
  await amount(page).fill("1");
  await amount(page).blur();
  await page.reload();
  await opened(page);
  assert.equal(await amount(page).inputValue(), "1");
  await page.locator("#undo").click();
  await untilNetIs(page, before);
  await page.reload();
  await opened(page);
  await page.locator("#redo").click();
  assert.equal(await amount(page).inputValue(), "1");
  await page.locator("#undo").click();
  await page.locator("#undo").click();
  assert.equal(await amount(page).inputValue(), "");
  assertQuiet(page);
});

test("a storage that was emptied is filled from behind", async () => {
  const page = await open(await serve());
  await amount(page).fill("111");
  await saved(page).waitFor();
  await page.evaluate(() => {
    // Without the page noticing, which would write again when it is left.
    window.addEventListener("pagehide", (event) => event.stopImmediatePropagation(), true);
    localStorage.clear();
  });
  await page.reload();
  await opened(page);
  await amount(page).untilReads("111");
  assertQuiet(page);
});

test("without a database everything is kept all the same", async () => {
  const page = await newPage();
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: null }));
  await page.goto(await serve());
  await opened(page);
  await amount(page).fill("111");
  await saved(page).waitFor();
  await page.reload();
  await opened(page);
  assert.equal(await amount(page).inputValue(), "111");
  assertQuiet(page);
});

test("where there is no room it is said, with a button that saves a file, and once there is room again all is kept", async () => {
  const page = await open(await serve());
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...item) {
      if (window.isFull) throw new DOMException("full", "QuotaExceededError");
      return set.apply(this, item);
    };
  });
  await amount(page).fill("1");
  await page.evaluate(() => (window.isFull = true));
  await amount(page).fill("12");
  await page.locator(".saved[data-state='not-kept']").waitFor();
  const notice = page.getByRole("alert").filter({ hasText: "存储空间满了" });
  const saving = page.waitForEvent("download");
  await notice.getByRole("button", { name: "保存文件" }).click();
  const file = JSON.parse(await readFile(await (await saving).path(), "utf8"));
  assert.match(JSON.stringify(file), /"12"/, "what isn't kept is in the file");
  await page.evaluate(() => (window.isFull = false));
  await amount(page).fill("123");
  await saved(page).waitFor();
  await page.reload();
  await opened(page);
  assert.equal(await amount(page).inputValue(), "123");
  assertQuiet(page);
});

test("a storage that refuses once, or all writing, still shows what it keeps", async () => {
  const page = await open(await serve());
  await amount(page).fill("111");
  await saved(page).waitFor();
  for (const refuse of [
    () => {
      const storage = Object.getOwnPropertyDescriptor(window, "localStorage");
      let asked = 0;
      Object.defineProperty(window, "localStorage", {
        get() {
          asked += 1;
          if (asked === 1) throw new DOMException("not now", "SecurityError");
          return storage.get.call(window);
        },
      });
    },
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("read only", "InvalidAccessError");
      };
    },
  ]) {
    const again = await page.context().newPage();
    await again.addInitScript(refuse);
    await again.goto(page.url());
    await opened(again);
    await amount(again).untilReads("111");
    await again.close();
  }
});

test("what cannot be read is offered as a file, byte for byte", async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    if (!sessionStorage.getItem("put")) localStorage.setItem("reward-calculator/workbook/2", "{坏了");
    sessionStorage.setItem("put", "1");
  });
  await page.goto(await serve());
  await opened(page);
  const notice = page.getByRole("alert").filter({ hasText: "读不出来" });
  const fetching = page.waitForEvent("download");
  await notice.getByRole("button", { name: "下载成文件" }).click();
  const stream = await (await fetching).createReadStream();
  let text = "";
  for await (const part of stream) text += part;
  assert.equal(text, "{坏了");
  await amount(page).fill("111");
  await page.reload();
  await opened(page);
  assert.equal(await amount(page).inputValue(), "111");
  await notice.getByRole("button", { name: "不需要了" }).click();
  await page.reload();
  await opened(page);
  assert.equal(await notice.count(), 0);
  assertQuiet(page);
});

test("the sample opens beside what one has typed, and both stay", async () => {
  const page = await open(await serve());
  await amount(page).fill("111");
  await page.locator("#workbooks").click();
  await page.getByRole("dialog").getByLabel("这个工作簿的名称").fill("三月");
  await page.getByRole("button", { name: "新建空白工作簿" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal(await amount(page).inputValue(), "");
  await loadSample(page);
  await page.reload();
  await opened(page);
  assert.notEqual(await amount(page).inputValue(), "111");
  await page.locator("#workbooks").click();
  await page.getByRole("dialog").getByRole("button", { name: "三月" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal(await amount(page).inputValue(), "111");
  await page.locator("#workbooks").click();
  await page.getByRole("button", { name: "删除这个工作簿" }).click();
  assert.notEqual(await amount(page).inputValue(), "111");
  await page.getByText("已删除").click();
  await page.getByRole("button", { name: "放回" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "三月" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal(await amount(page).inputValue(), "111");
  assertQuiet(page);
});
