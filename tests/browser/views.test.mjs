// Every place of the page at every width, in both languages and both colours: accessible, and nothing beyond the edge.

import test from "node:test";
import {
  assertAccessible,
  assertNoSidewaysScroll,
  assertQuiet,
  everyView,
  open,
  screenshot,
  serve,
} from "./harness.mjs";

const PLACES = [
  { name: "calculate", hash: "#/calculate", shows: "#total-net" },
  { name: "compare", hash: "#/compare", shows: "table.comparison" },
  { name: "templates", hash: "#/templates", shows: "main h1, main h2" },
  { name: "template", hash: "#/templates/standard-policy", shows: "main h1, main h2" },
];

async function look(page, name) {
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await screenshot(page, name);
}

for (const view of everyView()) {
  test(`the page holds at ${view.name}`, async () => {
    const page = await open(`${await serve()}?lang=${view.language === "zh" ? "zh-CN" : "en"}`, view);
    await look(page, `empty-${view.name}`);
    await page.locator("#load-sample").click();
    for (const place of PLACES) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place.hash);
      await page.locator(place.shows).first().waitFor();
      await look(page, `${place.name}-${view.name}`);
    }
    await page.evaluate(() => {
      location.hash = "#/calculate";
    });
    await page.locator("[data-part=rep] button.entry").first().click();
    await page.getByRole("dialog").waitFor();
    await look(page, `why-${view.name}`);
    assertQuiet(page);
  });
}
