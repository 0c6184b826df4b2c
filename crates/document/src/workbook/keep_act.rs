//! An act as the log has it, and back.

use super::block::Block;
use super::edit::Edit;
use super::keep_content::{
    Columns, RowText, facts_form, fields, figure_form, fill_form, opened_facts, opened_figure,
    opened_fill, opened_place, owned, place_form, row_form, without_empty_end,
};
use super::keep_own::{opened_own_edit, own_edit_form};
use super::row::{Row, RowId};
use super::shared::Shared;
use super::sheet::Sheet;
use super::table::Facts;
use crate::saved::act::EditForm;
use crate::saved::content::RowForm;
use std::sync::Arc;

/// An act as the log has it; nothing where it names a column that is not there, and so changes nothing.
pub(crate) fn edit_form(edit: &Edit) -> Option<EditForm> {
    Some(match edit {
        Edit::Cell(sheet, row, column, text) => {
            EditForm::Cell(word(*sheet), row.0, field(*sheet, *column)?, text.clone())
        }
        Edit::Rename(sheet, row, column, text) => {
            EditForm::Rename(word(*sheet), row.0, field(*sheet, *column)?, text.clone())
        }
        Edit::Period(end, text) => EditForm::Period(u8::try_from(*end).ok()?, text.clone()),
        Edit::AddRow(sheet, at, row) => {
            EditForm::Add(word(*sheet), place_form(*at), row.id.0, texts(*sheet, row))
        }
        Edit::RemoveRow(sheet, row) => EditForm::Remove(word(*sheet), row.0),
        Edit::Block(sheet, block) => block_form(*sheet, block),
        Edit::AddRows(sheet, at, rows) => {
            let rows = rows.iter().map(|row| row_form(row)).collect();
            EditForm::AddRows(word(*sheet), place_form(*at), fields(*sheet), rows)
        }
        Edit::RemoveRows(sheet, rows) => {
            EditForm::RemoveRows(word(*sheet), rows.iter().map(|row| row.0).collect())
        }
        Edit::Facts(facts) => EditForm::Facts(facts_form(facts)),
        Edit::Choose(template) => EditForm::Choose(template.clone()),
        Edit::Figure(template, key, figure) => EditForm::Figure(
            template.clone(),
            key.clone(),
            figure.as_ref().map(figure_form),
        ),
        Edit::Reading(template, option, reading) => {
            EditForm::Reading(template.clone(), option.clone(), reading.clone())
        }
        Edit::Fill(template, fill) => EditForm::Fill(template.clone(), fill_form(fill)),
        Edit::Compare(templates) => EditForm::Compare(templates.clone()),
        Edit::Own(id, edit) => EditForm::Own(id.clone(), own_edit_form(edit)),
        Edit::Several(edits) => EditForm::Several(edits.iter().filter_map(edit_form).collect()),
        Edit::Also(edit) => EditForm::Also(Box::new(edit_form(edit)?)),
        Edit::AlsoOfRow(sheet, row, edit) => {
            EditForm::AlsoOfRow(sheet.word().to_owned(), row.0, Box::new(edit_form(edit)?))
        }
    })
}

/// The act of the log; nothing where it names a table that no version had.
pub(crate) fn opened_edit(form: EditForm) -> Option<Edit> {
    Some(match form {
        EditForm::Cell(word, row, field, text) => {
            let sheet = Sheet::of_word(&word)?;
            Edit::Cell(sheet, RowId(row), column(sheet, &field), text)
        }
        EditForm::Rename(word, row, field, text) => {
            let sheet = Sheet::of_word(&word)?;
            Edit::Rename(sheet, RowId(row), column(sheet, &field), text)
        }
        EditForm::Period(end, text) => Edit::Period(end.into(), text),
        EditForm::Add(word, at, id, texts) => {
            let sheet = Sheet::of_word(&word)?;
            let row = opened_row(sheet, RowId(id), texts);
            Edit::AddRow(sheet, opened_place(at), Arc::new(row))
        }
        EditForm::Remove(word, row) => Edit::RemoveRow(Sheet::of_word(&word)?, RowId(row)),
        EditForm::Block(word, fields, rows) => {
            let sheet = Sheet::of_word(&word)?;
            Edit::Block(sheet, Arc::new(opened_block(sheet, &fields, rows)))
        }
        EditForm::AddRows(word, at, fields, rows) => {
            let sheet = Sheet::of_word(&word)?;
            let columns = Columns::of(sheet, &fields);
            let rows = rows.into_iter();
            let rows = rows.map(|row| Arc::new(columns.opened_row(sheet, row)));
            Edit::AddRows(sheet, opened_place(at), rows.collect())
        }
        EditForm::RemoveRows(word, rows) => {
            let rows = rows.into_iter().map(RowId).collect();
            Edit::RemoveRows(Sheet::of_word(&word)?, rows)
        }
        EditForm::Facts(facts) => Edit::Facts(Shared::new(opened_facts(facts, &Facts::default()))),
        EditForm::Choose(template) => Edit::Choose(template),
        EditForm::Figure(template, key, figure) => {
            Edit::Figure(template, key, figure.map(opened_figure))
        }
        EditForm::Reading(template, option, reading) => Edit::Reading(template, option, reading),
        EditForm::Fill(template, fill) => Edit::Fill(template, Shared::new(opened_fill(fill))),
        EditForm::Compare(templates) => Edit::Compare(templates),
        EditForm::Own(id, edit) => Edit::Own(id, opened_own_edit(edit)),
        EditForm::Also(edit) => Edit::Also(Box::new(opened_edit(*edit)?)),
        EditForm::AlsoOfRow(word, row, edit) => Edit::AlsoOfRow(
            Sheet::of_word(&word)?,
            RowId(row),
            Box::new(opened_edit(*edit)?),
        ),
        EditForm::Several(edits) => {
            let edits: Option<Vec<Edit>> = edits.into_iter().map(opened_edit).collect();
            Edit::Several(edits?)
        }
    })
}

fn word(sheet: Sheet) -> String {
    sheet.word().to_owned()
}

fn field(sheet: Sheet, column: usize) -> Option<String> {
    let column = sheet.columns().get(column)?;
    Some(column.field.to_owned())
}

/// The place of a column; of one that is not there any more, a place where nothing is.
fn column(sheet: Sheet, field: &str) -> usize {
    sheet.column(field).unwrap_or(usize::MAX)
}

/// The columns of a block that are there: the place of each in the block, and its field.
pub(super) fn named_columns(sheet: Sheet, block: &Block) -> Vec<(usize, String)> {
    (0..)
        .zip(&block.columns)
        .filter_map(|(at, column)| Some((at, field(sheet, *column)?)))
        .collect()
}

/// A row of a block with its texts for these columns of it; empty ones at the end are left out.
pub(super) fn written_text<'a>(
    named: &[(usize, String)],
    (id, texts): &'a (RowId, Arc<[String]>),
) -> RowText<'a> {
    let text = |at: &usize| texts.get(*at).map_or("", String::as_str);
    let texts = named.iter().map(|(at, _)| text(at)).collect();
    (id.0, without_empty_end(texts))
}

/// A block, but for columns that are not there.
fn block_form(sheet: Sheet, block: &Block) -> EditForm {
    let named = named_columns(sheet, block);
    let rows = block.rows.iter();
    let rows = rows.map(|row| owned(written_text(&named, row))).collect();
    let fields = named.into_iter().map(|(_, field)| field).collect();
    EditForm::Block(word(sheet), fields, rows)
}

fn opened_block(sheet: Sheet, fields: &[String], rows: Vec<RowForm>) -> Block {
    let row = |(id, mut texts): RowForm| {
        texts.resize(fields.len(), String::new());
        (RowId(id), texts.into())
    };
    Block {
        columns: fields.iter().map(|field| column(sheet, field)).collect(),
        rows: rows.into_iter().map(row).collect(),
    }
}

fn texts(sheet: Sheet, row: &Row) -> Vec<(String, String)> {
    let cells = sheet.columns().iter().zip(&row.cells);
    cells
        .filter(|(_, text)| !text.is_empty())
        .map(|(column, text)| (column.field.to_owned(), text.clone()))
        .collect()
}

fn opened_row(sheet: Sheet, id: RowId, texts: Vec<(String, String)>) -> Row {
    let mut row = Row::blank(sheet, id);
    for (field, text) in texts {
        let column = sheet.column(&field);
        if let Some(cell) = column.and_then(|column| row.cells.get_mut(column)) {
            *cell = text;
        }
    }
    row
}
