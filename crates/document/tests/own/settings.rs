//! What sets columns of one scheme apart, and what has to be said of a column on paper.

use super::{common, copy, with_own};
use rewards_document::own::{Setting, SettingKind, apart, column_title, noted, settings_in_short};
use rewards_document::workbook::{Edit, TypedFigure, Workbook};

const POLICY: &str = "standard-policy";

/// The policy twice, and another scheme.
fn twice() -> (Workbook, String) {
    let mut workbook = common::workbook();
    let columns = vec![POLICY.to_owned(), "order-tiers".to_owned()];
    workbook.act(Edit::Compare(columns));
    let (second, edit) = workbook.another_column(POLICY);
    workbook.act(edit);
    (workbook, second)
}

fn fill_in(workbook: &mut Workbook, key: &str, figure: &str) {
    let figure = Some(TypedFigure::Text(figure.to_owned()));
    let cap = "monthly_deduction_cap".to_owned();
    workbook.act(Edit::Figure(key.to_owned(), cap, figure));
}

fn read(workbook: &mut Workbook, key: &str, option: &str, reading: &str) {
    let reading = Some(reading.to_owned());
    workbook.act(Edit::Reading(key.to_owned(), option.to_owned(), reading));
}

fn said(settings: &[Setting]) -> Vec<String> {
    settings.iter().map(|setting| setting.said().zh).collect()
}

#[test]
fn columns_of_one_scheme_are_told_apart_by_a_figure() {
    let (mut workbook, second) = twice();
    assert_eq!(apart(&workbook, &second), []);
    assert_eq!(
        column_title(&workbook, &second).zh,
        "客户开发奖罚制度范本（2）"
    );
    fill_in(&mut workbook, &second, "20");
    assert_eq!(said(&apart(&workbook, &second)), ["每月扣减上限 20%"]);
    assert_eq!(said(&apart(&workbook, POLICY)), ["每月扣减上限 100%"]);
    let title = column_title(&workbook, &second);
    assert_eq!(title.zh, "客户开发奖罚制度范本（2） · 每月扣减上限 20%");
    assert_eq!(
        title.en,
        "Model reward and penalty policy (2) · Monthly deduction cap 20%"
    );
    // Where it means something, empty is a value, too.
    fill_in(&mut workbook, &second, "");
    assert_eq!(said(&apart(&workbook, &second)), ["每月扣减上限 留空"]);
    // What can't be read is nobody's figure.
    fill_in(&mut workbook, &second, "abc");
    assert_eq!(said(&apart(&workbook, &second)), ["每月扣减上限 待填写"]);
}

#[test]
fn of_several_differences_the_first_is_named_and_all_are_counted() {
    let (mut workbook, second) = twice();
    fill_in(&mut workbook, &second, "20");
    read(&mut workbook, &second, "growth_per", "customer");
    let settings = apart(&workbook, &second);
    assert_eq!(
        said(&settings),
        ["每月扣减上限 20%", "增长按谁计算：每个老客户分别算"]
    );
    assert_eq!(settings[1].kind, SettingKind::Reading);
    let short = settings_in_short(&settings).unwrap();
    assert_eq!(short.zh, "每月扣减上限 20% 等 2 处不同");
    assert_eq!(short.en, "Monthly deduction cap 20%, 2 differences in all");
}

#[test]
fn a_column_that_is_alone_is_told_apart_by_its_name_and_is_noted_where_it_differs_from_its_scheme()
{
    let (mut workbook, second) = twice();
    workbook.act(workbook.without_column(POLICY));
    read(&mut workbook, &second, "growth_per", "customer");
    assert_eq!(apart(&workbook, &second), []);
    assert_eq!(
        said(&noted(&workbook, &second)),
        ["增长按谁计算：每个老客户分别算"]
    );
    assert_eq!(noted(&workbook, "order-tiers"), []);
    // What sets it apart is noted also where it's as the scheme says.
    workbook.act(workbook.with_column(POLICY));
    assert_eq!(
        said(&noted(&workbook, POLICY)),
        ["增长按谁计算：业务员的老客户合计"]
    );
}

#[test]
fn versions_of_an_own_scheme_are_told_apart_by_their_names() {
    let mut workbook = with_own(copy(POLICY));
    let published = workbook.own.get("own-1").unwrap();
    let version = published.publish("own-1", "", "", "2026-03-01").unwrap();
    workbook.act(Edit::Own(
        "own-1".into(),
        rewards_document::workbook::OwnEdit::Publish(std::sync::Arc::new(version)),
    ));
    workbook.act(Edit::Compare(vec!["own-1".into(), "own-1@1".into()]));
    fill_in(&mut workbook, "own-1@1", "20");
    assert_eq!(apart(&workbook, "own-1@1"), []);
    assert_eq!(said(&noted(&workbook, "own-1@1")), ["每月扣减上限 20%"]);
}
