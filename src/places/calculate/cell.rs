//! The field of a cell in a form: what is typed into it, what is wrong with it.

use super::offers::{example, list_of, word};
use crate::lang::{language, live};
use crate::parts::choice::{Choices, Offer, Select, Tick};
use crate::parts::text_field::{Holds, TextField};
use crate::state::State;
use leptos::prelude::*;
use rewards_core::ledger::{Needs, OutcomeKind};
use rewards_document::columns::Show;
use rewards_document::workbook::{
    CellKind, Choice, Column, Flag, Need, Row, RowId, Sheet, Use, use_by_kind,
};
use rewards_words::label;
use rewards_words::text::Localized;
use std::sync::Arc;

/// So few words are all in sight; more of them open as a list.
const FEW: usize = 6;

/// What is wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongIn {
    /// In which column.
    pub column: usize,
    /// In words.
    pub text: Localized,
    /// It is only not filled in yet.
    pub is_missing: bool,
    /// It can be said as soon as the field is left.
    pub is_there: bool,
}

/// Whether a cell has a field at all: outcomes of most kinds have no use for some of them.
pub fn asked(
    state: State,
    row: Memo<Option<Arc<Row>>>,
    named: &'static Column,
    wrong: Memo<Vec<WrongIn>>,
    column: usize,
) -> Memo<bool> {
    let kind = move || {
        row.with(|row| {
            row.as_ref()
                .and_then(|row| OutcomeKind::of_word(row.field(Sheet::Outcomes, "kind")))
        })
    };
    let reads_field = move |kind: OutcomeKind| {
        state.reads.with(|reads| {
            let fields = reads.outcomes.get(&kind);
            fields.is_some_and(|fields| fields.contains(named.field))
        })
    };
    Memo::new(move |_| match named.need {
        Need::Always | Need::Never => true,
        Need::ByKind => kind().is_some_and(|kind| match use_by_kind(kind, named.field) {
            Use::None => false,
            Use::Needed => true,
            // Who reads the statement wants to know the customer, whether the scheme reads it or not.
            Use::Allowed => {
                named.field == "customer"
                    || state.show() == Show::All
                    || reads_field(kind)
                    || wrong.with(|wrong| wrong.iter().any(|one| one.column == column))
            }
        }),
    })
}

/// The field of a cell, in a table or in a form.
#[component]
pub fn CellField(
    state: State,
    sheet: Sheet,
    id: String,
    column: usize,
    #[prop(into)] row: Signal<Option<Arc<Row>>>,
    #[prop(into)] wrong: Signal<Option<WrongIn>>,
    /// Whom it means as long as it is empty.
    #[prop(into)]
    means: Signal<Option<String>>,
    on_typed: impl Fn(String) + Copy + Send + Sync + 'static,
    on_left: Callback<()>,
) -> impl IntoView {
    let Some(named) = sheet.columns().get(column) else {
        return ().into_any();
    };
    let lang = language();
    let text = Signal::derive(move || {
        row.with(|row| {
            row.as_ref()
                .map(|row| row.cell(column).to_owned())
                .unwrap_or_default()
        })
    });
    let label = crate::lang::t(named.name);
    let wrong_text = Signal::derive(move || {
        wrong.with(|wrong| {
            wrong
                .as_ref()
                .map(|wrong| wrong.text.in_lang(lang.get()).to_owned())
        })
    });
    match named.kind {
        CellKind::Flag(flag) => view! {
            <Tick
                id=id
                label=label
                ticked=Signal::derive(move || match text.get().as_str() {
                    "" => flag == Flag::Yes,
                    text => text == "true",
                })
                on_tick=move |ticked: bool| on_typed(ticked.to_string())
            />
        }
        .into_any(),
        CellKind::Choice(choice) => {
            let offers = offers(state, choice, named, row, text);
            let are_few = Memo::new(move |_| offers.with(Vec::len) <= FEW);
            let value = Signal::derive(move || {
                let default = choice.default_word().unwrap_or_default();
                Some(text.get())
                    .filter(|text| !text.is_empty())
                    .unwrap_or_else(|| default.to_owned())
            });
            let field = move || {
                let id = id.clone();
                if are_few.get() {
                    view! { <Choices id=id label=label offers=offers value=value wrong=wrong_text on_choose=on_typed /> }
                        .into_any()
                } else {
                    view! { <Select id=id label=label offers=offers value=value wrong=wrong_text on_choose=on_typed /> }
                        .into_any()
                }
            };
            view! { {field} }.into_any()
        }
        kind => {
            let suggested =
                Signal::derive(move || means.get().or_else(|| example(kind).map(str::to_owned)));
            let holds = match kind {
                CellKind::Money | CellKind::Percent | CellKind::Count => Holds::Figure,
                CellKind::Day => Holds::Day,
                _ => Holds::Words,
            };
            view! {
                <TextField
                    id=id
                    label=label
                        value=text
                    wrong=wrong_text
                    holds=holds
                    list=list_of(kind, named.field)
                    placeholder=suggested
                    enter="next"
                    on_typed=on_typed
                    on_left=on_left
                />
            }
            .into_any()
        }
    }
}

/// Who has the customer of a deal.
pub fn owner_of(state: State, deal: RowId) -> Option<String> {
    state
        .facts_check
        .with(|check| check.owner_of_deal(deal).map(str::to_owned))
}

/// The words that a cell can be filled with.
fn offers(
    state: State,
    choice: Choice,
    named: &'static Column,
    row: Signal<Option<Arc<Row>>>,
    text: Signal<String>,
) -> Signal<Vec<Offer>> {
    let lang = language();
    let kind = move || {
        row.with(|row| {
            row.as_ref()
                .and_then(|row| OutcomeKind::of_word(row.field(Sheet::Outcomes, "kind")))
        })
    };
    let reads_kind = move |word: &str| {
        state.reads.with(|reads| {
            OutcomeKind::of_word(word).is_some_and(|kind| reads.outcomes.contains_key(&kind))
        })
    };
    let is_taken = move |word: &&'static str| match choice {
        Choice::Severity => kind().is_none_or(|kind| Needs::of(kind).severities.contains(word)),
        Choice::OutcomeKind => text.get() == *word || reads_kind(word) || state.show() == Show::All,
        Choice::Department | Choice::Grade | Choice::Size | Choice::Stage => true,
    };
    let may_be_blank = move || match named.need {
        Need::Always => false,
        Need::Never => true,
        Need::ByKind => kind().is_some_and(|kind| use_by_kind(kind, named.field) == Use::Allowed),
    };
    let blank = live(move || {
        if may_be_blank() {
            label!("不填", "Blank")
        } else {
            label!("请选择", "Choose")
        }
    });
    Signal::derive(move || {
        let offer = |taken: &'static str| Offer {
            word: taken.to_owned(),
            name: Localized::from(word(choice, taken))
                .beginning()
                .into_lang(lang.get()),
        };
        let words: Vec<Offer> = choice
            .words()
            .into_iter()
            .filter(is_taken)
            .map(offer)
            .collect();
        // A list that is open shows its first word as if it were chosen.
        let has_blank = may_be_blank() || words.len() > FEW;
        let blank = (choice.default_word().is_none() && has_blank).then(|| Offer {
            word: String::new(),
            name: blank.get(),
        });
        blank.into_iter().chain(words).collect()
    })
}
