//! What git says has changed.

use crate::args::ChoiceArgs;
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files that `--since` and `--staged` choose, as the system knows their paths; `None` where neither is asked for.
///
/// # Errors
///
/// A sentence where git is not there, this is no repository of it, or it does not know the commit.
pub(crate) fn chosen(choice: &ChoiceArgs) -> Result<Option<HashSet<PathBuf>>, String> {
    let option = match choice {
        ChoiceArgs { staged: true, .. } => "--staged",
        ChoiceArgs { since: Some(_), .. } => "--since",
        _ => return Ok(None),
    };
    let here = Path::new(".");
    let root = git(here, option, &["rev-parse", "--show-toplevel"])?
        .map_err(|_| format!("{option} asks git what changed, and this is no git repository"))?;
    let root = PathBuf::from(text(&root).trim_end_matches(['\n', '\r']));
    let mut names = Vec::new();
    match &choice.since {
        None => names.push(list(&root, option, &["diff", "--cached", "--name-only", "--diff-filter=d", "-z"])?),
        Some(name) => {
            let asked = format!("{name}^{{commit}}");
            let commit = git(&root, option, &["rev-parse", "--verify", "--quiet", "--end-of-options", &asked])?
                .map_err(|_| format!("git knows no commit, tag or branch `{name}`"))?;
            let commit = text(&commit).trim().to_owned();
            // What others changed since then on that branch is none of ours; without a common past all of it counts.
            let base = git(&root, option, &["merge-base", &commit, "HEAD"])?.map(|base| text(&base).trim().to_owned());
            let base = base.unwrap_or(commit);
            names.push(list(&root, option, &["diff", "--name-only", "--diff-filter=d", "-z", &base])?);
            names.push(list(&root, option, &["ls-files", "--others", "--exclude-standard", "-z"])?);
        }
    }
    let names = names.iter().flat_map(|names| names.split('\0')).filter(|name| !name.is_empty());
    Ok(Some(names.filter_map(|name| std::fs::canonicalize(root.join(name)).ok()).collect()))
}

fn list(root: &Path, option: &str, args: &[&str]) -> Result<String, String> {
    git(root, option, args)?.map(|names| text(&names)).map_err(|why| format!("git cannot say what changed: {why}"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What git prints; within, the first line of what it complains of.
fn git(folder: &Path, option: &str, args: &[&str]) -> Result<Result<Vec<u8>, String>, String> {
    let output = Command::new("git").arg("-C").arg(folder).args(args).output().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("{option} asks git what changed, and there is no git here"),
        _ => format!("git cannot be run: {}", crate::shown::plain(&error)),
    })?;
    if output.status.success() {
        return Ok(Ok(output.stdout));
    }
    let complaint = text(&output.stderr);
    Ok(Err(complaint.lines().next().unwrap_or("it does not say why").to_owned()))
}
