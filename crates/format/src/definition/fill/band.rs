//! Bands: what is wrong with the list is said once, what is wrong in a band at its own place.

use super::super::kind::Place;
use super::super::place::{At, Figure, figure};
use super::slot::{Filler, Given, Stands};
use crate::{Code, Node, Path, Problems, Wanted};
use rewards_core::number::Money;
use rewards_core::scheme::{Band, BandPay, Decimal, Edge, Open, Settable, Slot};
use rewards_words::problem::BandFault;

/// What a list of bands takes.
#[derive(Clone, Copy)]
pub(in super::super) struct Taken<'t> {
    /// What its bounds are.
    pub bound: Figure,
    /// What its bands may pay.
    pub pays: &'t [&'static str],
}

/// A band of which parts may be lacking or faulty.
struct Draft {
    edge: Edge,
    bound: Option<i128>,
    pays: Option<BandPay>,
    pay: &'static str,
}

impl<'d> Filler<'d> {
    /// A figure, once its unit is known.
    pub fn figure(&mut self, decimal: &Decimal, kind: Figure, path: &Path<'_>) -> Option<i128> {
        let node = &Node::Text(decimal.0.clone());
        figure(At { node, path }, kind, &mut self.problems)
    }

    /// Bands in order, less those that are left out.
    pub fn bands(
        &mut self,
        entries: &'d [Slot<Band<Open>>],
        path: &Path<'_>,
        taken: Taken<'_>,
    ) -> Option<Vec<Band>> {
        let mut drafts = Vec::new();
        let drawn =
            self.entries(
                entries,
                path,
                &Place::Part,
                &mut |filler, stands, path| match stands {
                    Stands::Written(band) => {
                        let draft = filler.band(band, path, taken.bound);
                        let is_whole = draft.bound.is_some() && draft.pays.is_some();
                        drafts.push(draft);
                        is_whole.then_some(drafts.len() - 1)
                    }
                    Stands::Set(_) => None,
                },
            );
        let fault = not_taken(&drafts, taken.pays).or_else(|| not_ascending(&drafts));
        if let Some(fault) = fault {
            return self.want(path, Code::BadBands, Wanted::Bands(fault));
        }
        let mut bands = Vec::new();
        for place in drawn? {
            let draft = drafts.get_mut(place)?;
            bands.push(Band {
                edge: draft.edge,
                bound: draft.bound?,
                pays: draft.pays.take()?,
            });
        }
        Some(bands)
    }

    fn band(&mut self, band: &'d Band<Open>, path: &Path<'_>, bound: Figure) -> Draft {
        let (money, rate) = (Place::Figure(Figure::Money), Place::Figure(Figure::Rate));
        let place = Place::Figure(bound);
        let at = path.field(band.edge.word());
        let begins = self.may_stand(
            Some(&band.bound),
            &at,
            &place,
            &mut |filler, stands, path| match stands {
                Stands::Written(decimal) => filler.figure(decimal, bound, path),
                Stands::Set(value) => i128::of_value(value),
            },
        );
        let pay = band.pays.word();
        let at = path.field(pay);
        let pays = match &band.pays {
            BandPay::Amount(amount) => self
                .value::<Money>(amount, &at, &money)
                .map(BandPay::Amount),
            BandPay::Rate(part) => self.value(part, &at, &rate).map(BandPay::Rate),
            BandPay::Item(item) => self.value(item, &at, &Place::Text).map(BandPay::Item),
        };
        Draft {
            edge: band.edge,
            bound: begins.flatten(),
            pays,
            pay,
        }
    }
}

fn not_taken(drafts: &[Draft], taken: &[&'static str]) -> Option<BandFault> {
    let mut numbered = (1..).zip(drafts);
    let (band, draft) = numbered.find(|(_, draft)| !taken.contains(&draft.pay))?;
    Some(BandFault::PayNotTaken {
        band,
        pay: draft.pay,
        taken: taken.to_vec(),
    })
}

/// The first band that does not begin above the one before; a bound that is not known is passed over.
fn not_ascending(drafts: &[Draft]) -> Option<BandFault> {
    let mut before = None;
    for (band, draft) in (1..).zip(drafts) {
        let Some(bound) = draft.bound else { continue };
        if before.is_some_and(|before| bound <= before) {
            return Some(BandFault::NotAbove { band });
        }
        before = Some(bound);
    }
    None
}

/// Bands without holes, as a parameter is set to them.
pub(in super::super) fn bands_of(
    entries: &[Slot<Band<Open>>],
    path: &Path<'_>,
    taken: Taken<'_>,
    problems: &mut Problems,
) -> Option<Vec<Band>> {
    let given = Given {
        params: &[],
        options: &[],
        values: &[],
        at: path,
    };
    let mut filler = Filler::new(given, Vec::new());
    let bands = filler.bands(entries, path, taken);
    problems.append(filler.problems.into_list());
    bands
}
