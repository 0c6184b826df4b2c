//! Names in a row.

use crate::say;
use crate::text::Localized;

/// Names in a row, the first of many.
pub(super) fn row(names: impl ExactSizeIterator<Item = Localized>) -> Localized {
    const SHOWN: usize = 20;
    let many = names.len() > SHOWN;
    let shown = Localized::joined(names.take(SHOWN), crate::label::AND);
    match (shown.is_empty(), many) {
        (true, _) => shown,
        (false, true) => say!(" {0}…", "{0}…", shown),
        (false, false) => say!(" {0}", "{0}", shown),
    }
}
