//! The rules of the templates in words: word for word, and no part of a rule that its words pass over.

mod changed;
mod defaults;

use rewards_format::templates::TEMPLATES;
use rewards_format::{Definition, Node, Path, Problems, RuleDef, Settings, read_definition};
use rewards_words::lang::Lang;
use rewards_words::rule::summary;
use std::path::PathBuf;

/// A definition; none where it is refused.
fn read(text: &str) -> Option<Definition> {
    let node = Node::read(text).ok()?;
    read_definition(&node, &Path::Root(""), &mut Problems::default())
}

/// A rule in words, the parameters and options at their defaults.
fn told(definition: &Definition, rule: &RuleDef, lang: Lang) -> String {
    let settings = Settings::new(definition, None, None);
    let summary = summary(definition, rule, settings.filling(definition));
    summary.text().into_lang(lang)
}

fn all_rules(lang: Lang) -> String {
    let mut all = String::new();
    for (id, text) in TEMPLATES {
        let definition = read(text).expect("a template");
        for rule in &definition.rules {
            let told = told(&definition, rule, lang);
            all.push_str(&format!("[{id} · {}]\n{told}\n\n", rule.id));
        }
    }
    all
}

fn golden(lang: Lang) -> PathBuf {
    let name = match lang {
        Lang::Zh => "rules.zh.txt",
        Lang::En => "rules.en.txt",
    };
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
    folder.join(name)
}

#[test]
fn every_rule_of_every_template_says_what_the_golden_text_says() {
    for lang in [Lang::Zh, Lang::En] {
        let (path, now) = (golden(lang), all_rules(lang));
        if std::env::var_os("RENEW").is_some() {
            std::fs::write(&path, &now).expect("a file");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let first = kept
            .lines()
            .zip(now.lines())
            .find(|(kept, now)| kept != now);
        assert!(
            kept == now,
            "{} differs, first at {first:?}. Read what changed, line by line, then renew it: RENEW=1 cargo test -p rewards-format --test format rules",
            path.display()
        );
    }
}

#[test]
fn the_words_of_rules_read_well() {
    for lang in [Lang::Zh, Lang::En] {
        for line in all_rules(lang)
            .lines()
            .filter(|line| !line.starts_with('['))
        {
            let idle = [
                "  ", "。。", "，，", "：：", "””", "““", "{", "}", "None", "（）", "“”", " ，",
                " 。",
            ];
            assert!(
                idle.iter().all(|idle| !line.contains(idle)) && line.trim_end() == line,
                "{line}"
            );
            let raw = line
                .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
                .any(|word| word.contains('_'));
            assert!(!raw, "{line}");
        }
    }
}
