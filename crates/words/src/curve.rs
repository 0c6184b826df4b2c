//! The table behind a pay curve: at each breakpoint what is paid before, on and behind it, and what each further yuan brings.

use crate::figure::{Gauge, bound, short_of};
use crate::label;
use crate::say;
use crate::text::{Label, Localized};
use rewards_core::analysis::{Belongs, Curve, Point};
use rewards_core::number::Ratio;
use rewards_core::scheme::Unit;

/// The heads of the table's columns, of a curve drawn in this unit.
#[must_use]
pub const fn heads(unit: Unit) -> [Label; 5] {
    [
        label!("分界", "Breakpoint"),
        label!("差一点时", "Just below"),
        label!("正好时", "On it"),
        label!("过线后", "Just above"),
        match unit {
            Unit::Money => label!("之后每多 1 元", "For each further yuan"),
            Unit::Rate => label!("之后每多 1 个百分点", "For each further percentage point"),
            Unit::Count => label!("之后每多 1 个", "For each further one"),
        },
    ]
}

/// One line of the table, in the order of [`heads`].
#[must_use]
pub fn rows(curve: &Curve, unit: Unit) -> Vec<[Localized; 5]> {
    let points = curve.points().unwrap_or_default();
    points.iter().map(|point| row(point, unit)).collect()
}

fn row(point: &Point, unit: Unit) -> [Localized; 5] {
    [
        say!(
            "{0}（{1}）",
            "{0} ({1})",
            place(point.at, unit),
            belongs(point.belongs)
        ),
        point.before.map_or_else(|| Localized::same("—"), pay),
        pay(point.on),
        pay(point.after),
        slope(point.slope, unit),
    ]
}

/// On which side a breakpoint lies: `归上面一段`.
#[must_use]
pub const fn belongs(side: Belongs) -> Label {
    match side {
        Belongs::Behind => label!("归上面一段", "belongs above"),
        Belongs::Before => label!("归下面一段", "belongs below"),
        Belongs::Alone => label!("单独一点", "stands alone"),
    }
}

fn place(at: Ratio, unit: Unit) -> Localized {
    match (unit, at.is_whole()) {
        (_, true) => bound(unit, at.floor()),
        (Unit::Money, false) => say!("{0} 元", "¥{0}", short_of(at)),
        (Unit::Rate | Unit::Count, false) => Localized::of(&Gauge(unit, at)),
    }
}

fn pay(fen: Ratio) -> Localized {
    say!("{0} 元", "¥{0}", short_of(fen))
}

/// What each further yuan brings; of a rate each further percentage point, of a count each further one.
fn slope(slope: Ratio, unit: Unit) -> Localized {
    let step = match unit {
        Unit::Money => 100,
        Unit::Rate => 10_000,
        Unit::Count => 1,
    };
    pay(Ratio {
        num: slope.num * step,
        den: slope.den,
    })
}

#[cfg(test)]
mod tests {
    use super::rows;
    use rewards_core::analysis::{Beside, rule_curves};
    use rewards_core::number::{Money, Rate};
    use rewards_core::scheme::{
        Band, BandPay, Bands, Edge, Form, Kind, Limits, Measure, Mode, Pay, Receiver, Selection,
        Subject, Terms, Unit, Which,
    };

    #[test]
    fn a_line_says_what_is_paid_on_both_sides_of_a_bound_and_on_which_it_lies() {
        let band = |edge, bound, pays| Band { edge, bound, pays };
        let bands = vec![
            band(Edge::Over, 0, BandPay::Amount(Money::from_fen(5_000))),
            band(
                Edge::From,
                10_000_000,
                BandPay::Rate(Rate::from_millionths(20_000)),
            ),
        ];
        let terms = Terms {
            kind: Kind::Reward,
            for_each: Subject::Deal(Which::Each),
            among: Selection::of_everyone(),
            when: Vec::new(),
            measure: Some(Measure::Net),
            pays: vec![Pay::Bands(Bands {
                unit: Unit::Money,
                mode: Mode::Whole,
                bands,
            })],
            to: Receiver::Rep,
            limits: Limits::default(),
            form: Form::Cash,
            adds_to: None,
        };
        let beside = Beside {
            prior: Money::FEN,
            each: Money::FEN,
        };
        let curves = rule_curves(&terms, beside, &|_| None);
        let total = curves.first().and_then(|curve| curve.total());
        let rows = total.map(|total| rows(&total, Unit::Money));
        let told: Vec<String> = rows
            .iter()
            .flatten()
            .map(|row| row.each_ref().map(|cell| cell.zh.as_str()).join(" | "))
            .collect();
        assert_eq!(
            told,
            [
                "0 元（单独一点） | — | 0 元 | 50 元 | 0 元",
                "10 万元（归上面一段） | 50 元 | 2,000 元 | 2,000 元 | 0.02 元",
            ]
        );
    }
}
