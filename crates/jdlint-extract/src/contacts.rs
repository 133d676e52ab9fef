//! Addresses, links and numbers that people can be reached at.

use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_core::document::Link;
use jdlint_core::posting::ApplicationRoute;

/// All e-mail addresses of the clean text, in order.
pub(crate) fn emails(cx: &Context<'_>) -> Vec<CleanRange> {
    let clean = cx.document.clean().as_bytes();
    let of_address = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-');
    let mut found: Vec<CleanRange> = Vec::new();
    for at in memchr::memchr_iter(b'@', clean) {
        let from = found.last().map_or(0, |last| last.end() as usize).min(at);
        let name = clean[from..at].iter().rev().take_while(|byte| of_address(byte)).take(64).count();
        let host = clean[at + 1..].iter().take_while(|byte| of_address(byte)).take(255).count();
        let mut end = at + 1 + host;
        while end > at + 1 && !clean[end - 1].is_ascii_alphanumeric() {
            end -= 1;
        }
        if name > 0 && clean[at + 1..end].contains(&b'.') {
            found.push(CleanRange::new((at - name) as u32, end as u32));
        }
    }
    found
}

/// The first telephone number in `range`: seven figures or more, with a plus, brackets or hyphens.
pub(crate) fn phone(cx: &Context<'_>, range: CleanRange) -> Option<CleanRange> {
    let text = cx.text(range);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !(bytes[at].is_ascii_digit() || matches!(bytes[at], b'+' | b'(')) {
            at += 1;
            continue;
        }
        let len = bytes[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'(' | b')' | b'-' | b' ' | b'.' | b'/'))
            .count();
        let run = text[at..at + len].trim_end_matches([' ', '.', '-', '(', '/', '+']);
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        let groups = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
        let is_dated = run.split(['-', '/', '.']).count() == 3 && digits == 8;
        let bounded = at == 0 || !bytes[at - 1].is_ascii_alphanumeric() && !matches!(bytes[at - 1], b'$' | b'-' | b'/');
        if (8..=15).contains(&digits)
            && groups >= 2
            && bounded
            && !is_dated
            && (run.starts_with('+') || run.starts_with('0') || run.starts_with('(') || groups == 3 && digits >= 10)
        {
            return Some(range.sub(at as u32, (at + run.len()) as u32));
        }
        at += len.max(1);
    }
    None
}

/// What kind of route `text` is.
pub(crate) fn classify(text: &str) -> ApplicationRoute {
    let one_word = !text.contains(char::is_whitespace);
    let mail = text.strip_prefix("mailto:").unwrap_or(text);
    if one_word && mail.contains('@') {
        return ApplicationRoute::Email(mail.to_owned());
    }
    if one_word && (text.contains("://") || text.starts_with("www.") || text.contains('.') && text.contains('/')) {
        return ApplicationRoute::Url(text.to_owned());
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if (7..=15).contains(&digits) && !text.contains(char::is_alphabetic) {
        return ApplicationRoute::Phone(text.to_owned());
    }
    let domain = one_word && text.contains('.') && !text.ends_with('.');
    if domain { ApplicationRoute::Url(text.to_owned()) } else { ApplicationRoute::Instructions(text.to_owned()) }
}

/// Where `link` leads, where that is a page or an address to write to.
pub(crate) fn target(link: &Link) -> Option<ApplicationRoute> {
    let target = link.target.trim();
    if let Some(mail) = target.strip_prefix("mailto:") {
        let mail = mail.split('?').next().unwrap_or_default();
        // An address without its `@` was meant as one all the same.
        let is_mail = mail.contains(['@', '.']) && !mail.contains(['[', '{', '<']);
        return is_mail.then(|| ApplicationRoute::Email(mail.to_owned()));
    }
    if let Some(phone) = target.strip_prefix("tel:") {
        return Some(ApplicationRoute::Phone(phone.to_owned()));
    }
    // What is not quite an address was meant as one: `htps://…`, `jobs.example.org/12`.
    let is_page = target.starts_with("http")
        || target.starts_with("www.")
        || target.starts_with('/') && target.len() > 1
        || target.contains("://")
        || is_host_with_path(target);
    is_page.then(|| ApplicationRoute::Url(target.to_owned()))
}

/// Whether `target` reads `jobs.example.org/12`, and not `../jobs/12` or `form.html`.
fn is_host_with_path(target: &str) -> bool {
    let Some((host, path)) = target.split_once('/') else { return false };
    let Some((name, top)) = host.rsplit_once('.') else { return false };
    !path.is_empty()
        && !name.is_empty()
        && !name.starts_with('.')
        && (2..=6).contains(&top.len())
        && top.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a template's token stands in `text`.
pub(crate) fn has_token(text: &str) -> bool {
    let inner = |open: char, close: char| {
        let start = text.find(open)?;
        let end = start + text[start..].find(close)?;
        Some(&text[start + open.len_utf8()..end])
    };
    // A link's text in brackets was taken apart by the reader: what is left is a token.
    inner('[', ']').is_some_and(|token| {
        let known = ["email", "e-mail", "link", "url", "address", "phone", "portal", "website", "name"];
        token.split_whitespace().count() > 1
            || token.contains('_')
            || known.iter().any(|known| token.eq_ignore_ascii_case(known))
    }) || inner('{', '}').is_some()
}
