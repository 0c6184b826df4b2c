// api.js: values that a page can hand over and JSON has no form for. Nothing of them is dropped or changed in silence.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, pageWithApi } from "./harness.mjs";

/** What each spoiled ledger comes to: the rep's net, or the places and codes of the problems thrown. */
const SPOIL = () => {
  const outcomes = (spoil) => {
    const deal = { id: "d1", customer: "acme", date: "2026-03-02", amount: "120000" };
    const rep = { id: "zhang", name: "张伟" };
    const ledger = {
      version: 1,
      period: { from: "2026-01-01", to: "2026-12-31" },
      teams: [],
      reps: [rep],
      customers: [{ id: "acme", name: "宏远电子", rep: "zhang" }],
      deals: [deal],
      outcomes: [],
    };
    spoil({ ledger, deal, rep });
    try {
      return window.api.evaluate({ scheme: { template: "standard-policy" }, ledger }).reps[0].net;
    } catch (error) {
      return error instanceof Error ? error.problems.map(({ path, code }) => `${path} ${code}`).sort() : String(error);
    }
  };
  const throws = { enumerable: true, get: () => { throw new Error("no"); } };
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  };
  let twice = {};
  for (let depth = 0; depth < 60; depth += 1) twice = { one: twice, other: twice };
  return {
    untouched: outcomes(() => {}),
    undefinedOptional: outcomes(({ deal, rep }) => { deal.stage = deal.margin = rep.team = undefined; }),
    undefinedRequired: outcomes(({ deal }) => { deal.amount = undefined; }),
    numbers: outcomes(({ deal }) => { deal.amount = 120000; }),
    bigInteger: outcomes(({ deal }) => { deal.amount = 120000n; }),
    notANumber: outcomes(({ deal }) => Object.assign(deal, { amount: NaN, margin: Infinity })),
    shortestDecimals: outcomes(({ deal, rep }) => { deal.amount = 1e300; deal.returned = 0.1 + 0.2; rep.year_target = 1e-7; }),
    halfACharacter: outcomes(({ rep }) => { rep.name = "张\ud800"; }),
    replacementCharacter: outcomes(({ rep }) => { rep.name = "张\ufffd"; }),
    date: outcomes(({ deal }) => { deal.date = new Date(); }),
    functionAndSymbol: outcomes(({ deal }) => Object.assign(deal, { product: () => 1, prepaid: Symbol("yes") })),
    loop: outcomes(({ ledger, deal }) => { deal.product = ledger; }),
    heldTwice: outcomes(({ ledger }) => { ledger.teams = [twice]; }),
    holes: outcomes(({ ledger }) => { ledger.deals = new Array(4_000_000_000); }),
    getter: outcomes(({ deal }) => Object.defineProperty(deal, "margin", throws)),
    revoked: outcomes(({ ledger }) => { ledger.deals = revoked(); }),
    proxy: outcomes(({ ledger, deal }) => { ledger.deals[0] = new Proxy(deal, {}); }),
  };
};

test("values that JSON has no form for are read as what they are, or named", async () => {
  const page = await pageWithApi();
  assert.deepEqual(await page.evaluate(SPOIL), {
    untouched: "1000.00",
    undefinedOptional: "1000.00",
    undefinedRequired: ["deals[0].amount missing_field"],
    numbers: "1000.00",
    bigInteger: "1000.00",
    notANumber: ["deals[0].amount not_a_decimal", "deals[0].margin not_a_decimal"],
    shortestDecimals: ["deals[0].amount out_of_range", "deals[0].returned too_precise", "reps[0].year_target too_precise"],
    halfACharacter: ["reps[0].name wrong_type"],
    replacementCharacter: "1000.00",
    date: ["deals[0].date wrong_type"],
    functionAndSymbol: ["deals[0].prepaid wrong_type", "deals[0].product wrong_type"],
    loop: ["deals[0].product wrong_type"],
    heldTwice: [" too_large"],
    holes: ["deals too_large"],
    getter: ["deals[0] wrong_type"],
    revoked: ["deals wrong_type"],
    proxy: "1000.00",
  });
  assertQuiet(page);
});

test("the other calls take and refuse values as evaluate does", async () => {
  const page = await pageWithApi();
  const thrown = await page.evaluate(() => {
    const codes = (call) => {
      try {
        return call();
      } catch (error) {
        return error.problems.map(({ path, code }) => `${path} ${code}`);
      }
    };
    return {
      noRequest: codes(() => window.api.evaluate()),
      noSchemes: codes(() => window.api.compare({ schemes: null, ledger: [] })),
      nothingToCheck: window.api.check({ scheme: undefined }),
      unknownTemplate: codes(() => window.api.template("no-such")),
      noTemplate: codes(() => window.api.template(3)),
    };
  });
  assert.deepEqual(thrown, {
    noRequest: ["scheme missing_field", "ledger missing_field"],
    noSchemes: ["schemes wrong_type", "ledger wrong_type"],
    nothingToCheck: [],
    unknownTemplate: ["template unknown_template"],
    noTemplate: ["template wrong_type"],
  });
  assertQuiet(page);
});
