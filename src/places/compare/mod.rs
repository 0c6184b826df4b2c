//! 比方案: the same facts under several schemes, held against one of them.

mod against;
mod base;
mod budget;
mod cell;
mod column;
mod curves;
mod head;
mod holes;
mod other_book;
mod pick;
mod pictures;
mod rows;
mod run;
mod sentences;
mod sums;
mod swipe;
mod table;
mod things;
mod volume;

pub use against::AgainstDialog;
pub use column::ColumnDialog;
pub use holes::HolesDialog;

use crate::common::Begin;
use crate::comparing::Column;
use crate::lang::{live, t};
use crate::overlay::{Overlay, Paper};
use crate::parts::button::Button;
use crate::parts::gradual::Afterwards;
use crate::parts::icon::Sign;
use crate::platform::keep_focus;
use crate::state::{State, state};
use curves::PayCurves;
use leptos::prelude::*;
use other_book::AgainstBook;
use pick::Pick;
use pictures::Pictures;
use rewards_document::statement::Comparison;
use rewards_document::workbook::SchemeCheck;
use rewards_words::text::Localized;
use rewards_words::{label, many, say};
use table::ComparisonTable;
use volume::Volume;

/// The place.
#[component]
pub fn Compare() -> impl IntoView {
    let state = state();
    run::keep_computed(state);
    let compared = Memo::new(move |_| {
        let template = state.template.get();
        state.comparing.compared(&template)
    });
    base::keep_base(state, compared);
    let facts = live(move || {
        let (deals, reps) = state.facts_check.with(|check| {
            let ledger = check.sound.as_ref().map(|sound| &sound.ledger);
            ledger.map_or((0, 0), |ledger| (ledger.deals.len(), ledger.reps.len()))
        });
        let deals = many!(deals, "{0} 笔成交", "{0} deal", "{0} deals");
        let reps = many!(reps, "{0} 人", "{0} rep", "{0} reps");
        if state.workbook.is_trial() {
            return say!(
                "试算中的台账（改动还没有记入），{0}，{1}",
                "The ledger as tried out (nothing is saved yet): {0}, {1}",
                deals,
                reps
            );
        }
        say!(
            "同一份台账，{0}，{1}",
            "The same ledger: {0}, {1}",
            deals,
            reps
        )
    });
    let nothing = label!(
        "没有可比的：先选方案，并把核算期填对。",
        "Nothing to compare: pick schemes, and check that the period is right."
    );
    let order = Memo::new(move |_| compared.with(|compared| state.comparing.order_of(compared)));
    // Where nothing is written, every scheme would come to nothing.
    let is_blank = Memo::new(move |_| state.facts.with(|facts| facts.is_blank()));
    let is_working = move || state.comparing.progress.with(Option::is_some);
    view! {
        <section class="compare" aria-labelledby="place-heading" on:click:capture=move |event| keep_focus(&event)>
            <header class="place-head">
                <h1 id="place-heading" tabindex="-1">{t(label!("比方案", "Compare schemes"))}</h1>
                <p class="hint">{facts}</p>
                <Progress />
                <Button
                    id="print-comparison"
                    text=t(label!("打印报告", "Print a report"))
                    sign=Sign::Print
                    on_press=move || state.overlays.open(Overlay::Paper(Paper::Comparison))
                    disabled=Signal::derive(move || is_blank.get() || !compared.with(has_columns))
                />
            </header>
            <Show when=move || !is_blank.get() fallback=|| view! { <Begin /> }>
                <Afterwards>
                    <Pick />
                    <Unsound />
                    <Show
                        when=move || compared.with(has_columns)
                        fallback=move || view! { <p class="empty" hidden=is_working>{t(nothing)}</p> }
                    >
                        <ComparisonTable compared=compared order=order />
                        <Pictures compared=compared order=order />
                        <PayCurves compared=compared />
                        <Volume />
                        <AgainstBook />
                    </Show>
                </Afterwards>
            </Show>
        </section>
    }
}

fn has_columns(compared: &Comparison) -> bool {
    !compared.schemes.is_empty()
}

/// How many of the columns are computed.
#[component]
fn Progress() -> impl IntoView {
    let state = state();
    let name = t(label!("正在计算各方案", "Computing the schemes"));
    move || {
        let (done, all) = state.comparing.progress.get()?;
        Some(view! {
            <p class="hint compare-progress">
                <progress aria-label=name max=all.to_string() value=done.to_string()></progress>
                {format!("{done}/{all}")}
            </p>
        })
    }
}

/// Columns into which something wrong is filled: said, and not left out in silence.
#[component]
fn Unsound() -> impl IntoView {
    let state = state();
    let unsound = Memo::new(move |_| unsound(state));
    let one = move |(key, words): (String, Localized)| {
        let open = move |_| state.overlays.open(Overlay::Column(key.clone()));
        view! {
            <li>
                {t(words)}
                " "
                <button type="button" class="link" aria-haspopup="dialog" on:click=open>
                    {t(label!("去改", "Correct it"))}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !unsound.with(Vec::is_empty)>
            <ul class="compare-unsound">{move || unsound.get().into_iter().map(one).collect_view()}</ul>
        </Show>
    }
}

/// The columns into which something wrong is filled, and what that means for each.
fn unsound(state: State) -> Vec<(String, Localized)> {
    if state.facts_check.with(|check| check.sound.is_none()) {
        return Vec::new();
    }
    let name_of = |key: &str| state.workbook.with(|workbook| workbook.column_name(key));
    // Where it's the base that can't be compared, another one is in its place.
    let base = state.comparing.choices.with(|choices| choices.base.clone());
    let sound = state.comparing.sound();
    let instead = sound.get(base::base_at(state));
    let said = |column: &Column| {
        let name = name_of(&column.key);
        let instead = instead.filter(|_| base.as_ref() == Some(&column.key));
        let words = match (&column.computed, instead) {
            (None, Some(instead)) => say!(
                "{0}：填的数字有误，暂时不能比较；先以“{1}”为准。",
                "{0}: a figure in it is wrong, so it can't be compared yet; the others are compared with {1} meanwhile.",
                name,
                name_of(&instead.key)
            ),
            (None, None) => say!(
                "{0}：填的数字有误，暂时不能比较。",
                "{0}: a figure in it is wrong, so it can't be compared yet.",
                name
            ),
            (Some(_), _) => say!(
                "{0}：有数字填得不对，用到它的条款先不算。",
                "{0}: a figure in it is wrong; the rules that use it are not counted yet.",
                name
            ),
        };
        (column.key.clone(), words)
    };
    let is_unsound = |column: &&Column| {
        let check = || SchemeCheck::of(&column.definition, &column.fill);
        column.computed.is_none() || !check().problems.is_empty()
    };
    let columns = state.comparing.columns;
    columns.with(|columns| columns.iter().filter(is_unsound).map(said).collect())
}
