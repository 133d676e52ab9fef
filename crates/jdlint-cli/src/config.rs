//! Config files: the nearest one up the tree for each posting, with what it stands on.

use crate::args::CheckArgs;
use crate::settings;
use crate::shown::{self, shown_path};
use jdlint_core::diagnostic::{Diagnostic, Group, Label, Level, RuleName};
use jdlint_core::document::DocumentBuilder;
use jdlint_core::{Format, SourceRange};
use jdlint_linter::{CONFIG_NAMES, Config, ConfigProblem, Linter, Override, parse_config};
use jdlint_render::{LintedFile, RenderOptions, plain};
use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

/// The name under which mistakes in a config are shown.
const INVALID_CONFIG: RuleName = RuleName::new("invalid-config");

/// How many configs may stand on one another.
const DEEPEST: usize = 16;

/// A config and the folder that its globs count from.
#[derive(Debug)]
struct Loaded {
    folder: PathBuf,
    config: Config,
    /// The same as it stands in each file, the deepest base first: by these it is told where a value comes from.
    layers: Vec<Layer>,
}

/// What one file says, without what it stands on.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// The file as it is shown; for values of the command line, the argument.
    pub(crate) name: String,
    /// What it says.
    pub(crate) config: Config,
}

/// The configs of a run and the linters made from them, each made once.
#[derive(Debug)]
pub(crate) struct Configs<'a> {
    args: &'a CheckArgs,
    /// What `--config key=value` says: above every file.
    inline: Config,
    /// The same, argument by argument.
    inline_layers: Vec<Layer>,
    /// The config named on the command line, for all files.
    fixed: Option<usize>,
    loaded: Vec<Loaded>,
    by_folder: HashMap<PathBuf, Option<usize>>,
    by_file: HashMap<PathBuf, usize>,
    linters: Vec<Linter>,
    linter_of: HashMap<(Option<usize>, Vec<usize>), usize>,
}

/// What the config says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The linter to judge it by.
    pub(crate) linter: usize,
    /// Whether `include` and `exclude` leave it out where it was not named.
    pub(crate) excluded: bool,
    /// Whether `include` names it, so that it is a posting whatever it reads like.
    pub(crate) included: bool,
}

impl<'a> Configs<'a> {
    /// Reads what the command line says of configs.
    ///
    /// # Errors
    ///
    /// A sentence; mistakes in a file are printed before.
    pub(crate) fn new(args: &'a CheckArgs) -> Result<Self, String> {
        let mut configs = Self {
            args,
            inline: Config::default(),
            inline_layers: Vec::new(),
            fixed: None,
            loaded: Vec::new(),
            by_folder: HashMap::new(),
            by_file: HashMap::new(),
            linters: Vec::new(),
            linter_of: HashMap::new(),
        };
        for value in &args.config {
            if value.contains('=') && !Path::new(value).is_file() {
                let (config, problems) = parse_config(value);
                if let Some(problem) = problems.first() {
                    let help = problem.help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
                    return Err(format!("--config {value}: {}{help}", problem.message));
                }
                let name = format!("--config {value}");
                configs.inline_layers.push(Layer { name, config: config.clone() });
                configs.inline = config.over(std::mem::take(&mut configs.inline));
            } else {
                let path = absolute(Path::new(value));
                configs.fixed = Some(configs.load(&path, 0)?);
            }
        }
        Ok(configs)
    }

    /// What the configs say of the file at `path`.
    ///
    /// # Errors
    ///
    /// A sentence where a config cannot be used; its mistakes are printed before.
    pub(crate) fn place(&mut self, path: &Path) -> Result<Place, String> {
        let path = absolute(path);
        let nearest = match self.fixed {
            Some(fixed) => Some(fixed),
            None if self.args.isolated => None,
            None => self.nearest(path.parent().unwrap_or(&path))?,
        };
        let mut overrides = Vec::new();
        let (mut excluded, mut included) = (false, false);
        if let Some(index) = nearest {
            let loaded = &self.loaded[index];
            let below = path.strip_prefix(&loaded.folder).unwrap_or(&path);
            let name = shown_path(below);
            overrides = loaded.config.overrides_for(&name);
            let by_include = loaded.config.include.as_ref().map(|globs| globs.matches(&name));
            included = by_include == Some(true);
            excluded =
                by_include == Some(false) || loaded.config.exclude.as_ref().is_some_and(|globs| globs.matches(&name));
        }
        Ok(Place { linter: self.linter_for(nearest, overrides), excluded, included })
    }

    /// What each file and argument says of the postings of `linter`, later ones above earlier ones; overrides are those
    /// that speak of these postings.
    pub(crate) fn layers(&self, linter: usize) -> (Vec<&Layer>, Vec<&Layer>, Vec<&Override>) {
        let Some(((config, overrides), _)) = self.linter_of.iter().find(|(_, index)| **index == linter) else {
            return (Vec::new(), Vec::new(), Vec::new());
        };
        let loaded = config.map(|index| &self.loaded[index]);
        let files = loaded.map_or(&[][..], |loaded| &loaded.layers).iter().collect();
        let chosen = loaded.into_iter().flat_map(|loaded| overrides.iter().map(|at| &loaded.config.overrides[*at]));
        (files, self.inline_layers.iter().collect(), chosen.collect())
    }

    /// The linters, by the numbers in [`Place`].
    pub(crate) fn linters(&self) -> &[Linter] {
        &self.linters
    }

    fn linter_for(&mut self, config: Option<usize>, overrides: Vec<usize>) -> usize {
        let key = (config, overrides);
        if let Some(linter) = self.linter_of.get(&key) {
            return *linter;
        }
        let mut settings = settings::settings(self.args);
        self.inline.apply(&[], &mut settings);
        if let Some(index) = config {
            self.loaded[index].config.apply(&key.1, &mut settings);
        }
        self.linters.push(Linter::new(settings));
        self.linter_of.insert(key, self.linters.len() - 1);
        self.linters.len() - 1
    }

    /// The config of `folder`: its own, or that of the folder above.
    fn nearest(&mut self, folder: &Path) -> Result<Option<usize>, String> {
        if let Some(known) = self.by_folder.get(folder) {
            return Ok(*known);
        }
        let own = CONFIG_NAMES.iter().map(|name| folder.join(name)).find(|path| path.is_file());
        let found = match (own, folder.parent()) {
            (Some(path), _) => Some(self.load(&path, 0)?),
            (None, Some(above)) => self.nearest(above)?,
            (None, None) => None,
        };
        self.by_folder.insert(folder.to_owned(), found);
        Ok(found)
    }

    fn load(&mut self, path: &Path, depth: usize) -> Result<usize, String> {
        if let Some(known) = self.by_file.get(path) {
            return Ok(*known);
        }
        let shown = shown_path(&relative(&without_dots(path)));
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("cannot read the config {shown}: {}", shown::plain(&error)))?;
        let (mut config, problems) = parse_config(&text);
        if !problems.is_empty() {
            print_problems(&shown, &text, &problems);
            return Err(format!("the config {shown} cannot be used as it is"));
        }
        let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
        let mut layers = vec![Layer { name: shown.clone(), config: config.clone() }];
        for (base, span) in std::mem::take(&mut config.extends).into_iter().rev() {
            let base_path = folder.join(&base);
            let wrong = if depth >= DEEPEST {
                Some("these configs stand on one another in a circle".to_owned())
            } else if base_path.is_file() {
                None
            } else {
                Some(format!("there is no file `{base}` beside this one"))
            };
            if let Some(message) = wrong {
                let problem = ConfigProblem { message, span, help: None };
                print_problems(&shown, &text, &[problem]);
                return Err(format!("the config {shown} cannot be used as it is"));
            }
            let index = self.load(&base_path, depth + 1)?;
            config = config.over(self.loaded[index].config.clone());
            layers.extend(self.loaded[index].layers.iter().rev().cloned());
        }
        layers.reverse();
        self.loaded.push(Loaded { folder, config, layers });
        self.by_file.insert(path.to_owned(), self.loaded.len() - 1);
        Ok(self.loaded.len() - 1)
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The path without its `..`, for people; it may lead elsewhere where folders are links, so files are not opened by it.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        if part == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(part);
        }
    }
    plain
}

/// The path from the current folder, where it lies below it.
fn relative(path: &Path) -> PathBuf {
    std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path).to_owned()
}

/// Shows the mistakes in a config as diagnostics are shown.
fn print_problems(path: &str, text: &str, problems: &[ConfigProblem]) {
    let document = DocumentBuilder::new(Format::Toml, text).finish();
    let mut diagnostics: Vec<Diagnostic> = problems.iter().map(|problem| diagnostic(problem, text)).collect();
    diagnostics.sort_by_key(Diagnostic::sort_key);
    eprintln!("{}", plain(&LintedFile::new(path, &document, &diagnostics), &RenderOptions::default()));
}

fn diagnostic(problem: &ConfigProblem, text: &str) -> Diagnostic {
    let len = text.len() as u32;
    let range = SourceRange::new(problem.span.start().min(len), problem.span.end().min(len));
    Diagnostic {
        rule: INVALID_CONFIG,
        group: Group::Schema,
        level: Level::Error,
        message: problem.message.clone(),
        primary: Label::at(range),
        labels: Vec::new(),
        notes: Vec::new(),
        help: problem.help.clone(),
        fix: None,
        sources: Vec::new(),
        cites_law: false,
        owns: None,
    }
}
