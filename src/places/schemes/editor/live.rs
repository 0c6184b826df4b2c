//! What an own scheme comes to on the facts at hand, and how that differs from its latest version.

use super::own::Own;
use crate::lang::{live, t};
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::own::version_key;
use rewards_document::statement::{ChangesOf, Computed, Side, changes, digits};
use rewards_document::workbook::{Fill, SchemeCheck, Shared};
use rewards_format::Definition;
use rewards_words::{label, say};
use std::sync::Arc;

/// A scheme with what the facts come to under it.
#[derive(Clone)]
struct Under {
    definition: Arc<Definition>,
    fill: Shared<Fill>,
    computed: Shared<Computed>,
}

/// What the facts come to under a scheme of the workbook.
fn under(own: Own, key: &str) -> Option<Under> {
    let state = own.state;
    let (definition, fill) = state
        .workbook
        .with(|workbook| Some((workbook.definition(key)?, workbook.fill(key))))?;
    let scheme = SchemeCheck::of(&definition, &fill).scheme?;
    let computed = state
        .facts_check
        .with(|facts| Computed::of(&scheme, facts))?;
    Some(Under {
        definition,
        fill,
        computed: Shared::new(computed),
    })
}

/// The part of the page that says so.
#[component]
pub fn LivePart(own: Own) -> impl IntoView {
    let now = Signal::derive(move || under(own, &own.id.get_value()));
    let latest = move || {
        let number = own
            .scheme
            .with(|scheme| Some(scheme.as_ref()?.versions().last()?.number))?;
        Some((
            number,
            under(own, &version_key(&own.id.get_value(), number))?,
        ))
    };
    let said = live(move || match now.get() {
        Some(now) => {
            let totals = &now.computed.statement.totals;
            say!(
                "按当前台账，净额合计 {0}",
                "On the facts at hand the net for all is {0}",
                digits(totals.net())
            )
        }
        None => label!("现在还算不出来。", "It can't be computed yet.").into(),
    });
    let change = move || {
        let (number, before) = latest()?;
        let now = now.get()?;
        Some((number, changed(&before, &now)))
    };
    let against = move || {
        let (number, change) = change()?;
        let title = say!(
            "与第 {0} 版相比：{1}",
            "Beside version {0}: {1}",
            number,
            change.finding
        );
        let lines = change
            .lines
            .into_iter()
            .map(|line| view! { <li>{t(line.text)}</li> });
        Some(view! {
            <p role="status">{t(title)}</p>
            <Fold name=t(label!("按条款看", "Rule by rule"))>
                <ul class="plain">{lines.collect_view()}</ul>
            </Fold>
        })
    };
    let reps = move || {
        let now = now.get()?;
        let rows = rewards_document::statement::rep_rows(&now.computed).into_iter();
        let rows = rows.map(|row| view! { <li><span>{row.name.clone()}</span> " " <span class="figure">{t(row.net.text())}</span></li> });
        Some(view! {
            <Fold name=t(label!("每名业务员", "Each rep"))>
                <ul class="plain">{rows.collect_view()}</ul>
            </Fold>
        })
    };
    view! {
        <section class="template-part live-part">
            <h2>{t(label!("当前台账上", "On the facts at hand"))}</h2>
            <p role="status" class="live-net">{said}</p>
            {against}
            {reps}
        </section>
    }
}

impl Under {
    fn side(&self) -> Side<'_> {
        Side {
            computed: &self.computed,
            definition: &self.definition,
            fill: &self.fill,
        }
    }
}

fn changed(before: &Under, now: &Under) -> ChangesOf {
    changes(before.side(), now.side()).all
}
