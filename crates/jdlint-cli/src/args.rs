//! The arguments.

mod baseline;
mod choice;
mod fixing;
mod known;
mod limits;

use clap::builder::FalseyValueParser;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use jdlint_core::Level;
use jdlint_linter::{LevelSetting, Preset, Selector, parse_level_setting};
use jdlint_render::OutputFormat;
use jiff::civil::Date;
use std::fmt;
use std::path::PathBuf;

pub(crate) use baseline::{BaselineArgs, BaselineCommand};
pub(crate) use choice::ChoiceArgs;
pub(crate) use fixing::FixArgs;
pub(crate) use known::KnownArgs;
pub(crate) use limits::LimitArgs;

/// Checks job postings: finds missing pay and places, left-in placeholders and wording that turns people away, and says
/// at the exact place what to write instead.
///
/// `jdlint postings/` checks every posting in a folder, `jdlint posting.md` one file, `jdlint` the folder you are in.
#[derive(Debug, Parser)]
#[command(
    name = "jdlint",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Exit codes: 0 nothing to mend, 1 something to mend, 2 the command could not be carried out.\n\
                  Every rule has a page: try `jdlint explain missing-salary`."
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    #[command(flatten)]
    pub(crate) check: CheckArgs,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check postings (the same as `jdlint PATHS`).
    Check(CheckArgs),
    /// Show what was understood of postings: title, places, pay and so on, each with its place in the text.
    Inspect(InspectArgs),
    /// Write a jdlint.toml that fits the postings of a folder, and a hook that checks them before each commit.
    Init(InitArgs),
    /// Keep a list of known problems, so that only new ones are shown.
    Baseline(BaselineArgs),
    /// Print completions for a shell: `jdlint completions bash > /etc/bash_completion.d/jdlint`.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page of jdlint or of one of its commands: `jdlint man | man -l -`.
    Man {
        /// The command, such as `explain` or `baseline create`.
        command: Vec<String>,
        /// Write the pages of jdlint and of all its commands into this folder instead.
        #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
        folder: Option<PathBuf>,
    },
    /// Show the page of a rule: what it flags, why, and what to write instead.
    Explain(ExplainArgs),
    /// List all rules.
    Rules(RulesArgs),
    /// Show what the law of a place asks postings to say: the table that the rules use, with its sources.
    Laws(LawsArgs),
    /// Print the JSON Schema of postings, of jdlint.toml or of the JSON report, for editors and validators.
    Schema(SchemaArgs),
}

#[derive(Debug, ClapArgs)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub(crate) struct CheckArgs {
    /// Postings, or folders of postings; `-` reads one from the standard input. Without any: the current folder.
    pub(crate) paths: Vec<PathBuf>,

    /// How to print what was found: full, concise, grouped, plain; json, json-lines; sarif, github, gitlab, junit,
    /// checkstyle, rdjson, azure, sonarqube, teamcity; markdown; html. Several at once: `full` and `html=FILE`.
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = output, env = "JDLINT_OUTPUT_FORMAT")]
    pub(crate) output_format: Vec<OutputArg>,

    /// Write what was found to this file instead of the standard output.
    #[arg(short, long, value_name = "FILE", env = "JDLINT_OUTPUT_FILE")]
    pub(crate) output_file: Option<PathBuf>,

    /// Which rules to run: recommended, strict (all), legal (only what a law asks), minimal (only errors).
    #[arg(long, value_parser = preset, env = "JDLINT_PRESET")]
    pub(crate) preset: Option<Preset>,

    /// Set the level of a rule or a group (`hype-term=off`, `pay=error`), or show everything from a level on (`info`).
    #[arg(long, value_name = "RULE=LEVEL", value_parser = level, value_delimiter = ',', env = "JDLINT_LEVEL")]
    pub(crate) level: Vec<LevelArg>,

    /// Run only these rules or groups.
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = selector, env = "JDLINT_SELECT")]
    pub(crate) select: Vec<Selector>,

    /// Run these rules or groups too, beside those of the preset.
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = selector, env = "JDLINT_EXTEND_SELECT")]
    pub(crate) extend_select: Vec<Selector>,

    /// Do not run these rules or groups.
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = selector, env = "JDLINT_IGNORE")]
    pub(crate) ignore: Vec<Selector>,

    /// The lowest level that makes the command exit with 1.
    #[arg(long, value_name = "LEVEL", value_parser = plain_level, default_value = "warning", env = "JDLINT_FAIL_ON")]
    pub(crate) fail_on: Level,

    /// Exit with 0 even when something is to be mended.
    #[arg(long)]
    pub(crate) exit_zero: bool,

    /// Say for every file whether it is checked, and why; check nothing.
    #[arg(long)]
    pub(crate) show_files: bool,

    /// Show the settings that hold for the postings, and where each comes from; check nothing.
    #[arg(long, conflicts_with = "show_files")]
    pub(crate) show_settings: bool,

    /// Judge dates and laws as of this day (2026-11-24); without it: today.
    #[arg(long, value_name = "DATE", value_parser = date, env = "JDLINT_AS_OF")]
    pub(crate) as_of: Option<Date>,

    /// The name that the text from the standard input goes by; its ending tells the format.
    #[arg(long, value_name = "NAME")]
    pub(crate) stdin_filename: Option<PathBuf>,

    /// Whether to use colours.
    #[arg(long, value_enum, default_value_t = ColorChoice::Auto, env = "JDLINT_COLOR")]
    pub(crate) color: ColorChoice,

    /// Print a table of the rules, with how often each speaks, in place of what they say.
    #[arg(long, conflicts_with = "output_format")]
    pub(crate) statistics: bool,

    /// Print nothing but what was found.
    #[arg(short, long, conflicts_with = "verbose")]
    pub(crate) quiet: bool,

    /// Show notes of level info too, and which files were left out.
    #[arg(short, long)]
    pub(crate) verbose: bool,

    /// How many threads to use; without it, as many as there are processors.
    #[arg(long, value_name = "N", env = "JDLINT_THREADS")]
    pub(crate) threads: Option<usize>,

    /// Use this config file for all postings, or set one of its values (`--config 'company.home = "US-CO"'`).
    #[arg(long, value_name = "FILE|KEY=VALUE", env = "JDLINT_CONFIG")]
    pub(crate) config: Vec<String>,

    /// Read no jdlint.toml.
    #[arg(long, env = "JDLINT_ISOLATED", value_parser = FalseyValueParser::new())]
    pub(crate) isolated: bool,

    #[command(flatten)]
    pub(crate) limits: LimitArgs,

    #[command(flatten)]
    pub(crate) choice: ChoiceArgs,

    #[command(flatten)]
    pub(crate) fixing: FixArgs,

    #[command(flatten)]
    pub(crate) known: KnownArgs,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct InspectArgs {
    /// Postings, or folders of postings; `-` reads one from the standard input. Without any: the current folder.
    pub(crate) paths: Vec<PathBuf>,

    /// How to print what was understood.
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(crate) output_format: ListFormat,

    /// The name that the text from the standard input goes by; its ending tells the format.
    #[arg(long, value_name = "NAME")]
    pub(crate) stdin_filename: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct InitArgs {
    /// The folder; without it, the one you are in.
    pub(crate) folder: Option<PathBuf>,

    /// Have postings checked before each commit: adds to .pre-commit-config.yaml where there is one, else writes a hook
    /// of git. What is there stays.
    #[arg(long)]
    pub(crate) hook: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ExplainArgs {
    /// The rule's name.
    pub(crate) rule: String,

    /// Whether to use colours.
    #[arg(long, value_enum, default_value_t = ColorChoice::Auto)]
    pub(crate) color: ColorChoice,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RulesArgs {
    /// How to print the list.
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(crate) output_format: ListFormat,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct LawsArgs {
    /// Only this place and what lies in it: a code (`US-CO`, `CA`) or a name (`Colorado`, `New York City`).
    #[arg(long, value_name = "PLACE")]
    pub(crate) place: Option<String>,

    /// Only the places that this posting reaches, by its own words and by jdlint.toml.
    #[arg(long = "for", value_name = "FILE", conflicts_with = "place")]
    pub(crate) posting: Option<PathBuf>,

    /// How the laws stand on this day (2026-11-24); without it: today.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) as_of: Option<Date>,

    /// How to print them.
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(crate) output_format: ListFormat,
}

#[derive(Clone, Copy, Debug, ClapArgs)]
pub(crate) struct SchemaArgs {
    /// What to print the schema of.
    #[arg(value_enum, default_value_t = SchemaName::Posting)]
    pub(crate) name: SchemaName,

    /// The version of JSON Schema; every editor reads draft-07.
    #[arg(long, value_enum, default_value_t = SchemaDraft::Draft07)]
    pub(crate) draft: SchemaDraft,
}

/// What there are schemas of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaName {
    /// Postings in YAML, JSON, TOML and front matter.
    Posting,
    /// jdlint.toml.
    Config,
    /// What `--output-format json` prints.
    Report,
}

/// Versions of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaDraft {
    /// Draft-07.
    #[value(name = "draft-07", alias = "7")]
    Draft07,
    /// 2020-12.
    #[value(name = "2020-12", alias = "2020")]
    Draft202012,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How lists are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// What `--output-format` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OutputArg {
    /// The format; `None` where the terminal and the number of diagnostics choose.
    pub(crate) format: Option<OutputFormat>,
    /// Where to write it; `None` for the standard output, or for what `--output-file` says.
    pub(crate) file: Option<PathBuf>,
}

impl OutputArg {
    /// The format's name.
    pub(crate) fn name(&self) -> &'static str {
        self.format.map_or("text", OutputFormat::as_str)
    }
}

impl fmt::Display for OutputArg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        self.file.iter().try_for_each(|file| write!(f, "={}", file.display()))
    }
}

/// What `--level` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LevelArg {
    /// The level of a rule or a group.
    Of(Selector, LevelSetting),
    /// The lowest level that is shown.
    Shown(Level),
}

fn output(text: &str) -> Result<OutputArg, String> {
    let (name, file) = match text.split_once('=') {
        Some((_, "")) => return Err("the name of the file is missing behind `=`".to_owned()),
        Some((name, file)) => (name, Some(PathBuf::from(file))),
        None => (text, None),
    };
    let format = name.parse().map_err(|error: jdlint_render::UnknownFormat| error.to_string())?;
    Ok(OutputArg { format: Some(format), file })
}

fn preset(name: &str) -> Result<Preset, String> {
    Preset::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Preset::ALL.iter().map(|(name, _)| *name).collect();
        format!("the presets are {}", names.join(", "))
    })
}

fn selector(name: &str) -> Result<Selector, String> {
    Selector::parse(name).map_err(|error| error.to_string())
}

fn level(text: &str) -> Result<LevelArg, String> {
    let Some((name, level)) = text.split_once('=') else {
        return plain_level(text).map(LevelArg::Shown);
    };
    let setting = parse_level_setting(level).ok_or_else(|| "the levels are off, info, warning, error".to_owned())?;
    Ok(LevelArg::Of(selector(name)?, setting))
}

fn plain_level(name: &str) -> Result<Level, String> {
    match parse_level_setting(name) {
        Some(LevelSetting::At(level)) => Ok(level),
        _ => Err("the levels are info, warning, error; a rule's own is set as `RULE=LEVEL`".to_owned()),
    }
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written as 2026-11-24".to_owned())
}
