//! What each scheme costs with more sales or fewer: a slider, the curves, and where one becomes dearer than the base.

mod cells;
mod found;
mod picture;
mod slider;

use super::base::base_at;
use crate::common::{AtWork, OpensLine, Worked};
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::fold::Fold;
use crate::state::state;
use found::{VolumeCurve, keep_found};
use leptos::prelude::*;
use picture::Curves;
use rewards_core::number::Rate;
use rewards_document::statement::{
    CrossoverView, Supposed, TotalOf, VolumeView, can_cross, crossover_views, not_crossing,
};
use rewards_words::compare::against_base;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use slider::AtVolume;

/// The fold. Nothing is computed before it's opened.
#[component]
pub fn Volume() -> impl IntoView {
    let state = state();
    let opened = RwSignal::new(false);
    let found = RwSignal::new(Vec::<VolumeCurve>::new());
    let progress = RwSignal::new(None::<(usize, usize)>);
    keep_found(state, opened, found, progress);
    let asked = Memo::new(move |_| {
        let found = found.get();
        (!found.is_empty()).then(|| (found, base_at(state)))
    });
    let crossings = Worked::new(asked, async |(found, base): (Vec<VolumeCurve>, usize)| {
        crossings(&found, base).await
    });
    let is_crossing = Signal::derive(move || crossings.is_working());
    let crossings = Memo::new(move |_| crossings.latest());
    let none = label!(
        "销售额从一半到翻倍，没有哪个方案与基准方案的成本高低会颠倒。",
        "From half to double the sales, no scheme trades places with the base in cost."
    );
    let base = live(move || {
        found.with(|found| match found.get(base_at(state)) {
            Some(base) if found.len() > 1 => against_base(&base.name),
            Some(_) | None => Localized::default(),
        })
    });
    let left_out = live(move || {
        let left_out = found.with(|found| not_crossing(&views(found)));
        left_out.unwrap_or_default()
    });
    let none_cross = Memo::new(move |_| {
        let is_empty = crossings.with(|it| it.as_ref().is_some_and(|it| it.told.is_empty()));
        is_empty && found.with(|found| can_cross(&views(found), base_at(state)))
    });
    let doing = live(move || match progress.get() {
        Some((done, all)) => say!("正在试算 {0}/{1}", "Computing {0}/{1}", done, all),
        None => Localized::default(),
    });
    view! {
        <Fold name=t(label!("卖得多一些、少一些，各花多少", "Cost with more or fewer sales")) opened=opened>
            <Show when=move || opened.get()>
                <AtVolume found=found />
                <p class="hint" role="status">{doing}</p>
                <Show when=move || !found.with(Vec::is_empty)>
                    <Curves found=found />
                    <h3>{t(label!("从哪里起谁更贵", "Where one scheme starts to cost more"))}</h3>
                    <p class="hint">{base} " " {left_out}</p>
                    <AtWork when=is_crossing />
                    <Show when=move || none_cross.get()>
                        <p class="hint">{t(none)}</p>
                    </Show>
                    {move || crossings.get().map(Crossings::view)}
                </Show>
            </Show>
        </Fold>
    }
}

/// The schemes' names and curves.
fn views(found: &[VolumeCurve]) -> Vec<(&Localized, &VolumeView)> {
    let views = found.iter().map(|one| (&one.name, &one.view));
    views.collect()
}

/// Where two schemes change places, and what each of them comes to there.
#[derive(Clone, PartialEq)]
struct Crossing {
    text: Localized,
    ways: Vec<(Localized, Overlay)>,
}

impl Crossing {
    fn of(view: CrossoverView, found: &[VolumeCurve]) -> Self {
        let at = i64::try_from(view.at).map(Rate::from_millionths).ok();
        let way = |scheme: usize| {
            let (one, volume) = (found.get(scheme)?, Supposed::Volume(at?));
            let under = Under::Supposing(one.key.clone(), volume);
            let name = say!("“{0}”怎么算的", "How “{0}” is calculated", one.name);
            Some((name, Overlay::Total(under, TotalOf::Cost)))
        };
        let (one, other) = view.schemes;
        Self {
            text: view.text,
            ways: [one, other].into_iter().filter_map(way).collect(),
        }
    }

    fn view(self) -> impl IntoView {
        let ways = self.ways.into_iter();
        let ways =
            ways.map(|(name, overlay)| view! { " " <OpensLine overlay=overlay text=t(name) /> });
        view! { <li>{t(self.text)} {ways.collect_view()}</li> }
    }
}

/// So many are listed at once; the others fold out.
const LISTED: usize = 8;

/// All places where schemes change places with the base.
#[derive(Clone, PartialEq)]
struct Crossings {
    told: Vec<Crossing>,
    more: Vec<Localized>,
}

impl Crossings {
    fn view(self) -> impl IntoView {
        let mut listed = self.told;
        let folded = listed.split_off(listed.len().min(LISTED));
        let count = folded.len();
        let more = self.more.into_iter();
        let more = more.map(|more| view! { <li class="hint">{t(more)}</li> });
        let more = more.collect_view();
        let fold = (count > 0 || !more.is_empty()).then(|| {
            let name = match count {
                0 => label!("没有列出的", "Not listed").into(),
                count => say!("还有 {0} 处", "{0} more", count),
            };
            view! {
                <Fold name=t(name)>
                    <ul class="behind-findings">{folded.into_iter().map(Crossing::view).collect_view()} {more}</ul>
                </Fold>
            }
        });
        view! {
            <ul class="behind-findings">{listed.into_iter().map(Crossing::view).collect_view()}</ul>
            {fold}
        }
    }
}

async fn crossings(found: &[VolumeCurve], base: usize) -> Crossings {
    let columns: Vec<_> = found
        .iter()
        .map(|one| (&*one.computed, &one.view, one.name.clone()))
        .collect();
    let views = crossover_views(&columns, base).await;
    let told = views.told.into_iter();
    Crossings {
        told: told.map(|view| Crossing::of(view, found)).collect(),
        more: views.more,
    }
}
