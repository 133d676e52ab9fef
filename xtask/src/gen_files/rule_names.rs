//! `xtask/rule_names.txt`: every name that a rule ever had. The list only grows: a name in somebody's config must never
//! come to mean another thing.

use super::Files;
use super::rule_source::Rule;
use std::collections::BTreeSet;
use std::path::Path;

const LIST: &str = "xtask/rule_names.txt";
const HEAD: &str = "# Every name that a rule ever had; `cargo xtask gen` adds new ones. A line is never removed: when a rule goes,\n\
                    # write ` removed` and the version behind its name.\n";

/// Adds the names of new rules to the list.
pub(super) fn generate(files: &mut Files, rules: &[Rule]) -> Result<(), String> {
    let old = files.read(LIST).unwrap_or_default();
    let mut lines: BTreeSet<&str> = lines(&old).collect();
    for rule in rules {
        if lines.iter().any(|line| is_removed(line) && name_of(line) == rule.name) {
            return Err(format!("{LIST}: `{}` was removed; names are never used twice", rule.name));
        }
        lines.insert(&rule.name);
    }
    if let Some(gone) = lines.iter().find(|line| !is_removed(line) && !rules.iter().any(|rule| rule.name == **line)) {
        return Err(format!("{LIST}: there is no rule `{gone}` any more; write ` removed VERSION` behind its name"));
    }
    let mut text = HEAD.to_owned();
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    files.ensure(LIST, &text)
}

/// All names that ever were, from the list and from the files of the rules.
pub(crate) fn listed(root: &Path) -> Result<Vec<String>, String> {
    let files = Files::new(root.to_owned(), true);
    let text = files.read(LIST)?;
    let mut names: Vec<String> = lines(&text).map(|line| name_of(line).to_owned()).collect();
    names.extend(super::rule_source::rules(&files)?.into_iter().map(|rule| rule.name));
    names.sort();
    names.dedup();
    Ok(names)
}

/// Whether `name` is small letters and digits in words parted by single hyphens.
pub(crate) fn is_kebab_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn name_of(line: &str) -> &str {
    line.split(' ').next().unwrap_or(line)
}

fn is_removed(line: &str) -> bool {
    line.contains(" removed")
}
