//! A zip package: its parts by name, unpacked within the limit.

use crate::limits::MAX_UNPACKED_BYTES;
use crate::{FilePart, Limit, SpreadsheetError};
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A package that has been opened.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The place of each part by its name in small letters, with slashes that lean forward.
    places: HashMap<String, usize>,
    /// So many bytes may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens a package. Nothing is unpacked yet.
    pub fn open(bytes: &'a [u8]) -> Result<Self, SpreadsheetError> {
        let damaged = |_| SpreadsheetError::Damaged(FilePart::Container);
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let mut places = HashMap::new();
        let mut declared = 0_u64;
        for place in 0..zip.len() {
            let file = zip.by_index_raw(place).map_err(damaged)?;
            declared = declared.saturating_add(file.size());
            if let Ok(name) = file.name() {
                places.entry(normal(&name)).or_insert(place);
            }
        }
        if declared > MAX_UNPACKED_BYTES {
            return Err(SpreadsheetError::TooMuch(Limit::UnpackedBytes));
        }
        Ok(Self {
            zip,
            places,
            left: MAX_UNPACKED_BYTES,
        })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(&normal(name))
    }

    /// Whether some part's name begins like this.
    pub fn has_folder(&self, start: &str) -> bool {
        self.places.keys().any(|name| name.starts_with(start))
    }

    /// The text of a part; nothing where there is none of this name.
    ///
    /// # Errors
    /// One that is encrypted, can't be unpacked or is no text, as damage of `part`.
    pub fn text(&mut self, name: &str, part: FilePart) -> Result<Option<String>, SpreadsheetError> {
        let Some(bytes) = self.bytes(name, part)? else {
            return Ok(None);
        };
        let text = match bytes.as_slice() {
            [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
            [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
            _ => String::from_utf8(bytes).ok(),
        };
        text.map(Some).ok_or(SpreadsheetError::Damaged(part))
    }

    fn bytes(&mut self, name: &str, part: FilePart) -> Result<Option<Vec<u8>>, SpreadsheetError> {
        let Some(place) = self.places.get(&normal(name)).copied() else {
            return Ok(None);
        };
        let file = self.zip.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                SpreadsheetError::Encrypted
            }
            _ => SpreadsheetError::Damaged(part),
        })?;
        // What a part declares may be a lie.
        let mut bytes = Vec::new();
        let read = file.take(self.left + 1).read_to_end(&mut bytes);
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.left = self
            .left
            .checked_sub(size)
            .ok_or(SpreadsheetError::TooMuch(Limit::UnpackedBytes))?;
        read.map_err(|_| SpreadsheetError::Damaged(part))?;
        Ok(Some(bytes))
    }

    /// Whether the package says that it is a spreadsheet of `LibreOffice` or its kin.
    pub fn is_open_document_spreadsheet(&mut self) -> Result<bool, SpreadsheetError> {
        let stated = self.text("mimetype", FilePart::Container)?;
        Ok(match stated {
            Some(text) => text.starts_with("application/vnd.oasis.opendocument.spreadsheet"),
            None => true,
        })
    }
}

fn normal(name: &str) -> String {
    name.replace('\\', "/")
        .trim_start_matches('/')
        .to_lowercase()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok()
}
