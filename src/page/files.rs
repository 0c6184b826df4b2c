//! Files in and out, the sample, and beginning anew.

use super::app::{App, is_folded};
use super::derived::derive;
use super::dom;
use super::el::{El, button, el};
use super::view::Notice;
use crate::platform;
use rewards_document::catalog;
use rewards_document::workbook::{Edit, Facts, Shared, facts_of, fill_of, scalar, scheme_node};
use rewards_format::{Key, Node, Problem, message, request};
use rewards_words::lang::Lang;
use web_sys::Event;

/// A ledger in which every rule of the first template speaks.
use rewards_document::SAMPLE;
/// So many reasons are listed why a file is refused.
const LISTED: usize = 12;
/// A file that was not opened, and why.
const REFUSED: &str = "没有打开“{}”：{}|“{}” was not opened: {}";
/// Where something is, and what.
const AT: &str = "{}：{}|{}: {}";

/// The buttons over the tables.
pub fn buttons(app: App) -> El {
    let is_late = derive(move || app.is_late());
    let choose = |_: &Event| {
        if let Some(field) = dom::by_id("file") {
            field.click();
        }
    };
    let why_not = app.say("先改好有问题的地方|Mend what is wrong first");
    let save = button("button.button#save-file", app.lang, "保存文件|Save a file")
        .live_flag("disabled", move || is_late.get())
        .live_set("title", move || is_late.get().then(|| why_not.to_owned()))
        .on("click", move |_| save(app));
    let file = el("input.unseen#file[type=file][tabindex=-1][accept=.json,application/json]");
    let file = file
        .name(app.lang, "打开文件|Open a file")
        .on("change", move |event| chosen(app, event));
    el("div.buttons")
        .add(
            button(
                "button.button.primary#load-sample",
                app.lang,
                "载入示例|Load a sample",
            )
            .on("click", move |_| load_sample(app)),
        )
        .add(button("button.button", app.lang, "打开文件|Open a file").on("click", choose))
        .add(save)
        .add(button("button.button#clear", app.lang, "清空|Clear").on("click", move |_| clear(app)))
        .add(file)
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
        Facts::blank(app.facts.peek(|facts| facts.period.clone())),
    );
}

/// The request that the page stands for: what the API would be asked.
fn save(app: App) {
    let Some(definition) = app.template.peek(|template| catalog::definition(template)) else {
        return;
    };
    let scheme = app
        .fill
        .peek(|fill| scheme_node(&definition.id, &definition.params, fill).node);
    let ledger = app.facts_check.peek(|check| check.written.node.clone());
    let request = Node::Map(vec![
        (Key::from("scheme"), scheme),
        (Key::from("ledger"), ledger),
    ]);
    platform::offer(&format!("{}.json", definition.id), &request.json());
}

fn chosen(app: App, event: &Event) {
    let Some(field) = dom::target(event) else {
        return;
    };
    let Some(file) = field.files().and_then(|files| files.get(0)) else {
        return;
    };
    let name = file.name();
    platform::read(&file, move |text| {
        let refusal = opened(app, text.as_deref().unwrap_or_default());
        let refusal = refusal.map(|refusal| Notice {
            text: (
                Lang::Zh.fill(REFUSED, &[&name, &refusal.text.0]),
                Lang::En.fill(REFUSED, &[&name, &refusal.text.1]),
            ),
            ..refusal
        });
        app.look(|view| view.said = refusal.into_iter().collect());
    });
    // The same file can be chosen again.
    field.set_value("");
}

/// Opens a request or a ledger; or says why not, and changes nothing.
fn opened(app: App, text: &str) -> Option<Notice> {
    let node = match Node::read(text) {
        Ok(node) => node,
        Err(_) => {
            let text =
                "这不是本页保存的文件（.json）。|This is not a file saved by this page (.json).";
            return Some(Notice::of(text, &[]));
        }
    };
    let is_ledger = node.get("ledger").is_none() && node.get("deals").is_some();
    let request = if is_ledger {
        Node::Map(vec![(Key::from("ledger"), node)])
    } else {
        node
    };
    let problems = request::check(&request);
    if problems.is_empty() {
        return open_sound(app, &request);
    }
    let detail = |problem: &Problem| {
        let said = message(problem);
        (
            Lang::Zh.fill(AT, &[&problem.path, &said.zh]),
            Lang::En.fill(AT, &[&problem.path, &said.en]),
        )
    };
    let text =
        "有 {} 处问题，已填写的内容没有改动。|{} problems; nothing that you typed was changed.";
    Some(Notice {
        details: problems.iter().take(LISTED).map(detail).collect(),
        ..Notice::of(text, &[&problems.len()])
    })
}

fn open_sound(app: App, request: &Node) -> Option<Notice> {
    let mut edits = Vec::new();
    if let Some(scheme) = request.get("scheme") {
        let definition = scheme
            .get("template")
            .and_then(scalar)
            .and_then(catalog::definition);
        let Some(definition) = definition else {
            return Some(Notice::of(
                "文件里是公司自己的方案，这里还不能打开。|\
                 it holds a scheme of a company's own, which cannot be opened here yet.",
                &[],
            ));
        };
        edits.push(Edit::Choose(definition.id.to_string()));
        edits.push(Edit::Fill(
            definition.id.to_string(),
            Shared::new(fill_of(&definition.params, scheme)),
        ));
    }
    if let Some(ledger) = request.get("ledger") {
        let facts = facts_of(ledger);
        app.look(|view| view.folded = is_folded(&facts));
        edits.push(Edit::Facts(Shared::new(facts)));
    }
    if edits.is_empty() {
        return Some(Notice::of(
            "里面没有方案，也没有台账。|it holds neither a scheme nor a ledger.",
            &[],
        ));
    }
    app.act_all(edits);
    None
}
