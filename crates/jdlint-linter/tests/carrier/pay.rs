//! Pay: how it is said, what contradicts it, and money that is none.

use crate::{Probes, inserted, replaced};

#[test]
fn pay_in_the_front_matter() {
    let mut probes = Probes::default();
    for (value, rule, words) in [
        ("from $22 per hour", "open-ended-salary", "from $22 per hour"),
        ("up to $26.50 per hour", "open-ended-salary", "up to $26.50 per hour"),
        ("$22+ per hour", "open-ended-salary", "$22+ per hour"),
        ("$26.50 to $22.00 per hour", "inverted-salary-range", "$26.50 to $22.00 per hour"),
        ("$45,000 to $55,000 per hour", "implausible-salary", "$45,000 to $55,000 per hour"),
        ("$22 to $26 per year", "implausible-salary", "$22 to $26 per year"),
        ("$52,000 to $5,600 a year", "implausible-salary", "$52,000 to $5,600 a year"),
        ("$3,800 to $4,400", "salary-without-period", "$3,800 to $4,400"),
        ("competitive", "vague-salary", "competitive"),
    ] {
        probes.expect(value, &replaced("salary:", &format!("salary: {value}")), &[(rule, words)]);
    }
    probes.end();
}

#[test]
fn pay_that_contradicts_the_front_matter() {
    let mut probes = Probes::default();
    for (line, words) in [
        ("The pay is $31.00 per hour.", "$31.00 per hour"),
        ("Pay: $17 to $19 per hour", "$17 to $19 per hour"),
        ("The salary is $72,000 a year.", "$72,000 a year"),
    ] {
        probes.expect(line, &inserted(line), &[("salary-conflict", words)]);
    }
    for line in [
        "The starting pay is $22.00 per hour.",
        "The pay is $24 per hour.",
        "That is a salary of $45,760 to $55,120 a year.",
        "Lead mechanics are paid $31.00 per hour.",
        "Overtime is paid at $39.75 per hour.",
        "Part-time staff are paid $20.00 per hour.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}

#[test]
fn money_that_is_no_pay() {
    let mut probes = Probes::default();
    for line in [
        "We offer a 401k match from day one.",
        "You work beside people who look after a $2.5 billion portfolio.",
        "There is an up to 10% bonus in good years.",
        "We lent $400,000 to people who buy their first bicycle.",
        "You get a tool allowance of up to $500.",
        "Bring a friend and get a referral bonus of $1,000.",
        "We sell bicycles from $300 to $9,000.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
