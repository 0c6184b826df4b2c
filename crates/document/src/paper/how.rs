//! How a figure on paper was found, in so many lines as whoever holds the sheet alone needs: what was measured, of which
//! deals, what had to hold, the arithmetic.

use super::deals;
use crate::explanation::earlier;
use crate::statement::{Computed, GroupEntry, found_by};
use rewards_core::engine::EntryResult;
use rewards_core::ledger::DealAt;
use rewards_core::scheme::{Attribute, Reason};
use rewards_format::EntryAt;
use rewards_words::brief::names_deal;
use rewards_words::explain::{Explanation, Formula, Measured, PartKind, Record, parts};
use rewards_words::label::SEMICOLON;
use rewards_words::say;
use rewards_words::text::Localized;

/// What a reader of paper cannot open. What is not known says what it waits for instead.
pub(super) fn how(computed: &Computed, entry: &GroupEntry) -> Vec<Localized> {
    if let Some(note) = entry.worth.note() {
        return vec![note.beginning()];
    }
    let Some(explanation) = computed.explanation(entry.at) else {
        return Vec::new();
    };
    let title = entry.text();
    let told = told(computed, entry.at, &explanation);
    let deals = deals_beside(computed, entry.at, &explanation);
    let measure = explanation.measure.as_ref();
    let is_new = |measure: &&Measured| !title.zh.contains(&measure.text.zh);
    let came_back = came_back(computed, &explanation);
    let measure = measure.filter(|measure| tells(measure, came_back, deals.is_empty()));
    let measure = measure.filter(is_new);
    let lines = measure.map(|measure| measure.text.clone().beginning());
    let mut lines: Vec<Localized> = lines.into_iter().collect();
    lines.extend(deals::listed(computed, &deals, by(&explanation)));
    lines.extend(outcomes_beside(&explanation));
    lines.extend(facts(&explanation));
    lines.extend(held(&explanation, &told));
    lines.extend(case(computed, entry.at, &explanation));
    lines.extend(told);
    lines
}

/// The arithmetic, what cut it, or why it is nothing.
fn told(computed: &Computed, at: EntryAt, explanation: &Explanation) -> Vec<Localized> {
    let kinds = [
        PartKind::Formula,
        PartKind::Cap,
        PartKind::Rounding,
        PartKind::Reason,
    ];
    let says_all = says_all(computed, at);
    let parts = parts(explanation).into_iter();
    let parts = parts
        .filter(|part| kinds.contains(&part.kind) && !(says_all && part.kind == PartKind::Reason));
    parts
        .flat_map(|part| part.lines)
        .map(|line| line.text)
        .collect()
}

/// Whether the reason that stands in the figure's place says all that there is to say: that nobody was at fault.
fn says_all(computed: &Computed, at: EntryAt) -> bool {
    let EntryAt::Skipped(rep, place) = at else {
        return false;
    };
    let rep = computed.statement.reps.get(rep);
    let skipped = rep.and_then(|rep| rep.skipped.get(place));
    skipped.is_some_and(|skipped| skipped.reason == Reason::NotAtFault)
}

/// Whether what was measured isn't said already by what the line is about, by its arithmetic, or by the deals beside it.
fn tells(measure: &Measured, came_back: bool, stands_alone: bool) -> bool {
    match measure.name {
        "score" | "amount" | "performance_bonus" | "tally" => false,
        "net" | "first_net" => came_back,
        "total" | "repurchases" => stands_alone,
        _ => true,
    }
}

/// Whether goods of one of the deals that were counted came back.
fn came_back(computed: &Computed, explanation: &Explanation) -> bool {
    counted(explanation).any(|at| {
        let deal = computed.facts.ledger.deals.get(at.index());
        deal.is_some_and(|deal| deal.returned.fen() > 0)
    })
}

/// The deals that were counted.
fn counted(explanation: &Explanation) -> impl Iterator<Item = DealAt> {
    let facts = explanation.facts.iter();
    facts.filter_map(|fact| match fact.record {
        Some(Record::Deal(deal)) => Some(deal),
        _ => None,
    })
}

/// Deals that were counted, but for one that the line names, or that only showed that the rule isn't for its customer.
fn deals_beside(computed: &Computed, at: EntryAt, explanation: &Explanation) -> Vec<DealAt> {
    let Some((rule, why)) = found_by(computed, at) else {
        return Vec::new();
    };
    let terms = computed.scheme.terms(rule);
    let named = why
        .candidate
        .deal
        .filter(|_| why.candidate.outcome.is_none() && terms.is_some_and(names_deal));
    let deals: Vec<DealAt> = counted(explanation).collect();
    match deals.as_slice() {
        [only] if named == Some(*only) => Vec::new(),
        _ if why.result == EntryResult::NotSelected => Vec::new(),
        _ => deals,
    }
}

/// A share is of what each member sold.
const fn by(explanation: &Explanation) -> deals::By {
    match explanation.formula {
        Some(Formula::Share { .. }) => deals::By::Rep,
        _ => deals::By::Customer,
    }
}

/// Outcomes that were counted, where there are several.
fn outcomes_beside(explanation: &Explanation) -> Option<Localized> {
    let outcomes = named(explanation, &["outcome", "more_outcomes"]);
    let several = Localized::joined(&outcomes, SEMICOLON);
    (outcomes.len() > 1).then(|| several.beginning())
}

/// What customers bought the year before, where there are several, and what was sold in each span beside the target.
fn facts(explanation: &Explanation) -> Vec<Localized> {
    let prior = named(explanation, &["customer_prior_sales"]);
    let prior = if prior.len() > 1 { prior } else { Vec::new() };
    let mut spans = named(explanation, &["span_sales"]);
    if !spans.is_empty() {
        spans.extend(named(explanation, &["quarter_target", "year_target"]));
    }
    let all = [prior, spans].into_iter().filter(|all| !all.is_empty());
    all.map(|all| Localized::joined(all, SEMICOLON).beginning())
        .collect()
}

fn named<'e>(explanation: &'e Explanation, names: &[&str]) -> Vec<&'e Localized> {
    let facts = explanation.facts.iter();
    let facts = facts.filter(|fact| names.contains(&fact.name));
    facts.map(|fact| &fact.text).collect()
}

/// Conditions that have figures or name others, unless the arithmetic or the reason says them.
fn held(explanation: &Explanation, told: &[Localized]) -> Option<Localized> {
    const WITH_FIGURES: [&str; 8] = [
        "at_least",
        "at_most",
        "over",
        "below",
        "leader",
        "sustained",
        "first_of",
        "any",
    ];
    let is_told = |text: &Localized| told.iter().any(|line| line.zh.contains(&text.zh));
    let mut said: Vec<&Localized> = Vec::new();
    for check in &explanation.conditions {
        let is_new = !said.contains(&&check.text) && !is_told(&check.text);
        if WITH_FIGURES.contains(&check.test) && is_new {
            said.push(&check.text);
        }
    }
    let all = Localized::joined(&said, SEMICOLON).beginning();
    (!said.is_empty()).then_some(all)
}

/// The case by which a rule differs, unless the line says it, and of the how-manieth what came before.
fn case(computed: &Computed, at: EntryAt, explanation: &Explanation) -> Option<Localized> {
    let attributes = [
        Attribute::Size,
        Attribute::Grade,
        Attribute::Department,
        Attribute::Ordinal,
    ];
    let words = attributes.map(Attribute::word);
    let case = Localized::joined(named(explanation, &words), SEMICOLON);
    let before = earlier(computed, at).into_iter().map(|line| line.text);
    let before: Vec<Localized> = before.collect();
    match before.as_slice() {
        _ if case.is_empty() => None,
        [] => Some(case.beginning()),
        _ => {
            let before = Localized::joined(&before, SEMICOLON);
            Some(say!("{0}（{1}）", "{0} ({1})", case, before).beginning())
        }
    }
}
