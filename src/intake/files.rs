//! Files that come in: one or several, each read into its tables, all of them looked at together.

use super::incoming::{Incoming, Instead, Stage, TextSource};
use super::saved::open_saved;
use super::taking::{begin, refuse, refuse_for, rework, tables_in};
use super::text::text_table;
use crate::keep;
use crate::platform::{self, Stop, decoded, next_task, read_spreadsheet};
use crate::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::import::{
    Decoded, Encoding, ForeignFile, RawTable, Reading, TextRefusal, distinct, likeliest,
};
use rewards_document::{ReadFailure, unread_words};
use rewards_spreadsheet::{Foreign, SpreadsheetError};
use rewards_words::say;
use rewards_words::text::Localized;
use std::sync::Arc;
use web_sys::{File, FileList};

/// Spreadsheets by how their names end.
const SPREADSHEETS: [&str; 6] = [".xlsx", ".xls", ".ods", ".xlsm", ".et", ".xlsb"];

/// Tables, each with whether it is hidden in its file.
type Tables = Vec<(RawTable, bool)>;

/// The tables of a file, or why there are none, and what comes in instead.
type Read = Result<Tables, (Localized, Instead)>;

/// Takes the files that somebody chose or dropped: those that this page saved are opened, tables are looked at together.
pub fn take_files(state: State, files: Option<&FileList>) {
    let Some(files) = files else { return };
    let files = (0..files.length()).filter_map(|at| files.get(at));
    let (saved, tables): (Vec<File>, Vec<File>) =
        files.partition(|file| ends_with(file, &[".json"]));
    for file in &saved {
        open_saved(state, file);
    }
    let names: Vec<String> = tables.iter().map(File::name).collect();
    if !names.is_empty() {
        let number = begin(state, names.join("、"));
        spawn_local(async move { read(state, number, tables).await });
    }
}

fn ends_with(file: &File, endings: &[&str]) -> bool {
    let name = file.name().to_lowercase();
    endings.iter().any(|ending| name.ends_with(ending))
}

/// Reads one after the other. What cannot be read is said; the others come in.
async fn read(state: State, number: u32, files: Vec<File>) {
    let incoming = state.incoming;
    let is_only = files.len() == 1;
    let mut tables: Tables = Vec::new();
    for file in &files {
        let read = if ends_with(file, &SPREADSHEETS) {
            spreadsheet(incoming, number, file, tables.len()).await
        } else {
            text_file(incoming, number, file, tables.len()).await
        };
        match read {
            None => return,
            Some(Err((why, instead))) if is_only => {
                return refuse_for(incoming, number, why, instead);
            }
            Some(Err((why, _))) => incoming.refused.update(|refused| {
                let text = say!(
                    "没有读入“{0}”：{1}",
                    "“{0}” was not read. {1}",
                    file.name(),
                    why
                );
                refused.push(text);
            }),
            Some(Ok(read)) if is_only => tables.extend(read),
            Some(Ok(read)) => tables.extend(read.into_iter().map(|(table, is_hidden)| {
                let name = named(file, table.name.as_deref());
                let name = Some(name);
                (RawTable { name, ..table }, is_hidden)
            })),
        }
    }
    tables_in(state, number, tables).await;
}

/// Of several files, a table is called by its file and its sheet.
fn named(file: &File, sheet: Option<&str>) -> String {
    let name = file.name();
    let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
    sheet.map_or_else(|| stem.to_owned(), |sheet| format!("{stem} · {sheet}"))
}

/// The table of a file of text, in the likeliest encoding; nothing where it was given up.
async fn text_file(incoming: Incoming, number: u32, file: &File, table: usize) -> Option<Read> {
    let refused = |why: Localized| Some(Err((why, Instead::AnyFile)));
    let not_text = || refused(TextRefusal::NotText.words().into());
    let Some(bytes) = platform::bytes(file).await else {
        return not_text();
    };
    if let Some(foreign) = ForeignFile::of(&bytes) {
        return refused(foreign.words());
    }
    let mut readings = distinct(readings(&bytes).await);
    drop(bytes);
    let encoding = likeliest(&readings).unwrap_or_default();
    let text = match readings.as_slice() {
        // Somebody may choose another one.
        [_, _, ..] => readings.get(encoding).map(|best| best.text.clone()),
        [_] | [] => readings.pop().map(|only| only.text),
    };
    let Some(text) = text else {
        return not_text();
    };
    let source = TextSource {
        name: file.name(),
        table,
        decoded: Arc::new(readings),
        encoding,
    };
    let read = text_table(incoming, number, text).await?;
    if read.is_ok() && source.decoded.len() > 1 {
        incoming.texts.update(|texts| texts.push(source));
    }
    let read = read.map(|table| vec![(table, false)]);
    Some(read.map_err(|why| (why, Instead::AnyFile)))
}

/// What the bytes read as in each encoding that fits: the one that its first bytes say, else all. Each takes a turn of its own:
/// the bytes of a large file are read through at once.
async fn readings(bytes: &[u8]) -> Vec<Decoded> {
    let marked = Encoding::by_mark(bytes);
    let tried = Encoding::ALL.into_iter().filter(|encoding| match marked {
        Some(marked) => *encoding == marked,
        // Without a mark, bytes of UTF-16 are hardly ever met, and every text could be some.
        None => matches!(encoding, Encoding::Utf8 | Encoding::Gb18030),
    });
    let read = |encoding: Encoding| match encoding {
        Encoding::Utf8 => utf8(bytes),
        Encoding::Gb18030 | Encoding::Utf16Le | Encoding::Utf16Be => {
            decoded(bytes, encoding.label())
        }
    };
    let mut readings = Vec::new();
    for encoding in tried {
        next_task().await;
        readings.extend(read(encoding).map(|text| Decoded { encoding, text }));
    }
    next_task().await;
    readings
}

/// What bytes read as in UTF-8, which needs no help of the browser; without the mark that they may begin with.
fn utf8(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

/// Reads a file's text in another encoding.
pub fn read_as(state: State, source: usize, place: usize) {
    let incoming = state.incoming;
    let found = incoming.texts.with_untracked(|texts| {
        let source = texts.get(source)?;
        Some((source.table, source.decoded.get(place)?.text.clone()))
    });
    let Some((at, text)) = found else { return };
    incoming.texts.update(|texts| {
        if let Some(source) = texts.get_mut(source) {
            source.encoding = place;
        }
    });
    let number = incoming.begun.get_value() + 1;
    incoming.begun.set_value(number);
    spawn_local(async move {
        match text_table(incoming, number, text).await {
            Some(Ok(table)) => rework(state, at, |part, _| {
                let name = part.table.name.take();
                part.table = RawTable { name, ..table };
                let facts = state.facts.get_untracked();
                part.reading = Reading::of(&part.table, &facts, &keep::remembered(state));
            }),
            Some(Err(why)) => refuse(incoming, number, why),
            None => {}
        }
    });
}

/// The tables of a spreadsheet, or of a text that is called one; nothing where it was given up.
async fn spreadsheet(incoming: Incoming, number: u32, file: &File, table: usize) -> Option<Read> {
    let stop = Stop::new();
    incoming.stop.set_value(Some(stop.clone()));
    let heard = move |rows| {
        if incoming.is_current(number) {
            incoming.stage.set(Some(Stage::Reading(Some(rows))));
        }
    };
    let read = read_spreadsheet(file, &stop, heard).await;
    if !incoming.is_current(number) {
        return None;
    }
    if read
        == Err(ReadFailure::File(SpreadsheetError::Foreign(
            Foreign::PlainText,
        )))
    {
        return text_file(incoming, number, file, table).await;
    }
    Some(match read {
        Ok(sheets) => {
            let tables = sheets.into_iter().map(|sheet| {
                let is_hidden = sheet.hidden;
                (RawTable::from(sheet), is_hidden)
            });
            Ok(tables.filter(|(table, _)| !table.rows.is_empty()).collect())
        }
        Err(failure) => {
            let instead = match failure {
                ReadFailure::NoWorkers => Instead::Pasted,
                _ => Instead::AnyFile,
            };
            Err((unread_words(failure), instead))
        }
    })
}
