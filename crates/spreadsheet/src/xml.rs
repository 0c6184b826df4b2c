//! XML, one tag after the other. Names are taken without their prefix; nothing outside of the text is looked up.

use crate::{FilePart, SpreadsheetError};
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesEnd, BytesStart, Event};
use std::borrow::Cow;

/// What comes next.
pub enum Tag<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// An element ends. One that is written as `<a/>` begins and ends, too.
    Close(Closed<'a>),
    /// Text.
    Text(Cow<'a, str>),
    /// There is no more.
    End,
}

/// The beginning of an element.
pub struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without the prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// Its attributes by their names without prefix; values as they are written.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let mut all = self.0.attributes();
        all.with_checks(false);
        all.flatten()
            .map(|attribute| (local(attribute.key.0), attribute.value))
    }

    /// An attribute's value, its entities resolved.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let (_, value) = self.attributes().find(|(key, _)| *key == name)?;
        Some(unescape(&value).map_or_else(|_| value.to_string(), Cow::into_owned))
    }
}

/// The end of an element.
pub struct Closed<'a>(BytesEnd<'a>);

impl Closed<'_> {
    /// Its name without the prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().0)
    }
}

/// Goes through a text from the first tag to the last.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: FilePart,
}

impl<'a> Xml<'a> {
    /// Begins with a text; what is wrong in it is damage of `part`.
    pub fn new(text: &'a str, part: FilePart) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self { reader, part }
    }

    /// The next tag or piece of text.
    pub fn next(&mut self) -> Result<Tag<'a>, SpreadsheetError> {
        loop {
            let event = self.reader.read_event();
            return Ok(match event.map_err(|_| self.damaged())? {
                Event::Start(start) | Event::Empty(start) => Tag::Open(Element(start)),
                Event::End(end) => Tag::Close(Closed(end)),
                Event::Text(text) => Tag::Text(normal_lines(text.into_inner())),
                Event::CData(text) => Tag::Text(normal_lines(text.into_inner())),
                Event::GeneralRef(entity) => Tag::Text(match entity.resolve_char_ref() {
                    Ok(Some(letter)) => Cow::Owned(letter.to_string()),
                    // Entities that a file defines for itself are not expanded.
                    _ => Cow::Borrowed(resolve_xml_entity(&entity).unwrap_or_default()),
                }),
                Event::Eof => Tag::End,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            });
        }
    }

    /// The text up to the end of the element that has just begun, with that of the elements inside.
    pub fn text(&mut self, text: &mut String) -> Result<(), SpreadsheetError> {
        let mut depth = 0_usize;
        loop {
            match self.next()? {
                Tag::Open(_) => depth += 1,
                Tag::Close(_) if depth == 0 => return Ok(()),
                Tag::Close(_) => depth -= 1,
                Tag::Text(more) => text.push_str(&more),
                Tag::End => return Err(self.damaged()),
            }
        }
    }

    /// Goes to the end of the element that has just begun.
    pub fn skip(&mut self) -> Result<(), SpreadsheetError> {
        let mut depth = 0_usize;
        loop {
            match self.next()? {
                Tag::Open(_) => depth += 1,
                Tag::Close(_) if depth == 0 => return Ok(()),
                Tag::Close(_) => depth -= 1,
                Tag::Text(_) => {}
                Tag::End => return Err(self.damaged()),
            }
        }
    }

    /// That the text is broken.
    pub const fn damaged(&self) -> SpreadsheetError {
        SpreadsheetError::Damaged(self.part)
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn normal_lines(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        text
    }
}
