//! Rows that are no rows of their table are left out, and said.

use super::{blank, deals, take_in};
use rewards_document::import::Passed;

#[test]
fn sums_notes_and_heads_again_are_left_out_and_said() {
    let mut workbook = blank();
    let text = "\
销售明细表,,,,
客户,业务员,日期,金额,备注
甲,张伟,2026-03-02,100,
乙,张伟,2026-03-03,200,合计里有它
张伟 小计,,,300,
客户,业务员,日期,金额,备注
丙,李娜,2026-03-04,50,
,,小计：,50,
,,,,随手写的一句
合 计,,,350,
制表：王芳,,审核：李强,,
备注：含税,,,,
";
    let preview = take_in(&mut workbook, &[text]);
    assert_eq!(
        deals(&workbook),
        [
            "甲|张伟|2026-03-02|100||",
            "乙|张伟|2026-03-03|200||",
            "丙|李娜|2026-03-04|50||"
        ]
    );
    assert_eq!(preview.passed_for(0, Passed::Sum), [5, 8, 10]);
    assert_eq!(preview.passed_for(0, Passed::HeadAgain), [6]);
    assert_eq!(preview.passed_for(0, Passed::Note), [9, 11, 12]);
    let said = Passed::Sum.words(&preview.passed_for(0, Passed::Sum));
    assert_eq!(said.zh, "合计、小计 3 行（第 5、8、10 行）");
    assert_eq!(said.en, "3 rows of totals (rows 5, 8, 10)");
    assert_eq!(Passed::Sum.words(&[3]).zh, "合计、小计 1 行（第 3 行）");
}

#[test]
fn a_last_row_of_amounts_alone_is_a_sum() {
    let mut workbook = blank();
    let text = "客户,业务员,日期,金额\n甲,张伟,2026-03-02,100\n乙,张伟,2026-03-03,200\n,,,300\n";
    let preview = take_in(&mut workbook, &[text]);
    assert_eq!(deals(&workbook).len(), 2);
    assert_eq!(preview.passed_for(0, Passed::Sum), [4]);
}

#[test]
fn an_only_row_of_an_amount_alone_is_no_sum() {
    let mut workbook = blank();
    let preview = take_in(&mut workbook, &["客户,业务员,日期,金额\n,,,300\n"]);
    assert!(preview.passed().is_empty());
    assert_eq!(preview.wrong().len(), 1);
}

#[test]
fn customers_whose_names_hold_such_words_stay() {
    let mut workbook = blank();
    let text = "客户,业务员,日期,金额\n总计机械有限公司,张伟,2026-03-02,100\n小计,张伟,2026-03-03,200\nHightotal,张伟,3-4,5\n";
    let preview = take_in(&mut workbook, &[text]);
    assert!(preview.passed().is_empty());
    assert_eq!(deals(&workbook).len(), 3);
}

#[test]
fn a_row_that_tells_how_many_there_are_is_left_out() {
    for last in [
        "共 1 笔,,,",
        "共1条,,,1200",
        ",,合计：1 单,1200",
        "總計 1 筆,,,",
    ] {
        let mut workbook = super::blank();
        let text = format!("客户,业务员,日期,金额\n甲,张伟,2026-03-02,1200\n{last}\n");
        let preview = super::take_in(&mut workbook, &[&text]);
        assert_eq!(super::deals(&workbook).len(), 1, "{last}");
        assert_eq!(
            preview.passed_for(0, rewards_document::import::Passed::Sum),
            [3],
            "{last}"
        );
    }
    // Customers may be called so.
    let mut workbook = super::blank();
    let text =
        "客户,业务员,日期,金额\n共一家,张伟,2026-03-02,1200\n共享单车9号店,张伟,2026-03-02,3\n";
    super::take_in(&mut workbook, &[text]);
    assert_eq!(super::deals(&workbook).len(), 2);
}
