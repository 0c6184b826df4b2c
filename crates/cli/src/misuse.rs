//! Commands that are none, and what to write instead.

use rewards_words::lang::Lang;
use rewards_words::nearest;

/// The commands.
pub(crate) const COMMANDS: [&str; 6] = [
    "evaluate",
    "compare",
    "audit",
    "check",
    "explain",
    "templates",
];

/// How words and options do not fit together.
#[derive(Debug)]
pub(crate) enum Misuse {
    /// There is no command.
    NoCommand,
    /// There is no such command.
    Unknown(String),
    /// The command reads a file, and none is named.
    NoFile(&'static str),
    /// There is a word too many.
    TooMany(String),
    /// The option is one of another command, which is this.
    OptionOf(&'static str, &'static str),
    /// The command needs this option.
    Lacks(&'static str, &'static str),
}

impl Misuse {
    /// What is wrong, and where the help is.
    pub(crate) fn said(&self, lang: Lang) -> String {
        let said = match (self, lang) {
            (Self::NoCommand, Lang::Zh) => format!("要写一个命令：{}", COMMANDS.join("、")),
            (Self::NoCommand, Lang::En) => format!("Give a command: {}", COMMANDS.join(", ")),
            (Self::Unknown(name), _) => no_command(lang, name),
            (Self::NoFile(name), Lang::Zh) => {
                format!("要写请求的文件名：rewards {name} 请求.json（- 表示标准输入）")
            }
            (Self::NoFile(name), Lang::En) => format!(
                "Name the request's file: rewards {name} REQUEST.json (- is the standard input)"
            ),
            (Self::TooMany(word), Lang::Zh) => format!("“{word}”是多余的，只写一个文件"),
            (Self::TooMany(word), Lang::En) => format!("“{word}” is too many: there is one file"),
            (Self::OptionOf(option, name), Lang::Zh) => format!("{option} 只和 {name} 一起用"),
            (Self::OptionOf(option, name), Lang::En) => format!("{option} is for {name} only"),
            (Self::Lacks(name, option), Lang::Zh) => format!("{name} 要写明哪一条：{option}"),
            (Self::Lacks(name, option), Lang::En) => {
                format!("{name} needs to know which: {option}")
            }
        };
        match lang {
            Lang::Zh => format!("{said}；rewards --help 看用法"),
            Lang::En => format!("{said}; see rewards --help"),
        }
    }
}

fn no_command(lang: Lang, name: &str) -> String {
    match (nearest(name, COMMANDS), lang) {
        (Some(meant), Lang::Zh) => format!("没有“{name}”这个命令，要写 {meant} 吗？"),
        (Some(meant), Lang::En) => format!("There is no command “{name}”; write {meant}?"),
        (None, Lang::Zh) => format!("没有“{name}”这个命令，可用的有 {}", COMMANDS.join("、")),
        (None, Lang::En) => format!(
            "There is no command “{name}”; there are {}",
            COMMANDS.join(", ")
        ),
    }
}
