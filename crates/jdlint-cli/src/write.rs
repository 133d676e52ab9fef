//! Writing files so that none is ever half written.

use crate::shown::plain;
use std::fs::{self, File, Metadata};
use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;
use tempfile::NamedTempFile;

/// Why a file was left as it is.
#[derive(Debug)]
pub(crate) enum NotWritten {
    /// Somebody wrote it since it was read.
    Changed,
    /// The system would not.
    Refused(String),
}

impl From<io::Error> for NotWritten {
    fn from(error: io::Error) -> Self {
        Self::Refused(plain(&error))
    }
}

/// Puts `after` in place of `before` in the file at `path`: whole or not at all, with the permissions that it has.
///
/// The new text is written to a file beside the old one, which it then replaces in one step. A link stays a link: what
/// it leads to is written. A file that no longer holds `before` is left alone.
///
/// # Errors
///
/// Why the file was left as it is.
pub(crate) fn replace(path: &Path, before: &[u8], after: &[u8]) -> Result<(), NotWritten> {
    let target = fs::canonicalize(path)?;
    let folder = target.parent().unwrap_or(&target);
    let metadata = fs::metadata(&target)?;
    // Replacing would get around it.
    if metadata.permissions().readonly() {
        return Err(NotWritten::Refused("the file is read-only".to_owned()));
    }
    let mut new = beside(folder)?;
    new.write_all(after)?;
    keep_owner(&metadata, new.as_file());
    new.as_file().set_permissions(metadata.permissions())?;
    new.as_file().sync_all()?;
    let now = fs::read(&target)?;
    // Two names for one file are fixed twice, to the same end.
    if now == after {
        return Ok(());
    }
    if now != before {
        return Err(NotWritten::Changed);
    }
    new.persist(&target).map_err(|error| NotWritten::from(error.error))?;
    // That the folder knows the new file is only a matter of power cuts; not every file system can be asked.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Writes `bytes` to the file at `path`, whole or not at all, whether or not there is one.
///
/// # Errors
///
/// What the system says.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let there = fs::read(path);
    let result = match there {
        Ok(before) => replace(path, &before, bytes),
        Err(_) => create(path, bytes).map_err(NotWritten::from),
    };
    result.map_err(|why| match why {
        NotWritten::Changed => "it was changed meanwhile".to_owned(),
        NotWritten::Refused(why) => why,
    })
}

/// How the names of the files begin and end that are written first.
const NAME: [&str; 2] = [".jdlint-", ".tmp"];

/// A file beside the one that it will replace; it is locked as long as somebody writes it.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let new = tempfile::Builder::new().prefix(NAME[0]).suffix(NAME[1]).tempfile_in(folder)?;
    // Some file systems know no locks; what a run that was killed leaves behind then stays until somebody removes it.
    let _ = new.as_file().try_lock();
    Ok(new)
}

/// So old is a file at least that nobody writes any more: it takes a moment from making it to locking it.
const LEFT: Duration = Duration::from_secs(1);

/// Removes from `folder` what a run that was killed left behind. No posting is lost: each is whole under its own name.
pub(crate) fn sweep(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(NAME[0]) && name.ends_with(NAME[1]));
        if !is_ours || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        let is_left = |file: &File| {
            let written = file.metadata().and_then(|metadata| metadata.modified());
            written.is_ok_and(|at| at.elapsed().is_ok_and(|age| age >= LEFT)) && file.try_lock().is_ok()
        };
        if File::open(entry.path()).is_ok_and(|file| is_left(&file)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut new = beside(folder)?;
    new.write_all(bytes)?;
    readable_by_all(new.as_file())?;
    new.as_file().sync_all()?;
    new.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A new file is for everybody to read, as other files of a repository are.
#[cfg(unix)]
fn readable_by_all(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &File) -> io::Result<()> {
    Ok(())
}

/// Gives `file` the owner that the old one has, where that may be done.
#[cfg(unix)]
fn keep_owner(old: &Metadata, file: &File) {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let is_same = file.metadata().is_ok_and(|new| new.uid() == old.uid() && new.gid() == old.gid());
    if !is_same {
        let _ = fchown(file, Some(old.uid()), Some(old.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &Metadata, _: &File) {}
