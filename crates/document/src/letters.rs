//! Letters that nobody sees and that turn others round: with them a figure reads backwards, and a name as another one.

use std::borrow::Cow;

/// A text without them. Line breaks and tabs stay.
pub fn seen(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_misleading) {
        Cow::Owned(
            text.chars()
                .filter(|letter| !is_misleading(*letter))
                .collect(),
        )
    } else {
        Cow::Borrowed(text)
    }
}

/// Control characters, and those that set the direction of what follows.
fn is_misleading(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\t' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            true
        }
        _ => letter.is_control(),
    }
}
