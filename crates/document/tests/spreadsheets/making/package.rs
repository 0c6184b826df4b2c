//! Zip packages, by the two parts that the document packs its own journal with.

use miniz_oxide::deflate::compress_to_vec;

/// A package of these parts.
pub fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut files, mut list) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let packed = compress_to_vec(content, 6);
        // Version, flags, method (deflate), time and day, checksum, sizes, lengths of the name and of what follows it.
        let mut head = [20_u16, 0, 8, 0, 33].map(u16::to_le_bytes).concat();
        for number in [crc32fast::hash(content), size(&packed), size(content)] {
            head.extend(number.to_le_bytes());
        }
        head.extend([short(name.as_bytes()), 0].map(u16::to_le_bytes).concat());
        let at = size(&files);
        files.extend([b"PK\x03\x04", &*head, name.as_bytes(), &packed].concat());
        list.extend([&b"PK\x01\x02\x14\0"[..], &head, &[0; 10]].concat());
        list.extend([&at.to_le_bytes(), name.as_bytes()].concat());
    }
    let count = u16::try_from(parts.len()).expect("few parts");
    let mut end = [0, 0, count, count].map(u16::to_le_bytes).concat();
    end.extend([size(&list), size(&files)].map(u32::to_le_bytes).concat());
    [&*files, &list, b"PK\x05\x06", &end, &[0; 2]].concat()
}

fn size(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("a small file")
}

fn short(bytes: &[u8]) -> u16 {
    u16::try_from(bytes.len()).expect("a short name")
}
