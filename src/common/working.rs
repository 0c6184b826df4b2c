//! How one figure of a comparison was found: a rep's statement under a scheme that stands beside the page's own, or where something
//! is supposed to be otherwise.

use super::rule_group::{GroupView, Groups, entry_count};
use super::shown::Net;
use super::under::{computed_under, key_of, scheme_words};
use super::worked::AtWork;
use crate::keep;
use crate::lang::{live, t};
use crate::overlay::Under;
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::statement::{
    Computed, RepRow, RuleGroup, Shown, nothing_words, rep_row, rule_groups, skipped_groups,
};
use rewards_document::workbook::{Edit, Shared};
use rewards_words::label;

/// The statement of the rep at a place.
#[component]
pub fn Working(under: Under, place: usize) -> impl IntoView {
    let state = state();
    provide_context(under.clone());
    let computed = computed_under(state, under.clone());
    let is_there = Memo::new(move |_| computed.with(Option::is_some));
    let row = of(computed, move |computed| rep_row(computed, place));
    let name = Signal::derive(move || {
        row.with(|row| row.as_ref().map_or("—", RepRow::heading).to_owned())
    });
    let scheme_name = scheme_words(state, under.clone());
    let scheme = under.clone();
    let key = Memo::new(move |_| {
        state
            .workbook
            .with(|workbook| key_of(workbook, &scheme).to_owned())
    });
    let net = Signal::derive(move || {
        let net = row.with(|row| row.as_ref().map(|row| row.net.clone()));
        net.unwrap_or_else(|| Shown::Waiting(Vec::new()))
    });
    let sums = live(move || {
        row.with(|row| {
            row.as_ref()
                .map(RepRow::parts)
                .unwrap_or_default()
                .beginning()
        })
    });
    let groups = move |look: fn(&Computed, usize) -> Vec<RuleGroup>| {
        of(computed, move |computed| {
            let groups = look(computed, place).into_iter();
            groups.map(GroupView::from).collect::<Vec<_>>()
        })
    };
    let (paid, skipped) = (groups(rule_groups), groups(skipped_groups));
    let count = move || skipped.with(|groups| entry_count(groups));
    let nothing = live(move || {
        let computed = computed.get();
        let words = computed.map(|computed| nothing_words(&computed, place, &net.get(), count()));
        words.unwrap_or_default()
    });
    // What only would be is in no statement.
    let scheme = match under {
        Under::Other(key) if !state.frame.fixed_scheme => Some(key),
        Under::Own | Under::Other(_) | Under::Supposing(..) => None,
    };
    view! {
        <Dialog
            name=name
            aside=Signal::derive(move || Some(scheme_name.get()))
            kind="working"
            on_close=move || state.overlays.close()
        >
            <AtWork when=Signal::derive(move || !is_there.get()) />
            <Show when=move || is_there.get()>
                <Net net=net unit=label!("元 净额", "net (¥)") what=label!("净额", "net") key=key />
                <p class="rep-sums">{sums}</p>
                <Show when=move || paid.with(Vec::is_empty)>
                    <p class="empty">{nothing}</p>
                </Show>
            </Show>
            <Groups groups=paid />
            <Show when=move || { count() > 0 }>
                <Fold
                    name=t(label!("没有发生的奖罚及原因", "Rewards and penalties that did not apply, and why"))
                    count=Signal::derive(move || Some(count().to_string()))
                >
                    <Groups groups=skipped />
                </Fold>
            </Show>
            <footer class="buttons">
                {scheme
                    .map(|scheme| {
                        view! {
                            <Button
                                id="compute-with"
                                text=t(label!("换成这个方案来算", "Compute with this scheme"))
                                weight=Weight::Quiet
                                sign=Sign::Open
                                on_press=move || open_statement(state, scheme.clone(), place)
                            />
                        }
                    })}
            </footer>
        </Dialog>
    }
}

/// Looks at what the facts come to under the scheme.
fn of<T: PartialEq + Send + Sync + Default + 'static>(
    computed: Memo<Option<Shared<Computed>>>,
    look: impl Fn(&Computed) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| {
        let found = computed.with(|computed| computed.as_ref().map(|computed| look(computed)));
        found.unwrap_or_default()
    })
}

/// The page computes with the scheme from now on, and shows the rep's statement.
fn open_statement(state: State, scheme: String, place: usize) {
    let rep = state.facts_check.with_untracked(|check| {
        let ledger = check.sound.as_ref().map(|sound| &sound.ledger);
        ledger.and_then(|ledger| ledger.reps.get(place).map(|rep| rep.id.to_string()))
    });
    state.overlays.close_all(move || {
        if state.template.with_untracked(|now| *now != scheme) {
            state.close_run();
            state.act(Edit::Choose(scheme));
        }
        state.look.rep.set(rep);
        keep::keep_rep(state);
        state.go(&Route::Calculate);
    });
}
