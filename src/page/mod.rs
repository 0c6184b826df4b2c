//! The page in the browser: opened from what was kept and what the address asks for, then derived from the one state.

mod app;
mod bands;
mod calls;
mod cell;
mod compare;
mod derived;
mod dom;
mod el;
mod facts;
mod fault;
mod fields;
mod figures;
mod files;
mod held;
mod keep;
mod library;
mod problems;
mod rep;
mod scheme;
mod sheet;
mod shell;
mod statement;
mod view;
mod why;

use crate::platform::{asked, hash, set_hash, whenever};
use app::App;
use rewards_document::workbook::{Edit, Place};

/// Puts the page into its place in the document.
pub fn start() {
    let Some(root) = dom::by_id("app") else {
        return;
    };
    let asked = asked();
    let opened = keep::open(&asked, &hash());
    let place = root.clone();
    leptos::mount::mount_to(root, move || {
        let app = App::new(opened.workbook, asked.embed, opened.notices);
        if let Some(storage) = opened.storage {
            keep::save(app, storage, opened.own);
        }
        follow_hash(app);
        let _ = place.append_child(shell::shell(app).element());
    })
    .forget();
}

/// The hash and the place are the same thing.
fn follow_hash(app: App) {
    if Place::of_hash(&hash()).is_none() {
        set_hash(&app.place.peek(Place::hash));
    }
    whenever(&["hashchange"], move |_| {
        if let Some(place) = Place::of_hash(&hash()) {
            app.act(Edit::Go(place));
            dom::scroll_up();
        }
    });
}
