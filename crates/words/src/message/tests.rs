//! Messages word for word, and every kind of them in both languages.

use super::message;
use crate::problem::{BandFault, Code, Found, Misfit, PartKind, Problem, Wanted};
use rewards_core::ledger::{OutcomeKind, Stage};
use rewards_core::scheme::{Measure, SubjectKind, Words};

const STAGES: &[&str] = &[
    Stage::Signed.word(),
    Stage::Ordered.word(),
    Stage::Delivered.word(),
    Stage::Cancelled.word(),
];
const SEVERITIES: &[&str] = &["minor", "serious", "grave"];

#[test]
fn every_measure_has_a_name_in_messages() {
    for word in <Measure>::WORDS {
        assert!(crate::choose::measure_of_word(word).is_some(), "{word}");
    }
}

fn said(code: Code, wanted: Wanted, found: Option<Found>) -> Words {
    message(&Problem {
        path: String::new(),
        code,
        wanted: Some(wanted),
        found,
    })
}

fn zh(code: Code, wanted: Wanted, text: &str) -> String {
    said(code, wanted, Some(Found::text(text))).zh.into()
}

fn every_wanted() -> Vec<Wanted> {
    let list = "customers";
    vec![
        Wanted::Money,
        Wanted::Rate,
        Wanted::Margin,
        Wanted::Count(1),
        Wanted::Day,
        Wanted::Month,
        Wanted::Text,
        Wanted::Truth,
        Wanted::List,
        Wanted::ListOf(SEVERITIES),
        Wanted::Object,
        Wanted::Bytes(9),
        Wanted::Values(9),
        Wanted::Characters(64),
        Wanted::Entries(100),
        Wanted::Readings(256),
        Wanted::Word(STAGES),
        Wanted::Name(vec!["one".into()]),
        Wanted::IdIn { list, named: None },
        Wanted::IdIn {
            list,
            named: Some("A".into()),
        },
        Wanted::Growth,
        Wanted::Figure,
        Wanted::Between(1, 64),
        Wanted::OneOf(vec!["minor", "serious"]),
        Wanted::TallyAddedTo("cash".into()),
        Wanted::Field {
            names: &["id", "name"],
            meant: Some("id"),
        },
        Wanted::Field {
            names: &["id", "name"],
            meant: None,
        },
        Wanted::OneField(vec!["amount", "rate"]),
        Wanted::Reading("one".into()),
        Wanted::Part(PartKind::Subject),
        Wanted::Part(PartKind::Measure),
        Wanted::Part(PartKind::Receiver),
        Wanted::Filled {
            of: SEVERITIES,
            may_be_left_out: true,
        },
        Wanted::Filled {
            of: &[],
            may_be_left_out: false,
        },
        Wanted::SomeLeft,
        Wanted::NoParam,
        Wanted::Param {
            id: "bonus".into(),
            is: "money".into(),
            fits: vec!["rate".into(), "score".into()],
        },
        Wanted::NotOptional,
        Wanted::NotNull,
        Wanted::OnlyTrue,
        Wanted::DeclaredParam(vec!["bonus".into()]),
        Wanted::DeclaredOption(vec![]),
        Wanted::FormatVersion(1),
        Wanted::Fitting(Misfit::NoMeasure(vec!["net", "tally"])),
        Wanted::Fitting(Misfit::NoMeasure(vec![])),
        Wanted::Fitting(Misfit::Beside("amount", "rate")),
        Wanted::Fitting(Misfit::OnlyWith("mode", &["bands"])),
        Wanted::Fitting(Misfit::ElseOfAlternative),
        Wanted::Bands(BandFault::Empty),
        Wanted::Bands(BandFault::Shape { band: 2 }),
        Wanted::Bands(BandFault::NotAbove { band: 2 }),
        Wanted::Bands(BandFault::PayNotTaken {
            band: 2,
            pay: "rate",
            taken: vec!["item"],
        }),
        Wanted::Fitting(Misfit::Measure(SubjectKind::Rep, "margin", vec!["total"])),
        Wanted::Fitting(Misfit::Receiver(SubjectKind::Team, vec!["team"])),
        Wanted::Fitting(Misfit::Receiver(SubjectKind::Team, vec![])),
        Wanted::Fitting(Misfit::Word(SubjectKind::Rep, vec!["department"])),
        Wanted::Fitting(Misfit::Word(SubjectKind::Rep, vec![])),
        Wanted::Fitting(Misfit::Test(SubjectKind::Span, "at_fault")),
        Wanted::Fitting(Misfit::Severity(OutcomeKind::Complaint, &["minor"])),
        Wanted::Fitting(Misfit::Severity(OutcomeKind::Praise, &[])),
        Wanted::Fitting(Misfit::NoBase("margin")),
        Wanted::Fitting(Misfit::NoSlices("margin")),
        Wanted::Fitting(Misfit::NoRun),
        Wanted::Fitting(Misfit::TargetOfOtherUnit("task_customers", "total")),
        Wanted::Fitting(Misfit::AmongOutcomes),
        Wanted::Fitting(Misfit::PenaltyOfRepsOnly),
        Wanted::Fitting(Misfit::NotForCustomers),
        Wanted::Fitting(Misfit::CannotAdd),
        Wanted::Fitting(Misfit::MonthlyOfBonusOnly),
        Wanted::Fitting(Misfit::PerCustomerOnly),
        Wanted::Fitting(Misfit::AfterSpansOnly),
        Wanted::Fitting(Misfit::PoolIsMoney),
        Wanted::Fitting(Misfit::QuantityForCustomer),
        Wanted::UpToAmount,
        Wanted::AboveZero,
        Wanted::Version,
        Wanted::Json { line: 1, column: 2 },
        Wanted::Depth(64),
    ]
}

fn every_found() -> Vec<Option<Found>> {
    let texts = ["", "客户A", "120,000", "15%", "2026-02-30"];
    let mut found: Vec<Option<Found>> = texts
        .into_iter()
        .map(|text| Some(Found::text(text)))
        .collect();
    found.extend([
        None,
        Some(Found::Null),
        Some(Found::Truth(true)),
        Some(Found::Truth(false)),
        Some(Found::number("1.5")),
        Some(Found::List),
        Some(Found::Object),
        Some(Found::Foreign),
        Some(Found::TooDeep),
    ]);
    found
}

#[test]
fn every_code_with_whatever_is_wanted_and_found_reads_well_in_both_languages() {
    for code in Code::ALL {
        for wanted in every_wanted().into_iter().map(Some).chain([None]) {
            for found in every_found() {
                let problem = Problem {
                    path: String::new(),
                    code: *code,
                    wanted: wanted.clone(),
                    found,
                };
                let Words { zh, en } = message(&problem);
                for text in [&zh, &en] {
                    let bad = ["  ", "“”", "。。", "：：", "：；"];
                    let reads_well = !text.is_empty()
                        && text.trim() == &**text
                        && bad.iter().all(|bad| !text.contains(bad));
                    assert!(reads_well, "{text:?} of {problem:?}");
                }
            }
        }
    }
}

#[test]
fn a_message_says_what_was_found_and_what_is_taken() {
    let day = said(Code::NotADate, Wanted::Day, Some(Found::text("明天")));
    assert_eq!(&*day.zh, "这里要填 YYYY-MM-DD 形式的日期，而不是“明天”");
    assert_eq!(&*day.en, "This takes a day as YYYY-MM-DD, not “明天”");
    let negative = said(Code::Negative, Wanted::Rate, Some(Found::number("-0.5")));
    assert_eq!(
        &*negative.zh,
        "不能小于零（现在是 -0.5）。这里要填 0 到 1 的小数，如 0.02，最多六位小数"
    );
    let truth = said(Code::WrongType, Wanted::Truth, Some(Found::List));
    assert_eq!(&*truth.zh, "这里要填 true 或 false，而不是一个列表");
}

#[test]
fn what_was_meant_is_told() {
    assert_eq!(
        zh(Code::NotADate, Wanted::Day, "2026-02-30"),
        "2026年2月没有30日"
    );
    assert_eq!(
        zh(Code::NotADecimal, Wanted::Money, "120,000"),
        "去掉逗号：120000"
    );
    assert_eq!(zh(Code::NotADecimal, Wanted::Rate, "15%"), "15% 写作 0.15");
    assert_eq!(
        zh(Code::UnknownValue, Wanted::Word(SEVERITIES), "严重"),
        "“严重”写作 serious（严重）"
    );
}

#[test]
fn words_of_a_list_are_told_with_what_they_are_called() {
    assert_eq!(
        zh(Code::UnknownValue, Wanted::Word(STAGES), "已发货"),
        "这里只能填：已签约（signed）、已下单（ordered）、已交付（delivered）、已取消（cancelled）；不能填“已发货”"
    );
}

#[test]
fn an_id_that_is_not_there_is_told_and_a_name_leads_to_its_id() {
    let list = "customers";
    let named = Some("A".into());
    assert_eq!(
        zh(
            Code::UnknownReference,
            Wanted::IdIn { list, named },
            "客户A"
        ),
        "没有编号为“客户A”的客户；“客户A”是编号 A 的名称，要填 A 吗？"
    );
    let nobody = Wanted::IdIn { list, named: None };
    assert_eq!(
        zh(Code::UnknownReference, nobody.clone(), "B"),
        "没有编号为“B”的客户"
    );
    assert_eq!(
        zh(Code::UnknownReference, nobody, ""),
        "这里还没有填客户的编号"
    );
}

#[test]
fn a_measure_that_the_subject_does_not_have_is_told_with_those_that_fit() {
    let fitting = Misfit::Measure(SubjectKind::Rep, "net", vec!["total", "growth"]);
    assert_eq!(
        zh(Code::UnknownValue, Wanted::Fitting(fitting), "net"),
        "按业务员算的规则没有“订单净额”可量；这里可以用：销售额（total）、销售增长率（growth）"
    );
}

#[test]
fn a_fault_in_bands_names_the_band() {
    let told = said(
        Code::BadBands,
        Wanted::Bands(BandFault::NotAbove { band: 2 }),
        None,
    );
    assert_eq!(
        &*told.zh,
        "第 2 档的起点要高于前一档：各档从低到高排列，起点不能相同"
    );
}
