//! Bars of pieces: what is given from zero to the right, what is taken from zero to the left. What is given to others is hatched.
//! Below each bar stands what its pieces are, by how they are drawn.

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
    /// What each of them is.
    pub names: Vec<String>,
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

    /// So many colours there are for pieces of a kind.
    const fn hues(self) -> usize {
        match self {
            Self::Gain => 4,
            Self::Loss => 2,
            Self::Others => 1,
        }
    }
}

/// So many ways a colour is woven in: plain, and with lines of two kinds.
const WEAVES: usize = 3;

/// How a piece is told from the others of its bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Look {
    kind: PieceKind,
    hue: usize,
    weave: usize,
}

/// How each piece of a bar is drawn: those of a kind in one colour after the other, then in the same ones woven otherwise.
fn looks(pieces: &[StackedPiece]) -> Vec<Look> {
    let look = |(at, piece): (usize, &StackedPiece)| {
        let kind = piece.kind;
        let before = pieces.iter().take(at);
        let nth = before.filter(|other| other.kind == kind).count();
        Look {
            kind,
            hue: nth % kind.hues(),
            weave: nth / kind.hues() % WEAVES,
        }
    };
    pieces.iter().enumerate().map(look).collect()
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
    let caption = caption_id();
    view! {
        <figure class="picture" data-kind="bars">
            <figcaption id=caption.clone()>{finding}</figcaption>
            <Pointed name=name texts=texts at=at caption=caption behind=behind>
                <Rows axis=axis>{rows}</Rows>
            </Pointed>
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
    let looks = looks(&bar.pieces);
    let piece = move |(own, (piece, look)): (usize, (StackedPiece, Look))| {
        let (one, other) = (drawn.place(piece.from), drawn.place(piece.to));
        let (from, wide) = (one.min(other), (one - other).abs().max(3));
        view! { <Drawn look=look from=from wide=wide own=own at=at /> }
    };
    let named = move |(own, (name, look)): (usize, (String, Look))| {
        view! {
            <li>
                <svg class="stack" viewBox="0 0 20 20" focusable="false">
                    <Drawn look=look from=0 wide=20 own=own at=at />
                </svg>
                {name}
            </li>
        }
    };
    let names = bar.names.into_iter().zip(looks.clone());
    let names = (first..).zip(names).map(named).collect_view();
    let pieces = bar.pieces.into_iter().zip(looks);
    let pieces = (first..).zip(pieces).map(piece).collect_view();
    view! {
        <div class="picture-row">
            <span class="picture-name">{bar.name}</span>
            <span class="stack">
                <RowDrawing axis=axis>{pieces}</RowDrawing>
            </span>
            <span class="figure">{bar.worth}</span>
            <ul class="stack-key" aria-hidden="true">{names}</ul>
        </div>
    }
}

/// A piece as it's drawn, in its bar and in the key.
#[component]
fn Drawn(
    look: Look,
    from: i64,
    wide: i64,
    /// Its number among all pieces.
    own: usize,
    /// The one that is pointed at.
    at: RwSignal<usize>,
) -> impl IntoView {
    let is_hatched = look.kind == PieceKind::Others;
    let is_woven = look.weave > 0;
    let weave = move || {
        let line = format!("M{from} 10H{}", from + wide);
        view! { <path class="stack-weave" data-weave=look.weave.to_string() d=line></path> }
    };
    view! {
        <rect
            x=from
            y="2"
            width=wide
            height="16"
            data-kind=look.kind.word()
            data-hue=look.hue.to_string()
            data-here=move || (at.get() == own).then_some("")
            on:pointerenter=move |_| at.set(own)
        ></rect>
        {is_woven.then(weave)}
        {is_hatched.then(|| view! { <Hatch from=from wide=wide /> })}
    }
}

/// Lines over a piece that is the others'.
#[component]
fn Hatch(from: i64, wide: i64) -> impl IntoView {
    let to = from + wide;
    view! { <path class="stack-hatch" d=format!("M{from} 6H{to}M{from} 10H{to}M{from} 14H{to}")></path> }
}
