//! A workbook with its history as a snapshot has it, and back.

use super::change::{Change, TextAt};
use super::history::History;
use super::keep_content::{
    Columns, facts_form, facts_form_beside, figure_form, fill_form, opened_facts, opened_figure,
    opened_fill, opened_place, place_form, row_form,
};
use super::keep_own::{opened_own, opened_own_change, own_change_form, own_form};
use super::row::{Row, RowId, Swapped};
use super::sheet::Sheet;
use super::table::Facts;
use super::{Shared, Workbook};
use crate::own::Numbers;
use crate::saved::v3::{BookForm, ChangeForm, HistoryForm};
use std::sync::Arc;

/// The snapshot of a workbook.
pub(crate) fn book_form(workbook: &Workbook) -> BookForm {
    let history = &workbook.history;
    let change = |change: &Change| change_form(change, &workbook.facts);
    BookForm {
        template: workbook.template.clone(),
        compared: workbook.compared.clone(),
        facts: facts_form(&workbook.facts),
        fills: workbook
            .fills
            .iter()
            .map(|(template, fill)| (template.to_owned(), fill_form(fill)))
            .collect(),
        own: workbook
            .own
            .iter()
            .map(|(id, scheme)| (id.to_owned(), own_form(scheme)))
            .collect(),
        gone: workbook
            .gone
            .iter()
            .map(|(id, gone)| (id.to_owned(), gone.next_rule, gone.last_version))
            .collect(),
        history: HistoryForm {
            recorded: history.place().recorded,
            done: history.place().done,
            steps: history
                .steps()
                .map(|changes| changes.iter().filter_map(change).collect())
                .collect(),
        },
    }
}

/// The workbook of a snapshot.
pub(crate) fn opened_book(form: BookForm) -> Workbook {
    let columns: Vec<(String, Vec<String>)> = form
        .facts
        .tables
        .iter()
        .map(|table| (table.name.clone(), table.fields.clone()))
        .collect();
    let columns = Sheet::ALL.iter().map(|sheet| {
        let fields = columns.iter().find(|(name, _)| name == sheet.word());
        fields.map_or_else(Columns::default, |(_, fields)| Columns::of(*sheet, fields))
    });
    let columns: Vec<Columns> = columns.collect();
    let facts = opened_facts(form.facts, &Facts::default());
    let steps = form.history.steps.into_iter();
    let open = |change| opened_change(change, &facts, &columns);
    let steps = steps.map(|step| step.into_iter().filter_map(open).collect());
    let history = History::opened(form.history.recorded, form.history.done, steps.collect());
    let (fills, own) = (form.fills.into_iter(), form.own.into_iter());
    Workbook {
        facts: Shared::new(facts),
        template: form.template,
        fills: fills
            .map(|(template, fill)| (template, Shared::new(opened_fill(fill))))
            .collect(),
        compared: form.compared,
        own: own
            .map(|(id, scheme)| (id, Shared::new(opened_own(scheme))))
            .collect(),
        gone: form
            .gone
            .into_iter()
            .map(|(id, next_rule, last_version)| {
                let gone = Numbers {
                    next_rule,
                    last_version,
                };
                (id, gone)
            })
            .collect(),
        history,
    }
}

/// What was written; nothing where it is in a column that is not there.
fn change_form(change: &Change, base: &Facts) -> Option<ChangeForm> {
    let word = |sheet: &Sheet| sheet.word().to_owned();
    Some(match change {
        Change::Text { at, old, new } => {
            let (old, new) = (old.clone(), new.clone());
            match at {
                TextAt::Cell(sheet, row, column) => {
                    let field = sheet.columns().get(*column)?.field.to_owned();
                    ChangeForm::Cell(word(sheet), row.0, field, old, new)
                }
                TextAt::Period(end) => ChangeForm::Period(u8::try_from(*end).ok()?, old, new),
                TextAt::Template => ChangeForm::Template(old, new),
            }
        }
        Change::Added(sheet, at, row) => {
            ChangeForm::Added(word(sheet), place_form(*at), row_form(row))
        }
        Change::Removed(sheet, at, row) => {
            ChangeForm::Removed(word(sheet), place_form(*at), row_form(row))
        }
        Change::Rows(sheet, swaps) => {
            let swap = |(old, new): &Swapped| (old.id.0, row_form(old).1, row_form(new).1);
            ChangeForm::Rows(word(sheet), swaps.iter().map(swap).collect())
        }
        Change::AddedRows(sheet, at, rows) => {
            let rows = rows.iter().map(|row| row_form(row)).collect();
            ChangeForm::AddedRows(word(sheet), place_form(*at), rows)
        }
        Change::RemovedRows(sheet, rows) => {
            let row = |(at, row): &(usize, Arc<Row>)| Some((place_form(*at)?, row_form(row)));
            ChangeForm::RemovedRows(word(sheet), rows.iter().filter_map(row).collect())
        }
        Change::Facts { old, new } => {
            ChangeForm::Facts(facts_form_beside(old, base), facts_form_beside(new, base))
        }
        Change::Figure {
            template,
            key,
            old,
            new,
        } => {
            let (old, new) = (old.as_ref().map(figure_form), new.as_ref().map(figure_form));
            ChangeForm::Figure(template.clone(), key.clone(), old, new)
        }
        Change::Reading {
            template,
            option,
            old,
            new,
        } => ChangeForm::Reading(template.clone(), option.clone(), old.clone(), new.clone()),
        Change::Fill { template, old, new } => {
            ChangeForm::Fill(template.clone(), fill_form(old), fill_form(new))
        }
        Change::Compared { old, new } => ChangeForm::Compared(old.clone(), new.clone()),
        Change::Own(id, change) => ChangeForm::Own(id.clone(), own_change_form(change)),
    })
}

/// What was written, opened; nothing where its table or column is not there any more.
fn opened_change(form: ChangeForm, base: &Facts, columns: &[Columns]) -> Option<Change> {
    let row = |sheet: Sheet, row| {
        let columns = columns.get(sheet.index())?;
        Some(Arc::new(columns.opened_row(sheet, row)))
    };
    let text = |at, old, new| Change::Text { at, old, new };
    Some(match form {
        ChangeForm::Cell(word, id, field, old, new) => {
            let sheet = Sheet::of_word(&word)?;
            text(
                TextAt::Cell(sheet, RowId(id), sheet.column(&field)?),
                old,
                new,
            )
        }
        ChangeForm::Period(end, old, new) => text(TextAt::Period(end.into()), old, new),
        ChangeForm::Template(old, new) => text(TextAt::Template, old, new),
        ChangeForm::Added(word, at, cells) => {
            let sheet = Sheet::of_word(&word)?;
            Change::Added(sheet, opened_place(at), row(sheet, cells)?)
        }
        ChangeForm::Removed(word, at, cells) => {
            let sheet = Sheet::of_word(&word)?;
            Change::Removed(sheet, opened_place(at), row(sheet, cells)?)
        }
        ChangeForm::Rows(word, swaps) => {
            let sheet = Sheet::of_word(&word)?;
            let swap = |(id, old, new)| Some((row(sheet, (id, old))?, row(sheet, (id, new))?));
            Change::Rows(sheet, swaps.into_iter().filter_map(swap).collect())
        }
        ChangeForm::AddedRows(word, at, rows) => {
            let sheet = Sheet::of_word(&word)?;
            let rows = rows.into_iter().filter_map(|cells| row(sheet, cells));
            Change::AddedRows(sheet, opened_place(at), rows.collect())
        }
        ChangeForm::RemovedRows(word, rows) => {
            let sheet = Sheet::of_word(&word)?;
            let removed = |(at, cells)| Some((opened_place(Some(at)), row(sheet, cells)?));
            Change::RemovedRows(sheet, rows.into_iter().filter_map(removed).collect())
        }
        ChangeForm::Facts(old, new) => Change::Facts {
            old: Shared::new(opened_facts(old, base)),
            new: Shared::new(opened_facts(new, base)),
        },
        ChangeForm::Figure(template, key, old, new) => Change::Figure {
            template,
            key,
            old: old.map(opened_figure),
            new: new.map(opened_figure),
        },
        ChangeForm::Reading(template, option, old, new) => Change::Reading {
            template,
            option,
            old,
            new,
        },
        ChangeForm::Fill(template, old, new) => Change::Fill {
            template,
            old: Shared::new(opened_fill(old)),
            new: Shared::new(opened_fill(new)),
        },
        ChangeForm::Compared(old, new) => Change::Compared { old, new },
        ChangeForm::Own(id, change) => Change::Own(id, opened_own_change(change)),
    })
}
