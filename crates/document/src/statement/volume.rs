//! What a scheme costs with more sales or fewer, as a picture and a table have it, and where one becomes dearer.

use super::computed::Computed;
use super::sums::{Sums, sums};
use crate::workbook::normalize;
use rewards_core::analysis::volume::{
    Crossover, NOW, Since, Volume, VolumePoint, crossovers, scaled, volume,
};
use rewards_core::engine::evaluate_in_pieces;
use rewards_core::number::{Money, Rate, Sign, read_decimal};
use rewards_core::pieces::pause;
use rewards_words::compare::{self, OverVolume};
use rewards_words::figure::{per_cent, short};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// From where to where it's looked at how much of all deals there are, in whole per cent.
pub const VOLUME_ENDS: (i64, i64) = (50, 200);

/// How much of all deals somebody typed, per cent, as people write it: `120`, `１２０％`; nothing where that can't be read or lies
/// beyond the ends.
#[must_use]
pub fn typed_volume(text: &str) -> Option<Rate> {
    const OF_A_PER_CENT: i64 = 10_000;
    let fraction = read_decimal(&normalize::percent(text), 4, Sign::NotNegative);
    let millionths = i64::try_from(fraction.ok()?).ok()?.checked_mul(100)?;
    let (least, most) = VOLUME_ENDS;
    let is_within = (least * OF_A_PER_CENT..=most * OF_A_PER_CENT).contains(&millionths);
    is_within.then(|| Rate::from_millionths(millionths))
}

/// The cost of a scheme from half to twice all deals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VolumeView {
    /// What it shows, in a sentence; what is not known is said.
    pub finding: Localized,
    /// How much of the cost, and of its parts, is known.
    pub known: Sums,
    /// The points, from half to twice; none where nothing of the cost is known.
    pub points: Vec<VolumeRow>,
    /// Where the cost jumps, a sentence each.
    pub jumps: Vec<Localized>,
    /// Said where not each bound was looked at.
    pub sampled: Option<Label>,
    found: Volume,
}

/// The cost with so much of all deals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VolumeRow {
    /// How much of all deals, in millionths.
    pub at: i128,
    /// The same per cent: `83.3333%`.
    pub per_cent: String,
    /// The sales, in fen.
    pub sales: i128,
    /// The sales as digits.
    pub sales_text: String,
    /// Rewards less penalties.
    pub net: Money,
    /// What customers get.
    pub benefit: Money,
    /// The cost among the sales, in millionths; nothing without sales.
    pub share: Option<i128>,
    /// The same per cent, or a dash.
    pub share_text: String,
    /// What lies between the row before and this one.
    pub since: Since,
    /// Whether it is all deals as they are.
    pub is_now: bool,
}

impl VolumeRow {
    /// What the scheme costs.
    #[must_use]
    pub fn cost(&self) -> Money {
        self.net + self.benefit
    }
}

/// Where one of two schemes becomes dearer than the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossoverView {
    /// The places of the two schemes.
    pub schemes: (usize, usize),
    /// How much of all deals it is, in millionths.
    pub at: i128,
    /// With which sales, in fen.
    pub sales: i128,
    /// In a sentence, with the names.
    pub text: Localized,
}

/// What a scheme costs from half to twice all deals; in pieces.
pub async fn volume_view(computed: &Computed) -> VolumeView {
    let facts = &computed.facts;
    let found = volume(&computed.scheme, &facts.ledger, &facts.index).await;
    view(computed, found)
}

fn view(computed: &Computed, found: Volume) -> VolumeView {
    let known = sums(computed);
    let mut finding = compare::volume_finding(&found);
    let is_known = known.cost.so_far().is_some();
    match known.cost.note() {
        Some(note) if is_known => {
            finding = say!("{0}{1}", "{0} {1}", finding, note.beginning());
        }
        Some(note) => finding = note.beginning(),
        None => {}
    }
    let pairs = || found.points.windows(2);
    let jumps = pairs().filter_map(|pair| match pair {
        [before, after] if after.jumps_from(before) => Some(compare::jump(before, after)),
        _ => None,
    });
    VolumeView {
        finding,
        points: if is_known {
            found.points.iter().map(row).collect()
        } else {
            Vec::new()
        },
        jumps: if is_known { jumps.collect() } else { Vec::new() },
        sampled: (!found.is_exact()).then_some(label!(
            "分档的起点太多，没有逐个试算：细而浅的线连着的两点之间可能还有变化。",
            "There are too many bounds to try each one: between points joined by a thin, faint line it may still change."
        )),
        known,
        found,
    }
}

/// What a scheme costs with so much of all deals, whichever share of them it is; in pieces.
pub async fn volume_at(computed: &Computed, at: Rate) -> VolumeRow {
    let facts = &computed.facts;
    let scaled = scaled(&facts.ledger, &facts.index, at);
    pause().await;
    let statement = evaluate_in_pieces(&computed.scheme, &scaled.ledger, &scaled.index).await;
    let totals = statement.totals;
    row(&VolumePoint {
        at,
        sales: totals.sales,
        net: totals.net(),
        benefit: totals.customer_benefit,
        since: Since::Start,
    })
}

fn row(point: &VolumePoint) -> VolumeRow {
    let share = point.share();
    VolumeRow {
        at: point.at.millionths(),
        per_cent: per_cent(point.at),
        sales: point.sales.fen(),
        sales_text: short(point.sales),
        net: point.net,
        benefit: point.benefit,
        share: share.map(Rate::millionths),
        share_text: share.map_or_else(|| "–".to_owned(), per_cent),
        since: point.since,
        is_now: point.at == NOW,
    }
}

/// What the pictures of several schemes show: of their costs, and of these among the sales. A scheme of which nothing is known
/// is in neither.
#[must_use]
pub fn volume_findings<'v>(
    all: impl Iterator<Item = (&'v Localized, &'v VolumeView)>,
) -> [Localized; 2] {
    let drawn = all.filter(|(_, view)| !view.points.is_empty());
    let drawn = drawn.map(|(name, view)| OverVolume {
        name,
        volume: &view.found,
        is_whole: view.known.cost.known().is_some(),
    });
    let drawn: Vec<OverVolume<'_>> = drawn.collect();
    match drawn.is_empty() {
        true => [(); 2].map(|()| NOTHING_DRAWN.into()),
        false => [
            compare::volume_costs_finding(&drawn),
            compare::volume_shares_finding(&drawn),
        ],
    }
}

/// Nothing is known of any scheme.
const NOTHING_DRAWN: Label = label!(
    "还有没填或算不出的部分，画不出成本。",
    "Too much is not filled in yet to draw the cost."
);

/// Where schemes change places in cost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CrossingViews {
    /// The places, a scheme after the other.
    pub told: Vec<CrossoverView>,
    /// Of which schemes there are more than are told.
    pub more: Vec<Localized>,
}

/// That two schemes change places more often than is told; nothing where they don't.
fn more_crossings(one: &Localized, other: &Localized, more: usize) -> Option<Localized> {
    (more > 0).then(|| {
        say!(
            "再高的销售额上，“{0}”和“{1}”的成本高低至少还要颠倒 {2} 次，没有逐一列出。",
            "With still more sales “{0}” and “{1}” trade places in cost at least {2} more times, which aren't listed one by one.",
            one,
            other,
            more
        )
    })
}

/// Where the schemes become dearer or cheaper than the one at the place `base`, on the same facts; of schemes whose cost is
/// not wholly known nothing is told. In pieces.
pub async fn crossover_views(
    columns: &[(&Computed, &VolumeView, Localized)],
    base: usize,
) -> CrossingViews {
    let mut views = CrossingViews::default();
    let Some((first, volume, name)) = columns.get(base) else {
        return views;
    };
    let facts = &first.facts;
    for (at, (other, other_volume, other_name)) in columns.iter().enumerate() {
        if at == base || !is_known(volume) || !is_known(other_volume) {
            continue;
        }
        let found = crossovers(
            (&first.scheme, &other.scheme),
            (&volume.found, &other_volume.found),
            &facts.ledger,
            &facts.index,
        );
        let found = found.await;
        let found_more = more_crossings(name, other_name, found.more);
        let found = found.told;
        let view = |(place, crossover): (usize, &Crossover)| CrossoverView {
            schemes: (base, at),
            at: crossover.above.at.millionths(),
            sales: crossover.above.sales.fen(),
            text: compare::crossover(name, other_name, &found, place),
        };
        views.told.extend(found.iter().enumerate().map(view));
        views.more.extend(found_more);
    }
    views
}

fn is_known(volume: &VolumeView) -> bool {
    volume.known.cost.known().is_some()
}

/// Which of the schemes are compared with none, as not all of their cost is known; nothing where there is none.
#[must_use]
pub fn not_crossing(columns: &[(&Localized, &VolumeView)]) -> Option<Localized> {
    let unknown = columns.iter().filter(|(_, volume)| !is_known(volume));
    compare::left_out(unknown.map(|(name, _)| *name))
}

/// Whether any scheme can be held against the one at the place `base`.
#[must_use]
pub fn can_cross(columns: &[(&Localized, &VolumeView)], base: usize) -> bool {
    let is_base_known = columns.get(base).is_some_and(|(_, base)| is_known(base));
    let known = columns.iter().filter(|(_, volume)| is_known(volume));
    is_base_known && known.count() > 1
}
