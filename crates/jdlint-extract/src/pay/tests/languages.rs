//! Periods, sizes and words of pay in further languages.

use super::check;

#[test]
fn periods_and_currencies_of_further_languages() {
    check(&[
        ("Mzda: 38 000 Kč hrubého měsíčně", "38000 CZK/month [38 000 Kč hrubého měsíčně]"),
        ("Mzda: 210 kč/hod", "210 CZK/hour [210 kč/hod]"),
        ("Salariu: 5.600 - 7.100 lei net pe lună", "5600..7100 RON/month [5.600 - 7.100 lei net pe lună]"),
        ("Maaş: 41.000 - 56.000 TL aylık", "41000..56000 TRY/month [41.000 - 56.000 TL aylık]"),
        ("Salário: R$ 6.400,00 mensais", "6400 BRL/month [R$ 6.400,00 mensais]"),
        ("Зарплата: 45 000 – 60 000 грн на місяць", "45000..60000 UAH/month [45 000 – 60 000 грн на місяць]"),
        ("Stawka: 95–120 zł netto (+ VAT) / godz.", "95..120 PLN/hour [95–120 zł netto (+ VAT) / godz]"),
        ("Mzda dohodou", "vague [Mzda dohodou]"),
        ("Lønn etter avtale", "vague [Lønn etter avtale]"),
    ]);
}

#[test]
fn periods_and_sizes_of_east_asia() {
    check(&[
        ("NT$ 52,000 - 68,000 (月薪)", "52000..68000 TWD/month [NT$ 52,000 - 68,000 (月薪)]"),
        ("薪资：9k-14k/月", "9000..14000/month [9k-14k/月]"),
        ("月薪21000至32000元", "21000..32000 CNY/month [21000至32000元]"),
        ("31万円/月", "310000 JPY/month [31万円/月]"),
        ("연봉 4,200~5,600만원", "42000000..56000000 KRW/year [4,200~5,600만원]"),
        ("Salary: 15 - 18 triệu", "15000000..18000000 VND [15 - 18 triệu]"),
        ("Open since 2019年", "none"),
    ]);
}

#[test]
fn rupees_are_of_the_country_that_the_posting_names() {
    check(&[
        ("Location: Lahore, Pakistan\n\nSalary: Rs. 85,000 per month", "85000 PKR/month [Rs. 85,000 per month]"),
        ("Salary: Rs. 85,000 per month", "85000 INR/month [Rs. 85,000 per month]"),
        ("CTC: 1.1cr - 1.4cr", "11000000..14000000 INR/year [1.1cr - 1.4cr]"),
    ]);
}
