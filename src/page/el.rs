//! Elements of the page, made straight in the document. Parts that follow the state, the language among it, are effects
//! of Leptos.

use super::dom;
use leptos::prelude::*;
use leptos::reactive::graph::untrack;
use rewards_words::lang::Lang;
use rewards_words::text::{InLang, Localize};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlInputElement, Node, Text};

/// An element.
#[derive(Clone)]
pub struct El(Element);

/// A new element, written as styles would select it: tag, classes, id, attributes, in this order, as in
/// `el("input.field#name[type=text][disabled]")`.
pub fn el(selector: &str) -> El {
    let (selector, attributes) = selector.split_once('[').unwrap_or((selector, ""));
    let (selector, id) = selector.split_once('#').unwrap_or((selector, ""));
    let (tag, classes) = selector.split_once('.').unwrap_or((selector, ""));
    let mut element = El(dom::create(tag));
    if !classes.is_empty() {
        element = element.set("class", &classes.replace('.', " "));
    }
    if !id.is_empty() {
        element = element.set("id", id);
    }
    for attribute in attributes
        .split_terminator(['[', ']'])
        .filter(|attribute| !attribute.is_empty())
    {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        element = element.set(name, value);
    }
    element
}

/// A button with a text in the language of the page.
pub fn button(selector: &str, lang: RwSignal<Lang>, text: impl Localize + 'static) -> El {
    el(selector).set("type", "button").say(lang, text)
}

/// A button that is only a sign; its name is for those who cannot see it, and shows on hovering.
pub fn icon_button(sign: &str, lang: RwSignal<Lang>, name: impl Localize + Clone + 'static) -> El {
    let button = el("button.icon-button[type=button]")
        .name(lang, name.clone())
        .set_said("title", lang, name);
    button.add(el("span[aria-hidden=true]").text(sign))
}

impl El {
    /// Sets an attribute.
    pub fn set(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Names it for those who cannot see it, in the language of the page.
    pub fn name(self, lang: RwSignal<Lang>, text: impl Localize + 'static) -> Self {
        self.set_said("aria-label", lang, text)
    }

    /// Sets an attribute that people read or hear, in the language of the page.
    pub fn set_said(
        self,
        name: &'static str,
        lang: RwSignal<Lang>,
        text: impl Localize + 'static,
    ) -> Self {
        self.live_set(name, move || Some(InLang(&text, lang.get()).to_string()))
    }

    /// Adds text at its end.
    pub fn text(self, text: &str) -> Self {
        append(&self.0, &dom::create_text(text));
        self
    }

    /// Adds text at its end, in the language of the page.
    pub fn say(self, lang: RwSignal<Lang>, text: impl Localize + 'static) -> Self {
        self.live_text(move || InLang(&text, lang.get()).to_string())
    }

    /// Text at its end that follows the state, in the language of the page.
    pub fn live_say<T: Localize>(
        self,
        lang: RwSignal<Lang>,
        text: impl Fn() -> T + 'static,
    ) -> Self {
        self.live_text(move || InLang(&text(), lang.get()).to_string())
    }

    /// Adds an element at its end.
    pub fn add(self, child: El) -> Self {
        append(&self.0, &child.0);
        self
    }

    /// A new element around it.
    pub fn within(self, selector: &str) -> Self {
        el(selector).add(self)
    }

    /// Adds an element at its end, or none.
    pub fn maybe(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// Adds elements at its end.
    pub fn add_all(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, Self::add)
    }

    /// Text at its end that follows the state.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        live_text(&self.0, Box::new(text));
        self
    }

    /// An attribute that follows the state; none takes it away.
    pub fn live_set(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        live_set(&self.0, name, Box::new(value));
        self
    }

    /// An attribute without value that follows the state.
    pub fn live_flag(self, name: &'static str, is_set: impl Fn() -> bool + 'static) -> Self {
        self.live_set(name, move || is_set().then(String::new))
    }

    /// What stands in a field, following the state. Of a list of options the options come first.
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        live_value(&self.0, Box::new(value));
        self
    }

    /// Whether a field is ticked, following the state.
    pub fn live_checked(self, checked: impl Fn() -> bool + 'static) -> Self {
        live_checked(&self.0, Box::new(checked));
        self
    }

    /// Elements at its end that are made anew whenever the state that they were made from changes.
    pub fn live(self, make: impl Fn() -> Vec<El> + 'static) -> Self {
        live(&self.0, Box::new(make));
        self
    }

    /// An element at its end, or none, made anew whenever the state that it was made from changes.
    pub fn live_one(self, make: impl Fn() -> Option<El> + 'static) -> Self {
        live_one(&self.0, Box::new(make));
        self
    }

    /// Elements at its end, one for each key. An element stays as long as its key does.
    pub fn each(
        self,
        keys: impl Fn() -> Vec<usize> + 'static,
        make: impl Fn(usize) -> El + 'static,
    ) -> Self {
        each(&self.0, Box::new(keys), Box::new(make));
        self
    }

    /// Does something when one of these happens to it or to what is in it.
    pub fn on(self, events: &'static str, run: impl Fn(&Event) + 'static) -> Self {
        listen(&self.0, events, run);
        self
    }

    /// The element in the document.
    pub const fn element(&self) -> &Element {
        &self.0
    }
}

fn append(parent: &Element, node: &Node) {
    let _ = parent.append_child(node);
}

fn live_text(parent: &Element, text: Box<dyn Fn() -> String>) {
    let (node, mut written): (Text, _) = (dom::create_text(""), String::new());
    append(parent, &node);
    follow(move || {
        let text = text();
        if text != written {
            node.set_data(&text);
            written = text;
        }
    });
}

/// Writing what is already there would cost a look at the styles.
fn live_set(element: &Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let (element, mut written) = (element.clone(), None);
    follow(move || {
        let value = value();
        if value == written {
            return;
        }
        let _ = match &value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
        written = value;
    });
}

/// Runs now, and again whenever the state that it read has changed, as long as what it is part of stands.
pub fn follow(mut run: impl FnMut() + 'static) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}

/// Writing what is already there would move the cursor. Fields of all kinds have a value.
fn live_value(element: &Element, value: Box<dyn Fn() -> String>) {
    let field: HtmlInputElement = element.clone().unchecked_into();
    follow(move || {
        let value = value();
        if field.value() != value {
            field.set_value(&value);
        }
    });
}

fn live_checked(element: &Element, checked: Box<dyn Fn() -> bool>) {
    let field: HtmlInputElement = element.clone().unchecked_into();
    follow(move || field.set_checked(checked()));
}

fn listen(element: &Element, events: &'static str, run: impl Fn(&Event) + 'static) {
    let call = Closure::<dyn Fn(Event)>::new(move |event: Event| run(&event));
    for event in events.split(' ') {
        let _ = element.add_event_listener_with_callback(event, call.as_ref().unchecked_ref());
    }
    let (element, call) = (
        StoredValue::new_local(element.clone()),
        StoredValue::new_local(call),
    );
    // An element that is taken away while it has the focus still tells of a change.
    on_cleanup(move || {
        if let (Some(element), Some(call)) = (
            element.try_get_value(),
            call.try_update_value(|call| call.as_ref().clone()),
        ) {
            for event in events.split(' ') {
                let _ = element.remove_event_listener_with_callback(event, call.unchecked_ref());
            }
        }
    });
}

/// An invisible place in the document, before which parts are put.
fn place(parent: &Element) -> Node {
    let place: Node = dom::create_text("").into();
    append(parent, &place);
    place
}

fn live_one(parent: &Element, make: Box<dyn Fn() -> Option<El>>) {
    live(parent, Box::new(move || make().into_iter().collect()));
}

fn live(parent: &Element, make: Box<dyn Fn() -> Vec<El>>) {
    let (parent, place) = (parent.clone(), place(parent));
    let mut shown: Vec<El> = Vec::new();
    follow(move || {
        let made = make();
        for old in std::mem::replace(&mut shown, made) {
            old.0.remove();
        }
        for new in &shown {
            let _ = parent.insert_before(&new.0, Some(&place));
        }
    });
}

fn each(parent: &Element, keys: Box<dyn Fn() -> Vec<usize>>, make: Box<dyn Fn(usize) -> El>) {
    let (parent, place) = (parent.clone(), place(parent));
    // What is made for a key outlives the run in which it was made.
    let scope = Owner::current().unwrap_or_default();
    let mut shown: Vec<(usize, El, Owner)> = Vec::new();
    follow(move || {
        let mut old = std::mem::take(&mut shown);
        for key in keys() {
            let kept = old
                .iter()
                .position(|(known, ..)| *known == key)
                .map(|at| old.remove(at));
            shown.push(kept.unwrap_or_else(|| {
                let owner = scope.with(Owner::new);
                (key, owner.with(|| untrack(|| make(key))), owner)
            }));
        }
        for (_, element, owner) in old {
            element.0.remove();
            owner.cleanup();
        }
        let mut after = place.clone();
        for (_, element, _) in shown.iter().rev() {
            if element.0.next_sibling().as_ref() != Some(&after) {
                let _ = parent.insert_before(&element.0, Some(&after));
            }
            after = element.0.clone().into();
        }
    });
}
