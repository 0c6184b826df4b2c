//! Among which customers and deals a rule is looked at.

use super::by;
use super::field::FigureKind;
use super::leaf::{Kind, Leaf, Worded};
use super::list::Least;
use super::walk::Walk;
use rewards_core::ledger::{Department, Stage};
use rewards_core::scheme::{By, Of, Open, Selection, Slot, Text};
use rewards_words::label;
use rewards_words::text::Label;

/// Stages at which deals count: not cancelled ones.
pub(super) const COUNTING: [Stage; 3] = [Stage::Signed, Stage::Ordered, Stage::Delivered];

const NOTHING: Selection<Open> = Selection {
    of: None,
    departments: None,
    looks_at: None,
    self_developed: None,
    stage: None,
    from: None,
    within_days: None,
    prepaid: None,
    product: None,
    also_without_deals: None,
};

/// Goes through the selection, which may be left out.
pub(super) fn walk(walk: &mut Walk<'_>, among: &mut Option<Slot<Selection<Open>>>) {
    let label = label!("哪些客户和订单", "Which customers and deals");
    walk.or_empty(label, among, &NOTHING, &mut parts);
}

fn parts(walk: &mut Walk<'_>, among: &mut Selection<Open>) {
    let Selection {
        of,
        departments,
        looks_at,
        self_developed,
        stage,
        from,
        within_days,
        prepaid,
        product,
        also_without_deals,
    } = among;
    walk.field("of", |walk| {
        let words = Kind::words::<Of>();
        walk.may_word(label!("哪些客户", "Customers"), of, words, &Of::All);
    });
    walk.field("stage", |walk| {
        let words = Kind::among(COUNTING.to_vec());
        let label = label!("订单到哪一步才算", "Deals count from");
        walk.may_word(label, stage, words, &Stage::Ordered);
    });
    walk.field("looks_at", |walk| {
        let none = label!("同上", "the same");
        let words = Kind::among(COUNTING.to_vec());
        walk.may(
            label!("客户到哪一步就列入核对", "A customer is looked at from"),
            looks_at,
            words,
            none,
        );
    });
    let only = label!("不限", "any");
    yes(
        walk,
        "self_developed",
        label!(
            "只看自主开发的客户",
            "Only customers won by the rep's own effort"
        ),
        self_developed,
    );
    yes(
        walk,
        "prepaid",
        label!("只看预付款的订单", "Only deals paid in advance"),
        prepaid,
    );
    yes(
        walk,
        "also_without_deals",
        label!(
            "没有有效订单的客户也看",
            "Include customers without a deal that counts"
        ),
        also_without_deals,
    );
    walk.field("from", |walk| {
        walk.may(
            label!("只看这一天起的订单", "Only deals from this day on"),
            from,
            Kind::Figure(FigureKind::Day),
            only,
        );
    });
    walk.field("within_days", |walk| {
        let label = label!(
            "只看首单后多少天以内的订单",
            "Only deals within so many days of the first"
        );
        walk.may(label, within_days, Kind::Figure(FigureKind::Count(0)), only);
    });
    walk.field("departments", |walk| {
        let label = label!("只看这些部门的业务员", "Only reps of these departments");
        walk.or_empty(label, departments, &Vec::new(), &mut |walk, entries| {
            let mut list = Slot::Is(std::mem::take(entries));
            walk.words(label, &mut list, Department::all(), Least::None);
            if let Slot::Is(list) = list {
                *entries = list;
            }
        });
    });
    walk.field("product", |walk| products(walk, product));
}

/// What is looked at only where it is so.
fn yes(walk: &mut Walk<'_>, field: &str, label: Label, slot: &mut Option<Slot<bool>>) {
    walk.field(field, |walk| {
        walk.may_word(label, slot, Kind::truth(), &false)
    });
}

/// The product whose deals alone are looked at, which may differ by department.
fn products(walk: &mut Walk<'_>, product: &mut Option<Slot<By<Slot<Text>>>>) {
    let label = label!("只看这个产品的订单", "Only deals of this product");
    by::may(
        walk,
        label,
        product,
        &|| Slot::Is(Text::fresh()),
        &mut |walk, label, slot| {
            walk.leaf(label, slot, Kind::NOTE);
        },
    );
}
