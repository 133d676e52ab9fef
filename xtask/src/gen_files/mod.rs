//! `cargo xtask gen`: writes generated files, or with `--check` fails where one is not fresh.

mod facts;
mod places;
mod registry;
mod schemas;
mod write;

use clap::Args;
use std::path::PathBuf;

pub(crate) use write::Files;

/// Options of `cargo xtask gen`.
#[derive(Debug, Args)]
pub(crate) struct GenArgs {
    /// Change nothing; fail where a generated file is not fresh.
    #[arg(long)]
    check: bool,
}

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map_or_else(|| manifest.clone(), PathBuf::from)
}

/// Writes or checks all generated files.
pub(crate) fn run(args: &GenArgs) -> Result<(), String> {
    let mut files = Files::new(root(), args.check);
    facts::generate(&mut files)?;
    registry::generate(&mut files)?;
    places::generate(&mut files)?;
    schemas::generate(&mut files)?;
    files.finish()
}
