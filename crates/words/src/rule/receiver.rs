//! Whether a rule rewards or penalises, whom, in what form, and what else becomes of it.

use super::RuleContext;
use super::fill::Told;
use super::pay::is_action_only;
use super::subject;
use crate::label::{AND, form};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::ledger::Needs;
use rewards_core::scheme::{
    Allocation, Form, Kind, Measure, Open, Receiver, RuleDef, Subject, Text,
};

/// Who receives; none where that is not known.
pub(super) fn of(context: RuleContext<'_>) -> Option<&Receiver<Open>> {
    let (_, receiver) = context.filler.part(context.terms.to.as_ref()?)?;
    Some(receiver)
}

/// Reward, penalty or action, and whose.
pub(super) fn lines(context: RuleContext<'_>) -> Vec<Localized> {
    let kind = context.filler.may(context.terms.kind.as_ref());
    let whom = whom(context);
    let line = match (is_action_only(context), kind) {
        (true, Some(Told::Known(Kind::Penalty))) => {
            say!(
                "处罚措施，针对{0}",
                "a disciplinary action, against {0}",
                whom
            )
        }
        (true, _) => say!("措施，针对{0}", "an action, concerning {0}", whom),
        (false, Some(Told::Known(Kind::Penalty))) => {
            say!("扣罚，由{0}承担", "a penalty, borne by {0}", whom)
        }
        (false, Some(Told::Known(Kind::Reward)) | None) => match of(context) {
            Some(Receiver::Customer | Receiver::Referrer) => {
                say!("客户优惠，给{0}", "a customer's benefit, for {0}", whom)
            }
            Some(Receiver::Rep | Receiver::Team(_)) | None => {
                say!("奖励，归{0}", "a reward, for {0}", whom)
            }
        },
        (false, Some(Told::Named(name))) => {
            say!("{0}，{1}", "{0}, {1}", name, whom)
        }
    };
    let shared = match of(context) {
        Some(Receiver::Team(how)) => {
            let how = context.filler.value(how);
            how.map(|told| told.say(|how| shared(*how)))
        }
        Some(Receiver::Rep | Receiver::Customer | Receiver::Referrer) | None => None,
    };
    [Some(line), shared].into_iter().flatten().collect()
}

/// Who receives, or bears it.
pub(super) fn whom(context: RuleContext<'_>) -> Label {
    match of(context) {
        Some(Receiver::Customer) => label!("该客户", "that customer"),
        Some(Receiver::Referrer) => label!("推荐的客户", "the customer who referred"),
        Some(Receiver::Team(_)) => label!("团队（奖池）", "the team (a pool)"),
        Some(Receiver::Rep) | None => rep(context),
    }
}

const fn shared(how: Allocation) -> Label {
    match how {
        Allocation::ByContribution => label!(
            "奖池按每名成员的订单净额占全队的比例分给成员",
            "shared among its members by what each sold"
        ),
        Allocation::Equally => label!("奖池平均分给成员", "shared equally among its members"),
        Allocation::None => label!("奖池只列总额，不分给个人", "shown only, nobody has a share"),
    }
}

/// Which rep.
fn rep(context: RuleContext<'_>) -> Label {
    match subject::of(context) {
        Some((_, Subject::Deal(_) | Subject::Customer)) => {
            label!("该客户的主责业务员", "the rep in charge of the customer")
        }
        Some((_, Subject::Rep | Subject::Span { .. })) => label!("该业务员", "that rep"),
        Some((_, Subject::Outcome(_))) => {
            let kinds = subject::kinds(context);
            let names_rep = |fields: &[&str]| fields.contains(&"rep");
            let all = kinds.iter().all(|kind| {
                let needs = Needs::of(*kind);
                names_rep(needs.needed) || names_rep(needs.optional)
            });
            if all {
                label!("相关业务员", "the rep concerned")
            } else {
                label!("该客户的主责业务员", "the rep in charge of the customer")
            }
        }
        Some((_, Subject::Team)) | None => label!("业务员", "the rep"),
    }
}

/// In what form it is given, and what it adds to.
pub(super) fn besides(context: RuleContext<'_>) -> Vec<Localized> {
    let mut lines = Vec::new();
    match context.filler.may(context.terms.form.as_ref()) {
        Some(Told::Known(Form::Cash)) | None => {}
        Some(told) => {
            let told = told.say(|it| form(*it));
            lines.push(say!("以{0}兑现", "given as {0}", told));
        }
    }
    if let Some(tally) = context.filler.known(context.terms.adds_to.as_ref()) {
        lines.extend(measured_by(context, &tally));
    }
    lines
}

/// Which later rules measure a tally.
fn measured_by(context: RuleContext<'_>, tally: &Text) -> Option<Localized> {
    let measures = |rule: &&RuleDef| {
        let measure = rule.terms.measure.as_ref();
        let measure = measure.and_then(|measure| context.filler.part(measure));
        matches!(measure, Some((_, Measure::Tally(own))) if own == tally)
    };
    let rules = context.definition.rules.iter().filter(measures);
    let names = rules.map(|rule| say!("“{0}”", "“{0}”", Localized::from(&rule.name)));
    let names = Localized::joined(names, AND);
    (!names.is_empty()).then(|| {
        say!(
            "所得计入累计，供{0}使用",
            "what it pays is added up for {0}",
            names
        )
    })
}
