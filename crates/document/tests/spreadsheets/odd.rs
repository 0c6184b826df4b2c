//! Files that are read, though they are odd: what was too much, left out or not understood is said.

use super::making::ods;
use super::making::xlsx::Book;
use super::sentences::NO_CONTENT;
use super::{BETWEEN, File, file};

const HEAD: [&str; 4] = ["客户", "业务员", "日期", "金额"];
const DEAL: [&str; 4] = ["甲", "张伟", "2026-03-02", "100"];

/// What is said where one deal comes of it.
const ONE: [&str; 2] = [
    "成交：新增 1 行 / 会一并新建 1 个新客户（甲）、1 名业务员（张伟）",
    "Deals: 1 row added / Also added: 1 new customer (甲), 1 rep (张伟)",
];
/// Where two come of it, of two customers.
const TWO: [&str; 2] = [
    "成交：新增 2 行 / 会一并新建 2 个新客户（甲、乙）、1 名业务员（张伟）",
    "Deals: 2 rows added / Also added: 2 new customers (甲, 乙), 1 rep (张伟)",
];
/// Where two come of it, of one customer.
const AGAIN: [&str; 2] = [
    "成交：新增 2 行 / 会一并新建 1 个新客户（甲）、1 名业务员（张伟）",
    "Deals: 2 rows added / Also added: 1 new customer (甲), 1 rep (张伟)",
];
/// Where a value lies behind what is read.
const BEYOND: [&str; 2] = [
    "只读前 256 列，后面有内容的 1 格没有读。",
    "Only the first 256 columns are read; filled cells left unread: 1.",
];

/// A file of which all of these sentences are said, in their order.
fn told(name: &str, bytes: Vec<u8>, said: &[[&str; 2]]) -> File {
    let in_language = |at: usize| said.iter().map(|pair| pair[at]).collect::<Vec<_>>();
    let [zh, en] = [0, 1].map(|at| in_language(at).join(BETWEEN));
    file(name, bytes, [&zh, &en])
}

/// A row of texts, with attributes.
fn row(number: usize, attributes: &str, cells: &[&str]) -> String {
    let cells = cells.iter().zip('A'..).map(|(text, column)| {
        format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    });
    format!(
        "<row r=\"{number}\" {attributes}>{}</row>",
        cells.collect::<String>()
    )
}

/// A head, a deal, and these rows.
fn book(after: &str) -> Vec<u8> {
    Book::of(&(row(1, "", &HEAD) + &row(2, "", &DEAL) + after)).bytes()
}

/// A deal of the third row, its day and its amount as cells without their names.
fn third(day: &str, amount: &str) -> Vec<u8> {
    let text = |text: &str| format!("<c t=\"str\"><v>{text}</v></c>");
    book(&format!(
        "<row r=\"3\">{}{}{day}{amount}</row>",
        text("乙"),
        text("张伟")
    ))
}

const DAY: &str = "<c><v>46100</v></c>";
const FIVE: &str = "<c><v>5</v></c>";

pub fn files() -> Vec<File> {
    [edges(), values(), texts(), tables()].concat()
}

fn edges() -> Vec<File> {
    let last = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>";
    let behind = "<row r=\"3\"><c r=\"IW3\"><v>2</v></c></row>";
    let sum = "<row r=\"1048576\"><c r=\"D1048576\"><v>100</v></c></row>";
    let sum_said = [
        "合计、小计 1 行（第 1048576 行）",
        "1 row of totals (row 1048576)",
    ];
    let hidden = row(3, "hidden=\"1\"", &["乙", "张伟", "2026-03-03", "5"]);
    let hidden_said = [
        "文件里隐藏的 1 行（第 3 行）",
        "1 row hidden in the file (row 3)",
    ];
    let lies = "<dimension ref=\"A1:XFD1048576\"/>";
    let data = row(1, "", &HEAD) + &row(2, "", &DEAL);
    let lying = format!("{lies}<sheetData>{data}</sheetData>");
    vec![
        told("a deal", book(""), &[ONE]),
        told(
            "a value in the last cell of all",
            book(last),
            &[BEYOND, ONE],
        ),
        told(
            "a value behind the last column",
            book(behind),
            &[BEYOND, ONE],
        ),
        told("a sum in the last row of all", book(sum), &[sum_said, ONE]),
        told("a row that is hidden", book(&hidden), &[hidden_said, ONE]),
        told(
            "a size that lies",
            Book::default().whole_sheet("name=\"S\"", &lying).bytes(),
            &[ONE],
        ),
        told("a row of no number", book("<row r=\"x\"/>"), &[ONE]),
    ]
}

fn values() -> Vec<File> {
    let not_computed = [
        "1 格是公式，文件里没有算好的结果，只能当作空白。请在 Excel 或 WPS 里打开这个文件，保存一次，再导入。",
        "Formulas whose results are not in the file: 1; they can only be read as blank. Open the file in Excel or WPS, save it once, and import it again.",
    ];
    let required = ["第 3 行，成交金额：请填写", "Row 3, Amount: Required"];
    let no_amount = [
        "第 3 行，成交金额“#DIV/0!”：请填金额，如 1200 或 12万",
        "Row 3, Amount “#DIV/0!”: Enter an amount such as 1200",
    ];
    let too_large = [
        "第 3 行，成交金额“1E999”：请填金额，如 1200 或 12万",
        "Row 3, Amount “1E999”: Enter an amount such as 1200",
    ];
    let too_late = [
        "第 3 行，日期“2958465”：请填日期，如 2026-03-02",
        "Row 3, Date “2958465”: A date such as 2026-03-02",
    ];
    let no_day = [
        "第 3 行，日期“2026-02-30”：2026年2月没有30日",
        "Row 3, Date “2026-02-30”: There is no day 30 in month 2 of 2026",
    ];
    let error = "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>";
    let never = "<c t=\"str\"><v>2026-02-30</v></c>";
    vec![
        told(
            "a formula without its result",
            third(DAY, "<c><f>D2*2</f></c>"),
            &[not_computed, TWO, required],
        ),
        told(
            "a formula that came to an error",
            third(DAY, error),
            &[TWO, no_amount],
        ),
        told(
            "a number beyond all numbers",
            third(DAY, "<c><v>1E999</v></c>"),
            &[TWO, too_large],
        ),
        told(
            "a day of the year 9999",
            third("<c><v>2958465</v></c>", FIVE),
            &[TWO, too_late],
        ),
        told("a day that is none", third(never, FIVE), &[TWO, no_day]),
        told("a day as its number", third(DAY, FIVE), &[TWO]),
    ]
}

fn texts() -> Vec<File> {
    let elsewhere = row(3, "", &["=cmd|' /C calc'!A0", "张伟", "2026-03-03", "5"]);
    let elsewhere_said = [
        "成交：新增 2 行 / 会一并新建 2 个新客户（甲、=cmd|' /C calc'!A0）、1 名业务员（张伟）",
        "Deals: 2 rows added / Also added: 2 new customers (甲, =cmd|' /C calc'!A0), 1 rep (张伟)",
    ];
    let long = row(3, "", &[&"长".repeat(2_000), "张伟", "2026-03-03", "5"]);
    let cut = [
        "1 格的内容太长，只读了前 4096 个字节。",
        "Cells whose text is too long: 1; only their first 4096 bytes are read.",
    ];
    let too_long = [
        "第 3 行，客户“长长长长长长长长长长长长长长长长长长长长长长长长…”：文字太长，最多 200 个字",
        "Row 3, Customer “长长长长长长长长长长长长长长长长长长长长长长长长…”: The text is too long: at most 200 characters",
    ];
    let own = row(3, "", &["乙&a;&f;", "张伟", "2026-03-03", "5"]);
    let data = row(1, "", &HEAD) + &row(2, "", &DEAL) + &own;
    let entities = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>{data}</sheetData></worksheet>"
    );
    let entities = Book::of("").part("xl/worksheets/sheet1.xml", entities.as_bytes());
    vec![
        told(
            "a text that would run elsewhere",
            book(&elsewhere),
            &[elsewhere_said],
        ),
        told(
            "a text that is too long",
            book(&long),
            &[cut, AGAIN, too_long],
        ),
        told("entities of its own", entities.bytes(), &[TWO]),
    ]
}

fn tables() -> Vec<File> {
    let of = |rows: &[String]| Book::of(&rows.concat()).bytes();
    let head = row(1, "", &HEAD);
    let lacking = [
        "没有认出成交表要有的列：成交金额。请在列头上选。",
        "Deals: these columns are needed and were not found: Amount. Choose them in the headers.",
    ];
    let required = ["第 2 行，成交金额：请填写", "Row 2, Amount: Required"];
    let nothing = [
        "没有要导入的行。请看看各列读得对不对。",
        "There are no rows to import. Check how the columns are read.",
    ];
    let passed = [
        "合计、小计 1 行（第 5 行） / 表外说明 1 行（第 6 行） / 重复的表头 1 行（第 4 行）",
        "1 row of totals (row 5) / 1 note beside the table (row 6) / 1 repeated header (row 4)",
    ];
    let titled = [
        row(1, "", &["三月成交", "x", "y", "z"]),
        row(2, "", &HEAD),
        row(3, "", &DEAL),
        row(4, "", &HEAD),
        row(5, "", &["合计", "", "", "100"]),
        row(6, "", &["制表：王芳"]),
    ];
    let titled = format!(
        "<sheetData>{}</sheetData><mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>",
        titled.concat()
    );
    let rows = [HEAD, DEAL].map(|cells| ods::row("", &cells.map(ods::text).concat()));
    let changed = format!(
        "<table:tracked-changes><table:cell-content-change><table:table>{0}</table:table></table:cell-content-change></table:tracked-changes><table:table table:name=\"a\">{0}{1}</table:table>",
        rows[0], rows[1]
    );
    let since_1904 = "<row r=\"2\"><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>张伟</v></c><c s=\"1\"><v>44621</v></c><c><v>5</v></c></row>";
    let since_1904 = Book::of(&(head.clone() + since_1904)).formats(&[(14, "")]);
    vec![
        told("a sheet without a cell", of(&[]), &[NO_CONTENT]),
        told("a head alone", of(std::slice::from_ref(&head)), &[nothing]),
        told(
            "a head without a needed column",
            of(&[row(1, "", &HEAD[..3]), row(2, "", &DEAL[..3])]),
            &[lacking, ONE, required],
        ),
        told("a deal twice", book(&row(3, "", &DEAL)), &[AGAIN]),
        told(
            "a merged title, a head twice, a sum and a note",
            Book::default().whole_sheet("name=\"S\"", &titled).bytes(),
            &[passed, ONE],
        ),
        told(
            "days since 1904",
            since_1904.property("date1904=\"1\"").bytes(),
            &[ONE],
        ),
        told(
            "changes that may be taken back",
            ods::with_tables("", &changed),
            &[ONE],
        ),
    ]
}
