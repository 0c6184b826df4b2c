//! Names of cells and areas: `B7`, `A1:C3`.

use crate::merge::Area;

/// A cell's row and column, counted from 0.
pub fn cell(name: &str) -> Option<(u32, u32)> {
    let mut column = 0_u32;
    let mut row = 0_u32;
    for byte in name.bytes() {
        match byte {
            b'$' => {}
            b'0'..=b'9' if column > 0 => {
                row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
            }
            letter if letter.is_ascii_alphabetic() && row == 0 => {
                let place = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(place)?;
            }
            _ => return None,
        }
    }
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// An area's first and last cell, counted from 0.
pub fn area(name: &str) -> Option<Area> {
    let (first, last) = name.split_once(':')?;
    let (first, last) = (cell(first)?, cell(last)?);
    (first.0 <= last.0 && first.1 <= last.1).then_some(Area { first, last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_row_and_column() {
        assert_eq!(cell("A1"), Some((0, 0)));
        assert_eq!(cell("$AB$12"), Some((11, 27)));
        assert_eq!(cell("XFD1048576"), Some((1_048_575, 16_383)));
        for name in [
            "",
            "A",
            "1",
            "A0",
            "1A",
            "A1B",
            "A99999999999",
            "ZZZZZZZZZ1",
            "客1",
        ] {
            assert_eq!(cell(name), None, "{name}");
        }
        let first_two = Area {
            first: (0, 0),
            last: (1, 1),
        };
        assert_eq!(area("A1:B2"), Some(first_two));
        assert_eq!(area("B2:A1"), None);
    }
}
