//! How the page is being looked at: nothing of it is kept, and nothing taken back.

use crate::notice::{Done, Notice};
use crate::overlay::Overlay;
use crate::parts::grid::Place;
use crate::platform::dom::{Scrolled, scroll_back, scrolled};
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use rewards_document::grid::{Arrangement, ColumnLayout, Layouts, Selection};
use rewards_document::workbook::{RowId, Shared, Sheet};
use rewards_words::text::Localized;

/// How the page is being looked at: nothing of it is taken back.
#[derive(Clone, Copy)]
pub struct Look {
    /// All columns are shown, also those that the scheme does not read.
    pub all_columns: RwSignal<bool>,
    /// The table that is shown.
    pub sheet: RwSignal<Sheet>,
    /// How each table is being looked at as a sheet, in the order of [`Sheet::ALL`].
    pub sheets: [SheetLook; Sheet::ALL.len()],
    /// The cell that somebody wants to go to from elsewhere.
    pub aim: RwSignal<Option<Aim>>,
    /// What of a place somebody is on the way to: a selector of the element that is gone to once the place stands.
    pub wants: StoredValue<Option<String>>,
    /// The finding of which an example was opened from a comparison; whoever comes back is there again.
    pub left_finding: StoredValue<Option<LeftFinding>>,
    /// The element that is gone to once the findings stand.
    pub to_finding: StoredValue<Option<String>>,
    /// Which page of each table's cards is shown.
    pub pages: RwSignal<[usize; Sheet::ALL.len()]>,
    /// The row that is being written: nothing is said against it until it is left.
    pub writing: RwSignal<Option<(Sheet, RowId)>>,
    /// What was done to a table beside what one sees in it, said in a quiet line below.
    pub done: RwSignal<Option<Done>>,
    /// What is open under the scheme bar.
    pub drawer: RwSignal<Option<Drawer>>,
    /// Which side a narrow window shows.
    pub side: RwSignal<Side>,
    /// How far each side was scrolled when it was left.
    sides: StoredValue<[Vec<Scrolled>; 3]>,
    /// The rep whose statement is shown, by name.
    pub rep: RwSignal<Option<String>>,
    /// What the page has to say of storage and files.
    pub notices: RwSignal<Vec<Notice>>,
    /// What was said last, for those who cannot see it.
    pub spoken: RwSignal<Localized>,
    /// What was copied last of a sheet, where other programs are handed more than was typed.
    pub copied: StoredValue<Option<Copied>>,
}

/// Cells that were copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// As they are shown: what other programs are handed.
    pub shown: String,
    /// As they were typed: what is pasted on this page.
    pub typed: String,
}

/// A cell that somebody wants to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    /// Its table.
    pub sheet: Sheet,
    /// Its row; nothing for the first one.
    pub row: Option<RowId>,
    /// Its column, among all of the table.
    pub column: usize,
}

/// A finding that was left for its example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftFinding {
    /// The workbook in which it was looked at.
    pub book: String,
    /// What lay over the place.
    pub overlay: Overlay,
    /// The element that opened the example.
    pub element: String,
}

/// How a table is being looked at as a sheet.
#[derive(Clone, Copy)]
pub struct SheetLook {
    /// What is selected and typed.
    pub place: Place,
    /// In which order rows stand, and which are shown.
    pub arrangement: RwSignal<Arrangement>,
    /// The rows shown, as long as it's shown as a sheet.
    pub rows: RwSignal<Option<Memo<Shared<Vec<RowId>>>>>,
    /// Where rows that are put in now stand among those shown.
    pub comes: StoredValue<Option<usize>>,
    /// In which order its columns stand, and how wide they are.
    pub layout: RwSignal<ColumnLayout>,
}

impl SheetLook {
    pub(super) fn new(layout: ColumnLayout) -> Self {
        Self {
            place: Place::new(),
            arrangement: RwSignal::new(Arrangement::default()),
            rows: RwSignal::new(None),
            comes: StoredValue::new(None),
            layout: RwSignal::new(layout),
        }
    }

    /// Shows other rows, those of another workbook, from their beginning and all of them.
    fn begin_anew(self) {
        self.arrangement.set(Arrangement::default());
        self.place.selection.set(Selection::default());
    }
}

/// What a sheet of paper is printed with, beside the facts.
#[derive(Clone, Copy)]
pub struct PaperChoices {
    /// People are listed by name in what is posted: nobody's pay is, unless that is wished.
    pub by_name: RwSignal<bool>,
    /// The day from which a policy is in force, as typed.
    pub effective: RwSignal<String>,
    /// Between which versions what changed is printed.
    pub change: RwSignal<Option<ChangeAsked>>,
    /// The key of the scheme that is printed by itself.
    pub dossier: RwSignal<Option<String>>,
}

/// Two versions of a scheme, by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeAsked {
    /// The one before.
    pub old: String,
    /// The one afterwards.
    pub new: String,
}

impl PaperChoices {
    pub(super) fn new() -> Self {
        Self {
            by_name: RwSignal::new(false),
            effective: RwSignal::new(String::new()),
            change: RwSignal::new(None),
            dossier: RwSignal::new(None),
        }
    }
}

/// What is open under the scheme bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawer {
    /// The company's figures.
    Figures,
    /// How the clauses are read.
    Readings,
    /// The period.
    Period,
}

/// What a narrow window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// 结果.
    #[default]
    Result,
    /// 成交 and the other tables.
    Facts,
    /// 更多.
    More,
}

impl Side {
    const fn place(self) -> usize {
        match self {
            Self::Result => 0,
            Self::Facts => 1,
            Self::More => 2,
        }
    }
}

impl Look {
    /// Shows a side of a narrow window; how far the one before is scrolled is kept.
    pub fn show_side(self, side: Side) {
        let before = self.side.get_untracked();
        if before != side {
            self.sides.update_value(|sides| {
                if let Some(kept) = sides.get_mut(before.place()) {
                    *kept = scrolled();
                }
            });
            self.side.set(side);
        }
    }

    /// Goes back to a side as it was left; the one that is shown goes to its head.
    pub fn go_to_side(self, side: Side) {
        let is_shown = self.side.get_untracked() == side;
        self.show_side(side);
        let kept = self
            .sides
            .with_value(|sides| sides.get(side.place()).cloned());
        let kept = kept.filter(|_| !is_shown).unwrap_or_default();
        request_animation_frame(move || scroll_back(kept));
    }

    /// How a table is being looked at.
    pub fn sheet_look(self, sheet: Sheet) -> SheetLook {
        let [teams, reps, customers, deals, outcomes] = self.sheets;
        match sheet {
            Sheet::Teams => teams,
            Sheet::Reps => reps,
            Sheet::Customers => customers,
            Sheet::Deals => deals,
            Sheet::Outcomes => outcomes,
        }
    }

    /// Another workbook is looked at: nothing is sorted, filtered or selected in it, and nothing was done to it just now.
    pub fn begin_anew(self) {
        self.writing.set(None);
        self.done.set(None);
        self.pages.set(Default::default());
        self.sides.set_value(Default::default());
        self.sheets.into_iter().for_each(SheetLook::begin_anew);
    }

    pub(super) fn new(notices: Vec<Notice>, rep: Option<String>, layouts: &Layouts) -> Self {
        let sheet = |at: usize| Sheet::ALL.get(at).map(|sheet| layouts.of(*sheet));
        Self {
            all_columns: RwSignal::new(false),
            sheet: RwSignal::new(Sheet::Deals),
            sheets: std::array::from_fn(|at| SheetLook::new(sheet(at).unwrap_or_default())),
            aim: RwSignal::new(None),
            wants: StoredValue::new(None),
            left_finding: StoredValue::new(None),
            to_finding: StoredValue::new(None),
            pages: RwSignal::new(Default::default()),
            writing: RwSignal::new(None),
            done: RwSignal::new(None),
            drawer: RwSignal::new(None),
            side: RwSignal::new(Side::default()),
            sides: StoredValue::new(Default::default()),
            rep: RwSignal::new(rep),
            notices: RwSignal::new(notices),
            spoken: RwSignal::new(Localized::default()),
            copied: StoredValue::new(None),
        }
    }
}
