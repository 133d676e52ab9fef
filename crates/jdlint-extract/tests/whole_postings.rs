//! Whole postings of many kinds, as people write them, and what each comes to.

use jdlint_core::Format;
use jdlint_core::posting::{Posting, Salary, Slot, State, StatementKind, Workplace};
use jdlint_extract::extract;
use jdlint_read::read;

/// What a posting comes to: title, company, first place with its country, workplace, pay, statement, placeholders.
#[derive(Debug, PartialEq)]
struct Says {
    title: &'static str,
    company: &'static str,
    place: &'static str,
    workplace: &'static str,
    pay: &'static str,
    statement: &'static str,
    placeholders: usize,
}

fn show<T>(slot: &Slot<T>, value: impl Fn(&T) -> String) -> String {
    match (slot.state, slot.value()) {
        (State::Stated | State::OpenEnded, Some(best)) => value(best),
        (state, _) => state.as_str().to_owned(),
    }
}

fn pay(salary: &Salary) -> String {
    let end = |value: Option<f64>| value.map_or_else(|| "?".to_owned(), |value| value.to_string());
    let period = salary.period.map_or("?".to_owned(), |period| format!("{period:?}").to_lowercase());
    format!("{}-{} {} {period}", end(salary.min), end(salary.max), salary.currency.as_deref().unwrap_or("?"))
}

fn workplace(workplace: Workplace) -> String {
    match workplace {
        Workplace::OnSite => "on site",
        Workplace::Hybrid => "hybrid",
        Workplace::Remote => "remote",
    }
    .to_owned()
}

fn statement(posting: &Posting) -> &'static str {
    match posting.equal_opportunity.best().map(|best| best.value.kind) {
        Some(StatementKind::Statement) => "statement",
        Some(StatementKind::GenderMarker) => "marker",
        Some(StatementKind::Weak) => "weak",
        None => "none",
    }
}

#[track_caller]
fn check(format: Format, text: &str, wanted: &Says) {
    let posting = extract(&read(format, text)).posting;
    let place =
        show(&posting.locations, |place| format!("{} [{}]", place.text, place.country.as_deref().unwrap_or("?")));
    let found = [
        ("title", show(&posting.title, Clone::clone), wanted.title),
        ("company", show(&posting.company, Clone::clone), wanted.company),
        ("place", place, wanted.place),
        ("workplace", show(&posting.workplace, |claim| workplace(claim.workplace)), wanted.workplace),
        ("pay", show(&posting.salary, pay), wanted.pay),
        ("statement", statement(&posting).to_owned(), wanted.statement),
        ("placeholders", posting.placeholders.len().to_string(), &wanted.placeholders.to_string()),
    ];
    for (field, found, wanted) in found {
        assert_eq!(found, wanted, "{field} of {text}");
    }
}

#[test]
fn a_nurse_of_a_health_service() {
    check(
        Format::Markdown,
        "# Staff Nurse – Cardiology (Band 5)\n\n**Employer:** Northmoor Hospitals Trust\n**Site:** St. Aelfric's \
         Hospital, Leeds\n**Salary:** £29,970 to £36,483 a year pro rata, Agenda for Change Band 5\n**Contract:** \
         Permanent\n\nThe Trust is an equal opportunities employer.\n",
        &Says {
            title: "Staff Nurse – Cardiology (Band 5)",
            company: "Northmoor Hospitals Trust",
            place: "St. Aelfric's Hospital, Leeds [GB]",
            workplace: "absent",
            pay: "29970-36483 GBP year",
            statement: "statement",
            placeholders: 0,
        },
    );
}

#[test]
fn lakhs_and_two_cities() {
    check(
        Format::Text,
        "Job Title: Senior Java Developer\nCompany: Kaveri Softworks Pvt Ltd\nLocation: Bengaluru / Pune (Hybrid - 3 days \
         WFO)\nCTC: 18-26 LPA\nNotice Period: Immediate to 30 days\n\nRoles & Responsibilities\n- Build services\n",
        &Says {
            title: "Senior Java Developer",
            company: "Kaveri Softworks Pvt Ltd",
            place: "Bengaluru [IN]",
            workplace: "hybrid",
            pay: "1800000-2600000 INR year",
            statement: "none",
            placeholders: 0,
        },
    );
}

#[test]
fn a_workshop_named_by_its_legal_form() {
    check(
        Format::Markdown,
        "# Zerspanungsmechaniker (m/w/d)\n\nDie Hallbrück Präzision GmbH fertigt seit 1954 Drehteile.\n\n## Wir bieten\n\n- \
         Entgelt nach Tarif: 3.450 – 3.900 € brutto im Monat\n- 30 Tage Urlaub\n",
        &Says {
            title: "Zerspanungsmechaniker (m/w/d)",
            company: "Hallbrück Präzision GmbH",
            place: "absent",
            workplace: "absent",
            pay: "3450-3900 EUR month",
            statement: "marker",
            placeholders: 0,
        },
    );
}

#[test]
fn days_behind_a_label_for_remote_work() {
    check(
        Format::Markdown,
        "# Comptable général H/F\n\nEntreprise : Brasserie du Vallon\nLieu : Clermont-Ferrand (63)\nContrat : \
         CDI\nRémunération : 32-36 K€ brut annuel\nTélétravail : 2 jours par semaine\n\nVous assurez la comptabilité.\n",
        &Says {
            title: "Comptable général H/F",
            company: "Brasserie du Vallon",
            place: "Clermont-Ferrand [FR]",
            workplace: "hybrid",
            pay: "32000-36000 EUR year",
            statement: "marker",
            placeholders: 0,
        },
    );
}

#[test]
fn lines_of_icons() {
    check(
        Format::Markdown,
        "# 🚀 Founding Engineer @ Pebblewise\n\n📍 Remote (US) · 💰 $150k–$190k + equity · ⏰ Full-time\n\nWe build payroll \
         for beekeepers. Pebblewise is an equal opportunity employer 💛\n",
        &Says {
            title: "🚀 Founding Engineer",
            company: "Pebblewise",
            place: "absent",
            workplace: "remote",
            pay: "150000-190000 USD ?",
            statement: "statement",
            placeholders: 0,
        },
    );
}

#[test]
fn an_agency_and_bare_thousands() {
    check(
        Format::Text,
        "Finance Manager\nOur client, a growing logistics group, is looking for a Finance Manager.\nManchester city centre, \
         hybrid\nup to 65k + car allowance 6k\nContact Sam on 0161 496 0788\n",
        &Says {
            title: "Finance Manager",
            company: "absent",
            place: "Manchester [GB]",
            workplace: "hybrid",
            pay: "?-65000 GBP ?",
            statement: "none",
            placeholders: 0,
        },
    );
}

#[test]
fn a_day_rate_in_the_title_line() {
    check(
        Format::Text,
        "Bricklayers wanted - Leeds - £240/day CIS - start Monday\nMust have own tools. Six weeks of work. Call Dean.\n",
        &Says {
            title: "Bricklayers",
            company: "absent",
            place: "Leeds [GB]",
            workplace: "absent",
            pay: "240-240 GBP day",
            statement: "none",
            placeholders: 0,
        },
    );
}

#[test]
fn pay_in_words_with_pence() {
    check(
        Format::Text,
        "Parish Clerk\n\nLittle Wexcombe Parish Council needs a Parish Clerk for ten hours a week, paid at\nfourteen pounds \
         and fifty pence an hour. The work is done from home.\n",
        &Says {
            title: "Parish Clerk",
            company: "Little Wexcombe Parish Council",
            place: "absent",
            workplace: "remote",
            pay: "14.5-14.5 GBP hour",
            statement: "none",
            placeholders: 0,
        },
    );
}

#[test]
fn three_cities_in_the_title() {
    check(
        Format::Markdown,
        "# Field Service Technician (Dallas, TX; Austin, TX; or Houston, TX)\n\nThermaGrid Inc. is hiring across \
         Texas.\nCompensation: $28.00/hr – $34.00/hr DOE\nEOE\n",
        &Says {
            title: "Field Service Technician (Dallas, TX; Austin, TX; or Houston, TX)",
            company: "ThermaGrid Inc.",
            place: "Dallas, TX [US]",
            workplace: "absent",
            pay: "28-34 USD hour",
            statement: "statement",
            placeholders: 0,
        },
    );
}

#[test]
fn a_mail_to_colleagues() {
    check(
        Format::Text,
        "Hi all,\n\nWe have an opening for a Lab Manager in the Okafor group.\nThe salary range is 62-70k depending on \
         experience. On campus, five days.\n\nBest,\nNgozi\n",
        &Says {
            title: "Lab Manager",
            company: "absent",
            place: "absent",
            workplace: "on site",
            pay: "62000-70000 ? ?",
            statement: "none",
            placeholders: 0,
        },
    );
}

#[test]
fn a_university_in_its_town() {
    check(
        Format::Markdown,
        "# Assistant Professor of Limnology\n\nThe department invites applications. Salary is commensurate with \
         experience.\n\nLakehurst State University is located in Duluth, Minnesota.\n",
        &Says {
            title: "Assistant Professor of Limnology",
            company: "absent",
            place: "Duluth, Minnesota [US]",
            workplace: "absent",
            pay: "vague",
            statement: "none",
            placeholders: 0,
        },
    );
}

#[test]
fn half_filled_in() {
    check(
        Format::Markdown,
        "# Marketing Manager\n\n**Company:** Ostrava Glassworks\n**Location:** TBD\n**Salary:** TBC\n\nYou will plan \
         campaigns. {{benefits}}\n\nApply: careers@example.com\n",
        &Says {
            title: "Marketing Manager",
            company: "Ostrava Glassworks",
            place: "placeholder",
            workplace: "absent",
            pay: "placeholder",
            statement: "none",
            placeholders: 4,
        },
    );
}

#[test]
fn remote_anywhere_in_front_matter() {
    check(
        Format::Markdown,
        "---\ntitle: Community Manager\ncompany: Tideline\nlocation: Anywhere\n---\n\nPay: $4,000/mo wherever you live.\n",
        &Says {
            title: "Community Manager",
            company: "Tideline",
            place: "absent",
            workplace: "remote",
            pay: "4000-4000 ? month",
            statement: "none",
            placeholders: 0,
        },
    );
}

#[test]
fn no_line_for_the_title() {
    check(
        Format::Text,
        "About us\n\nWe keep the trams of a port town running, day and night, and have done so for more than a hundred years \
         with pride.\n\nWe are looking for a Signalling Technician for the night crew, based in Porto.\n\nPay: €1,900 a \
         month\n",
        &Says {
            title: "Signalling Technician",
            company: "absent",
            place: "Porto [PT]",
            workplace: "absent",
            pay: "1900-1900 EUR month",
            statement: "none",
            placeholders: 0,
        },
    );
}

#[test]
fn a_state_office_behind_dashes() {
    check(
        Format::Text,
        "Remote Records Technician – Filing, Imaging, and Audit, Michigan Dept. of State: The technician helps county \
         offices keep their books in order, and answers questions from the public. Salary: $24.10 – $31.55 Hourly. \
         Location: Lansing, Michigan. Deadline: March 3.\n",
        &Says {
            title: "Remote Records Technician – Filing, Imaging, and Audit",
            company: "Michigan Dept. of State",
            place: "Lansing, Michigan [US]",
            workplace: "remote",
            pay: "24.1-31.55 USD hour",
            statement: "none",
            placeholders: 0,
        },
    );
}
