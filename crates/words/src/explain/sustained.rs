//! Runs of months that had to hold up: what was asked of them, and what the best run came to.

use super::change;
use super::check::Check;
use super::context::EntryContext;
use super::explanation::Change;
use super::measured::span_of;
use crate::figure::Gauge;
use crate::label::{AND, COMMA};
use crate::part::sustained::{mean_margin, other_products, run_asked};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::engine::{Evidence, TestResult, Window, deals_of};
use rewards_core::ledger::Deal;
use rewards_core::number::{Money, Month, Rate, Ratio};
use rewards_core::scheme::{Kind, Measure, OtherThan, Sustained, Unit};

/// Whether a run of months held up.
pub(super) fn check(context: &EntryContext<'_>, asked: &Sustained, finding: &TestResult) -> Check {
    let window = match finding.found {
        Evidence::Window(window) => window,
        _ => None,
    };
    let total = window.map(|window| window.total.to_string());
    let wanted = Money::from_fen(asked.mean.fen() * i128::from(asked.months));
    let (found, must) = (found(context, asked, window), must(asked));
    let text = if finding.held {
        say!("{0}，达到 {1}", "{0}, at least {1}", found, asked.mean)
    } else {
        say!("{0}（要求：{1}）", "{0} (asked: {1})", found, must)
    };
    Check {
        test: "sustained",
        expected: wanted.to_string(),
        found: total.unwrap_or_default(),
        held: finding.held,
        text,
        must,
    }
}

/// What is asked of a run, its figures known.
fn must(asked: &Sustained) -> Localized {
    let other_than = asked.other_than.as_ref();
    let other_than = other_than.map(|OtherThan { product, at_least }| {
        other_products(&say!("“{0}”", "“{0}”", product), at_least)
    });
    let margin = asked.margin.map(|margin| mean_margin(&margin));
    let extras: Vec<Localized> = other_than.into_iter().chain(margin).collect();
    run_asked(
        asked.windows,
        (&asked.months, &asked.of),
        &asked.mean,
        &extras,
    )
}

/// What a run came to: besides sales whatever was asked, the mean last.
fn found(context: &EntryContext<'_>, asked: &Sustained, window: Option<Window>) -> Localized {
    let Some(window) = window else {
        return label!("没有可以计入的订单", "no order counts").into();
    };
    let run = Run::of(context, window);
    let mut parts = Vec::new();
    if let Some(OtherThan {
        product,
        at_least: share,
    }) = &asked.other_than
    {
        let months = run.shares_of_others(window, product);
        let fails = |month: &&MonthShare| !month.reaches(*share);
        let failing: Vec<Localized> = months.iter().filter(fails).map(MonthShare::said).collect();
        parts.push(if failing.is_empty() {
            let months = Localized::joined(months.iter().map(MonthShare::said), AND);
            say!(
                "“{0}”以外的产品占比符合（{1}）",
                "enough in products other than “{0}” ({1})",
                product,
                months
            )
        } else {
            let months = Localized::joined(failing, AND);
            say!(
                "“{0}”以外的产品占比不够（{1}）",
                "too little in products other than “{0}” ({1})",
                product,
                months
            )
        });
    }
    if asked.margin.is_some() {
        parts.push(match run.margin() {
            Some(margin) => {
                say!(
                    "平均毛利率 {0}",
                    "mean gross margin {0}",
                    Gauge(Unit::Rate, margin)
                )
            }
            None => context.without_margin(run.deals.iter().copied()),
        });
    }
    let mean = Ratio {
        num: window.total.fen(),
        den: window.months.into(),
    };
    parts.push(say!("月均 {0}", "{0} a month", Gauge(Unit::Money, mean)));
    let parts = Localized::joined(parts, COMMA);
    say!("{0}{1}", "{0}: {1}", span_of(window), parts)
}

/// What the best run was short of.
pub(super) fn needed(
    context: &EntryContext<'_>,
    asked: &Sustained,
    window: Option<Window>,
    check: &Check,
) -> Change {
    if context.terms.kind == Kind::Penalty {
        return change::clause(context, check.test, &check.must, &check.text);
    }
    let total = window.map_or(0, |window| window.total.fen());
    let short = Money::from_fen(asked.mean.fen() * i128::from(asked.months) - total);
    if !short.is_positive() {
        let text = say!(
            "销售额已够，其他要求还没有满足：{0}。",
            "Sales suffice; something else is still missing: {0}.",
            check.text
        );
        return Change {
            of: "sustained",
            value: None,
            text,
        };
    }
    let text = match window.map(span_of) {
        Some(span) => say!(
            "{0}合计还差 {1}，月均才能达到 {2}。",
            "{0}: {1} more in all for a mean of {2} a month.",
            span,
            short,
            asked.mean
        ),
        None => say!(
            "这项奖励要求{0}。",
            "This is paid only for {0}.",
            check.must
        ),
    };
    Change {
        of: "sustained",
        value: Some(short.to_string()),
        text,
    }
}

/// The deals of a window, by month.
struct Run<'a> {
    deals: Vec<&'a Deal>,
    products: &'a [std::sync::Arc<str>],
}

impl<'a> Run<'a> {
    fn of(context: &EntryContext<'a>, window: Window) -> Self {
        let measure = Measure::MeanMonthSales;
        let places = deals_of(context.source, &measure, context.candidate(), Some(window));
        let deals = places.into_iter().filter_map(|at| context.deal(at));
        Self {
            deals: deals.collect(),
            products: &context.ledger().products,
        }
    }

    /// What other products than one came to in each month of the window.
    fn shares_of_others(&self, window: Window, excluded: &str) -> Vec<MonthShare> {
        let months = (0..).take(window.months as usize);
        let months = months.map(|place| window.first.plus(place));
        let mut months: Vec<MonthShare> = months.map(MonthShare::without_sales).collect();
        for deal in &self.deals {
            let month = deal.date.month();
            let Some(share) = months.iter_mut().find(|share| share.month == month) else {
                continue;
            };
            share.all += deal.net();
            let product = deal.product.and_then(|at| self.products.get(at.index()));
            if product.map(|name| &**name) != Some(excluded) {
                share.others += deal.net();
            }
        }
        months
    }

    fn margin(&self) -> Option<Ratio> {
        let mut mean = Ratio { num: 0, den: 0 };
        for deal in &self.deals {
            mean.num += deal.net().fen() * deal.margin?.millionths();
            mean.den += deal.net().fen();
        }
        (mean.den > 0).then_some(mean)
    }
}

/// What other products than one came to in a month.
struct MonthShare {
    month: Month,
    all: Money,
    others: Money,
}

impl MonthShare {
    const fn without_sales(month: Month) -> Self {
        Self {
            month,
            all: Money::ZERO,
            others: Money::ZERO,
        }
    }

    /// A month without sales reaches no share.
    fn reaches(&self, share: Rate) -> bool {
        self.all.is_positive()
            && self.others.fen() * Rate::SCALE >= share.millionths() * self.all.fen()
    }

    fn said(&self) -> Localized {
        if !self.all.is_positive() {
            return say!("{0}没有销售", "no sales in {0}", self.month);
        }
        let share = Ratio {
            num: self.others.fen() * Rate::SCALE,
            den: self.all.fen(),
        };
        say!(
            "{0} {1}",
            "{1} in {0}",
            self.month,
            Gauge(Unit::Rate, share)
        )
    }
}
