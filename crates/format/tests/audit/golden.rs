//! The templates' findings, written down in `docs/audit.md` for people to read through. `RENEW=1 cargo test -p
//! rewards-format --test format audit` writes the file anew.

use rewards_core::audit::{Finding, Principle};
use rewards_format::{Audit, Definition, Node, example_node, request};
use rewards_words::audit::{SOURCES, kind, principle, severity};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const HEAD: &str = "# What an audit finds in the templates

`rewards audit` reads a scheme's holes off its structure; `{ \"scheme\": … }` in, findings out. This file keeps what it finds in
the eleven templates: as they stand, and, where figures are open, with the examples that the page offers for them. Written by
`RENEW=1 cargo test -p rewards-format --test format audit`; the same test fails where it is out of step.

Every finding stands under the principle that it offends against, with the ledgers that show it: what the rule comes to in
each was worked out by the engine. What `rewards audit` answers with is described in `data-format.md`.
";

fn audit(id: &str, params: &str) -> Audit {
    let text = format!(r#"{{"scheme": {{"template": "{id}", "params": {params}}}}}"#);
    let node = Node::read(&text).expect("JSON");
    request::audit(node).unwrap_or_else(|problems| panic!("{id}: {problems:?}"))
}

/// The examples of the figures that are open.
fn examples(definition: &Definition) -> Option<String> {
    let open = definition
        .params
        .iter()
        .filter(|param| param.default.is_none());
    let shown: Vec<String> = open
        .filter_map(|param| {
            Some(format!(
                r#""{}": {}"#,
                param.id,
                example_node(param)?.compact_json()
            ))
        })
        .collect();
    (!shown.is_empty()).then(|| format!("{{{}}}", shown.join(", ")))
}

fn list(text: &mut String, audit: &Audit) {
    if audit.findings.is_empty() {
        text.push_str("\nNothing was found. / 没有发现问题。\n");
    }
    for of in Principle::ALL {
        let found = audit.findings.iter();
        let found: Vec<&Finding> = found
            .filter(|finding| finding.kind().principle() == *of)
            .collect();
        if found.is_empty() {
            continue;
        }
        let name = principle(*of);
        writeln!(text, "\n#### {} / {}\n", name.zh, name.en).expect("text");
        for finding in found {
            one(text, audit, finding);
        }
    }
}

fn one(text: &mut String, audit: &Audit, finding: &Finding) {
    let (name, degree) = (kind(finding.kind()), severity(finding.kind().severity()));
    let (rule, said) = (audit.rule(finding.rule), audit.message(finding));
    writeln!(
        text,
        "- `{rule}` **{}** ({}): {}",
        name.zh, degree.zh, said.zh
    )
    .expect("text");
    writeln!(text, "  **{}** ({}): {}", name.en, degree.en, said.en).expect("text");
    for case in &finding.example {
        let title = audit.case_title(finding, case);
        let given = case.given.join(", ");
        let given = if given.is_empty() {
            given
        } else {
            format!(", {given}")
        };
        let paid = match finding.is_open() {
            true => "待填写 / to fill in".to_owned(),
            false => case.paid.to_string(),
        };
        writeln!(text, "  - {} / {}: {paid}{given}", title.zh, title.en).expect("text");
    }
}

fn whole() -> String {
    let mut text = HEAD.to_owned();
    text.push_str("\n## Sources\n\n");
    for source in SOURCES {
        writeln!(text, "- {}. {}.", source.zh, source.en).expect("text");
    }
    for (id, _) in rewards_format::templates::TEMPLATES {
        let plain = audit(id, "{}");
        let name = &plain.scheme.name;
        write!(
            text,
            "\n## `{id}`: {} / {}\n\n### As it stands\n",
            name.zh, name.en
        )
        .expect("text");
        list(&mut text, &plain);
        if let Some(params) = examples(&plain.definition) {
            write!(text, "\n### With examples for what is open\n\n`{params}`\n").expect("text");
            list(&mut text, &audit(id, &params));
        }
    }
    text
}

#[test]
fn the_templates_findings_are_those_that_were_read_through() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/audit.md");
    let now = whole();
    if std::env::var_os("RENEW").is_some() {
        fs::write(&file, &now).expect("the file written");
    }
    let kept = fs::read_to_string(&file).expect("the file");
    assert!(
        kept == now,
        "docs/audit.md is out of step; RENEW=1 writes it anew"
    );
}
