//! What is printed: statements, the sheet that is posted, policies, claims and appeals.
use crate::common::sample;
use rewards_core::number::Day;
use rewards_document::catalog::{definition, definitions};
use rewards_document::paper::{
    AppealForm, ClaimForm, Field, Head, Issue, Listed, PolicyText, Print, PublicSheet, RepSheet,
    SheetLine, appeal_form, asks_for_claims, claim_form, policy_text, publication, rep_sheet,
};
use rewards_document::statement::{Computed, silent};
use rewards_document::workbook::{
    Facts, FactsCheck, Fill, Row, RowId, SchemeCheck, Shared, Sheet, TypedFigure, with_examples,
};
use rewards_format::Definition;
use rewards_words::text::Localized;

/// What is printed from, kept for as long as a test looks.
struct Desk {
    definition: &'static Definition,
    facts: Shared<FactsCheck>,
    fill: Fill,
    computed: Computed,
    issue: Issue,
}

impl Desk {
    fn of(template: &str, fill: Fill) -> Self {
        Self::with(&sample(), template, fill)
    }

    fn with(facts: &Facts, template: &str, fill: Fill) -> Self {
        let definition = definition(template).expect("a template");
        let facts = Shared::new(FactsCheck::of(facts));
        let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
        Self {
            definition,
            computed: Computed::of(&scheme, &facts).expect("a statement"),
            facts,
            fill,
            issue: Issue {
                version: Localized::same("3"),
                date: Day::read("2026-11-27").expect("a day"),
            },
        }
    }

    /// As the document has it.
    fn bare(template: &str) -> Self {
        Self::of(template, Fill::default())
    }

    /// With example figures.
    fn tried(template: &str) -> Self {
        let fill = with_examples(definition(template).unwrap(), &Fill::default());
        Self::of(template, fill.unwrap_or_default())
    }

    fn print(&self) -> Print<'_> {
        Print {
            computed: &self.computed,
            facts: &self.facts,
            definition: self.definition,
            fill: &self.fill,
            issue: &self.issue,
        }
    }

    fn policy(&self) -> PolicyText {
        policy_text(&self.print(), None).expect("a policy")
    }

    fn rep(&self, place: usize) -> RepSheet {
        rep_sheet(&self.print(), place).expect("a rep")
    }

    fn claim(&self) -> ClaimForm {
        claim_form(&self.print(), 0).expect("a claim")
    }

    fn public(&self, listed: Listed) -> PublicSheet {
        publication(&self.print(), listed)
    }
}

fn said(field: &Field) -> (&str, &str) {
    let text = field.text.as_ref().map_or("", |text| &text.zh);
    (field.label.zh, text)
}

fn headings(policy: &PolicyText) -> Vec<&str> {
    let sections = policy.sections.iter();
    sections
        .map(|section| section.heading.zh.as_str())
        .collect()
}

/// All that a policy says, line by line.
fn lines(policy: &PolicyText) -> Vec<Localized> {
    let mut all = Vec::new();
    for section in &policy.sections {
        all.push(section.heading.clone());
        for paragraph in &section.paragraphs {
            if !paragraph.title.is_empty() {
                all.push(paragraph.title.clone());
            }
            all.push(paragraph.text.clone());
            all.extend(paragraph.items.iter().chain(&paragraph.notes).cloned());
        }
    }
    all
}

fn text(policy: &PolicyText) -> String {
    let lines: Vec<String> = lines(policy).into_iter().map(|line| line.zh).collect();
    lines.join("\n")
}

#[test]
fn every_sheet_says_scheme_version_period_and_day() {
    let desk = Desk::tried("policy-outline");
    let appeal = appeal_form(&desk.print(), "reps[0].lines[0]".parse().unwrap());
    let acquisition = Desk::tried("acquisition-policy");
    let heads: Vec<Head> = vec![
        desk.rep(0).head,
        desk.public(Listed::ByName).head,
        desk.policy().head,
        appeal.expect("an appeal").head,
        acquisition.claim().head,
    ];
    for head in heads {
        let fields: Vec<(&str, &str)> = head.fields.iter().map(said).collect();
        let [(_, scheme), rest @ ..] = fields.as_slice() else {
            panic!("{fields:?}");
        };
        assert!(!scheme.is_empty());
        let expected = [
            ("版本", "3"),
            ("核算期", "2026年1月1日至12月31日"),
            ("打印日期", "2026年11月27日"),
        ];
        assert_eq!(rest, expected);
        assert!(head.notice.is_some(), "examples go unsaid");
    }
    assert_eq!(Desk::bare("standard-policy").rep(0).head.notice, None);
}

#[test]
fn a_statement_says_how_each_figure_was_found_and_has_lines_to_sign_on() {
    let sheet = Desk::bare("standard-policy").rep(0);
    let fields: Vec<(&str, &str)> = sheet.fields.iter().map(said).collect();
    assert_eq!(
        fields,
        [
            ("业务员", "张伟"),
            ("公示表编号", "1 号"),
            ("所属", "华东组 · 大客户部"),
            ("净额（元）", "7,640.00"),
            ("奖励（元）", "8,160.00"),
            ("扣罚（元）", "520.00"),
        ]
    );
    let growth = &sheet.given.get(1).unwrap().lines[0];
    assert_eq!(growth.worth.zh, "1,800.00");
    assert_eq!(
        said_how(growth),
        [
            "本期销售额 790,000 − 上年销售额 700,000 = 增长额 90,000 元；增长率 = 90,000 ÷ 700,000 = 12.8571…%",
            "订单：博雅科技 1月20日 180,000、4月8日 150,000、7月12日 130,000、10月21日 120,000；华信贸易 2月14日 110,000、8月19日 100,000",
            "博雅科技 上年销售额 500,000 元；华信贸易 上年销售额 200,000 元",
            "销售增长率 12.8571…%，在“10%以上（含），不满 20%”一档：增长额 90,000 × 2% = 1,800 元",
        ]
    );
    let roles: Vec<&str> = sheet
        .signatures
        .iter()
        .map(|it| it.role.zh.as_str())
        .collect();
    assert_eq!(roles, ["本人确认", "部门经理", "人力资源部"]);
    let lines = sheet.given.iter().chain(&sheet.skipped);
    let mut lines = lines.flat_map(|group| &group.lines);
    // A reason that stands in the figure's place needs no more.
    let is_reason = |line: &SheetLine| line.worth.zh.contains("没有责任");
    assert!(lines.all(|line| line.how.is_empty() == is_reason(line)));
}

fn said_how(line: &SheetLine) -> Vec<&str> {
    line.how.iter().map(|line| line.zh.as_str()).collect()
}

/// The line of a statement that is about something, by the beginning of its text.
fn line<'s>(sheet: &'s RepSheet, rule: &str, text: &str) -> &'s SheetLine {
    let groups = sheet.given.iter().chain(&sheet.skipped);
    let groups = groups.filter(|group| group.name.zh == rule);
    let mut lines = groups.flat_map(|group| &group.lines);
    let found = lines.find(|line| line.text.zh.starts_with(text));
    found.unwrap_or_else(|| panic!("{rule}: {text}"))
}

#[test]
fn a_statement_is_understood_from_the_sheet_alone() {
    let desk = Desk::bare("standard-policy");
    // A share says whose deals make up the pool, and how much of it is the rep's.
    let share = desk.rep(1);
    let share = line(&share, "团队开发奖", "华东组");
    let how = said_how(share);
    let deals = how.iter().find(|line| line.starts_with("订单："));
    let deals = deals.expect("the deals");
    assert!(
        deals.contains("张伟 336,000（宏远电子 3月2日 120,000、"),
        "{deals}"
    );
    assert!(
        deals.contains("；李娜 212,000（天成纺织 3月16日 32,000、"),
        "{deals}"
    );
    assert!(how[0].contains("本期新客户总额 548,000 元") && how[0].contains("上年 480,000，"));
    assert_eq!(how[3], "按贡献分配：5,480 × 212,000 ÷ 548,000 = 2,120 元");
    let fourth = desk.rep(3);
    // A rate says what it is of, also where nothing came of it.
    assert_eq!(
        said_how(line(&fourth, "客户维护奖", "本期合计"))[..2],
        [
            "本期销售额 230,000 − 上年销售额 360,000 = 增长额 −130,000 元；增长率 = −130,000 ÷ 360,000 = −36.1111…%",
            "订单：东方包装 2月26日 120,000、8月30日 110,000",
        ]
    );
    // A second time says which was the first; a case by which a rule differs is named.
    let second = line(&fourth, "违反开发规定处罚", "9月28日");
    assert_eq!(
        said_how(second)[0],
        "陈强本期第 2 次违规（第 1 次：3月12日轻微违规）"
    );
    let lost = line(&fourth, "客户流失处罚", "9月10日");
    assert_eq!(
        said_how(lost),
        ["客户等级：重要客户", "当月绩效奖金 2,500 × 50% = 1,250 元"]
    );
    // What had to hold is there with its figures.
    let task = Desk::tried("class-a-campaign").rep(3);
    let task = line(&task, "未完成任务处罚", "合格新客户 0 家");
    let asked =
        "合格新客户 0 家，少于任务 1 家；销售额 242,600 元，低于任务销售额的 60%（300,000 元）";
    assert!(said_how(task).contains(&asked), "{task:?}");
}

#[test]
fn what_is_alike_stands_in_one_line() {
    let desk = Desk::bare("standard-policy");
    let sheet = desk.rep(0);
    let left_out = line(&sheet, "新客户开发奖", "博雅科技");
    assert_eq!(
        left_out.text.zh,
        "博雅科技 · 1月20日成交；华信贸易 · 2月14日成交"
    );
    let sheet = desk.rep(3);
    let taken = line(&sheet, "违反开发规定处罚", "3月12日");
    assert_eq!(taken.worth.zh, "警告、培训");
    // Two amounts are never one.
    let sheet = Desk::tried("policy-outline").rep(3);
    let fines = sheet.given.iter().find(|group| group.name.zh == "违规处罚");
    assert_eq!(fines.expect("fines").lines.len(), 2);
}

#[test]
fn a_statement_names_the_rules_that_are_not_in_force() {
    let sheet = Desk::bare("contract-commission").rep(0);
    assert_eq!(sheet.waiting.len(), 5);
    assert_eq!(Desk::tried("contract-commission").rep(0).waiting, []);
    assert!(rep_sheet(&Desk::bare("standard-policy").print(), 4).is_none());
}

#[test]
fn what_is_not_known_is_never_nothing_on_paper() {
    let desk = Desk::bare("contract-commission");
    let fields = desk.rep(0).fields;
    let net = fields
        .iter()
        .map(said)
        .find(|(label, _)| *label == "净额（元）");
    let (_, net) = net.expect("a net");
    assert!(net.starts_with("待填写（还缺：佣金比例、"), "{net}");
    let sheet = desk.public(Listed::ByName);
    let nets = sheet.rows.iter().chain([&sheet.total]);
    assert!(nets.into_iter().all(|row| row.net.zh == "待填写"));
    // Of what is known in part, the mark and the note say so.
    let part = Desk::bare("policy-outline");
    let mut fill = part.fill.clone();
    let own = TypedFigure::Text("2".to_owned());
    fill.figures.put("first_order_rate", Some(own));
    let sheet = Desk::of("policy-outline", fill).public(Listed::ByName);
    assert!(
        sheet.rows[0].net.zh.ends_with('*'),
        "{}",
        sheet.rows[0].net.zh
    );
    assert_eq!(sheet.notes[0].zh, "带 * 的只是已知部分。");
}

#[test]
fn a_statement_says_why_rules_of_which_it_lists_nothing_came_to_nothing() {
    let lines = |sheet: RepSheet| -> Vec<String> {
        let lines = sheet.silent.into_iter();
        lines.map(|line| line.zh).collect()
    };
    assert_eq!(
        lines(Desk::tried("class-a-campaign").rep(2)),
        ["“第一段奖励”、“第二段奖励”、“未完成任务处罚”不适用于这名业务员所在的部门"]
    );
    assert_eq!(
        lines(Desk::bare("standard-policy").rep(2)),
        [
            "“团队开发奖”：团队新客户总额增长率 1.8%，未达到最低一档 10%，销售额还差 57,400 元",
            "没有这类事件：“客户流失处罚”、“违反开发规定处罚”",
        ]
    );
    // The rules that wait stand in a list of their own.
    let sheet = Desk::bare("contract-commission").rep(0);
    assert!(sheet.silent.is_empty() && !sheet.waiting.is_empty());
    // What the page says of rules in force, the sheet says, too.
    for definition in definitions() {
        let desk = Desk::tried(&definition.id);
        for place in 0..desk.computed.statement.reps.len() {
            let said = silent(&desk.computed, place).into_iter();
            let rules: Vec<Localized> = said.filter(|line| line.zh.contains('“')).collect();
            let printed = desk.rep(place).silent;
            let rules: Vec<Localized> = rules.into_iter().map(Localized::beginning).collect();
            assert_eq!(printed, rules, "{}", definition.id);
        }
    }
}

#[test]
fn a_statement_says_what_no_rule_counted() {
    let sheet = Desk::bare("standard-policy").rep(1);
    let lines: Vec<&str> = sheet
        .uncounted
        .iter()
        .map(|line| line.zh.as_str())
        .collect();
    assert!(!lines.is_empty());
    assert!(lines.iter().all(|line| line.contains("——")), "{lines:?}");
    // How many they are stands behind the reason.
    for line in lines {
        let (reason, facts) = line.split_once("——").expect("a reason");
        let count = format!("（{}）", facts.split('；').count());
        assert!(reason.ends_with(&count), "{line}");
    }
}

#[test]
fn what_is_posted_lists_everybody_by_name_only_where_that_is_chosen() {
    let desk = Desk::tried("policy-outline");
    let who = |listed| -> Vec<String> {
        let rows = desk.public(listed).rows.into_iter();
        rows.map(|row| row.who.zh).collect()
    };
    assert_eq!(who(Listed::ByName), ["张伟", "李娜", "王芳", "陈强"]);
    assert_eq!(who(Listed::ByNumber), ["1 号", "2 号", "3 号", "4 号"]);
    let sheet = desk.public(Listed::ByName);
    let total = [&sheet.total.reward, &sheet.total.penalty, &sheet.total.net];
    assert_eq!(
        total.map(|it| it.zh.as_str()),
        ["50,772.00", "2,400.00", "48,372.00"]
    );
    let notes: Vec<&str> = sheet.notes.iter().map(|note| note.zh.as_str()).collect();
    assert_eq!(
        notes,
        [
            "奖罚情况定期公示。",
            "员工对奖罚结果有异议的，可以向人力资源部申诉。"
        ]
    );
    let open = Desk::bare("policy-outline").public(Listed::ByName).notes;
    assert_eq!(open[0].zh, "有 14 条规定还没有生效，没有计入。");
}

#[test]
fn a_policy_says_why_for_whom_what_who_reviews_and_from_when() {
    let policy = Desk::bare("standard-policy").policy();
    assert_eq!(
        headings(&policy),
        [
            "一、目的",
            "二、适用范围",
            "三、奖励",
            "四、处罚",
            "五、计算口径",
            "六、考核与审核",
            "七、生效与附则"
        ]
    );
    let rewards = &policy.sections.get(2).unwrap().paragraphs;
    assert_eq!(rewards[0].title.zh, "1. 新客户开发奖（原条款 三.1）");
    assert_eq!(
        rewards[0].text.zh,
        "每个新客户的首笔订单（已下单或已交付，净额大于零），按订单净额奖励该客户的主责业务员："
    );
    let items: Vec<&str> = rewards[0]
        .items
        .iter()
        .map(|item| item.zh.as_str())
        .collect();
    assert_eq!(
        items,
        [
            "（1）超过 0 元、不满 10 万元的，500 元；",
            "（2）10 万元以上（含）、不满 50 万元的，1,000 元；",
            "（3）50 万元以上（含）的，2,000 元。"
        ]
    );
    let outline = Desk::tried("policy-outline").policy();
    assert_eq!(
        headings(&outline)[1..4],
        ["二、奖励", "三、处罚", "四、帮助与辅导"]
    );
    // Whoever missed a target is helped, which is no reward.
    let help = &outline.sections[3].paragraphs;
    assert_eq!(
        help.iter()
            .map(|clause| &*clause.title.zh)
            .collect::<Vec<_>>(),
        ["1. 培训与指导（原条款 三.5）"]
    );
    let said = &help[0].text.zh;
    assert!(said.contains("帮助") && !said.contains("奖励"), "{said}");
    let outline = text(&outline);
    assert!(outline.contains("可以向人力资源部申诉"));
    let acquisition = text(&Desk::tried("acquisition-policy").policy());
    assert!(
        acquisition.contains("依次经直接上级（初审）、部门经理（复审）、人力资源部（核准）签字")
    );
}

#[test]
fn a_policy_has_the_chosen_reading_alone() {
    let mut fill = Fill::default();
    fill.readings.put("boundary", Some("lower".to_owned()));
    let lower = text(&Desk::of("standard-policy", fill).policy());
    assert!(lower.contains("（2）超过 10 万元、50 万元以下（含）的，1,000 元；"));
    assert!(!lower.contains("10 万元以上（含）、不满 50 万元"));
}

#[test]
fn a_policy_has_the_companys_own_figures_and_says_which_are_missing() {
    let bare = Desk::bare("contract-commission").policy();
    assert_eq!(
        bare.unsettled.expect("a notice").zh,
        "发布前请先确定这些数字：佣金比例、签约奖金、采购奖金、礼品、旅行阶梯。"
    );
    let mut fill = with_examples(definition("contract-commission").unwrap(), &Fill::default())
        .expect("examples");
    let own = TypedFigure::Text("3.5".to_owned());
    fill.figures.put("commission_rate", Some(own));
    let policy = Desk::of("contract-commission", fill).policy();
    assert_eq!(policy.unsettled, None);
    assert!(text(&policy).contains("：订单净额 × 3.5%。"));
}

#[test]
fn a_policy_never_says_the_documents_figure_where_ones_own_cannot_be_read() {
    let bare = text(&Desk::bare("three-stage").policy());
    assert!(bare.contains("给予该客户：订单净额 × 1%。"), "{bare}");
    let mut fill = Fill::default();
    let wrong = TypedFigure::Text("百分之几".to_owned());
    fill.figures.put("signing_rate", Some(wrong));
    let policy = Desk::of("three-stage", fill).policy();
    let said = text(&policy);
    let waits = "给予该客户：订单净额 × “签约奖励比例”（待填写）。";
    assert!(said.contains(waits), "{said}");
    let unsettled = policy.unsettled.expect("a notice").zh;
    assert!(unsettled.contains("：签约奖励比例、"), "{unsettled}");
}

#[test]
fn a_policy_leaves_out_what_nobody_set_and_nothing_needs() {
    let desk = Desk::bare("class-a-campaign");
    let said = text(&desk.policy());
    assert!(
        !said.contains("除外产品") && !said.contains("可不填"),
        "{said}"
    );
    let mut fill = Fill::default();
    let own = TypedFigure::Text("老产品".to_owned());
    fill.figures.put("excluded_product", Some(own));
    let said = text(&Desk::of("class-a-campaign", fill).policy());
    assert!(
        said.contains("每个月“老产品”以外的产品占 50% 以上（含）"),
        "{said}"
    );
}

#[test]
fn a_clause_that_does_nothing_without_a_figure_asks_for_it() {
    for definition in definitions() {
        let desk = Desk::bare(&definition.id);
        let said = policy_text(&desk.print(), None).map(|policy| text(&policy));
        for rule in &definition.rules {
            let said = said.as_ref().expect("a policy");
            assert!(said.contains(&*rule.name.zh), "{}", rule.name.zh);
        }
    }
    let said = text(&Desk::bare("policy-outline").policy());
    assert!(
        said.contains("“连续几季不达标扣分”（待填写）个季度符合上述条件时：绩效扣分"),
        "{said}"
    );
    // With one of both figures, the other one is not asked for.
    let mut fill = Fill::default();
    let own = TypedFigure::Text("3".to_owned());
    fill.figures.put("points_after", Some(own));
    let said = text(&Desk::of("policy-outline", fill).policy());
    assert!(
        said.contains("连续 3 个季度符合上述条件时：绩效扣分"),
        "{said}"
    );
    assert!(!said.contains("“连续几季不达标降职”"), "{said}");
}

#[test]
fn a_clause_that_rests_on_an_example_says_so() {
    let said = text(&Desk::tried("policy-outline").policy());
    assert!(said.contains("这条用到的数字里有示例"), "{said}");
    let said = text(&Desk::bare("starter-bonus").policy());
    assert!(!said.contains("示例"), "{said}");
}

#[test]
fn the_day_from_which_a_policy_applies_is_the_one_handed_in() {
    let desk = Desk::bare("starter-bonus");
    let last = |policy: PolicyText| policy.sections.last().unwrap().paragraphs[0].text.clone();
    let day = Day::read("2026-12-01");
    let policy = policy_text(&desk.print(), day).unwrap();
    assert_eq!(last(policy).zh, "本制度自2026年12月1日起执行。");
    assert_eq!(
        last(desk.policy()).zh,
        "本制度自＿＿＿＿年＿＿月＿＿日起执行。"
    );
}

#[test]
fn every_scheme_with_rules_is_a_policy_that_reads_well_in_both_languages() {
    for definition in definitions() {
        let desk = Desk::tried(&definition.id);
        let Some(policy) = policy_text(&desk.print(), None) else {
            assert!(definition.rules.is_empty());
            continue;
        };
        let rules = policy
            .sections
            .iter()
            .flat_map(|section| &section.paragraphs);
        let rules = rules
            .filter(|paragraph| !paragraph.title.is_empty())
            .count();
        assert_eq!(rules, definition.rules.len(), "{}", definition.id);
        for line in lines(&policy) {
            for text in [&line.zh, &line.en] {
                assert!(!text.is_empty());
                let odd = [
                    "{",
                    "}",
                    "待填写",
                    "to fill in",
                    "\u{E000}",
                    "。。",
                    "：：",
                    "..",
                    "，，",
                ];
                assert!(odd.iter().all(|odd| !text.contains(odd)), "{text}");
            }
        }
    }
}

#[test]
fn a_claim_lists_the_rewards_the_evidence_and_the_three_who_sign() {
    let form = Desk::tried("acquisition-policy").claim();
    assert_eq!(form.lines.len(), 9);
    assert_eq!(form.lines[0].rule.zh, "新客户开发奖（三.1）");
    assert_eq!(said(&form.total), ("奖励合计（元）", "11,350.00"));
    assert_eq!(form.evidence.len(), 5);
    let roles: Vec<&str> = form
        .signatures
        .iter()
        .map(|it| it.role.zh.as_str())
        .collect();
    let reviewers = ["直接上级（初审）", "部门经理（复审）", "人力资源部（核准）"];
    assert_eq!(roles, [&["申请人"], reviewers.as_slice()].concat());
    let without = Desk::bare("standard-policy");
    assert!(claim_form(&without.print(), 0).is_none());
    assert!(asks_for_claims(
        Desk::tried("acquisition-policy").print().definition
    ));
    assert!(!asks_for_claims(without.print().definition));
}

#[test]
fn an_appeal_shows_the_working_of_the_disputed_line() {
    let desk = Desk::tried("policy-outline");
    let at = "reps[0].lines[11]".parse().unwrap();
    let form: AppealForm = appeal_form(&desk.print(), at).expect("an appeal");
    let fields: Vec<(&str, &str)> = form.fields.iter().map(said).collect();
    assert_eq!(
        fields,
        [
            ("申诉人", "张伟"),
            ("受理部门", "人力资源部"),
            (
                "有异议的条目",
                "客户投诉处罚（二.5） · 5月12日严重客户投诉 · 华信贸易"
            ),
            ("现在的结果", "扣罚 300 元"),
        ]
    );
    assert!(!form.disputed.parts.is_empty());
    let rooms = form.rooms.iter().map(|room| (room.label.zh, room.lines));
    // What is written by hand has room.
    let rooms: Vec<(&str, usize)> = rooms.collect();
    assert!(matches!(
        rooms.as_slice(),
        [
            ("申诉理由", 5..),
            ("要求", 5..),
            ("所附证据", 3..),
            ("受理意见", 3..)
        ]
    ));
    let beyond = "reps[0].lines[99]".parse().unwrap();
    assert!(appeal_form(&desk.print(), beyond).is_none());
    assert!(appeal_form(&Desk::bare("standard-policy").print(), at).is_none());
}

#[test]
fn a_statement_says_each_thing_once() {
    let desk = Desk::bare("standard-policy");
    let print = desk.print();
    let mut reasons = 0;
    for place in 0..print.computed.statement.reps.len() {
        let sheet = rep_sheet(&print, place).expect("a statement");
        let lines = sheet.skipped.iter().flat_map(|group| &group.lines);
        for line in lines {
            reasons += 1;
            let again = |text: &&Localized| {
                let has_figures = text.zh.contains(|letter: char| letter.is_ascii_digit());
                text.zh.contains(&line.worth.zh) && !has_figures
            };
            assert_eq!(line.how.iter().find(again), None, "{line:?}");
            let about = |text: &&Localized| text.zh.contains(&line.text.zh);
            assert_eq!(sheet.uncounted.iter().find(about), None, "{line:?}");
        }
    }
    assert!(reasons > 3, "{reasons}");
}

#[test]
fn rows_that_are_left_out_are_said_on_each_statement_and_on_the_posted_sheet() {
    let mut facts = sample();
    let date = Sheet::Deals.column("date").expect("a column");
    let rows = &mut facts.table_mut(Sheet::Deals).rows;
    let row = rows.get_mut(3).expect("a row");
    *row = row.with(date, "2026-02-30".to_owned()).into();
    let note = "台账里有 1 行没填完或填错，还没有计入。";
    let desk = Desk::with(&facts, "standard-policy", Fill::default());
    let sheet = rep_sheet(&desk.print(), 1).expect("a statement");
    assert_eq!(sheet.uncounted[0].zh, note);
    assert_eq!(publication(&desk.print(), Listed::ByName).notes[0].zh, note);
    let whole = Desk::bare("standard-policy");
    let said = |texts: &[Localized]| texts.iter().any(|text| text.zh.contains("没填完"));
    assert!(!said(
        &rep_sheet(&whole.print(), 1).expect("a statement").uncounted
    ));
    assert!(!said(&publication(&whole.print(), Listed::ByName).notes));
}

#[test]
fn of_many_records_that_were_not_counted_the_first_are_named_and_the_others_counted() {
    let mut facts = sample();
    let [stage, id] = ["stage", "id"].map(|field| Sheet::Deals.column(field).expect("a column"));
    let table = facts.table_mut(Sheet::Deals);
    let row = table.rows.get(3).expect("a row");
    let called_off = row.with(stage, "已取消".to_owned()).with(id, String::new());
    for id in (1_000..1_040).map(RowId) {
        let cells = called_off.cells.clone();
        table.rows.push(Row { id, cells }.into());
    }
    let desk = Desk::with(&facts, "standard-policy", Fill::default());
    let texts: Vec<String> = (0..4)
        .flat_map(|place| desk.rep(place).uncounted)
        .map(|text| text.zh)
        .filter(|text| text.starts_with("已取消（4"))
        .collect();
    let [text] = texts.as_slice() else {
        panic!("{texts:?}");
    };
    assert_eq!(text.matches('；').count(), 30);
    assert!(text.ends_with("；另有 10 项"), "{text}");
}
