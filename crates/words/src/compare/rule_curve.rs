//! What a rule pays under several schemes, in sentences.

use crate::figure::{Gauge, bound};
use crate::label::AND;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::{Edge, Kind, Unit};

/// So many places are named; of more their number is said.
const NAMED: usize = 4;

/// Where what a rule gives or takes jumps.
#[must_use]
pub fn rule_curves_finding(rule: &Localized, kind: Kind, unit: Unit, jumps: &[Ratio]) -> Localized {
    let what = match kind {
        Kind::Reward => label!("奖金", "pay"),
        Kind::Penalty => label!("扣罚", "deduction"),
    };
    if jumps.is_empty() {
        return say!(
            "“{0}”没有跳档，{1}连续变化或者不变。",
            "“{0}” has no jumps: its {1} changes smoothly or stays the same.",
            rule,
            what
        );
    }
    let places = jumps.iter().take(NAMED).map(|at| place(unit, *at));
    let mut places = Localized::joined(places, AND);
    if jumps.len() > NAMED {
        places.push(&say!("等 {0} 处", " and more, {0} in all", jumps.len()));
    }
    say!(
        "“{0}”的{1}在 {2}跳档。",
        "The {1} of “{0}” jumps at {2}.",
        rule,
        what,
        places
    )
}

/// A place on the axis: `10 万元`, `95%`; exact also where it is no whole figure.
fn place(unit: Unit, at: Ratio) -> Localized {
    if at.is_whole() {
        bound(unit, at.floor())
    } else {
        Localized::of(&Gauge(unit, at))
    }
}

/// From where a piece goes on: `10 万元起`, `超过 3`.
#[must_use]
pub fn piece_from(unit: Unit, edge: Edge, from: Ratio) -> Localized {
    let from = place(unit, from);
    match edge {
        Edge::From => say!("{0}起", "from {0}", from),
        Edge::Over => say!("超过 {0}", "over {0}", from),
    }
}

/// What further measure is meant where it's said what it brings.
#[must_use]
pub const fn further(unit: Unit) -> Label {
    match unit {
        Unit::Money => label!("每多 100 元", "each further ¥100"),
        Unit::Rate => label!("每多 1 个百分点", "each percentage point more"),
        Unit::Count => label!("每多 1", "each one more"),
    }
}

/// Against which last year's sales a growth is drawn.
#[must_use]
pub fn drawn_on_prior(prior: Money) -> Localized {
    say!(
        "按上年销售额 {0}画，横轴是比上年多出的销售额。",
        "Drawn for sales of {0} last year; the axis shows sales beyond that.",
        prior
    )
}

/// What each further order is taken to come to.
#[must_use]
pub fn drawn_on_orders(each: Money) -> Localized {
    say!("按每单 {0}画。", "Drawn for orders of {0} each.", each)
}
