//! Sources are taken, read in pieces, and put down when a person says so.

use super::incoming::{Incoming, Instead, ReadyComputed, Stage};
use super::text::{PIECE, clip_table};
use super::work::Work;
use crate::keep;
use crate::notice::{Answer, Done};
use crate::overlay::Overlay;
use crate::platform::{Clip, Turn, in_turns_while, next_task};
use crate::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_core::scheme::Scheme;
use rewards_document::Route;
use rewards_document::import::{
    Choices, Preview, Progress, RawTable, Reading, SourceTable, TextRefusal, read_text,
};
use rewards_document::journal::Prepared;
use rewards_document::statement::Computed;
use rewards_document::workbook::{FactsCheck, RowId, Shared, Sheet};
use rewards_words::text::Localized;
use std::sync::Arc;

/// After so many turns it's told how far work has come: about ten times a second.
const TOLD_EVERY: u32 = 4;

/// Takes a text that was pasted, where it is a table with a head that is known; whether it is.
pub fn take_text(state: State, clip: &Clip) -> bool {
    let text = clip.text.as_str();
    if text.lines().take(2).count() < 2 {
        return false;
    }
    // The head stands among the first rows.
    let first: String = text.split_inclusive('\n').take(40).collect();
    let is_known = read_text(first).is_ok_and(|table| Reading::has_known_head(&table));
    if is_known {
        begin_text(state, clip.clone());
    }
    is_known
}

/// Takes a block of cells in that is pasted behind the rows of a sheet, from this column of those shown on: as a file, so
/// that it's told how far that has come, and it can be stopped.
pub fn take_block(state: State, clip: Clip, sheet: Sheet, columns: Vec<usize>) {
    let number = begin(state, String::new());
    let incoming = state.incoming;
    spawn_local(async move {
        match clip_table(incoming, number, clip).await {
            Some(Ok(table)) => {
                let facts = state.facts.get_untracked();
                let reading = Reading::on_sheet(&table, sheet, &columns, &facts);
                let part = SourceTable { table, reading };
                work_in(state, number, Work::of(part, &facts)).await;
            }
            Some(Err(why)) => refuse(incoming, number, why),
            None => {}
        }
    });
}

/// Takes a text in, whatever it is.
pub fn begin_text(state: State, clip: Clip) {
    let number = begin(state, String::new());
    spawn_local(async move {
        match clip_table(state.incoming, number, clip).await {
            Some(Ok(table)) => tables_in(state, number, vec![(table, false)]).await,
            Some(Err(why)) => refuse(state.incoming, number, why),
            None => {}
        }
    });
}

pub(super) fn begin(state: State, name: String) -> u32 {
    let number = state.incoming.begin(name);
    if !state.overlays.is_open(&Overlay::Import) {
        state.overlays.open(Overlay::Import);
    }
    number
}

pub(super) fn refuse(incoming: Incoming, number: u32, why: Localized) {
    refuse_for(incoming, number, why, Instead::AnyFile);
}

pub(super) fn refuse_for(incoming: Incoming, number: u32, why: Localized, instead: Instead) {
    if incoming.is_current(number) {
        incoming.stage.set(Some(Stage::Refused(why, instead)));
    }
}

/// Finds out how these tables are to be read, and what taking them in will do.
pub(super) async fn tables_in(state: State, number: u32, tables: Vec<(RawTable, bool)>) {
    if tables.is_empty() {
        return refuse(state.incoming, number, TextRefusal::Empty.words().into());
    }
    let remembered = keep::remembered(state);
    let facts = state.facts.get_untracked();
    work_in(state, number, Work::new(tables, &facts, &remembered)).await;
}

/// Finds out what taking this in will do.
async fn work_in(state: State, number: u32, work: Work) {
    if state.incoming.is_current(number) {
        state.incoming.work.set_value(Some(work));
        state.incoming.version.update(|version| *version += 1);
        // What was found so far is drawn first.
        next_task().await;
        work_on(state, number).await;
    }
}

/// Finds out what taking the tables in will do, piece by piece.
async fn work_on(state: State, number: u32) {
    let incoming = state.incoming;
    let mut turn = Turn::begin();
    let mut turns = 0;
    loop {
        if !incoming.is_current(number) {
            return;
        }
        let progress = incoming
            .work
            .try_update_value(|work| work.as_mut().map(|work| work.advance(PIECE)))
            .flatten();
        let Some(progress) = progress else { return };
        if progress.is_done() {
            break;
        }
        let is_whole = incoming
            .work
            .with_value(|work| work.as_ref().is_some_and(Work::is_next_whole));
        if turn.is_over() || is_whole {
            // To draw it takes its time, too.
            if turns % TOLD_EVERY == 0 {
                incoming.stage.set(Some(Stage::Working(progress)));
            }
            turns += 1;
            turn = turn.next().await;
        }
    }
    incoming.stage.set(Some(Stage::Ready));
    incoming.version.update(|version| *version += 1);
}

/// Begins anew to find out what they will do.
fn work_again(state: State) {
    let incoming = state.incoming;
    let number = incoming.begun.get_value() + 1;
    incoming.begun.set_value(number);
    incoming.version.update(|version| *version += 1);
    incoming
        .stage
        .set(Some(Stage::Working(Progress { done: 0, of: 1 })));
    spawn_local(work_on(state, number));
}

/// Reads one of the tables otherwise, takes it in or puts it aside.
pub fn rework(state: State, at: usize, change: impl FnOnce(&mut SourceTable, &mut bool)) {
    let facts = state.facts.get_untracked();
    let work = state.incoming.work.try_update_value(Option::take).flatten();
    if let Some(work) = work {
        state
            .incoming
            .work
            .set_value(Some(work.change(&facts, at, change)));
        work_again(state);
    }
}

/// Answers what was asked of rows that are there, that look alike, or that are wrong.
pub fn answer(state: State, change: impl FnOnce(&mut Choices)) {
    let mut choices = state.incoming.choices.get_untracked();
    change(&mut choices);
    state.incoming.choices.set(choices);
    state.incoming.work.update_value(|work| {
        if let Some(work) = work {
            work.choose(choices);
        }
    });
    work_again(state);
}

/// Takes the tables in: one act, to be taken back on its own. What is to be kept of it is written first, in turns; stopped
/// meanwhile, it leaves everything as it was. Where the facts changed meanwhile, what it will do is shown anew first.
pub fn confirm(state: State) {
    let incoming = state.incoming;
    if is_stale(state) {
        return rework(state, 0, |_, _| {});
    }
    let tried = incoming.work.with_value(|work| {
        let work = work.as_ref()?;
        Some((work.preview().edit()?, work.preview().tried()?.clone()))
    });
    let Some((edit, tried)) = tried else {
        return stop(state);
    };
    let number = incoming.begun.get_value();
    let tell = move |progress| incoming.stage.set(Some(Stage::Writing(progress)));
    tell(Progress { done: 0, of: 1 });
    let writing = keep::prepare(state, edit, tell);
    spawn_local(async move {
        let is_wanted = || incoming.is_current(number);
        let Some(prepared) = in_turns_while(writing, is_wanted).await else {
            return;
        };
        let check = incoming
            .work
            .with_value(|work| work.as_ref()?.preview().after());
        let Some(computed) = in_turns_while(computed(state, check), is_wanted).await else {
            return;
        };
        // What follows has a turn of its own.
        next_task().await;
        if !is_wanted() {
            return;
        }
        if is_stale(state) {
            rework(state, 0, |_, _| {});
        } else {
            take_in(state, prepared.tried(tried), computed).await;
        }
    });
}

/// What the scheme will come to for facts that were checked; nothing where there is none that can be computed.
pub(super) fn computed(
    state: State,
    check: Option<Shared<FactsCheck>>,
) -> impl Future<Output = Option<ReadyComputed>> {
    let scheme = state.scheme.get_untracked();
    async move {
        let (check, scheme) = (check?, scheme?);
        let facts = Arc::clone(check.sound.as_ref()?);
        let computed = Computed::in_pieces(Scheme::clone(&scheme), facts).await;
        Some(ReadyComputed {
            computed: Shared::new(computed),
            scheme,
            check,
        })
    }
}

/// Whether the facts are others by now than those of which it's known what will become of them: another window may have
/// changed them.
fn is_stale(state: State) -> bool {
    let facts = state.facts.get_untracked();
    let is_of = |work: &Option<Work>| work.as_ref().is_none_or(|work| work.is_of(&facts));
    !state.incoming.work.with_value(is_of)
}

/// Takes in what is ready, and shows where it came in: done, drawn and shown one after the other, so that the browser gets its
/// turn between.
async fn take_in(state: State, prepared: Prepared, computed: Option<ReadyComputed>) {
    let incoming = state.incoming;
    let done = incoming.work.with_value(|work| {
        let work = work.as_ref()?;
        keep::remember(state, |remembered| work.remember(remembered));
        let preview = work.preview();
        Some((preview.after(), preview.done_words(), came_into(preview)))
    });
    let Some((check, text, place)) = done else {
        return stop(state);
    };
    incoming.leave(check, computed);
    state.act_prepared(prepared).await;
    state.look.done.set(place.map(|(sheet, row)| Done {
        sheet,
        row,
        text,
        answer: Answer::TakeBack(state.facts.get_untracked()),
    }));
    next_task().await;
    give_up(incoming);
    // The keyboard goes on where the rows came in.
    state.overlays.close_all(move || {
        let is_there = state
            .route
            .with_untracked(|route| *route == Route::Calculate);
        if let Some((sheet, first)) = place.filter(|_| is_there) {
            state.show_sheet(sheet, first);
        }
    });
}

/// The first table that is written, and the first row that is; where only others come, the table that was read.
fn came_into(preview: &Preview) -> Option<(Sheet, Option<RowId>)> {
    let sheets = || {
        let parts = preview.parts().iter();
        parts.map(|part| part.reading.mapping.sheet)
    };
    let written = sheets().find_map(|sheet| Some((sheet, Some(preview.first_written(sheet)?))));
    written.or_else(|| Some((sheets().next()?, None)))
}

/// Gives up what is on its way in, and closes what shows it; nothing was changed.
pub fn stop(state: State) {
    give_up(state.incoming);
    state.overlays.close();
}

/// Gives up what is on its way in.
pub fn give_up(incoming: Incoming) {
    incoming.begun.update_value(|begun| *begun += 1);
    if let Some(stop) = incoming.stop.try_update_value(Option::take).flatten() {
        stop.stop();
    }
    incoming.stage.set(None);
    incoming.drop_work();
    incoming.texts.set(Vec::new());
    incoming.refused.set(Vec::new());
}
