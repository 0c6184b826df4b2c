//! Lists that are made as long as they have to be.

/// The entry at a place of a list that is made as long as it has to be.
pub(super) fn entry_at<T: Clone + Default>(list: &mut Vec<T>, place: usize) -> Option<&mut T> {
    if list.len() <= place {
        list.resize(place + 1, T::default());
    }
    list.get_mut(place)
}
