//! Whether ignore files leave out a file that was named.

use ignore::Match;
use ignore::gitignore::Gitignore;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Our own ignore file, beside git's.
pub(crate) const IGNORE_FILE: &str = ".jdlintignore";

/// The ignore files of the folders that were looked at, each read once.
#[derive(Debug, Default)]
pub(crate) struct Ignores {
    by_folder: HashMap<PathBuf, Vec<Gitignore>>,
}

impl Ignores {
    /// Whether an ignore file of its folder, or of one above it in the same repository, leaves `path` out; the nearest
    /// one that speaks of it counts.
    pub(crate) fn leave_out(&mut self, path: &Path) -> bool {
        let Ok(path) = std::path::absolute(path) else { return false };
        for folder in path.ancestors().skip(1) {
            let files = self.by_folder.entry(folder.to_owned()).or_insert_with(|| read(folder));
            for file in files.iter() {
                match file.matched_path_or_any_parents(&path, false) {
                    Match::Ignore(_) => return true,
                    Match::Whitelist(_) => return false,
                    Match::None => {}
                }
            }
            if folder.join(".git").exists() {
                break;
            }
        }
        false
    }
}

fn read(folder: &Path) -> Vec<Gitignore> {
    let names = [IGNORE_FILE, ".ignore", ".gitignore"];
    // Lines that cannot be read are left out, as git does.
    names
        .iter()
        .map(|name| folder.join(name))
        .filter(|path| path.is_file())
        .map(|path| Gitignore::new(path).0)
        .collect()
}
