//! Findings as JSON.

use super::Audit;
use super::figures::figures;
use super::named::named;
use crate::{Key, Node, ledger_node};
use rewards_core::audit::{Case, Finding};
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

impl Serialize for Audit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.findings.len()))?;
        for finding in &self.findings {
            list.serialize_element(&FindingShown {
                audit: self,
                finding,
            })?;
        }
        list.end()
    }
}

struct FindingShown<'a> {
    audit: &'a Audit,
    finding: &'a Finding,
}

fn both(words: &Localized) -> Node {
    Node::fields(vec![
        ("zh", Node::text(&words.zh)),
        ("en", Node::text(&words.en)),
    ])
}

impl Serialize for FindingShown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { audit, finding } = self;
        let kind = finding.kind();
        let also = finding.also.iter().map(|at| audit.rule(*at));
        let with = finding.with.iter().map(|at| audit.rule(*at));
        let cases = finding
            .example
            .iter()
            .map(|case| shown(audit, finding, case));
        let mut fields = serializer.serialize_map(None)?;
        fields.serialize_entry("code", kind.word())?;
        fields.serialize_entry("rule", audit.rule(finding.rule))?;
        fields.serialize_entry("also", &also.collect::<Vec<_>>())?;
        fields.serialize_entry("with", &with.collect::<Vec<_>>())?;
        fields.serialize_entry("principle", kind.principle().word())?;
        fields.serialize_entry("severity", kind.severity().word())?;
        fields.serialize_entry("message", &both(&audit.message(finding)))?;
        fields.serialize_entry("detail", &figures(finding))?;
        fields.serialize_entry("example", &cases.collect::<Vec<_>>())?;
        fields.end()
    }
}

/// A case: the ledger, in which people are called by what they are, the reading under which it is meant, and what the rule
/// comes to in it.
fn shown(audit: &Audit, finding: &Finding, case: &Case) -> Node {
    let reading = case.reading.as_ref().map(|(option, reading)| {
        Node::Map(vec![(Key::from(option.to_string()), Node::text(reading))])
    });
    let given = case.given.iter().map(|given| Node::text(given));
    let paid = match finding.is_open() {
        true => Node::Null,
        false => Node::text(&case.paid.to_string()),
    };
    Node::fields(vec![
        ("title", both(&audit.case_title(finding, case))),
        ("role", Node::text(case.role.word())),
        ("options", reading.unwrap_or(Node::Map(Vec::new()))),
        ("paid", paid),
        ("given", Node::List(given.collect())),
        ("ledger", ledger_node(&named(&case.ledger, Lang::Zh))),
    ])
}
