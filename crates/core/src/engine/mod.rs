//! What a scheme comes to for a ledger: `evaluate`, pure and exact. It knows no rule, template or language by name.

mod book;
mod candidate;
mod condition;
mod context;
mod counted;
mod evaluate;
mod groups;
mod index;
mod limit;
mod list;
mod measurer;
mod order;
mod payout;
mod pool;
mod rule;
mod schedule;
mod selector;
mod span;
mod statement;
mod subject;
mod why;
mod window;

pub use candidate::Candidate;
pub use context::{EvalContext, deals_of, looked_at, outcomes_of, pays_for, would_pay};
pub use counted::Counted;
pub use evaluate::{evaluate, evaluate_indexed};
pub use index::Index;
pub use order::EntryOrder;
pub use statement::{
    Action, Basis, Benefit, Grant, Line, Pool, Refs, RepStatement, Skipped, Statement, Totals,
};
pub use why::{
    CapApplied, EntryResult, Evidence, MeasuredValue, Payment, Share, TestResult, Why, Window,
};
