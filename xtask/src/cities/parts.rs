//! Parts of countries: from the codes of GeoNames to those of ISO 3166-2.

/// Countries where both write the same.
const SAME: &[&str] = &["US", "GB", "CH", "BE"];

/// The others, with pairs of both codes.
const PAIRS: &[(&str, &str)] = &[
    ("AT", "01=1 02=2 03=3 04=4 05=5 06=6 07=7 08=8 09=9"),
    ("AU", "01=ACT 02=NSW 03=NT 04=QLD 05=SA 06=TAS 07=VIC 08=WA"),
    ("CA", "01=AB 02=BC 03=MB 04=NB 05=NL 07=NS 08=ON 09=PE 10=QC 11=SK 12=YT 13=NT 14=NU"),
    ("DE", "01=BW 02=BY 03=HB 04=HH 05=HE 06=NI 07=NW 08=RP 09=SL 10=SH 11=BB 12=MV 13=SN 14=ST 15=TH 16=BE"),
    ("ES", "07=IB 27=RI 29=MD 31=MC 32=NC 34=AS 39=CB 51=AN 52=AR 53=CN 54=CM 55=CL 56=CT 57=EX 58=GA 59=PV 60=VC"),
    ("FR", "11=IDF 24=CVL 27=BFC 28=NOR 32=HDF 44=GES 52=PDL 53=BRE 75=NAQ 76=OCC 84=ARA 93=PAC 94=20R"),
    (
        "IN",
        "02=AP 03=AS 05=CH 07=DL 09=GJ 10=HR 13=KL 16=MH 19=KA 21=OD 23=PB 24=RJ 25=TN 28=WB 34=BR 35=MP 36=UP 37=CG \
         38=JH 39=UK 40=TS",
    ),
    (
        "IT",
        "01=65 02=77 03=78 04=72 05=45 06=36 07=62 08=42 09=25 10=57 11=67 12=21 13=75 14=88 15=82 16=52 17=32 18=55 \
         19=23 20=34",
    ),
    ("NL", "01=DR 02=FR 03=GE 04=GR 05=LI 06=NB 07=NH 09=UT 10=ZE 11=ZH 15=OV 16=FL"),
    ("PL", "72=02 73=04 74=10 75=06 76=08 77=12 78=14 79=16 80=18 81=20 82=22 83=24 84=26 85=28 86=30 87=32"),
];

/// The ISO 3166-2 code of the part of `country` that GeoNames calls `code`.
pub(super) fn code(country: &str, code: &str) -> Option<String> {
    if SAME.contains(&country) && !code.is_empty() {
        return Some(format!("{country}-{code}"));
    }
    let (_, pairs) = PAIRS.iter().find(|(known, _)| *known == country)?;
    let (_, iso) = pairs.split_whitespace().filter_map(|pair| pair.split_once('=')).find(|(own, _)| *own == code)?;
    Some(format!("{country}-{iso}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_those_of_iso() {
        for (country, own, wanted) in [
            ("US", "CO", Some("US-CO")),
            ("CA", "08", Some("CA-ON")),
            ("DE", "02", Some("DE-BY")),
            ("PL", "78", Some("PL-14")),
            ("CA", "06", None),
            ("FI", "01", None),
        ] {
            assert_eq!(code(country, own).as_deref(), wanted, "{country} {own}");
        }
    }
}
