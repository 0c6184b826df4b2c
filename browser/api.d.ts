// Types of api.js: the calculator's calls for other pages.

import type { Comparison, DecimalIn, Definition, Finding, Ledger, Problem, Scheme, Statement, StatementWithoutWhy, TemplateSummary, Why } from "./types.js";
export * from "./types.js";

/** Resolves to the calls; the module is fetched and started once, however often this is called. */
export function load(): Promise<Api>;

/**
 * Every call throws a `RequestError` when what it is given is not in order. Each takes its request as a value or as JSON
 * text, which is quicker for a large ledger; the answer is the same.
 */
export interface Api {
  /** The templates that a request can name. */
  templates(): TemplateSummary[];
  /** A template as a whole scheme, with its parameters and options open. */
  template(id: string): Definition;
  /** What a ledger comes to under a scheme; quickest without any `why`. */
  evaluate(request: { scheme: Scheme; ledger: Ledger; why: false }): StatementWithoutWhy;
  evaluate(request: { scheme: Scheme; ledger: Ledger; why?: boolean }): Statement;
  evaluate(request: string): Statement | StatementWithoutWhy;
  /** The same ledger under several schemes, in the order asked. */
  compare(request: { schemes: Scheme[]; ledger: Ledger } | string): Comparison;
  /** A ledger, read once for any number of calls. */
  open(request: { ledger: Ledger } | string): OpenLedger;
  /** The holes of a scheme; `share` is the share of a sale above which pay is too much, "0.10" where it is left out. */
  audit(request: { scheme: Scheme; share?: DecimalIn } | string): Finding[];
  /** The problems only; none when all is well. */
  check(request: { scheme?: Scheme; ledger?: Ledger } | string): Problem[];
}

/** A ledger that was read once. Every call but `close` throws an `Error` once it is closed. */
export interface OpenLedger {
  /** What the ledger comes to under a scheme; quickest without any `why`. */
  evaluate(request: { scheme: Scheme; why: false }): StatementWithoutWhy;
  evaluate(request: { scheme: Scheme; why?: boolean }): Statement;
  evaluate(request: string): Statement | StatementWithoutWhy;
  /** The ledger under several schemes, in the order asked. */
  compare(request: { schemes: Scheme[] } | string): Comparison;
  /**
   * The `why` of one entry of the statement under a scheme: `reps[0].lines[3]`, `reps[0].grants[0]`, `reps[0].actions[0]`,
   * `reps[0].skipped[1]`, `teams[0]`, `customers[4]`. Throws a `RangeError` where there is no such entry.
   */
  explain(request: { scheme: Scheme; at: string } | string): Why;
  /** Lets go of the ledger; closing twice does nothing. */
  close(): void;
}
