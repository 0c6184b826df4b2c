//! The ways to the places.

use crate::lang::t;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::Route;
use rewards_words::label;
use rewards_words::text::Label;

/// What a place is called.
pub const fn place_name(route: &Route) -> Label {
    match route {
        Route::Calculate => label!("算奖励", "Calculate"),
        Route::Compare => label!("比方案", "Compare"),
        Route::Schemes(_) => label!("方案库", "Schemes"),
    }
}

/// A link to each place.
#[component]
pub fn Places() -> impl IntoView {
    let state = state();
    let link = move |route: Route| {
        let (href, name) = (format!("#{}", route.hash()), place_name(&route));
        let is_here = move || {
            let same = state
                .route
                .with(|now| std::mem::discriminant(now) == std::mem::discriminant(&route));
            same.then_some("page")
        };
        view! { <a href=href aria-current=is_here>{t(name)}</a> }
    };
    view! {
        <nav class="places" aria-label=t(label!("页面", "Places"))>
            {link(Route::Calculate)} {link(Route::Compare)} {link(Route::Schemes(None))}
        </nav>
    }
}
