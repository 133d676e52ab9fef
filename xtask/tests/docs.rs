//! The guide in `docs/` is whole: an mdBook of it has every page, and no link leads nowhere.
#![allow(clippy::unwrap_used, reason = "a test may panic, its helpers too")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// All Markdown files below `folder`.
fn pages(folder: &Path, out: &mut BTreeSet<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            pages(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            out.insert(path);
        }
    }
}

/// The targets of the links of a page, outside of code.
fn links(text: &str) -> Vec<String> {
    let mut in_code = false;
    let mut out = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        // What stands between two backticks is code as well.
        let prose: Vec<&str> =
            line.split('`').enumerate().filter(|(index, _)| index % 2 == 0).map(|(_, text)| text).collect();
        let prose = prose.join("`");
        let targets = prose.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        out.extend(targets.map(|(target, _)| target.to_owned()));
    }
    out
}

/// The anchors of a page's headings, as mdBook and GitHub name them.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let name = |heading: &str| -> String {
        let words = heading.to_lowercase();
        words
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
            .collect::<String>()
            .replace(' ', "-")
    };
    headings.map(name).collect()
}

fn is_elsewhere(target: &str) -> bool {
    target.starts_with("https://") || target.starts_with("http://") || target.starts_with("mailto:")
}

#[test]
fn the_summary_names_every_page_once() {
    let docs = root().join("docs");
    let mut there = BTreeSet::new();
    pages(&docs, &mut there);
    there.remove(&docs.join("SUMMARY.md"));
    let named: Vec<PathBuf> =
        links(&std::fs::read_to_string(docs.join("SUMMARY.md")).unwrap()).iter().map(|link| docs.join(link)).collect();
    let once: BTreeSet<PathBuf> = named.iter().cloned().collect();
    assert_eq!(once.len(), named.len(), "SUMMARY.md names a page twice: {named:#?}");
    assert_eq!(once, there, "SUMMARY.md names every page of docs/ and no other");
}

#[test]
fn links_of_the_guide_lead_somewhere() {
    let docs = root().join("docs");
    let mut there = BTreeSet::new();
    pages(&docs, &mut there);
    let mut broken = Vec::new();
    let mut followed = 0;
    for page in &there {
        let text = std::fs::read_to_string(page).unwrap();
        for target in links(&text).into_iter().filter(|target| !is_elsewhere(target)) {
            let (file, anchor) = target.split_once('#').map_or((target.as_str(), None), |(a, b)| (a, Some(b)));
            let path = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            let path = path.canonicalize().unwrap_or(path);
            // A book holds what lies in its folder and nothing else.
            let is_there = path.exists() && path.starts_with(docs.canonicalize().unwrap());
            let has_anchor = anchor
                .is_none_or(|anchor| std::fs::read_to_string(&path).is_ok_and(|text| anchors(&text).contains(anchor)));
            followed += 1;
            if !is_there || !has_anchor {
                broken.push(format!("{}: {target}", page.strip_prefix(&docs).unwrap().display()));
            }
        }
    }
    assert!(broken.is_empty(), "links that lead nowhere, or out of the book: {broken:#?}");
    assert!(followed > 40, "only {followed} links were followed");
}

#[test]
fn links_of_the_first_pages_lead_somewhere() {
    for name in ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"] {
        let text = std::fs::read_to_string(root().join(name)).unwrap();
        let broken: Vec<String> = links(&text)
            .into_iter()
            .filter(|target| !is_elsewhere(target) && !target.starts_with('#') && !root().join(target).exists())
            .collect();
        assert!(broken.is_empty(), "{name}: {broken:#?}");
    }
}

/// Our repository's own pages that the guide and the program name by address.
#[test]
fn addresses_of_our_own_files_name_files() {
    const OURS: &str = "https://github.com/jdlint/jdlint/";
    let mut there = BTreeSet::from([root().join("README.md")]);
    pages(&root().join("docs"), &mut there);
    let mut broken = Vec::new();
    for page in &there {
        for target in links(&std::fs::read_to_string(page).unwrap()) {
            let Some(rest) = target.strip_prefix(OURS) else { continue };
            let file = rest.strip_prefix("blob/main/").or_else(|| rest.strip_prefix("tree/main/"));
            if file.is_some_and(|file| !root().join(file.split('#').next().unwrap_or(file)).exists()) {
                broken.push(format!("{}: {target}", page.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
