//! What was done to a table beside what one sees in it: said in a quiet line below the table, and where that is out of sight in a
//! notice.

use super::go_to::reveal;
use crate::lang::t;
use crate::notice::{Answer, Done};
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::icon::Sign;
use crate::state::{Side, State, state};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::workbook::Sheet;
use rewards_words::label;

/// What leaving a row made, or what came in at once, with what can be done about it.
#[component]
pub fn DoneLine(
    /// Below which table: it's said where it was done.
    sheet: Sheet,
) -> impl IntoView {
    let state = state();
    let done = standing(state);
    let here = Memo::new(move |_| done.get().filter(|done| done.sheet == sheet));
    move || {
        here.get().map(|done| {
            let name = match &done.answer {
                Answer::Mend(made) => made.remedy.name.clone(),
                Answer::TakeBack(_) => label!("撤销", "Undo").into(),
            };
            let text = done.text.clone();
            let press = move |_| answer(state, &done);
            view! {
                <p class="done-line" role="status">
                    {t(text)} " "
                    <button type="button" class="link" on:click=press>{t(name)}</button>
                </p>
            }
        })
    }
}

/// What came in while its table was out of sight: it's said wherever one is, with a way to its rows.
#[component]
pub fn DoneNotice() -> impl IntoView {
    let state = state();
    let done = standing(state);
    // What was seen to come in isn't said once more where one goes afterwards.
    let is_unseen = Memo::new(move |before: Option<&(Option<Done>, bool)>| {
        let done = state.look.done.get();
        let same = before.filter(|(of, _)| *of == done);
        let is_unseen = same.map_or_else(|| !is_in_sight(state), |(_, is_unseen)| *is_unseen);
        (done, is_unseen)
    });
    let shown = Memo::new(move |_| {
        let done = done.get()?;
        let came_in = matches!(done.answer, Answer::TakeBack(_));
        let is_said = came_in && is_unseen.with(|(_, is_unseen)| *is_unseen);
        (is_said && !is_in_sight_now(state)).then_some(done)
    });
    move || {
        shown.get().map(|done| {
            let (text, row, sheet) = (done.text.clone(), done.row, done.sheet);
            let undo = move || answer(state, &done);
            let go = move || {
                if let Some(row) = row {
                    reveal(state, sheet, row);
                }
                state.look.side.set(Side::Facts);
                state.show_sheet(sheet, row);
                state.go(&Route::Calculate);
            };
            view! {
                <div class="notice" role="status" data-tone="news">
                    <div>
                        <p>{t(text)}</p>
                        <div class="buttons">
                            <Button text=t(label!("去看这些行", "See the rows")) weight=Weight::Quiet on_press=go />
                            <Button text=t(label!("撤销", "Undo")) weight=Weight::Quiet on_press=undo />
                        </div>
                    </div>
                    <IconButton name=t(label!("知道了", "Dismiss")) sign=Sign::Close on_press=move || state.look.done.set(None) />
                </div>
            }
        })
    }
}

/// What was done, as long as something can be done about it: what was taken back isn't said to be done, and what can be taken
/// back is that only until the next act.
fn standing(state: State) -> Memo<Option<Done>> {
    Memo::new(move |_| {
        let done = state.look.done.get()?;
        let stands = state.facts.with(|facts| match &done.answer {
            Answer::Mend(made) => made.stands(facts),
            Answer::TakeBack(left) => facts == left,
        });
        stands.then_some(done)
    })
}

fn answer(state: State, done: &Done) {
    match &done.answer {
        Answer::Mend(made) => state.act_all(vec![made.remedy.edit.clone()]),
        Answer::TakeBack(_) => state.undo(),
    }
    state.look.done.set(None);
}

/// Whether the tables are in sight.
fn is_in_sight_now(state: State) -> bool {
    let is_beside = !state.one_sided.get() || state.look.side.get() == Side::Facts;
    is_beside && state.route.get() == Route::Calculate
}

fn is_in_sight(state: State) -> bool {
    untrack(|| is_in_sight_now(state))
}
