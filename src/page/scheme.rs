//! The chosen scheme: which one, the company's figures, the readings.

use super::app::App;
use super::el::{El, el};
use super::figures;
use leptos::leptos_dom::helpers::event_target_value;
use leptos::prelude::*;
use rewards_document::workbook::Edit;
use rewards_document::{Route, catalog};
use rewards_format::{Choice, Definition};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use web_sys::Event;

/// The part of the page that asks for the scheme.
pub fn scheme(app: App) -> El {
    let heading = el("h2#scheme-heading").say(app.lang, label!("方案", "Scheme"));
    let clauses = (!app.embed).then(|| {
        let hash = move || format!("#{}", Route::Templates(Some(app.template.get())).hash());
        el("a.quiet-link")
            .live_set("href", move || Some(hash()))
            .say(app.lang, label!("查看条款", "Read the clauses"))
    });
    let filled = move || {
        app.template
            .with(|id| catalog::definition(id))
            .map(|definition| filled(app, definition))
            .unwrap_or_default()
    };
    el("section.scheme[aria-labelledby=scheme-heading]")
        .add(el("header.part-head").add(heading).maybe(clauses))
        .add(choose(app))
        .live(filled)
}

fn choose(app: App) -> El {
    let option = |definition: &'static Definition| {
        el("option")
            .set("value", &definition.id)
            .say(app.lang, &definition.name)
    };
    let choose = move |event: &Event| {
        app.close_run();
        app.act(Edit::Choose(event_target_value(event)));
    };
    let field = el("select.field#scheme-choice").add_all(catalog::definitions().iter().map(option));
    let field = field
        .live_value(move || app.template.get())
        .on("change", choose);
    el("div.labelled")
        .add(el("label[for=scheme-choice]").say(app.lang, label!("按哪个方案算", "Computed under")))
        .add(field)
}

fn filled(app: App, definition: &'static Definition) -> Vec<El> {
    let notes = definition
        .notes
        .as_ref()
        .map(|notes| el("p.hint").say(app.lang, notes));
    let figures = (!definition.params.is_empty()).then(|| {
        let open = Memo::new(move |_| {
            app.fill.with(|fill| {
                definition
                    .params
                    .iter()
                    .filter(|param| figures::is_open(param, fill))
                    .count()
            })
        });
        let summary = el("summary")
            .add(el("h3").say(app.lang, label!("公司要填的数字", "The company's figures")))
            .live_one(move || still_open(app, open.get()));
        let fields = definition
            .params
            .iter()
            .map(|param| figures::param(app, definition, param));
        el("details.fold[open]")
            .add(summary)
            .add(el("div.figures").add_all(fields))
    });
    let readings = (!definition.options.is_empty()).then(|| {
        let summary = el("summary")
            .add(el("h3").say(app.lang, label!("条款怎么理解", "How the clauses are read")));
        let summary = summary
            .add(el("span.badge").live_say(app.lang, move || changed_readings(app, definition)));
        el("details.fold").add(summary).add(
            el("div.readings").add_all(
                definition
                    .options
                    .iter()
                    .map(|option| reading(app, definition, option)),
            ),
        )
    });
    [notes, figures, readings].into_iter().flatten().collect()
}

/// How many figures are still to be filled in.
fn still_open(app: App, open: usize) -> Option<El> {
    (open > 0).then(|| {
        el("span.badge[data-tone=open]").say(app.lang, say!("{0} 项待填写", "{0} to fill in", open))
    })
}

fn changed_readings(app: App, definition: &Definition) -> Localized {
    let is_changed = |option: &Choice, reading: &str| {
        option
            .values
            .get(option.default)
            .is_none_or(|value| **value != *reading)
    };
    let changed = app.fill.with(|fill| {
        let readings = definition
            .options
            .iter()
            .filter_map(|option| Some((option, fill.readings.get(&option.id)?)));
        readings
            .filter(|(option, reading)| is_changed(option, reading))
            .count()
    });
    match changed {
        0 => say!("都按默认理解", "all as by default"),
        changed => say!("{0} 处不是默认", "{0} not as by default", changed),
    }
}

/// One option: its readings, and why the default is the default.
fn reading(app: App, definition: &'static Definition, option: &'static Choice) -> El {
    let radio = move |(place, value): (usize, &'static str)| {
        let is_default = place == option.default;
        let is_chosen = move || {
            app.fill.with(|fill| {
                fill.readings
                    .get(&option.id)
                    .map_or(is_default, |chosen| chosen == value)
            })
        };
        let choose = move |_: &Event| {
            app.close_run();
            app.act(Edit::Reading(
                definition.id.to_string(),
                option.id.to_string(),
                (!is_default).then(|| value.to_owned()),
            ));
        };
        let field = el("input[type=radio]")
            .set("name", &format!("reading-{}", option.id))
            .set("value", value);
        let name = option.value_names.get(place);
        let mark = is_default.then(|| el("span.badge").say(app.lang, label!("默认", "default")));
        el("label.check")
            .add(field.live_checked(is_chosen).on("change", choose))
            .add(
                name.map_or_else(|| el("span"), |name| el("span").say(app.lang, name))
                    .maybe(mark),
            )
    };
    el("fieldset.reading")
        .add(el("legend").say(app.lang, &option.name))
        .add_all(
            option
                .values
                .iter()
                .map(|value| &**value)
                .enumerate()
                .map(radio),
        )
        .maybe(
            option
                .why
                .as_ref()
                .map(|why| el("p.hint").say(app.lang, why)),
        )
}
