//! The head of a column: the scheme, what waits in it, sorting, and what can be changed.

use crate::common::{ExampleMark, ReadingsMark};
use crate::lang::{live, t};
use crate::overlay::Overlay;
use crate::parts::icon::{Icon, Sign};
use crate::state::state;
use leptos::prelude::*;
use rewards_document::own::{Setting, apart, settings_in_short};
use rewards_document::statement::{CompareSort, Comparison, SortFrom};
use rewards_document::workbook::column_kind;
use rewards_words::text::Localized;
use rewards_words::{label, many, say};

/// By what the reps are sorted, and from which end.
pub type Sorted = (CompareSort, SortFrom);

/// From which end it's sorted, as a head says it.
pub fn order_word(sorted: Sorted, by: CompareSort) -> Option<&'static str> {
    match sorted {
        (now, SortFrom::Most) if now == by => Some("descending"),
        (now, SortFrom::Least) if now == by => Some("ascending"),
        _ => None,
    }
}

/// Sorts by a column from this end first, then from the other, then not at all.
pub fn turn(sort: RwSignal<Sorted>, by: CompareSort, first: SortFrom) {
    let second = match first {
        SortFrom::Least => SortFrom::Most,
        SortFrom::Most => SortFrom::Least,
    };
    sort.update(|sort| {
        *sort = match *sort {
            (now, from) if now == by && from == first => (by, second),
            (now, _) if now == by => (CompareSort::Table, first),
            _ => (by, first),
        };
    });
}

/// Which way it's sorted, to be seen.
#[component]
pub fn SortSign(sort: RwSignal<Sorted>, by: CompareSort) -> impl IntoView {
    let sign = move || match order_word(sort.get(), by) {
        Some("descending") => " ↓",
        Some(_) => " ↑",
        None => "",
    };
    view! { <span class="sort-sign" aria-hidden="true">{sign}</span> }
}

/// What a head says of its scheme.
#[derive(Clone, Default, PartialEq)]
struct HeadOf {
    key: String,
    waiting: usize,
    has_values: bool,
}

/// The id of the head of the column at a place.
pub fn head_id(place: usize) -> String {
    format!("column-{place}")
}

/// The head of the column at a place.
#[component]
pub fn SchemeHead(
    compared: Memo<Comparison>,
    place: usize,
    sort: RwSignal<Sorted>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let state = state();
    let scheme = Memo::new(move |_| {
        compared.with(|compared| {
            let scheme = compared.schemes.get(place);
            let head = scheme.map(|one| HeadOf {
                key: one.id.clone(),
                waiting: one.waiting,
                has_values: one.with_things.is_some(),
            });
            head.unwrap_or_default()
        })
    });
    let named = Memo::new(move |_| {
        let key = scheme.with(|scheme| scheme.key.clone());
        state.workbook.with(|workbook| workbook.column_name(&key))
    });
    let name = live(move || named.get());
    let kind = live(move || scheme.with(|scheme| column_kind(&scheme.key)));
    let waiting = Memo::new(move |_| scheme.with(|scheme| scheme.waiting));
    let key = Signal::derive(move || scheme.with(|scheme| scheme.key.clone()));
    let (by_net, by_more) = (CompareSort::Net(place), CompareSort::More(place));
    let by_things = CompareSort::WithThings(place);
    let order = move || {
        let all = [by_net, by_more, by_things];
        let found = all.into_iter().find_map(|by| order_word(sort.get(), by));
        found.unwrap_or("none")
    };
    let open = move |_| {
        let key = scheme.with_untracked(|scheme| scheme.key.clone());
        state.overlays.open(Overlay::Column(key));
    };
    // For fingers a button of its own would make the head as high as four of them; what it opens, the last one opens, too.
    let waits = live(move || {
        many!(
            waiting.get(),
            "{0} 条规则待填",
            "{0} rule waiting",
            "{0} rules waiting"
        )
    });
    let badge = move || {
        if state.one_sided.get() {
            view! { <span class="badge" data-tone="open">{waits}</span> }.into_any()
        } else {
            view! {
                <button type="button" class="badge" data-tone="open" on:click=open aria-haspopup="dialog">
                    {waits}
                </button>
            }
            .into_any()
        }
    };
    let open_name = live(move || {
        let name = named.get();
        say!(
            "{0}：改数字、理解，或另加一列",
            "{0}: figures, readings, another column",
            name
        )
    });
    view! {
        <th scope="col" aria-sort=order data-base=move || (base_at.get() == place).then_some("")>
            <button
                type="button"
                class="column-name"
                id=head_id(place)
                title=t(label!("按这一列排序", "Sort by this column"))
                on:click=move |_| turn(sort, by_net, SortFrom::Most)
            >
                {name}
                <SortSign sort=sort by=by_net />
            </button>
            <Apart key=key />
            <span class="column-foot">
                <span class="column-marks">
                    <span class="column-kind">{kind}</span>
                    <ExampleMark key=key />
                    <ReadingsMark key=key />
                    {move || (waiting.get() > 0).then(badge)}
                    <Show when=move || base_at.get() != place>
                        <SortButton sort=sort by=by_more text=t(label!("按增减", "by change")) />
                    </Show>
                    <Show when=move || scheme.with(|scheme| scheme.has_values)>
                        <SortButton sort=sort by=by_things text=t(label!("按含实物", "with gifts")) />
                    </Show>
                </span>
                <button type="button" class="column-open" aria-haspopup="dialog" aria-label=open_name title=open_name on:click=open>
                    <Icon sign=Sign::More />
                </button>
            </span>
        </th>
    }
}

/// What sets the column apart from the others of its scheme: in short to be seen, all of it to be heard and pointed at.
#[component]
fn Apart(key: Signal<String>) -> impl IntoView {
    let state = state();
    let settings = Memo::new(move |_| {
        let key = key.get();
        state.workbook.with(|workbook| apart(workbook, &key))
    });
    let short = live(move || settings.with(|all| settings_in_short(all).unwrap_or_default()));
    let all = live(move || {
        settings.with(|all| Localized::joined(all.iter().map(Setting::said), label!("；", "; ")))
    });
    view! {
        <Show when=move || !settings.with(Vec::is_empty)>
            <span class="column-apart" title=all>
                <span aria-hidden="true">{short}</span>
                <span class="unseen">{all}</span>
            </span>
        </Show>
    }
}

/// A second way to sort by a column.
#[component]
fn SortButton(
    sort: RwSignal<Sorted>,
    by: CompareSort,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    view! {
        <button type="button" class="column-sort" on:click=move |_| turn(sort, by, SortFrom::Most)>
            {text}
            <SortSign sort=sort by=by />
        </button>
    }
}
