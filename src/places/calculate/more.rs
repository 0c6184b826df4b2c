//! What a narrow window keeps under 更多: on a phone the scheme's parts, and the files.

use super::files::Files;
use super::scheme_bar::SchemeParts;
use crate::common::{LanguageButton, Places, ThemeWords, WorkbookButton};
use crate::lang::t;
use crate::state::state;
use leptos::prelude::*;
use rewards_words::label;

/// The third side of a narrow window.
#[component]
pub fn More() -> impl IntoView {
    let state = state();
    view! {
        <section class="more-side" aria-labelledby="more-heading">
            <h2 id="more-heading">{t(label!("更多", "More"))}</h2>
            // Where there is room, they stand in the bar.
            <Show when=move || state.narrow.get()>
                <h3>{t(label!("方案", "Scheme"))}</h3>
                <div class="more-list"><SchemeParts listed=true /></div>
                <h3>{t(label!("页面", "Places"))}</h3>
                <Places />
                {(!state.frame.embed)
                    .then(|| {
                        view! {
                            <h3>{t(label!("工作簿", "Workbook"))}</h3>
                            <div class="more-list"><WorkbookButton /></div>
                        }
                    })}
            </Show>
            <h3>{t(label!("文件", "Files"))}</h3>
            <Files />
            <h3>{t(label!("显示", "Display"))}</h3>
            <div class="buttons">
                <ThemeWords id="theme-too" />
                <Show when=move || state.narrow.get()>
                    <LanguageButton />
                </Show>
            </div>
        </section>
    }
}
