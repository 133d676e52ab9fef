//! Reading diagnostics of a rule, keeping verdicts on them, and the precision that follows.
//!
//! A verdict is kept by a hash of the file's bytes and the span, so that the list says nothing of any posting.

use super::agreement::percent;
use super::load::{Corpus, Judged};
use crate::random::Random;
use jdlint_core::Diagnostic;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::PathBuf;

const HEAD: &str = "# Verdicts on diagnostics in real postings: rule, SHA-256 of the file's bytes and the span, verdict, reason.\n\
                    # Written by `cargo xtask corpus PATH --judge …`. Reasons have no words of a posting.\n";
/// So many lines before and behind a diagnostic are shown.
const AROUND: usize = 2;
/// So many digits of a hash are shown; fewer may be typed while they name one diagnostic.
const SHOWN: usize = 12;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Verdict {
    rule: String,
    hash: String,
    is_right: bool,
}

fn list() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../judged.tsv")
}

fn verdicts() -> Result<Vec<Verdict>, String> {
    let text = std::fs::read_to_string(list()).unwrap_or_default();
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(parse).collect()
}

fn parse(line: &str) -> Result<Verdict, String> {
    let columns: Vec<&str> = line.split('\t').collect();
    let (rule, hash, is_right) = match columns.as_slice() {
        [rule, hash, "right", _] => (rule, hash, true),
        [rule, hash, "wrong", _] => (rule, hash, false),
        _ => return Err(format!("xtask/judged.tsv: not rule, hash, right or wrong, reason: {line}")),
    };
    Ok(Verdict { rule: (*rule).to_owned(), hash: (*hash).to_owned(), is_right })
}

/// The hash that stands for `diagnostic` in `file`.
fn hash(file: &Judged, diagnostic: &Diagnostic) -> String {
    let range = diagnostic.primary.range;
    let mut hasher = Sha256::new();
    hasher.update(&file.bytes);
    hasher.update(format!("{}..{}", range.start(), range.end()));
    hasher.finalize().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// All diagnostics of `rule`, each with its hash.
fn hits<'c>(corpus: &'c Corpus, rule: &str) -> Vec<(&'c Judged, &'c Diagnostic, String)> {
    let mut hits = Vec::new();
    for file in &corpus.judged {
        for diagnostic in file.linted.diagnostics.iter().filter(|diagnostic| diagnostic.rule.as_str() == rule) {
            hits.push((file, diagnostic, hash(file, diagnostic)));
        }
    }
    hits
}

/// Prints `count` diagnostics of `rule`, unread ones first.
pub(super) fn sample(corpus: &Corpus, rule: &str, count: usize, seed: u64) -> Result<(), String> {
    let read: HashMap<String, bool> = verdicts()?
        .into_iter()
        .filter(|verdict| verdict.rule == rule)
        .map(|verdict| (verdict.hash, verdict.is_right))
        .collect();
    let mut random = Random::new(seed);
    let mut hits: Vec<_> = hits(corpus, rule).into_iter().map(|hit| (random.next(), hit)).collect();
    hits.sort_by_key(|(order, (_, _, hash))| (read.contains_key(hash), *order));
    for (_, (file, diagnostic, hash)) in hits.iter().take(count) {
        let document = &file.linted.document;
        let place = document.position(diagnostic.primary.range.start());
        let verdict = read.get(hash).map_or("unread", |is_right| if *is_right { "right" } else { "wrong" });
        say!("\n{}  {verdict}\n{}:{}: {}", &hash[..SHOWN], file.row.file, place.line + 1, diagnostic.message);
        let line = place.line as usize + 1;
        for (number, text) in document.source().lines().enumerate().map(|(index, text)| (index + 1, text)) {
            if number + AROUND >= line && number <= line + AROUND {
                let mark = if number == line { '>' } else { ' ' };
                say!("{mark} {number:>4} | {}", text.chars().take(300).collect::<String>());
            }
        }
        let words: String = document.source_text(diagnostic.primary.range).chars().take(200).collect();
        say!("       = {}", words.replace('\n', " ⏎ "));
    }
    let unread = hits.iter().filter(|(_, (_, _, hash))| !read.contains_key(hash)).count();
    say!("\n{} of {} diagnostics of {rule}; {unread} unread", count.min(hits.len()), hits.len());
    Ok(())
}

/// Keeps a verdict on each diagnostic of `rule` that `prefixes` names, parted by commas.
pub(super) fn judge(corpus: &Corpus, rule: &str, verdict: &str, prefixes: &str, reason: &str) -> Result<(), String> {
    if !matches!(verdict, "right" | "wrong") {
        return Err(format!("a verdict is `right` or `wrong`, not `{verdict}`"));
    }
    if reason.trim().is_empty() || reason.chars().count() > 100 || reason.contains(['\t', '\n']) {
        return Err("a reason is one short line, without tabs and without words of the posting".to_owned());
    }
    let hits = hits(corpus, rule);
    let known = verdicts()?;
    let mut text = std::fs::read_to_string(list()).unwrap_or_else(|_| HEAD.to_owned());
    let mut kept = 0;
    for prefix in prefixes.split(',') {
        let mut found: Vec<&str> =
            hits.iter().map(|(_, _, hash)| hash.as_str()).filter(|hash| hash.starts_with(prefix)).collect();
        found.dedup();
        let [hash] = found.as_slice() else {
            let count = found.len();
            return Err(format!("{count} diagnostics of {rule} have a hash that starts with `{prefix}`, not one"));
        };
        if let Some(old) = known.iter().find(|old| old.rule == rule && old.hash == **hash) {
            let word = if old.is_right { "right" } else { "wrong" };
            return Err(format!("`{prefix}` was judged {word} before; change its line in xtask/judged.tsv"));
        }
        let _ = writeln!(text, "{rule}\t{hash}\t{verdict}\t{}", reason.trim());
        kept += 1;
    }
    std::fs::write(list(), text).map_err(|error| format!("cannot write xtask/judged.tsv: {error}"))?;
    say!("kept: {kept} of {rule} {verdict}");
    Ok(())
}

/// Prints the precision of each rule by the verdicts that still stand.
pub(super) fn precision(corpus: &Corpus) -> Result<(), String> {
    let mut by_rule: BTreeMap<String, HashMap<String, bool>> = BTreeMap::new();
    for verdict in verdicts()? {
        by_rule.entry(verdict.rule).or_default().insert(verdict.hash, verdict.is_right);
    }
    say!("{:<34} {:>6} {:>6} {:>10} {:>7} {:>6}", "rule", "right", "wrong", "precision", "unread", "stale");
    for rule in jdlint_rules::rules().iter().map(|entry| entry.name().as_str()) {
        let judged = by_rule.remove(rule).unwrap_or_default();
        let hits = hits(corpus, rule);
        if hits.is_empty() && judged.is_empty() {
            continue;
        }
        let verdict_of = |hash: &String| judged.get(hash).copied();
        let right = hits.iter().filter(|(_, _, hash)| verdict_of(hash) == Some(true)).count();
        let wrong = hits.iter().filter(|(_, _, hash)| verdict_of(hash) == Some(false)).count();
        let stale = judged.keys().filter(|known| !hits.iter().any(|(_, _, hash)| hash == *known)).count();
        let unread = hits.len() - right - wrong;
        say!("{rule:<34} {right:>6} {wrong:>6} {:>10} {unread:>7} {stale:>6}", percent(right, right + wrong));
    }
    for (rule, judged) in by_rule {
        say!("{rule:<34} there is no such rule any more: {} verdict(s) are stale", judged.len());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_list_are_read() {
        let verdict = parse("hype-term\tabc\twrong\tname of a team").unwrap();
        assert_eq!(verdict, Verdict { rule: "hype-term".to_owned(), hash: "abc".to_owned(), is_right: false });
        assert!(parse("hype-term\tabc\tmaybe\tx").is_err());
        assert!(parse("hype-term abc right x").is_err());
    }

    #[test]
    fn the_list_in_the_repository_is_in_order() {
        let verdicts = verdicts().unwrap();
        for (index, verdict) in verdicts.iter().enumerate() {
            assert_eq!(verdict.hash.len(), 64, "{verdict:?}");
            assert!(
                !verdicts[..index].iter().any(|other| other.rule == verdict.rule && other.hash == verdict.hash),
                "{verdict:?} stands twice"
            );
        }
    }
}
