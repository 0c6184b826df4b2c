//! What stands before the sheets: their list, the shared texts, the formats.

use super::record::{Fields, Record, Records, kind};
use super::string;
use crate::day::Epoch;
use crate::limits::Meter;
use crate::number_format::NumberFormat;
use crate::text;
use crate::{FilePart, Foreign, SpreadsheetError};
use std::collections::HashMap;

/// What sheets of a workbook share.
#[derive(Default)]
pub struct Globals {
    /// Sheets of cells, in their order.
    pub sheets: Vec<SheetEntry>,
    /// The texts that cells name by their place.
    pub strings: Vec<String>,
    /// From which day the workbook counts.
    pub epoch: Epoch,
    formats: Vec<NumberFormat>,
}

/// A line in the list of sheets.
pub struct SheetEntry {
    /// Its name, as on its tab.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Where its records begin in the stream.
    pub begin: usize,
}

const BIFF_8: u16 = 0x0600;
const SHEET_OF_CELLS: u8 = 0;

impl Globals {
    /// Reads them.
    pub fn read(stream: &[u8], meter: &mut Meter<'_>) -> Result<Self, SpreadsheetError> {
        let mut globals = Self::default();
        let mut codes: HashMap<u16, NumberFormat> = HashMap::new();
        let mut format_ids = Vec::new();
        let mut records = Records::new(stream, FilePart::Workbook);
        let mut is_first = true;
        while let Some(record) = records.next()? {
            let record_kind = record.kind;
            if is_first && record_kind != kind::BOF {
                return Err(SpreadsheetError::Damaged(FilePart::Workbook));
            }
            is_first = false;
            let mut fields = Fields::new(record, FilePart::Workbook);
            match record_kind {
                kind::BOF if fields.u16()? != BIFF_8 => {
                    return Err(SpreadsheetError::Foreign(Foreign::Excel95));
                }
                kind::FILE_PASS => return Err(SpreadsheetError::Encrypted),
                kind::DATE_1904 if fields.u16()? == 1 => globals.epoch = Epoch::Of1904,
                kind::BOUND_SHEET => globals.sheets.extend(sheet_entry(&mut fields)?),
                kind::FORMAT => {
                    let id = fields.u16()?;
                    let code = string::rich(&mut fields)?;
                    codes.insert(id, NumberFormat::of_code(&code));
                }
                kind::XF => {
                    fields.u16()?;
                    format_ids.push(fields.u16()?);
                }
                kind::SHARED_STRINGS => globals.strings = shared_strings(&mut fields, meter)?,
                kind::EOF => break,
                _ => {}
            }
        }
        let format = |id: u16| {
            let own = codes.get(&id).copied();
            own.unwrap_or_else(|| NumberFormat::built_in(u32::from(id)))
        };
        globals.formats = format_ids.into_iter().map(format).collect();
        Ok(globals)
    }

    /// The format at a place.
    pub fn format(&self, place: u16) -> NumberFormat {
        let format = self.formats.get(usize::from(place));
        format.copied().unwrap_or_default()
    }
}

fn sheet_entry(fields: &mut Fields<'_>) -> Result<Option<SheetEntry>, SpreadsheetError> {
    let begin = fields.u32()? as usize;
    let state = fields.u8()?;
    let is_of_cells = fields.u8()? == SHEET_OF_CELLS;
    let entry = SheetEntry {
        name: string::short(fields)?,
        hidden: state & 0x03 != 0,
        begin,
    };
    Ok(is_of_cells.then_some(entry))
}

fn shared_strings(
    fields: &mut Fields<'_>,
    meter: &mut Meter<'_>,
) -> Result<Vec<String>, SpreadsheetError> {
    fields.u32()?;
    let count = fields.u32()?;
    let mut strings = Vec::new();
    for _ in 0..count {
        strings.push(text::clean(&string::rich(fields)?));
        meter.beat();
    }
    Ok(strings)
}

/// For readers of single records.
pub fn fields(record: Record<'_>) -> Fields<'_> {
    Fields::new(record, FilePart::Sheet)
}
