//! Tables of workplaces in fields, labels, titles, lines and sentences, and of words that claim nothing.

use crate::extract;
use jdlint_core::posting::{State, Workplace};
use jdlint_core::{Format, Posting};

fn posting(text: &str) -> Posting {
    extract(&jdlint_read::read(Format::Markdown, text)).posting
}

fn in_body(text: &str) -> Posting {
    posting(&format!(
        "# Dispatcher\n\nExample Freight moves parcels in the north of the country.\n\n{text}\n\nApply by mail.\n"
    ))
}

fn best(posting: &Posting) -> &'static str {
    posting.workplace.value().map_or("-", |claim| claim.workplace.as_str())
}

#[test]
fn fields_and_labels_say_it() {
    for (front, wanted) in [
        ("workplace: remote", "remote"),
        ("workplace: Hybrid", "hybrid"),
        ("workplace: on_site", "on_site"),
        ("workplace: On-site", "on_site"),
        ("remote: true", "remote"),
        ("remote: false", "on_site"),
        ("remote: Remote", "remote"),
        ("jobLocationType: TELECOMMUTE", "remote"),
        ("location: Remote (US)", "remote"),
        ("location: Berlin / hybrid", "hybrid"),
        ("location: Berlin", "-"),
        ("employment_type: Full time, hybrid", "hybrid"),
    ] {
        assert_eq!(best(&posting(&format!("---\ntitle: Planner\n{front}\n---\n\nPlan tours.\n"))), wanted, "{front}");
    }
    for (line, wanted) in [
        ("Work arrangement: Hybrid", "hybrid"),
        ("Work Arrangement: Not Remote", "on_site"),
        ("Remote status: Hybrid", "hybrid"),
        ("Remote: Yes", "remote"),
        ("Remote: No", "on_site"),
        ("Telework eligible: Yes", "hybrid"),
        ("Location: Spain (fully remote)", "remote"),
        ("Location: Lisbon (4 days onsite, 1 remote day)", "hybrid"),
        ("Employment type: Fully remote", "remote"),
        ("Location: Aberdeen", "-"),
    ] {
        assert_eq!(best(&in_body(line)), wanted, "{line}");
    }
}

#[test]
fn titles_and_lines_of_facts_say_it() {
    for (title, wanted) in [
        ("Planner (Remote)", "remote"),
        ("Remote Sales Planner", "remote"),
        ("Planner – Hybrid", "hybrid"),
        ("Remote Sensing Engineer", "-"),
        ("Hybrid Cloud Engineer", "-"),
        ("Home Office Policy Adviser", "-"),
    ] {
        assert_eq!(best(&posting(&format!("# {title}\n\nExample Freight moves parcels.\n"))), wanted, "{title}");
    }
    for (line, wanted) in [
        ("London/Hybrid | £50,000", "hybrid"),
        ("Amsterdam, Tech, Full-time, On-site", "on_site"),
        ("Remote • Hybrid", "hybrid"),
        ("Full-time / Remote", "remote"),
        ("Lisbon, Portugal (Hybrid)", "hybrid"),
        ("Paris · Hybride", "hybrid"),
        ("#LI-Remote", "remote"),
        ("On site or remote, US hours preferred.", "remote"),
    ] {
        assert_eq!(best(&in_body(line)), wanted, "{line}");
    }
}

#[test]
fn sentences_say_it() {
    for (text, wanted) in [
        ("This is a fully remote role.", "remote"),
        ("The position is remote.", "remote"),
        ("We are a remote-first company.", "remote"),
        ("You can work from anywhere.", "remote"),
        ("You may work remotely from any of our countries.", "remote"),
        ("100 % remote.", "remote"),
        ("You work 2 days per week in the office.", "hybrid"),
        ("We expect you in our office three days a week.", "hybrid"),
        ("Four days on-site, with one day remote.", "hybrid"),
        ("We follow a hybrid working model.", "hybrid"),
        ("This is a hybrid role with 40% office time.", "hybrid"),
        ("You have the option to work remotely one day per week.", "hybrid"),
        ("It is office-based with opportunities for remote working.", "hybrid"),
        ("The team is at the office 12 days a month.", "hybrid"),
        ("You will work from our office in Leeds.", "on_site"),
        ("The role is on-site.", "on_site"),
        ("This is an in-person position at our depot.", "on_site"),
        ("You must be on site.", "on_site"),
        ("No telecommuting.", "on_site"),
        ("Remote work is not available.", "on_site"),
        ("We are five days a week in the office.", "on_site"),
        ("Homeoffice möglich.", "hybrid"),
        ("Wir arbeiten drei Tage pro Woche vor Ort.", "hybrid"),
        ("Bei uns arbeitest du 100 % remote.", "remote"),
        ("Télétravail 2 jours par semaine.", "hybrid"),
        ("Poste en full remote.", "remote"),
        ("Hybride werken is bij ons normaal.", "hybrid"),
        ("Je kunt twee dagen thuiswerken.", "hybrid"),
        ("Modelo híbrido con dos días de teletrabajo.", "hybrid"),
        ("Trabajo 100% remoto.", "remote"),
        ("È possibile lo smart working due giorni a settimana.", "hybrid"),
        ("Oferujemy pracę hybrydową, trzy dni w biurze.", "hybrid"),
        ("Praca zdalna.", "remote"),
    ] {
        let posting = in_body(text);
        assert_eq!(best(&posting), wanted, "{text}: {:?}", posting.workplace.evidence);
        assert_eq!(posting.workplace.state, State::Stated, "{text}");
    }
}

#[test]
fn words_that_claim_nothing() {
    for text in [
        "We build hybrid solutions of wind and sun.",
        "You know hybrid cloud platforms and hybrid vehicles.",
        "We seek a hybrid professional.",
        "This is a hybrid role between planning and sales.",
        "Experience in remote sensing is welcome.",
        "Maintain remote servers, remote access and remote monitoring.",
        "You work with remote colleagues and remote stakeholders.",
        "There is an on-site gym and on-site parking.",
        "We pay a home office budget of 500.",
        "The first step is a remote interview.",
        "You are on-site at clients occasionally.",
        "Experience working remotely is a plus.",
        "Work from anywhere for up to 20 days a year.",
        "Assists voters by phone and in person.",
        "Can you work from the office?",
        "Supports in-person training and in-person voting.",
        "Two cats live in the office.",
        "Our office is open Monday to Friday.",
        "You get 25 days of holiday and a day off in the office party season.",
        "She advised the Home Office on policy.",
    ] {
        let slot = in_body(text).workplace;
        assert_eq!(slot.state, State::Absent, "{text}: {:?}", slot.evidence);
    }
}

#[test]
fn exclusive_claims_leave_no_room() {
    for (text, workplace, exclusive) in [
        ("This role is fully remote.", Workplace::Remote, true),
        ("We are remote-first.", Workplace::Remote, false),
        ("No remote work.", Workplace::OnSite, true),
        ("The role is on-site.", Workplace::OnSite, false),
        ("This role is fully remote or hybrid.", Workplace::Hybrid, false),
    ] {
        let slot = in_body(text).workplace;
        let claim = slot.value().unwrap();
        assert_eq!((claim.workplace, claim.exclusive), (workplace, exclusive), "{text}");
    }
}

#[test]
fn all_evidence_is_kept_for_a_conflict() {
    let slot =
        posting("---\ntitle: Planner\nworkplace: remote\n---\n\nPlan tours.\n\nYou must be on site.\n").workplace;
    let claims: Vec<_> = slot.evidence.iter().map(|evidence| evidence.value.workplace).collect();
    assert_eq!(claims, [Workplace::Remote, Workplace::OnSite]);
}

#[test]
fn where_remote_work_may_be_done_from() {
    for (text, wanted) in [
        ("Location: Remote (US only)", "US only"),
        ("Location: Remote (Europe)", "Europe"),
        ("This role is fully remote within Spain.", "Spain"),
        ("This role is remote anywhere in Canada.", "Canada"),
        ("Location: Remote - Romania", "Romania"),
        ("This is a remote position, but you must be based in Australia.", "Australia"),
        ("You work remotely from anywhere in the world.", "anywhere in the world"),
    ] {
        let slot = in_body(text).remote_from;
        assert_eq!(slot.value().map(String::as_str), Some(wanted), "{text}: {:?}", slot.evidence);
    }
    assert_eq!(in_body("Location: Remote (full-time)").remote_from.state, State::Absent);
    assert_eq!(in_body("You must be based in Australia.").remote_from.state, State::Absent);
}

#[test]
fn the_same_words_are_evidence_once() {
    let posting = in_body("Hybrid: two days a week in our Leeds office.");
    assert_eq!(posting.workplace.evidence.len(), 1, "{:?}", posting.workplace.evidence);
}

#[test]
fn questions_are_answered() {
    for (text, wanted) in [
        ("Remote? No. We sort parcels by hand.", "on_site"),
        ("Remote? Nope, parcels are heavy.", "on_site"),
        ("Is this role remote? Yes!", "remote"),
        ("Hybrid? Sure.", "hybrid"),
        ("On site? Yes, in the north yard.", "on_site"),
        ("Hybrid? No.", "-"),
        ("Remote OK? Partly, up to two days.", "hybrid"),
        ("Why remote? No traffic.", "-"),
        ("Can our customers see remote depots on a map? Yes.", "-"),
    ] {
        assert_eq!(best(&in_body(text)), wanted, "{text}");
    }
}

#[test]
fn denials_take_back_what_stands_before_them() {
    for (text, wanted) in [
        ("Remote work is not possible for dispatchers.", "on_site"),
        ("No remote work is possible in the yard.", "on_site"),
        ("We do not offer remote or hybrid arrangements.", "on_site"),
        ("Homeoffice ist bei dieser Aufgabe leider nicht möglich.", "on_site"),
        ("Télétravail non prévu.", "on_site"),
        ("Planner (Non-Remote)", "on_site"),
        ("Keine Remote-Arbeit.", "on_site"),
        // A part of it is denied, or something else.
        ("Fully remote work is not possible; two days a week at home are.", "hybrid"),
        ("Remote work from abroad is not possible.", "-"),
        ("Remote work is not possible during the first weeks.", "-"),
        ("This is a remote role. Remote work is not available in Alaska.", "remote"),
        ("You can work remotely, but overtime is not possible.", "remote"),
    ] {
        assert_eq!(best(&in_body(text)), wanted, "{text}");
    }
}

#[test]
fn a_while_away_is_a_benefit() {
    for (text, wanted) in [
        ("Once a year, work from anywhere for up to a month.", "-"),
        ("Benefits: up to 15 days of work from anywhere.", "-"),
        ("Four weeks a year of fully remote work.", "-"),
        ("You can work from anywhere in the country.", "remote"),
        ("Work from anywhere two days a week.", "hybrid"),
    ] {
        assert_eq!(best(&in_body(text)), wanted, "{text}");
    }
}

#[test]
fn people_say_it_in_many_ways() {
    for (text, wanted) in [
        ("In person only.", "on_site"),
        ("There is no home working in the yard.", "on_site"),
        ("Sorting yard, no home office possible.", "on_site"),
        ("We don't have an office.", "remote"),
        ("Workplace: home or our Manchester hub", "hybrid"),
        ("All work is performed on site.", "on_site"),
        ("Work mode: WFO, 5 days", "on_site"),
        ("WFH supported on Fridays.", "hybrid"),
        ("The post can be held remotely.", "remote"),
        ("Tuesdays and Thursdays here, and work from wherever the rest of the week.", "hybrid"),
        ("Teilweise Homeoffice.", "hybrid"),
        ("Je werkt op locatie in de loods.", "on_site"),
        ("We have parking on site only for night shifts.", "-"),
        ("You must be on site for the yearly stocktaking.", "-"),
    ] {
        assert_eq!(best(&in_body(text)), wanted, "{text}");
    }
    assert_eq!(best(&posting("---\ntitle: Planner\nworkplace: office\n---\n\nPlan tours.\n")), "on_site");
}

#[test]
fn any_country_or_part_of_the_world_is_where_from() {
    for (text, wanted) in [
        ("Location: Remote - Kazakhstan", "Kazakhstan"),
        ("Location: Remote - New Mexico", "New Mexico"),
        ("Location: Remote - EEA", "EEA"),
        ("Location: Remote - Anywhere", "Anywhere"),
        ("Location: US-Remote", "US"),
        ("This is a Europe-based remote position.", "Europe"),
        ("We are a fully remote company hiring in Peru and Chile.", "Peru and Chile"),
    ] {
        let slot = in_body(text).remote_from;
        assert_eq!(slot.value().map(String::as_str), Some(wanted), "{text}: {:?}", slot.evidence);
    }
    for text in
        ["Location: Remote - IT", "Location: New York or Remote", "This role is fully remote. We ship to Norway."]
    {
        assert_eq!(in_body(text).remote_from.state, State::Absent, "{text}");
    }
}
