//! Conditions that hold a measure against a figure or a target of the ledger.

use super::Check;
use super::said::{Part, Said, both, say};
use super::scene::Scene;
use super::{figure, measure, words};
use rewards_core::engine::{Evidence, TestResult};
use rewards_core::number::Ratio;
use rewards_core::scheme::{Bound, Comparison, Measure, Target, Unit};

const fn comparison(is: Comparison) -> words::Pair {
    match is {
        Comparison::AtLeast => ("达到", "at least"),
        Comparison::Over => ("超过", "over"),
        Comparison::Below => ("低于", "below"),
    }
}

/// What was expected of a measure, and what it came to.
pub(super) fn compared(
    scene: &Scene<'_>,
    measure: Option<&Measure>,
    is: Comparison,
    bound: &Bound,
    finding: &TestResult,
) -> Check {
    let Some(measure) = measure.or(scene.terms.measure.as_ref()) else {
        return Check::yes_or_no(
            is.word(),
            finding.held,
            both!("", ""),
            both!("没有可以衡量的数据", "there is nothing to measure"),
            &[],
        );
    };
    if let (
        Evidence::Figure { bound: None, .. } | Evidence::Never { bound: None },
        Bound::Target(target) | Bound::Share(_, target),
    ) = (&finding.found, bound)
    {
        return unset(*target, is, finding.held);
    }
    let (unit, name) = (measure.unit(), measure::name(scene.scheme, measure));
    let (gauge, against) = match &finding.found {
        Evidence::Figure { gauge, bound } => (Some(*gauge), *bound),
        _ => (None, figure_of(bound)),
    };
    let parts = [
        Part::Said(&name),
        Part::Words(&comparison(is)),
        Part::Said(&bound_in_words(unit, bound, against)),
    ];
    let must = say(both!("{0}{1}{2}", "{0} {1}{2}"), &parts);
    let found = match (&gauge, &finding.found) {
        (Some(gauge), _) => Part::Gauge(unit, gauge),
        (None, Evidence::Never { .. }) => Part::Words(&("没有有效订单", "no deal that counts")),
        _ => Part::Words(&("没有数据", "not known")),
    };
    let held = say(
        both!("{0}（实际：{1}）", "{0} (found: {1})"),
        &[Part::Said(&must), found],
    );
    let plain = |figure: Option<Ratio>| {
        figure
            .map(|figure| figure::plain(unit, &figure))
            .unwrap_or_default()
    };
    Check::needed(
        is.word(),
        (plain(against), plain(gauge)),
        finding.held,
        (must, held),
        found,
    )
}

/// A target that is not set: nothing reaches it.
fn unset(target: Target, is: Comparison, held: bool) -> Check {
    let not = both!("没有设定{0}", "{0}: not set");
    let must = if held {
        not
    } else {
        both!("设定了{0}", "{0} is set")
    };
    Check::yes_or_no(
        is.word(),
        held,
        must,
        not,
        &[Part::Words(&target_name(target))],
    )
}

const fn figure_of(bound: &Bound) -> Option<Ratio> {
    match bound {
        Bound::Figure(figure) => Some(Ratio::whole(*figure)),
        Bound::Target(_) | Bound::Share(..) => None,
    }
}

/// What stands after `at least`: in Chinese a figure is set off by a space, a word is not.
fn bound_in_words(unit: Unit, bound: &Bound, value: Option<Ratio>) -> Said {
    let (share, target) = match bound {
        Bound::Figure(figure) => {
            return say(
                both!(" {0}", " {0}"),
                &[Part::Gauge(unit, &Ratio::whole(*figure))],
            );
        }
        Bound::Target(target) => (None, target),
        Bound::Share(share, target) => (Some(*share), target),
    };
    let figure = value
        .as_ref()
        .map_or(Part::Text(""), |value| Part::Gauge(unit, value));
    let parts = [
        Part::Words(&target_name(*target)),
        figure,
        Part::Percent(share.unwrap_or_default()),
    ];
    match (share, value) {
        (Some(_), Some(_)) => say(both!("{0}的 {2}（{1}）", " {2} of {0} ({1})"), &parts),
        (None, Some(_)) => say(both!("{0} {1}", " {0} {1}"), &parts),
        (_, None) => say(both!("{0}", " {0}"), &parts),
    }
}

pub(super) const fn target_name(target: Target) -> words::Pair {
    match target {
        Target::Quarter => ("季度目标", "the quarter's target"),
        Target::Year => ("年度目标", "the year's target"),
        Target::TaskCustomers => ("任务客户数", "the number of customers asked for"),
        Target::TaskSales => ("任务销售额", "the sales asked for"),
        Target::Goal => ("团队目标", "the team's goal"),
    }
}
