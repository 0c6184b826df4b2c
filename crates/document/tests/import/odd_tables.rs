//! Two hundred odd tables, each with the rows expected: made of the same few deals, written as people and programs do.

use super::{blank, deals, take_in};
use serde_json::json;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("small") % sides
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }
}

struct Deal {
    customer: &'static str,
    rep: &'static str,
    month: usize,
    day: usize,
    yuan: usize,
    returned: usize,
    stage: &'static str,
}

/// A column: the field, its heads, and how its cells are written.
#[derive(Clone, Copy, PartialEq)]
enum Field {
    Customer,
    Rep,
    Date,
    Amount,
    Returned,
    Stage,
    Blank,
    Number,
    Remark,
}

const fn heads(field: Field) -> &'static [&'static str] {
    match field {
        Field::Customer => &[
            "客户",
            "客户名称",
            "签约客户",
            "客　户",
            "购货单位",
            "Customer Name",
            "甲方",
        ],
        Field::Rep => &[
            "业务员",
            "负责人",
            "销售",
            "客户经理",
            "Sales Rep",
            "业务员姓名",
        ],
        Field::Date => &[
            "日期",
            "签单日期",
            "成交日期",
            "下单时间",
            "Date",
            "合同签订日期",
        ],
        Field::Amount => &["金额", "合同额", "销售额", "成交金额", "Amount", "价税合计"],
        Field::Returned => &["退货", "退款", "退货金额", "Returned"],
        Field::Stage => &["状态", "订单状态", "进度", "Status"],
        Field::Blank => &[""],
        Field::Number => &["序号", "行号"],
        Field::Remark => &["备注", "Remarks", "联系电话"],
    }
}

const fn stages(stage: &str) -> &'static [&'static str] {
    match stage.as_bytes() {
        b"delivered" => &["已发货", "已交付", "已签收", "完成", "Shipped", "delivered"],
        b"ordered" => &["已下单", "生产中", "ordered"],
        b"signed" => &["已签约", "签约", "signed"],
        _ => &["作废", "已退", "已取消", "取消", "Cancelled"],
    }
}

fn some_deals(dice: &mut Dice) -> Vec<Deal> {
    const CUSTOMERS: [(&str, &str); 6] = [
        ("宏远电子", "张伟"),
        ("天成纺织有限公司", "李娜"),
        ("Acme, Inc.", "张伟"),
        ("北京\"三杰\"贸易", "王强"),
        ("总计科技", "李娜"),
        ("华南\n分公司", "王强"),
    ];
    let number = 1 + dice.roll(6);
    let deals = (0..number).map(|at| {
        let (customer, rep) = CUSTOMERS[dice.roll(6)];
        let yuan = (1 + dice.roll(90)) * 1_000;
        Deal {
            customer,
            rep,
            month: 1 + at,
            day: 1 + dice.roll(28),
            yuan,
            returned: if dice.roll(3) == 0 { yuan / 10 } else { 0 },
            stage: dice.pick(&["delivered", "ordered", "signed", "cancelled"]),
        }
    });
    deals.collect()
}

fn grouped(yuan: usize) -> String {
    match (yuan / 1_000, yuan % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

fn full_width(text: &str) -> String {
    let wide = |letter: char| match letter {
        '0'..='9' => char::from_u32(letter as u32 + 0xfee0).expect("a letter"),
        '.' => '．',
        _ => letter,
    };
    text.chars().map(wide).collect()
}

fn money(dice: &mut Dice, yuan: usize, unit: usize) -> String {
    // In units of 千元 or 万元 a plain figure, in yuan as people write it.
    match unit {
        3 => format!("{}.{:03}", yuan / 1_000, yuan % 1_000),
        4 => format!("{}.{:04}", yuan / 10_000, yuan % 10_000),
        _ => match dice.roll(7) {
            0 => grouped(yuan),
            1 => format!("￥{}.00", grouped(yuan)),
            2 => full_width(&yuan.to_string()),
            3 => format!("{}.{:04}万", yuan / 10_000, yuan % 10_000),
            4 => format!("{yuan}元"),
            5 => format!(" {yuan} "),
            _ => yuan.to_string(),
        },
    }
}

fn day(dice: &mut Dice, month: usize, day: usize) -> String {
    const BEFORE: [usize; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    match dice.roll(9) {
        0 => format!("2026/{month}/{day}"),
        1 => format!("2026年{month}月{day}日"),
        2 => format!("{month}月{day}日"),
        3 => format!("{month}-{day}"),
        4 => format!("2026-{month:02}-{day:02} 00:00:00"),
        5 => format!("2026{month:02}{day:02}"),
        6 => (46_022 + BEFORE[month - 1] + day).to_string(),
        7 => full_width(&format!("2026.{month}.{day}")),
        _ => format!("2026-{month:02}-{day:02}"),
    }
}

/// A table as text, and the rows expected.
fn odd_table(seed: u64) -> (String, Vec<String>) {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1);
    let deals = some_deals(&mut dice);
    let mut columns = vec![
        Field::Customer,
        Field::Rep,
        Field::Date,
        Field::Amount,
        Field::Returned,
        Field::Stage,
    ];
    for extra in [Field::Blank, Field::Number, Field::Remark, Field::Blank] {
        if dice.roll(3) == 0 {
            columns.insert(dice.roll(columns.len() + 1), extra);
        }
    }
    for _ in 0..dice.roll(8) {
        let (one, two) = (dice.roll(columns.len()), dice.roll(columns.len()));
        columns.swap(one, two);
    }
    let unit = [0, 0, 0, 3, 4][dice.roll(5)];
    let between = dice.pick(&["\t", ",", ";", "\t"]);
    let end = dice.pick(&["\n", "\r\n", "\r"]);
    let mut lines: Vec<Vec<String>> = Vec::new();
    let width = columns.len();
    let alone = |text: &str| {
        let mut line = vec![String::new(); width];
        line[0] = text.to_owned();
        line
    };
    let unit_name = ["", "", "", "千元", "万元"][unit];
    let is_above = unit > 0 && dice.roll(2) == 0;
    if dice.roll(3) == 0 {
        lines.push(alone("2026年销售明细表"));
    }
    if is_above {
        lines.push(alone(&format!("单位：{unit_name}")));
    }
    if dice.roll(4) == 0 {
        lines.push(alone(""));
    }
    if dice.roll(4) == 0 {
        let group = |field: &Field| match field {
            Field::Customer => "客户信息",
            Field::Amount => "成交信息",
            _ => "",
        };
        lines.push(
            columns
                .iter()
                .map(|field| group(field).to_owned())
                .collect(),
        );
    }
    let mut head = Vec::new();
    for field in &columns {
        let mut text = dice.pick(heads(*field)).to_owned();
        let is_money = matches!(field, Field::Amount | Field::Returned);
        match (is_money, unit, is_above) {
            (true, 1.., false) => write!(text, "（{unit_name}）").expect("room"),
            (true, 0, _) if dice.roll(2) == 0 => text.push_str("(元)"),
            _ => {}
        }
        head.push(text);
    }
    lines.push(head.clone());
    for (at, deal) in deals.iter().enumerate() {
        let line = columns.iter().map(|field| match field {
            Field::Customer => deal.customer.to_owned(),
            Field::Rep => deal.rep.to_owned(),
            Field::Date => day(&mut dice, deal.month, deal.day),
            Field::Amount => money(&mut dice, deal.yuan, unit),
            Field::Returned if deal.returned == 0 => String::new(),
            Field::Returned => money(&mut dice, deal.returned, unit),
            Field::Stage => dice.pick(stages(deal.stage)).to_owned(),
            Field::Blank => String::new(),
            Field::Number => (at + 1).to_string(),
            Field::Remark => dice.pick(&["", "加急", "13800000000", "见合同"]).to_owned(),
        });
        lines.push(line.collect());
        match dice.roll(8) {
            0 => lines.push(alone("")),
            1 => lines.push(head.clone()),
            2 => {
                let mut line = alone(dice.pick(&["小计", "本页小计", "Subtotal"]));
                if let Some(amount) = columns.iter().position(|field| *field == Field::Amount) {
                    line[amount.max(1)] = "1234".to_owned();
                }
                lines.push(line);
            }
            _ => {}
        }
    }
    if dice.roll(2) == 0 {
        let mut line = alone(dice.pick(&["合计", "总 计", "合计：", "Total"]));
        let last = columns
            .iter()
            .rposition(|field| *field == Field::Amount)
            .unwrap_or(0);
        line[last.max(1)] = "99999".to_owned();
        lines.push(line);
    }
    if dice.roll(3) == 0 {
        lines.push(alone("制表人：王芳"));
    }
    let quoted = |cell: &String| {
        let is_special = cell.contains(['"', '\n', '\r']) || cell.contains(between);
        match is_special {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.clone(),
        }
    };
    let lines = lines
        .iter()
        .map(|line| line.iter().map(quoted).collect::<Vec<_>>().join(between));
    let text = lines.collect::<Vec<_>>().join(end);
    let expected = deals.iter().map(|deal| {
        let returned = if deal.returned == 0 {
            String::new()
        } else {
            grouped(deal.returned)
        };
        format!(
            "{}|{}|2026-{:02}-{:02}|{}|{}|{}",
            deal.customer,
            deal.rep,
            deal.month,
            deal.day,
            grouped(deal.yuan),
            returned,
            deal.stage
        )
    });
    (text, expected.collect())
}

/// A figure without zeros behind its point, so that 12.00 and 12 are the same.
fn plain(row: &str) -> String {
    let cells = row.split('|').map(|cell| match cell.split_once('.') {
        Some((whole, part)) if !part.is_empty() && part.bytes().all(|byte| byte == b'0') => whole,
        _ => cell,
    });
    cells.collect::<Vec<_>>().join("|")
}

#[test]
fn two_hundred_odd_tables_come_to_the_rows_expected() {
    let mut failed = Vec::new();
    for (at, (text, expected)) in (0..200).map(odd_table).enumerate() {
        let mut workbook = blank();
        take_in(&mut workbook, &[&text]);
        let found: Vec<String> = deals(&workbook).iter().map(|row| plain(row)).collect();
        if found != expected {
            failed.push(format!(
                "table {at}:\n{text}\nfound {found:#?}\nexpected {expected:#?}"
            ));
        }
    }
    assert!(
        failed.is_empty(),
        "{} failed; the first:\n{}",
        failed.len(),
        failed
            .iter()
            .take(3)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n\n")
    );
}

/// What becomes of them as bytes of another encoding, which the browser reads, is tried there: see
/// `tests/browser/encodings.test.mjs`.
#[test]
fn two_hundred_odd_tables_are_left_for_the_browser() {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("odd-tables.jsonl");
    let tables = (0..200).map(|seed| {
        let (text, rows) = odd_table(seed);
        json!({ "text": text, "rows": rows }).to_string()
    });
    let lines = tables.collect::<Vec<_>>().join("\n");
    fs::write(&place, lines).expect("the folder of the target");
}
