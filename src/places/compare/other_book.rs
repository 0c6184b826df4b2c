//! This workbook against another one, such as last month's: why each one's pay changed.

use super::changes::ChangesView;
use crate::common::other_books;
use crate::keep::read_book;
use crate::lang::t;
use crate::parts::choice::Select;
use crate::parts::fold::Fold;
use crate::platform::next_task;
use crate::state::{State, state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::statement::{Changes, Computed, Side, changes};
use rewards_document::workbook::{FactsCheck, Fill, SchemeCheck, Shared, Workbook};
use rewards_format::Definition;
use rewards_words::label;
use std::sync::Arc;

/// What became of the wish.
#[derive(Clone)]
enum Found {
    /// Nothing is chosen.
    Nothing,
    /// The other workbook, or this one, comes to nothing.
    NotInOrder,
    /// Why they differ.
    Changes(Box<Changes>),
}

/// The fold.
#[component]
pub fn AgainstBook() -> impl IntoView {
    let state = state();
    let chosen = RwSignal::new(String::new());
    let found = RwSignal::new(Found::Nothing);
    let offers = other_books(state);
    let find = move |id: String| {
        chosen.set(id.clone());
        found.set(Found::Nothing);
        if id.is_empty() {
            return;
        }
        spawn_local(async move {
            next_task().await;
            let answer = against(state, &id).map(Box::new);
            if chosen.try_get_untracked() == Some(id) {
                found.try_set(answer.map_or(Found::NotInOrder, Found::Changes));
            }
        });
    };
    let shown = move || match found.get() {
        Found::Nothing => ().into_any(),
        Found::NotInOrder => {
            let text = label!(
                "那个工作簿或这个工作簿还算不出结果：请先把核算期和台账填对。",
                "That workbook or this one comes to no result yet: put its period and facts in order first."
            );
            view! { <p class="empty">{t(text)}</p> }.into_any()
        }
        Found::Changes(changes) => view! { <ChangesView changes=*changes /> }.into_any(),
    };
    let hint = label!(
        "两边各按自己工作簿里选定的方案来算；人按姓名对应。",
        "Each is computed with the scheme that its own workbook has chosen; people are matched by name."
    );
    view! {
        <Fold name=t(label!("和另一个工作簿比（如上个月）：为什么变了", "Against another workbook (last month): what changed and why"))>
            <div class="compare-choice">
                <Select
                    id="other-book".to_owned()
                    label=t(label!("以前的工作簿", "The workbook before"))
                    offers=offers
                    value=chosen
                    on_choose=find
                />
            </div>
            <p class="hint">{t(hint)}</p>
            <div role="status">{shown}</div>
        </Fold>
    }
}

/// A workbook with what it comes to under the scheme that it has chosen.
struct Sided {
    computed: Computed,
    definition: Arc<Definition>,
    fill: Shared<Fill>,
}

impl Sided {
    fn of(workbook: &Workbook) -> Option<Self> {
        let definition = workbook.definition(&workbook.template)?;
        let fill = workbook.fill(&workbook.template);
        let scheme = SchemeCheck::of(&definition, &fill).scheme?;
        let facts = Shared::new(FactsCheck::of(&workbook.facts));
        Some(Self {
            computed: Computed::of(&scheme, &facts)?,
            definition,
            fill,
        })
    }

    fn side(&self) -> Side<'_> {
        Side {
            computed: &self.computed,
            definition: &self.definition,
            fill: &self.fill,
        }
    }
}

fn against(state: State, id: &str) -> Option<Changes> {
    let before = Sided::of(&read_book(state, id).ok()?)?;
    let now = state.workbook.with_untracked(Sided::of)?;
    Some(changes(before.side(), now.side()))
}
