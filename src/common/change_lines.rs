//! What makes two results differ, rule by rule, each line leading to what the rule comes to.

use super::opens::OpensLine;
use crate::lang::t;
use crate::overlay::{Overlay, Under};
use leptos::prelude::*;
use rewards_document::statement::{ChangeLine, TotalOf};

/// The lines.
#[component]
pub fn ChangeLines(
    lines: Vec<ChangeLine>,
    /// Under which scheme the result before was found; none where it's of another workbook.
    before: Option<Under>,
    /// The same of the result afterwards.
    after: Under,
) -> impl IntoView {
    let line = |line: ChangeLine| {
        let kind = if line.amount.is_positive() {
            "gain"
        } else {
            "loss"
        };
        let (was, is) = line.places;
        let rule = match (is, was.zip(before.clone())) {
            (Some(rule), _) => Some((after.clone(), rule)),
            (None, Some((rule, before))) => Some((before, rule)),
            (None, None) => None,
        };
        let text = match rule {
            Some((under, rule)) => {
                let overlay = Overlay::Total(under, TotalOf::Rule(rule));
                view! { <OpensLine overlay=overlay text=t(line.text) class="line-open" /> }
                    .into_any()
            }
            None => t(line.text).into_any(),
        };
        view! { <li data-kind=kind>{text}</li> }
    };
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    view! { <ul class="changes">{lines.collect_view()}</ul> }
}
