//! The words of a text against a short list.

/// Whether one of `words`, which are in lower case, is a word of `text`, in any case.
pub(crate) fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn whole_words_count_in_any_case() {
        assert!(has_word("Home, or OUR hub.", &["hub", "home"]));
        assert!(!has_word("homes and hubs", &["hub", "home"]));
        assert!(!has_word("", &["hub"]));
    }
}
