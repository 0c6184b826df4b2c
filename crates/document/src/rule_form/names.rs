//! What a scheme, a rule, a figure or a reading is called, in both languages.

use super::leaf::Kind;
use super::walk::Walk;
use rewards_core::scheme::Words;
use rewards_words::say;
use rewards_words::text::Label;

/// A name in both languages; the English one goes along as long as it's the same.
pub(super) fn names(walk: &mut Walk<'_>, label: Label, words: &mut Words) {
    let was = words.clone();
    let chinese = say!("{0}", "{0} (Chinese)", label);
    walk.field("zh", |walk| {
        walk.value(chinese, &mut words.zh, &Kind::Text);
    });
    if was.en == was.zh {
        words.en = words.zh.clone();
    }
    let english = say!("{0}（英文）", "{0} (English)", label);
    walk.field("en", |walk| walk.value(english, &mut words.en, &Kind::Text));
}
