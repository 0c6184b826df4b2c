//! What the program says about itself.

use rewards_words::lang::Lang;
use std::borrow::Cow;
use std::ffi::OsStr;
use std::io::{self, ErrorKind};

const ZH: &str = "\
用法：
  rewards evaluate 请求.json [--why | --no-why]   按方案核算：{ scheme, ledger, why? }
  rewards compare  请求.json                      同一份台账，多个方案对比：{ schemes, ledger }
  rewards audit    请求.json [--json]             查方案的漏洞，每条附可复算的例子：{ scheme, share? }
  rewards check    请求.json                      只检查问题：{ scheme?, ledger? }
  rewards explain  请求.json --at \"reps[0].lines[3]\"   一条结果是怎么算出来的：{ scheme, ledger }
  rewards templates [方案编号]                    全部方案，或一个方案的完整内容

文件名写 - 表示从标准输入读取。结果写到标准输出，是与 JavaScript API 逐字节相同的 JSON；audit 不加 --json 时是文字。

选项：
  --why, --no-why   结果里带上（或不带）每一条的计算过程，不论请求里怎么写
  --at 位置         哪一条：reps[0].lines[3]、reps[0].grants[0]、reps[0].actions[0]、
                    reps[0].skipped[1]、teams[0]、customers[4]
  --json            audit 的结果和请求里的问题输出为 JSON，而不是一行行的文字
  --lang zh|en      用中文或英文（默认看 LANG）
  -h, --help        本说明
  -V, --version     版本号

退出码：0 正常；1 请求有问题（问题写到标准错误）；2 命令写错了。
";

const EN: &str = "\
Usage:
  rewards evaluate REQUEST.json [--why | --no-why]   what a scheme comes to: { scheme, ledger, why? }
  rewards compare  REQUEST.json                      several schemes on one ledger: { schemes, ledger }
  rewards audit    REQUEST.json [--json]             the holes of a scheme, each with examples: { scheme, share? }
  rewards check    REQUEST.json                      the problems only: { scheme?, ledger? }
  rewards explain  REQUEST.json --at \"reps[0].lines[3]\"   how one entry was found: { scheme, ledger }
  rewards templates [ID]                             all templates, or one as a whole scheme

A file named - is the standard input. Answers on the standard output are JSON, the same bytes as the JavaScript API's;
those of audit are text unless --json is given.

Options:
  --why, --no-why   with (or without) every entry's working, whatever the request says
  --at PLACE        which entry: reps[0].lines[3], reps[0].grants[0], reps[0].actions[0],
                    reps[0].skipped[1], teams[0], customers[4]
  --json            what an audit finds, and problems, as JSON instead of lines
  --lang zh|en      Chinese or English (LANG decides otherwise)
  -h, --help        this text
  -V, --version     the version

Exit code: 0 when all is well; 1 for problems in the request, which go to the standard error; 2 for a wrong command.
";

/// How the program is used.
pub(crate) const fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => ZH,
        Lang::En => EN,
    }
}

/// An argument is not one.
pub(crate) fn wrong(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Zh => format!("参数不对（{what}）；rewards --help 看用法"),
        Lang::En => format!("Wrong argument ({what}); see rewards --help"),
    }
}

/// There is no such entry.
pub(crate) const fn no_such_entry(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => {
            "at: 核算结果里没有这一条；写法如 reps[0].lines[3]、reps[0].skipped[1]、teams[0]、customers[4]"
        }
        Lang::En => {
            "at: The statement has no such entry; write it as in reps[0].lines[3], reps[0].skipped[1], teams[0], customers[4]"
        }
    }
}

/// What a file is called.
pub(crate) fn named(lang: Lang, file: &OsStr) -> Cow<'_, str> {
    match (file == "-", lang) {
        (true, Lang::Zh) => "标准输入".into(),
        (true, Lang::En) => "standard input".into(),
        (false, _) => file.to_string_lossy(),
    }
}

/// A file cannot be read, or an answer not be written.
pub(crate) fn not_done(lang: Lang, file: &OsStr, error: &io::Error) -> String {
    let name = named(lang, file);
    match (error.kind(), lang) {
        (ErrorKind::NotFound, Lang::Zh) => {
            format!("{name}：没有这个文件；请看看文件名和所在的目录")
        }
        (ErrorKind::NotFound, Lang::En) => {
            format!("{name}: there is no such file; look at its name and folder")
        }
        (ErrorKind::PermissionDenied, Lang::Zh) => {
            format!("{name}：没有读取这个文件的权限；请改权限，或换一个能读的文件")
        }
        (ErrorKind::PermissionDenied, Lang::En) => {
            format!("{name}: you may not read this file; change its permissions or take another")
        }
        (ErrorKind::IsADirectory, Lang::Zh) => {
            format!("{name}：这是一个目录；请写里面的文件名")
        }
        (ErrorKind::IsADirectory, Lang::En) => {
            format!("{name}: this is a folder; name a file in it")
        }
        (ErrorKind::InvalidData, Lang::Zh) => {
            format!("{name}：不是 UTF-8 编码的文字；请用 UTF-8 编码另存")
        }
        (ErrorKind::InvalidData, Lang::En) => {
            format!("{name}: this is not text in UTF-8; save it as UTF-8")
        }
        (_, Lang::Zh) => format!("{name}：读写失败（{error}）"),
        (_, Lang::En) => format!("{name}: cannot be read or written ({error})"),
    }
}
