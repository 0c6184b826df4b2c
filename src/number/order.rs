//! Lists put in order by one number of each entry: one way of sorting, whatever is sorted.

/// Sorts by a number; entries of the same number stay in their order.
pub fn sort_by_number<T: Copy>(list: &mut [T], number: impl Fn(&T) -> u128) {
    if list.is_sorted_by_key(&number) {
        return;
    }
    let mut order: Vec<(u128, u32)> = list.iter().map(number).zip(0..).collect();
    order.sort_unstable();
    let sorted: Vec<T> = order.iter().filter_map(|(_, place)| list.get(*place as usize).copied()).collect();
    list.iter_mut().zip(sorted).for_each(|(entry, next)| *entry = next);
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
}
