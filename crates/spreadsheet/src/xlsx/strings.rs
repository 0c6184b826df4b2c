//! The texts that cells share.

use crate::archive::Archive;
use crate::limits::Meter;
use crate::text;
use crate::xml::{Tag, Xml};
use crate::{FilePart, SpreadsheetError};

/// All texts in their order.
pub fn read(
    archive: &mut Archive<'_>,
    name: &str,
    meter: &mut Meter<'_>,
) -> Result<Vec<String>, SpreadsheetError> {
    let mut strings = Vec::new();
    let Some(text) = archive.text(name, FilePart::Texts)? else {
        return Ok(strings);
    };
    let mut xml = Xml::new(&text, FilePart::Texts);
    loop {
        match xml.next()? {
            Tag::Open(element) if element.name() == "si" => {
                strings.push(rich_text(&mut xml)?);
                meter.beat();
            }
            Tag::Open(_) | Tag::Close(_) | Tag::Text(_) => {}
            Tag::End => return Ok(strings),
        }
    }
}

/// The text of an element whose pieces may be formatted each in its own way; how it is pronounced is left out.
pub fn rich_text(xml: &mut Xml<'_>) -> Result<String, SpreadsheetError> {
    let mut whole = String::new();
    let mut depth = 0_usize;
    loop {
        match xml.next()? {
            Tag::Open(element) if element.name() == "t" => xml.text(&mut whole)?,
            Tag::Open(element) if matches!(element.name(), "rPh" | "rPr") => xml.skip()?,
            Tag::Open(_) => depth += 1,
            Tag::Close(_) if depth == 0 => return Ok(text::unescaped(&whole)),
            Tag::Close(_) => depth -= 1,
            Tag::Text(_) => {}
            Tag::End => return Err(xml.damaged()),
        }
    }
}
