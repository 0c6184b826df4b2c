//! A text's table, read in pieces.

use super::incoming::{Incoming, Stage};
use crate::platform::{Clip, Turn, next_task};
use leptos::prelude::*;
use rewards_document::import::{RawTable, TextReader};
use rewards_words::text::Localized;

/// So many rows are worked on before somebody looks whether the turn is over.
pub(super) const PIECE: usize = 400;

/// The table of a text, read in pieces; nothing where it was given up.
pub(super) async fn text_table(
    incoming: Incoming,
    number: u32,
    text: String,
) -> Option<Result<RawTable, Localized>> {
    let mut reader = match TextReader::new(text) {
        Ok(reader) => reader,
        Err(refusal) => return Some(Err(refusal.words().into())),
    };
    let mut turn = Turn::begin();
    loop {
        if reader.advance(PIECE * 4).is_done() {
            break;
        }
        if !incoming.is_current(number) {
            return None;
        }
        if turn.is_over() {
            incoming
                .stage
                .set(Some(Stage::Reading(Some(reader.rows()))));
            turn = turn.next().await;
        }
    }
    // What becomes of the table has a turn of its own.
    next_task().await;
    incoming.is_current(number).then(|| Ok(reader.into_table()))
}

/// The table of a text that was pasted, the same way.
pub(super) async fn clip_table(
    incoming: Incoming,
    number: u32,
    clip: Clip,
) -> Option<Result<RawTable, Localized>> {
    let Clip { text, merged } = clip;
    let read = text_table(incoming, number, text).await?;
    Some(read.map(|table| RawTable { merged, ..table }))
}
