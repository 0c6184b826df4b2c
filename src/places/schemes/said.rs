//! What a scheme says of itself, piece by piece: its rules, figures and readings.

use crate::common::{example_badge, unit};
use crate::lang::t;
use leptos::prelude::*;
use rewards_core::scheme::Words;
use rewards_document::statement::clauses;
use rewards_document::workbook::{Fill, Shared, TypedFigure, figure_of};
use rewards_format::{Choice, Definition, Param, default_node};
use rewards_words::rule::SummaryPart;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// What each rule of a scheme says that nothing is filled into.
pub fn what_it_says(definition: &Definition) -> Vec<AnyView> {
    let said = clauses(definition, &Fill::default());
    let rules = definition.rules.iter().zip(said).map(|(rule, said)| {
        view! {
            <li class="entry-block">
                <h4>{t(Localized::from(&rule.name))} {said.clause.map(|clause| view! { <span class="clause">{t(clause)}</span> })}</h4>
                <dl class="rule">{said.parts.into_iter().map(part_view).collect_view()}</dl>
            </li>
        }
        .into_any()
    });
    rules.collect()
}

/// The figures that a scheme asks of the company.
pub fn figures_of(definition: &Definition) -> Vec<AnyView> {
    let nothing = Memo::new(|_| Shared::new(Fill::default()));
    let params = definition.params.iter();
    params.map(|param| param_view(param, nothing)).collect()
}

/// How a scheme's clauses may be read, and how they are read where nothing is chosen.
pub fn readings_of(definition: &Definition) -> Vec<AnyView> {
    let reading = |(place, name, default): (usize, &Words, usize)| {
        let default = (place == default).then(default_badge);
        view! { <li>{t(Localized::from(name))} {default}</li> }
    };
    let option = |option: &Choice| {
        let names = option.value_names.iter().enumerate();
        let readings = names.map(|(place, name)| reading((place, name, option.default)));
        let readings = view! { <ul>{readings.collect_view()}</ul> }.into_any();
        described(&option.name, None, Some(readings), option.why.as_ref())
    };
    definition.options.iter().map(option).collect()
}

/// That a reading applies where nothing is chosen.
pub fn default_badge() -> impl IntoView {
    view! { <span class="badge">{t(label!("默认", "default"))}</span> }
}

/// What a rule says in one respect.
pub fn part_view(part: SummaryPart) -> impl IntoView {
    let lines = part.lines.into_iter();
    let lines = lines.map(|line| view! { <dd>{t(line)}</dd> });
    view! {
        <div class="rule-part">
            <dt>{t(part.label)}</dt>
            {lines.collect_view()}
        </div>
    }
}

/// A figure of the company: what it is by itself, and what is filled in.
pub fn param_view(param: &Param, fill: Memo<Shared<Fill>>) -> AnyView {
    let default = match figure_of(&param.kind, &default_node(param)) {
        Some(TypedFigure::Text(text)) if !text.is_empty() => {
            say!(
                "默认 {0} {1}",
                "by default {0} {1}",
                text,
                unit(&param.kind)
            )
        }
        _ => say!(
            "文件没有给出，由公司填写",
            "left open by the document; the company fills it in"
        ),
    };
    let (id, unit) = (param.id.to_string(), unit(&param.kind));
    let set = move || {
        let set = fill.with(|fill| fill.figures.get(&id).cloned())?;
        let said = match set {
            TypedFigure::Text(text) if text.trim().is_empty() => return None,
            TypedFigure::Text(text) => say!("现在填的是 {0} {1}", "now {0} {1}", text, unit),
            TypedFigure::Bands(_) => label!("现在已填写", "now filled in").into(),
        };
        let is_example = fill.with(|fill| fill.is_example(&id));
        let mark = is_example.then(|| example_badge(NOT_DECIDED));
        Some(view! { <p>{t(said)} " " {mark}</p> })
    };
    let offers: Vec<&str> = param
        .document
        .iter()
        .flatten()
        .map(|offer| &**offer)
        .collect();
    let offers = (!offers.is_empty()).then(|| {
        let offers = Localized::joined(offers, label!("、", ", "));
        let text = say!("文件里提到：{0}", "The document mentions: {0}", offers);
        view! { <p class="hint">{t(text)}</p> }
    });
    let more = view! { {set} {offers} }.into_any();
    described(&param.name, Some(default), Some(more), param.hint.as_ref())
}

/// An entry of a list: its name, what it is, more of it, what there is to know.
pub fn described(
    name: &Words,
    value: Option<Localized>,
    more: Option<AnyView>,
    hint: Option<&Words>,
) -> AnyView {
    view! {
        <li class="entry-block">
            <h3>{t(Localized::from(name))}</h3>
            {value.map(|value| view! { <p>{t(value)}</p> })}
            {more}
            {hint.map(|hint| view! { <p class="hint">{t(Localized::from(hint))}</p> })}
        </li>
    }
    .into_any()
}

/// What is said of a figure that is an example.
const NOT_DECIDED: Label = label!("公司还没有确定", "Not decided on by the company");
