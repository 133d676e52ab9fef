//! `jdlint schema`: the JSON Schemas, as they are checked in. Nothing is made when it runs.

use crate::CLEAN;
use crate::args::{SchemaArgs, SchemaDraft, SchemaName};
use std::io::{self, Write as _};

/// Prints a schema.
///
/// # Errors
///
/// A sentence where it cannot be written.
pub(crate) fn run(args: SchemaArgs) -> Result<u8, String> {
    match io::stdout().lock().write_all(text(args).as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write the schema: {error}")),
        _ => Ok(CLEAN),
    }
}

fn text(args: SchemaArgs) -> &'static str {
    match (args.name, args.draft) {
        (SchemaName::Posting, SchemaDraft::Draft07) => jdlint_schema::POSTING_SCHEMA,
        (SchemaName::Posting, SchemaDraft::Draft202012) => {
            include_str!("../../../schemas/2020-12/posting.schema.json")
        }
        (SchemaName::Config, SchemaDraft::Draft07) => include_str!("../../../schemas/config.schema.json"),
        (SchemaName::Config, SchemaDraft::Draft202012) => include_str!("../../../schemas/2020-12/config.schema.json"),
        (SchemaName::Report, SchemaDraft::Draft07) => include_str!("../../../schemas/report.schema.json"),
        (SchemaName::Report, SchemaDraft::Draft202012) => include_str!("../../../schemas/2020-12/report.schema.json"),
    }
}
