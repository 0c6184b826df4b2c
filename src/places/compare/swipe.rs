//! On a phone two schemes are seen at a time: swiped, as the browser scrolls, or turned by buttons.

use crate::lang::t;
use crate::parts::button::Button;
use crate::state::state;
use leptos::html::Div;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use rewards_words::label;

/// So many schemes stand beside each other on a phone.
const ON_A_PHONE: usize = 2;

/// Which schemes are seen.
#[derive(Clone, Copy)]
pub struct Swipe {
    /// What is scrolled.
    pub frame: NodeRef<Div>,
    count: Memo<usize>,
    /// The place of the first scheme that is seen.
    first: RwSignal<usize>,
}

impl Swipe {
    /// The first ones.
    pub fn new(count: Memo<usize>) -> Self {
        Self {
            frame: NodeRef::new(),
            count,
            first: RwSignal::new(0),
        }
    }

    /// Notes how far it's scrolled.
    pub fn note(self) {
        let first = self.frame.get_untracked().map(|frame| {
            let (hidden, last) = (frame.scroll_width() - frame.client_width(), self.last());
            let at = i64::from(frame.scroll_left()) * as_i64(last);
            // To the nearest column.
            let half = i64::from(hidden) / 2;
            usize::try_from((at + half) / i64::from(hidden.max(1))).unwrap_or(0)
        });
        let first = first.unwrap_or(0).min(self.last());
        if self.first.get_untracked() != first {
            self.first.set(first);
        }
    }

    /// Goes to where this scheme is the first one; nowhere once the table is gone.
    fn turn_to(self, first: usize) {
        if let Some(frame) = self.frame.try_get_untracked().flatten() {
            let (hidden, last) = (frame.scroll_width() - frame.client_width(), self.last());
            let left = i64::from(hidden) * as_i64(first.min(last)) / as_i64(last.max(1));
            frame.set_scroll_left(i32::try_from(left).unwrap_or(0));
        }
    }

    /// The last place that can be the first one.
    fn last(self) -> usize {
        let count = self.count.try_get_untracked().unwrap_or_default();
        count.saturating_sub(ON_A_PHONE)
    }
}

fn as_i64(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

/// The schemes before and after.
#[component]
pub fn Turn(swipe: Swipe) -> impl IntoView {
    let state = state();
    let Swipe { count, first, .. } = swipe;
    let last = move || count.get().saturating_sub(ON_A_PHONE);
    // A browser that snaps goes after the column that it had snapped to, wherever that stands now.
    Effect::new(move |before: Option<usize>| {
        let count = count.get();
        if before.is_some_and(|before| before != count) {
            let at = first.get_untracked();
            request_animation_frame(move || {
                swipe.turn_to(at);
                request_animation_frame(move || swipe.turn_to(at));
            });
        }
        count
    });
    view! {
        <Show when=move || state.narrow.get() && (count.get() > ON_A_PHONE)>
            <nav class="pager" aria-label=t(label!("看哪几个方案", "Which schemes to show"))>
                <Button
                    text=t(label!("前一个", "Previous"))
                    disabled=Signal::derive(move || first.get() == 0)
                    on_press=move || swipe.turn_to(first.get_untracked().saturating_sub(1))
                />
                <Button
                    text=t(label!("后一个", "Next"))
                    disabled=Signal::derive(move || first.get() >= last())
                    on_press=move || swipe.turn_to(first.get_untracked() + 1)
                />
            </nav>
        </Show>
    }
}
