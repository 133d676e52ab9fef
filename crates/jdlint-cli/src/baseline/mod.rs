//! Baselines on disk.

mod command;

use crate::args::KnownArgs;
use crate::shown::plain;
use crate::shown::shown_path;
use jdlint_linter::{Baseline, Known, Linted};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

pub(crate) use command::run;

/// The name under which a baseline is looked for.
pub(crate) const NAME: &str = ".jdlint-baseline.json";

/// A baseline, where it lies, and what of it matched nothing so far.
#[derive(Debug)]
pub(crate) struct BaselineFile {
    path: PathBuf,
    /// What the paths in it count from.
    folder: PathBuf,
    baseline: Baseline,
    stale: Mutex<BTreeMap<String, Vec<Known>>>,
}

impl BaselineFile {
    /// The baseline that `args` ask for; without a word, the nearest one up the tree within the repository.
    ///
    /// # Errors
    ///
    /// A sentence where the named one is not there, or one cannot be read.
    pub(crate) fn find(args: &KnownArgs) -> Result<Option<Self>, String> {
        if args.no_baseline {
            return Ok(None);
        }
        match args.baseline.clone().or_else(nearest) {
            Some(path) => Self::read(&path).map(Some),
            None => Ok(None),
        }
    }

    /// The baseline at `path`.
    ///
    /// # Errors
    ///
    /// A sentence where it cannot be read.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let refused = |why: &str| format!("cannot use the baseline {}: {why}", shown_path(path));
        let text = std::fs::read_to_string(path).map_err(|error| refused(&plain(&error)))?;
        let baseline = Baseline::parse(&text).map_err(|why| refused(&why))?;
        Ok(Self::new(path, baseline))
    }

    fn new(path: &Path, baseline: Baseline) -> Self {
        let folder = in_real_folder(path).parent().map_or_else(PathBuf::new, Path::to_owned);
        Self { path: path.to_owned(), folder, baseline, stale: Mutex::default() }
    }

    /// Its name as it is shown.
    pub(crate) fn name(&self) -> String {
        shown_path(&self.path)
    }

    /// Puts what is known of the file at `path` aside.
    pub(crate) fn apply(&self, path: &Path, postings: &mut [Linted]) {
        let key = self.key(path);
        let stale = self.baseline.apply(&key, postings);
        if let Ok(mut all) = self.stale.lock() {
            all.insert(key, stale);
        }
    }

    /// How many entries match nothing any more: of the files of this run, and of files that are gone.
    pub(crate) fn stale(&self) -> usize {
        self.all_stale().values().map(Vec::len).sum()
    }

    fn all_stale(&self) -> BTreeMap<String, Vec<Known>> {
        let mut all = self.stale.lock().map(|stale| stale.clone()).unwrap_or_default();
        for (path, known) in self.baseline.files() {
            if !all.contains_key(path) && !self.folder.join(path).exists() {
                all.insert(path.to_owned(), known.to_vec());
            }
        }
        all.retain(|_, stale| !stale.is_empty());
        all
    }

    /// The path of a file as the baseline names it: from its own folder, with forward slashes.
    fn key(&self, path: &Path) -> String {
        let path = in_real_folder(path);
        shown_path(path.strip_prefix(&self.folder).unwrap_or(&path))
    }
}

/// The path from the root, with its folder as the system knows it; the file itself may be a link.
fn in_real_folder(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    match (absolute.parent().and_then(|folder| std::fs::canonicalize(folder).ok()), absolute.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => absolute,
    }
}

/// The baseline of the current folder, or of the nearest one above it in the same repository.
fn nearest() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    for (depth, folder) in here.ancestors().enumerate() {
        if folder.join(NAME).is_file() {
            // As it is typed from here.
            let up: PathBuf = std::iter::repeat_n("..", depth).collect();
            return Some(up.join(NAME));
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}
