//! At most how much a rule pays.

use super::RuleContext;
use super::measure::base;
use crate::label::AND;
use crate::say;
use crate::text::Localized;
use rewards_core::scheme::{Limits, MonthlyCap, Open, Receiver, RuleDef};

/// Every limit that there is.
pub(super) fn lines(context: RuleContext<'_>) -> Vec<Localized> {
    let limits = context.terms.limits.as_ref();
    let Some((filler, limits)) = limits.and_then(|limits| context.filler.part(limits)) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let Limits {
        monthly,
        of_base,
        per_receiver,
    } = limits;
    let of_base = of_base.as_ref().and_then(|rate| filler.say(rate));
    lines.extend(of_base.map(|rate| say!("{0} × {1}", "{0} × {1}", base(context), rate)));
    let monthly = monthly.as_ref().and_then(|cap| filler.part(cap));
    lines.extend(monthly.and_then(|(filler, cap)| {
        let share = filler.say(&cap.share)?;
        let rules = sharing(context, cap);
        Some(say!(
            "同一业务员一个月内，{0}合计不超过当月绩效奖金的 {1}",
            "for one rep in one month, {0} together: {1} of that month's performance bonus",
            rules,
            share
        ))
    }));
    let each = per_receiver.as_ref().and_then(|cap| filler.say(cap));
    lines.extend(each.map(|cap| match super::receiver::of(context) {
        Some(Receiver::Referrer) => {
            say!("每位推荐人累计 {0}", "{0} in all for each referrer", cap)
        }
        Some(Receiver::Customer | Receiver::Rep | Receiver::Team(_)) | None => {
            say!("每个客户累计 {0}", "{0} in all for each customer", cap)
        }
    }));
    lines
}

/// The rules that share a monthly cap, by name.
fn sharing(context: RuleContext<'_>, cap: &MonthlyCap<Open>) -> Localized {
    let shares = |rule: &&RuleDef| {
        let limits = rule.terms.limits.as_ref();
        let limits = limits.and_then(|limits| context.filler.part(limits));
        let monthly = limits.and_then(|(filler, limits)| {
            let (_, monthly) = filler.part(limits.monthly.as_ref()?)?;
            Some(&monthly.name)
        });
        monthly == Some(&cap.name)
    };
    let rules = context.definition.rules.iter().filter(shares);
    let names = rules.map(|rule| say!("“{0}”", "“{0}”", Localized::from(&rule.name)));
    Localized::joined(names, AND)
}
