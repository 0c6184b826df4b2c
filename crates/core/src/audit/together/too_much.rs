//! Sales on which several rules pay more than the share, where none of them does by itself.

use super::set::{Member, Set, USUAL};
use crate::audit::detail::{Detail, Region};
use crate::audit::finding::Finding;
use crate::audit::kinds::ShareOf;
use crate::audit::look::paid;
use crate::audit::share_of_sale::{is_above, regions, shown};
use crate::number::{Money, Rate};

/// A hundred yuan.
const ROUND: i128 = 10_000;

impl Set<'_> {
    /// A sale on which several of them pay more than the share, where none of them is told by itself.
    pub fn too_much(&self, findings: &[Finding]) -> Option<Finding> {
        let share = self.first.look.audited.share;
        let sales = self.sales(share, &self.told(findings))?.into_iter();
        sales
            .filter_map(|sale| self.paying(sale)?.too_much_on(sale, share))
            .next()
    }

    /// For which sales it's told of one of them by itself. Of a few fen nothing is: each line is rounded.
    fn told(&self, findings: &[Finding]) -> Vec<Region> {
        let of_members = findings
            .iter()
            .filter(|found| self.members().any(|member| member.is_told_by(found)));
        let regions = of_members.filter_map(|found| match &found.detail {
            Detail::PaysMoreThanSale {
                of: ShareOf::Sale,
                regions,
                ..
            } => Some(regions.iter().copied()),
            _ => None,
        });
        regions.flatten().collect()
    }

    /// Those that pay for a sale; none where the first doesn't, or no other does.
    fn paying(&self, sale: i128) -> Option<Self> {
        let pays = |member: &Member<'_>| paid(member.curve, sale).is_some_and(Money::is_positive);
        let others = self.others.iter().copied().filter(pays);
        let set = Self {
            first: Some(self.first).filter(pays)?,
            others: others.collect(),
        };
        (!set.others.is_empty()).then_some(set)
    }

    /// That all of them together pay too much for a sale, and for which others; nothing where they don't.
    fn too_much_on(&self, sale: i128, share: Rate) -> Option<Finding> {
        let curve = self.curve();
        let regions = regions(&curve, share, self.first.look.least(&curve))?;
        let is_too_much = is_in(&regions, sale) && is_above(paid(&curve, sale)?, sale, share);
        let said = || shown(&self.look(), &curve, (ShareOf::Sale, share), regions, sale);
        is_too_much.then(said).flatten()
    }

    /// Sales to try, the one that a person would believe first: none for which one of them is told by itself.
    fn sales(&self, share: Rate, told: &[Region]) -> Option<Vec<i128>> {
        let curve = self.curve();
        let all = regions(&curve, share, self.first.look.least(&curve))?;
        let own = |member: Member<'_>| regions(member.curve, share, 1).unwrap_or_default();
        let own: Vec<Region> = self.members().flat_map(own).collect();
        // Where any of them begins or ends to be too much, and halfway between two such places, as each line is rounded.
        let ends = all.iter().chain(&own).flat_map(|region| {
            let until = region.until.map(Money::fen);
            let behind = until.map(|until| until + 1);
            let from = region.from.fen();
            [Some(from), Some(from - 1), until, behind]
                .into_iter()
                .flatten()
        });
        let mut ends: Vec<i128> = ends.chain(self.places(1)).collect();
        ends.sort_unstable();
        ends.dedup();
        let halfway: Vec<i128> = ends
            .windows(2)
            .map(|pair| i128::midpoint(pair[0], pair[1]))
            .collect();
        // A round figure before one that isn't.
        let round = |to: i128| halfway.iter().map(move |at| at - at % to);
        let tried = std::iter::once(USUAL)
            .chain(round(ROUND))
            .chain(round(100))
            .chain(halfway.iter().chain(&ends).copied());
        let tried = tried.filter(|sale| is_in(&all, *sale) && !is_in(told, *sale));
        Some(tried.collect())
    }
}

/// Whether one of these ranges holds a sale.
fn is_in(regions: &[Region], sale: i128) -> bool {
    regions.iter().any(|region| {
        region.from.fen() <= sale && region.until.is_none_or(|until| sale <= until.fen())
    })
}
