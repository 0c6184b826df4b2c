//! Who stands where on a rule's curve, in sentences.

use crate::label::AND;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::number::Money;
use rewards_core::scheme::Kind;

/// So many are named; of more their number is said.
const NAMED: usize = 4;

/// What marks where somebody stands.
pub const DIAMONDS: Label = label!(
    "菱形是现在各自的位置。",
    "Diamonds: where each stands today."
);

/// Nothing can be computed of the facts.
pub const NO_FACTS: Label = label!(
    "现在的台账还算不出来，不知道谁在曲线上的哪里。",
    "The ledger can't be computed yet, so it isn't known where anybody stands."
);

/// Nothing on the facts stands on the curve.
pub const NOBODY: Label = label!(
    "按现在的台账，曲线上没有人：没有这一条要看的数，或者别的条件不满足。",
    "On the current ledger nobody stands on the curve: there is nothing for the rule to measure, or another condition is not met."
);

/// Growths are drawn on other sales of last year than one's own.
pub const BY_OWN_GROWTH: Label = label!(
    "各人按自己的增长率站位；得多少，按本人上年的销售额算。",
    "Each stands by their own growth rate; what they get is by their own sales of last year."
);

/// Orders are drawn on other amounts than one's own.
pub const BY_OWN_ORDERS: Label = label!(
    "各人按自己的次数站位；得多少，按本人各单的金额算。",
    "Each stands by their own number; what they get is by the amounts of their own orders."
);

/// One who stands there: `张伟：增长 12.86%，得 2,600.00 元`.
#[must_use]
pub fn stand_said(who: &Localized, measured: &Localized, kind: Kind, paid: Money) -> Localized {
    match kind {
        Kind::Reward => say!(
            "{0}：{1}，得 {2}",
            "{0}: {1}, gets {2}",
            who,
            measured,
            paid
        ),
        Kind::Penalty => say!(
            "{0}：{1}，扣 {2}",
            "{0}: {1}, loses {2}",
            who,
            measured,
            paid
        ),
    }
}

/// Who does not stand on the curve.
#[must_use]
pub fn not_standing(names: &[Localized]) -> Localized {
    say!(
        "不在曲线上：{0}。没有这一条要看的数，或者别的条件不满足。",
        "Not on the curve: {0}. There is nothing of theirs for the rule to measure, or another condition is not met.",
        named(names)
    )
}

/// Of whom it isn't known where they stand.
#[must_use]
pub fn not_known(names: &[Localized]) -> Localized {
    say!(
        "还缺数，不知道在曲线上的哪里：{0}。",
        "Not known where they stand, as facts are lacking: {0}.",
        named(names)
    )
}

/// There are more places than a picture has room for: none is drawn.
#[must_use]
pub fn too_many(places: usize) -> Localized {
    say!(
        "共有 {0} 处，一起画不下：选一个业务员看。",
        "There are {0} places, too many to draw: choose one rep.",
        places
    )
}

/// There are more places of one rep than a picture has room for.
#[must_use]
pub fn last_of(places: usize, drawn: usize) -> Localized {
    say!(
        "共有 {0} 处，画出最后 {1} 处。",
        "There are {0} places; the last {1} are drawn.",
        places,
        drawn
    )
}

/// The first of several that stand at one place, and how many there are: `张伟：…；李娜：…等 7 处`.
#[must_use]
pub fn standing(all: &[Localized]) -> Localized {
    let mut text = Localized::joined(all.iter().take(NAMED), label!("；", "; "));
    if all.len() > NAMED {
        text.push(&say!("等 {0} 处", " and more, {0} in all", all.len()));
    }
    text
}

/// Who stands elsewhere than on the curve, as a target or a bar of their own isn't drawn.
#[must_use]
pub fn standing_apart(all: &[Localized]) -> Localized {
    say!(
        "门槛因人而异，不在画出的线上：{0}。",
        "Not on the line as drawn, as their own bar differs: {0}.",
        standing(all)
    )
}

fn named(names: &[Localized]) -> Localized {
    let mut text = Localized::joined(names.iter().take(NAMED), AND);
    if names.len() > NAMED {
        text.push(&say!("等 {0} 人", " and more, {0} in all", names.len()));
    }
    text
}
