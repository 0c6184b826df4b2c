//! What a scheme is called, and which version of it: what stands wherever it's computed with.

use super::key::SchemeKey;
use super::version::Version;
use crate::day_words::day_words;
use crate::workbook::Workbook;
use rewards_words::say;
use rewards_words::text::Localized;

/// The version of an own scheme that a key stands for; nothing for a template. A draft that says what its last version says is
/// that version, any other none.
#[must_use]
pub fn version_of<'w>(workbook: &'w Workbook, key: &str) -> Option<&'w Version> {
    match SchemeKey::of(key) {
        SchemeKey::Template(_) => None,
        SchemeKey::Draft(id) => workbook.own.get(id)?.unchanged_since(id),
        SchemeKey::Version(id, number) => Some(&**workbook.own.get(id)?.version(number)?),
    }
}

/// Which version of an own scheme a key stands for: `第 2 版，2026年3月1日起施行`; nothing for a template, and of a scheme that isn't
/// there.
#[must_use]
pub fn version_words(workbook: &Workbook, key: &str) -> Option<Localized> {
    match SchemeKey::of(key) {
        SchemeKey::Template(_) => return None,
        SchemeKey::Draft(id) => workbook.own.get(id).map(|_| ())?,
        SchemeKey::Version(id, number) => workbook.own.get(id)?.version(number).map(|_| ())?,
    }
    Some(match version_of(workbook, key) {
        Some(version) => say!(
            "第 {0} 版，{1}起施行",
            "version {0}, in force from {1}",
            version.number,
            day_words(&version.effective, None)
        ),
        None => say!("草稿，未发布", "a draft, not published"),
    })
}

/// Which version a key stands for, where the draft stands beside versions: it's the draft also where nothing is new in it.
#[must_use]
pub fn side_words(workbook: &Workbook, key: &str) -> Option<Localized> {
    match (SchemeKey::of(key), version_of(workbook, key)) {
        (SchemeKey::Draft(_), Some(version)) => Some(say!(
            "草稿，和第 {0} 版一样",
            "the draft, the same as version {0}",
            version.number
        )),
        _ => version_words(workbook, key),
    }
}

/// What a copy of a scheme is called: with a number, where there is one that is called so.
#[must_use]
pub fn name_of_copy(workbook: &Workbook, called: &Localized) -> Localized {
    let is_free = |name: &Localized| {
        let ids = workbook.own.iter().map(|(id, _)| id);
        let mut known = ids.filter_map(|id| workbook.definition(id));
        known.all(|known| *known.name.zh != name.zh && *known.name.en != name.en)
    };
    let first = say!("{0}（副本）", "{0} (copy)", called.clone());
    let numbered =
        (2..).map(|number: u32| say!("{0}（副本 {1}）", "{0} (copy {1})", called.clone(), number));
    let mut names = std::iter::once(first.clone()).chain(numbered);
    names.find(is_free).unwrap_or(first)
}

/// What a scheme is called among others: `销售奖励（第 2 版）`, `销售奖励（草稿）`, `销售奖励（草稿，同第 2 版）`; a template goes by its
/// name.
#[must_use]
pub fn scheme_name(workbook: &Workbook, key: &str) -> Localized {
    let name = workbook
        .definition(key)
        .map_or_else(|| Localized::same(key), |one| Localized::from(&one.name));
    match SchemeKey::of(key) {
        SchemeKey::Template(_) => name,
        SchemeKey::Draft(id) => {
            let scheme = workbook.own.get(id);
            match scheme.and_then(|scheme| scheme.unchanged_since(id)) {
                Some(version) => say!(
                    "{0}（草稿，同第 {1} 版）",
                    "{0} (draft, the same as version {1})",
                    name,
                    version.number
                ),
                None => say!("{0}（草稿）", "{0} (draft)", name),
            }
        }
        SchemeKey::Version(_, number) => {
            say!("{0}（第 {1} 版）", "{0} (version {1})", name, number)
        }
    }
}
