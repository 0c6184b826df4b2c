//! Texts of cells: the same line ends everywhere, no signs that nobody can see.

/// A text with LF at its line ends and without control characters.
pub fn clean(text: &str) -> String {
    if !text.contains(|letter: char| letter.is_control()) {
        return text.to_owned();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect()
}

/// A text of an .xlsx file, in which `_x000A_` stands for a line break.
pub fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return clean(text);
    }
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        whole.push_str(before);
        let code = after
            .get(..4)
            .filter(|_| after.as_bytes().get(4) == Some(&b'_'));
        let letter = code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        if let Some(letter) = letter {
            whole.push(letter);
            rest = after.get(5..).unwrap_or_default();
        } else {
            whole.push_str("_x");
            rest = after;
        }
    }
    whole.push_str(rest);
    clean(&whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_nobody_sees_are_gone_and_lines_end_the_same() {
        assert_eq!(clean("宏远\r\n电子\r公司\u{1}\u{1f}"), "宏远\n电子\n公司");
        assert_eq!(unescaped("a_x000D__x000A_b"), "a\nb");
        assert_eq!(unescaped("my_xlsx_file _x00"), "my_xlsx_file _x00");
        assert_eq!(unescaped("_x005F_x000A_"), "_x000A_");
        assert_eq!(unescaped("_x销售额_"), "_x销售额_");
    }
}
