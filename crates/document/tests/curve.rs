//! A rep's pay curve as it is drawn: whole, in order, and where the rep stands.
use crate::common::{Made, computed, made, sample, with_rules};
use rewards_core::number::Money;
use rewards_core::pieces::at_once;
use rewards_document::statement::{
    Compare, CurveCell, CurveView, Decimals, curve_view, curves_view, no_curve, sales_point_view,
};
use rewards_words::text::Localized;

fn curve(template: &str, place: usize) -> Option<CurveView> {
    curve_view(&computed(&sample(), template), place)
}

#[test]
fn the_pieces_follow_each_other_and_the_rep_stands_on_one() {
    let mut seen = 0;
    for template in [
        "standard-policy",
        "starter-bonus",
        "order-tiers",
        "class-a-campaign",
    ] {
        let computed = computed(&sample(), template);
        for place in 0..4 {
            let Some(curve) = curve_view(&computed, place) else {
                continue;
            };
            for pair in curve.pieces.windows(2) {
                assert_eq!(pair[0].sales.1, pair[1].sales.0, "{template} {place}");
                let joins = pair[0].net.1 == pair[1].net.0;
                assert_eq!(joins, !pair[1].jumps, "{template} {place}");
            }
            let here: Vec<_> = curve.pieces.iter().filter(|piece| piece.is_here).collect();
            assert_eq!(here.len(), 1, "{template} {place}");
            let (from, to) = here[0].sales;
            assert!((from..=to).contains(&curve.here.0), "{template} {place}");
            assert_eq!(curve.here.1, computed.statement.reps[place].net().fen());
            assert_eq!(
                curve.pieces.last().map(|piece| piece.sales.1),
                Some(curve.until)
            );
            seen += 1;
        }
    }
    assert!(seen > 4, "{seen}");
}

#[test]
fn the_curve_of_the_sample_says_what_more_sales_bring() {
    let curve = curve("standard-policy", 0).expect("a curve");
    let rows: Vec<String> = curve
        .pieces
        .iter()
        .map(|piece| {
            let worth = curve.decimals.digits(Money::from_fen(piece.net.0));
            format!("{} {worth} {}", piece.from.zh, piece.per_hundred)
        })
        .collect();
    // Last year's sales of the existing customers are 700,000; the new ones' 336,000 stand aside from growth.
    assert_eq!(
        rows,
        [
            "336,000 元起 5,840 0",
            "超过 1,036,000 元 5,840 1",
            "1,106,000 元起 7,240 2",
            "1,176,000 元起 10,040 3",
        ]
    );
    let jumps: Vec<bool> = curve.pieces.iter().map(|piece| piece.jumps).collect();
    assert_eq!(jumps, [false, false, true, true]);
    assert_eq!(
        curve.finding.zh,
        "销售 1,126,000 元时净额 7,640.00 元；在这一段，每多销售 100 元，净额多 2 元（没有画进曲线的规则不算）。"
    );
}

#[test]
fn curves_of_several_schemes_lie_on_one_axis() {
    let ids = ["standard-policy", "starter-bonus", "contract-commission"];
    let computed = ids.map(|id| computed(&sample(), id));
    let results: Vec<Compare<'_>> = computed.iter().map(Compare::of_scheme).collect();
    let view = at_once(curves_view(&results, 0, 0)).expect("curves");
    assert_eq!(
        view.finding.zh,
        "张伟现在销售 1,126,000 元：按“客户开发奖罚制度范本”净额 7,640.00 元，每多销售 100 元多 2 元（没有画进曲线的规则不算）；按“首客奖与追加奖”净额 500.00 元，每多销售 100 元多 0 元（没有画进曲线的规则不算）。"
    );
    // Nothing of the third is known: it is no line at zero.
    assert_eq!((view.curves.len(), &*view.without), (2, &[2][..]));
    let higher: Vec<&str> = view
        .higher
        .iter()
        .map(|line| line.text.zh.as_str())
        .collect();
    assert_eq!(
        higher,
        ["从销售 790,000 元画起，“客户开发奖罚制度范本”一直比“首客奖与追加奖”拿得多。"]
    );
    let shown = |cell: &Option<CurveCell>| {
        cell.as_ref().map(|cell| {
            let told = |net| Decimals::Two.digits(net);
            let beside = |net: Option<Money>| net.map(told).unwrap_or_default();
            format!(
                "{}|{}|{} {}",
                beside(cell.below),
                told(cell.worth),
                beside(cell.above),
                cell.per_hundred
            )
        })
    };
    let rows: Vec<(String, Vec<Option<String>>)> = view
        .rows
        .iter()
        .map(|row| (row.sales.zh.clone(), row.cells.iter().map(shown).collect()))
        .collect();
    let row = |sales: &str, one: Option<&str>, two: Option<&str>| {
        (
            sales.to_owned(),
            vec![one.map(str::to_owned), two.map(str::to_owned)],
        )
    };
    assert_eq!(
        rows,
        [
            row("336,000 元", Some("|5,840.00| 0"), None),
            row("790,000 元", Some("|5,840.00| 0"), Some("|500.00| 0")),
            row("1,036,000 元", Some("|5,840.00| 1"), Some("|500.00| 0")),
            row(
                "1,106,000 元",
                Some("6,540.00|7,240.00| 2"),
                Some("|500.00| 0")
            ),
            row("1,126,000 元", Some("|7,640.00| 2"), Some("|500.00| 0")),
            row(
                "1,176,000 元",
                Some("8,640.00|10,040.00| 3"),
                Some("|500.00| 0")
            ),
            row(
                "1,290,000 元",
                Some("|13,460.00| 3"),
                Some("500.00|1,000.00| 0")
            ),
            row(
                "1,790,000 元",
                Some("|28,460.00| 3"),
                Some("1,000.00|1,500.00| 0")
            ),
            row(
                "2,790,000 元",
                Some("|58,460.00| 3"),
                Some("|1,500.00|2,500.00 0")
            ),
        ]
    );
    let here: Vec<i128> = view
        .rows
        .iter()
        .filter(|row| row.is_here)
        .map(|row| row.at)
        .collect();
    assert_eq!(here, [view.here]);
    let marginal: Vec<i128> = view.curves[0]
        .view
        .pieces
        .iter()
        .map(|piece| piece.marginal)
        .collect();
    assert_eq!(marginal, [0, 10_000, 20_000, 30_000]);
    assert!(
        view.curves
            .iter()
            .all(|curve| curve.view.until == view.sales_reach.1)
    );
}

#[test]
fn which_of_two_pays_more_is_told_by_their_own_names() {
    let readings = |mode| [("growth_mode", mode)];
    let whole = made(&sample(), "standard-policy", &[], &readings("whole"));
    let marginal = made(&sample(), "standard-policy", &[], &readings("marginal"));
    let result = |name: &str, computed| Compare {
        key: name.to_owned(),
        name: Localized::same(name),
        computed,
        figures: None,
    };
    let results = [
        result("全额", &whole.computed),
        result("超额累进", &marginal.computed),
    ];
    let view = at_once(curves_view(&results, 0, 0)).expect("curves");
    let higher: Vec<(i128, &str)> = view
        .higher
        .iter()
        .map(|line| (line.from, line.text.zh.as_str()))
        .collect();
    assert_eq!(
        view.brings.zh,
        "现在每多卖 100 元：按“全额”多得 2 元，最多 3 元（1,176,000 元起）；按“超额累进”多得 2 元，最多 3 元（1,176,000 元起）。"
    );
    assert_eq!(
        view.higher
            .iter()
            .map(|line| line.is_here)
            .collect::<Vec<_>>(),
        [false, true]
    );
    // A tenth more than last year's 700,000 is where the whole growth gets the higher rate.
    assert_eq!(
        higher,
        [
            (33_600_000, "销售较少时，“全额”和“超额累进”拿得一样。"),
            (
                110_600_000,
                "销售达到 1,106,000 元起，“全额”比“超额累进”拿得多。"
            ),
        ]
    );
}

#[test]
fn of_many_sentences_those_of_the_sales_at_hand_stand_open() {
    let ids = ["whole", "marginal", "whole", "marginal", "whole"];
    let made: Vec<_> = ids
        .iter()
        .map(|mode| made(&sample(), "standard-policy", &[], &[("growth_mode", mode)]))
        .collect();
    fn result((at, made): (usize, &Made)) -> Compare<'_> {
        Compare {
            key: at.to_string(),
            name: Localized::same(&at.to_string()),
            computed: &made.computed,
            figures: None,
        }
    }
    let results: Vec<Compare<'_>> = made.iter().enumerate().map(result).collect();
    let view = at_once(curves_view(&results, 0, 0)).expect("curves");
    let [open, folded] = view.higher_told();
    let here = view.higher.iter().filter(|line| line.is_here);
    let here: Vec<&str> = here.map(|line| &*line.text.zh).collect();
    assert_eq!(here.len(), 4);
    let open: Vec<&str> = open.iter().map(|text| &*text.zh).collect();
    assert_eq!(open, here[..3]);
    assert_eq!(open.len() + folded.len(), view.higher.len());
    assert!(folded.iter().any(|text| text.zh == here[3]));
}

#[test]
fn a_scheme_that_pays_deal_by_deal_or_waits_is_no_flat_line() {
    let ids = ["standard-policy", "order-tiers", "contract-commission"];
    let computed = ids.map(|id| computed(&sample(), id));
    let results: Vec<Compare<'_>> = computed.iter().map(Compare::of_scheme).collect();
    let view = at_once(curves_view(&results, 0, 0)).expect("curves");
    assert_eq!(&*view.without, [1, 2]);
    assert!(view.higher.is_empty(), "{:?}", view.higher);
    let [_, tiers, commission] = &computed;
    assert!(curve_view(tiers, 0).is_none() && curve_view(commission, 0).is_none());
    let (tiers, commission) = (no_curve(tiers, 0).zh, no_curve(commission, 0).zh);
    assert!(
        commission.starts_with("还缺：") && commission.ends_with("；填好才能画出曲线。"),
        "{commission}"
    );
    assert!(tiers.contains("这里按笔发奖"), "{tiers}");
}

const REPEAT: &str = r#"{"id":"repeat","name":"老客户复购","for_each":{"deal":"each"},"among":{"of":"existing"},"measure":"net","pays":{"rate":"0.02"}}"#;

fn zh(sentences: &[Localized]) -> Vec<&str> {
    sentences.iter().map(|text| text.zh.as_str()).collect()
}

#[test]
fn what_is_paid_for_each_order_is_in_the_curve_and_what_is_not_is_named() {
    let computed = with_rules(REPEAT, false);
    let curve = curve_view(&computed, 0).expect("a curve");
    let rows: Vec<String> = curve
        .pieces
        .iter()
        .map(|piece| {
            let worth = curve.decimals.digits(Money::from_fen(piece.net.0));
            format!("{} {worth} {}", piece.from.zh, piece.per_hundred)
        })
        .collect();
    // As without it, and 2 % of what the existing customers buy.
    assert_eq!(
        rows,
        [
            "336,000 元起 5,840 2",
            "超过 1,036,000 元 19,840 3",
            "1,106,000 元起 22,640 4",
            "1,176,000 元起 26,840 5",
        ]
    );
    assert_eq!(
        zh(&curve.beside),
        [
            "多卖的都算在最后一笔订单上（博雅科技，10月21日）；少卖的，先从算法相同的订单里减。",
            "没有画进曲线：“新客户开发奖”（只看客户的首单，首单已经做成，多卖的是以后的订单）。",
            "没有画进曲线：“团队开发奖”（要看整个团队的销售）。",
        ]
    );
    assert_eq!(
        curve.finding.zh,
        "销售 1,126,000 元时净额 23,440.00 元；在这一段，每多销售 100 元，净额多 4 元（没有画进曲线的规则不算）。"
    );
    let point = at_once(sales_point_view(&computed, 0, Money::from_fen(117_600_000)));
    let point = point.expect("a place");
    assert_eq!(point.beside, curve.beside);
    let parts: Vec<String> = point
        .parts
        .iter()
        .map(|part| format!("{} {}", part.name.zh, part.worth.zh))
        .collect();
    assert_eq!(parts, ["客户维护奖 4,200.00", "老客户复购 16,800.00"]);
}

#[test]
fn a_scheme_of_a_rate_of_each_order_alone_has_a_curve() {
    let each = REPEAT.replace(r#""among":{"of":"existing"},"#, "");
    let curve = curve_view(&with_rules(&each, true), 0).expect("a curve");
    let told: Vec<_> = curve
        .pieces
        .iter()
        .map(|piece| (piece.sales.0, piece.net.0, piece.per_hundred.as_str()))
        .collect();
    assert_eq!(told, [(0, 0, "2")]);
    assert_eq!(curve.here, (112_600_000, 2_252_000));
    assert!(curve.finding.zh.ends_with("每多销售 100 元，净额多 2 元。"));
}
