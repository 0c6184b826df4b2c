//! The tables on their way in: for which of the form's tables each is, and whether it's taken in.

use super::columns::Columns;
use super::words::Words;
use crate::intake;
use crate::lang::{live, t};
use crate::parts::choice::{Offer, Select, Tick};
use crate::state::state;
use leptos::prelude::*;
use rewards_document::import::{Part, RawTable};
use rewards_document::workbook::Sheet;
use rewards_words::text::Localized;
use rewards_words::{label, many};

/// All of them.
#[component]
pub fn Tables() -> impl IntoView {
    let incoming = state().incoming;
    let count = Memo::new(move |_| {
        incoming
            .with_work(crate::intake::Work::len)
            .unwrap_or_default()
    });
    let table =
        move |at: usize| view! { <Table at=at is_only=Signal::derive(move || count.get() == 1) /> };
    view! { <For each=move || 0..count.get() key=|at| *at children=table /> }
}

#[component]
fn Table(at: usize, is_only: Signal<bool>) -> impl IntoView {
    let state = state();
    let incoming = state.incoming;
    let with_part = move |look: &dyn Fn(&Part) -> Option<Localized>| {
        incoming
            .with_work(|work| work.part(at).and_then(look))
            .flatten()
            .unwrap_or_default()
    };
    let name = live(move || {
        with_part(&|part| {
            let Some(name) = part.table.name.clone() else {
                let rows = part.table.rows.len();
                return Some(many!(rows, "{0} 行", "{0} row", "{0} rows"));
            };
            Some(many!(
                part.table.rows.len(),
                "{1}（{0} 行）",
                "{1} ({0} row)",
                "{1} ({0} rows)",
                name
            ))
        })
    });
    let head = live(move || with_part(&|part| Some(part.reading.head_words(first_row(part)))));
    let lacking = live(move || with_part(&|part| part.reading.lacking_words()));
    let is_taken = Memo::new(move |_| {
        incoming
            .with_work(|work| work.is_taken(at))
            .unwrap_or_default()
    });
    let sheet = Signal::derive(move || {
        let sheet = incoming.with_work(|work| work.part(at).map(|part| part.reading.mapping.sheet));
        sheet.flatten().unwrap_or(Sheet::Deals).word().to_owned()
    });
    let offers = Signal::derive(move || {
        let lang = state.lang.get();
        let offer = |sheet: &Sheet| Offer {
            word: sheet.word().to_owned(),
            name: sheet.title().in_lang(lang).to_owned(),
        };
        Sheet::ALL.iter().map(offer).collect::<Vec<_>>()
    });
    let choose = move |word: String| {
        if let Some(sheet) = Sheet::of_word(&word) {
            let facts = state.facts.get_untracked();
            intake::rework(state, at, move |part, _| {
                part.reading = part.reading.for_sheet(&part.table, sheet, &facts);
            });
        }
    };
    let cut = move || {
        incoming
            .with_work(|work| work.part(at).map(|part| part.table.cut.words()))
            .flatten()
            .unwrap_or_default()
    };
    let not_computed = live(move || with_part(&Part::not_computed_words));
    let has_not_computed = move || is_taken.get() && !not_computed.with(String::is_empty);
    let has_lacking = move || is_taken.get() && !lacking.with(String::is_empty);
    view! {
        <section class="import-table" aria-label=name>
            <div class="import-table-head">
                <Show when=move || !is_only.get() fallback=move || view! { <h3>{name}</h3> }>
                    <Tick
                        id=format!("import-take-{at}")
                        label=name
                        ticked=is_taken
                        on_tick=move |takes| intake::rework(state, at, move |_, is_taken| *is_taken = takes)
                    />
                </Show>
                <Select id=format!("import-sheet-{at}") label=t(label!("导入到", "Into")) offers=offers value=sheet on_choose=choose />
            </div>
            <Show when=move || is_taken.get()>
                <p class="hint">{head}</p>
                <Show when=has_lacking><p class="wrong import-lacking" role="alert">{lacking}</p></Show>
                <Show when=has_not_computed><p class="wrong import-lacking" role="alert">{not_computed}</p></Show>
                {move || cut().into_iter().map(|text| view! { <p class="hint">{t(text)}</p> }).collect_view()}
                <Columns at=at />
                <Words at=at />
            </Show>
        </section>
    }
}

/// The number of the head's first row in the source.
fn first_row(part: &Part) -> u32 {
    let head = &part.reading.head;
    let number = |table: &RawTable| {
        table
            .rows
            .get(head.end.saturating_sub(head.rows))
            .map(|row| row.number)
    };
    number(&part.table).unwrap_or(1)
}
