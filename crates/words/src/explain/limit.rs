//! Limits and the one rounding at the end of a line.

use super::context::EntryContext;
use super::explanation::{Cap, Rounding};
use super::formula::Formula;
use super::share;
use crate::figure::{Exact, Fen, Gauge, Operand, plain};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::engine::{CapApplied, month_cap, rate_of, within_base};
use rewards_core::number::{Money, divide_rounded};
use rewards_core::scheme::{MonthlyCap, Unit};

/// Whether a limit made an amount smaller.
enum Reached {
    Yes,
    No,
}

const NOT_EXCEEDED: Label = label!("，未超过", ", not exceeded");

/// The limit that made the amount smaller, else one that the rule has.
pub(super) fn cap(context: &EntryContext<'_>, formula: &Formula) -> Option<Cap> {
    if !is_money(formula) {
        return None;
    }
    match context.payment()?.cap.as_deref().copied() {
        Some(CapApplied::Monthly { cap, left }) => Some(monthly(context, cap, Some(left))),
        Some(CapApplied::PerReceiver { cap, left }) => Some(per_receiver(cap, Some(left))),
        Some(CapApplied::OfBase(_)) => of_base(context, Reached::Yes),
        None => not_reached(context),
    }
}

const fn is_money(formula: &Formula) -> bool {
    match formula {
        Formula::Amount { .. }
        | Formula::Rate { .. }
        | Formula::Marginal { .. }
        | Formula::Share { .. } => true,
        Formula::Item { .. } | Formula::Action { .. } => false,
    }
}

fn not_reached(context: &EntryContext<'_>) -> Option<Cap> {
    let limits = &context.terms.limits;
    if let Some(monthly_cap) = &limits.monthly {
        return Some(monthly(context, month_limit(context, monthly_cap)?, None));
    }
    limits
        .per_receiver
        .map(|cap| per_receiver(cap, None))
        .or_else(|| of_base(context, Reached::No))
}

fn bonus(context: &EntryContext<'_>) -> Option<Money> {
    let month = context.outcome()?.date.month();
    Some(context.rep()?.performance_bonus_of(month))
}

fn month_limit(context: &EntryContext<'_>, cap: &MonthlyCap) -> Option<Money> {
    let month = context.outcome()?.date.month();
    Some(month_cap(context.rep()?, month, cap))
}

fn monthly(context: &EntryContext<'_>, cap: Money, left: Option<Money>) -> Cap {
    let month = match context.outcome() {
        Some(outcome) => Localized::of(&outcome.date.month()),
        None => context.when(),
    };
    let share = context.terms.limits.monthly.as_ref();
    let share = share.map(|monthly| monthly.share).unwrap_or_default();
    let mut text = say!(
        "{0}最多扣绩效奖金 {1}的 {2}，即 {3}",
        "at most {2} of the performance bonus of {1} for {0}, that is {3}",
        month,
        bonus(context).unwrap_or_default(),
        share,
        cap
    );
    text.push(&match left {
        Some(left) => say!(
            "；此前已扣 {0}，还可扣 {1}",
            "; {0} was deducted before, {1} is left",
            cap - left,
            left
        ),
        None => NOT_EXCEEDED.into(),
    });
    used_up("monthly", text, cap, left)
}

fn per_receiver(cap: Money, left: Option<Money>) -> Cap {
    let mut text = say!("每位累计最多 {0}", "at most {0} in all for each", cap);
    text.push(&match left {
        Some(left) => say!(
            "；此前已给 {0}，还可给 {1}",
            "; {0} was given before, {1} is left",
            cap - left,
            left
        ),
        None => NOT_EXCEEDED.into(),
    });
    used_up("per_receiver", text, cap, left)
}

fn used_up(kind: &'static str, text: Localized, cap: Money, left: Option<Money>) -> Cap {
    Cap {
        kind,
        limit: cap.to_string(),
        left: left.map(|left| left.to_string()),
        applied: left.is_some(),
        text,
    }
}

fn of_base(context: &EntryContext<'_>, reached: Reached) -> Option<Cap> {
    let (rate, reading) = context.terms.limits.of_base.zip(context.why.reading())?;
    let most = rate_of(rate, &reading);
    let mut text = say!(
        "最多 {0} × {1} = {2}",
        "at most {0} × {1} = {2}",
        Operand(reading.base),
        rate,
        Gauge(Unit::Money, most)
    );
    let applied = match reached {
        Reached::Yes => true,
        Reached::No => {
            text.push(&NOT_EXCEEDED);
            false
        }
    };
    let limit = plain(Unit::Money, &most);
    Some(Cap {
        kind: "of_base",
        left: applied.then(|| limit.clone()),
        limit,
        applied,
        text,
    })
}

/// The rounding of the amount; none where no money is due.
pub(super) fn rounding(context: &EntryContext<'_>, formula: &Formula) -> Option<Rounding> {
    let payment = context.payment().filter(|_| is_money(formula))?;
    let share = payment.share.as_deref();
    let (exact, rounded) = match share {
        Some(share) => (share::exact(share), share.amount()),
        None => {
            let reading = context.why.reading();
            let ratio = within_base(context.terms, payment.exact(), reading.as_ref());
            let rounded = Money::from_fen(divide_rounded(ratio.num, ratio.den));
            (Exact::of(ratio.num, ratio.den), rounded.max(Money::ZERO))
        }
    };
    let text = match share {
        _ if exact.is_whole() => say!("{0}，无需取整", "{0}, nothing to round", rounded),
        Some(share) => share::rounding(context, share),
        None => say!(
            "{0}四舍五入到分：{1}",
            "{0} rounded to the cent: {1}",
            Fen(exact),
            rounded
        ),
    };
    Some(Rounding {
        exact: exact.over(100).text(),
        rounded: rounded.to_string(),
        is_needed: !exact.is_whole(),
        text,
    })
}
