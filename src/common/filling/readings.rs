//! How the clauses of a scheme are read.

use super::Filling;
use crate::lang::{live, t};
use crate::state::state;
use leptos::prelude::*;
use rewards_document::workbook::{Edit, Fill};
use rewards_format::{Choice, Definition};
use rewards_words::text::Localized;
use rewards_words::{label, many, say};

/// How many readings are not the default's, in words.
pub fn changed_readings(filling: Filling) -> Localized {
    let Some(definition) = filling.definition.get() else {
        return Localized::default();
    };
    match filling.fill.with(|fill| changed_count(&definition, fill)) {
        0 => say!("{0} 处按默认", "{0} by default", definition.options.len()),
        changed => say!("{0} 处不是默认", "{0} changed", changed),
    }
}

fn changed_count(definition: &Definition, fill: &Fill) -> usize {
    let is_changed = |option: &Choice, reading: &str| {
        let default = option.values.get(option.default);
        default.is_none_or(|value| **value != *reading)
    };
    let readings = definition
        .options
        .iter()
        .filter_map(|option| Some((option, fill.readings.get(&option.id)?)));
    readings
        .filter(|(option, reading)| is_changed(option, reading))
        .count()
}

/// That the scheme with this key is read otherwise than by default, as a mark.
#[component]
pub fn ReadingsMark(
    /// The scheme's key.
    #[prop(into)]
    key: Signal<String>,
) -> impl IntoView {
    let state = state();
    let changed = Memo::new(move |_| {
        let key = key.get();
        state.workbook.with(|workbook| {
            let definition = workbook.definition(&key);
            definition.map_or(0, |one| changed_count(&one, &workbook.fill(&key)))
        })
    });
    let words = live(move || {
        many!(
            changed.get(),
            "{0} 处理解不是默认",
            "{0} reading changed",
            "{0} readings changed"
        )
    });
    view! {
        <Show when=move || { changed.get() > 0 }>
            <span class="badge">{words}</span>
        </Show>
    }
}

/// All options of the scheme.
#[component]
pub fn Readings(filling: Filling) -> impl IntoView {
    let all = move || {
        let definition = filling.definition.get()?;
        let options = definition.options.iter().cloned();
        Some(
            options
                .map(|option| view! { <Reading filling=filling option=option /> })
                .collect_view(),
        )
    };
    view! { <div class="readings">{all}</div> }
}

/// One option: its readings, and why the default is the default.
#[component]
fn Reading(filling: Filling, option: Choice) -> impl IntoView {
    let state = state();
    let id = StoredValue::new(option.id.to_string());
    let radio = |(place, value): (usize, &str)| {
        let is_default = place == option.default;
        let value = StoredValue::new(value.to_owned());
        let is_chosen = move || {
            filling.fill.with(|fill| {
                let chosen = fill.readings.get(&id.get_value());
                chosen.map_or(is_default, |chosen| *chosen == value.get_value())
            })
        };
        let choose = move |_| {
            state.close_run();
            state.act(Edit::Reading(
                filling.key.get_untracked(),
                id.get_value(),
                (!is_default).then(|| value.get_value()),
            ));
        };
        let name = option
            .value_names
            .get(place)
            .map(|name| t(Localized::from(name).beginning()));
        view! {
            <label class="tick-label">
                <input
                    class="tick"
                    type="radio"
                    name=format!("reading-{}", option.id)
                    value=value.get_value()
                    prop:checked=is_chosen
                    on:change=choose
                />
                <span>
                    {name} " "
                    {is_default.then(|| view! { <span class="badge">{t(label!("默认", "default"))}</span> })}
                </span>
            </label>
        }
    };
    let radios = option.values.iter().map(|value| &**value).enumerate();
    view! {
        <fieldset class="reading">
            <legend>{t(Localized::from(&option.name))}</legend>
            {radios.map(radio).collect_view()}
            {option.why.as_ref().map(|why| view! { <p class="hint">{t(Localized::from(why))}</p> })}
        </fieldset>
    }
}
