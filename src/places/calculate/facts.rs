//! What happened: the tables, one at a time.

use super::cards::Cards;
use super::files::Files;
use super::folded::Folded;
use super::left_out::LeftOut;
use super::offers::purpose;
use super::sheet::{FactsSheet, FormRows};
use crate::common::{DoneLine, ways_in};
use crate::lang::{language, live, t};
use crate::parts::menu::DropDown;
use crate::parts::tabs::{Tab, Tabs, panel_id, tab_id};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::columns::{Show, rows, shows};
use rewards_document::workbook::{FieldRef, RowId, Rows, Shared, Sheet};
use rewards_words::{label, say};

/// The tables, in the order in which a clerk thinks of them.
const ORDER: [Sheet; 5] = [
    Sheet::Deals,
    Sheet::Customers,
    Sheet::Reps,
    Sheet::Outcomes,
    Sheet::Teams,
];

/// The side of the page that asks what happened.
#[component]
pub fn FactsPane() -> impl IntoView {
    let state = state();
    let shown = Memo::new(move |_| shown(state));
    // The table that was looked at may have no use under another scheme.
    let sheet = Memo::new(move |_| {
        let asked = state.look.sheet.get();
        shown.with(|shown| {
            if shown.contains(&asked) {
                asked
            } else {
                Sheet::Reps
            }
        })
    });
    let choose = move |word: &'static str| {
        if let Some(sheet) = Sheet::of_word(word) {
            // What was done is said under its own table.
            if state.look.sheet.get_untracked() != sheet {
                state.look.done.set(None);
            }
            state.look.sheet.set(sheet);
        }
    };
    let tabs = tabs(state, shown);
    view! {
        <section class="facts" aria-labelledby="facts-heading">
            <h2 class="unseen" id="facts-heading" tabindex="-1">{t(label!("台账", "Ledger"))}</h2>
            <div class="facts-head">
                <Tabs name=t(label!("台账", "Ledger")) tabs=tabs chosen=Signal::derive(move || sheet.get().word()) on_choose=choose />
                // Else they stand under 更多.
                <Show when=move || !state.one_sided.get()>
                    <DropDown name=t(label!("文件", "Files"))><Files /></DropDown>
                </Show>
            </div>
            {move || {
                let sheet = sheet.get();
                view! { <Panel sheet=sheet /> }
            }}
        </section>
    }
}

/// The tables that the scheme reads, those in which something is wrong, or all.
fn shown(state: State) -> Vec<Sheet> {
    let is_wrong = |sheet: Sheet| {
        state.problems.with(|problems| {
            problems
                .iter()
                .any(|placed| matches!(placed.field, FieldRef::Cell(one, ..) if one == sheet))
        })
    };
    let is_shown = |sheet: &Sheet| {
        state.reads.with(|reads| shows(*sheet, reads))
            || state.show() == Show::All
            || is_wrong(*sheet)
    };
    ORDER.into_iter().filter(is_shown).collect()
}

fn tabs(state: State, shown: Memo<Vec<Sheet>>) -> Signal<Vec<Tab>> {
    let lang = language();
    Signal::derive(move || {
        let tab = |sheet: &Sheet| {
            let sheet = *sheet;
            let wrong = state.problems.with(|problems| {
                let here =
                    |field: &FieldRef| matches!(field, FieldRef::Cell(one, ..) if *one == sheet);
                let here = problems.iter().filter(|placed| here(&placed.field));
                here.count()
            });
            // What is wrong is counted by itself: of all rows it may be few.
            let wrong = (wrong > 0).then(|| say!("{0} 处待改", "{0} to mend", wrong));
            let count = state.facts.with(|facts| facts.table(sheet).rows.filled());
            Tab {
                word: sheet.word(),
                name: sheet.title().in_lang(lang.get()).to_owned(),
                count: Some(count.to_string()),
                wrong: wrong.map(|wrong| wrong.into_lang(lang.get())),
            }
        };
        shown.with(|shown| shown.iter().map(tab).collect())
    })
}

/// The outcomes of the kinds that the scheme reads, and those that are wrong.
fn outcomes_shown(state: State) -> Vec<RowId> {
    let show = state.show();
    state.reads.with(|reads| {
        state.problems.with(|problems| {
            state
                .facts
                .with(|facts| rows(Sheet::Outcomes, facts, reads, problems, show))
        })
    })
}

/// One table with its foot.
#[component]
fn Panel(sheet: Sheet) -> impl IntoView {
    let state = state();
    // The same list as long as the same rows are shown, so that what follows from it rests.
    let same_rows = Memo::new_with_compare(
        move |_| state.facts.with(|facts| facts.table(sheet).rows.clone()),
        |last: Option<&Rows>, now: Option<&Rows>| {
            let both = last.zip(now);
            both.is_none_or(|(last, now)| !last.has_same_ids(now))
        },
    );
    let ids = Memo::new(move |last: Option<&Shared<Vec<RowId>>>| {
        let now = match sheet {
            // Which of them are shown depends on what stands in them.
            Sheet::Outcomes => outcomes_shown(state),
            Sheet::Teams | Sheet::Reps | Sheet::Customers | Sheet::Deals => {
                same_rows.with(|rows| rows.iter().map(|row| row.id).collect())
            }
        };
        match last {
            Some(last) if **last == now => last.clone(),
            Some(_) | None => Shared::new(now),
        }
    });
    let is_empty = Memo::new(move |_| {
        state
            .facts
            .with(|facts| facts.table(sheet).rows.filled() == 0)
    });
    let purpose = live(move || {
        let reps = state
            .facts
            .with(|facts| facts.table(Sheet::Reps).rows.filled());
        purpose(sheet, reps)
    });
    let content = move || {
        if state.narrow.get() {
            view! { <Cards sheet=sheet ids=ids /> }.into_any()
        } else {
            view! { <FactsSheet sheet=sheet rows=ids /> }.into_any()
        }
    };
    // What is left out and what was done is said where one sees it: below a sheet, above cards, of which there are many.
    let said = move || {
        view! {
            <LeftOut sheet=sheet />
            <DoneLine sheet=sheet />
        }
    };
    view! {
        <div
            class="panel"
            role="tabpanel"
            id=panel_id(sheet.word())
            aria-labelledby=tab_id(sheet.word())
            data-sheet=sheet.word()
        >
            <Show when=move || state.narrow.get()>
                <div class="panel-head">{said()}</div>
            </Show>
            {content}
            <div class="panel-foot">
                <Show when=move || !state.narrow.get()>{said()}</Show>
                <PassedOver sheet=sheet ids=ids />
                <p class="hint">{purpose}</p>
                <Show when=move || is_empty.get()>
                    <p class="hint ways-in">{t(ways_in())}</p>
                </Show>
                <Show when=move || state.narrow.get()>
                    <Folded sheet=sheet />
                </Show>
            </div>
        </div>
    }
}

/// Rows that the scheme does not look at are kept, and said.
#[component]
fn PassedOver(sheet: Sheet, ids: FormRows) -> impl IntoView {
    let state = state();
    let hidden = Memo::new(move |_| {
        let all = state.facts.with(|facts| facts.table(sheet).rows.len());
        all.saturating_sub(ids.with(|ids| ids.len()))
    });
    move || {
        let hidden = hidden.get();
        let text = say!(
            "另有 {0} 条这个方案不看，没有列出",
            "{0} more that this scheme does not use",
            hidden
        );
        (hidden > 0).then(|| view! { <p class="hint">{t(text)}</p> })
    }
}
