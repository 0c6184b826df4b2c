//! The records of a workbook's stream: a number for their kind, a length, and what they hold ([MS-XLS] 2.1.4).

use crate::{FilePart, SpreadsheetError};

/// Kinds of records that are read.
pub mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000A;
    pub const DATE_1904: u16 = 0x0022;
    pub const FILE_PASS: u16 = 0x002F;
    pub const CONTINUE: u16 = 0x003C;
    pub const BOUND_SHEET: u16 = 0x0085;
    pub const MUL_RK: u16 = 0x00BD;
    pub const RICH_STRING: u16 = 0x00D6;
    pub const XF: u16 = 0x00E0;
    pub const MERGED_CELLS: u16 = 0x00E5;
    pub const SHARED_STRINGS: u16 = 0x00FC;
    pub const LABEL_SST: u16 = 0x00FD;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const BOOL_ERR: u16 = 0x0205;
    pub const STRING: u16 = 0x0207;
    pub const ROW: u16 = 0x0208;
    pub const RK: u16 = 0x027E;
    pub const FORMAT: u16 = 0x041E;
    pub const BOF: u16 = 0x0809;
}

/// A record with those that continue it.
pub struct Record<'a> {
    /// Its kind.
    pub kind: u16,
    /// What it holds, and what each continuation holds.
    pub pieces: Vec<&'a [u8]>,
}

/// The records of a stream, one after the other.
pub struct Records<'a> {
    rest: &'a [u8],
    part: FilePart,
}

impl<'a> Records<'a> {
    /// Begins with a stream; what is wrong in it is damage of `part`.
    pub const fn new(stream: &'a [u8], part: FilePart) -> Self {
        Self { rest: stream, part }
    }

    /// The next record; nothing at the end of the stream.
    pub fn next(&mut self) -> Result<Option<Record<'a>>, SpreadsheetError> {
        let Some((kind, piece)) = self.piece()? else {
            return Ok(None);
        };
        let mut pieces = vec![piece];
        while self.rest.first_chunk() == Some(&kind::CONTINUE.to_le_bytes()) {
            let Some((_, piece)) = self.piece()? else {
                break;
            };
            pieces.push(piece);
        }
        Ok(Some(Record { kind, pieces }))
    }

    fn piece(&mut self) -> Result<Option<(u16, &'a [u8])>, SpreadsheetError> {
        let Some((head, rest)) = self.rest.split_first_chunk::<4>() else {
            return Ok(None);
        };
        let [kind_low, kind_high, length_low, length_high] = *head;
        let length = usize::from(u16::from_le_bytes([length_low, length_high]));
        let damaged = SpreadsheetError::Damaged(self.part);
        let (piece, rest) = rest.split_at_checked(length).ok_or(damaged)?;
        self.rest = rest;
        Ok(Some((u16::from_le_bytes([kind_low, kind_high]), piece)))
    }
}

/// Takes what a record holds, number after number.
pub struct Fields<'a> {
    piece: &'a [u8],
    /// What continues it, the nearest one last.
    later: Vec<&'a [u8]>,
    part: FilePart,
}

impl<'a> Fields<'a> {
    /// Begins with a record; one that is too short is damage of `part`.
    pub fn new(record: Record<'a>, part: FilePart) -> Self {
        let mut later = record.pieces;
        later.reverse();
        let piece = later.pop().unwrap_or_default();
        Self { piece, later, part }
    }

    /// That the record is too short.
    pub const fn damaged(&self) -> SpreadsheetError {
        SpreadsheetError::Damaged(self.part)
    }

    /// So many bytes lie before the piece's end.
    pub const fn left_in_piece(&self) -> usize {
        self.piece.len()
    }

    /// Goes on to the next piece.
    pub fn turn(&mut self) -> Result<(), SpreadsheetError> {
        self.piece = self.later.pop().ok_or_else(|| self.damaged())?;
        Ok(())
    }

    /// The next bytes, which lie in one piece.
    pub fn bytes<const N: usize>(&mut self) -> Result<[u8; N], SpreadsheetError> {
        if self.piece.is_empty() && N > 0 {
            self.turn()?;
        }
        let (bytes, rest) = self
            .piece
            .split_first_chunk::<N>()
            .ok_or_else(|| self.damaged())?;
        self.piece = rest;
        Ok(*bytes)
    }

    /// The next bytes of this piece.
    pub fn slice(&mut self, length: usize) -> Result<&'a [u8], SpreadsheetError> {
        let (slice, rest) = self
            .piece
            .split_at_checked(length)
            .ok_or_else(|| self.damaged())?;
        self.piece = rest;
        Ok(slice)
    }

    /// Goes over bytes, also into the pieces that follow.
    pub fn skip(&mut self, mut length: usize) -> Result<(), SpreadsheetError> {
        while length > self.piece.len() {
            length -= self.piece.len();
            self.turn()?;
        }
        self.slice(length).map(drop)
    }

    pub fn u8(&mut self) -> Result<u8, SpreadsheetError> {
        self.bytes::<1>().map(|[byte]| byte)
    }

    pub fn u16(&mut self) -> Result<u16, SpreadsheetError> {
        self.bytes().map(u16::from_le_bytes)
    }

    pub fn u32(&mut self) -> Result<u32, SpreadsheetError> {
        self.bytes().map(u32::from_le_bytes)
    }
}
