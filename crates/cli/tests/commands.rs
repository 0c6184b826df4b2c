//! Each command by running the program: its answer is the API's, byte for byte, and what goes wrong is told.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

use rewards_format::text;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

const LEDGER: &str = r#"{"version": 1, "period": {"from": "2026-01-01", "to": "2026-12-31"},
    "teams": [{"id": "east", "name": "华东组", "prior_total": "100"}],
    "reps": [{"id": "zhang", "name": "张伟", "team": "east", "performance_bonus": "100"}],
    "customers": [{"id": "acme", "name": "宏远电子", "rep": "zhang"}, {"id": "beta", "name": "华信贸易", "rep": "zhang", "existing": true}],
    "deals": [{"id": "d1", "customer": "acme", "date": "2026-03-02", "amount": "120000"},
        {"id": "d2", "customer": "beta", "date": "2026-03-03", "amount": "1"}],
    "outcomes": [{"id": "o1", "kind": "complaint", "date": "2026-05-10", "rep": "zhang", "severity": "minor"}]}"#;

const SCHEME: &str = r#"{"template": "standard-policy"}"#;

/// Runs the program with these arguments and this standard input.
fn run(arguments: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rewards"))
        .args(arguments)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "zh_CN.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    // A program that refuses its arguments reads nothing.
    let _ = program
        .stdin
        .take()
        .expect("an input")
        .write_all(input.as_bytes());
    program.wait_with_output().expect("an end")
}

fn text_of(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

/// The answer, which is one line, of a run in which nothing went wrong.
fn answer(arguments: &[&str], input: &str) -> String {
    let output = run(arguments, input);
    assert_eq!(text_of(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    let answer = text_of(&output.stdout).strip_suffix('\n');
    answer.expect("a line").to_owned()
}

/// What is said of a request that is refused, with nothing answered.
fn refusal(arguments: &[&str], input: &str) -> String {
    let output = run(arguments, input);
    assert_eq!(text_of(&output.stdout), "");
    assert_eq!(output.status.code(), Some(1));
    text_of(&output.stderr).to_owned()
}

fn request(more: &str) -> String {
    format!(r#"{{"scheme": {SCHEME}, "ledger": {LEDGER}{more}}}"#)
}

#[test]
fn evaluate_answers_the_apis_bytes() {
    let expected = text::evaluate(&request("")).expect("a statement");
    assert_eq!(answer(&["evaluate", "-"], &request("")), expected);
    assert!(expected.contains(r#""why":{"#));
}

#[test]
fn evaluate_leaves_out_every_why_where_request_or_option_says_so() {
    let without = text::evaluate(&request(r#", "why": false"#)).expect("a statement");
    assert!(!without.contains("why"));
    assert_eq!(
        answer(&["evaluate", "-"], &request(r#", "why": false"#)),
        without
    );
    assert_eq!(
        answer(&["evaluate", "--no-why", "-"], &request("")),
        without
    );
    let with = text::evaluate(&request("")).expect("a statement");
    assert_eq!(
        answer(&["evaluate", "-", "--why"], &request(r#", "why": false"#)),
        with
    );
}

#[test]
fn a_request_is_read_from_a_file_also_with_a_byte_order_mark() {
    let place = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("request.json");
    std::fs::write(&place, format!("\u{feff}{}", request(""))).expect("a file");
    let expected = text::evaluate(&request("")).expect("a statement");
    let name = place.to_str().expect("a name");
    assert_eq!(answer(&["evaluate", name], ""), expected);
}

#[test]
fn compare_answers_the_apis_bytes() {
    let request =
        format!(r#"{{"schemes": [{SCHEME}, {{"template": "order-tiers"}}], "ledger": {LEDGER}}}"#);
    let expected = text::compare(&request).expect("a comparison");
    assert_eq!(answer(&["compare", "-"], &request), expected);
}

#[test]
fn check_answers_an_empty_list_or_the_problems_and_tells_them() {
    let sound = format!(r#"{{"ledger": {LEDGER}}}"#);
    assert_eq!(answer(&["check", "-"], &sound), "[]");
    let faulty = r#"{"scheme": {"template": "no-such"}, "ledger": []}"#;
    let output = run(&["check", "-"], faulty);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text_of(&output.stdout),
        format!("{}\n", text::check(faulty))
    );
    let lines: Vec<&str> = text_of(&output.stderr).lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("scheme.template: "))
    );
    assert!(lines.iter().any(|line| line.starts_with("ledger: ")));
}

#[test]
fn explain_answers_the_why_of_each_entry_of_the_statement() {
    let statement: Value =
        serde_json::from_str(&text::evaluate(&request("")).expect("a statement")).expect("JSON");
    let rep = &statement["reps"][0];
    let mut explained = 0;
    for list in ["lines", "skipped"] {
        for (place, entry) in rep[list].as_array().expect("a list").iter().enumerate() {
            let at = format!("reps[0].{list}[{place}]");
            let why: Value =
                serde_json::from_str(&answer(&["explain", "-", "--at", &at], &request("")))
                    .expect("JSON");
            assert_eq!(why, entry["why"], "{at}");
            explained += 1;
        }
    }
    assert!(explained > 1, "only {explained} entries");
    let action = answer(&["explain", "-", "--at=reps[0].actions[0]"], &request(""));
    assert!(action.contains(r#""kind":"action""#), "{action}");
}

#[test]
fn explain_says_where_there_is_no_such_entry() {
    for at in ["reps[0].lines[99]", "reps[0]", "teams[7]", "here"] {
        let said = refusal(&["explain", "-", "--at", at, "--lang", "en"], &request(""));
        assert!(
            said.starts_with("at: The statement has no such entry"),
            "{said}"
        );
    }
}

#[test]
fn templates_answers_the_list_or_one_definition() {
    assert_eq!(answer(&["templates"], ""), text::templates());
    let one = text::template("order-tiers").expect("a definition");
    assert_eq!(answer(&["templates", "order-tiers"], ""), one);
    let said = refusal(&["templates", "no-such"], "");
    assert!(said.starts_with("template: "), "{said}");
}

#[test]
fn problems_are_told_a_line_each_in_either_language_or_as_the_list() {
    let faulty = r#"{"scheme": {"template": "no-such"}}"#;
    let zh = refusal(&["evaluate", "-"], faulty);
    assert!(
        zh.lines().any(|line| line == "ledger: 这一项必须填写"),
        "{zh}"
    );
    let en = refusal(&["evaluate", "-", "--lang", "en"], faulty);
    assert!(
        en.lines().any(|line| line == "ledger: This is required"),
        "{en}"
    );
    let list = refusal(&["evaluate", "-", "--json"], faulty);
    let expected = text::evaluate(faulty).expect_err("problems");
    assert_eq!(list, format!("{expected}\n"));
    let paths: Vec<Value> = serde_json::from_str::<Vec<Value>>(&list)
        .expect("JSON")
        .iter()
        .map(|problem| problem["path"].clone())
        .collect();
    assert_eq!(paths, [json!("scheme.template"), json!("ledger")]);
}

#[test]
fn text_that_is_no_json_and_a_file_that_is_not_there_are_told() {
    for (input, zh, en) in [
        (
            "{",
            "标准输入: 这不是完整的 JSON：到第 1 行第 2 列就断了。看看是不是少了引号或右括号\n",
            "standard input: This is not all of the JSON: it breaks off at line 1, column 2. Look for",
        ),
        (
            "",
            "标准输入: 内容是空的：这里要有 JSON，从 { 开始\n",
            "standard input: It is empty: this takes JSON",
        ),
        (" \n", "标准输入: 内容是空的", "standard input: It is empty"),
        (
            "{\n \"scheme\": {},\n}",
            "标准输入: 这不是完整的 JSON：第 3 行第 1 列的“}”读不下去。",
            "standard input: This is not sound JSON: it goes wrong at line 3, column 1, with “}”.",
        ),
        (
            "{“scheme”: 1}",
            "标准输入: 这不是完整的 JSON：第 1 行第 2 列的““”读不下去。",
            "standard input: This is not sound JSON: it goes wrong at line 1, column 2",
        ),
    ] {
        let said = refusal(&["evaluate", "-"], input);
        assert!(said.starts_with(zh), "{said}");
        let said = refusal(&["evaluate", "-", "--lang", "en"], input);
        assert!(said.starts_with(en), "{said}");
    }
    let said = refusal(&["evaluate", "no/such/file.json"], "");
    assert_eq!(
        said,
        "no/such/file.json：没有这个文件；请看看文件名和所在的目录\n"
    );
    let said = refusal(&["check", env!("CARGO_TARGET_TMPDIR")], "");
    assert!(said.contains("：这是一个目录"), "{said}");
    let place = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("latin.json");
    std::fs::write(&place, [b'"', 0xe9, b'"']).expect("a file");
    let said = refusal(&["check", place.to_str().expect("a name")], "");
    assert!(
        said.ends_with("latin.json：不是 UTF-8 编码的文字；请用 UTF-8 编码另存\n"),
        "{said}"
    );
    std::fs::write(&place, "nul").expect("a file");
    let said = refusal(&["evaluate", place.to_str().expect("a name")], "");
    assert!(
        said.contains("latin.json: 这不是完整的 JSON：第 1 行第 1 列的“n”读不下去"),
        "{said}"
    );
}

#[test]
fn a_wrong_command_is_told_with_what_to_write() {
    for (arguments, zh) in [
        (&[][..], "要写一个命令：evaluate、compare、"),
        (&["chek", "-"], "没有“chek”这个命令，要写 check 吗？"),
        (&["pay", "-"], "没有“pay”这个命令，可用的有 evaluate、"),
        (
            &["evaluate"],
            "要写请求的文件名：rewards evaluate 请求.json",
        ),
        (&["check", "-", "more"], "“more”是多余的"),
        (
            &["explain", "-"],
            "explain 要写明哪一条：--at \"reps[0].lines[3]\"",
        ),
        (
            &["check", "-", "--no-why"],
            "--why, --no-why 只和 evaluate 一起用",
        ),
        (
            &["compare", "-", "--at", "teams[0]"],
            "--at 只和 explain 一起用",
        ),
    ] {
        let said = run(arguments, "").stderr;
        assert!(text_of(&said).starts_with(zh), "{}", text_of(&said));
    }
}

#[test]
fn a_wrong_command_ends_with_two() {
    for arguments in [
        &[][..],
        &["evaluate"],
        &["evaluate", "-", "-"],
        &["explain", "-"],
        &["compare", "-", "--at", "teams[0]"],
        &["check", "-", "--no-why"],
        &["pay", "-"],
        &["evaluate", "-", "--lang", "fr"],
        &["evaluate", "-", "--quick"],
    ] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text_of(&output.stdout), "", "{arguments:?}");
        assert!(text_of(&output.stderr).contains("--help"), "{arguments:?}");
    }
}

#[test]
fn help_is_there_in_both_languages() {
    let zh = answer(&["--help"], "");
    let en = answer(&["--help", "--lang", "en"], "");
    assert!(zh.starts_with("用法：") && en.starts_with("Usage:"));
    for command in ["evaluate", "compare", "check", "explain", "templates"] {
        let line = format!("rewards {command}");
        assert!(zh.contains(&line) && en.contains(&line), "{command}");
    }
    assert!(answer(&["--version"], "").starts_with("rewards "));
}

#[test]
fn audit_tells_in_lines_and_in_the_apis_bytes() {
    let request = r#"{"scheme": {"template": "order-tiers"}}"#;
    let expected = text::audit(request).expect("findings");
    assert_eq!(answer(&["audit", "-", "--json"], request), expected);
    let lines = answer(&["audit", "-"], request);
    assert!(
        lines.starts_with("【明确、具体、可衡量】\n- 礼品：数字没填"),
        "{lines}"
    );
    assert!(
        lines.contains("  · 订单净额 1,000.01 元：200.00 元"),
        "{lines}"
    );
    let english = answer(&["audit", "-", "--lang", "en"], request);
    assert!(
        english.contains("\n  · the order's net amount ¥1,000.01: ¥200.00"),
        "{english}"
    );
    let nothing = answer(
        &["audit", "-"],
        r#"{"scheme": {"template": "design-guide"}}"#,
    );
    assert_eq!(nothing, "没有发现问题。");
    let refused = refusal(&["audit", "-"], r#"{"scheme": {"template": "x"}}"#);
    assert!(refused.starts_with("scheme.template: "), "{refused}");
}
