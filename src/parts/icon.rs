//! Drawn signs. Each stands beside words or in a button that has a name.

use leptos::prelude::*;

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Undo,
    Redo,
    Up,
    Down,
    Check,
    Search,
    Sort,
    Plus,
    Close,
    More,
    Result,
    Rows,
    Calendar,
    Copy,
    Print,
    Open,
    Save,
    Bin,
    Warning,
    Sun,
    Moon,
    Auto,
}

impl Sign {
    /// Its strokes, on a field of 16 by 16.
    const fn strokes(self) -> &'static str {
        match self {
            Self::Undo => "M5.5 3.5 2.5 6.5l3 3M3 6.5h6a4 4 0 0 1 0 8H6",
            Self::Redo => "m10.5 3.5 3 3-3 3M13 6.5H7a4 4 0 0 0 0 8h3",
            Self::Up => "m4 10 4-4 4 4",
            Self::Down => "m4 6 4 4 4-4",
            Self::Check => "m3 8.5 3.2 3.2L13 5",
            Self::Search => "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5l3 3",
            Self::Sort => "M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.500 5.500 11 3l2.500 2.500",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Close => "m4 4 8 8M12 4l-8 8",
            Self::More => "M3 8h.01M8 8h.01M13 8h.01",
            Self::Result => "M2.500 2.500v11h11M5.500 11V8M8.500 11V5M11.500 11V7",
            Self::Rows => "M2.500 4h11M2.500 8h11M2.500 12h11M6 2.500v11",
            Self::Calendar => "M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2v3.500M10.500 2v3.500",
            Self::Copy => "M6 6h7.500v7.500H6zM10 6V2.500H2.500V10H6",
            Self::Print => "M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2M4.500 9.500h7v4h-7z",
            Self::Open => "M2.500 12.500v-9h4l1.500 2h5.500v7z",
            Self::Save => "M8 2.500v7M5 7l3 3 3-3M2.500 11v2.500h11V11",
            Self::Bin => "M2.500 4.500h11M6 4.500v-2h4v2M4 4.500l.6 9h6.800l.6-9",
            Self::Warning => "M8 2.500 14 13H2zM8 6.500v3M8 11.200v.01",
            Self::Sun => {
                "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM8 1.500v1M8 13.500v1M1.500 8h1M13.500 8h1M3.400 3.400l.7.7M11.900 11.900l.7.7M3.400 12.600l.7-.7M11.900 4.100l.7-.7"
            }
            Self::Moon => "M13 9.500A5.500 5.500 0 0 1 6.500 3a5.500 5.500 0 1 0 6.500 6.500Z",
            Self::Auto => "M8 2.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11Zm0 0v11",
        }
    }
}

/// A drawn sign. Those who cannot see it hear the words around it.
#[component]
pub fn Icon(#[prop(into)] sign: Signal<Sign>) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=move || sign.get().strokes()></path>
        </svg>
    }
}
