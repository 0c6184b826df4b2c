//! A sheet's rows and cells, in one pass.

use super::formats::Formats;
use super::strings::rich_text;
use super::workbook::SheetEntry;
use crate::build::SheetBuilder;
use crate::day::{self, Epoch};
use crate::decimal;
use crate::limits::Meter;
use crate::xml::{Element, Tag, Xml};
use crate::{Cell, FilePart, Sheet, SpreadsheetError};
use crate::{reference, text};

/// What sheets of a workbook share.
pub struct Shared<'a> {
    /// The texts that cells name by their place.
    pub strings: &'a [String],
    /// The formats that cells name by their place.
    pub formats: &'a Formats,
    /// From which day the workbook counts.
    pub epoch: Epoch,
}

/// Reads a sheet.
pub fn read(
    text: &str,
    entry: SheetEntry,
    shared: &Shared<'_>,
    meter: &mut Meter<'_>,
) -> Result<Sheet, SpreadsheetError> {
    let mut builder = SheetBuilder::new(entry.name, entry.hidden);
    let mut xml = Xml::new(text, FilePart::Sheet);
    // Where the next row and cell are, if they don't say.
    let mut next_row = 0_u32;
    let mut place = (0, 0);
    let mut is_in_data = false;
    let mut has_data = false;
    loop {
        match xml.next()? {
            Tag::Open(element) => match element.name() {
                "sheetData" => {
                    is_in_data = true;
                    has_data = true;
                }
                "row" if is_in_data => {
                    let (row, hidden) = row_of(&element, next_row);
                    if hidden {
                        builder.hide(row, row);
                    }
                    next_row = row.saturating_add(1);
                    place = (row, 0);
                }
                "c" if is_in_data => {
                    let head = CellHead::read(&element, place);
                    place = (head.place.0, head.place.1.saturating_add(1));
                    let at = head.place;
                    let cell = head.cell(&mut xml, shared)?;
                    builder.put(at, cell, meter)?;
                }
                "mergeCell" => {
                    let area = element.attribute("ref");
                    if let Some(area) = area.and_then(|area| reference::area(&area)) {
                        builder.merge(area);
                    }
                }
                _ => {}
            },
            Tag::Close(element) if element.name() == "sheetData" => is_in_data = false,
            Tag::Close(_) | Tag::Text(_) => {}
            Tag::End if is_in_data || !has_data => return Err(xml.damaged()),
            Tag::End => return Ok(builder.finish()),
        }
    }
}

/// A row's place, and whether it is hidden.
fn row_of(element: &Element<'_>, next: u32) -> (u32, bool) {
    let mut row = next;
    let mut hidden = false;
    for (name, value) in element.attributes() {
        match name {
            "r" => {
                let number = value.parse::<u32>().ok();
                row = number
                    .and_then(|number| number.checked_sub(1))
                    .unwrap_or(next);
            }
            "hidden" => hidden = matches!(&*value, "1" | "true" | "on"),
            _ => {}
        }
    }
    (row, hidden)
}

/// What a cell's value is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    SharedText,
    InlineText,
    FormulaText,
    Logical,
    Error,
    Date,
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "s" => Self::SharedText,
            "inlineStr" | "is" => Self::InlineText,
            "str" => Self::FormulaText,
            "b" => Self::Logical,
            "e" => Self::Error,
            "d" => Self::Date,
            _ => Self::Number,
        }
    }
}

/// What a cell's element says before its value comes.
struct CellHead {
    place: (u32, u32),
    kind: Kind,
    format: Option<usize>,
}

impl CellHead {
    fn read(element: &Element<'_>, next: (u32, u32)) -> Self {
        let mut head = Self {
            place: next,
            kind: Kind::Number,
            format: None,
        };
        for (name, value) in element.attributes() {
            match name {
                "r" => head.place = reference::cell(&value).unwrap_or(next),
                "t" => head.kind = Kind::of(&value),
                "s" => head.format = value.parse().ok(),
                _ => {}
            }
        }
        head
    }

    /// Reads on to the end of the cell.
    fn cell(self, xml: &mut Xml<'_>, shared: &Shared<'_>) -> Result<Cell, SpreadsheetError> {
        let mut value = String::new();
        let mut inline = None;
        let mut has_formula = false;
        loop {
            match xml.next()? {
                Tag::Open(element) => match element.name() {
                    "v" => xml.text(&mut value)?,
                    "is" => inline = Some(rich_text(xml)?),
                    "f" => {
                        has_formula = true;
                        xml.skip()?;
                    }
                    _ => xml.skip()?,
                },
                Tag::Close(_) => break,
                Tag::Text(_) => {}
                Tag::End => return Err(xml.damaged()),
            }
        }
        if let Some(text) = inline {
            return Ok(text_cell(text));
        }
        if value.is_empty() && self.kind != Kind::FormulaText && has_formula {
            return Ok(Cell::NotComputed);
        }
        self.value(value, shared)
    }

    fn value(self, value: String, shared: &Shared<'_>) -> Result<Cell, SpreadsheetError> {
        if value.is_empty() {
            return Ok(Cell::Empty);
        }
        Ok(match self.kind {
            Kind::SharedText => {
                let place = value.trim().parse::<usize>().ok();
                let text = place.and_then(|place| shared.strings.get(place));
                text_cell(
                    text.ok_or(SpreadsheetError::Damaged(FilePart::Texts))?
                        .clone(),
                )
            }
            Kind::InlineText | Kind::FormulaText => text_cell(text::unescaped(&value)),
            Kind::Logical => Cell::Logical(matches!(value.trim(), "1" | "true" | "TRUE")),
            Kind::Error => Cell::Error(text::clean(&value)),
            Kind::Date => Cell::Date(day::written(&value)),
            Kind::Number => match decimal::read(&value) {
                Some(number) => shared.formats.at(self.format).cell(number, shared.epoch),
                None => text_cell(text::clean(&value)),
            },
        })
    }
}

fn text_cell(text: String) -> Cell {
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text)
    }
}
