//! What the pictures of cost with more sales or fewer show, in a sentence each.

use super::curve::{NAMED, others};
use super::volume::{NO_VOLUME, share};
use crate::figure::short;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::analysis::volume::{Volume, VolumePoint};
use rewards_core::number::Money;

/// A scheme with more sales or fewer.
#[derive(Clone, Copy, Debug)]
pub struct OverVolume<'v> {
    /// Its name.
    pub name: &'v Localized,
    /// What it costs.
    pub volume: &'v Volume,
    /// Whether all of that is known.
    pub is_whole: bool,
}

/// With half of all deals, as they are, and with twice as many.
type Three<'v> = (&'v VolumePoint, &'v VolumePoint, &'v VolumePoint);

impl OverVolume<'_> {
    fn points(&self) -> Option<Three<'_>> {
        let points = &self.volume.points;
        Some((points.first()?, self.volume.now()?, points.last()?))
    }

    fn named(&self) -> Localized {
        match self.is_whole {
            true => say!("“{0}”", "“{0}”", self.name),
            false => say!("“{0}”（已知部分）", "“{0}” (what is known)", self.name),
        }
    }
}

/// What each scheme costs from half to twice all deals.
#[must_use]
pub fn volume_costs_finding(all: &[OverVolume<'_>]) -> Localized {
    let lead = label!(
        "成交从减半到翻倍，成本：",
        "From half to double the deals, the cost: "
    );
    let cost = |point: &VolumePoint| short(point.cost());
    told(all, lead, |name, (least, now, most)| {
        say!(
            "{0}从 {1} 元到 {2} 元，现在 {3} 元",
            "{0} from ¥{1} to ¥{2}, now ¥{3}",
            name,
            cost(least),
            cost(most),
            cost(now)
        )
    })
}

/// The same among the sales.
#[must_use]
pub fn volume_shares_finding(all: &[OverVolume<'_>]) -> Localized {
    let lead = label!(
        "成交从减半到翻倍，成本占销售额：",
        "From half to double the deals, the cost as a share of sales: "
    );
    told(all, lead, |name, (least, now, most)| {
        say!(
            "{0}从 {1} 到 {2}，现在 {3}",
            "{0} from {1} to {2}, now {3}",
            name,
            share(least),
            share(most),
            share(now)
        )
    })
}

fn told(
    all: &[OverVolume<'_>],
    lead: Label,
    told: impl Fn(Localized, Three<'_>) -> Localized,
) -> Localized {
    let points: Vec<(Localized, Three<'_>)> = all
        .iter()
        .filter_map(|one| Some((one.named(), one.points()?)))
        .collect();
    if points
        .iter()
        .all(|(_, (_, now, _))| now.sales == Money::ZERO)
    {
        return NO_VOLUME.into();
    }
    let schemes = points.len();
    let parts = points.into_iter().take(NAMED);
    let parts = parts.map(|(name, three)| told(name, three));
    let mut text = say!(
        "{0}{1}",
        "{0}{1}",
        lead,
        Localized::joined(parts, label!("；", "; "))
    );
    text.push(&others(schemes, NAMED));
    text.push(&label!("。", "."));
    text
}
