//! Words of a text, folded and hashed so that phrases are compared as numbers.

use super::CleanRange;

/// A word: a run of letters and digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it starts, in bytes.
    pub start: u32,
    /// Where it ends, in bytes.
    pub end: u32,
    /// The hash of its letters in lower case.
    pub hash: u64,
    /// Whether it is part of a web or e-mail address.
    pub in_address: bool,
}

impl Word {
    /// Where it stands.
    pub const fn range(&self) -> CleanRange {
        CleanRange::new(self.start, self.end)
    }
}

/// The words of `text`, in order; linear in its length.
///
/// Apostrophes, hyphens and slashes part words: `don't` is two, `full-time` is two, as is `full time`.
pub fn words(text: &str) -> Vec<Word> {
    let bytes = text.as_bytes();
    // A word and what parts it from the next have six bytes or more in most texts.
    let mut words = Vec::with_capacity(text.len() / 5 + 1);
    let mut at = 0;
    let mut address_end = 0;
    // Whether the next word is the first of its token, so that it may begin an address.
    let mut first = true;
    while at < bytes.len() {
        let byte = bytes[at];
        if FOLDED[usize::from(byte)] != 0 || byte >= 0x80 {
            let (end, hash) = word_at(text, at);
            if end == at {
                // A character outside ASCII that is no letter.
                at += text[at..].chars().next().map_or(1, char::len_utf8);
                first = true;
                continue;
            }
            // An address goes on behind its first word with one of these.
            let goes_on = matches!(bytes.get(end), Some(b'.' | b':' | b'@' | b'/' | b'-' | b'_' | b'+' | b'%' | b'='));
            if first && goes_on && at >= address_end {
                address_end = address_at(text, at).unwrap_or(address_end);
            }
            words.push(Word { start: at as u32, end: end as u32, hash, in_address: at < address_end });
            at = end;
            first = false;
        } else {
            first |= ends_token(byte);
            at += 1;
        }
    }
    words
}

/// Whether no address goes on behind `byte`.
fn ends_token(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'"' | b',' | b'|')
}

/// The hash of `word`, which must be one word.
pub fn word_hash(word: &str) -> u64 {
    word_at(word, 0).1
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The ASCII letters and digits in lower case; 0 for every other byte.
static FOLDED: [u8; 256] = folded();

const fn folded() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
}

/// The end of the word at `start`, and its hash: FNV-1a over its letters in lower case.
fn word_at(text: &str, start: usize) -> (usize, u64) {
    let (mut at, mut hash) = ascii_end(text, start, SEED);
    if text.as_bytes().get(at).is_some_and(|byte| *byte >= 0x80) {
        (at, hash) = wide_end(text, at, hash);
    }
    (at, hash ^ (hash >> 32))
}

/// Where the ASCII letters and digits from `at` on end, and the hash with them.
fn ascii_end(text: &str, mut at: usize, mut hash: u64) -> (usize, u64) {
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        let folded = FOLDED[usize::from(*byte)];
        if folded == 0 {
            break;
        }
        hash = with_byte(hash, folded);
        at += 1;
    }
    (at, hash)
}

/// Where a word ends that goes on at `at` with a character outside ASCII, and the hash with the rest of it. Apart from
/// [`word_at`], so that the common word is read in a tight loop.
#[cold]
fn wide_end(text: &str, mut at: usize, mut hash: u64) -> (usize, u64) {
    while let Some(c) = text[at..].chars().next() {
        if c.is_ascii() || !c.is_alphanumeric() && !is_joining(c) {
            break;
        }
        for lower in c.to_lowercase() {
            let mut buffer = [0; 4];
            hash = lower.encode_utf8(&mut buffer).bytes().fold(hash, with_byte);
        }
        (at, hash) = ascii_end(text, at + c.len_utf8(), hash);
    }
    (at, hash)
}

fn with_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(PRIME)
}

/// Combining accents belong to the letter before them.
fn is_joining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The end of the address that starts at `start`, where there is one.
fn address_at(text: &str, start: usize) -> Option<usize> {
    const MAX: usize = 2048;
    let rest = &text.as_bytes()[start..(start + MAX).min(text.len())];
    let end = rest.iter().position(|byte| ends_token(*byte)).unwrap_or(rest.len());
    let token = &rest[..end];
    let at_sign = token.iter().position(|byte| *byte == b'@');
    let is_mail = at_sign.is_some_and(|at| at > 0 && token[at..].contains(&b'.'));
    let is_web = token.windows(3).any(|three| three == b"://")
        || token.starts_with(b"www.")
        || token.starts_with(b"mailto:")
        || domain_with_path(token);
    (is_mail || is_web).then_some(start + end)
}

/// Whether `token` reads `example.org/path`.
fn domain_with_path(token: &[u8]) -> bool {
    let Some(slash) = token.iter().position(|byte| *byte == b'/') else { return false };
    let host = &token[..slash];
    host.contains(&b'.')
        && host.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        && host
            .rsplit(|byte| *byte == b'.')
            .next()
            .is_some_and(|top| (2..=12).contains(&top.len()) && top.iter().all(u8::is_ascii_lowercase))
        && host.iter().any(u8::is_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<&str> {
        words(text).iter().map(|word| &text[word.start as usize..word.end as usize]).collect()
    }

    #[test]
    fn hyphens_and_apostrophes_part_words() {
        assert_eq!(
            list("Full-time, don't—Ça va (m/w/d) 401k"),
            ["Full", "time", "don", "t", "Ça", "va", "m", "w", "d", "401k"]
        );
        assert_eq!(list("« »"), Vec::<&str>::new());
    }

    #[test]
    fn case_does_not_count() {
        assert_eq!(word_hash("ÉCOLE"), word_hash("école"));
        assert_ne!(word_hash("a"), word_hash("b"));
    }

    #[test]
    fn words_of_addresses_are_marked() {
        let text = "see https://example.org/ninja or ninja@example.org, www.ninja.example; ninja and/or guru";
        let marked: Vec<_> = words(text)
            .iter()
            .filter(|word| word.in_address)
            .map(|word| &text[word.start as usize..word.end as usize])
            .collect();
        assert_eq!(marked, ["https", "example", "org", "ninja", "ninja", "example", "org", "www", "ninja", "example"]);
    }
}
