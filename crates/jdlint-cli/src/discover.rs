//! Which files are postings.

use crate::args::ChoiceArgs;
use crate::ignored::{IGNORE_FILE, Ignores};
use crate::left_out::LeftOut;
use crate::shown::plain;
use ignore::WalkBuilder;
use jdlint_core::Format;
use jdlint_linter::speaks_of_jobs;
use jdlint_read::format_of_path;
use std::path::{Path, PathBuf};

/// A file that is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What its name says of its format.
    pub(crate) format: Format,
    /// How many marks of a posting the text must have to be judged; 0 for files that were named.
    pub(crate) marks_needed: u32,
    /// Whether only front matter makes it one that is read: Markdown kept under another ending.
    pub(crate) needs_front_matter: bool,
}

/// What a search came to, each list in the order of paths.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) left_out: Vec<LeftOut>,
}

/// Names of pages that repositories have beside postings, in lower case and without ending.
const OTHER_PAGES: &[&str] = &[
    "readme",
    "contributing",
    "changelog",
    "license",
    "licence",
    "index",
    "_index",
    "code_of_conduct",
    "security",
    "support",
    "authors",
    "notice",
    "copying",
    "requirements",
    "robots",
    "humans",
    "todo",
    "summary",
    "claude",
    "agents",
    "architecture",
    "history",
    "governance",
    "maintainers",
    "pull_request_template",
];

/// Looks for postings at `paths`: files as named, folders all the way down.
///
/// # Errors
///
/// A sentence for the first path that does not exist or that is named but cannot be read as a posting.
pub(crate) fn discover(paths: &[PathBuf], choice: &ChoiceArgs) -> Result<Found, String> {
    let mut found = Found::default();
    let mut ignores = Ignores::default();
    for path in paths {
        let metadata =
            std::fs::metadata(path).map_err(|error| format!("cannot read {}: {}", path.display(), plain(&error)))?;
        if metadata.is_dir() {
            folder(path, choice, &mut found);
        } else if choice.force_exclude {
            match named(path).and_then(|candidate| forced(candidate, choice, &mut ignores)) {
                Ok(candidate) => found.candidates.push(candidate),
                Err(why) => found.left_out.push(LeftOut { path: path.clone(), why }),
            }
        } else {
            found.candidates.push(named(path)?);
        }
    }
    found.candidates.sort_by(|a, b| a.path.cmp(&b.path).then(a.marks_needed.cmp(&b.marks_needed)));
    found.candidates.dedup_by(|later, first| later.path == first.path);
    found.left_out.sort_by(|a, b| a.path.cmp(&b.path));
    found.left_out.dedup();
    Ok(found)
}

/// A named file that no ignore file leaves out and that is no page beside postings.
fn forced(candidate: Candidate, choice: &ChoiceArgs, ignores: &mut Ignores) -> Result<Candidate, String> {
    if is_other_page(&candidate.path) {
        return Err(OTHER_PAGE.to_owned());
    }
    if !choice.no_ignore && ignores.leave_out(&candidate.path) {
        return Err("an ignore file leaves it out".to_owned());
    }
    Ok(candidate)
}

/// A file named on the command line is a posting, whatever it holds.
fn named(path: &Path) -> Result<Candidate, String> {
    let name = path.to_string_lossy();
    let (format, needs_front_matter) = match format_of_path(&name) {
        Some(format) => (format, false),
        None if is_page(path) => (Format::Markdown, true),
        None if path.extension().is_none() => (Format::Text, false),
        None => return Err(format!("cannot read {}: {}", path.display(), unread(path))),
    };
    Ok(Candidate { path: path.to_owned(), format, marks_needed: 0, needs_front_matter })
}

/// Why a file of this kind is not read.
fn unread(path: &Path) -> String {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "doc" | "docx" | "odt" | "rtf" | "pages" => {
            "word processor files are not read; save it as Markdown or plain text".to_owned()
        }
        "pdf" => "PDF files are not read; keep the posting as Markdown or plain text beside it".to_owned(),
        _ => format!(
            "`.{ending}` files are not read; postings are Markdown (.md), plain text (.txt), YAML, JSON or TOML"
        ),
    }
}

/// Pages of a site, among which Markdown is sometimes kept.
fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm"))
}

fn folder(root: &Path, choice: &ChoiceArgs, found: &mut Found) {
    let mut walk = WalkBuilder::new(root);
    if choice.no_ignore {
        walk.standard_filters(false).hidden(true);
    } else {
        walk.require_git(false).add_custom_ignore_filename(IGNORE_FILE);
    }
    let walk = walk.sort_by_file_path(Path::cmp).build();
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                found.left_out.push(LeftOut { path: root.to_owned(), why: format!("cannot be looked into: {error}") });
                continue;
            }
        };
        let Some(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            continue;
        }
        match classify(entry.path(), kind.is_symlink(), root) {
            Ok(Some(candidate)) => found.candidates.push(candidate),
            Ok(None) => {}
            Err(why) => found.left_out.push(LeftOut { path: entry.path().to_owned(), why }),
        }
    }
}

/// Why such a page is left out.
const OTHER_PAGE: &str = "a page that repositories have beside postings";

/// Whether its name is that of a page that repositories have beside postings.
fn is_other_page(path: &Path) -> bool {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_legal = ["license", "licence", "changelog"].iter().any(|name| stem.starts_with(name));
    is_legal || OTHER_PAGES.contains(&stem.as_str())
}

/// What a file in a folder is: a candidate, nothing to speak of, or left out for a reason.
fn classify(path: &Path, is_symlink: bool, root: &Path) -> Result<Option<Candidate>, String> {
    if is_symlink {
        let metadata =
            std::fs::metadata(path).map_err(|error| format!("a link that leads nowhere: {}", plain(&error)))?;
        if metadata.is_dir() {
            return Err("a link to a folder: name the folder itself".to_owned());
        }
    }
    let name = path.to_string_lossy();
    let (format, needs_front_matter) = match format_of_path(&name) {
        Some(format) => (format, false),
        None if is_page(path) => (Format::Markdown, true),
        None => return Err("not a kind of file that is read".to_owned()),
    };
    if path.file_name().is_some_and(|name| name == "jdlint.toml") {
        return Err("the config".to_owned());
    }
    if is_other_page(path) {
        return Err(format!("{OTHER_PAGE}; name it to check it"));
    }
    let in_jobs = path.parent().is_some_and(|folder| {
        let below = folder.strip_prefix(root).unwrap_or(folder);
        let from_root = std::fs::canonicalize(root)
            .ok()
            .and_then(|root| root.file_name().map(|name| name.to_string_lossy().into_owned()));
        below.components().any(|part| speaks_of_jobs(&part.as_os_str().to_string_lossy()))
            || from_root.is_some_and(|name| speaks_of_jobs(&name))
    });
    Ok(Some(Candidate { path: path.to_owned(), format, marks_needed: if in_jobs { 1 } else { 2 }, needs_front_matter }))
}
