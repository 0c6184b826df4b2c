//! 查漏洞: the holes of a scheme, each with facts that show it and open as a workbook.

use crate::common::{FilledScheme, Findings, ShareField, findings_summed, share_now};
use crate::lang::t;
use crate::platform::dom::go_to_soon;
use crate::state::state;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use rewards_document::audit::{NO_RULES, PrincipleFindings, audited};
use rewards_format::Definition;
use rewards_words::label;
use std::sync::Arc;
use std::time::Duration;

/// So long nothing has to change before it's looked at again.
const PAUSE: Duration = Duration::from_millis(400);

/// Where the readings of a scheme stand on its page.
pub const READINGS: &str = "readings";

/// What is found in a scheme as it is filled in. It is looked for once the page stands: nobody waits for it.
#[component]
pub fn AuditPart(
    definition: Signal<Option<Arc<Definition>>>,
    /// Goes to the rule at a place of the scheme, where rules can be changed.
    #[prop(optional)]
    to_rule: Option<Callback<usize>>,
) -> impl IntoView {
    let state = state();
    let asked = Memo::new(move |_| {
        let definition = definition.get()?;
        let fill = state
            .workbook
            .with(|workbook| workbook.fill(&definition.id));
        Some(FilledScheme { definition, fill })
    });
    let share = share_now(state);
    let found = RwSignal::new(None::<Option<Vec<PrincipleFindings>>>);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |last: Option<Duration>| {
        let share = share.get();
        if let Some(asked) = asked.get() {
            let look = move || {
                // Somebody may have gone on by now.
                let _ = found.try_set(Some(audited(&asked.definition, &asked.fill, share)));
            };
            // While somebody writes, nobody reads: the last change is looked at.
            let next = set_timeout_with_handle(look, last.unwrap_or_default()).ok();
            if let Some(before) = waiting
                .try_update_value(|waiting| std::mem::replace(waiting, next))
                .flatten()
            {
                before.clear();
            }
        }
        PAUSE
    });
    let said = move || {
        let text = found.with(|found| match found {
            None => label!("正在查…", "Checking…").into(),
            Some(None) => label!(
                "先把公司数字填对，才能查。",
                "Fill in the company's figures correctly first."
            )
            .into(),
            Some(Some(held)) if held.is_empty() => NO_RULES.into(),
            Some(Some(held)) => findings_summed(held),
        });
        t(text)
    };
    let to_readings = Callback::new(|()| go_to_soon(READINGS.to_owned()));
    let all = move || {
        let held = found
            .with(|found| found.clone().flatten())
            .unwrap_or_default();
        view! { <Findings asked=asked held=held to_rule=to_rule to_readings=to_readings /> }
    };
    if state.look.wants_holes.get_value() {
        state.look.wants_holes.set_value(false);
        go_to_soon("holes".to_owned());
    }
    view! {
        <section class="template-part audit">
            <h2 id="holes" tabindex="-1">{t(label!("查漏洞", "Check for loopholes"))}</h2>
            <p class="hint" role="status">{said}</p>
            <ShareField id="audit-share" />
            {all}
        </section>
    }
}
