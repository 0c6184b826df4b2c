//! What the text in the editor may become: a list below the cell.

use super::asked::{Begun, Content, Hint};
use super::shared::Grid;
use super::sight::Sight;
use leptos::prelude::*;
use rewards_document::grid::sounds_out;
use rewards_words::label;
use web_sys::KeyboardEvent;

/// The hints to what is being typed.
#[derive(Clone, Copy)]
pub struct Hints {
    grid: Grid,
    shown: Memo<Vec<Hint>>,
    /// The one that Enter takes.
    active: RwSignal<Option<usize>>,
    /// Somebody closed the list.
    closed: RwSignal<bool>,
}

impl Hints {
    /// Of a sheet.
    pub fn of(grid: Grid) -> Self {
        let closed = RwSignal::new(false);
        let shown = Memo::new(move |_| {
            let editing = grid.place.editing.get();
            let at = grid.place.selection.with(|selection| selection.active);
            match editing {
                Some(editing) if !closed.get() => {
                    // Opened on what stands there, all words of a list are to choose from.
                    let is_listed = grid.heads.with(|heads| {
                        heads
                            .get(at.column)
                            .is_some_and(|head| head.holds == Content::Listed)
                    });
                    let is_all = is_listed && editing.begun == Begun::ToMend;
                    let asked = if is_all { String::new() } else { editing.text };
                    grid.asked.hints.run((at, asked))
                }
                Some(_) | None => Vec::new(),
            }
        });
        let active = RwSignal::new(None);
        Effect::new(move || {
            shown.track();
            active.set(None);
        });
        Effect::new(move || {
            if grid.place.editing.with(Option::is_none) {
                closed.set(false);
            }
        });
        Self {
            grid,
            shown,
            active,
            closed,
        }
    }

    /// Whether there are any.
    pub fn is_open(self) -> bool {
        self.shown.with(|shown| !shown.is_empty())
    }

    /// The id of the list.
    pub fn id(self) -> String {
        self.grid.id_of("hints")
    }

    /// The id of the one that Enter takes.
    pub fn active_id(self) -> Option<String> {
        self.active.get().map(|at| self.option_id(at))
    }

    fn option_id(self, at: usize) -> String {
        self.grid.id_of(&format!("hint-{at}"))
    }

    /// The place of the only one, where what is typed spells it out by its sounds.
    fn sounded_out(self, grid: Grid) -> Option<usize> {
        let editing = grid.place.editing.get_untracked()?;
        let is_meant = self.shown.with_untracked(|shown| match shown.as_slice() {
            [only] => sounds_out(&editing.text, &only.text),
            _ => false,
        });
        is_meant.then_some(0)
    }

    /// Whether a key was for the list.
    pub fn pressed(self, grid: Grid, event: &KeyboardEvent) -> bool {
        let count = self.shown.with_untracked(Vec::len);
        if count == 0 {
            return false;
        }
        let active = self.active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => self
                .active
                .set(Some(active.map_or(0, |at| (at + 1) % count))),
            "ArrowUp" => {
                let before = active.map_or(count - 1, |at| (at + count - 1) % count);
                self.active.set(Some(before));
            }
            "Enter" | "Tab" => {
                let meant = active.or_else(|| self.sounded_out(grid));
                let chosen =
                    meant.and_then(|at| self.shown.with_untracked(|shown| shown.get(at).cloned()));
                let Some(chosen) = chosen else { return false };
                grid.take(chosen.text);
                // The key goes on to what it does anyway.
                return false;
            }
            "Escape" => self.closed.set(true),
            _ => return false,
        }
        true
    }
}

/// The list.
#[component]
pub fn HintList(grid: Grid, hints: Hints, sight: Sight) -> impl IntoView {
    let place = move || {
        let at = grid.active();
        let left = sight.viewport.with(|view| view.left);
        grid.geometry.with(|geometry| geometry.below(at, left))
    };
    let option = move |(at, hint): (usize, Hint)| {
        let is_active = move || (hints.active.get() == Some(at)).to_string();
        let text = hint.text;
        let choose = move |event: web_sys::PointerEvent| {
            event.prevent_default();
            grid.take(text.clone());
        };
        view! {
            <li role="option" class="sheet-hint" id=hints.option_id(at) aria-selected=is_active on:pointerdown=choose>
                {hint.name}
            </li>
        }
    };
    let options = move || {
        hints
            .shown
            .get()
            .into_iter()
            .enumerate()
            .map(option)
            .collect_view()
    };
    view! {
        <ul
            class="sheet-hints"
            role="listbox"
            id=hints.id()
            aria-label=crate::lang::t(label!("可选", "Choices"))
            hidden=move || !hints.is_open()
            style:transform=place
        >
            {options}
        </ul>
    }
}
