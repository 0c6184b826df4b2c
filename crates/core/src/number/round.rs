//! The two divisions there are: half away from zero, and a share with its remainder.

/// `num / den` rounded to a whole number, half away from zero (四舍五入). `den` is above zero.
#[must_use]
pub const fn divide_rounded(num: i128, den: i128) -> i128 {
    // Mostly so, and a division of 128 bits is slow.
    if den == 1 {
        return num;
    }
    let quotient = num / den;
    let rest = (num % den).abs();
    if rest >= den - rest {
        quotient + num.signum()
    } else {
        quotient
    }
}

/// `whole_amount × part / all` rounded down, and what is left over of the division (to order shares by).
/// `0 <= part <= all`, `all > 0`, all three below 2^95; the product is taken in pieces and cannot overflow.
#[must_use]
pub const fn share_of(whole_amount: i128, part: i128, all: i128) -> (i128, i128) {
    let (mut quotient, mut rest) = (0, 0);
    let mut piece = 4;
    while piece > 0 {
        piece -= 1;
        let digit = (whole_amount >> (24 * piece)) & 0xff_ffff;
        let carried = (rest << 24) + digit * part;
        quotient = (quotient << 24) + carried / all;
        rest = carried % all;
    }
    (quotient, rest)
}

#[cfg(test)]
mod tests {
    use super::{divide_rounded, share_of};

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(
            [5, 4, -5, -4, 15].map(|num| divide_rounded(num, 10)),
            [1, 0, -1, 0, 2]
        );
        assert_eq!([2, 1, -2].map(|num| divide_rounded(num, 3)), [1, 0, -1]);
    }

    #[test]
    fn a_share_is_its_quotient_and_remainder() {
        assert_eq!(share_of(10_000, 1, 3), (3333, 1));
        let (pool, part, all) = (1_i128 << 90, (1_i128 << 80) - 1, 1_i128 << 81);
        let (quotient, rest) = share_of(pool, part, all);
        assert_eq!(quotient, (1 << 89) - (1 << 9));
        assert_eq!(rest, 0);
    }
}
