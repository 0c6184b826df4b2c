//! The scheme as a policy that a company can publish: purpose, whom it applies to, its rules as clauses with the company's
//! own figures and the chosen readings alone, who reviews, how one objects, from when it applies.

use super::head::Print;
use super::policy_text::{Paragraph, PolicyText, Section};
use crate::catalog::open_figures;
use crate::workbook::{Fill, FilledIn, ON_EXAMPLE, rules_on_examples};
use rewards_core::number::Day;
use rewards_core::scheme::{Policy, RuleAt, Words};
use rewards_format::{Definition, Param, Settings};
use rewards_words::label::NUMERALS;
use rewards_words::rule::{Clause, Side, clause};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};
use std::collections::BTreeSet;

/// Whether a scheme has rules that a policy could state.
#[must_use]
pub fn has_clauses(definition: &Definition, fill: &Fill) -> bool {
    !clauses(&FilledIn::of(definition, fill), fill).is_empty()
}

/// The scheme as a policy; nothing of one without rules. `effective` is the day from which it applies, where it is known.
#[must_use]
pub fn policy_text(print: &Print<'_>, effective: Option<Day>) -> Option<PolicyText> {
    let filled = FilledIn::of(print.definition, print.fill);
    let clauses = clauses(&filled, print.fill);
    if clauses.is_empty() {
        return None;
    }
    let none = Policy::default();
    let policy = print.definition.policy.as_ref().unwrap_or(&none);
    let scope = scope(policy, &clauses);
    let rules = |side: Side| articles(clauses.iter().filter(|clause| clause.side == side));
    let sections = [
        (label!("目的", "Purpose"), sentences(&policy.purpose)),
        (
            label!("适用范围", "Who it applies to"),
            vec![Paragraph::of(scope)],
        ),
        (label!("奖励", "Rewards"), rules(Side::Reward)),
        (label!("处罚", "Penalties"), rules(Side::Penalty)),
        (label!("帮助与辅导", "Help"), rules(Side::Help)),
        (
            label!("对客户的优惠和措施", "For customers"),
            rules(Side::Customer),
        ),
        (label!("计算口径", "How it is calculated"), reckoning(print)),
    ];
    let in_force = (label!("生效与附则", "In force"), closing(policy, effective));
    let sections = sections
        .into_iter()
        .chain(proceedings(policy))
        .chain([in_force]);
    let said = sections.filter(|(_, said)| !said.is_empty());
    Some(PolicyText {
        head: print.head(&print.definition.name),
        unsettled: unsettled(print, &filled.wrong),
        sections: said
            .enumerate()
            .map(|(place, (heading, paragraphs))| Section {
                heading: headed(place, heading),
                paragraphs,
            })
            .collect(),
    })
}

/// Who reviews and approves, how one claims, is paid, is told and objects, each under its heading; empty where nothing is said.
pub(super) fn proceedings(policy: &Policy) -> [(Label, Vec<Paragraph>); 5] {
    [
        (label!("考核与审核", "Review"), sentences(&policy.review)),
        (label!("申请", "Claims"), claims(policy)),
        (label!("发放", "Payment"), sentences(&policy.payout)),
        (
            label!("公示", "Publication"),
            sentences(&policy.publication),
        ),
        (label!("申诉", "Appeals"), appeals(policy)),
    ]
}

fn clauses(filled: &FilledIn<'_>, fill: &Fill) -> Vec<Clause> {
    let definition = &*filled.definition;
    let settings = Settings::new(definition, filled.params(), filled.options());
    let on_examples = rules_on_examples(definition, fill);
    let rules = (0_u16..).map(RuleAt).zip(&definition.rules);
    rules
        .filter_map(|(at, rule)| {
            let mut clause = clause(definition, rule, settings.filling(definition))?;
            if on_examples.contains(&at) {
                clause.notes.push(ON_EXAMPLE.into());
            }
            Some(clause)
        })
        .collect()
}

/// Which figures the company still has to set: those that rules wait for, and those that can't be read.
fn unsettled(print: &Print<'_>, wrong: &BTreeSet<String>) -> Option<Localized> {
    let open = open_figures(print.definition, print.fill).needed;
    let is_open = |param: &&Param| wrong.contains(&*param.id) || open.contains(param);
    let params = print.definition.params.iter().filter(is_open);
    let names = Localized::joined(params.map(|param| &param.name), label!("、", ", "));
    (!names.is_empty()).then(|| {
        say!(
            "发布前请先确定这些数字：{0}。",
            "These figures must be set before publishing: {0}.",
            names
        )
    })
}

/// Whom it applies to: in the author's words, else as the rules have it.
fn scope(policy: &Policy, clauses: &[Clause]) -> Localized {
    if let Some(scope) = &policy.scope {
        return Localized::from(scope);
    }
    let concerns = |side: Side| clauses.iter().any(|clause| clause.side == side);
    let reps = [Side::Reward, Side::Penalty, Side::Help].map(concerns);
    match (reps.contains(&true), concerns(Side::Customer)) {
        (true, false) => label!(
            "本制度适用于公司的业务员。",
            "This policy applies to the company's reps."
        ),
        (true, true) => label!(
            "本制度适用于公司的业务员，以及他们负责的客户。",
            "This policy applies to the company's reps and to the customers in their charge."
        ),
        (false, _) => label!(
            "本制度适用于公司的客户。",
            "This policy applies to the company's customers."
        ),
    }
    .into()
}

pub(super) fn sentences<'w>(said: impl IntoIterator<Item = &'w Words>) -> Vec<Paragraph> {
    let said = said.into_iter();
    said.map(|words| Paragraph::of(Localized::from(words)))
        .collect()
}

/// The clauses of a section, each with its number and name, its items numbered.
fn articles<'c>(clauses: impl Iterator<Item = &'c Clause>) -> Vec<Paragraph> {
    let number = |(place, item): (usize, &Localized), last: usize| {
        let end = if place == last { END } else { NEXT };
        say!("（{0}）{1}{2}", "({0}) {1}{2}", place + 1, item, end)
    };
    clauses
        .enumerate()
        .map(|(place, clause)| {
            let last = clause.items.len().saturating_sub(1);
            let items = clause.items.iter().enumerate();
            Paragraph {
                title: title(place, clause),
                text: clause.lead.clone(),
                items: items.map(|item| number(item, last)).collect(),
                notes: clause.notes.clone(),
            }
        })
        .collect()
}

/// A clause's number and name, with the clause of the document that statements cite, which is none of this text's own.
fn title(place: usize, clause: &Clause) -> Localized {
    let number = place + 1;
    match &clause.source {
        Some(source) => say!(
            "{0}. {1}（原条款 {2}）",
            "{0}. {1} (originally clause {2})",
            number,
            clause.name,
            source
        ),
        None => say!("{0}. {1}", "{0}. {1}", number, clause.name),
    }
}

const NEXT: Label = label!("；", ";");
const END: Label = label!("。", ".");

fn reckoning(print: &Print<'_>) -> Vec<Paragraph> {
    let period = print.computed.facts.ledger.period;
    vec![
        Paragraph::of(say!(
            "核算期为{0}。",
            "The period is {0}.",
            Localized::of(&period)
        )),
        Paragraph::of(label!(
            "净额指成交金额减去退货；“以上”“以下”包括本数，“不满”“超过”不包括本数；每笔奖罚四舍五入到分。",
            "Net is the amount less what was returned; “from” and “up to and including” include the figure itself, “under” and “over” do not; each reward and penalty is rounded to the cent."
        )),
    ]
}

fn claims(policy: &Policy) -> Vec<Paragraph> {
    let Some(claim) = &policy.claim else {
        return Vec::new();
    };
    const AND: Label = label!("、", ", ");
    let evidence = Localized::joined(claim.evidence.iter().map(Localized::from), AND);
    let signatures = Localized::joined(claim.signatures.iter().map(Localized::from), AND);
    vec![Paragraph::of(say!(
        "申请奖励须附：{0}；依次经{1}签字。",
        "A claim carries: {0}. It is signed in this order: {1}.",
        evidence,
        signatures
    ))]
}

fn appeals(policy: &Policy) -> Vec<Paragraph> {
    let appeal = policy.appeal.iter();
    appeal
        .map(|appeal| Paragraph::of(Localized::from(&appeal.note)))
        .collect()
}

/// From when it applies: the day handed in, else the author's words, else a day to be written by hand.
fn closing(policy: &Policy, effective: Option<Day>) -> Vec<Paragraph> {
    let from = match (effective, &policy.effective) {
        (Some(day), _) => say!("本制度自{0}起执行。", "This policy applies from {0}.", day),
        (None, Some(said)) => Localized::from(said),
        (None, None) => label!(
            "本制度自＿＿＿＿年＿＿月＿＿日起执行。",
            "This policy applies from ____________."
        )
        .into(),
    };
    let mut all = vec![Paragraph::of(from)];
    all.extend(sentences(&policy.closing));
    all
}

/// A heading with its number: `三、奖励`, `3. Rewards`.
fn headed(place: usize, heading: Label) -> Localized {
    let numeral = NUMERALS.get(place).copied().unwrap_or_default();
    Localized {
        zh: format!("{numeral}、{}", heading.zh),
        en: format!("{}. {}", place + 1, heading.en),
    }
}
