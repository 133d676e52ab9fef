//! The rules of jdlint. Each is two files in `rules/<group>/`: the code, and the page that documents and tests it.
//!
//! Rules are pure functions over a [`Posting`](jdlint_core::Posting) and its [`Document`](jdlint_core::Document): they
//! do no I/O, cannot fail, cannot print, and know no other rule.

mod clutter;
mod context;
mod dates;
mod discrimination;
mod insert;
mod jobs;
pub mod law;
mod meta;
mod parts;
mod pay;
mod phrases;
mod placeholder;
mod places;
mod prelude;
mod problems;
mod prose;
mod reach;
mod registry;
mod repeated;
mod routes;
mod rules;
mod said;
mod settings;
mod structure;
mod suppression;
mod title;
mod wording;

pub use context::{Report, RuleContext};
pub use meta::{DefaultLevel, FixKind, FoldHint, Reason, RuleMeta};
pub use reach::Reach;
pub use registry::{NoOptions, Options, Rule, RuleEntry, rule_named, rules};
pub use said::Said;
pub use settings::CompanyFacts;
pub use suppression::{AllowedRule, Suppression, SuppressionScope};
