//! What a narrow window keeps under 更多: the scheme's parts and the files.

use super::files::Files;
use super::scheme_bar::SchemeParts;
use crate::common::ThemeWords;
use crate::lang::t;
use leptos::prelude::*;
use rewards_words::label;

/// The third side of a narrow window.
#[component]
pub fn More() -> impl IntoView {
    view! {
        <section class="more-side" aria-labelledby="more-heading">
            <h2 id="more-heading">{t(label!("更多", "More"))}</h2>
            <h3>{t(label!("方案", "Scheme"))}</h3>
            <div class="more-list"><SchemeParts listed=true /></div>
            <h3>{t(label!("文件", "Files"))}</h3>
            <Files />
            <h3>{t(label!("显示", "Display"))}</h3>
            <ThemeWords id="theme-too" />
        </section>
    }
}
