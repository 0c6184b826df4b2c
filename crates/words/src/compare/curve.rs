//! Pay curves of several schemes on one axis, in sentences.

use crate::figure::short;
use crate::text::Localized;
use crate::{label, many, say};
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::Edge;
use std::cmp::Ordering;

/// Where a rep stands on the curve of a scheme.
#[derive(Clone, Debug)]
pub struct Here<'n> {
    /// The scheme.
    pub scheme: &'n Localized,
    /// The net now, marked where something of it isn't known.
    pub net: Localized,
    /// What each further hundred yuan of sales bring, as digits.
    pub per_hundred: &'n str,
    /// Whether that is by all rules that pay by sales.
    pub is_whole: bool,
}

/// So many schemes are named; the others stand in the table.
pub(super) const NAMED: usize = 3;

/// Where a rep stands on each curve with the rep's sales.
#[must_use]
pub fn curves_finding(name: &str, sales: Money, here: &[Here<'_>]) -> Localized {
    let one = |here: &Here<'_>| {
        if here.is_whole {
            say!(
                "按“{0}”净额 {1}，每多销售 100 元多 {2} 元",
                "under “{0}” the net is {1}, and each further ¥100 brings ¥{2}",
                here.scheme,
                here.net,
                here.per_hundred
            )
        } else {
            say!(
                "按“{0}”净额 {1}，每多销售 100 元多 {2} 元（没有画进曲线的规则不算）",
                "under “{0}” the net is {1}, and each further ¥100 brings ¥{2} (by the rules in the curve alone)",
                here.scheme,
                here.net,
                here.per_hundred
            )
        }
    };
    let parts = here.iter().take(NAMED).map(one);
    let mut text = say!(
        "{0}现在销售 {1} 元：{2}",
        "{0} has sales of ¥{1}: {2}",
        name,
        short(sales),
        Localized::joined(parts, label!("；", "; "))
    );
    text.push(&others(here.len(), NAMED));
    text.push(&label!("。", "."));
    text
}

/// What further sales bring on a curve.
#[derive(Clone, Copy, Debug)]
pub struct Brings<'n> {
    /// The scheme.
    pub scheme: &'n Localized,
    /// What each further hundred yuan bring where the rep stands, as digits.
    pub now: &'n str,
    /// What they bring at most, and from which sales on; nothing where it's no more than now.
    pub most: Option<(&'n str, &'n Localized)>,
}

/// What each further hundred yuan of sales bring on each curve, now and at most.
#[must_use]
pub fn brings_finding(all: &[Brings<'_>]) -> Localized {
    let one = |brings: &Brings<'_>| match brings.most {
        None => say!(
            "按“{0}”多得 {1} 元",
            "¥{1} under “{0}”",
            brings.scheme,
            brings.now
        ),
        Some((most, from)) => say!(
            "按“{0}”多得 {1} 元，最多 {2} 元（{3}）",
            "¥{1} under “{0}”, at most ¥{2} ({3})",
            brings.scheme,
            brings.now,
            most,
            from
        ),
    };
    let parts = all.iter().take(NAMED).map(one);
    let mut text = say!(
        "现在每多卖 100 元：{0}",
        "Now each further ¥100 of sales brings {0}",
        Localized::joined(parts, label!("；", "; "))
    );
    text.push(&others(all.len(), NAMED));
    text.push(&label!("。", "."));
    text
}

/// How many of the schemes are not named, where so many are.
pub(super) fn others(schemes: usize, named: usize) -> Localized {
    match schemes.saturating_sub(named) {
        0 => Localized::default(),
        others => many!(
            others,
            "；另外 {0} 个方案见表格",
            "; {0} other scheme is in the table",
            "; {0} other schemes are in the table"
        ),
    }
}

/// Sales at a place on the axis: `1,036,000 元`, `约 1,036,001 元`.
#[must_use]
pub fn sales_at(place: Ratio) -> Localized {
    const YUAN: i128 = 100;
    if place.is_whole() {
        return say!("{0} 元", "¥{0}", short(Money::from_fen(place.floor())));
    }
    let yuan = Ratio {
        num: place.num,
        den: place.den.saturating_mul(YUAN),
    };
    let near = Money::from_fen(yuan.rounded().saturating_mul(YUAN));
    say!("约 {0} 元", "about ¥{0}", short(near))
}

/// Where one of two schemes pays more.
#[derive(Clone, Copy, Debug)]
pub enum Along {
    /// With any sales.
    Always,
    /// All along, from where the curves of both have begun, in fen.
    Since(Ratio),
    /// From the least sales on, and not for ever.
    First,
    /// From a place on, in fen, or behind it.
    From(Ratio, Edge),
}

/// Which of two schemes pays more there: the first stands so to the second.
#[must_use]
pub fn higher(
    (first, second): (&Localized, &Localized),
    along: Along,
    order: Ordering,
) -> Localized {
    let (more, less) = match order {
        Ordering::Greater => (first, second),
        Ordering::Less => (second, first),
        Ordering::Equal => return alike(first, second, along),
    };
    match along {
        Along::Always => say!(
            "无论销售多少，“{0}”都比“{1}”拿得多。",
            "“{0}” pays more than “{1}” whatever the sales.",
            more,
            less
        ),
        Along::Since(place) => say!(
            "从销售 {0}画起，“{1}”一直比“{2}”拿得多。",
            "From sales of {0} on, where both curves have begun, “{1}” pays more than “{2}” throughout.",
            sales_at(place),
            more,
            less
        ),
        Along::First => say!(
            "销售较少时，“{0}”比“{1}”拿得多。",
            "With low sales, “{0}” pays more than “{1}”.",
            more,
            less
        ),
        Along::From(place, edge) => say!(
            "{0}，“{1}”比“{2}”拿得多。",
            "{0}, “{1}” pays more than “{2}”.",
            beyond(place, edge),
            more,
            less
        ),
    }
}

/// From a place on, or behind it.
fn beyond(place: Ratio, edge: Edge) -> Localized {
    let sales = sales_at(place);
    match edge {
        Edge::From => say!("销售达到 {0}起", "From sales of {0} on", sales),
        Edge::Over => say!("销售超过 {0}", "Above sales of {0}", sales),
    }
}

fn alike(first: &Localized, second: &Localized, along: Along) -> Localized {
    match along {
        Along::Always => say!(
            "无论销售多少，“{0}”和“{1}”都拿得一样。",
            "“{0}” and “{1}” pay the same whatever the sales.",
            first,
            second
        ),
        Along::Since(place) => say!(
            "从销售 {0}画起，“{1}”和“{2}”一直拿得一样。",
            "From sales of {0} on, where both curves have begun, “{1}” and “{2}” pay the same throughout.",
            sales_at(place),
            first,
            second
        ),
        Along::First => say!(
            "销售较少时，“{0}”和“{1}”拿得一样。",
            "With low sales, “{0}” and “{1}” pay the same.",
            first,
            second
        ),
        Along::From(place, edge) => say!(
            "{0}，“{1}”和“{2}”拿得一样。",
            "{0}, “{1}” and “{2}” pay the same.",
            beyond(place, edge),
            first,
            second
        ),
    }
}
