//! What every part of the page is given: the one state, and what follows from it.

use super::dom;
use super::opening::{Keeper, Opened};
use super::view::View;
use leptos::prelude::*;
use rewards_core::scheme::{Reads, Scheme};
use rewards_document::columns::Show;
use rewards_document::statement::Computed;
use rewards_document::workbook::{
    Facts, FactsCheck, Fill, Named, Names, Placed, SchemeCheck, Shared, Sheet, Workbook,
};
use rewards_document::{Route, Theme, catalog};
use rewards_words::lang::Lang;

/// So many rows are on one page of a table; on a phone, where each is a card, fewer.
const PAGES: (usize, usize) = (50, 10);
/// So many rows in one table fold the tables in on a phone.
const MANY: usize = 4;

/// The state and what follows from it, for every part of the page to hold.
#[derive(Clone, Copy)]
pub struct App {
    /// The language of the page: of who looks, not of the workbook.
    pub lang: RwSignal<Lang>,
    /// Its colours.
    pub theme: RwSignal<Theme>,
    /// The place shown.
    pub route: RwSignal<Route>,
    /// The page stands in a frame of another.
    pub embed: bool,
    /// So many rows are on one page of a table.
    pub page: usize,
    /// The one state of the facts.
    pub workbook: RwSignal<Workbook>,
    /// How it is being looked at.
    pub view: RwSignal<View>,
    /// Where it is kept.
    pub keeper: StoredValue<Keeper>,
    /// The tables as typed.
    pub facts: Memo<Shared<Facts>>,
    /// The chosen template.
    pub template: Memo<String>,
    /// What is filled into it.
    pub fill: Memo<Shared<Fill>>,
    /// The rep that an empty field means, where there is only one.
    pub only_rep: Memo<Option<String>>,
    /// The tables, checked.
    pub facts_check: Memo<Shared<FactsCheck>>,
    /// What the scheme reads of the tables.
    pub reads: Memo<Reads>,
    /// Everything that is wrong.
    pub problems: Memo<Vec<Placed>>,
    /// The statement; the last good one while something is wrong.
    pub computed: Memo<Option<Shared<Computed>>>,
}

impl App {
    /// Everything that follows from what was opened.
    pub fn new(opened: Opened, embed: bool) -> Self {
        let folded = is_folded(&opened.workbook.facts);
        let workbook = RwSignal::new(opened.workbook);
        let facts = Memo::new(move |_| workbook.with(|workbook| workbook.facts.clone()));
        let template = Memo::new(move |_| workbook.with(|workbook| workbook.template.clone()));
        let fill = Memo::new(move |_| workbook.with(|workbook| workbook.fill(&workbook.template)));
        let facts_check =
            Memo::new(move |_| facts.with(|facts| Shared::new(FactsCheck::of(facts))));
        let scheme_check = Memo::new(move |_| {
            template.with(|template| fill.with(|fill| Shared::new(scheme_check(template, fill))))
        });
        Self {
            lang: RwSignal::new(opened.lang),
            theme: RwSignal::new(opened.theme),
            route: RwSignal::new(opened.route),
            embed,
            page: if dom::is_narrow() { PAGES.1 } else { PAGES.0 },
            workbook,
            view: RwSignal::new(View {
                folded,
                said: opened.notices,
                ..View::default()
            }),
            keeper: StoredValue::new(opened.keeper),
            facts,
            template,
            fill,
            only_rep: Memo::new(move |_| facts.with(|facts| only_rep(facts))),
            facts_check,
            reads: Memo::new(move |_| scheme_check.with(|check| check.reads.clone())),
            problems: Memo::new(move |_| problems(scheme_check, facts_check)),
            computed: Memo::new(move |last| computed(last, scheme_check, facts_check, template)),
        }
    }

    /// What is typed from here on is taken back on its own.
    pub fn close_run(self) {
        // Nothing that is shown depends on it.
        self.workbook
            .update_untracked(|workbook| workbook.history.close_run());
    }

    /// Looks at the page in another way.
    pub fn look(self, change: impl FnOnce(&mut View)) {
        self.view.update(change);
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

fn problems(scheme: Memo<Shared<SchemeCheck>>, facts: Memo<Shared<FactsCheck>>) -> Vec<Placed> {
    let of_scheme = scheme.with(|check| check.problems.clone());
    facts.with(|check| {
        of_scheme
            .into_iter()
            .chain(check.problems.iter().cloned())
            .collect()
    })
}

/// The statement of now; where there is none, the last one, as long as it is of the same template.
fn computed(
    last: Option<&Option<Shared<Computed>>>,
    scheme: Memo<Shared<SchemeCheck>>,
    facts: Memo<Shared<FactsCheck>>,
    template: Memo<String>,
) -> Option<Shared<Computed>> {
    let of = |scheme: &Shared<Scheme>| facts.with(|facts| Computed::of(scheme, facts));
    let now = scheme.with(|check| check.scheme.as_ref().and_then(of));
    let of_template =
        |last: &&Shared<Computed>| template.with(|template| **template == *last.scheme.id);
    now.map(Shared::new)
        .or_else(|| last?.as_ref().filter(of_template).cloned())
}
