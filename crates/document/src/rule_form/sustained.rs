//! Runs of months of a customer that have to hold up.

use super::by;
use super::field::FigureKind;
use super::leaf::{Kind, Leaf};
use super::walk::Walk;
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{By, Open, OtherThan, Slot, Sustained, Text, Windows};
use rewards_words::label;

/// What a sustained run may differ by.
type ByDepartment = Slot<By<Slot<Sustained<Open>>>>;

const LONGEST: FigureKind = FigureKind::Count(1);

/// Goes through what is asked of runs of months.
pub(super) fn walk(walk: &mut Walk<'_>, by: &mut ByDepartment) {
    let label = label!("连续几个月", "A run of months");
    by::one(walk, label, by, &mut |walk, label, slot| {
        walk.part(label, slot, &mut parts);
    });
}

fn parts(walk: &mut Walk<'_>, sustained: &mut Sustained<Open>) {
    let Sustained {
        months,
        of,
        windows,
        mean,
        other_than,
        margin,
    } = sustained;
    walk.field("months", |walk| {
        let name = label!("连续的月数", "the number of months in a row");
        let label = label!("连续几个月", "Months in a row");
        walk.figure_called(name, label, months, LONGEST);
    });
    walk.field("of", |walk| {
        let label = label!(
            "在首单起的几个月之内",
            "Within so many months of the first order"
        );
        let name = label!("首单起的月数", "the number of months from the first order");
        walk.figure_called(name, label, of, LONGEST);
    });
    walk.field("windows", |walk| {
        let words = Kind::words::<Windows>();
        walk.may_word(
            label!("看哪几个月", "Which runs"),
            windows,
            words,
            &Windows::Any,
        );
    });
    walk.field("mean", |walk| {
        walk.figure(
            label!("月均销售额达到", "Mean monthly sales of at least"),
            mean,
            FigureKind::Money,
        );
    });
    walk.field("margin", |walk| {
        let label = label!("平均毛利率达到", "Mean margin of at least");
        walk.may(
            label,
            margin,
            Kind::Figure(FigureKind::Margin),
            label!("不限", "any"),
        );
    });
    walk.field("other_than", |walk| others(walk, other_than));
}

fn others(walk: &mut Walk<'_>, slot: &mut Option<Slot<OtherThan<Open>>>) {
    let label = label!("其他产品所占比例", "The share of other products");
    let fresh = || {
        Slot::Is(OtherThan {
            product: Slot::Is(Text::fresh()),
            at_least: Slot::Is(Rate::fresh()),
        })
    };
    walk.may_part(label, slot, &fresh, &mut |walk, other| {
        walk.field("product", |walk| {
            walk.leaf(
                label!("不计的产品", "The product not counted"),
                &mut other.product,
                Kind::NOTE,
            );
        });
        walk.field("at_least", |walk| {
            let label = label!("其他产品每月至少占", "Others make up at least");
            walk.figure(label, &mut other.at_least, FigureKind::Rate);
        });
    });
}

/// Three months in a row among the first six.
pub(super) fn fresh() -> ByDepartment {
    Slot::Is(by::alone(Slot::Is(Sustained {
        months: Slot::Is(3),
        of: Slot::Is(6),
        windows: None,
        mean: Slot::Is(Money::fresh()),
        other_than: None,
        margin: None,
    })))
}
