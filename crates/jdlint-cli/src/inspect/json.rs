//! What was understood, for programs.

use super::Inspected;
use jdlint_core::posting::{ApplicationRoute, Evidence, ExperienceOf, Salary, SalaryKind, Slot, State};
use jdlint_core::{Posting, SourceRange};
use serde_json::{Map, Value, json};

/// One posting as an object: `file`, `record`, `format`, `language`, and under `posting` each field that is not absent.
pub(super) fn posting(inspected: &Inspected<'_>) -> Value {
    let posting = &inspected.extracted.posting;
    let writer = Writer { base: inspected.document.base() };
    json!({
        "file": inspected.path,
        "record": inspected.document.record(),
        "format": inspected.document.format().as_str(),
        "language": posting.language.value(),
        "posting": writer.fields(inspected, posting),
    })
}

struct Writer {
    base: u64,
}

impl Writer {
    fn fields(&self, inspected: &Inspected<'_>, posting: &Posting) -> Map<String, Value> {
        let mut fields = Map::new();
        let texts: [(&str, &Slot<String>); 24] = [
            ("title", &posting.title),
            ("company", &posting.company),
            ("id", &posting.id),
            ("department", &posting.department),
            ("team", &posting.team),
            ("industry", &posting.industry),
            ("remote_from", &posting.remote_from),
            ("other_pay", &posting.other_pay),
            ("benefits", &posting.benefits),
            ("summary", &posting.summary),
            ("responsibilities", &posting.responsibilities),
            ("qualifications", &posting.qualifications),
            ("preferred_qualifications", &posting.preferred_qualifications),
            ("skills", &posting.skills),
            ("experience", &posting.experience),
            ("education", &posting.education),
            ("reports_to", &posting.reports_to),
            ("work_environment", &posting.work_environment),
            ("travel", &posting.travel),
            ("physical", &posting.physical),
            ("work_authorization", &posting.work_authorization),
            ("clearance", &posting.clearance),
            ("accommodations", &posting.accommodations),
            ("language", &posting.language),
        ];
        for (name, slot) in texts {
            self.one(&mut fields, name, slot, |value| json!(value));
        }
        self.one(&mut fields, "openings", &posting.openings, |value| json!(value));
        self.one(&mut fields, "workplace", &posting.workplace, |claim| json!(claim.workplace.as_str()));
        self.one(&mut fields, "equal_opportunity", &posting.equal_opportunity, |statement| {
            json!({
                "kind": statement.kind.as_str(),
                "characteristics": statement.characteristics,
                "catch_all": statement.catch_all.is_some(),
                "text": statement.text,
            })
        });
        for (name, slot) in [
            ("date_posted", &posting.date_posted),
            ("valid_through", &posting.valid_through),
            ("start_date", &posting.start_date),
        ] {
            self.one(&mut fields, name, slot, |date| {
                json!(date.date.map_or_else(|| date.text.clone(), |day| day.to_string()))
            });
        }
        self.one(&mut fields, "apply", &posting.apply, route);
        self.list(&mut fields, "locations", &posting.locations, |place| {
            json!({
                "text": place.text,
                "city": place.city,
                "region": place.region,
                "country": place.country,
                "subdivision": place.subdivision,
            })
        });
        self.list(&mut fields, "employment_type", &posting.employment_type, |kind| json!(kind.as_str()));
        self.list(&mut fields, "salary", &posting.salary, salary);
        self.list(&mut fields, "experience_years", &posting.experience_years, |experience| {
            let technologies = match &experience.of {
                ExperienceOf::Technologies(names) => names.as_slice(),
                _ => &[],
            };
            json!({
                "min": experience.min,
                "max": experience.max,
                "of": experience.of.words(),
                "technologies": technologies,
                "required": experience.is_required,
                "level": experience.level,
                "alternative": experience.is_alternative,
                "text": experience.text,
            })
        });
        fields.insert("placeholders".to_owned(), self.placeholders(inspected));
        fields.insert("sections".to_owned(), self.sections(inspected));
        fields
    }

    /// A slot with its best value; its spans are those of all evidence.
    fn one<T>(&self, fields: &mut Map<String, Value>, name: &str, slot: &Slot<T>, value: impl Fn(&T) -> Value) {
        if slot.state == State::Absent && slot.evidence.is_empty() {
            return;
        }
        let spans: Vec<Value> = slot.evidence.iter().map(|evidence| self.span(evidence.span)).collect();
        let object = json!({
            "value": slot.value().map(value),
            "state": slot.state.as_str(),
            "origin": slot.best().map(|evidence| evidence.origin.as_str()),
            "spans": spans,
        });
        fields.insert(name.to_owned(), object);
    }

    /// A slot that may hold several values at once: one object for each.
    fn list<T>(&self, fields: &mut Map<String, Value>, name: &str, slot: &Slot<T>, value: impl Fn(&T) -> Value) {
        if slot.state == State::Absent && slot.evidence.is_empty() {
            return;
        }
        let object = |evidence: &Evidence<T>| {
            json!({
                "value": value(&evidence.value),
                "state": slot.state.as_str(),
                "origin": evidence.origin.as_str(),
                "spans": [self.span(evidence.span)],
            })
        };
        let mut items: Vec<Value> = slot.evidence.iter().map(object).collect();
        if items.is_empty() {
            items.push(json!({"value": null, "state": slot.state.as_str(), "origin": null, "spans": []}));
        }
        fields.insert(name.to_owned(), Value::Array(items));
    }

    fn placeholders(&self, inspected: &Inspected<'_>) -> Value {
        let placeholders = inspected.extracted.posting.placeholders.iter().map(|placeholder| {
            json!({
                "kind": placeholder.kind.as_str(),
                "text": inspected.document.text(placeholder.text),
                "field": placeholder.field.map(jdlint_core::FieldName::as_str),
                "span": self.span(placeholder.span),
            })
        });
        placeholders.collect()
    }

    fn sections(&self, inspected: &Inspected<'_>) -> Value {
        let sections = inspected.extracted.posting.sections.iter().map(|section| {
            json!({
                "kind": section.kind.as_str(),
                "heading": inspected.document.text(section.heading),
                "span": self.span(section.span),
            })
        });
        sections.collect()
    }

    fn span(&self, range: SourceRange) -> Value {
        json!([self.base + u64::from(range.start()), self.base + u64::from(range.end())])
    }
}

fn salary(salary: &Salary) -> Value {
    match salary.kind {
        SalaryKind::Vague => json!({"vague": true, "text": salary.text}),
        SalaryKind::Unpaid => json!({"unpaid": true, "text": salary.text}),
        SalaryKind::Placeholder => json!({"placeholder": true, "text": salary.text}),
        SalaryKind::Grade => json!({"grade": true, "text": salary.text}),
        SalaryKind::Elsewhere => json!({"elsewhere": true, "text": salary.text}),
        SalaryKind::Range | SalaryKind::Amount | SalaryKind::From | SalaryKind::UpTo => json!({
            "min": salary.min,
            "max": salary.max,
            "currency": salary.currency,
            "period": salary.period.map(jdlint_core::posting::Period::as_str),
            "text": salary.text,
        }),
    }
}

fn route(route: &ApplicationRoute) -> Value {
    let kind = match route {
        ApplicationRoute::Url(_) => "url",
        ApplicationRoute::Email(_) => "email",
        ApplicationRoute::Phone(_) => "phone",
        ApplicationRoute::Instructions(_) => "instructions",
    };
    json!({ kind: route.text() })
}
