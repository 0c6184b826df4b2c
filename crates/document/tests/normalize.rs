//! What people type and paste, made into the contract's text.
use proptest::prelude::*;
use rewards_core::number::{Day, Period};
use rewards_document::workbook::normalize::{
    as_percent, count, day, day_in, day_said, is_unclear_percent, money, month, month_in, months,
    needs_year, percent, plain, settled, signed_percent, truth, word,
};
use rewards_document::workbook::{CellKind, Choice, Flag};
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
        "1,2345",
        "1,2345,6789",
        "123,45,678",
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
        ("两个", "2"),
        ("十二家", "12"),
        ("几个", "几"),
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
        months("2026-05：2,600，2026-06：1,234,567", None),
        [pair("2026-05", "2600"), pair("2026-06", "1234567")]
    );
    assert_eq!(
        months("2026-05＝1\n2026-06=2", None),
        [pair("2026-05", "1"), pair("2026-06", "2")]
    );
    assert_eq!(months("五月", None), [pair("五月", "")]);
    assert_eq!(months(" ；", None), []);
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
    for typed in ["abc", "1,23", "1.2.3", "1e5", "--1", "几千"] {
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
    let pairs = months("2026-05: 2,600；2026年6月=2800", None);
    assert_eq!(
        pairs,
        [
            ("2026-05".to_owned(), "2600".to_owned()),
            ("2026-06".to_owned(), "2800".to_owned())
        ]
    );
}

fn period(from: &str, to: &str) -> Option<Period> {
    let day = |text| Day::read(text).expect("a day");
    Some(Period {
        from: day(from),
        to: day(to),
    })
}

#[test]
fn a_day_without_its_year_is_in_the_periods() {
    let year = period("2026-01-01", "2026-12-31");
    for typed in [
        "3-2",
        "3/2",
        "3.2",
        "3月2日",
        "3月2号",
        "03-02",
        "３／２",
        " 3 月 2 日 ",
    ] {
        assert_eq!(day_in(typed, year), "2026-03-02", "{typed}");
        assert!(needs_year(typed), "{typed}");
        assert_eq!(day_in(typed, None), typed.trim(), "{typed}");
    }
    for typed in ["2026-03-02", "20260302", "2026年3月2日"] {
        assert_eq!(day_in(typed, year), "2026-03-02", "{typed}");
        assert!(!needs_year(typed), "{typed}");
    }
    // Outside a period of one year it is that year's day all the same; in no calendar, it's told so.
    let march = period("2026-03-01", "2026-03-31");
    assert_eq!(day_in("4-2", march), "2026-04-02");
    assert_eq!(day_in("2-30", march), "2026-02-30");
    for typed in ["3", "3-2-1", "123-2", "昨天", "3-2026", ""] {
        assert_eq!(day_in(typed, year), typed, "{typed}");
    }
}

#[test]
fn today_and_the_days_before_it_are_the_days_that_they_are_when_they_are_said() {
    let today = Day::read("2026-03-01").unwrap();
    for (said, day) in [
        ("今天", "2026-03-01"),
        ("昨天", "2026-02-28"),
        ("前天", "2026-02-27"),
        (" 昨日 ", "2026-02-28"),
        ("Today", "2026-03-01"),
        ("ｙｅｓｔｅｒｄａｙ", "2026-02-28"),
        ("大前天", "2026-02-26"),
        // It's a Sunday: the last day of a week that began on 23 February.
        ("上周五", "2026-02-20"),
        ("上周一", "2026-02-16"),
        ("上星期天", "2026-02-22"),
        ("上个礼拜日", "2026-02-22"),
        ("本周一", "2026-02-23"),
        ("这周五", "2026-02-27"),
    ] {
        let kept = day_said(said, today).unwrap().to_string();
        assert_eq!(kept, day, "{said}");
        // Kept, it's a day like any other.
        assert_eq!(settled(CellKind::Day, &kept, None), day);
    }
    for other in [
        "",
        "今",
        "明天",
        "toda",
        "today 3",
        "2026-03-01",
        "3-1",
        "周五",
        "星期五",
        "上周",
        "上周八",
        "上上周五",
        "上五",
        "last friday",
    ] {
        assert_eq!(day_said(other, today), None, "{other}");
    }
    assert_eq!(day_said("昨天", Day::FIRST), None);
    assert_eq!(day_said("上周一", Day::FIRST), None);
    // On a Monday its own week begins, and the one before ended yesterday.
    let monday = Day::read("2026-11-30").unwrap();
    for (said, day) in [
        ("上周五", "2026-11-27"),
        ("上周日", "2026-11-29"),
        ("本周一", "2026-11-30"),
    ] {
        let meant = day_said(said, monday).unwrap().to_string();
        assert_eq!(meant, day, "{said}");
    }
}

#[test]
fn a_day_is_read_in_chinese_numerals_too() {
    let year = period("2026-01-01", "2026-12-31");
    for (typed, read) in [
        ("三月二号", "2026-03-02"),
        ("三月二日", "2026-03-02"),
        ("3月二号", "2026-03-02"),
        ("十二月二十五日", "2026-12-25"),
        ("十一月十号", "2026-11-10"),
        ("二〇二六年三月二日", "2026-03-02"),
        ("2025年三月二号", "2025-03-02"),
        // It's in no calendar, and is told so.
        ("二月三十号", "2026-02-30"),
    ] {
        assert_eq!(day_in(typed, year), read, "{typed}");
    }
    assert!(needs_year("三月二号") && !needs_year("二〇二六年三月二日"));
    assert_eq!(day("三月二号"), "三月二号", "nobody knows of which year");
    for typed in [
        "三月",
        "二号",
        "十三月二号",
        "三月三十二号",
        "三月初二",
        "三月二",
        "三月几号",
        "六年三月二号",
    ] {
        assert_eq!(day_in(typed, year), typed, "{typed}");
    }
}

#[test]
fn half_of_ten_thousand_is_read_where_it_can_be_half_of_nothing_else() {
    for (typed, read) in [
        ("半万", "5000"),
        ("半万元", "5000"),
        ("半个亿", "50000000"),
        ("一万半", "15000"),
        ("1万半", "15000"),
        ("两亿半", "250000000"),
        ("一万五", "15000"),
        ("一万五千", "15000"),
        ("1万5", "15000"),
    ] {
        assert_eq!(money(typed), read, "{typed}");
    }
    for typed in [
        "半",
        "半个",
        "半千",
        "半万五",
        "十万半",
        "百万半",
        "1.5万半",
        "万半",
        "五千半",
        "一半",
        "半半",
    ] {
        assert_eq!(money(typed), typed, "{typed}");
    }
}

#[test]
fn in_a_period_over_two_years_a_day_falls_into_one_of_them_or_needs_its_year() {
    let winter = period("2025-12-15", "2026-01-14");
    for (typed, read) in [
        ("12-14", "12-14"),
        ("12-15", "2025-12-15"),
        ("1-14", "2026-01-14"),
        ("1-15", "1-15"),
        ("6-1", "6-1"),
    ] {
        assert_eq!(day_in(typed, winter), read, "{typed}");
    }
    // Twice in the period.
    assert_eq!(day_in("3-2", period("2025-01-01", "2026-12-31")), "3-2");
    let leap = period("2023-03-01", "2024-12-31");
    assert_eq!(day_in("2-29", leap), "2024-02-29");
    assert_eq!(month_in("12月", winter), "2025-12");
    assert_eq!(month_in("1月", winter), "2026-01");
    assert_eq!(month_in("3月", winter), "3月");
    assert_eq!(month_in("3", winter), "3");
}

#[test]
fn single_months_may_be_without_their_year() {
    let year = period("2026-01-01", "2026-12-31");
    let pairs = months("5月: 2600；12月=3千", year);
    let pair = |month: &str, money: &str| (month.to_owned(), money.to_owned());
    assert_eq!(pairs, [pair("2026-05", "2600"), pair("2026-12", "3000")]);
    assert!(!needs_year("2026-05: 2600"));
}

#[test]
fn money_takes_the_units_that_people_speak_in() {
    for (typed, read) in [
        ("12万", "120000"),
        ("12万元", "120000"),
        ("1.2w", "12000"),
        ("1.2W", "12000"),
        ("１．２Ｗ", "12000"),
        ("5千", "5000"),
        ("5k", "5000"),
        ("5K", "5000"),
        ("3百", "300"),
        ("300万", "3000000"),
        ("3百万", "3000000"),
        ("2千万", "20000000"),
        ("1亿2000万", "120000000"),
        ("3万5千", "35000"),
        ("1万2000", "12000"),
        ("1.5百万", "1500000"),
        ("1万2", "12000"),
        ("１万２元", "12000"),
        ("10万5", "105000"),
        ("2w5", "25000"),
        ("2W5", "25000"),
        ("3千5", "3500"),
        ("3k5", "3500"),
        ("3百5", "350"),
        ("1亿2", "120000000"),
        ("1万2千", "12000"),
        ("3万5千2", "35200"),
        ("1万2百5", "10250"),
        ("1.2万元", "12000"),
        ("-1万2", "-12000"),
        ("100块", "100"),
        ("100块钱", "100"),
        ("￥1,234.50", "1234.50"),
        ("人民币１２３４", "1234"),
        ("六万", "60000"),
        ("六万元整", "60000"),
    ] {
        assert_eq!(money(typed), read, "{typed}");
    }
    for typed in [
        "1万0",
        "1万20",
        "1万200",
        "3百万5",
        "1.2万5",
        "1万20000",
        "1.5万2000",
        "5千3万",
        "2万万",
        "百万",
        "万5",
        "1万x",
        "5千千",
    ] {
        assert_eq!(money(typed), typed, "{typed}");
    }
}

#[test]
fn numerals_are_exact_or_left_alone() {
    for (typed, read) in [
        ("零", "0"),
        ("两", "2"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("九十九", "99"),
        ("一百零五", "105"),
        ("一百一十", "110"),
        ("三千零五", "3005"),
        ("三千零五十", "3050"),
        ("一千二百", "1200"),
        ("十二万", "120000"),
        ("十二万五千", "125000"),
        ("三万零五", "30005"),
        ("三万零五百", "30500"),
        ("两千万", "20000000"),
        ("一亿", "100000000"),
        ("一亿两千万", "120000000"),
        ("一亿零三百", "100000300"),
        ("陆万伍仟", "65000"),
        ("三万五", "35000"),
        ("十万五", "105000"),
        ("一百二", "120"),
        ("一千五", "1500"),
        ("十二万五", "125000"),
        ("一亿二", "120000000"),
        ("一亿零二", "100000002"),
        (
            "九千九百九十九亿九千九百九十九万九千九百九十九",
            "999999999999",
        ),
    ] {
        assert_eq!(money(typed), read, "{typed}");
    }
    for typed in [
        "三万五万",
        "一百二万",
        "一百二千",
        "二〇二六",
        "一二三",
        "百",
        "十十",
        "五百千",
        "百五十",
        "零五",
        "三零五",
        "一万二万",
        "亿",
        "一百零",
        "三万零",
        "一百零十",
        "一百零零五",
        "二十零五",
        "几万",
    ] {
        assert_eq!(money(typed), typed, "{typed}");
    }
}

#[test]
fn a_per_cent_below_one_without_its_sign_is_unclear() {
    for typed in ["0.15", ".15", "０．１５", "-0.5", "0.999"] {
        assert!(is_unclear_percent(typed), "{typed}");
    }
    for typed in ["0.15%", "15", "1", "1.5", "0", "0.0", "x", ""] {
        assert!(!is_unclear_percent(typed), "{typed}");
    }
    assert_eq!(signed_percent("0.5"), "0.5%");
    assert_eq!(signed_percent("15"), "15");
}

#[test]
fn choices_are_taken_by_any_of_their_names() {
    for (choice, typed, read) in [
        (Choice::Stage, "已发货", "delivered"),
        (Choice::Stage, " 已交付 ", "delivered"),
        (Choice::Stage, "Delivered", "delivered"),
        (Choice::Stage, "已签约", "signed"),
        (Choice::Stage, "下单", "ordered"),
        (Choice::Stage, "作废", "cancelled"),
        (Choice::Stage, "cancelled", "cancelled"),
        (Choice::Stage, "在路上", "在路上"),
        (Choice::Grade, "重要", "important"),
        (Choice::Size, "大型", "large"),
        (Choice::Severity, "严重", "serious"),
        (Choice::Severity, "一般", "minor"),
        (Choice::Department, "大客户部", "key_accounts"),
        (Choice::OutcomeKind, "投诉", "complaint"),
        (Choice::OutcomeKind, "Customer loss", "customer_loss"),
    ] {
        assert_eq!(word(choice, typed), read, "{typed}");
    }
}

#[test]
fn yes_and_no_are_taken_as_people_tick_them() {
    for typed in ["是", "✓", "√", "TRUE", "Yes", "1", " 对 "] {
        assert_eq!(truth(typed), Some(true), "{typed}");
    }
    for typed in ["否", "×", "false", "N", "0", "无"] {
        assert_eq!(truth(typed), Some(false), "{typed}");
    }
    for typed in ["", "大概", "2"] {
        assert_eq!(truth(typed), None, "{typed}");
    }
}

#[test]
fn a_cell_settles_to_one_form_and_keeps_what_it_cannot_read() {
    let year = period("2026-01-01", "2026-12-31");
    for (kind, typed, shown) in [
        (CellKind::Money, "12万", "120,000"),
        (CellKind::Money, "￥1234.50", "1,234.50"),
        (CellKind::Money, " 很多 ", "很多"),
        (CellKind::Money, "1,2345", "1,2345"),
        (CellKind::Day, "3-2", "2026-03-02"),
        (CellKind::Day, "2-30", "2-30"),
        (CellKind::Percent, "15％", "15"),
        (CellKind::Percent, "0.5%", "0.5%"),
        (CellKind::Percent, "0.15", "0.15"),
        (CellKind::Percent, "x%", "x%"),
        (CellKind::Count, "两家", "2"),
        (
            CellKind::Months,
            "5月: 2600；6月: 3千",
            "2026-05: 2,600; 2026-06: 3,000",
        ),
        (CellKind::Months, "五月: 2600", "五月: 2600"),
        (CellKind::Flag(Flag::No), "是", "true"),
        (CellKind::Flag(Flag::No), "也许", "也许"),
        (CellKind::Choice(Choice::Stage), "已发货", "delivered"),
        (CellKind::Choice(Choice::Stage), "在路上", "在路上"),
        (CellKind::Text, " 新品 ", "新品"),
        (CellKind::Money, "  ", ""),
    ] {
        assert_eq!(settled(kind, typed, year), shown, "{typed}");
        assert_eq!(settled(kind, shown, year), shown, "settled: {typed}");
    }
}

/// Units in which people leave the next one out, with that one.
const SPOKEN: [(&str, &str); 5] = [
    ("亿", "千万"),
    ("万", "千"),
    ("w", "千"),
    ("千", "百"),
    ("百", "十"),
];

proptest! {
    #[test]
    fn a_last_digit_counts_the_tenth_part_of_the_unit_before_it(
        whole in 1_usize..10,
        digit in 1_usize..10,
        (unit, next) in proptest::sample::select(&SPOKEN),
    ) {
        let read = money(&format!("{whole}{unit}{digit}"));
        prop_assert_eq!(&read, &money(&format!("{whole}{unit}{digit}{next}")));
        prop_assert_eq!(&read, &money(&format!("{whole}.{digit}{unit}")));
        let shown = settled(CellKind::Money, &format!("{whole}{unit}{digit}元"), None);
        prop_assert_eq!(&read, &money(&shown));
        prop_assert_eq!(&settled(CellKind::Money, &shown, None), &shown);
        let numeral = |digit: usize| "一二三四五六七八九".chars().nth(digit - 1).unwrap();
        let unit = unit.replace('w', "万");
        let said = format!("{}{unit}{}", numeral(whole), numeral(digit));
        prop_assert_eq!(&read, &money(&said));
    }

    #[test]
    fn a_bare_figure_is_read_as_with_its_unit_behind_it(text in "[-0-9,.]{0,14}") {
        prop_assert_eq!(money(&text), money(&format!("{text}元")));
    }

    #[test]
    fn a_day_written_out_is_read_as_with_a_blank_before_it(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}") {
        prop_assert_eq!(day(&text), day(&format!(" {text}")));
        prop_assert_eq!(needs_year(&text), needs_year(&format!(" {text}")));
    }
}
