//! What each rep gets against what the rep sold: a point for each rep and scheme.

use super::super::comparison::{Comparison, Completeness};
use super::super::computed::Computed;
use super::super::sums::sold;
use super::ticks::{Tick, ticks};
use rewards_core::number::{Money, Ratio};
use rewards_words::compare::pay_scatter_finding;
use rewards_words::figure::column;
use rewards_words::text::Localized;

/// The points of all reps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayScatter {
    /// What they show under each scheme, a sentence each.
    pub findings: Vec<Localized>,
    /// The schemes, in order.
    pub schemes: Vec<Localized>,
    /// The reps, in the order of the comparison.
    pub points: Vec<ScatterPoint>,
    /// The most on the axis of sales, in fen; it begins at zero.
    pub sales_most: i128,
    /// The least and the most on the axis of nets, in fen; zero is among them.
    pub net_reach: (i128, i128),
    /// Round figures on the axis of sales.
    pub sales_ticks: Vec<Tick>,
    /// Round figures on the axis of nets.
    pub net_ticks: Vec<Tick>,
}

/// One rep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScatterPoint {
    /// The name.
    pub name: String,
    /// What the rep sold, in fen: deals that count and are ordered or delivered.
    pub sales: i128,
    /// The same as digits.
    pub sales_text: String,
    /// What the rep gets under each scheme, in fen; none where nothing of it is known.
    pub nets: Vec<Option<i128>>,
    /// The same as text; what is known in part is marked.
    pub worths: Vec<Localized>,
}

/// What each rep gets against what the rep sold; `computed` is any of the results that are compared.
#[must_use]
pub fn pay_scatter(compared: &Comparison, computed: &Computed) -> PayScatter {
    let reps = computed.statement.reps.iter();
    let sold: Vec<Money> = reps.map(|rep| sold(computed, rep.rep)).collect();
    let texts = column(&sold);
    let points = compared.reps.iter().zip(sold).zip(texts);
    let points: Vec<ScatterPoint> = points
        .map(|((rep, sales), sales_text)| {
            let known = rep.nets.iter().map(|net| match net.net.known {
                Completeness::Whole | Completeness::Partly(_) => Some(net.net.amount),
                Completeness::Not => None,
            });
            let known: Vec<Option<Money>> = known.collect();
            ScatterPoint {
                name: rep.name.clone(),
                sales: sales.fen(),
                sales_text,
                nets: known.iter().map(|net| net.map(Money::fen)).collect(),
                worths: compared.net_texts(rep),
            }
        })
        .collect();
    let nets = || points.iter().flat_map(|point| &point.nets).flatten();
    let net_reach = (
        nets().copied().min().unwrap_or(0).min(0),
        nets().copied().max().unwrap_or(0).max(0),
    );
    let sales_most = points.iter().map(|point| point.sales).max().unwrap_or(0);
    let schemes: Vec<Localized> = compared.schemes.iter().map(|it| it.name.clone()).collect();
    let findings = schemes.iter().enumerate();
    PayScatter {
        findings: findings
            .map(|(place, name)| finding(name, place, &points))
            .collect(),
        sales_ticks: ticks(0, sales_most),
        net_ticks: ticks(net_reach.0, net_reach.1),
        schemes,
        points,
        sales_most,
        net_reach,
    }
}

/// Who gets least and who most for each yuan sold under a scheme; who sold nothing is left out.
fn finding(scheme: &Localized, place: usize, points: &[ScatterPoint]) -> Localized {
    let shares = points.iter().filter(|point| point.sales > 0);
    let shares = shares.filter_map(|point| {
        let num = (*point.nets.get(place)?)?;
        let den = point.sales;
        Some((point.name.as_str(), Ratio { num, den }))
    });
    let shares: Vec<(&str, Ratio)> = shares.collect();
    let least = shares.iter().min_by(|one, other| one.1.compare(other.1));
    let most = shares
        .iter()
        .rev()
        .max_by(|one, other| one.1.compare(other.1));
    pay_scatter_finding(scheme, least.copied(), most.copied())
}
