//! The postings that tests run over.

use jdlint_core::{Document, Format};
use std::path::{Path, PathBuf};

/// A posting, and where it stands.
pub(crate) struct Posting {
    pub(crate) place: String,
    pub(crate) document: Document,
}

/// The files of `fixtures/<folder>` by name, or the one file of that name.
pub(crate) fn fixtures(folder: &str) -> Vec<Posting> {
    let path = root().join("fixtures").join(folder);
    let mut files: Vec<PathBuf> = match std::fs::read_dir(&path) {
        Ok(entries) => entries.map(|entry| entry.expect("the folder can be listed").path()).collect(),
        Err(_) => vec![path],
    };
    files.sort();
    files.iter().map(|file| read(file)).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(file: &Path) -> Posting {
    let name = file.file_name().and_then(|name| name.to_str()).expect("the name is UTF-8");
    let format = if file.extension().is_some_and(|end| end == "md") { Format::Markdown } else { Format::Text };
    let bytes = std::fs::read(file).expect("the fixture can be read");
    Posting { place: name.to_owned(), document: jdlint_read::read_bytes(format, &bytes) }
}
