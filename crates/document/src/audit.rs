//! 查漏洞: the holes of a scheme, laid out under the three principles, each with the facts that show it.

use crate::file::scheme_document;
use crate::own::to_put_right;
use crate::workbook::{Edit, Fill, Shared, facts_of, normalize};
use rewards_core::audit::{Audited, Case, Detail, Finding, FindingKind, Principle, Severity};
use rewards_core::ledger::Ledger;
use rewards_core::number::{Rate, Sign, read_decimal};
use rewards_format::{Audit, Definition, Key, Node, ledger_node, named, request};
use rewards_words::audit as words;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::say;
use rewards_words::text::{Label, Localized};

/// What was found under one principle; nothing is an answer, too.
#[derive(Clone, Debug, PartialEq)]
pub struct PrincipleFindings {
    /// The principle.
    pub principle: Label,
    /// What offends against it, rule by rule.
    pub findings: Vec<FindingView>,
    /// Some rules of the scheme lack figures and were not looked at.
    pub lacks_figures: bool,
}

impl PrincipleFindings {
    /// What is said where nothing was found.
    #[must_use]
    pub const fn nothing(&self) -> Label {
        match self.lacks_figures {
            true => NOTHING_BUT_OPEN,
            false => NOTHING,
        }
    }
}

/// A hole.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingView {
    /// Which kind it is: the contract's word.
    pub code: &'static str,
    /// What the kind is called.
    pub name: Label,
    /// How bad it is: the contract's word.
    pub severity: &'static str,
    /// How bad it is, as it is called.
    pub severity_name: Label,
    /// Whose it is: of those rules whose pay its figures include, and of which further rules the same is true.
    pub rules: Vec<Localized>,
    /// The places of these rules in the scheme.
    pub places: Vec<usize>,
    /// Of so many of them, the first, the pay is included.
    pub included: usize,
    /// What it is.
    pub message: Localized,
    /// It hangs on how an unclear clause is read.
    pub rests_on_reading: bool,
    /// The facts that show it.
    pub cases: Vec<CaseView>,
}

/// Facts that show a hole.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseView {
    /// What they are: `成交 10,000.01 元`.
    pub title: Localized,
    /// What the rule comes to.
    pub comes_to: Localized,
    /// The ledger.
    ledger: Shared<Ledger>,
    /// The reading under which it is meant, where that is not the chosen one.
    reading: Option<(String, String)>,
}

impl CaseView {
    /// The acts that bring the facts, and the scheme as it is filled in, into a workbook that has the scheme. People are called
    /// by what they are, in the language of who looks.
    #[must_use]
    pub fn edits(&self, definition: &Definition, fill: &Fill, lang: Lang) -> Vec<Edit> {
        let mut fill = fill.clone();
        if let Some((option, reading)) = &self.reading {
            fill.readings.put(option, Some(reading.clone()));
        }
        let key = definition.id.to_string();
        vec![
            Edit::Choose(key.clone()),
            Edit::Fill(key, Shared::new(fill)),
            Edit::Facts(Shared::new(facts_of(&ledger_node(&named(
                &self.ledger,
                lang,
            ))))),
        ]
    }
}

/// What is found in a template as it is filled in, one entry for each principle, none where it has no rules to look at; nothing
/// where a figure is wrong.
#[must_use]
pub fn audited(
    definition: &Definition,
    fill: &Fill,
    share: Rate,
) -> Option<Vec<PrincipleFindings>> {
    let asked = asked(definition, fill, share);
    Some(by_principle(&request::audit(asked).ok()?))
}

/// The same in pieces.
pub async fn audited_in_pieces(
    definition: &Definition,
    fill: &Fill,
    share: Rate,
) -> Option<Vec<PrincipleFindings>> {
    let audit = request::audit_in_pieces(asked(definition, fill, share)).await;
    Some(by_principle(&audit.ok()?))
}

fn asked(definition: &Definition, fill: &Fill, share: Rate) -> Node {
    let scheme = scheme_document(definition, fill);
    Node::Map(vec![
        (Key::from("scheme"), scheme),
        (Key::from("share"), Node::text(&share.to_string())),
    ])
}

/// The share of a sale from which on a reward is too much, unless somebody says otherwise.
#[must_use]
pub const fn usual_share() -> Rate {
    Audited::SHARE
}

/// The share of a sale from which on a reward is too much: per cent as typed, what is usual where nothing is; nothing where it's no
/// share.
#[must_use]
pub fn typed_share(typed: &str) -> Option<Rate> {
    if typed.trim().is_empty() {
        return Some(Audited::SHARE);
    }
    let millionths = read_decimal(&normalize::percent(typed), 6, Sign::NotNegative).ok()?;
    let share = Rate::from_millionths(i64::try_from(millionths).ok()?);
    (Rate::from_millionths(1)..=Rate::from_millionths(1_000_000))
        .contains(&share)
        .then_some(share)
}

fn by_principle(audit: &Audit) -> Vec<PrincipleFindings> {
    if audit.scheme.rules.is_empty() {
        return Vec::new();
    }
    let mut all = audit.findings.iter();
    let lacks_figures = all.any(|finding| finding.kind() == FindingKind::UnsetParameter);
    let held = |principle: &Principle| {
        let findings = audit.findings.iter();
        let findings = findings.filter(|finding| finding.kind().principle() == *principle);
        PrincipleFindings {
            principle: words::principle(*principle),
            findings: findings.map(|finding| view(audit, finding)).collect(),
            lacks_figures,
        }
    };
    Principle::ALL.iter().map(held).collect()
}

/// How many holes of a severity there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoleCount {
    /// How bad they are: the contract's word.
    pub severity: &'static str,
    /// How bad they are, as it is called.
    pub name: Label,
    /// How many.
    pub count: usize,
}

impl HoleCount {
    /// In words: `发布前要改 1`.
    #[must_use]
    pub fn words(&self) -> Localized {
        say!("{0} {1}", "{0}: {1}", self.name, self.count).beginning()
    }
}

/// How many holes a scheme has as it is filled in, the worst first, of each severity that there is; nothing where a figure is
/// wrong. In pieces.
pub async fn hole_counts(
    definition: &Definition,
    fill: &Fill,
    share: Rate,
) -> Option<Vec<HoleCount>> {
    let audit = request::audit_in_pieces(asked(definition, fill, share)).await;
    let audit = audit.ok()?;
    let count = |severity: &Severity| HoleCount {
        severity: severity.word(),
        name: words::severity(*severity),
        count: audit
            .findings
            .iter()
            .filter(|finding| finding.kind().severity() == *severity)
            .count(),
    };
    let counts = Severity::ALL.iter().map(count);
    Some(counts.filter(|one| one.count > 0).collect())
}

/// How many holes are to be mended before a scheme is published.
#[must_use]
pub fn to_mend(held: &[PrincipleFindings]) -> usize {
    let findings = held.iter().flat_map(|held| &held.findings);
    findings
        .filter(|finding| finding.severity == Severity::High.word())
        .count()
}

fn view(audit: &Audit, finding: &Finding) -> FindingView {
    let kind = finding.kind();
    let rules = std::iter::once(&finding.rule);
    let rules = rules.chain(&finding.with).chain(&finding.also);
    let rules = rules.filter_map(|at| Some((usize::from(at.0), audit.scheme.rule(*at)?)));
    let (places, rules): (Vec<_>, Vec<_>) = rules.unzip();
    FindingView {
        code: kind.word(),
        name: words::kind(kind),
        severity: kind.severity().word(),
        severity_name: words::severity(kind.severity()),
        rules: rules
            .iter()
            .map(|rule| Localized::from(&rule.name))
            .collect(),
        places,
        included: 1 + finding.with.len(),
        message: unwritten(audit, finding)
            .unwrap_or_else(|| audit.message(finding))
            .beginning(),
        rests_on_reading: kind == FindingKind::AmbiguousBoundary,
        cases: finding
            .example
            .iter()
            .map(|case| case_view(audit, finding, case))
            .collect(),
    }
}

/// That the rule has to be put right first, where it's one that can't be read as it's written.
fn unwritten(audit: &Audit, finding: &Finding) -> Option<Localized> {
    match &finding.detail {
        Detail::UnsetParameter { missing } => to_put_right(&audit.definition, missing),
        _ => None,
    }
}

fn case_view(audit: &Audit, finding: &Finding, case: &Case) -> CaseView {
    CaseView {
        title: audit.case_title(finding, case).beginning(),
        comes_to: words::comes_to(finding, case),
        ledger: Shared::new(case.ledger.clone()),
        reading: case
            .reading
            .as_ref()
            .map(|(option, reading)| (option.to_string(), reading.to_string())),
    }
}

/// What is said of a scheme that has no rules.
pub const NO_RULES: Label = label!(
    "还没有规则，没有可查的",
    "There are no rules to look at yet"
);
/// What is said where there is no finding under a principle.
pub const NOTHING: Label = label!("没有发现", "Nothing was found");
/// The same where figures are open.
const NOTHING_BUT_OPEN: Label = label!(
    "没有发现（没填的数字没有查）",
    "Nothing was found (what isn't filled in wasn't checked)"
);
