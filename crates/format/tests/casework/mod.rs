//! How case files are read, run and compared. Nothing here knows how a figure is found.

pub mod fields;
pub mod notation;
pub mod own;
pub mod refused;
pub mod shared;
pub mod statement;
pub mod sums;

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// What was checked, or what is wrong in words.
pub type Checked<T> = Result<T, String>;

/// What came of the cases of one kind: how many were run, and what each failing one has to say.
pub struct Report {
    kind: &'static str,
    run: usize,
    failures: Vec<String>,
}

impl Report {
    /// The report of cases, each with its heading and what came of it.
    pub fn of(kind: &'static str, cases: impl IntoIterator<Item = (String, Checked<()>)>) -> Self {
        let mut report = Self {
            kind,
            run: 0,
            failures: Vec::new(),
        };
        for (heading, outcome) in cases {
            report.run += 1;
            if let Err(difference) = outcome {
                report.failures.push(format!("{heading}\n    {difference}"));
            }
        }
        report
    }

    /// The report of cases that could not even be read.
    pub fn unread(kind: &'static str, difference: String) -> Self {
        Self {
            kind,
            run: 0,
            failures: vec![difference],
        }
    }

    /// True where cases were run and none failed.
    pub fn all_hold(&self) -> bool {
        self.run > 0 && self.failures.is_empty()
    }

    /// How many cases were run.
    pub fn count(&self) -> String {
        format!("{} {} run", self.run, self.kind)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            text,
            "{}, {} of them fail:\n",
            self.count(),
            self.failures.len()
        )?;
        self.failures
            .iter()
            .try_for_each(|failure| writeln!(text, "{failure}\n"))
    }
}

/// The folder of the case files.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases")
}

/// The files of a folder that end so, by name, each with its text.
pub fn files(folder: &Path, ending: &str) -> Checked<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == ending)
        {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            found.push((
                name,
                fs::read_to_string(&path)
                    .map_err(|error| format!("{}: {error}", path.display()))?,
            ));
        }
    }
    found.sort();
    Ok(found)
}

/// The statement of a request, or its problems as what is wrong.
pub fn evaluate(request: &Value) -> Checked<Value> {
    let answer = rewards_format::text::evaluate(&request.to_string())
        .map_err(|problems| format!("refused: {problems}"))?;
    serde_json::from_str(&answer).map_err(|error| format!("not a statement: {error}"))
}

/// A list of an object, empty where it is none.
pub fn list<'a>(object: &'a Value, field: &str) -> &'a [Value] {
    object[field].as_array().map_or(&[], Vec::as_slice)
}

/// The names that stand more than once.
pub fn doubles(names: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names
        .into_iter()
        .filter(|name| !seen.insert(name.clone()))
        .collect()
}
