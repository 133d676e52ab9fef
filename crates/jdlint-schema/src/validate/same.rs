//! Values that are right but for their spelling.

use super::place::Place;
use jdlint_core::document::Scalar;
use jdlint_core::fields::FieldKind;
use jdlint_core::posting::DateReading;
use jdlint_core::{Document, FieldName, Posting};

/// The same value in the form that its field wants: the code of a currency, a day in figures.
pub(super) fn same_value(document: &Document, posting: &Posting, place: &Place<'_>, scalar: &Scalar) -> Option<String> {
    match place.field.kind {
        FieldKind::Salary if place.key == "currency" => {
            jdlint_facts::currency::sign_named(&scalar.cooked)?.code().map(str::to_owned)
        }
        FieldKind::Date => day_of(document, posting, place.field.name, scalar),
        _ => None,
    }
}

/// The one day that the text of `scalar` names as a whole; none where it says more, such as a time.
fn day_of(document: &Document, posting: &Posting, field: FieldName, scalar: &Scalar) -> Option<String> {
    let slot = match field {
        FieldName::DATE_POSTED => &posting.date_posted,
        FieldName::VALID_THROUGH => &posting.valid_through,
        FieldName::START_DATE => &posting.start_date,
        _ => return None,
    };
    let text = document.text(scalar.text).trim();
    slot.evidence
        .iter()
        .filter(|evidence| evidence.value.reading == DateReading::Day && scalar.text.contains(evidence.text))
        .find(|evidence| document.text(evidence.text).trim() == text && !text.contains(':'))
        .and_then(|evidence| evidence.value.date.map(|date| date.to_string()))
}
