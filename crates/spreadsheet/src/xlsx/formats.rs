//! How cells are formatted, as far as it makes days and percentages of numbers.

use crate::archive::Archive;
use crate::number_format::NumberFormat;
use crate::xml::{Tag, Xml};
use crate::{FilePart, SpreadsheetError};
use std::collections::HashMap;

/// The formats that cells name by their place.
#[derive(Default)]
pub struct Formats(Vec<NumberFormat>);

impl Formats {
    /// Reads the formats of a workbook.
    pub fn read(archive: &mut Archive<'_>, name: &str) -> Result<Self, SpreadsheetError> {
        let mut formats = Vec::new();
        let Some(text) = archive.text(name, FilePart::Formats)? else {
            return Ok(Self::default());
        };
        let mut codes: HashMap<u32, NumberFormat> = HashMap::new();
        let mut is_in_list = false;
        let mut xml = Xml::new(&text, FilePart::Formats);
        loop {
            match xml.next()? {
                Tag::Open(element) => match element.name() {
                    "numFmt" => {
                        let id = element.attribute("numFmtId");
                        if let Some(id) = id.and_then(|id| id.parse().ok()) {
                            let code = element.attribute("formatCode").unwrap_or_default();
                            codes
                                .entry(id)
                                .or_insert_with(|| NumberFormat::of_code(&code));
                        }
                    }
                    "cellXfs" => is_in_list = true,
                    "xf" if is_in_list => {
                        let id = element.attribute("numFmtId");
                        let id = id.and_then(|id| id.parse().ok()).unwrap_or(0);
                        let own = codes.get(&id).copied();
                        formats.push(own.unwrap_or_else(|| NumberFormat::built_in(id)));
                    }
                    _ => {}
                },
                Tag::Close(element) if element.name() == "cellXfs" => is_in_list = false,
                Tag::Close(_) | Tag::Text(_) => {}
                Tag::End => return Ok(Self(formats)),
            }
        }
    }

    /// The format at a place.
    pub fn at(&self, place: Option<usize>) -> NumberFormat {
        let format = place.and_then(|place| self.0.get(place));
        format.copied().unwrap_or_default()
    }
}
