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
fn letters(name: &str) -> String {
    // Longer than any name: what follows makes no difference.
    const MOST: usize = 40;
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.take(MOST).flat_map(char::to_lowercase).collect()
}

/// How many letters are amiss; nothing where too many are for the one to be meant by the other.
fn faults(written: &str, wanted: &str) -> Option<usize> {
    let length = wanted.chars().count();
    let allowed = match length {
        0..=4 => 1,
        5..=8 => 2,
        _ => 3,
    };
    // Of very short names another letter makes another word.
    if length < 4 && written.chars().next() != wanted.chars().next() {
        return None;
    }
    let faults = strsim::osa_distance(written, wanted);
    (faults <= allowed).then_some(faults)
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
