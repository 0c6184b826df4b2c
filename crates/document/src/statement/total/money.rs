//! Sums of money: of all, of a kind, among the sales, of one rule.

use super::lists::{entries, of_rule};
use super::{Source, TotalList, TotalView};
use crate::statement::awaited::Awaited;
use crate::statement::entry::digits;
use crate::statement::groups::rule_groups;
use crate::statement::known::signed_amount;
use crate::statement::nothing::no_money_words;
use crate::statement::shown::Shown;
use crate::statement::sums::{COST_RATE, RepRow, net_rate, sold};
use rewards_core::engine::{Line, RepStatement};
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};
use std::collections::BTreeMap;

/// What is taken for sold, whatever a scheme pays on.
const SOLD: Label = label!(
    "已下单、已交付的成交：金额减退货",
    "Deals that are ordered or delivered: amounts less what came back"
);

impl Source<'_> {
    pub(super) async fn net(self) -> TotalView {
        let sums = &self.figures.sums;
        let rules = self.rules(signed_amount).await;
        let view = TotalView {
            formula: Some(say!(
                "奖励 {0} − 扣罚 {1}",
                "Rewards {0} − penalties {1}",
                sums.reward.marked(),
                sums.penalty.marked()
            )),
            lists: vec![
                self.rule_list(rules, &sums.net),
                self.reps(|row| row.net.clone()),
            ],
            ..money(label!("合计净额", "Total net").into(), &sums.net)
        };
        with_reason(view, || no_money_words(&self.computed.scheme, None))
    }

    pub(super) async fn share(self) -> TotalView {
        let sums = &self.figures.sums;
        TotalView {
            name: label!("净额占销售额", "Net as a share of sales").into(),
            worth: net_rate(sums).text().beginning(),
            formula: Some(say!(
                "净额 {0} ÷ 销售额 {1}",
                "Net {0} ÷ sales {1}",
                sums.net.marked(),
                digits(sums.sales)
            )),
            ..self.net().await
        }
    }

    pub(super) fn sales(self) -> TotalView {
        let computed = self.computed;
        let of_rep = |row: &RepRow| {
            let rep = computed.statement.reps.get(row.at);
            Shown::Known(rep.map(|rep| sold(computed, rep.rep)).unwrap_or_default())
        };
        let view = TotalView {
            formula: Some(SOLD.into()),
            lists: vec![self.reps(of_rep)],
            ..money(
                label!("销售额", "Sales").into(),
                &Shown::Known(self.figures.sums.sales),
            )
        };
        with_reason(view, || {
            label!(
                "没有已下单或已交付的成交。",
                "No deal is ordered or delivered."
            )
            .into()
        })
    }

    pub(super) async fn of_kind(self, kind: Kind) -> TotalView {
        let sums = &self.figures.sums;
        let (name, shown) = match kind {
            Kind::Reward => (label!("奖励", "Rewards"), &sums.reward),
            Kind::Penalty => (label!("扣罚", "Penalties"), &sums.penalty),
        };
        let of_rep = |row: &RepRow| match kind {
            Kind::Reward => row.reward.clone(),
            Kind::Penalty => row.penalty.clone(),
        };
        let of_line = |line: &Line| match line.kind == kind {
            true => line.amount,
            false => Money::ZERO,
        };
        let rules = self.rules(of_line).await;
        let view = TotalView {
            lists: vec![self.rule_list(rules, shown), self.reps(of_rep)],
            ..money(name.into(), shown)
        };
        with_reason(view, || no_money_words(&self.computed.scheme, Some(kind)))
    }

    pub(super) fn benefit(self) -> TotalView {
        let shown = &self.figures.sums.benefit;
        let rules = self.with_benefits(BTreeMap::new());
        let view = TotalView {
            lists: vec![self.rule_list(rules, shown), self.customers(|_| true)],
            ..money(label!("客户所得", "To customers").into(), shown)
        };
        with_reason(view, || {
            label!("没有客户得到优惠。", "No customer receives a benefit.").into()
        })
    }

    /// The sums of rules with what each gives customers.
    fn with_benefits(self, mut rules: BTreeMap<RuleAt, Money>) -> BTreeMap<RuleAt, Money> {
        for benefit in &self.computed.statement.customers {
            *rules.entry(benefit.rule).or_default() += benefit.benefit;
        }
        rules
    }

    pub(super) async fn cost(self) -> TotalView {
        let sums = &self.figures.sums;
        let rules = self.with_benefits(self.rules(signed_amount).await);
        let lists = [
            self.rule_list(rules, &sums.cost),
            self.reps(|row| row.net.clone()),
            self.customers(|_| true),
        ];
        let view = TotalView {
            formula: Some(say!(
                "净额 {0} + 客户所得 {1}",
                "Net {0} + to customers {1}",
                sums.net.marked(),
                sums.benefit.marked()
            )),
            lists: made(lists),
            ..money(label!("成本", "Cost").into(), &sums.cost)
        };
        with_reason(view, || no_money_words(&self.computed.scheme, None))
    }

    pub(super) fn cost_rate(self) -> TotalView {
        let sums = &self.figures.sums;
        let awaits = sums.net.awaits().iter().chain(sums.benefit.awaits());
        TotalView {
            name: COST_RATE.into(),
            worth: sums.cost_rate.text().beginning(),
            formula: Some(say!(
                "（净额 {0} + 客户所得 {1}）÷ 销售额 {2}",
                "(net {0} + to customers {1}) ÷ sales {2}",
                sums.net.marked(),
                sums.benefit.marked(),
                digits(sums.sales)
            )),
            note: Shown::of(Money::ZERO, true, awaits.cloned().collect()).note(),
            lists: made([self.reps(|row| row.net.clone()), self.customers(|_| true)]),
        }
    }

    /// Nothing where there is no such rule.
    pub(super) fn rule(self, rule: RuleAt) -> Option<TotalView> {
        let (computed, sums) = (self.computed, &self.figures.sums);
        computed.scheme.rule(rule)?;
        let of_rep = |(rep, row): (&RepStatement, _)| {
            let row: &RepRow = row;
            let sum = rep.sum_of(rule);
            (row.at, of_rule(sum, rule, row.net.awaits()))
        };
        let reps = computed.statement.reps.iter().zip(&self.figures.rows);
        let reps: BTreeMap<usize, Shown> = reps.map(of_rep).collect();
        let paid = reps.values().filter_map(Shown::so_far).sum::<Money>();
        let benefits = computed.statement.customers.iter();
        let benefits = benefits.filter(|benefit| benefit.rule == rule);
        let benefits: Money = benefits.map(|benefit| benefit.benefit).sum();
        let awaits = sums.net.awaits().iter().chain(sums.benefit.awaits());
        let awaits: Vec<Awaited> = awaits.cloned().collect();
        let none = || Shown::Known(Money::ZERO);
        let lists = [
            self.reps(|row| reps.get(&row.at).cloned().unwrap_or_else(none)),
            self.customers(|benefit| benefit.rule == rule),
        ];
        Some(TotalView {
            lists: made(lists),
            ..money(self.name_of(rule), &of_rule(paid + benefits, rule, &awaits))
        })
    }

    /// Nothing where there is no such rep, or the rule neither pays nor takes anything of his.
    pub(super) fn rule_of_rep(self, place: usize, rule: RuleAt) -> Option<TotalView> {
        let row = self.figures.rows.get(place)?;
        let groups = rule_groups(self.computed, place);
        let group = groups.into_iter().find(|group| group.rule == rule)?;
        let shown = group.sum?;
        let name = say!("{0}：{1}", "{0}: {1}", row.heading(), self.name_of(rule));
        Some(TotalView {
            lists: vec![entries(group.entries)],
            ..money(name, &shown)
        })
    }
}

/// Those lists that have any part.
fn made<const N: usize>(lists: [TotalList; N]) -> Vec<TotalList> {
    let all = lists.into_iter();
    all.filter(|list| !list.parts.is_empty()).collect()
}

/// A sum of money that is only added up.
fn money(name: Localized, shown: &Shown) -> TotalView {
    TotalView {
        name,
        worth: shown.marked(),
        note: shown.note().map(Localized::beginning),
        formula: None,
        lists: Vec::new(),
    }
}

/// A sum that nothing makes up says why, and has no empty lists.
fn with_reason(view: TotalView, why: impl Fn() -> Localized) -> TotalView {
    if view.lists.iter().any(|list| !list.parts.is_empty()) {
        return view;
    }
    TotalView {
        note: Some(why()),
        lists: Vec::new(),
        ..view
    }
}
