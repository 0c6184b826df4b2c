//! What splitting, waiting and moving bring.

use super::place::{AuditContext, money, sale};
use crate::label::every;
use crate::say;
use crate::text::Localized;
use rewards_core::audit::{Combined, Edge, Grows};
use rewards_core::number::Money;

/// One thing taken apart.
pub(super) fn split(of: Combined, [one, two]: [Money; 2], gain: Money) -> Localized {
    let whole = sale(one + two);
    let (one, two, gain) = (sale(one), sale(two), money(gain));
    match of {
        Combined::Orders | Combined::FirstOrder => say!(
            "{0}的一笔订单拆成 {1}和 {2}两笔，多得 {3}。",
            "An order of {0} split into {1} and {2} gets {3} more.",
            whole,
            one,
            two,
            gain
        ),
        Combined::Customers => say!(
            "{0}的一家客户登记成 {1}和 {2}两家，多得 {3}；拆得越多，得的越多。",
            "A customer of {0} entered as two of {1} and {2} gets {3} more; with more names still more.",
            whole,
            one,
            two,
            gain
        ),
    }
}

/// Two things made one.
pub(super) fn bundle(of: Combined, [one, two]: [Money; 2], gain: Money, grows: Grows) -> Localized {
    let whole = sale(one + two);
    let (one, two, gain) = (sale(one), sale(two), money(gain));
    match (of, grows) {
        (Combined::Orders, _) => say!(
            "{0}和 {1}两笔订单并成 {2}一笔，多得 {3}，值得压单。",
            "Two orders of {0} and {1} made one of {2} get {3} more, so it pays to hold one back.",
            one,
            two,
            whole,
            gain
        ),
        (Combined::Customers, _) => say!(
            "{0}和 {1}两家客户登记成 {2}一家，多得 {3}。",
            "Two customers of {0} and {1} entered as one of {2} get {3} more.",
            one,
            two,
            whole,
            gain
        ),
        (Combined::FirstOrder, Grows::UpTo) => say!(
            "只有首单计奖：首单 {0}、以后再下 {1}，不如攒成首单 {2}，多得 {3}。",
            "The first order alone is rewarded: instead of {0} first and {1} later, one first order of {2} gets {3} more.",
            one,
            two,
            whole,
            gain
        ),
        (Combined::FirstOrder, Grows::Without) => say!(
            "只有首单计奖：首单 {0}、以后再下 {1}，不如攒成首单 {2}，多得 {3}；攒得越多，得的越多。",
            "The first order alone is rewarded: instead of {0} first and {1} later, one first order of {2} gets {3} more; the more is held back, the more it gets.",
            one,
            two,
            whole,
            gain
        ),
    }
}

/// A deal moved in time.
pub(super) fn timing(
    context: AuditContext<'_>,
    edge: Edge,
    [first, second]: [Money; 2],
    [moved, rest]: [Money; 2],
    gain: Money,
) -> Localized {
    let (first, second) = (sale(first), sale(second));
    let (moved, rest, gain) = (sale(moved), sale(rest), money(gain));
    let mut said = match edge {
        Edge::Span(span) => say!(
            "前后两个{0}的销售额是 {1}和 {2}，挪一挪日子变成 {3}和 {4}，总数没变，多得 {5}。",
            "Sales of {1} and {2} in two {0}s, moved to {3} and {4}, are the same in all and get {5} more.",
            every(span),
            first,
            second,
            moved,
            rest,
            gain
        ),
        Edge::Period => say!(
            "前后两期的销售额是 {0}和 {1}，挪一挪日子变成 {2}和 {3}，总数没变，多得 {4}。",
            "Sales of {0} and {1} in two periods, moved to {2} and {3}, are the same in all and get {4} more.",
            first,
            second,
            moved,
            rest,
            gain
        ),
    };
    said.push(&context.beside());
    said
}
