//! What a scheme comes to for a ledger: `evaluate`, pure and exact. It knows no rule, template or language by name.

mod benefit;
mod book;
mod candidate;
mod condition;
mod considered;
mod context;
mod counted;
mod differing;
mod entries;
mod evaluate;
mod facts;
mod given;
mod groups;
mod handled;
mod index;
mod known;
mod limit;
mod line;
mod list;
mod measure;
mod measurer;
mod obstacle;
mod order;
mod origin;
mod outcome_measure;
mod own;
mod pay;
mod pool;
mod raised;
mod raised_measure;
mod rule;
mod schedule;
mod selection;
mod span;
mod statement;
mod subject;
mod sustained;
mod touched;
mod unlisted;
mod value;
mod why;

pub use candidate::Candidate;
pub use considered::asks_who_leads;
pub use context::{
    EvalContext, compared_customers, first_deal, handled_of, latest_sale, looked_at, pays_for,
    word_of, would_pay,
};
pub use counted::Counted;
pub use entries::Entries;
pub use evaluate::{
    evaluate, evaluate_after, evaluate_after_in_pieces, evaluate_in_pieces, evaluate_indexed,
    observe, observe_in_pieces,
};
pub use handled::Handled;
pub use index::Index;
pub use index::rep_of;
pub use known::Earlier;
pub use limit::{month_cap, within_base};
pub use line::{Basis, Line, Refs};
pub use obstacle::{Obstacle, obstacles};
pub use order::EntryOrder;
pub use origin::{deals_of, facts_read, outcomes_of};
pub use raised::still_qualifies;
pub use schedule::{Slice, rate_of, slices, sum_of_slices};
pub use statement::{Action, Benefit, Grant, Pool, RepStatement, Skipped, Statement, Totals};
pub use unlisted::{Run, Silence, Unlisted};
pub use value::{MeasuredValue, Missing, Window};
pub use why::{CapApplied, EntryResult, Evidence, Payment, Share, TestResult, Why};
