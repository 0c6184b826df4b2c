//! Pictures: curves, waterfalls, bars.

use super::said::said;
use crate::parts::charts::{
    Axis, BandMark, Bar, CurveLine, DotLine, DotPlot, FallStep, LinePiece, Lines, PayCurve,
    PieceKind, Position, Scatter, ScatterMark, StackedBar, StackedBars, StackedPiece, StandMark,
    Waterfall, span,
};
use leptos::prelude::*;

/// Pay against sales: of one, and of several.
#[component]
pub fn Curves() -> impl IntoView {
    let line = |from: (i128, i128), to: (i128, i128), jumps: bool| CurveLine {
        from,
        to,
        closed: true,
        jumps,
        is_here: jumps,
    };
    let piece = |series: usize, from: (i128, i128), to: (i128, i128)| LinePiece {
        series,
        from,
        to,
        jumps: (from.0 > 0).then_some(true),
        is_rough: series == 1,
    };
    let pieces = vec![
        piece(0, (0, 0), (500, 0)),
        piece(0, (500, 100), (900, 180)),
        piece(1, (0, 50), (900, 140)),
    ];
    let axis = |most: i128, ticks: &[i128]| {
        let ticks = ticks.iter().map(|at| (*at, at.to_string()));
        Signal::stored(Axis {
            reach: (0, most),
            ticks: ticks.collect(),
        })
    };
    let stand = |series: usize, at: (i128, i128), stop: usize| StandMark { series, at, stop };
    let names = ["现行制度", "新提成方案"].map(str::to_owned);
    let texts = ["0 元", "500 元起 100 元", "900 元时 180 元"].map(str::to_owned);
    view! {
        <h2>"charts · curves"</h2>
        <PayCurve
            finding=said("现在 700 元，得 140 元")
            lines=Signal::stored(vec![line((0, 0), (500, 0), false), line((500, 100), (900, 180), true)])
            here=Signal::stored((700, 140))
            ends=Signal::stored(["0", "900"].map(str::to_owned))
        />
        <Lines
            finding=said("从 500 元起多 100 元")
            name=said("销售额")
            series=Signal::stored(names.to_vec())
            pieces=Signal::stored(pieces)
            across=axis(900, &[0, 300, 600, 900])
            upwards=axis(180, &[0, 60, 120, 180])
            stops=Signal::stored(vec![0, 500, 900])
            texts=Signal::stored(texts.to_vec())
            here=Signal::stored(Some(500))
            stands=Signal::stored(vec![stand(0, (700, 140), 2), stand(1, (300, 80), 0), stand(1, (300, 80), 0)])
        />
    }
}

#[component]
pub fn Pictures() -> impl IntoView {
    let step = |key: usize, name: &str, amount: &str, from: i128, to: i128| FallStep {
        key,
        name: name.to_owned(),
        amount: amount.to_owned(),
        from,
        to,
    };
    let steps = vec![
        step(0, "新客户开发奖", "+1,500.00", 0, 150_000),
        step(1, "客户维护奖", "+1,800.00", 150_000, 330_000),
        step(2, "客户投诉处罚", "−520.00", 330_000, 278_000),
    ];
    let band = |begins: Option<&str>, worth: &str, is_here: bool| BandMark {
        begins: begins.map(|begins| (begins.to_owned(), true)),
        worth: worth.to_owned(),
        is_here,
    };
    let bands = vec![
        band(None, "1%", false),
        band(Some("10%以上"), "2%", true),
        band(Some("20%以上"), "3%", false),
    ];
    view! {
            <h2>"charts"</h2>
            <Bar span=RwSignal::new(span(760, -200, 760)) />
            <Bar span=RwSignal::new(span(-200, -200, 760)) />
            <Waterfall
                finding=said("三项合成净额 2,780.00 元")
                steps=RwSignal::new(steps)
                total_name=said("净额")
                total=said("2,780.00")
            />
    <Position finding="增长率 12.86%，在 10% 一档".to_owned() bands=bands within=286 />
        }
}

/// Pictures of several series.
#[component]
pub fn Compared() -> impl IntoView {
    let axis = |reach: (i128, i128), ticks: &[i128]| {
        let ticks = ticks.iter().map(|at| (*at, at.to_string()));
        Signal::stored(Axis {
            reach,
            ticks: ticks.collect(),
        })
    };
    let bar = |name: &str, worth: &str, pieces: &[StackedPiece], names: &[&str]| StackedBar {
        name: name.to_owned(),
        worth: worth.to_owned(),
        pieces: pieces.to_vec(),
        names: names.iter().map(ToString::to_string).collect(),
    };
    let piece = |from: i128, to: i128, kind: PieceKind| StackedPiece { from, to, kind };
    let gains = [(0, 400), (400, 700)].map(|(from, to)| piece(from, to, PieceKind::Gain));
    let bars = vec![
        bar(
            "现行制度",
            "550",
            &[gains[0], gains[1], piece(0, -150, PieceKind::Loss)],
            &["新客户开发奖", "客户维护奖", "投诉"],
        ),
        bar(
            "新提成方案",
            "800",
            &[gains[0], piece(400, 800, PieceKind::Others)],
            &["提成", "客户所得"],
        ),
    ];
    let pieces = [
        "新客户开发奖 400",
        "客户维护奖 300",
        "投诉 −150",
        "提成 400",
        "客户所得 400",
    ];
    let names = || Signal::stored(vec!["现行制度".to_owned(), "新提成方案".to_owned()]);
    let reps = || {
        let texts = ["张伟 400、550", "陈强 −150、250"];
        Signal::stored(texts.map(str::to_owned).to_vec())
    };
    let line = |name: &str, dots: [i128; 2]| DotLine {
        name: name.to_owned(),
        dots: dots.into_iter().enumerate().collect(),
    };
    let mark = |across: i128, marks: [i128; 2]| ScatterMark {
        across,
        marks: marks.into_iter().enumerate().collect(),
    };
    view! {
        <h2>"charts · compared"</h2>
        <StackedBars
            finding=said("现行制度花得最少")
            name=said("条款")
            bars=Signal::stored(bars)
            axis=axis((-150, 800), &[0, 400, 800])
            texts=Signal::stored(pieces.map(str::to_owned).to_vec())
        />
        <DotPlot
            finding=said("陈强差得最多")
            name=said("业务员")
            series=names()
            lines=Signal::stored(vec![line("张伟", [400, 550]), line("陈强", [-150, 250])])
            axis=axis((-150, 550), &[0, 200, 400])
            texts=reps()
        />
        <Scatter
            finding=said("卖得多的得得多")
            name=said("业务员")
            series=names()
            points=Signal::stored(vec![mark(900, [400, 550]), mark(300, [-150, 250])])
            across=axis((0, 900), &[0, 300, 600, 900])
            upwards=axis((-150, 550), &[0, 200, 400])
            texts=reps()
        />
    }
}
