//! Spellings of pay, and what only looks like it: text → what is read, with the very words that say it.

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
fn spellings_of_ranges() {
    check(&[
        ("Salary: $61,375 – $82,390", "61375..82390 [$61,375 – $82,390]"),
        ("Salary: $88,902.00 – $103,007.50 Annually", "88902..103007.5/year [$88,902.00 – $103,007.50 Annually]"),
        ("Salary: $6578-$8459", "6578..8459 [$6578-$8459]"),
        ("Pay: $24.19-$33.43/Hr", "24.19..33.43/hour [$24.19-$33.43/Hr]"),
        ("Salary: $61,020.20 to $72,856", "61020.2..72856 [$61,020.20 to $72,856]"),
        ("Salary: $2,460.00 – $2,717.00 Monthly", "2460..2717/month [$2,460.00 – $2,717.00 Monthly]"),
        ("Salary: $4094.59- $5355.07", "4094.59..5355.07 [$4094.59- $5355.07]"),
        ("Compensation: $110K-$150K", "110000..150000 [$110K-$150K]"),
        ("Salary: $45,000-50,000", "45000..50000 [$45,000-50,000]"),
        ("Salary: 80,734 – $127,226", "80734..127226 [80,734 – $127,226]"),
        ("Salary: $4,417. – $9,713. Apply soon.", "4417..9713 [$4,417. – $9,713]"),
        ("The salary is between $65,000 and $80,000.", "65000..80000 [$65,000 and $80,000]"),
        ("Salary: $65,000 and $80,000", "65000..80000 [$65,000 and $80,000]"),
        ("Pay: $125,094.00 to $187,277.00 per annum", "125094..187277/year [$125,094.00 to $187,277.00 per annum]"),
        ("Salary: 35,000.00-45,774.00", "35000..45774 [35,000.00-45,774.00]"),
        ("Salary: 50K-65K", "50000..65000 [50K-65K]"),
        ("Pay range: 21.97 – 30.01", "21.97..30.01 [21.97 – 30.01]"),
        ("Salary: £70 - £90k", "70000..90000 GBP [£70 - £90k]"),
        ("Salary: £75-115,000", "75000..115000 GBP [£75-115,000]"),
        ("Salary: £30-40K per annum plus equity", "30000..40000 GBP/year [£30-40K per annum]"),
        (
            "Salary range: €35,000 – €60,000+ gross per year",
            "35000..60000 EUR/year [€35,000 – €60,000+ gross per year]",
        ),
        ("Salary: €2,500–€3,600 gross monthly", "2500..3600 EUR/month [€2,500–€3,600 gross monthly]"),
        ("Gross salary is 2,100 - 3,100 EUR/month.", "2100..3100 EUR/month [2,100 - 3,100 EUR/month]"),
        ("Salary: 1800 up to 2700 EUR", "1800..2700 EUR [1800 up to 2700 EUR]"),
        ("Salaris: €45.000 – €60.000 bruto per jaar", "45000..60000 EUR/year [€45.000 – €60.000 bruto per jaar]"),
        ("Rémunération : 42k€ /52k€", "42000..52000 EUR [42k€ /52k€]"),
        ("Fourchette salariale : 35-45K€", "35000..45000 EUR [35-45K€]"),
        ("Salaire : 50K à 58K", "50000..58000 [50K à 58K]"),
        ("Salaire : 38K à 46K € brut par an", "38000..46000 EUR/year [38K à 46K € brut par an]"),
        ("Gehalt: 50.000 bis 62.000 € brutto/Jahr", "50000..62000 EUR/year [50.000 bis 62.000 € brutto/Jahr]"),
        ("Gehaltsrahmen: 55.000 – 65.000€", "55000..65000 EUR [55.000 – 65.000€]"),
        ("Salaris: € 3.412,- en € 5.103,- op basis van 36 uur", "3412..5103 EUR [€ 3.412,- en € 5.103,-]"),
        ("Een salaris tussen €4.100 en €5.300 per maand.", "4100..5300 EUR/month [€4.100 en €5.300 per maand]"),
        ("Salario: 28.000 - 35.000 € al año", "28000..35000 EUR/year [28.000 - 35.000 € al año]"),
        ("RAL: 32.000 - 38.000 €", "32000..38000 EUR/year [32.000 - 38.000 €]"),
        ("Retribuzione: tra 1.500 e 1.900 euro al mese", "1500..1900 EUR/month [1.500 e 1.900 euro al mese]"),
        (
            "Wynagrodzenie: 14 000 - 18 000 PLN brutto miesięcznie",
            "14000..18000 PLN/month [14 000 - 18 000 PLN brutto miesięcznie]",
        ),
        ("Widełki: 120 000 – 150 000 zł rocznie", "120000..150000 PLN/year [120 000 – 150 000 zł rocznie]"),
        ("年収 650～850万円", "6500000..8500000 JPY/year [650～850万円]"),
        ("Salary: CA$92.8K – CA$127K", "92800..127000 CAD [CA$92.8K – CA$127K]"),
        ("Salary: ₹8M - ₹9M INR", "8000000..9000000 INR [₹8M - ₹9M INR]"),
        ("CTC: 10 - 14 LPA", "1000000..1400000 INR/year [10 - 14 LPA]"),
        ("Salary: ₹10,00,000 - ₹14,50,000 per annum", "1000000..1450000 INR/year [₹10,00,000 - ₹14,50,000 per annum]"),
        ("Salary: CHF 95'000 – 115'000 p.a.", "95000..115000 CHF/year [CHF 95'000 – 115'000 p.a.]"),
        ("Salary: 42 000–52 000 SEK per month", "42000..52000 SEK/month [42 000–52 000 SEK per month]"),
        ("Salary: A$95,000 - A$110,000 + super", "95000..110000 AUD [A$95,000 - A$110,000]"),
        ("Salary: NZ$85k–NZ$95k", "85000..95000 NZD [NZ$85k–NZ$95k]"),
        ("Salary: $20/hr - $24/hr", "20..24/hour [$20/hr - $24/hr]"),
        ("Salary: $20 per hour to $24 per hour", "20..24/hour [$20 per hour to $24 per hour]"),
        ("Wage: $19.25–$22.75 an hour", "19.25..22.75/hour [$19.25–$22.75 an hour]"),
        ("Salary: USD 5,200 - USD 7,000 monthly", "5200..7000 USD/month [USD 5,200 - USD 7,000 monthly]"),
        ("Salary: $35,000 - $70,000 USD", "35000..70000 USD [$35,000 - $70,000 USD]"),
        ("Base salary GS-14 - $81,263 to $103,444", "81263..103444 [$81,263 to $103,444]"),
        ("Pay: $1,900 - $2,400 bi-weekly", "1900..2400/two_weeks [$1,900 - $2,400 bi-weekly]"),
        ("Salary: minimum $46,998, maximum $75,486", "46998..75486 [$46,998, maximum $75,486]"),
        ("Day rate: £450-£500", "450..500 GBP/day [£450-£500]"),
        ("Salary: RM 6,000 - RM 8,000", "6000..8000 MYR [RM 6,000 - RM 8,000]"),
        ("Salary: R$ 9.000 - R$ 12.000", "9000..12000 BRL [R$ 9.000 - R$ 12.000]"),
        ("Salary: 20 million to 35 million VND", "20000000..35000000 VND [20 million to 35 million VND]"),
        ("**Salary:** &pound;38,424 - &pound;42,100", "38424..42100 GBP [&pound;38,424 - &pound;42,100]"),
        ("Salary: 5-7 Lakhs per annum", "500000..700000 INR/year [5-7 Lakhs per annum]"),
        ("Sueldo: $22,000 - $27,000 MXN mensuales", "22000..27000 MXN/month [$22,000 - $27,000 MXN mensuales]"),
        ("Salary: $57, 024 – $66, 916", "57024..66916 [$57, 024 – $66, 916]"),
        ("Salary: $36,822  $52,470", "36822..52470 [$36,822  $52,470]"),
        ("Pay: $24.37 [Starting Wage] to $29.91 [Top Wage]", "24.37..29.91 [$24.37 [Starting Wage] to $29.91]"),
        ("Pay Range USD $15.50 - USD $17.00 /Hr.", "15.5..17 USD/hour [USD $15.50 - USD $17.00 /Hr]"),
        ("Salaire : 60 000 $ à 75 000 $ par année", "60000..75000/year [60 000 $ à 75 000 $ par année]"),
        ("We pay between 45 and 55 thousand euros.", "45000..55000 EUR [45 and 55 thousand euros]"),
        ("月給 28万円〜38万円", "280000..380000 JPY/month [28万円〜38万円]"),
        ("Salary (Level 2): $70,000 - $80,000", "70000..80000 [$70,000 - $80,000]"),
        ("Salary range: €88,100—€119,900 EUR (annual gross)", "88100..119900 EUR/year [€88,100—€119,900 EUR]"),
    ]);
}

#[test]
fn spellings_of_amounts_and_bounds() {
    check(&[
        ("Hiring range up to $120,000", "..120000 [up to $120,000]"),
        ("Salary: £41,120 (full-time equivalent)", "41120 GBP [£41,120]"),
        ("Salary: £42K (pro rata)", "42000 GBP [£42K]"),
        ("Paying up to £55k + bonus", "..55000 GBP [up to £55k]"),
        ("Salary 42k dependent on experience", "42000 [42k]"),
        (
            "We offer a gross monthly salary starting at EUR 3.900 for full time.",
            "3900.. EUR/month [starting at EUR 3.900]",
        ),
        ("Data Engineer, RAL fino a 50.000€", "..50000 EUR/year [fino a 50.000€]"),
        ("Salary: up to RM11k", "..11000 MYR [up to RM11k]"),
        ("Salary: from €4,100 gross / month", "4100.. EUR/month [from €4,100 gross / month]"),
        ("Salary: $72,000+", "72000.. [$72,000+]"),
        ("Salary: $72,000 and up", "72000.. [$72,000 and up]"),
        ("Salary: £28,000 minimum", "28000.. GBP [£28,000 minimum]"),
        ("Salary: at least £28,000", "28000.. GBP [at least £28,000]"),
        ("Salary: £28,000 max", "..28000 GBP [£28,000 max]"),
        ("Pay: $22.50 per hour", "22.5/hour [$22.50 per hour]"),
        ("Pay: $22.50/hour", "22.5/hour [$22.50/hour]"),
        ("Pay: £13.20 p/h", "13.2 GBP/hour [£13.20 p/h]"),
        ("Hourly rate: $31", "31/hour [$31]"),
        ("Pay is $18.375 per hour.", "18.375/hour [$18.375 per hour]"),
        ("Salary: £550/day", "550 GBP/day [£550/day]"),
        ("Stipend: $650 per week", "650/week [$650 per week]"),
        ("Salary: $71,500 yearly", "71500/year [$71,500 yearly]"),
        ("Salary: £31,400 pa", "31400 GBP/year [£31,400 pa]"),
        ("Salary: £31,400 p.a.", "31400 GBP/year [£31,400 p.a.]"),
        ("Annual salary: £31,400", "31400 GBP/year [£31,400]"),
        ("The annual salary is £31,400.", "31400 GBP/year [£31,400]"),
        ("Gehalt: ab 3.200,- € im Monat", "3200.. EUR/month [ab 3.200,- € im Monat]"),
        ("Bruttojahresgehalt: 58.000,00 EUR", "58000 EUR/year [58.000,00 EUR]"),
        ("Gehalt: bis zu 70.000 € jährlich", "..70000 EUR/year [bis zu 70.000 € jährlich]"),
        ("Salaire : jusqu'à 48 000 € par an", "..48000 EUR/year [jusqu'à 48 000 € par an]"),
        ("Salario: hasta 40.000€ brutos anuales", "..40000 EUR/year [hasta 40.000€ brutos anuales]"),
        ("Salario: 32k euros brutos al año", "32000 EUR/year [32k euros brutos al año]"),
        ("Salaris: vanaf € 2.900 per maand", "2900.. EUR/month [vanaf € 2.900 per maand]"),
        ("Wynagrodzenie: od 15 000 PLN", "15000.. PLN [od 15 000 PLN]"),
        ("Salary: 12 lakh INR", "1200000 INR [12 lakh INR]"),
        ("Salary: 45 000 kr per month", "45000/month [45 000 kr per month]"),
        ("Salary: US$95,000", "95000 USD [US$95,000]"),
        ("Salary: HK$40,000 monthly", "40000 HKD/month [HK$40,000 monthly]"),
        ("Salary: 55,000 GBP", "55000 GBP [55,000 GBP]"),
        ("Salary: $58,000 (USD) per year", "58000 USD/year [$58,000 (USD) per year]"),
        ("Salary: $1,950 biweekly", "1950/two_weeks [$1,950 biweekly]"),
        ("Compensation: 60 T€", "60000 EUR [60 T€]"),
        ("Salary: £28,000 plus a £1,000 training allowance", "28000 GBP [£28,000]"),
        ("Løn: 42.000 kr. pr. måned", "42000/month [42.000 kr. pr. måned]"),
        ("The pay rate is $23.", "23 [$23]"),
        ("Salary 52000", "52000 [52000]"),
        ("The salary is forty-eight thousand dollars a year.", "48000/year [forty-eight thousand dollars a year]"),
        ("Pay: seventeen US dollars an hour", "17 USD/hour [seventeen US dollars an hour]"),
        ("Stundensatz: 85 EUR", "85 EUR/hour [85 EUR]"),
        ("Salaire : 13,50 € de l'heure", "13.5 EUR/hour [13,50 € de l'heure]"),
        ("Das Mindestgehalt beträgt € 2.944,00 brutto pro Monat.", "2944 EUR/month [€ 2.944,00 brutto pro Monat]"),
    ]);
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
        ("---\ntitle: Driver\nsalary: £27,500 a year\n---\n\nDrive the van.", "27500 GBP/year [£27,500 a year]"),
    ]);
}

#[test]
fn money_that_is_no_pay() {
    check(&[
        ("The company has just raised a $120M Series C.", "none"),
        ("We closed €95 million in funding last year.", "none"),
        ("Our customers generated £6.2bn for the economy.", "none"),
        ("We manage $12B in assets.", "none"),
        ("Fraud costs the world $8 trillion a year and grows by 12% p.a.", "none"),
        ("A market cap of roughly $18 billion.", "none"),
        ("You run a budget of $34M and a portfolio of $2.5 billion.", "none"),
        ("You own an annual budget of $450,000 - $600,000.", "none"),
        ("Includes a €40/month remote work stipend.", "none"),
        ("€1,200 annual professional development budget", "none"),
        ("You get a training allowance of £900 a year.", "none"),
        ("Meal allowance of €9.46/day", "none"),
        ("Up to €105 net monthly for your meals", "none"),
        ("A wellness allowance of SEK 5,500 per year", "none"),
        ("MultiSport card worth PLN 140 a month", "none"),
        ("A $5,000 referral bonus", "none"),
        ("Sign-on bonus of $10,000", "none"),
        ("Relocation of up to $8,000", "none"),
        ("Tuition assistance up to $5,250 per year", "none"),
        ("401k with a 4% match, 401(k) from day one", "none"),
        ("Life insurance of $50,000 is paid by us.", "none"),
        ("A deductible of $1,500 per year", "none"),
        ("You carry a sales quota of $900,000 a year.", "none"),
        ("Deals between $80,000 and $120,000", "none"),
        ("Save families $2,400 a year", "none"),
        ("An application fee of $25", "none"),
        ("Grants of $20,000 to $50,000 per year", "none"),
        ("16 weeks of parental leave at 100% pay", "none"),
        ("Call +1 202 555 0143 to apply.", "none"),
        ("123 Main Street, Denver, CO 80202", "none"),
        ("We serve 85,000 - 125,000 voters each year.", "none"),
        ("Salary: depends on 3-5 years of experience", "vague [depends on]"),
        ("More than 2,500 weekly active users", "none"),
        ("## Benefits\n\n- Flexible hours (16-40 weekly)", "none"),
        ("Founded in 2012, we grew from 20 to 400 people.", "none"),
        ("A clerk can expect to earn an average salary of $60,000 (USD) per year.", "none"),
        ("The median salary of this trade is $48,000 a year.", "none"),
        ("Salary: $XX,XXX", "none"),
        ("Salary: $ - $", "none"),
        ("Salary: $0", "none"),
        ("Every role we list will include the salary range in the posting.", "none"),
        ("Prize of $10,000 for the best idea", "none"),
        ("Ticket restaurant de 11 € par jour", "none"),
        ("Fahrtkostenzuschuss von 50 € im Monat", "none"),
        ("Reiskostenvergoeding van €0,23 per km", "none"),
        ("You answer for $60,000 - $90,000 in annual sales.", "none"),
        ("Our average customer spends $25,000 - $40,000 per year.", "none"),
        ("Commission: 10% of sales, up to $20,000", "none"),
        ("The minimum wage is $15 per hour in our city.", "none"),
        ("The firm turned over £45,000 - £60,000 last year.", "none"),
        ("## Requirements\n\n- Sold products priced over $90k", "none"),
        ("We invested two hundred thousand dollars.", "none"),
        ("You lift up to fifty pounds per hour.", "none"),
        ("We pay $5 a ticket.", "none"),
    ]);
}

#[test]
fn pay_without_figures() {
    check(&[
        ("We offer a competitive salary and a pension.", "vague [competitive salary]"),
        ("Salary: Competitive", "vague [Competitive]"),
        ("Salary: DOE", "vague [DOE]"),
        ("Salary DOQ.", "vague [DOQ]"),
        ("She worked for the DOE.", "none"),
        ("Pay is commensurate with experience.", "vague [commensurate with experience]"),
        ("We pay market rate.", "vague [market rate]"),
        ("You hedge market rates.", "none"),
        ("An attractive package awaits you.", "vague [attractive package]"),
        ("Salary negotiable", "vague [Salary negotiable]"),
        ("Compensation: based on experience", "vague [based on]"),
        ("Wir bieten eine attraktive Vergütung.", "vague [attraktive Vergütung]"),
        ("Rémunération selon profil", "vague [Rémunération selon profil]"),
        ("Wij bieden een marktconform salaris.", "vague [marktconform salaris]"),
        ("Ofrecemos un salario competitivo.", "vague [salario competitivo]"),
        ("Offriamo una retribuzione competitiva.", "vague [retribuzione competitiva]"),
        ("Oferujemy atrakcyjne wynagrodzenie.", "vague [atrakcyjne wynagrodzenie]"),
        ("Salary: competitive, $50,000 - $60,000", "50000..60000 [$50,000 - $60,000]"),
        ("This is a GS-13 position.", "vague [GS-13]"),
        ("Vergütung nach TV-L E13.", "vague [TV-L E13]"),
        ("Bezahlung in Entgeltgruppe 9", "vague [Entgeltgruppe 9]"),
        ("Salary: Band 6", "vague [Band 6]"),
        ("Pay: Grade G7", "vague [Grade G7]"),
        ("You teach grade 6 students.", "none"),
        ("This is an unpaid internship.", "unpaid [unpaid internship]"),
        ("This is a volunteer position.", "unpaid [volunteer position]"),
        ("You may take leave without pay.", "none"),
        ("See the [pay scale](https://pay.example/scale) for this grade.", "elsewhere [pay scale]"),
        ("Eingruppierung bis Entgeltgruppe E 9b", "vague [Entgeltgruppe E 9b]"),
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
