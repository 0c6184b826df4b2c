//! JSON, byte by byte, into a [`Node`]: numbers as decimals, doubled keys kept.

use super::reading::{DEPTH_MOST, ENTRIES_MOST, key};
use super::{Key, Node};
use std::borrow::Cow;

/// Why reading ends early.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fault {
    /// Objects and lists are nested too deep.
    TooDeep,
    /// What ends here is not JSON.
    At(usize),
}

/// Reads a text that is one value.
pub(super) fn parse(text: &str) -> Result<Node, Fault> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let node = reader.node()?;
    reader.skip_blanks();
    if reader.peek().is_some() { Err(reader.fault_at_next()) } else { Ok(node) }
}

struct Reader<'t> {
    text: &'t str,
    /// How many bytes are read.
    at: usize,
    depth: u32,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The byte that is next; at the end of the text, a fault.
    fn next(&mut self) -> Result<u8, Fault> {
        let next = self.peek().ok_or(Fault::At(self.at))?;
        self.at += 1;
        Ok(next)
    }

    /// The next byte does not belong there.
    fn fault_at_next(&self) -> Fault {
        Fault::At(self.text.len().min(self.at + 1))
    }

    /// The byte after blanks; at the end of the text, a null byte, which belongs nowhere.
    fn skip_blanks(&mut self) -> u8 {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
        self.peek().unwrap_or_default()
    }

    fn node(&mut self) -> Result<Node, Fault> {
        match self.skip_blanks() {
            b'n' => self.word("null", Node::Null),
            b't' => self.word("true", Node::Bool(true)),
            b'f' => self.word("false", Node::Bool(false)),
            b'-' | b'0'..=b'9' => self.number(),
            b'"' => self.string().map(|text| Node::Text(text.into())),
            b'[' => {
                let mut entries = Vec::new();
                self.entries(b']', &mut |reader| {
                    let entry = reader.node()?;
                    if entries.len() < ENTRIES_MOST {
                        entries.push(entry);
                    }
                    Ok(())
                })?;
                entries.shrink_to_fit();
                Ok(Node::List(entries))
            }
            b'{' => {
                let mut entries = Vec::new();
                self.entries(b'}', &mut |reader| {
                    let entry = (reader.key()?, reader.node()?);
                    if entries.len() < ENTRIES_MOST {
                        entries.push(entry);
                    }
                    Ok(())
                })?;
                entries.shrink_to_fit();
                Ok(Node::Map(entries))
            }
            _ => Err(self.fault_at_next()),
        }
    }

    fn word(&mut self, word: &str, node: Node) -> Result<Node, Fault> {
        for expected in word.bytes() {
            if self.next()? != expected {
                return Err(Fault::At(self.at));
            }
        }
        Ok(node)
    }

    /// What stands between brackets, with commas between; the opening bracket is next.
    fn entries(&mut self, end: u8, read: &mut dyn FnMut(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
        if self.depth == DEPTH_MOST {
            return Err(Fault::TooDeep);
        }
        self.depth += 1;
        self.at += 1;
        let mut next = self.skip_blanks();
        while next != end {
            read(self)?;
            next = self.skip_blanks();
            if next == b',' {
                self.at += 1;
                if self.skip_blanks() == end {
                    return Err(self.fault_at_next());
                }
            } else if next != end {
                return Err(self.fault_at_next());
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(())
    }

    fn key(&mut self) -> Result<Key, Fault> {
        if self.skip_blanks() != b'"' {
            return Err(self.fault_at_next());
        }
        let key = key(&self.string()?);
        if self.skip_blanks() != b':' {
            return Err(self.fault_at_next());
        }
        self.at += 1;
        Ok(key)
    }

    /// A number as its shortest decimal; whole numbers of up to 64 bits are kept to the last digit.
    fn number(&mut self) -> Result<Node, Fault> {
        let from = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        match self.next()? {
            b'0' if matches!(self.peek(), Some(b'0'..=b'9')) => return Err(self.fault_at_next()),
            b'0'..=b'9' => self.skip_digits(),
            _ => return Err(Fault::At(self.at)),
        }
        let whole_end = self.at;
        if self.peek() == Some(b'.') {
            self.at += 1;
            if !matches!(self.peek(), Some(b'0'..=b'9')) {
                return Err(self.fault_at_next());
            }
            self.skip_digits();
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            if !self.next()?.is_ascii_digit() {
                return Err(Fault::At(self.at));
            }
            self.skip_digits();
        }
        let text = self.since(from);
        if self.at == whole_end && (text.parse::<u64>().is_ok() || text.parse::<i64>().is_ok()) {
            return Ok(Node::Number(text.into()));
        }
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        number.map(Node::number).ok_or(Fault::At(self.at))
    }

    fn skip_digits(&mut self) {
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
    }

    /// What was read from this place on.
    fn since(&self, from: usize) -> &'t str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    /// Text between quotes; the opening one is next.
    fn string(&mut self) -> Result<Cow<'t, str>, Fault> {
        let mut text = Cow::Borrowed("");
        self.at += 1;
        loop {
            let from = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            text += self.since(from);
            match self.next()? {
                b'"' => return Ok(text),
                b'\\' => text.to_mut().push(self.escaped()?),
                _ => return Err(Fault::At(self.at)),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        Ok(match self.next()? {
            byte @ (b'"' | b'\\' | b'/') => byte.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.utf_16()?,
            _ => return Err(Fault::At(self.at)),
        })
    }

    /// A character by its number; one beyond 16 bits by two numbers.
    fn utf_16(&mut self) -> Result<char, Fault> {
        let mut units = [self.hex()?, 0];
        let is_pair = matches!(units[0], 0xd800..=0xdbff);
        if is_pair {
            for expected in [b'\\', b'u'] {
                if self.next()? != expected {
                    return Err(Fault::At(self.at));
                }
            }
            units[1] = self.hex()?;
        }
        let used = if is_pair { &units[..] } else { &units[..1] };
        match char::decode_utf16(used.iter().copied()).next() {
            Some(Ok(character)) => Ok(character),
            _ => Err(Fault::At(self.at)),
        }
    }

    fn hex(&mut self) -> Result<u16, Fault> {
        let from = self.at;
        self.at = self.text.len().min(from + 4);
        let digits = self.text.as_bytes().get(from..self.at).filter(|digits| digits.len() == 4 && digits.iter().all(u8::is_ascii_hexdigit));
        digits.and_then(|_| u16::from_str_radix(self.since(from), 16).ok()).ok_or(Fault::At(self.at))
    }
}
