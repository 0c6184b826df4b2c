//! The other workbooks, to choose one from.

use crate::keep::{book_name, books};
use crate::parts::choice::Offer;
use crate::state::State;
use leptos::prelude::*;
use rewards_words::label;
use rewards_words::text::in_lang;

/// All but the open one and those in the bin, by their ids; none is chosen at first.
pub fn other_books(state: State) -> Signal<Vec<Offer>> {
    Signal::derive(move || {
        state.book.track();
        let lang = state.lang.get();
        let (cards, open) = books(state);
        let others = cards
            .into_iter()
            .filter(|card| card.id != open && card.binned.is_none());
        let none = label!("（选一个）", "(choose one)");
        let first = Offer {
            word: String::new(),
            name: in_lang(&none, lang),
        };
        let others = others.map(|card| Offer {
            name: in_lang(&book_name(&card), lang),
            word: card.id,
        });
        std::iter::once(first).chain(others).collect()
    })
}
