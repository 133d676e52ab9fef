//! Globs over paths.

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};
use std::fmt;

/// A list of globs. A glob without a slash matches a name in any folder, one with a slash the whole path, and one that
/// names a folder everything below it.
#[derive(Clone, Debug)]
pub struct Globs {
    patterns: Vec<String>,
    set: GlobSet,
}

/// A glob that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlobError {
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for GlobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for GlobError {}

impl Globs {
    /// The globs that `patterns` spell.
    ///
    /// # Errors
    ///
    /// What is wrong with the first one that cannot be read.
    pub fn new(patterns: Vec<String>) -> Result<Self, GlobError> {
        let mut set = GlobSetBuilder::new();
        for pattern in &patterns {
            for form in forms(pattern) {
                set.add(glob(&form)?);
            }
        }
        let set = set.build().map_err(|error| GlobError { message: error.to_string() })?;
        Ok(Self { patterns, set })
    }

    /// Whether one of them matches `path`, which has forward slashes and no `./` before it.
    pub fn matches(&self, path: &str) -> bool {
        self.set.is_match(path)
    }

    /// The globs as written.
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }
}

/// What a pattern stands for: itself, and all that lies below it.
fn forms(pattern: &str) -> Vec<String> {
    let anchored = pattern.trim_start_matches("./").trim_start_matches('/');
    let stem = anchored.trim_end_matches('/');
    let is_path = stem.contains('/') || pattern.starts_with('/') || pattern.starts_with("./");
    let base = if is_path || stem.starts_with("**") { stem.to_owned() } else { format!("**/{stem}") };
    vec![format!("{base}/**"), base]
}

fn glob(pattern: &str) -> Result<Glob, GlobError> {
    GlobBuilder::new(pattern)
        .literal_separator(true)
        .build()
        .map_err(|error| GlobError { message: error.kind().to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_match_anywhere_and_paths_from_the_root() {
        let globs = Globs::new(vec!["*.draft.md".to_owned(), "jobs/old".to_owned(), "archive/".to_owned()]).unwrap();
        assert!(globs.matches("a/b/x.draft.md"));
        assert!(globs.matches("jobs/old/a.md"));
        assert!(!globs.matches("x/jobs/old/a.md"));
        assert!(globs.matches("x/archive/2024/a.md"));
        assert!(!globs.matches("jobs/new.md"));
        assert!(Globs::new(vec!["a[".to_owned()]).is_err());
    }
}
