//! Pay for each piece of work, and money for a piece that is no pay.

use super::check;

#[test]
fn pay_by_the_piece() {
    check(&[
        ("Couriers are paid £4.20 per drop.", "4.2 GBP [£4.20]"),
        ("You earn $38 per delivery, tips on top.", "38 [$38]"),
        ("Pay is $45 per visit.", "45 [$45]"),
        ("Pay: $0.58 per mile", "0.58 [$0.58]"),
        ("Tutors earn €28 per lesson.", "28 EUR [€28]"),
        ("You will be paid $210 per performance.", "210 [$210]"),
        ("Salary: £450 for each candidate placed", "450 GBP [£450]"),
        ("Compensation: $180-$240 per shoot", "180..240 [$180-$240]"),
        ("Honorarium: $600", "600 [$600]"),
        ("This route pays $33 per delivery.", "33 [$33]"),
    ]);
}

#[test]
fn money_for_a_piece_that_is_no_pay() {
    check(&[
        ("We pay $25 per article.", "none"),
        ("Our customers pay $30 per delivery.", "none"),
        ("Clients pay a rate of $120 per session.", "none"),
        ("We pay $0.67 per mile for your own car.", "none"),
        ("Mileage is reimbursed at $0.67 per mile.", "none"),
        ("We charge a base fee of $30 per visit.", "none"),
        ("An employee earns £250 for each candidate they recommend.", "none"),
        ("We spend $40 per delivery.", "none"),
        ("Members pay £12 per class.", "none"),
        ("Guests pay $20 per night.", "none"),
        ("Insurance pays $190 per visit.", "none"),
        ("The book stall raised $240.", "none"),
        ("Salary: on request. The tombola raised £310 for the choir.", "vague [on request]"),
    ]);
}
