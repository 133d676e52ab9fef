//! The equal-opportunity statement, gender markers, and offers of accommodation.

mod accommodation;
mod equal_opportunity;
mod gender_marker;
mod parts;
#[cfg(test)]
mod tests;

use crate::context::Context;
use crate::pieces::Piece;
use jdlint_core::Posting;

pub(crate) use gender_marker::has_marker;

/// Fills `equal_opportunity` and `accommodations`.
pub(crate) fn extract(cx: &Context<'_>, pieces: &[Piece<'_>], posting: &mut Posting) {
    equal_opportunity::extract(cx, pieces, &mut posting.equal_opportunity);
    accommodation::extract(cx, pieces, &mut posting.accommodations);
}
