//! The laws that a posting reaches.

use super::chosen::Chosen;
use crate::args::{Args, ChoiceArgs};
use crate::config::Configs;
use crate::discover::discover;
use crate::input;
use crate::shown::shown_path;
use clap::Parser as _;
use jdlint_extract::extract;
use jdlint_facts::law::{Law, Statement, statements};
use jdlint_rules::law::How;
use jiff::civil::Date;
use std::path::Path;

/// The laws whose places the postings in the file at `path` reach, by their words and by the config.
///
/// # Errors
///
/// A sentence where the file is not there or cannot be read as a posting, or its config cannot be used.
pub(super) fn chosen(path: &Path, as_of: Date) -> Result<Chosen, String> {
    let candidate = discover(&[path.to_owned()], &ChoiceArgs::default())?.candidates.into_iter().next();
    let candidate = candidate.ok_or_else(|| format!("{} holds no posting", shown_path(path)))?;
    // The settings of `jdlint FILE`, as of the day.
    let args = Args::try_parse_from(["jdlint", "--as-of", &as_of.to_string()]).map_err(|error| error.to_string())?;
    let mut configs = Configs::new(&args.check)?;
    let place = configs.place(&candidate.path)?;
    let linter = &configs.linters()[place.linter];
    let mut laws: Vec<(&'static Law, How)> = Vec::new();
    for record in input::read(&candidate)? {
        for reached in linter.laws_for(&extract(&record.document)) {
            match laws.iter_mut().find(|(law, _)| law.duty.id == reached.law.duty.id) {
                Some((_, how)) => *how = reached.how.min(*how),
                None => laws.push((reached.law, reached.how)),
            }
        }
    }
    let places = || laws.iter().filter(|(law, _)| !law.duty.is_local()).map(|(law, _)| law.duty.place);
    let is_there =
        |statement: &&Statement| !statement.duty.is_local() && places().any(|place| place == statement.duty.place);
    let statements = statements().iter().filter(is_there).collect();
    let codes = places().map(str::to_owned).collect();
    Ok(Chosen {
        how: laws.iter().map(|(law, how)| (law.duty.id, how.words())).collect(),
        laws: laws.into_iter().map(|(law, _)| law).collect(),
        statements,
        codes: Some(codes),
        unknown: Vec::new(),
        names_posting: true,
    })
}
