//! An own scheme on paper: what changed as a notice, and the whole for approval.

use super::{copy, template, with_own};
use rewards_core::number::Day;
use rewards_document::editor::{act_on_rule, add_examples, offered_examples};
use rewards_document::own::{
    OwnRule, OwnScheme, SchemeKey, Worded, copy_of_draft, difference, side_words, version_words,
};
use rewards_document::paper::{Changed, Submitted, change_notice, dossier};
use rewards_document::rule_form::Act;
use rewards_document::statement::{Computed, Side, changes, clauses};
use rewards_document::workbook::{
    Edit, FactsCheck, Fill, OwnEdit, SchemeCheck, Shared, TypedFigure,
};
use rewards_words::lang::Lang;
use rewards_words::say;
use rewards_words::text::Localized;
use std::sync::Arc;

fn day() -> Day {
    Day::read("2026-03-02").unwrap()
}

#[test]
fn a_notice_names_both_versions_what_changed_and_who_signs() {
    let mut workbook = with_own(copy("order-tiers"));
    let own = workbook.own.get("own-1").unwrap().clone();
    let version = own
        .publish("own-1", "初版", "2026-04-01", "2026-03-02 09:00")
        .unwrap();
    workbook.act(Edit::Own(
        "own-1".into(),
        OwnEdit::Publish(Arc::new(version)),
    ));
    let own = workbook.own.get("own-1").unwrap().clone();
    let key = own.rules()[0].key;
    let typed = act_on_rule(
        &own,
        "own-1",
        key,
        "pays.bands[0].amount",
        &Act::Type("80".into()),
    );
    workbook.act(typed.unwrap());
    let (old, new) = (
        workbook.definition("own-1@1").unwrap(),
        workbook.definition("own-1").unwrap(),
    );
    let draft = Worded::draft(workbook.own.get("own-1").unwrap(), "own-1");
    let version = |key: &str| version_words(&workbook, key).unwrap();
    assert_eq!(version("own-1@1").zh, "第 1 版，2026年4月1日起施行");
    let notice = change_notice(Changed {
        name: Localized::from(&new.name),
        old: version("own-1@1"),
        new: version("own-1"),
        effective: None,
        note: " 提高首单奖 ",
        date: day(),
        lines: difference(&old.into(), &draft),
        changes: None,
        unwritten: None,
        is_back: false,
    });
    assert_eq!(notice.head.title.zh, "关于调整“我们的方案”的通知");
    assert_eq!(notice.lines.len(), 1);
    assert_eq!(
        notice.note,
        Some(say!("说明：提高首单奖", "Note: 提高首单奖"))
    );
    assert!(notice.lead.zh.contains("有 1 处调整"));
    // Of several bands that one is marked that changed.
    let bands: Vec<&str> = notice.lines[0].parts[0]
        .new
        .iter()
        .map(|line| line.zh.as_str())
        .collect();
    let is_marked: Vec<bool> = bands
        .iter()
        .map(|line| line.starts_with("【改】"))
        .collect();
    assert_eq!(
        is_marked.iter().filter(|marked| **marked).count(),
        1,
        "{bands:?}"
    );
    assert!(
        bands.len() > 1
            && bands
                .iter()
                .any(|line| line.starts_with("【改】") && line.contains("80")),
        "{bands:?}"
    );
    assert!(
        notice.head.fields.iter().any(|field| field.text.is_none()),
        "the day is left open"
    );
    assert!(notice.effects.is_empty());
    let same = change_notice(Changed {
        name: Localized::from(&new.name),
        old: version("own-1"),
        new: version("own-1"),
        effective: Some("2026-05-01".into()),
        note: "",
        date: day(),
        lines: difference(&draft, &draft),
        changes: None,
        unwritten: None,
        is_back: false,
    });
    assert_eq!(same.note, None);
    assert!(same.lead.zh.contains("没有变化"));
    assert_eq!(same.head.notice, None);
    assert!(same.head.fields.iter().all(|field| field.text.is_some()));
}

#[test]
fn a_scheme_goes_for_approval_with_its_rules_examples_and_holes() {
    let mut workbook = with_own(copy("standard-policy"));
    let fill = Fill::default();
    let own = workbook.own.get("own-1").unwrap();
    let offered = offered_examples(own, "own-1", &fill, Lang::Zh);
    let edit = add_examples(own, "own-1", &offered);
    workbook.act(edit);
    let definition = workbook.definition("own-1").unwrap();
    let made = dossier(Submitted {
        definition: &definition,
        fill: &fill,
        draft: workbook.own.get("own-1").map(|own| (&**own, "own-1")),
        examples: workbook.own.get("own-1").unwrap().examples(),
        share: rewards_document::audit::usual_share(),
        version: &version_words(&workbook, "own-1").unwrap(),
        date: day(),
    });
    assert_eq!(made.rules.len(), template("standard-policy").rules.len());
    assert!(made.examples.len() > 5 && made.examples.iter().all(|example| example.holds));
    let found: usize = made
        .found
        .unwrap()
        .iter()
        .map(|held| held.findings.len())
        .sum();
    assert!(found > 3, "{found}");
    assert_eq!(made.signatures.len(), 3);
    let policy = definition.policy.as_ref().unwrap();
    let author = |words: &Option<rewards_core::scheme::Words>| words.as_ref().map(Localized::from);
    assert!(policy.purpose.is_some() && made.purpose == author(&policy.purpose));
    assert_eq!(made.scope, author(&policy.scope));
    let (figures, readings) = (definition.params.len(), definition.options.len());
    assert!(figures > 0 && readings > 0);
    assert_eq!(made.settings.len(), figures + readings);
    let headings: Vec<&str> = made
        .proceedings
        .iter()
        .map(|(heading, _)| heading.zh)
        .collect();
    assert!(headings.starts_with(&["考核与审核"]) && headings.ends_with(&["生效与附则"]));
    let reviewed = made.proceedings[0].1.iter().map(|said| said.text.clone());
    assert!(
        reviewed.eq(policy
            .review
            .iter()
            .map(rewards_words::text::Localized::from))
    );
    assert!(
        made.settings
            .iter()
            .all(|setting| !setting.value.is_empty())
    );
}

#[test]
fn a_rule_that_is_wrong_says_its_own_words_on_paper_and_what_is_to_be_put_right() {
    let mut workbook = with_own(copy("order-tiers"));
    let own = workbook.own.get("own-1").unwrap();
    let (first, second) = (own.rules()[0].clone(), own.rules()[1].clone());
    // Of one the bands can't be read; the other is one too many of its id.
    let broken = first.text.replace("\"amount\":\"", "\"amount\":\"x");
    let double = second.text.replace(
        &format!(
            "\"id\":\"{}\"",
            own.check("own-1").rules[1].rule.as_ref().unwrap().id
        ),
        &format!(
            "\"id\":\"{}\"",
            own.check("own-1").rules[2].rule.as_ref().unwrap().id
        ),
    );
    let put = |at: usize, key: u32, text: &str| {
        Edit::Own(
            "own-1".to_owned(),
            OwnEdit::PutRule {
                at,
                rule: Arc::new(OwnRule::new(key, text)),
                place: None,
            },
        )
    };
    workbook.act(put(0, first.key, &broken));
    workbook.act(put(1, second.key, &double));
    let definition = workbook.definition("own-1").unwrap();
    let made = dossier(Submitted {
        definition: &definition,
        fill: &Fill::default(),
        draft: workbook.own.get("own-1").map(|own| (&**own, "own-1")),
        examples: &[],
        share: rewards_document::audit::usual_share(),
        version: &version_words(&workbook, "own-1").unwrap(),
        date: day(),
    });
    let said = |at: usize| -> Vec<String> {
        let parts = made.rules[at].parts.iter();
        let part = |part: &rewards_words::rule::SummaryPart| {
            let lines = part.lines.iter().map(|line| line.zh.clone());
            format!("{}：{}", part.label.zh, lines.collect::<Vec<_>>().join(" "))
        };
        parts.map(part).collect()
    };
    assert_eq!(made.rules[0].name.zh, "订单现金奖");
    let (first, third) = (said(0), said(2));
    assert_eq!(
        first[..4],
        [
            "性质：奖励，归该客户的主责业务员",
            "对象：每个新客户的首笔订单（已下单或已交付，净额大于零）",
            "依据：订单净额",
            "数额：“更正”（待填写）",
        ]
    );
    assert!(
        first.last().unwrap().starts_with("要改正：这里要填金额"),
        "{first:?}"
    );
    let template = &template("order-tiers").rules[2];
    assert_eq!(made.rules[2].name.zh, &*template.name.zh);
    assert!(!third.iter().any(|said| said.contains("更正")), "{third:?}");
    assert!(third.last().unwrap().starts_with("要改正："), "{third:?}");
    // So does a notice of what changed, beside what the rule said before.
    let own = workbook.own.get("own-1").unwrap();
    let was = Arc::clone(&copy("order-tiers").check("own-1").definition);
    let lines = difference(&was.into(), &Worded::draft(own, "own-1"));
    let told: Vec<(&str, &str)> = lines
        .iter()
        .map(|line| (line.what.label().zh, line.subject.zh.as_str()))
        .collect();
    assert!(
        told.iter().all(|(_, what)| !what.contains("更正")),
        "{told:?}"
    );
    let part = |line: usize, label: &str| -> [String; 2] {
        let parts = &lines[line].parts;
        let part = parts
            .iter()
            .find(|part| part.label.zh == label)
            .expect("a part");
        [&part.old, &part.new].map(|lines| {
            let lines = lines.iter().map(|line| line.zh.clone());
            lines.collect::<Vec<_>>().join("/")
        })
    };
    assert_eq!(told[0], ("修改", "订单现金奖"));
    assert_eq!(lines[0].parts.len(), 2, "{lines:#?}");
    assert_eq!(part(0, "数额")[1], "“更正”（待填写）");
    let [before, now] = part(0, "要改正");
    assert!(
        before.is_empty() && now.starts_with("这里要填金额"),
        "{now}"
    );
    // A copy has what was typed, and not what stands in for it.
    let own = workbook.own.get("own-1").unwrap();
    let copied = copy_of_draft(own, "副本", "Copy");
    let texts = |own: &OwnScheme| {
        own.rules()
            .iter()
            .map(|rule| rule.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&copied), texts(own));
    assert_eq!(&*copied.check("own-2").definition.name.zh, "副本");
    assert_eq!(
        copied.head_definition("own-1").params,
        own.head_definition("own-1").params
    );
}

#[test]
fn clauses_say_what_is_filled_in_and_which_reading_is_chosen() {
    let said = |template_id: &str, fill: &Fill, rule: &str| -> String {
        let definition = template(template_id);
        let place = definition
            .rules
            .iter()
            .position(|one| &*one.id == rule)
            .expect("a rule");
        let clause = clauses(definition, fill).remove(place);
        let lines = clause.parts.into_iter().flat_map(|part| part.lines);
        lines.map(|line| line.zh).collect::<Vec<_>>().join("\n")
    };
    let mut lower = Fill::default();
    lower.readings.put("boundary", Some("lower".to_owned()));
    let band = |fill: &Fill| said("standard-policy", fill, "new-customer");
    assert!(band(&Fill::default()).contains("10 万元以上（含），不满 50 万元：1,000.00 元"));
    assert!(band(&lower).contains("超过 10 万元，50 万元以下（含）：1,000.00 元"));

    let mut rate = Fill::default();
    let growth = |fill: &Fill| said("policy-outline", fill, "order-growth");
    assert!(growth(&rate).contains("“增单奖比例”（待填写）"));
    let typed = |text: &str| Some(TypedFigure::Text(text.to_owned()));
    rate.figures.put("order_growth_rate", typed("3"));
    assert!(growth(&rate).contains("3%"), "{}", growth(&rate));
    // What can't be read isn't said.
    rate.figures.put("order_growth_rate", typed("三成？"));
    assert!(growth(&rate).contains("“增单奖比例”（待填写）"));
}

#[test]
fn a_notice_marks_pay_that_is_not_known_and_says_that_the_draft_is_not_finished() {
    let mut workbook = with_own(copy("standard-policy"));
    let own = workbook.own.get("own-1").unwrap().clone();
    let version = own
        .publish("own-1", "", "2026-04-01", "2026-03-02 09:00")
        .unwrap();
    let publish = OwnEdit::Publish(Arc::new(version));
    workbook.act(Edit::Own("own-1".into(), publish));
    let own = workbook.own.get("own-1").unwrap().clone();
    assert_eq!(own.unwritten("own-1"), None, "only nothing is new in it");
    assert_eq!(
        side_words(&workbook, "own-1").unwrap().zh,
        "草稿，和第 1 版一样"
    );
    let typed = act_on_rule(
        &own,
        "own-1",
        own.rules()[0].key,
        "pays.bands[0].amount",
        &Act::Type("一千来块".into()),
    );
    workbook.act(typed.unwrap());
    let own = workbook.own.get("own-1").unwrap();
    let (old, new) = (
        workbook.definition("own-1@1").unwrap(),
        workbook.definition("own-1").unwrap(),
    );
    let (before, after) = (on_the_sample(&old), on_the_sample(&new));
    let fill = Fill::default();
    let side = |computed, definition| Side {
        computed,
        definition,
        fill: &fill,
    };
    let changes = changes(side(&before, &old), side(&after, &new));
    let notice = change_notice(Changed {
        name: Localized::from(&new.name),
        old: side_words(&workbook, "own-1@1").unwrap(),
        new: side_words(&workbook, "own-1").unwrap(),
        effective: None,
        note: "",
        date: day(),
        lines: difference(&old.clone().into(), &Worded::draft(own, "own-1")),
        changes: Some(&changes),
        unwritten: own.unwritten("own-1"),
        is_back: false,
    });
    assert!(!notice.effects.is_empty());
    let (total, reps) = notice.effects.split_last().unwrap();
    assert_eq!(total[0].zh, "合计");
    for [name, before, after, change] in reps.iter().chain([total]) {
        assert!(!before.zh.contains('?'), "{}", name.zh);
        assert!(
            after.zh.contains('?') || after.zh == "待填写",
            "{} {}",
            name.zh,
            after.zh
        );
        assert_eq!(change.zh, "还不知道", "{}", name.zh);
    }
    assert!(
        notice
            .waits
            .iter()
            .any(|wait| wait.zh.contains("新净额还缺：“新客户开发奖”")),
        "{:?}",
        notice.waits
    );
    let top = notice.head.notice.unwrap().zh;
    assert!(top.starts_with("这是草稿，还没写完"), "{top}");
}

fn on_the_sample(definition: &rewards_format::Definition) -> Computed {
    let scheme = SchemeCheck::of(definition, &Fill::default())
        .scheme
        .unwrap();
    let facts = Shared::new(FactsCheck::of(&crate::common::sample()));
    Computed::of(&scheme, &facts).unwrap()
}

#[test]
fn a_notice_adds_up_and_says_where_it_goes_back() {
    let mut workbook = with_own(copy("order-tiers"));
    let key = workbook.own.get("own-1").unwrap().rules()[0].key;
    let old = workbook.definition("own-1").unwrap();
    let typed = act_on_rule(
        workbook.own.get("own-1").unwrap(),
        "own-1",
        key,
        "pays.bands[2].amount",
        &Act::Type("600".into()),
    );
    workbook.act(typed.unwrap());
    let new = workbook.definition("own-1").unwrap();
    let (before, after) = (on_the_sample(&old), on_the_sample(&new));
    let fill = Fill::default();
    let side = |computed, definition| Side {
        computed,
        definition,
        fill: &fill,
    };
    let changes = changes(side(&before, &old), side(&after, &new));
    let notice = change_notice(Changed {
        name: Localized::from(&new.name),
        old: say!("第 2 版", "version 2"),
        new: say!("第 1 版", "version 1"),
        effective: None,
        note: "",
        date: day(),
        lines: Vec::new(),
        changes: Some(&changes),
        unwritten: None,
        is_back: true,
    });
    let top = notice.head.notice.expect("a notice").zh;
    assert_eq!(top, "这是退回到以前的版本：新版本比原版本早。");
    let (total, rows) = notice.effects.split_last().unwrap();
    let stays = changes.reps.iter().filter(|rep| rep.before == rep.after);
    let stays = stays.count();
    let same = rows
        .iter()
        .find(|row| row[0].zh == format!("其余 {stays} 人不变"));
    assert_eq!(same.is_some(), stays > 0, "{rows:?}");
    assert!(same.is_none_or(|row| row[1] == row[2]));
    for column in [1, 2] {
        let fen = |row: &[Localized; 4]| {
            let digits = row[column].zh.replace([',', '.', ' ', '元'], "");
            digits.parse::<i64>().expect("an amount")
        };
        let sum: i64 = rows.iter().map(fen).sum();
        assert_eq!(sum, fen(total), "{:?}", notice.effects);
    }
}

#[test]
fn a_version_is_before_later_ones_and_before_the_draft() {
    let is_before = |one: &str, other: &str| SchemeKey::of(one).is_before(SchemeKey::of(other));
    assert!(is_before("own-1@1", "own-1@2") && is_before("own-1@2", "own-1"));
    assert!(!is_before("own-1@2", "own-1@1") && !is_before("own-1", "own-1@1"));
    assert!(!is_before("own-1@1", "own-2@2") && !is_before("own-1@1", "own-1@1"));
}
