//! `cargo xtask new-rule GROUP NAME`: the two files of a new rule, ready to be filled in.

use crate::gen_files;
use crate::shell::root;
use clap::Args;
use jdlint_core::Group;
use std::path::Path;

/// Add a rule: writes its two files from a template that compiles, then runs `gen`.
///
/// A rule is two files in `crates/jdlint-rules/src/rules/GROUP/`: the `.rs` file says when it speaks and what it says,
/// the `.md` file is its documentation and its test. The new rule is off by default and says nothing until you fill
/// both in. Example: `cargo xtask new-rule pay hidden-salary --summary "Pay is shown only after a log-in"`.
#[derive(Debug, Args)]
pub(crate) struct NewRuleArgs {
    /// The group that the rule belongs to, such as `pay` or `wording`.
    group: String,
    /// The rule's name: what is wrong, as a noun phrase in kebab-case, such as `vague-salary`. It stays for ever.
    name: String,
    /// What the rule reports, in one sentence without a period: the page's first line and the rule's row in lists.
    #[arg(long, default_value = "What the rule reports stands here in one sentence")]
    summary: String,
}

const RULES: &str = "crates/jdlint-rules/src/rules";

/// Writes the files and the registry.
pub(crate) fn run(args: &NewRuleArgs) -> Result<(), String> {
    let group = Group::from_name(&args.group).ok_or_else(|| no_group(&args.group))?;
    let listed = gen_files::rule_names::listed(&root())?;
    check_name(&args.name, &listed)?;
    let summary = args.summary.trim().trim_end_matches('.');
    if summary.is_empty() || summary.contains(['\n', '"', '\\']) {
        return Err("the summary must be one line without double quotes".to_owned());
    }
    let stem = args.name.replace('-', "_");
    let folder = root().join(RULES).join(group.as_str().replace('-', "_"));
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    write(&folder.join(format!("{stem}.rs")), &code(&args.name, group, summary))?;
    write(&folder.join(format!("{stem}.md")), &page(&args.name, summary))?;
    gen_files::write_all()?;
    println!(
        "\nNext: say in {RULES}/{}/{stem}.rs when the rule speaks, give its page two flagged and three unflagged \
         postings,\nthen `JDLINT_BLESS=1 cargo test` writes the reports into the page and `cargo xtask gen` its row \
         into the index.",
        group.as_str().replace('-', "_")
    );
    Ok(())
}

fn no_group(name: &str) -> String {
    let groups: Vec<&str> = Group::ALL.iter().map(|group| group.as_str()).collect();
    format!("no group is named `{name}`; there are {}", groups.join(", "))
}

/// Whether a new rule may have this name, given all names that ever were.
fn check_name(name: &str, listed: &[String]) -> Result<(), String> {
    if !gen_files::rule_names::is_kebab_case(name) {
        return Err(format!("`{name}` is no kebab-case name: small letters and digits, parted by single hyphens"));
    }
    if listed.iter().any(|known| known == name) {
        return Err(format!("a rule is or was named `{name}`; names are never used twice"));
    }
    if Group::from_name(name).is_some() {
        return Err(format!("`{name}` is the name of a group; nobody could tell them apart in a config"));
    }
    for prefix in ["no-", "check-", "require-", "forbid-", "jdlint-"] {
        if let Some(rest) = name.strip_prefix(prefix) {
            return Err(format!(
                "name what is wrong, as in `allow {rest}`, not what the rule does: without `{prefix}`"
            ));
        }
    }
    if name.ends_with("-rule") || name.ends_with("-check") {
        return Err("leave out `rule` or `check` at the end: it is one anyway".to_owned());
    }
    if !name.contains('-') {
        return Err(format!("`{name}` is one word: a rule's name has two or more, so that it is no Rust keyword"));
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    if path.exists() {
        return Err(format!("{} exists", path.display()));
    }
    std::fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    let shown = path.strip_prefix(root()).unwrap_or(path);
    println!("wrote {}", shown.display());
    Ok(())
}

fn code(name: &str, group: Group, summary: &str) -> String {
    let pascal = gen_files::pascal(name);
    let group = gen_files::pascal(group.as_str());
    let stem = name.replace('-', "_");
    format!(
        r#"//! `{name}`: see the page beside this file.

use crate::prelude::*;

/// The rule.
struct {pascal};

impl Rule for {pascal} {{
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {{
        name: RuleName::new("{name}"),
        group: Group::{group},
        summary: "{summary}",
        level: DefaultLevel::Off(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "{version}",
        languages: &[],
        fold: None,
        page: include_str!("{stem}.md"),
    }};

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {{
        // Placeholders stand in for what this rule is about: put your own slot, hits or blocks here.
        for placeholder in &posting.placeholders {{
            if placeholder.span.is_empty() {{
                cx.report(placeholder.span, "what is wrong, in under 80 characters, with the words in backticks")
                    .says("what is wrong just here")
                    .note("why it matters, with the law or study that says so")
                    .help("what to write instead, with an example");
            }}
        }}
    }}
}}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<{pascal}>();
"#,
        version = env!("CARGO_PKG_VERSION"),
    )
}

fn page(name: &str, summary: &str) -> String {
    format!(
        "# `{name}`

{summary}.

## Why it matters

Say here what it does to candidates, boards or the employer, with dated sources.

## Flagged

### Name the first case here

```md posting
# Warehouse Supervisor
```

### Name the second case here, best one with other letters than ASCII

```txt posting
Köchin oder Koch
```

## Not flagged

### Name a posting that does it well

```md posting
# Warehouse Supervisor
```

### Name one that only looks like the mistake

```md posting
# Night Nurse
```

### Name one in another format

```txt posting
Electrician
```
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_names_pass() {
        for name in ["vague-salary", "too-many-hashtags", "h1-b-wording"] {
            assert_eq!(check_name(name, &[]), Ok(()), "{name}");
        }
    }

    #[test]
    fn bad_names_are_refused_with_the_reason() {
        let listed = ["vague-salary".to_owned()];
        for (name, reason) in [
            ("VagueSalary", "kebab-case"),
            ("vague_salary", "kebab-case"),
            ("vague--salary", "kebab-case"),
            ("-vague", "kebab-case"),
            ("vague-salary", "never used twice"),
            ("equal-opportunity", "name of a group"),
            ("no-salary", "without `no-`"),
            ("salary-rule", "leave out"),
            ("type", "one word"),
        ] {
            let error = check_name(name, &listed).unwrap_err();
            assert!(error.contains(reason), "{name}: {error}");
        }
    }

    #[test]
    fn the_page_has_the_sections_in_order() {
        let page = page("vague-salary", "Pay is spoken of without a figure");
        let places: Vec<usize> =
            ["# `vague-salary`\n", "\nPay is spoken", "\n## Why it matters", "\n## Flagged", "\n## Not flagged"]
                .iter()
                .map(|part| page.find(part).unwrap())
                .collect();
        assert!(places.is_sorted(), "{places:?}");
    }
}
