//! Long texts made small for a storage that counts UTF-16 units: deflated, fifteen bits to a unit. Of six bytes' worth
//! of room (three units, 48 bits) three bits are not used; base64 would leave 30 of them unused.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The letter that stands for fifteen zeros. All letters from here on are single units, no surrogates.
const ZERO: u32 = 0x3400;
/// So many bits are in a letter.
const BITS: u32 = 15;
/// How hard is tried: between speed and size. Of a hundred thousand rows one more makes less than a hundredth, and takes
/// twice as long.
const LEVEL: u8 = 4;
/// A text larger than this, in bytes, was never packed by this program: what claims to be one is refused.
pub const LARGEST: usize = 96 << 20;

/// Makes a text small.
#[must_use]
pub fn pack(text: &str) -> String {
    let bytes = compress_to_vec(text.as_bytes(), LEVEL);
    let mut packed = String::with_capacity(bytes.len() * 8 / 5 + 3);
    let (mut waiting, mut count) = (0_u32, 0);
    for byte in bytes {
        waiting = (waiting << 8) | u32::from(byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            packed.extend(letter(waiting >> count));
            waiting &= (1 << count) - 1;
        }
    }
    if count > 0 {
        packed.extend(letter(waiting << (BITS - count)));
    }
    packed
}

fn letter(bits: u32) -> Option<char> {
    char::from_u32(ZERO + (bits & ((1 << BITS) - 1)))
}

/// The text that was packed; nothing where it is none, or claims to be larger than any.
#[must_use]
pub fn unpack(packed: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(packed.len() * 5 / 8 + 2);
    let (mut waiting, mut count) = (0_u32, 0);
    for letter in packed.chars() {
        let bits = u32::from(letter).checked_sub(ZERO)?;
        if bits >> BITS != 0 {
            return None;
        }
        waiting = (waiting << BITS) | bits;
        count += BITS;
        while count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(waiting >> count).ok()?);
            waiting &= (1 << count) - 1;
        }
    }
    let bytes = decompress_to_vec_with_limit(&bytes, LARGEST).ok()?;
    String::from_utf8(bytes).ok()
}
