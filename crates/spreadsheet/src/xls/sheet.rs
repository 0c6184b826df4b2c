//! A sheet's records, in one pass.

use super::globals::{Globals, SheetEntry, fields};
use super::record::{Fields, Records, kind};
use super::string;
use crate::build::SheetBuilder;
use crate::decimal;
use crate::limits::Meter;
use crate::merge::Area;
use crate::text;
use crate::{Cell, FilePart, Sheet, SpreadsheetError};

/// Reads a sheet.
pub fn read(
    records: &[u8],
    entry: &SheetEntry,
    globals: &Globals,
    meter: &mut Meter<'_>,
) -> Result<Sheet, SpreadsheetError> {
    let mut reading = Reading {
        builder: SheetBuilder::new(entry.name.clone(), entry.hidden),
        globals,
        formula: (0, 0),
        meter,
    };
    let mut records = Records::new(records, FilePart::Sheet);
    // A sheet may hold pictures with sheets of their own.
    let mut depth = 0_usize;
    while let Some(record) = records.next()? {
        match record.kind {
            kind::BOF => depth += 1,
            kind::EOF if depth <= 1 => return Ok(reading.builder.finish()),
            kind::EOF => depth -= 1,
            record_kind if depth == 1 => reading.take(record_kind, &mut fields(record))?,
            _ => {}
        }
    }
    Err(SpreadsheetError::Damaged(FilePart::Sheet))
}

struct Reading<'a, 'm> {
    builder: SheetBuilder,
    globals: &'a Globals,
    /// Where the formula is whose text comes in a record of its own.
    formula: (u32, u32),
    meter: &'a mut Meter<'m>,
}

const ROW_IS_HIDDEN: u16 = 0x20;
const COMPUTE_ON_LOAD: u16 = 0x02;

impl Reading<'_, '_> {
    fn take(&mut self, record: u16, fields: &mut Fields<'_>) -> Result<(), SpreadsheetError> {
        match record {
            kind::NUMBER => {
                let (place, format) = head(fields)?;
                let value = f64::from_le_bytes(fields.bytes()?);
                self.number(place, format, decimal::of(value))
            }
            kind::RK => {
                let (place, format) = head(fields)?;
                let number = packed_number(fields.u32()?);
                self.number(place, format, number)
            }
            kind::MUL_RK => self.numbers(fields),
            kind::LABEL_SST => {
                let (place, _) = head(fields)?;
                let string = self.globals.strings.get(fields.u32()? as usize);
                let text = string
                    .ok_or(SpreadsheetError::Damaged(FilePart::Texts))?
                    .clone();
                self.text(place, text)
            }
            kind::LABEL | kind::RICH_STRING => {
                let (place, _) = head(fields)?;
                let text = plain_text(fields)?;
                self.text(place, text)
            }
            kind::BOOL_ERR => {
                let (place, _) = head(fields)?;
                let [value, is_error] = fields.bytes()?;
                self.put(place, logical_or_error(value, is_error == 1))
            }
            kind::FORMULA => self.formula(fields),
            kind::STRING => {
                let text = plain_text(fields)?;
                self.text(self.formula, text)
            }
            kind::ROW => {
                let row = u32::from(fields.u16()?);
                fields.skip(10)?;
                if fields.u16()? & ROW_IS_HIDDEN != 0 {
                    self.builder.hide(row, row);
                }
                Ok(())
            }
            kind::MERGED_CELLS => self.merged(fields),
            _ => Ok(()),
        }
    }

    fn put(&mut self, place: (u32, u32), cell: Cell) -> Result<(), SpreadsheetError> {
        self.builder.put(place, cell, self.meter)
    }

    fn text(&mut self, place: (u32, u32), text: String) -> Result<(), SpreadsheetError> {
        if text.is_empty() {
            return Ok(());
        }
        self.put(place, Cell::Text(text))
    }

    fn number(
        &mut self,
        place: (u32, u32),
        format: u16,
        number: Option<String>,
    ) -> Result<(), SpreadsheetError> {
        let format = self.globals.format(format);
        let cell = match number {
            Some(number) => format.cell(number, self.globals.epoch),
            None => Cell::Error("#NUM!".to_owned()),
        };
        self.put(place, cell)
    }

    /// Numbers side by side.
    fn numbers(&mut self, fields: &mut Fields<'_>) -> Result<(), SpreadsheetError> {
        let row = u32::from(fields.u16()?);
        let first = u32::from(fields.u16()?);
        let count = fields.left_in_piece().saturating_sub(2) / 6;
        for column in (first..).take(count) {
            let format = fields.u16()?;
            let number = packed_number(fields.u32()?);
            self.number((row, column), format, number)?;
        }
        Ok(())
    }

    fn formula(&mut self, fields: &mut Fields<'_>) -> Result<(), SpreadsheetError> {
        let (place, format) = head(fields)?;
        let value = fields.bytes::<8>()?;
        let flags = fields.u16()?;
        self.formula = place;
        match value {
            // A program that only writes formulas asks Excel to compute them, and has nothing to say itself.
            [3, .., 0xFF, 0xFF] | [0, 0, 0, 0, 0, 0, 0, 0] if flags & COMPUTE_ON_LOAD != 0 => {
                self.put(place, Cell::NotComputed)
            }
            // A text comes in the next record, or is empty.
            [0 | 3, .., 0xFF, 0xFF] => Ok(()),
            [1, _, value, .., 0xFF, 0xFF] => self.put(place, logical_or_error(value, false)),
            [2, _, value, .., 0xFF, 0xFF] => self.put(place, logical_or_error(value, true)),
            value => self.number(place, format, decimal::of(f64::from_le_bytes(value))),
        }
    }

    fn merged(&mut self, fields: &mut Fields<'_>) -> Result<(), SpreadsheetError> {
        for _ in 0..fields.u16()? {
            let mut next = || fields.u16().map(u32::from);
            let (first_row, last_row, first_column, last_column) =
                (next()?, next()?, next()?, next()?);
            self.builder.merge(Area {
                first: (first_row, first_column),
                last: (last_row, last_column),
            });
        }
        Ok(())
    }
}

/// A cell's row and column, and the place of its format.
fn head(fields: &mut Fields<'_>) -> Result<((u32, u32), u16), SpreadsheetError> {
    let row = u32::from(fields.u16()?);
    let column = u32::from(fields.u16()?);
    Ok(((row, column), fields.u16()?))
}

fn plain_text(fields: &mut Fields<'_>) -> Result<String, SpreadsheetError> {
    string::rich(fields).map(|text| text::clean(&text))
}

/// A number in four bytes: whole or the first half of a float, perhaps in hundredths.
fn packed_number(packed: u32) -> Option<String> {
    let number = if packed & 2 == 0 {
        decimal::of(f64::from_bits(u64::from(packed & !3) << 32))
    } else {
        Some((packed.cast_signed() >> 2).to_string())
    };
    if packed & 1 == 0 {
        number
    } else {
        number.map(|number| decimal::shifted(&number, -2))
    }
}

fn logical_or_error(value: u8, is_error: bool) -> Cell {
    if !is_error {
        return Cell::Logical(value != 0);
    }
    let error = match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    Cell::Error(error.to_owned())
}
