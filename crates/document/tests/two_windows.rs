//! Two tabs or frames with the same workbook: who follows, and who asks.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rewards_document::sync::{Stamp, Unsaved, Verdict, verdict};

fn stamp(revision: u64, writer: &str) -> Stamp {
    Stamp {
        revision,
        writer: writer.to_owned(),
    }
}

#[test]
fn what_a_tab_kept_itself_is_current() {
    for unsaved in [Unsaved::Nothing, Unsaved::Acts] {
        assert_eq!(
            verdict(&stamp(3, "a"), unsaved, &stamp(3, "a")),
            Verdict::Current
        );
    }
}

#[test]
fn a_tab_that_has_nothing_of_its_own_takes_over_what_is_later() {
    assert_eq!(
        verdict(&stamp(3, "a"), Unsaved::Nothing, &stamp(4, "b")),
        Verdict::TakeOver
    );
    assert_eq!(
        verdict(&stamp(3, "a"), Unsaved::Nothing, &stamp(9, "a")),
        Verdict::TakeOver
    );
}

#[test]
fn a_tab_with_acts_of_its_own_asks() {
    assert_eq!(
        verdict(&stamp(3, "a"), Unsaved::Acts, &stamp(4, "b")),
        Verdict::Ask
    );
}

#[test]
fn a_tab_that_was_written_over_by_one_that_knew_nothing_of_it_asks() {
    assert_eq!(
        verdict(&stamp(4, "a"), Unsaved::Nothing, &stamp(4, "b")),
        Verdict::Ask
    );
    assert_eq!(
        verdict(&stamp(4, "a"), Unsaved::Nothing, &stamp(3, "b")),
        Verdict::Ask
    );
}

#[test]
fn the_next_stamp_is_later_than_both_and_bears_its_writer() {
    assert_eq!(stamp(4, "a").after(&stamp(7, "b"), "c"), stamp(8, "c"));
    assert_eq!(stamp(7, "a").after(&stamp(4, "b"), "c"), stamp(8, "c"));
    assert_eq!(
        Stamp::default().after(&Stamp::default(), "a"),
        stamp(1, "a")
    );
}

#[test]
fn a_stamp_is_read_as_it_is_written_and_nothing_else_is() {
    assert_eq!(stamp(12, "3f2a").to_string(), "12 3f2a");
    assert_eq!(Stamp::of_text("12 3f2a"), Some(stamp(12, "3f2a")));
    for text in ["", "12", "x 3f2a", "-1 a"] {
        assert_eq!(Stamp::of_text(text), None, "{text}");
    }
}
