//! Which of several names was probably meant by one that is none of them.

/// The name that was probably meant: the nearest, where only a letter or two are amiss and no other name is as near.
#[must_use]
pub fn nearest<'w>(written: &str, names: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let written = letters(written);
    let mut best: Option<(usize, &str)> = None;
    let mut is_alone = false;
    for name in names {
        let wanted = letters(name);
        let Some(faults) = faults(&written, &wanted) else {
            continue;
        };
        match best {
            Some((fewest, _)) if faults > fewest => {}
            Some((fewest, _)) if faults == fewest => is_alone = false,
            Some(_) | None => (best, is_alone) = (Some((faults, name)), true),
        }
    }
    best.filter(|_| is_alone).map(|(_, name)| name)
}

/// Letters and digits, whichever way words are set apart: `forEach`, `for-each` and `for_each` are one name.
fn letters(name: &str) -> Vec<char> {
    // Longer than any name: what follows makes no difference.
    const MOST: usize = 40;
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.take(MOST).flat_map(char::to_lowercase).collect()
}

/// How many letters are amiss; nothing where too many are for the one to be meant by the other.
fn faults(written: &[char], wanted: &[char]) -> Option<usize> {
    let allowed = match wanted.len() {
        0..=4 => 1,
        5..=8 => 2,
        _ => 3,
    };
    if written.len().abs_diff(wanted.len()) > allowed {
        return None;
    }
    // Of very short names another letter makes another word.
    if wanted.len() < 4 && written.first() != wanted.first() {
        return None;
    }
    let faults = distance(written, wanted);
    (faults <= allowed).then_some(faults)
}

/// Letters to be put in, taken out, replaced, or exchanged with the next, until one text is the other.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut letter_before = None;
    for (row, letter) in (1..).zip(one) {
        let mut now = vec![row];
        for (column, wanted) in other.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX);
            let replaced = at(&last, column) + usize::from(letter != wanted);
            let mut fewest = replaced
                .min(at(&last, column + 1) + 1)
                .min(at(&now, column) + 1);
            let wanted_before = column.checked_sub(1).and_then(|before| other.get(before));
            if wanted_before == Some(letter) && letter_before == Some(wanted) {
                fewest = fewest.min(at(&before_last, column - 1) + 1);
            }
            now.push(fewest);
        }
        before_last = std::mem::replace(&mut last, now);
        letter_before = Some(letter);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_misspelt_name_is_the_nearest_one() {
        const FIELDS: &[&str] = &[
            "id", "for_each", "when", "measure", "pays", "to", "limits", "amount", "over", "from",
        ];
        let meant = |written: &str| nearest(written, FIELDS.iter().copied());
        for (written, name) in [
            ("for_eech", "for_each"),
            ("forEach", "for_each"),
            ("for-each", "for_each"),
            ("PAYS", "pays"),
            ("apys", "pays"),
            ("payz", "pays"),
            ("ovr", "over"),
            ("amont", "amount"),
            ("amonut", "amount"),
            ("measur", "measure"),
            ("too", "to"),
        ] {
            assert_eq!(meant(written), Some(name), "{written}");
        }
        for written in ["colour", "", "支付", "x", "do", "note", "what"] {
            assert_eq!(meant(written), None, "{written}");
        }
    }

    #[test]
    fn between_two_that_are_as_near_none_is_meant() {
        assert_eq!(nearest("rat", ["rate", "rats"]), None);
        assert_eq!(nearest("rate", ["rate", "rats"]), Some("rate"));
    }
}
