//! Labels that were read beside the text and found wrong.

use super::compare::Kind;
use super::load::Judged;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::PathBuf;

/// The labels in `xtask/labels.tsv`.
#[derive(Debug)]
pub(super) struct WrongLabels(HashSet<(String, String)>);

impl WrongLabels {
    /// Reads the list.
    ///
    /// # Errors
    ///
    /// A sentence where a line has not a kind, a hash and a reason.
    pub(super) fn read() -> Result<Self, String> {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../labels.tsv");
        let text = std::fs::read_to_string(&path).map_err(|error| format!("xtask/labels.tsv: {error}"))?;
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let rows = lines.map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [kind, hash, reason] if hash.len() == 64 && !reason.is_empty() => {
                Ok(((*kind).to_owned(), (*hash).to_owned()))
            }
            _ => Err(format!("xtask/labels.tsv: not kind, hash, reason: {line}")),
        });
        rows.collect::<Result<_, _>>().map(Self)
    }

    /// Whether the label of `kind` on `file` is one of them.
    pub(super) fn has(&self, kind: Kind, file: &Judged) -> bool {
        if !self.0.iter().any(|(known, _)| known == kind.name()) {
            return false;
        }
        let hash = Sha256::digest(&file.bytes).iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        self.0.contains(&(kind.name().to_owned(), hash))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_in_the_repository_can_be_read() {
        let list = WrongLabels::read().unwrap();
        let is_hex = |hash: &str| hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(!list.0.is_empty() && list.0.iter().all(|(_, hash)| is_hex(hash)), "{list:#?}");
    }
}
