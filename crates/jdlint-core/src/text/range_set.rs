//! Ranges in order, asked by position.

use super::CleanRange;

/// Ranges of the clean text that can be asked by position in `O(log n)`; those that overlap are joined.
///
/// A posting of many megabytes has as many pieces of evidence as it has lines: a rule that walks them for each of its
/// hits would take the square of the posting's length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RangeSet {
    /// In order, none empty, none overlapping the next.
    ranges: Vec<CleanRange>,
}

impl RangeSet {
    /// Whether one of the ranges covers all of `range`.
    pub fn contains(&self, range: CleanRange) -> bool {
        let after = self.ranges.partition_point(|one| one.start() <= range.start());
        after > 0 && self.ranges[after - 1].contains(range)
    }

    /// Whether one of the ranges shares a byte with `range`.
    pub fn overlaps(&self, range: CleanRange) -> bool {
        let after = self.ranges.partition_point(|one| one.end() <= range.start());
        self.ranges.get(after).is_some_and(|one| one.overlaps(range))
    }
}

impl FromIterator<CleanRange> for RangeSet {
    fn from_iter<I: IntoIterator<Item = CleanRange>>(ranges: I) -> Self {
        let mut ranges: Vec<CleanRange> = ranges.into_iter().filter(|range| !range.is_empty()).collect();
        ranges.sort_unstable();
        ranges.dedup_by(|next, last| {
            let is_joined = last.overlaps(*next);
            if is_joined {
                *last = last.cover(*next);
            }
            is_joined
        });
        Self { ranges }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: u32, end: u32) -> CleanRange {
        CleanRange::new(start, end)
    }

    #[test]
    fn answers_as_a_walk_over_the_ranges_does() {
        let given = [range(8, 12), range(0, 3), range(3, 5), range(10, 14), range(20, 20), range(30, 31)];
        let set: RangeSet = given.into_iter().collect();
        let joined = [range(0, 3), range(3, 5), range(8, 14), range(30, 31)];
        for start in 0..34 {
            for end in start..34 {
                let asked = range(start, end);
                assert_eq!(set.contains(asked), joined.iter().any(|one| one.contains(asked)), "{asked:?}");
                assert_eq!(set.overlaps(asked), joined.iter().any(|one| one.overlaps(asked)), "{asked:?}");
            }
        }
    }
}
