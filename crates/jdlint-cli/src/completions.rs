//! Completions for shells, and manual pages.

use crate::CLEAN;
use crate::args::Args;
use crate::shown::plain;
use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, CommandFactory as _};
use clap_complete::Shell;
use jdlint_core::{Group, Level};
use jdlint_linter::Preset;
use jdlint_render::OutputFormat;
use jdlint_rules::rules;
use std::io::{self, Write as _};
use std::path::Path;

/// Prints what makes `shell` complete the arguments of `jdlint`.
///
/// # Errors
///
/// A sentence where it cannot be written.
pub(crate) fn completions(shell: Shell) -> Result<u8, String> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut offering(Args::command()), "jdlint", &mut text);
    print(&text)
}

/// `command` with the values that its arguments take, so that shells offer them. It parses nothing: what is mistyped is
/// told in words of our own, and a help page that listed every rule would be of no use.
fn offering(command: Command) -> Command {
    fn offer(arg: Arg) -> Arg {
        if !arg.get_possible_values().is_empty() {
            return arg;
        }
        match values(arg.get_id().as_str()) {
            Some(values) => arg.value_parser(PossibleValuesParser::new(values)),
            None => arg,
        }
    }
    command.mut_args(offer).mut_subcommands(offering)
}

/// What the argument `id` takes, where that is one of a list.
fn values(id: &str) -> Option<Vec<&'static str>> {
    let rule_names = || rules().iter().map(|entry| entry.name().as_str());
    match id {
        "rule" => Some(rule_names().collect()),
        "select" | "extend_select" | "ignore" => {
            Some(Group::ALL.iter().map(|group| group.as_str()).chain(rule_names()).collect())
        }
        "output_format" => Some(OutputFormat::ALL.iter().map(|format| format.as_str()).collect()),
        "preset" => Some(Preset::ALL.iter().map(|(name, _)| *name).collect()),
        "fail_on" | "level" => Some([Level::Info, Level::Warning, Level::Error].map(Level::as_str).to_vec()),
        "min_confidence" => Some(vec!["low", "medium", "high"]),
        _ => None,
    }
}

/// Prints the manual page of `jdlint`, or of the command that `names` lead to.
///
/// # Errors
///
/// A sentence where there is no such command or the page cannot be written.
pub(crate) fn man(names: &[String]) -> Result<u8, String> {
    let mut whole = Args::command().disable_help_subcommand(true);
    whole.build();
    let mut command = &whole;
    for name in names {
        command = command.find_subcommand(name).ok_or_else(|| {
            let known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
            match known.as_slice() {
                [] => format!("`{}` has no commands of its own", command.get_name()),
                known => format!("there is no command `{name}`; there are {}", known.join(", ")),
            }
        })?;
    }
    print(&page(command).map_err(|error| format!("cannot write the manual page: {error}"))?)
}

/// Writes the pages of `jdlint` and of all its commands into `folder`.
///
/// # Errors
///
/// A sentence where they cannot be written.
pub(crate) fn manual(folder: &Path) -> Result<u8, String> {
    let cannot = |error: io::Error| format!("cannot write manual pages into {}: {}", folder.display(), plain(&error));
    std::fs::create_dir_all(folder).map_err(cannot)?;
    let mut whole = Args::command().disable_help_subcommand(true);
    whole.build();
    let mut commands = vec![&whole];
    while let Some(command) = commands.pop() {
        commands.extend(command.get_subcommands());
        let name = command.get_display_name().unwrap_or_else(|| command.get_name());
        std::fs::write(folder.join(format!("{name}.1")), page(command).map_err(cannot)?).map_err(cannot)?;
    }
    Ok(CLEAN)
}

fn page(command: &Command) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    let source = format!("jdlint {}", env!("CARGO_PKG_VERSION"));
    clap_mangen::Man::new(command.clone()).source(source).manual("jdlint").render(&mut text)?;
    Ok(text)
}

fn print(text: &[u8]) -> Result<u8, String> {
    match io::stdout().lock().write_all(text) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write: {error}")),
        _ => Ok(CLEAN),
    }
}
