//! `free-mail-contact`: see the page beside this file.

use crate::prelude::*;
use crate::routes::emails;
use jdlint_facts::{Tag, scan};

/// The rule.
struct FreeMailContact;

impl Rule for FreeMailContact {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("free-mail-contact"),
        group: Group::Application,
        summary: "Applications go to a free mailbox",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("free_mail_contact.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let routes = emails(cx, posting);
        for route in &routes {
            let Some(domain) = free_domain(route.text) else { continue };
            cx.report(route.span, format!("applications go to a mailbox at `{domain}`"))
                .says("anybody can open a mailbox there")
                .note("job scams use free mailboxes, and boards tell people to distrust them")
                .help("give an address of your own domain, or a page of your site")
                .source("https://support.indeed.com/hc/en-us/articles/360040122511");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<FreeMailContact>();

/// The domain of `address`, where it is one that gives mailboxes to everybody.
fn free_domain(address: &str) -> Option<&str> {
    let (_, domain) = address.rsplit_once('@')?;
    let scan = scan(domain);
    let is_free = scan.tagged(Tag::FreeMail).any(|hit| hit.range.len() as usize == domain.len());
    is_free.then_some(domain)
}
