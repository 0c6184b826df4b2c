//! A rule as a clause that a company publishes: one sentence on whom it is for and when, what it pays case by case, and
//! what goes with it. Chosen readings alone are said, with the company's own figures.

use super::RuleContext;
use super::fill::{Filler, stands};
use super::pay_line::{Is, PayLine};
use super::side::{Side, side};
use super::{closed_up, condition, limit, measure, pay, receiver, selection, subject};
use crate::label::COMMA;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::scheme::{Definition, Filling, Receiver, RuleDef};

/// A rule as a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The rule's name.
    pub name: Localized,
    /// The clause of the source document.
    pub source: Option<Localized>,
    /// On which side of the scheme it stands.
    pub side: Side,
    /// The sentence; where there are items it ends before them.
    pub lead: Localized,
    /// What is paid, case by case.
    pub items: Vec<Localized>,
    /// What goes with it, in sentences.
    pub notes: Vec<Localized>,
}

/// A rule of a definition as a clause, as it is filled; nothing where it has nothing to pay. Where all that
/// it pays waits for a figure, each of these is named.
#[must_use]
pub fn clause(definition: &Definition, rule: &RuleDef, filling: Filling<'_>) -> Option<Clause> {
    let context = RuleContext {
        definition,
        terms: &rule.terms,
        filler: Filler::leaving_out(filling),
    };
    let lines = pay::pay_lines(context).into_iter();
    let mut lines: Vec<PayLine> = lines.filter(|line| stands(&line.said())).collect();
    let mut paid = together(&lines);
    if paid.is_empty() {
        // It can do without each, not without all of them.
        lines = pay::pay_lines(RuleContext {
            filler: Filler::asking(filling),
            ..context
        });
        paid = together(&lines);
    }
    let side = side(definition, rule, filling);
    let opening = opening(context, side, &paid);
    let (lead, items) = match paid.as_slice() {
        [] => return None,
        [only] if only.cases.is_empty() => {
            let all = say!("{0}{1}。", "{0} {1}.", opening, only.text);
            (all, Vec::new())
        }
        _ => (opening, paid.iter().map(item).collect()),
    };
    Some(Clause {
        name: Localized::from(&rule.name),
        source: rule.clause.as_ref().map(|clause| label::clause(clause)),
        side,
        lead: closed_up(whole(&lead)),
        items: items.into_iter().map(|it| closed_up(whole(&it))).collect(),
        notes: notes(context, &lines).into_iter().map(closed_up).collect(),
    })
}

/// What is paid, with all that is paid in the same case in one line.
fn together(lines: &[PayLine]) -> Vec<PayLine> {
    let mut all: Vec<PayLine> = Vec::new();
    for line in lines.iter().filter(|line| line.is == Is::Paid) {
        match all.last_mut() {
            // What has a condition of its own keeps its line.
            Some(last) if last.cases == line.cases && !line.text.zh.contains('：') => {
                last.text.push(&COMMA);
                last.text.push(&line.text);
            }
            _ => all.push(line.clone()),
        }
    }
    all
}

/// For whom, when, and what is done, up to the colon.
fn opening(context: RuleContext<'_>, side: Side, paid: &[PayLine]) -> Localized {
    let who = subject::lines(context).into_iter().next();
    let who = who.unwrap_or_default();
    let conditions = condition::plain(context);
    let who = if conditions.is_empty() {
        who
    } else {
        let all = Localized::joined(conditions, label!("，", "; "));
        say!("{0}，{1}的", "{0} (provided: {1})", who, all)
    };
    // What is measured has to be said only where bands are held against it.
    let has_cases = paid.iter().any(|line| !line.cases.is_empty());
    let measured = measure::lines(context).into_iter().next();
    let by = measured.filter(|_| has_cases && is_banded(paid));
    let done = done(context, side);
    match by {
        Some(by) => say!("{0}，按{1}{2}：", "For {0}, by {1}, {2}:", who, by, done),
        None => say!("{0}，{1}：", "For {0}, {1}:", who, done),
    }
}

/// Whether some case is the extent of a band.
fn is_banded(paid: &[PayLine]) -> bool {
    let mut cases = paid.iter().flat_map(|line| &line.cases);
    cases.any(|case| case.zh.contains(|letter: char| letter.is_ascii_digit()))
}

fn done(context: RuleContext<'_>, side: Side) -> Localized {
    let whom = receiver::whom(context);
    let is_action = pay::is_action_only(context);
    match (receiver::of(context), side) {
        (_, Side::Help) => say!("帮助{0}", "the help for {0} is", whom),
        _ if is_action => say!("对{0}采取措施", "the action concerning {0} is", whom),
        (Some(Receiver::Team(_)), _) => label!("奖励团队", "the reward for the team is").into(),
        (_, Side::Penalty) => say!("处罚{0}", "the penalty for {0} is", whom),
        (_, Side::Customer) => say!("给予{0}", "{0} receives", whom),
        (_, Side::Reward) => say!("奖励{0}", "the reward for {0} is", whom),
    }
}

/// A case with what it pays: `10 万元以上（含）、不满 50 万元的，1,000 元`.
fn item(line: &PayLine) -> Localized {
    let cases = line.cases.iter().map(|case| Localized {
        zh: case.zh.replace('，', "、"),
        en: case.en.clone(),
    });
    const NEXT: Label = label!("，", ", ");
    let text = &line.text;
    match line.cases.is_empty() {
        true => say!("{0}", "{0}", text),
        false => say!(
            "{0}的，{1}",
            "{0}: {1}",
            Localized::joined(cases, NEXT),
            text
        ),
    }
}

/// Amounts of whole yuan without their zero fen.
fn whole(text: &Localized) -> Localized {
    Localized {
        zh: text.zh.replace(".00 元", " 元"),
        en: without_cents(&text.en),
    }
}

fn without_cents(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut pieces = text.split(".00");
    whole.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        if piece.starts_with(|next: char| next.is_ascii_digit()) {
            whole.push_str(".00");
        }
        whole.push_str(piece);
    }
    whole
}

/// How the cases are reckoned, who is looked at, limits, and what else there is to know, each as a sentence.
fn notes(context: RuleContext<'_>, lines: &[PayLine]) -> Vec<Localized> {
    let how = lines.iter().filter(|line| line.is == Is::How);
    let asked = condition::sustained(context).into_iter();
    let asked = asked.map(|asked| say!("条件：{0}", "condition: {0}", asked));
    let shared = receiver::lines(context).into_iter().skip(1);
    let limits = limit::lines(context).into_iter();
    let limits = limits.map(|limit| say!("上限：{0}", "limit: {0}", limit));
    how.map(PayLine::said)
        .chain(asked)
        .chain(shared)
        .chain(selection::plain(context))
        .chain(condition::only_first(context))
        .chain(limits)
        .chain(receiver::besides(context))
        .filter(stands)
        .map(|note| say!("{0}。", "{0}.", whole(&note)).beginning())
        .collect()
}
