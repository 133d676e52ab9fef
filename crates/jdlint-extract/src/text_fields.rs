//! Slots that hold what stands under a name, as text.

use crate::context::Context;
use crate::named::{Named, NamedValue};
use jdlint_core::document::Value;
use jdlint_core::posting::{Confidence, Evidence, Origin, Slot};
use jdlint_core::{CleanRange, FieldName, Posting};

/// Fills the slots that need no understanding beyond their name.
pub(crate) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    let slots: [(FieldName, &mut Slot<String>); 18] = [
        (FieldName::ID, &mut posting.id),
        (FieldName::DEPARTMENT, &mut posting.department),
        (FieldName::TEAM, &mut posting.team),
        (FieldName::INDUSTRY, &mut posting.industry),
        (FieldName::OTHER_PAY, &mut posting.other_pay),
        (FieldName::BENEFITS, &mut posting.benefits),
        (FieldName::SUMMARY, &mut posting.summary),
        (FieldName::RESPONSIBILITIES, &mut posting.responsibilities),
        (FieldName::QUALIFICATIONS, &mut posting.qualifications),
        (FieldName::PREFERRED_QUALIFICATIONS, &mut posting.preferred_qualifications),
        (FieldName::SKILLS, &mut posting.skills),
        (FieldName::EXPERIENCE, &mut posting.experience),
        (FieldName::EDUCATION, &mut posting.education),
        (FieldName::REPORTS_TO, &mut posting.reports_to),
        (FieldName::WORK_ENVIRONMENT, &mut posting.work_environment),
        (FieldName::TRAVEL, &mut posting.travel),
        (FieldName::WORK_AUTHORIZATION, &mut posting.work_authorization),
        (FieldName::CLEARANCE, &mut posting.clearance),
    ];
    for (field, slot) in slots {
        for named in cx.named(field) {
            for range in texts(named) {
                push(cx, slot, named, range);
            }
        }
    }
    openings(cx, posting);
}

/// Fills `openings`: a number, and nothing else.
fn openings(cx: &Context<'_>, posting: &mut Posting) {
    for named in cx.named(FieldName::OPENINGS) {
        for range in texts(named) {
            if let Ok(count) = cx.text(range).trim().parse::<u32>() {
                posting.openings.state_with(Evidence {
                    value: count,
                    origin: named.origin,
                    confidence: Confidence::High,
                    text: range,
                    span: cx.source(range),
                });
            }
        }
    }
}

/// The words of `named`, item by item.
pub(crate) fn texts(named: &Named<'_>) -> Vec<CleanRange> {
    match named.value {
        NamedValue::Text(range) => vec![range],
        NamedValue::Node(node) => match &node.value {
            Value::Seq(items) => items.iter().filter_map(|item| item.scalar()).map(|scalar| scalar.text).collect(),
            _ => node.scalar().map(|scalar| scalar.text).into_iter().collect(),
        },
    }
}

fn push(cx: &Context<'_>, slot: &mut Slot<String>, named: &Named<'_>, range: CleanRange) {
    let text = cx.text(range);
    if text.trim().is_empty() {
        return;
    }
    let confidence = if named.origin == Origin::Heading { Confidence::Medium } else { Confidence::High };
    slot.state_with(Evidence {
        value: text.to_owned(),
        origin: named.origin,
        confidence,
        text: range,
        span: cx.source(range),
    });
}
