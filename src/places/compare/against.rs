//! Why a column comes to another figure than the base: in the column, and by itself.

use super::base::base_at;
use crate::common::{AtWork, ChangesView, Way, Worked, scheme_words};
use crate::comparing::Column;
use crate::lang::t;
use crate::overlay::Under;
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::differences_in_pieces;
use rewards_words::label;
use rewards_words::text::Label;

const NAME: Label = label!("和基准方案差在哪里", "Why it differs from the base");

/// The fold in a column; none where the column is the base.
#[component]
pub fn AgainstBase(key: String) -> impl IntoView {
    let state = state();
    let key = StoredValue::new(key);
    let opened = RwSignal::new(false);
    let is_other = Memo::new(move |_| {
        let pair = pair(state, &key.get_value());
        pair.is_some_and(|(base, own)| base.key != own.key)
    });
    view! {
        <Show when=move || is_other.get()>
            <Fold name=t(NAME) opened=opened>
                <Against key=key.get_value() when=opened />
            </Fold>
        </Show>
    }
}

/// The same, opened from who gains and who loses.
#[component]
pub fn AgainstDialog(key: String) -> impl IntoView {
    let state = state();
    let scheme = scheme_words(state, Under::Other(key.clone()));
    view! {
        <Dialog
            name=t(NAME)
            aside=Signal::derive(move || Some(scheme.get()))
            kind="against"
            on_close=move || state.overlays.close()
        >
            <Against key=key when=Signal::stored(true) />
        </Dialog>
    }
}

/// The differences of a column.
#[component]
fn Against(
    key: String,
    /// Nothing is worked out before.
    #[prop(into)]
    when: Signal<bool>,
) -> impl IntoView {
    let state = state();
    let asked = Memo::new(move |_| {
        when.get().then_some(())?;
        pair(state, &key)
    });
    let found = Worked::new(asked, async |(base, own): (Column, Column)| {
        let changes = differences_in_pieces(base.side()?, own.side()?).await;
        Some((base.key, own.key, changes))
    });
    let shown = move || {
        let (base, own, changes) = found.latest().flatten()?;
        let before = Way {
            name: label!("基准方案怎么算的", "The base scheme's calculation"),
            under: Under::Other(base),
        };
        let after = Way {
            name: label!("这个方案怎么算的", "This scheme's calculation"),
            under: Under::Other(own),
        };
        Some(view! { <ChangesView changes=changes before=Some(before) after=after /> })
    };
    view! {
        <AtWork when=Signal::derive(move || found.is_working()) />
        {shown}
    }
}

/// The base and the column of a key.
fn pair(state: State, key: &str) -> Option<(Column, Column)> {
    let columns = state.comparing.sound();
    let base = columns.get(base_at(state))?.clone();
    let own = columns.into_iter().find(|column| column.key == key)?;
    Some((base, own))
}
