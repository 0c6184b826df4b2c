//! The sheet: rows and cells as in a spreadsheet, of which only those in sight stand in the document.
//!
//! One text area is always focused and is the editor. At rest nobody sees it, and it lies on the active cell, so that an
//! input method's first letter goes into the cell. The sheet knows no facts: it asks for lines, and hands acts on.

mod cells;
mod editor;
mod geometry;
mod head;
mod hints;
mod keys;
mod pointer;
mod sight;

pub use geometry::{Geometry, HEAD_HEIGHT};
pub use keys::keys_listed;

use super::text_field::Holds;
use editor::Editor;
use head::Heads;
use leptos::html;
use leptos::prelude::*;
use rewards_document::grid::{Extends, Move, Selection, Side, Spot};
use sight::Sight;

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// What the column is called.
    pub name: String,
    /// What its cells hold.
    pub holds: Content,
    /// How wide it is, in px.
    pub width: f64,
    /// Whether the rows are arranged by it.
    pub mark: Option<HeadMark>,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// What is typed.
    Typed(Holds),
    /// One of several words.
    Listed,
    /// Yes or no.
    Tick,
}

impl Content {
    /// Its word for styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Typed(holds) => holds.word(),
            Self::Listed => "choice",
            Self::Tick => "tick",
        }
    }
}

/// How the rows are arranged by a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadMark {
    /// The smallest comes first.
    Up,
    /// The largest comes first.
    Down,
    /// Some of them are not shown.
    Filtered,
}

/// A row in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The number that messages cite; nothing in the row that is not there yet.
    pub number: Option<usize>,
    /// Whether something in it is wrong or unfinished.
    pub is_wrong: bool,
    /// Its cells, one for each head.
    pub cells: Vec<Cell>,
}

/// A cell in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What is read in it.
    pub text: String,
    /// What of it is special.
    pub state: CellState,
}

/// What of a cell is special.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CellState {
    /// Nothing.
    #[default]
    Plain,
    /// The text is what an empty cell means.
    Meant,
    /// The row has no use for it.
    Unused,
    /// It is not filled in yet, which is said so.
    Missing(String),
    /// It is wrong, which is said so.
    Wrong(String),
}

/// A word that what is being typed may become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What is put into the cell.
    pub text: String,
    /// What is read.
    pub name: String,
}

/// What a person asks of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Goes somewhere.
    Go(Move, Extends),
    /// Selects.
    Select(Selection),
    /// Types into the active cell: all that stands in the editor by now.
    Type(String),
    /// The editor is left, and what was typed stays.
    Leave,
    /// The editor is left, and what stood there before comes back.
    Revert,
    /// Ticks the active cell, or takes its tick away.
    Tick,
    /// Selects everything.
    All,
    /// Empties what is selected.
    Clear,
    /// Puts a text in place of what is selected.
    Paste(String),
    /// Copies the first row selected into the others.
    FillDown,
    /// The selection's handle was drawn to a cell.
    Drag(Spot),
    /// Puts rows in.
    Insert(Side),
    /// Takes the rows selected out.
    Remove,
    /// Puts the rows selected in once more.
    Duplicate,
    /// Looks for a text.
    Find,
    /// Goes to the next cell that is wrong.
    NextWrong,
    /// Lists the keys.
    Keys,
    /// Shows what can be done here: at a place in the window, in px.
    Menu(f64, f64),
    /// Shows how the rows can be arranged by a column: at a place in the window, in px.
    Arrange(usize, f64, f64),
    /// A column is made so wide, in px.
    Widen(usize, f64),
    /// The focus left the sheet.
    Left,
}

/// What is being typed into the active cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// All that stands in the editor.
    pub text: String,
    /// How it was begun.
    pub begun: Begun,
}

/// How the editor was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// By typing: arrows leave it.
    ByTyping,
    /// To mend what stands there: arrows go through the text.
    ToMend,
}

/// Where somebody is on a sheet: kept by who shows it, so that others can go there.
#[derive(Clone, Copy)]
pub struct Place {
    /// What is selected.
    pub selection: RwSignal<Selection>,
    /// What is being typed.
    pub editing: RwSignal<Option<Editing>>,
}

impl Place {
    /// Nobody has been there yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            selection: RwSignal::new(Selection::default()),
            editing: RwSignal::new(None),
        }
    }
}

/// What a sheet asks of who shows it.
#[derive(Clone, Copy)]
pub struct Asked {
    /// The row at a place among those shown.
    pub line: Callback<usize, Line>,
    /// What the editor of a cell begins with.
    pub text: Callback<Spot, String>,
    /// What the text in the editor may become.
    pub hints: Callback<(Spot, String), Vec<Hint>>,
    /// What is selected, as text.
    pub copied: Callback<(), String>,
    /// Does what a person asks for.
    pub act: Callback<Act>,
}

/// All that the sheet's own pieces know.
#[derive(Clone, Copy)]
struct Grid {
    id: &'static str,
    heads: Signal<Vec<Head>>,
    count: Signal<usize>,
    geometry: Memo<Geometry>,
    place: Place,
    asked: Asked,
    scroller: NodeRef<html::Div>,
    editor: NodeRef<html::Textarea>,
}

impl Grid {
    fn act(self, act: Act) {
        self.asked.act.run(act);
    }

    fn active(self) -> Spot {
        self.place.selection.get().active
    }

    fn active_now(self) -> Spot {
        self.place.selection.get_untracked().active
    }

    /// Opens the editor on what stands in the active cell.
    fn mend(self) {
        let at = self.active_now();
        let content = self
            .heads
            .with_untracked(|heads| heads.get(at.column).map(|head| head.holds));
        match content {
            Some(Content::Tick) => self.act(Act::Tick),
            Some(Content::Typed(_) | Content::Listed) => {
                let text = self.asked.text.run(at);
                self.place.editing.set(Some(Editing {
                    text,
                    begun: Begun::ToMend,
                }));
            }
            None => {}
        }
    }

    /// Leaves the editor, where it is open.
    fn leave(self) {
        if self.place.editing.get_untracked().is_some() {
            self.place.editing.set(None);
            self.act(Act::Leave);
        }
    }

    fn focus(self) {
        if let Some(editor) = self.editor.get_untracked() {
            let how = web_sys::FocusOptions::new();
            how.set_prevent_scroll(true);
            let _ = editor.focus_with_options(&how);
        }
    }
}

/// A sheet.
#[component]
pub fn Sheet(
    /// Its word in the document: its editor's id begins with it.
    id: &'static str,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Its columns. The first stays in sight.
    #[prop(into)]
    heads: Signal<Vec<Head>>,
    /// How many rows there are, with the one at the end that is not there yet.
    #[prop(into)]
    count: Signal<usize>,
    /// How high a row is, in px.
    #[prop(into)]
    row_height: Signal<f64>,
    /// Where somebody is.
    place: Place,
    /// What it asks.
    asked: Asked,
) -> impl IntoView {
    let geometry =
        Memo::new(move |_| heads.with(|heads| Geometry::of(heads, count.get(), row_height.get())));
    let grid = Grid {
        id,
        heads,
        count,
        geometry,
        place,
        asked,
        scroller: NodeRef::new(),
        editor: NodeRef::new(),
    };
    let sight = Sight::of(grid);
    let left = move |event: web_sys::FocusEvent| {
        if !crate::platform::dom::stays_within(&event) {
            grid.leave();
            grid.act(Act::Left);
        }
    };
    view! {
        <div class="sheet" on:focusout=left>
            <div
                class="sheet-scroller"
                data-scrolls=id
                node_ref=grid.scroller
                on:scroll=move |_| sight.look()
                style=("--row-height", move || format!("{}px", geometry.with(|geometry| geometry.row_height)))
                style=("--columns", move || geometry.with(Geometry::template))
            >
                <div
                    class="sheet-grid"
                    role="grid"
                    aria-label=label
                    aria-multiselectable="true"
                    aria-rowcount=move || (count.get() + 1).to_string()
                    aria-colcount=move || heads.with(|heads| heads.len() + 1).to_string()
                    style:height=move || format!("{}px", geometry.with(Geometry::height))
                    style:width=move || format!("{}px", geometry.with(Geometry::width))
                    on:pointerdown=move |event| pointer::pressed(grid, &event)
                    on:dblclick=move |event| pointer::pressed_twice(grid, &event)
                    on:contextmenu=move |event| pointer::menu(grid, &event)
                >
                    <Heads grid=grid />
                    {sight.rows()}
                    <pointer::Handle grid=grid sight=sight />
                </div>
                <Editor grid=grid sight=sight />
            </div>
        </div>
    }
}
