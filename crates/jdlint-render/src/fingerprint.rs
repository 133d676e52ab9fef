//! A name for a diagnostic that stays while lines move around it.

use crate::model::LintedFile;
use jdlint_core::{Diagnostic, SourceRange};
use std::collections::HashMap;

/// Names diagnostics by rule, file and marked words; those that share all three are numbered.
#[derive(Debug, Default)]
pub(crate) struct Fingerprints {
    path: String,
    seen: HashMap<u64, u32>,
}

impl Fingerprints {
    /// The name of `diagnostic`, unique in a report that takes each file's documents one after another.
    pub(crate) fn of(&mut self, file: &LintedFile<'_>, diagnostic: &Diagnostic) -> String {
        if self.path != file.path {
            file.path.clone_into(&mut self.path);
            self.seen.clear();
        }
        let mut hash = Hash::new();
        hash.text(file.path);
        hash.text(diagnostic.rule.as_str());
        // Records are many postings in one file: what they lack, they lack each on its own.
        hash.text(&file.document.record().map_or_else(String::new, |record| record.to_string()));
        for word in marked(file, diagnostic.primary.range).split_whitespace() {
            hash.text(word);
        }
        let number = self.seen.entry(hash.0).or_default();
        *number += 1;
        format!("{:016x}:{number}", hash.0)
    }
}

fn marked<'a>(file: &LintedFile<'a>, range: SourceRange) -> &'a str {
    file.document.source_text(range)
}

/// FNV-1a, whose values are the same on every machine and in every version.
struct Hash(u64);

impl Hash {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds `text` and its end, so that "a" and "b" are not "ab".
    fn text(&mut self, text: &str) {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
