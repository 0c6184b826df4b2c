//! Something else in place of money that was earned.

use super::detail::{Detail, InKind};
use super::finding::{Case, Finding};
use super::kinds::Role;
use super::look::Look;
use super::scene::{BESIDE, Thing};
use super::tally;
use crate::analysis::Path;
use crate::number::Money;
use crate::scheme::{BandPay, Form, Kind, Measure, Pay, Receiver};

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    if look.terms.kind != Kind::Reward || look.terms.to != Receiver::Rep {
        return;
    }
    let of_form = (look.terms.form != Form::Cash).then(|| form(look));
    findings.extend(of_form.flatten());
    let mut items = look.paths.iter().filter_map(|path| item(look, path));
    findings.extend(items.next());
}

fn form(look: &Look<'_>) -> Option<Finding> {
    let mut cases = look.curves.iter().flat_map(|curve| {
        let starts = curve.lines.iter().flat_map(|line| line.pieces());
        let sizes = starts.map(|piece| piece.from.floor() + 1);
        let sizes = sizes.chain([BESIDE.each.fen()]);
        sizes.filter_map(|size| {
            let scene = look.scene(&curve.path);
            let case = look.case_of(Role::Alone, &scene, &[Thing::new(size)])?;
            case.paid.is_positive().then_some((&curve.path, case))
        })
    });
    let detail = Detail::InKind(InKind::Form(look.terms.form));
    let (path, case) = cases.next()?;
    look.finding(path, detail, vec![case])
}

fn item(look: &Look<'_>, path: &Path<'_>) -> Option<Finding> {
    let bound = path.pays.iter().find_map(|pay| item_bound(pay))?;
    let case = case_with(look, path, bound)?;
    let item = case.given.first()?.clone();
    look.finding(path, Detail::InKind(InKind::Item(item)), vec![case])
}

/// From which bound on a pay gives an item.
fn item_bound(pay: &Pay) -> Option<i128> {
    match pay {
        Pay::Item(..) => Some(BESIDE.each.fen()),
        Pay::Bands(bands) => bands.bands.iter().find_map(|band| match &band.pays {
            BandPay::Item(_) => Some(band.bound),
            BandPay::Amount(_) | BandPay::Rate(_) => None,
        }),
        Pay::Amount(_) | Pay::Rate(_) | Pay::Action(..) | Pay::By(_) => None,
    }
}

fn case_with(look: &Look<'_>, path: &Path<'_>, bound: i128) -> Option<Case> {
    if let Some(name) = look.terms.measure.as_ref().and_then(Measure::tally) {
        let ledger = tally::ledger(look, name, Money::from_fen(bound))?;
        return Some(look.case(Role::Alone, ledger));
    }
    let scene = look.scene(path);
    // A condition may let no more through than the least.
    let cases = [bound + 1, 1, 0].into_iter();
    let mut cases = cases.filter_map(|size| look.case_of(Role::Alone, &scene, &[Thing::new(size)]));
    cases.find(|case| !case.given.is_empty())
}
