//! `insecure-application-link`: see the page beside this file.

use crate::prelude::*;
use crate::routes::{host_of, urls};
use crate::structure::MAX_LABELS;
use jdlint_core::Edit;
use jdlint_extract::placeholder_target;

/// The rule.
struct InsecureApplicationLink;

impl Rule for InsecureApplicationLink {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("insecure-application-link"),
        group: Group::Application,
        summary: "People apply over a connection that is not encrypted",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Display,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("insecure_application_link.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let routes = urls(cx, posting);
        let mut plain = routes.iter().filter(|route| is_plain(route.text));
        let Some(first) = plain.next() else { return };
        let rest: Vec<SourceRange> = plain.map(|route| route.span).take(MAX_LABELS).collect();
        let secure = format!("https{}", &first.text[4..]);
        let mut report = cx
            .report(first.span, "the way to apply is not encrypted")
            .says("`http`, not `https`")
            .note("what people type in could be read on the way, and browsers warn them of such pages")
            .help("see whether the page opens with `https`, and link to that");
        for span in rest {
            report = report.label(span, "and here");
        }
        report.fix("use `https`", Applicability::Display, vec![Edit::new(first.span, secure)]);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<InsecureApplicationLink>();

/// Whether `address` is a page on somebody's server, fetched without encryption.
fn is_plain(address: &str) -> bool {
    let scheme = address.get(..7).unwrap_or_default();
    let host = host_of(address);
    // The home page of the employer says who it is; nobody types a CV into it.
    let path = address.splitn(4, '/').nth(3).unwrap_or_default();
    let is_home =
        path.is_empty() && !["jobs.", "careers.", "career.", "apply."].iter().any(|name| host.starts_with(name));
    !is_home
        && scheme.eq_ignore_ascii_case("http://")
        && host.contains('.')
        && !host.contains("//")
        && placeholder_target(address).is_none()
}
