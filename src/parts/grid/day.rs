//! The browser's own picker of days, over the cell that is being written.

use super::asked::{Act, Begun, Content, Editing};
use super::keys::leaving;
use super::keys::{Key, Shift};
use super::shared::Grid;
use super::sight::Sight;
use crate::lang::{live, t};
use crate::parts::icon::{Icon, Sign};
use crate::parts::text_field::Holds;
use leptos::html;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use rewards_words::{label, say};
use web_sys::{HtmlInputElement, KeyboardEvent, PointerEvent};

/// The button in the open editor of a day, and the field that it opens. What is picked goes into the cell at once; Enter and
/// Tab go on, Escape brings back what stood there.
#[component]
pub fn DayPicker(grid: Grid, sight: Sight) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let editing = grid.place.editing;
    let is_open = Memo::new(move |_| editing.with(Option::is_some));
    let is_day = move || {
        grid.heads.with(|heads| {
            let head = heads.get(grid.active().column);
            head.is_some_and(|head| head.holds == Content::Typed(Holds::Day))
        })
    };
    let picking = grid.picking;
    Effect::new(move || {
        if !is_open.get() {
            picking.set(false);
        }
    });
    Effect::new(move || {
        if let Some(field) = node.get().filter(|_| picking.get()) {
            open(grid, field);
        }
    });
    let bound = move |at: usize| {
        move || {
            let column = grid.active().column;
            grid.heads.with(|heads| {
                let within = heads.get(column)?.within.as_ref()?;
                within.get(at).cloned()
            })
        }
    };
    let left = move || sight.viewport.with(|view| view.left);
    let on_cell = move || {
        grid.geometry
            .with(|geometry| geometry.on(grid.active(), left()))
    };
    let at_end = move || {
        grid.geometry
            .with(|geometry| geometry.at_end(grid.active(), left()))
    };
    let width = move || {
        let column = grid.active().column;
        grid.geometry
            .with(|geometry| format!("{}px", geometry.width_of(column)))
    };
    let name = live(move || {
        let at = grid.active();
        let head = grid
            .heads
            .with(|heads| heads.get(at.column).map(|head| head.name.clone()));
        let number = grid.asked.line.run(at.row).number;
        say!(
            "选日期：{0} 第{1}行",
            "Pick a date: {0}, row {1}",
            head.unwrap_or_default(),
            number.unwrap_or(at.row + 1)
        )
    });
    let picked = move |event: web_sys::Event| {
        let day = event_target_value(&event);
        // A day that is typed part by part is none until all of it is there.
        if !day.is_empty() {
            editing.set(Some(Editing {
                text: day.clone(),
                begun: Begun::ToMend,
            }));
            grid.act(Act::Type(day));
        }
    };
    let pick = move |event: PointerEvent| {
        event.prevent_default();
        grid.pick_day();
    };
    view! {
        <button
            type="button"
            class="sheet-pick"
            tabindex="-1"
            aria-label=t(label!("选日期（Alt+↓）", "Pick a date (Alt+↓)"))
            hidden=move || !is_open.get() || picking.get() || !is_day()
            style:transform=at_end
            on:pointerdown=pick
        >
            <Icon sign=Sign::Calendar />
        </button>
        <input
            type="date"
            class="sheet-day"
            aria-label=name
            hidden=move || !picking.get()
            min=bound(0)
            max=bound(1)
            node_ref=node
            style:transform=on_cell
            style:width=width
            on:input=picked
            on:keydown=move |event| pressed(grid, &event)
        />
    }
}

/// The field stands on the page a moment later; then it has the focus, and the browser shows its picker where it has one.
fn open(grid: Grid, field: HtmlInputElement) {
    let text = grid
        .place
        .editing
        .with_untracked(|editing| editing.as_ref().map(|editing| editing.text.clone()));
    request_animation_frame(move || {
        field.set_value(&text.unwrap_or_default());
        let how = web_sys::FocusOptions::new();
        how.set_prevent_scroll(true);
        let _ = field.focus_with_options(&how);
        // Old browsers, and frames of another origin, have none to show: the field itself takes digits and arrows.
        let _ = field.show_picker();
    });
}

fn pressed(grid: Grid, event: &KeyboardEvent) {
    let key = event.key();
    let act = match key.as_str() {
        "Enter" | "Tab" => match leaving(&key, Shift::of(event)) {
            Key::Act(act) => Some(act),
            Key::Choose | Key::Mend | Key::Rows | Key::Columns | Key::OfEditor | Key::Nothing => {
                None
            }
        },
        "Escape" => Some(Act::Revert),
        _ => return,
    };
    event.prevent_default();
    if act == Some(Act::Revert) {
        grid.place.editing.set(None);
    } else {
        grid.leave();
    }
    grid.focus();
    if let Some(act) = act {
        grid.act(act);
    }
}
