//! What is on its way in: how it is read, what it will do, and the button that does it.

mod columns;
mod outcome;
mod table;
mod words;

use crate::common::{choose_file, ways_in};
use crate::intake::{self, Instead, Stage};
use crate::lang::{live, t};
use crate::parts::button::{Button, Weight};
use crate::parts::choice::{Offer, Select};
use crate::parts::dialog::Dialog;
use crate::parts::icon::Sign;
use crate::platform::clipboard_clip;
use crate::state::{State, state};
use leptos::prelude::*;
use outcome::Outcome;
use rewards_document::import::{Decoded, shown};
use rewards_words::text::Localized;
use rewards_words::{label, many, say};
use table::Tables;

/// The dialog.
#[component]
pub fn ImportDialog() -> impl IntoView {
    let state = state();
    let incoming = state.incoming;
    let is_change = Memo::new(move |_| matches!(incoming.stage.get(), Some(Stage::Changing(_))));
    let name = live(move || match incoming.name.get().as_str() {
        _ if is_change.get() => label!("更改许多行", "Change many rows").into(),
        "" => Localized::from(label!("导入粘贴的表格", "Import the pasted table")),
        name => say!("导入“{0}”", "Import “{0}”", name),
    });
    let is_there = Memo::new(move |_| {
        matches!(
            incoming.stage.get(),
            Some(Stage::Working(_) | Stage::Ready | Stage::Writing(_))
        ) && incoming.with_work(|_| ()).is_some()
    });
    let refused = Memo::new(move |_| match incoming.stage.get() {
        Some(Stage::Refused(_, instead)) => Some(instead),
        _ => None,
    });
    // Back closes it, too: what was on its way is given up.
    on_cleanup(move || {
        if incoming.stage.try_get_untracked().flatten().is_some() {
            intake::give_up(incoming);
        }
    });
    view! {
        <Dialog name=name kind="import" on_close=move || intake::stop(state)>
            <Progress />
            <NotRead />
            <Show when=move || is_there.get()>
                <Encodings />
                <Tables />
                <Outcome />
                <Idle />
            </Show>
            <div class="import-buttons">
                {move || match refused.get() {
                    Some(instead) => view! { <TakeInstead instead=instead /> }.into_any(),
                    None => view! { <Show when=move || !is_change.get()><Confirm /></Show> }.into_any(),
                }}
                <Button text=t(label!("取消", "Cancel")) weight=Weight::Quiet on_press=move || intake::stop(state) />
            </div>
        </Dialog>
    }
}

/// What brings something else in.
#[component]
fn TakeInstead(instead: Instead) -> impl IntoView {
    let state = state();
    match instead {
        Instead::AnyFile => view! {
            <Button
                text=t(label!("换一个文件", "Choose another file"))
                weight=Weight::Primary
                sign=Sign::Open
                on_press=choose_file
            />
        }
        .into_any(),
        Instead::Pasted => view! {
            <Button
                text=t(label!("粘贴", "Paste"))
                weight=Weight::Primary
                on_press=move || paste_instead(state)
            />
        }
        .into_any(),
    }
}

/// Takes in what is on the clipboard, where the browser hands it over; else the keys are named, which always do.
fn paste_instead(state: State) {
    leptos::task::spawn_local(async move {
        match clipboard_clip().await {
            Some(clip) => intake::begin_text(state, clip),
            None => {
                let stage = state.incoming.stage;
                if matches!(stage.get_untracked(), Some(Stage::Refused(..))) {
                    let keys = label!(
                        "浏览器不让本页读取剪贴板：请按 Ctrl+V 粘贴。",
                        "The browser does not let this page read the clipboard: press Ctrl+V."
                    );
                    stage.set(Some(Stage::Refused(keys.into(), Instead::Pasted)));
                }
            }
        }
    });
}

/// How far it has come, or why it cannot be read.
#[component]
fn Progress() -> impl IntoView {
    let stage = state().incoming.stage;
    let said = live(move || match stage.get() {
        Some(Stage::Reading(None)) => label!("正在读取……", "Reading…").into(),
        Some(Stage::Reading(Some(rows))) => {
            many!(
                rows,
                "正在读取：{0} 行",
                "Reading: {0} row",
                "Reading: {0} rows"
            )
        }
        Some(Stage::Working(progress)) => {
            say!("正在核对：{0}%", "Checking: {0}%", progress.per_cent())
        }
        Some(Stage::Writing(progress)) => {
            say!("正在导入：{0}%", "Importing: {0}%", progress.per_cent())
        }
        Some(Stage::Changing(progress)) => {
            say!("正在更改：{0}%", "Changing: {0}%", progress.per_cent())
        }
        Some(Stage::Refused(why, _)) => why,
        Some(Stage::Ready) | None => Localized::default(),
    });
    let per_cent = move || match stage.get() {
        Some(Stage::Working(progress) | Stage::Writing(progress) | Stage::Changing(progress)) => {
            Some(progress.per_cent().to_string())
        }
        _ => None,
    };
    let is_long = move || {
        matches!(
            stage.get(),
            Some(Stage::Reading(_) | Stage::Working(_) | Stage::Writing(_) | Stage::Changing(_))
        )
    };
    let is_refused = move || matches!(stage.get(), Some(Stage::Refused(..)));
    let takes_files = move || matches!(stage.get(), Some(Stage::Refused(_, Instead::AnyFile)));
    view! {
        <div class="import-progress" data-refused=move || is_refused().then_some("")>
            <p role="status">{said}</p>
            <Show when=takes_files>
                <p class="hint ways-in">{t(ways_in())}</p>
            </Show>
            <Show when=is_long>
                <progress max="100" value=per_cent aria-label=said></progress>
            </Show>
        </div>
    }
}

/// Which encoding each file is read in, where it could be several.
#[component]
fn Encodings() -> impl IntoView {
    let incoming = state().incoming;
    let count = Memo::new(move |_| incoming.texts.with(Vec::len));
    view! { <For each=move || 0..count.get() key=|at| *at children=move |at| view! { <EncodingOf at=at /> } /> }
}

#[component]
fn EncodingOf(at: usize) -> impl IntoView {
    let state = state();
    let texts = state.incoming.texts;
    let offers = Signal::derive(move || {
        let lang = state.lang.get();
        let offer = |(at, decoded): (usize, &Decoded)| Offer {
            word: at.to_string(),
            name: say!(
                "{0}：{1}",
                "{0}: {1}",
                decoded.encoding.words(),
                shown(decoded)
            )
            .into_lang(lang),
        };
        texts.with(|texts| {
            let decoded = texts.get(at).map(|text| text.decoded.as_slice());
            let decoded = decoded.unwrap_or_default().iter();
            decoded.enumerate().map(offer).collect::<Vec<_>>()
        })
    });
    let label = live(move || {
        let asked = label!(
            "文字编码（看哪一行读得通）",
            "Encoding (choose the line that reads correctly)"
        );
        texts.with(|texts| match (texts.get(at), texts.len()) {
            (Some(text), 2..) => say!("{0}：{1}", "{0}: {1}", text.name, asked),
            _ => asked.into(),
        })
    });
    let value = Signal::derive(move || {
        let encoding = texts.with(|texts| texts.get(at).map(|text| text.encoding));
        encoding.unwrap_or_default().to_string()
    });
    let choose = move |word: String| {
        if let Ok(place) = word.parse() {
            intake::read_as(state, at, place);
        }
    };
    view! { <Select id=format!("import-encoding-{at}") label=label offers=offers value=value on_choose=choose /> }
}

/// Why some of several files were not read.
#[component]
fn NotRead() -> impl IntoView {
    let refused = state().incoming.refused;
    let list = move || {
        let refused = refused.get().into_iter();
        refused
            .map(|text| view! { <li>{t(text)}</li> })
            .collect_view()
    };
    view! {
        <Show when=move || refused.with(|refused| !refused.is_empty())>
            <div role="status">
                <ul class="import-refused">{list}</ul>
            </div>
        </Show>
    }
}

/// Why the button does nothing, where it does nothing.
#[component]
fn Idle() -> impl IntoView {
    let incoming = state().incoming;
    let why = Memo::new(move |_| {
        if incoming.stage.get() != Some(Stage::Ready) {
            return None;
        }
        let lacking = label!(
            "有列还没有认出来，选好了才能导入。",
            "Some columns are not recognised yet: choose them before importing."
        );
        let why = incoming.with_work(|work| {
            if work.is_lacking() {
                Some(lacking.into())
            } else {
                work.preview().idle_words()
            }
        });
        why.flatten()
    });
    view! {
        <Show when=move || why.with(Option::is_some)>
            <p class="import-idle" id="import-idle" role="status">{move || why.get().map(t)}</p>
        </Show>
    }
}

/// The button that takes it in.
#[component]
fn Confirm() -> impl IntoView {
    let state = state();
    let can = Memo::new(move |_| can_confirm(state));
    view! {
        <Button
            id="import-confirm"
            text=t(label!("导入", "Import"))
            weight=Weight::Primary
            disabled=Signal::derive(move || !can.get())
            on_press=move || intake::confirm(state)
        />
    }
}

fn can_confirm(state: State) -> bool {
    let incoming = state.incoming;
    let is_ready = incoming.stage.get() == Some(Stage::Ready);
    is_ready
        && incoming
            .with_work(|work| !work.is_lacking() && work.preview().has_effect())
            .unwrap_or_default()
}
