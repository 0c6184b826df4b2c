//! What several pictures have: the figures behind them, axes, what a rep gets in a line.

use crate::lang::t;
use crate::parts::charts::Axis;
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::statement::Tick;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// The figures behind a picture.
#[component]
pub fn Behind(children: Children) -> impl IntoView {
    view! {
        <Fold name=t(label!("看表格", "As a table"))>
            <div class="behind" role="region" tabindex="0" aria-label=t(label!("表格", "Table"))>{children()}</div>
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

/// What each rep gets under each scheme, in a line: `张伟：现行制度 7,640.00；新提成方案 8,120.00`.
pub fn rep_line(
    name: &str,
    schemes: &[Localized],
    worths: &[Option<String>],
    lang: Lang,
) -> String {
    let waiting = label!("待填写", "to fill in").in_lang(lang);
    let worth = |(scheme, worth): (&Localized, &Option<String>)| {
        let worth = worth.as_deref().unwrap_or(waiting);
        format!("{} {worth}", scheme.in_lang(lang))
    };
    let worths: Vec<String> = schemes.iter().zip(worths).map(worth).collect();
    match lang {
        Lang::Zh => format!("{name}：{}", worths.join("；")),
        Lang::En => format!("{name}: {}", worths.join("; ")),
    }
}
