//! What the command line asks for.

use crate::help;
use crate::misuse::{COMMANDS, Misuse};
use lexopt::{Arg, Parser, ValueExt as _};
use rewards_format::EntryAt;
use rewards_words::lang::Lang;
use std::env;
use std::ffi::{OsStr, OsString};

/// What is to be done.
#[derive(Debug)]
pub(crate) enum Invocation {
    /// Say how it is used.
    Help(Lang),
    /// Say which version this is.
    Version,
    /// Answer.
    Run(Command, Told),
}

/// A question.
#[derive(Debug)]
pub(crate) enum Command {
    /// What a scheme comes to; with or without every `why`, or as the request says.
    Evaluate(OsString, Option<Why>),
    /// Several schemes side by side.
    Compare(OsString),
    /// The holes of a scheme, one after the other in lines, or as the API's list.
    Audit(OsString),
    /// The problems only.
    Check(OsString),
    /// The `why` of one entry; nothing for a path that names none.
    Explain(OsString, Option<EntryAt>),
    /// All templates.
    Templates,
    /// One template as a whole scheme.
    Template(String),
}

impl Command {
    /// The file that the request stands in; none where there is no request.
    pub(crate) fn file(&self) -> Option<&OsStr> {
        match self {
            Self::Evaluate(file, _)
            | Self::Compare(file)
            | Self::Audit(file)
            | Self::Check(file)
            | Self::Explain(file, _) => Some(file),
            Self::Templates | Self::Template(_) => None,
        }
    }
}

/// Whether a statement says why, whatever the request says.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Why {
    /// It does.
    Given,
    /// It does not.
    LeftOut,
}

/// How problems are told, and findings.
#[derive(Debug)]
pub(crate) enum Told {
    /// One a line, in a language.
    Lines(Lang),
    /// As the API's list; what is no problem of the request in a language.
    Json(Lang),
}

/// The options, wherever they stand.
#[derive(Default)]
struct Options {
    lang: Option<Lang>,
    why: Option<Why>,
    at: Option<String>,
    json: Option<()>,
    help: Option<()>,
    version: Option<()>,
}

/// Reads the command line.
///
/// # Errors
/// What is wrong with it, in the language of the environment or of `--lang`.
pub(crate) fn read(parser: Parser) -> Result<Invocation, String> {
    let mut options = Options::default();
    let mut words = Vec::new();
    let read = options_and_words(parser, &mut options, &mut words);
    let lang = options.lang.unwrap_or_else(environment);
    read.map_err(|error| help::wrong(lang, &error.to_string()))?;
    if options.help.is_some() {
        return Ok(Invocation::Help(lang));
    }
    if options.version.is_some() {
        return Ok(Invocation::Version);
    }
    let told = match options.json {
        Some(()) => Told::Json(lang),
        None => Told::Lines(lang),
    };
    let command = command(words, &options).map_err(|misuse| misuse.said(lang))?;
    Ok(Invocation::Run(command, told))
}

fn options_and_words(
    mut parser: Parser,
    options: &mut Options,
    words: &mut Vec<OsString>,
) -> Result<(), lexopt::Error> {
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("lang") => {
                let tag = parser.value()?.string()?;
                options.lang = Some(Lang::of_tag(&tag).ok_or("--lang zh | en")?);
            }
            Arg::Long("why") => options.why = Some(Why::Given),
            Arg::Long("no-why") => options.why = Some(Why::LeftOut),
            Arg::Long("at") => options.at = Some(parser.value()?.string()?),
            Arg::Long("json") => options.json = Some(()),
            Arg::Long("help") | Arg::Short('h') => options.help = Some(()),
            Arg::Long("version") | Arg::Short('V') => options.version = Some(()),
            Arg::Value(word) => words.push(word),
            Arg::Long(_) | Arg::Short(_) => return Err(argument.unexpected()),
        }
    }
    Ok(())
}

/// The command.
fn command(words: Vec<OsString>, options: &Options) -> Result<Command, Misuse> {
    let mut words = words.into_iter();
    let written = words.next().ok_or(Misuse::NoCommand)?;
    let name = COMMANDS.into_iter().find(|name| *name == written);
    let name = name.ok_or_else(|| Misuse::Unknown(written.to_string_lossy().into_owned()))?;
    let (first, more) = (words.next(), words.next());
    if let Some(more) = more {
        return Err(Misuse::TooMany(more.to_string_lossy().into_owned()));
    }
    if options.why.is_some() && name != "evaluate" {
        return Err(Misuse::OptionOf("--why, --no-why", "evaluate"));
    }
    if options.at.is_some() && name != "explain" {
        return Err(Misuse::OptionOf("--at", "explain"));
    }
    if name == "templates" {
        return Ok(first.map_or(Command::Templates, |id| {
            Command::Template(id.to_string_lossy().into_owned())
        }));
    }
    let file = first.ok_or(Misuse::NoFile(name))?;
    Ok(match name {
        "evaluate" => Command::Evaluate(file, options.why),
        "compare" => Command::Compare(file),
        "audit" => Command::Audit(file),
        "check" => Command::Check(file),
        _ => {
            let at = options.at.as_ref();
            let at = at.ok_or(Misuse::Lacks(name, "--at \"reps[0].lines[3]\""))?;
            Command::Explain(file, at.parse().ok())
        }
    })
}

/// The language of the environment; Chinese unless it says otherwise.
fn environment() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty());
    match set {
        None => Lang::Zh,
        Some(locale) => Lang::of_tag(&locale).unwrap_or(Lang::En),
    }
}
