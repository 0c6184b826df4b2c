//! What stands around the places: header, notices, the explanation, and what the document says of itself.

use super::app::{App, Notice};
use super::{compare, dom, facts, library, scheme, statement, why};
use crate::browser::Later;
use crate::ui::lang::Lang;
use crate::ui::workbook::{Edit, Place, Theme};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Milliseconds of quiet before a new total is read out.
const PAUSE: i32 = 900;

/// The whole page, made anew in another language.
pub fn shell(app: App) -> impl IntoView {
    let lang = Memo::new(move |_| app.workbook.with(|workbook| workbook.lang));
    describe_document(app, lang);
    read_out(app, lang);
    window_event_listener(leptos::ev::keydown, move |event| shortcut(app, &event));
    view! {
        <div class="rewards" data-embed=app.embed.to_string()>
            {move || page(App { lang: lang.get(), ..app })}
            <p id="live" class="unseen" role="status" aria-live="polite"></p>
        </div>
    }
}

fn page(app: App) -> AnyView {
    let kind =
        Memo::new(move |_| app.place.with(|place| matches!(place, Place::Calculate) as u8 + 2 * matches!(place, Place::Compare) as u8));
    view! {
        {(!app.embed).then(|| header(app))}
        {notices(app)}
        <main id="main" tabindex="-1">
            {move || match kind.get() {
                1 => calculate(app),
                2 => compare::compare(app),
                _ => library::library(app),
            }}
        </main>
        {why::why(app)}
    }
    .into_any()
}

fn calculate(app: App) -> AnyView {
    view! {
        <h1 class="unseen">{app.say("算奖励", "Calculate")}</h1>
        <div class="calculate">
            <div class="inputs">{scheme::scheme(app)}{facts::facts(app)}</div>
            {statement::statement(app)}
        </div>
        {sum(app)}
    }
    .into_any()
}

/// On a narrow screen the statement is far below: its sum stays in sight.
fn sum(app: App) -> AnyView {
    let text = Memo::new(move |_| net(app));
    let late = move || !app.problems.with(Vec::is_empty);
    let go = |_| dom::focus_soon("statement-heading".to_owned());
    view! {
        <button type="button" class="sum" data-late=move || late().to_string() on:click=go>
            <span>{move || if late() { app.say("有地方要改", "Something to mend") } else { app.say("合计实发", "Net") }}</span>
            <strong>{move || text.get().unwrap_or_else(|| "—".to_owned())}</strong>
            <span aria-hidden="true">"↓"</span>
        </button>
    }
    .into_any()
}

fn net(app: App) -> Option<String> {
    app.computed.with(|computed| computed.as_ref().map(|computed| crate::ui::slip::digits(computed.statement.totals.net())))
}

fn header(app: App) -> AnyView {
    let link = move |place: Place, name: &'static str| {
        let (hash, here) = (format!("#{}", place.hash()), place);
        let is_here = move || app.place.with(|place| std::mem::discriminant(place) == std::mem::discriminant(&here));
        view! { <a href=hash aria-current=move || is_here().then_some("page")>{name}</a> }
    };
    view! {
        <header class="top">
            <a class="skip" href="#main" on:click=|event| { event.prevent_default(); dom::focus_soon("main".to_owned()); }>{app.say("跳到内容", "Skip to the content")}</a>
            <p class="brand"><span class="brand-mark" aria-hidden="true">"¥"</span>{app.say("奖励计算器", "Reward calculator")}</p>
            <nav class="places" aria-label=app.say("页面", "Places")>
                {link(Place::Calculate, app.say("算奖励", "Calculate"))}
                {link(Place::Compare, app.say("比方案", "Compare"))}
                {link(Place::Templates(None), app.say("方案库", "Schemes"))}
            </nav>
            {tools(app)}
        </header>
    }
    .into_any()
}

fn tools(app: App) -> AnyView {
    let can = move |redo: bool| app.workbook.with(|workbook| if redo { workbook.history.can_redo() } else { workbook.history.can_undo() });
    let theme = Memo::new(move |_| app.workbook.with(|workbook| workbook.theme));
    let next = move |_| app.act(Edit::Tint(theme.get_untracked().next()));
    let named = move || match theme.get() {
        Theme::Auto => app.say("颜色：跟随系统", "Colours: as the system"),
        Theme::Light => app.say("颜色：浅色", "Colours: light"),
        Theme::Dark => app.say("颜色：深色", "Colours: dark"),
    };
    let sign = move || match theme.get() {
        Theme::Auto => "◐",
        Theme::Light => "☀",
        Theme::Dark => "☾",
    };
    view! {
        <div class="tools">
            <button type="button" class="icon-button" id="undo" disabled=move || !can(false) title=app.say("撤销（Ctrl+Z）", "Undo (Ctrl+Z)") aria-label=app.say("撤销", "Undo") on:click=move |_| app.workbook.update(|workbook| workbook.undo())><span aria-hidden="true">"↶"</span></button>
            <button type="button" class="icon-button" id="redo" disabled=move || !can(true) title=app.say("重做（Ctrl+Y）", "Redo (Ctrl+Y)") aria-label=app.say("重做", "Redo") on:click=move |_| app.workbook.update(|workbook| workbook.redo())><span aria-hidden="true">"↷"</span></button>
            <button type="button" class="icon-button" id="theme" title=named aria-label=named on:click=next><span aria-hidden="true">{sign}</span></button>
            <button type="button" class="button" id="language" lang=app.lang.other().tag() on:click=move |_| { app.act(Edit::Speak(app.lang.other())); dom::focus_soon("language".to_owned()); }>{app.say("English", "中文")}</button>
        </div>
    }
    .into_any()
}

fn notices(app: App) -> AnyView {
    let notice = move |notice: Notice| {
        let half = |pair: &(String, String)| match app.lang {
            Lang::Zh => pair.0.clone(),
            Lang::En => pair.1.clone(),
        };
        let details = notice.details.iter().map(|detail| view! { <li>{half(detail)}</li> }).collect_view();
        let (text, has_details) = (half(&notice.text), !notice.details.is_empty());
        let close = move |_| app.said.update(|said| said.retain(|other| *other != notice));
        view! {
            <div class="notice" role="alert">
                <div><p>{text}</p>{has_details.then(|| view! { <ul>{details}</ul> })}</div>
                <button type="button" class="icon-button" aria-label=app.say("知道了", "Dismiss") on:click=close><span aria-hidden="true">"✕"</span></button>
            </div>
        }
    };
    (move || app.said.get().into_iter().map(notice).collect_view()).into_any()
}

/// What the document says of itself: language, title, colours.
fn describe_document(app: App, lang: Memo<Lang>) {
    Effect::new(move |_| {
        let Some(root) = dom::root() else { return };
        let lang = lang.get();
        let _ = root.set_attribute("lang", lang.tag());
        let _ = root.set_attribute("data-theme", app.workbook.with(|workbook| workbook.theme).word());
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(lang.of(("奖励计算器", "Reward calculator")));
        }
    });
}

/// Reads the new total out once typing has paused.
fn read_out(app: App, lang: Memo<Lang>) {
    let later = Later::after(PAUSE);
    Effect::new(move |before: Option<Option<String>>| {
        let (now, lang) = (net(app), lang.get());
        if before.is_some_and(|before| before != now) {
            let text = match (&now, lang) {
                (None, _) => String::new(),
                (Some(net), Lang::Zh) => format!("合计实发 {net} 元"),
                (Some(net), Lang::En) => format!("Net for all {net} yuan"),
            };
            later.ask(move || {
                if let Some(live) = dom::by_id("live") {
                    live.set_text_content(Some(&text));
                }
            });
        }
        now
    });
}

/// Ctrl+Z takes back, Ctrl+Y or Ctrl+Shift+Z does again: everything, not only what a single field remembers.
fn shortcut(app: App, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.is_composing() {
        return;
    }
    let is_redo = match event.key().as_str() {
        "z" | "Z" => event.shift_key(),
        "y" | "Y" => true,
        _ => return,
    };
    event.prevent_default();
    app.workbook.update(|workbook| if is_redo { workbook.redo() } else { workbook.undo() });
}
