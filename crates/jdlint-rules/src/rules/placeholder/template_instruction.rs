//! `template-instruction`: see the page beside this file.

use crate::placeholder::{of_kind, token};
use crate::prelude::*;
use jdlint_core::posting::PlaceholderKind;

/// The rule.
struct TemplateInstruction;

impl Rule for TemplateInstruction {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("template-instruction"),
        group: Group::Placeholder,
        summary: "Words of a template to its author were left in",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("template_instruction.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for placeholder in of_kind(posting, PlaceholderKind::Instruction) {
            let message = format!("`{}` speaks to the author, not to candidates", token(cx, placeholder));
            cx.report(placeholder.span, message)
                .says("an instruction of the template")
                .help("do what it says, then take it away");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<TemplateInstruction>();
