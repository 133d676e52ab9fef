//! What every rule file starts with.

pub(crate) use crate::context::RuleContext;
pub(crate) use crate::meta::{DefaultLevel, FixKind, FoldHint, Reason, RuleMeta};
pub(crate) use crate::registry::{NoOptions, Rule, RuleEntry};
pub(crate) use jdlint_core::diagnostic::{Applicability, Group, Level, RuleName};
pub(crate) use jdlint_core::posting::{Confidence, Origin, Posting, State};
pub(crate) use jdlint_core::{FieldName, SourceRange};
