//! `placeholder-contact`: see the page beside this file.

use crate::placeholder::{of_kind, token};
use crate::prelude::*;
use jdlint_core::posting::PlaceholderKind;

/// The rule.
struct PlaceholderContact;

impl Rule for PlaceholderContact {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("placeholder-contact"),
        group: Group::Placeholder,
        summary: "A contact is a sample that reaches nobody",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("placeholder_contact.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for placeholder in of_kind(posting, PlaceholderKind::Contact) {
            let message = format!("`{}` reaches nobody", token(cx, placeholder));
            cx.report(placeholder.span, message)
                .says("this is a sample from a template")
                .help("put in the person or the address that answers applications");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<PlaceholderContact>();
