//! Tables that `cargo xtask gen` writes.
#![allow(clippy::unreadable_literal, reason = "hashes are not for reading")]
#![allow(clippy::identity_op, reason = "rows name their entry by its place behind a constant, the first one too")]

pub(crate) mod cues;
pub(crate) mod law;
pub(crate) mod law_pay;
pub(crate) mod phrases;
pub(crate) mod places;
pub(crate) mod protections;
pub(crate) mod stems;
pub(crate) mod tags;
pub(crate) mod technologies;
