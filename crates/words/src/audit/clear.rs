//! What a scheme leaves open.

use super::place::{AuditContext, money, sale};
use crate::label::{AND, action, listed, outcome_kind};
use crate::part::band::Bounds;
use crate::say;
use crate::text::Localized;
use rewards_core::audit::{Reach, Unclear};
use rewards_core::number::Money;
use rewards_core::scheme::{Choice, Text, Unit};

/// A bound that two bands claim.
pub(super) fn ambiguous(
    context: AuditContext<'_>,
    option: &Text,
    at: i128,
    [own, other]: [Money; 2],
    [chosen, not_chosen]: &[Text; 2],
) -> Localized {
    let options = context.definition.options.iter();
    let choice = options.into_iter().find(|choice| choice.id == *option);
    let mut said = say!(
        "{0}正好 {1}时，相邻两档都能算：按“{2}”得 {3}，按“{4}”得 {5}。",
        "At exactly {1} of {0} both neighbouring bands apply: read as “{2}” it's {3}, as “{4}” {5}.",
        context.measure(),
        context.place(at),
        reading(choice, chosen),
        money(own),
        reading(choice, not_chosen),
        money(other)
    );
    said.push(&context.beside());
    said
}

fn reading(choice: Option<&Choice>, id: &Text) -> Localized {
    let name = choice.and_then(|choice| {
        let place = choice.values.iter().position(|value| value == id)?;
        choice.value_names.get(place)
    });
    match name.filter(|name| !name.zh.is_empty()) {
        Some(name) => Localized::from(name),
        None => Localized::same(id),
    }
}

/// Figures that are open.
pub(super) fn unset(context: AuditContext<'_>, missing: &[Text]) -> Localized {
    let name = |id: &Text| {
        let mut params = context.definition.params.iter();
        match params.find(|param| param.id == *id) {
            Some(param) => say!("“{0}”", "“{0}”", param.name),
            None => Localized::same(id),
        }
    };
    say!(
        "{0}没有填，这一条什么也不发、不扣，写了等于没写。",
        "Not set: {0}. The rule neither pays nor takes anything, as if it weren't there.",
        Localized::joined(missing.iter().map(name), AND)
    )
}

/// A band that nothing reaches.
pub(super) fn unreachable(context: AuditContext<'_>, bound: i128, reach: Reach) -> Localized {
    let measure = context.finding.axis.measure.as_ref();
    let bounds = measure.map_or(Bounds::in_unit(Unit::Money), Bounds::of);
    let (band, measure) = (bounds.say(bound), context.measure());
    match reach {
        Reach::AtMost(most) => say!(
            "从 {0}起的一档够不着：{1}最多只能到 {2}。",
            "The band that begins at {0} is never reached: {1} comes to {2} at most.",
            band,
            measure,
            context.place(most)
        ),
        Reach::AtLeast(least) => say!(
            "从 {0}起的一档用不上：{1}至少是 {2}，总是落在更高的一档。",
            "The band that begins at {0} never applies: {1} is {2} at least and lies in a higher one.",
            band,
            measure,
            context.place(least)
        ),
        Reach::Nothing => say!(
            "从 {0}起的一档够不着：这一条的条件互相矛盾。",
            "The band that begins at {0} is never reached: the rule's conditions contradict each other.",
            band
        ),
    }
}

fn actions(given: &[Text]) -> Localized {
    let names = given.iter().map(|one| say!("“{0}”", "“{0}”", action(one)));
    listed(names)
}

/// What isn't said.
pub(super) fn unclear(context: AuditContext<'_>, what: &Unclear) -> Localized {
    match what {
        Unclear::Figure(given) => say!(
            "只写了{0}，由谁执行、到什么程度、多长时间，都没有说。",
            "It says {0}, and not by whom, how far or how long.",
            actions(given)
        ),
        Unclear::Condition(kind) => say!(
            "“{0}”由谁认定、看什么事实、要什么证据，都没有写；记上一条就算。",
            "Who decides on “{0}”, by which facts and on what evidence, isn't said: one entry is enough.",
            outcome_kind(*kind)
        ),
        Unclear::Period {
            sales,
            year,
            halves,
        } => say!(
            "没有写按多长时间累计：{0}合计 {1}，按全年算得 {2}，分上下半年算共得 {3}。",
            "It isn't said over which time one adds up {0}: {1} comes to {2} in a whole year, and to {3} in its two halves together.",
            context.measure(),
            sale(*sales),
            money(*year),
            money(*halves)
        ),
    }
}
