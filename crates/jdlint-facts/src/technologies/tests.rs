use super::*;
use crate::scan;

/// The technologies that `text` names, with their spellings there; `!` before those that are spelled wrong.
fn mentions(text: &str) -> Vec<String> {
    let scan = scan(text);
    let hits = scan.tagged_any(&[Tag::Technology, Tag::TechnologySpelling]);
    hits.iter()
        .filter_map(|hit| mention(hit, text))
        .map(|mention| {
            let mark = if mention.right.is_some() { "!" } else { "" };
            format!("{mark}{}={}", &text[mention.range.indices()], mention.right.unwrap_or(mention.technology.name))
        })
        .collect()
}

#[test]
fn every_entry_has_a_date_and_says_where_it_is_from() {
    assert!(technologies().windows(2).all(|pair| pair[0].name < pair[1].name));
    let verified = technologies().iter().filter(|one| one.verified).count();
    assert!(verified >= 250, "{verified} names have a page that was seen");
    for one in technologies() {
        assert_eq!(one.verified, one.source.starts_with("http"), "{}", one.name);
        assert!(one.first_public() <= looked_through(), "{}", one.name);
        assert_eq!(technology_named(one.name), Some(one));
    }
}

#[test]
fn marks_tell_names_of_one_word_apart() {
    assert_eq!(mentions("C, C++ and C#, in .NET."), ["C=C", "C++=C++", "C#=C#", ".NET=.NET"]);
    assert_eq!(mentions("C ++, c#, a net of .Net"), ["!C ++=C++", "!c#=C#", "!.Net=.NET"]);
    assert_eq!(mentions("C+ and Security, Security+"), ["Security+=Security+"]);
    assert_eq!(mentions("Python 3.8+"), ["Python 3.8=Python 3.8"]);
    assert_eq!(mentions("ASP.NET Core"), ["ASP.NET Core=ASP.NET Core", "!NET Core=.NET Core"]);
}

#[test]
fn a_wrong_spelling_keeps_its_letters() {
    assert_eq!(mentions("AWS ec2, Html5, Oauth2")[1..], ["!ec2=EC2", "!Html5=HTML5", "!Oauth2=OAuth2"]);
    assert_eq!(mentions("Adobe PhotoShop")[0], "!Adobe PhotoShop=Adobe Photoshop");
}

#[test]
fn letters_count_as_they_are() {
    assert_eq!(mentions("Node JS, Node.js, NODE"), ["!Node JS=Node.js", "JS=JavaScript", "Node.js=Node.js"]);
    assert_eq!(mentions("go, Go, GO"), ["Go=Go"]);
    assert_eq!(mentions("https://javascript.example.org/Javascript"), Vec::<String>::new());
}

#[test]
fn ambiguous_names_need_their_context() {
    let swift = technology_named("Swift").unwrap();
    assert!(swift.is_ambiguous() && swift.is_meant_in("Swift and Xcode") && !swift.is_meant_in("a Swift reply"));
    let dbt = technology_named("dbt").unwrap();
    assert!(dbt.is_wrong_in("DBT", "DBT on Snowflake") && !dbt.is_wrong_in("DBT", "DBT for young people"));
    assert!(!technology_named("Kubernetes").unwrap().is_ambiguous());
}

#[test]
fn a_year_alone_begins_in_january() {
    let javascript = technology_named("JavaScript").unwrap();
    assert_eq!(javascript.first_public(), date(1995, 1, 1));
    assert!(!javascript.knows_month());
    let kubernetes = technology_named("Kubernetes").unwrap();
    assert_eq!(kubernetes.first_public(), date(2014, 6, 1));
    assert!(kubernetes.knows_month() && kubernetes.verified);
}
