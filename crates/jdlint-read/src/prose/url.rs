//! Bare addresses in text.

use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

static HTTP: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("http"));
static WWW: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("www."));

/// The addresses (`https://…`, `www.…`) that stand in `text`, in order.
pub(crate) fn bare_urls(text: &str) -> Vec<Range<u32>> {
    let bytes = text.as_bytes();
    let mut found: Vec<Range<u32>> = Vec::new();
    // Most short lines have no byte of an address that is none of a word.
    if memchr::memchr2(b'/', b'.', bytes).is_none() {
        return found;
    }
    let http = HTTP.find_iter(bytes).filter(|at| {
        let rest = &bytes[at + 4..];
        rest.starts_with(b"://") || rest.starts_with(b"s://")
    });
    let mut starts: Vec<usize> = http.collect();
    let schemes = starts.len();
    starts.extend(WWW.find_iter(bytes));
    if schemes > 0 && starts.len() > schemes {
        starts.sort_unstable();
    }
    for start in starts {
        let free = start == 0 || !(bytes[start - 1].is_ascii_alphanumeric() || bytes[start - 1] == b'_');
        if !free || found.last().is_some_and(|last| last.end as usize > start) {
            continue;
        }
        let end = start + url_len(&text[start..]);
        if text[start..end].len() > "https://".len() {
            found.push(start as u32..end as u32);
        }
    }
    found
}

fn url_len(text: &str) -> usize {
    let stop = text
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\u{fffc}' | '|' | '`' | '“' | '”'))
        .unwrap_or(text.len());
    let mut url = &text[..stop];
    let parens = url.contains('(');
    while let Some(last) = url.chars().next_back() {
        let trim = matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | ']' | '}' | '’')
            || (last == ')' && !parens);
        if !trim {
            break;
        }
        url = &url[..url.len() - last.len_utf8()];
    }
    url.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_before_the_sentence_does() {
        let text = "See https://jobs.example.org/a_(b), www.example.org. Or (http://x.example/y?z=1).";
        let urls: Vec<_> = bare_urls(text).iter().map(|r| &text[r.start as usize..r.end as usize]).collect();
        assert_eq!(urls, ["https://jobs.example.org/a_(b)", "www.example.org", "http://x.example/y?z=1"]);
    }
}
