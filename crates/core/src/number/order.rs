//! Lists put in order by one number of each entry: one way of sorting, whatever is sorted.

use std::collections::BinaryHeap;

/// Up to this length each entry is moved to its place by hand.
const SHORT: usize = 24;

/// Sorts by a number; entries of the same number stay in their order.
pub fn sort_by_number<T>(list: &mut [T], number: impl Fn(&T) -> u128) {
    if list.len() <= SHORT {
        return sort_short(list, number);
    }
    if list.is_sorted_by_key(&number) {
        return;
    }
    let mut places = places(list.iter().map(number).zip(0..).collect());
    for at in 0..list.len() {
        while let Some(place) = places.get(at).copied().filter(|place| *place != at) {
            list.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// Moves each entry down past those of a larger number. Needs no room besides the list.
fn sort_short<T>(list: &mut [T], number: impl Fn(&T) -> u128) {
    for last in 1..list.len() {
        for at in (1..=last).rev() {
            match list.get(at - 1..=at) {
                Some([earlier, later]) if number(earlier) > number(later) => list.swap(at - 1, at),
                _ => break,
            }
        }
    }
}

/// Where each entry goes. Not generic, and by a heap: sorting is code that is brought along once, and little of it.
fn places(numbered: Vec<(u128, u32)>) -> Vec<usize> {
    let mut places = vec![0; numbered.len()];
    for (place, (_, at)) in BinaryHeap::from(numbered)
        .into_sorted_vec()
        .into_iter()
        .enumerate()
    {
        if let Some(goes) = places.get_mut(at as usize) {
            *goes = place;
        }
    }
    places
}

/// The entry at a place of a list that is made as long as it has to be.
pub fn entry_at<T: Clone + Default>(list: &mut Vec<T>, place: usize) -> Option<&mut T> {
    if list.len() <= place {
        list.resize(place + 1, T::default());
    }
    list.get_mut(place)
}

#[cfg(test)]
mod tests {
    use super::sort_by_number;

    #[test]
    fn equal_numbers_stay_in_their_order() {
        let mut list = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        sort_by_number(&mut list, |(number, _)| *number);
        assert_eq!(list.map(|(_, name)| name), ['b', 'e', 'd', 'a', 'c']);
    }

    #[test]
    fn long_lists_are_sorted_like_short_ones() {
        let mut list: Vec<(u128, u128)> = (0..200).map(|place| (place * 7 % 10, place)).collect();
        sort_by_number(&mut list, |(number, _)| *number);
        assert!(list.is_sorted() && list.len() == 200);
    }
}
