//! What people type and paste, made into the contract's text.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rewards_document::workbook::normalize::{
    as_percent, count, day, money, month, months, percent, plain,
};
use rewards_words::figure::grouped;

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

#[test]
fn money_is_read_as_people_write_it() {
    for (typed, read) in [
        ("１２３４．５０", "1234.50"),
        (" ￥1,234,567.8 元", "1234567.8"),
        ("12万", "120000"),
        ("1.25亿", "125000000"),
        ("1，2345，6789", "123456789"),
        ("1。5", "1.5"),
        ("+.5", "0.5"),
        ("5.", "5"),
        ("−3", "-3"),
    ] {
        assert_eq!(money(typed), read, "{typed}");
    }
}

#[test]
fn what_is_no_figure_stays_as_it_is() {
    for typed in ["abc", "1,23", "1.2.3", "1e5", "--1", "一千"] {
        assert_eq!(money(typed), typed);
    }
    assert_eq!(percent("abc%"), "abc%");
}

#[test]
fn per_cent_is_shifted_and_never_divided() {
    for (typed, read) in [
        ("5%", "0.05"),
        ("５．５％", "0.055"),
        ("100", "1"),
        ("0.02", "0.0002"),
        ("-12.5", "-0.125"),
        ("0", "0"),
        ("1,200%", "12"),
    ] {
        assert_eq!(percent(typed), read, "{typed}");
    }
    for (fraction, shown) in [
        ("0.05", "5"),
        ("1", "100"),
        ("0.000001", "0.0001"),
        ("-0.125", "-12.5"),
    ] {
        assert_eq!(as_percent(fraction), shown);
    }
}

#[test]
fn days_and_months_take_any_usual_form() {
    for typed in [
        "2026-03-02",
        "2026/3/2",
        "2026.3.2",
        "2026年3月2日",
        "２０２６－３－２",
        "20260302",
        "2026 年 3 月 2 日",
    ] {
        assert_eq!(day(typed), "2026-03-02", "{typed}");
    }
    for typed in ["2026-03", "2026年3月", "202603", "2026/3"] {
        assert_eq!(month(typed), "2026-03", "{typed}");
    }
    for typed in ["3/2", "26/3/2", "2026-3", "昨天", "2026-03-02-01"] {
        assert_eq!(day(typed), typed);
    }
}

#[test]
fn thousands_are_set_apart_and_read_again() {
    for (plain, shown) in [
        ("0", "0"),
        ("999", "999"),
        ("1234.5", "1,234.5"),
        ("120000", "120,000"),
        ("-1234567.00", "-1,234,567.00"),
    ] {
        assert_eq!(grouped(plain), shown);
        assert_eq!(money(shown), plain);
    }
}

#[test]
fn counts_drop_their_measure_word() {
    assert_eq!(count("３ 个"), "3");
    assert_eq!(count("1.5"), "1.5");
}

#[test]
fn single_months_are_pairs() {
    let pairs = months("2026-05: 2,600；2026年6月=2800");
    assert_eq!(
        pairs,
        [
            ("2026-05".to_owned(), "2600".to_owned()),
            ("2026-06".to_owned(), "2800".to_owned())
        ]
    );
}
