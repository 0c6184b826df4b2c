//! What a scheme is called, and which version of it: what stands wherever it's computed with.

use super::key::SchemeKey;
use crate::day_words::day_words;
use crate::workbook::Workbook;
use rewards_words::say;
use rewards_words::text::Localized;

/// Which version of an own scheme a key stands for: `第 2 版，2026年3月1日起施行`; nothing for a template. A draft that says what
/// its last version says is that version.
#[must_use]
pub fn version_words(workbook: &Workbook, key: &str) -> Option<Localized> {
    let version = match SchemeKey::of(key) {
        SchemeKey::Template(_) => return None,
        SchemeKey::Draft(id) => workbook.own.get(id)?.unchanged_since(id),
        SchemeKey::Version(id, number) => Some(&**workbook.own.get(id)?.version(number)?),
    };
    Some(match version {
        Some(version) => say!(
            "第 {0} 版，{1}起施行",
            "version {0}, in force from {1}",
            version.number,
            day_words(&version.effective, None)
        ),
        None => say!("草稿，未发布", "a draft, not published"),
    })
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
