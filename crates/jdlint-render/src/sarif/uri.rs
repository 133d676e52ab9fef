//! Paths as references (RFC 3986).

use crate::escape::put;
use std::borrow::Cow;

/// `path`, whose parts are divided by slashes, as a relative reference, or as an address where it starts at the root.
pub(super) fn uri(path: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/');
    let is_absolute = path.starts_with('/');
    if !is_absolute && path.bytes().all(is_plain) {
        return Cow::Borrowed(path);
    }
    let mut out = String::with_capacity(path.len() + 16);
    if is_absolute {
        out.push_str("file://");
    } else if path.as_bytes().get(1) == Some(&b':') {
        // A drive.
        out.push_str("file:///");
    }
    for byte in path.bytes() {
        if is_plain(byte) {
            out.push(char::from(byte));
        } else {
            put(&mut out, format_args!("%{byte:02X}"));
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_references() {
        assert_eq!(uri("jobs/cook.md"), "jobs/cook.md");
        assert_eq!(uri("../Küche und 100%.md"), "../K%C3%BCche%20und%20100%25.md");
        // A colon in the first part would be read as a scheme.
        assert_eq!(uri("jobs:cook.md"), "jobs%3Acook.md");
        assert_eq!(uri("/srv/jobs/a b.md"), "file:///srv/jobs/a%20b.md");
        assert_eq!(uri("C:/jobs/a.md"), "file:///C%3A/jobs/a.md");
    }
}
