// What goes into the calculator's calls and comes out of them.
// All money, rates and scores are decimal text ("1234.50", "0.02").

/** Decimal text. In requests a JSON number is read by its shortest decimal form; answers hold text only. */
export type Decimal = string;
export type DecimalIn = string | number;
/** A whole number, as a number or as text. */
export type CountIn = number | string;
/** YYYY-MM-DD */
export type DateText = string;
/** YYYY-MM */
export type MonthText = string;
/** The same words in both languages. */
export interface Words {
  zh: string;
  en: string;
}

/** Lists every problem found; there is no partial answer. */
export interface RequestError extends Error {
  problems: Problem[];
}

export interface Problem {
  /** Where: `deals[3].amount`, `scheme.params.gift_ladder`. */
  path: string;
  code:
    | "unknown_field"
    | "missing_field"
    | "wrong_type"
    | "not_a_decimal"
    | "too_precise"
    | "negative"
    | "out_of_range"
    | "not_a_date"
    | "unknown_value"
    | "unknown_reference"
    | "duplicate_id"
    | "period_reversed"
    | "unknown_template"
    | "unknown_param"
    | "unknown_option"
    | "bad_bands"
    | "unsupported_version"
    | "too_large";
  message: Words;
}

export interface TemplateSummary {
  id: string;
  name: Words;
  source: string;
  rules: { id: string; clause: string; name: Words }[];
  /** `default` is null where the document leaves the figure to the company. */
  params: { id: string; type: string; default: unknown; document: unknown }[];
  options: { id: string; values: string[]; default: string }[];
}

/** A whole scheme, in the format that the published JSON Schema describes. */
export type Definition = Record<string, unknown>;

/** A named template or a whole scheme, with the company's own figures and readings. */
export type Scheme = ({ template: string } | { definition: Definition }) & {
  params?: Record<string, unknown>;
  options?: Record<string, string>;
};

export interface Ledger {
  version: 1;
  /** Both days count. */
  period: { from: DateText; to: DateText };
  teams: Team[];
  reps: Rep[];
  customers: Customer[];
  deals: Deal[];
  outcomes: Outcome[];
}

export interface Team {
  id: string;
  name: string;
  prior_total?: DecimalIn | null;
  current_total?: DecimalIn | null;
  goal?: DecimalIn | null;
}

export interface Rep {
  id: string;
  name: string;
  team?: string | null;
  department?: "key_accounts" | "marketing" | "direct" | null;
  performance_bonus?: DecimalIn;
  performance_bonus_by_month?: Record<MonthText, DecimalIn>;
  quarter_target?: DecimalIn | null;
  year_target?: DecimalIn | null;
  task_customers?: CountIn | null;
  task_sales?: DecimalIn | null;
}

export interface Customer {
  id: string;
  name: string;
  /** The rep in charge. */
  rep: string;
  existing?: boolean;
  self_developed?: boolean;
  grade?: "important" | "general";
  size?: "small" | "medium" | "large";
  prior_sales?: DecimalIn;
}

export interface Deal {
  id: string;
  customer: string;
  date: DateText;
  amount: DecimalIn;
  returned?: DecimalIn;
  stage?: "signed" | "ordered" | "delivered" | "cancelled";
  margin?: DecimalIn | null;
  product?: string | null;
  prepaid?: boolean;
}

export interface Outcome {
  id: string;
  kind:
    | "satisfaction"
    | "praise"
    | "service_excellence"
    | "renewal"
    | "referral"
    | "team_project"
    | "trial"
    | "participation"
    | "feedback"
    | "customer_loss"
    | "complaint"
    | "violation"
    | "dishonesty"
    | "service_failure"
    | "leak"
    | "unfair_competition"
    | "contract_breach"
    | "appeal";
  date: DateText;
  rep?: string | null;
  team?: string | null;
  customer?: string | null;
  severity?: "minor" | "serious" | "grave" | null;
  score?: DecimalIn | null;
  amount?: DecimalIn | null;
  referrer?: string | null;
  at_fault?: boolean;
}

export interface Statement {
  scheme: string;
  /** Every rep of the ledger, in its order. */
  reps: RepStatement[];
  teams: { team: string; rule: string; pool: Decimal; outcome: string | null }[];
  customers: CustomerBenefit[];
  /** Rules that wait for a figure of the company. */
  inactive: { rule: string; missing: string[] }[];
  totals: Totals;
}

/** A statement whose lines and skipped entries do not say why. */
export interface StatementWithoutWhy extends Omit<Statement, "reps"> {
  reps: RepStatementWithoutWhy[];
}

export interface RepStatementWithoutWhy extends Omit<RepStatement, "lines" | "skipped"> {
  lines: Omit<Line, "why">[];
  skipped: (About & { rule: string; reason: SkipReason })[];
}

export interface RepStatement {
  rep: string;
  reward: Decimal;
  penalty: Decimal;
  net: Decimal;
  lines: Line[];
  grants: (About & { rule: string; item: string; quantity: string })[];
  actions: (About & { rule: string; action: string })[];
  skipped: (About & { rule: string; reason: SkipReason; why: Why })[];
  next_steps: NextStep[];
}

/** What an entry is about; null where it is not about such a thing. */
export interface About {
  customer: string | null;
  deal: string | null;
  outcome: string | null;
  team: string | null;
  month: MonthText | null;
}

export interface Line extends About {
  rule: string;
  kind: "reward" | "penalty";
  /** Never negative. */
  amount: Decimal;
  form: string;
  /** What the amount was found from; null for fixed payments. */
  basis: string | null;
  capped: boolean;
  why: Why;
}

/** The working: data from which a person can redo the sum, and the same in words. */
export interface Why {
  text: Words;
  [part: string]: unknown;
}

export type SkipReason =
  | "existing_customer"
  | "not_self_developed"
  | "before_effective_date"
  | "not_delivered"
  | "not_at_fault"
  | "no_prior_sales"
  | "below_first_band"
  | "not_first_customer"
  | "not_qualified"
  | "target_missed"
  | "exempt"
  | "outside_window";

/** Further sales of `needed` make the rule pay `gain` more. */
export interface NextStep {
  rule: string;
  customer: string | null;
  deal: string | null;
  needed: Decimal;
  gain: Decimal;
}

export interface CustomerBenefit {
  customer: string;
  rule: string;
  benefit: Decimal;
  item: string | null;
  action: string | null;
  deal: string | null;
  outcome: string | null;
}

export interface Totals {
  reward: Decimal;
  penalty: Decimal;
  net: Decimal;
  customer_benefit: Decimal;
  sales: Decimal;
  /** (net + customer_benefit) / sales; null when there are no sales. */
  cost_rate: Decimal | null;
}

export interface Comparison {
  schemes: { scheme: string; totals: Totals; reps: { rep: string; net: Decimal }[] }[];
}

/** A hole of a scheme. */
export interface Finding {
  code:
    | "cliff"
    | "decreasing"
    | "flat"
    | "split_gain"
    | "bundle_gain"
    | "timing_gain"
    | "pays_more_than_sale"
    | "late_return"
    | "ambiguous_boundary"
    | "unset_parameter"
    | "unreachable_band"
    | "uncapped_penalty"
    | "uncapped_reward"
    | "unclear"
    | "in_kind"
    | "fine_risk";
  rule: string;
  /** Further rules of which the same is true. */
  also: string[];
  principle: "clear" | "fair" | "motivating";
  severity: "high" | "medium" | "low";
  message: Words;
  /** Where and how much: `measure`, `prior`, `words`, and the code's own figures. */
  detail: { measure: string | null; prior: Decimal | null; words: Record<string, string>; [figure: string]: unknown };
  /** What the rule comes to in small ledgers that show it. */
  example: FindingCase[];
}

export interface FindingCase {
  title: Words;
  role: "alone" | "before" | "after" | "before_later" | "after_later";
  /** The reading under which it is meant, where that is another one than the request's. */
  options: Record<string, string>;
  /** Lines, benefits, of a team the pool; null where figures of the rule aren't filled in. */
  paid: Decimal | null;
  /** Items and actions. */
  given: string[];
  ledger: Ledger;
}
