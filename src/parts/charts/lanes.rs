//! Marks on one line that would hide each other: they stand one below the other, each at its own place along the line.

/// A mark is so wide on the shortest line of a wide window or a page of paper, in units of the drawing.
const WIDE: u64 = 25;
/// The same on the shortest line of a phone.
const NARROW: u64 = 70;

/// How the marks of a line stand across it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lanes {
    /// How far each mark is moved across the line, in order, in half lanes: half of those in its way upwards, half downwards.
    pub moved: Vec<i64>,
    /// So many lanes there are where most marks are in each other's way.
    pub count: usize,
}

impl Lanes {
    /// Of marks at these places, in a wide window or on paper.
    pub fn wide(places: &[i64]) -> Self {
        Self::of(places, WIDE)
    }

    /// The same on a phone.
    pub fn narrow(places: &[i64]) -> Self {
        Self::of(places, NARROW)
    }

    fn of(places: &[i64], near: u64) -> Self {
        let mut lanes = Self {
            moved: vec![0; places.len()],
            count: 1,
        };
        for heap in heaps(places, near) {
            let stood = lanes_of(&heap, places, near);
            let count = stood.iter().max().map_or(1, |last| last + 1);
            for (at, lane) in heap.iter().zip(stood) {
                if let Some(moved) = lanes.moved.get_mut(*at) {
                    *moved = 2 * as_i64(lane) + 1 - as_i64(count);
                }
            }
            lanes.count = lanes.count.max(count);
        }
        lanes
    }
}

/// The marks that are in each other's way, directly or over others, in their order.
fn heaps(places: &[i64], near: u64) -> Vec<Vec<usize>> {
    let mut along: Vec<(i64, usize)> = places.iter().copied().zip(0..).collect();
    along.sort_unstable();
    let mut heaps: Vec<Vec<usize>> = Vec::new();
    let mut last: Option<i64> = None;
    for (place, at) in along {
        match heaps.last_mut() {
            Some(heap) if last.is_some_and(|last| place.abs_diff(last) < near) => heap.push(at),
            _ => heaps.push(vec![at]),
        }
        last = Some(place);
    }
    heaps.iter_mut().for_each(|heap| heap.sort_unstable());
    heaps
}

/// The lane of each mark of a heap: the first in which none is in its way.
fn lanes_of(heap: &[usize], places: &[i64], near: u64) -> Vec<usize> {
    let mut lanes: Vec<Vec<i64>> = Vec::new();
    let lane = |at: &usize| {
        let place = places.get(*at).copied().unwrap_or(0);
        let is_free = |lane: &Vec<i64>| lane.iter().all(|other| other.abs_diff(place) >= near);
        let free = lanes.iter().position(is_free).unwrap_or(lanes.len());
        match lanes.get_mut(free) {
            Some(lane) => lane.push(place),
            None => lanes.push(vec![place]),
        }
        free
    };
    heap.iter().map(lane).collect()
}

fn as_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::Lanes;

    #[test]
    fn a_mark_that_is_in_nobodys_way_stays_on_the_line() {
        assert_eq!(Lanes::wide(&[0, 25, 500]).moved, [0, 0, 0]);
        assert_eq!(
            Lanes::wide(&[]),
            Lanes {
                moved: vec![],
                count: 1
            }
        );
    }

    #[test]
    fn marks_in_each_others_way_stand_one_below_the_other_around_the_line() {
        let lanes = Lanes::wide(&[500, 503, 900]);
        assert_eq!((lanes.moved, lanes.count), (vec![-1, 1, 0], 2));
        let lanes = Lanes::wide(&[0, 0, 0]);
        assert_eq!((lanes.moved, lanes.count), (vec![-2, 0, 2], 3));
        // The first and the last are not in each other's way, though both are in the middle one's.
        let lanes = Lanes::wide(&[0, 20, 40]);
        assert_eq!((lanes.moved, lanes.count), (vec![-1, 1, -1], 2));
    }

    #[test]
    fn on_a_phone_a_mark_takes_more_of_the_line() {
        assert_eq!(Lanes::wide(&[0, 60]).moved, [0, 0]);
        assert_eq!(Lanes::narrow(&[0, 60]).moved, [-1, 1]);
    }

    #[test]
    fn no_two_marks_of_a_lane_are_in_each_others_way() {
        let places: Vec<i64> = (0..40).map(|at| at * at * 7 % 1000).collect();
        for (lanes, near) in [(Lanes::wide(&places), 25), (Lanes::narrow(&places), 70)] {
            let marks: Vec<(i64, i64)> = places.iter().copied().zip(lanes.moved).collect();
            for (at, (place, moved)) in marks.iter().enumerate() {
                for (other, beside) in &marks[at + 1..] {
                    let is_apart = (place - other).abs() >= near || (moved - beside).abs() >= 2;
                    assert!(is_apart, "{place} and {other}");
                }
            }
        }
    }
}
