//! Texts of a workbook: in bytes or in pairs of bytes, cut anywhere by the end of a record ([MS-XLS] 2.5.293).

use super::record::Fields;
use crate::SpreadsheetError;

const IS_WIDE: u8 = 0x01;
const HAS_PRONUNCIATION: u8 = 0x04;
const HAS_FORMATS: u8 = 0x08;

/// A text with its length in two bytes, with formats and pronunciation behind it where it has some.
pub fn rich(fields: &mut Fields<'_>) -> Result<String, SpreadsheetError> {
    let length = usize::from(fields.u16()?);
    let flags = fields.u8()?;
    let formats = if flags & HAS_FORMATS == 0 {
        0
    } else {
        fields.u16()?
    };
    let pronunciation = if flags & HAS_PRONUNCIATION == 0 {
        0
    } else {
        fields.u32()?
    };
    let text = letters(fields, length, flags)?;
    fields.skip(usize::from(formats) * 4)?;
    fields.skip(pronunciation as usize)?;
    Ok(text)
}

/// A text with its length in one byte.
pub fn short(fields: &mut Fields<'_>) -> Result<String, SpreadsheetError> {
    let length = usize::from(fields.u8()?);
    let flags = fields.u8()?;
    letters(fields, length, flags)
}

fn letters(fields: &mut Fields<'_>, length: usize, flags: u8) -> Result<String, SpreadsheetError> {
    let mut is_wide = flags & IS_WIDE != 0;
    let mut left = length;
    let mut units: Vec<u16> = Vec::new();
    while left > 0 {
        if fields.left_in_piece() == 0 {
            // The next piece says anew how its letters are written.
            fields.turn()?;
            is_wide = fields.u8()? & IS_WIDE != 0;
            continue;
        }
        if is_wide {
            let count = left.min(fields.left_in_piece() / 2);
            if count == 0 {
                return Err(fields.damaged());
            }
            let (pairs, _) = fields.slice(count * 2)?.as_chunks::<2>();
            units.extend(pairs.iter().map(|pair| u16::from_le_bytes(*pair)));
            left -= count;
        } else {
            let count = left.min(fields.left_in_piece());
            units.extend(fields.slice(count)?.iter().map(|byte| u16::from(*byte)));
            left -= count;
        }
    }
    Ok(String::from_utf16_lossy(&units))
}
