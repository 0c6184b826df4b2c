//! Lists put in order by one number of each entry: one way of sorting, whatever is sorted.

use std::cell::Cell;

/// Up to this length each entry is moved to its place by hand.
const SHORT: usize = 24;

/// Sorts by a number; entries of the same number stay in their order.
pub fn sort_by_number<T: Copy>(list: &mut [T], number: impl Fn(&T) -> u128) {
    if list.len() <= SHORT {
        return sort_short(list, number);
    }
    if list.is_sorted_by_key(&number) {
        return;
    }
    let mut order: Vec<(u128, u32)> = list.iter().map(number).zip(0..).collect();
    order.sort_unstable();
    let sorted: Vec<T> = order.iter().filter_map(|(_, place)| list.get(*place as usize).copied()).collect();
    list.iter_mut().zip(sorted).for_each(|(entry, next)| *entry = next);
}

/// Moves each entry down past those of a larger number. Needs no room besides the list.
fn sort_short<T: Copy>(list: &mut [T], number: impl Fn(&T) -> u128) {
    let cells = Cell::from_mut(list).as_slice_of_cells();
    for last in 1..cells.len() {
        for pair in cells.get(..=last).unwrap_or_default().windows(2).rev() {
            if let [earlier, later] = pair {
                if number(&earlier.get()) <= number(&later.get()) {
                    break;
                }
                earlier.swap(later);
            }
        }
    }
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
