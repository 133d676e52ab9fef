//! What the indexes need to know of the rules, read from their source files.
//!
//! The rules' crate is not asked: it does not compile while the registry or a table of phrases is out of date, and this
//! is the command that mends that. A test compares what is read here with what the crate says.

use super::Files;
use jdlint_core::Group;

/// A rule, as the indexes list it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) name: String,
    pub(crate) group: Group,
    /// `error`, `warning`, `info`, or `off`.
    pub(crate) level: String,
    /// `safe`, `unsafe`, `display`, or nothing.
    pub(crate) fix: String,
    /// One sentence without a period.
    pub(crate) summary: String,
    /// The page, from the workspace's root.
    pub(crate) page: String,
}

const RULES: &str = "crates/jdlint-rules/src/rules";

/// All rules, by name.
pub(super) fn rules(files: &Files) -> Result<Vec<Rule>, String> {
    let mut rules = Vec::new();
    for folder in files.list(RULES)? {
        if folder.contains('.') {
            continue;
        }
        let group = Group::from_name(&folder.replace('_', "-"))
            .ok_or_else(|| format!("{RULES}/{folder}: no group of jdlint-core has that name"))?;
        for file in files.list(&format!("{RULES}/{folder}"))? {
            let Some(stem) = file.strip_suffix(".rs") else { continue };
            let path = format!("{RULES}/{folder}/{stem}");
            let text = files.read(&format!("{path}.rs"))?;
            let rule = read_rule(&text, group, format!("{path}.md")).map_err(|error| format!("{path}.rs: {error}"))?;
            if rule.name != stem.replace('_', "-") {
                return Err(format!("{path}.rs: the rule `{}` must stand in a file of its name", rule.name));
            }
            rules.push(rule);
        }
    }
    rules.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rules)
}

fn read_rule(text: &str, group: Group, page: String) -> Result<Rule, String> {
    let start = text.find("const META: RuleMeta").ok_or("it has no `const META: RuleMeta`")?;
    let meta = &text[start..];
    let level = match between(meta, "level: DefaultLevel::", ",")? {
        "On(Level::Error)" => "error",
        "On(Level::Warning)" => "warning",
        "On(Level::Info)" => "info",
        other if other.starts_with("Off(") => "off",
        other => return Err(format!("the level `{other}` is not understood")),
    };
    let fix = match between(meta, "fix: FixKind::", ",")? {
        "None" => String::new(),
        other => other.to_ascii_lowercase(),
    };
    Ok(Rule {
        name: between(meta, "name: RuleName::new(\"", "\"")?.to_owned(),
        group,
        level: level.to_owned(),
        fix,
        summary: string_at(meta, "summary:")?,
        page,
    })
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Result<&'t str, String> {
    let start = text.find(before).ok_or_else(|| format!("META has no `{before}`"))? + before.len();
    let len = text[start..].find(after).ok_or_else(|| format!("`{before}` has no end"))?;
    Ok(text[start..start + len].trim())
}

/// The string literal behind `name`, unescaped; rustfmt may have put it on a line of its own.
fn string_at(text: &str, name: &str) -> Result<String, String> {
    let start = text.find(name).ok_or_else(|| format!("META has no `{name}`"))? + name.len();
    let mut chars = text[start..].trim_start().chars();
    if chars.next() != Some('"') {
        return Err(format!("`{name}` must be a plain string"));
    }
    let mut out = String::new();
    loop {
        match chars.next() {
            Some('"') => return Ok(out),
            Some('\\') => match chars.next() {
                Some(c @ ('"' | '\\' | '\'')) => out.push(c),
                other => return Err(format!("`{name}`: the escape {other:?} is not understood")),
            },
            Some(c) => out.push(c),
            None => return Err(format!("the string behind `{name}` has no end")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::root;

    #[test]
    fn what_is_read_is_what_the_rules_say() {
        let files = Files::new(root(), true);
        let read: Vec<_> = rules(&files)
            .unwrap()
            .into_iter()
            .map(|rule| (rule.name, rule.group.as_str(), rule.level, rule.fix, rule.summary))
            .collect();
        let said: Vec<_> = jdlint_rules::rules()
            .iter()
            .map(|entry| {
                let meta = entry.meta;
                let fix = meta.fix.as_str().to_owned();
                let level = meta.level.as_str().to_owned();
                (meta.name.to_string(), meta.group.as_str(), level, fix, meta.summary.to_owned())
            })
            .collect();
        assert_eq!(read, said);
    }

    #[test]
    fn strings_may_stand_on_the_next_line_and_hold_quotes() {
        assert_eq!(string_at("summary:\n    \"A \\\"b\\\" c\",", "summary:").unwrap(), "A \"b\" c");
        assert!(string_at("summary: concat!(\"a\")", "summary:").is_err());
    }
}
