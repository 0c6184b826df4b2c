//! The page in the browser: opened from what was kept and what the address asks for, then derived from the one state.

mod acts;
mod app;
mod bands;
mod cell;
mod compare;
mod dom;
mod el;
mod facts;
mod fault;
mod fields;
mod figure_at;
mod figures;
mod files;
mod keep;
mod library;
mod notices;
mod opening;
mod problems;
mod rep;
mod scheme;
mod sheet;
mod shell;
mod statement;
mod text_field;
mod view;
mod why;

use crate::platform::{asked, hash, set_hash};
use app::App;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use rewards_document::Route;

/// Puts the page into its place in the document.
pub fn start() {
    let Some(root) = dom::by_id("app") else {
        return;
    };
    let asked = asked();
    let opened = opening::open(&asked, &hash());
    let place = root.clone();
    leptos::mount::mount_to(root, move || {
        let app = App::new(opened, asked.embed);
        keep::keep_watch(app);
        follow_hash(app);
        let _ = place.append_child(shell::shell(app).element());
    })
    .forget();
}

/// The hash and the place are the same thing.
fn follow_hash(app: App) {
    if Route::of_hash(&hash()).is_none() {
        set_hash(&app.route.with_untracked(Route::hash));
    }
    let listener = window_event_listener(ev::hashchange, move |_| {
        if let Some(route) =
            Route::of_hash(&hash()).filter(|route| *route != app.route.get_untracked())
        {
            app.route.set(route);
            keep::keep_route(app);
            dom::scroll_up();
        }
    });
    on_cleanup(move || listener.remove());
}
