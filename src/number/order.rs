//! Lists put in order by one number of each entry: one way of sorting, whatever is sorted.

/// Sorts by a number; entries of the same number stay in their order.
pub fn sort_by_number<T: Copy>(list: &mut [T], number: impl Fn(&T) -> u128) {
    if list.is_sorted_by_key(&number) {
        return;
    }
    let order = merged(list.iter().map(number).zip(0..).collect());
    let sorted: Vec<T> = order.iter().filter_map(|(_, place)| list.get(*place as usize).copied()).collect();
    list.iter_mut().zip(sorted).for_each(|(entry, next)| *entry = next);
}

/// Runs of twice the length each time, merged of two. The library's sort is faster by half and ten times as large.
fn merged(mut order: Vec<(u128, u32)>) -> Vec<(u128, u32)> {
    let mut next = Vec::with_capacity(order.len());
    let mut length = 1;
    while length < order.len() {
        next.clear();
        for pair in order.chunks(2 * length) {
            let (mut left, mut right) = pair.split_at(length.min(pair.len()));
            while let (Some((first, others)), Some((second, more))) = (left.split_first(), right.split_first()) {
                if first.0 <= second.0 {
                    next.push(*first);
                    left = others;
                } else {
                    next.push(*second);
                    right = more;
                }
            }
            next.extend_from_slice(left);
            next.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut next);
        length *= 2;
    }
    order
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
