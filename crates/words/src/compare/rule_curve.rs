//! What a rule pays under several schemes, in sentences.

use super::curve::{others, sales_at};
use crate::label::AND;
use crate::part::band::Bounds;
use crate::part::measure;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::{Edge, Kind, Measure, Of, Unit};

/// So many places are named; of more their number is said.
const NAMED: usize = 4;

/// Where what a rule gives or takes jumps.
#[must_use]
pub fn rule_curves_finding(
    rule: &Localized,
    kind: Kind,
    bounds: Bounds,
    jumps: &[Ratio],
) -> Localized {
    let what = paid(kind);
    if jumps.is_empty() {
        return say!(
            "“{0}”没有跳档，{1}连续变化或者不变。",
            "“{0}” has no jumps: its {1} changes smoothly or stays the same.",
            rule,
            what
        );
    }
    let places = jumps.iter().take(NAMED).map(|at| place(bounds, *at));
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

const fn paid(kind: Kind) -> Label {
    match kind {
        Kind::Reward => label!("奖金", "pay"),
        Kind::Penalty => label!("扣罚", "deduction"),
    }
}

/// A place on the axis: `10 万元`, `95%`, `3 次`; exact also where it is no whole figure.
fn place(bounds: Bounds, at: Ratio) -> Localized {
    if at.is_whole() {
        bounds.say(at.floor())
    } else {
        bounds.say_measured(at)
    }
}

/// A place where somebody stands: of money about as much, where it is no whole figure.
#[must_use]
pub fn place_of_stand(bounds: Bounds, at: Ratio) -> Localized {
    match bounds.unit() {
        Unit::Money if !at.is_whole() => sales_at(at),
        Unit::Money | Unit::Rate | Unit::Count => place(bounds, at),
    }
}

/// From where a piece goes on: `10 万元起`, `超过 3 次`.
#[must_use]
pub fn piece_from(bounds: Bounds, edge: Edge, from: Ratio) -> Localized {
    let from = place(bounds, from);
    match edge {
        Edge::From => say!("{0}起", "from {0}", from),
        Edge::Over => say!("超过 {0}", "over {0}", from),
    }
}

/// What further measure is meant where it's said what it brings: `每多 100 元`, `每多 1 次`.
#[must_use]
pub fn further(bounds: Bounds) -> Localized {
    match bounds.unit() {
        Unit::Money => label!("每多 100 元", "each further ¥100").into(),
        Unit::Rate => label!("每多 1 个百分点", "each percentage point more").into(),
        Unit::Count => bounds.counted(label!("每多 1", "each one more").into()),
    }
}

/// What a further measure brings on a curve at most.
#[derive(Clone, Copy, Debug)]
pub struct MostFurther<'n> {
    /// Whose curve it is.
    pub name: &'n Localized,
    /// So much, as digits.
    pub most: &'n str,
    /// From where on; nothing where it's the same everywhere.
    pub from: Option<&'n Localized>,
}

impl MostFurther<'_> {
    fn told(&self, kind: Kind) -> Localized {
        let most = self.most;
        match (kind, self.from) {
            (Kind::Reward, Some(from)) => {
                say!(
                    "最多多得 {0} 元（{1}）",
                    "brings at most ¥{0} ({1})",
                    most,
                    from
                )
            }
            (Kind::Reward, None) => say!("都多得 {0} 元", "brings ¥{0} throughout", most),
            (Kind::Penalty, Some(from)) => {
                say!(
                    "最多多扣 {0} 元（{1}）",
                    "takes at most ¥{0} ({1})",
                    most,
                    from
                )
            }
            (Kind::Penalty, None) => say!("都多扣 {0} 元", "takes ¥{0} throughout", most),
        }
    }
}

/// What the picture below a rule's curves shows.
#[must_use]
pub fn marginal_finding(kind: Kind, bounds: Bounds, curves: &[MostFurther<'_>]) -> Localized {
    let further = further(bounds);
    let told = match curves {
        [one] => say!("{0}，{1}。", "{0} {1}.", further, one.told(kind)),
        several => {
            let told = several.iter().take(NAMED);
            let told = told.map(|one| say!("“{0}”{1}", "“{0}” {1}", one.name, one.told(kind)));
            let mut all = Localized::joined(told, label!("；", "; "));
            all.push(&others(several.len(), NAMED));
            say!("{0}：{1}。", "{0}: {1}.", further, all)
        }
    };
    told.beginning()
}

/// That there is no such picture to be drawn: only bounds change anything.
#[must_use]
pub fn nothing_marginal(kind: Kind, bounds: Bounds) -> Localized {
    let further = further(bounds);
    match kind {
        Kind::Reward => say!(
            "除了跳档，{0}不多得。",
            "But for the jumps, {0} brings nothing.",
            further
        ),
        Kind::Penalty => say!(
            "除了跳档，{0}不多扣。",
            "But for the jumps, {0} takes nothing.",
            further
        ),
    }
}

/// What stands at the axes of the curve of a rule that looks at such deals.
#[must_use]
pub fn rule_curve_axes(kind: Kind, measure: Option<&Measure>, of: Of) -> Localized {
    let is_growth = measure.is_some_and(Measure::is_growth);
    let name = measure.and_then(|measure| measure::label(measure, of));
    let name = if is_growth {
        label!("比上年多出的销售额", "sales beyond last year's")
    } else {
        name.unwrap_or(label!("这一条看的数", "what the rule measures"))
    };
    let is_money = is_growth || measure.is_none_or(|measure| measure.unit() == Unit::Money);
    if is_money {
        say!(
            "横轴是{0}，纵轴是{1}，单位都是元。",
            "Horizontal: {0}; vertical: {1}; both in yuan.",
            name,
            paid(kind)
        )
    } else {
        say!(
            "横轴是{0}，纵轴是{1}（元）。",
            "Horizontal: {0}; vertical: {1}, in yuan.",
            name,
            paid(kind)
        )
    }
}

/// With which sales of last year a growth is drawn.
#[must_use]
pub fn drawn_on_prior(prior: Money) -> Localized {
    say!(
        "按上年销售额 {0}画。",
        "Drawn for sales of {0} last year.",
        prior
    )
}

/// What each further order is taken to come to.
#[must_use]
pub fn drawn_on_orders(each: Money) -> Localized {
    say!("按每单 {0}画。", "Drawn for orders of {0} each.", each)
}
