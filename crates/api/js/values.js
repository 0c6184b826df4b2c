// The two ways between values of JavaScript and the module that are much quicker in JavaScript than from outside it.

// As in ../src/value.rs: so many values are read, and below this depth each counts as many.
const VALUES_MOST = 20_000_000;
const ENTRIES_MOST = 1_000_001;
const DEPTH_MOST = 64;
const SHALLOW = 8;
const DEEP_VALUE = 100;

/** Text that stands in JSON as it is. */
const PLAIN = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
/** Half a character. */
const BROKEN = /[\ud800-\udfff]/u;

/** Why a value has no plain text; never seen outside. */
const NOT_PLAIN = new Error("not plain");

/**
 * A value as JSON text, each part of it looked at once; undefined where any part is something that JSON has no exact form
 * for, or there is too much of it: then the module reads the value itself, and says what is wrong where.
 */
export function plainText(value) {
  const keys = new Map();
  let left = VALUES_MOST;

  const textOf = (text) => {
    if (PLAIN.test(text)) return `"${text}"`;
    if (BROKEN.test(text)) throw NOT_PLAIN;
    return JSON.stringify(text);
  };
  const keyOf = (name) => {
    let text = keys.get(name);
    if (text === undefined) keys.set(name, (text = `${textOf(name)}:`));
    return text;
  };
  const write = (part, depth) => {
    left -= depth > SHALLOW ? DEEP_VALUE : 1;
    if (left < 0) throw NOT_PLAIN;
    switch (typeof part) {
      case "string":
        return textOf(part);
      case "number":
        if (!Number.isFinite(part)) throw NOT_PLAIN;
        return String(part);
      case "boolean":
        return part ? "true" : "false";
      case "undefined":
        return "null";
      case "object":
        if (part === null) return "null";
        if (depth === DEPTH_MOST) throw NOT_PLAIN;
        return Array.isArray(part) ? list(part, depth + 1) : object(part, depth + 1);
      default:
        throw NOT_PLAIN;
    }
  };
  const list = (entries, depth) => {
    const { length } = entries;
    if (length >= ENTRIES_MOST) throw NOT_PLAIN;
    let text = "[";
    for (let place = 0; place < length; place += 1) {
      text += (place ? "," : "") + write(entries[place], depth);
    }
    return `${text}]`;
  };
  const object = (fields, depth) => {
    let text = "{";
    for (const name of Object.keys(fields)) {
      const own = fields[name];
      // What is undefined is left out, as a page that writes `{ team: rep.team }` means it.
      if (own !== undefined) text += (text.length > 1 ? "," : "") + keyOf(name) + write(own, depth);
    }
    return `${text}}`;
  };

  try {
    return write(value, 0);
  } catch {
    // Whatever a getter throws is no business of ours, and a text too long is read in pieces.
    return undefined;
  }
}

/**
 * A statement without any `why`. Its long lists come as rows of numbers, which are places in lists of texts: what is
 * handed over is small, and objects with the same fields are made where that is quickest.
 *
 * @param whole the statement without its reps, as JSON text
 * @param tables the texts of this statement, as JSON text
 * @param ids the ids of the ledger
 * @param cells for each rep its own fields and its five lists, each list after its length
 */
export function statementOf(whole, tables, ids, cells) {
  const { rules, kinds, forms, reasons, texts } = JSON.parse(tables);
  const { reps, customers, deals, outcomes, teams } = ids;
  let at = 0;
  const next = () => cells[at++];
  const list = (entry) => {
    const entries = [];
    for (let left = next(); left > 0; left -= 1) entries.push(entry());
    return entries;
  };
  const line = () => ({
    rule: rules[next()],
    kind: kinds[next()],
    amount: texts[next()],
    form: forms[next()],
    basis: texts[next()],
    capped: next() === 1,
    customer: customers[next()],
    deal: deals[next()],
    outcome: outcomes[next()],
    team: teams[next()],
    month: texts[next()],
  });
  const grant = () => ({
    rule: rules[next()],
    item: texts[next()],
    quantity: texts[next()],
    customer: customers[next()],
    deal: deals[next()],
    outcome: outcomes[next()],
    team: teams[next()],
    month: texts[next()],
  });
  const action = () => ({
    rule: rules[next()],
    action: texts[next()],
    customer: customers[next()],
    deal: deals[next()],
    outcome: outcomes[next()],
    team: teams[next()],
    month: texts[next()],
  });
  const skipped = () => ({
    rule: rules[next()],
    reason: reasons[next()],
    customer: customers[next()],
    deal: deals[next()],
    outcome: outcomes[next()],
    team: teams[next()],
    month: texts[next()],
  });
  const step = () => ({
    rule: rules[next()],
    customer: customers[next()],
    deal: deals[next()],
    needed: texts[next()],
    gain: texts[next()],
  });
  const statement = JSON.parse(whole);
  while (at < cells.length) {
    statement.reps.push({
      rep: reps[next()],
      reward: texts[next()],
      penalty: texts[next()],
      net: texts[next()],
      lines: list(line),
      grants: list(grant),
      actions: list(action),
      skipped: list(skipped),
      next_steps: list(step),
    });
  }
  return statement;
}
