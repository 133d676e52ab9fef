//! Link targets that lead nowhere.

use super::contact::{is_sample_domain, sample_email};
use super::found::Found;
use crate::context::Context;
use jdlint_core::posting::PlaceholderKind;
use jdlint_core::{CleanRange, FieldName};
use std::borrow::Cow;

/// Why a link target is a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceholderTarget {
    /// Nothing stands there.
    Empty,
    /// `#` alone: the top of the page.
    Top,
    /// `http://` alone, or `mailto:` without an address.
    Bare,
    /// A word or a token of a template: `TODO`, `INSERT_LINK`, `[link]`, `{{apply_url}}`.
    Token,
    /// A host that is kept for examples (`example.com`), or stands for an employer's own (`your-company.com`).
    Sample,
    /// The author's own machine (`localhost`).
    Local,
    /// An e-mail address of nobody (`mailto:name@example.com`).
    Mail,
}

/// Whether the link target `target` is a blank of a template, and why. Anchors of the page (`#apply`) are none.
pub fn placeholder_target(target: &str) -> Option<PlaceholderTarget> {
    let target = target.trim();
    let lower = target.to_ascii_lowercase();
    match lower.as_str() {
        "" | "<>" => return Some(PlaceholderTarget::Empty),
        "#" | "#!" | "#0" | "#top-placeholder" => return Some(PlaceholderTarget::Top),
        "http" | "https" | "http:" | "https:" | "http:/" | "https:/" | "http://" | "https://" | "http://www."
        | "https://www." | "mailto:" | "tel:" => {
            return Some(PlaceholderTarget::Bare);
        }
        _ => {}
    }
    if let Some(address) = lower.strip_prefix("mailto:") {
        let address = address.split('?').next().unwrap_or_default();
        return if is_token(address) || is_blank(address, true) {
            Some(PlaceholderTarget::Token)
        } else {
            sample_email(address).then_some(PlaceholderTarget::Mail)
        };
    }
    let rest = ["https://", "http://", "//"].iter().find_map(|scheme| lower.strip_prefix(scheme));
    let bare = rest.unwrap_or(&lower).trim_end_matches('/');
    if is_token(bare) || is_token(lower.trim_start_matches(['#', '/'])) || is_blank(target, rest.is_some()) {
        return Some(PlaceholderTarget::Token);
    }
    let host = bare.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    if rest.is_some() && matches!(host, "localhost" | "127.0.0.1" | "0.0.0.0")
        || rest.is_none() && bare.starts_with("localhost")
    {
        return Some(PlaceholderTarget::Local);
    }
    let named = rest.is_some()
        || lower.starts_with("www.")
        || bare.strip_prefix(host).is_some_and(|path| path.is_empty() || path.starts_with('/'));
    (named && is_sample_domain(host)).then_some(PlaceholderTarget::Sample)
}

/// Words that stand for a link, as they are written without spaces or marks.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "applicationlink", "applicationurl", "applyhere", "applylink", "applyurl", "changeme", "companyurl",
    "companywebsite", "fixme", "inserthere", "insertlink", "insertlinkhere", "inserturl", "inserturlhere", "joburl",
    "joblink", "link", "linkhere", "placeholder", "tba", "tbc", "tbd", "todo", "url", "urlhere", "website", "xxx",
    "xxxx", "yourlink", "yourlinkhere", "yoururl", "yoururlhere", "yourwebsite", "addlink", "addlinkhere",
    "linktoapply", "careerspage",
];

fn is_token(target: &str) -> bool {
    let folded: String = target.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = target.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_- []{}<>%$().|*".contains(&byte));
    let dotted = target.contains('.');
    plain && !dotted && !target.starts_with('.') && WORDS.contains(&folded.as_str())
}

/// Marks of a template around a name that holds the whole target, or its host.
fn is_blank(target: &str, with_scheme: bool) -> bool {
    let inner = target.split("://").last().unwrap_or(target).trim_end_matches('/');
    let mut decoded = Cow::Borrowed(inner);
    if inner.contains('%') {
        for (code, mark) in [("%20", " "), ("%5B", "["), ("%5D", "]"), ("%7B", "{"), ("%7D", "}")] {
            decoded = decoded.replace(code, mark).into();
        }
    }
    let inner = decoded.trim();
    // "https://[company website]/jobs": the host is the blank.
    let inner = if with_scheme { inner.split_once('/').map_or(inner, |(host, _)| host) } else { inner };
    let pairs = [("[", "]"), ("{{", "}}"), ("{", "}"), ("<", ">"), ("${", "}"), ("%", "%"), ("*|", "|*"), ("<<", ">>")];
    for (open, close) in pairs {
        let Some(name) = inner.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) else { continue };
        let name = name.trim().to_ascii_lowercase();
        let plain =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_- .'".contains(&byte));
        let object = name.split('.').next().unwrap_or_default();
        let code = name.contains('.') && matches!(object, "site" | "page" | "config" | "params" | "post" | "this");
        let names = [
            "url",
            "link",
            "apply",
            "application",
            "website",
            "portal",
            "email",
            "company",
            "job",
            "careers",
            "form",
            "address",
        ];
        if plain
            && !code
            && !matches!(name.as_str(), "site.baseurl" | "baseurl")
            && (with_scheme || names.iter().any(|word| name.contains(word)))
        {
            return true;
        }
    }
    false
}

/// Finds them among the document's links, and in values that hold an address.
pub(super) fn find(cx: &Context<'_>, found: &mut Vec<Found>) {
    for link in cx.document.links() {
        if link.image {
            continue;
        }
        let Some(why) = placeholder_target(&link.target) else { continue };
        // A link without words is a mark for scripts, or an anchor.
        let text = cx.text(link.text);
        if text.trim().is_empty() || link.bare && why == PlaceholderTarget::Empty {
            continue;
        }
        let kind = if why == PlaceholderTarget::Mail { PlaceholderKind::Contact } else { PlaceholderKind::Link };
        let mut one = Found::new(cx, kind, link.text);
        one.span = if link.target_source.is_empty() { link.source } else { link.target_source };
        one.passage = true;
        if is_for_applying(cx, link.text) {
            one.field = Some(FieldName::APPLY);
        }
        found.push(one);
    }
    for named in cx.named(FieldName::APPLY) {
        for range in crate::text_fields::texts(named) {
            let text = cx.text(range);
            if named.origin == jdlint_core::posting::Origin::Field
                && !text.contains(' ')
                && matches!(
                    placeholder_target(text),
                    Some(
                        PlaceholderTarget::Sample
                            | PlaceholderTarget::Local
                            | PlaceholderTarget::Bare
                            | PlaceholderTarget::Top
                    )
                )
            {
                found.push(Found::new(cx, PlaceholderKind::Link, range).of(Some(FieldName::APPLY)));
            }
        }
    }
}

fn is_for_applying(cx: &Context<'_>, range: CleanRange) -> bool {
    let text = cx.text(range).to_lowercase();
    ["apply", "application", "bewerb", "candidat", "postul", "sollicit", "solicit", "aplik"]
        .iter()
        .any(|stem| text.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_that_lead_nowhere() {
        for (target, why) in [
            ("", PlaceholderTarget::Empty),
            ("#", PlaceholderTarget::Top),
            ("http://", PlaceholderTarget::Bare),
            ("mailto:", PlaceholderTarget::Bare),
            ("TODO", PlaceholderTarget::Token),
            ("INSERT_LINK", PlaceholderTarget::Token),
            ("insert-link-here", PlaceholderTarget::Token),
            ("[link]", PlaceholderTarget::Token),
            ("{{apply_url}}", PlaceholderTarget::Token),
            ("https://[company website]/jobs", PlaceholderTarget::Token),
            ("https://{{domain}}", PlaceholderTarget::Token),
            ("https://TODO", PlaceholderTarget::Token),
            ("https://example.com/jobs/1", PlaceholderTarget::Sample),
            ("http://www.example.org", PlaceholderTarget::Sample),
            ("https://careers.your-company.com/apply", PlaceholderTarget::Sample),
            ("www.yourcompany.com", PlaceholderTarget::Sample),
            ("http://localhost:8080/jobs", PlaceholderTarget::Local),
            ("mailto:name@example.com?subject=Job", PlaceholderTarget::Mail),
            ("mailto:[email]", PlaceholderTarget::Token),
        ] {
            assert_eq!(placeholder_target(target), Some(why), "{target}");
        }
    }

    #[test]
    fn targets_that_lead_somewhere() {
        for target in [
            "#apply",
            "#about-us",
            "/jobs/1",
            "../apply.md",
            "https://northwind.io/jobs/link",
            "https://myexample.com",
            "{{ site.baseurl }}/jobs",
            "{{ site.baseurl }}",
            "mailto:jobs@northwind.io",
            "tel:+442079460018",
            "https://todo.io",
            "https://link.co/example.com",
            "apply.html",
            "https://northwind.io/?next=http://localhost",
        ] {
            assert_eq!(placeholder_target(target), None, "{target}");
        }
    }
}
