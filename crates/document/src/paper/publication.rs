//! The sheet that is posted: what everybody receives, by name where that is chosen.

use super::head::{Field, Head, Print, Signature};
use super::rep::waiting_rules;
use crate::statement::{rep_view, totals};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// How people are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// By name.
    ByName,
    /// By number alone.
    ByNumber,
}

/// The sheet that is posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicSheet {
    /// Its head.
    pub head: Head,
    /// What stands over the columns.
    pub columns: [Label; 4],
    /// Everybody, in the statement's order.
    pub rows: Vec<PublicRow>,
    /// All together.
    pub total: PublicRow,
    /// From when to when it is posted, to be written by hand.
    pub posted: Vec<Field>,
    /// What readers have to know.
    pub notes: Vec<Localized>,
    /// Who signs.
    pub signatures: Vec<Signature>,
}

/// One person's figures, in yuan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicRow {
    /// Who.
    pub who: Localized,
    /// Rewards.
    pub reward: Localized,
    /// Penalties.
    pub penalty: Localized,
    /// Rewards less penalties.
    pub net: Localized,
}

/// The sheet that is posted.
#[must_use]
pub fn publication(print: &Print<'_>, listed: Listed) -> PublicSheet {
    let count = print.computed.statement.reps.len();
    let rows = (0..count).filter_map(|place| row(print, place, listed));
    let sums = totals(&print.computed.statement.totals);
    PublicSheet {
        head: print.head(label!("奖罚公示", "Published rewards and penalties")),
        columns: [
            label!("业务员", "Rep"),
            label!("奖励（元）", "Rewards (¥)"),
            label!("扣罚（元）", "Penalties (¥)"),
            label!("净额（元）", "Net (¥)"),
        ],
        rows: rows.collect(),
        total: PublicRow {
            who: label!("合计", "Total").into(),
            reward: Localized::same(&sums.reward),
            penalty: Localized::same(&sums.penalty),
            net: Localized::same(&sums.net),
        },
        posted: vec![
            Field::blank(label!("公示开始", "Posted from")),
            Field::blank(label!("公示结束", "Posted until")),
        ],
        notes: notes(print),
        signatures: vec![
            Signature::of(label!("制表", "Prepared by")),
            Signature::of(label!("审核", "Reviewed by")),
        ],
    }
}

fn row(print: &Print<'_>, place: usize, listed: Listed) -> Option<PublicRow> {
    let view = rep_view(print.computed, place)?;
    Some(PublicRow {
        who: match listed {
            Listed::ByName => Localized::same(&view.name),
            Listed::ByNumber => say!("{0} 号", "No. {0}", place + 1),
        },
        reward: Localized::same(&view.reward),
        penalty: Localized::same(&view.penalty),
        net: Localized::same(&view.net),
    })
}

/// What is not counted yet, what the scheme says of publication, and where one objects.
fn notes(print: &Print<'_>) -> Vec<Localized> {
    let mut notes = Vec::new();
    let waiting = waiting_rules(print.computed).len();
    match waiting {
        0 => {}
        1 => notes.push(say!(
            "有 1 条规定还没有生效，没有计入。",
            "One rule is not in force yet and not counted."
        )),
        _ => notes.push(say!(
            "有 {0} 条规定还没有生效，没有计入。",
            "{0} rules are not in force yet and not counted.",
            waiting
        )),
    }
    if let Some(policy) = &print.definition.policy {
        notes.extend(policy.publication.iter().map(Localized::from));
        notes.extend(
            policy
                .appeal
                .iter()
                .map(|appeal| Localized::from(&appeal.note)),
        );
    }
    notes
}
