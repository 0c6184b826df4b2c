//! What would have had to be different for an entry that was skipped: the figure that is missing, or the condition.

use super::explanation::Change;
use super::said::{Part, Said, both, say};
use super::scene::Scene;
use super::{comparison, condition, figure, measure, selection};
use rewards_core::engine::{EntryResult, Missing};
use rewards_core::number::{Rate, Ratio};
use rewards_core::scheme::{Comparison, Edge, Kind, Measure, Pay, Reason, Unit};

/// The change that a skipped entry needs.
pub(super) fn of(scene: &Scene<'_>) -> Option<Change> {
    let found = match scene.why.result {
        EntryResult::NotSelected => selection::change(scene),
        EntryResult::NotHeld => condition::change(scene),
        EntryResult::Unknown(missing) => Some(unknown(scene, missing)),
        EntryResult::BelowFirstBand { .. } => below_first_band(scene),
        EntryResult::Paid(_) => return None,
    };
    found.or_else(|| {
        scene
            .reason
            .map(|reason| clause(scene, reason.word(), &unmeasured(reason)))
    })
}

/// What has to be known before the rule can be measured.
fn unknown(scene: &Scene<'_>, missing: Missing) -> Change {
    let (of, must) = match missing {
        Missing::PriorSales => ("no_prior_sales", unmeasured(Reason::NoPriorSales)),
        Missing::Margin => (
            "margin",
            Said::of(&(
                "每笔计入的订单都填写了毛利率",
                "every deal that counts has its margin",
            )),
        ),
        Missing::Score => ("score", Said::of(&("填写了得分", "the score is known"))),
        Missing::Target(target) => (
            "target",
            say(
                both!("填写了{0}", "{0} is set"),
                &[Part::Words(&comparison::target_name(target))],
            ),
        ),
    };
    clause(scene, of, &must)
}

/// Without a failed test there was nothing to measure.
fn unmeasured(reason: Reason) -> Said {
    match reason {
        Reason::NoPriorSales => Said::of(&(
            "有上年销售额可比",
            "there are sales last year to compare with",
        )),
        _ => Said::of(&("有可以衡量的数据", "there is something to measure")),
    }
}

fn below_first_band(scene: &Scene<'_>) -> Option<Change> {
    let (measure, reading) = scene.reading()?;
    let Some(Pay::Bands(bands)) = scene.pay() else {
        return None;
    };
    let first = bands.bands.first()?;
    let is = match first.edge {
        Edge::From => Comparison::AtLeast,
        Edge::Over => Comparison::Over,
    };
    Some(figure(
        scene,
        "band",
        measure,
        (reading.gauge, is, Ratio::whole(first.bound)),
    ))
}

/// A condition that is no figure: it applies only where the clause holds.
pub(super) fn clause(scene: &Scene<'_>, of: &'static str, must: &Said) -> Change {
    let text = match scene.terms.kind {
        Kind::Reward => say(
            both!("须{0}，才能获得奖励。", "Paid only if: {0}."),
            &[Part::Said(must)],
        ),
        Kind::Penalty => say(
            both!("须{0}，才会扣罚。", "Deducted only if: {0}."),
            &[Part::Said(must)],
        ),
    };
    Change {
        of,
        value: None,
        text,
    }
}

/// A figure that a measure does not reach.
pub(super) fn figure(
    scene: &Scene<'_>,
    of: &'static str,
    measure: &Measure,
    compared: (Ratio, Comparison, Ratio),
) -> Change {
    let (gauge, is, bound) = compared;
    let unit = measure.unit();
    let short = shortfall(measure, gauge, is, bound);
    let verb = match is {
        Comparison::Over => ("超过", "over"),
        Comparison::AtLeast | Comparison::Below => ("达到", "at least"),
    };
    let missing = match short {
        Some((short_of, short)) => {
            let sentence = if unit == Unit::Rate {
                both!("销售额还差 {0}", "sales are {0} short")
            } else {
                both!("还差 {0}", "{0} short")
            };
            say(sentence, &[Part::Gauge(short_of, &Ratio::whole(short))])
        }
        None => say(both!("实际 {0}", "it is {0}"), &[Part::Gauge(unit, &gauge)]),
    };
    let name = measure::name(scene.scheme, measure);
    let parts = [
        Part::Said(&name),
        Part::Words(&verb),
        Part::Gauge(unit, &bound),
        Part::Said(&missing),
    ];
    let text = match scene.terms.kind {
        Kind::Reward => say(
            both!("{0}须{1} {2}，{3}。", "Needed: {0} {1} {2}; {3}."),
            &parts,
        ),
        Kind::Penalty => say(
            both!(
                "{0}{1} {2}才会扣罚，{3}。",
                "Deducted only if: {0} {1} {2}; {3}."
            ),
            &parts,
        ),
    };
    let value = match short {
        Some((short_of, short)) => figure::plain(short_of, &Ratio::whole(short)),
        None => figure::plain(unit, &bound),
    };
    Change {
        of,
        value: Some(value),
        text,
    }
}

/// The least that is missing: a number, or sales in fen where further sales raise the measure.
fn shortfall(
    measure: &Measure,
    gauge: Ratio,
    is: Comparison,
    bound: Ratio,
) -> Option<(Unit, i128)> {
    let scale = match (measure, measure.unit()) {
        (Measure::Growth | Measure::TeamGrowth, _) => Rate::SCALE,
        (_, Unit::Money | Unit::Count) => 1,
        (_, Unit::Rate) => return None,
    };
    // (gauge.num + scale × missing) / gauge.den against bound.num / bound.den, without dividing before the end.
    let (num, den) = (
        bound.num * gauge.den - gauge.num * bound.den,
        scale * bound.den,
    );
    let least = num.div_euclid(den) + i128::from(is == Comparison::Over || num.rem_euclid(den) > 0);
    let unit = if measure.unit() == Unit::Count {
        Unit::Count
    } else {
        Unit::Money
    };
    Some((unit, least))
}
