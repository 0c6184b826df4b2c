// Each kind of part of a rule is made from nothing, by clicks alone: one walk, in the words of either language.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { rules, write } from "./editing.mjs";
import { RULES } from "./every-part.mjs";
import { LANGUAGES, assertAccessible, assertNoSidewaysScroll, assertQuiet } from "./harness.mjs";
import { withSample } from "./people.mjs";
import { inWords, ways } from "./sentences.mjs";

const exactly = (texts) => new RegExp(`^(${texts.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})$`);

/** Somebody who writes rules in a language, and knows what to choose by its Chinese words. */
class Writer {
  constructor(page, language) {
    Object.assign(this, { page, said: inWords(language), ways: ways(language) });
  }

  press(where, zh) {
    return where.getByRole("button", { name: this.said(zh), exact: true }).first().click();
  }

  /** Chooses from a list; nothing else in it reads so. */
  async choose(list, what) {
    // What a reader has named himself is called so in either language, and says by whom it's used.
    const zh = what.named ?? what;
    const reads = what.named ? new RegExp(`^${what.named}( ?[（(]|$)`) : exactly(this.ways(what));
    const option = list.locator("option").filter({ hasText: reads });
    await option.first().waitFor({ state: "attached" });
    assert.equal(await option.count(), 1, `${zh}: one of ${await list.innerText()}`);
    await list.selectOption(await option.getAttribute("value"));
  }

  /** Does at a place of a rule what is to be done there: chooses, types, ticks, writes bands, adds what isn't there. */
  async act(entry, place, what) {
    const row = entry.locator(`.form-row[data-place="${place}"]:not([data-kind="group"])`);
    const kind = await row.getAttribute("data-kind");
    if (kind === "bands") {
      for (const [at, band] of what.entries()) {
        for (const [column, text] of band.entries()) await write(this.page, row, at, column, column < 2 ? text : this.said(text));
      }
    } else if (kind === "words") {
      await row.getByRole("checkbox", { name: exactly(this.ways(what)) }).check();
    } else if ((await row.locator("select").count()) > 0) {
      await this.choose(row.locator("select"), what);
    } else if (kind === "add") {
      await row.getByRole("button").click();
      await row.and(entry.locator('[data-kind="add"]')).waitFor({ state: "detached" });
      if (what) await this.act(entry, place, what);
    } else {
      await row.getByRole("textbox").fill(what);
    }
  }
}

/** What each list of an open rule offers and what is chosen there, under its place without numbers. */
const listsOf = (entry) => entry.evaluate((rule) => [...rule.querySelectorAll(".form-row[data-kind='field'] select")].map((list) => ({
  place: list.closest(".form-row").dataset.place.replaceAll(/\[\d+\]/g, ""),
  offered: [...list.options].map((option) => option.value),
  texts: [...list.options].map((option) => option.text),
  chosen: list.value,
})));

/** Waits until nothing in a rule is missing or wrong; else says where. */
async function untilWhole(page, entry, name) {
  const wrong = entry.locator(".own-rule-open-figures, .wrong:not(:empty)");
  await wrong.first().waitFor({ state: "detached", timeout: 5000 }).catch(async () => {
    const said = await wrong.evaluateAll((all) => all.map((one) => `${one.closest(".form-row")?.dataset.place ?? ""} ${one.innerText}`));
    assert.fail(`${name}: ${said.join("; ")}`);
  });
}

/** All rules, made in a language. Gives them as their file has them, and the lists that were met on the way. */
async function made(language) {
  const page = await withSample({ language });
  const writer = new Writer(page, language);
  await page.evaluate(() => { location.hash = "#/schemes"; });
  await writer.press(page, "从空白开始写");
  await page.locator(".editor").waitFor();
  const lists = [];
  for (const [at, { begins, acts }] of RULES.entries()) {
    await writer.press(page, "加一条规则");
    await writer.press(page, begins);
    const entry = rules(page).nth(at);
    await entry.waitFor();
    for (const [place, what] of acts) await writer.act(entry, place, what);
    await untilWhole(page, entry, begins);
    lists.push(...await listsOf(entry));
    // What an English form says is English throughout.
    if (language === "en") assert.doesNotMatch(await entry.innerText(), /\p{Script=Han}/u);
    if (at === 0) {
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
    }
    await writer.press(entry, "收起");
  }
  const saving = page.waitForEvent("download");
  await writer.press(page, "存成文件");
  const file = JSON.parse(await readFile(await (await saving).path(), "utf8"));
  assertQuiet(page);
  return { rules: file.rules, lists };
}

for (const language of LANGUAGES) test(`each kind of part is made from nothing by clicks alone, in ${language}`, async () => {
  const { rules: written, lists } = await made(language);
  const english = inWords("en");
  for (const [at, { begins, is }] of RULES.entries()) {
    const { id: _, ...rule } = written[at];
    assert.deepEqual(rule, { name: { zh: begins, en: english(begins) }, ...is }, begins);
  }
  for (const { place, texts } of lists) assert.equal(new Set(texts).size, texts.length, `${place} offers two that read alike: ${texts}`);
  // Of each list of kinds whatever is offered is chosen in one of the rules.
  for (const [place, count] of [["for_each", 6], ["when.test", 12], ["measure", 20], ["pays.what", 6], ["pays.each", 3], ["to", 4]]) {
    const all = lists.filter((list) => list.place === place || list.place === `when.${place}` && place === "measure");
    const chosen = new Set(all.map((list) => list.chosen).filter(Boolean));
    const missing = new Set(all.flatMap((list) => list.offered).filter((word) => word && !chosen.has(word)));
    assert.deepEqual([...missing], [], `${place} is offered, and never made`);
    assert.equal(chosen.size, count, place);
  }
});
