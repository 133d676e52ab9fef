//! The first command that the README tells people to type, run as they run it.

use crate::shell::{self, cargo, root};

/// The day for which the fixtures in `fixtures/postings` have nothing to mend.
const AS_OF: &str = "2026-11-24";

/// Runs the README's first command, and the same over the good postings.
pub(crate) fn run() -> Result<(), String> {
    let readme = root().join("README.md");
    let text = std::fs::read_to_string(&readme).map_err(|error| format!("cannot read README.md: {error}"))?;
    let line = first_command(&text).ok_or("README.md has no block of commands")?;
    // The release build that people make takes minutes; the same program is built already.
    let Some(args) = line.strip_prefix("cargo run --release -- ") else {
        return Err(format!("README.md should begin with a command that works in a clone, and begins with `{line}`"));
    };
    for (args, code, words) in [(args, 1, "location-placeholder"), ("fixtures/postings", 0, "nothing to mend")] {
        let mut command = cargo();
        command.args(["run", "--quiet", "--"]).args(args.split_whitespace()).env("JDLINT_AS_OF", AS_OF);
        command.env_remove("GITHUB_ACTIONS");
        let (ended, text) = shell::output(&mut command)?;
        if ended != code || !text.contains(words) {
            return Err(format!(
                "`jdlint {args}` should say `{words}` and end with {code}; it ended with {ended}:\n{text}"
            ));
        }
        println!("`jdlint {args}` ends with {code} and says `{words}`");
    }
    Ok(())
}

/// The first line of the first block of commands, without the comment behind it.
fn first_command(text: &str) -> Option<&str> {
    let line = text.lines().skip_while(|line| *line != "```sh").nth(1)?;
    Some(line.split(" #").next().unwrap_or(line).trim())
}

#[cfg(test)]
mod tests {
    use super::first_command;

    #[test]
    fn the_first_line_of_a_block_is_the_command() {
        assert_eq!(first_command("# A\n\n```sh\ncargo run -- x   # why\nls\n```\n"), Some("cargo run -- x"));
        assert_eq!(first_command("# A\n"), None);
    }
}
