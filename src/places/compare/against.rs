//! In a column: why it comes to another figure than the base.

use super::base::base_at;
use super::changes::ChangesView;
use crate::comparing::Column;
use crate::lang::t;
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::changes;
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
    let found = Memo::new(move |_| {
        opened.get().then_some(())?;
        let (base, own) = pair(state, &key.get_value())?;
        Some(changes(base.side()?, own.side()?))
    });
    view! {
        <Show when=move || is_other.get()>
            <Fold name=t(label!("和基准方案差在哪里", "Why it differs from the base")) opened=opened>
                {move || found.get().map(|changes| view! { <ChangesView changes=changes /> })}
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
