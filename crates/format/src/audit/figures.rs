//! The figures of a finding as data: money in yuan, rates as fractions, places in the unit of what the rule measures.

use crate::{Key, Node};
use rewards_core::audit::{Axis, Detail, Edge, Finding, Grows, InKind, Reach, Region, Unclear};
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::{Measure, Text, Unit};
use rewards_words::figure::plain;
use std::fmt::Display;

fn text(value: impl Display) -> Node {
    Node::text(&value.to_string())
}

fn place(axis: &Axis, place: i128) -> Node {
    text(plain(axis.unit, &Ratio::whole(place)))
}

fn list(amounts: &[Money]) -> Node {
    Node::List(amounts.iter().map(text).collect())
}

fn texts(texts: &[Text]) -> Node {
    Node::List(texts.iter().map(|text| Node::text(text)).collect())
}

fn or_null<T>(value: Option<T>, node: impl Fn(T) -> Node) -> Node {
    value.map_or(Node::Null, node)
}

/// What a finding's places are, and its own figures.
pub(super) fn figures(finding: &Finding) -> Node {
    let axis = &finding.axis;
    let measure = axis.measure.as_ref();
    let words = finding.words.iter();
    let words = words.map(|(of, word)| (Key::Borrowed(of.word()), Node::text(word)));
    let mut fields = vec![
        ("measure", or_null(measure, |one| Node::text(one.word()))),
        ("prior", or_null(axis.prior, text)),
        ("words", Node::Map(words.collect())),
    ];
    fields.extend(own(axis, &finding.detail));
    Node::fields(fields)
}

type Own = Vec<(&'static str, Node)>;

fn own(axis: &Axis, detail: &Detail) -> Own {
    let at = |place| self::place(axis, place);
    match detail {
        Detail::Cliff {
            below,
            from,
            before,
            after,
            zone,
        } => jump(
            at,
            [*below, *from],
            [*before, *after],
            ("zone", or_null(*zone, text)),
        ),
        Detail::Decreasing {
            below,
            from,
            before,
            after,
            until,
        } => jump(
            at,
            [*below, *from],
            [*before, *after],
            ("until", or_null(*until, at)),
        ),
        Detail::Flat { from, until, paid } => vec![
            ("from", at(*from)),
            ("until", or_null(*until, at)),
            ("paid", text(paid)),
        ],
        Detail::SplitGain { of, parts, gain } => parted(of.word(), parts, *gain),
        Detail::BundleGain {
            of,
            parts,
            gain,
            grows,
        } => with(
            parted(of.word(), parts, *gain),
            ("grows", Node::Bool(*grows == Grows::Without)),
        ),
        Detail::TimingGain {
            edge,
            sales,
            moved,
            gain,
        } => vec![
            ("edge", Node::text(edge_word(*edge))),
            ("sales", list(sales)),
            ("moved", list(moved)),
            ("gain", text(gain)),
        ],
        Detail::PaysMoreThanSale {
            of,
            share,
            regions,
            sale,
            paid,
        } => vec![
            ("of", Node::text(of.word())),
            ("share", text(share)),
            ("regions", Node::List(regions.iter().map(region).collect())),
            ("sale", text(sale)),
            ("paid", text(paid)),
        ],
        Detail::LateReturn { sale, paid } => vec![("sale", text(sale)), ("paid", text(paid))],
        Detail::AmbiguousBoundary {
            option,
            at: bound,
            paid,
            readings,
        } => vec![
            ("option", Node::text(option)),
            ("at", at(*bound)),
            ("readings", texts(readings)),
            ("paid", list(paid)),
        ],
        Detail::UnsetParameter { missing } => vec![("missing", texts(missing))],
        Detail::UnreachableBand { band, bound, reach } => unreachable(axis, *band, *bound, *reach),
        Detail::UncappedPenalty { times, bonus, paid } => vec![
            ("times", Node::number(&times.to_string())),
            ("bonus", text(bonus)),
            ("paid", text(paid)),
        ],
        Detail::UncappedReward { slope } => {
            vec![("slope", text(plain(Unit::Count, slope)))]
        }
        Detail::Unclear(what) => unclear(what),
        Detail::InKind(InKind::Form(form)) => vec![("form", Node::text(form.word()))],
        Detail::InKind(InKind::Item(item)) => vec![("item", Node::text(item))],
        Detail::FineRisk { how, bonus, paid } => vec![
            ("how", Node::text(how.word())),
            ("bonus", text(bonus)),
            ("paid", or_null(*paid, text)),
        ],
    }
}

fn with(mut own: Own, field: (&'static str, Node)) -> Own {
    own.push(field);
    own
}

fn jump(
    at: impl Fn(i128) -> Node,
    [below, from]: [i128; 2],
    [before, after]: [Money; 2],
    more: (&'static str, Node),
) -> Own {
    vec![
        ("below", at(below)),
        ("from", at(from)),
        ("before", text(before)),
        ("after", text(after)),
        more,
    ]
}

fn parted(of: &str, parts: &[Money], gain: Money) -> Own {
    vec![
        ("of", Node::text(of)),
        ("parts", list(parts)),
        ("gain", text(gain)),
    ]
}

fn region(region: &Region) -> Node {
    Node::fields(vec![
        ("from", text(region.from)),
        ("until", or_null(region.until, text)),
    ])
}

const fn edge_word(edge: Edge) -> &'static str {
    match edge {
        Edge::Span(every) => every.word(),
        Edge::Period => "period",
    }
}

fn unreachable(axis: &Axis, band: usize, bound: i128, reach: Reach) -> Own {
    let unit = axis.measure.as_ref().map_or(Unit::Money, Measure::unit);
    let reached = match reach {
        Reach::AtMost(most) => Some(("at_most", place(axis, most))),
        Reach::AtLeast(least) => Some(("at_least", place(axis, least))),
        Reach::Nothing => None,
    };
    let mut own = vec![
        ("band", Node::number(&band.to_string())),
        ("bound", text(plain(unit, &Ratio::whole(bound)))),
    ];
    own.extend(reached);
    own
}

fn unclear(what: &Unclear) -> Own {
    match what {
        Unclear::Figure(actions) => {
            vec![("lacks", Node::text("figure")), ("actions", texts(actions))]
        }
        Unclear::Condition(kind) => vec![
            ("lacks", Node::text("condition")),
            ("outcome", Node::text(kind.word())),
        ],
        Unclear::Period {
            sales,
            year,
            halves,
        } => vec![
            ("lacks", Node::text("period")),
            ("sales", text(sales)),
            ("year", text(year)),
            ("halves", text(halves)),
        ],
    }
}
