//! Limits and the one rounding at the end of a line.

use super::Formula;
use super::explanation::{Cap, Rounding};
use super::figure::{self, Exact};
use super::pay::share_exact;
use super::said::{Part, Said, Sentence, both, say};
use super::scene::Scene;
use super::words::Pair;
use rewards_core::engine::{CapApplied, month_cap, rate_of, within_base};
use rewards_core::number::{Money, divide_rounded};
use rewards_core::scheme::{MonthlyCap, Unit};

const NOT_EXCEEDED: Pair = ("，未超过", ", not exceeded");

/// The limit that made the amount smaller, else one that the rule has.
pub(super) fn cap(scene: &Scene<'_>, formula: &Formula) -> Option<Cap> {
    if !is_money(formula) {
        return None;
    }
    match scene.payment()?.cap.as_deref().copied() {
        Some(CapApplied::Monthly { cap, left }) => Some(monthly(scene, cap, Some(left))),
        Some(CapApplied::PerReceiver { cap, left }) => Some(per_receiver(cap, Some(left))),
        Some(CapApplied::OfBase(_)) => of_base(scene, true),
        None => not_reached(scene),
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

fn not_reached(scene: &Scene<'_>) -> Option<Cap> {
    let limits = &scene.terms.limits;
    if let Some(monthly_cap) = &limits.monthly {
        return Some(monthly(scene, month_limit(scene, monthly_cap)?, None));
    }
    limits
        .per_receiver
        .map(|cap| per_receiver(cap, None))
        .or_else(|| of_base(scene, false))
}

fn bonus(scene: &Scene<'_>) -> Option<Money> {
    Some(
        scene
            .rep()?
            .performance_bonus_of(scene.outcome()?.date.month()),
    )
}

fn month_limit(scene: &Scene<'_>, monthly: &MonthlyCap) -> Option<Money> {
    Some(month_cap(
        scene.rep()?,
        scene.outcome()?.date.month(),
        monthly,
    ))
}

fn monthly(scene: &Scene<'_>, cap: Money, left: Option<Money>) -> Cap {
    let month = scene
        .outcome()
        .map_or(scene.when(), |outcome| Part::Month(outcome.date.month()));
    let share = scene
        .terms
        .limits
        .monthly
        .as_ref()
        .map(|monthly| monthly.share)
        .unwrap_or_default();
    let parts = [
        month,
        Part::Money(&bonus(scene).unwrap_or_default()),
        Part::Percent(share),
        Part::Money(&cap),
    ];
    let text = say(
        both!(
            "{0}扣罚上限：绩效奖金 {1}的 {2}，即 {3}",
            "most that may be deducted for {0}: {2} of {1}, that is {3}"
        ),
        &parts,
    );
    used_up(
        "monthly",
        text,
        cap,
        left,
        both!(
            "；此前已扣 {0}，还可扣 {1}",
            "; {0} was deducted before, {1} is left"
        ),
    )
}

fn per_receiver(cap: Money, left: Option<Money>) -> Cap {
    let text = say(
        both!("每位累计最多 {0}", "at most {0} in all for each"),
        &[Part::Money(&cap)],
    );
    used_up(
        "per_receiver",
        text,
        cap,
        left,
        both!(
            "；此前已给 {0}，还可给 {1}",
            "; {0} was given before, {1} is left"
        ),
    )
}

fn used_up(
    kind: &'static str,
    mut text: Said,
    cap: Money,
    left: Option<Money>,
    before: Sentence,
) -> Cap {
    match left {
        Some(left) => text.push(&say(
            before,
            &[Part::Money(&(cap - left)), Part::Money(&left)],
        )),
        None => text.push_words(&NOT_EXCEEDED),
    }
    Cap {
        kind,
        limit: cap.to_string(),
        left: left.map(|left| left.to_string()),
        applied: left.is_some(),
        text,
    }
}

fn of_base(scene: &Scene<'_>, applied: bool) -> Option<Cap> {
    let (rate, reading) = scene.terms.limits.of_base.zip(scene.why.reading())?;
    let most = rate_of(rate, &reading);
    let parts = [
        Part::Gauge(Unit::Money, &reading.base),
        Part::Percent(rate),
        Part::Gauge(Unit::Money, &most),
    ];
    let mut text = say(
        both!("最多 {0} × {1} = {2}", "at most {0} × {1} = {2}"),
        &parts,
    );
    if !applied {
        text.push_words(&NOT_EXCEEDED);
    }
    let limit = figure::plain(Unit::Money, &most);
    Some(Cap {
        kind: "of_base",
        left: applied.then(|| limit.clone()),
        limit,
        applied,
        text,
    })
}

/// The rounding of the amount; none where no money is due.
pub(super) fn rounding(scene: &Scene<'_>, formula: &Formula) -> Option<Rounding> {
    let payment = scene.payment().filter(|_| is_money(formula))?;
    let (exact, rounded) = match payment.share.as_deref() {
        Some(share) => (share_exact(share), share.amount()),
        None => {
            let ratio = within_base(scene.terms, payment.exact(), scene.why.reading().as_ref());
            (
                Exact::of(ratio.num, ratio.den),
                Money::from_fen(divide_rounded(ratio.num, ratio.den)).max(Money::ZERO),
            )
        }
    };
    let before = figure::fen(exact);
    let parts = [Part::Said(&before), Part::Money(&rounded)];
    let text = match formula {
        Formula::Share {
            extra_fen: true, ..
        } => say(
            both!(
                "{0}舍去不足一分的部分，因余数靠前补 1 分：{1}",
                "{0} rounded down to the fen, and one fen more as its remainder is among the largest: {1}"
            ),
            &parts,
        ),
        Formula::Share { .. } => say(
            both!(
                "{0}舍去不足一分的部分：{1}",
                "{0} rounded down to the fen: {1}"
            ),
            &parts,
        ),
        _ if exact.is_whole() => say(both!("{1}，正好到分", "{1}, whole fen"), &parts),
        _ => say(
            both!("{0}四舍五入到分：{1}", "{0} rounded to the fen: {1}"),
            &parts,
        ),
    };
    Some(Rounding {
        exact: exact.over(100).text(),
        rounded: rounded.to_string(),
        text,
    })
}
