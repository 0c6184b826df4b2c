//! The facts that a rule differs by: how large a customer is, how bad an outcome, the how-manieth.

use super::context::EntryContext;
use super::explanation::{Fact, Record};
use crate::label::{attribute, attribute_word, outcome_kind};
use crate::say;
use rewards_core::scheme::{Attribute, Pay};

/// A fact for each attribute that a part of the rule differs by; none where no part was asked for.
pub(super) fn attribute_facts(context: &EntryContext<'_>) -> Vec<Fact> {
    if context.pay().is_none() {
        return Vec::new();
    }
    let mut attributes = Vec::new();
    push_attributes(&context.terms.pays, &mut attributes);
    attributes.dedup();
    let facts = attributes.into_iter();
    facts.filter_map(|of| attribute_fact(context, of)).collect()
}

fn push_attributes(pays: &[Pay], list: &mut Vec<Attribute>) {
    for pay in pays {
        if let Some(by) = pay.by() {
            list.push(by.attribute);
            for (_, pays) in &by.is {
                push_attributes(pays, list);
            }
            if let Some(pays) = &by.otherwise {
                push_attributes(pays, list);
            }
        }
    }
}

fn attribute_fact(context: &EntryContext<'_>, of: Attribute) -> Option<Fact> {
    if of == Attribute::Ordinal && context.why.ordinal == 0 {
        return None;
    }
    let word = context.word_of(of)?;
    let outcome = context.outcome().filter(|_| of == Attribute::Ordinal);
    let text = match outcome {
        Some(outcome) => say!(
            "{0}本期第 {1} 次{2}",
            "{0}'s {2} no. {1} in the period",
            context.rep_name(),
            context.why.ordinal,
            outcome_kind(outcome.kind)
        ),
        None => say!(
            "{0}：{1}",
            "{0}: {1}",
            attribute(of),
            attribute_word(of, word)
        ),
    };
    let record = match of {
        Attribute::Size | Attribute::Grade => context.customer_at().map(Record::Customer),
        Attribute::Department => context.rep.map(Record::Rep),
        Attribute::Severity | Attribute::Ordinal => {
            context.candidate().outcome.map(Record::Outcome)
        }
    };
    Some(Fact::new(of.word(), &word, text).held_by(record))
}
