//! Names made plain, so that small differences in writing make none.

/// A name as it is looked up: small letters of half width, without blanks, signs and what stands in brackets.
pub fn plain_name(text: &str) -> String {
    let (outside, _) = parted(text);
    let letters = outside.chars().map(half_width);
    letters
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A letter of full width in half width.
pub fn half_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        '\u{3000}' => ' ',
        _ => letter,
    }
}

/// What stands outside of brackets, and what stands in each of them.
pub fn parted(text: &str) -> (String, Vec<String>) {
    let mut outside = String::new();
    let mut inside: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '(' | '（' | '[' | '【' | '［' => {
                depth += 1;
                if depth == 1 {
                    inside.push(String::new());
                }
            }
            ')' | '）' | ']' | '】' | '］' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => inside
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|text| text.push(letter)),
        }
    }
    (outside, inside)
}
