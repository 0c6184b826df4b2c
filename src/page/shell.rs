//! What stands around the places: header, notices, the explanation, and what the document says of itself.

use super::app::App;
use super::el::{El, button, el, follow, icon_button};
use super::{compare, dom, facts, keep, library, notices, scheme, statement, why};
use leptos::ev;
use leptos::leptos_dom::helpers::{debounce, window_event_listener};
use leptos::prelude::*;
use rewards_document::statement::{Computed, digits};
use rewards_document::workbook::Shared;
use rewards_document::{Route, Theme, unfinished};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};
use std::time::Duration;
use web_sys::KeyboardEvent;

/// So long it is quiet before a new total is read out.
const PAUSE: Duration = Duration::from_millis(900);
/// What the page is called.
const TITLE: Label = label!("奖励计算器", "Reward calculator");

/// The whole page.
pub fn shell(app: App) -> El {
    describe_document(app);
    read_out(app);
    let shortcuts = window_event_listener(ev::keydown, move |event| shortcut(app, &event));
    on_cleanup(move || shortcuts.remove());
    // The library tells its own places apart.
    let kind = Memo::new(move |_| {
        app.route.with(|route| match route {
            Route::Calculate | Route::Compare => route.clone(),
            Route::Templates(_) => Route::Templates(None),
        })
    });
    let main = el("main#main[tabindex=-1]").live(move || match kind.get() {
        Route::Calculate => calculate(app),
        Route::Compare => vec![compare::compare(app)],
        Route::Templates(_) => vec![library::library(app)],
    });
    el("div.rewards")
        .set("data-embed", &app.embed.to_string())
        .maybe((!app.embed).then(|| header(app)))
        .add(notices::notices(app))
        .add(main)
        .add(why::why(app))
        .add(el("p.unseen#live[role=status][aria-live=polite]"))
}

fn calculate(app: App) -> Vec<El> {
    let inputs = el("div.inputs")
        .add(scheme::scheme(app))
        .add(facts::facts(app));
    vec![
        el("h1.unseen").say(app.lang, label!("算奖励", "Calculate")),
        el("div.calculate")
            .add(inputs)
            .add(statement::statement(app)),
        sum(app),
    ]
}

/// On a narrow screen the statement is far below: its sum stays in sight.
fn sum(app: App) -> El {
    let name = move || {
        app.problems
            .with(|problems| unfinished(problems))
            .unwrap_or_else(|| say!("合计净额", "Net"))
    };
    let net = move || app.computed.with(net).unwrap_or_else(|| "—".to_owned());
    el("button.sum[type=button]")
        .live_set("data-late", move || Some(app.is_late().to_string()))
        .on("click", |_| dom::go_to_soon("statement-heading".to_owned()))
        .add(el("span").live_say(app.lang, name))
        .text(" ")
        .add(el("strong").live_text(net))
        .add(el("span[aria-hidden=true]").text(" ↓"))
}

fn net(computed: &Option<Shared<Computed>>) -> Option<String> {
    computed
        .as_ref()
        .map(|computed| digits(computed.statement.totals.net()))
}

fn header(app: App) -> El {
    let skip = el("a.skip[href=#main]").say(app.lang, label!("跳到内容", "Skip to the content"));
    let skip = skip.on("click", |event| {
        event.prevent_default();
        dom::go_to_soon("main".to_owned());
    });
    let link = |route: Route, name: Label| {
        let hash = format!("#{}", route.hash());
        let is_here = move || {
            app.route
                .with(|now| std::mem::discriminant(now) == std::mem::discriminant(&route))
        };
        el("a")
            .set("href", &hash)
            .live_set("aria-current", move || is_here().then(|| "page".to_owned()))
            .say(app.lang, name)
    };
    let places = el("nav.places")
        .name(app.lang, label!("页面", "Places"))
        .add(link(Route::Calculate, label!("算奖励", "Calculate")))
        .add(link(Route::Compare, label!("比方案", "Compare")))
        .add(link(Route::Templates(None), label!("方案库", "Schemes")));
    let mark = el("span.brand-mark[aria-hidden=true]").text("¥");
    let brand = el("p.brand").add(mark).say(app.lang, TITLE);
    el("header.top")
        .add(skip)
        .add(brand)
        .add(places)
        .add(tools(app))
}

fn tools(app: App) -> El {
    let can = move |look: fn(&rewards_document::workbook::History) -> bool| {
        Memo::new(move |_| app.workbook.with(|workbook| look(&workbook.history)))
    };
    let (can_undo, can_redo) = (
        can(|history| history.can_undo()),
        can(|history| history.can_redo()),
    );
    let undo =
        icon_button("↶", app.lang, label!("撤销（Ctrl+Z）", "Undo (Ctrl+Z)")).set("id", "undo");
    let redo =
        icon_button("↷", app.lang, label!("重做（Ctrl+Y）", "Redo (Ctrl+Y)")).set("id", "redo");
    let other = move || {
        app.lang.update(|lang| *lang = lang.other());
        keep::keep_lang(app);
    };
    let language = button(
        "button.button#language",
        app.lang,
        label!("English", "中文"),
    )
    .live_set("lang", move || {
        Some(app.lang.get().other().tag().to_owned())
    });
    el("div.tools")
        .add(
            undo.live_flag("disabled", move || !can_undo.get())
                .on("click", move |_| app.undo()),
        )
        .add(
            redo.live_flag("disabled", move || !can_redo.get())
                .on("click", move |_| app.redo()),
        )
        .add(theme(app))
        .add(language.on("click", move |_| other()))
}

fn theme(app: App) -> El {
    let sign = move || match app.theme.get() {
        Theme::Auto => "◐",
        Theme::Light => "☀",
        Theme::Dark => "☾",
    };
    let name = move || {
        let name = match app.theme.get() {
            Theme::Auto => label!("颜色：跟随系统", "Colours: as the system"),
            Theme::Light => label!("颜色：浅色", "Colours: light"),
            Theme::Dark => label!("颜色：深色", "Colours: dark"),
        };
        Some(name.in_lang(app.lang.get()).to_owned())
    };
    let next = move || {
        app.theme.update(|theme| *theme = theme.next());
        keep::keep_theme(app);
    };
    el("button.icon-button#theme[type=button]")
        .live_set("aria-label", name)
        .live_set("title", name)
        .on("click", move |_| next())
        .add(el("span[aria-hidden=true]").live_text(move || sign().to_owned()))
}

/// What the document says of itself: language, title, colours.
fn describe_document(app: App) {
    follow(move || {
        let lang = app.lang.get();
        dom::describe(TITLE.in_lang(lang), lang.tag(), app.theme.get().word());
    });
}

/// Reads the new total out once typing has paused.
fn read_out(app: App) {
    let mut later = debounce(PAUSE, move |text: Localized| {
        if let Some(live) = dom::by_id("live") {
            live.set_text_content(Some(text.in_lang(app.lang.get_untracked())));
        }
    });
    let mut before = app.computed.with_untracked(net);
    follow(move || {
        let now = app.computed.with(net);
        if before != now {
            let said = now
                .as_ref()
                .map(|net| say!("合计净额 {0} 元", "Net for all ¥{0}", net));
            later(said.unwrap_or_default());
        }
        before = now;
    });
}

/// Ctrl+Z takes back, Ctrl+Y or Ctrl+Shift+Z does again: everything, not only what a single field remembers.
fn shortcut(app: App, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || dom::is_composing(event) {
        return;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => app.undo(),
        ("z", true) | ("y", _) => app.redo(),
        _ => return,
    }
    event.prevent_default();
}
