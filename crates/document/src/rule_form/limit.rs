//! At most how much a rule pays.

use super::field::FigureKind;
use super::leaf::{Kind, Leaf};
use super::stand_in::Fits;
use super::walk::Walk;
use rewards_core::number::Rate;
use rewards_core::scheme::{Limits, MonthlyCap, Open, Slot, Text};
use rewards_words::label;

const NONE: Limits<Open> = Limits {
    monthly: None,
    of_base: None,
    per_receiver: None,
};

/// Goes through the limits.
pub(super) fn walk(walk: &mut Walk<'_>, limits: &mut Option<Slot<Limits<Open>>>, fits: Fits) {
    walk.or_empty(
        label!("上限", "Limits"),
        limits,
        &NONE,
        &mut |walk, limits| {
            let Limits {
                monthly,
                of_base,
                per_receiver,
            } = limits;
            let none = label!("不限", "none");
            walk.field_if(fits.of_base || of_base.is_some(), "of_base", |walk| {
                let label = label!(
                    "不超过计算依据的百分之几",
                    "At most this share of what is measured"
                );
                walk.may(label, of_base, Kind::Figure(FigureKind::Rate), none);
            });
            walk.field_if(
                fits.per_customer || per_receiver.is_some(),
                "per_receiver",
                |walk| {
                    let label = label!("每个客户累计不超过", "At most this in all per customer");
                    walk.may(label, per_receiver, Kind::Figure(FigureKind::Money), none);
                },
            );
            walk.field_if(fits.monthly || monthly.is_some(), "monthly", |walk| {
                let label = label!(
                    "每月扣罚不超过绩效奖金的一部分",
                    "At most a share of the month's bonus"
                );
                walk.may_part(label, monthly, &cap, &mut |walk, cap| {
                    walk.field("name", |walk| {
                        walk.value(
                            label!(
                                "名称（同名的规则合用）",
                                "Name (rules of one name share it)"
                            ),
                            &mut cap.name,
                            &Kind::Id,
                        );
                    });
                    walk.field("share", |walk| {
                        let label =
                            label!("当月绩效奖金的", "Share of the month's performance bonus");
                        walk.figure(label, &mut cap.share, FigureKind::Rate);
                    });
                });
            });
        },
    );
}

fn cap() -> Slot<MonthlyCap<Open>> {
    Slot::Is(MonthlyCap {
        name: Text::from("monthly"),
        share: Slot::Is(Rate::fresh()),
    })
}
