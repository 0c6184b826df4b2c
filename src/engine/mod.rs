//! What a scheme comes to for a ledger: `evaluate`, pure and exact. It knows no rule, template or language by name.

mod statement;
mod subject;
mod why;

pub use statement::{Action, Basis, Benefit, Grant, Line, Pool, Refs, RepStatement, Skipped, Statement, Totals};
pub use subject::Unit;
pub use why::{Cut, Finding, Found, Outturn, Payment, Reading, Share, Why, Window};
