//! Any bytes read as TOML: nothing panics, and the span laws hold.

#![no_main]

use jdlint_core::Format;
use jdlint_core::document::check_document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for record in jdlint_read::read_bytes_records(Format::Toml, bytes) {
        if let Err(law) = check_document(&record.document) {
            panic!("{law}");
        }
    }
});
