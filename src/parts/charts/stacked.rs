//! Bars of pieces: what is given from zero to the right, what is taken from zero to the left. What is given to others is hatched.

use super::axis::{Axis, RowDrawing, Rows};
use super::pointed::{Pointed, caption_id};
use leptos::prelude::*;

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackedBar {
    /// What it is called.
    pub name: String,
    /// What it comes to, as text.
    pub worth: String,
    /// Its pieces, in order.
    pub pieces: Vec<StackedPiece>,
}

/// A piece of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StackedPiece {
    /// Where it begins: nearer to zero.
    pub from: i128,
    /// Where it ends.
    pub to: i128,
    /// What it is drawn as.
    pub kind: PieceKind,
}

/// What a piece is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// It is given.
    Gain,
    /// It is taken.
    Loss,
    /// It is given to others.
    Others,
}

impl PieceKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Gain => "gain",
            Self::Loss => "loss",
            Self::Others => "others",
        }
    }
}

/// The bars, one below the other on one axis.
#[component]
pub fn StackedBars(
    /// What they show, in a sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// What is pointed at.
    #[prop(into)]
    name: Signal<String>,
    /// The bars.
    #[prop(into)]
    bars: Signal<Vec<StackedBar>>,
    /// Their axis.
    #[prop(into)]
    axis: Signal<Axis>,
    /// What each piece says, bar after bar.
    #[prop(into)]
    texts: Signal<Vec<String>>,
    /// Who the others are, where any piece is theirs.
    #[prop(into)]
    others: Signal<String>,
    /// The id of the table behind it.
    #[prop(optional, into)]
    behind: MaybeProp<String>,
) -> impl IntoView {
    let at = RwSignal::new(0_usize);
    let rows = move || {
        let mut first = 0;
        let row = |bar: StackedBar| {
            let from = first;
            first += bar.pieces.len();
            view! { <Row bar=bar first=from drawn=axis.get() axis=axis at=at /> }
        };
        bars.get().into_iter().map(row).collect_view()
    };
    let is_others = |piece: &StackedPiece| piece.kind == PieceKind::Others;
    let has_others =
        move || bars.with(|bars| bars.iter().flat_map(|bar| &bar.pieces).any(is_others));
    let key = move || {
        has_others().then(|| {
            view! {
                <p class="stack-key stack" aria-hidden="true">
                    <svg viewBox="0 0 20 20" focusable="false">
                        <rect x="0" y="2" width="20" height="16" data-kind="others"></rect>
                        <Hatch from=0 wide=20 />
                    </svg>
                    {others}
                </p>
            }
        })
    };
    let caption = caption_id();
    view! {
        <figure class="picture" data-kind="bars">
            <figcaption id=caption.clone()>{finding}</figcaption>
            <Pointed name=name texts=texts at=at caption=caption behind=behind>
                <Rows axis=axis>{rows}</Rows>
            </Pointed>
            {key}
        </figure>
    }
}

#[component]
fn Row(
    bar: StackedBar,
    first: usize,
    drawn: Axis,
    axis: Signal<Axis>,
    at: RwSignal<usize>,
) -> impl IntoView {
    let piece = move |(nth, piece): (usize, StackedPiece)| {
        let (one, other) = (drawn.place(piece.from), drawn.place(piece.to));
        let (from, wide) = (one.min(other), (one - other).abs().max(3));
        let own = first + nth;
        let is_hatched = piece.kind == PieceKind::Others;
        view! {
            <rect
                x=from
                y="2"
                width=wide
                height="16"
                data-kind=piece.kind.word()
                data-shade=(nth % 3).to_string()
                data-here=move || (at.get() == own).then_some("")
                on:pointerenter=move |_| at.set(own)
            ></rect>
            {is_hatched.then(|| view! { <Hatch from=from wide=wide /> })}
        }
    };
    let pieces = bar.pieces.into_iter().enumerate();
    let pieces = pieces.map(piece).collect_view();
    view! {
        <div class="picture-row">
            <span class="picture-name">{bar.name}</span>
            <span class="stack">
                <RowDrawing axis=axis>{pieces}</RowDrawing>
            </span>
            <span class="figure">{bar.worth}</span>
        </div>
    }
}

/// Lines over a piece that is the others'.
#[component]
fn Hatch(from: i64, wide: i64) -> impl IntoView {
    let to = from + wide;
    view! { <path class="stack-hatch" d=format!("M{from} 6H{to}M{from} 10H{to}M{from} 14H{to}")></path> }
}
