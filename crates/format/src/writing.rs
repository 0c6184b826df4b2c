//! A [`Node`] as JSON text. Numbers are decimals as they were read, so that none passes through a float.

use super::Node;
use std::fmt::Write as _;

/// Objects and lists nested this deep stand on one line.
const COMPACT: usize = 3;

impl Node {
    /// JSON text on one line.
    #[must_use]
    pub fn compact_json(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, COMPACT);
        text
    }

    /// JSON text for people to read: what is nested deep stands on one line.
    #[must_use]
    pub fn json(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text.push('\n');
        text
    }

    fn write(&self, text: &mut String, depth: usize) {
        match self {
            Self::Null | Self::Foreign | Self::TooDeep => text.push_str("null"),
            Self::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
            // `NaN` and infinities have no form.
            Self::Number(number) => {
                text.push_str(if number.ends_with(|end: char| end.is_ascii_digit()) {
                    number
                } else {
                    "null"
                })
            }
            Self::Text(own) => quoted(text, own),
            Self::List(entries) => {
                text.push('[');
                for (place, entry) in entries.iter().enumerate() {
                    begin(text, place, depth);
                    entry.write(text, depth + 1);
                }
                end(text, entries.len(), depth, ']');
            }
            Self::Map(entries) => {
                text.push('{');
                for (place, (key, entry)) in entries.iter().enumerate() {
                    begin(text, place, depth);
                    quoted(text, key);
                    text.push_str(if depth < COMPACT { ": " } else { ":" });
                    entry.write(text, depth + 1);
                }
                end(text, entries.len(), depth, '}');
            }
        }
    }
}

fn begin(text: &mut String, place: usize, depth: usize) {
    if place > 0 {
        text.push(',');
    }
    new_line(text, depth, depth + 1);
}

fn end(text: &mut String, entries: usize, depth: usize, sign: char) {
    if entries > 0 {
        new_line(text, depth, depth);
    }
    text.push(sign);
}

fn new_line(text: &mut String, depth: usize, indent: usize) {
    if depth < COMPACT {
        text.push('\n');
        (0..indent).for_each(|_| text.push_str("  "));
    }
}

fn quoted(text: &mut String, own: &str) {
    text.push('"');
    for letter in own.chars() {
        match letter {
            '"' | '\\' => {
                text.push('\\');
                text.push(letter);
            }
            ..' ' => {
                let _ = write!(text, "\\u{:04x}", u32::from(letter));
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::Node;

    #[test]
    fn what_is_written_is_read_the_same() {
        for json in [
            r#"{"a":[1,-2.5,null,true,"汉\"\\\u0000\n\u001f"],"b":{},"c":[],"d":[[1],{"x":[{"y":1}]}]}"#,
            "[]",
            r#""""#,
            "1000000000000000000000",
        ] {
            let node = Node::read(json).expect("JSON");
            assert_eq!(
                Node::read(&node.compact_json()).as_ref(),
                Ok(&node),
                "{json}"
            );
            assert_eq!(Node::read(&node.json()).as_ref(), Ok(&node), "{json}");
        }
    }

    #[test]
    fn entries_of_lists_stand_on_lines_of_their_own() {
        let node =
            Node::read(r#"{"ledger":{"deals":[{"id":"a","amount":"1"},{}]}}"#).expect("JSON");
        let lines = [
            "{",
            "  \"ledger\": {",
            "    \"deals\": [",
            "      {\"id\":\"a\",\"amount\":\"1\"},",
            "      {}",
            "    ]",
            "  }",
            "}",
            "",
        ];
        assert_eq!(node.json(), lines.join("\n"));
    }

    #[test]
    fn what_is_no_number_in_json_is_null() {
        assert_eq!(Node::number("NaN").compact_json(), "null");
        assert_eq!(Node::number("0.5").compact_json(), "0.5");
    }
}
