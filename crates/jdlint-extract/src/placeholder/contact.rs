//! Addresses and numbers that stand for somebody who does not exist.

/// Hosts that nobody receives mail at.
#[rustfmt::skip]
const SAMPLE_DOMAINS: &[&str] = &[
    "example.com", "example.org", "example.net", "domain.com", "yourdomain.com", "mydomain.com", "yourcompany.com",
    "your-company.com", "yourcompany.org", "yourcompany.co", "companyname.com", "company-name.com",
    "companydomain.com", "yourorganization.org", "yourorg.org", "yourwebsite.com", "yoursite.com", "musterfirma.de",
    "beispiel.de", "muster.de", "sample.com", "placeholder.com", "email.example", "emailaddress.com", "ejemplo.com",
    "exemple.com", "exemple.fr", "esempio.it", "tuempresa.com", "votreentreprise.com", "votre-entreprise.com",
    "abccompany.com", "xyzcompany.com", "acme.example",
];

/// Hosts that stand for an employer where the name before the `@` is a blank too.
const LOOSE_DOMAINS: &[&str] =
    &["company.com", "email.com", "website.com", "organization.org", "firma.de", "mail.com", "test.com"];

/// Names before an `@` that are blanks.
#[rustfmt::skip]
const SAMPLE_NAMES: &[&str] = &[
    "name", "yourname", "your.name", "your-name", "your_name", "email", "youremail", "your.email", "your-email",
    "firstname.lastname", "first.last", "firstname", "someone", "somebody", "user", "username", "recruiter", "hr",
    "careers", "jobs", "contact", "info", "xxx", "xx", "abc", "test", "you", "max.mustermann", "hiring", "apply",
    "recruiting", "john.doe", "jane.doe", "johndoe", "janedoe",
];

/// Whether `address` is an e-mail address of nobody (`name@example.com`).
pub(crate) fn sample_email(address: &str) -> bool {
    let Some((name, domain)) = address.trim().trim_end_matches('.').split_once('@') else { return false };
    let (name, domain) = (name.to_ascii_lowercase(), domain.to_ascii_lowercase());
    is_sample_domain(&domain)
        || LOOSE_DOMAINS.contains(&domain.as_str()) && SAMPLE_NAMES.contains(&name.as_str())
        || name.contains("mustermann")
        || domain.starts_with("xxx") && domain.len() <= 8
}

/// Whether nobody can be reached at `domain`, in lower case.
pub(crate) fn is_sample_domain(domain: &str) -> bool {
    SAMPLE_DOMAINS
        .iter()
        .any(|sample| domain.strip_suffix(sample).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

/// Whether `number` is a telephone number that is kept for fiction, or counts up.
pub(crate) fn sample_phone(number: &str) -> bool {
    let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).collect();
    if number.chars().any(char::is_alphabetic) || digits.len() > 11 {
        return false;
    }
    let national = if digits.len() == 11 && digits[0] == b'1' { &digits[1..] } else { &digits[..] };
    match national.len() {
        10 => {
            national == b"1234567890"
                || national.starts_with(b"555555")
                || &national[3..8] == b"55501"
                || national.starts_with(b"555123")
        }
        7 => national.starts_with(b"55501") || national == b"5551234" || national == b"5555555",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_nobody() {
        for address in
            ["name@example.com", "email@domain.com", "HR@YourCompany.com", "jobs@mail.example.org", "name@company.com"]
        {
            assert!(sample_email(address), "{address}");
        }
        for address in ["jobs@redacted-employer.org", "ada@company.com", "hr@mydomain-example.co", "a@b.io", "x"] {
            assert!(!sample_email(address), "{address}");
        }
    }

    #[test]
    fn numbers_of_nobody() {
        for number in ["555-0100", "(212) 555-0199", "+1 555-555-5555", "123-456-7890", "555-123-4567", "555.1234"] {
            assert!(sample_phone(number), "{number}");
        }
        for number in ["+1 202 000 0000", "(212) 555-2368", "555", "2024-05-01", "+49 555 0123 4567", "020 7946 0018"] {
            assert!(!sample_phone(number), "{number}");
        }
    }
}
