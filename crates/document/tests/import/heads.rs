//! Where the head is, for which table a source is, and what its columns hold.

use super::{blank, part, table};
use rewards_document::import::{
    Blanks, Cell, DateOrder, Epoch, RawTable, Reading, Remembered, SourceTable, Unit,
};
use rewards_document::workbook::{Edit, Sheet, Workbook};

/// The fields of a source's columns; a line where one is left out.
fn fields(part: &SourceTable) -> Vec<&'static str> {
    let mapping = &part.reading.mapping;
    let columns = mapping.columns.iter();
    columns
        .map(|column| {
            let field = column.field.map(|at| mapping.sheet.columns()[at].field);
            field.unwrap_or("-")
        })
        .collect()
}

fn found(workbook: &Workbook, text: &str) -> (Sheet, Vec<&'static str>) {
    let part = part(&workbook.facts, text);
    (part.reading.mapping.sheet, fields(&part))
}

#[test]
fn columns_are_known_by_the_names_that_people_give_them() {
    let workbook = blank();
    for (head, expected) in [
        (
            "客户名称,业务员,签单日期,合同额,退款,状态,产品,毛利率",
            "customer,rep,date,amount,returned,stage,product,margin",
        ),
        (
            "签约客户,负责人,日期,销售额,退货,进度",
            "customer,rep,date,amount,returned,stage",
        ),
        (
            "序号,单位名称,销售,成交时间,金额（元）,备注",
            "-,customer,rep,date,amount,-",
        ),
        (
            "Order No,Customer Name,Sales Rep,Order Date,Amount,Returned,Status",
            "id,customer,rep,date,amount,returned,stage",
        ),
        (
            "合同编号,甲方,签订日期,合同总额,是否预付",
            "id,customer,date,amount,prepaid",
        ),
        (
            "客户编号,客户名称,客户经理,开票日期,价税合计",
            "-,customer,rep,date,amount",
        ),
        ("本月成交日期,客户,本月销售额", "date,customer,amount"),
        ("ＣＵＳＴＯＭＥＲ,Ｄate,amount", "customer,date,amount"),
        ("日 期,客　户,金\u{a0}额", "date,customer,amount"),
    ] {
        let (sheet, fields) = found(&workbook, &format!("{head}\n"));
        assert_eq!(sheet, Sheet::Deals, "{head}");
        assert_eq!(fields.join(","), expected, "{head}");
    }
}

#[test]
fn heads_in_traditional_letters_are_known_too() {
    let mut workbook = blank();
    let text = "客戶,業務員,日期,金額（萬元）,狀態\n甲,張偉,2026-03-02,12,已簽約\n乙,張偉,2026-03-03,3,已發貨\n合計,,,15,\n";
    super::take_in(&mut workbook, &[text]);
    assert_eq!(
        super::deals(&workbook),
        [
            "甲|張偉|2026-03-02|120,000||signed",
            "乙|張偉|2026-03-03|30,000||delivered"
        ]
    );
    let (_, fields) = found(&workbook, "客戶名稱,銷售員,訂單日期,訂單金額,退貨\n");
    assert_eq!(fields, ["customer", "rep", "date", "amount", "returned"]);
    let above = "單位：萬元\n客戶,日期,金額\n甲,2026-03-02,12\n";
    assert_eq!(units(above), [("amount", Unit::Places(4))]);
}

#[test]
fn the_head_says_for_which_table_a_source_is() {
    let workbook = blank();
    for (head, sheet) in [
        ("客户名称,业务员,日期,金额", Sheet::Deals),
        ("客户名称,业务员,客户等级,规模,老客户", Sheet::Customers),
        ("客户,业务员", Sheet::Customers),
        ("姓名,部门,团队,月绩效奖金", Sheet::Reps),
        ("业务员,季度目标,年度目标", Sheet::Reps),
        ("团队,团队目标,上年新客户总额", Sheet::Teams),
        ("事件类型,发生日期,业务员,客户,严重程度", Sheet::Outcomes),
        ("Customer,Salesperson,Grade", Sheet::Customers),
    ] {
        assert_eq!(found(&workbook, &format!("{head}\n")).0, sheet, "{head}");
    }
}

#[test]
fn of_two_columns_for_one_field_the_one_that_fits_best_is_taken() {
    let workbook = blank();
    let (_, fields) = found(&workbook, "客户,日期,业绩,销售金额,业务员,姓名\n");
    assert_eq!(fields, ["customer", "date", "-", "amount", "rep", "-"]);
}

#[test]
fn titles_stand_above_the_head() {
    let workbook = blank();
    let part = part(
        &workbook.facts,
        "2026年3月销售明细表,,,\n单位：万元,,,\n\n客户,业务员,日期,金额\n甲,张伟,3月2日,12\n",
    );
    assert_eq!((part.reading.head.end, part.reading.head.rows), (3, 1));
    assert_eq!(fields(&part), ["customer", "rep", "date", "amount"]);
    assert_eq!(part.reading.mapping.columns[3].unit, Unit::Places(4));
}

#[test]
fn a_head_may_have_two_rows() {
    let workbook = blank();
    for (head, expected) in [
        (
            "客户信息,,成交信息,,\n客户,业务员,日期,金额,退货\n",
            "customer,rep,date,amount,returned",
        ),
        (
            "客户,业务员,日期,金额,\n,,,合同额,退货\n",
            "customer,rep,date,amount,returned",
        ),
        (
            "客户,业务员,日期,金额,\n,,,（万元）,退货\n",
            "customer,rep,date,amount,returned",
        ),
    ] {
        let part = part(&workbook.facts, &format!("{head}甲,张伟,2026-03-02,12,\n"));
        assert_eq!(fields(&part).join(","), expected, "{head}");
        assert_eq!(part.reading.head.end, 2);
    }
}

#[test]
fn units_stand_in_heads() {
    let workbook = blank();
    for (head, unit) in [
        ("金额", Unit::AsWritten),
        ("金额（元）", Unit::AsWritten),
        ("金额(万元)", Unit::Places(4)),
        ("金额/万元", Unit::Places(4)),
        ("金额（单位：万元）", Unit::Places(4)),
        ("金额［千元］", Unit::Places(3)),
        ("金额\n（万）", Unit::Places(4)),
        ("Amount (RMB'000)", Unit::Places(3)),
        ("Amount (k)", Unit::Places(3)),
        ("金额（亿元）", Unit::Places(8)),
    ] {
        let part = part(&workbook.facts, &format!("客户\t日期\t\"{head}\"\n"));
        assert_eq!(part.reading.mapping.columns[2].unit, unit, "{head}");
        assert_eq!(fields(&part)[2], "amount", "{head}");
    }
}

/// The units of a source's money and per cents, by field.
fn units(text: &str) -> Vec<(&'static str, Unit)> {
    let part = part(&blank().facts, text);
    let columns = part.reading.mapping.columns.iter();
    let named = fields(&part).into_iter().zip(columns);
    named
        .filter(|(field, _)| ["amount", "returned", "margin"].contains(field))
        .map(|(field, column)| (field, column.unit))
        .collect()
}

#[test]
fn a_unit_over_a_group_is_that_of_all_its_columns() {
    let ten_thousands = [("amount", Unit::Places(4)), ("returned", Unit::Places(4))];
    for head in [
        // Below what is merged both rows may say names.
        "客户\t业务员\t日期\t金额（万元）\t\t状态\n\t\t\t成交\t退货\t",
        "客户\t业务员\t日期\t金额/万元\t\t状态\n\t\t\t成交\t退货\t",
        "客户\t业务员\t日期\t金额（单位：万元）\t\t状态\n\t\t\t成交金额\t退货\t",
        // The lower row is a head by itself.
        "基本信息\t\t\t金额（万元）\t\t其他\n客户\t业务员\t日期\t成交金额\t退货\t状态",
        "\t\t\t金额（万元）\n客户\t业务员\t日期\t成交金额\t退货\t状态",
        "\t\t\t万元：（万元）\n客户\t业务员\t日期\t成交金额\t退货\t状态",
        // So is what a title says.
        "2026年3月销售明细（万元）\n客户\t业务员\t日期\t成交金额\t退货\t状态",
    ] {
        let text = format!("{head}\n甲\t张伟\t2026-3-2\t12\t0.5\t已交付\n");
        assert_eq!(units(&text), ten_thousands, "{head}");
    }
    let row = "甲\t张伟\t2026-3-2\t12\t0.5\t0.15\n";
    // A unit of its own goes before that of the group, and 元 is one.
    let own = "客户\t业务员\t日期\t金额（千元）\t\t毛利率\n\t\t\t成交\t退货（元）\t\n";
    assert_eq!(
        units(&format!("{own}{row}")),
        [
            ("amount", Unit::Places(3)),
            ("returned", Unit::AsWritten),
            ("margin", Unit::Fraction)
        ]
    );
    // Per cents of a group are none of money, and the other way round.
    let ratio = "客户\t业务员\t日期\t金额（万元）\t\t占比（%）\n\t\t\t成交\t退货\t毛利率\n";
    assert_eq!(
        units(&format!("{ratio}{row}"))[2],
        ("margin", Unit::Percent)
    );
    let mixed = "客户\t业务员\t日期\t成交（万元）\t\t\n\t\t\t金额\t退货\t毛利率\n";
    assert_eq!(
        units(&format!("{mixed}{row}"))[2],
        ("margin", Unit::Fraction)
    );
}

#[test]
fn what_is_said_to_hold_money_has_the_unit_of_its_head() {
    let facts = blank().facts;
    let mut part = part(
        &facts,
        "客户,业务员,日期,标的（万元）,占比（%）\n甲,张伟,2026-03-02,12,15\n",
    );
    let SourceTable { table, reading } = &mut part;
    reading.assign(table, 3, Sheet::Deals.column("amount"));
    reading.assign(table, 4, Sheet::Deals.column("margin"));
    assert_eq!(reading.mapping.columns[3].unit, Unit::Places(4));
    assert_eq!(reading.mapping.columns[4].unit, Unit::Percent);
}

#[test]
fn without_a_head_columns_are_known_by_what_stands_in_them() {
    let mut workbook = blank();
    super::take_in(
        &mut workbook,
        &["客户,业务员\n宏远电子,张伟\n天成纺织,李娜\n"],
    );
    let text = "2026-03-02,宏远电子,张伟,12000\n2026-03-05,新来的,李娜,800\n2026-04-05,天成纺织,张伟,9800\n";
    let part = part(&workbook.facts, text);
    assert_eq!(fields(&part), ["date", "customer", "rep", "amount"]);
    assert_eq!((part.reading.head.rows, part.reading.head.end), (0, 0));
    assert!(!part.reading.is_sheet_clear);
    // Of whom only half are known, salespeople are no such column.
    let half = "2026-03-02,宏远电子,张伟,12000\n2026-03-05,天成纺织,某人,800\n";
    assert!(!fields(&super::part(&workbook.facts, half)).contains(&"rep"));
    let staged = "甲,2026-03-02,1200,已发货\n乙,2026-03-03,800,已签约\n";
    let staged = super::part(&workbook.facts, staged);
    assert_eq!(fields(&staged), ["customer", "date", "amount", "stage"]);
}

#[test]
fn reps_whom_nobody_knows_are_found_by_names_that_come_again() {
    let workbook = blank();
    let text = "宏远电子,张伟,2026-03-02,12000,金卡\n天成纺织,李娜,2026-03-05,800,普卡\n鑫达贸易,李娜,2026-04-05,9800,普卡\n";
    let found = |text: &str| fields(&part(&workbook.facts, text)).join(" ");
    assert_eq!(found(text), "customer rep date amount -");
    assert_eq!(
        found(&format!("a,b,c,d,e\n{text}")),
        "customer rep date amount -"
    );
    // Customers may be people, too: who is named once in each row, or stands alone, is one.
    let persons = "张伟,2026-03-02,12000\n李娜,2026-03-05,800\n张伟,2026-04-05,9800\n";
    assert_eq!(found(persons), "customer date amount");
    let both = "王芳,张伟,2026-03-02,12000\n李强,李娜,2026-03-05,800\n赵敏,李娜,2026-04-05,9800\n";
    assert_eq!(found(both), "customer rep date amount");
    // One row tells by where the name stands: between the customer and the day.
    assert_eq!(
        found("宏远电子,张伟,2026-3-2,1200,已交付\n"),
        "customer rep date amount stage"
    );
    assert_eq!(
        found("宏远电子,张伟,1200,2026-3-2\n"),
        "customer - amount date"
    );
    let products = "宏远电子,2026-03-02,12000,水泵\n天成纺织,2026-03-05,800,水泵\n";
    assert_eq!(found(products), "customer date amount -");
}

#[test]
fn a_head_may_be_put_elsewhere_and_a_table_be_for_another() {
    let workbook = blank();
    let text = "甲方单位名录\n名称,归谁\n甲,张伟\n";
    let table = table(text);
    let reading = Reading::of(&table, &workbook.facts, &Remembered::default());
    let moved = reading.with_head(&table, 1, 1, &workbook.facts);
    assert_eq!(moved.head.end, 2);
    let customers = moved.for_sheet(&table, Sheet::Customers, &workbook.facts);
    assert_eq!(customers.mapping.sheet, Sheet::Customers);
    assert_eq!(
        customers.mapping.columns[0].field,
        Sheet::Customers.column("name")
    );
    assert_eq!(
        customers.lacking(),
        [Sheet::Customers.column("rep").unwrap()]
    );
    let said = customers.lacking_words().expect("something lacks");
    assert_eq!(said.zh, "没有认出客户表要有的列：业务员。请在列头上选。");
}

#[test]
fn what_lacks_is_said() {
    let workbook = blank();
    let part = part(&workbook.facts, "客户,业务员,销售额\n甲,张伟,很多\n");
    assert_eq!(part.reading.mapping.sheet, Sheet::Deals);
    assert_eq!(
        part.reading.lacking(),
        [Sheet::Deals.column("date").unwrap()]
    );
}

#[test]
fn days_tell_how_they_are_written() {
    let workbook = blank();
    let style = |days: &str| {
        let text = format!("客户,日期,金额\n{days}");
        part(&workbook.facts, &text).reading.mapping.days
    };
    assert_eq!(
        style("甲,3/2/2026,1\n乙,28/2/2026,1\n").order,
        DateOrder::DayFirst
    );
    assert_eq!(
        style("甲,3/2/2026,1\n乙,2/28/2026,1\n").order,
        DateOrder::MonthFirst
    );
    assert_eq!(style("甲,46083,1\n").epoch, Epoch::Of1900);
    assert_eq!(style("甲,44621,1\n").epoch, Epoch::Of1904);
    // Where they are days of the period either way, they are counted as most programs count.
    let mut decade = blank();
    decade.act(Edit::Period(0, "2020-01-01".to_owned()));
    decade.act(Edit::Period(1, "2031-12-31".to_owned()));
    let days = part(&decade.facts, "客户,日期,金额\n甲,46083,1\n")
        .reading
        .mapping
        .days;
    assert_eq!(days.epoch, Epoch::Of1900);
}

#[test]
fn merged_names_stand_for_the_rows_below() {
    let workbook = blank();
    let mut table = RawTable {
        merged: 2,
        ..RawTable::default()
    };
    let rows = [
        "业务员|客户|日期|金额",
        "张伟|甲|2026-03-02|1",
        "|乙|2026-03-03|2",
        "李娜|丙|2026-03-04|3",
        "|丁|2026-03-05|4",
    ];
    for (number, row) in (1..).zip(rows) {
        let cells = row.split('|').map(|text| Cell::Text(text.to_owned()));
        table.push(number, false, cells.collect());
    }
    let reading = Reading::of(&table, &workbook.facts, &Remembered::default());
    assert_eq!(reading.mapping.columns[0].blanks, Blanks::SameAsAbove);
    assert_eq!(reading.mapping.columns[1].blanks, Blanks::Nothing);
}
