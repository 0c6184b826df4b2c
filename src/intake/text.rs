//! A text's table, read in pieces.

use super::incoming::{Incoming, Stage};
use crate::platform::next_task;
use leptos::prelude::*;
use rewards_document::import::{RawTable, TextReader};
use rewards_words::text::Localized;

/// So many rows are worked on before typing and pictures get their turn.
pub(super) const PIECE: usize = 800;

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
    loop {
        let progress = reader.advance(PIECE * 4);
        if progress.is_done() {
            break;
        }
        if !incoming.is_current(number) {
            return None;
        }
        incoming.stage.set(Some(Stage::Working(progress)));
        next_task().await;
    }
    incoming.is_current(number).then(|| Ok(reader.into_table()))
}
