//! What several pictures have: the figures behind them, and axes.

use crate::lang::t;
use crate::parts::charts::Axis;
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::statement::Tick;
use rewards_words::label;

/// The figures behind a picture, made once somebody looks.
#[component]
pub fn Behind(children: ChildrenFn) -> impl IntoView {
    let opened = RwSignal::new(false);
    view! {
        <Fold name=t(label!("看表格", "As a table")) opened=opened>
            <div class="behind" role="region" tabindex="0" aria-label=t(label!("表格", "Table"))>
                {move || opened.get().then(|| children())}
            </div>
        </Fold>
    }
}

/// An axis as a picture takes it.
pub fn axis(reach: (i128, i128), ticks: &[Tick]) -> Axis {
    let ticks = ticks.iter().map(|tick| (tick.at, tick.text.clone()));
    Axis {
        reach,
        ticks: ticks.collect(),
    }
}
