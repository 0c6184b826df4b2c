//! Every sentence that the product can say, in both languages side by side, is written down in `docs/sentences.md`, so
//! that somebody can read them through. `RENEW=1 cargo test --test sentences` writes the list anew.
#![allow(
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test may stop where it fails"
)]

mod collect;

use collect::{Sentence, of_html, of_rust, of_templates};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const LIST: &str = "docs/sentences.md";

const HEAD: &str = "# All sentences

What the product says in Chinese and in English, file by file, in the order of the sources. A place in braces stands for a
part that is put in. Written by `RENEW=1 cargo test --test sentences`; the same test fails where the list is out of step.

Some texts are put together from pieces; a piece is listed where its English stands beside it in the source.
";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust sources below a folder, in order.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            sources(&path, found);
        } else if is_source(&path) {
            found.push(path);
        }
    }
}

/// Whether a file holds what the product says: neither a test nor the page on which parts are shown to developers.
fn is_source(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    let name = name.unwrap_or_default();
    name.ends_with(".rs")
        && !name.ends_with("tests.rs")
        && !path
            .parent()
            .is_some_and(|room| room.ends_with("places/parts"))
}

/// The whole list, as it has to stand.
fn list() -> String {
    let crates = ["words", "document", "format", "core", "api", "cli"];
    let mut files = Vec::new();
    for folder in crates {
        sources(&root().join("crates").join(folder).join("src"), &mut files);
    }
    sources(&root().join("src"), &mut files);
    let mut text = HEAD.to_owned();
    for path in &files {
        let source = fs::read_to_string(path).expect("a source");
        let name = path.strip_prefix(root()).expect("a file of the project");
        section(&mut text, &name.to_string_lossy(), of_rust(&source));
    }
    let page = fs::read_to_string(root().join("index.html")).expect("index.html");
    section(&mut text, "index.html", of_html(&page));
    for (id, sentences) in of_templates() {
        let name = format!("crates/format/src/templates/{id}.json");
        section(&mut text, &name, sentences);
    }
    text
}

fn section(text: &mut String, name: &str, sentences: Vec<Sentence>) {
    let mut seen: Vec<Sentence> = Vec::new();
    for sentence in sentences {
        // What is the same in both languages holds nothing but places and marks.
        if sentence.zh != sentence.en && !seen.contains(&sentence) {
            seen.push(sentence);
        }
    }
    if seen.is_empty() {
        return;
    }
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', "⏎");
    write!(text, "\n## {name}\n\n| 中文 | English |\n| --- | --- |\n").expect("text");
    for Sentence { zh, en } in seen {
        writeln!(text, "| {} | {} |", cell(&zh), cell(&en)).expect("text");
    }
}

#[test]
fn the_list_of_all_sentences_is_in_step_with_the_sources() {
    let path = root().join(LIST);
    let wanted = list();
    if std::env::var_os("RENEW").is_some() {
        fs::write(&path, wanted).expect("the list is written");
        return;
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    let missing: Vec<&str> = wanted
        .lines()
        .filter(|line| !written.contains(line))
        .collect();
    assert!(
        written == wanted,
        "{LIST} is out of step; RENEW=1 cargo test --test sentences writes it anew. Not in it: {missing:#?}"
    );
}

#[test]
fn nothing_is_said_in_one_language_alone() {
    let sentence = |line: &str| -> Option<(String, String)> {
        let cells = line.strip_prefix("| ")?.strip_suffix(" |")?;
        let (zh, en) = cells.rsplit_once(" | ")?;
        Some((zh.to_owned(), en.to_owned()))
    };
    let list = list();
    let rows = list.lines().filter_map(sentence);
    let rows = rows.filter(|(zh, _)| zh != "中文" && zh != "---");
    let (mut count, mut bare) = (0, Vec::new());
    for (zh, en) in rows {
        count += 1;
        if zh.is_empty() || en.is_empty() {
            bare.push((zh, en));
        }
    }
    assert!(count > 1000, "only {count} sentences were found");
    assert_eq!(bare, [], "said in one language alone");
}

#[test]
fn a_sentence_is_found_wherever_a_macro_stands() {
    let source = r##"
        /// 文档 is not said.
        fn page() {
            view! { <p>{label!("甲", "a")}</p> {move || vec![say!("乙{0}", "b {0}", say!("丙", "c"))]} };
            let pair = [("丁", "d")]; let made = Localized { zh: format!("己{x}"), en: format!("f{x}") };
        }
        #[cfg(test)]
        mod tests { fn t() { label!("戊", "e"); } }
    "##;
    let found = of_rust(source).into_iter();
    let found: Vec<(String, String)> = found.map(|it| (it.zh, it.en)).collect();
    let expected = [
        ("甲", "a"),
        ("乙{0}", "b {0}"),
        ("丙", "c"),
        ("丁", "d"),
        ("己{x}", "f{x}"),
    ];
    assert_eq!(
        found,
        expected.map(|(zh, en)| (zh.to_owned(), en.to_owned()))
    );
}
