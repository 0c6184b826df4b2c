//! Runs of months that had to hold up: what was asked of them, and what the best run came to.

use super::Check;
use super::explanation::Change;
use super::figure;
use super::said::{Part, Said, both, say};
use super::scene::Scene;
use rewards_core::engine::{Evidence, TestResult, Window, deals_of};
use rewards_core::ledger::Deal;
use rewards_core::number::{Money, Month, Rate, Ratio, Span};
use rewards_core::scheme::{Measure, Sustained, Unit, Windows};

/// The months of a window.
pub(super) fn span_of(window: Window) -> Part<'static> {
    Part::Span(Span {
        first: window.first,
        months: i32::try_from(window.months).unwrap_or(i32::MAX),
    })
}

/// Whether a run of months held up.
pub(super) fn check(scene: &Scene<'_>, asked: &Sustained, finding: &TestResult) -> Check {
    let window = window_of(finding);
    let total = window
        .map(|window| window.total.to_string())
        .unwrap_or_default();
    let wanted = Money::from_fen(asked.mean.fen() * i128::from(asked.months));
    let found = found(scene, asked, window);
    let held = say(
        both!("{0}，达到 {1}", "{0}, at least {1}"),
        &[Part::Said(&found), Part::Money(&asked.mean)],
    );
    Check::needed(
        "sustained",
        (wanted.to_string(), total),
        finding.held,
        (must(asked), held),
        Part::Said(&found),
    )
}

const fn window_of(finding: &TestResult) -> Option<Window> {
    match finding.found {
        Evidence::Window(window) => window,
        _ => None,
    }
}

/// What was asked of a run.
fn must(asked: &Sustained) -> Said {
    let parts = [
        Part::Number(asked.months.into()),
        Part::Number(asked.of.into()),
        Part::Money(&asked.mean),
    ];
    let mut text = match asked.windows {
        Windows::First => say(
            both!(
                "首单当月起的前 {0} 个月，月均销售额达到 {2}",
                "a mean of {2} a month over the first {0} months from that of the first order"
            ),
            &parts,
        ),
        Windows::Any => say(
            both!(
                "首单当月起的 {1} 个月里，有连续 {0} 个月月均销售额达到 {2}",
                "a mean of {2} a month over some {0} consecutive months of the first {1} from that of the first order"
            ),
            &parts,
        ),
    };
    for extra in extras(asked) {
        text.push(&say(both!("，且{0}", ", with {0}"), &[Part::Said(&extra)]));
    }
    text
}

/// What was asked besides sales.
fn extras(asked: &Sustained) -> Vec<Said> {
    let products = asked.other_than.as_ref().map(|(product, share)| {
        let parts = [Part::Text(product), Part::Percent(*share)];
        say(
            both!(
                "每个月“{0}”以外的产品占 {1} 以上（含）",
                "at least {1} of each month in products other than “{0}”"
            ),
            &parts,
        )
    });
    let margin = asked.margin.map(|margin| {
        say(
            both!("平均毛利率达到 {0}", "a mean gross margin of at least {0}"),
            &[Part::Percent(margin)],
        )
    });
    products.into_iter().chain(margin).collect()
}

/// What a run came to: besides sales whatever was asked, the mean last.
fn found(scene: &Scene<'_>, asked: &Sustained, window: Option<Window>) -> Said {
    let Some(window) = window else {
        return Said::of(&("没有可以计入的订单", "no deal that counts"));
    };
    let run = Run::of(scene, window);
    let mut parts = Vec::new();
    if let Some((product, share)) = &asked.other_than {
        let failing: Vec<Said> = run
            .failing_months(window, product, *share)
            .into_iter()
            .map(figure::month)
            .collect();
        let months = Said::listed(&failing, &("、", ", "));
        let said = [Part::Text(product), Part::Said(&months)];
        parts.push(match failing.is_empty() {
            true => say(
                both!(
                    "“{0}”以外的产品占比符合",
                    "enough in products other than “{0}”"
                ),
                &said,
            ),
            false => say(
                both!(
                    "“{0}”以外的产品占比不够（{1}）",
                    "too little in products other than “{0}” ({1})"
                ),
                &said,
            ),
        });
    }
    if asked.margin.is_some() {
        parts.push(match run.margin() {
            Some(margin) => say(
                both!("平均毛利率 {0}", "mean gross margin {0}"),
                &[Part::Gauge(Unit::Rate, &margin)],
            ),
            None => Said::of(&("有订单没有填毛利率", "a deal has no margin")),
        });
    }
    let mean = Part::Gauge(
        Unit::Money,
        &Ratio {
            num: window.total.fen(),
            den: window.months.into(),
        },
    );
    parts.push(say(both!("月均 {0}", "{0} a month"), &[mean]));
    say(
        both!("{0}{1}", "{0}: {1}"),
        &[
            span_of(window),
            Part::Said(&Said::listed(&parts, &("，", ", "))),
        ],
    )
}

/// What the best run was short of.
pub(super) fn change(asked: &Sustained, window: Option<Window>) -> Change {
    let short = Money::from_fen(
        asked.mean.fen() * i128::from(asked.months) - window.map_or(0, |window| window.total.fen()),
    );
    if !short.is_positive() {
        let extras = Said::listed(&extras(asked), &("，", ", "));
        let text = say(
            both!(
                "销售额已够，还须满足：{0}。",
                "Sales suffice; also needed: {0}."
            ),
            &[Part::Said(&extras)],
        );
        return Change {
            of: "sustained",
            value: None,
            text,
        };
    }
    let text = match window.map(span_of) {
        Some(span) => {
            let parts = [span, Part::Money(&short), Part::Money(&asked.mean)];
            say(
                both!(
                    "{0}合计还差 {1}，月均才能达到 {2}。",
                    "{0}: {1} more in all for a mean of {2} a month."
                ),
                &parts,
            )
        }
        None => say(
            both!("须{0}。", "Needed: {0}."),
            &[Part::Said(&must(asked))],
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
    products: &'a [Box<str>],
}

impl<'a> Run<'a> {
    fn of(scene: &Scene<'a>, window: Window) -> Self {
        let places = deals_of(
            scene.source,
            &Measure::MeanMonthSales,
            scene.unit(),
            Some(window),
        );
        let deals = places.into_iter().filter_map(|at| scene.deal(at)).collect();
        Self {
            deals,
            products: &scene.ledger().products,
        }
    }

    fn failing_months(&self, window: Window, excluded: &str, share: Rate) -> Vec<Month> {
        let months = (0..)
            .take(window.months as usize)
            .map(|place| window.first.plus(place));
        let mut months: Vec<(Month, Money, Money)> = months
            .map(|month| (month, Money::ZERO, Money::ZERO))
            .collect();
        for deal in &self.deals {
            let Some((_, all, other)) = months
                .iter_mut()
                .find(|(month, ..)| *month == deal.date.month())
            else {
                continue;
            };
            *all += deal.net();
            let product = deal
                .product
                .and_then(|at| self.products.get(at.index()))
                .map(|name| &**name);
            if product != Some(excluded) {
                *other += deal.net();
            }
        }
        let fails = |all: &Money, other: &Money| {
            !all.is_positive() || other.fen() * Rate::SCALE < share.millionths() * all.fen()
        };
        months
            .into_iter()
            .filter(|(_, all, other)| fails(all, other))
            .map(|(month, ..)| month)
            .collect()
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
