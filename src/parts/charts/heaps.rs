//! Marks on a plane that would hide each other: each stands at its own place, and their number is said, above them or below.

use leptos::prelude::*;
use std::collections::BTreeMap;

/// Marks that are nearer than this both across and upwards hide each other, in units of the drawing.
const NEAR: (i64, i64) = (10, 25);
/// Numbers that are said of places nearer than this would cover each other.
const COVERS: (i64, i64) = (90, 100);

/// A number that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heap {
    /// How many lie there.
    pub count: usize,
    /// It's said below them: above, it would cover that of a place which lies higher.
    pub is_below: bool,
}

/// Its number on the plane.
pub fn heap_number(heap: Heap) -> impl IntoView {
    let below = heap.is_below.then_some("");
    view! { <span class="dot-heap" data-below=below>{format!("×{}", heap.count)}</span> }
}

/// Of the marks at these places, across and upwards, how many lie where each lies, in order; said by the last of them, which lies
/// on top, and not of one by itself. A mark lies with the first that it is near to.
pub fn heaps(places: &[(i64, i64)]) -> Vec<Option<Heap>> {
    let counts = counts(places);
    let said = std::iter::zip(places, &counts);
    let said: Vec<(i64, i64)> = said
        .filter_map(|(place, count)| count.map(|_| *place))
        .collect();
    let mut own = 0;
    let heap = |(&(across, upwards), count): (&(i64, i64), &Option<usize>)| {
        let count = (*count)?;
        let before = own;
        own += 1;
        let covers = |(at, &(left, high)): (usize, &(i64, i64))| {
            let is_higher = high > upwards || (high == upwards && at < before);
            is_higher && (left - across).abs() < COVERS.0 && high - upwards < COVERS.1
        };
        let is_below = said.iter().enumerate().any(covers);
        Some(Heap { count, is_below })
    };
    std::iter::zip(places, &counts).map(heap).collect()
}

/// How many lie at each place, said by the last of them.
fn counts(places: &[(i64, i64)]) -> Vec<Option<usize>> {
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
    let said = |(heap, before): (usize, usize)| {
        let all = heaps.get(heap).map_or(1, |(_, count)| *count);
        (all > 1 && before + 1 == all).then_some(all)
    };
    lies.into_iter().map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::{counts, heaps};

    #[test]
    fn of_marks_that_hide_each_other_the_last_says_how_many_there_are() {
        let places = [(0, 0), (0, 0), (500, 0), (0, 500)];
        assert_eq!(counts(&places), [None, Some(2), None, None]);
        // On two fields, and near all the same.
        assert_eq!(
            counts(&[(9, 24), (11, 26), (30, 24)]),
            [None, Some(2), None]
        );
        let said = counts(&[(3, 3); 9]);
        assert_eq!(said[..8], [None; 8]);
        assert_eq!(said[8], Some(9));
        assert_eq!(heaps(&[]), []);
    }

    #[test]
    fn the_number_of_a_place_under_another_is_said_below_it() {
        let below = |places: &[(i64, i64)]| {
            let said = heaps(places).into_iter().flatten();
            said.map(|heap| heap.is_below).collect::<Vec<_>>()
        };
        let twice = |all: &[(i64, i64)]| all.iter().flat_map(|one| [*one; 2]).collect::<Vec<_>>();
        assert_eq!(below(&twice(&[(500, 300), (520, 350)])), [true, false]);
        assert_eq!(below(&twice(&[(500, 350), (520, 300)])), [false, true]);
        // Beside each other: one of the two, and not both.
        assert_eq!(below(&twice(&[(500, 300), (540, 300)])), [false, true]);
        // Far enough across, or upwards.
        assert_eq!(below(&twice(&[(500, 300), (600, 310)])), [false, false]);
        assert_eq!(below(&twice(&[(500, 300), (500, 400)])), [false, false]);
    }
}
