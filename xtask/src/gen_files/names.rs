//! Names of variants in generated files.

/// `pay-word` as the name of a variant.
pub(crate) fn pascal(tag: &str) -> String {
    tag.split(['-', '_', '.'])
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map(|first| first.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
        })
        .collect()
}
