//! Reads one request as JSON per line and writes one answer as JSON per line: the statement, or `{"problems": […]}`.

use reward_calculator::exchange::text;
use std::io::{BufRead, BufWriter, Write};

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut line = Vec::new();
    let mut requests = std::io::stdin().lock();
    while requests.read_until(b'\n', &mut line)? > 0 {
        // Half a character is no text; JSON says so at its place.
        let answer = text::evaluate(&String::from_utf8_lossy(&line)).unwrap_or_else(|problems| format!("{{\"problems\":{problems}}}"));
        writeln!(out, "{answer}")?;
        line.clear();
    }
    out.flush()
}
