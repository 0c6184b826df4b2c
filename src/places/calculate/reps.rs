//! All reps, with net and bar: to be sorted, searched and chosen from.

use crate::common::Figure;
use crate::keep;
use crate::lang::{language, live, t};
use crate::parts::button::IconButton;
use crate::parts::charts::{Bar, BarSpan, span};
use crate::parts::icon::Sign;
use crate::parts::keyed::Keyed;
use crate::parts::text_field::TextField;
use crate::platform::dom::{self, focus_soon};
use crate::state::state;
use leptos::prelude::*;
use rewards_document::statement::{RepRow, Shown};
use rewards_words::label;
use rewards_words::text::Localized;
use web_sys::KeyboardEvent;

/// From so many reps on the list can be searched at once, and only what of it is in sight is laid out.
const MANY: usize = 12;

/// The id of the field that the list is searched with.
const SEARCH: &str = "rep-search";
/// The id of the button that opens it.
const SEARCH_BUTTON: &str = "rep-search-button";

/// One line of the list: all that it shows, so that an edit wakes the lines that it changes and no other.
#[derive(Clone, Debug, PartialEq, Eq)]
struct RepLine {
    id: String,
    name: String,
    net: Shown,
    bar: BarSpan,
    is_chosen: bool,
}

/// In which order the list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// As the table has them.
    #[default]
    Table,
    /// Who gets most comes first.
    Most,
    /// Who gets least comes first.
    Least,
}

impl Order {
    const fn next(self) -> Self {
        match self {
            Self::Table => Self::Most,
            Self::Most => Self::Least,
            Self::Least => Self::Table,
        }
    }
}

/// The list.
#[component]
pub fn Reps() -> impl IntoView {
    let state = state();
    let (order, asked, searching) = (
        RwSignal::new(Order::default()),
        RwSignal::new(String::new()),
        RwSignal::new(false),
    );
    let all = state.reps;
    let listed = Memo::new(move |_| {
        let asked = asked.get();
        let chosen = state.chosen_rep.get();
        let mut listed: Vec<RepLine> = all.with(|all| {
            let fen = |rep: &RepRow| rep.net.so_far().unwrap_or_default().fen();
            let nets = || all.iter().map(fen);
            let (lowest, highest) = (nets().min().unwrap_or(0), nets().max().unwrap_or(0));
            all.iter()
                .filter(|rep| rep.name.contains(asked.trim()))
                .map(|rep| RepLine {
                    id: rep.id.clone(),
                    name: rep.name.clone(),
                    bar: span(fen(rep), lowest, highest),
                    net: rep.net.clone(),
                    is_chosen: chosen == Some(rep.at),
                })
                .collect()
        });
        match order.get() {
            Order::Table => {}
            Order::Most => listed.sort_by_key(|line| line.net.order()),
            Order::Least => listed.sort_by_key(|line| std::cmp::Reverse(line.net.order())),
        }
        listed
    });
    let are_several = Memo::new(move |_| all.with(|all| all.len() > 1));
    let are_many = Memo::new(move |_| all.with(|all| all.len() > MANY));
    let shows_search = move || searching.get() || are_many.get();
    // Closed, the search hides nobody.
    let search = move || {
        searching.update(|open| *open = !*open);
        asked.set(String::new());
        if searching.get_untracked() {
            focus_soon(SEARCH.to_owned());
        }
    };
    let is_nobody = move || listed.with(Vec::is_empty);
    let order_name = live(move || match order.get() {
        Order::Table => label!("顺序：按表格", "Order: as in the table"),
        Order::Most => label!("顺序：净额从高到低", "Order: highest net first"),
        Order::Least => label!("顺序：净额从低到高", "Order: lowest net first"),
    });
    // As in every search: what is asked goes first, then the field.
    let escape = move |event: KeyboardEvent| {
        if event.key() != "Escape" || dom::is_composing(&event) {
            return;
        }
        event.prevent_default();
        if asked.with_untracked(String::is_empty) && searching.get_untracked() {
            searching.set(false);
            focus_soon(SEARCH_BUTTON.to_owned());
        }
        asked.set(String::new());
    };
    let count = move || all.with(Vec::len);
    let row = move |line: Signal<RepLine>| view! { <RepButton line=line /> };
    view! {
        <Show when=move || are_several.get()>
            <section class="reps" aria-label=t(label!("业务员", "Reps"))>
                <header class="reps-head">
                    <h3>{t(label!("业务员", "Reps"))} <span class="tab-count">{count}</span></h3>
                <div class="reps-tools">
                    <IconButton
                        name=t(label!("查找业务员", "Find a rep"))
                        sign=Sign::Search
                        id=SEARCH_BUTTON
                        on_press=search
                    />
                    <IconButton name=order_name sign=Sign::Sort on_press=move || order.update(|order| *order = order.next()) />
                </div>
                </header>
                <Show when=shows_search>
                    <div on:keydown=escape>
                        <TextField
                            id=SEARCH.to_owned()
                            label=t(label!("查找业务员", "Find a rep"))
                            bare=true
                            value=asked
                            on_typed=move |text| asked.set(text)
                        />
                    </div>
                </Show>
                <ul class="rep-list" data-many=move || are_many.get().then_some("")>
                    <Keyed
                        each=listed
                        key=|line: &RepLine| line.id.clone()
                        view=row
                    />
                </ul>
                <Show when=is_nobody>
                    <p class="empty">{t(label!("没有找到", "Nothing found"))}</p>
                </Show>
            </section>
        </Show>
    }
}

/// One rep in the list.
#[component]
fn RepButton(line: Signal<RepLine>) -> impl IntoView {
    let state = state();
    let is_chosen = move || line.with(|line| line.is_chosen).then_some("true");
    let choose = move |_| {
        let id = line.with_untracked(|line| line.id.clone());
        state.look.rep.set(Some(id));
        keep::keep_rep(state);
    };
    let bar = Signal::derive(move || line.with(|line| line.bar));
    view! {
        <li>
            <button type="button" class="rep-row" aria-current=is_chosen on:click=choose>
                <span class="rep-name">{move || line.with(|line| line.name.clone())}</span>
                <Bar span=bar />
                <Figure shown=Signal::derive(move || line.with(|line| line.net.clone())) />
            </button>
        </li>
    }
}

/// Who the reader is, on a narrow window: one's own statement comes first.
#[component]
pub fn Me() -> impl IntoView {
    let state = state();
    let lang = language();
    // Who there is and who of them it is: no figure, which would make the list anew with each key.
    let names = Memo::new(move |_| {
        let chosen = state.chosen_rep.get();
        let name = |rep: &RepRow| (chosen == Some(rep.at), rep.id.clone(), rep.name.clone());
        state
            .reps
            .with(|reps| reps.iter().map(name).collect::<Vec<_>>())
    });
    let options = move || {
        let option = |(is_chosen, id, name): &(bool, String, String)| {
            view! { <option value=id.clone() selected=*is_chosen>{name.clone()}</option> }
        };
        names.with(|names| names.iter().map(option).collect_view())
    };
    let label = move || Localized::from(label!("我是", "I am")).into_lang(lang.get());
    let choose = move |event| {
        state.look.rep.set(Some(event_target_value(&event)));
        keep::keep_rep(state);
    };
    view! {
        <label class="me">
            <span>{label}</span>
            <select class="field" id="me" on:change=choose>{options}</select>
        </label>
    }
}
