//! Ledgers in which a tally comes to something: the rules that add to it pay often enough.

use super::look::{Look, paid, places};
use super::scene::{BESIDE, Thing};
use super::ways::ways;
use crate::ledger::Ledger;
use crate::number::Money;
use crate::scheme::Text;

/// No example has more deals.
const MANY: i128 = 200;

/// A ledger in which the tally comes to at least so much; none where no rule that adds to it can be made to pay.
pub(super) fn ledger(look: &Look<'_>, name: &Text, least: Money) -> Option<Ledger> {
    let before = look.audited.scheme.active();
    let before = before.take_while(|(at, _)| *at < look.at);
    let adding = before.filter(|(_, terms)| terms.adds_to.as_ref() == Some(name));
    let mut ledgers = adding.filter_map(|(at, terms)| {
        let ways = ways(at, terms);
        let feeding = Look::new(look.audited, ways.first()?);
        let curve = feeding.curves.first()?;
        let places = places(curve, feeding.least(curve)).into_iter().rev();
        let mut sizes = places.chain([BESIDE.each.fen(), 100 * BESIDE.each.fen()]);
        let (size, each) = sizes.find_map(|size| {
            let paid = paid(curve, size)?;
            paid.is_positive().then_some((size, paid))
        })?;
        let times = (least.fen() / each.fen() + 1).min(MANY);
        let customers = 0..usize::try_from(times).ok()?;
        let things: Vec<Thing> = customers.map(|place| Thing::of(size, place)).collect();
        feeding.scene(&curve.path).ledger(&things)
    });
    ledgers.next()
}
