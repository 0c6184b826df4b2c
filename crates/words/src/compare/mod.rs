//! What a manager is told of schemes side by side: cost with more sales or fewer, where one becomes dearer, why two results
//! differ, a budget.

mod budget;
mod change;
mod curve;
mod fare;
mod picture;
mod rule_curve;
mod rule_stand;
mod things;
mod volume;
mod volume_pictures;

pub use budget::{
    BUDGET_SCOPE, budget_finding, budget_lacks, budget_note, figure_place, figure_text,
};
pub use change::{
    ChangeReason, Stand, change_finding, change_line, change_reason, open_change_finding,
};
pub use curve::{Along, Brings, Here, brings_finding, curves_finding, higher, sales_at};
pub use fare::{Fares, fare_words};
pub use picture::{
    Cost, TO_CUSTOMERS, cost_bars_finding, left_out, pay_dots_finding, pay_scatter_finding,
};
pub use rule_curve::{
    MostFurther, drawn_on_orders, drawn_on_prior, further, marginal_finding, nothing_marginal,
    piece_from, place_of_stand, rule_curve_axes, rule_curves_finding,
};
pub use rule_stand::{
    BY_OWN_GROWTH, BY_OWN_ORDERS, DIAMONDS, NO_FACTS, NOBODY, last_of, not_known, not_standing,
    stand_said, standing, standing_apart, too_many,
};
pub use things::{WITH_THINGS, unvalued_words};
pub use volume::{AGAINST_SALES, NO_VOLUME, against_base, crossover, jump, volume_finding};
pub use volume_pictures::{OverVolume, volume_costs_finding, volume_shares_finding};
