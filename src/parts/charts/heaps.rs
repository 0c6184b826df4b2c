//! Marks on a plane that would hide each other: each stands at its own place, and their number is said.

use std::collections::BTreeMap;

/// Marks that are nearer than this both across and upwards hide each other, in units of the drawing.
const NEAR: (i64, i64) = (10, 25);
/// Of the marks at these places, across and upwards, how many lie where each lies, in order; said by the last of them, which lies
/// on top, and not of one by itself. A mark lies with the first that it is near to.
pub fn heaps(places: &[(i64, i64)]) -> Vec<Option<usize>> {
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
    use super::heaps;

    #[test]
    fn of_marks_that_hide_each_other_the_last_says_how_many_there_are() {
        let places = [(0, 0), (0, 0), (500, 0), (0, 500)];
        assert_eq!(heaps(&places), [None, Some(2), None, None]);
        // On two fields, and near all the same.
        assert_eq!(heaps(&[(9, 24), (11, 26), (30, 24)]), [None, Some(2), None]);
        let said = heaps(&[(3, 3); 9]);
        assert_eq!(said[..8], [None; 8]);
        assert_eq!(said[8], Some(9));
        assert_eq!(heaps(&[]), Vec::<Option<usize>>::new());
    }
}
