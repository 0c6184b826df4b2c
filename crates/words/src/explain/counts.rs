//! Of a rule that adds up deals: which it adds up.

use super::check::Check;
use super::context::EntryContext;
use crate::label::stage_or_later;
use crate::{label, say};
use rewards_core::scheme::{Measure, Selection};

pub(super) fn what_counts(context: &EntryContext<'_>, among: &Selection) -> Check {
    let mut text = say!(
        "{0}{1}的订单，{2}，净额大于零",
        "orders of {1} in {0}, {2}, net above zero",
        context.when(),
        label::of(among.of),
        stage_or_later(among.stage)
    );
    if among.self_developed {
        let own = label!(
            "，客户由业务员自主开发",
            ", customers won by the rep's own effort"
        );
        text.push(&own);
    }
    if let Some(from) = among.from {
        text.push(&say!(
            "，不早于生效日 {0}",
            ", not before {0}",
            context.day(from)
        ));
    }
    if let Some(days) = among.within_days {
        text.push(&say!(
            "，在客户首笔合格订单后 {0} 天以内",
            ", at most {0} days after the customer's first",
            days
        ));
    }
    if among.prepaid {
        text.push(&label!("，预付款", ", paid in advance"));
    }
    let product = among.product.as_ref();
    let product = product.and_then(|by| by.for_word(context.word_of(by.attribute)));
    if let Some(product) = product {
        text.push(&say!("，产品为“{0}”", ", of “{0}”", product));
    }
    let figures = (
        among.of.word().to_owned(),
        context.deals().len().to_string(),
    );
    Check::of_course("counts", figures, text)
}

pub(super) fn adds_up_deals(context: &EntryContext<'_>) -> bool {
    match &context.terms.measure {
        Some(
            Measure::Total
            | Measure::Growth
            | Measure::TeamTotal
            | Measure::TeamGrowth
            | Measure::Repurchases
            | Measure::NewCustomers
            | Measure::MeanMonthSales
            | Measure::QualifyingCustomers(_)
            | Measure::Margin
            | Measure::MissedSpans(_),
        ) => true,
        Some(
            Measure::Net
            | Measure::FirstNet
            | Measure::Score
            | Measure::MeanScore(_)
            | Measure::Amount
            | Measure::PerformanceBonus
            | Measure::Tally(_)
            | Measure::ReturnedShare
            | Measure::OutcomeCount(_)
            | Measure::IdleDays,
        )
        | None => false,
    }
}
