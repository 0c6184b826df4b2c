//! Answers a question: reads the request, writes the answer as JSON text, and tells the problems on the standard error.

use crate::arguments::{Command, Told, Why};
use crate::help;
use rewards_format::text::unknown_template;
use rewards_format::{
    Node, Problem, Whys, describe_templates, message, problems, request, template, why,
};
use rewards_words::lang::Lang;
use serde::Serialize;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, BufWriter, Read as _, Write as _};
use std::process::ExitCode;

/// Why there is no answer.
enum Failure {
    /// The request is not in order.
    Problems(Vec<Problem>),
    /// The statement has no such entry.
    NoSuchEntry,
    /// A file, and what went wrong with it.
    File(OsString, io::Error),
}

/// Answers; how it went is the exit code.
pub(crate) fn run(command: &Command, told: &Told) -> ExitCode {
    match answer(command, told) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            tell(&failure, told, command.file());
            ExitCode::FAILURE
        }
    }
}

/// Prints a text about the program itself.
pub(crate) fn print(text: &str) -> ExitCode {
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer(command: &Command, told: &Told) -> Result<(), Failure> {
    match command {
        Command::Evaluate(file, wanted) => {
            let (evaluation, asked) = request::evaluate(read(file)?)?;
            let whys = match wanted {
                None => asked,
                Some(Why::Given) => Whys::Given,
                Some(Why::LeftOut) => Whys::LeftOut,
            };
            write(&evaluation.shown(whys))
        }
        Command::Compare(file) => write(&request::compare(read(file)?)?),
        Command::Audit(file) => {
            let audit = request::audit(read(file)?)?;
            match told {
                Told::Lines(lang) => say(audit.report().in_lang(*lang)),
                Told::Json(_) => write(&audit),
            }
        }
        Command::Check(file) => {
            let found = match read(file) {
                Ok(request) => request::check(&request),
                Err(Failure::Problems(found)) => found,
                Err(other) => return Err(other),
            };
            write(&problems(&found))?;
            sound(found)
        }
        Command::Explain(file, at) => {
            let (evaluation, _) = request::evaluate(read(file)?)?;
            let explanation = at.and_then(|at| evaluation.explanation(at));
            write(&why(&explanation.ok_or(Failure::NoSuchEntry)?))
        }
        Command::Templates => write(&describe_templates()),
        Command::Template(id) => {
            let unknown = || Failure::Problems(vec![unknown_template(&Node::text(id))]);
            write(&template(id).ok_or_else(unknown)?)
        }
    }
}

/// Writes lines for people.
fn say(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out
        .write_all(text.as_bytes())
        .and_then(|()| out.write_all(b"\n"));
    written.map_err(|error| Failure::File("stdout".into(), error))
}

fn sound(found: Vec<Problem>) -> Result<(), Failure> {
    match found.is_empty() {
        true => Ok(()),
        false => Err(Failure::Problems(found)),
    }
}

/// Reads a file, or the standard input for `-`. The text is let go of before the request is answered.
fn read(file: &OsStr) -> Result<Node, Failure> {
    let mut text = String::new();
    let read = if file == "-" {
        io::stdin().lock().read_to_string(&mut text)
    } else {
        File::open(file).and_then(|mut file| file.read_to_string(&mut text))
    };
    read.map_err(|error| Failure::File(file.to_owned(), error))?;
    // Editors on Windows begin a file with this mark.
    let json = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(Node::read(json).map_err(|problem| vec![problem])?)
}

/// Writes an answer as it is made, so that a long one is never there whole.
fn write<T: Serialize + ?Sized>(answer: &T) -> Result<(), Failure> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    serde_json::to_writer(&mut out, answer)
        .map_err(io::Error::from)
        .and_then(|()| out.write_all(b"\n"))
        .and_then(|()| out.flush())
        .map_err(|error| Failure::File("stdout".into(), error))
}

/// Tells what went wrong; what is wrong with the request as a whole, of the file that it stands in.
fn tell(failure: &Failure, told: &Told, file: Option<&OsStr>) {
    let lang = match told {
        Told::Lines(lang) | Told::Json(lang) => *lang,
    };
    match (failure, told) {
        (Failure::Problems(found), Told::Lines(_)) => {
            for problem in found {
                eprintln!("{}", line(problem, file, lang));
            }
        }
        (Failure::Problems(found), Told::Json(_)) => {
            eprintln!("{}", rewards_format::text::json(&problems(found)));
        }
        (Failure::NoSuchEntry, _) => eprintln!("{}", help::no_such_entry(lang)),
        (Failure::File(name, error), _) => {
            eprintln!("{}", help::not_done(lang, name, error));
        }
    }
}

/// A problem on one line: where, and what.
fn line(problem: &Problem, file: Option<&OsStr>, lang: Lang) -> String {
    let words = message(problem);
    let said = match lang {
        Lang::Zh => words.zh,
        Lang::En => words.en,
    };
    let place = match (&*problem.path, file) {
        ("", Some(file)) => help::named(lang, file),
        ("", None) => "JSON".into(),
        (path, _) => path.into(),
    };
    format!("{place}: {said}")
}

impl From<Vec<Problem>> for Failure {
    fn from(found: Vec<Problem>) -> Self {
        Self::Problems(found)
    }
}
