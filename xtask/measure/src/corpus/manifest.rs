//! The manifest of a corpus and its labels.

use jdlint_core::posting::{Period, Workplace};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::path::Path;

/// A file of the corpus.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Row {
    pub(super) source: String,
    pub(super) file: String,
    pub(super) format: String,
    #[serde(default)]
    pub(super) truth: Map<String, Value>,
}

/// All rows of the manifest in `folder`.
pub(super) fn rows(folder: &Path) -> Result<Vec<Row>, String> {
    let path = folder.join("manifest.jsonl");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            serde_json::from_str(line).map_err(|error| format!("{}:{}: {error}", path.display(), number + 1))
        })
        .collect()
}

/// What a source says of the pay.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PayLabel {
    pub(super) min: Option<f64>,
    pub(super) max: Option<f64>,
    pub(super) currency: Option<String>,
    pub(super) period: Option<Period>,
}

/// What a source says of the workplace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WorkplaceLabel {
    /// The posting states this one.
    Stated(Workplace),
    /// The posting states none.
    NotStated,
}

impl Row {
    fn text(&self, name: &str) -> Option<&str> {
        self.truth.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
    }

    fn number(&self, name: &str) -> Option<f64> {
        match self.truth.get(name)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.replace(',', "").trim().parse().ok(),
            _ => None,
        }
    }

    /// The label of the pay; `None` where the source labels no pay, a label without figures where it saw none.
    pub(super) fn pay(&self) -> Option<PayLabel> {
        let names = [("salary_low_end", "salary_high_end"), ("salary_min", "salary_max")];
        let (low, high) =
            names.into_iter().find(|(low, high)| self.truth.contains_key(*low) || self.truth.contains_key(*high))?;
        let period = match self.text("salary_period").or_else(|| self.text("pay_basis")) {
            Some("annual" | "annually" | "yearly" | "year") => Some(Period::Year),
            Some("monthly" | "month") => Some(Period::Month),
            Some("weekly" | "week") => Some(Period::Week),
            Some("daily" | "day") => Some(Period::Day),
            Some("hourly" | "hour") => Some(Period::Hour),
            _ => None,
        };
        let currency = self.text("salary_currency").map(ToOwned::to_owned);
        Some(PayLabel { min: self.number(low), max: self.number(high), currency, period })
    }

    /// The label of the workplace; `None` where the source has none.
    pub(super) fn workplace(&self) -> Option<WorkplaceLabel> {
        match self.text("work_arrangement")? {
            "hybrid" => Some(WorkplaceLabel::Stated(Workplace::Hybrid)),
            "remote" => Some(WorkplaceLabel::Stated(Workplace::Remote)),
            "onsite" | "on_site" | "on-site" => Some(WorkplaceLabel::Stated(Workplace::OnSite)),
            "not_stated" => Some(WorkplaceLabel::NotStated),
            _ => None,
        }
    }

    pub(super) fn title(&self) -> Option<&str> {
        self.text("job_title")
    }

    pub(super) fn employer(&self) -> Option<&str> {
        self.text("employer")
    }

    pub(super) fn state(&self) -> Option<&str> {
        self.text("state")
    }
}

impl PayLabel {
    /// Whether the source saw a figure; a figure of 0 is how some say that there is none.
    pub(super) fn has_figures(&self) -> bool {
        [self.min, self.max].into_iter().flatten().any(|figure| figure > 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_from_both_kinds_of_sources() {
        let row = |truth: &str| -> Row {
            serde_json::from_str(&format!(r#"{{"source":"s","file":"f.txt","format":"txt","truth":{truth}}}"#)).unwrap()
        };
        let pay = row(r#"{"salary_low_end":"61380.8","salary_high_end":"","pay_basis":"hourly"}"#).pay().unwrap();
        assert_eq!((pay.min, pay.max, pay.period), (Some(61380.8), None, Some(Period::Hour)));
        assert!(pay.has_figures());
        assert!(!row(r#"{"salary_min":null,"salary_max":null}"#).pay().unwrap().has_figures());
        assert_eq!(row("{}").pay(), None);
        assert_eq!(row(r#"{"work_arrangement":"not_stated"}"#).workplace(), Some(WorkplaceLabel::NotStated));
        assert_eq!(row("{}").workplace(), None);
    }
}
