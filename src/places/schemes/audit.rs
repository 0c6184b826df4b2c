//! 查漏洞: the holes of a scheme, each with facts that show it and open as a workbook.

use crate::common::{FilledScheme, Findings, ShareField, Worked, findings_summed, share_now};
use crate::lang::t;
use crate::platform::dom::go_to_soon;
use crate::state::state;
use leptos::prelude::*;
use rewards_core::number::Rate;
use rewards_document::audit::{NO_RULES, audited_in_pieces};
use rewards_format::Definition;
use rewards_words::label;
use std::sync::Arc;

/// Where the readings of a scheme stand in its document.
pub const READINGS: &str = "readings";

/// What is found in a scheme as it is filled in. It is looked for once the page stands: nobody waits for it.
#[component]
pub fn AuditPart(
    definition: Signal<Option<Arc<Definition>>>,
    /// Goes to the rule at a place of the scheme, where rules can be changed.
    #[prop(optional)]
    to_rule: Option<Callback<usize>>,
    /// Goes to the readings, where they stand elsewhere than in a scheme's document.
    #[prop(optional)]
    to_readings: Option<Callback<()>>,
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
    let found = Worked::new(
        Memo::new(move |_| Some((asked.get()?, share.get()))),
        async |(asked, share): (FilledScheme, Rate)| {
            audited_in_pieces(&asked.definition, &asked.fill, share).await
        },
    );
    let said = move || {
        let text = match found.latest() {
            None => label!("正在查…", "Checking…").into(),
            Some(None) => label!(
                "先把公司数字填对，才能查。",
                "Fill in the company's figures correctly first."
            )
            .into(),
            Some(Some(held)) if held.is_empty() => NO_RULES.into(),
            Some(Some(held)) => findings_summed(&held),
        };
        t(text)
    };
    let to_readings =
        to_readings.unwrap_or_else(|| Callback::new(|()| go_to_soon(READINGS.to_owned())));
    let held = Memo::new(move |_| found.latest().flatten().unwrap_or_default());
    view! {
        <section class="template-part audit" aria-busy=move || found.is_working().to_string()>
            <h2 id="holes" tabindex="-1">{t(label!("查漏洞", "Check for loopholes"))}</h2>
            <p class="hint" role="status">{said}</p>
            <ShareField id="audit-share" />
            <Findings asked=asked held=held to_rule=to_rule to_readings=to_readings />
        </section>
    }
}
