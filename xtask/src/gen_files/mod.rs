//! `cargo xtask gen`: writes generated files, or with `--check` fails where one is not fresh.

mod config_reference;
mod cues;
mod facts;
mod law;
mod law_pay;
mod names;
mod places;
mod protections;
mod registry;
mod rule_index;
pub(crate) mod rule_names;
mod rule_source;
mod schemas;
mod stems;
mod technologies;
mod write;

use crate::shell::root;
use clap::Args;

pub(crate) use names::pascal;
pub(crate) use places::{DATA as PLACES, key as place_key};
pub(crate) use write::Files;

/// Write all generated files anew: phrase tables, rule registry, rule names, indexes.
///
/// Run it after you add or rename a file of a rule, change a rule's summary or level, or touch
/// `crates/jdlint-facts/data`. It needs no network and reads only files of this repository.
#[derive(Debug, Args)]
pub(crate) struct GenArgs {
    /// Change nothing; fail where a generated file is not fresh.
    #[arg(long)]
    check: bool,
}

/// Writes or checks all generated files.
pub(crate) fn run(args: &GenArgs) -> Result<(), String> {
    generate(args.check)
}

/// Fails where a generated file is not fresh.
pub(crate) fn check() -> Result<(), String> {
    generate(true)
}

/// Writes all generated files.
pub(crate) fn write_all() -> Result<(), String> {
    generate(false)
}

fn generate(check: bool) -> Result<(), String> {
    let mut files = Files::new(root(), check);
    cues::generate(&mut files)?;
    facts::generate(&mut files)?;
    stems::generate(&mut files)?;
    registry::generate(&mut files)?;
    places::generate(&mut files)?;
    technologies::generate(&mut files)?;
    protections::generate(&mut files)?;
    law::generate(&mut files)?;
    law_pay::generate(&mut files)?;
    let rules = rule_source::rules(&files)?;
    rule_names::generate(&mut files, &rules)?;
    rule_index::generate(&mut files, &rules)?;
    let schemas = schemas::generate(&mut files)?;
    let config = schemas.get("schemas/config.schema.json").ok_or("the schema of jdlint.toml was not made")?;
    config_reference::generate(&mut files, config)?;
    files.finish()
}

#[cfg(test)]
mod tests {
    #[test]
    fn generated_files_are_fresh() {
        super::generate(true).unwrap();
    }
}
