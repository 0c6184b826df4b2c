//! What a scheme, a rule, a figure or a reading is called, in both languages.

use super::field::{Act, Can, Control, Standing};
use super::leaf::{Kind, Leaf};
use super::walk::Walk;
use rewards_core::scheme::{Text, Words};
use rewards_format::field::NOTE_MOST;
use rewards_words::text::Label;
use rewards_words::{label, say};

/// What holds where no English is written.
const AS_CHINESE: Label = label!("不填就同中文", "Empty: as in Chinese");

/// Words in both languages, of at most so many characters; English that isn't written is the Chinese.
pub(super) fn names(walk: &mut Walk<'_>, label: Label, words: &mut Words, most: u32) {
    let was = words.clone();
    let chinese = say!("{0}", "{0} (Chinese)", label);
    walk.field("zh", |walk| {
        walk.value(chinese, &mut words.zh, &Kind::Text(most));
    });
    if was.en == was.zh {
        words.en = words.zh.clone();
    }
    walk.field("en", |walk| english(walk, label, words, most));
}

/// Words that may be left out.
pub(super) fn about(walk: &mut Walk<'_>, field: &str, label: Label, words: &mut Option<Words>) {
    optional(walk, field, label, words, unwritten, |walk, words| {
        names(walk, label, words, NOTE_MOST);
    });
}

/// A part that may be left out: under a heading where it's there, to be added where it isn't.
pub(super) fn optional<T>(
    walk: &mut Walk<'_>,
    field: &str,
    label: Label,
    part: &mut Option<T>,
    fresh: impl FnOnce(&mut Walk<'_>) -> T,
    go: impl FnOnce(&mut Walk<'_>, &mut T),
) {
    walk.field(field, |walk| match (walk.asked(), &mut *part) {
        (Some(Act::Add(_)), None) => {
            *part = Some(fresh(walk));
            walk.did();
        }
        (Some(Act::Remove), Some(_)) => {
            *part = None;
            walk.forget();
            walk.did();
        }
        (_, Some(part)) => {
            walk.allow(Can::Remove);
            walk.show(label, Control::Group);
            walk.deeper(|walk| go(walk, part));
        }
        (_, None) => walk.show(label, Control::add(vec![(String::new(), label)])),
    });
}

/// Words that have yet to be typed here.
pub(super) fn unwritten(walk: &mut Walk<'_>) -> Words {
    walk.field("zh", Walk::leave_open);
    Words {
        zh: Text::fresh(),
        en: Text::fresh(),
    }
}

fn english(walk: &mut Walk<'_>, label: Label, words: &mut Words, most: u32) {
    let label = say!("{0}（英文）", "{0} (English)", label);
    match walk.asked() {
        Some(Act::Type(text)) if text.trim().is_empty() => {
            words.en = words.zh.clone();
            walk.forget();
            walk.did();
        }
        None if words.en == words.zh && walk.typed_here().is_none() => {
            let control = Control::Text {
                text: String::new(),
                standing: Standing::Stands,
                empty: Some(AS_CHINESE),
            };
            walk.show(label, control);
        }
        _ => walk.value(label, &mut words.en, &Kind::Text(most)),
    }
}
