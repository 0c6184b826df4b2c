//! The page: opened from what was kept and what the address asks for, then everything around the places.

use crate::common::{
    AtSales, LanguageButton, Notices, PaperDialog, Places, PrintRoot, ThemeButton, Total, TrialBar,
    Why, WorkbookButton, Workbooks, Working, follow_back, place_name,
};
use crate::intake;
use crate::keep;
use crate::keep::SavedState;
use crate::lang::{Language, live, t};
use crate::overlay::Overlay;
use crate::parts::button::IconButton;
use crate::parts::icon::{Icon, Sign};
use crate::parts::later::{Later, fetch, later};
use crate::parts::toolbar::Toolbar;
use crate::places::{
    AgainstDialog, Calculate, ColumnDialog, Compare, DraftClauses, EntryForm, HolesDialog,
    ImportDialog, SchemeHead, SchemePicker, Schemes,
};
use crate::platform::{asked, dom, hash, keep_focus, next_task, set_hash};
use crate::state::{Frame, State, state};
use leptos::ev;
use leptos::leptos_dom::helpers::{debounce, request_animation_frame, window_event_listener};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::Route;
use rewards_document::own::scheme_name;
use rewards_document::statement::{Shown, digits, sums};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};
use std::collections::HashMap;
use std::time::Duration;
use web_sys::{KeyboardEvent, MouseEvent};

/// So long it is quiet before a new total is read out.
const PAUSE: Duration = Duration::from_millis(900);
/// What the page is called.
const TITLE: Label = label!("奖励计算器", "Reward calculator");

/// Puts the page into its place in the document.
pub fn start() {
    let Some(root) = dom::by_id("app") else {
        return;
    };
    leptos::mount::mount_to(root, App).forget();
}

/// The whole page.
#[component]
fn App() -> impl IntoView {
    let asked = asked();
    let opened = keep::open(&asked, &hash());
    let frame = Frame {
        embed: asked.embed,
        fixed_scheme: asked.fixed_scheme,
    };
    let state = State::new(opened, frame);
    provide_context(Language(state.lang));
    provide_context(state);
    keep::keep_watch(state);
    describe_document(state);
    #[cfg(debug_assertions)]
    if is_parts() {
        return view! { <main class="rewards"><crate::places::Parts /></main> }.into_any();
    }
    follow_hash(state);
    follow_back(state);
    intake::listen(state);
    let shortcuts = window_event_listener(ev::keydown, move |event| shortcut(state, &event));
    on_cleanup(move || shortcuts.remove());
    let place = move || match state.route.get() {
        Route::Calculate => view! { <Calculate /> }.into_any(),
        Route::Compare => view! { <Later view=compare /> }.into_any(),
        Route::Schemes(id) => view! { <Later view=move || schemes(id.clone()) /> }.into_any(),
    };
    let place_word = move || match state.route.get() {
        Route::Calculate => "calculate",
        Route::Compare => "compare",
        Route::Schemes(_) => "schemes",
    };
    let is_whole = fetch_the_rest();
    view! {
        <div
            class="rewards"
            data-place=place_word
            data-embed=frame.embed.to_string()
            data-whole=move || is_whole.get().then_some("")
            on:click:capture=move |event| by_key(&event)
        >
            <Header />
            <Notices />
            <TrialBar />
            <main id="main" tabindex="-1">{place}</main>
            <intake::FileField />
            <intake::DropHint />
            <Laid />
            <PrintRoot />
            <p class="unseen" role="status" aria-live="polite">{spoken(state)}</p>
        </div>
    }
    .into_any()
}

/// Whoever presses a button by key stays near it where it goes away. A pointer has its own place.
fn by_key(event: &MouseEvent) {
    if event.detail() == 0 {
        keep_focus(event);
    }
}

/// Fetches what is looked at later, once the page stands and nobody waits for it; whether all of the page is here.
fn fetch_the_rest() -> ReadSignal<bool> {
    let (is_whole, set_whole) = signal(false);
    request_animation_frame(move || {
        spawn_local(async move {
            next_task().await;
            set_whole.set(fetch().await);
        });
    });
    is_whole
}

/// Whether the address names the page of the parts, which the development build has.
#[cfg(debug_assertions)]
fn is_parts() -> bool {
    hash().trim_matches('/') == "parts"
}

/// What lies over the place.
#[component]
fn Laid() -> impl IntoView {
    let state = state();
    let each = move || {
        state
            .overlays
            .open_now()
            .into_iter()
            .enumerate()
            .collect::<Vec<_>>()
    };
    let show = move |(_, overlay): (usize, Overlay)| {
        view! { <Later view=move || laid(overlay.clone()) on_close=move |()| state.overlays.close() /> }
    };
    view! { <For each=each key=|(depth, overlay)| (*depth, overlay.key()) children=show /> }
}

later! {
    /// Something that lies over the place.
    fn laid(overlay: Overlay) -> AnyView {
        match overlay {
            Overlay::Schemes => view! { <SchemePicker /> }.into_any(),
            Overlay::Import => view! { <ImportDialog /> }.into_any(),
            Overlay::Workbooks => view! { <Workbooks /> }.into_any(),
            Overlay::Paper(paper) => view! { <PaperDialog paper=paper /> }.into_any(),
            Overlay::Why(under, at) => view! { <Why under=under at=at /> }.into_any(),
            Overlay::Working(under, place) => view! { <Working under=under place=place /> }.into_any(),
            Overlay::Total(under, of) => view! { <Total under=under of=of /> }.into_any(),
            Overlay::AtSales(key, place, sales) => view! { <AtSales key=key place=place sales=sales /> }.into_any(),
            Overlay::Against(key) => view! { <AgainstDialog key=key /> }.into_any(),
            Overlay::Column(key) => {
                let id = key.clone();
                let clauses = move || view! { <DraftClauses id=id.clone() /> };
                view! { <ColumnDialog key=key draft_clauses=clauses /> }.into_any()
            }
            Overlay::Holes(key) => view! { <HolesDialog key=key /> }.into_any(),
            Overlay::Entry(sheet, row) => view! { <EntryForm sheet=sheet row=row /> }.into_any(),
        }
    }
}

later! {
    /// 比方案.
    fn compare() -> AnyView {
        view! { <Compare /> }.into_any()
    }
}

later! {
    /// 方案库.
    fn schemes(id: Option<String>) -> AnyView {
        view! { <Schemes id=id /> }.into_any()
    }
}

/// The hash and the place are the same thing. Each place keeps how far it was scrolled.
fn follow_hash(state: State) {
    if Route::of_hash(&hash()).is_none() {
        set_hash(&state.route.with_untracked(Route::hash));
    }
    let scrolled = StoredValue::new(HashMap::<String, Vec<dom::Scrolled>>::new());
    let listener = window_event_listener(ev::hashchange, move |_| {
        if let Some(notice) = keep::unknown_hash(&hash()) {
            state.tell(notice);
        }
        let known = Route::of_hash(&hash());
        let Some(route) = known.filter(|route| *route != state.route.get_untracked()) else {
            return;
        };
        let before = state.route.with_untracked(Route::hash);
        scrolled.update_value(|all| drop(all.insert(before, dom::scrolled())));
        let kept = scrolled.with_value(|all| all.get(&route.hash()).cloned());
        let is_later = route != Route::Calculate;
        dom::drop_focus();
        state.drop_news();
        state.route.set(route);
        keep::keep_route(state);
        spawn_local(async move {
            if is_later {
                fetch().await;
            }
            request_animation_frame(move || {
                let wanted = state.look.wants.try_update_value(Option::take);
                // A way may lead to a part of the place; or somebody is in the place by now.
                if let Some(part) = wanted.flatten() {
                    dom::go_to_first_soon(part);
                } else if !dom::is_focus_within("main") {
                    dom::scroll_back(kept.unwrap_or_default());
                    dom::focus_in_place("place-heading");
                }
            });
        });
    });
    on_cleanup(move || listener.remove());
}

/// What the document says of itself: the place, the language, the colours.
fn describe_document(state: State) {
    let place = Memo::new(move |_| {
        let route = state.route.get();
        let name = place_name(&route);
        match &route {
            Route::Schemes(Some(id)) => {
                let scheme = state.workbook.with(|workbook| scheme_name(workbook, id));
                say!("{0} · {1}", "{0} · {1}", scheme, name)
            }
            _ => name.into(),
        }
    });
    Effect::new(move |_| {
        let lang = state.lang.get();
        let title = place.with(|place| say!("{0} · {1}", "{0} · {1}", place, TITLE));
        dom::describe(title.in_lang(lang), lang.tag(), state.theme.get().word());
    });
}

/// The new total, once typing has paused.
fn spoken(state: State) -> Signal<String> {
    let mut later = debounce(PAUSE, move |()| {
        let net = state.computed.with_untracked(|computed| {
            let computed = computed.as_ref()?;
            // Where nobody is there, nobody's nothing is no news.
            (!computed.statement.reps.is_empty()).then(|| sums(computed).net)
        });
        if let Some(net) = net {
            state.look.spoken.set(total_net(&net));
        }
    });
    Effect::new(move |before: Option<Option<String>>| {
        let now = state.computed.with(|computed| {
            computed
                .as_ref()
                .map(|computed| digits(computed.statement.totals.net()))
        });
        if now.is_some() && before.is_some_and(|before| before != now) {
            later(());
        }
        now
    });
    live(move || state.look.spoken.get())
}

/// A total as it's said aloud: what isn't known of it is no number.
fn total_net(net: &Shown) -> Localized {
    match net {
        Shown::Known(net) => say!("合计净额 {0} 元", "Total net ¥{0}", digits(*net)),
        Shown::SoFar(net, _) => say!(
            "合计净额已知部分 {0} 元，还有没算出的",
            "Total net ¥{0} so far, not all of it is known",
            digits(*net)
        ),
        Shown::Waiting(_) => say!("合计净额{0}", "Total net: {0}", net.text()),
    }
}

/// Ctrl+Z takes back, Ctrl+Y or Ctrl+Shift+Z does again: everything, not only what a single field remembers.
fn shortcut(state: State, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || dom::is_composing(event) {
        return;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => state.undo(),
        ("z", true) | ("y", _) => state.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// The header: the places, and what is to be had everywhere. In a frame it is one quiet line.
#[component]
fn Header() -> impl IntoView {
    let state = state();
    let skip = move |text: Label, id: &'static str| {
        view! {
            <a
                class="skip"
                href=format!("#{id}")
                on:click=move |event| {
                    event.prevent_default();
                    dom::go_to_soon(id.to_owned());
                }
            >
                {t(text)}
            </a>
        }
    };
    let is_calculating = move || state.route.with(|route| *route == Route::Calculate);
    view! {
        <header class="top" data-short=move || is_short(state).then_some("")>
            {skip(label!("跳到结果", "Skip to the result"), "result-heading")}
            {move || is_calculating().then(|| skip(label!("跳到台账", "Skip to the ledger"), "facts-heading"))}
            {(!state.frame.embed)
                .then(|| {
                    view! {
                        <p class="brand">
                            <span class="brand-mark" aria-hidden="true">"¥"</span>
                            <span class="brand-name">{t(TITLE)}</span>
                        </p>
                    }
                })}
            <Show when=move || !is_short(state) fallback=SchemeHead>
                <Places />
            </Show>
            <Tools />
        </header>
    }
}

/// Whether the head is one line about the scheme, as on a phone: what else stands in it is under 更多 there.
fn is_short(state: State) -> bool {
    state.narrow.get() && state.route.with(|route| *route == Route::Calculate)
}

/// Undo, redo, colours and language.
#[component]
fn Tools() -> impl IntoView {
    let state = state();
    let can_undo = Memo::new(move |_| state.workbook.history(|history| history.can_undo()));
    let can_redo = Memo::new(move |_| state.workbook.history(|history| history.can_redo()));
    view! {
        <Toolbar name=t(label!("工具", "Tools")) kind="tools">
            <Show when=move || !state.frame.embed && !is_short(state)>
                <WorkbookButton />
            </Show>
            <Saved />
            <IconButton
                id="undo"
                name=t(label!("撤销（Ctrl+Z）", "Undo (Ctrl+Z)"))
                sign=Sign::Undo
                disabled=Signal::derive(move || !can_undo.get())
                on_press=move || state.undo()
            />
            <IconButton
                id="redo"
                name=t(label!("重做（Ctrl+Y）", "Redo (Ctrl+Y)"))
                sign=Sign::Redo
                disabled=Signal::derive(move || !can_redo.get())
                on_press=move || state.redo()
            />
            <Show when=move || !is_short(state)>
                <ThemeButton id="theme" />
                <LanguageButton />
            </Show>
        </Toolbar>
    }
}

/// Whether everything is kept.
#[component]
fn Saved() -> impl IntoView {
    let state = state();
    let text = live(move || match state.saved.get() {
        SavedState::Saved => label!("已保存", "Saved"),
        SavedState::Saving => label!("保存中", "Saving"),
        SavedState::NotKept => label!("没有保存", "Not saved"),
    });
    let word = move || state.saved.get().word();
    view! {
        <span class="saved" data-state=word>
            <Icon sign=Signal::derive(move || state.saved.get().sign()) />
            {text}
        </span>
    }
}
