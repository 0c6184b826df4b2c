//! This workbook against another one, such as last month's: why each one's pay changed.

use crate::common::{AtWork, ChangesView, Way, Worked, look_into_book, other_books};
use crate::keep::read_book;
use crate::lang::t;
use crate::overlay::Under;
use crate::parts::choice::Select;
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::pieces::pause;
use rewards_core::scheme::Scheme;
use rewards_document::statement::{Changes, Computed, Side, changes_in_pieces};
use rewards_document::workbook::{FactsCheck, Fill, GradualCheck, SchemeCheck, Shared, Workbook};
use rewards_format::Definition;
use rewards_words::label;
use std::sync::Arc;

/// So many rows of the other workbook are read without a pause.
const ROWS: usize = 500;

/// Against which workbook this one is held, and what this one is.
#[derive(Clone, PartialEq)]
struct OtherBook {
    id: String,
    now: Chosen,
}

/// Facts under the scheme that their workbook has chosen.
#[derive(Clone)]
struct Chosen {
    facts: Shared<FactsCheck>,
    definition: Arc<Definition>,
    fill: Shared<Fill>,
}

impl PartialEq for Chosen {
    fn eq(&self, other: &Self) -> bool {
        self.facts == other.facts
            && Arc::ptr_eq(&self.definition, &other.definition)
            && self.fill == other.fill
    }
}

/// The fold.
#[component]
pub fn AgainstBook() -> impl IntoView {
    let state = state();
    let chosen = RwSignal::new(String::new());
    let offers = other_books(state);
    let asked = Memo::new(move |_| {
        let id = Some(chosen.get()).filter(|id| !id.is_empty())?;
        Some(OtherBook {
            id,
            now: Chosen {
                facts: state.facts_check.get(),
                definition: state.definition()?,
                fill: state.fill.get(),
            },
        })
    });
    let found = Worked::new(asked, move |asked| against(state, asked));
    let shown = move || match found.answer() {
        None => ().into_any(),
        Some(None) => {
            let text = label!(
                "那个工作簿或这个工作簿还算不出结果：请先把核算期和台账填对。",
                "That workbook or this one has no result yet: correct its period and ledger first."
            );
            view! { <p class="empty">{t(text)}</p> }.into_any()
        }
        Some(Some(changes)) => {
            let after = Way {
                name: label!("现在怎么算的", "The calculation now"),
                under: Under::Own,
            };
            let look = move |_| look_into_book(state, &chosen.get_untracked());
            view! {
                <ChangesView changes=changes before=None after=after />
                <p>
                    <button type="button" class="link" id="look-into-book" on:click=look>
                        {t(label!("打开以前的工作簿，看当时怎么算的", "Open the earlier workbook to see how it was calculated then"))}
                    </button>
                </p>
            }
            .into_any()
        }
    };
    let hint = label!(
        "两边各按自己工作簿里选定的方案来算；人按姓名对应。",
        "Each side is computed with the scheme chosen in its own workbook; people are matched by name."
    );
    view! {
        <Fold name=t(label!("和另一个工作簿比（如上个月）：为什么变了", "Compared with another workbook (such as last month's): what changed and why"))>
            <div class="compare-choice">
                <Select
                    id="other-book".to_owned()
                    label=t(label!("以前的工作簿", "Earlier workbook"))
                    offers=offers
                    value=chosen
                    on_choose=move |id| chosen.set(id)
                />
            </div>
            <p class="hint">{t(hint)}</p>
            <AtWork when=Signal::derive(move || found.is_working()) />
            <div role="status">{shown}</div>
        </Fold>
    }
}

/// Why the result of this workbook differs from the other's; nothing where one of them comes to none.
async fn against(state: State, asked: OtherBook) -> Option<Changes> {
    let before = chosen_of(&read_book(state, &asked.id).ok()?).await?;
    let now = asked.now;
    let (old, new) = (computed(&before).await?, computed(&now).await?);
    let before = Side {
        computed: &old,
        definition: &before.definition,
        fill: &before.fill,
    };
    let after = Side {
        computed: &new,
        definition: &now.definition,
        fill: &now.fill,
    };
    Some(changes_in_pieces(before, after).await)
}

async fn chosen_of(workbook: &Workbook) -> Option<Chosen> {
    let mut check = GradualCheck::new(&workbook.facts);
    while !check.advance(ROWS).is_done() {
        pause().await;
    }
    Some(Chosen {
        facts: Shared::new(check.into_check()),
        definition: workbook.definition(&workbook.template)?,
        fill: workbook.fill(&workbook.template),
    })
}

async fn computed(chosen: &Chosen) -> Option<Computed> {
    let scheme = SchemeCheck::of(&chosen.definition, &chosen.fill).scheme?;
    let ledger = Arc::clone(chosen.facts.sound.as_ref()?);
    Some(Computed::in_pieces(Scheme::clone(&scheme), ledger).await)
}
