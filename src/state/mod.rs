//! The one state, and what follows from it: signals and memos that every place finds in context.

mod found;
mod look;

pub use look::{
    Aim, ChangeAsked, Copied, Drawer, LeftFinding, Look, PaperChoices, SheetLook, Side,
};

use crate::comparing::Comparing;
use crate::intake::Incoming;
use crate::keep::{Keeper, Opened, SavedState};
use crate::looked::Looked;
use crate::notice::{Notice, Tone, with_another};
use crate::overlay::Overlays;
use crate::platform::{self, width_query};
use found::{chosen_rep, computed, computed_as_kept, only_rep, problems, row_of_rep, scheme_check};
use leptos::prelude::*;
use rewards_core::scheme::{Reads, Scheme};
use rewards_document::columns::Show;
use rewards_document::own::Unpublished;
use rewards_document::statement::{Computed, RepRow, rep_rows};
use rewards_document::workbook::{Facts, FactsCheck, Fill, Placed, RowId, Shared, Sheet, Workbook};
use rewards_document::{Route, Theme};
use rewards_format::Definition;
use rewards_words::lang::Lang;
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
    /// What is typed for versions of the workbook's own schemes that are not published yet.
    pub unpublished: RwSignal<Unpublished>,
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
            unpublished: RwSignal::default(),
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
            self.look.show_side(Side::More);
        }
    }

    /// Goes to a place.
    pub fn go(self, route: &Route) {
        platform::set_hash(&route.hash());
    }

    /// Says something of storage or files.
    pub fn tell(self, mut notice: Notice) {
        if notice.tone == Tone::News && notice.back_to.is_none() {
            notice.book = Some(self.keeper.with_value(|keeper| keeper.book()));
        }
        let before = self.look.notices.get_untracked();
        let notices = with_another(before.clone(), notice);
        if notices != before {
            self.look.notices.set(notices);
        }
    }

    /// News of the place that is left go with it; what is wrong, and what can still be answered, stays.
    pub fn drop_news(self) {
        let is_any = |notices: &Vec<Notice>| notices.iter().any(Notice::is_passing);
        if self.look.notices.with_untracked(is_any) {
            let stays = |notices: &mut Vec<Notice>| notices.retain(|one| !one.is_passing());
            self.look.notices.update(stays);
        }
    }
}
