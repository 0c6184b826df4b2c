//! What each rep gets under each scheme: one line a rep, a dot for each scheme.

use super::super::comparison::{ComparedRep, Comparison, Completeness};
use super::ticks::{Tick, ticks};
use rewards_core::number::Money;
use rewards_words::compare::pay_dots_finding;
use rewards_words::text::Localized;

/// The dots of all reps on one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayDots {
    /// What they show, in a sentence.
    pub finding: Localized,
    /// The schemes, in order.
    pub schemes: Vec<Localized>,
    /// A line for each rep, in the order of the comparison.
    pub rows: Vec<DotRow>,
    /// The least and the most on the axis, in fen; zero is among them.
    pub reach: (i128, i128),
    /// Round figures on the axis.
    pub ticks: Vec<Tick>,
}

/// One rep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotRow {
    /// The name.
    pub name: String,
    /// What the rep gets under each scheme, in fen; none where nothing of it is known.
    pub dots: Vec<Option<i128>>,
    /// The same as text; what is known in part is marked.
    pub worths: Vec<Localized>,
    /// From the least dot to the most, in fen; nothing without dots.
    pub span: Option<(i128, i128)>,
}

/// What each rep gets under each scheme of a comparison.
#[must_use]
pub fn pay_dots(compared: &Comparison) -> PayDots {
    let rows: Vec<DotRow> = compared.reps.iter().map(|rep| row(compared, rep)).collect();
    let places = || rows.iter().flat_map(|row| &row.dots).flatten().copied();
    let reach = (
        places().min().unwrap_or(0).min(0),
        places().max().unwrap_or(0).max(0),
    );
    PayDots {
        finding: pay_dots_finding(widest(compared)),
        schemes: compared.schemes.iter().map(|it| it.name.clone()).collect(),
        ticks: ticks(reach.0, reach.1),
        reach,
        rows,
    }
}

fn row(compared: &Comparison, rep: &ComparedRep) -> DotRow {
    let known = rep.nets.iter().map(|net| match net.net.known {
        Completeness::Whole | Completeness::Partly(_) => Some(net.net.amount),
        Completeness::Not => None,
    });
    let known: Vec<Option<Money>> = known.collect();
    let dots: Vec<Option<i128>> = known.iter().map(|net| net.map(Money::fen)).collect();
    let ends = || dots.iter().flatten().copied();
    DotRow {
        name: rep.name.clone(),
        span: ends().min().zip(ends().max()),
        worths: compared.net_texts(rep),
        dots,
    }
}

/// For whom the schemes differ most, of what is wholly known: the least and the most; the first of several.
fn widest(compared: &Comparison) -> Option<(&str, Money, Money)> {
    let ends = |rep: &'_ ComparedRep| {
        let whole = || {
            let nets = rep.nets.iter().map(|net| net.net);
            nets.filter(|net| net.known == Completeness::Whole)
                .map(|net| net.amount)
        };
        Some((whole().min()?, whole().max()?))
    };
    let spans = compared.reps.iter();
    let spans =
        spans.filter_map(|rep| ends(rep).map(|(least, most)| (rep.name.as_str(), least, most)));
    spans.reduce(|widest, next| {
        if next.2 - next.1 > widest.2 - widest.1 {
            next
        } else {
            widest
        }
    })
}
