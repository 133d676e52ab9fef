//! How to apply.

use crate::context::Context;
use crate::named::{Named, NamedValue};
use crate::tokens::{best_first, is_token};
use jdlint_core::document::{Link, Node, Value};
use jdlint_core::posting::{ApplicationRoute, Confidence, Evidence, Origin, SectionKind, State};
use jdlint_core::{CleanRange, FieldName, Posting, SourceRange};
use jdlint_facts::Tag;

/// So many routes are enough for any posting.
const MAX: usize = 24;

/// Hosts and paths of application systems, as parts of a web address.
const HOSTS: &[&str] = &[
    "greenhouse.io",
    "lever.co",
    "workable.com",
    "ashbyhq.com",
    "smartrecruiters",
    "recruitee",
    "teamtailor",
    "personio",
    "bamboohr",
    "breezy.hr",
    "jobvite",
    "icims",
    "workday",
    "taleo",
    "governmentjobs",
    "usajobs",
    "neogov",
    "successfactors",
    "jazzhr",
    "applytojob",
    "pinpointhq",
    "join.com",
    "/apply",
    "apply.",
    "/careers",
    "careers.",
    "/jobs",
    "jobs.",
    "/career",
    "career.",
    "/vacanc",
    "karriere",
    "stellenangebot",
    "/job/",
    "forms.gle",
    "docs.google.com/forms",
    "typeform",
    "angel.co",
    "wellfound",
    "linkedin.com/jobs",
    "stackoverflow.com/jobs",
];

/// Fills `apply`.
pub(crate) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    let mut routes = Routes { cx, found: Vec::new(), token: false, emails: emails(cx) };
    for named in cx.named(FieldName::APPLY) {
        routes.named(named);
    }
    routes.sections();
    routes.links();
    routes.mails();
    routes.sentences();
    let Routes { mut found, token, .. } = routes;
    posting.apply.state = match (found.is_empty(), token) {
        // A sentence that ends in a token tells no way: "Send your resume to [address]".
        (_, true) if found.iter().all(|one| matches!(one.value, ApplicationRoute::Instructions(_))) => {
            State::Placeholder
        }
        (false, _) => State::Stated,
        (true, _) => State::Absent,
    };
    best_first(&mut found);
    posting.apply.evidence = found;
}

struct Routes<'a, 'b> {
    cx: &'b Context<'a>,
    found: Vec<Evidence<ApplicationRoute>>,
    token: bool,
    emails: Vec<CleanRange>,
}

impl Routes<'_, '_> {
    fn push(
        &mut self,
        value: ApplicationRoute,
        origin: Origin,
        confidence: Confidence,
        text: CleanRange,
        span: SourceRange,
    ) {
        let known = self.found.iter().any(|one| one.value == value);
        if self.found.len() < MAX && !known && !value.text().trim().is_empty() {
            self.found.push(Evidence { value, origin, confidence, text, span });
        }
    }

    fn words(&mut self, range: CleanRange, origin: Origin, confidence: Confidence, value: ApplicationRoute) {
        let span = self.cx.source(range);
        self.push(value, origin, confidence, range, span);
    }

    fn named(&mut self, named: &Named<'_>) {
        match named.value {
            NamedValue::Node(node) => self.node(node, named.weak),
            // What stands under headings is read with its section.
            NamedValue::Text(_) if named.origin == Origin::Heading => {}
            NamedValue::Text(range) => self.label(range, named),
        }
    }

    /// `apply: https://…`, `contact: {email: …}`.
    fn node(&mut self, node: &Node, weak: bool) {
        match &node.value {
            Value::Map(entries) => {
                for entry in entries {
                    let key = entry.key.to_ascii_lowercase();
                    let is_way = ["url", "email", "mail", "link", "phone", "telephone", "instructions", "how"]
                        .iter()
                        .any(|way| key.contains(way));
                    if is_way {
                        self.node(&entry.node, weak && key != "instructions");
                    }
                }
            }
            Value::Seq(items) => items.iter().take(MAX).for_each(|item| self.node(item, weak)),
            _ => {
                let Some(scalar) = node.scalar() else { return };
                let text = scalar.cooked.trim();
                if is_token(text) {
                    self.token |= !weak;
                    return;
                }
                let value = classify(text);
                if !weak || !matches!(value, ApplicationRoute::Instructions(_)) {
                    self.push(value, Origin::Field, Confidence::High, scalar.text, node.span);
                }
            }
        }
    }

    /// "Apply: careers@example.org", "Application: click here."
    fn label(&mut self, range: CleanRange, named: &Named<'_>) {
        let cx = self.cx;
        if is_token(cx.text(range)) {
            self.token = true;
            return;
        }
        let before = self.found.len();
        self.addresses(range, named.origin, Confidence::High);
        if self.found.len() > before {
            return;
        }
        let key = cx.document.source_text(named.key).to_ascii_lowercase();
        let firm = ["appl", "resume", "cv", "bewerb", "postul", "sollicit", "candidat", "aplik"]
            .iter()
            .any(|word| key.contains(word));
        if firm || cx.hits(Tag::ApplyCue, range).next().is_some() {
            self.token |= has_token(cx.text(range));
            let value = ApplicationRoute::Instructions(cx.text(range).to_owned());
            self.words(range, named.origin, Confidence::High, value);
        }
    }

    /// Addresses, links and numbers within `range`.
    fn addresses(&mut self, range: CleanRange, origin: Origin, confidence: Confidence) {
        let cx = self.cx;
        let first = self.emails.partition_point(|mail| mail.start() < range.start());
        let mails: Vec<CleanRange> =
            self.emails[first..].iter().copied().take_while(|mail| mail.end() <= range.end()).take(MAX).collect();
        for mail in mails {
            self.words(mail, origin, confidence, ApplicationRoute::Email(cx.text(mail).to_owned()));
        }
        let document = cx.document;
        let first = document.links().partition_point(|link| link.source.start() < cx.source(range).start());
        for link in document.links()[first..]
            .iter()
            .take_while(|link| link.text.start() < range.end())
            .filter(|link| range.contains(link.text))
            .take(MAX)
        {
            if let Some(value) = target(link) {
                self.push(value, origin, confidence, link.text, link.source);
            }
        }
        if let Some(phone) = phone(cx, range) {
            self.words(phone, origin, Confidence::Medium, ApplicationRoute::Phone(cx.text(phone).to_owned()));
        }
    }

    /// What stands under "How to apply".
    fn sections(&mut self) {
        let cx = self.cx;
        for section in cx.sections.iter().filter(|section| section.kind == SectionKind::Application) {
            let mut first = None;
            for id in section.block_ids().take(40) {
                let block = cx.document.block(id);
                if block.range.is_empty() {
                    continue;
                }
                first = first.or(Some(block.range));
                self.addresses(block.range, Origin::Heading, Confidence::High);
            }
            if let Some(first) = first {
                let text = cx.text(first);
                self.token |= has_token(text);
                if !is_token(text) {
                    self.words(
                        first,
                        Origin::Heading,
                        Confidence::Medium,
                        ApplicationRoute::Instructions(text.to_owned()),
                    );
                }
            }
        }
    }

    /// Links whose words or target lead to an application.
    fn links(&mut self) {
        let cx = self.cx;
        for link in cx.document.links() {
            if self.found.len() >= MAX {
                break;
            }
            if link.image {
                continue;
            }
            let Some(value) = target(link) else { continue };
            let words = cx.scan.words_within(link.text).len();
            let named = cx.hits(Tag::ApplyHost, link.text).any(|hit| hit.word_count as usize == words || words <= 5);
            let lower = link.target.to_ascii_lowercase();
            let hosted = HOSTS.iter().any(|host| lower.contains(host));
            if matches!(value, ApplicationRoute::Url(_)) && (named || hosted) && !is_other(cx, link.text) {
                self.push(value, Origin::Sentence, Confidence::Medium, link.text, link.source);
            }
        }
    }

    /// E-mail addresses in a sentence about applying.
    fn mails(&mut self) {
        let cx = self.cx;
        for index in 0..self.emails.len().min(200) {
            let mail = self.emails[index];
            let sentence = cx.sentence_at(mail.start());
            let block = cx.document.block_at(mail.start()).map_or(sentence, |block| block.range);
            let near = if block.len() < 600 { block } else { sentence };
            let of_other = cx.hits(Tag::NotApply, near).next().is_some();
            if cx.hits(Tag::ApplyCue, near).next().is_some() && !of_other {
                self.words(mail, Origin::Sentence, Confidence::High, ApplicationRoute::Email(cx.text(mail).to_owned()));
            }
        }
    }

    /// "Apply in person at the front desk."
    fn sentences(&mut self) {
        let cx = self.cx;
        let mut last = CleanRange::default();
        for hit in cx.scan.tagged(Tag::ApplyCue).take(200) {
            let sentence = cx.sentence_at(hit.range.start());
            let opens = hit.range.start() == sentence.start() && cx.text(hit.range).eq_ignore_ascii_case("to apply");
            if sentence == last || hit.entry.key != "firm" && !opens || is_other(cx, sentence) {
                continue;
            }
            last = sentence;
            self.token |= has_token(cx.text(sentence));
            let value = ApplicationRoute::Instructions(cx.text(sentence).to_owned());
            self.words(sentence, Origin::Sentence, Confidence::Medium, value);
        }
    }
}

/// Whether the words around `range` speak of something else than applying.
fn is_other(cx: &Context<'_>, range: CleanRange) -> bool {
    let sentence = cx.sentence_at(range.start());
    cx.hits(Tag::NotApply, sentence).next().is_some()
}

/// Whether a template's token stands in `text`.
fn has_token(text: &str) -> bool {
    let inner = |open: char, close: char| {
        let start = text.find(open)?;
        let end = start + text[start..].find(close)?;
        Some(&text[start + open.len_utf8()..end])
    };
    // A link's text in brackets was taken apart by the reader: what is left is a token.
    inner('[', ']').is_some_and(|token| token.split_whitespace().count() > 1 || token.contains('_'))
        || inner('{', '}').is_some()
}

/// Where `link` leads, where that is a page or an address to write to.
fn target(link: &Link) -> Option<ApplicationRoute> {
    let target = link.target.trim();
    if let Some(mail) = target.strip_prefix("mailto:") {
        let mail = mail.split('?').next().unwrap_or_default();
        return mail.contains('@').then(|| ApplicationRoute::Email(mail.to_owned()));
    }
    if let Some(phone) = target.strip_prefix("tel:") {
        return Some(ApplicationRoute::Phone(phone.to_owned()));
    }
    let is_page =
        target.starts_with("http") || target.starts_with("www.") || target.starts_with('/') && target.len() > 1;
    is_page.then(|| ApplicationRoute::Url(target.to_owned()))
}

/// What kind of route `text` is.
fn classify(text: &str) -> ApplicationRoute {
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

/// All e-mail addresses of the clean text, in order.
fn emails(cx: &Context<'_>) -> Vec<CleanRange> {
    let clean = cx.document.clean().as_bytes();
    let of_address = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-');
    let mut found: Vec<CleanRange> = Vec::new();
    for (at, _) in clean.iter().enumerate().filter(|(_, byte)| **byte == b'@') {
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
fn phone(cx: &Context<'_>, range: CleanRange) -> Option<CleanRange> {
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
