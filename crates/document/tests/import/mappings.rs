//! What is put right by hand, and remembered.

use super::{blank, deals, part, table};
use rewards_document::import::{
    Assigned, Blanks, Choices, DateOrder, DayStyle, Epoch, Mapping, Preview, PutRight, Reading,
    Remembered, SourceTable, Unit,
};
use rewards_document::workbook::{Choice, Sheet};

const SHEET: &str = "客户,谁,哪天,多少,情况\n甲,张伟,2026-03-02,12,审核中\n";

#[test]
fn a_mapping_put_right_is_remembered_by_the_head() {
    let mut workbook = blank();
    let mut part = part(&workbook.facts, SHEET);
    let mapping = &mut part.reading.mapping;
    let field = |field: &str| Sheet::Deals.column(field);
    mapping.sheet = Sheet::Deals;
    for (column, name) in ["customer", "rep", "date", "amount", "stage"]
        .into_iter()
        .enumerate()
    {
        mapping.assign(column, field(name));
    }
    mapping.columns[3].unit = Unit::Places(4);
    mapping.say_word(Choice::Stage, "审核中", "ordered");
    let mut remembered = Remembered::default();
    part.reading.remember(&part.table, &mut remembered);
    let remembered = Remembered::read(&remembered.written());
    let table = table(SHEET);
    let reading = Reading::of(&table, &workbook.facts, &remembered);
    assert_eq!(reading.mapping, part.reading.mapping);
    let mut preview = Preview::new(
        workbook.facts.clone(),
        vec![SourceTable { table, reading }],
        Choices::default(),
    );
    preview.finish();
    super::confirm(&mut workbook, &preview);
    assert_eq!(deals(&workbook), ["甲|张伟|2026-03-02|120,000||ordered"]);
}

#[test]
fn a_field_stands_in_one_column() {
    let workbook = blank();
    let mut mapping = part(&workbook.facts, "客户,日期,金额,其他\n")
        .reading
        .mapping;
    let amount = Sheet::Deals.column("amount");
    mapping.assign(3, amount);
    assert_eq!(mapping.columns[2].field, None);
    assert_eq!(mapping.source_of(amount.unwrap()), Some(3));
    mapping.assign(3, None);
    assert_eq!(mapping.source_of(amount.unwrap()), None);
}

#[test]
fn a_mapping_is_written_and_read_whole() {
    let assigned = |field: &str, unit, blanks| Assigned {
        field: Sheet::Deals.column(field),
        unit,
        blanks,
    };
    let mapping = Mapping {
        sheet: Sheet::Deals,
        columns: vec![
            assigned("customer", Unit::AsWritten, Blanks::SameAsAbove),
            Assigned::default(),
            assigned("amount", Unit::Places(4), Blanks::Nothing),
            assigned("margin", Unit::Percent, Blanks::Nothing),
            assigned("returned", Unit::Places(3), Blanks::SameAsAbove),
        ],
        days: DayStyle {
            epoch: Epoch::Of1904,
            order: DateOrder::DayFirst,
        },
        words: vec![(Choice::Stage, "审核中".to_owned(), "signed".to_owned())],
    };
    let mut other = mapping.clone();
    for column in &mut other.columns {
        column.blanks = match column.blanks {
            Blanks::Nothing => Blanks::SameAsAbove,
            Blanks::SameAsAbove => Blanks::Nothing,
        };
    }
    other.days = DayStyle::default();
    other.words.clear();
    let all = PutRight::of(&mapping, &other);
    assert_eq!(PutRight::read(&all.written()), Some(all.clone()));
    assert_eq!(all.over(&other), mapping);
    let none = PutRight::of(&other, &other);
    assert!(none.is_nothing());
    assert_eq!(PutRight::read(&none.written()), Some(none));
    for broken in [
        "",
        "deals",
        "deals\t1900\tmonth",
        "deals\t1900\tmonth\nnobody",
        "x\t1900\tday\n-",
    ] {
        assert_eq!(PutRight::read(broken), None, "{broken}");
    }
}

#[test]
fn what_is_remembered_is_for_just_these_heads() {
    let workbook = blank();
    let mut remembered = Remembered::default();
    let put_right = |text: &str, remembered: &mut Remembered| {
        let mut part = part(&workbook.facts, text);
        part.reading.mapping.assign(0, None);
        part.reading.remember(&part.table, remembered);
    };
    let is_known = |text: &str, remembered: &Remembered| remembered.of(&table(text)).1.is_some();
    let (one, other) = ("客户,日期,金额（万元）\n", "客户,日期,金额（元）\n");
    put_right(one, &mut remembered);
    assert!(is_known(one, &remembered));
    assert!(!is_known(other, &remembered));
    // Many others push the oldest out.
    for number in 0..100 {
        let text = format!("客户,日期,金额,第{number}列\n");
        put_right(&text, &mut remembered);
    }
    assert!(!is_known(one, &remembered));
    assert_eq!(Remembered::read("nonsense\n\nmore"), Remembered::default());
}

/// How the money of a file comes in after others were taken in.
fn money_after(before: &[&str], text: &str) -> String {
    let mut workbook = blank();
    let mut remembered = Remembered::default();
    for text in before {
        let part = part(&workbook.facts, text);
        part.reading.remember(&part.table, &mut remembered);
    }
    let table = table(text);
    let reading = Reading::of(&table, &workbook.facts, &remembered);
    let parts = vec![SourceTable { table, reading }];
    let mut preview = Preview::new(workbook.facts.clone(), parts, Choices::default());
    preview.finish();
    super::confirm(&mut workbook, &preview);
    deals(&workbook).remove(0)
}

#[test]
fn what_a_file_says_of_itself_is_found_in_it_whatever_came_before() {
    let plain = "客户,业务员,日期,金额\n甲,张伟,2026-03-02,125000\n";
    let in_wan = "单位：万元\n客户,业务员,日期,金额\n甲,张伟,2026-03-02,12.5\n";
    for before in [&[][..], &[plain], &[in_wan], &[plain, in_wan]] {
        assert_eq!(money_after(before, plain), "甲|张伟|2026-03-02|125,000||");
        assert_eq!(money_after(before, in_wan), "甲|张伟|2026-03-02|125,000||");
    }
    // Days of the one are day first, of the other month first.
    let day_first = "客户,业务员,日期,金额\n甲,张伟,25/3/2026,1\n乙,张伟,2/3/2026,1\n";
    let month_first = "客户,业务员,日期,金额\n甲,张伟,3/2/2026,1\n乙,张伟,3/25/2026,1\n";
    assert_eq!(
        money_after(&[day_first], month_first),
        "甲|张伟|2026-03-02|1||"
    );
}

#[test]
fn a_unit_put_right_by_hand_is_remembered_for_the_same_head_alone() {
    let plain = "客户,业务员,日期,金额\n甲,张伟,2026-03-02,12.5\n";
    let above = "单位：千元\n客户,业务员,日期,金额\n甲,张伟,2026-03-02,12.5\n";
    let mut reading = part(&blank().facts, plain).reading;
    reading.mapping.columns[3].unit = Unit::Places(4);
    let mut remembered = Remembered::default();
    reading.remember(&table(plain), &mut remembered);
    let unit = |text: &str| {
        let reading = Reading::of(&table(text), &blank().facts, &remembered);
        reading.mapping.columns[3].unit
    };
    assert_eq!(
        (unit(plain), unit(above)),
        (Unit::Places(4), Unit::Places(3))
    );
}

const STATES: &str = "客户,业务员,日期,金额,状态\n甲,张伟,3-1,1,退货中\n甲,张伟,3-2,1,退货中\n甲,张伟,3-3,1,审批中\n甲,张伟,3-4,1,已发货\n";

/// What taking the states in comes to, once it's said what these words mean.
fn with_words(said: &[(&str, &str)]) -> Preview {
    let workbook = blank();
    let mut part = part(&workbook.facts, STATES);
    for (text, word) in said {
        part.reading.mapping.say_word(Choice::Stage, text, word);
    }
    let mut preview = Preview::new(workbook.facts.clone(), vec![part], Choices::default());
    preview.finish();
    preview
}

/// The words that are asked for and those that are known, each with what it's taken for.
fn words_of(preview: &Preview) -> [Vec<(String, &'static str)>; 2] {
    let (asked, known) = preview.words_by_knowing(0);
    [asked, known].map(|words| {
        let words = words.into_iter();
        words
            .map(|word| (word.text.clone(), word.word.unwrap_or("?")))
            .collect()
    })
}

#[test]
fn a_word_is_said_to_mean_another_and_stays_where_it_is_asked_for() {
    let word = |text: &str, word| (text.to_owned(), word);
    let before = with_words(&[]);
    let asked = vec![word("退货中", "?"), word("审批中", "?")];
    let known = vec![word("已发货", "delivered")];
    assert_eq!(words_of(&before), [asked, known]);
    assert_eq!(before.wrong().len(), 3);

    let after = with_words(&[("退货中", "cancelled"), ("已发货", "ordered")]);
    let asked = vec![word("退货中", "cancelled"), word("审批中", "?")];
    let known = vec![word("已发货", "ordered")];
    assert_eq!(words_of(&after), [asked, known]);
    let wrong: Vec<_> = after.wrong().iter().map(|row| row.words().zh).collect();
    assert_eq!(wrong, ["第 4 行，进度里没有“审批中”"]);
}

#[test]
fn what_was_said_of_a_word_is_forgotten_again() {
    let mut mapping = part(&blank().facts, STATES).reading.mapping;
    mapping.say_word(Choice::Stage, "退货中", "cancelled");
    mapping.forget_word(Choice::Severity, "退货中");
    assert_eq!(mapping.word(Choice::Stage, "退货中"), Some("cancelled"));
    mapping.forget_word(Choice::Stage, "退货中");
    assert_eq!(mapping.word(Choice::Stage, "退货中"), None);
}

#[test]
fn so_many_words_are_listed_of_a_source_and_the_rest_is_read_all_the_same() {
    let rows = (0..250).map(|at| format!("甲,张伟,3-1,1,词{at}\n"));
    let text = format!("客户,业务员,日期,金额,状态\n{}", rows.collect::<String>());
    let workbook = blank();
    let parts = vec![part(&workbook.facts, &text)];
    let mut preview = Preview::new(workbook.facts.clone(), parts, Choices::default());
    preview.finish();
    let [asked, known] = words_of(&preview);
    assert_eq!((asked.len(), known.len()), (200, 0));
    assert_eq!(preview.wrong().len(), 250);
}

/// A title that reads as a head does, above the head.
const TITLED: &str = "客户,金额\n客户全称,归谁,签约日,合计数\n宏远电子,张伟,2026-03-02,12000\n";

/// The rows of a head that a table is read with: from which place on, and how many.
fn head_of(text: &str, remembered: &Remembered) -> (usize, usize) {
    let reading = Reading::of(&table(text), &blank().facts, remembered);
    (reading.head.first(), reading.head.rows)
}

/// What is remembered once somebody put the head of a table elsewhere.
fn after_choosing(text: &str, (first, rows): (usize, usize), before: &Remembered) -> Remembered {
    let facts = &blank().facts;
    let table = table(text);
    let reading = Reading::of(&table, facts, before);
    assert!(reading.head.choices(&table).contains(&(first, rows)));
    let mut remembered = before.clone();
    let chosen = reading.with_head(&table, first, rows, facts);
    chosen.remember(&table, &mut remembered);
    Remembered::read(&remembered.written())
}

#[test]
fn a_head_that_was_chosen_is_chosen_in_the_next_table_with_the_same_head() {
    let none = Remembered::default();
    assert_eq!(head_of(TITLED, &none), (0, 1));
    let chosen = after_choosing(TITLED, (1, 1), &none);
    assert_eq!(head_of(TITLED, &chosen), (1, 1));
    // Wherever it stands there, and in no other table.
    let lower = format!("2026年3月\n{TITLED}");
    assert_eq!(head_of(&lower, &chosen), (2, 1));
    assert_eq!(head_of("客户,金额\n宏远电子,12000\n", &chosen), (0, 1));
    // What was found comes back when somebody says so, and nothing is remembered then.
    let back = after_choosing(TITLED, (0, 1), &chosen);
    assert_eq!(head_of(TITLED, &back), (0, 1));
    assert_eq!(back, none);
}

#[test]
fn that_what_was_found_is_no_head_is_remembered_too() {
    let none = Remembered::default();
    let text = "金额,日期,客户\n12000,2026-03-02,宏远电子\n";
    let nowhere = after_choosing(text, (0, 0), &none);
    assert_eq!(head_of(text, &nowhere), (0, 0));
    let back = after_choosing(text, (0, 1), &nowhere);
    assert_eq!((head_of(text, &back), back), ((0, 1), none));
}

#[test]
fn heads_to_choose_from_are_called_by_their_rows() {
    let table = table("成交台账\n\n客户,日期,金额\n,,元\n甲,2026-03-02,1\n");
    let reading = Reading::of(&table, &blank().facts, &Remembered::default());
    let choices = reading.head.choices(&table).into_iter();
    let named = choices.map(|(first, rows)| table.head_words(first, rows).zh);
    assert_eq!(
        named.collect::<Vec<_>>(),
        [
            "没有表头",
            "第 1 行：成交台账",
            "第 1、3 行：客户、日期、金额",
            "第 3 行：客户、日期、金额",
            "第 3、4 行：元",
            "第 4 行：元",
            "第 5 行：甲、2026-03-02、1",
        ]
    );
}

#[test]
fn rows_of_data_are_not_offered_as_two_row_heads() {
    let rows: String = (1..15).map(|at| format!("甲{at},张伟,重要\n")).collect();
    let table = table(&format!("客户,业务员,等级\n{rows}"));
    let reading = Reading::of(&table, &blank().facts, &Remembered::default());
    let choices = reading.head.choices(&table);
    let pairs: Vec<_> = choices.iter().filter(|(_, rows)| *rows == 2).collect();
    assert_eq!(pairs, [&(0, 2), &(1, 2)]);
}

#[test]
fn samples_and_what_is_said_of_formulas_are_of_the_rows_that_are_taken_in() {
    let mut table =
        table("客户,业务员,日期,金额\n合计,,,900\n甲,张伟,2026-03-02,900\n总计,,,900\n");
    table.rows[3].cells[3] = rewards_document::import::Cell::NotComputed;
    let reading = Reading::of(&table, &blank().facts, &Remembered::default());
    let mut part = rewards_document::import::SourceTable { table, reading };
    assert_eq!(part.samples(0, 3), ["甲"]);
    assert_eq!(part.not_computed_words(), None);
    part.table.rows[2].cells[3] = rewards_document::import::Cell::NotComputed;
    assert!(
        part.not_computed_words()
            .is_some_and(|said| said.zh.starts_with("1 格是公式"))
    );
}
