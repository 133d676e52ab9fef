//! Suppressions as the rules about suppressions see them.

use jdlint_core::SourceRange;

/// A comment or a field that allows rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// The comment or the field's value, as typed.
    pub span: SourceRange,
    /// All that edits must remove to take the suppression away; empty where that cannot be done in place.
    pub removal: Vec<SourceRange>,
    /// The rules that it names.
    pub rules: Vec<AllowedRule>,
    /// Why, in the author's words; `None` where no reason is given.
    pub reason: Option<String>,
    /// Whether a reason can be written here at all: a field has no room for one.
    pub takes_reason: bool,
    /// What it speaks of.
    pub scope: SuppressionScope,
}

/// A rule that a suppression names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedRule {
    /// The name, as typed.
    pub name: String,
    /// Where it is typed.
    pub span: SourceRange,
    /// The same with its quotes: the item of the list.
    pub item: SourceRange,
    /// Whether a rule or a group has that name.
    pub known: bool,
    /// Whether it kept a diagnostic from being shown.
    pub used: bool,
    /// Whether the rule is on, so that not being used means something.
    pub active: bool,
}

impl Suppression {
    /// The stretches of its list that must go so that only the rules stay of which `stays` holds; empty where none
    /// stays.
    pub fn removal_of_rules(&self, stays: impl Fn(&AllowedRule) -> bool) -> Vec<SourceRange> {
        let mut cuts = Vec::new();
        let mut last_kept: Option<usize> = None;
        for (index, rule) in self.rules.iter().enumerate().filter(|(_, rule)| stays(rule)) {
            match last_kept {
                None if index > 0 => cuts.push(SourceRange::new(self.rules[0].item.start(), rule.item.start())),
                Some(kept) if kept + 1 < index => {
                    cuts.push(SourceRange::new(self.rules[kept].item.end(), self.rules[index - 1].item.end()));
                }
                _ => {}
            }
            last_kept = Some(index);
        }
        if let (Some(kept), Some(last)) = (last_kept, self.rules.last())
            && kept + 1 < self.rules.len()
        {
            cuts.push(SourceRange::new(self.rules[kept].item.end(), last.item.end()));
        }
        cuts
    }
}

/// What a suppression speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuppressionScope {
    /// The whole file.
    File,
    /// The source bytes of this range.
    Range(SourceRange),
}
