// api.js: answers without words, requests as JSON text, ledgers that stay open.

import assert from "node:assert/strict";
import test from "node:test";
import { assertQuiet, everyCase, pageWithApi } from "./harness.mjs";

/** The requests of all cases that are in order. */
async function requests() {
  const cases = await everyCase();
  return cases.filter(({ request, expected }) => request?.scheme && expected?.totals).map(({ request }) => request);
}

/** What `call` throws, in `page`. */
function thrownBy(page, call) {
  return page.evaluate((source) => {
    try {
      return { answered: eval(source) };
    } catch (error) {
      return { name: error.constructor.name, message: error.message, problems: error.problems?.map(({ path, code }) => `${path} ${code}`) };
    }
  }, call);
}

/** Keeps an open ledger as `window.opened`, and a scheme that pays for it as `window.scheme`. */
async function pageWithLedger() {
  const page = await pageWithApi();
  await page.evaluate(() => {
    window.ledger = {
      version: 1,
      period: { from: "2026-01-01", to: "2026-12-31" },
      teams: [{ id: "east", name: "华东组", prior_total: "100" }],
      reps: [{ id: "zhang", name: "张伟", team: "east" }],
      customers: [
        { id: "acme", name: "宏远电子", rep: "zhang" },
        { id: "beta", name: "华信贸易", rep: "zhang", existing: true },
      ],
      deals: [
        { id: "d1", customer: "acme", date: "2026-03-02", amount: "120000" },
        { id: "d2", customer: "beta", date: "2026-03-03", amount: "1" },
      ],
      outcomes: [{ id: "o1", kind: "complaint", date: "2026-05-10", rep: "zhang", severity: "minor" }],
    };
    window.scheme = { template: "standard-policy" };
    window.opened = window.api.open({ ledger: window.ledger });
  });
  return page;
}

test("with why: false a statement is the same to the byte, but for every why", async (t) => {
  const all = await requests();
  assert.ok(all.length > 20, `only ${all.length} cases`);
  const page = await pageWithApi();
  const entries = await page.evaluate((given) => {
    const isExplained = (statement) => JSON.stringify(statement).includes('"why":');
    let compared = 0;
    for (const request of given) {
      const full = window.api.evaluate(request);
      const bare = window.api.evaluate({ ...request, why: false });
      for (const rep of full.reps) {
        for (const entry of [...rep.lines, ...rep.skipped]) {
          if (!entry.why) throw new Error(`no why: ${JSON.stringify(entry)}`);
          delete entry.why;
          compared += 1;
        }
      }
      if (isExplained(bare)) throw new Error("a why was not left out");
      if (JSON.stringify(full) !== JSON.stringify(bare)) throw new Error(`${JSON.stringify(full)}\n${JSON.stringify(bare)}`);
    }
    return compared;
  }, all);
  assert.ok(entries > 100, `only ${entries} entries`);
  t.diagnostic(`${all.length} cases, ${entries} entries`);
  assertQuiet(page);
});

test("a request as text, and one to an open ledger, gives the same bytes as a value does", async () => {
  const all = await requests();
  const page = await pageWithApi();
  const different = await page.evaluate((given) => {
    const found = [];
    for (const request of given) {
      const { scheme, ledger } = request;
      const opened = window.api.open(JSON.stringify({ ledger }));
      for (const why of [undefined, true, false]) {
        const expected = JSON.stringify(window.api.evaluate({ scheme, ledger, why }));
        const others = [
          window.api.evaluate(JSON.stringify({ scheme, ledger, why })),
          opened.evaluate({ scheme, why }),
          opened.evaluate(JSON.stringify({ scheme, why })),
          // The second time the ledger's texts are there already.
          window.api.open({ ledger }).evaluate({ scheme, why }),
        ];
        others.forEach((other, place) => {
          if (JSON.stringify(other) !== expected) found.push({ place, why, scheme });
        });
      }
      const schemes = [scheme, { template: "order-tiers" }];
      const expected = JSON.stringify(window.api.compare({ schemes, ledger }));
      const compared = [
        window.api.compare(JSON.stringify({ schemes, ledger })),
        opened.compare({ schemes }),
        opened.compare(JSON.stringify({ schemes })),
      ];
      compared.forEach((other, place) => {
        if (JSON.stringify(other) !== expected) found.push({ place, schemes });
      });
      opened.close();
    }
    return found;
  }, all);
  assert.deepEqual(different, []);
  assertQuiet(page);
});

test("explain gives the why of each entry of the statement", async () => {
  const all = await requests();
  const page = await pageWithApi();
  const explained = await page.evaluate((given) => {
    const counts = { lines: 0, skipped: 0, grants: 0, actions: 0, teams: 0, customers: 0 };
    for (const { scheme, ledger } of given.filter((_, place) => place % 4 === 0)) {
      const opened = window.api.open({ ledger });
      const statement = opened.evaluate({ scheme });
      const look = (at, list, why) => {
        const found = opened.explain({ scheme, at });
        if (why ? JSON.stringify(found) !== JSON.stringify(why) : !found.text.zh) throw new Error(`${at}: ${JSON.stringify(found)}`);
        counts[list] += 1;
      };
      statement.reps.forEach((rep, at) => {
        for (const list of ["lines", "skipped", "grants", "actions"]) {
          rep[list].forEach(({ why }, place) => look(`reps[${at}].${list}[${place}]`, list, why));
        }
      });
      for (const list of ["teams", "customers"]) statement[list].forEach((_, place) => look(`${list}[${place}]`, list));
    }
    return counts;
  }, all);
  for (const [list, count] of Object.entries(explained)) assert.ok(count > 0, `none of ${list}`);
  assertQuiet(page);
});

test("a path that names no entry throws a RangeError", async () => {
  const page = await pageWithLedger();
  for (const at of ["reps[0].lines[99]", "reps[1].lines[0]", "reps[0]", "reps[0].next_steps[0]", "teams[5]", "customers[-1]", "", "toString"]) {
    const { name, problems } = await thrownBy(page, `opened.explain({ scheme, at: ${JSON.stringify(at)} })`);
    assert.deepEqual({ name, problems }, { name: "RangeError", problems: undefined }, at);
  }
  assert.deepEqual((await thrownBy(page, "opened.explain({ scheme })")).problems, ["at missing_field"]);
  assert.deepEqual((await thrownBy(page, "opened.explain({ scheme, at: 3 })")).problems, ["at wrong_type"]);
  assertQuiet(page);
});

test("after close every call throws, and closing again does nothing", async () => {
  const page = await pageWithLedger();
  await page.evaluate(() => [window.opened.close(), window.opened.close()]);
  for (const call of ["evaluate({ scheme })", "compare({ schemes: [scheme] })", 'explain({ scheme, at: "reps[0].lines[0]" })']) {
    const { name, message, problems } = await thrownBy(page, `opened.${call}`);
    assert.deepEqual({ name, problems }, { name: "Error", problems: undefined }, call);
    assert.match(message, /closed/);
  }
  assertQuiet(page);
});

test("a getter that closes the ledger meanwhile harms nothing", async () => {
  const page = await pageWithLedger();
  const nets = await page.evaluate(() => {
    const request = { get scheme() { window.opened.close(); return window.scheme; }, why: false };
    return window.opened.evaluate(request).reps.map(({ net }) => net);
  });
  assert.equal(nets.length, 1);
  assert.equal((await thrownBy(page, "opened.evaluate({ scheme })")).name, "Error");
  assertQuiet(page);
});

test("bad requests are refused with their problems, as values and as text", async () => {
  const page = await pageWithLedger();
  const refused = {
    "api.evaluate({ scheme, ledger, why: 1 })": ["why wrong_type"],
    "api.evaluate({ scheme, ledger, why: null })": ["why wrong_type"],
    "api.evaluate(JSON.stringify({ scheme }))": ["ledger missing_field"],
    'api.evaluate("")': [" wrong_type"],
    'api.evaluate("{")': [" wrong_type"],
    'api.evaluate("[]")': ["scheme missing_field", "ledger missing_field"],
    "api.compare('{\"schemes\":[null]}')": ["schemes[0] wrong_type", "ledger missing_field"],
    "api.open({})": ["ledger missing_field"],
    "api.open({ ledger, scheme })": ["scheme unknown_field"],
    "api.open({ ledger: { ...ledger, deals: null } })": ["deals wrong_type"],
    "opened.evaluate({ scheme, ledger })": ["ledger unknown_field"],
    'opened.evaluate({ scheme: { template: "no-such" } })': ["scheme.template unknown_template"],
    "opened.compare({ schemes: 1 })": ["schemes wrong_type"],
  };
  for (const [call, problems] of Object.entries(refused)) {
    const thrown = await thrownBy(page, call);
    assert.equal(thrown.name, "Error", call);
    assert.deepEqual(thrown.problems, problems, call);
  }
  assert.deepEqual((await thrownBy(page, "api.check(JSON.stringify({ scheme, ledger }))")).answered, []);
  assert.equal((await thrownBy(page, 'api.check("{}}")')).answered[0].code, "wrong_type");
  assertQuiet(page);
});

test("text with half a character is refused, not changed", async () => {
  const page = await pageWithLedger();
  const half = 'JSON.stringify({ scheme, ledger }).replace("张伟", "张\\ud800")';
  assert.deepEqual((await thrownBy(page, `api.evaluate(${half})`)).problems, [" wrong_type"]);
  const escaped = 'JSON.stringify({ scheme, ledger }).replace("张伟", "张\\\\ud800")';
  assert.deepEqual((await thrownBy(page, `api.evaluate(${escaped})`)).problems, [" wrong_type"]);
  assertQuiet(page);
});
