//! A row of a table, cell by cell.

use super::app::App;
use super::el::{El, el};
use super::fields;
use leptos::prelude::*;
use rewards_core::ledger::{Needs, OutcomeKind};
use rewards_document::columns::Show;
use rewards_document::workbook::{
    CellKind, Choice, Column, FieldRef, Flag, Need, Row, RowId, Sheet, Use, use_by_kind,
};
use rewards_document::{fault_words, is_missing};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::sync::Arc;

/// The id of a cell's field in the document.
pub fn element_id(sheet: Sheet, row: RowId, field: &str) -> String {
    format!("{}-{}-{field}", sheet.word(), row.0)
}

/// The cell that a field of the document is.
pub fn of_element_id(id: &str) -> Option<(Sheet, RowId, usize)> {
    let mut parts = id.split('-');
    let sheet = Sheet::of_word(parts.next()?)?;
    let row = RowId(parts.next()?.parse().ok()?);
    Some((sheet, row, sheet.column(parts.next()?)?))
}

/// The word of a kind for styles.
pub const fn kind_word(kind: CellKind) -> &'static str {
    match kind {
        CellKind::Money | CellKind::Percent | CellKind::Count => "figure",
        CellKind::Day => "day",
        CellKind::Flag(_) => "flag",
        CellKind::Choice(_) => "choice",
        CellKind::Text | CellKind::Id | CellKind::Months | CellKind::Link(_) => "text",
    }
}

/// What is wrong in a row: the column, the words, and whether it is only not filled in yet.
type Faults = Vec<(usize, Localized, bool)>;

#[derive(Clone, Copy)]
struct CellRow {
    app: App,
    sheet: Sheet,
    id: RowId,
    row: Memo<Option<Arc<Row>>>,
    faults: Memo<Faults>,
}

/// A row.
pub fn row(app: App, sheet: Sheet, id: RowId, columns: &[usize]) -> El {
    let row = Memo::new(move |_| app.facts.with(|facts| facts.table(sheet).row(id).cloned()));
    let faults = Memo::new(move |_| {
        app.problems.with(|problems| {
            let here = problems.iter().filter_map(|placed| match placed.field {
                FieldRef::Cell(one, row, column) if one == sheet && row == id => {
                    Some((column, fault_words(placed), is_missing(placed)))
                }
                _ => None,
            });
            here.collect::<Faults>()
        })
    });
    let place = CellRow {
        app,
        sheet,
        id,
        row,
        faults,
    };
    let cells = columns.iter().filter_map(|at| {
        sheet
            .columns()
            .get(*at)
            .map(|column| place.cell(*at, column))
    });
    let remove = el("button.icon-button[type=button]")
        .set("data-remove", &element_id(sheet, id, "id"))
        .set_said("title", app.lang, label!("删除这一行", "Remove this row"))
        .live_set("aria-label", move || {
            Some(place.remove_label().into_lang(app.lang.get()))
        })
        .add(el("span[aria-hidden=true]").text("✕"));
    el("tr[role=row]")
        .add_all(cells)
        .add(el("td.row-end[role=cell]").add(remove))
}

impl CellRow {
    fn text(self, at: usize) -> String {
        self.row.with(|row| {
            row.as_ref()
                .map(|row| row.cell(at).to_owned())
                .unwrap_or_default()
        })
    }

    /// Whether the scheme reads outcomes of this kind.
    fn reads_kind(self, word: &str) -> bool {
        self.app.reads.with_untracked(|reads| {
            OutcomeKind::of_word(word).is_some_and(|kind| reads.outcomes.contains_key(&kind))
        })
    }

    /// Whether the scheme reads a field of outcomes of this kind.
    fn reads_field(self, kind: OutcomeKind, field: &str) -> bool {
        self.app.reads.with(|reads| {
            reads
                .outcomes
                .get(&kind)
                .is_some_and(|fields| fields.contains(field))
        })
    }

    fn remove_label(self) -> Localized {
        let name = self.text(0);
        let name = if self.sheet == Sheet::Outcomes || name.trim().is_empty() {
            format!("#{}", self.id.0)
        } else {
            name
        };
        say!("删除 {0}", "Remove {0}", name)
    }

    fn cell(self, at: usize, column: &'static Column) -> El {
        let cell = el("td[role=cell]").set("data-kind", kind_word(column.kind));
        let cell =
            cell.add(el("span.cell-label[aria-hidden=true]").say(self.app.lang, column.name));
        match column.need {
            Need::ByKind => self.field_by_kind(cell, at, column),
            Need::Always | Need::Never => cell.add_all(self.field(at, column, None)),
        }
    }

    /// A field that only some kinds of outcome have.
    fn field_by_kind(self, cell: El, at: usize, column: &'static Column) -> El {
        let kind = move || {
            self.row.with(|row| {
                row.as_ref()
                    .and_then(|row| OutcomeKind::of_word(row.field(Sheet::Outcomes, "kind")))
            })
        };
        let is_asked = move |kind: OutcomeKind| match use_by_kind(kind, column.field) {
            Use::None => false,
            Use::Needed => true,
            // Who reads the statement wants to know the customer, whether the scheme reads it or not.
            Use::Allowed => {
                let shows_all = self.app.show() == Show::All;
                column.field == "customer"
                    || shows_all
                    || self.reads_field(kind, column.field)
                    || self.fault(at).is_some()
            }
        };
        // Made anew only when the kind or its use of the field changes: whoever types in it keeps the focus.
        let asked = Memo::new(move |_| kind().filter(|kind| is_asked(*kind)));
        cell.live_set("data-unused", move || {
            asked.with(Option::is_none).then(String::new)
        })
        .live(move || match asked.get() {
            Some(kind) => self.field(at, column, Some(kind)),
            None => vec![el("span.unused[aria-hidden=true]").text("—")],
        })
    }

    /// The field of a cell, with what is wrong with it.
    fn field(self, at: usize, column: &'static Column, kind: Option<OutcomeKind>) -> Vec<El> {
        let id = element_id(self.sheet, self.id, column.field);
        let field = match column.kind {
            CellKind::Flag(flag) => self.tick(at, flag),
            CellKind::Choice(choice) => self.choice(at, choice, kind),
            _ => self.input(at, column),
        };
        let described = format!("{id}-fault");
        let field = field.set("id", &id).name(self.app.lang, column.name);
        let wrong = el("span.fault")
            .set("id", &described)
            .live_say(self.app.lang, move || {
                self.fault(at).map(|(text, _)| text).unwrap_or_default()
            });
        let wrong = wrong.live_set("data-missing", move || {
            self.fault(at)
                .filter(|(_, missing)| *missing)
                .map(|_| String::new())
        });
        let field = field
            .live_set("aria-invalid", move || {
                self.fault(at).map(|_| "true".to_owned())
            })
            .live_set("aria-describedby", move || {
                self.fault(at).map(|_| described.clone())
            });
        vec![field, wrong]
    }

    fn fault(self, at: usize) -> Option<(Localized, bool)> {
        self.faults.with(|faults| {
            faults
                .iter()
                .find(|(column, ..)| *column == at)
                .map(|(_, text, missing)| (text.clone(), *missing))
        })
    }

    fn input(self, at: usize, column: &'static Column) -> El {
        let field = el("input.field[type=text][autocomplete=off][spellcheck=false]");
        let field = match column.kind {
            CellKind::Money | CellKind::Percent | CellKind::Count => {
                field.set("inputmode", "decimal")
            }
            CellKind::Link(to) => field.set("list", &format!("names-{}", to.word())),
            CellKind::Text if column.field == "product" => field.set("list", "names-products"),
            _ => field,
        };
        let names_rep = column.kind == CellKind::Link(Sheet::Reps);
        let field = match fields::example(column.kind) {
            _ if names_rep => field.live_set("placeholder", move || self.app.only_rep.get()),
            "" => field,
            example => field.set("placeholder", example),
        };
        field.live_value(move || self.text(at))
    }

    fn tick(self, at: usize, flag: Flag) -> El {
        let is_ticked = move || match self.text(at).as_str() {
            "" => flag == Flag::Yes,
            text => text == "true",
        };
        el("input.tick[type=checkbox]").live_checked(is_ticked)
    }

    fn choice(self, at: usize, choice: Choice, kind: Option<OutcomeKind>) -> El {
        let default = choice.default_word().unwrap_or_default();
        let now = self.row.with_untracked(|row| {
            row.as_ref()
                .map(|row| row.cell(at).to_owned())
                .unwrap_or_default()
        });
        let is_taken = |word: &&'static str| match (choice, kind) {
            (Choice::Severity, Some(kind)) => Needs::of(kind).severities.contains(word),
            (Choice::OutcomeKind, _) => {
                now == *word || self.reads_kind(word) || self.app.show() == Show::All
            }
            _ => true,
        };
        let option = |word: &'static str| {
            el("option")
                .set("value", word)
                .say(self.app.lang, fields::word(choice, word))
        };
        let none = default
            .is_empty()
            .then(|| el("option[value=]").say(self.app.lang, label!("请选择", "Choose")));
        let words = choice.words().into_iter().filter(is_taken).map(option);
        let selected = move || {
            Some(self.text(at))
                .filter(|text| !text.is_empty())
                .unwrap_or_else(|| default.to_owned())
        };
        el("select.field")
            .maybe(none)
            .add_all(words)
            .live_value(selected)
    }
}
