//! The one state, and what follows from it: signals and memos that every place finds in context.

use crate::comparing::Comparing;
use crate::intake::Incoming;
use crate::keep::{Keeper, Opened, SavedState};
use crate::looked::Looked;
use crate::notice::{Done, Notice};
use crate::overlay::Overlays;
use crate::parts::grid::Place;
use crate::platform::{self, width_query};
use leptos::prelude::*;
use rewards_core::engine::RepStatement;
use rewards_core::scheme::{Reads, Scheme};
use rewards_document::columns::Show;
use rewards_document::grid::{Arrangement, ColumnLayout, Layouts, Selection};
use rewards_document::statement::{Computed, RepRow, rep_rows};
use rewards_document::workbook::{
    Facts, FactsCheck, FieldRef, Fill, Named, Names, Placed, RowId, SchemeCheck, Shared, Sheet,
    Workbook,
};
use rewards_document::{Route, Theme};
use rewards_format::Definition;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use std::sync::Arc;

/// The state and what follows from it.
#[derive(Clone, Copy)]
pub struct State {
    /// The language of the page: of who looks, not of the workbook.
    pub lang: RwSignal<Lang>,
    /// Its colours.
    pub theme: RwSignal<Theme>,
    /// The place shown.
    pub route: RwSignal<Route>,
    /// What the page around a frame asked for; nothing of it outside a frame.
    pub frame: Frame,
    /// What lies over the place.
    pub overlays: Overlays,
    /// The one state of the facts, as it is kept.
    pub kept: RwSignal<Workbook>,
    /// The same, or a copy that is being tried out: what is shown and acted on everywhere.
    pub workbook: Looked,
    /// How it is being looked at.
    pub look: Look,
    /// What is looked at in a comparison.
    pub comparing: Comparing,
    /// What is on its way in, and changes nothing yet.
    pub incoming: Incoming,
    /// Whether everything is kept.
    pub saved: RwSignal<SavedState>,
    /// Told when another workbook is opened, or one is called otherwise.
    pub book: RwSignal<()>,
    /// Where it is kept.
    pub keeper: StoredValue<Keeper, LocalStorage>,
    /// The tables as typed.
    pub facts: Memo<Shared<Facts>>,
    /// The chosen template.
    pub template: Memo<String>,
    /// The scheme of that id.
    definition: Memo<Option<Arc<Definition>>>,
    /// What is filled into it.
    pub fill: Memo<Shared<Fill>>,
    /// The rep that an empty field means, where there is only one.
    pub only_rep: Memo<Option<String>>,
    /// The rep who the reader says to be, on a window that asks for it.
    pub me: Memo<Option<RowId>>,
    /// The tables, checked.
    pub facts_check: Memo<Shared<FactsCheck>>,
    /// The scheme, filled in; nothing where something is wrong with it.
    pub scheme: Memo<Option<Shared<Scheme>>>,
    /// What the scheme reads of the tables.
    pub reads: Memo<Reads>,
    /// Everything that is wrong, but for what is being written.
    pub problems: Memo<Vec<Placed>>,
    /// The statement; the last good one while something is wrong.
    pub computed: Memo<Option<Shared<Computed>>>,
    /// The statement of what is kept, while something is tried out.
    pub before_trial: Memo<Option<Shared<Computed>>>,
    /// The statement's reps, in its order.
    pub reps: Memo<Vec<RepRow>>,
    /// The place of the rep whose statement is shown.
    pub chosen_rep: Memo<Option<usize>>,
    /// What sheets of paper are printed with.
    pub paper: PaperChoices,
    /// The window is that of a phone: rows are cards.
    pub narrow: Signal<bool>,
    /// The window has room for one side at a time: the answer, the facts, or more.
    pub one_sided: Signal<bool>,
}

/// What the page around a frame asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The page stands in a frame of another.
    pub embed: bool,
    /// The scheme cannot be changed here.
    pub fixed_scheme: bool,
}

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
    /// Somebody is on the way to a scheme's page for its holes.
    pub wants_holes: StoredValue<bool>,
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
    fn new(layout: ColumnLayout) -> Self {
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
    fn new() -> Self {
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

/// The state, from context.
pub fn state() -> State {
    expect_context::<State>()
}

impl State {
    /// Everything that follows from what was opened.
    pub fn new(opened: Opened, frame: Frame) -> Self {
        let kept = RwSignal::new(opened.workbook);
        let workbook = Looked::new(kept);
        let facts = Memo::new(move |_| workbook.with(|workbook| workbook.facts.clone()));
        let template = Memo::new(move |_| workbook.with(|workbook| workbook.template.clone()));
        let definition =
            Memo::new(move |_| workbook.with(|workbook| workbook.definition(&workbook.template)));
        let fill = Memo::new(move |_| workbook.with(|workbook| workbook.fill(&workbook.template)));
        let incoming = Incoming::new();
        // Each check takes over what the one before has read, or what was read of rows before they were taken in.
        let facts_check = Memo::new(move |last: Option<&Shared<FactsCheck>>| {
            let ready = incoming.take_check();
            facts.with(|facts| match ready {
                Some(ready) if ready.is_of(facts) => ready,
                ready => Shared::new(FactsCheck::after(ready.as_ref().or(last), facts)),
            })
        });
        let look = Look::new(opened.notices, opened.rep, &opened.layouts);
        let scheme_check = Memo::new(move |_| {
            definition.with(|one| fill.with(|fill| Shared::new(scheme_check(one.as_deref(), fill))))
        });
        let scheme = Memo::new(move |_| scheme_check.with(|check| check.scheme.clone()));
        let computed = Memo::new(move |last: Option<&Option<Shared<Computed>>>| {
            computed(scheme, facts_check, incoming, last.and_then(Option::as_ref))
        });
        let lang = RwSignal::new(opened.lang);
        let narrow = width_query("(max-width: 719px)");
        Self {
            lang,
            theme: RwSignal::new(opened.theme),
            route: RwSignal::new(opened.route),
            frame,
            overlays: Overlays::new(),
            kept,
            workbook,
            look,
            comparing: Comparing::new(opened.comparing),
            incoming,
            saved: RwSignal::new(opened.saved),
            book: RwSignal::new(()),
            keeper: StoredValue::new_local(opened.keeper),
            facts,
            template,
            definition,
            fill,
            only_rep: Memo::new(move |_| facts.with(|facts| only_rep(facts))),
            me: Memo::new(move |_| {
                let said = look.rep.get().filter(|_| narrow.get())?;
                facts_check.with(|check| row_of_rep(check, &said))
            }),
            facts_check,
            scheme,
            reads: Memo::new(move |_| scheme_check.with(|check| check.reads.clone())),
            problems: Memo::new(move |_| problems(scheme_check, facts_check, look.writing)),
            computed,
            before_trial: Memo::new(move |_| {
                let key = workbook.is_trial().then(|| template.get())?;
                kept.with(|kept| computed_as_kept(kept, &key))
                    .map(Shared::new)
            }),
            reps: Memo::new(move |_| {
                let rows = computed.with(|computed| computed.as_ref().map(|one| rep_rows(one)));
                rows.unwrap_or_default()
            }),
            chosen_rep: chosen_rep(computed, look.rep),
            paper: PaperChoices::new(),
            narrow,
            one_sided: width_query("(max-width: 1023px)"),
        }
    }

    /// The chosen scheme.
    pub fn definition(self) -> Option<Arc<Definition>> {
        self.definition.get()
    }

    /// How much of the form is shown.
    pub fn show(self) -> Show {
        if self.look.all_columns.get() {
            Show::All
        } else {
            Show::Needed
        }
    }

    /// Shows a table of the facts; on a wide window its sheet gets the focus, at this row or at its first one.
    pub fn show_sheet(self, sheet: Sheet, row: Option<RowId>) {
        self.look.sheet.set(sheet);
        if !self.narrow.get_untracked() {
            self.look.aim.set(Some(Aim {
                sheet,
                row,
                column: 0,
            }));
        }
    }

    /// Opens what belongs to the scheme; on a phone that stands on a side of its own.
    pub fn open_drawer(self, drawer: Drawer) {
        self.look.drawer.set(Some(drawer));
        if self.narrow.get_untracked() {
            self.look.side.set(Side::More);
        }
    }

    /// Goes to a place.
    pub fn go(self, route: &Route) {
        platform::set_hash(&route.hash());
    }

    /// Says something of storage or files.
    pub fn tell(self, notice: Notice) {
        if self
            .look
            .notices
            .with_untracked(|notices| !notices.contains(&notice))
        {
            self.look.notices.update(|notices| notices.push(notice));
        }
    }
}

impl Look {
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

    /// Another workbook is looked at: nothing is sorted, filtered or selected in it.
    pub fn begin_anew(self) {
        self.pages.set(Default::default());
        self.sheets.into_iter().for_each(SheetLook::begin_anew);
    }

    fn new(notices: Vec<Notice>, rep: Option<String>, layouts: &Layouts) -> Self {
        let sheet = |at: usize| Sheet::ALL.get(at).map(|sheet| layouts.of(*sheet));
        Self {
            all_columns: RwSignal::new(false),
            sheet: RwSignal::new(Sheet::Deals),
            sheets: std::array::from_fn(|at| SheetLook::new(sheet(at).unwrap_or_default())),
            aim: RwSignal::new(None),
            wants_holes: StoredValue::new(false),
            pages: RwSignal::new(Default::default()),
            writing: RwSignal::new(None),
            done: RwSignal::new(None),
            drawer: RwSignal::new(None),
            side: RwSignal::new(Side::default()),
            rep: RwSignal::new(rep),
            notices: RwSignal::new(notices),
            spoken: RwSignal::new(Localized::default()),
            copied: StoredValue::new(None),
        }
    }
}

fn only_rep(facts: &Facts) -> Option<String> {
    let names = Names::of(Sheet::Reps, facts.table(Sheet::Reps));
    let text = names.only().map(|at| names.text_for(Sheet::Reps, at))?;
    (names.find(&text) != Named::Nobody).then_some(text)
}

/// The row of the rep with this id.
fn row_of_rep(check: &FactsCheck, id: &str) -> Option<RowId> {
    let mut reps = check.sound.as_ref()?.ledger.reps.iter();
    check.row(Sheet::Reps, reps.position(|rep| *rep.id == *id)?)
}

fn scheme_check(definition: Option<&Definition>, fill: &Fill) -> SchemeCheck {
    let none = || SchemeCheck {
        scheme: None,
        problems: Vec::new(),
        reads: Reads::default(),
    };
    definition.map_or_else(none, |definition| SchemeCheck::of(definition, fill))
}

fn problems(
    scheme: Memo<Shared<SchemeCheck>>,
    facts: Memo<Shared<FactsCheck>>,
    writing: RwSignal<Option<(Sheet, RowId)>>,
) -> Vec<Placed> {
    let of_scheme = scheme.with(|check| check.problems.clone());
    let writing = writing.get();
    let is_said = |placed: &&Placed| match placed.field {
        FieldRef::Cell(sheet, row, _) => writing != Some((sheet, row)),
        FieldRef::Period(_)
        | FieldRef::Table(_)
        | FieldRef::Figure(..)
        | FieldRef::Reading(_)
        | FieldRef::Elsewhere => true,
    };
    facts.with(|check| {
        let of_facts = check.problems.iter().filter(is_said).cloned();
        of_scheme.into_iter().chain(of_facts).collect()
    })
}

/// The statement of now; none while the period, or a table as a whole, is wrong: figures of before would be taken for true.
fn computed(
    scheme: Memo<Option<Shared<Scheme>>>,
    facts: Memo<Shared<FactsCheck>>,
    incoming: Incoming,
    last: Option<&Shared<Computed>>,
) -> Option<Shared<Computed>> {
    let scheme = scheme.get()?;
    facts.with(|facts| {
        let ready = incoming.take_computed(&scheme, facts);
        let after = || Computed::after(last.map(|last| &**last), &scheme, facts);
        ready.or_else(|| after().map(Shared::new))
    })
}

/// What a workbook comes to under a scheme.
fn computed_as_kept(workbook: &Workbook, key: &str) -> Option<Computed> {
    let definition = workbook.definition(key)?;
    let scheme = SchemeCheck::of(&definition, &workbook.fill(key)).scheme?;
    Computed::of(&scheme, &Shared::new(FactsCheck::of(&workbook.facts)))
}

/// The rep whose statement is shown: the one that was chosen, else the first.
fn chosen_rep(
    computed: Memo<Option<Shared<Computed>>>,
    rep: RwSignal<Option<String>>,
) -> Memo<Option<usize>> {
    Memo::new(move |_| {
        let chosen = rep.get();
        computed.with(|computed| {
            let computed = computed.as_ref()?;
            let reps = &computed.statement.reps;
            let is_chosen = |rep: &RepStatement| {
                let known = computed.facts.ledger.reps.get(rep.rep.index());
                known.is_some_and(|known| Some(&*known.id) == chosen.as_deref())
            };
            reps.iter()
                .position(is_chosen)
                .or((!reps.is_empty()).then_some(0))
        })
    })
}
