//! Where two lists of a ledger differ.

use std::sync::Arc;

/// The places in which two lists differ, with what stands there in each.
pub(super) fn differing<'a, T>(
    before: &'a Arc<Vec<T>>,
    now: &'a Arc<Vec<T>>,
    is_same: fn(&T, &T) -> bool,
) -> impl Iterator<Item = (usize, Option<&'a T>, Option<&'a T>)> {
    let places = if Arc::ptr_eq(before, now) {
        0
    } else {
        before.len().max(now.len())
    };
    let both = (0..places).map(|place| (place, before.get(place), now.get(place)));
    both.filter(move |(_, old, new)| match (old, new) {
        (Some(old), Some(new)) => !is_same(old, new),
        (Some(_), None) | (None, Some(_)) | (None, None) => true,
    })
}
