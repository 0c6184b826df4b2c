// Types of api.js: the calculator's calls for other pages.

import type { Comparison, Definition, Ledger, Problem, Scheme, Statement, TemplateSummary } from "./types.js";
export * from "./types.js";

/** Resolves to the calls; the module is fetched and started once, however often this is called. */
export function load(): Promise<Api>;

/** Every call throws a `RequestError` when what it is given is not in order. */
export interface Api {
  /** The templates that a request can name. */
  templates(): TemplateSummary[];
  /** A template as a whole scheme, with its parameters and options open. */
  template(id: string): Definition;
  /** What a ledger comes to under a scheme, and why. */
  evaluate(request: { scheme: Scheme; ledger: Ledger }): Statement;
  /** The same ledger under several schemes, in the order asked. */
  compare(request: { schemes: Scheme[]; ledger: Ledger }): Comparison;
  /** The problems only; none when all is well. */
  check(request: { scheme?: Scheme; ledger?: Ledger }): Problem[];
}
