//! `rewards`: the calculator at the command line. It answers what the JavaScript API answers, byte for byte.

mod arguments;
mod command;
mod help;
mod misuse;

use arguments::Invocation;
use std::process::ExitCode;

/// The arguments are not in order.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    match arguments::read(lexopt::Parser::from_env()) {
        Ok(Invocation::Help(lang)) => command::print(help::text(lang)),
        Ok(Invocation::Version) => {
            command::print(concat!("rewards ", env!("CARGO_PKG_VERSION"), "\n"))
        }
        Ok(Invocation::Run(command, told)) => command::run(&command, &told),
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::from(USAGE)
        }
    }
}
