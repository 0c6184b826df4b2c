//! What was there instead. Chinese that begins with a Latin letter or a digit begins with a blank.

use crate::problem::Found;
use crate::text::Localized;
use crate::{label, say};

/// What was there instead; nothing where that is not known.
pub(super) fn found(found: Option<&Found>) -> Localized {
    match found {
        None => Localized::default(),
        Some(Found::Null) => label!(" null", "null").into(),
        Some(Found::Truth(true)) => label!(" true", "true").into(),
        Some(Found::Truth(false)) => label!(" false", "false").into(),
        Some(Found::Number(number)) => say!(" {0}", "{0}", number),
        Some(Found::Text(text)) => say!("“{0}”", "“{0}”", text),
        Some(Found::List) => label!("一个列表", "a list").into(),
        Some(Found::Object) => label!("一个对象", "an object").into(),
        Some(Found::TooDeep) => label!(
            "嵌套超过 64 层的内容",
            "something nested more than 64 levels deep"
        )
        .into(),
        Some(Found::Foreign) => label!(
            "函数、符号或残缺的文字",
            "a function, a symbol or broken text"
        )
        .into(),
    }
}
