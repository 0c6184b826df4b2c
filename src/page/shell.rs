//! What stands around the places: header, notices, the explanation, and what the document says of itself.

use super::app::App;
use super::derived::{Derived, derive};
use super::el::{El, button, el, follow, icon_button};
use super::view::Notice;
use super::{compare, dom, facts, library, scheme, statement, why};
use crate::platform::{Later, whenever};
use rewards_document::slip::{Computed, digits};
use rewards_document::workbook::{Edit, Place, Shared, Theme};
use rewards_words::lang::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Milliseconds of quiet before a new total is read out.
const PAUSE: i32 = 900;

/// The whole page, made anew in another language.
pub fn shell(app: App) -> El {
    let lang = derive(move || app.workbook.with(|workbook| workbook.lang));
    describe_document(app, lang);
    read_out(app, lang);
    whenever(&["keydown"], move |event| shortcut(app, event));
    el("div.rewards")
        .set("data-embed", &app.embed.to_string())
        .live(move || page(app.speaking(lang.get())))
        .add(el("p.unseen#live[role=status][aria-live=polite]"))
}

fn page(app: App) -> Vec<El> {
    // The library tells its own places apart.
    let kind = derive(move || {
        app.place.with(|place| {
            if let Place::Templates(_) = place {
                Place::Templates(None)
            } else {
                place.clone()
            }
        })
    });
    let main = el("main#main[tabindex=-1]").live(move || match kind.get() {
        Place::Calculate => calculate(app),
        Place::Compare => vec![compare::compare(app)],
        Place::Templates(_) => vec![library::library(app)],
    });
    let header = (!app.embed).then(|| header(app));
    header
        .into_iter()
        .chain([notices(app), main, why::why(app)])
        .collect()
}

fn calculate(app: App) -> Vec<El> {
    let inputs = el("div.inputs")
        .add(scheme::scheme(app))
        .add(facts::facts(app));
    vec![
        el("h1.unseen").say(app.lang, "算奖励|Calculate"),
        el("div.calculate")
            .add(inputs)
            .add(statement::statement(app)),
        sum(app),
    ]
}

/// On a narrow screen the statement is far below: its sum stays in sight.
fn sum(app: App) -> El {
    let name = move || {
        if app.is_late() {
            app.say("还没填完|To be completed")
        } else {
            app.say("合计净额|Net")
        }
    };
    el("button.sum[type=button]")
        .live_set("data-late", move || Some(app.is_late().to_string()))
        .on("click", |_| dom::focus_soon("statement-heading".to_owned()))
        .add(el("span").live_text(move || name().to_owned()))
        .text(" ")
        .add(
            el("strong")
                .live_text(move || app.computed.with(net).unwrap_or_else(|| "—".to_owned())),
        )
        .add(el("span[aria-hidden=true]").text(" ↓"))
}

fn net(computed: &Option<Shared<Computed>>) -> Option<String> {
    computed
        .as_ref()
        .map(|computed| digits(computed.statement.totals.net()))
}

fn header(app: App) -> El {
    let skip = el("a.skip[href=#main]")
        .say(app.lang, "跳到内容|Skip to the content")
        .on("click", |event| {
            event.prevent_default();
            dom::focus_soon("main".to_owned());
        });
    let brand = el("p.brand").add(el("span.brand-mark[aria-hidden=true]").text("¥"));
    let link = |place: Place, both| {
        let hash = format!("#{}", place.hash());
        let is_here = move || {
            app.place
                .with(|now| std::mem::discriminant(now) == std::mem::discriminant(&place))
        };
        el("a")
            .set("href", &hash)
            .live_set("aria-current", move || is_here().then(|| "page".to_owned()))
            .say(app.lang, both)
    };
    let places = el("nav.places")
        .name(app.lang, "页面|Places")
        .add(link(Place::Calculate, "算奖励|Calculate"))
        .add(link(Place::Compare, "比方案|Compare"))
        .add(link(Place::Templates(None), "方案库|Schemes"));
    let brand = brand.say(app.lang, "奖励计算器|Reward calculator");
    el("header.top")
        .add(skip)
        .add(brand)
        .add(places)
        .add(tools(app))
}

fn tools(app: App) -> El {
    let can = derive(move || {
        app.workbook
            .with(|workbook| (workbook.history.can_undo(), workbook.history.can_redo()))
    });
    let undo = icon_button("↶", app.say("撤销|Undo"))
        .set("id", "undo")
        .set("title", app.say("撤销（Ctrl+Z）|Undo (Ctrl+Z)"));
    let redo = icon_button("↷", app.say("重做|Redo"))
        .set("id", "redo")
        .set("title", app.say("重做（Ctrl+Y）|Redo (Ctrl+Y)"));
    let other = move |_: &Event| {
        app.act(Edit::Speak(app.lang.other()));
        dom::focus_soon("language".to_owned());
    };
    let language = button("button.button#language", app.lang, "English|中文")
        .set("lang", app.lang.other().tag());
    el("div.tools")
        .add(
            undo.live_flag("disabled", move || !can.get().0)
                .on("click", move |_| app.undo()),
        )
        .add(
            redo.live_flag("disabled", move || !can.get().1)
                .on("click", move |_| app.redo()),
        )
        .add(theme(app))
        .add(language.on("click", other))
}

fn theme(app: App) -> El {
    let theme = derive(move || app.workbook.with(|workbook| workbook.theme));
    let named = move || {
        let (sign, both) = match theme.get() {
            Theme::Auto => ("◐", "颜色：跟随系统|Colours: as the system"),
            Theme::Light => ("☀", "颜色：浅色|Colours: light"),
            Theme::Dark => ("☾", "颜色：深色|Colours: dark"),
        };
        (sign, app.say(both).to_owned())
    };
    el("button.icon-button#theme[type=button]")
        .live_set("aria-label", move || Some(named().1))
        .live_set("title", move || Some(named().1))
        .on("click", move |_| {
            app.act(Edit::Tint(theme.peek(|theme| theme.next())))
        })
        .add(el("span[aria-hidden=true]").live_text(move || named().0.to_owned()))
}

fn notices(app: App) -> El {
    let said = derive(move || app.view.with(|view| view.said.clone()));
    el("div.notices")
        .live(move || said.with(|said| said.iter().map(|one| notice(app, one)).collect::<Vec<_>>()))
}

fn notice(app: App, notice: &Notice) -> El {
    let half = |pair: &(String, String)| match app.lang {
        Lang::Zh => pair.0.clone(),
        Lang::En => pair.1.clone(),
    };
    let details = notice
        .details
        .iter()
        .map(|detail| el("li").text(&half(detail)));
    let list = (!notice.details.is_empty()).then(|| el("ul").add_all(details));
    let (text, this) = (half(&notice.text), notice.clone());
    let close = move |_: &Event| app.look(|view| view.said.retain(|other| *other != this));
    let words = el("div").add(el("p").text(&text)).maybe(list);
    el("div.notice[role=alert]")
        .add(words)
        .add(icon_button("✕", app.say("知道了|Dismiss")).on("click", close))
}

/// What the document says of itself: language, title, colours.
fn describe_document(app: App, lang: Derived<Lang>) {
    // Saying the same again would make the browser look at every style anew.
    let theme = derive(move || app.workbook.with(|workbook| workbook.theme));
    follow(Box::new(move || {
        dom::describe(
            lang.get().half("奖励计算器|Reward calculator"),
            lang.get().tag(),
            theme.get().word(),
        )
    }));
}

/// Reads the new total out once typing has paused.
fn read_out(app: App, lang: Derived<Lang>) {
    let later = Later::after(PAUSE);
    let mut before = app.computed.peek(net);
    follow(Box::new(move || {
        let (now, lang) = (app.computed.with(net), lang.get());
        if before != now {
            let text = now
                .as_ref()
                .map(|net| lang.fill("合计净额 {} 元|Net for all {} yuan", &[net]))
                .unwrap_or_default();
            later.ask(move || {
                if let Some(live) = dom::by_id("live") {
                    live.set_text_content(Some(&text));
                }
            });
        }
        before = now;
    }));
}

/// Ctrl+Z takes back, Ctrl+Y or Ctrl+Shift+Z does again: everything, not only what a single field remembers.
fn shortcut(app: App, event: &Event) {
    let event: &KeyboardEvent = event.unchecked_ref();
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
