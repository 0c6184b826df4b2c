//! 算奖励: the scheme in one line, what happened, and what it comes to.

mod cards;
mod cell;
mod curve;
mod entry_form;
mod facts;
mod files;
mod folded;
mod goal;
mod import;
mod left_out;
mod more;
mod offers;
mod pager;
mod period;
mod rep;
mod reps;
mod result;
mod scheme_bar;
mod scheme_picker;
mod sheet;
mod split;
mod steps;
mod uncounted;
mod waiting;
mod what_if;
mod whose;
mod writing;

pub use entry_form::EntryForm;
pub use import::ImportDialog;
pub use scheme_bar::SchemeHead;
pub use scheme_picker::SchemePicker;

use crate::lang::t;
use crate::parts::icon::{Icon, Sign};
use crate::state::{Side, state};
use facts::FactsPane;
use leptos::prelude::*;
use more::More;
use result::ResultPane;
use rewards_words::label;
use rewards_words::text::Label;
use scheme_bar::SchemeBar;
use split::Split;

/// The place.
#[component]
pub fn Calculate() -> impl IntoView {
    let state = state();
    let side = move || match state.look.side.get() {
        Side::Result => "result",
        Side::Facts => "facts",
        Side::More => "more",
    };
    view! {
        <div class="calculate" data-side=side>
            <h1 class="unseen" id="place-heading" tabindex="-1">{t(label!("算奖励", "Calculate"))}</h1>
            <SchemeBar />
            <Split>
                <ResultPane />
                <FactsPane />
            </Split>
            <Show when=move || state.one_sided.get()>
                <More />
                <Foot />
            </Show>
        </div>
    }
}

/// The bar at the foot of a narrow window: one of three sides at a time.
#[component]
fn Foot() -> impl IntoView {
    let state = state();
    let button = move |side: Side, sign: Sign, name: Label| {
        let is_here = move || (state.look.side.get() == side).then_some("true");
        view! {
            <button
                type="button"
                aria-current=is_here
                on:click=move |_| state.look.go_to_side(side)
            >
                <Icon sign=sign />
                <span>{t(name)}</span>
            </button>
        }
    };
    view! {
        <nav class="foot" aria-label=t(label!("看哪一部分", "Which part"))>
            {button(Side::Result, Sign::Result, label!("结果", "Result"))}
            {button(Side::Facts, Sign::Rows, label!("成交", "Deals"))}
            {button(Side::More, Sign::More, label!("更多", "More"))}
        </nav>
    }
}
