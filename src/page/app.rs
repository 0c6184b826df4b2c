//! What every part of the page is given: the one state, and what follows from it.

use super::derived::{Derived, derive, derive_anew};
use super::dom;
use super::held::Held;
use super::view::{Notice, View};
use rewards_core::scheme::{Reads, Scheme};
use rewards_document::catalog;
use rewards_document::columns::Show;
use rewards_document::slip::Computed;
use rewards_document::workbook::{
    Edit, Facts, FactsCheck, Fill, Named, Names, Place, Placed, SchemeCheck, Shared, Sheet,
    Workbook,
};
use rewards_words::lang::Lang;
use std::ops::Deref;

/// So many rows are on one page of a table; on a phone, where each is a card, fewer.
const PAGES: (usize, usize) = (50, 10);
/// So many rows in one table fold the tables in on a phone.
const MANY: usize = 4;

/// The state and what follows from it, for every part of the page to hold. It lives as long as the page.
#[derive(Clone, Copy)]
pub struct App(&'static Known);

impl Deref for App {
    type Target = Known;
    fn deref(&self) -> &Known {
        self.0
    }
}

/// The state and what follows from it.
#[derive(Clone, Copy)]
pub struct Known {
    /// The language; the page is made anew in another one.
    pub lang: Lang,
    /// The page stands in a frame of another.
    pub embed: bool,
    /// So many rows are on one page of a table.
    pub page: usize,
    /// The one state.
    pub workbook: Held<Workbook>,
    /// How it is being looked at.
    pub view: Held<View>,
    /// The tables as typed.
    pub facts: Derived<Shared<Facts>>,
    /// The chosen template.
    pub template: Derived<String>,
    /// What is filled into it.
    pub fill: Derived<Shared<Fill>>,
    /// The place shown.
    pub place: Derived<Place>,
    /// The rep that an empty field means, where there is only one.
    pub only_rep: Derived<Option<String>>,
    /// The tables, checked.
    pub facts_check: Derived<Shared<FactsCheck>>,
    /// What the scheme reads of the tables.
    pub reads: Derived<Reads>,
    /// Everything that is wrong.
    pub problems: Derived<Vec<Placed>>,
    /// The statement; the last good one while something is wrong.
    pub computed: Derived<Option<Shared<Computed>>>,
}

impl App {
    /// Everything that follows from a workbook.
    pub fn new(workbook: Workbook, embed: bool, said: Vec<Notice>) -> Self {
        let (lang, folded) = (workbook.lang, is_folded(&workbook.facts));
        let workbook = Held::new(workbook);
        let facts = derive(move || workbook.with(|workbook| workbook.facts.clone()));
        let template = derive(move || workbook.with(|workbook| workbook.template.clone()));
        let fill = derive(move || workbook.with(|workbook| workbook.fill(&workbook.template)));
        let facts_check = derive(move || facts.with(|facts| Shared::new(FactsCheck::of(facts))));
        let scheme_check = derive(move || {
            template.with(|template| fill.with(|fill| Shared::new(scheme_check(template, fill))))
        });
        let problems = derive(move || {
            let of_scheme = scheme_check.with(|check| check.problems.clone());
            facts_check.with(|check| {
                of_scheme
                    .into_iter()
                    .chain(check.problems.iter().cloned())
                    .collect::<Vec<_>>()
            })
        });
        let computed = derive_anew(move |last: Option<&Option<Shared<Computed>>>| {
            let now = scheme_check
                .with(|check| facts_check.with(|facts| computed(check.scheme.as_ref(), facts)));
            let last = last
                .and_then(Option::as_ref)
                .filter(|last| template.with(|template| **template == *last.scheme.id));
            now.or_else(|| last.cloned())
        });
        Self::known(Known {
            lang,
            embed,
            page: if dom::is_narrow() { PAGES.1 } else { PAGES.0 },
            workbook,
            view: Held::new(View {
                folded,
                said,
                ..View::default()
            }),
            facts,
            template,
            fill,
            place: derive(move || workbook.with(|workbook| workbook.place.clone())),
            only_rep: derive(move || facts.with(|facts| only_rep(facts))),
            facts_check,
            reads: derive(move || scheme_check.with(|check| check.reads.clone())),
            problems,
            computed,
        })
    }

    /// A few words of memory for each language that is switched to.
    fn known(known: Known) -> Self {
        Self(Box::leak(Box::new(known)))
    }

    /// The same, for the page in another language.
    pub fn speaking(self, lang: Lang) -> Self {
        if lang == self.lang {
            self
        } else {
            Self::known(Known { lang, ..*self.0 })
        }
    }

    /// Does what a person asks for.
    pub fn act(self, edit: Edit) {
        self.workbook.change(|workbook| workbook.act(edit));
    }

    /// Does several things at once, to be taken back on their own.
    pub fn act_all(self, edits: Vec<Edit>) {
        self.close_run();
        self.act(Edit::Several(edits));
        self.close_run();
    }

    /// What is typed from here on is taken back on its own.
    pub fn close_run(self) {
        // Nothing that is shown depends on it.
        self.workbook
            .change_quietly(|workbook| workbook.history.close_run());
    }

    /// Takes the latest act back.
    pub fn undo(self) {
        self.workbook.change(Workbook::undo);
    }

    /// Does again what was taken back last.
    pub fn redo(self) {
        self.workbook.change(Workbook::redo);
    }

    /// Looks at the page in another way.
    pub fn look(self, change: impl FnOnce(&mut View)) {
        self.view.change(change);
    }

    /// How much of the form is shown.
    pub fn show(self) -> Show {
        if self.view.with(|view| view.all_columns) {
            Show::All
        } else {
            Show::Needed
        }
    }

    /// Whether something is wrong.
    pub fn is_late(self) -> bool {
        !self.problems.with(Vec::is_empty)
    }

    /// The half of a text that is in the language of the page.
    pub fn say(self, both: &'static str) -> &'static str {
        self.lang.half(both)
    }
}

/// Whether the tables are folded in at first: on a phone, so that the statement is not far below them.
pub fn is_folded(facts: &Facts) -> bool {
    dom::is_narrow() && facts.tables.iter().any(|table| table.rows.len() > MANY)
}

fn only_rep(facts: &Facts) -> Option<String> {
    let names = Names::of(Sheet::Reps, facts.table(Sheet::Reps));
    let text = names.only().map(|at| names.text_for(Sheet::Reps, at))?;
    (names.find(&text) != Named::Nobody).then_some(text)
}

fn scheme_check(template: &str, fill: &Fill) -> SchemeCheck {
    let none = || SchemeCheck {
        scheme: None,
        problems: Vec::new(),
        reads: Reads::default(),
    };
    catalog::definition(template).map_or_else(none, |definition| SchemeCheck::of(definition, fill))
}

fn computed(
    scheme: Option<&Shared<Scheme>>,
    facts: &Shared<FactsCheck>,
) -> Option<Shared<Computed>> {
    Computed::of(scheme?, facts).map(Shared::new)
}
