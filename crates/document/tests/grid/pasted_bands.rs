//! Bands pasted as other sheets write them.

use super::cell;
use proptest::prelude::*;
use rewards_core::scheme::{Edge, Unit};
use rewards_document::grid::{Bands, PastedBands};
use rewards_document::workbook::BandRow;
use rewards_words::figure::grouped;

const BOTH: [&str; 2] = ["amount", "rate"];

fn readings(of: Unit, text: &str) -> Vec<PastedBands> {
    let bands = Bands {
        rows: &[],
        of,
        pays: &BOTH,
    };
    bands.readings(cell(0, 0), text)
}

/// Bands in a column, each with a figure.
fn column(spans: &[&str]) -> String {
    let line = |(at, span): (usize, &&str)| format!("{span}\t{}", 100 * (at + 1));
    let lines = spans.iter().enumerate().map(line);
    lines.collect::<Vec<_>>().join("\n")
}

fn starts(pasted: &PastedBands) -> String {
    let row = |row: &BandRow| format!("{} {}", row.edge.word(), row.bound);
    let rows = pasted.rows.iter().map(row);
    rows.collect::<Vec<_>>().join(" / ")
}

/// Where bands begin in the one way, or the two ways, in which a column is read.
fn ways(of: Unit, spans: &[&str]) -> Vec<String> {
    let readings = readings(of, &column(spans));
    readings.iter().map(starts).collect()
}

#[test]
fn a_column_that_says_which_band_a_limit_belongs_to_is_read_in_that_way() {
    const BY_START: &str = "from 0 / from 10,000 / from 50,000";
    const BY_END: &str = "from 0 / over 10,000 / over 50,000";
    let columns: [(&[&str], &str); 16] = [
        (&["不满1万元", "1万元至5万元", "5万元以上（含）"], BY_START),
        (&["不满1万", "1万以上不满5万", "5万以上"], BY_START),
        (&["<10000", "≥10000", "≥50000"], BY_START),
        (&["＜1万", "1万≤x＜5万", "≥5万"], BY_START),
        (&["0-1万（不含）", "1万-5万（不含）", "5万以上"], BY_START),
        (&["［0, 1万）", "［1万, 5万）", "［5万,+∞)"], BY_START),
        (&["[0,10,000)", "[10,000,50,000)", "[50,000,∞)"], BY_START),
        (&["低于1万", "1万（含）至5万", "5万及以上"], BY_START),
        (
            &["0–1万（含0，不含1万）", "1-5万元（不含5万元）", "满5万"],
            BY_START,
        ),
        (
            &["under 10,000", "10,000 to under 50,000", "50,000 and above"],
            BY_START,
        ),
        (
            &["1万元以下（含）", "1万元至5万元（含）", "5万元以上"],
            BY_END,
        ),
        (&["1万元及以下", "1万元至5万元（含）", "超过5万元"], BY_END),
        (&["≤1万", "1万<销售额≤5万", ">5万"], BY_END),
        (&["不超过1万", "超过1万至5万", "超过5万"], BY_END),
        (&["[0,1万]", "(1万,5万]", "(5万,)"], BY_END),
        (&["up to 10k", "over 10k, up to 50k", "over 50k"], BY_END),
    ];
    for (spans, read) in columns {
        assert_eq!(ways(Unit::Money, spans), [read], "{spans:?}");
    }
}

#[test]
fn a_column_that_leaves_it_open_is_read_both_ways() {
    let columns: [&[&str]; 5] = [
        &["<1万", "1万~5万", "50,000+"],
        &["0–10,000", "10,000–50,000", "50,000+"],
        &["1万以下", "1至5万", "5万以上"],
        &["0-1万元", "1-5万元", "5-10万元"],
        &["1万以内", "1万到5万", "5万以上"],
    ];
    for spans in columns {
        let ways = ways(Unit::Money, spans);
        let begins = ways.first().map(String::as_str);
        assert_eq!(
            begins,
            Some("from 0 / from 10,000 / from 50,000"),
            "{spans:?}"
        );
        assert_eq!(ways.len(), 2, "{spans:?}");
        assert!(ways[1].ends_with("over 50,000"), "{spans:?}");
    }
    let rates = ways(Unit::Rate, &["60%以下", "60%–80%", "80％以上"]);
    assert_eq!(
        rates,
        ["from 0 / from 60 / from 80", "from 0 / over 60 / over 80"]
    );
    let below_zero = ways(Unit::Rate, &["-10%至0%（不含）", "0%以上"]);
    assert_eq!(below_zero, ["from -10 / from 0"]);
    // Whole numbers leave nothing open.
    assert_eq!(
        ways(Unit::Count, &["1-2单", "3-5单", "6单以上"]),
        ["from 1 / from 3 / from 6"]
    );
}

#[test]
fn a_head_says_units_and_limits_and_a_first_column_names_bands() {
    let head = readings(
        Unit::Money,
        "档次\t销售额（万元）\t提成（%）\n一档\t0-1\t1\n二档\t1-5\t2\n三档\t5以上\t3",
    );
    assert_eq!(starts(&head[0]), "from 0 / from 10,000 / from 50,000");
    assert_eq!(head[0].rows[2].worth, "3");
    assert_eq!(head[0].rows[2].pays, "rate");
    let columns = readings(
        Unit::Money,
        "下限\t上限（不含）\t奖金\n0\t1万\t100\n1万\t5万\t300\n5万\t不限\t800",
    );
    let columns: Vec<String> = columns.iter().map(starts).collect();
    assert_eq!(columns, ["from 0 / from 10,000 / from 50,000"]);
    // The highest band may come first.
    let falling = readings(
        Unit::Money,
        "5万以上\t800\n1万以上不满5万\t300\n不满1万\t100",
    );
    assert_eq!(starts(&falling[0]), "from 0 / from 10,000 / from 50,000");
    assert_eq!(falling[0].rows[0].worth, "100");
}

/// Where bands begin in each way in which a block is read.
fn block(text: &str) -> Vec<String> {
    readings(Unit::Money, text).iter().map(starts).collect()
}

#[test]
fn a_column_whose_head_says_upper_limits_is_read_as_limits() {
    const LIMITS: [&str; 2] = [
        "from 0 / from 10,000 / from 50,000",
        "from 0 / over 10,000 / over 50,000",
    ];
    const FIGURES: &str = "10,000\t100\n50,000\t300\n100,000\t800";
    let head = |head: &str| block(&format!("{head}\t奖金（元）\n{FIGURES}"));
    for open in [
        "销售额上限（元）",
        "销售额（上限）",
        "封顶",
        "以下",
        "万元以内",
        "至",
        "销售额到",
        "Sales to",
        "Max",
        "Upper limit",
        "Sales limit (¥)",
    ] {
        assert_eq!(head(open).len(), 2, "{open}");
        if !open.starts_with('万') {
            assert_eq!(head(open), LIMITS, "{open}");
        }
    }
    for out in [
        "小于",
        "不满",
        "销售额低于",
        "below",
        "Sales under",
        "上限（不含）",
    ] {
        assert_eq!(head(out), LIMITS[..1], "{out}");
    }
    for within in [
        "不超过",
        "up to",
        "Sales at most",
        "上限（含）",
        "上限（含税，含）",
    ] {
        assert_eq!(head(within), LIMITS[1..], "{within}");
    }
    let said = readings(
        Unit::Money,
        &format!("销售额上限（元）\t奖金（元）\n{FIGURES}"),
    );
    let lines = |pasted: &PastedBands| {
        let bands = Bands {
            rows: &[],
            of: Unit::Money,
            pays: &BOTH,
        };
        let lines = bands.said(pasted).into_iter().map(|said| said.zh);
        lines.collect::<Vec<_>>().join(" / ")
    };
    assert_eq!(
        lines(&said[1]),
        "达到（含） 0：100 元 / 超过 10,000：300 元 / 超过 50,000：800 元"
    );
    let remarks = said[1]
        .remarks
        .iter()
        .map(|(at, said)| (*at, said.zh.as_str()));
    assert_eq!(
        remarks.collect::<Vec<_>>(),
        [(2, "粘贴的表到 100,000 为止：更多的也算这一档")]
    );
    let labels: Vec<_> = said.iter().map(|pasted| pasted.reading.zh).collect();
    assert_eq!(
        labels,
        [
            "每档到写明的上限之前为止（不含上限），达到上限就进下一档",
            "每档到写明的上限为止（含上限），超过上限才进下一档"
        ]
    );
}

#[test]
fn a_column_whose_head_says_starts_is_read_as_starts() {
    const FIGURES: &str = "10,000\t100\n50,000\t300";
    let head = |head: &str| block(&format!("{head}\t奖金\n{FIGURES}"));
    for start in [
        "下限",
        "销售额起点（元）",
        "起",
        "以上",
        "达到",
        "不低于",
        "from",
        "At least",
        "Min",
        "Lower limit",
    ] {
        assert_eq!(head(start), ["from 10,000 / from 50,000"], "{start}");
    }
    assert_eq!(head("over"), ["over 10,000 / over 50,000"]);
    // What says neither may be either: it's asked, and said what each means.
    for neither in [
        "销售额（元）",
        "Turnover",
        "Total sales",
        "销售额（上限或下限）",
    ] {
        assert_eq!(
            head(neither),
            [
                "from 10,000 / from 50,000",
                "from 0 / from 10,000",
                "from 0 / over 10,000"
            ],
            "{neither}"
        );
    }
    let labels = readings(Unit::Money, &format!("销售额（元）\t奖金\n{FIGURES}"));
    assert_eq!(labels[0].reading.zh, "每档从写明的起点算起（含起点）");
    // No band ends at nothing.
    assert_eq!(
        block("销售额（元）\t奖金\n0\t100\n50,000\t300"),
        ["from 0 / from 50,000"]
    );
    assert_eq!(block("档次\t上限\t下限\t奖金\n"), [""; 0]);
    assert_eq!(
        block("上限（不含）\t下限\t奖金\n1万\t0\t100\n不限\t1万\t300"),
        ["from 0 / from 10,000"]
    );
}

#[test]
fn a_last_line_of_what_is_above_says_that_the_figures_are_limits() {
    let both = [
        "from 0 / from 10,000 / from 50,000",
        "from 0 / over 10,000 / over 50,000",
    ];
    for rest in [
        "以上",
        "更多",
        "以上不限",
        "无上限",
        "其他",
        "above",
        "More",
        "and above",
    ] {
        let lines = format!("10,000\t100\n50,000\t300\n{rest}\t800");
        for text in [
            lines.clone(),
            format!("上限\t奖金\n{lines}"),
            format!("销售额\t奖金\n{lines}"),
        ] {
            let read = readings(Unit::Money, &text);
            let starts: Vec<_> = read.iter().map(starts).collect();
            assert_eq!(starts, both, "{text}");
            let worth = |pasted: &PastedBands| pasted.rows[2].worth.clone();
            assert!(read.iter().all(|pasted| worth(pasted) == "800"), "{text}");
            assert!(
                read.iter().all(|pasted| pasted.remarks.is_empty()),
                "{text}"
            );
        }
    }
    let named = "档次\t上限（万元）\t奖金\n一档\t1\t100\n二档\t5\t300\n三档\t以上\t800";
    assert_eq!(block(named), both);
    // The highest may come first; what is other than starts lies below them.
    assert_eq!(block("以上\t800\n50,000\t300\n10,000\t100"), both);
    assert_eq!(block("50,000\t800\n10,000\t300\n其他\t100"), both[..1]);
    assert_eq!(block("以上\t800\n以上\t900"), [""; 0]);
    assert_eq!(block("下限\t奖金\n10,000\t100\n以上\t800"), [""; 0]);
}

/// What bands pay, in the first way in which a block is read.
fn worths(text: &str) -> String {
    let readings = readings(Unit::Money, text);
    let first = readings.iter().take(1).flat_map(|pasted| &pasted.rows);
    let row = |row: &BandRow| format!("{} {}", row.pays, row.worth);
    first.map(row).collect::<Vec<_>>().join(" / ")
}

fn remarks(pasted: &PastedBands) -> Vec<String> {
    let said = pasted.remarks.iter();
    said.map(|(at, said)| format!("{at} {}", said.zh)).collect()
}

#[test]
fn a_last_limit_that_is_left_empty_is_open_above() {
    const BOTH_WAYS: [&str; 2] = [
        "from 0 / from 100,000 / from 500,000",
        "from 0 / over 100,000 / over 500,000",
    ];
    for (head, rest) in [
        ("上限\t奖金", ""),
        ("上限\t奖金", "-"),
        ("销售额上限（元）\t奖金（元）", ""),
        ("销售额\t奖金", ""),
    ] {
        let text = format!("{head}\n100000\t600\n500000\t1200\n{rest}\t2500");
        assert_eq!(block(&text), BOTH_WAYS, "{text}");
        assert_eq!(worths(&text), "amount 600 / amount 1,200 / amount 2,500");
        let readings = readings(Unit::Money, &text);
        assert!(readings.iter().all(|pasted| pasted.remarks.is_empty()));
    }
    let named = "档次\t上限\t奖金\n一档\t100000\t600\n二档\t500000\t1200\n三档\t\t2500";
    assert_eq!(block(named), BOTH_WAYS);
    assert_eq!(block(&named.replace("三档", "")), BOTH_WAYS);
    let rates = "上限\t比例\n100000\t1%\n\t2%";
    assert_eq!(
        block(rates),
        ["from 0 / from 100,000", "from 0 / over 100,000"]
    );
    assert_eq!(worths(rates), "rate 1 / rate 2");
    // Only one band is open above, and none below the others.
    assert_eq!(
        block("上限\t奖金\n\t600\n100000\t1200\n500000\t2500"),
        [""; 0]
    );
    assert_eq!(block("上限\t奖金\n100000\t600\n\t1200\n\t2500"), [""; 0]);
}

#[test]
fn limits_may_stand_alone_below_their_head() {
    let text = "上限\n100000\n500000";
    assert_eq!(
        block(text),
        ["from 0 / from 100,000", "from 0 / over 100,000"]
    );
    assert_eq!(worths(text), "amount  / amount ");
    let read = readings(Unit::Money, text);
    assert_eq!(
        remarks(&read[0]),
        ["1 粘贴的表到 500,000 为止：更多的也算这一档"]
    );
    assert_eq!(
        block("上限（万元，含）\n10\n50\n不限"),
        ["from 0 / over 100,000 / over 500,000"]
    );
    assert_eq!(block("起点\n0\n100000"), ["from 0 / from 100,000"]);
    assert_eq!(block("销售额\n0\n100000"), [""; 0]);
    // What bands pay that are there stays.
    let row = |bound: &str, worth: &str| BandRow {
        bound: bound.to_owned(),
        worth: worth.to_owned(),
        ..BandRow::blank(Edge::From, "rate")
    };
    let rows = [row("0", "1"), row("20,000", "2")];
    let bands = Bands {
        rows: &rows,
        of: Unit::Money,
        pays: &BOTH,
    };
    let read = bands.readings(cell(0, 0), text);
    assert_eq!(read[0].rows, [row("0", "1"), row("100,000", "2")]);
    let bare = Bands { rows: &[], ..bands };
    let read = bare.readings(cell(0, 0), text);
    let said: Vec<String> = bare
        .said(&read[0])
        .into_iter()
        .map(|said| said.zh)
        .collect();
    assert_eq!(said, ["达到（含） 0", "达到（含） 100,000"]);
}

#[test]
fn a_line_that_cant_be_read_below_limits_is_left_out_and_said() {
    let text = "上限\t奖金\n100000\t600\n见附件\t1200\n\t2500";
    assert_eq!(
        block(text),
        ["from 0 / from 100,000", "from 0 / over 100,000"]
    );
    assert_eq!(worths(text), "amount 600 / amount 2,500");
    for pasted in readings(Unit::Money, text) {
        assert_eq!(
            remarks(&pasted),
            ["0 粘贴的表里有一行读不懂，没有算进来：见附件 1200"]
        );
    }
    let sum = "档次\t上限\t奖金\n一档\t100000\t600\n二档\t不限\t1200\n合计\t\t1800";
    let read = readings(Unit::Money, sum);
    assert_eq!(starts(&read[0]), "from 0 / from 100,000");
    assert_eq!(
        remarks(&read[0]),
        ["1 粘贴的表里有一行读不懂，没有算进来：合计 1800"]
    );
    // Where most can't be read, or no head names limits, nothing is.
    assert_eq!(block("上限\t奖金\n100000\t600\n见附件\t1200"), [""; 0]);
    assert_eq!(
        block("销售额\t奖金\n100000\t600\n见附件\t1200\n500000\t1"),
        [""; 0]
    );
}

#[test]
fn a_head_that_says_a_rate_makes_bare_figures_rates() {
    let bands = |head: &str, figures: [&str; 2]| {
        let [one, two] = figures;
        worths(&format!(
            "下限\t上限\t{head}\n0\t100000\t{one}\n100000\t500000\t{two}"
        ))
    };
    for head in [
        "提成比例",
        "比例",
        "提成率",
        "比率",
        "Rate",
        "Commission rate",
        "Percent",
        "提成（%）",
    ] {
        assert_eq!(bands(head, ["3", "5"]), "rate 3 / rate 5", "{head}");
    }
    // Fractions, as cells are copied that showed per cents.
    assert_eq!(bands("比例", ["0.005", "0.01"]), "rate 0.5% / rate 1");
    assert_eq!(bands("比例", [".005", "0"]), "rate 0.5% / rate 0");
    assert_eq!(bands("提成（%）", ["0.5", "0.8"]), "rate 0.5% / rate 0.8%");
    // One that isn't below 1 says that all are per cents.
    assert_eq!(bands("比例", ["0.5", "1"]), "rate 0.5% / rate 1");
    assert_eq!(bands("比例", ["0.5%", "0.8"]), "rate 0.5% / rate 0.8%");
    for head in ["提成", "奖金（元）", "比例奖金（元）", "Corporate bonus"] {
        assert_eq!(bands(head, ["3", "5"]), "amount 3 / amount 5", "{head}");
    }
    assert_eq!(
        block("下限\t上限\t提成比例\n0\t100000\t3\n100000\t500000\t5"),
        ["from 0 / from 100,000", "from 0 / over 100,000"]
    );
    // Where bands pay nothing but rates, too.
    let rates = Bands {
        rows: &[],
        of: Unit::Money,
        pays: &["rate"],
    };
    let read = rates.readings(cell(0, 0), "下限\t比例\n0\t0.005\n100000\t0.01");
    let worths = read[0].rows.iter().map(|row| row.worth.as_str());
    assert_eq!(worths.collect::<Vec<_>>(), ["0.5%", "1"]);
}

#[test]
fn what_a_sheet_leaves_out_or_claims_twice_is_said_at_its_band() {
    let remarks = |spans: &[&str]| {
        let readings = readings(Unit::Money, &column(spans));
        let said = readings.iter().map(|pasted| {
            let remark =
                |(at, said): &(usize, rewards_words::text::Localized)| format!("{at} {}", said.zh);
            pasted.remarks.iter().map(remark).collect::<Vec<_>>()
        });
        said.collect::<Vec<_>>()
    };
    assert_eq!(
        remarks(&["0–10,000", "10,001–50,000", "50,001以上"]),
        [[""; 0], [""; 0]]
    );
    assert_eq!(
        remarks(&["0–10,000", "10,002–50,000", "50,000以上"]),
        [
            ["1 粘贴的表里，10,000 到 10,002 之间没有档：这里算前一档"],
            ["1 粘贴的表里，10,000 到 10,002 之间没有档：这里算这一档"]
        ]
    );
    assert_eq!(
        remarks(&["0–10,000", "8,000–50,000", "50,000以上"])[0],
        ["1 粘贴的表里，8,000 到 10,000 前一档和这一档都有：这里算这一档"]
    );
    assert_eq!(
        remarks(&["≤10000", "≥10000"])[1],
        ["1 粘贴的表里，前一档和这一档都含 10,000：这里算前一档"]
    );
    assert_eq!(
        remarks(&["<10000", ">10000"])[0],
        ["1 粘贴的表里，前一档和这一档都不含 10,000：这里算这一档"]
    );
    assert_eq!(
        remarks(&["不满1万", "1万以上不满5万"]),
        [["1 粘贴的表到 50,000 为止：更多的也算这一档"]]
    );
}

#[test]
fn what_says_something_else_isnt_read_as_bands() {
    for text in [
        "第1档\t100\n第2档\t200",
        "3月2日\t100",
        "1万以上5万\t100",
        "超过36000元的部分\t3%",
    ] {
        assert!(readings(Unit::Money, text).is_empty(), "{text}");
    }
}

/// How a limit is written.
fn figure(yuan: u32, style: usize) -> String {
    let plain = yuan.to_string();
    match style {
        0 => plain,
        1 => grouped(&plain),
        2 => format!("{plain}元"),
        3 if yuan.is_multiple_of(1000) => format!("{}千元", yuan / 1000),
        4 if yuan.is_multiple_of(1000) => format!("{}.{}万", yuan / 10_000, yuan / 1000 % 10),
        5 if yuan.is_multiple_of(10_000) => format!("{}万元", yuan / 10_000),
        _ => format!("¥{}", grouped(&plain)),
    }
}

/// Bands, written so: a column of spans. The first begins at nothing.
fn written(edges: &[Edge], limits: &[u32], style: usize, figures: usize) -> Vec<String> {
    let figure = |yuan: u32| figure(yuan, figures);
    let spans = edges.iter().zip(limits).enumerate();
    let spans = spans.map(|(at, (edge, limit))| {
        let from = figure(*limit);
        let next = edges.get(at + 1).zip(limits.get(at + 1));
        let to = next.map(|(edge, limit)| (*edge == Edge::From, figure(*limit)));
        let is_from = *edge == Edge::From;
        match (style, to) {
            (0, Some((false, to))) if at == 0 => format!("{to}以下（含）"),
            (0, Some((true, to))) if at == 0 => format!("不满{to}"),
            (0, Some((false, to))) => format!("{from}至{to}（含）"),
            (0, Some((true, to))) => format!("{from}至{to}（不含）"),
            (0, None) if is_from => format!("{from}以上（含）"),
            (0, None) => format!("超过{from}"),
            (1, Some((is_out, to))) => {
                let end = if is_out { ')' } else { ']' };
                format!("{}{from}, {to}{end}", if is_from { '[' } else { '(' })
            }
            (1, None) => format!("{}{from}, ∞)", if is_from { '[' } else { '(' }),
            (2, Some((is_out, to))) => {
                let end = if is_out { "<" } else { "≤" };
                format!("{from}{}x{end}{to}", if is_from { "≤" } else { "<" })
            }
            (2, None) => format!("{}{from}", if is_from { "≥" } else { ">" }),
            (3, Some((is_out, to))) => {
                let end = if is_out { "不满" } else { "不超过" };
                format!("{}{from}，{end}{to}", if is_from { "达到" } else { "超过" })
            }
            (3, None) => format!("{}{from}", if is_from { "不低于" } else { "高于" }),
            (4, Some((_, to))) => format!("{from}–{to}"),
            (4, None) => format!("{from}+"),
            (_, Some((_, to))) => format!("{from}\t{to}"),
            (_, None) => format!("{from}\t以上"),
        }
    });
    spans.collect()
}

proptest! {
    #[test]
    fn bands_written_in_each_style_are_those_bands_again(
        steps in prop::collection::vec((1_u32..40, prop::bool::ANY), 1..7),
        unit in prop::sample::select(vec![1_u32, 50, 1000, 10_000]),
        style in 0_usize..6,
        figures in 0_usize..7,
    ) {
        let mut limits = vec![0];
        let mut edges = vec![Edge::From];
        for (step, is_from) in &steps {
            limits.push(limits.last().unwrap() + step * unit);
            edges.push(if *is_from { Edge::From } else { Edge::Over });
        }
        // These say nothing of where a limit belongs: it's the same for all.
        let says_nothing = style >= 4;
        if says_nothing {
            let edge = edges[1];
            edges[1..].fill(edge);
        }
        let spans = written(&edges, &limits, style, figures);
        let spans: Vec<&str> = spans.iter().map(String::as_str).collect();
        let bands = edges.iter().zip(&limits);
        let bands: Vec<String> = bands
            .map(|(edge, limit)| format!("{} {}", edge.word(), grouped(&limit.to_string())))
            .collect();
        let ways = ways(Unit::Money, &spans);
        prop_assert_eq!(ways.len(), if says_nothing { 2 } else { 1 }, "{:?}", spans);
        prop_assert!(ways.contains(&bands.join(" / ")), "{:?}: {:?}", spans, ways);
    }
}
