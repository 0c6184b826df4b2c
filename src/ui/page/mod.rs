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

use crate::browser::{asked, hash, set_hash, whenever};
use crate::ui::workbook::{Edit, Place};
use any_spawner::Executor;
use app::App;
use reactive_graph::owner::Owner;

/// Puts the page into its place in the document.
pub fn start() {
    let Some(root) = dom::by_id("app") else { return };
    let asked = asked();
    let opened = keep::open(&asked, &hash());
    // Effects run when the browser has time; a second start finds this done.
    let _ = Executor::init_wasm_bindgen();
    let page = Owner::new();
    page.set();
    let app = App::new(opened.workbook, asked.embed, opened.notices);
    if let Some(storage) = opened.storage {
        keep::save(app, storage, opened.own);
    }
    follow_hash(app);
    let _ = root.append_child(shell::shell(app).element());
    // The page stands as long as its document.
    std::mem::forget(page);
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
