//! What would have had to be different for an entry that was skipped. A penalty that was not charged is good news, and
//! is worded so.

use super::context::EntryContext;
use super::explanation::Change;
use super::measure;
use crate::figure::{Gauge, bound, plain};
use crate::part::condition::has;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::engine::Missing;
use rewards_core::number::{Rate, Ratio};
use rewards_core::scheme::{Comparison, Edge, Given, Kind, Measure, Pay, Reason, Unit};

/// A condition that is no figure: for a reward what had to be so, for a penalty what is so.
pub(super) fn clause(
    context: &EntryContext<'_>,
    of: &'static str,
    must: &Localized,
    is: &Localized,
) -> Change {
    let text = match context.terms.kind {
        Kind::Reward => say!("这项奖励要求{0}。", "This is paid only where {0}.", must),
        Kind::Penalty => not_deducted(is),
    };
    Change {
        of,
        value: None,
        text,
    }
}

/// Good news, and why.
pub(super) fn not_deducted(is: &Localized) -> Localized {
    say!("为什么没有扣：{0}。", "Why nothing was deducted: {0}.", is)
}

/// Something that could not be measured, or that no test names.
pub(super) fn unmeasured(context: &EntryContext<'_>, reason: Reason) -> Change {
    let (must, is) = match reason {
        Reason::NoPriorSales => has(Given::PriorSales),
        Reason::ExistingCustomer
        | Reason::NotSelfDeveloped
        | Reason::BeforeEffectiveDate
        | Reason::NotDelivered
        | Reason::NotAtFault
        | Reason::BelowFirstBand
        | Reason::NotFirstCustomer
        | Reason::NotQualified
        | Reason::TargetMissed
        | Reason::Exempt
        | Reason::OutsideWindow => (
            label!("有可以衡量的数据", "there is something to measure"),
            label!("没有可以衡量的数据", "there is nothing to measure"),
        ),
    };
    clause(context, reason.word(), &must.into(), &is.into())
}

/// What has to be known before the rule can be measured.
pub(super) fn unknown(context: &EntryContext<'_>, missing: Missing) -> Change {
    let (of, must, is) = match missing {
        Missing::PriorSales => return unmeasured(context, Reason::NoPriorSales),
        Missing::Margin => {
            let lacking = context.without_margin(context.deals_of(&Measure::Margin));
            let must = say!(
                "每笔计入的订单都填写毛利率：{0}",
                "every order that counts has its margin: {0}",
                lacking
            );
            ("margin", must, lacking)
        }
        Missing::Score => (
            "score",
            label!("填写得分", "the score is known").into(),
            label!("没有填写得分", "the score is not known").into(),
        ),
        Missing::Target(target) => (
            "target",
            say!("设定{0}", "{0} is set", label::target(target)),
            say!("没有设定{0}", "{0} is not set", label::target(target)),
        ),
    };
    clause(context, of, &must, &is)
}

/// What a measure below the first band is short of.
pub(super) fn below_first_band(context: &EntryContext<'_>) -> Option<Change> {
    let (measure, reading) = context.reading()?;
    let Some(Pay::Bands(bands)) = context.pay() else {
        return None;
    };
    let first = bands.bands.first()?;
    let is = match first.edge {
        Edge::From => Comparison::AtLeast,
        Edge::Over => Comparison::Over,
    };
    let compared = (reading.gauge, is, Ratio::whole(first.bound));
    let said = say!(
        "最低一档 {0}",
        "the first band, {0}",
        bound(bands.unit, first.bound)
    );
    Some(short_of(context, "band", measure, compared, &said))
}

/// A figure that a measure does not reach; the bound also in words.
pub(super) fn short_of(
    context: &EntryContext<'_>,
    of: &'static str,
    measure: &Measure,
    compared: (Ratio, Comparison, Ratio),
    bound: &Localized,
) -> Change {
    let (gauge, is, against) = compared;
    let name = measure::name(context.scheme, measure, context.terms.among.of);
    let found = measure::found(&name, measure, gauge);
    let missing = shortfall(measure, gauge, is, against);
    let value = match missing {
        Some((unit, short)) => plain(unit, &Ratio::whole(short)),
        None => plain(measure.unit(), &against),
    };
    let text = match context.terms.kind {
        Kind::Penalty => not_deducted(&missed(&found, is, bound)),
        Kind::Reward => reward_short_of(measure, &found, is, bound, missing).beginning(),
    };
    Change {
        of,
        value: Some(value),
        text,
    }
}

fn missed(found: &Localized, is: Comparison, bound: &Localized) -> Localized {
    let missed = label::comparison_missed(is);
    say!("{0}，{1}{2}", "{0}, {1} {2}", found, missed, bound)
}

/// What there is, what there must be, and the reader's own next act last.
fn reward_short_of(
    measure: &Measure,
    found: &Localized,
    is: Comparison,
    bound: &Localized,
    missing: Option<(Unit, i128)>,
) -> Localized {
    let missed = missed(found, is, bound);
    let Some((unit, short)) = missing else {
        return say!("{0}。", "{0}.", missed);
    };
    let short = Ratio::whole(short);
    match (unit, measure.unit()) {
        (Unit::Count, _) => {
            let short = measure::quantity(measure, short);
            say!("{0}，还差 {1}。", "{0}: {1} short.", missed, short)
        }
        (Unit::Money | Unit::Rate, Unit::Rate) => say!(
            "{0}，销售额还差 {1}。",
            "{0}: sales are {1} short.",
            missed,
            Gauge(unit, short)
        ),
        (Unit::Money | Unit::Rate, Unit::Money | Unit::Count) => say!(
            "{0}，还差 {1}。",
            "{0}: {1} short.",
            missed,
            Gauge(unit, short)
        ),
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
