//! Long texts made small for a storage that counts UTF-16 units: deflated, fifteen bits to a unit. Of six bytes' worth
//! of room (three units, 48 bits) three bits are not used; base64 would leave 30 of them unused.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use std::io;

/// The letter that stands for fifteen zeros. All letters from here on are single units, no surrogates.
const ZERO: u32 = 0x3400;
/// So many bits are in a letter.
const BITS: u32 = 15;
/// How hard is tried: between speed and size. Of a hundred thousand rows one more makes less than a hundredth, and takes
/// twice as long.
const LEVEL: i32 = 4;
/// A text larger than this, in bytes, was never packed by this program: what claims to be one is refused.
pub const LARGEST: usize = 96 << 20;

/// Makes a text small.
#[must_use]
pub fn pack(text: &str) -> String {
    let mut packer = Packer::new();
    packer.add(text);
    packer.packed()
}

/// Makes a text small that comes piece by piece.
pub struct Packer {
    compressor: Box<CompressorOxide>,
    letters: Letters,
}

impl Packer {
    /// There is no text yet.
    pub fn new() -> Self {
        // Without a head or a checksum: the seal has one.
        let flags = create_comp_flags_from_zip_params(LEVEL, 0, 0);
        Self {
            compressor: Box::new(CompressorOxide::new(flags)),
            letters: Letters::default(),
        }
    }

    /// The text goes on so.
    pub fn add(&mut self, text: &str) {
        self.compress(text.as_bytes(), TDEFLFlush::None);
    }

    /// All of the text, made small.
    pub fn packed(mut self) -> String {
        self.compress(&[], TDEFLFlush::Finish);
        self.letters.ended()
    }

    fn compress(&mut self, text: &[u8], flush: TDEFLFlush) {
        // It takes all of what it is given, and whoever takes its bytes never ends it.
        let letters = &mut self.letters;
        compress_to_output(&mut self.compressor, text, flush, |bytes| {
            letters.add(bytes);
            true
        });
    }
}

impl io::Write for Packer {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.compress(text, TDEFLFlush::None);
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Bytes as letters.
#[derive(Default)]
struct Letters {
    text: String,
    waiting: u32,
    count: u32,
}

impl Letters {
    fn add(&mut self, bytes: &[u8]) {
        self.text.reserve(bytes.len() * 8 / 5);
        for byte in bytes {
            self.waiting = (self.waiting << 8) | u32::from(*byte);
            self.count += 8;
            if self.count >= BITS {
                self.count -= BITS;
                self.text.extend(letter(self.waiting >> self.count));
                self.waiting &= (1 << self.count) - 1;
            }
        }
    }

    fn ended(mut self) -> String {
        if self.count > 0 {
            self.text
                .extend(letter(self.waiting << (BITS - self.count)));
        }
        self.text
    }
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
