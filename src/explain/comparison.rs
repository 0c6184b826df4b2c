//! Conditions that hold a measure against a figure or a target of the ledger.

use super::Check;
use super::said::{Said, say};
use super::scene::Scene;
use super::{figure, measure, words};
use crate::engine::{Finding, Found};
use crate::number::Ratio;
use crate::scheme::{Bound, Comparison, Measure, Target, Unit};

const fn comparison(is: Comparison) -> words::Pair {
    match is {
        Comparison::AtLeast => ("达到", "at least"),
        Comparison::Over => ("超过", "over"),
        Comparison::Below => ("低于", "below"),
    }
}

/// What was expected of a measure, and what it came to.
pub(super) fn compared(scene: &Scene<'_>, measure: Option<&Measure>, is: Comparison, bound: &Bound, finding: &Finding) -> Check {
    let Some(measure) = measure.or(scene.terms.measure.as_ref()) else {
        return Check::yes_or_no(is.word(), finding.held, Said::default(), Said::default());
    };
    if let (Found::Figure { bound: None, .. }, Bound::Target(target) | Bound::Share(_, target)) = (&finding.found, bound) {
        return unset(*target, is, finding.held);
    }
    let (unit, name) = (measure.unit(), measure::name(scene.scheme, measure));
    let (gauge, against) = match &finding.found {
        Found::Figure { gauge, bound } => (Some(*gauge), *bound),
        _ => (None, figure_of(bound)),
    };
    let parts = [&name, &Said::of(comparison(is)), &bound_in_words(unit, bound, against)];
    let must = say("{0}{1}{2}", "{0} {1}{2}", &parts);
    let found = match (gauge, &finding.found) {
        (Some(gauge), _) => figure::gauge(unit, gauge),
        (None, Found::Never) => Said::of(("没有有效订单", "no deal that counts")),
        _ => Said::of(("没有数据", "not known")),
    };
    let held = say("{0}（实际：{1}）", "{0} (found: {1})", &[&must, &found]);
    let plain = |figure: Option<Ratio>| figure.map(|figure| figure::plain(unit, figure)).unwrap_or_default();
    Check::needed(is.word(), (plain(against), plain(gauge)), finding.held, (must, held, found))
}

/// A target that is not set: nothing reaches it.
fn unset(target: Target, is: Comparison, held: bool) -> Check {
    let name = [&Said::of(target_name(target))];
    let not = say("没有设定{0}", "{0}: not set", &name);
    let must = if held { not.clone() } else { say("设定了{0}", "{0} is set", &name) };
    Check::stated(is.word(), (String::new(), String::new()), held, (must, not))
}

const fn figure_of(bound: &Bound) -> Option<Ratio> {
    match bound {
        Bound::Figure(figure) => Some(Ratio::whole(*figure)),
        Bound::Target(_) | Bound::Share(..) => None,
    }
}

fn bound_in_words(unit: Unit, bound: &Bound, value: Option<Ratio>) -> Said {
    let figure = value.map(|value| figure::gauge(unit, value));
    match (bound, figure) {
        (Bound::Figure(_), Some(figure)) => say(" {0}", " {0}", &[&figure]),
        (Bound::Target(target), Some(figure)) => say("{0} {1}", " {0} {1}", &[&Said::of(target_name(*target)), &figure]),
        (Bound::Share(share, target), Some(figure)) => {
            let parts = [&Said::of(target_name(*target)), &figure::percent(*share), &figure];
            say("{0}的 {1}（{2}）", " {1} of {0} ({2})", &parts)
        }
        (Bound::Target(target) | Bound::Share(_, target), None) => say("{0}", " {0}", &[&Said::of(target_name(*target))]),
        (Bound::Figure(_), None) => Said::default(),
    }
}

const fn target_name(target: Target) -> words::Pair {
    match target {
        Target::Quarter => ("季度目标", "the quarter's target"),
        Target::Year => ("年度目标", "the year's target"),
        Target::TaskCustomers => ("任务客户数", "the number of customers asked for"),
        Target::TaskSales => ("任务销售额", "the sales asked for"),
        Target::Goal => ("团队目标", "the team's goal"),
    }
}
