//! Bands that nothing can reach: conditions stop before them, or what is measured cannot be as large.

use super::detail::{Detail, Reach};
use super::finding::Finding;
use super::kinds::Role;
use super::look::Look;
use super::scene::{BESIDE, Thing};
use crate::analysis::{Path, Scale};
use crate::number::Ratio;
use crate::scheme::{Band, BandPay, Bands, Bound, Comparison, Edge, Mode, Pay, Terms, Test};

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    let scale = Scale::of(look.terms.measure.as_ref(), BESIDE);
    let Some(within) = Within::of(look.terms, &scale) else {
        return;
    };
    for path in &look.paths {
        for pay in &path.pays {
            let Pay::Bands(bands) = pay else { continue };
            for place in 0..bands.bands.len() {
                findings.extend(finding(look, path, &scale, within, bands, place));
            }
        }
    }
}

/// The whole places that the measure and the conditions let through.
#[derive(Clone, Copy)]
struct Within {
    least: i128,
    most: Option<i128>,
}

impl Within {
    /// None where a bound does not fit. Alternatives are taken to let everything through, and targets, as anybody's may be
    /// any figure.
    fn of(terms: &Terms, scale: &Scale) -> Option<Self> {
        let mut within = Self {
            least: scale.least.floor(),
            most: scale.most.map(Ratio::floor),
        };
        for condition in &terms.when {
            let Test::Compare {
                measure,
                is,
                bound: Bound::Figure(bound),
            } = &condition.test
            else {
                continue;
            };
            if measure.is_none() || *measure == terms.measure {
                within.narrow(*is, scale.place(*bound)?);
            }
        }
        Some(within)
    }

    fn narrow(&mut self, is: Comparison, at: Ratio) {
        let last_below = if at.is_whole() {
            at.floor() - 1
        } else {
            at.floor()
        };
        match is {
            Comparison::AtLeast => self.least = self.least.max(last_below + 1),
            Comparison::Over => self.least = self.least.max(at.floor() + 1),
            Comparison::Below => {
                self.most = Some(self.most.map_or(last_below, |most| most.min(last_below)));
            }
        }
    }
}

/// Whether a band's slice is paid to everything above it, too.
const fn is_slice(bands: &Bands, band: &Band) -> bool {
    match (bands.mode, &band.pays) {
        (Mode::Marginal, BandPay::Rate(_)) => true,
        (Mode::Marginal, BandPay::Amount(_) | BandPay::Item(_)) | (Mode::Whole, _) => false,
    }
}

/// The first whole place of a band.
fn first_of(band: &Band, scale: &Scale) -> Option<i128> {
    let at = scale.place(band.bound)?;
    Some(match (band.edge, at.is_whole()) {
        (Edge::From, true) => at.floor(),
        (Edge::From, false) | (Edge::Over, _) => at.floor() + 1,
    })
}

fn finding(
    look: &Look<'_>,
    path: &Path<'_>,
    scale: &Scale,
    within: Within,
    bands: &Bands,
    place: usize,
) -> Option<Finding> {
    let band = bands.bands.get(place)?;
    let first = first_of(band, scale)?;
    let next = match bands.bands.get(place + 1) {
        Some(next) => Some(first_of(next, scale)?),
        None => None,
    };
    let is_below = next.is_some_and(|next| next - 1 < within.least) && !is_slice(bands, band);
    let reach = match within.most {
        Some(most) if most < within.least => Reach::Nothing,
        Some(most) if first > most => Reach::AtMost(most),
        Some(_) | None if is_below => Reach::AtLeast(within.least),
        Some(_) | None => return None,
    };
    let scene = look.scene(path);
    let nearest = match reach {
        Reach::AtMost(most) => most,
        Reach::AtLeast(least) => least,
        Reach::Nothing => within.least,
    };
    let near = look.case_of(Role::Before, &scene, &[Thing::new(nearest)])?;
    let there = look.case_of(Role::After, &scene, &[Thing::new(first)]);
    let detail = Detail::UnreachableBand {
        band: place,
        bound: band.bound,
        reach,
    };
    let example = [Some(near), there].into_iter().flatten().collect();
    look.finding(path, detail, example)
}
