//! A row of a table, cell by cell.

use super::app::App;
use super::{fault, fields};
use crate::ledger::{Needs, OutcomeKind};
use crate::ui::workbook::{CellKind, Choice, Column, Flag, Named, Names, Need, Row, RowId, Sheet, Spot, Use, use_by_kind};
use leptos::prelude::*;
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
type Faults = Memo<Vec<(usize, String, bool)>>;

#[derive(Clone, Copy)]
struct Place {
    app: App,
    sheet: Sheet,
    id: RowId,
    row: Memo<Option<Arc<Row>>>,
    faults: Faults,
}

/// A row.
pub fn row(app: App, sheet: Sheet, id: RowId, columns: &[usize]) -> AnyView {
    let row = Memo::new(move |_| app.facts.with(|facts| facts.table(sheet).row(id).cloned()));
    let faults = Memo::new(move |_| {
        app.problems.with(|problems| {
            let here = problems.iter().filter_map(|placed| match placed.spot {
                Spot::Cell(one, row, column) if one == sheet && row == id => {
                    Some((column, fault::words(placed, app.lang), fault::is_missing(placed)))
                }
                _ => None,
            });
            here.collect()
        })
    });
    let place = Place { app, sheet, id, row, faults };
    let cells = columns.iter().filter_map(|at| sheet.columns().get(*at).map(|column| place.cell(*at, *column)));
    view! {
        <tr role="row">
            {cells.collect_view()}
            <td role="cell" class="row-end">
                <button type="button" class="icon-button" data-remove=element_id(sheet, id, "id") aria-label=move || place.remove_label() title=app.say("删除这一行", "Remove this row")>
                    <span aria-hidden="true">"✕"</span>
                </button>
            </td>
        </tr>
    }
    .into_any()
}

impl Place {
    fn text(self, at: usize) -> String {
        self.row.with(|row| row.as_ref().map(|row| row.cell(at).to_owned()).unwrap_or_default())
    }

    fn text_untracked(self, at: usize) -> String {
        self.row.with_untracked(|row| row.as_ref().map(|row| row.cell(at).to_owned()).unwrap_or_default())
    }

    /// Whether the scheme reads outcomes of this kind.
    fn reads_kind(self, word: &str) -> bool {
        self.app.reads.with_untracked(|reads| OutcomeKind::of_word(word).is_some_and(|kind| reads.outcomes.contains_key(&kind)))
    }

    fn remove_label(self) -> String {
        let name = self.text(0);
        let name = if name.trim().is_empty() { format!("#{}", self.id.0) } else { name };
        format!("{} {}", self.app.say("删除", "Remove"), if self.sheet == Sheet::Outcomes { format!("#{}", self.id.0) } else { name })
    }

    fn cell(self, at: usize, column: Column) -> AnyView {
        let label = self.app.lang.of(fields::column(self.sheet, column.field));
        let kind = kind_word(column.kind);
        let field = match column.need {
            Need::ByKind => self.field_by_kind(at, column, label),
            Need::Always | Need::Never => self.field(at, column, label, OutcomeKind::ALL.first().copied()),
        };
        view! {
            <td role="cell" data-kind=kind>
                <span class="cell-label" aria-hidden="true">{label}</span>
                {field}
            </td>
        }
        .into_any()
    }

    /// A field that only some kinds of outcome have.
    fn field_by_kind(self, at: usize, column: Column, label: &'static str) -> AnyView {
        let kind =
            Memo::new(move |_| self.row.with(|row| row.as_ref().and_then(|row| OutcomeKind::of_word(row.field(Sheet::Outcomes, "kind")))));
        let is_used = move |kind: OutcomeKind| use_by_kind(kind, column.field) != Use::None;
        (move || match kind.get() {
            Some(kind) if is_used(kind) => self.field(at, column, label, Some(kind)),
            _ => view! { <span class="unused" aria-hidden="true">"—"</span> }.into_any(),
        })
        .into_any()
    }

    fn field(self, at: usize, column: Column, label: &'static str, kind: Option<OutcomeKind>) -> AnyView {
        match column.kind {
            CellKind::Flag(flag) => self.tick(at, column, label, flag),
            CellKind::Choice(choice) => self.choice(at, column, label, choice, kind),
            _ => self.input(at, column, label),
        }
    }

    fn fault(self, at: usize) -> Option<(String, bool)> {
        self.faults.with(|faults| faults.iter().find(|(column, ..)| *column == at).map(|(_, text, missing)| (text.clone(), *missing)))
    }

    /// What is wrong, under the field.
    fn fault_view(self, at: usize, id: &str) -> AnyView {
        let id = format!("{id}-fault");
        (move || {
            self.fault(at).map(|(text, missing)| view! { <span class="fault" id=id.clone() data-missing=missing.to_string()>{text}</span> })
        })
        .into_any()
    }

    fn input(self, at: usize, column: Column, label: &'static str) -> AnyView {
        let id = element_id(self.sheet, self.id, column.field);
        let described = format!("{id}-fault");
        let numeric = matches!(column.kind, CellKind::Money | CellKind::Percent | CellKind::Count);
        let list = match column.kind {
            CellKind::Link(to) => Some(format!("names-{}", to.word())),
            CellKind::Text if column.field == "product" => Some("names-products".to_owned()),
            _ => None,
        };
        view! {
            <input
                type="text" id=id.clone() class="field" autocomplete="off" spellcheck="false" aria-label=label
                inputmode=numeric.then_some("decimal")
                list=list
                placeholder=move || self.placeholder(column)
                prop:value=move || self.text(at)
                aria-invalid=move || self.fault(at).map(|_| "true")
                aria-describedby=move || self.fault(at).map(|_| described.clone())
            />
            {self.fault_view(at, &id)}
        }
        .into_any()
    }

    fn placeholder(self, column: Column) -> String {
        if column.kind == CellKind::Link(Sheet::Reps) && (self.sheet == Sheet::Customers || column.need == Need::ByKind) {
            return self.app.facts.with(|facts| {
                let names = Names::of(Sheet::Reps, facts.table(Sheet::Reps));
                names.only().map(|at| names.text_for(Sheet::Reps, at)).filter(|text| names.find(text) != Named::Nobody).unwrap_or_default()
            });
        }
        fields::example(column.kind).to_owned()
    }

    fn tick(self, at: usize, column: Column, label: &'static str, flag: Flag) -> AnyView {
        let id = element_id(self.sheet, self.id, column.field);
        let is_ticked = move || match self.text(at).as_str() {
            "" => flag == Flag::Yes,
            text => text == "true",
        };
        view! { <input type="checkbox" id=id class="tick" aria-label=label prop:checked=is_ticked/> }.into_any()
    }

    fn choice(self, at: usize, column: Column, label: &'static str, choice: Choice, kind: Option<OutcomeKind>) -> AnyView {
        let id = element_id(self.sheet, self.id, column.field);
        let described = format!("{id}-fault");
        let default = choice.default_word();
        let is_taken = |word: &&'static str| match (choice, kind) {
            (Choice::Severity, Some(kind)) => Needs::of(kind).severities.contains(word),
            (Choice::OutcomeKind, _) => self.app.all_columns.get_untracked() || self.text_untracked(at) == *word || self.reads_kind(word),
            _ => true,
        };
        let option = |word: &'static str| view! { <option value=word>{self.app.lang.of(fields::word(choice, word))}</option> };
        let options = choice.words().into_iter().filter(is_taken).map(option).collect_view();
        let selected = move || match self.text(at) {
            text if text.is_empty() => default.unwrap_or_default().to_owned(),
            text => text,
        };
        view! {
            <select
                id=id.clone() class="field" aria-label=label prop:value=selected
                aria-invalid=move || self.fault(at).map(|_| "true")
                aria-describedby=move || self.fault(at).map(|_| described.clone())
            >
                {default.is_none().then(|| view! { <option value="">{self.app.say("请选择", "Choose")}</option> })}
                {options}
            </select>
            {self.fault_view(at, &id)}
        }
        .into_any()
    }
}
