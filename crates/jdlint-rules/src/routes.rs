//! What rules about ways to apply share.

use crate::RuleContext;
use jdlint_core::posting::{ApplicationRoute, Confidence, Evidence, Origin};
use jdlint_core::{Level, Posting, SourceRange};
use jdlint_extract::placeholder_target;
use jdlint_facts::Tag;

/// An address at which people apply.
pub(crate) struct Route<'p> {
    /// The address.
    pub(crate) text: &'p str,
    /// Where it stands: of a link, its target.
    pub(crate) span: SourceRange,
    /// Whether it is the target of a link, which a browser follows as it is.
    pub(crate) is_target: bool,
    /// Whether it stands in the source as it is.
    pub(crate) is_verbatim: bool,
}

/// The web addresses, each once.
pub(crate) fn urls<'p>(cx: &RuleContext<'_>, posting: &'p Posting) -> Vec<Route<'p>> {
    routes(cx, posting, |route| match route {
        ApplicationRoute::Url(text) => Some(text),
        _ => None,
    })
}

/// The e-mail addresses, each once.
pub(crate) fn emails<'p>(cx: &RuleContext<'_>, posting: &'p Posting) -> Vec<Route<'p>> {
    routes(cx, posting, |route| match route {
        ApplicationRoute::Email(text) => Some(text),
        _ => None,
    })
}

fn routes<'p>(
    cx: &RuleContext<'_>,
    posting: &'p Posting,
    address: impl Fn(&ApplicationRoute) -> Option<&String>,
) -> Vec<Route<'p>> {
    let mut found: Vec<Route<'p>> = Vec::new();
    for evidence in &posting.apply.evidence {
        let Some(text) = address(&evidence.value).filter(|_| is_meant(cx, evidence)) else { continue };
        // What a template or a site generator fills in is judged elsewhere.
        let is_blank = text.contains(['{', '<', '[', '$']) || placeholder_target(text).is_some();
        if !is_blank && !found.iter().any(|route| route.text == text) {
            found.push(route(cx, evidence, text));
        }
    }
    found
}

/// Whether people apply there: a link to the careers of the employer may only say more about it.
fn is_meant(cx: &RuleContext<'_>, evidence: &Evidence<ApplicationRoute>) -> bool {
    evidence.confidence == Confidence::High
        || evidence.origin != Origin::Sentence
        || cx.scan.tagged_within(Tag::ApplyCue, evidence.text).next().is_some()
        || cx.scan.tagged_within(Tag::ApplyHost, evidence.text).any(|hit| hit.entry.key == "apply")
}

fn route<'p>(cx: &RuleContext<'_>, evidence: &Evidence<ApplicationRoute>, text: &'p str) -> Route<'p> {
    let document = cx.document;
    let links = document.links();
    let first = links.partition_point(|link| link.source.start() < evidence.span.start());
    let link = links[first..].iter().find(|link| link.source == evidence.span && !link.bare && !link.image);
    let span = link.map_or(evidence.span, |link| link.target_source);
    let is_verbatim = document.is_editable() && document.source_text(span) == text;
    Route { text, span, is_target: link.is_some() || evidence.origin == Origin::Field, is_verbatim }
}

/// Why an address cannot work.
pub(crate) struct Defect {
    /// What is wrong with it.
    pub(crate) says: &'static str,
    /// The address that was meant, where one can tell.
    pub(crate) better: Option<String>,
    /// How sure it is that it does not work.
    pub(crate) level: Level,
}

/// The host of a web address, without its port.
pub(crate) fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    host.split(':').next().unwrap_or_default()
}

/// What is wrong with the web address of `route`.
pub(crate) fn url_defect(route: &Route<'_>) -> Option<Defect> {
    let text = route.text.trim();
    let error = |says, better| Some(Defect { says, better, level: Level::Error });
    if text.starts_with('/') && !text.starts_with("//") {
        // A page of the author's own site.
        return None;
    }
    let Some((scheme, rest)) = text.split_once("://") else {
        let behind = ["https", "http"].iter().find_map(|scheme| text.strip_prefix(scheme));
        if let Some(behind) = behind.filter(|behind| behind.starts_with([':', '/'])) {
            let better = format!("https://{}", behind.trim_start_matches([':', '/']));
            return error("`://` is broken", Some(better));
        }
        if text.contains(char::is_whitespace) {
            return error("a space cuts it in two", None);
        }
        let host = text.split('/').next().unwrap_or_default();
        let ending = host.rsplit('.').next().unwrap_or_default();
        let is_file =
            matches!(ending, "html" | "htm" | "php" | "pdf" | "md" | "aspx" | "docx" | "doc") || !host.contains('.');
        if is_file {
            // A page of the author's own site, beside this one.
            return None;
        }
        let says = "without `https://` it is a page of your own site";
        let better = Some(format!("https://{text}"));
        return route.is_target.then_some(Defect { says, better, level: Level::Warning });
    };
    let lower = scheme.to_ascii_lowercase();
    if !matches!(lower.as_str(), "http" | "https") {
        return is_misspelt(&lower).then(|| Defect {
            says: "the scheme is misspelt",
            better: Some(format!("https://{}", rest.split_once("://").map_or(rest, |(_, rest)| rest))),
            level: Level::Error,
        });
    }
    let host = host_of(text);
    if matches!(host, "http" | "https") {
        let better = rest.trim_start_matches("https").trim_start_matches("http").trim_start_matches([':', '/']);
        return error("the scheme stands twice", Some(format!("{scheme}://{better}")));
    }
    if text.contains(char::is_whitespace) {
        return error("a space cuts it in two", None);
    }
    if host.is_empty() || host.starts_with('[') {
        return None;
    }
    if host.contains("..") || host.starts_with('.') || host.contains([',', ';', '(', ')', '|', '\\', '"', '\'']) {
        return error("no site has such a name", None);
    }
    let says = "a name without a point is one of your own network";
    (!host.contains('.') && host != "localhost").then_some(Defect { says, better: None, level: Level::Warning })
}

/// `htps`, `hhtps`, `ttp`, `https//https`: something that was meant to be `http` or `https`.
fn is_misspelt(scheme: &str) -> bool {
    let letters = scheme.bytes().all(|byte| matches!(byte, b'h' | b't' | b'p' | b's' | b'/' | b':' | b'\'' | b'"'));
    letters && scheme.len() >= 3 && scheme.contains('t') && scheme.contains('p')
}

/// What is wrong with the e-mail address `address`.
pub(crate) fn email_defect(address: &str) -> Option<&'static str> {
    let address = address.trim().trim_end_matches(['.', ',', ';']);
    // Several addresses in one value are no mistake of one.
    if address.split([',', ';', '|', '/']).filter(|one| one.contains('@')).count() > 1 {
        return None;
    }
    let Some((name, domain)) = address.split_once('@') else {
        return Some("an e-mail address has an `@`");
    };
    if domain.contains('@') {
        return Some("it has more than one `@`");
    }
    if name.is_empty() {
        return Some("nothing stands before the `@`");
    }
    if !domain.contains('.') {
        return Some("its domain has no ending such as `.com`");
    }
    let broken = domain.contains("..") || domain.starts_with('.') || domain.contains([',', ';', ' ']);
    broken.then_some("no domain is written so")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defect(text: &str) -> Option<(&'static str, Option<String>)> {
        let route = Route { text, span: SourceRange::default(), is_target: true, is_verbatim: true };
        url_defect(&route).map(|defect| (defect.says, defect.better))
    }

    #[test]
    fn addresses_that_work_have_no_defect() {
        for text in [
            "https://jobs.example.org/apply?id=7#form",
            "HTTP://example.org",
            "https://user@example.org:8080/x",
            "https://münchen.example.org/käse",
            "/careers/apply",
            "apply.html",
            "jobs/apply",
            "ftp://example.org",
            "https://[::1]/",
        ] {
            assert_eq!(defect(text), None, "{text}");
        }
        assert_eq!(email_defect("jobs@example.org"), None);
        assert_eq!(email_defect("a@example.org,b@example.org"), None);
    }

    #[test]
    fn addresses_that_cannot_work_have_one() {
        for (text, better) in [
            ("htps://example.org/x", Some("https://example.org/x")),
            ("https//example.org/x", Some("https://example.org/x")),
            ("http:/example.org", Some("https://example.org")),
            ("https://https://example.org", Some("https://example.org")),
            ("https://http//example.org", Some("https://example.org")),
            ("www.example.org", Some("https://www.example.org")),
            ("https://jobs..example.org", None),
            ("https://jobs.example,org", None),
            ("https://jobs. example.org", None),
            ("https://intranet/jobs", None),
        ] {
            let found = defect(text);
            assert_eq!(found.as_ref().map(|(_, better)| better.as_deref()), Some(better), "{text}");
        }
        for address in ["jobs@example", "jobs@@example.org", "@example.org", "jobs@example..org", "jobs.example.org"] {
            assert!(email_defect(address).is_some(), "{address}");
        }
    }
}
