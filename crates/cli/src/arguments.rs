//! What the command line asks for.

use crate::help;
use lexopt::{Arg, Parser, ValueExt as _};
use rewards_format::EntryAt;
use rewards_words::lang::Lang;
use std::env;
use std::ffi::OsString;

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
    let command = command(words, &options).ok_or_else(|| help::usage(lang).to_owned())?;
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

/// The command; nothing where its words and options do not fit together.
fn command(words: Vec<OsString>, options: &Options) -> Option<Command> {
    let mut words = words.into_iter();
    let name = words.next()?.into_string().ok()?;
    let (first, more) = (words.next(), words.next());
    if more.is_some()
        || options.why.is_some() && name != "evaluate"
        || options.at.is_some() != (name == "explain")
    {
        return None;
    }
    Some(match name.as_str() {
        "evaluate" => Command::Evaluate(first?, options.why),
        "compare" => Command::Compare(first?),
        "audit" => Command::Audit(first?),
        "check" => Command::Check(first?),
        "explain" => Command::Explain(first?, options.at.as_ref()?.parse().ok()),
        "templates" => match first {
            None => Command::Templates,
            Some(id) => Command::Template(id.into_string().ok()?),
        },
        _ => return None,
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
