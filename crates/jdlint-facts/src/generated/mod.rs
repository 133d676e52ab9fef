//! Tables that `cargo xtask gen` writes.
#![allow(clippy::unreadable_literal, reason = "hashes are not for reading")]

pub(crate) mod phrases;
pub(crate) mod places;
pub(crate) mod tags;
