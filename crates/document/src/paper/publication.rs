//! The sheet that is posted: what everybody receives, by name where that is chosen.

use super::head::{Field, Head, Print, Signature};
use super::rep::waiting_rules;
use crate::statement::{RepRow, Shown, Sums, rep_rows, sums};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many, say};

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
    let rows = rep_rows(print.computed);
    let sums = sums(print.computed);
    PublicSheet {
        head: print.head(label!("奖罚公示", "Published rewards and penalties")),
        columns: [
            label!("业务员", "Rep"),
            label!("奖励（元）", "Rewards (¥)"),
            label!("扣罚（元）", "Penalties (¥)"),
            label!("净额（元）", "Net (¥)"),
        ],
        rows: rows.iter().map(|one| row(one, listed)).collect(),
        total: PublicRow {
            who: label!("合计", "Total").into(),
            reward: marked(&sums.reward),
            penalty: marked(&sums.penalty),
            net: marked(&sums.net),
        },
        posted: vec![
            Field::blank(label!("公示开始", "Posted from")),
            Field::blank(label!("公示结束", "Posted until")),
        ],
        notes: print
            .left_out()
            .into_iter()
            .chain(notes(print, &sums))
            .collect(),
        signatures: vec![
            Signature::of(label!("制表", "Prepared by")),
            Signature::of(label!("审核", "Reviewed by")),
        ],
    }
}

fn row(row: &RepRow, listed: Listed) -> PublicRow {
    PublicRow {
        who: match listed {
            Listed::ByName => Localized::same(&row.name),
            Listed::ByNumber => say!("{0} 号", "No. {0}", row.at + 1),
        },
        reward: marked(&row.reward),
        penalty: marked(&row.penalty),
        net: marked(&row.net),
    }
}

/// A figure; one of which only a part is known has a mark, which a note explains.
fn marked(shown: &Shown) -> Localized {
    match shown {
        Shown::Known(_) | Shown::Waiting(_) => shown.text(),
        Shown::SoFar(..) => say!("{0}*", "{0}*", shown.text()),
    }
}

/// What is not counted yet, what the scheme says of publication, and where one objects.
fn notes(print: &Print<'_>, sums: &Sums) -> Vec<Localized> {
    let mut notes = Vec::new();
    let figures = [&sums.net, &sums.reward, &sums.penalty];
    if figures
        .iter()
        .any(|shown| matches!(shown, Shown::SoFar(..)))
    {
        let mark = label!(
            "带 * 的只是已知部分。",
            "Figures marked * are what is known so far."
        );
        notes.push(mark.into());
    }
    let waiting = waiting_rules(print.computed).len();
    if waiting > 0 {
        notes.push(many!(
            waiting,
            "有 {0} 条规定还没有生效，没有计入。",
            "{0} rule is not in force yet and not counted.",
            "{0} rules are not in force yet and not counted."
        ));
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
