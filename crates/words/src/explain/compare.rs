//! Conditions that hold a measure against a figure or a target of the ledger: what was asked, and what was found.

use super::change::short_of;
use super::check::Check;
use super::context::EntryContext;
use super::explanation::Change;
use super::measure;
use crate::figure::plain;
use crate::label::{comparison, comparison_missed, target};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::engine::{Evidence, TestResult};
use rewards_core::number::Ratio;
use rewards_core::scheme::{Bound, Comparison, Measure, Target, Unit};

/// What was expected of a measure, and what it came to.
pub(super) fn check(
    context: &EntryContext<'_>,
    measure: Option<&Measure>,
    is: Comparison,
    bound: &Bound,
    finding: &TestResult,
) -> Check {
    let Some(measure) = measure.or(context.terms.measure.as_ref()) else {
        let not = label!("没有可以衡量的数据", "there is nothing to measure");
        return Check::yes_or_no(is.word(), finding.held, Localized::default(), not.into());
    };
    if let (
        Evidence::Figure { bound: None, .. } | Evidence::Never { bound: None },
        Bound::Target(target) | Bound::Share(_, target),
    ) = (&finding.found, bound)
    {
        return unset(*target, is, finding.held);
    }
    let (gauge, against) = match &finding.found {
        Evidence::Figure { gauge, bound } => (Some(*gauge), *bound),
        _ => (None, figure_of(bound)),
    };
    let name = measure::name(context.scheme, measure, context.terms.among.of);
    let bound_said = bound_in_words(measure, bound, against);
    let found = match (gauge, &finding.found) {
        (Some(gauge), _) => measure::found(&name, measure, gauge),
        (None, Evidence::Never { .. }) => label!(
            "从来没有成交过，没有成交的天数按最长算",
            "no deal counts, which is taken for longer than any number of days"
        )
        .into(),
        _ if matches!(measure, Measure::Margin) => {
            let lacking = context.without_margin(context.deals_of(measure));
            say!(
                "{0}没有数据（{1}）",
                "{0} is not known ({1})",
                name,
                lacking
            )
        }
        _ => say!("{0}没有数据", "{0} is not known", name),
    };
    let plain_of = |figure: Option<Ratio>| {
        let figure = figure.map(|figure| plain(measure.unit(), &figure));
        figure.unwrap_or_default()
    };
    Check {
        test: is.word(),
        expected: plain_of(against),
        found: plain_of(gauge),
        held: finding.held,
        text: stands(
            &found,
            (measure.unit(), is),
            bound,
            &bound_said,
            finding.held,
        ),
        must: say!("{0}{1}{2}", "{0} {1} {2}", name, comparison(is), bound_said),
    }
}

/// How what was found stands to the bound: `有 1 个季度未达标（达到 1 个季度即适用）`, `合格新客户 1 家，少于任务 2 家`.
fn stands(
    found: &Localized,
    (unit, is): (Unit, Comparison),
    bound: &Bound,
    bound_said: &Localized,
    held: bool,
) -> Localized {
    let word = match (unit, is) {
        (Unit::Count, Comparison::Below) => label!("少于", "fewer than"),
        _ => comparison(is),
    };
    let missed = comparison_missed(is);
    match (bound, held) {
        // That there is any at all is said by how much there is.
        (Bound::Figure(0), true) if is == Comparison::Over => found.clone(),
        (Bound::Figure(_), true) => match is {
            Comparison::AtLeast => say!(
                "{0}（达到{1}即适用）",
                "{0} (applies from {1})",
                found,
                bound_said
            ),
            Comparison::Over | Comparison::Below => say!(
                "{0}（{1}{2}即适用）",
                "{0} (applies {1} {2})",
                found,
                word,
                bound_said
            ),
        },
        (Bound::Figure(_), false) => match is {
            Comparison::AtLeast => say!(
                "{0}（达到{1}才适用）",
                "{0} (applies only from {1})",
                found,
                bound_said
            ),
            Comparison::Over | Comparison::Below => say!(
                "{0}（{1}{2}才适用）",
                "{0} (applies only {1} {2})",
                found,
                word,
                bound_said
            ),
        },
        (Bound::Target(_) | Bound::Share(..), true) => {
            say!("{0}，{1}{2}", "{0}, {1} {2}", found, word, bound_said)
        }
        (Bound::Target(_) | Bound::Share(..), false) => {
            say!("{0}，{1}{2}", "{0}, {1} {2}", found, missed, bound_said)
        }
    }
}

/// A target that is not set: nothing reaches it.
fn unset(of: Target, is: Comparison, held: bool) -> Check {
    let not = say!("没有设定{0}", "{0} is not set", target(of));
    let must = if held {
        not.clone()
    } else {
        say!("设定了{0}", "{0} is set", target(of))
    };
    Check::yes_or_no(is.word(), held, must, not)
}

const fn figure_of(bound: &Bound) -> Option<Ratio> {
    match bound {
        Bound::Figure(figure) => Some(Ratio::whole(*figure)),
        Bound::Target(_) | Bound::Share(..) => None,
    }
}

/// What stands after `at least`: in Chinese a figure is set off by a space, a word is not.
fn bound_in_words(measure: &Measure, bound: &Bound, value: Option<Ratio>) -> Localized {
    let value = value.map(|value| measure::quantity(measure, value));
    let set_off = |quantity: Localized| say!(" {0}", "{0}", quantity);
    match (bound, value) {
        (Bound::Figure(_), value) => value.map(set_off).unwrap_or_default(),
        (Bound::Target(of), None) | (Bound::Share(_, of), None) => target(*of).into(),
        (Bound::Target(Target::TaskCustomers), Some(value)) => {
            say!("任务 {0}", "the task of {0}", value)
        }
        (Bound::Target(of), Some(value)) => say!("{0} {1}", "{0} of {1}", target(*of), value),
        (Bound::Share(share, of), Some(value)) => {
            say!(
                "{0}的 {1}（{2}）",
                "{1} of {0} ({2})",
                target(*of),
                share,
                value
            )
        }
    }
}

/// What a figure that was not reached is short of; none where the test is no comparison, or one from above.
pub(super) fn needed(
    context: &EntryContext<'_>,
    measure: Option<&Measure>,
    is: Comparison,
    bound: &Bound,
    found: &Evidence,
) -> Option<Change> {
    let measure = measure.or(context.terms.measure.as_ref())?;
    let Evidence::Figure {
        gauge,
        bound: Some(against),
    } = found
    else {
        return None;
    };
    let said = bound_in_words(measure, bound, Some(*against));
    let of = is.word();
    match is {
        Comparison::Below => None,
        Comparison::AtLeast | Comparison::Over => Some(short_of(
            context,
            of,
            measure,
            (*gauge, is, *against),
            &said,
        )),
    }
}
