//! `--show-settings`: what holds for the postings, and where each value comes from.

use crate::args::{Args, CheckArgs};
use crate::config::{Configs, Layer};
use crate::files::Jobs;
use crate::shown::shown_path;
use crate::terminal;
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory as _};
use jdlint_core::Level;
use jdlint_linter::{Config, Linter, Preset, RuleSetting, Settings};
use jdlint_render::escape::escape;
use jdlint_rules::{CompanyFacts, RuleEntry, rules};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

/// Where values come from that nobody set.
const DEFAULT: &str = "default";

/// Prints the settings of each config among `jobs`; of the current folder where there are none.
///
/// # Errors
///
/// A sentence where the list cannot be written or a config cannot be used.
pub(crate) fn run(args: &CheckArgs, configs: &mut Configs<'_>, jobs: &Jobs) -> Result<(), String> {
    let mut shown: Vec<(usize, String, usize)> = Vec::new();
    for job in &jobs.jobs {
        match shown.iter_mut().find(|(linter, ..)| *linter == job.linter) {
            Some((.., count)) => *count += 1,
            None => shown.push((job.linter, shown_path(&job.candidate.path), 1)),
        }
    }
    if shown.is_empty() {
        shown.push((configs.place(Path::new("posting.md"))?.linter, "this folder".to_owned(), 1));
    }
    let matches = Args::command().try_get_matches_from(std::env::args_os()).ok();
    let matches = matches.as_ref().map(|all| all.subcommand_matches("check").unwrap_or(all));
    let mut text = String::new();
    for (linter, path, count) in shown {
        let others = match count {
            1 => String::new(),
            2 => " and one other file".to_owned(),
            count => format!(" and {} other files", count - 1),
        };
        let _ = writeln!(text, "{}Settings of {}{others}\n", if text.is_empty() { "" } else { "\n" }, escape(&path));
        let origins = Origins::new(configs, linter, matches);
        of_run(&mut text, args, &origins);
        of_postings(&mut text, configs.linters()[linter].settings(), &origins);
        of_rules(&mut text, &configs.linters()[linter], &origins);
    }
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(|error| format!("cannot write the settings: {error}")),
    }
}

/// What says something of the settings, the lowest first, the command line left out.
struct Origins<'a> {
    layers: Vec<(String, Says<'a>)>,
    matches: Option<&'a ArgMatches>,
}

/// What a config or one of its overrides says.
struct Says<'a> {
    config: Option<&'a Config>,
    preset: bool,
    provided_elsewhere: bool,
    company: &'a CompanyFacts,
    rules: &'a [RuleSetting],
}

impl<'a> Origins<'a> {
    fn new(configs: &'a Configs<'_>, linter: usize, matches: Option<&'a ArgMatches>) -> Self {
        let (files, arguments, overrides) = configs.layers(linter);
        let of_layer = |layer: &'a Layer| (layer.name.clone(), Says::of_config(&layer.config));
        let mut layers: Vec<(String, Says<'a>)> = files.into_iter().map(of_layer).collect();
        layers.extend(overrides.into_iter().map(|entry| {
            let says = Says {
                config: None,
                preset: entry.preset.is_some(),
                provided_elsewhere: entry.provided_elsewhere.is_some(),
                company: &entry.company,
                rules: &entry.rules,
            };
            (format!("[[overrides]] for {}", entry.files.patterns().join(", ")), says)
        }));
        layers.extend(arguments.into_iter().map(of_layer));
        Self { layers, matches }
    }

    /// The origin of the argument `id`, where somebody gave it.
    fn argument(&self, id: &str) -> Option<String> {
        match self.matches?.value_source(id)? {
            ValueSource::CommandLine => Some("command line".to_owned()),
            ValueSource::EnvVariable => Some(format!("environment, JDLINT_{}", id.to_uppercase())),
            _ => None,
        }
    }

    /// The highest config for which `says` holds.
    fn config(&self, says: impl Fn(&Says<'_>) -> bool) -> Option<String> {
        self.layers.iter().rev().find(|(_, layer)| says(layer)).map(|(name, _)| name.clone())
    }

    /// Where the level of `entry` comes from: the narrowest setting, of these the highest.
    fn rule(&self, entry: &RuleEntry, settings: &Settings) -> Option<String> {
        let selects = |rule: &RuleSetting| rule.level.is_some() && rule.selector.selects(entry.meta);
        let narrowest = settings.rules.iter().filter(|rule| selects(rule)).max_by_key(|rule| rule.selector.rank())?;
        let same = |rule: &RuleSetting| selects(rule) && rule.selector.rank() == narrowest.selector.rank();
        let by_argument = settings
            .rules
            .iter()
            .rposition(same)
            .is_some_and(|at| at >= self.layers.iter().map(|(_, layer)| layer.rules.len()).sum::<usize>());
        if by_argument {
            return self.argument("level");
        }
        self.config(|layer| layer.rules.iter().any(same))
    }
}

impl<'a> Says<'a> {
    fn of_config(config: &'a Config) -> Self {
        Self {
            config: Some(config),
            preset: config.preset.is_some(),
            provided_elsewhere: config.provided_elsewhere.is_some(),
            company: &config.company,
            rules: &config.rules,
        }
    }
}

/// What holds for the whole run.
fn of_run(out: &mut String, args: &CheckArgs, origins: &Origins<'_>) {
    let argument = |id: &str| origins.argument(id);
    let formats: Vec<String> = args.output_format.iter().map(ToString::to_string).collect();
    let format = if formats.is_empty() { "as the output asks".to_owned() } else { formats.join(", ") };
    line(out, "output-format", &format, argument("output_format"));
    line(out, "fail-on", args.fail_on.as_str(), argument("fail_on"));
    if let Some(threads) = args.threads {
        line(out, "threads", &threads.to_string(), argument("threads"));
    }
    if args.isolated {
        line(out, "isolated", "true", argument("isolated"));
    }
}

/// A fact about the employer: its key, its value, and whether a config says it.
type CompanyLine = (&'static str, Option<String>, fn(&CompanyFacts) -> bool);

/// What the configs can say beside the rules.
fn of_postings(out: &mut String, settings: &Settings, origins: &Origins<'_>) {
    let today = || Some("today".to_owned());
    line(out, "as-of", &settings.as_of.to_string(), origins.argument("as_of").or_else(today));
    let preset = settings.preset.unwrap_or_default();
    let origin = origins.argument("preset").or_else(|| origins.config(|layer| layer.preset));
    line(out, "preset", &quoted(preset.as_str()), origin);
    if let Some(version) = settings.rules_as_of {
        let says = |layer: &Says<'_>| layer.config.is_some_and(|config| config.rules_as_of.is_some());
        line(out, "rules-as-of", &quoted(&format!("{}.{}", version.major, version.minor)), origins.config(says));
    }
    let fields: Vec<String> = settings.provided_elsewhere.iter().map(|field| quoted(field.as_str())).collect();
    let origin = origins.config(|layer| layer.provided_elsewhere);
    line(out, "provided-elsewhere", &format!("[{}]", fields.join(", ")), origin);
    let company = &settings.company;
    let places: Vec<String> = company.hires_in.iter().map(|place| quoted(place)).collect();
    let hires_in = (!places.is_empty()).then(|| format!("[{}]", places.join(", ")));
    let facts: [CompanyLine; 7] = [
        ("company.name", company.name.as_deref().map(quoted), |facts| facts.name.is_some()),
        ("company.apply-url", company.apply_url.as_deref().map(quoted), |facts| facts.apply_url.is_some()),
        ("company.eeo-statement", company.eeo_statement.as_deref().map(quoted), |facts| facts.eeo_statement.is_some()),
        ("company.home", company.home.as_deref().map(quoted), |facts| facts.home.is_some()),
        ("company.employees", company.employees.map(|count| count.to_string()), |facts| facts.employees.is_some()),
        ("company.federal-contractor", company.federal_contractor.map(|is| is.to_string()), |facts| {
            facts.federal_contractor.is_some()
        }),
        ("company.hires-in", hires_in, |facts| !facts.hires_in.is_empty()),
    ];
    for (name, value, says) in facts {
        if let Some(value) = value {
            line(out, name, &value, origins.config(|layer| says(layer.company)));
        }
    }
}

/// Every rule: its level, `its own` where it says itself how grave each case is, or `off`.
fn of_rules(out: &mut String, linter: &Linter, origins: &Origins<'_>) {
    let active: Vec<_> = linter.active().collect();
    let settings = linter.settings();
    let errors_only = settings.preset == Some(Preset::Minimal);
    let _ = writeln!(out, "\nRules: {} of {} run\n", active.len(), rules().len());
    for entry in rules() {
        let found = active.iter().find(|(one, _)| one.name() == entry.name());
        let level = match found {
            Some((_, Some(level))) => level.as_str(),
            Some((_, None)) if errors_only && entry.meta.level.level() < Level::Error => "error or off",
            Some((_, None)) => entry.meta.level.level().as_str(),
            None => "off",
        };
        let chosen = || {
            let by = if found.is_some() { "select" } else { "ignore" };
            let named = if found.is_some() { &settings.select } else { &settings.ignore };
            let is_named = named.iter().any(|selector| selector.selects(entry.meta));
            let not_selected = found.is_none() && !settings.select.is_empty();
            let is_extra = settings.extend_select.iter().any(|selector| selector.selects(entry.meta));
            if is_named {
                origins.argument(by)
            } else if is_extra && found.is_some() {
                origins.argument("extend_select")
            } else if not_selected {
                origins.argument("select")
            } else {
                None
            }
        };
        let origin = chosen().or_else(|| origins.rule(entry, settings)).or_else(|| {
            let preset = settings.preset?;
            Some(format!("preset {}", preset.as_str()))
        });
        line(out, entry.name().as_str(), level, origin);
    }
}

fn line(out: &mut String, name: &str, value: &str, origin: Option<String>) {
    let origin = origin.unwrap_or_else(|| DEFAULT.to_owned());
    // A narrow terminal has no room for columns of this width.
    let (names, values) = if terminal::is_terminal() && terminal::width() < 80 { (26, 12) } else { (32, 24) };
    let _ = writeln!(out, "{name:<names$} {:<values$} {}", escape(value), escape(&origin));
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
