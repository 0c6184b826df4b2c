//! A statement without any `why` as rows of numbers and the texts that they are places of, from which the page's side
//! makes objects: a tenth of the work of writing them as text and reading that again.

use rewards_core::analysis::{NextStep, next_steps};
use rewards_core::engine::{Action, Basis, Grant, Line, Refs, RepStatement, Skipped};
use rewards_core::ledger::Ledger;
use rewards_core::number::Money;
use rewards_core::scheme::{Form, Kind, Reason};
use rewards_format::{Evaluation, Whys, Word, basis, text::json};
use rustc_hash::FxHashMap;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/values.js")]
extern "C" {
    #[wasm_bindgen(js_name = statementOf)]
    fn statement_of(whole: &str, tables: &str, ids: &JsValue, cells: &[u32]) -> JsValue;
}

/// The ids of a ledger, each list after a null for what an entry is not about.
///
/// # Errors
/// None that a page can cause.
pub(super) fn ids(ledger: &Ledger) -> Result<JsValue, JsValue> {
    #[derive(Serialize)]
    struct Ids<'a> {
        reps: Vec<Option<&'a str>>,
        customers: Vec<Option<&'a str>>,
        deals: Vec<Option<&'a str>>,
        outcomes: Vec<Option<&'a str>>,
        teams: Vec<Option<&'a str>>,
    }
    fn listed<T>(entries: &[T], id: fn(&T) -> &str) -> Vec<Option<&str>> {
        std::iter::once(None)
            .chain(entries.iter().map(id).map(Some))
            .collect()
    }
    super::parsed(&Ids {
        reps: listed(&ledger.reps, |rep| &rep.id),
        customers: listed(&ledger.customers, |customer| &customer.id),
        deals: listed(&ledger.deals, |deal| &deal.id),
        outcomes: listed(&ledger.outcomes, |outcome| &outcome.id),
        teams: listed(&ledger.teams, |team| &team.id),
    })
}

/// The statement, without any `why`, as a value.
pub(super) fn statement(evaluation: &Evaluation, ids: &JsValue) -> JsValue {
    let mut rows = Rows {
        evaluation,
        cells: Vec::new(),
        texts: vec![None],
        figures: FxHashMap::default(),
    };
    for rep in &evaluation.statement.reps {
        rows.rep(rep);
    }
    let whole = json(&evaluation.shown(Whys::LeftOut).without_reps());
    statement_of(&whole, &json(&rows.tables()), ids, &rows.cells)
}

/// The texts that cells are places of.
#[derive(Serialize)]
struct Tables<'a> {
    rules: Vec<&'a str>,
    kinds: &'static [&'static str],
    forms: &'static [&'static str],
    reasons: &'static [&'static str],
    texts: &'a [Option<String>],
}

/// Rows on their way.
struct Rows<'a> {
    evaluation: &'a Evaluation,
    cells: Vec<u32>,
    /// Figures, months, items and actions; null is the first.
    texts: Vec<Option<String>>,
    /// Where the text of an amount stands, by its fen: bands pay the same again and again.
    figures: FxHashMap<i128, u32>,
}

impl Rows<'_> {
    fn tables(&self) -> Tables<'_> {
        let rules = self.evaluation.scheme.rules.iter();
        Tables {
            rules: rules.map(|rule| &*rule.id).collect(),
            kinds: Kind::WORDS,
            forms: Form::WORDS,
            reasons: Reason::WORDS,
            texts: &self.texts,
        }
    }

    fn rep(&mut self, rep: &RepStatement) {
        self.place(Some(rep.rep.index()));
        self.money(rep.reward);
        self.money(rep.penalty);
        self.money(rep.net());
        self.list(&rep.lines, Self::line);
        self.list(&rep.grants, Self::grant);
        self.list(&rep.actions, Self::action);
        self.list(&rep.skipped, Self::skipped);
        let facts = &self.evaluation.facts;
        let steps = next_steps(&self.evaluation.scheme, &facts.ledger, &facts.index, rep);
        self.list(&steps, Self::step);
    }

    fn list<'e, T: 'e>(
        &mut self,
        entries: impl IntoIterator<Item = &'e T, IntoIter: ExactSizeIterator>,
        row: fn(&mut Self, &T),
    ) {
        let entries = entries.into_iter();
        self.number(entries.len());
        for entry in entries {
            row(self, entry);
        }
    }

    fn line(&mut self, line: &Line) {
        self.number(line.rule.0.into());
        self.word(line.kind, Kind::ALL);
        self.money(line.amount);
        self.word(line.form, Form::ALL);
        match line.basis() {
            None => self.cells.push(0),
            Some(Basis::Money(money)) => self.money(money),
            Some(other) => self.text(basis(other)),
        }
        self.cells.push(line.capped.into());
        self.about(&line.refs());
    }

    fn grant(&mut self, grant: &Grant) {
        self.number(grant.rule.0.into());
        self.text(grant.item.to_string());
        self.text(grant.quantity.to_string());
        self.about(&grant.refs());
    }

    fn action(&mut self, action: &Action) {
        self.number(action.rule.0.into());
        self.text(action.action.to_string());
        self.about(&action.refs());
    }

    fn skipped(&mut self, skipped: &Skipped) {
        self.number(skipped.rule.0.into());
        self.word(skipped.reason, Reason::ALL);
        self.about(&skipped.refs());
    }

    fn step(&mut self, step: &NextStep) {
        self.number(step.rule.0.into());
        self.place(step.customer.map(|at| at.index()));
        self.place(step.deal.map(|at| at.index()));
        self.money(step.needed);
        self.money(step.gain);
    }

    fn about(&mut self, refs: &Refs) {
        self.place(refs.customer.map(|at| at.index()));
        self.place(refs.deal.map(|at| at.index()));
        self.place(refs.outcome.map(|at| at.index()));
        self.place(refs.team.map(|at| at.index()));
        match refs.month {
            None => self.cells.push(0),
            Some(month) => self.text(month.to_string()),
        }
    }

    fn money(&mut self, money: Money) {
        let texts = &mut self.texts;
        let cell = *self
            .figures
            .entry(money.fen())
            .or_insert_with(|| appended(texts, money.to_string()));
        self.cells.push(cell);
    }

    fn text(&mut self, text: String) {
        let cell = appended(&mut self.texts, text);
        self.cells.push(cell);
    }

    /// A word by its place in the list of all.
    fn word<W: PartialEq>(&mut self, word: W, all: &[W]) {
        let place = all.iter().position(|one| *one == word);
        self.number(place.unwrap_or_default());
    }

    /// A place in one of the ledger's lists, from 1; 0 where the entry is about none.
    fn place(&mut self, place: Option<usize>) {
        self.number(place.map_or(0, |place| place + 1));
    }

    /// Nothing is more than a ledger has deals, which is far below.
    fn number(&mut self, number: usize) {
        self.cells.push(u32::try_from(number).unwrap_or(u32::MAX));
    }
}

/// Adds a text, and gives its place.
fn appended(texts: &mut Vec<Option<String>>, text: String) -> u32 {
    texts.push(Some(text));
    u32::try_from(texts.len() - 1).unwrap_or(u32::MAX)
}
