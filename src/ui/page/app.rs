//! What every part of the page is given: the one state, and what follows from it.

use super::dom;
use crate::scheme::{Reads, Scheme};
use crate::ui::catalog;
use crate::ui::lang::Lang;
use crate::ui::slip::{Computed, EntryAt};
use crate::ui::workbook::{Edit, Facts, FactsCheck, Fill, Place, Placed, SchemeCheck, Shared, Workbook};
use leptos::prelude::*;

/// So many rows are on one page of a table; on a phone, where each is a card, fewer.
const PAGES: (usize, usize) = (50, 10);
/// So many rows in one table fold the tables in on a phone.
const MANY: usize = 4;

/// The state and what follows from it. All of it but `workbook`, `shown` and `said` is derived.
#[derive(Clone, Copy)]
pub struct App {
    /// The language; the page is made anew in another one.
    pub lang: Lang,
    /// The page stands in a frame of another.
    pub embed: bool,
    /// The one state.
    pub workbook: RwSignal<Workbook>,
    /// The tables as typed.
    pub facts: Memo<Shared<Facts>>,
    /// The chosen template.
    pub template: Memo<String>,
    /// What is filled into it.
    pub fill: Memo<Shared<Fill>>,
    /// The place shown.
    pub place: Memo<Place>,
    /// The tables, checked.
    pub facts_check: Memo<Shared<FactsCheck>>,
    /// The filled-in template, checked.
    pub scheme_check: Memo<SchemeCheck>,
    /// What the scheme reads of the tables.
    pub reads: Memo<Reads>,
    /// Everything that is wrong.
    pub problems: Memo<Vec<Placed>>,
    /// The statement; the last good one while something is wrong.
    pub computed: Memo<Option<Shared<Computed>>>,
    /// Whether all columns are shown, also those that the scheme does not read.
    pub all_columns: RwSignal<bool>,
    /// Whether the tables are folded in: on a phone, once they hold much.
    pub folded: RwSignal<bool>,
    /// So many rows are on one page of a table.
    pub page: usize,
    /// The entry whose explanation is open.
    pub shown: RwSignal<Option<EntryAt>>,
    /// What the page has to say of storage and files.
    pub said: RwSignal<Vec<Notice>>,
}

/// Something that the page has to say of storage and files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What, in both languages.
    pub text: (String, String),
    /// The details, in both languages.
    pub details: Vec<(String, String)>,
}

impl Notice {
    /// A sentence.
    pub fn of(zh: &str, en: &str) -> Self {
        Self { text: (zh.to_owned(), en.to_owned()), details: Vec::new() }
    }
}

impl App {
    /// Everything that follows from a workbook.
    pub fn new(workbook: Workbook, embed: bool, said: Vec<Notice>) -> Self {
        let workbook = RwSignal::new(workbook);
        let facts = Memo::new(move |_| workbook.with(|workbook| workbook.facts.clone()));
        let template = Memo::new(move |_| workbook.with(|workbook| workbook.template.clone()));
        let fill = Memo::new(move |_| workbook.with(|workbook| workbook.fill(&workbook.template)));
        let facts_check = Memo::new(move |_| facts.with(|facts| Shared::new(FactsCheck::of(facts))));
        let scheme_check = Memo::new(move |_| scheme_check(&template.read(), &fill.read()));
        let problems = Memo::new(move |_| {
            let of_scheme = scheme_check.with(|check| check.problems.clone());
            facts_check.with(|check| of_scheme.into_iter().chain(check.problems.iter().cloned()).collect::<Vec<_>>())
        });
        let computed = Memo::new(move |last: Option<&Option<Shared<Computed>>>| {
            let now = scheme_check.with(|check| computed(check.scheme.as_ref(), &facts_check.read()));
            let last = last.and_then(Option::as_ref).filter(|last| template.with(|template| **template == *last.scheme.id));
            now.or_else(|| last.cloned())
        });
        Self {
            lang: workbook.with_untracked(|workbook| workbook.lang),
            embed,
            workbook,
            facts,
            template,
            fill,
            place: Memo::new(move |_| workbook.with(|workbook| workbook.place.clone())),
            facts_check,
            scheme_check,
            reads: Memo::new(move |_| scheme_check.with(|check| check.reads.clone())),
            problems,
            computed,
            all_columns: RwSignal::new(false),
            folded: RwSignal::new(facts.with_untracked(|facts| is_folded(facts))),
            page: if dom::is_narrow() { PAGES.1 } else { PAGES.0 },
            shown: RwSignal::new(None),
            said: RwSignal::new(said),
        }
    }

    /// Does what a person asks for.
    pub fn act(self, edit: Edit) {
        self.workbook.update(|workbook| workbook.act(edit));
    }

    /// Does several things at once.
    pub fn act_all(self, edits: Vec<Edit>) {
        self.close_run();
        self.act(Edit::Several(edits));
        self.close_run();
    }

    /// What is typed from here on is taken back on its own.
    pub fn close_run(self) {
        // Nothing that is shown depends on it.
        self.workbook.update_untracked(|workbook| workbook.history.close_run());
    }

    /// The half that is in the language of the page.
    pub const fn say(self, zh: &'static str, en: &'static str) -> &'static str {
        self.lang.of((zh, en))
    }
}

/// Whether the tables are folded in at first: on a phone, so that the statement is not far below them.
pub fn is_folded(facts: &Facts) -> bool {
    dom::is_narrow() && facts.tables.iter().any(|table| table.rows.len() > MANY)
}

fn scheme_check(template: &str, fill: &Fill) -> SchemeCheck {
    catalog::definition(template).map_or_else(
        || SchemeCheck { template: template.to_owned(), scheme: None, problems: Vec::new(), reads: Reads::default() },
        |definition| SchemeCheck::of(definition, fill),
    )
}

fn computed(scheme: Option<&Shared<Scheme>>, facts: &Shared<FactsCheck>) -> Option<Shared<Computed>> {
    Computed::of(scheme?, facts).map(Shared::new)
}
