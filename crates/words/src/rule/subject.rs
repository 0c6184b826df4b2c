//! For each what a rule is looked at.

use super::RuleContext;
use super::fill::Filler;
use crate::label::{every, outcome_kind, severity, stage_or_later};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::ledger::{OutcomeKind, Stage};
use rewards_core::scheme::{Of, Open, OutcomeChoice, Selection, Subject, Which};

/// The subject of a rule, its selection's filler and the selection, where one is written.
pub(super) fn of(context: RuleContext<'_>) -> Option<(Filler<'_>, &Subject<Open>)> {
    context.filler.part(&context.terms.for_each)
}

/// The selection, where one is written.
pub(super) fn among(context: RuleContext<'_>) -> Option<(Filler<'_>, &Selection<Open>)> {
    context.filler.part(context.terms.among.as_ref()?)
}

/// Whose deals a rule looks at; all where nothing is said, or where it is not set yet.
pub(super) fn whose(context: RuleContext<'_>) -> Of {
    let of = among(context).and_then(|(filler, among)| filler.known(among.of.as_ref()));
    of.unwrap_or(Of::All)
}

/// The same as one customer.
const fn customer(of: Of) -> Label {
    match of {
        Of::New => label!("新客户", "new customer"),
        Of::Existing => label!("老客户", "existing customer"),
        Of::All => label!("客户", "customer"),
    }
}

/// The stage from which deals count, in words.
pub(super) fn stage(context: RuleContext<'_>) -> Localized {
    let told = among(context).and_then(|(filler, among)| filler.may(among.stage.as_ref()));
    match told {
        Some(told) => told.say(|stage| stage_or_later(*stage)),
        None => stage_or_later(Stage::Ordered).into(),
    }
}

/// For each what.
pub(super) fn lines(context: RuleContext<'_>) -> Vec<Localized> {
    of(context)
        .map(|(filler, subject)| line(context, filler, subject))
        .into_iter()
        .collect()
}

fn line(context: RuleContext<'_>, filler: Filler<'_>, subject: &Subject<Open>) -> Localized {
    let customer = customer(whose(context));
    match subject {
        Subject::Deal(which) => {
            let stage = stage(context);
            match filler.known(Some(which)) {
                Some(Which::First) => say!(
                    "每个{0}的首笔订单（{1}，净额大于零）",
                    "the first order of each {0} ({1}, net above zero)",
                    customer,
                    stage
                ),
                Some(Which::Each) => say!(
                    "{0}的每笔订单（{1}，净额大于零）",
                    "each order of each {0} ({1}, net above zero)",
                    customer,
                    stage
                ),
                None => say!(
                    "{0}的订单（{1}）",
                    "orders of each {0} ({1})",
                    customer,
                    stage
                ),
            }
        }
        Subject::Customer => customers(context, customer),
        Subject::Rep => label!(
            "每名业务员（整个核算期合计）",
            "each rep, over the whole period"
        )
        .into(),
        Subject::Team => label!(
            "每个团队（整个核算期合计）",
            "each team, over the whole period"
        )
        .into(),
        Subject::Outcome(choices) => {
            let kinds = filler.parts(Some(choices));
            let kinds = kinds
                .into_iter()
                .filter_map(|(filler, choice)| kind(filler, choice));
            say!("每次{0}", "each {0}", Localized::joined(kinds, label::OR))
        }
        Subject::Span {
            every: span,
            touched,
        } => {
            let span = filler.value(span).map(|told| told.say(|span| every(*span)));
            let span = span.unwrap_or_default();
            match filler.known(touched.as_ref()) {
                Some(true) => say!(
                    "每名业务员的每个{0}（核算期涉及的都算，首尾不满的也算）",
                    "each rep in each {0} that the period touches, the first and the last included",
                    span
                ),
                Some(false) | None => say!(
                    "每名业务员的每个{0}（只算完整落在核算期内的）",
                    "each rep in each {0} that lies wholly in the period",
                    span
                ),
            }
        }
    }
}

fn customers(context: RuleContext<'_>, customer: Label) -> Localized {
    let without =
        among(context).and_then(|(filler, among)| filler.known(among.also_without_deals.as_ref()));
    let stage = stage(context);
    match without {
        Some(true) => say!(
            "每个{0}，没有有效订单的也算",
            "each {0}, also one without an order that counts",
            customer
        ),
        Some(false) | None => say!(
            "每个有有效订单（{1}）的{0}",
            "each {0} with an order that counts ({1})",
            customer,
            stage
        ),
    }
}

fn kind(filler: Filler<'_>, choice: &OutcomeChoice<Open>) -> Option<Localized> {
    let kind = filler.value(&choice.kind)?.say(|kind| outcome_kind(*kind));
    let only = filler.may(choice.severity.as_ref());
    Some(match only {
        Some(only) => {
            let only = only.say(|only| severity(*only));
            say!("{0}（仅限{1}）", "{0} ({1} only)", kind, only)
        }
        None => kind,
    })
}

/// The kinds of outcome that a rule looks at, as far as they are known.
pub(super) fn kinds(context: RuleContext<'_>) -> Vec<OutcomeKind> {
    let Some((filler, Subject::Outcome(choices))) = of(context) else {
        return Vec::new();
    };
    let choices = filler.parts(Some(choices));
    choices
        .into_iter()
        .filter_map(|(filler, choice)| filler.known(Some(&choice.kind)))
        .collect()
}
