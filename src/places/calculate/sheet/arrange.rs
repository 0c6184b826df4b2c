//! How the rows are arranged by a column: their order, and which of them are shown.

use super::at::{Over, SheetAt};
use super::uncounted::{can_be_uncounted, show_uncounted};
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::choice::Tick;
use crate::parts::later::{Later, later};
use crate::parts::menu::stay_in_window;
use crate::parts::text_field::TextField;
use crate::platform::dom::{focus_first, stays_within};
use leptos::html;
use leptos::prelude::*;
use rewards_core::number::Month;
use rewards_document::grid::{Arrangement, Filter, Sort, Way, months_of, values_of};
use rewards_document::workbook::{CellKind, Sheet};
use rewards_words::label;
use rewards_words::text::Label;
use std::collections::BTreeSet;

/// So many values are listed at once.
const LISTED: usize = 200;

/// Whether some rows are not shown because of what stands in a column.
pub fn is_filtered_by(arrangement: &Arrangement, column: usize) -> bool {
    arrangement
        .filters
        .iter()
        .any(|filter| is_of(filter, column))
}

fn is_of(filter: &Filter, of: usize) -> bool {
    match filter {
        Filter::Values { column, .. } | Filter::Months { column, .. } => *column == of,
        Filter::LeftOut | Filter::Rows(_) => false,
    }
}

/// What can be taken of a column: single values, or the months of its days.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Taken {
    Values(BTreeSet<String>),
    Months(BTreeSet<Month>),
}

/// One of them: how it's read, and in how many rows it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Value {
    name: String,
    month: Option<Month>,
    rows: usize,
}

/// The box, where it is open.
#[component]
pub fn ArrangeMenu(at: SheetAt) -> impl IntoView {
    move || match at.over.get() {
        Some(Over::Arrange(column, x, y)) => {
            let column = at
                .columns
                .with_untracked(|columns| columns.get(column).copied())?;
            Some(view! { <Later view=move || arrange_box(at, column, (x, y)) /> })
        }
        _ => None,
    }
}

later! {
    /// The box.
    fn arrange_box(at: SheetAt, column: usize, place: (f64, f64)) -> AnyView {
        view! { <ArrangeBox at=at column=column place=place /> }.into_any()
    }
}

#[component]
fn ArrangeBox(at: SheetAt, column: usize, place: (f64, f64)) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(own) = node.get() {
            stay_in_window(&own, place);
            focus_first(".sheet-arrangement button");
        }
    });
    let (up, down) = ways(at.sheet, column);
    let values = StoredValue::new(values(at, column));
    // Which are shown: all of them, as long as none is taken away.
    let taken = RwSignal::new(taken(at, column, &values.get_value()));
    let change = move |change: &dyn Fn(&mut Arrangement)| {
        at.look
            .arrangement
            .update(|arrangement| change(arrangement));
        at.uncover();
    };
    let sort = move |way: Way| change(&|arrangement| arrangement.sort = Some(Sort { column, way }));
    let show_all =
        move || change(&|arrangement| arrangement.filters.retain(|filter| !is_of(filter, column)));
    let show_taken = move || {
        let filter = filter(column, &values.get_value(), &taken.get_untracked());
        change(&|arrangement| {
            arrangement.filters.retain(|filter| !is_of(filter, column));
            arrangement.filters.extend(filter.clone());
        });
    };
    let show_left_out = move || {
        change(&|arrangement| {
            if !arrangement.filters.contains(&Filter::LeftOut) {
                arrangement.filters.push(Filter::LeftOut);
            }
        })
    };
    let pressed = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            at.uncover();
        }
    };
    let left = move |event: web_sys::FocusEvent| {
        let is_open = matches!(at.over.get_untracked(), Some(Over::Arrange(..)));
        if is_open && event.related_target().is_some() && !stays_within(&event) {
            at.over.set(None);
        }
    };
    view! {
        <div
            class="sheet-arrangement"
            role="dialog"
            aria-label=t(label!("排序和筛选", "Sort and filter"))
            node_ref=node
            on:keydown=pressed
            on:focusout=left
        >
            <div class="buttons">
                <Button text=t(up) on_press=move || sort(Way::Up) />
                <Button text=t(down) on_press=move || sort(Way::Down) />
            </div>
            <Values column=column values=values taken=taken />
            <div class="buttons">
                <Button text=t(label!("只看选中的", "Show these")) weight=Weight::Primary on_press=show_taken />
                <Button text=t(label!("全部显示", "Show all")) on_press=show_all />
            </div>
            <div class="buttons">
                <Button text=t(label!("只看没填完、有错的", "Unfinished or wrong")) weight=Weight::Quiet on_press=show_left_out />
                <Show when=move || can_be_uncounted(at)>
                    <Button text=t(label!("只看没有规则计入的", "Not counted by any rule")) weight=Weight::Quiet on_press=move || show_uncounted(at) />
                </Show>
            </div>
        </div>
    }
}

/// What the two ways to sort a column are called.
fn ways(sheet: Sheet, column: usize) -> (Label, Label) {
    let kind = sheet.columns().get(column).map(|named| named.kind);
    match kind {
        Some(CellKind::Link(_) | CellKind::Text | CellKind::Id) => (
            label!("按拼音 A→Z", "A to Z"),
            label!("按拼音 Z→A", "Z to A"),
        ),
        Some(CellKind::Day | CellKind::Months) => (
            label!("从早到晚", "Earliest first"),
            label!("从晚到早", "Latest first"),
        ),
        Some(CellKind::Choice(_) | CellKind::Flag(_)) => {
            (label!("正序", "In order"), label!("倒序", "Reverse order"))
        }
        Some(CellKind::Money | CellKind::Percent | CellKind::Count) | None => (
            label!("从小到大", "Smallest first"),
            label!("从大到小", "Largest first"),
        ),
    }
}

/// The values to choose from.
#[component]
fn Values(
    column: usize,
    values: StoredValue<Vec<Value>>,
    taken: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let asked = RwSignal::new(String::new());
    let listed = move || {
        let asked = asked.get();
        values.with_value(|values| {
            let fits = |(_, value): &(usize, &Value)| value.name.contains(asked.trim());
            let fitting = values.iter().enumerate().filter(fits).take(LISTED);
            fitting
                .map(|(at, value)| (at, value.clone()))
                .collect::<Vec<_>>()
        })
    };
    let empty = t(label!("（空）", "(empty)"));
    let value = move |(at, value): (usize, Value)| {
        let label = Signal::derive(move || {
            let name = if value.name.is_empty() {
                empty.get()
            } else {
                value.name.clone()
            };
            format!("{name} ({})", value.rows)
        });
        let toggle = move |is_taken: bool| {
            taken.update(|taken| {
                if is_taken {
                    taken.insert(at);
                } else {
                    taken.remove(&at);
                }
            });
        };
        let ticked = Signal::derive(move || taken.with(|taken| taken.contains(&at)));
        view! { <Tick id=format!("filter-{column}-{at}") label=label ticked=ticked on_tick=toggle /> }
    };
    let none = move || taken.set(BTreeSet::new());
    let all = move || taken.set((0..values.with_value(Vec::len)).collect());
    view! {
        <TextField
            id="filter-search".to_owned()
            label=t(label!("查找", "Search"))
            value=asked
            on_typed=move |text| asked.set(text)
        />
        <div class="buttons">
            <Button text=t(label!("全选", "All")) weight=Weight::Quiet on_press=all />
            <Button text=t(label!("全不选", "None")) weight=Weight::Quiet on_press=none />
        </div>
        <div class="sheet-values">{move || listed().into_iter().map(value).collect_view()}</div>
    }
}

/// What stands in a column; of days, the months.
fn values(at: SheetAt, column: usize) -> Vec<Value> {
    let is_day = at
        .sheet
        .columns()
        .get(column)
        .is_some_and(|named| named.kind == CellKind::Day);
    at.state.facts.with_untracked(|facts| {
        if is_day {
            let month = |(month, rows): (Month, usize)| Value {
                name: month.to_string(),
                month: Some(month),
                rows,
            };
            return months_of(facts, at.sheet, column)
                .into_iter()
                .map(month)
                .collect();
        }
        let value = |(name, rows): (String, usize)| Value {
            name,
            month: None,
            rows,
        };
        values_of(facts, at.sheet, column)
            .into_iter()
            .map(value)
            .collect()
    })
}

/// The places of those that are shown now.
fn taken(at: SheetAt, column: usize, values: &[Value]) -> BTreeSet<usize> {
    let filter = at.look.arrangement.with_untracked(|arrangement| {
        let found = arrangement
            .filters
            .iter()
            .find(|filter| is_of(filter, column));
        found.and_then(|filter| match filter {
            Filter::Values { values, .. } => Some(Taken::Values(values.clone())),
            Filter::Months { months, .. } => Some(Taken::Months(months.clone())),
            Filter::LeftOut | Filter::Rows(_) => None,
        })
    });
    let is_taken = |value: &Value| match (&filter, value.month) {
        (None, _) => true,
        (Some(Taken::Values(values)), _) => values.contains(&value.name),
        (Some(Taken::Months(months)), Some(month)) => months.contains(&month),
        (Some(Taken::Months(_)), None) => false,
    };
    let places = values
        .iter()
        .enumerate()
        .filter(|(_, value)| is_taken(value));
    places.map(|(at, _)| at).collect()
}

/// The filter that shows those alone; nothing where that is all.
fn filter(column: usize, values: &[Value], taken: &BTreeSet<usize>) -> Option<Filter> {
    if taken.len() == values.len() {
        return None;
    }
    let chosen = || taken.iter().filter_map(|at| values.get(*at));
    let is_day = values.iter().any(|value| value.month.is_some());
    Some(if is_day {
        Filter::Months {
            column,
            months: chosen().filter_map(|value| value.month).collect(),
        }
    } else {
        Filter::Values {
            column,
            values: chosen().map(|value| value.name.clone()).collect(),
        }
    })
}
