//! From a text to a table.

use rewards_document::import::{
    Cell, Decoded, Delimiter, Encoding, ForeignFile, MAX_CELL_BYTES, MAX_COLUMNS, TextReader,
    TextRefusal, likeliest, read_text, shown,
};

/// The cells of a text, a bar between them.
fn cells(text: &str) -> Vec<String> {
    let table = read_text(text.to_owned()).expect("a table");
    let row = |cells: &[Cell]| cells.iter().map(Cell::text).collect::<Vec<_>>().join("|");
    table.rows.iter().map(|line| row(&line.cells)).collect()
}

#[test]
fn the_letter_between_cells_is_found() {
    for (text, delimiter) in [
        ("客户\t金额\n甲\t1,200\n乙\t3,400", Delimiter::Tab),
        ("客户,金额\n甲,1200\n乙,\"3,400\"", Delimiter::Comma),
        ("客户;金额\n甲;1200,5\n乙;3400,5", Delimiter::Semicolon),
        ("客户，金额\n甲，1200\n乙，3400", Delimiter::FullWidthComma),
        // A full-width comma in a text is no reason where there is another letter.
        ("客户,备注\n甲,好，快\n乙,慢，贵", Delimiter::Comma),
        ("客户\n甲\n乙", Delimiter::Comma),
        ("sep=;\na;b", Delimiter::Semicolon),
    ] {
        let reader = TextReader::new(text.to_owned()).expect("a table");
        assert_eq!(reader.delimiter(), delimiter, "{text}");
    }
}

#[test]
fn quotes_keep_what_stands_in_them() {
    assert_eq!(
        cells("a,\"b\nc\",\"d \"\"e\"\" f\"\r\n\"x,y\",z"),
        ["a|b\nc|d \"e\" f", "x,y|z"]
    );
    // Excel's lone quote.
    assert_eq!(cells("\"5寸\tb\nc\td"), ["\"5寸|b", "c|d"]);
}

#[test]
fn lines_end_in_any_way_and_blank_ones_count() {
    let table = read_text("\u{feff}a,b\r\n\r\n,,\r1,2\n".to_owned()).expect("a table");
    let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 4]);
    assert_eq!(table.rows[0].cells[0], Cell::Text("a".to_owned()));
}

#[test]
fn what_is_no_table_is_refused() {
    let refused = |text: &str| TextReader::new(text.to_owned()).expect_err("refused");
    assert_eq!(refused(" \r\n\u{feff}"), TextRefusal::Empty);
    assert_eq!(refused(""), TextRefusal::Empty);
    assert_eq!(refused("P\0K\u{3}\u{4}\0\0\u{8}\0"), TextRefusal::NotText);
    // UTF-16 read as one byte a letter.
    assert_eq!(refused("c\0u\0s\0t\0"), TextRefusal::NotText);
}

#[test]
fn a_stray_control_letter_is_left_out() {
    let text = format!("客户,金额\n甲\0乙,12{}\n", " ".repeat(200));
    assert_eq!(cells(&text)[1].trim(), "甲乙|12");
}

#[test]
fn what_is_too_much_is_cut_and_counted() {
    let long = "长".repeat(400_000);
    let table = read_text(format!("客户,金额\n{long},1\n")).expect("a table");
    assert_eq!(table.cut.texts, 1);
    assert!(table.rows[1].cell(0).text().len() <= MAX_CELL_BYTES);
    assert_eq!(table.rows[1].cell(1).text(), "1");

    let wide = vec!["1"; 16_000].join(",");
    let table = read_text(format!("{wide}\n{wide}\n")).expect("a table");
    assert_eq!(table.width(), MAX_COLUMNS);
    assert_eq!(table.cut.columns, 2 * (16_000 - 256));
    let said = table.cut.words();
    assert_eq!(
        said.iter()
            .map(|said| [&*said.zh, &*said.en])
            .collect::<Vec<_>>(),
        [[
            "只读前 256 列，后面有内容的 31488 格没有读。",
            "Only the first 256 columns are read; filled cells left unread: 31488.",
        ]]
    );
}

#[test]
fn rows_behind_two_million_cells_are_counted_and_the_limit_is_said() {
    let row = format!("{}\n", vec!["1"; 250].join(","));
    let table = read_text(row.repeat(8_003)).expect("a table");
    assert_eq!((table.rows.len(), table.cut.rows), (8_000, 3));
    let said = table.cut.words();
    assert_eq!(
        said.iter()
            .map(|said| [&*said.zh, &*said.en])
            .collect::<Vec<_>>(),
        [[
            "太多了：最多读 1,048,576 行、2,000,000 个单元格，后面还有 3 行没有读。",
            "Too much: at most 1,048,576 rows and 2,000,000 cells are read; rows left unread: 3.",
        ]]
    );
}

#[test]
fn a_text_is_read_in_pieces() {
    let text: String = (0..1_000).map(|at| format!("甲{at},{at}\n")).collect();
    let mut reader = TextReader::new(text.clone()).expect("a table");
    let first = reader.advance(10);
    assert!(!first.is_done());
    assert!(first.done > 0 && first.per_cent() < 5);
    while !reader.advance(137).is_done() {}
    assert_eq!(reader.into_table(), read_text(text).expect("a table"));
}

#[test]
fn the_encoding_is_what_reads_without_oddities() {
    let decoded = |encoding, text: &str| Decoded {
        encoding,
        text: text.to_owned(),
    };
    let utf8 = decoded(Encoding::Utf8, "客户,金额");
    let wrong = decoded(Encoding::Gb18030, "瀹㈡埛,閲戦\u{e579}");
    assert_eq!(likeliest(&[wrong.clone(), utf8.clone()]), Some(1));
    assert_eq!(likeliest(&[utf8, wrong]), Some(0));
    let gbk = decoded(Encoding::Gb18030, "客户,金额");
    let utf16 = decoded(Encoding::Utf16Le, "뿍뮧ⲽ\u{f0f0}\u{e001}");
    assert_eq!(likeliest(&[gbk.clone(), utf16]), Some(0));
    assert_eq!(likeliest(&[]), None);
    assert_eq!(
        Encoding::by_mark(&[0xff, 0xfe, 0x41, 0]),
        Some(Encoding::Utf16Le)
    );
    assert_eq!(Encoding::by_mark(b"ab"), None);
    // What tells encodings apart is shown.
    assert_eq!(shown(&decoded(Encoding::Utf8, "id,no\n1,客户\n")), "1,客户");
    assert_eq!(shown(&gbk), "客户,金额");
}

#[test]
fn files_that_are_no_text_are_told_by_their_first_bytes() {
    for (bytes, foreign) in [
        (&b"%PDF-1.4\n1 0 obj"[..], Some(ForeignFile::Pdf)),
        (b"\x89PNG\r\n\x1a\n", Some(ForeignFile::Picture)),
        (b"\xff\xd8\xff\xe0", Some(ForeignFile::Picture)),
        (b"GIF89a", Some(ForeignFile::Picture)),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Some(ForeignFile::Picture)),
        (b"\0\0\0\x18ftypheic", Some(ForeignFile::Picture)),
        (b"BM\x36\x10\0\0\0\0\0\0\x36", Some(ForeignFile::Picture)),
        (
            b"PK\x03\x04....word/document.xml",
            Some(ForeignFile::Document),
        ),
        (b"{\\rtf1", Some(ForeignFile::Document)),
        (
            b"PK\x03\x04....ppt/presentation.xml",
            Some(ForeignFile::Slides),
        ),
        (
            b"PK\x03\x04....xl/workbook.xml",
            Some(ForeignFile::Spreadsheet),
        ),
        (
            b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            Some(ForeignFile::Spreadsheet),
        ),
        (b"PK\x03\x04....a.csv", Some(ForeignFile::Archive)),
        (b"Rar!\x1a\x07", Some(ForeignFile::Archive)),
        (b"7z\xbc\xaf\x27\x1c", Some(ForeignFile::Archive)),
        (b"\x1f\x8b\x08", Some(ForeignFile::Archive)),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            Some(ForeignFile::OldOffice),
        ),
        (b" <!DOCTYPE html><table>", Some(ForeignFile::WebPage)),
        (b"\xef\xbb\xbf<HTML>", Some(ForeignFile::WebPage)),
        (b"BMW,100\nPK,200\n", None),
        (b"\xef\xbb\xbf\xe5\xae\xa2,1", None),
        (b"<5%,1\n", None),
        (b"", None),
    ] {
        assert_eq!(ForeignFile::of(bytes), foreign, "{bytes:?}");
    }
}

#[test]
fn what_a_file_is_that_is_no_text_is_said_with_what_helps() {
    for (foreign, zh, en) in [
        (
            ForeignFile::Pdf,
            "这是 PDF 文件，里面的表格读不了。请用原来的 Excel 或 WPS 表格，或者复制表格内容，粘贴到这里。",
            "It is a PDF, whose tables cannot be read. Use the spreadsheet that it was made from, or copy the table and paste it here.",
        ),
        (
            ForeignFile::Picture,
            "这是图片，里面的表格读不了。请用原来的 Excel 或 WPS 表格，或者复制表格内容，粘贴到这里。",
            "It is a picture, whose tables cannot be read. Use the spreadsheet that it shows, or copy the table and paste it here.",
        ),
        (
            ForeignFile::Document,
            "这是 Word 文档，不是表格。请复制文档里的表格，粘贴到这里。",
            "It is a Word document, not a spreadsheet. Copy the table in it and paste it here.",
        ),
        (
            ForeignFile::Slides,
            "这是演示文稿，不是表格。请复制里面的表格，粘贴到这里。",
            "It is a set of slides, not a spreadsheet. Copy the table in it and paste it here.",
        ),
        (
            ForeignFile::Spreadsheet,
            "这其实是 Excel 表格，只是改了文件名。请把扩展名改为 .xlsx 再打开。",
            "It is a spreadsheet under another name. Rename it to .xlsx and open that.",
        ),
        (
            ForeignFile::OldOffice,
            "这是旧版 Office 文件。如果是表格，请把扩展名改为 .xls 再打开；如果是 Word 文档，请复制里面的表格，粘贴到这里。",
            "It is an older Office file. If it is a spreadsheet, rename it to .xls and open that; if it is a Word document, copy the table in it and paste it here.",
        ),
        (
            ForeignFile::Archive,
            "这是压缩包。请先解压，再打开里面的表格文件。",
            "It is an archive. Unpack it and open the spreadsheet in it.",
        ),
        (
            ForeignFile::WebPage,
            "这其实是网页。请用 Excel 或 WPS 打开，另存为 .xlsx；也可以复制其中的表格，粘贴到这里。",
            "It is a web page. Open it in Excel or WPS and save it as .xlsx, or copy its table and paste it here.",
        ),
    ] {
        let said = foreign.words();
        assert_eq!([&*said.zh, &*said.en], [zh, en]);
    }
    for (refusal, zh, en) in [
        (
            TextRefusal::Empty,
            "里面没有内容。",
            "There is nothing in it.",
        ),
        (
            TextRefusal::NotText,
            "这不是文本表格。请在 Excel 或 WPS 里另存为 .csv 或 .xlsx，或复制后粘贴。",
            "This is not a text table. Save it as .csv or .xlsx, or copy and paste it.",
        ),
    ] {
        let said = refusal.words();
        assert_eq!([said.zh, said.en], [zh, en]);
    }
}

#[test]
fn cells_that_a_formula_keeps_a_text_are_read_as_that_text() {
    let mut workbook = super::blank();
    let text = "=\"客户\",=\"业务员\",=\"日期\",=\"金额\"\n=\"甲\",\"=\"\"张伟\"\"\",=\"2026-03-02\",=\"1200\"\n";
    super::take_in(&mut workbook, &[text]);
    assert_eq!(super::deals(&workbook), ["甲|张伟|2026-03-02|1,200||"]);
}

#[test]
fn readings_that_read_the_same_are_one() {
    use rewards_document::import::{Decoded, Encoding, distinct};
    let read = |encoding, text: &str| Decoded {
        encoding,
        text: text.to_owned(),
    };
    let ascii = [Encoding::Utf8, Encoding::Gb18030].map(|encoding| read(encoding, "customer"));
    assert_eq!(distinct(ascii.to_vec()), [read(Encoding::Utf8, "customer")]);
    let other = vec![
        read(Encoding::Utf8, "客户"),
        read(Encoding::Gb18030, "瀹㈡埛"),
    ];
    assert_eq!(distinct(other.clone()), other);
}
