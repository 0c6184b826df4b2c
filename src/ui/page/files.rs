//! Files in and out, the sample, and beginning anew.

use super::app::{App, Notice, is_folded};
use super::dom;
use crate::browser;
use crate::exchange::{Key, Node, message, request};
use crate::ui::catalog;
use crate::ui::workbook::{Edit, Facts, Shared, facts_of, fill_of, scalar, scheme_node};
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A ledger in which every rule of the first template speaks.
const SAMPLE: &str = include_str!("../sample.json");
/// So many reasons are listed why a file is refused.
const LISTED: usize = 12;

/// The buttons over the tables.
pub fn buttons(app: App) -> AnyView {
    let has_problems = Memo::new(move |_| !app.problems.with(Vec::is_empty));
    let choose = |_| {
        if let Some(field) = dom::by_id("file") {
            field.click();
        }
    };
    view! {
        <div class="buttons">
            <button type="button" class="button primary" id="load-sample" on:click=move |_| load_sample(app)>{app.say("载入示例", "Load a sample")}</button>
            <button type="button" class="button" on:click=choose>{app.say("打开文件", "Open a file")}</button>
            <button
                type="button" class="button" id="save-file" disabled=move || has_problems.get()
                title=move || has_problems.get().then(|| app.say("先改好有问题的地方", "Mend what is wrong first"))
                on:click=move |_| save(app)
            >{app.say("保存文件", "Save a file")}</button>
            <button type="button" class="button" id="clear" on:click=move |_| clear(app)>{app.say("清空", "Clear")}</button>
            <input type="file" id="file" class="unseen" tabindex="-1" aria-label=app.say("打开文件", "Open a file") accept=".json,application/json" on:change=move |event| chosen(app, &event)/>
        </div>
    }
    .into_any()
}

fn replace(app: App, facts: Facts) {
    app.folded.set(is_folded(&facts));
    app.act_all(vec![Edit::Facts(Shared::new(facts))]);
}

fn load_sample(app: App) {
    if let Ok(sample) = Node::read(SAMPLE) {
        replace(app, facts_of(&sample));
    }
}

fn clear(app: App) {
    replace(app, Facts::blank(app.facts.with_untracked(|facts| facts.period.clone())));
}

/// The request that the page stands for: what the API would be asked.
fn save(app: App) {
    let definition = app.template.with_untracked(|template| catalog::definition(template));
    let Some(definition) = definition else { return };
    let scheme = app.fill.with_untracked(|fill| scheme_node(&definition.id, &definition.params, fill).node);
    let ledger = app.facts_check.with_untracked(|check| check.written.node.clone());
    let request = Node::Map(vec![(Key::from("scheme"), scheme), (Key::from("ledger"), ledger)]);
    browser::offer(&format!("{}.json", definition.id), &request.json());
}

fn chosen(app: App, event: &Event) {
    let Some(field) = dom::target(event).and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok()) else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    // The same file can be chosen again.
    field.set_value("");
    let name = file.name();
    browser::read(&file, move |text| {
        if let Some(refusal) = opened(app, text.as_deref().unwrap_or_default()) {
            let text = (format!("没有打开“{name}”：{}", refusal.text.0), format!("“{name}” was not opened: {}", refusal.text.1));
            app.said.set(vec![Notice { text, ..refusal }]);
        } else {
            app.said.set(Vec::new());
        }
    });
}

/// Opens a request or a ledger; or says why not, and changes nothing.
fn opened(app: App, text: &str) -> Option<Notice> {
    let node = match Node::read(text) {
        Ok(node) => node,
        Err(problem) => {
            let said = message(&problem);
            return Some(Notice { text: (said.zh.into(), said.en.into()), details: Vec::new() });
        }
    };
    let request =
        if node.get("ledger").is_none() && node.get("deals").is_some() { Node::Map(vec![(Key::from("ledger"), node)]) } else { node };
    let problems = request::check(&request);
    if !problems.is_empty() {
        let detail = |problem: &crate::exchange::Problem| {
            let said = message(problem);
            (format!("{}：{}", problem.path, said.zh), format!("{}: {}", problem.path, said.en))
        };
        let text = (
            format!("有 {} 处问题，已填写的内容没有改动。", problems.len()),
            format!("{} problems; nothing that you typed was changed.", problems.len()),
        );
        return Some(Notice { text, details: problems.iter().take(LISTED).map(detail).collect() });
    }
    open_sound(app, &request)
}

fn open_sound(app: App, request: &Node) -> Option<Notice> {
    let mut edits = Vec::new();
    if let Some(scheme) = request.get("scheme") {
        let Some(template) = scheme.get("template").and_then(scalar) else {
            return Some(Notice::of(
                "文件里是公司自己的方案，这里还不能打开。",
                "the file holds a scheme of a company's own, which cannot be opened here yet.",
            ));
        };
        let definition = catalog::definition(template)?;
        edits.push(Edit::Choose(template.to_owned()));
        edits.push(Edit::Fill(template.to_owned(), Shared::new(fill_of(&definition.params, scheme))));
    }
    if let Some(ledger) = request.get("ledger") {
        edits.push(Edit::Facts(Shared::new(facts_of(ledger))));
    }
    if edits.is_empty() {
        return Some(Notice::of("里面没有方案，也没有台账。", "it holds neither a scheme nor a ledger."));
    }
    app.act_all(edits);
    None
}
