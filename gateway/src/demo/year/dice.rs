//! Chance that is the same each time: a number for a number, so that making the year twice changes nothing.

/// Below `sides`, for the same number and what is thrown for. SplitMix64's last steps.
pub fn throw(number: u64, what: &str, sides: u64) -> u64 {
    let salt = what.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |salt, byte| {
        (salt ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ salt;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed ^ (mixed >> 31)) % sides.max(1)
}

/// So many times in a hundred.
pub fn falls(number: u64, what: &str, percent: u64) -> bool {
    throw(number, what, 100) < percent
}

/// One of them.
pub fn one_of<T: Copy>(number: u64, what: &str, all: &[T]) -> Option<T> {
    let at = usize::try_from(throw(number, what, all.len() as u64)).ok()?;
    all.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_side_falls_about_as_often_and_always_for_the_same() {
        let mut fallen = [0_u32; 6];
        for number in 0..6_000 {
            let side = throw(number, "side", 6);
            assert_eq!(side, throw(number, "side", 6));
            fallen[usize::try_from(side).unwrap()] += 1;
        }
        assert!(
            fallen.iter().all(|times| (800..1_200).contains(times)),
            "{fallen:?}"
        );
    }
}
