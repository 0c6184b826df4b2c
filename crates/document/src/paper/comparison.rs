//! Schemes held against one of them, as a report: who gets what under each, the sums, and what the pictures show.

use super::head::{Field, Head};
use crate::statement::{
    COST_RATE, Compared, ComparedRep, ComparedScheme, Comparison, Decimals, fare_text,
};
use rewards_core::ledger::Ledger;
use rewards_core::number::Day;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many, say};

/// So many schemes stand beside the base on a sheet.
const BESIDE: usize = 3;

/// The report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonSheet {
    /// Its head.
    pub head: Head,
    /// The schemes, a few at a time, the base in each.
    pub tables: Vec<ComparisonTable>,
    /// What readers have to know.
    pub notes: Vec<Localized>,
}

/// A few schemes beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonTable {
    /// What they are called.
    pub schemes: Vec<Localized>,
    /// The reps, a figure for each scheme.
    pub reps: Vec<(Localized, Vec<ComparisonCell>)>,
    /// The sums.
    pub sums: Vec<(Label, Vec<ComparisonCell>)>,
}

/// A figure, and how much more it is than under the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonCell {
    /// The figure.
    pub text: Localized,
    /// How much more, with its sign; nothing under the base, or where either is not known.
    pub more: Option<String>,
}

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct OnPaper<'p> {
    /// The comparison.
    pub compared: &'p Comparison,
    /// The place of the base.
    pub base: usize,
    /// The places of the reps in the order in which they are listed.
    pub order: &'p [usize],
    /// The facts.
    pub ledger: &'p Ledger,
    /// That figures in it are examples, where they are.
    pub notice: Option<&'p Localized>,
    /// The day of printing.
    pub date: Day,
}

/// The report.
#[must_use]
pub fn comparison_sheet(on: OnPaper<'_>) -> ComparisonSheet {
    let schemes = &on.compared.schemes;
    let name = |place: usize| schemes.get(place).map(|scheme| scheme.name.clone());
    let (deals, reps) = (on.ledger.deals.len(), on.ledger.reps.len());
    let facts = say!(
        "{0}，{1}",
        "{0}, {1}",
        many!(deals, "{0} 笔成交", "{0} deal", "{0} deals"),
        many!(reps, "{0} 名业务员", "{0} rep", "{0} reps")
    );
    let others: Vec<usize> = (0..schemes.len())
        .filter(|place| *place != on.base)
        .collect();
    let with_base = |some: &[usize]| {
        let places: Vec<usize> = [on.base].into_iter().chain(some.iter().copied()).collect();
        table(on, &places)
    };
    let tables: Vec<ComparisonTable> = match others.is_empty() {
        true => vec![with_base(&[])],
        false => others.chunks(BESIDE).map(with_base).collect(),
    };
    ComparisonSheet {
        head: Head {
            title: label!("奖励方案比较", "Reward schemes compared").into(),
            fields: vec![
                Field::printed(
                    label!("基准方案", "Compared with"),
                    name(on.base).unwrap_or_default(),
                ),
                Field::printed(label!("核算期", "Period"), Localized::of(&on.ledger.period)),
                Field::printed(label!("台账", "Ledger"), facts),
                Field::printed(label!("打印日期", "Printed on"), Localized::of(&on.date)),
            ],
            notice: on.notice.cloned(),
        },
        notes: notes(on.compared),
        tables,
    }
}

fn notes(compared: &Comparison) -> Vec<Localized> {
    let mut notes = vec![label!(
        "金额单位：元。净额是奖励减扣罚；括号里是比基准方案多（+）或少（−）多少。客户所得另列，不在净额里。",
        "All amounts in yuan. Net is rewards less penalties; in brackets, how much more (+) or less (−) than under the base. What customers get is listed separately and not in the net."
    )
    .into()];
    let waiting = compared.schemes.iter().filter(|scheme| scheme.waiting > 0);
    notes.extend(waiting.map(|scheme| {
        many!(
            scheme.waiting,
            "{1}：还有 {0} 条待公司填写数字，没有算在内。",
            "{1}: {0} rule waits for the company's figures and is not counted.",
            "{1}: {0} rules wait for the company's figures and are not counted.",
            scheme.name
        )
    }));
    notes
}

fn table(on: OnPaper<'_>, places: &[usize]) -> ComparisonTable {
    let compared = on.compared;
    let schemes: Vec<(usize, &ComparedScheme)> = places
        .iter()
        .filter_map(|place| Some((*place, compared.schemes.get(*place)?)))
        .collect();
    let rep = |rep: &ComparedRep| {
        let cells = schemes
            .iter()
            .map(|(place, scheme)| match rep.nets.get(*place) {
                Some(net) => cell(*net, scheme.decimals, *place == on.base),
                None => plain(Localized::default()),
            });
        (Localized::same(&rep.name), cells.collect())
    };
    let row = |name: Label, text: &dyn Fn(usize, &ComparedScheme) -> ComparisonCell| {
        let cells = schemes.iter().map(|(place, scheme)| text(*place, scheme));
        (name, cells.collect())
    };
    let reps = on
        .order
        .iter()
        .filter_map(|place| compared.reps.get(*place));
    ComparisonTable {
        schemes: schemes
            .iter()
            .map(|(_, scheme)| scheme.name.clone())
            .collect(),
        reps: reps.map(rep).collect(),
        sums: vec![
            row(label!("合计净额", "Total net"), &|place, scheme| {
                let net = Compared {
                    net: scheme.net,
                    more: scheme.more,
                };
                cell(net, scheme.decimals, place == on.base)
            }),
            row(label!("奖励", "Rewards"), &|_, scheme| {
                plain(scheme.decimals.marked(&scheme.shown.reward))
            }),
            row(label!("扣罚", "Penalties"), &|_, scheme| {
                plain(scheme.decimals.marked(&scheme.shown.penalty))
            }),
            row(
                label!("净额占销售额", "Net as a share of sales"),
                &|_, scheme| plain(scheme.share.text()),
            ),
            row(
                label!("谁多谁少", "Who gains, who loses"),
                &|place, scheme| {
                    plain(match place == on.base {
                        true => Localized::same("–"),
                        false => fare_text(&scheme.fare, &compared.reps),
                    })
                },
            ),
            row(label!("客户所得", "To customers"), &|_, scheme| {
                plain(scheme.decimals.marked(&scheme.shown.benefit))
            }),
            row(COST_RATE, &|_, scheme| plain(scheme.shown.cost_rate.text())),
        ],
    }
}

fn plain(text: Localized) -> ComparisonCell {
    ComparisonCell { text, more: None }
}

fn cell(compared: Compared, decimals: Decimals, is_base: bool) -> ComparisonCell {
    let more = compared.more.filter(|_| !is_base);
    ComparisonCell {
        text: compared.net.text(decimals),
        more: more.map(|more| decimals.signed(more)),
    }
}
