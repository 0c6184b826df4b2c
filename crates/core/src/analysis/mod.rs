//! What follows from statements: the next step of a rep, what was not counted and why, what is not known, the same facts
//! under several schemes, why two results differ, what a scheme costs with more sales or fewer, and within a budget.

mod band_position;
mod bound_step;
pub mod budget;
mod compare;
mod curve;
mod fact;
mod near;
mod net_gain;
mod next_step;
mod open_span;
mod possible_step;
mod reach;
mod sale;
mod standing_in;
mod step;
mod tally_step;
mod uncounted;
mod unknown;
pub mod volume;
mod why_differ;

pub use band_position::{BandPosition, Distance, band_position};
pub use compare::{Compared, compare};
pub use curve::{
    Belongs, Beside, Curve, EntryCurve, LeftOut, Linear, NotDrawn, Path, Piece, Point, RepCurve,
    RuleCurve, Scale, Stretch, WithSales, entry_curve, paths, rep_curve, rep_curve_in_pieces,
    rep_sales, rule_curves, standing_curve, stretches, with_sales,
};
pub use fact::{Fact, facts_of};
pub use next_step::{NextStep, next_steps};
pub use possible_step::{possible_steps, possible_steps_in_pieces};
pub use reach::{
    MOST_DEALS, Reach, Several, With, reach, reach_by_several, reach_with_any, usual_deal,
};
pub use standing_in::{StandIn, things_awaited, waits_of_customers, waits_of_rep};
pub use step::{BoundPosition, Brings, Needed, NetGain, PossibleStep, Way};
pub use uncounted::{Cause, Exclusion, Passed, SilentRule, Uncounted, silent_rules, uncounted};
pub use unknown::{
    Unknown, may_lack_a_fact, open_prior_of_line, rests_on_facts, unknown_of_line,
    unknown_of_skipped, unknown_silently,
};
pub use why_differ::{
    Changed, DifferencePart, Differences, Differs, RepDiffers, Stop, why_differ,
    why_differ_in_pieces,
};
