//! "Did you mean": the known name nearest to a mistyped one.

/// The name of `known` that is nearest to `name`, where one is near enough.
pub fn did_you_mean<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let wanted = name.to_lowercase().replace(['_', ' '], "-");
    let near = known.into_iter().filter_map(|candidate| {
        let most = candidate.len().max(3) / 3;
        // Names of other lengths are out before their letters are compared; so are keys of other programs, mostly.
        let distance = (candidate.len().abs_diff(wanted.len()) <= most && wanted.len() <= LONGEST)
            .then(|| strsim::osa_distance(&wanted, candidate))?;
        (distance <= most).then_some((distance, candidate))
    });
    near.min().map(|(_, candidate)| candidate)
}

/// A longer name is no mistyped one; the time to compare grows with the length.
const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["missing-salary", "missing-title", "hype-term"];
        assert_eq!(did_you_mean("mising-salary", known), Some("missing-salary"));
        assert_eq!(did_you_mean("missing_title", known), Some("missing-title"));
        assert_eq!(did_you_mean("hpye-term", known), Some("hype-term"));
        assert_eq!(did_you_mean("salary-history-question", known), None);
    }
}
