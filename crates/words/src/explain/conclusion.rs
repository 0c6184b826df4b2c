//! What an entry comes to, and, where that is nothing, why it is nothing.

use super::Formula;
use super::explanation::{Conclusion, Explanation};
use super::said::{Part, Said, both, say};
use super::scene::Scene;
use super::words;
use rewards_core::engine::{Action, Benefit, CapApplied, Grant, Line};
use rewards_core::number::Money;
use rewards_core::scheme::{Form, Reason};

/// A line of money.
pub(super) fn of_line(scene: &Scene<'_>, line: &Line, so_far: &Explanation) -> Conclusion {
    let mut text = say(
        both!("{1} {0}", "{1} {0}"),
        &[
            Part::Money(&line.amount),
            Part::Words(&words::kind(line.kind)),
        ],
    );
    if line.form != Form::Cash {
        text.push(&say(
            both!("，以{0}兑现", ", given as {0}"),
            &[Part::Words(&words::form(line.form))],
        ));
    }
    with_money(scene, line.kind.word(), line.amount, text, so_far)
}

/// A grant.
pub(super) fn of_grant(grant: &Grant) -> Conclusion {
    let parts = [
        Part::Said(&words::item(&grant.item)),
        Part::Number(grant.quantity.into()),
    ];
    Conclusion {
        kind: "item",
        value: grant.item.to_string(),
        text: say(both!("授予：{0} × {1}", "granted: {0} × {1}"), &parts),
    }
}

/// An action.
pub(super) fn of_action(scene: &Scene<'_>, action: &Action) -> Conclusion {
    let text = say(
        both!("对{0}：{1}", "{0}: {1}"),
        &[scene.rep_name(), Part::Said(&words::action(&action.action))],
    );
    Conclusion {
        kind: "action",
        value: action.action.to_string(),
        text,
    }
}

/// A pool of a team.
pub(super) fn of_pool(scene: &Scene<'_>, pool: Money, so_far: &Explanation) -> Conclusion {
    let text = say(
        both!("{0}奖池 {1}", "pool of {0}: {1}"),
        &[scene.team_name(), Part::Money(&pool)],
    );
    with_money(scene, "pool", pool, text, so_far)
}

/// What a customer receives or loses.
pub(super) fn of_benefit(scene: &Scene<'_>, benefit: &Benefit, so_far: &Explanation) -> Conclusion {
    let customer = scene
        .customer_of(benefit.customer)
        .map_or("", |customer| &customer.name);
    let customer = Part::Text(customer);
    match (&benefit.item, &benefit.action) {
        (Some(item), _) => {
            let text = say(
                both!("{0}获得：{1}", "{0} receives: {1}"),
                &[customer, Part::Said(&words::item(item))],
            );
            Conclusion {
                kind: "item",
                value: item.to_string(),
                text,
            }
        }
        (None, Some(action)) => {
            let text = say(
                both!("对{0}：{1}", "{0}: {1}"),
                &[customer, Part::Said(&words::action(action))],
            );
            Conclusion {
                kind: "action",
                value: action.to_string(),
                text,
            }
        }
        (None, None) => {
            let text = say(
                both!("{0}获得 {1}", "{0} receives {1}"),
                &[customer, Part::Money(&benefit.benefit)],
            );
            with_money(scene, "benefit", benefit.benefit, text, so_far)
        }
    }
}

/// An entry that was skipped.
pub(super) fn of_skipped(scene: &Scene<'_>, reason: Reason) -> Conclusion {
    let parts = [
        Part::Words(&scene.deed()),
        Part::Words(&words::reason(reason)),
    ];
    let text = say(both!("不予{0}（{1}）", "not {0} ({1})"), &parts);
    Conclusion {
        kind: "skipped",
        value: reason.word().to_owned(),
        text,
    }
}

fn with_money(
    scene: &Scene<'_>,
    kind: &'static str,
    amount: Money,
    mut text: Said,
    so_far: &Explanation,
) -> Conclusion {
    if amount == Money::ZERO {
        text.push(&say(
            both!("：{0}", ": {0}"),
            &[Part::Said(&nothing(scene, so_far))],
        ));
    }
    Conclusion {
        kind,
        value: amount.to_string(),
        text,
    }
}

/// Why an amount is nothing.
fn nothing(scene: &Scene<'_>, so_far: &Explanation) -> Said {
    let cut = scene.payment().and_then(|payment| payment.cap.as_deref());
    let sentence = match (cut, &so_far.formula) {
        (
            Some(CapApplied::Monthly {
                cap: Money::ZERO, ..
            }),
            _,
        ) => both!("本月扣罚上限为零", "the month's limit is nothing"),
        (Some(CapApplied::Monthly { .. }), _) => {
            both!("本月扣罚上限已用完", "the month's limit is used up")
        }
        (Some(CapApplied::PerReceiver { .. }), _) => {
            both!("累计上限已用完", "the limit in all is used up")
        }
        (_, Some(Formula::Share { pool, part, .. })) => match (is_zero(pool), is_zero(part)) {
            (true, _) => both!("奖池为零", "the pool is nothing"),
            (_, true) => both!("本期没有贡献", "nothing was contributed in the period"),
            _ => both!("分到的不足一分", "the share is below one fen"),
        },
        (_, Some(Formula::Amount { .. })) => both!(
            "方案设定的金额为零",
            "the scheme sets this amount to nothing"
        ),
        (_, Some(Formula::Rate { rate, base, .. })) => match (is_zero(base), is_zero(rate)) {
            (true, _) => return base_is_nothing(scene),
            (_, true) => both!("方案设定的比例为零", "the scheme sets this rate to nothing"),
            _ if base.starts_with('-') => {
                both!("计算结果低于零，按零计", "it comes to less than nothing")
            }
            _ => both!("不足半分，舍入为零", "it is below half a fen"),
        },
        _ => both!("不足半分，舍入为零", "it is below half a fen"),
    };
    say(sentence, &[])
}

fn is_zero(figure: &str) -> bool {
    figure.bytes().all(|byte| matches!(byte, b'0' | b'.'))
}

fn base_is_nothing(scene: &Scene<'_>) -> Said {
    let name = scene
        .terms
        .measure
        .as_ref()
        .map(|measure| super::measure::name(scene.scheme, measure))
        .unwrap_or_default();
    say(both!("{0}为零", "{0} is nothing"), &[Part::Said(&name)])
}
