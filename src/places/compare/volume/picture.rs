//! The curves of cost, and of cost among the sales, with their table.

use super::cells::{cost_cells, cost_heads};
use super::found::VolumeCurve;
use crate::common::{Behind, axis, names_in, said_at};
use crate::lang::{language, live, t};
use crate::parts::charts::{Axis, LinePiece, Lines, reach};
use leptos::prelude::*;
use rewards_document::statement::{
    CostColumns, Decimals, Since, Tick, VolumeRow, ticks, volume_findings,
};
use rewards_words::compare::AGAINST_SALES;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// All deals as they are, in millionths.
const NOW: i128 = 1_000_000;
/// Marks on the axis of all deals, in per cent.
const MARKS: [i128; 4] = [50, 100, 150, 200];
/// A per cent, in millionths.
const PER_CENT: i128 = 10_000;

/// What is drawn upwards.
type Height = fn(&VolumeRow) -> Option<i128>;
/// What is told of it.
type Told = fn(&VolumeRow, Decimals) -> String;

/// The curves.
#[component]
pub fn Curves(found: RwSignal<Vec<VolumeCurve>>) -> impl IntoView {
    let lang = language();
    let findings = move || {
        let item = |one: &VolumeCurve| {
            view! {
                <li>
                    {t(one.name.clone())} {t(label!("：", ": "))} {t(one.view.finding.clone())}
                </li>
            }
        };
        found.with(|found| found.iter().map(item).collect_view())
    };
    let finding = move |nth: usize| {
        live(move || {
            found.with(|found| {
                let all = found.iter().map(|one| (&one.name, &one.view));
                let [cost, share] = volume_findings(all);
                if nth == 0 { cost } else { share }
            })
        })
    };
    let axes = live(move || {
        let sampled = found.with(|found| found.iter().find_map(|one| one.view.sampled));
        let told = Localized::from(AGAINST_SALES);
        match sampled {
            Some(sampled) => say!("{0}{1}", "{0} {1}", told, sampled),
            None => told,
        }
    });
    // Both pictures point at the same place.
    let at = RwSignal::new(0_usize);
    let cost: Height = |row| Some(row.cost().fen());
    let share: Height = |row| row.share;
    let share_ticks = move |reach: (i128, i128)| {
        // Millionths are tick marks of a hundredth per cent.
        let all = ticks(reach.0, reach.1).into_iter();
        let named = all.map(|tick| Tick {
            text: per_cent(tick.at),
            ..tick
        });
        named.collect::<Vec<_>>()
    };
    view! {
        <Lines
            finding=finding(0)
            name=t(label!("全部成交的百分之几，左右键逐点看", "Volume of deals in per cent; move with the arrow keys"))
            series=names(found, lang)
            pieces=pieces(found, cost)
            across=Signal::derive(across)
            upwards=Signal::derive(move || upwards(found, cost, |reach| ticks(reach.0, reach.1)))
            stops=stops(found)
            texts=texts(found, lang, |row, decimals| decimals.digits(row.cost()))
            here=Signal::stored(Some(NOW))
            at=at
            behind="behind-volume"
        />
        <p class="hint">{axes}</p>
        <Lines
            finding=finding(1)
            name=t(label!("全部成交的百分之几，左右键逐点看", "Volume of deals in per cent; move with the arrow keys"))
            series=names(found, lang)
            pieces=pieces(found, share)
            across=Signal::derive(across)
            upwards=Signal::derive(move || upwards(found, share, share_ticks))
            stops=stops(found)
            texts=texts(found, lang, |row, _| row.share_text.clone())
            here=Signal::stored(Some(NOW))
            at=at
            behind="behind-volume"
        />
        <p class="hint">{t(label!("横轴是全部成交的百分之几，纵轴是成本占销售额。", "Horizontal: volume of deals, in per cent; vertical: cost as a share of sales."))}</p>
        <Behind id="behind-volume">
            <ul class="behind-findings">{findings}</ul>
            {move || found.with(|found| table(found))}
        </Behind>
    }
}

/// Millionths per cent: `0.25%`.
fn per_cent(millionths: i128) -> String {
    let rate = i64::try_from(millionths).map(rewards_core::number::Rate::from_millionths);
    rate.map(rewards_words::figure::per_cent)
        .unwrap_or_default()
}

fn across() -> Axis {
    let ticks = MARKS.map(|mark| (mark * PER_CENT, format!("{mark}%")));
    Axis {
        reach: (MARKS[0] * PER_CENT, MARKS[3] * PER_CENT),
        ticks: ticks.to_vec(),
    }
}

fn upwards(
    found: RwSignal<Vec<VolumeCurve>>,
    height: Height,
    ticks: impl Fn((i128, i128)) -> Vec<Tick>,
) -> Axis {
    let reach = found.with(|found| {
        let rows = found.iter().flat_map(|one| &one.view.points);
        reach(rows.filter_map(height))
    });
    axis(reach, &ticks(reach))
}

fn names(found: RwSignal<Vec<VolumeCurve>>, lang: RwSignal<Lang>) -> Signal<Vec<String>> {
    Signal::derive(move || {
        let lang = lang.get();
        found.with(|found| names_in(found.iter().map(|one| &one.name), lang))
    })
}

fn pieces(found: RwSignal<Vec<VolumeCurve>>, height: Height) -> Signal<Vec<LinePiece>> {
    let of = move |(series, one): (usize, &VolumeCurve)| {
        let pairs = one.view.points.windows(2);
        let pieces = pairs.filter_map(move |pair| {
            let [from, to] = pair else { return None };
            let line = |jumps: bool| {
                Some(LinePiece {
                    series,
                    from: (from.at, height(from)?),
                    to: (to.at, height(to)?),
                    jumps: None,
                    is_rough: jumps,
                })
            };
            match to.since {
                Since::Start => None,
                // A jump is a line straight up.
                Since::Line | Since::Bound => line(false),
                Since::Sampled => line(true),
            }
        });
        pieces.collect::<Vec<_>>()
    };
    Signal::derive(move || found.with(|found| found.iter().enumerate().flat_map(of).collect()))
}

/// The whole tenths between half and twice, at which all curves have a point.
fn stops_of(found: &[VolumeCurve]) -> Vec<i128> {
    let Some((first, others)) = found.split_first() else {
        return Vec::new();
    };
    let is_in = |at: i128, one: &VolumeCurve| {
        one.view.points.is_empty() || one.view.points.iter().any(|row| row.at == at)
    };
    let first = match first.view.points.is_empty() {
        true => found.iter().find(|one| !one.view.points.is_empty()),
        false => Some(first),
    };
    let places = first.into_iter().flat_map(|one| &one.view.points);
    let places = places.map(|row| row.at);
    places
        .filter(|at| others.iter().all(|one| is_in(*at, one)))
        .collect()
}

fn stops(found: RwSignal<Vec<VolumeCurve>>) -> Signal<Vec<i128>> {
    Signal::derive(move || found.with(|found| stops_of(found)))
}

/// What each curve comes to at each stop: `150%：现行制度 7,640.00；新提成方案 8,120.00`.
fn texts(
    found: RwSignal<Vec<VolumeCurve>>,
    lang: RwSignal<Lang>,
    worth: Told,
) -> Signal<Vec<String>> {
    Signal::derive(move || {
        let lang = lang.get();
        found.with(|found| {
            let stops = stops_of(found);
            let rows = found.iter().flat_map(|one| &one.view.points);
            let rows = rows.filter(|row| stops.contains(&row.at));
            let decimals = Decimals::of(rows.map(VolumeRow::cost));
            let worth = |row: &VolumeRow| worth(row, decimals);
            let stops = stops.into_iter();
            stops.map(|at| text(found, at, &worth, lang)).collect()
        })
    })
}

fn text(
    found: &[VolumeCurve],
    at: i128,
    worth: &impl Fn(&VolumeRow) -> String,
    lang: Lang,
) -> String {
    let worths = found.iter().filter_map(|one| {
        let row = one.view.points.iter().find(|row| row.at == at)?;
        let text = one.view.known.cost.marking(&worth(row));
        Some((&one.name, text.into_lang(lang)))
    });
    said_at(&per_cent(at), worths, lang)
}

fn table(found: &[VolumeCurve]) -> impl IntoView + use<> {
    let rows = found.iter().map(|one| &one.view);
    let rows = rows.flat_map(|view| view.points.iter().map(|row| (&view.known, row)));
    let columns = CostColumns::of(rows);
    let wide = columns.parts().count() + 3;
    let scheme = |one: &VolumeCurve| {
        let row = |row: &VolumeRow| {
            view! {
                <tr>
                    <th scope="row">{row.per_cent.clone()}</th>
                    {cost_cells(&columns, &one.key, &one.view.known, row)}
                </tr>
            }
        };
        view! {
            <tbody>
                <tr class="behind-head">
                    <th scope="rowgroup" colspan=wide>{t(one.name.clone())}</th>
                </tr>
                {one.view.points.iter().map(row).collect_view()}
            </tbody>
        }
    };
    view! {
        <table class="behind-table">
            <thead>
                <tr>
                    <th scope="col">{t(label!("全部成交的", "Volume of deals"))}</th>
                    {cost_heads(&columns)}
                </tr>
            </thead>
            {found.iter().map(scheme).collect_view()}
        </table>
    }
}
