// api.js: the calculator for a page of another host.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, everyCase, open, pageWithApi, serve } from "./harness.mjs";

/** A statement without what a case does not write down. */
function withoutWorking(statement) {
  const drop = (key, value) => (key === "why" || key === "next_steps" ? undefined : value);
  return JSON.parse(JSON.stringify(statement, drop));
}

test("a page of another host imports it and gets the calls, without mounting anything", async () => {
  const page = await pageWithApi("/deep/down/");
  assert.deepEqual(await page.evaluate(() => Object.keys(window.api)), ["templates", "template", "evaluate", "compare", "open", "audit", "check"]);
  assert.equal(await page.locator("body").innerText(), "内网首页");
  assertQuiet(page);
});

test("loading twice gives the same API", async () => {
  const page = await open(await serve());
  assert.ok(
    await page.evaluate(async () => {
      const { load } = await import(new URL("api.js", document.baseURI).href);
      return (await load()) === (await load());
    }),
  );
  assertQuiet(page);
});

test("evaluate gives the statement that a case expects", async () => {
  const cases = (await everyCase()).filter(({ request, expected }) => request?.scheme && expected?.totals);
  assert.ok(cases.length > 0, "there are cases");
  const page = await pageWithApi();
  for (const { name, request, expected } of cases) {
    const statement = await page.evaluate((given) => window.api.evaluate(given), request);
    assert.deepEqual(withoutWorking(statement), withoutWorking(expected), name);
  }
  assertQuiet(page);
});

test("bad input throws an error that lists every problem", async () => {
  const page = await pageWithApi();
  const thrown = await page.evaluate(() => {
    try {
      return window.api.evaluate({ scheme: { template: "no-such" }, ledger: { version: 1, period: { from: "2026-13-01" } } });
    } catch (error) {
      return { isError: error instanceof Error, problems: error.problems };
    }
  });
  assert.equal(thrown.isError, true);
  const codes = thrown.problems.map(({ path, code }) => `${path} ${code}`);
  assert.ok(codes.includes("scheme.template unknown_template"), codes.join("\n"));
  assert.ok(codes.includes("period.from not_a_date"), codes.join("\n"));
  assert.ok(codes.includes("period.to missing_field"), codes.join("\n"));
  assert.ok(thrown.problems.every(({ message }) => message.zh && message.en));
  assertQuiet(page);
});

test("audit tells a scheme's holes with ledgers in which the rule comes to what is said", async () => {
  const page = await pageWithApi();
  const told = await page.evaluate(() => {
    const scheme = { template: "order-tiers" };
    const findings = window.api.audit({ scheme });
    const paid = (rule, ledger) => {
      const { reps } = window.api.evaluate({ scheme, ledger, why: false });
      return reps.flatMap(({ lines }) => lines).filter((line) => line.rule === rule).reduce((sum, { amount }) => sum + Number(amount), 0);
    };
    return findings.map(({ code, rule, message, example }) => ({
      code,
      said: message.zh && message.en,
      cases: example.map((one) => [Number(one.paid), paid(rule, one.ledger)]),
    }));
  });
  assert.deepEqual(told.filter(({ code }) => code === "cliff").map(({ cases }) => cases), [
    [[50, 50], [200, 200]],
    [[200, 200], [500, 500]],
  ]);
  assert.ok(told.every(({ said, cases }) => said && cases.length > 0 && cases.every(([one, other]) => one === other)), JSON.stringify(told));
  assert.ok(told.some(({ code }) => code === "pays_more_than_sale"));
  assertQuiet(page);
});
