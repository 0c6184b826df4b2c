//! JSON without the white space between its parts, worked out while the program is compiled.

/// The bytes of a JSON text that lie inside its strings or are no white space, and how many they are: the first `N` bytes.
pub(super) const fn compact<const N: usize>(json: &str) -> ([u8; N], usize) {
    let json = json.as_bytes();
    let (mut kept, mut length) = ([0; N], 0);
    let (mut at, mut in_string, mut escaped) = (0, false, false);
    while at < json.len() {
        let byte = json[at];
        if in_string || !byte.is_ascii_whitespace() {
            if length < N {
                kept[length] = byte;
            }
            length += 1;
        }
        in_string ^= byte == b'"' && !escaped;
        escaped = in_string && byte == b'\\' && !escaped;
        at += 1;
    }
    (kept, length)
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn white_space_goes_outside_strings_only() {
        const JSON: &str = "{\n  \"a b\": [1,\t\"\\\" \\\\\", \"\\\\\" , 2 ] }";
        const LENGTH: usize = compact::<0>(JSON).1;
        let (kept, _) = compact::<LENGTH>(JSON);
        assert_eq!(
            str::from_utf8(&kept),
            Ok("{\"a b\":[1,\"\\\" \\\\\",\"\\\\\",2]}")
        );
    }
}
