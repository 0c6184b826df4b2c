//! Whether a rule pays by bands, so that a curve of it shows more than a line.

use rewards_core::analysis::paths;
use rewards_core::scheme::{Band, BandPay, Pay, PaysByWord, PaysDef, RuleDef, Slot, Terms};

/// Whether a rule gives or takes any money.
pub(super) fn gives_money(terms: &Terms) -> bool {
    let is_money = |band: &Band| !matches!(band.pays, BandPay::Item(_));
    let paths = paths(terms);
    let mut pays = paths.iter().flat_map(|path| &path.pays);
    pays.any(|pay| match pay {
        Pay::Amount(_) | Pay::Rate(_) => true,
        Pay::Bands(bands) => bands.bands.iter().any(is_money),
        Pay::Item(..) | Pay::Action(..) | Pay::By(_) => false,
    })
}

/// Whether a rule may pay by bands, whatever is chosen and set.
#[must_use]
pub fn pays_by_bands(rule: &RuleDef) -> bool {
    has_bands(&rule.terms.pays)
}

fn has_bands(pays: &Slot<PaysDef>) -> bool {
    let (mut all, mut single) = (Vec::new(), Vec::new());
    pays.parts(&mut all);
    for pays in all {
        match pays {
            PaysDef::One(pay) => pay.parts(&mut single),
            PaysDef::Several(pays) => pays.iter().for_each(|pay| pay.parts(&mut single)),
        }
    }
    single.into_iter().any(|pay| match pay {
        Pay::Bands(_) => true,
        Pay::By(by) => match &by.pays {
            PaysByWord::Bands(_) => true,
            PaysByWord::Amounts(_) => false,
            PaysByWord::Pays(by) => {
                let mut words = Vec::new();
                by.parts(&mut words);
                let mut parts = words.iter().flat_map(|by| {
                    let named = by.is.iter().map(|(_, part)| part);
                    named.chain(&by.otherwise)
                });
                parts.any(has_bands)
            }
        },
        Pay::Amount(_) | Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) => false,
    })
}
