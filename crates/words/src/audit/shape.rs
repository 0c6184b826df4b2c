//! Where pay jumps, falls or stays.

use super::place::{AuditContext, money};
use crate::say;
use crate::text::Localized;
use rewards_core::number::Money;

/// Pay that jumps.
pub(super) fn cliff(
    context: AuditContext<'_>,
    [below, from]: [i128; 2],
    [before, after]: [Money; 2],
    zone: Option<Money>,
) -> Localized {
    let (measure, below, from) = (context.measure(), context.place(below), context.place(from));
    let (before, after) = (money(before), money(after));
    let mut said = if context.is_penalty() {
        say!(
            "{0}从 {1}到 {2}，扣罚从 {3}变成 {4}。",
            "From {1} to {2} of {0} the penalty goes from {3} to {4}.",
            measure,
            below,
            from,
            before,
            after
        )
    } else {
        say!(
            "{0}从 {1}到 {2}，奖励从 {3}变成 {4}。",
            "From {1} to {2} of {0} the reward goes from {3} to {4}.",
            measure,
            below,
            from,
            before,
            after
        )
    };
    if let Some(zone) = zone {
        said.push(&waiting(context, money(zone)));
    }
    said.push(&context.beside());
    said
}

/// How little may be lacking for it to pay to bring it about.
fn waiting(context: AuditContext<'_>, zone: Localized) -> Localized {
    if context.is_for_customers() {
        return say!(
            "离分界还差 {0}以内时，多买一点凑够就划算。",
            " A customer who lacks {0} or less gains by buying a little more.",
            zone
        );
    }
    if context.is_of_months() {
        return say!(
            "月均还差 {0}以内时，自己掏钱把每个月都凑够也划算；快到线的单子会被压着等。",
            " Whoever lacks {0} a month or less gains by topping up each month out of his own pocket; deals close to the line will be made to wait.",
            zone
        );
    }
    if context.is_for_teams() {
        return say!(
            "离分界还差 {0}以内时，团队自己掏钱凑够也划算；快到线的单子会被压着等。",
            " A team that lacks {0} or less gains by topping it up out of its own pocket; deals close to the line will be made to wait.",
            zone
        );
    }
    say!(
        "离分界还差 {0}以内时，自己掏钱凑够也划算；快到线的单子会被压着等。",
        " Whoever lacks {0} or less gains by topping it up out of his own pocket; deals close to the line will be made to wait.",
        zone
    )
}

/// Pay that falls.
pub(super) fn decreasing(
    context: AuditContext<'_>,
    [below, from]: [i128; 2],
    [before, after]: [Money; 2],
    until: Option<i128>,
) -> Localized {
    let (measure, below, from) = (context.measure(), context.place(below), context.place(from));
    let (before, after) = (money(before), money(after));
    let mut said = if context.is_penalty() {
        say!(
            "{0}从 {1}到 {2}，扣罚反而从 {3}降到 {4}。",
            "From {1} to {2} of {0} the penalty falls from {3} to {4}.",
            measure,
            below,
            from,
            before,
            after
        )
    } else {
        say!(
            "{0}从 {1}到 {2}，奖励反而从 {3}降到 {4}。",
            "From {1} to {2} of {0} the reward falls from {3} to {4}.",
            measure,
            below,
            from,
            before,
            after
        )
    };
    said.push(&match until {
        Some(until) => say!(
            "要到 {0}才拿得回来，在这之间做得越多越不划算。",
            " Only from {0} on is as much paid again; in between, more work is paid less.",
            context.place(until)
        ),
        None => say!(
            "以后再多也拿不回来。",
            " However much more there is, it's never as much again."
        ),
    });
    said.push(&context.beside());
    said
}

/// Pay that stays.
pub(super) fn flat(
    context: AuditContext<'_>,
    from: i128,
    until: Option<i128>,
    paid: Money,
) -> Localized {
    let (measure, from, paid) = (context.measure(), context.place(from), money(paid));
    let mut said = match until {
        None => say!(
            "{0}从 {1}起，再多也是 {2}。",
            "From {1} of {0} on it's {2}, however much more there is.",
            measure,
            from,
            paid
        ),
        Some(until) => say!(
            "{0}在 {1}到 {2}之间，都是 {3}。",
            "Between {1} and {2} of {0} it's {3} throughout.",
            measure,
            from,
            context.place(until),
            paid
        ),
    };
    said.push(&context.beside());
    said
}
