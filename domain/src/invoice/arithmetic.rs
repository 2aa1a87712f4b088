//! Whole numbers, divided once: what every amount of an invoice is made of.

/// Half away from zero. The denominator is above zero.
pub fn divided(numerator: i128, denominator: i128) -> i128 {
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    if rest.abs() * 2 >= denominator {
        whole + numerator.signum()
    } else {
        whole
    }
}

/// A part of a hundred of something: `rate` in hundredths of a percent.
pub fn part_of(amount: i128, rate: i128) -> i128 {
    divided(amount * rate, 10_000)
}
