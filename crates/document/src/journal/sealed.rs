//! Texts that tell whether they are whole: the form's version, a checksum, then what is kept.

/// A text under its seal. The owner is not kept: a text that lies where another belongs is not whole.
#[must_use]
pub fn seal(version: u8, owner: &str, body: &str) -> String {
    format!("{version}.{:08x}.{body}", checksum(owner, body))
}

/// What is under a seal; nothing where it is broken, or of another version or owner.
#[must_use]
pub fn unseal<'t>(version: u8, owner: &str, text: &'t str) -> Option<&'t str> {
    let (found, rest) = text.split_once('.')?;
    let (sum, body) = rest.split_once('.')?;
    let is_whole = found == version.to_string() && sum == format!("{:08x}", checksum(owner, body));
    is_whole.then_some(body)
}

fn checksum(owner: &str, body: &str) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(owner.as_bytes());
    hasher.update(b"\n");
    hasher.update(body.as_bytes());
    hasher.finalize()
}
