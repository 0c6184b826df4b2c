//! Folds the parts of a rule, whose holes are open, into the parts of a scheme. The same fold checks a rule under every
//! reading, with its parameters open.

mod band;
mod condition;
mod context;
mod fits;
mod limit;
mod measure;
mod part;
mod pay;
mod pay_by;
mod receiver;
mod rule;
mod selection;
mod slot;
mod subject;
mod sustained;
mod tally;
mod ways;
mod would;

pub(super) use band::{Taken, bands_of};
pub(super) use rule::standings;
pub(super) use slot::Given;
pub(super) use ways::check_rules;
