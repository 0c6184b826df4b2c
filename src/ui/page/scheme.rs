//! The chosen scheme: which one, the company's figures, the readings.

use super::app::App;
use super::figures;
use crate::exchange::{Choice, Definition};
use crate::scheme::Words;
use crate::ui::catalog;
use crate::ui::lang::Lang;
use crate::ui::workbook::{Edit, Place};
use leptos::prelude::*;

/// The half of an author's words that is in the language.
pub fn of(words: &Words, lang: Lang) -> String {
    lang.of((&*words.zh, &*words.en)).to_owned()
}

/// The part of the page that asks for the scheme.
pub fn scheme(app: App) -> AnyView {
    view! {
        <section class="scheme" aria-labelledby="scheme-heading">
            <header class="part-head">
                <h2 id="scheme-heading">{app.say("方案", "Scheme")}</h2>
                {(!app.embed).then(|| view! {
                    <a class="quiet-link" href=move || format!("#{}", Place::Templates(Some(app.template.get())).hash())>{app.say("查看条款", "See its clauses")}</a>
                })}
            </header>
            {choose(app)}
            {move || catalog::definition(&app.template.get()).map(|definition| filled(app, definition))}
        </section>
    }
    .into_any()
}

fn choose(app: App) -> AnyView {
    let option = |definition: &Definition| {
        view! { <option value=definition.id.to_string()>{of(&definition.name, app.lang)}</option> }
    };
    view! {
        <div class="labelled">
            <label for="scheme-choice">{app.say("按哪个方案算", "Computed under")}</label>
            <select
                id="scheme-choice" class="field" prop:value=move || app.template.get()
                on:change=move |event| { app.close_run(); app.act(Edit::Choose(event_target_value(&event))); }
            >
                {catalog::definitions().iter().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn filled(app: App, definition: &'static Definition) -> AnyView {
    let notes = definition.notes.as_ref().map(|notes| view! { <p class="hint">{of(notes, app.lang)}</p> });
    let figures = (!definition.params.is_empty()).then(|| {
        view! {
            <details class="fold" open=true>
                <summary><h3>{app.say("公司要填的数字", "The company's figures")}</h3>{open_figures(app, definition)}</summary>
                <div class="figures">{definition.params.iter().map(|param| figures::param(app, definition, param)).collect_view()}</div>
            </details>
        }
    });
    let readings = (!definition.options.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary><h3>{app.say("条款怎么理解", "How the clauses are read")}</h3>{changed_readings(app, definition)}</summary>
                <div class="readings">{definition.options.iter().map(|option| reading(app, definition, option)).collect_view()}</div>
            </details>
        }
    });
    view! { {notes}{figures}{readings} }.into_any()
}

/// How many figures are still to be filled in.
fn open_figures(app: App, definition: &'static Definition) -> AnyView {
    let open = Memo::new(move |_| app.fill.with(|fill| definition.params.iter().filter(|param| figures::is_open(param, fill)).count()));
    (move || {
        let text = match (open.get(), app.lang) {
            (0, _) => return None,
            (open, Lang::Zh) => format!("{open} 项待填写"),
            (open, Lang::En) => format!("{open} to fill in"),
        };
        Some(view! { <span class="badge" data-tone="open">{text}</span> })
    })
    .into_any()
}

fn changed_readings(app: App, definition: &'static Definition) -> AnyView {
    let changed = Memo::new(move |_| {
        let is_default = |option: &&Choice, reading: &String| option.values.get(option.default).is_some_and(|value| **value == **reading);
        app.fill.with(|fill| {
            definition
                .options
                .iter()
                .filter(|option| fill.readings.get(&*option.id).is_some_and(|reading| !is_default(option, reading)))
                .count()
        })
    });
    (move || {
        let text = match (changed.get(), app.lang) {
            (0, lang) => lang.of(("都按默认理解", "all as by default")).to_owned(),
            (changed, Lang::Zh) => format!("{changed} 处不是默认"),
            (changed, Lang::En) => format!("{changed} not as by default"),
        };
        view! { <span class="badge">{text}</span> }
    })
    .into_any()
}

/// One option: its readings, and why the default is the default.
fn reading(app: App, definition: &'static Definition, option: &'static Choice) -> AnyView {
    let chosen = Memo::new(move |_| app.fill.with(|fill| fill.readings.get(&*option.id).cloned()));
    let radio = move |(place, value): (usize, &'static str)| {
        let is_default = place == option.default;
        let is_chosen = move || chosen.with(|chosen| chosen.as_deref().map_or(is_default, |chosen| chosen == value));
        let choose = move |_| {
            app.close_run();
            app.act(Edit::Reading(definition.id.to_string(), option.id.to_string(), (!is_default).then(|| value.to_owned())));
        };
        let name = option.value_names.get(place).map(|name| of(name, app.lang)).unwrap_or_default();
        view! {
            <label class="check">
                <input type="radio" name=format!("reading-{}", option.id) value=value prop:checked=is_chosen on:change=choose/>
                <span>{name}{is_default.then(|| view! { <span class="badge">{app.say("默认", "default")}</span> })}</span>
            </label>
        }
    };
    view! {
        <fieldset class="reading">
            <legend>{of(&option.name, app.lang)}</legend>
            {option.values.iter().map(|value| &**value).enumerate().map(radio).collect_view()}
            {option.why.as_ref().map(|why| view! { <p class="hint">{of(why, app.lang)}</p> })}
        </fieldset>
    }
    .into_any()
}
