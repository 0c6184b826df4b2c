//! The list of all schemes: the company's own, and the templates.

use super::bringing::Bringing;
use super::making::add_own;
use super::offered::Offered;
use crate::common::{ExampleMark, SchemeCard};
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::icon::Sign;
use crate::parts::text_field::TextField;
use crate::platform;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::catalog::find_cards;
use rewards_document::own::{OwnScheme, RefusedScheme, SchemeKey, from_nothing, open_scheme_file};
use rewards_document::workbook::Shared;
use rewards_words::text::Localized;
use rewards_words::{label, many, say};

/// The list of all.
#[component]
pub fn Library() -> impl IntoView {
    let hint = label!(
        "十一个范本，和公司自己写的方案。点开看每一条怎么奖、要填哪些数字、条款怎么理解；抄一份就可以改。",
        "Eleven templates, and the company's own schemes. Open one to see what each rule pays, which figures it needs and how its clauses are read; copy one to change it."
    );
    let asked = RwSignal::new(String::new());
    let found = Signal::derive(move || asked.with(|asked| find_cards(asked)));
    view! {
        <section class="library" aria-labelledby="place-heading">
            <header class="place-head">
                <h1 id="place-heading" tabindex="-1">{t(label!("方案库", "Schemes"))}</h1>
                <p class="hint">{t(hint)}</p>
            </header>
            <OwnSchemes />
            <h2>{t(label!("范本", "Templates"))}</h2>
            <TextField
                id="scheme-search".to_owned()
                label=t(label!("查找方案", "Find a scheme"))
                value=asked
                on_typed=move |text| asked.set(text)
            />
            <ul class="scheme-cards">
                <For
                    each=move || found.get()
                    key=|card| card.definition.id.clone()
                    children=|card| view! { <SchemeCard card=card on_choose=None /> }
                />
            </ul>
        </section>
    }
}

/// The company's own, and the ways to begin one.
#[component]
fn OwnSchemes() -> impl IntoView {
    let state = state();
    let own = Memo::new(move |_| {
        state.workbook.with(|workbook| {
            let card = |(id, scheme): (&str, &Shared<OwnScheme>)| OwnCard {
                id: id.to_owned(),
                name: Localized::from(&scheme.check(id).definition.name),
                rules: scheme.rules().len(),
                unfinished: scheme.unfinished(id),
                version: scheme.versions().last().map(|version| version.number),
            };
            workbook.own.iter().map(card).collect::<Vec<OwnCard>>()
        })
    });
    let offered = RwSignal::new(None::<Result<OwnScheme, RefusedScheme>>);
    let begin = move || {
        add_own(state, from_nothing("新方案", "New scheme"));
    };
    let file = NodeRef::<leptos::html::Input>::new();
    let pick = move || {
        if let Some(input) = file.get_untracked() {
            input.click();
        }
    };
    let picked = move |_| {
        let input = file.get_untracked();
        let Some(chosen) = input.as_ref().and_then(|input| input.files()?.get(0)) else {
            return;
        };
        if let Some(input) = input {
            input.set_value("");
        }
        platform::read(&chosen, move |text| {
            let scheme = text.map_or_else(
                || Err(RefusedScheme::unread()),
                |text| open_scheme_file(&text),
            );
            offered.set(Some(scheme));
        });
    };
    view! {
        <section class="own-schemes" aria-labelledby="own-heading">
            <h2 id="own-heading">{t(label!("自建方案", "Custom schemes"))}</h2>
            <ul class="scheme-cards">
                <For each=move || own.get() key=|card| card.clone() children=|card| view! { <OwnCardView card=card /> } />
            </ul>
            <div class="buttons">
                <Button
                    id="begin-scheme"
                    text=t(label!("从空白开始写", "Start from scratch"))
                    sign=Sign::Plus
                    on_press=begin
                />
                <Button
                    id="open-scheme"
                    text=t(label!("打开方案文件", "Open a scheme file"))
                    sign=Sign::Open
                    weight=Weight::Quiet
                    on_press=pick
                />
                <Bringing />
                <input
                    class="unseen"
                    type="file"
                    accept=".json,application/json"
                    id="scheme-file"
                    tabindex="-1"
                    aria-label=t(label!("方案文件", "Scheme file"))
                    node_ref=file
                    on:change=picked
                />
            </div>
            <Offered offered=offered />
            <p class="hint">{t(label!("也可以打开下面任何一个范本，抄成自建方案来改。", "Or open any template below and copy it."))}</p>
        </section>
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct OwnCard {
    id: String,
    name: Localized,
    rules: usize,
    unfinished: usize,
    version: Option<u32>,
}

#[component]
fn OwnCardView(card: OwnCard) -> impl IntoView {
    let state = state();
    let href = format!("#{}", Route::Schemes(Some(card.id.clone())).hash());
    let rules = many!(card.rules, "{0} 条", "{0} rule", "{0} rules");
    let about = match card.version {
        Some(version) => say!(
            "{0} · 已发布到第 {1} 版",
            "{0} · published up to version {1}",
            rules,
            version
        ),
        None => say!("{0} · 草稿", "{0} · draft", rules),
    };
    let unfinished = (card.unfinished > 0).then(|| {
        let said = many!(
            card.unfinished,
            "{0} 条还没写好",
            "{0} rule unfinished",
            "{0} rules unfinished"
        );
        view! { <span class="badge" data-tone="open">{t(said)}</span> }
    });
    let id = card.id.clone();
    let is_chosen = move || {
        state
            .template
            .with(|chosen| SchemeKey::of(chosen).own_id() == Some(id.as_str()))
    };
    let in_use = move || {
        is_chosen().then(|| view! { <span class="badge" data-tone="gain">{t(label!("正在使用", "in use"))}</span> })
    };
    view! {
        <li class="scheme-card">
            <h3><a class="card-name" href=href>{t(card.name)}</a></h3>
            <p class="card-foot"><span class="hint">{t(about)}</span> {unfinished} <ExampleMark key=card.id /> {in_use}</p>
        </li>
    }
}
