//! Marks on a plane that would hide each other: a few stand side by side, of many their number is said.

use std::collections::BTreeMap;

/// Marks that are nearer than this both across and upwards hide each other, in units of the drawing.
const NEAR: (i64, i64) = (10, 25);
/// So many have room side by side.
const FEW: usize = 6;

/// How a mark stands among those that it would hide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// How many half marks it is moved aside.
    pub aside: i64,
    /// How many lie there, where they are too many to stand side by side; said by the last of them, which lies on top.
    pub heap: Option<usize>,
}

/// How the marks at these places stand, in order: across, upwards. A mark lies with the first that it is near to.
pub fn spread(places: &[(i64, i64)]) -> Vec<Stand> {
    let mut heaps: Vec<((i64, i64), usize)> = Vec::new();
    // The first of each heap by the field that it stands on: what is near stands on the same field or beside it.
    let mut fields: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    let mut lies: Vec<(usize, usize)> = Vec::new();
    for &(across, upwards) in places {
        let field = (across.div_euclid(NEAR.0), upwards.div_euclid(NEAR.1));
        let is_near = |heap: &usize| {
            heaps.get(*heap).is_some_and(|((left, low), _)| {
                (left - across).abs() < NEAR.0 && (low - upwards).abs() < NEAR.1
            })
        };
        let beside = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (field.0 + x, field.1 + y)));
        let known = beside.filter_map(|field| fields.get(&field));
        let heap = known.flatten().copied().filter(is_near).min();
        let heap = heap.unwrap_or_else(|| {
            heaps.push(((across, upwards), 0));
            fields.entry(field).or_default().push(heaps.len() - 1);
            heaps.len() - 1
        });
        if let Some((_, count)) = heaps.get_mut(heap) {
            lies.push((heap, *count));
            *count += 1;
        }
    }
    let stand = |(heap, before): (usize, usize)| {
        let all = heaps.get(heap).map_or(1, |(_, count)| *count);
        if all > FEW {
            return Stand {
                aside: 0,
                heap: (before + 1 == all).then_some(all),
            };
        }
        let halves = |count: usize| i64::try_from(count).unwrap_or(0);
        Stand {
            aside: 2 * halves(before) + 1 - halves(all),
            heap: None,
        }
    };
    lies.into_iter().map(stand).collect()
}

#[cfg(test)]
mod tests {
    use super::{Stand, spread};

    fn aside(places: &[(i64, i64)]) -> Vec<i64> {
        spread(places).iter().map(|stand| stand.aside).collect()
    }

    #[test]
    fn marks_that_hide_each_other_stand_side_by_side_and_others_stay() {
        assert_eq!(aside(&[(0, 0), (0, 0), (500, 0), (0, 500)]), [-1, 1, 0, 0]);
        // On two fields, and near all the same.
        assert_eq!(aside(&[(9, 24), (11, 26), (30, 24)]), [-1, 1, 0]);
        assert_eq!(aside(&[(5, 5), (5, 5), (5, 5)]), [-2, 0, 2]);
    }

    #[test]
    fn of_too_many_the_last_says_how_many_there_are() {
        let stands = spread(&[(3, 3); 9]);
        assert!(stands.iter().all(|stand| stand.aside == 0));
        let said: Vec<Option<usize>> = stands.iter().map(|stand| stand.heap).collect();
        assert_eq!(said[..8], [None; 8]);
        assert_eq!(said[8], Some(9));
        assert_eq!(spread(&[]), Vec::<Stand>::new());
    }
}
