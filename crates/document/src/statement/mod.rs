//! A statement laid out for reading: who gets what, by rule, each entry with a title and its figure as text. Nothing is
//! computed here but the sum of the lines under one rule.

mod awaited;
mod beside_curve;
mod besides;
mod budget;
mod changes;
mod clauses;
mod comparison;
mod computed;
mod cost_columns;
mod curve;
mod curves;
mod difference;
mod entry;
mod found_by;
mod groups;
mod known;
mod no_curve;
mod nothing;
mod pays_by_bands;
mod pictures;
mod reach;
mod readings;
mod rest;
mod rule_curves;
mod rule_looked;
mod rule_measured;
mod rule_places;
mod rule_point;
mod rule_stands;
mod sales_point;
mod scale;
mod shown;
mod steps;
mod sums;
mod supposed;
mod text;
mod total;
mod uncounted;
mod volume;
mod waterfall;

pub use awaited::{Awaited, AwaitedAt, AwaitedKind, Way};
pub use besides::{Besides, besides, why_unchanged};
pub use budget::{BudgetDraft, BudgetRow, BudgetView, budget_view};
pub use changes::{
    ChangeLine, Changes, ChangesOf, Side, changes, changes_in_pieces, differences_in_pieces,
};
pub use clauses::{clause_beside, clauses};
pub use comparison::{
    Base, ColumnFigures, Compare, CompareChoices, CompareSort, Compared, ComparedRep,
    ComparedScheme, Comparison, Completeness, Decimals, Fare, ItemValues, SortFrom, ThingCount,
    ThingKind, ThingRow, WithThings, Worth, compared, compared_order, fare_text,
};
pub use computed::Computed;
pub use cost_columns::{CostColumns, CostPart};
pub use curve::{CurvePiece, CurveView, curve_view};
pub use curves::{CurveCell, CurveRow, CurvesView, HigherView, OverlaidCurve, curves_view};
pub use difference::{Difference, RuleDifference, difference};
pub use entry::{Sign, digits, signed};
pub(crate) use entry::{which, whose, whose_and_which};
pub(crate) use found_by::found_by;
pub use groups::{
    EntryWorth, GroupEntry, RuleGroup, WaitingRule, customers, pools, rule_groups, skipped_groups,
    waiting_of_rep,
};
pub use known::awaited_of;
pub use no_curve::no_curve;
pub use nothing::{gives_nothing, nothing_words};
pub use pays_by_bands::pays_by_bands;
pub use pictures::{
    CostBar, CostBars, CostSegment, DotRow, PayDots, PayScatter, ScatterPoint, SegmentKind, Tick,
    cost_bars, pay_dots, pay_scatter, ticks,
};
pub use reach::{ReachAnswer, ReachView, reach_ways, reach_with};
pub use readings::{ReadingResult, reading_results};
pub use rest::{Totals, totals, waiting};
pub use rewards_core::analysis::budget::BudgetReach;
pub use rewards_core::analysis::volume::Since;
pub use rewards_core::analysis::{Reach, With};
pub use rewards_words::compare::{BUDGET_SCOPE, WITH_THINGS};
pub use rewards_words::figure::{column as column_of, short};
pub use rule_curves::{RuleCurveLine, RuleCurvesView, RulePiece, no_rule_curve, rule_curves_view};
pub use rule_measured::DrawnScheme;
pub use rule_places::{RuleCurveCell, RuleCurveDot, RuleCurveRow, RuleCurveStand};
pub use rule_point::RulePoint;
pub use rule_stands::{RuleStands, rule_stands};
pub use sales_point::{SalesPart, SalesPoint, SalesPointView, sales_point_view};
pub use scale::{Scale, Segment, scale_of};
pub use shown::Shown;
pub use steps::{Step, steps_in_pieces, steps_of};
pub use sums::{
    COST_RATE, NetAfter, RepRow, ShownRate, Sums, net_after, net_change, rep_row, rep_rows, sums,
};
pub use supposed::Supposed;
pub use text::{rep_text, under_scheme};
pub use total::{LeadsTo, TotalList, TotalOf, TotalPart, TotalView, total_view};
pub(crate) use uncounted::silent_in_force;
pub use uncounted::{Uncounted, UncountedFact, UncountedSearch, silent, uncounted};
pub use volume::{
    CrossingViews, CrossoverView, VOLUME_ENDS, VolumeRow, VolumeView, can_cross, crossover_views,
    not_crossing, typed_volume, volume_at, volume_findings, volume_view,
};
pub use waterfall::{Bar, Waterfall, waterfall};
