//! Words that rules look for beside a hit, within its sentence only.

pub use crate::generated::cues::{
    ASKING, CHARGING, DENYING, FOREIGN_FORM, GERMAN_NEUTRAL, GERMAN_PERSON, OFFERING, OR_ELSEWHERE, OTHER_BEGINNING,
    PAID_BY_OTHERS, SELDOM, STANDING, WISHING,
};

/// Whether one of `cues` stands in `text`, in any case and as whole words.
pub fn has_cue(text: &str, cues: &[&str]) -> bool {
    cues.iter().any(|cue| finds(text, cue))
}

fn finds(text: &str, cue: &str) -> bool {
    let (text_bytes, cue_bytes) = (text.as_bytes(), cue.as_bytes());
    let ends = |at: usize| !text[at..].starts_with(char::is_alphanumeric);
    let begins = |at: usize| !text[..at].ends_with(char::is_alphanumeric);
    text_bytes.windows(cue_bytes.len()).enumerate().any(|(at, window)| {
        let is_same = window.iter().zip(cue_bytes).all(|(own, wanted)| {
            own.eq_ignore_ascii_case(wanted) || *own == b' ' && *wanted == b'-' || *own == b'-' && *wanted == b' '
        });
        let end = at + cue_bytes.len();
        is_same && text.is_char_boundary(at) && text.is_char_boundary(end) && begins(at) && ends(end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues_are_whole_words() {
        for (text, wanted) in [
            ("We do NOT ask.", true),
            ("Notice and know-how", false),
            ("A note", false),
            ("Ünot", false),
            ("Don\u{2019}t send it", true),
        ] {
            assert_eq!(has_cue(text, &["not", "don"]), wanted, "{text}");
        }
        assert!(has_cue("A non refundable deposit", &["non-refundable"]));
    }
}
