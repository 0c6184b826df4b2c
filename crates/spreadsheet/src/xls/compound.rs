//! The container of older Office files: a file system in a file, in sectors that a table chains ([MS-CFB]).

use crate::{FilePart, SpreadsheetError};

/// A container that has been opened.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector_size: usize,
    /// Which sector follows each one.
    next: Vec<u32>,
    /// The same for the small sectors of short streams.
    next_small: Vec<u32>,
    /// The small sectors.
    small: Vec<u8>,
    /// Streams of the topmost folder.
    streams: Vec<Stream>,
}

struct Stream {
    name: String,
    first: u32,
    size: usize,
}

const HEADER: usize = 512;
const SMALL_SECTOR: usize = 64;
/// Streams below this size lie in small sectors.
const SMALL_STREAM: usize = 4096;
/// Sector numbers from here on mean the end, or nothing.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;
const ENTRY: usize = 128;
const IS_STREAM: u8 = 2;
const IS_ROOT: u8 = 5;

const DAMAGED: SpreadsheetError = SpreadsheetError::Damaged(FilePart::Container);

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*pair))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*four))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes
        .as_chunks::<4>()
        .0
        .iter()
        .map(|four| u32::from_le_bytes(*four))
}

impl<'a> Compound<'a> {
    /// Opens a container.
    pub fn open(bytes: &'a [u8]) -> Result<Self, SpreadsheetError> {
        let sector_size = match u16_at(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(DAMAGED),
        };
        let mut compound = Self {
            bytes,
            sector_size,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            streams: Vec::new(),
        };
        compound.next = compound.table().ok_or(DAMAGED)?;
        let number = |at| u32_at(bytes, at).ok_or(DAMAGED);
        let small_table = compound.chain(number(60)?, usize::MAX);
        compound.next_small = numbers(&small_table).collect();
        let folder = compound.chain(number(48)?, usize::MAX);
        let root = folder.first_chunk::<ENTRY>().ok_or(DAMAGED)?;
        if root.get(66) != Some(&IS_ROOT) {
            return Err(DAMAGED);
        }
        let (first, size) = (u32_at(root, 116), u32_at(root, 120));
        compound.small = compound.chain(first.ok_or(DAMAGED)?, size.ok_or(DAMAGED)? as usize);
        compound.streams = streams(&folder, u32_at(root, 76).ok_or(DAMAGED)?);
        Ok(compound)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let begin = (number as usize)
            .checked_add(1)?
            .checked_mul(self.sector_size)?;
        let end = begin.checked_add(self.sector_size)?.min(self.bytes.len());
        // The last one may be cut short.
        self.bytes
            .get(begin..end)
            .filter(|sector| !sector.is_empty())
    }

    /// The table of which sector follows which; the header names its first 109 sectors, a chain of lists the others.
    fn table(&self) -> Option<Vec<u32>> {
        let most = self.bytes.len() / self.sector_size + 1;
        let mut sectors: Vec<u32> = numbers(self.bytes.get(76..HEADER)?).collect();
        let mut list = u32_at(self.bytes, 68)?;
        let mut lists = 0;
        while list < LAST_SECTOR && lists < most {
            let sector = self.sector(list)?;
            let (more, last) = sector.split_at_checked(self.sector_size - 4)?;
            sectors.extend(numbers(more));
            list = u32_at(last, 0)?;
            lists += 1;
        }
        let mut table = Vec::new();
        for number in sectors
            .into_iter()
            .filter(|number| *number < LAST_SECTOR)
            .take(most)
        {
            table.extend(numbers(self.sector(number)?));
        }
        Some(table)
    }

    /// What a chain of sectors holds, up to a size; as much as there is, where it's broken.
    fn chain(&self, first: u32, size: usize) -> Vec<u8> {
        let mut whole = Vec::new();
        let mut number = first;
        // A chain that bites its tail ends when it is longer than the file.
        while number < LAST_SECTOR && whole.len() < size && whole.len() <= self.bytes.len() {
            let Some(sector) = self.sector(number) else {
                break;
            };
            whole.extend_from_slice(sector);
            let Some(next) = self.next.get(number as usize) else {
                break;
            };
            number = *next;
        }
        whole.truncate(size);
        whole
    }

    fn small_chain(&self, first: u32, size: usize) -> Vec<u8> {
        let mut whole = Vec::new();
        let mut number = first;
        while number < LAST_SECTOR && whole.len() < size {
            let begin = (number as usize).saturating_mul(SMALL_SECTOR);
            let end = begin.saturating_add(SMALL_SECTOR).min(self.small.len());
            let Some(sector) = self
                .small
                .get(begin..end)
                .filter(|sector| !sector.is_empty())
            else {
                break;
            };
            whole.extend_from_slice(sector);
            let Some(next) = self.next_small.get(number as usize) else {
                break;
            };
            number = *next;
        }
        whole.truncate(size);
        whole
    }

    /// Whether the topmost folder has a stream of this name.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<&Stream> {
        self.streams
            .iter()
            .find(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// What a stream of the topmost folder holds.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let stream = self.find(name)?;
        Some(if stream.size < SMALL_STREAM {
            self.small_chain(stream.first, stream.size)
        } else {
            self.chain(stream.first, stream.size)
        })
    }
}

/// The streams of the topmost folder: a tree by names. Folders inside are other documents.
fn streams(folder: &[u8], top: u32) -> Vec<Stream> {
    let (entries, _) = folder.as_chunks::<ENTRY>();
    let mut seen = vec![false; entries.len()];
    let mut found = Vec::new();
    let mut open = vec![top];
    while let Some(place) = open.pop() {
        let Some(entry) = entries.get(place as usize) else {
            continue;
        };
        let Some(seen) = seen.get_mut(place as usize).filter(|seen| !**seen) else {
            continue;
        };
        *seen = true;
        open.extend([u32_at(entry, 68), u32_at(entry, 72)].into_iter().flatten());
        if entry.get(66) == Some(&IS_STREAM) {
            found.extend(stream(entry));
        }
    }
    found
}

fn stream(entry: &[u8]) -> Option<Stream> {
    let length = usize::from(u16_at(entry, 64)?.min(64)).saturating_sub(2);
    let (pairs, _) = entry.get(..length)?.as_chunks::<2>();
    let letters = pairs.iter().map(|pair| u16::from_le_bytes(*pair));
    Some(Stream {
        name: char::decode_utf16(letters).flatten().collect(),
        first: u32_at(entry, 116)?,
        size: u32_at(entry, 120)? as usize,
    })
}
