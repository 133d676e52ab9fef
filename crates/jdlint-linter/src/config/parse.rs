//! Reading a config: every mistake is told at its place, and the rest is read all the same.

use super::globs::Globs;
use super::{Config, Override};
use crate::level::parse_level_setting;
use crate::preset::Preset;
use crate::select::Selector;
use crate::settings::RuleSetting;
use crate::version::Version;
use jdlint_core::fields::field_named;
use jdlint_core::suggest::did_you_mean;
use jdlint_core::{FieldName, SourceRange};
use jdlint_rules::{CompanyFacts, rule_named};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A mistake in a config.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// What is wrong: lower case, without a period.
    pub message: String,
    /// Where.
    pub span: SourceRange,
    /// What to write instead.
    pub help: Option<String>,
}

/// Reads the text of a config. Where there are problems, what could be read is there too.
pub fn parse_config(text: &str) -> (Config, Vec<ConfigProblem>) {
    let mut parser = Parser { problems: Vec::new() };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().map_or_else(SourceRange::default, Into::into);
        parser.problem(span, error.message().replace('\n', " "), None);
    }
    let config = parser.config(table.get_ref());
    (config, parser.problems)
}

type Value<'i> = Spanned<DeValue<'i>>;

const KEYS: &[&str] =
    &["company", "exclude", "extends", "include", "overrides", "preset", "provided-elsewhere", "rules", "rules-as-of"];
const OVERRIDE_KEYS: &[&str] = &["company", "files", "preset", "provided-elsewhere", "rules"];
const COMPANY_KEYS: &[&str] =
    &["apply-url", "eeo-statement", "employees", "federal-contractor", "hires-in", "home", "name"];

struct Parser {
    problems: Vec<ConfigProblem>,
}

fn range(span: Range<usize>) -> SourceRange {
    span.into()
}

impl Parser {
    fn problem(&mut self, span: SourceRange, message: impl Into<String>, help: Option<String>) {
        self.problems.push(ConfigProblem { message: message.into(), span, help });
    }

    fn config(&mut self, table: &DeTable<'_>) -> Config {
        let mut config = Config::default();
        for (key, value) in table {
            let span = range(value.span());
            match key.get_ref().as_ref() {
                // A line for editors, as JSON files have it.
                "$schema" => {}
                "extends" => config.extends = self.texts(value),
                "preset" => config.preset = self.preset(value),
                "rules-as-of" => {
                    config.rules_as_of = self.text(value).and_then(|(text, span)| {
                        let version = Version::parse(&text);
                        if version.is_none() {
                            let help = format!("write a version, such as `{}`", env!("CARGO_PKG_VERSION"));
                            self.problem(span, format!("`{text}` is no version"), Some(help));
                        }
                        version
                    });
                }
                "provided-elsewhere" => config.provided_elsewhere = Some(self.fields(value)),
                "include" => config.include = self.globs(value),
                "exclude" => config.exclude = self.globs(value),
                "company" => config.company = self.company(value),
                "rules" => config.rules = self.rules(value),
                "overrides" => match value.get_ref() {
                    DeValue::Array(items) => {
                        config.overrides = items.iter().filter_map(|item| self.entry(item)).collect();
                    }
                    _ => self.problem(
                        span,
                        "`overrides` is a list of tables",
                        Some("begin each with `[[overrides]]`".to_owned()),
                    ),
                },
                other => self.unknown_key(range(key.span()), other, KEYS),
            }
        }
        config
    }

    fn entry(&mut self, value: &Value<'_>) -> Option<Override> {
        let table = self.table(value)?;
        let mut files = None;
        let mut entry = (None, None, CompanyFacts::default(), Vec::new());
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "files" => files = self.globs(value),
                "preset" => entry.0 = self.preset(value),
                "provided-elsewhere" => entry.1 = Some(self.fields(value)),
                "company" => entry.2 = self.company(value),
                "rules" => entry.3 = self.rules(value),
                other => self.unknown_key(range(key.span()), other, OVERRIDE_KEYS),
            }
        }
        if files.is_none() {
            let help = "add `files = [\"internships/**\"]`".to_owned();
            self.problem(range(value.span()), "an override must say which files it is for", Some(help));
        }
        let (preset, provided_elsewhere, company, rules) = entry;
        files.map(|files| Override { files, preset, provided_elsewhere, company, rules })
    }

    fn unknown_key(&mut self, span: SourceRange, key: &str, known: &[&'static str]) {
        let help = match did_you_mean(key, known.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the keys here are {}", known.join(", ")),
        };
        self.problem(span, format!("unknown key `{key}`"), Some(help));
    }

    fn company(&mut self, value: &Value<'_>) -> CompanyFacts {
        let mut company = CompanyFacts::default();
        let Some(table) = self.table(value) else { return company };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "name" => company.name = self.words(value),
                "apply-url" => company.apply_url = self.address(value),
                "eeo-statement" => company.eeo_statement = self.words(value),
                "home" => company.home = self.text(value).and_then(|(text, span)| self.place(text, span)),
                "hires-in" => {
                    let places = self.texts(value);
                    company.hires_in = places.into_iter().filter_map(|(text, span)| self.place(text, span)).collect();
                }
                "employees" => {
                    let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
                    if number.is_none() {
                        self.problem(range(value.span()), "`employees` is a whole number", None);
                    }
                    company.employees = number;
                }
                "federal-contractor" => {
                    company.federal_contractor = value.get_ref().as_bool();
                    if company.federal_contractor.is_none() {
                        self.problem(range(value.span()), "`federal-contractor` is true or false", None);
                    }
                }
                other => self.unknown_key(range(key.span()), other, COMPANY_KEYS),
            }
        }
        company
    }

    /// A text that says something.
    fn words(&mut self, value: &Value<'_>) -> Option<String> {
        let (text, span) = self.text(value)?;
        if text.trim().is_empty() {
            self.problem(span, "nothing stands here", Some("write it, or take the key away".to_owned()));
            return None;
        }
        Some(text.trim().to_owned())
    }

    /// An address that people can follow.
    fn address(&mut self, value: &Value<'_>) -> Option<String> {
        let (text, span) = self.text(value)?;
        let known = ["https://", "http://", "mailto:"].iter().find_map(|scheme| text.strip_prefix(scheme));
        let fits = known.is_some_and(|rest| {
            !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>()\"'`".contains(c))
        });
        if !fits {
            let help = "write it in full, such as `https://example.com/jobs` or `mailto:jobs@example.com`".to_owned();
            self.problem(span, "this is no address that people can follow", Some(help));
        }
        fits.then_some(text)
    }

    /// A country (`DE`) or one of its parts (`US-CO`).
    fn place(&mut self, text: String, span: SourceRange) -> Option<String> {
        let upper = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
            lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        };
        let fits = match text.split_once('-') {
            Some((country, part)) => upper(country, 2..=2) && upper(part, 1..=3),
            None => upper(&text, 2..=2),
        };
        if !fits {
            let help = "write an ISO 3166 code, such as `DE`, `US-CO` or `CA-ON`".to_owned();
            self.problem(span, format!("`{text}` is no code of a place"), Some(help));
        }
        fits.then_some(text)
    }

    fn rules(&mut self, value: &Value<'_>) -> Vec<RuleSetting> {
        let Some(table) = self.table(value) else { return Vec::new() };
        let mut settings = Vec::new();
        for (key, value) in table {
            match Selector::parse(key.get_ref()) {
                Ok(selector) => settings.extend(self.rule(selector, value)),
                Err(error) => {
                    let help = error.meant.map_or_else(
                        || "`jdlint rules` lists all rules".to_owned(),
                        |meant| format!("did you mean `{meant}`?"),
                    );
                    self.problem(range(key.span()), format!("no rule or group is named `{}`", error.name), Some(help));
                }
            }
        }
        settings
    }

    fn rule(&mut self, selector: Selector, value: &Value<'_>) -> Option<RuleSetting> {
        let DeValue::Table(table) = value.get_ref() else {
            return self.level(value).map(|level| RuleSetting { selector, level: Some(level), options: None });
        };
        let mut level = None;
        let mut options = serde_json::Map::new();
        for (key, value) in table {
            if key.get_ref() == "level" {
                level = self.level(value);
            } else {
                options.insert(key.get_ref().to_string(), json(value.get_ref()));
            }
        }
        if options.is_empty() {
            return Some(RuleSetting { selector, level, options: None });
        }
        let span = range(value.span());
        let Selector::Rule(name) = selector else {
            self.problem(span, "a group has no options", Some("set them for a rule".to_owned()));
            return Some(RuleSetting { selector, level, options: None });
        };
        let options = serde_json::Value::Object(options);
        if let Some(Err(error)) = rule_named(name.as_str()).map(|entry| entry.options(options.clone())) {
            let help = format!("`jdlint explain {name}` names its options");
            self.problem(span, format!("`{name}` cannot be set so: {error}"), Some(help));
            return Some(RuleSetting { selector, level, options: None });
        }
        Some(RuleSetting { selector, level, options: Some(options) })
    }

    fn level(&mut self, value: &Value<'_>) -> Option<crate::LevelSetting> {
        let (text, span) = self.text(value)?;
        let level = parse_level_setting(&text);
        if level.is_none() {
            let help = match did_you_mean(&text, ["off", "info", "warning", "error"]) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "the levels are off, info, warning, error".to_owned(),
            };
            self.problem(span, format!("`{text}` is no level"), Some(help));
        }
        level
    }

    fn preset(&mut self, value: &Value<'_>) -> Option<Preset> {
        let (text, span) = self.text(value)?;
        let preset = Preset::from_name(&text);
        if preset.is_none() {
            let names = Preset::ALL.iter().map(|(name, _)| *name);
            let help = match did_you_mean(&text, names.clone()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("the presets are {}", names.collect::<Vec<_>>().join(", ")),
            };
            self.problem(span, format!("no preset is named `{text}`"), Some(help));
        }
        preset
    }

    fn fields(&mut self, value: &Value<'_>) -> Vec<FieldName> {
        let texts = self.texts(value);
        let mut fields = Vec::new();
        for (text, span) in texts {
            if let Some((field, _)) = field_named(&text) {
                fields.push(field.name);
                continue;
            }
            let names = jdlint_core::FIELDS.iter().map(|field| field.name.as_str());
            let help = did_you_mean(&text.replace('-', "_"), names).map(|meant| format!("did you mean `{meant}`?"));
            self.problem(span, format!("no field is named `{text}`"), help);
        }
        fields
    }

    fn globs(&mut self, value: &Value<'_>) -> Option<Globs> {
        let patterns = self.texts(value).into_iter().map(|(text, _)| text).collect();
        match Globs::new(patterns) {
            Ok(globs) => Some(globs),
            Err(error) => {
                self.problem(range(value.span()), format!("a pattern cannot be read: {error}"), None);
                None
            }
        }
    }

    fn text(&mut self, value: &Value<'_>) -> Option<(String, SourceRange)> {
        let span = range(value.span());
        let text = value.get_ref().as_str().map(|text| (text.to_owned(), span));
        if text.is_none() {
            self.problem(span, format!("expected a text in quotes, found {}", value.get_ref().type_str()), None);
        }
        text
    }

    /// A text, or a list of texts.
    fn texts(&mut self, value: &Value<'_>) -> Vec<(String, SourceRange)> {
        match value.get_ref() {
            DeValue::Array(items) => items.iter().filter_map(|item| self.text(item)).collect(),
            _ => self.text(value).into_iter().collect(),
        }
    }

    fn table<'v, 'i>(&mut self, value: &'v Value<'i>) -> Option<&'v DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.problem(range(value.span()), format!("expected a table, found {}", value.get_ref().type_str()), None);
        }
        table
    }
}

/// Options as rules read them.
fn json(value: &DeValue<'_>) -> serde_json::Value {
    match value {
        DeValue::String(text) => serde_json::Value::String(text.to_string()),
        DeValue::Integer(number) => {
            number.as_str().replace('_', "").parse::<i64>().map_or(serde_json::Value::Null, Into::into)
        }
        DeValue::Float(number) => {
            number.as_str().replace('_', "").parse::<f64>().map_or(serde_json::Value::Null, Into::into)
        }
        DeValue::Boolean(is) => serde_json::Value::Bool(*is),
        DeValue::Datetime(date) => serde_json::Value::String(date.to_string()),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let entries = table.iter().map(|(key, value)| (key.get_ref().to_string(), json(value.get_ref())));
            serde_json::Value::Object(entries.collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LevelSetting;
    use jdlint_core::Level;

    #[test]
    fn a_whole_config_is_read() {
        let (config, problems) = parse_config(
            "preset = \"strict\"\nrules-as-of = \"0.1\"\nprovided-elsewhere = [\"equal_opportunity\"]\nexclude = [\"old/**\"]\n\
             [company]\nname = \"Example Freight\"\nhome = \"US-CO\"\nemployees = 120\nhires-in = [\"US\", \"CA-ON\"]\n\
             [rules]\nmissing-salary = \"error\"\nwording = \"off\"\nhype-term = { level = \"info\" }\n\
             [[overrides]]\nfiles = [\"interns/**\"]\nrules = { missing-salary = \"off\" }\n",
        );
        assert_eq!(problems, []);
        assert_eq!(config.preset, Some(Preset::Strict));
        assert_eq!(config.company.employees, Some(120));
        assert_eq!(config.rules.len(), 3);
        assert_eq!(config.overrides_for("interns/a.md"), [0]);
        assert!(config.overrides_for("a.md").is_empty());
        let hype = config.rules.iter().find(|rule| {
            matches!(rule.selector, Selector::Rule(_)) && rule.level == Some(LevelSetting::At(Level::Info))
        });
        assert!(hype.is_some());
    }

    #[test]
    fn each_mistake_is_told_at_its_place() {
        let text = "preset = \"stict\"\nprest = 1\n[rules]\nmising-salary = \"error\"\nhype-term = \"wrning\"\n[company]\nhome = \"Texas\"\n";
        let (_, problems) = parse_config(text);
        let told: Vec<(&str, Option<&str>)> =
            problems.iter().map(|problem| (&text[problem.span.indices()], problem.help.as_deref())).collect();
        assert!(told.contains(&("\"stict\"", Some("did you mean `strict`?"))), "{told:?}");
        assert!(told.contains(&("prest", Some("did you mean `preset`?"))), "{told:?}");
        assert!(told.contains(&("mising-salary", Some("did you mean `missing-salary`?"))), "{told:?}");
        assert!(told.contains(&("\"wrning\"", Some("did you mean `warning`?"))), "{told:?}");
        assert!(told.iter().any(|(place, _)| *place == "\"Texas\""), "{told:?}");
        assert_eq!(problems.len(), 5, "{problems:?}");
    }

    #[test]
    fn several_syntax_errors_are_told_at_once() {
        let (_, problems) = parse_config("preset = strict\n[rules\nx == 1\n");
        assert!(problems.len() >= 2, "{problems:?}");
    }
}
