//! Zip packages.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A package of these parts.
pub fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(*name, options).expect("a part");
        zip.write_all(content).expect("a part");
    }
    zip.finish().expect("a package").into_inner()
}

/// Where a package's list of parts says how large the named part is when it's unpacked.
pub fn size_field(package: &[u8], name: &str) -> usize {
    let is_entry = |at: usize| {
        package[at..].starts_with(b"PK\x01\x02") && package[at + 46..].starts_with(name.as_bytes())
    };
    let entry = (0..package.len() - 46).find(|at| is_entry(*at));
    entry.expect("an entry") + 24
}
