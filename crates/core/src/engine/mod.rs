//! What a scheme comes to for a ledger: `evaluate`, pure and exact. It knows no rule, template or language by name.

mod book;
mod condition;
mod counted;
mod evaluate;
mod groups;
mod index;
mod limit;
mod measure;
mod payout;
mod pool;
mod rule;
mod schedule;
mod select;
mod source;
mod span;
mod statement;
mod subject;
mod why;
mod window;

pub use counted::Counted;
pub use evaluate::{evaluate, evaluate_indexed};
pub use index::Index;
pub use source::{Source, deals_of, looked_at, outcomes_of, pays_for, would_pay};
pub use statement::{
    Action, Basis, Benefit, Grant, Line, Pool, Refs, RepStatement, Skipped, Statement, Totals,
};
pub use subject::Unit;
pub use why::{Cut, Finding, Found, Outturn, Payment, Reading, Share, Why, Window};
