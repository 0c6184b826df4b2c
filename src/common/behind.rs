//! What several pictures have: the figures behind them, and axes.

use crate::lang::t;
use crate::parts::charts::{Axis, PieceKind, StackedBar, StackedPiece, reach};
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::statement::{CostBar, CostSegment, Decimals, SegmentKind, Tick, ticks};
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::{Localized, in_lang};

/// The figures behind a picture, made once somebody looks.
#[component]
pub fn Behind(
    /// Its id, by which the picture refers to it.
    #[prop(into)]
    id: String,
    /// The figures.
    children: ChildrenFn,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    view! {
        <div id=id>
            <Fold name=t(label!("看表格", "As a table")) opened=opened>
                <div class="behind" role="region" tabindex="0" aria-label=t(label!("表格", "Table"))>
                    {move || opened.get().then(|| children())}
                </div>
            </Fold>
        </div>
    }
}

/// What several schemes come to at a place, in a line: `张伟：现行制度 7,640.00；新提成方案 8,120.00`.
pub fn said_at<'n>(
    place: &str,
    worths: impl Iterator<Item = (&'n Localized, String)>,
    lang: Lang,
) -> String {
    let worth = |(scheme, worth): (&Localized, String)| format!("{} {worth}", scheme.in_lang(lang));
    let worths: Vec<String> = worths.map(worth).collect();
    match lang {
        Lang::Zh => format!("{place}：{}", worths.join("；")),
        Lang::En => format!("{place}: {}", worths.join("; ")),
    }
}

/// The names of what is drawn.
pub fn names_in<'n>(names: impl Iterator<Item = &'n Localized>, lang: Lang) -> Vec<String> {
    names.map(|name| name.in_lang(lang).to_owned()).collect()
}

/// What further sales bring, or what else is measured, is in hundredths of a fen.
const OF_FEN: i128 = 100;

/// An axis of what more brings, with round figures in yuan.
pub fn marginal_axis(marginals: impl Iterator<Item = i128>) -> Axis {
    let reach = reach(marginals);
    let marks = ticks(reach.0 / OF_FEN, reach.1 / OF_FEN).into_iter();
    Axis {
        reach,
        ticks: marks.map(|tick| (tick.at * OF_FEN, tick.text)).collect(),
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

/// The bar of what a scheme costs, with what customers get hatched.
pub fn stacked(bar: &CostBar, decimals: Decimals, lang: Lang) -> StackedBar {
    let pieces = bar.segments.iter().map(|segment| StackedPiece {
        from: segment.from,
        to: segment.to,
        kind: match segment.kind {
            SegmentKind::Reward => PieceKind::Gain,
            SegmentKind::Penalty => PieceKind::Loss,
            SegmentKind::Benefit => PieceKind::Others,
        },
    });
    StackedBar {
        name: bar.name.in_lang(lang).to_owned(),
        worth: in_lang(&decimals.marked(&bar.cost), lang),
        pieces: pieces.collect(),
        names: bar
            .segments
            .iter()
            .map(|one| piece_name(one, lang))
            .collect(),
    }
}

/// What a piece of a bar is: the clause and the rule, or who gets it.
pub fn piece_name(piece: &CostSegment, lang: Lang) -> String {
    let (clause, name) = (piece.clause.in_lang(lang), piece.name.in_lang(lang));
    match clause {
        "" => name.to_owned(),
        clause => format!("{clause} {name}"),
    }
}
