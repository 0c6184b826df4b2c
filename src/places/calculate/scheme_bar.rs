//! The scheme in one line: which, its clauses, the company's figures, the readings, the period. What is chosen opens
//! below it.

use super::period::{PeriodFields, period_words};
use crate::common::{Figures, Filling, Readings, changed_readings, has_figures, open_count};
use crate::lang::{live, t};
use crate::overlay::Overlay;
use crate::parts::icon::{Icon, Sign};
use crate::parts::later::{Later, later};
use crate::parts::toolbar::Toolbar;
use crate::state::{Drawer, State, state};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::own::scheme_name;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The bar and what is open below it. On a phone the scheme's name stands in the page's head, and the rest under 更多.
#[component]
pub fn SchemeBar() -> impl IntoView {
    let state = state();
    view! {
        <Show when=move || !state.narrow.get()>
            <div class="scheme-bar">
                <Toolbar name=t(label!("方案", "Scheme")) kind="scheme">
                    <SchemeName />
                    <SchemeParts />
                </Toolbar>
                <OpenDrawer />
            </div>
        </Show>
    }
}

/// The scheme as it stands in a phone's head.
#[component]
pub fn SchemeHead() -> impl IntoView {
    view! {
        <Toolbar name=t(label!("方案", "Scheme")) kind="scheme">
            <SchemeName />
        </Toolbar>
    }
}

/// The scheme's name; a press opens the schemes to choose from.
#[component]
pub fn SchemeName() -> impl IntoView {
    let state = state();
    let name = live(move || {
        let key = state.template.get();
        state.workbook.with(|workbook| scheme_name(workbook, &key))
    });
    if state.frame.fixed_scheme {
        return view! { <strong class="scheme-name">{name}</strong> }.into_any();
    }
    view! {
        <button
            type="button"
            class="scheme-name"
            id="scheme-choice"
            aria-haspopup="dialog"
            title=t(label!("换一个方案", "Choose another scheme"))
            on:click=move |_| state.overlays.open(Overlay::Schemes)
        >
            <span>{name}</span>
            <Icon sign=Sign::Down />
        </button>
    }
    .into_any()
}

/// What belongs to the scheme: clauses, figures, readings, period.
#[component]
pub fn SchemeParts(
    /// They stand one below the other, and on a phone each opens below itself.
    #[prop(optional)]
    listed: bool,
) -> impl IntoView {
    let state = state();
    let clauses = move || format!("#{}", Route::Schemes(Some(state.template.get())).hash());
    view! {
        <a class="bar-item" href=clauses>{t(label!("条款", "Clauses"))}</a>
        <Show when=move || state.definition().is_some_and(|one| has_figures(&one))>
            <DrawerButton drawer=Drawer::Figures name=t(label!("公司数字", "Company figures")) note=live(move || figures_note(state)) waits=Signal::derive(move || open_count(Filling::chosen(state)) + example_count(state) > 0) listed=listed />
        </Show>
        <Show when=move || state.definition().is_some_and(|one| !one.options.is_empty())>
            <DrawerButton drawer=Drawer::Readings name=t(label!("理解", "Readings")) note=live(move || changed_readings(Filling::chosen(state))) waits=false listed=listed />
        </Show>
        <DrawerButton drawer=Drawer::Period name=t(label!("核算期", "Period")) note=live(move || period_words(state)) waits=Signal::derive(move || super::period::is_wrong(state)) listed=listed />
    }
}

fn example_count(state: State) -> usize {
    let filling = Filling::chosen(state);
    filling.fill.with(|fill| fill.example_count())
}

fn figures_note(state: State) -> Localized {
    match (open_count(Filling::chosen(state)), example_count(state)) {
        (0, 0) => say!("已填好", "complete"),
        (0, examples) => say!("{0} 项是示例", "examples: {0}", examples),
        (open, _) => say!("{0} 项待填", "{0} to fill in", open),
    }
}

/// A button that opens something below the bar, or below itself.
#[component]
fn DrawerButton(
    drawer: Drawer,
    #[prop(into)] name: Signal<String>,
    #[prop(into)] note: Signal<String>,
    #[prop(into)] waits: Signal<bool>,
    listed: bool,
) -> impl IntoView {
    let state = state();
    let is_open = move || state.look.drawer.get() == Some(drawer);
    let opens_here = move || listed && state.narrow.get() && is_open();
    let toggle = move |_| {
        state.look.drawer.update(|open| {
            *open = if *open == Some(drawer) {
                None
            } else {
                Some(drawer)
            };
        });
    };
    view! {
        <button
            type="button"
            class="bar-item"
            data-drawer=drawer_word(drawer)
            aria-expanded=move || is_open().to_string()
            aria-controls="drawer"
            on:click=toggle
        >
            <span class="bar-name">{name}</span>
            <span class="badge" data-tone=move || waits.get().then_some("open")>{note}</span>
            <Icon sign=Sign::Down />
        </button>
        <Show when=opens_here>
            <OpenDrawer />
        </Show>
    }
}

const fn drawer_word(drawer: Drawer) -> &'static str {
    match drawer {
        Drawer::Figures => "figures",
        Drawer::Readings => "readings",
        Drawer::Period => "period",
    }
}

/// What is open. Escape closes it.
#[component]
fn OpenDrawer() -> impl IntoView {
    let state = state();
    let close = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(drawer) = state.look.drawer.get_untracked()
        {
            state.look.drawer.set(None);
            crate::platform::dom::focus_first(&format!("[data-drawer={}]", drawer_word(drawer)));
        }
    };
    let content = move || {
        state.look.drawer.get().map(|drawer| match drawer {
            Drawer::Figures => {
                view! { <Later view=move || figures(Filling::chosen(state)) /> }.into_any()
            }
            Drawer::Readings => view! { <Readings filling=Filling::chosen(state) /> }.into_any(),
            Drawer::Period => view! { <PeriodFields /> }.into_any(),
        })
    };
    view! {
        <div class="drawer" id="drawer" hidden=move || state.look.drawer.get().is_none() on:keydown=close>
            {content}
        </div>
    }
}

later! {
    /// The figures that the company fills in.
    fn figures(filling: Filling) -> AnyView {
        view! { <Figures filling=filling /> }.into_any()
    }
}
