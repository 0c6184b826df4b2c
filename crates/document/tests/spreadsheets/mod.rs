//! A hundred hostile or odd spreadsheets, each with what a person is told of it.
mod damaged;
mod foreign;
mod making;
mod odd;
mod sentences;
mod too_much;

use crate::import::blank;
use rewards_document::import::{
    Choices, Passed, Preview, RawTable, Reading, Remembered, SourceTable, TextRefusal,
};
use rewards_document::workbook::Sheet;
use rewards_document::{ReadFailure, unread_words};
use rewards_spreadsheet::read;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// What stands between sentences here.
const BETWEEN: &str = " / ";

/// A file, what it's called here, and what is said of it in Chinese and English.
type File = (String, Vec<u8>, [String; 2]);

/// A file of which this is said.
fn file(name: &str, bytes: impl Into<Vec<u8>>, said: [&str; 2]) -> File {
    (name.to_owned(), bytes.into(), said.map(str::to_owned))
}

/// What a person is told who takes a file into a blank workbook: why it isn't read, or what was too much of it, what will come,
/// what is passed over and what is wrong.
fn told(bytes: &[u8]) -> [String; 2] {
    let sentences = match read(bytes, &mut |_| {}) {
        Ok(sheets) => {
            let tables = sheets.into_iter().map(RawTable::from);
            told_of(tables.filter(|table| !table.rows.is_empty()).collect())
        }
        Err(error) => vec![unread_words(ReadFailure::File(error))],
    };
    let joined = |lang| {
        let sentences = sentences.iter().map(|sentence| sentence.in_lang(lang));
        sentences.collect::<Vec<_>>().join(BETWEEN)
    };
    [Lang::Zh, Lang::En].map(joined)
}

fn told_of(tables: Vec<RawTable>) -> Vec<Localized> {
    if tables.is_empty() {
        return vec![TextRefusal::Empty.words().into()];
    }
    let facts = blank().facts;
    let parts = tables.into_iter().map(|table| SourceTable {
        reading: Reading::of(&table, &facts, &Remembered::default()),
        table,
    });
    let mut preview = Preview::new(facts.clone(), parts.collect(), Choices::default());
    preview.finish();
    let mut said = Vec::new();
    for (at, part) in preview.parts().iter().enumerate() {
        said.extend(part.reading.lacking_words());
        said.extend(part.table.cut.words());
        said.extend(part.not_computed_words());
        let passed = [
            Passed::Blank,
            Passed::Sum,
            Passed::Note,
            Passed::HeadAgain,
            Passed::Hidden,
        ];
        let passed = passed.map(|reason| (reason, preview.passed_for(at, reason)));
        let passed = passed.iter().filter(|(_, rows)| !rows.is_empty());
        said.extend(passed.map(|(reason, rows)| reason.words(rows)));
    }
    let counts = Sheet::ALL.iter();
    said.extend(counts.filter_map(|sheet| preview.counts(*sheet).words(*sheet)));
    said.extend(preview.made_words());
    said.extend(preview.wrong().iter().map(|row| row.words()));
    said.extend(preview.idle_words());
    said
}

#[test]
fn each_of_a_hundred_spreadsheets_is_told_in_its_own_words() {
    let files = [
        foreign::files(),
        too_much::files(),
        damaged::files(),
        odd::files(),
    ]
    .concat();
    let wrong = files.iter().filter_map(|(name, bytes, expected)| {
        let told = told(bytes);
        (told != *expected).then(|| format!("{name}: {told:#?}\nexpected: {expected:#?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        files.len(),
        wrong.join("\n")
    );
    assert!(files.len() >= 100, "{} files", files.len());
}
