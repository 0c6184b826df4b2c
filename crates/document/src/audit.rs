//! 查漏洞: the holes of a scheme, laid out under the three principles, each with the facts that show it.

use crate::own::to_put_right;
use crate::statement::{Computed, Shown, rep_rows};
use crate::workbook::{Edit, Fill, SchemeCheck, Shared, facts_of, normalize, scheme_node};
use rewards_core::audit::{Audited, Case, Detail, Finding, FindingKind, Principle, Severity};
use rewards_core::ledger::Ledger;
use rewards_core::number::{Money, Rate, Sign, read_decimal};
use rewards_core::pieces::at_once;
use rewards_core::scheme::{Kind, Receiver, Scheme};
use rewards_format::{Audit, Definition, IndexedLedger, ledger_node, named};
use rewards_words::audit as words;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::say;
use rewards_words::text::{Label, Localized};
use std::sync::Arc;

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
    /// What the law says of it; where it said the same of one before, which that is.
    pub law: Option<Localized>,
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
    /// The same beside what the whole scheme comes to for its rep, where that's something else: who opens the example sees the whole.
    pub beside_whole: Option<Localized>,
    /// The ledger. Two that hold the same are the same: what shows the case isn't drawn anew.
    ledger: Arc<Ledger>,
    /// The reading under which it is meant, where that is not the chosen one.
    reading: Option<(String, String)>,
}

impl CaseView {
    /// The acts that bring the facts, and the scheme as it is filled in, into a workbook that has the scheme. People are called
    /// by what they are, in the language of who looks.
    #[must_use]
    pub fn edits(&self, definition: &Definition, fill: &Fill, lang: Lang) -> Vec<Edit> {
        let fill = with_reading(fill, self.reading.as_ref());
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
    at_once(audited_in_pieces(definition, fill, share))
}

/// The same in pieces.
pub async fn audited_in_pieces(
    definition: &Definition,
    fill: &Fill,
    share: Rate,
) -> Option<Vec<PrincipleFindings>> {
    let audit = audit_of(definition, fill, share).await?;
    Some(by_principle(&audit, fill))
}

async fn audit_of(definition: &Definition, fill: &Fill, share: Rate) -> Option<Audit> {
    let filled = scheme_node(&definition.id, &definition.params, fill).node;
    let (params, options) = (filled.get("params"), filled.get("options"));
    Audit::of_filled(definition.clone(), params, options, share).await
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

fn by_principle(audit: &Audit, fill: &Fill) -> Vec<PrincipleFindings> {
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
            findings: findings.map(|finding| view(audit, fill, finding)).collect(),
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
    let audit = audit_of(definition, fill, share).await?;
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

fn view(audit: &Audit, fill: &Fill, finding: &Finding) -> FindingView {
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
            .unwrap_or_else(|| {
                words::finding_without_law(&audit.definition, &audit.scheme, finding)
            })
            .beginning(),
        law: law(audit, finding),
        rests_on_reading: kind == FindingKind::AmbiguousBoundary,
        cases: finding
            .example
            .iter()
            .map(|case| case_view(audit, fill, finding, case))
            .collect(),
    }
}

/// What the law says of a finding. It's said once for all of a kind, and the others refer to it.
fn law(audit: &Audit, finding: &Finding) -> Option<Localized> {
    let law = words::law(finding)?;
    let mut all = audit.findings.iter();
    let first = all.find(|other| other.kind() == finding.kind())?;
    if std::ptr::eq(first, finding) {
        return Some(law);
    }
    let rule = audit.scheme.rule(first.rule)?;
    Some(say!(
        "法律上怎么说，见前面“{0}”的这一处。",
        "What the law says of it stands above, with “{0}”.",
        rule.name
    ))
}

/// That the rule has to be put right first, where it's one that can't be read as it's written.
fn unwritten(audit: &Audit, finding: &Finding) -> Option<Localized> {
    match &finding.detail {
        Detail::UnsetParameter { missing } => to_put_right(&audit.definition, missing),
        _ => None,
    }
}

fn case_view(audit: &Audit, fill: &Fill, finding: &Finding, case: &Case) -> CaseView {
    let reading = case.reading.as_ref();
    let reading = reading.map(|(option, reading)| (option.to_string(), reading.to_string()));
    let comes_to = words::comes_to(finding, case);
    CaseView {
        title: audit.case_title(finding, case).beginning(),
        beside_whole: whole(audit, fill, reading.as_ref(), finding, case)
            .map(|whole| beside_whole(audit, finding, &comes_to, whole)),
        comes_to,
        ledger: Arc::new(case.ledger.clone()),
        reading,
    }
}

/// A scheme as it's filled in, with another reading of one option, where there is one.
fn with_reading(fill: &Fill, reading: Option<&(String, String)>) -> Fill {
    let mut fill = fill.clone();
    if let Some((option, reading)) = reading {
        fill.readings.put(option, Some(reading.clone()));
    }
    fill
}

/// The scheme under the reading for which a case is meant.
fn scheme_under(audit: &Audit, fill: &Fill, reading: Option<&(String, String)>) -> Option<Scheme> {
    if reading.is_none() {
        return Some(audit.scheme.clone());
    }
    let read = SchemeCheck::of(&audit.definition, &with_reading(fill, reading));
    Some(Scheme::clone(&*read.scheme?))
}

/// What the whole scheme comes to for the first rep of a case; nothing where that's what the rules of the finding come to.
fn whole(
    audit: &Audit,
    fill: &Fill,
    reading: Option<&(String, String)>,
    finding: &Finding,
    case: &Case,
) -> Option<Shown> {
    let scheme = scheme_under(audit, fill, reading)?;
    let ledger = Arc::new(IndexedLedger::new(case.ledger.clone()));
    let computed = Computed::new(scheme, ledger);
    let mut rows = rep_rows(&computed).into_iter();
    let net = rows.find(|row| row.at == 0)?.net;
    let terms = audit.scheme.terms(finding.rule);
    let own = match terms.map(|terms| (&terms.to, terms.kind)) {
        Some((Receiver::Customer | Receiver::Referrer, _)) | None => Money::ZERO,
        Some((_, Kind::Reward)) => case.paid,
        Some((_, Kind::Penalty)) => -case.paid,
    };
    // What isn't known adds nothing yet.
    (net.so_far().unwrap_or_default() != own).then_some(net)
}

/// `其中追加奖 0.00 元，整个方案净额 500.00 元`.
fn beside_whole(audit: &Audit, finding: &Finding, comes_to: &Localized, whole: Shown) -> Localized {
    let rule = audit.scheme.rule(finding.rule);
    let of = match finding.with.len() {
        0 => rule
            .map(|rule| Localized::from(&rule.name))
            .unwrap_or_default(),
        more => say!("这 {0} 条", "the {0} rules", more + 1),
    };
    let net = match (whole.so_far(), whole.open()) {
        (Some(net), None) => Localized::of(&net),
        (Some(net), Some(way)) => say!("{0}{1}", "{0}{1}", net, way.mark()),
        (None, _) => whole.text(),
    };
    say!(
        "其中{0} {1}，整个方案净额 {2}",
        "{0} {1}, the whole scheme: net {2}",
        of,
        comes_to,
        net
    )
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
