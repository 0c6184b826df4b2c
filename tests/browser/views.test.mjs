// Every place of the page at every width, in both languages and both colours: accessible, and nothing beyond the edge.

import test from "node:test";
import {
  assertAccessible,
  assertNoSidewaysScroll,
  assertQuiet,
  everyView,
  hasItsTurn,
  open,
  screenshot,
  serve,
} from "./harness.mjs";
import { column, entries, goTo, loadSample, statement } from "./people.mjs";

const PLACES = [
  { name: "calculate", hash: "#/calculate", shows: statement },
  { name: "compare", hash: "#/compare", shows: (page) => page.getByRole("table") },
  { name: "templates", hash: "#/schemes", shows: (page) => page.getByRole("searchbox").or(page.locator("#scheme-search")) },
  { name: "template", hash: "#/schemes/standard-policy", shows: (page) => page.getByRole("article") },
];

/** The sides of a narrow window; a wide one shows all of them at once. */
const SIDES = [/^(成交|Deals)$/, /^(更多|More)$/, /^(结果|Result)$/];

/** What opens under the scheme bar. */
const DRAWERS = ["figures", "readings", "period"];

async function look(page, name) {
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await screenshot(page, name);
}

/** Looks at each side of a narrow window, and comes back to the result. */
async function lookAtSides(page, name) {
  for (const [at, side] of SIDES.entries()) {
    await page.getByRole("navigation").last().getByRole("button", { name: side }).click();
    if (at < 2) await look(page, `${["deals", "more"][at]}-${name}`);
  }
}

for (const view of everyView().filter((view) => hasItsTurn(view))) {
  test(`the page holds at ${view.name}`, async () => {
    const page = await open(`${await serve()}?lang=${view.language === "zh" ? "zh-CN" : "en"}`, view);
    await look(page, `empty-${view.name}`);
    await loadSample(page);
    for (const place of PLACES) {
      await goTo(page, place.hash);
      await place.shows(page).first().waitFor();
      await look(page, `${place.name}-${view.name}`);
    }
    await goTo(page, "#/calculate");
    await statement(page).waitFor();
    if (view.width < 1024) await lookAtSides(page, view.name);
    for (const drawer of DRAWERS) {
      const button = page.locator(`[data-drawer=${drawer}]`).filter({ visible: true });
      if (await button.count()) {
        await button.click();
        await look(page, `${drawer}-${view.name}`);
        await button.click();
      }
    }
    await page.locator("#scheme-choice").click();
    await page.getByRole("dialog").waitFor();
    await look(page, `schemes-${view.name}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await entries(page).first().click();
    await page.getByRole("dialog").waitFor();
    await look(page, `why-${view.name}`);
    await page.keyboard.press("Escape");
    if (view.width >= 1024) {
      const amounts = column(page, view.language === "zh" ? "成交金额（元）" : "Amount (¥)");
      await amounts.first().fill("很多");
      await amounts.nth(1).fill("");
      await amounts.nth(2).focus();
      await page.locator("#problems > summary").click();
      await look(page, `wrong-${view.name}`);
    }
    assertQuiet(page);
  });
}
