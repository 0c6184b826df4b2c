//! What people type and paste, made into the contract's text.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rewards_document::workbook::normalize::{
    as_percent, count, day, money, month, months, percent, plain,
};

#[test]
fn units_and_signs_of_money_are_taken_off() {
    for (typed, read) in [
        ("RMB 1,200", "1200"),
        ("CNY1200", "1200"),
        ("¥1200", "1200"),
        ("1200元", "1200"),
        ("0.5万", "5000"),
        ("-1.5万", "-15000"),
        ("1,200万", "12000000"),
        ("1.23456万", "12345.6"),
        ("0.000000001亿", "0.1"),
        ("12–", "12-"),
        ("—5", "-5"),
        ("1、200", "1200"),
        ("1,2345", "12345"),
        ("12,345,678", "12345678"),
    ] {
        assert_eq!(money(typed), read, "{typed}");
    }
}

#[test]
fn what_only_looks_like_money_stays_as_it_is() {
    for typed in [
        "",
        "万",
        "x万",
        ".",
        "-",
        "+",
        "1,,2",
        ",123",
        "1234,567",
        "1,23,456",
        "1.2,3",
        "12345,6789",
    ] {
        assert_eq!(money(typed), typed, "{typed}");
    }
}

#[test]
fn a_figure_of_a_hundred_digits_is_left_to_the_reader() {
    let long = "1".repeat(101);
    assert_eq!(percent(&long), long);
    let longest = "1".repeat(100);
    assert_eq!(percent(&longest), format!("{}.{}", "1".repeat(98), "11"));
}

#[test]
fn per_cent_goes_both_ways() {
    for (shown, fraction) in [
        ("5", "0.05"),
        ("0.5", "0.005"),
        ("100", "1"),
        ("-12.5", "-0.125"),
        ("0", "0"),
    ] {
        assert_eq!(percent(shown), fraction);
        assert_eq!(as_percent(fraction), shown);
    }
    assert_eq!(as_percent("x"), "x");
    assert_eq!(as_percent(""), "");
    assert_eq!(as_percent("0.12345"), "12.345");
    assert_eq!(percent("5 ％"), "0.05");
}

#[test]
fn counts_drop_any_measure_word_and_commas() {
    for (typed, read) in [
        ("3家", "3"),
        ("1,200 次", "1200"),
        ("２名", "2"),
        ("10天", "10"),
        ("1季", "1"),
        ("两个", "两"),
    ] {
        assert_eq!(count(typed), read, "{typed}");
    }
}

#[test]
fn days_and_months_of_other_lengths_stay_as_they_are() {
    for typed in [
        "2026030",
        "202603021",
        "2026-3-2-1",
        "2026-",
        "-3-2",
        "2026-12345-1",
        "20x6-3-2",
        "",
    ] {
        assert_eq!(day(typed), typed, "{typed}");
    }
    for (typed, read) in [
        ("2026年3月2号", "2026-03-02"),
        ("2026-3-12", "2026-03-12"),
        (" 2026.3.2 ", "2026-03-02"),
    ] {
        assert_eq!(day(typed), read, "{typed}");
    }
    for (typed, read) in [
        ("2026.12", "2026-12"),
        ("2026年12", "2026-12"),
        ("20263", "20263"),
        ("2026-03-02", "2026-03-02"),
    ] {
        assert_eq!(month(typed), read, "{typed}");
    }
}

#[test]
fn months_are_kept_apart_from_commas_between_thousands() {
    let pair = |month: &str, money: &str| (month.to_owned(), money.to_owned());
    assert_eq!(
        months("2026-05：2,600，2026-06：1,234,567"),
        [pair("2026-05", "2600"), pair("2026-06", "1234567")]
    );
    assert_eq!(
        months("2026-05＝1\n2026-06=2"),
        [pair("2026-05", "1"), pair("2026-06", "2")]
    );
    assert_eq!(months("五月"), [pair("五月", "")]);
    assert_eq!(months(" ；"), []);
}

#[test]
fn free_text_loses_the_blanks_around_it_alone() {
    assert_eq!(plain("  宏远 电子\u{3000}"), "宏远 电子");
}
