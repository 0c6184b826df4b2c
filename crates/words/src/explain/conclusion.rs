//! What an entry comes to, and, where that is nothing, why it is nothing.

use super::context::EntryContext;
use super::explanation::{Conclusion, Explanation};
use super::formula::Formula;
use super::measure;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::engine::{Action, Benefit, CapApplied, Grant, Line};
use rewards_core::number::Money;
use rewards_core::scheme::{Form, Kind, Reason, Receiver};

/// A line of money.
pub(super) fn of_line(context: &EntryContext<'_>, line: &Line, so_far: &Explanation) -> Conclusion {
    let kind = label::kind(line.kind);
    let mut text = say!("{0} {1}", "{0} {1}", kind, line.amount);
    if line.form != Form::Cash {
        text.push(&say!(
            "，以{0}兑现",
            ", given as {0}",
            label::form(line.form)
        ));
    }
    with_money(context, line.kind.word(), line.amount, text, so_far)
}

/// A grant.
pub(super) fn of_grant(grant: &Grant) -> Conclusion {
    let granted = label::granted(&grant.item, grant.quantity);
    Conclusion {
        kind: "item",
        value: grant.item.to_string(),
        text: say!("奖励：{0}", "granted: {0}", granted),
    }
}

/// An action.
pub(super) fn of_action(context: &EntryContext<'_>, action: &Action) -> Conclusion {
    let customer = context.candidate().customer;
    let customer = customer.and_then(|at| context.customer_of(at));
    let whom = match customer {
        Some(customer) => say!(
            "{0}（客户：{1}）",
            "{0} (customer {1})",
            context.rep_name(),
            customer.name
        ),
        None => context.rep_name(),
    };
    acted("action", &action.action, &whom)
}

fn acted(kind: &'static str, action: &str, whom: &Localized) -> Conclusion {
    Conclusion {
        kind,
        value: action.to_owned(),
        text: say!("对{0}：{1}", "{0}: {1}", whom, label::action(action)),
    }
}

/// A pool of a team.
pub(super) fn of_pool(context: &EntryContext<'_>, pool: Money, so_far: &Explanation) -> Conclusion {
    let text = say!("{0}奖池 {1}", "pool of {0}: {1}", context.team_name(), pool);
    with_money(context, "pool", pool, text, so_far)
}

/// What a customer receives or loses.
pub(super) fn of_benefit(
    context: &EntryContext<'_>,
    benefit: &Benefit,
    so_far: &Explanation,
) -> Conclusion {
    let customer = context.customer_of(benefit.customer);
    let customer = Localized::same(customer.map_or("", |customer| &customer.name));
    match (&benefit.item, &benefit.action) {
        (Some(item), _) => Conclusion {
            kind: "item",
            value: item.to_string(),
            text: say!(
                "{0}获得：{1}",
                "{0} receives: {1}",
                customer,
                label::item(item)
            ),
        },
        (None, Some(action)) => acted("action", action, &customer),
        (None, None) => {
            let amount = benefit.benefit;
            let text = say!("{0}获得 {1}", "{0} receives {1}", customer, amount);
            with_money(context, "benefit", amount, text, so_far)
        }
    }
}

/// An entry that was skipped.
pub(super) fn of_skipped(context: &EntryContext<'_>, reason: Reason) -> Conclusion {
    let (said, terms) = (label::reason(reason), context.terms);
    let text = match (terms.kind, terms.to) {
        (Kind::Penalty, _) => say!("没有扣罚（{0}）", "nothing deducted ({0})", said),
        (Kind::Reward, Receiver::Customer | Receiver::Referrer) => {
            say!("没有给予（{0}）", "not given ({0})", said)
        }
        (Kind::Reward, Receiver::Rep | Receiver::Team(_)) => {
            say!("没有奖励（{0}）", "not paid ({0})", said)
        }
    };
    Conclusion {
        kind: "skipped",
        value: reason.word().to_owned(),
        text,
    }
}

fn with_money(
    context: &EntryContext<'_>,
    kind: &'static str,
    amount: Money,
    mut text: Localized,
    so_far: &Explanation,
) -> Conclusion {
    if amount == Money::ZERO {
        text.push(&say!("（{0}）", " ({0})", nothing(context, so_far)));
    }
    Conclusion {
        kind,
        value: amount.to_string(),
        text,
    }
}

/// Why an amount is nothing.
fn nothing(context: &EntryContext<'_>, so_far: &Explanation) -> Localized {
    let cut = context.payment().and_then(|payment| payment.cap.as_deref());
    match (cut, &so_far.formula) {
        (Some(CapApplied::Monthly { cap, .. }), _) if *cap == Money::ZERO => {
            label!("本月扣罚上限为零", "the month's limit is nothing").into()
        }
        (Some(CapApplied::Monthly { .. }), _) => {
            label!("本月扣罚上限已用完", "the month's limit is used up").into()
        }
        (Some(CapApplied::PerReceiver { .. }), _) => {
            label!("累计上限已用完", "the limit in all is used up").into()
        }
        (_, Some(formula)) => nothing_by(context, formula),
        (Some(CapApplied::OfBase(_)) | None, None) => TOO_SMALL.into(),
    }
}

const TOO_SMALL: Label = label!(
    "不到半分钱，四舍五入后为零",
    "it is below half a cent and rounds to nothing"
);

fn nothing_by(context: &EntryContext<'_>, formula: &Formula) -> Localized {
    let label = match formula {
        Formula::Share { pool, part, .. } => match (is_zero(pool), is_zero(part)) {
            (true, _) => label!("奖池为零", "the pool is nothing"),
            (_, true) => label!("本期没有贡献", "nothing was contributed in the period"),
            _ => label!("分到的不足一分", "the share is below one cent"),
        },
        Formula::Amount { .. } => label!(
            "方案设定的金额为零",
            "the scheme sets this amount to nothing"
        ),
        Formula::Rate { rate, base, .. } => match (is_zero(base), is_zero(rate)) {
            (true, _) => return base_is_nothing(context),
            (_, true) => label!("方案设定的比例为零", "the scheme sets this rate to nothing"),
            _ if base.starts_with('-') => {
                label!("计算结果低于零，按零计", "it comes to less than nothing")
            }
            _ => TOO_SMALL,
        },
        Formula::Marginal { .. } | Formula::Item { .. } | Formula::Action { .. } => TOO_SMALL,
    };
    label.into()
}

fn is_zero(figure: &str) -> bool {
    figure.bytes().all(|byte| matches!(byte, b'0' | b'.'))
}

fn base_is_nothing(context: &EntryContext<'_>) -> Localized {
    let measure = context.terms.measure.as_ref();
    let name = measure
        .map(|measure| measure::name(context.scheme, measure, context.terms.among.of))
        .unwrap_or_default();
    say!("{0}为零", "{0} is nothing", name)
}
