//! Spellings of pay, and what only looks like it: text → what is read, with the very words that say it.

mod by_piece;
mod languages;
mod no_figures;
mod spellings;

use jdlint_core::document::Format;
use jdlint_core::posting::{Salary, SalaryKind, State};

/// What is read of `text`, as one line: the state, then the best evidence and its words as typed.
fn read(text: &str) -> String {
    let document = jdlint_read::read(Format::Markdown, text);
    let slot = crate::extract(&document).posting.salary;
    for evidence in &slot.evidence {
        assert_eq!(document.text(evidence.text), evidence.value.text, "{text}");
    }
    let Some(best) = slot.best() else { return "none".to_owned() };
    let words = document.source_text(best.span);
    match slot.state {
        State::Stated | State::OpenEnded => format!("{} [{words}]", figures(&best.value)),
        state => format!("{} [{words}]", state.as_str()),
    }
}

fn figures(salary: &Salary) -> String {
    let amount = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let mut line = match salary.kind {
        SalaryKind::Range => format!("{}..{}", amount(salary.min), amount(salary.max)),
        SalaryKind::Amount => amount(salary.min),
        SalaryKind::From => format!("{}..", amount(salary.min)),
        SalaryKind::UpTo => format!("..{}", amount(salary.max)),
        SalaryKind::Unpaid => "unpaid".to_owned(),
        other => format!("{other:?}"),
    };
    if let Some(currency) = &salary.currency {
        line.push(' ');
        line.push_str(currency);
    }
    if let Some(period) = salary.period {
        line.push('/');
        line.push_str(period.as_str());
    }
    line
}

fn check(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, expected)| {
            let found = read(text);
            (found != *expected).then(|| format!("{text:?}\n   found {found}\n  wanted {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows differ:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn places_where_pay_stands() {
    check(&[
        (
            "Analytics Lead | Leeds/Hybrid | £75,000 - £80,000\n\nWe rebuild our platform.",
            "75000..80000 GBP [£75,000 - £80,000]",
        ),
        ("# Data Engineer, up to £62,000\n\nText about the work.", "..62000 GBP [up to £62,000]"),
        ("## Compensation\n\n€70K – €85K", "70000..85000 EUR [€70K – €85K]"),
        (
            "## Compensation & Benefits\n\n- €51,700 - €64,300 annually\n- 30 days of leave",
            "51700..64300 EUR/year [€51,700 - €64,300 annually]",
        ),
        ("## Salary\n\n£88,000 per year", "88000 GBP/year [£88,000 per year]"),
        ("| Place | Salary |\n|---|---|\n| Leeds | £41,000 - £48,000 |", "41000..48000 GBP [£41,000 - £48,000]"),
        ("You lead the shift. Salary: $55,000. Deadline: May 4.", "55000 [$55,000]"),
        ("For this role we pay $95,000 to $110,000 depending on level.", "95000..110000 [$95,000 to $110,000]"),
        ("Salary: UK: £100,000 to £120,000 | Spain: €90,000 - €105,000", "100000..120000 GBP [£100,000 to £120,000]"),
        ("Location: Toronto, Canada\n\nSalary: $90,000", "90000 CAD [$90,000]"),
        ("Location: Denver, Colorado\n\nSalary: $90,000", "90000 USD [$90,000]"),
        ("Location: Sydney, Australia\n\nSalary: $90k - $105k", "90000..105000 AUD [$90k - $105k]"),
        ("Location: Stockholm\n\nSalary: 48 000 kr per month", "48000 SEK/month [48 000 kr per month]"),
        ("Månadslön: 37 000 kr", "37000 SEK/month [37 000 kr]"),
        ("Salary: $90,000\n\nWe match your 401(k).", "90000 USD [$90,000]"),
        ("Salary: $90,000\n\nWe match your RRSP.", "90000 CAD [$90,000]"),
        ("Salary: $90,000\n\nWe match your RRSP or 401(k).", "90000 [$90,000]"),
        ("---\ntitle: Driver\nsalary: £27,500 a year\n---\n\nDrive the van.", "27500 GBP/year [£27,500 a year]"),
    ]);
}

#[test]
fn structured_pay() {
    check(&[
        (
            "---\nsalary: {min: 50000, max: 60000, currency: EUR, period: year}\n---\n\nText.",
            "50000..60000 EUR/year [{min: 50000, max: 60000, currency: EUR, period: year}]",
        ),
        ("---\nsalary: 52000\n---\n\nText.", "52000 [52000]"),
        ("---\nsalary: 51000 - 63000\ncurrency: GBP\n---\n\nText.", "51000..63000 GBP [51000 - 63000]"),
        ("---\nsalary: [51000, 63000]\n---\n\nText.", "51000..63000 [[51000, 63000]]"),
        ("---\nhourly_rate: $24 - $29\n---\n\nText.", "24..29/hour [$24 - $29]"),
        ("---\nannual_salary: 61000\n---\n\nText.", "61000/year [61000]"),
        (
            "---\nmin_amount: 51000\nmax_amount: 63000\ncurrency: EUR\ninterval: yearly\n---\n\nText.",
            "51000..63000 EUR/year [51000\nmax_amount: 63000\ncurrency: EUR\ninterval: yearly]",
        ),
        (
            "---\nsalary:\n  amount: 21.5\n  currency: USD\n  period: hour\n---\n\nText.",
            "21.5 USD/hour [amount: 21.5\n  currency: USD\n  period: hour]",
        ),
        ("---\nsalary: {min: 40k, currency: gbp}\n---\n\nText.", "40000.. GBP [{min: 40k, currency: gbp}]"),
        ("---\nsalary: {max: \"$90,000\"}\n---\n\nText.", "..90000 [{max: \"$90,000\"}]"),
        ("---\nsalary: [{min: 1, max: 2}, \"$30/hour\"]\n---\n\nText.", "1..2 [{min: 1, max: 2}]"),
        ("---\nsalary: [\"£30k\", \"£40k\"]\n---\n\nText.", "30000 GBP [£30k]"),
        (
            "---\nbaseSalary:\n  currency: CHF\n  value: {minValue: 90000, maxValue: 110000, unitText: YEAR}\n---\n\nText.",
            "90000..110000 CHF/year [currency: CHF\n  value: {minValue: 90000, maxValue: 110000, unitText: YEAR}]",
        ),
        (
            "---\nbaseSalary: {currency: USD, value: {value: 30, unitText: HOUR}}\n---\n\nText.",
            "30 USD/hour [{currency: USD, value: {value: 30, unitText: HOUR}}]",
        ),
        (
            "---\nsalary_min: 50000\nsalary_max: 65000\nsalary_currency: GBP\n---\n\nText.",
            "50000..65000 GBP [50000\nsalary_max: 65000\nsalary_currency: GBP]",
        ),
        ("---\nsalary: Competitive\n---\n\nText.", "vague [Competitive]"),
        ("---\nsalary: {min: 0, max: 0}\n---\n\nText.", "none"),
        ("---\npay: 25 - 30\n---\n\nText.", "25..30 [25 - 30]"),
        ("---\nsalary_range: ₹700K - ₹1.1M INR\n---\n\nText.", "700000..1100000 INR [₹700K - ₹1.1M INR]"),
        ("---\nsalary: $90K - $1.1M\n---\n\nText.", "90000..1100000 [$90K - $1.1M]"),
    ]);
}

#[test]
fn no_text_is_too_odd() {
    // Cuts of one odd text at every character, so that figures, signs and brackets end anywhere.
    let odd = "€1’2 k€/1.234,-–$5,417.–CA$9M (1,2%) up to zł 12,00,000+ LPA 401(k) £٣ 万1万円〜9 kr. pr. å 1\u{a0}000\u{202f}$";
    let cuts: Vec<usize> = odd.char_indices().map(|(at, _)| at).chain([odd.len()]).collect();
    for from in &cuts {
        for to in cuts.iter().filter(|to| *to >= from) {
            let text = format!("Salary: {}", &odd[*from..*to]);
            read(&text);
        }
    }
}

#[test]
fn periods_beside_the_figures() {
    check(&[
        ("Salary: $7,000 – $9,000. Monthly.", "7000..9000/month [$7,000 – $9,000]"),
        ("Salary: $40,000 – Hourly: $19.23", "40000 [$40,000]"),
        ("Salary: Monthly range $6,900 – $8,200", "6900..8200/month [$6,900 – $8,200]"),
        ("The pay is $58,000 per hour.", "58000/hour [$58,000 per hour]"),
    ]);
}

#[test]
fn what_figures_are_for() {
    for (text, wanted) in [
        ("Salary: $52,000 a year", &[false][..]),
        ("Salary (Clerk II): $52,000 a year", &[true]),
        ("The salary range is $52,000 to $58,000 a year.", &[false]),
        ("The salary range in Ohio is $52,000 to $58,000 a year.", &[true]),
        ("The pay is $20 an hour, or $24 an hour at the weekend.", &[true, true]),
        ("---\nsalary: [{min: 1, max: 2}, {min: 3, max: 4}]\n---\nText.", &[true, true]),
        ("Gehalt: 3.900 € im Monat", &[false]),
    ] {
        let document = jdlint_read::read(Format::Markdown, text);
        let slot = crate::extract(&document).posting.salary;
        let found: Vec<bool> = slot.evidence.iter().map(|evidence| evidence.value.is_scoped).collect();
        assert_eq!(found, wanted, "{text}");
    }
}
