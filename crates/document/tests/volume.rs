//! What a scheme costs with more sales or fewer, as the page shows it.
use crate::common::{computed, sample, with_figures};
use rewards_core::pieces::at_once;
use rewards_document::catalog;
use rewards_document::statement::{
    Computed, CostColumns, CostPart, Shown, Since, VolumeView, can_cross, crossover_views, digits,
    not_crossing, typed_volume, volume_at, volume_findings, volume_view,
};
use rewards_words::text::Localized;

#[test]
fn the_sample_says_what_half_and_twice_the_deals_would_cost() {
    let view = at_once(volume_view(&computed(&sample(), "standard-policy")));
    assert_eq!(
        view.finding.zh,
        "现在销售额 2,865,600 元，成本 14,460.00 元，占 0.5046%；所有成交减半时成本 2,980.00 元，占 0.208%，翻倍时 79,692.00 元，占 1.3905%。"
    );
    assert_eq!(
        view.finding.en,
        "At current sales of ¥2,865,600 the cost is ¥14,460.00 (0.5046% of sales); with every deal halved it is ¥2,980.00 (0.208%), with every deal doubled ¥79,692.00 (1.3905%)."
    );
    assert_eq!((view.sampled, view.jumps.len()), (None, 13));
    // A deal of ¥120,000 reaches its band of ¥100,000 with five sixths of it.
    assert_eq!(
        view.jumps[0].zh,
        "销售额到 2,388,000 元时，成本一下子多 500 元。"
    );
    assert_eq!(
        view.jumps[8].en,
        "At sales of about ¥3,256,000 the cost jumps up by ¥500."
    );
    let now = view.points.iter().find(|row| row.is_now).expect("now");
    assert_eq!(
        (
            &*now.per_cent,
            &*now.sales_text,
            digits(now.cost()),
            now.share
        ),
        ("100%", "2,865,600", "14,460.00".to_owned(), Some(5_046))
    );
}

#[test]
fn of_a_scheme_that_waits_no_cost_is_drawn_as_nothing() {
    let view = at_once(volume_view(&computed(&sample(), "service-rebate")));
    assert!(matches!(view.known.cost, Shown::Waiting(_)));
    assert_eq!(
        (view.points.len(), &*view.finding.zh),
        (
            0,
            "还缺：服务奖金、奖励假期（天）、返款比例、预付款优惠比例"
        )
    );
}

#[test]
fn every_template_has_points_in_order_or_says_what_it_waits_for() {
    for definition in catalog::definitions() {
        let view = at_once(volume_view(&computed(&sample(), &definition.id)));
        let is_waiting = matches!(view.known.cost, Shown::Waiting(_));
        assert_eq!(view.points.is_empty(), is_waiting, "{}", definition.id);
        let in_order = view.points.windows(2).all(|pair| pair[0].at < pair[1].at);
        assert!(in_order && !view.finding.is_empty(), "{}", definition.id);
        let is_sampled = view.points.iter().any(|row| row.since == Since::Sampled);
        assert_eq!(view.sampled.is_some(), is_sampled, "{}", definition.id);
    }
}

#[test]
fn crossovers_name_both_schemes_and_leave_out_what_is_not_known() {
    let ids = [
        "order-tiers",
        "standard-policy",
        "starter-bonus",
        "class-a-campaign",
    ];
    let columns: Vec<Computed> = ids.map(|id| computed(&sample(), id)).into();
    let views: Vec<VolumeView> = columns
        .iter()
        .map(|one| at_once(volume_view(one)))
        .collect();
    let all: Vec<(&Computed, &VolumeView, Localized)> = columns
        .iter()
        .zip(&views)
        .map(|(one, view)| (one, view, Localized::from(&one.scheme.name)))
        .collect();
    let told: Vec<((usize, usize), String)> = at_once(crossover_views(&all, 0))
        .told
        .into_iter()
        .map(|line| (line.schemes, line.text.zh))
        .collect();
    let lines = [
        (
            (0, 1),
            "销售额低于 2,274,289 元时，“客户开发奖罚制度范本”比“订单分级奖励”贵。",
        ),
        (
            (0, 1),
            "销售额从 2,274,289 元到约 2,351,000 元，“订单分级奖励”比“客户开发奖罚制度范本”贵；再高则“客户开发奖罚制度范本”更贵。",
        ),
        (
            (0, 2),
            "销售额低于 5,510,769 元时，“订单分级奖励”比“首客奖与追加奖”贵；再高则“首客奖与追加奖”更贵。",
        ),
    ];
    assert_eq!(told, lines.map(|(places, line)| (places, line.to_owned())));
}

#[test]
fn what_a_scheme_costs_with_any_share_of_the_deals_is_the_same_as_on_its_curve() {
    let computed = computed(&sample(), "standard-policy");
    let view = at_once(volume_view(&computed));
    for row in &view.points {
        let at = i64::try_from(row.at).map(rewards_core::number::Rate::from_millionths);
        let asked = at_once(volume_at(&computed, at.expect("a share")));
        assert_eq!(
            (asked.net, asked.sales, asked.benefit),
            (row.net, row.sales, row.benefit)
        );
        assert_eq!(
            (asked.per_cent, asked.is_now),
            (row.per_cent.clone(), row.is_now)
        );
    }
}

#[test]
fn how_much_of_all_deals_is_typed_as_people_write_it() {
    let typed = |text: &str| typed_volume(text).map(rewards_core::number::Rate::millionths);
    for text in ["120", "120%", "１２０", "１２０％", " 120 % ", "120.0"] {
        assert_eq!(typed(text), Some(1_200_000), "{text}");
    }
    assert_eq!(typed("83.33"), Some(833_300));
    assert_eq!(typed("50"), Some(500_000));
    assert_eq!(typed("200"), Some(2_000_000));
    for text in [
        "",
        "49.99",
        "200.01",
        "99.125",
        "-100",
        "一倍",
        "1e2",
        "99999999999999999999",
    ] {
        assert_eq!(typed(text), None, "{text}");
    }
}

/// What stands over the columns of cost, and in them for the facts as they are.
fn columns(computed: &Computed) -> (Vec<CostPart>, Vec<String>) {
    let view = at_once(volume_view(computed));
    let columns = CostColumns::of(view.points.iter().map(|row| (&view.known, row)));
    let now = view.points.iter().find(|row| row.is_now).expect("now");
    let cells = columns.cells(&view.known, now).into_iter();
    (
        columns.parts().collect(),
        cells.map(|(_, text)| text.zh).collect(),
    )
}

#[test]
fn the_cost_is_told_with_what_customers_get_where_they_get_anything() {
    let (parts, cells) = columns(&with_figures("service-rebate"));
    assert_eq!(parts, [CostPart::Net, CostPart::Benefit, CostPart::Cost]);
    assert_eq!(cells, ["500", "33,660", "34,160"]);
    let (parts, cells) = columns(&computed(&sample(), "standard-policy"));
    assert_eq!(
        (parts, cells),
        (vec![CostPart::Cost], vec!["14,460.00".into()])
    );
}

#[test]
fn the_pictures_say_how_the_cost_goes_with_the_sales() {
    let both = ["service-rebate", "standard-policy"].map(with_figures);
    let views = both.each_ref().map(|one| at_once(volume_view(one)));
    let names = both.each_ref().map(|one| Localized::from(&one.scheme.name));
    let [cost, share] = volume_findings(names.iter().zip(&views));
    assert_eq!(
        cost.zh,
        "成交从减半到翻倍，成本：“服务奖、返款与预付款”从 17,330 元到 67,820 元，现在 34,160 元；“客户开发奖罚制度范本”从 2,980 元到 79,692 元，现在 14,460 元。"
    );
    assert_eq!(
        share.en,
        "From half to double the deals, the cost as a share of sales: “Service bonus, rebate and prepayment” from 1.2095% to 1.1833%, now 1.1921%; “Model reward and penalty policy” from 0.208% to 1.3905%, now 0.5046%."
    );
}

#[test]
fn of_schemes_that_wait_it_is_said_that_they_cross_nothing() {
    let all = [
        computed(&sample(), "standard-policy"),
        computed(&sample(), "service-rebate"),
        computed(&sample(), "starter-bonus"),
    ];
    let views = all.each_ref().map(|one| at_once(volume_view(one)));
    let names = all.each_ref().map(|one| Localized::from(&one.scheme.name));
    let columns: Vec<(&Localized, &VolumeView)> = names.iter().zip(&views).collect();
    assert_eq!([0, 1].map(|base| can_cross(&columns, base)), [true, false]);
    assert_eq!(
        not_crossing(&columns).expect("one is left out").zh,
        "“服务奖、返款与预付款”还有没填或算不出的部分，不参加比较。"
    );
}
