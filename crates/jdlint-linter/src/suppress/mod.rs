//! Suppressions: comments and fields that allow rules.

mod add;
mod apply;
mod reach;
mod removal;

use crate::preset::Preset;
use crate::select::Selector;
use jdlint_core::diagnostic::{Diagnostic, Group};
use jdlint_core::document::{Comment, Entry};
use jdlint_core::fields::field_named;
use jdlint_core::{Document, FieldName, SourceRange};
use jdlint_rules::{AllowedRule, Suppression, SuppressionScope};
use reach::Blocks;

pub use add::{Added, add_suppressions};

/// A diagnostic that is not shown because the posting allows it.
#[derive(Clone, Debug)]
pub struct Suppressed {
    /// The diagnostic.
    pub diagnostic: Diagnostic,
    /// Why it is allowed, in the author's words; `None` where no reason is given.
    pub reason: Option<String>,
}

/// All suppressions of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Suppressions {
    pub(crate) list: Vec<Suppression>,
    /// The preset that the document asks for.
    pub(crate) preset: Option<Preset>,
}

impl Suppressions {
    /// Says which of the rules named run at all.
    pub(crate) fn mark_active(&mut self, is_active: impl Fn(&str) -> bool) {
        for rule in self.list.iter_mut().flat_map(|suppression| &mut suppression.rules) {
            rule.active = is_active(&rule.name) || Group::from_name(&rule.name).is_some();
        }
    }
}

/// The suppressions of `document`, in the order of the source.
pub(crate) fn find_suppressions(document: &Document) -> Suppressions {
    let mut found = Suppressions::default();
    let mut open: Vec<usize> = Vec::new();
    let mut blocks: Option<Blocks> = None;
    for comment in document.comments() {
        let Some(directive) = Directive::parse(comment) else { continue };
        match directive.verb {
            Verb::AllowEnd => {
                // An end that closes several stays as long as one of them does.
                let only = open.len() == 1;
                for index in open.drain(..) {
                    close(&mut found.list[index], comment.source.start());
                    if only {
                        found.list[index].removal.push(removal::of_comment(document, comment));
                    }
                }
                continue;
            }
            Verb::AllowStart => open.push(found.list.len()),
            Verb::Allow | Verb::AllowFile => {}
        }
        let blocks = blocks.get_or_insert_with(|| Blocks::of(document));
        found.list.push(directive.suppression(document, comment, blocks));
    }
    if let Some(root) = document.fields()
        && let Some(index) = root.entries().iter().position(is_settings)
    {
        settings_field(document, root.entries(), index, &mut found);
    }
    found.list.sort_by_key(|suppression| suppression.span);
    found
}

fn close(suppression: &mut Suppression, end: u32) {
    if let SuppressionScope::Range(range) = suppression.scope {
        suppression.scope = SuppressionScope::Range(SourceRange::new(range.start(), end));
    }
}

/// Whether `entry` is the field that speaks to jdlint.
pub(crate) fn is_settings(entry: &Entry) -> bool {
    field_named(&entry.key).is_some_and(|(field, _)| field.name == FieldName::JDLINT)
}

/// The key `jdlint: {allow: [...], preset: …}`, which is the one at `index` of `siblings`.
fn settings_field(document: &Document, siblings: &[Entry], index: usize, found: &mut Suppressions) {
    let entry = &siblings[index];
    if let Some(preset) = entry.node.get("preset").and_then(|entry| entry.node.as_str()) {
        found.preset = Preset::from_name(preset);
    }
    let Some(allow) = entry.node.get("allow") else { return };
    let rules: Vec<AllowedRule> = allow
        .node
        .items()
        .iter()
        .filter_map(|item| item.scalar().map(|scalar| (item.span, scalar)))
        .map(|(item, scalar)| AllowedRule { item, ..allowed(scalar.cooked.trim(), document.to_source(scalar.text)) })
        .collect();
    if !rules.is_empty() {
        found.list.push(Suppression {
            span: allow.node.span,
            removal: removal::of_settings(document, siblings, index).into_iter().collect(),
            rules,
            reason: None,
            takes_reason: false,
            scope: SuppressionScope::File,
        });
    }
}

fn allowed(name: &str, span: SourceRange) -> AllowedRule {
    AllowedRule {
        name: name.to_owned(),
        span,
        item: span,
        known: Selector::parse(name).is_ok(),
        used: false,
        active: false,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    Allow,
    AllowStart,
    AllowEnd,
    AllowFile,
}

/// What a comment says to jdlint.
#[derive(Debug)]
struct Directive {
    verb: Verb,
    rules: Vec<AllowedRule>,
    reason: Option<String>,
}

impl Directive {
    /// Reads `jdlint: allow(rule, rule) reason`; `None` where the comment speaks of something else.
    fn parse(comment: &Comment) -> Option<Self> {
        const VERBS: &[(&str, Verb)] = &[
            ("allow-start", Verb::AllowStart),
            ("allow-end", Verb::AllowEnd),
            ("allow-file", Verb::AllowFile),
            ("allow", Verb::Allow),
        ];
        let text = comment.text.as_str();
        let rest = text.strip_prefix("jdlint:")?.trim_start();
        let (verb, rest) = VERBS.iter().find_map(|(name, verb)| rest.strip_prefix(name).map(|rest| (*verb, rest)))?;
        let mut rules = Vec::new();
        let mut reason = rest.trim();
        if let Some((inside, after)) = rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            let base = comment.text_source.start() + (inside.as_ptr() as usize - text.as_ptr() as usize) as u32;
            let mut at = 0;
            for part in inside.split(',') {
                let name = part.trim();
                if !name.is_empty() {
                    let start = base + at + (part.len() - part.trim_start().len()) as u32;
                    rules.push(allowed(name, SourceRange::new(start, start + name.len() as u32)));
                }
                at += part.len() as u32 + 1;
            }
            reason = after.trim().trim_start_matches([':', '-', '–', '—']).trim_start();
        }
        let reason = (!reason.is_empty()).then(|| reason.to_owned());
        Some(Self { verb, rules, reason })
    }

    fn suppression(self, document: &Document, comment: &Comment, blocks: &Blocks) -> Suppression {
        let scope = match self.verb {
            Verb::AllowFile => SuppressionScope::File,
            Verb::AllowStart | Verb::AllowEnd => {
                SuppressionScope::Range(SourceRange::new(comment.source.start(), document.source().len() as u32))
            }
            Verb::Allow => SuppressionScope::Range(reach::of(document, comment, blocks)),
        };
        Suppression {
            span: comment.source,
            removal: vec![removal::of_comment(document, comment)],
            rules: self.rules,
            reason: self.reason,
            takes_reason: true,
            scope,
        }
    }
}
