//! Paths from the root of the repository, for services that show diagnostics beside its files.

use crate::shown::shown_path;
use std::path::{Component, Path, PathBuf};

/// Where services say that they checked the repository out.
const CHECKOUTS: &[&str] = &["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"];

/// The root of the repository, and the folder we are in.
#[derive(Debug)]
pub(crate) struct Root {
    root: PathBuf,
    here: PathBuf,
}

impl Root {
    /// The checkout that a service names, else the nearest folder up the tree that git keeps, else this folder.
    pub(crate) fn find() -> Option<Self> {
        let here = std::env::current_dir().ok()?;
        let named = CHECKOUTS.iter().filter_map(std::env::var_os).map(PathBuf::from);
        let root = named
            .filter(|root| !root.as_os_str().is_empty() && here.starts_with(root))
            .max_by_key(|root| root.components().count())
            .or_else(|| here.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned))
            .unwrap_or_else(|| here.clone());
        Some(Self { root, here })
    }

    /// `path` from the root; as it is shown to people where it lies outside.
    pub(crate) fn path_of(&self, path: &Path) -> String {
        let whole = normal(&self.here.join(path));
        shown_path(whole.strip_prefix(&self.root).unwrap_or(path))
    }
}

/// `path` without `.` and `..`, by its words alone.
fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            _ => out.push(part),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_count_from_the_root() {
        let root = Root { root: "/srv/site".into(), here: "/srv/site/jobs".into() };
        assert_eq!(root.path_of(Path::new("./cook.md")), "jobs/cook.md");
        assert_eq!(root.path_of(Path::new("../team/chef.md")), "team/chef.md");
        assert_eq!(root.path_of(Path::new("/srv/site/jobs/cook.md")), "jobs/cook.md");
        assert_eq!(root.path_of(Path::new("/elsewhere/cook.md")), "/elsewhere/cook.md");
        assert_eq!(root.path_of(Path::new("../../other/cook.md")), "../../other/cook.md");
    }
}
