//! A cell's value: what its attributes say, and its text.

use crate::day;
use crate::decimal;
use crate::text;
use crate::xml::{Element, Tag, Xml};
use crate::{Cell, SpreadsheetError};

/// Reads a cell to its end.
pub fn read(xml: &mut Xml<'_>, element: &Element<'_>) -> Result<Cell, SpreadsheetError> {
    let mut kind = String::new();
    let mut value = None;
    let mut is_formula = false;
    for (name, written) in element.attributes() {
        match name {
            // There is an older twin of each of these for other programs; the first one counts.
            "value-type" if kind.is_empty() => kind = written.into_owned(),
            "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                value = Some(element.attribute(name).unwrap_or_default());
            }
            "formula" => is_formula = true,
            _ => {}
        }
    }
    let shown = text::clean(&paragraphs(xml)?);
    let value = value.unwrap_or_default();
    Ok(match kind.as_str() {
        "float" | "currency" => number(&value, shown),
        "percentage" => match number(&value, shown) {
            Cell::Number(number) if !number.contains('E') => {
                Cell::Number(decimal::shifted(&number, 2) + "%")
            }
            other => other,
        },
        "date" if !value.is_empty() => Cell::Date(day::written(&value)),
        "time" => Cell::Text(clock(&value).unwrap_or(shown)),
        "boolean" => Cell::Logical(value == "true"),
        "" if is_formula && shown.is_empty() => Cell::NotComputed,
        "string" if shown.is_empty() => shown_text(text::clean(&value)),
        _ if is_formula && is_error(&shown) => Cell::Error(shown),
        _ => shown_text(shown),
    })
}

fn number(value: &str, shown: String) -> Cell {
    if is_error(&shown) {
        return Cell::Error(shown);
    }
    decimal::read(value).map_or_else(|| shown_text(shown), Cell::Number)
}

/// What a formula shows that could not be computed.
fn is_error(shown: &str) -> bool {
    shown.starts_with("Err:")
        || matches!(
            shown,
            "#REF!" | "#N/A" | "#VALUE!" | "#DIV/0!" | "#NAME?" | "#NUM!" | "#NULL!"
        )
}

fn shown_text(text: String) -> Cell {
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text)
    }
}

/// A span of time below a day (`PT13H45M00S`) as a time of day.
fn clock(value: &str) -> Option<String> {
    let (hours, rest) = value.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?;
    let seconds = seconds
        .split_once(['.', ','])
        .map_or(seconds, |(whole, _)| whole);
    let read = |text: &str| text.parse::<u8>().ok();
    let (hours, minutes, seconds) = (read(hours)?, read(minutes)?, read(seconds)?);
    (hours < 24).then(|| format!("{hours:02}:{minutes:02}:{seconds:02}"))
}

/// The paragraphs of a cell, a line each; remarks and pictures are left out.
fn paragraphs(xml: &mut Xml<'_>) -> Result<String, SpreadsheetError> {
    let mut whole = String::new();
    let mut is_first = true;
    loop {
        match xml.next()? {
            Tag::Open(element) if element.name() == "p" => {
                if !is_first {
                    whole.push('\n');
                }
                is_first = false;
                paragraph(xml, &mut whole)?;
            }
            Tag::Open(_) => xml.skip()?,
            Tag::Close(_) => return Ok(whole),
            Tag::Text(_) => {}
            Tag::End => return Err(xml.damaged()),
        }
    }
}

fn paragraph(xml: &mut Xml<'_>, whole: &mut String) -> Result<(), SpreadsheetError> {
    let mut depth = 0_usize;
    loop {
        match xml.next()? {
            Tag::Open(element) => {
                match element.name() {
                    "s" => {
                        let blanks = element
                            .attribute("c")
                            .and_then(|blanks| blanks.parse().ok());
                        // A cell of blanks without end says nothing more than one of a thousand.
                        whole.extend(std::iter::repeat_n(' ', blanks.unwrap_or(1).min(1_000)));
                    }
                    "tab" => whole.push('\t'),
                    "line-break" => whole.push('\n'),
                    "annotation" | "ruby-text" => {
                        xml.skip()?;
                        continue;
                    }
                    _ => {}
                }
                depth += 1;
            }
            Tag::Close(_) if depth == 0 => return Ok(()),
            Tag::Close(_) => depth -= 1,
            Tag::Text(text) => whole.push_str(&text),
            Tag::End => return Err(xml.damaged()),
        }
    }
}
