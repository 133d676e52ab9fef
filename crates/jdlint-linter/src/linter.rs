//! The way from a document to its diagnostics.

use crate::level::LevelSetting;
use crate::preset::Preset;
use crate::select::Selector;
use crate::settings::Settings;
use crate::suppress::{Suppressed, Suppressions, find_suppressions};
use crate::version::Version;
use jdlint_core::diagnostic::{Diagnostic, Group, Level, RuleName};
use jdlint_core::posting::State;
use jdlint_core::{Document, FieldName, Format, Posting};
use jdlint_extract::{Extracted, extract, language_of};
use jdlint_rules::law::{Gap, LawCache, LawQuery, ReachedLaw, gaps, reached_laws};
use jdlint_rules::{Options, RuleContext, RuleEntry, rules};
use std::cell::OnceCell;
use std::sync::Arc;

/// A rule that runs, with its options and the level that was set for it.
#[derive(Debug)]
struct ActiveRule {
    entry: &'static RuleEntry,
    options: Options,
    fixed_level: Option<Level>,
}

/// A document, what was understood of it, and what the rules say.
#[derive(Debug)]
pub struct Linted {
    /// The document.
    pub document: Document,
    /// What was understood.
    pub extracted: Extracted,
    /// What the rules say, in the order of the source.
    pub diagnostics: Vec<Diagnostic>,
    /// What they would have said without suppressions.
    pub suppressed: Vec<Suppressed>,
    /// What was not checked of the law; asked under the preset `legal` only.
    pub gaps: Option<Vec<Gap>>,
    /// What they say that a [`Baseline`](crate::Baseline) knows; filled by [`apply`](crate::Baseline::apply).
    pub known: Vec<Diagnostic>,
}

/// Judges documents by the same settings.
#[derive(Debug)]
pub struct Linter {
    settings: Settings,
    active: Vec<ActiveRule>,
}

impl Linter {
    /// A linter with `settings`.
    pub fn new(settings: Settings) -> Self {
        let active = active_rules(&settings, settings.preset.unwrap_or_default());
        Self { settings, active }
    }

    /// The settings that it judges by.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The rules that run and the level that was set for each, where one was.
    pub fn active(&self) -> impl Iterator<Item = (&'static RuleEntry, Option<Level>)> {
        self.active.iter().map(|rule| (rule.entry, rule.fixed_level))
    }

    /// Reads `text` as `format` and judges it.
    pub fn lint_text(&self, format: Format, text: impl Into<Arc<str>>) -> Linted {
        self.lint(jdlint_read::read(format, text))
    }

    /// Judges `document`.
    pub fn lint(&self, document: Document) -> Linted {
        let extracted = extract(&document);
        self.judge(document, extracted)
    }

    /// Judges `document`, of which `extracted` was understood.
    pub fn judge(&self, document: Document, extracted: Extracted) -> Linted {
        self.judge_watched(document, extracted, &mut |_| {})
    }

    /// The same; `done` is told of each rule that is done, so that who has a clock can say where the time goes.
    pub fn judge_watched(
        &self,
        mut document: Document,
        mut extracted: Extracted,
        done: &mut dyn FnMut(RuleName),
    ) -> Linted {
        for field in &self.settings.provided_elsewhere {
            provide_elsewhere(&mut extracted.posting, *field);
        }
        let mut suppressions =
            if self.settings.no_inline_allow { Suppressions::default() } else { find_suppressions(&document) };
        let preset_rules = suppressions.preset.map(|preset| active_rules(&self.settings, preset));
        let active = preset_rules.as_deref().unwrap_or(&self.active);
        let law_only = suppressions.preset.or(self.settings.preset) == Some(Preset::Legal);
        let is_blank = extracted.scan.words.is_empty();
        let (about_suppressions, ordinary): (Vec<&ActiveRule>, Vec<&ActiveRule>) = active
            .iter()
            .filter(|rule| !is_blank || speaks_of_blank_files(rule.entry))
            .partition(|rule| rule.entry.meta.group == Group::Suppression);
        check_fields(&ordinary, &mut document, &extracted.posting);

        let mut found = self.run(&ordinary, law_only, &document, &extracted, &Suppressions::default(), done);
        found.sort_by_key(Diagnostic::sort_key);
        let (mut diagnostics, mut suppressed) = suppressions.apply(found);
        let errors_only = suppressions.preset.or(self.settings.preset) == Some(Preset::Minimal);
        if errors_only {
            diagnostics.retain(|diagnostic| self.speaks_under_minimal(active, diagnostic));
            suppressed.retain(|suppressed| self.speaks_under_minimal(active, &suppressed.diagnostic));
        }
        suppressions.mark_active(|name| active.iter().any(|rule| rule.entry.name().as_str() == name));

        let mut last = self.run(&about_suppressions, law_only, &document, &extracted, &suppressions, done);
        last.retain(|diagnostic| !errors_only || self.speaks_under_minimal(active, diagnostic));
        if !last.is_empty() {
            diagnostics.extend(last);
            diagnostics.sort_by_key(Diagnostic::sort_key);
        }
        let gaps = law_only.then(|| gaps(self.query(&extracted), &extracted.posting));
        Linted { document, extracted, diagnostics, suppressed, gaps, known: Vec::new() }
    }

    /// The laws about pay whose places a posting reaches, by its own words and by these settings.
    pub fn laws_for(&self, extracted: &Extracted) -> Vec<ReachedLaw> {
        reached_laws(self.query(extracted), &extracted.posting)
    }

    /// Whether `diagnostic` is shown where only errors are: it is one, or somebody asked for its rule or set its level.
    fn speaks_under_minimal(&self, active: &[ActiveRule], diagnostic: &Diagnostic) -> bool {
        let is_asked_for = |rule: &ActiveRule| {
            let Settings { select, extend_select, .. } = &self.settings;
            rule.fixed_level.is_some() || select.iter().chain(extend_select).any(|one| one.selects(rule.entry.meta))
        };
        diagnostic.level == Level::Error
            || active.iter().any(|rule| rule.entry.name() == diagnostic.rule && is_asked_for(rule))
    }

    fn query<'a>(&'a self, extracted: &'a Extracted) -> LawQuery<'a> {
        let Settings { as_of, company, .. } = &self.settings;
        LawQuery { as_of: *as_of, company, language: language_of(&extracted.posting), scan: &extracted.scan }
    }

    fn run(
        &self,
        active: &[&ActiveRule],
        law_only: bool,
        document: &Document,
        extracted: &Extracted,
        suppressions: &Suppressions,
        done: &mut dyn FnMut(RuleName),
    ) -> Vec<Diagnostic> {
        let Some(first) = active.first() else { return Vec::new() };
        let mut cx = RuleContext {
            document,
            scan: &extracted.scan,
            language: language_of(&extracted.posting),
            as_of: self.settings.as_of,
            company: &self.settings.company,
            suppressions: &suppressions.list,
            meta: first.entry.meta,
            fixed_level: None,
            absent_pay_level: absent_pay_level(active),
            law_only,
            said: OnceCell::new(),
            law: LawCache::default(),
            repeats: OnceCell::new(),
            diagnostics: Vec::new(),
        };
        for rule in active {
            let meta = rule.entry.meta;
            if !meta.languages.is_empty() && !meta.languages.contains(&cx.language) {
                continue;
            }
            cx.meta = meta;
            cx.fixed_level = rule.fixed_level;
            rule.entry.check(&mut cx, &extracted.posting, &rule.options);
            done(meta.name);
        }
        cx.diagnostics
    }
}

/// The level at which an absent pay is told where no law asks for it; `None` where that is not told.
fn absent_pay_level(active: &[&ActiveRule]) -> Option<Level> {
    let rule = active.iter().find(|rule| rule.entry.name().as_str() == "missing-salary")?;
    Some(rule.fixed_level.unwrap_or(rule.entry.meta.level.level()))
}

/// Whether a rule has something to say of a file without a word: one line is enough there, not one for each absence.
fn speaks_of_blank_files(entry: &RuleEntry) -> bool {
    matches!(entry.meta.group, Group::Schema | Group::Suppression) || entry.name().as_str() == "missing-title"
}

/// Puts what the schema says of the fields on `document`, where a rule that runs asks for it.
#[cfg(feature = "validate")]
fn check_fields(active: &[&ActiveRule], document: &mut Document, posting: &Posting) {
    let runs = |name: &str| active.iter().any(|rule| rule.entry.name().as_str() == name);
    let checks = jdlint_schema::Checks { values: runs("invalid-field"), aliases: runs("alias-field") };
    for problem in jdlint_schema::check(document, posting, checks) {
        document.push_problem(problem);
    }
}

/// Without the validator nothing is said of the fields' values.
#[cfg(not(feature = "validate"))]
fn check_fields(_: &[&ActiveRule], _: &mut Document, _: &Posting) {}

/// Marks an absent slot as printed elsewhere.
fn provide_elsewhere(posting: &mut Posting, field: FieldName) {
    if let Some(state) = posting.state_mut(field)
        && *state == State::Absent
    {
        *state = State::Elsewhere;
    }
}

/// The rules that run by `settings`, under `preset`.
fn active_rules(settings: &Settings, preset: Preset) -> Vec<ActiveRule> {
    rules().iter().filter_map(|entry| active_rule(settings, preset, entry)).collect()
}

fn active_rule(settings: &Settings, preset: Preset, entry: &'static RuleEntry) -> Option<ActiveRule> {
    let (on, preset_level) = preset.level_of(entry.meta);
    let set = level_set(settings, entry);
    let is_later = settings.rules_as_of.is_some_and(|version| Version::parse(entry.meta.since) > Some(version));
    let runs = if settings.select.is_empty() {
        on && !is_later || matches!(set, Some(LevelSetting::At(_)))
    } else {
        settings.select.iter().any(|selector| selector.selects(entry.meta))
    };
    let runs = runs || settings.extend_select.iter().any(|selector| selector.selects(entry.meta));
    let unsure = settings.min_confidence.is_some_and(|least| entry.meta.confidence < least);
    let ignored = unsure || settings.ignore.iter().any(|selector| selector.selects(entry.meta));
    if !runs || ignored || set == Some(LevelSetting::Off) {
        return None;
    }
    let fixed_level = match set.or(preset_level) {
        Some(LevelSetting::At(level)) => Some(level),
        Some(LevelSetting::Off) | None => None,
    };
    Some(ActiveRule { entry, options: options_set(settings, entry), fixed_level })
}

/// The level set for a rule: its own entry, else its group's; the last one of each counts.
fn level_set(settings: &Settings, entry: &RuleEntry) -> Option<LevelSetting> {
    settings
        .rules
        .iter()
        .filter(|rule| rule.selector.selects(entry.meta))
        .filter_map(|rule| rule.level.map(|level| (rule.selector.rank(), level)))
        .max_by_key(|(rank, _)| *rank)
        .map(|(_, level)| level)
}

/// The options set for a rule; its defaults where there are none, or none that it can read.
fn options_set(settings: &Settings, entry: &RuleEntry) -> Options {
    settings
        .rules
        .iter()
        .rev()
        .filter(|rule| rule.selector == Selector::Rule(entry.name()))
        .find_map(|rule| rule.options.clone())
        .and_then(|options| entry.options(options).ok())
        .unwrap_or_else(|| entry.default_options())
}
