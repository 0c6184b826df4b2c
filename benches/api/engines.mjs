// The same question to every engine: what do these first orders earn each rep, in three bands, and summed? Runs in the
// browser. An engine takes the facts as they come and gives the sums in fen; what it prepares once for all facts (its
// model, its module) is prepared before the clock runs.

import Decimal from "/engines/decimal.js/decimal.mjs";
import Engine from "/engines/publicodes/dist/index.js";

const REPS = 200;

/** So many first orders, one a customer, of 200 reps; the amounts lie in all three bands, also on their bounds. */
export function ledgerOf(number) {
  const amounts = ["800.00", "1000", "1000.01", "4321.09", "9999.99", "10000", "10000.01", "25000.5", "120000.00"];
  const places = Array.from({ length: number }, (_, place) => place);
  return {
    version: 1,
    period: { from: "2026-01-01", to: "2026-12-31" },
    teams: [],
    reps: Array.from({ length: REPS }, (_, place) => ({ id: `r${place}`, name: `销售${place}` })),
    customers: places.map((place) => ({ id: `c${place}`, name: `客户${place}`, rep: `r${(place * 7) % REPS}` })),
    deals: places.map((place) => ({
      id: `d${place}`,
      customer: `c${place}`,
      date: `2026-${String(1 + (place % 12)).padStart(2, "0")}-${String(1 + (place % 28)).padStart(2, "0")}`,
      amount: amounts[(place * 5) % amounts.length],
    })),
    outcomes: [],
  };
}

const SCHEME = { template: "order-tiers" };

/** The place of each deal's rep, as an index of lists. */
function repsOfDeals({ reps, customers, deals }) {
  const placeOfRep = new Map(reps.map(({ id }, place) => [id, place]));
  const repOf = new Map(customers.map(({ id, rep }) => [id, placeOfRep.get(rep)]));
  return deals.map(({ customer }) => repOf.get(customer));
}

/** Publicodes answers one case at a time: each deal is a case, which adds what it pays to its rep's sum so far. */
function publicodes() {
  const engine = new Engine({
    montant: { "par défaut": 0 },
    cumul: { "par défaut": 0 },
    prime: {
      grille: {
        assiette: "montant",
        tranches: [
          { montant: 0, plafond: 0.01 },
          { montant: 50, plafond: 1000.01 },
          { montant: 200, plafond: 10000.01 },
          { montant: 500 },
        ],
      },
    },
    total: { valeur: "cumul + prime" },
  });
  return (ledger) => {
    const sums = new Array(REPS).fill(0);
    const reps = repsOfDeals(ledger);
    ledger.deals.forEach(({ amount }, place) => {
      const situation = { montant: Number(amount), cumul: sums[reps[place]] };
      sums[reps[place]] = engine.setSituation(situation).evaluate("total").nodeValue;
    });
    return sums.map((sum) => sum * 100);
  };
}

function hyperFormula() {
  return (ledger) => {
    const reps = repsOfDeals(ledger);
    const last = ledger.deals.length;
    const deals = ledger.deals.map(({ amount }, place) => {
      const bound = `B${place + 1}`;
      return [reps[place], Number(amount), `=IF(${bound}>10000,500,IF(${bound}>1000,200,IF(${bound}>0,50,0)))`];
    });
    const sums = ledger.reps.map((_, place) => [`=SUMIF(Deals!A1:A${last},${place},Deals!C1:C${last})`]);
    const book = window.HyperFormula.buildFromSheets(
      { Deals: deals, Sums: sums },
      { licenseKey: "gpl-v3", maxRows: 200_000 },
    );
    const found = book.getSheetValues(book.getSheetId("Sums")).map(([sum]) => sum * 100);
    book.destroy();
    return found;
  };
}

function decimalLoop() {
  return (ledger) => {
    const sums = Array.from({ length: REPS }, () => new Decimal(0));
    const reps = repsOfDeals(ledger);
    ledger.deals.forEach(({ amount }, place) => {
      const exact = new Decimal(amount);
      const pay = exact.gt(10000) ? 500 : exact.gt(1000) ? 200 : exact.gt(0) ? 50 : 0;
      sums[reps[place]] = sums[reps[place]].plus(pay);
    });
    return sums.map((sum) => sum.times(100).toNumber());
  };
}

const fen = (money) => Number(money.replace(".", ""));
const rewards = (statement) => statement.reps.map(({ reward }) => fen(reward));
const nets = (comparison) => comparison.schemes[0].reps.map(({ net }) => fen(net));

/** Each row of the table: what it is handed, and what it does with that. */
export function enginesOf(api) {
  const asText = (ledger) => JSON.stringify({ scheme: SCHEME, ledger, why: false });
  return {
    publicodes: { run: publicodes() },
    HyperFormula: { run: hyperFormula() },
    "decimal.js, a plain loop": { run: decimalLoop() },
    "evaluate, why: false, from objects": {
      run: (ledger) => rewards(api.evaluate({ scheme: SCHEME, ledger, why: false })),
    },
    "evaluate, why: false, from text": { prepare: asText, run: (text) => rewards(api.evaluate(text)) },
    "evaluate, why: false, of an opened ledger": {
      prepare: (ledger) => api.open({ ledger }),
      run: (opened) => rewards(opened.evaluate({ scheme: SCHEME, why: false })),
      end: (opened) => opened.close(),
    },
    "evaluate, with every word": { run: (ledger) => rewards(api.evaluate({ scheme: SCHEME, ledger })) },
    "compare, from objects": { run: (ledger) => nets(api.compare({ schemes: [SCHEME], ledger })) },
  };
}

/** Runs each engine so often, in turn, and gives for each its sums and its milliseconds; or why it gave up. */
export function measure(api, number, rounds) {
  const ledger = ledgerOf(number);
  const found = Object.entries(enginesOf(api)).map(([name, { prepare = (same) => same, run, end = () => {} }]) => {
    return { name, prepare, run, end, times: [], sums: null, gaveUp: null };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of found.filter(({ gaveUp }) => !gaveUp)) {
      try {
        const given = engine.prepare(ledger);
        const start = performance.now();
        engine.sums = engine.run(given);
        engine.times.push(performance.now() - start);
        engine.end(given);
      } catch (error) {
        engine.gaveUp = String(error);
      }
    }
  }
  return found.map(({ name, times, sums, gaveUp }) => ({ name, times, sums, gaveUp }));
}
