//! In a column: why it comes to another figure than the base.

use super::base::base_at;
use super::changes::ChangesView;
use crate::common::{AtWork, Worked};
use crate::comparing::Column;
use crate::lang::t;
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::changes_in_pieces;
use rewards_words::label;

/// The fold; none where the column is the base.
#[component]
pub fn AgainstBase(key: String) -> impl IntoView {
    let state = state();
    let key = StoredValue::new(key);
    let opened = RwSignal::new(false);
    let is_other = Memo::new(move |_| {
        let pair = pair(state, &key.get_value());
        pair.is_some_and(|(base, own)| base.key != own.key)
    });
    let asked = Memo::new(move |_| {
        opened.get().then_some(())?;
        pair(state, &key.get_value())
    });
    let found = Worked::new(asked, async |(base, own): (Column, Column)| {
        Some(changes_in_pieces(base.side()?, own.side()?).await)
    });
    let shown = move || {
        let changes = found.latest().flatten();
        changes.map(|changes| view! { <ChangesView changes=changes /> })
    };
    view! {
        <Show when=move || is_other.get()>
            <Fold name=t(label!("和基准方案差在哪里", "Why it differs from the base")) opened=opened>
                <AtWork when=Signal::derive(move || found.is_working()) />
                {shown}
            </Fold>
        </Show>
    }
}

/// The base and the column of a key.
fn pair(state: State, key: &str) -> Option<(Column, Column)> {
    let columns = state.comparing.sound();
    let base = columns.get(base_at(state))?.clone();
    let own = columns.into_iter().find(|column| column.key == key)?;
    Some((base, own))
}
