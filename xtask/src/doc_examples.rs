//! Examples in doc comments: building them takes a minute, so it is done only where there are any.

use crate::shell::{root, run};
use std::path::Path;
use std::process::Command;

/// Runs the examples in doc comments with `command`, where there are any.
///
/// # Errors
///
/// What failed.
pub(crate) fn test(command: &mut Command) -> Result<(), String> {
    if ["crates", "xtask"].iter().any(|folder| any_below(&root().join(folder))) {
        return run(command);
    }
    println!("No doc comment holds an example.");
    Ok(())
}

fn any_below(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.filter_map(Result::ok).map(|entry| entry.path()).any(|path| {
        let is_source = path.extension().is_some_and(|ending| ending == "rs");
        any_below(&path) || is_source && std::fs::read_to_string(&path).is_ok_and(|text| has_example(&text))
    })
}

/// Whether a doc comment of `text` opens a fenced block.
fn has_example(text: &str) -> bool {
    let fence = |line: &str| line.starts_with("/// ```") || line.starts_with("//! ```");
    text.lines().any(|line| fence(line.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::has_example;

    #[test]
    fn a_fence_in_a_doc_comment_is_an_example() {
        assert!(has_example("/// Adds.\n///\n/// ```\n/// add(1);\n/// ```\nfn add() {}"));
        assert!(has_example("    //! ```text\n"));
        assert!(!has_example("// ```\nlet fence = \"```\";\n/// `x`"));
    }
}
