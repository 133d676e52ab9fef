//! `malformed-application-link`: see the page beside this file.

use crate::context::shorten;
use crate::prelude::*;
use crate::routes::{Defect, Route, email_defect, emails, url_defect, urls};
use jdlint_core::Edit;

/// The rule.
struct MalformedApplicationLink;

impl Rule for MalformedApplicationLink {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("malformed-application-link"),
        group: Group::Application,
        summary: "An address to apply at cannot work",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("malformed_application_link.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for route in urls(cx, posting) {
            if let Some(defect) = url_defect(&route) {
                report(cx, &route, defect, "open the page in a browser and copy its address");
            }
        }
        for route in emails(cx, posting) {
            if let Some(says) = email_defect(route.text) {
                let defect = Defect { says, better: None, level: Level::Error };
                report(cx, &route, defect, "write it as people type it: a name, `@`, and your domain");
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MalformedApplicationLink>();

fn report(cx: &mut RuleContext<'_>, route: &Route<'_>, defect: Defect, help: &str) {
    let report = cx
        .report(route.span, format!("`{}` does not lead to an application", shorten(route.text)))
        .level(defect.level)
        .says(defect.says)
        .note("people who click it get an error, and few of them look for another way");
    match defect.better {
        // The address stands there as it is typed.
        Some(better) if route.is_verbatim => report.help(format!("try `{}` in a browser", shorten(&better))).fix(
            format!("write `{better}`"),
            Applicability::Unsafe,
            vec![Edit::new(route.span, better)],
        ),
        _ => report.help(help),
    };
}
