//! How to apply.

use crate::contacts::{classify, emails, has_token, phone, target};
use crate::context::Context;
use crate::named::{Named, NamedValue};
use crate::tokens::{best_first, is_token};
use jdlint_core::document::{Node, Value};
use jdlint_core::posting::{ApplicationRoute, Confidence, Evidence, Origin, SectionKind, State};
use jdlint_core::{CleanRange, FieldName, Posting, SourceRange};
use jdlint_facts::Tag;

/// So many routes are enough for any posting.
const MAX: usize = 24;

/// So many links are looked at.
const MAX_LINKS: usize = 400;

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
    "jobs.",
    "/career",
    "career.",
    "/vacanc",
    "karriere",
    "stellenangebot",
    "/job",
    "-job",
    "job_posting",
    "reachmee",
    "rekrytointi",
    "aplitrak",
    "csod.com",
    "/position",
    "/emploi",
    "/empleo",
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
        let key = cx.document.source_text(named.key).to_ascii_lowercase();
        // "URL: https://…" says where the posting was found, not where to apply, unless a job stands there.
        let names_page = ["url", "link", "website", "source", "web"].contains(&key.as_str());
        if names_page && !leads_to_job(cx.text(range)) && cx.hits(Tag::ApplyCue, range).next().is_none() {
            return;
        }
        let before = self.found.len();
        self.addresses(range, named.origin, Confidence::High);
        if self.found.len() > before {
            return;
        }
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
        for link in cx.document.links().iter().take(MAX_LINKS) {
            if self.found.len() >= MAX {
                break;
            }
            if link.image {
                continue;
            }
            let Some(value) = target(link) else { continue };
            let words = cx.scan.words_within(link.text).len();
            let named = cx.hits(Tag::ApplyHost, link.text).any(|hit| hit.word_count as usize == words || words <= 5);
            let hosted = || leads_to_job(&link.target);
            if matches!(value, ApplicationRoute::Url(_)) && (named || hosted()) && !is_other(cx, link.text) {
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
            if cx.document.block_at(hit.range.start()).is_some_and(|block| block.kind.is_heading()) {
                continue;
            }
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

/// Whether `address` is one of an application system, or of a page for jobs.
fn leads_to_job(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    HOSTS.iter().any(|host| lower.contains(host))
}

/// Whether the words around `range` speak of something else than applying.
fn is_other(cx: &Context<'_>, range: CleanRange) -> bool {
    let sentence = cx.sentence_at(range.start());
    cx.hits(Tag::NotApply, sentence).next().is_some()
}
