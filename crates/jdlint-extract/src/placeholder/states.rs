//! What left-in tokens do to the slots that they stand in.

use crate::context::Context;
use jdlint_core::posting::{Evidence, Placeholder, PlaceholderKind, Salary, SalaryKind, Slot, State};
use jdlint_core::{CleanRange, FieldName, Posting};

/// Takes back evidence that is only a token, and says of the slots that have nothing else that a token stands there.
pub(super) fn settle(cx: &Context<'_>, posting: &mut Posting, placeholders: &[Placeholder]) {
    if placeholders.is_empty() {
        return;
    }
    let tokens = Tokens::new(placeholders, false);
    macro_rules! slots {
        ($($slot:ident = $field:ident),* $(,)?) => {
            $(slot(cx, &tokens, &mut posting.$slot, FieldName::$field);)*
        };
    }
    slots!(
        title = TITLE,
        company = COMPANY,
        id = ID,
        department = DEPARTMENT,
        team = TEAM,
        industry = INDUSTRY,
        openings = OPENINGS,
        locations = LOCATIONS,
        workplace = WORKPLACE,
        remote_from = REMOTE_FROM,
        employment_type = EMPLOYMENT_TYPE,
        other_pay = OTHER_PAY,
        benefits = BENEFITS,
        summary = SUMMARY,
        responsibilities = RESPONSIBILITIES,
        qualifications = QUALIFICATIONS,
        preferred_qualifications = PREFERRED_QUALIFICATIONS,
        skills = SKILLS,
        experience = EXPERIENCE,
        education = EDUCATION,
        reports_to = REPORTS_TO,
        work_environment = WORK_ENVIRONMENT,
        travel = TRAVEL,
        physical = PHYSICAL,
        work_authorization = WORK_AUTHORIZATION,
        clearance = CLEARANCE,
        equal_opportunity = EQUAL_OPPORTUNITY,
        accommodations = ACCOMMODATIONS,
        date_posted = DATE_POSTED,
        valid_through = VALID_THROUGH,
        start_date = START_DATE,
        language = LANGUAGE,
    );
    salary(cx, &tokens, &mut posting.salary);
    slot(cx, &Tokens::new(placeholders, true), &mut posting.apply, FieldName::APPLY);
}

/// The tokens by where they stand, each with the furthest end of all before it.
struct Tokens<'a> {
    placeholders: Vec<&'a Placeholder>,
}

impl<'a> Tokens<'a> {
    /// With links, where their words are evidence of where they lead.
    fn new(placeholders: &'a [Placeholder], links: bool) -> Self {
        let mut sorted: Vec<&Placeholder> = placeholders
            .iter()
            .filter(|one| (links || one.kind != PlaceholderKind::Link) && !one.text.is_empty())
            .collect();
        sorted.sort_by_key(|one| (one.text.start(), one.text.end()));
        Self { placeholders: sorted }
    }

    /// Whether `range` holds nothing but tokens and what joins them.
    fn cover(&self, cx: &Context<'_>, range: CleanRange) -> bool {
        if range.is_empty() {
            return false;
        }
        // Tokens hardly overlap, so the one that covers the start is among the last few that begin before it.
        let first = self.placeholders.partition_point(|one| one.text.start() <= range.start()).saturating_sub(4);
        let mut at = range.start();
        let mut any = false;
        for one in self.placeholders[first..].iter().take_while(|one| one.text.start() < range.end()) {
            if one.text.end() <= at {
                continue;
            }
            if !is_joint(cx.text(CleanRange::new(at, one.text.start().max(at)))) {
                return false;
            }
            any = true;
            at = one.text.end().max(at);
        }
        any && (at >= range.end() || is_joint(cx.text(CleanRange::new(at, range.end()))))
    }

    fn fills(&self, field: FieldName) -> bool {
        self.placeholders.iter().any(|one| one.field == Some(field) && one.kind != PlaceholderKind::Instruction)
    }
}

/// Whether `text` says nothing of its own between two tokens.
fn is_joint(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "and", "or", "in", "at", "to", "per", "year", "hour", "month", "annum", "a", "an", "the", "based", "is", "by",
        "salary", "usd", "eur", "gbp", "location", "from", "of", "for", "range", "annually", "und", "oder", "et", "ou",
    ];
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| WORDS.contains(&word.to_lowercase().as_str()))
}

fn slot<T>(cx: &Context<'_>, tokens: &Tokens<'_>, slot: &mut Slot<T>, field: FieldName) {
    let before = slot.evidence.len();
    slot.evidence.retain(|evidence| !is_token(cx, tokens, evidence));
    if slot.evidence.is_empty() && slot.state != State::Elsewhere {
        // What was taken back was a token, whether or not it names the field.
        let stands_there = before > 0 || tokens.fills(field);
        slot.state = if stands_there { State::Placeholder } else { State::Absent };
    }
}

fn is_token<T>(cx: &Context<'_>, tokens: &Tokens<'_>, evidence: &Evidence<T>) -> bool {
    tokens.cover(cx, evidence.text)
}

/// Pay that is only spoken of ("competitive") does not outweigh a token.
fn salary(cx: &Context<'_>, tokens: &Tokens<'_>, slot: &mut Slot<Salary>) {
    let before = slot.evidence.len();
    slot.evidence.retain(|evidence| evidence.value.kind == SalaryKind::Placeholder || !is_token(cx, tokens, evidence));
    let says = |kinds: &[SalaryKind]| slot.evidence.iter().any(|evidence| kinds.contains(&evidence.value.kind));
    let fills = tokens.fills(FieldName::SALARY);
    let stated = says(&[SalaryKind::Range, SalaryKind::Amount, SalaryKind::Grade, SalaryKind::Unpaid]);
    if !stated && !says(&[SalaryKind::From, SalaryKind::UpTo]) && slot.state != State::Elsewhere {
        if fills || says(&[SalaryKind::Placeholder]) {
            slot.state = State::Placeholder;
        } else if slot.evidence.is_empty() {
            slot.state = State::Absent;
        } else if slot.evidence.len() < before {
            slot.state = State::Vague;
        }
    } else if slot.evidence.len() < before && slot.state != State::Elsewhere {
        slot.state = if stated { State::Stated } else { State::OpenEnded };
    }
}
