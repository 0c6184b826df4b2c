//! Files in and out, the sample, and beginning anew.

use super::app::{App, is_folded};
use super::dom;
use super::el::{El, button, el};
use super::view::Notice;
use crate::platform;
use leptos::prelude::*;
use rewards_document::workbook::{Edit, Facts, Shared, facts_of};
use rewards_document::{Refusal, SAMPLE, catalog, file_text, opened_file};
use rewards_format::Node;
use rewards_words::{label, say};
use web_sys::Event;

/// The buttons over the tables.
pub fn buttons(app: App) -> El {
    let is_late = Memo::new(move |_| app.is_late());
    let choose = |_: &Event| {
        dom::by_id("file")
            .into_iter()
            .for_each(|field| field.click())
    };
    let why_not = label!("先把没填好的地方填好", "Complete what is listed first");
    let sample = button(
        "button.button.primary#load-sample",
        app.lang,
        label!("载入示例", "Load a sample"),
    );
    let open = button(
        "button.button#open-file",
        app.lang,
        label!("打开文件", "Open a file"),
    );
    let save_file = button(
        "button.button#save-file",
        app.lang,
        label!("保存文件", "Save a file"),
    )
    .live_flag("disabled", move || is_late.get())
    .live_set("title", move || {
        is_late
            .get()
            .then(|| why_not.in_lang(app.lang.get()).to_owned())
    });
    let anew = button("button.button#clear", app.lang, label!("清空", "Clear"));
    let file = el("input.unseen#file[type=file][tabindex=-1][accept=.json,application/json]");
    el("div.buttons")
        .add(sample.on("click", move |_| load_sample(app)))
        .add(open.on("click", choose))
        .add(save_file.on("click", move |_| save(app)))
        .add(anew.on("click", move |_| clear(app)))
        .add(
            file.name(app.lang, label!("打开文件", "Open a file"))
                .on("change", move |event| chosen(app, event)),
        )
}

fn replace(app: App, facts: Facts) {
    app.look(|view| view.folded = is_folded(&facts));
    app.act_all(vec![Edit::Facts(Shared::new(facts))]);
}

fn load_sample(app: App) {
    if let Ok(sample) = Node::read(SAMPLE) {
        replace(app, facts_of(&sample));
    }
}

fn clear(app: App) {
    replace(
        app,
        Facts::blank(app.facts.with_untracked(|facts| facts.period.clone())),
    );
}

fn save(app: App) {
    let Some(definition) = app
        .template
        .with_untracked(|template| catalog::definition(template))
    else {
        return;
    };
    let text = app.fill.with_untracked(|fill| {
        app.facts_check
            .with_untracked(|check| file_text(definition, fill, &check.document()))
    });
    platform::offer(&format!("{}.json", definition.id), &text);
}

fn chosen(app: App, event: &Event) {
    let field = dom::target(event);
    let Some(file) = field.files().and_then(|files| files.get(0)) else {
        return;
    };
    let name = file.name();
    platform::read(&file, move |text| {
        let opened = opened_file(text.as_deref().unwrap_or_default());
        let notice = match opened {
            Ok(edits) => {
                open(app, edits);
                None
            }
            Err(refusal) => Some(refused(&name, refusal)),
        };
        app.look(|view| view.said = notice.into_iter().collect());
    });
    // The same file can be chosen again.
    field.set_value("");
}

fn open(app: App, edits: Vec<Edit>) {
    for edit in &edits {
        if let Edit::Facts(facts) = edit {
            app.look(|view| view.folded = is_folded(facts));
        }
    }
    app.act_all(edits);
}

fn refused(name: &str, refusal: Refusal) -> Notice {
    let text = say!(
        "没有打开“{0}”：{1}",
        "“{0}” was not opened. {1}",
        name,
        refusal.text
    );
    Notice {
        details: refusal.details,
        ..Notice::of(text)
    }
}
