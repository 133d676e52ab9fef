//! Words that deter or bore.

use crate::{Probes, inserted};

#[test]
fn words_that_deter() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("We are looking for a ninja.", "hype-term", "ninja"),
        ("Wir suchen einen Rockstar für die Werkstatt.", "hype-term", "Rockstar"),
        ("You are the guru whom everybody asks.", "hype-term", "guru"),
        ("We work hard and play hard.", "hustle-culture", "work hard and play hard"),
        ("Work hard, play hard!", "hustle-culture", "Work hard, play hard"),
        ("Everybody wears many hats.", "hustle-culture", "wears many hats"),
        ("You hit the ground running.", "hustle-culture", "hit the ground running"),
        ("We do whatever it takes.", "hustle-culture", "whatever it takes"),
        ("There is a beer fridge in the workshop.", "exclusive-culture", "beer fridge"),
        ("There is a foosball table upstairs.", "exclusive-culture", "foosball table"),
        ("We are like a family.", "exclusive-culture", "like a family"),
        ("We hire for culture fit.", "exclusive-culture", "culture fit"),
        ("The deadlines are crazy.", "ableist-term", "crazy"),
        ("You run a sanity check on the till.", "ableist-term", "sanity check"),
        ("We keep a blacklist of suppliers.", "racially-loaded-term", "blacklist"),
        ("You write down tribal knowledge.", "racially-loaded-term", "tribal knowledge"),
        ("You have a killer instinct.", "violent-metaphor", "killer instinct"),
        ("Help us to crush the competition.", "violent-metaphor", "crush the competition"),
        ("Be your own boss.", "get-rich-phrase", "Be your own boss"),
        ("There is unlimited earning potential.", "get-rich-phrase", "unlimited earning potential"),
        ("We get shit done.", "offensive-term", "shit"),
        ("We sell sexy bicycles.", "sexualized-term", "sexy"),
    ] {
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    probes.end();
}

#[test]
fn words_that_only_look_like_it() {
    let mut probes = Probes::default();
    for line in [
        "The challenge lies in the small parts.",
        "We choose from a pool of candidates.",
        "Our parent company is in the United Kingdom (UK).",
        "Letters and CVs are read by two people.",
        "Man Group and other firms rent our bicycles.",
        "A 401k match comes with the job.",
        "One customer looks after a $2.5 billion portfolio.",
        "No rockstars or ninjas, please.",
        "We want people, not rockstars.",
        "Rockstars need not apply.",
        "People who call themselves “the ninja of brakes” rarely are.",
        "You keep the Ninja build files of our web shop in order.",
        "We write to city, state and federal offices.",
        "Across the street is a young tree nursery.",
        "You merge into the master branch and know `kill -9`.",
        "Our customers live in Scunthorpe, Essex and Dick Street.",
        "We serve deaf and blind riders with tandems.",
        "A fast-paced Saturday ends at four.",
        "Ours is a family business; we are a family bakery, too.",
        "We do not say “work hard, play hard” here.",
        "The tribal council and its police ride our bicycles.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
