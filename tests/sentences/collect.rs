//! Collects sentences: from the macros of the sources, whatever they stand in, from pairs of plain texts, from the
//! templates, and from what the page says before it runs.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use rewards_format::Node;
use rewards_format::templates::TEMPLATES;
use std::iter::Peekable;

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub zh: String,
    pub en: String,
}

/// The sentences of a source, its tests and its comments left out.
pub fn of_rust(source: &str) -> Vec<Sentence> {
    let tokens: TokenStream = source.parse().expect("a source that compiles");
    let mut found = Vec::new();
    walk(tokens, &mut found);
    found
}

fn walk(tokens: TokenStream, found: &mut Vec<Sentence>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut is_test = false;
    // What stood in a field `zh`, until its `en` comes.
    let mut chinese = None;
    while let Some(token) = tokens.next() {
        match token {
            // An attribute: a comment for readers of the source, or a condition.
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                is_test |= attribute(&mut tokens).is_some_and(|text| text == "cfg (test)");
            }
            TokenTree::Ident(name)
                if (name == "say" || name == "label" || name == "many")
                    && is_mark(&mut tokens, '!') =>
            {
                // Where one thing is told from several, there are two English ones.
                let texts = if name == "many" { 3 } else { 2 };
                if let Some(TokenTree::Group(group)) = tokens.next() {
                    said(&group, texts, found);
                }
            }
            TokenTree::Ident(name) if name == "zh" && is_mark(&mut tokens, ':') => {
                chinese = field(&mut tokens, found).filter(|text| is_chinese(text));
            }
            TokenTree::Ident(name) if name == "en" && is_mark(&mut tokens, ':') => {
                let english = field(&mut tokens, found);
                let both = chinese.take().zip(english);
                found.extend(both.map(|(zh, en)| Sentence { zh, en }));
            }
            TokenTree::Group(group) => {
                // What a test holds ends with the item's braces.
                let is_body = group.delimiter() == Delimiter::Brace;
                if !is_test {
                    walk(group.stream(), found);
                }
                is_test &= !is_body;
            }
            TokenTree::Punct(mark) if mark.as_char() == ';' => is_test = false,
            TokenTree::Literal(literal) => found.extend(pair(&literal, &mut tokens)),
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// The text of a struct's field, where it is written there; whatever else stands in it is walked.
fn field(tokens: &mut Tokens, found: &mut Vec<Sentence>) -> Option<String> {
    let mut text = None;
    while let Some(token) = tokens.next_if(|token| !is_punct(token, ',')) {
        match token {
            TokenTree::Literal(literal) => text = text.or_else(|| text_of(&literal.to_string())),
            TokenTree::Group(group) => {
                let first = group.stream().into_iter().next();
                let first = match first {
                    Some(TokenTree::Literal(literal)) => text_of(&literal.to_string()),
                    _ => None,
                };
                text = text.or(first);
                walk(group.stream(), found);
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
    text
}

/// A Chinese text and the one right behind it, where that is none.
fn pair(literal: &Literal, tokens: &mut Tokens) -> Option<Sentence> {
    let zh = text_of(&literal.to_string()).filter(|text| is_chinese(text))?;
    tokens.next_if(|token| is_punct(token, ','))?;
    let is_english = |token: &TokenTree| {
        matches!(token, TokenTree::Literal(literal)
            if text_of(&literal.to_string()).is_some_and(|text| !is_chinese(&text)))
    };
    match tokens.next_if(is_english)? {
        TokenTree::Literal(literal) => {
            let en = text_of(&literal.to_string())?;
            Some(Sentence { zh, en })
        }
        _ => None,
    }
}

type Tokens = Peekable<proc_macro2::token_stream::IntoIter>;

/// Takes the rest of an attribute, and gives what it says.
fn attribute(tokens: &mut Tokens) -> Option<String> {
    if matches!(tokens.peek(), Some(TokenTree::Punct(mark)) if mark.as_char() == '!') {
        tokens.next();
    }
    let is_attribute = matches!(
        tokens.peek(),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket
    );
    let group = tokens.next_if(|_| is_attribute)?;
    match group {
        TokenTree::Group(group) => Some(group.stream().to_string()),
        _ => None,
    }
}

fn is_punct(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(own) if own.as_char() == mark)
}

/// Whether this mark comes next; it is taken.
fn is_mark(tokens: &mut Tokens, mark: char) -> bool {
    tokens.next_if(|token| is_punct(token, mark)).is_some()
}

/// The texts of a macro, so many, the Chinese one first; then what stands in its parts.
fn said(group: &Group, most: usize, found: &mut Vec<Sentence>) {
    let mut texts: Vec<String> = Vec::new();
    let mut parts = TokenStream::new();
    for token in group.stream() {
        match &token {
            TokenTree::Literal(literal) if texts.len() < most => {
                texts.extend(text_of(&literal.to_string()));
            }
            _ => parts.extend([token]),
        }
    }
    if let [zh, english @ ..] = texts.as_slice() {
        let sentence = |en: &String| Sentence {
            zh: zh.clone(),
            en: en.clone(),
        };
        found.extend(english.iter().map(sentence));
    }
    walk(parts, found);
}

/// The text of a literal, where it is one.
fn text_of(literal: &str) -> Option<String> {
    syn::parse_str::<syn::LitStr>(literal)
        .ok()
        .map(|text| text.value())
}

/// Whether there is a Chinese letter in it.
fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|letter| ('\u{4E00}'..='\u{9FFF}').contains(&letter))
}

/// The sentences of each template.
pub fn of_templates() -> Vec<(&'static str, Vec<Sentence>)> {
    let templates = TEMPLATES.iter();
    templates
        .map(|(id, text)| {
            let mut found = Vec::new();
            words(&Node::read(text).expect("JSON"), &mut found);
            (*id, found)
        })
        .collect()
}

fn words(node: &Node, found: &mut Vec<Sentence>) {
    match (node.get("zh"), node.get("en")) {
        (Some(Node::Text(zh)), Some(Node::Text(en))) => found.push(Sentence {
            zh: zh.to_string(),
            en: en.to_string(),
        }),
        _ => match node {
            Node::Map(fields) => fields.iter().for_each(|(_, node)| words(node, found)),
            Node::List(entries) => entries.iter().for_each(|node| words(node, found)),
            _ => {}
        },
    }
}

/// What the page says before it runs: each Chinese paragraph with the English one after it.
pub fn of_html(page: &str) -> Vec<Sentence> {
    let paragraphs = page.split("<p").skip(1).filter_map(|rest| {
        let text = rest.split_once('>')?.1.split_once("</p>")?.0;
        Some(text.trim().to_owned())
    });
    let paragraphs: Vec<String> = paragraphs.collect();
    let pairs = paragraphs.windows(2);
    pairs
        .filter(|pair| is_chinese(&pair[0]) && !is_chinese(&pair[1]))
        .map(|pair| Sentence {
            zh: pair[0].clone(),
            en: pair[1].clone(),
        })
        .collect()
}
