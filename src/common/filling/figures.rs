//! The figures that a company fills into a scheme.

use super::Filling;
use super::bands::Bands;
use super::figure_at::{FigureAt, unless_empty};
use crate::common::{ExamplesNotice, unit};
use crate::lang::{language, t};
use crate::parts::choice::{Offer, Select, Tick};
use crate::parts::text_field::{Holds, TextField};
use crate::state::state;
use leptos::prelude::*;
use rewards_core::scheme::Form;
use rewards_document::catalog::{is_open, open_figures};
use rewards_document::own::waiting_rule;
use rewards_document::workbook::{EXAMPLE, TypedFigure, figure_key};
use rewards_format::{Definition, Param, ParamType};
use rewards_words::label;
use rewards_words::label as words;
use rewards_words::text::Localized;

/// How many figures of the scheme are still to be filled in.
pub fn open_count(filling: Filling) -> usize {
    needed(filling).len()
}

/// The figures that a rule waits for, by id.
fn needed(filling: Filling) -> Vec<Box<str>> {
    filling.fill.with(|fill| {
        let Some(definition) = filling.definition.get() else {
            return Vec::new();
        };
        let needed = open_figures(&definition, fill).needed.into_iter();
        let needed = needed.filter(|param| is_of_company(param));
        needed.map(|param| param.id.clone()).collect()
    })
}

/// Whether the scheme has figures that are filled in.
pub fn has_figures(definition: &Definition) -> bool {
    definition.params.iter().any(is_of_company)
}

/// Whether it's a figure of the company: what a rule waits for that is half written is typed where it's written.
fn is_of_company(param: &Param) -> bool {
    waiting_rule(&param.id).is_none()
}

/// All figures of the scheme.
#[component]
pub fn Figures(filling: Filling) -> impl IntoView {
    let needed = Memo::new(move |_| needed(filling));
    let all = move || {
        let definition = filling.definition.get()?;
        let params = definition.params.iter();
        let params = params.filter(|param| is_of_company(param));
        Some(
            params
                .map(|param| view! { <Figure filling=filling needed=needed param=param.clone() /> })
                .collect_view(),
        )
    };
    view! {
        <ExamplesNotice filling=filling />
        <div class="figures">{all}</div>
    }
}

/// One parameter: a field, or several.
#[component]
fn Figure(filling: Filling, needed: Memo<Vec<Box<str>>>, param: Param) -> impl IntoView {
    let state = state();
    let scheme = StoredValue::new(filling.key.get_untracked());
    let (name, kind) = (Localized::from(&param.name), param.kind.clone());
    let hint = param
        .hint
        .as_ref()
        .map(|hint| view! { <p class="hint">{t(Localized::from(hint))}</p> });
    let param = StoredValue::new(param);
    let at = move |word, kind: &ParamType| FigureAt {
        state,
        filling,
        scheme,
        param,
        word,
        kind: StoredValue::new(kind.clone()),
    };
    let open = Memo::new(move |_| {
        filling
            .fill
            .with(|fill| param.with_value(|param| is_open(param, fill)))
    });
    let is_example = Memo::new(move |_| {
        filling.fill.with(|fill| {
            param.with_value(|param| match &param.kind {
                ParamType::By(attribute, _) => {
                    let words = attribute.words().iter();
                    let mut keys = words.map(|word| figure_key(&param.id, Some(word)));
                    keys.any(|key| fill.is_example(&key))
                }
                _ => fill.is_example(&param.id),
            })
        })
    });
    let badge = move || {
        if is_example.get() {
            return Some(
                view! { <span class="badge" data-tone="open">{t(EXAMPLE)}</span> }.into_any(),
            );
        }
        let is_needed =
            || needed.with(|needed| param.with_value(|param| needed.contains(&param.id)));
        let badge = || {
            if is_needed() {
                view! { <span class="badge" data-tone="open">{t(label!("待填写", "to fill in"))}</span> }
                    .into_any()
            } else {
                view! { <span class="badge">{t(label!("选填", "optional"))}</span> }.into_any()
            }
        };
        open.get().then(badge)
    };
    match &kind {
        ParamType::By(attribute, each) => {
            let attribute = *attribute;
            let of_word = move |word: &&'static str| {
                let name = Localized::of(&words::attribute_word(attribute, word));
                view! { <FigureField at=at(Some(*word), each) name=name /> }
            };
            view! {
                <fieldset class="figure-set" data-wide="words">
                    <legend>{t(name)} {badge}</legend>
                    {attribute.words().iter().map(of_word).collect_view()}
                    {hint}
                </fieldset>
            }
            .into_any()
        }
        ParamType::Bands { .. } => view! {
            <fieldset class="figure-set" data-wide="">
                <legend>{t(name)} {badge}</legend>
                <Bands at=at(None, &kind) />
                {hint}
            </fieldset>
        }
        .into_any(),
        kind => view! {
            <div class="figure-set">
                <FigureField at=at(None, kind) name=name />
                {badge}
                {hint}
            </div>
        }
        .into_any(),
    }
}

/// The field of one figure.
#[component]
fn FigureField(at: FigureAt, name: Localized) -> impl IntoView {
    let id = at.element_id();
    let text = Signal::derive(move || at.text());
    match at.kind.get_value() {
        ParamType::Bands { .. } => view! {
            <fieldset class="figure-set">
                <legend>{t(name)}</legend>
                <Bands at=at />
            </fieldset>
        }
        .into_any(),
        ParamType::Boolean => view! {
            <Tick
                id=id
                label=t(name)
                ticked=Signal::derive(move || at.text() == "true")
                on_tick=move |ticked: bool| at.set(TypedFigure::Text(ticked.to_string()))
            />
        }
        .into_any(),
        ParamType::Choice(all) => view! {
            <Select
                id=id
                label=t(name)
                offers=offers(all)
                value=text
                on_choose=move |word| at.set(TypedFigure::Text(word))
            />
        }
        .into_any(),
        kind => {
            let (list, offers) = at.offers();
            let holds = match kind {
                ParamType::Text => Holds::Words,
                ParamType::Date => Holds::Day,
                _ => Holds::Figure,
            };
            view! {
                <TextField
                    id=id
                    label=t(name)
                    value=text
                    wrong=at.wrong(None)
                    holds=holds
                    unit=unless_empty(unit(&kind).into())
                    list=list
                    on_typed=move |text| at.set(TypedFigure::Text(text))
                    on_left=Callback::new(move |()| at.state.close_run())
                />
                {offers}
            }
            .into_any()
        }
    }
}

/// What a choice of an own scheme or a form offers.
fn offers(all: Vec<Box<str>>) -> Signal<Vec<Offer>> {
    let lang = language();
    Signal::derive(move || {
        let offer = |word: &str| Offer {
            word: word.to_owned(),
            name: match Form::of_word(word) {
                Some(form) => Localized::of(&words::form(form))
                    .beginning()
                    .into_lang(lang.get()),
                None => word.to_owned(),
            },
        };
        all.iter().map(|word| offer(word)).collect()
    })
}
