//! Names that differ only by blanks between their letters and by the width of letters are the same: `李 娜` is `李娜`.

use std::borrow::Cow;

/// The letters of a name: without blanks, and half as wide where they have both widths.
fn letters(name: &str) -> impl Iterator<Item = char> {
    let written = name
        .chars()
        .filter(|letter| !letter.is_whitespace() && !is_unseen(*letter));
    written.map(|letter| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        letter => letter,
    })
}

/// Letters that take no room, as other programs leave them in cells.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A name as all its ways of writing have it in common.
pub fn common_form(name: &str) -> Cow<'_, str> {
    let is_wide = |letter: char| ('\u{ff01}'..='\u{ff5e}').contains(&letter);
    let is_common = |letter: char| {
        let is_plain = matches!(letter, '!'..='~' | '\u{3400}'..='\u{9fff}');
        is_plain || !(letter.is_whitespace() || is_unseen(letter) || is_wide(letter))
    };
    if name.chars().all(is_common) {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(letters(name).collect())
    }
}

/// Whether two texts are ways of writing the same name. A text that begins with `#` is a row's number and no name.
pub fn is_same_name(one: &str, other: &str) -> bool {
    let mut first = letters(one).peekable();
    first.peek().is_some_and(|letter| *letter != '#') && first.eq(letters(other))
}

#[cfg(test)]
mod tests {
    use super::{common_form, is_same_name};

    #[test]
    fn blanks_and_width_make_no_other_name() {
        for (one, other) in [
            ("李娜", "李 娜"),
            ("李娜", "李\u{3000}娜"),
            ("ABC（上海）", "ＡＢＣ(上海)"),
            ("天成纺织", " 天成 纺织\u{200b}"),
            ("Li Na", "LiNa"),
        ] {
            assert!(is_same_name(one, other), "{one} {other}");
            assert_eq!(common_form(one), common_form(other));
        }
        for (one, other) in [("李娜", "李那"), ("", " "), ("#1", "# 1"), ("abc", "ABC")] {
            assert!(!is_same_name(one, other), "{one} {other}");
        }
    }
}
