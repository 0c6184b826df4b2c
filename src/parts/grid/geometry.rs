//! Where rows and columns lie on a sheet, in px.
#![allow(
    clippy::float_arithmetic,
    reason = "lengths on the screen are no money"
)]

use super::asked::Head;
use rewards_document::grid::Spot;

/// How high the head is.
pub const HEAD_HEIGHT: f64 = 32.0;

/// How wide the column of row numbers is at least: for numbers of four digits.
const NUMBER_WIDTH: f64 = 52.0;
/// How much wider each further digit makes it.
const DIGIT_WIDTH: f64 = 8.0;

/// Where rows and columns lie.
#[derive(Clone, Debug, PartialEq)]
pub struct Geometry {
    /// How high a row is.
    pub row_height: f64,
    /// Where each column begins, and where the last one ends.
    edges: Vec<f64>,
    rows: usize,
}

/// What of a sheet is in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Viewport {
    /// How far it is scrolled.
    pub left: f64,
    /// How far it is scrolled down.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Geometry {
    /// Of so many rows of this height, the highest number among which is this one, in a box that is so wide.
    #[must_use]
    pub fn of(heads: &[Head], rows: usize, highest: usize, row_height: f64, room: f64) -> Self {
        let digits = highest.checked_ilog10().unwrap_or_default() + 1;
        let mut edge = NUMBER_WIDTH + DIGIT_WIDTH * f64::from(digits.saturating_sub(4));
        let mut edges = vec![edge];
        for width in widths(heads, room - edge) {
            edge += width;
            edges.push(edge);
        }
        Self {
            row_height,
            edges,
            rows,
        }
    }

    /// The tracks of a row, as styles write them.
    #[must_use]
    pub fn template(&self) -> String {
        let widths = self.edges.windows(2).map(|pair| match pair {
            [from, to] => to - from,
            _ => 0.0,
        });
        let tracks: Vec<String> = std::iter::once(self.number_width())
            .chain(widths)
            .map(|width| format!("{width}px"))
            .collect();
        tracks.join(" ")
    }

    /// How wide the column of row numbers is.
    #[must_use]
    pub fn number_width(&self) -> f64 {
        self.edges.first().copied().unwrap_or(NUMBER_WIDTH)
    }

    /// How wide the sheet is.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.edges.last().copied().unwrap_or(NUMBER_WIDTH)
    }

    /// How high the sheet is, with its head.
    #[must_use]
    pub fn height(&self) -> f64 {
        HEAD_HEIGHT + self.top_of(self.rows)
    }

    /// How wide what stays in sight is: the row numbers and the first column.
    #[must_use]
    pub fn frozen(&self) -> f64 {
        self.edges.get(1).copied().unwrap_or(NUMBER_WIDTH)
    }

    /// How wide a column is.
    #[must_use]
    pub fn width_of(&self, column: usize) -> f64 {
        self.left_of(column + 1) - self.left_of(column)
    }

    /// Where a column begins where nothing is scrolled.
    #[must_use]
    pub fn left_of(&self, column: usize) -> f64 {
        self.edges
            .get(column)
            .copied()
            .unwrap_or_else(|| self.width())
    }

    /// Where a row begins below the head.
    #[must_use]
    pub fn top_of(&self, row: usize) -> f64 {
        self.row_height * float(row)
    }

    /// Puts something on a cell, as styles write it, where the sheet is scrolled so far to the right.
    #[must_use]
    pub fn on(&self, at: Spot, scrolled: f64) -> String {
        self.moved(at, at.row, at.column, scrolled)
    }

    /// Puts something below a cell.
    #[must_use]
    pub fn below(&self, at: Spot, scrolled: f64) -> String {
        self.moved(at, at.row + 1, at.column, scrolled)
    }

    /// Puts something at a cell's right end.
    #[must_use]
    pub fn at_end(&self, at: Spot, scrolled: f64) -> String {
        self.moved(at, at.row, at.column + 1, scrolled)
    }

    /// Puts something on a cell's lower right corner.
    #[must_use]
    pub fn corner(&self, at: Spot, scrolled: f64) -> String {
        self.moved(at, at.row + 1, at.column + 1, scrolled)
    }

    /// To where a row and a column begin. The first column stays in sight, and what lies on it with it.
    fn moved(&self, of: Spot, row: usize, column: usize, scrolled: f64) -> String {
        let stays = if of.column == 0 { scrolled } else { 0.0 };
        let (x, y) = (self.left_of(column) + stays, self.top_of(row) + HEAD_HEIGHT);
        format!("translate({x}px, {y}px)")
    }

    /// The rows in sight: the first, and how many.
    #[must_use]
    pub fn in_sight(&self, view: Viewport) -> (usize, usize) {
        let first = whole(view.top / self.row_height);
        (first.min(self.rows), self.slots(view))
    }

    /// How many rows can be in sight at once, with one that comes in while another goes out.
    #[must_use]
    pub fn slots(&self, view: Viewport) -> usize {
        whole((view.height - HEAD_HEIGHT).max(0.0) / self.row_height) + 2
    }

    /// The cell at a point of the scrolled box, in px from its corner; the nearest one where there is none.
    #[must_use]
    pub fn spot_at(&self, view: Viewport, x: f64, y: f64) -> Spot {
        let x = if x < self.frozen() { x } else { x + view.left };
        let columns = self.edges.len().saturating_sub(2);
        let column = self
            .edges
            .iter()
            .skip(1)
            .take_while(|edge| **edge <= x)
            .count();
        let row = whole(((y - HEAD_HEIGHT + view.top) / self.row_height).max(0.0));
        Spot {
            row: row.min(self.rows.saturating_sub(1)),
            column: column.min(columns),
        }
    }

    /// The row at a height of the scrolled box, in px, also where it would lie below the last one.
    #[must_use]
    pub fn row_at(&self, view: Viewport, y: f64) -> usize {
        whole((y - HEAD_HEIGHT + view.top) / self.row_height)
    }

    /// The border between columns that is nearest, by the place of the column behind it. None lies before the first column.
    #[must_use]
    pub fn gap_at(&self, view: Viewport, x: f64) -> usize {
        let x = if x < self.frozen() { x } else { x + view.left };
        let passed = self.edges.windows(2).filter(|pair| match pair {
            [from, to] => f64::midpoint(*from, *to) < x,
            _ => false,
        });
        passed.count().max(1)
    }

    /// How far the sheet is to be scrolled so that a cell is in sight.
    #[must_use]
    pub fn scrolled_to(&self, view: Viewport, at: Spot) -> (f64, f64) {
        let (top, bottom) = (self.top_of(at.row), self.top_of(at.row + 1) + HEAD_HEIGHT);
        let down = if top < view.top {
            top
        } else if bottom > view.top + view.height {
            bottom - view.height
        } else {
            view.top
        };
        let (left, right) = (self.left_of(at.column), self.left_of(at.column + 1));
        let across = if at.column == 0 {
            view.left
        } else if left < view.left + self.frozen() {
            left - self.frozen()
        } else if right > view.left + view.width {
            right - view.width
        } else {
            view.left
        };
        (across, down)
    }
}

/// How wide each column is where so much room is for them. What is left over goes to those that grow: first to whichever would have
/// more, then to each by its width. Whole pixels, of which one stays free: a box says its own width rounded.
fn widths(heads: &[Head], room: f64) -> Vec<f64> {
    let own: Vec<f64> = heads.iter().map(|head| head.width).collect();
    let lacks: Vec<f64> = heads
        .iter()
        .map(|head| head.grows.map_or(0.0, |to| (to - head.width).max(0.0)))
        .collect();
    let spare = (room - 1.0 - own.iter().sum::<f64>()).max(0.0);
    let lacking = lacks.iter().sum::<f64>();
    let first = if lacking > spare {
        spare / lacking
    } else {
        1.0
    };
    let wide: Vec<f64> = std::iter::zip(&own, &lacks)
        .map(|(own, lack)| own + (lack * first).floor())
        .collect();
    let spare = (room - 1.0 - wide.iter().sum::<f64>()).max(0.0);
    let grown = |(head, wide): (&Head, &f64)| head.grows.map_or(0.0, |_| *wide);
    let growing = std::iter::zip(heads, &wide).map(grown).sum::<f64>();
    if growing == 0.0 {
        return wide;
    }
    let share = |both: (&Head, &f64)| both.1 + (spare * grown(both) / growing).floor();
    std::iter::zip(heads, &wide).map(share).collect()
}

/// As a length. Rows are fewer than a float can count.
#[allow(
    clippy::cast_precision_loss,
    reason = "rows are fewer than a float can count"
)]
fn float(number: usize) -> f64 {
    number as f64
}

/// How many whole ones.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length on the screen is small and not negative"
)]
fn whole(length: f64) -> usize {
    length.max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use super::super::asked::{Content, Head};
    use super::*;
    use crate::parts::text_field::Holds;

    fn geometry() -> Geometry {
        numbered(1000)
    }

    fn numbered(highest: usize) -> Geometry {
        let head = |width| Head {
            name: String::new(),
            holds: Content::Typed(Holds::Words),
            width,
            grows: None,
            mark: None,
            within: None,
        };
        let heads = [head(100.0), head(50.0), head(80.0)];
        Geometry::of(&heads, 1000, highest, 30.0, 1000.0)
    }

    const VIEW: Viewport = Viewport {
        left: 0.0,
        top: 0.0,
        width: 220.0,
        height: 332.0,
    };

    #[test]
    fn row_numbers_have_room_for_their_digits() {
        let width = |highest| numbered(highest).number_width();
        assert_eq!([0, 9_999].map(width), [52.0, 52.0]);
        assert_eq!([10_000, 99_999].map(width), [60.0, 60.0]);
        assert_eq!([100_000, 1_048_576].map(width), [68.0, 76.0]);
        let wide = numbered(100_000);
        assert_eq!(wide.template(), "68px 100px 50px 80px");
        assert_eq!((wide.frozen(), wide.left_of(1)), (168.0, 168.0));
    }

    #[test]
    fn room_that_is_left_over_goes_to_the_columns_whose_width_nobody_has_set() {
        let head = |width, grows| Head {
            name: String::new(),
            holds: Content::Typed(Holds::Words),
            width,
            grows,
            mark: None,
            within: None,
        };
        let heads = [
            head(100.0, Some(100.0)),
            head(80.0, None),
            head(100.0, Some(150.0)),
        ];
        let widths = |room| {
            let geometry = Geometry::of(&heads, 3, 3, 30.0, room);
            [0, 1, 2].map(|column| geometry.width_of(column))
        };
        // Too little room, or just enough: each is as wide as it's said to be.
        assert_eq!(widths(0.0), [100.0, 80.0, 100.0]);
        assert_eq!(widths(333.0), [100.0, 80.0, 100.0]);
        // Whose head is cut comes first.
        assert_eq!(widths(353.0), [100.0, 80.0, 120.0]);
        assert_eq!(widths(383.0), [100.0, 80.0, 150.0]);
        // Then each by its width, but the one that was set.
        assert_eq!(widths(633.0), [200.0, 80.0, 300.0]);
        let wide = Geometry::of(&heads, 3, 3, 30.0, 1200.0);
        assert!(wide.width() < 1200.0 && wide.width() > 1195.0);
        let last = wide.left_of(2);
        let at = Viewport {
            width: 1200.0,
            ..VIEW
        };
        assert_eq!(
            wide.spot_at(at, last + 1.0, 40.0),
            Spot { row: 0, column: 2 }
        );
        assert_eq!(
            wide.spot_at(at, last - 1.0, 40.0),
            Spot { row: 0, column: 1 }
        );
    }

    #[test]
    fn a_point_is_in_the_cell_that_is_drawn_there() {
        let spot = |view, x, y| geometry().spot_at(view, x, y);
        assert_eq!(spot(VIEW, 60.0, 40.0), Spot { row: 0, column: 0 });
        assert_eq!(spot(VIEW, 152.0, 62.0), Spot { row: 1, column: 1 });
        let scrolled = Viewport {
            left: 50.0,
            top: 300.0,
            ..VIEW
        };
        assert_eq!(spot(scrolled, 60.0, 40.0), Spot { row: 10, column: 0 });
        assert_eq!(spot(scrolled, 152.0, 40.0), Spot { row: 10, column: 2 });
        assert_eq!(
            spot(VIEW, 9999.0, 99999.0),
            Spot {
                row: 999,
                column: 2
            }
        );
        assert_eq!(spot(VIEW, 2.0, 2.0), Spot { row: 0, column: 0 });
    }

    #[test]
    fn a_column_lands_at_the_nearest_border_but_never_before_the_first() {
        let gap = |view, x| geometry().gap_at(view, x);
        assert_eq!(
            [10.0, 110.0, 176.0, 178.0].map(|x| gap(VIEW, x)),
            [1, 1, 1, 2]
        );
        assert_eq!(gap(VIEW, 9999.0), 3);
        let scrolled = Viewport { left: 50.0, ..VIEW };
        assert_eq!(gap(scrolled, 178.0), 2);
        assert_eq!(gap(scrolled, 200.0), 3);
    }

    #[test]
    fn below_the_last_row_there_is_room_for_more() {
        let row = |view, y| geometry().row_at(view, y);
        assert_eq!([0.0, 40.0, 70.0].map(|y| row(VIEW, y)), [0, 0, 1]);
        let at_end = Viewport {
            top: 29_700.0,
            ..VIEW
        };
        assert_eq!(row(at_end, 400.0), 1002);
    }

    #[test]
    fn a_cell_is_brought_into_sight_and_not_under_what_stays() {
        let to = |view, row, column| geometry().scrolled_to(view, Spot { row, column });
        assert_eq!(to(VIEW, 3, 0), (0.0, 0.0));
        assert_eq!(to(VIEW, 10, 0), (0.0, 30.0));
        assert_eq!(to(VIEW, 0, 2), (62.0, 0.0));
        let scrolled = Viewport {
            left: 62.0,
            top: 600.0,
            ..VIEW
        };
        assert_eq!(to(scrolled, 5, 1), (0.0, 150.0));
    }

    #[test]
    fn rows_in_sight_are_few_however_many_there_are() {
        let view = Viewport {
            top: 3000.0,
            ..VIEW
        };
        assert_eq!(geometry().in_sight(view), (100, 12));
    }
}
