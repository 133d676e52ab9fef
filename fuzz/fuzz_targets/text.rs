//! Any bytes read as plain text: nothing panics, and the span laws hold.

#![no_main]

use jdlint_core::Format;
use jdlint_core::document::check_document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let document = jdlint_read::read_bytes(Format::Text, bytes);
    if let Err(law) = check_document(&document) {
        panic!("{law}");
    }
});
