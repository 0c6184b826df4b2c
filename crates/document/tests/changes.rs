//! Why two results differ: last month and this one, two schemes on the same facts, other figures and readings.
use crate::common::{Made, computed, made, sample};
use rewards_core::number::Money;
use rewards_core::pieces::at_once;
use rewards_document::catalog;
use rewards_document::own::copy_of;
use rewards_document::statement::{
    Changes, ChangesOf, Computed, Side, changes, differences_in_pieces, net_after, net_change,
    signed,
};
use rewards_document::workbook::{
    DealWith, Edit, Facts, FactsCheck, Fill, SchemeCheck, Shared, Workbook, one_more_deal,
};
use rewards_format::{Node, Path, Problems, definition_node, read_definition};

fn told(before: &Made, after: &Made) -> Changes {
    let changes = changes(before.side(), after.side());
    for of in std::iter::once(&changes.all).chain(&changes.reps) {
        let sum: Money = of.lines.iter().map(|line| line.amount).sum();
        assert_eq!(sum, of.change, "{}", of.finding.zh);
    }
    let reps: Money = changes.reps.iter().map(|rep| rep.change).sum();
    assert_eq!(reps, changes.all.change);
    changes
}

fn lines(of: &ChangesOf) -> Vec<&str> {
    of.lines.iter().map(|line| line.text.zh.as_str()).collect()
}

fn one_deal_more() -> Facts {
    let mut workbook = Workbook::blank("standard-policy", [String::new(), String::new()]);
    workbook.facts = Shared::new(sample());
    let with = DealWith::New("晨光文具".to_owned());
    let edits = one_more_deal(&workbook.facts, "李娜", &with, "2026-12-31", "50万");
    workbook.act(Edit::Several(edits));
    Facts::clone(&workbook.facts)
}

#[test]
fn what_one_more_deal_brings_oneself_is_said_of_the_same_rep_under_the_same_scheme() {
    let (before, now) = (
        computed(&sample(), "standard-policy"),
        computed(&one_deal_more(), "standard-policy"),
    );
    let said = |at: usize| net_change(&before, &now, at).map(|said| said.zh);
    // A first order of ¥500,000 is in the highest band, of ¥2,000; the pool grows by 1 % of it, which is all her share.
    assert_eq!(
        said(1).as_deref(),
        Some("李娜的净额 5,820.00 → 12,820.00（+7,000.00）")
    );
    assert_eq!(said(0).as_deref(), Some("张伟的净额 7,640.00（不变）"));
    assert_eq!(said(99), None);
    let other = computed(&sample(), "starter-bonus");
    assert_eq!(net_change(&other, &now, 0), None);
}

#[test]
fn what_an_act_comes_to_is_said_of_oneself_or_where_one_gains_nothing_of_all() {
    let (before, now) = (
        computed(&sample(), "standard-policy"),
        computed(&one_deal_more(), "standard-policy"),
    );
    let said = |at| {
        let after = net_after(&before, &now, at).expect("a change");
        let change = after.change.map(signed);
        (after.whose, after.net.marked().zh, change)
    };
    let text = |text: &str| text.to_owned();
    let plus = Some(text("+7,000.00"));
    assert_eq!(
        said(Some(1)),
        (Some(text("李娜")), text("12,820.00"), plus.clone())
    );
    // 张伟 gains nothing by her order.
    for at in [Some(0), Some(99), None] {
        assert_eq!(said(at), (None, text("21,460.00"), plus.clone()));
    }
    assert_eq!(net_after(&now, &now, Some(1)), None);
}

#[test]
fn a_deal_more_and_another_reading_each_have_their_lines() {
    let before = made(&sample(), "standard-policy", &[], &[]);
    let readings = [("boundary", "lower"), ("growth_mode", "marginal")];
    let after = made(&one_deal_more(), "standard-policy", &[], &readings);
    let changes = told(&before, &after);
    assert_eq!(
        changes.all.finding.zh,
        "全员净额从 14,460.00 元变为 18,560.00 元，多 4,100.00 元。"
    );
    assert_eq!(
        lines(&changes.all),
        [
            "三.1 新客户开发奖 +2,000.00（事实变了：多 1 行奖罚）",
            "三.1 新客户开发奖 −1,000.00（条款的理解变了）",
            "三.2 客户维护奖 −1,900.00（条款的理解变了）",
            "三.4 团队开发奖 +5,000.00（事实变了）",
        ]
    );
    assert_eq!(
        changes.reps[0].finding.en,
        "张伟's net goes from ¥7,640.00 to ¥6,940.00, down ¥700.00."
    );
    assert_eq!(
        changes.reps[3].finding.zh,
        "陈强的净额没有变，都是 −2,000.00 元。"
    );
}

#[test]
fn figures_that_were_changed_and_figures_that_were_open_are_told_apart() {
    let rate = ("commission_rate", "1");
    let before = made(&sample(), "contract-commission", &[rate], &[]);
    let figures = [("commission_rate", "2"), ("signing_bonus", "300")];
    let after = made(&sample(), "contract-commission", &figures, &[]);
    let changes = told(&before, &after);
    assert_eq!(
        lines(&changes.reps[3]),
        [
            "签约佣金 +224.00（公司数字变了）",
            "签约奖 +300.00（公司数字填上了）",
        ]
    );
    assert_eq!(
        changes.reps[3].finding.zh,
        "陈强的净额从 224.00 元变为 748.00 元，多 524.00 元。之前：已知部分，还缺：签约奖金、采购奖金。之后：已知部分，还缺：采购奖金。"
    );
    let back = told(&after, &before);
    assert_eq!(
        lines(&back.reps[3])[1],
        "签约奖 −300.00（公司数字空着，没有计算）"
    );
}

#[test]
fn of_two_schemes_each_rule_stands_for_itself() {
    let before = made(&one_deal_more(), "standard-policy", &[], &[]);
    let rate = ("commission_rate", "2");
    let after = made(&sample(), "contract-commission", &[rate], &[]);
    let changes = told(&before, &after);
    assert_eq!(
        lines(&changes.reps[1]),
        [
            "签约佣金 +4,240.00（只有这个方案有这一条）",
            "三.1 新客户开发奖 −2,000.00（事实变了：少 1 行奖罚）",
            "三.1 新客户开发奖 −1,000.00（这个方案没有这一条）",
            "三.2 客户维护奖 −2,700.00（这个方案没有这一条）",
            "三.4 团队开发奖 −5,000.00（事实变了）",
            "三.4 团队开发奖 −2,120.00（这个方案没有这一条）",
        ]
    );
}

#[test]
fn beside_its_template_a_copy_differs_by_a_reading_here_and_by_its_text_there() {
    let template = catalog::definition("standard-policy").expect("a template");
    let copy = copy_of(template, "我们的方案", "Our scheme");
    let mut workbook = Workbook::blank("standard-policy", [String::new(), String::new()]);
    let (id, adding) = workbook.adding(copy);
    workbook.act(adding);
    let copy = workbook.definition(&id).expect("a copy");
    let text = definition_node(&copy).compact_json();
    let text = Node::read(&text.replacen("\"500\"", "\"600\"", 1)).expect("JSON");
    let copy = read_definition(&text, &Path::Root(""), &mut Problems::default());
    let copy = copy.expect("a definition");
    let fill = Fill::default();
    let scheme = SchemeCheck::of(&copy, &fill).scheme.expect("a scheme");
    let computed = Computed::of(&scheme, &Shared::new(FactsCheck::of(&sample())));
    let computed = computed.expect("a statement");
    let base = Side {
        computed: &computed,
        definition: &copy,
        fill: &fill,
    };
    let readings = [("growth_per", "customer")];
    let figures = [("monthly_deduction_cap", "10")];
    let other = made(&sample(), "standard-policy", &figures, &readings);
    let told = at_once(differences_in_pieces(base, other.side()));
    assert_eq!(
        lines(&told.all),
        [
            "三.1 新客户开发奖 −400.00（两个方案的规则不同）",
            "三.2 客户维护奖 −100.00（条款的理解不同）",
            "四.1 客户流失处罚 +1,750.00（公司数字不同）",
            "四.2 客户投诉处罚 +760.00（公司数字不同）",
        ]
    );
    assert_eq!(
        told.all.finding.zh,
        "全员净额：基准方案 14,860.00 元，这个方案 16,870.00 元，多 2,010.00 元。"
    );
}

#[test]
fn schemes_that_stand_side_by_side_do_not_become_each_other() {
    let base = made(&sample(), "standard-policy", &[], &[]);
    let other = made(&sample(), "contract-commission", &[], &[]);
    let told = at_once(differences_in_pieces(base.side(), other.side()));
    assert_eq!(
        told.all.finding.zh,
        "全员净额：基准方案 14,460.00 元，这个方案 待填写。这个方案：还缺：佣金比例、签约奖金、采购奖金。"
    );
    assert_eq!(
        lines(&told.reps[3]),
        [
            "三.1 新客户开发奖 −500.00（这个方案没有这一条）",
            "四.1 客户流失处罚 +2,000.00（这个方案没有这一条）",
            "四.2 客户投诉处罚 +500.00（这个方案没有这一条）",
        ]
    );
    let readings = [("growth_per", "customer")];
    let twice = made(&sample(), "standard-policy", &[], &readings);
    let told = at_once(differences_in_pieces(base.side(), twice.side()));
    assert_eq!(
        told.reps[3].finding.en,
        "陈强's net is the same under both schemes: −¥2,000.00."
    );
    assert_eq!(
        lines(&told.all),
        ["三.2 客户维护奖 −100.00（条款的理解不同）"]
    );
}

#[test]
fn nothing_differs_from_itself() {
    for definition in catalog::definitions() {
        let made = made(&sample(), &definition.id, &[], &[]);
        let changes = told(&made, &made);
        assert!(changes.all.lines.is_empty(), "{}", definition.id);
    }
}
