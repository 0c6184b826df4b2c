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
        (false, true) => set_off(say!("{0}…", "{0}…", shown)),
        (false, false) => set_off(shown),
    }
}

/// Behind Chinese, what begins with a Latin letter is set off by a blank.
fn set_off(mut said: Localized) -> Localized {
    if said.zh.starts_with(|first: char| first.is_ascii()) {
        said.zh.insert(0, ' ');
    }
    said
}

/// Without the blank that sets it off from Chinese before it.
pub(super) fn opening(said: &Localized) -> Localized {
    Localized {
        zh: said.zh.trim_start().to_owned(),
        en: said.en.clone(),
    }
}
