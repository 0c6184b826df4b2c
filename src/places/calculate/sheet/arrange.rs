//! How the rows are arranged by a column: their order, and which of them are shown.

use super::at::{Over, SheetAt};
use super::uncounted::{can_be_uncounted, show_uncounted};
use crate::lang::{live, t};
use crate::parts::button::{Button, Weight};
use crate::parts::choice::Tick;
use crate::parts::later::{Later, later};
use crate::parts::menu::stay_in_window;
use crate::parts::text_field::TextField;
use crate::platform::dom::{focus_first, stays_within};
use leptos::html;
use leptos::leptos_dom::helpers::event_target;
use leptos::prelude::*;
use rewards_document::grid::{Arrangement, Choosing, Filter, Sort, Value, Way};
use rewards_document::workbook::{CellKind, Sheet};
use rewards_words::text::Label;
use rewards_words::{label, many, say};

/// So many values are listed at once.
const LISTED: usize = 200;

/// The id of the field that looks for values.
const ASKED: &str = "filter-search";

/// Whether some rows are not shown because of what stands in a column.
pub fn is_filtered_by(arrangement: &Arrangement, column: usize) -> bool {
    let mut filters = arrangement.filters.iter();
    filters.any(|filter| filter.is_of(column))
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
    let choosing = RwSignal::new(at.state.facts.with_untracked(|facts| {
        let lang = at.state.lang.get_untracked();
        at.look
            .arrangement
            .with_untracked(|shown| Choosing::of(facts, at.sheet, column, shown, lang))
    }));
    let change = move |change: &dyn Fn(&mut Arrangement)| {
        at.look
            .arrangement
            .update(|arrangement| change(arrangement));
        at.uncover();
    };
    let sort = move |way: Way| change(&|arrangement| arrangement.sort = Some(Sort { column, way }));
    let show_all =
        move || change(&|arrangement| arrangement.filters.retain(|filter| !filter.is_of(column)));
    let show_taken = move || {
        let filter = choosing.with_untracked(Choosing::filter);
        change(&|arrangement| {
            arrangement.filters.retain(|filter| !filter.is_of(column));
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
        let is_asked = event_target::<web_sys::Element>(&event).id() == ASKED;
        match event.key().as_str() {
            "Escape" => at.uncover(),
            "Enter" if is_asked && !event.is_composing() => show_taken(),
            _ => return,
        }
        event.prevent_default();
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
            <Values column=column choosing=choosing />
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
fn Values(column: usize, choosing: RwSignal<Choosing>) -> impl IntoView {
    let asked = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        choosing.with(|choosing| {
            let found = choosing.found().take(LISTED);
            found
                .map(|(at, value)| (at, value.clone()))
                .collect::<Vec<_>>()
        })
    });
    let value = move |(at, value): (usize, Value)| {
        let name = value.name.clone();
        let label = live(move || match name.as_str() {
            "" => say!("（空）({0})", "(empty) ({0})", value.rows),
            name => say!("{0} ({1})", "{0} ({1})", name, value.rows),
        });
        let ticked = Memo::new(move |_| choosing.with(|choosing| choosing.is_taken(at)));
        let toggle = move |is_taken: bool| choosing.update(|choosing| choosing.take(at, is_taken));
        view! { <Tick id=format!("filter-{column}-{at}") label=label ticked=ticked on_tick=toggle /> }
    };
    let take_found =
        move |is_taken: bool| choosing.update(|choosing| choosing.take_found(is_taken));
    let search = move |text: String| {
        choosing.update(|choosing| choosing.look_for(&text));
        asked.set(text);
    };
    let more = Memo::new(move |_| {
        let count = choosing.with(|choosing| choosing.found().count());
        count.saturating_sub(LISTED)
    });
    let more_said = live(move || {
        many!(
            more.get(),
            "还有 {0} 项没有列出：查找后就能看到",
            "{0} more is not listed: search for it",
            "{0} more are not listed: search for them"
        )
    });
    view! {
        <TextField
            id=ASKED.to_owned()
            label=t(label!("查找", "Search"))
            value=asked
            on_typed=search
        />
        <div class="buttons">
            <Button text=t(label!("全选", "All")) weight=Weight::Quiet on_press=move || take_found(true) />
            <Button text=t(label!("全不选", "None")) weight=Weight::Quiet on_press=move || take_found(false) />
        </div>
        <div class="sheet-values">{move || found.get().into_iter().map(value).collect_view()}</div>
        <Show when=move || more.get() != 0><p class="hint">{more_said}</p></Show>
    }
}
