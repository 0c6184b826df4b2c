//! Containers of older Office.

const SECTOR: usize = 512;
const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;

/// A container with one stream, which is filled up with zeros to be long enough for sectors of its own.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = stream.len() / SECTOR;
    // The table of sectors comes first, then the folder, then the stream.
    let tables = (sectors + 2).div_ceil(SECTOR / 4 - 1) + 1;
    let mut file = header(tables);
    let mut table: Vec<u32> = vec![0xFFFF_FFFD; tables];
    table.push(END);
    let first = u32::try_from(tables + 1).expect("a small file");
    table.extend((1..sectors).map(|step| first + u32::try_from(step).expect("a small file")));
    table.push(END);
    table.resize(tables * SECTOR / 4, FREE);
    file.extend(table.into_iter().flat_map(u32::to_le_bytes));
    file.extend(entry("Root Entry", 5, 1, END, 0));
    let size = u32::try_from(stream.len()).expect("a small file");
    file.extend(entry(name, 2, FREE, first, size));
    file.resize(file.len().next_multiple_of(SECTOR), 0);
    file.extend(stream);
    file
}

fn header(tables: usize) -> Vec<u8> {
    let mut header = vec![0; 76];
    header[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    let tables = u32::try_from(tables).expect("a small file");
    let mut put = |at: usize, value: u32| header[at..at + 4].copy_from_slice(&value.to_le_bytes());
    put(24, 0x0003_003E);
    put(28, 0x0009_FFFE);
    put(32, 6);
    put(44, tables);
    put(48, tables);
    put(56, 4096);
    put(60, END);
    put(68, END);
    header
        .extend((0..109).flat_map(|place| if place < tables { place } else { FREE }.to_le_bytes()));
    header
}

fn entry(name: &str, kind: u8, child: u32, first: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(entry.len() + 2).expect("a short name");
    entry.resize(128, 0);
    entry[64..66].copy_from_slice(&length.to_le_bytes());
    entry[66] = kind;
    entry[68..72].copy_from_slice(&FREE.to_le_bytes());
    entry[72..76].copy_from_slice(&FREE.to_le_bytes());
    entry[76..80].copy_from_slice(&child.to_le_bytes());
    entry[116..120].copy_from_slice(&first.to_le_bytes());
    entry[120..124].copy_from_slice(&size.to_le_bytes());
    entry
}
