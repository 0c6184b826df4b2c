//! Files in and out: what is saved opens again, and what is not ours is refused in words that help.
use crate::common::{sample, workbook};
use rewards_document::workbook::{Edit, FactsCheck, Fill, Shared, figure_of};
use rewards_document::{SAMPLE, catalog, file_text, opened_file};
use rewards_format::default_node;

fn refusal(text: &str) -> (String, Vec<String>) {
    let refusal = opened_file(text, &workbook()).expect_err("refused");
    (
        refusal.text.zh,
        refusal
            .details
            .into_iter()
            .map(|detail| detail.zh)
            .collect(),
    )
}

#[test]
fn what_was_saved_opens_as_it_was() {
    let facts = sample();
    let definition = catalog::definition("order-tiers").expect("a template");
    let mut fill = Fill::default();
    fill.readings.put("basis", Some("every_order".to_owned()));
    let text = file_text(definition, &fill, &FactsCheck::of(&facts).document());
    let mut workbook = workbook();
    workbook.act(Edit::Several(opened_file(&text, &workbook).expect("opens")));
    assert_eq!(workbook.template, "order-tiers");
    assert_eq!(
        workbook
            .fill("order-tiers")
            .readings
            .get("basis")
            .map(String::as_str),
        Some("every_order")
    );
    assert_eq!(workbook.facts.tables, facts.tables);
    assert_eq!(workbook.facts.period, facts.period);
}

#[test]
fn a_ledger_alone_opens_and_leaves_the_scheme() {
    let edits = opened_file(SAMPLE, &workbook()).expect("opens");
    assert!(matches!(edits.as_slice(), [Edit::Facts(_)]), "{edits:?}");
}

#[test]
fn a_scheme_alone_opens_and_leaves_the_facts() {
    let edits =
        opened_file(r#"{"scheme":{"template":"order-tiers"}}"#, &workbook()).expect("opens");
    let expected = [
        Edit::Choose("order-tiers".to_owned()),
        Edit::Fill("order-tiers".to_owned(), Shared::new(Fill::default())),
    ];
    assert_eq!(edits.first(), expected.first());
    assert!(matches!(edits.get(1), Some(Edit::Fill(template, _)) if template == "order-tiers"));
    assert_eq!(edits.len(), 2);
}

const OPENABLE: &str = "能打开的有：从本页“保存文件”存下的 .json，Excel 或 WPS 表格，.csv。";

#[test]
fn what_is_written_otherwise_is_said_without_a_word_of_its_format() {
    for text in [
        r#"{"version":99,"ledger":{"deals":[]}}"#,
        r#"{"scheme":{"template":"nobody's"}}"#,
        r#"{"ledger":[]}"#,
    ] {
        let (said, details) = refusal(text);
        assert_eq!(
            said,
            format!(
                "它像是台账或方案设置，但写法和本页存下的不一样，打不开；已填写的内容没有改动。{OPENABLE}"
            )
        );
        assert_eq!(details, [] as [String; 0], "{text}");
    }
}

#[test]
fn what_is_no_file_of_ours_is_said_without_a_word_of_json() {
    for text in [
        "",
        "a,b\n1,2",
        "{",
        "[]",
        "{}",
        r#"{"x":1}"#,
        r#"{"tables":{}}"#,
    ] {
        assert_eq!(
            refusal(text),
            (
                format!("这不是本页保存的文件（.json）。{OPENABLE}"),
                Vec::new()
            ),
            "{text}"
        );
    }
}

#[test]
fn each_fault_of_a_file_is_said_with_its_place() {
    let one = SAMPLE.replacen("\"amount\": \"180000\"", "\"amount\": \"很多\"", 1);
    let (text, details) = refusal(&one);
    assert_eq!(text, "有 1 处问题，已填写的内容没有改动。");
    assert_eq!(details.len(), 1);
    assert_eq!(
        details,
        ["成交第 1 条的“成交金额”：请填金额，如 1200 或 12万"]
    );
    let many = SAMPLE.replace("\"customer\": \"", "\"customer\": \"不在的");
    let (text, details) = refusal(&many);
    assert!(text.starts_with("有 ") && text != "有 1 处问题，已填写的内容没有改动。");
    assert_eq!(details.len(), 12);
}

#[test]
fn a_template_given_as_its_own_definition_is_the_template() {
    let definition = rewards_format::template("order-tiers")
        .expect("a template")
        .compact_json();
    let text = format!(r#"{{"scheme":{{"definition":{definition}}}}}"#);
    let mut workbook = workbook();
    workbook.act(Edit::Several(opened_file(&text, &workbook).expect("opens")));
    assert_eq!(workbook.template, "order-tiers");
    assert_eq!(workbook.own.iter().count(), 0);
}

#[test]
fn figures_and_bands_come_back_as_the_form_writes_them() {
    let ledger = FactsCheck::of(&sample()).document();
    let mut figures = 0;
    for definition in catalog::definitions().filter(|definition| !definition.rules.is_empty()) {
        let mut saved = Fill::default();
        for param in &definition.params {
            saved
                .figures
                .put(&param.id, figure_of(&param.kind, &default_node(param)));
        }
        let text = file_text(definition, &saved, &ledger);
        let mut workbook = workbook();
        workbook.act(Edit::Several(opened_file(&text, &workbook).expect("opens")));
        let opened = workbook.fill(&definition.id);
        // A figure that is left open need not be written.
        for (key, figure) in saved
            .figures
            .iter()
            .filter(|(_, figure)| !figure.is_blank())
        {
            assert_eq!(
                opened.figures.get(key),
                Some(figure),
                "{key} of {}",
                definition.id
            );
            figures += 1;
        }
    }
    assert!(figures >= 10, "{figures}");
}

#[test]
fn a_file_is_called_as_its_scheme_is() {
    for (name, file) in [
        ("客户开发奖罚制度范本", "客户开发奖罚制度范本.json"),
        ("A/B: 2026?", "AB 2026.json"),
        (" .. ", "reward-scheme.json"),
    ] {
        assert_eq!(rewards_document::json_name(name), file);
    }
}

#[test]
fn a_schemes_file_is_sent_to_where_schemes_are_opened() {
    let (text, details) = refusal(r#"{"version":1,"id":"x","name":"甲","rules":[]}"#);
    assert!(text.starts_with("这是方案文件"), "{text}");
    assert!(details.is_empty());
}
