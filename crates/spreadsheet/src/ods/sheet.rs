//! A sheet's rows; what is repeated is written once.

use super::value;
use crate::build::SheetBuilder;
use crate::limits::{MAX_COLUMNS, MAX_ROWS, Meter};
use crate::merge::Area;
use crate::xml::{Element, Tag, Xml};
use crate::{Cell, Sheet, SpreadsheetError};
use std::ops::Range;

/// Reads a sheet to its end.
pub fn read(
    xml: &mut Xml<'_>,
    name: String,
    hidden: bool,
    meter: &mut Meter<'_>,
) -> Result<Sheet, SpreadsheetError> {
    let mut builder = SheetBuilder::new(name, hidden);
    let mut row = 0_u32;
    loop {
        match xml.next()? {
            Tag::Open(element) => match element.name() {
                "table-row" => {
                    let times = repeated(&element, "number-rows-repeated");
                    if matches!(
                        element.attribute("visibility").as_deref(),
                        Some("collapse" | "filter")
                    ) {
                        builder.hide(row, row.saturating_add(times - 1));
                    }
                    let cells = cells(xml, row, &mut builder)?;
                    repeat(&mut builder, row, times, &cells, meter)?;
                    row = row.saturating_add(times);
                }
                // Rows may stand in groups; all else, such as pictures and forms, may hold tables of its own.
                "table-row-group" | "table-header-rows" | "table-rows" => {}
                _ => xml.skip()?,
            },
            Tag::Close(element) if element.name() == "table" => return Ok(builder.finish()),
            Tag::Close(_) | Tag::Text(_) => {}
            Tag::End => return Err(xml.damaged()),
        }
    }
}

/// How often a row or cell stands there; at least once.
fn repeated(element: &Element<'_>, name: &str) -> u32 {
    let times = element.attribute(name);
    times
        .and_then(|times| times.parse().ok())
        .unwrap_or(1)
        .max(1)
}

/// A cell that stands in some columns side by side.
struct Repeated {
    column: u32,
    times: u32,
    cell: Cell,
}

/// The cells of a row that aren't empty.
fn cells(
    xml: &mut Xml<'_>,
    row: u32,
    builder: &mut SheetBuilder,
) -> Result<Vec<Repeated>, SpreadsheetError> {
    let mut cells = Vec::new();
    let mut column = 0_u32;
    loop {
        match xml.next()? {
            Tag::Open(element) => match element.name() {
                "table-cell" => {
                    let times = repeated(&element, "number-columns-repeated");
                    let rows = repeated(&element, "number-rows-spanned");
                    let columns = repeated(&element, "number-columns-spanned");
                    if rows > 1 || columns > 1 {
                        builder.merge(Area {
                            first: (row, column),
                            last: (
                                row.saturating_add(rows - 1),
                                column.saturating_add(columns - 1),
                            ),
                        });
                    }
                    let cell = value::read(xml, &element)?;
                    if !cell.is_empty() {
                        cells.push(Repeated {
                            column,
                            times,
                            cell,
                        });
                    }
                    column = column.saturating_add(times);
                }
                "covered-table-cell" => {
                    column = column.saturating_add(repeated(&element, "number-columns-repeated"));
                    xml.skip()?;
                }
                _ => xml.skip()?,
            },
            Tag::Close(element) if element.name() == "table-row" => return Ok(cells),
            Tag::Close(_) | Tag::Text(_) => {}
            Tag::End => return Err(xml.damaged()),
        }
    }
}

/// Puts a row's cells into as many rows as it stands for.
fn repeat(
    builder: &mut SheetBuilder,
    first: u32,
    times: u32,
    cells: &[Repeated],
    meter: &mut Meter<'_>,
) -> Result<(), SpreadsheetError> {
    if cells.is_empty() {
        return Ok(());
    }
    for row in places(first, times, MAX_ROWS) {
        for cell in cells {
            for column in places(cell.column, cell.times, MAX_COLUMNS) {
                builder.put((row, column), cell.cell.clone(), meter)?;
            }
        }
    }
    Ok(())
}

/// The places that a row or cell stands for; of those beyond the last one only the first, so that it's counted.
fn places(first: u32, times: u32, end: u32) -> Range<u32> {
    let first = first.min(end);
    first..first.saturating_add(times).min(end + 1)
}
