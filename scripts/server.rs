//! Serves a built page on this machine, for `scripts/serve` and for the browser tests, with the headers that a host
//! should send. One file and the standard library only: `rustc` compiles it in a moment, and nothing else is needed.
//!
//! `server FOLDER PORT [PREFIX]` prints the address once it listens; port 0 takes any free one.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Result, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::exit;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// The policy under which the page runs: nothing inline, nothing from elsewhere.
const POLICY: &str = include_str!("../browser/content-security-policy.txt");

/// A request's head is small; whoever sends more is not a browser.
const LONGEST_HEAD: u64 = 64 * 1024;

struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    prefix: String,
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (folder, port, prefix) = match arguments.as_slice() {
        [folder, port] => (folder, port, ""),
        [folder, port, prefix] => (folder, port, prefix.trim_matches('/')),
        _ => stop("usage: server FOLDER PORT [PREFIX]"),
    };
    let Ok(port) = port.parse::<u16>() else {
        stop(&format!("not a port: {port}"));
    };
    let prefix = if prefix.is_empty() { "/".to_owned() } else { format!("/{prefix}/") };

    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap_or_else(|error| stop(&format!("port {port} cannot be used: {error}")));
    match listener.local_addr() {
        Ok(address) => println!("http://{address}{prefix}"),
        Err(error) => stop(&error.to_string()),
    }

    let site = Arc::new(Site { folder: PathBuf::from(folder), prefix });
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A browser that goes away in the middle is no reason to say anything.
        thread::spawn(move || site.answer(stream).ok());
    }
}

fn stop(reason: &str) -> ! {
    eprintln!("server: {reason}");
    exit(1)
}

impl Site {
    /// Answers one request; the browser opens another connection for the next.
    fn answer(&self, mut stream: TcpStream) -> Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let mut lines = BufReader::new(stream.try_clone()?.take(LONGEST_HEAD)).lines();
        let Some(first) = lines.next().transpose()? else {
            return Ok(());
        };
        // Read to the end of the head: closing a connection with unread bytes resets it, and the answer is lost.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }

        let mut words = first.split(' ');
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        if method != "GET" && method != "HEAD" {
            return send(&mut stream, "405 Method Not Allowed", "text/plain", &[], b"", true);
        }
        let with_body = method == "GET";
        let path = target.split(['?', '#']).next().unwrap_or("");
        if path == self.prefix.trim_end_matches('/') && path != self.prefix {
            let there = format!("Location: {}\r\n", self.prefix);
            return send(&mut stream, "308 Permanent Redirect", "text/plain", &[&there], b"", with_body);
        }
        match self.file(path).and_then(|file| Some((fs::read(&file).ok()?, file))) {
            Some((bytes, file)) => send(&mut stream, "200 OK", kind(&file), &[], &bytes, with_body),
            None => send(&mut stream, "404 Not Found", "text/plain", &[], b"not found\n", with_body),
        }
    }

    /// The file that a path names; none outside the folder, whatever the path says.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let inside = decode(path.strip_prefix(&self.prefix)?)?;
        if inside.split('/').any(|part| part == ".." || part.contains(['\\', '\0'])) {
            return None;
        }
        let file = self.folder.join(inside.trim_start_matches('/'));
        Some(if file.is_dir() { file.join("index.html") } else { file })
    }
}

/// A path without its `%XX`; none where it is not UTF-8 or an escape is broken.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The type by a file's ending. Wasm needs its own, or the browser cannot compile while it loads.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt" | "ts" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn send(stream: &mut TcpStream, status: &str, kind: &str, more: &[&str], bytes: &[u8], with_body: bool) -> Result<()> {
    // A page in a sandboxed frame has no origin of its own: it may load its modules only from a host that lets everyone.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
         Content-Security-Policy: {policy}\r\nAccess-Control-Allow-Origin: *\r\n\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\nConnection: close\r\n{more}\r\n",
        length = bytes.len(),
        policy = POLICY.trim(),
        more = more.concat(),
    );
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(bytes)?;
    }
    stream.flush()
}
