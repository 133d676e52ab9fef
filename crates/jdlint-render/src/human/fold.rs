//! Folding: the same absence in most postings is said once, at the end, with the line that would settle it.

use super::grouped::Row;
use crate::escape::{escaped_lines, put};
use crate::model::RenderOptions;
use crate::paint::{Linked, Paint};
use crate::words::counted;
use crate::wrap::wrap;
use jdlint_core::{Diagnostic, Level, RuleName};
use std::collections::HashMap;

/// An absence folds in no fewer postings than this.
const LEAST: u64 = 5;
/// So many places are named as examples.
const EXAMPLES: usize = 3;

/// What to say below a rule's diagnostics where they fold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldHint {
    /// The rule.
    pub rule: RuleName,
    /// What would settle it for all postings at once: a sentence, with the config line to write.
    pub text: String,
}

/// What may fold, counted.
#[derive(Debug, Default)]
pub(crate) struct Folds {
    hints: Vec<FoldHint>,
    index: HashMap<(RuleName, Level, String), usize>,
    all: Vec<Fold>,
    postings: u64,
    decided: bool,
}

#[derive(Debug)]
struct Fold {
    example: Row,
    places: Vec<String>,
    count: u64,
    last_posting: u64,
    folded: bool,
}

impl Folds {
    pub(crate) fn hints(&mut self, hints: Vec<FoldHint>) {
        self.hints = hints;
    }

    /// Starts the next posting.
    pub(crate) fn posting(&mut self) {
        self.postings += 1;
    }

    /// Counts `diagnostic`, and says which fold it may become part of.
    ///
    /// An absence owns a slot and says the same of every posting; a diagnostic that quotes what it found does not.
    pub(crate) fn add(&mut self, diagnostic: &Diagnostic, row: &Row) -> Option<usize> {
        diagnostic.owns?;
        let key = (diagnostic.rule, diagnostic.level, row.message.clone());
        let index = match self.index.get(&key) {
            Some(index) => *index,
            None if self.decided => return None,
            None => {
                self.all.push(Fold {
                    example: row.clone(),
                    places: Vec::new(),
                    count: 0,
                    last_posting: 0,
                    folded: false,
                });
                self.index.insert(key, self.all.len() - 1);
                self.all.len() - 1
            }
        };
        let fold = &mut self.all[index];
        if fold.last_posting != self.postings {
            fold.last_posting = self.postings;
            fold.count += 1;
            if fold.places.len() < EXAMPLES {
                fold.places.push(format!("{}:{}", row.path, row.place));
            }
        }
        Some(index)
    }

    /// In how many postings the fold `index` was seen.
    pub(crate) fn count(&self, index: usize) -> u64 {
        self.all[index].count
    }

    /// Decides what folds: what at least five and more than half of the postings share.
    pub(crate) fn decide(&mut self) {
        self.decided = true;
        for fold in &mut self.all {
            fold.folded = fold.count >= LEAST && 2 * fold.count > self.postings;
        }
    }

    /// Whether the fold `index` is printed once instead of at each posting.
    pub(crate) fn is_folded(&self, index: usize) -> bool {
        self.all[index].folded
    }

    /// How many folds there are.
    pub(crate) fn folded(&self) -> u64 {
        self.all.iter().filter(|fold| fold.folded).count() as u64
    }

    /// What is printed for each fold, in the order in which they were first seen.
    pub(crate) fn blocks(&self, options: &RenderOptions) -> Vec<String> {
        self.all.iter().filter(|fold| fold.folded).map(|fold| self.block(fold, options)).collect()
    }

    fn block(&self, fold: &Fold, options: &RenderOptions) -> String {
        let paint = Paint(options.color);
        let Row { level, rule, group, message, .. } = &fold.example;
        let name = Linked::new(*group, *rule, options.links);
        let head = paint.level(*level, format!("{level}[{name}]"));
        let message = paint.strong(message);
        let mut out = format!("{head}: {message}\n");
        let postings = counted(self.postings, "posting");
        put(&mut out, format_args!("  in {} of {postings}, for example:\n", fold.count));
        for place in &fold.places {
            put(&mut out, format_args!("    {place}\n"));
        }
        let more = fold.count.saturating_sub(fold.places.len() as u64);
        if more > 0 {
            put(&mut out, format_args!("    and {more} more (show them with --output-format concise)\n"));
        }
        let hint = self.hints.iter().find(|hint| hint.rule == *rule);
        for (index, line) in hint.iter().flat_map(|hint| escaped_lines(&hint.text)).enumerate() {
            let lead = if index == 0 { "  = help: " } else { "          " };
            out.push_str(&paint.frame(lead).to_string());
            // What is indented is to be written as it stands.
            let width = if line.starts_with(' ') { usize::MAX } else { usize::from(options.width) };
            wrap(&mut out, &line, width, lead.len(), lead.len());
            out.push('\n');
        }
        out
    }
}
