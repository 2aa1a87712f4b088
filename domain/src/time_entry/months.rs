//! A month that is over, and whether its time can still be changed. TM2.

use kernel::Day;

/// Whether the month of that work is locked today: so many days after its last. None locks nothing.
pub fn is_locked(date_of_work: Day, today: Day, grace_days: Option<u16>) -> bool {
    let last = date_of_work.last_of_month();
    let locked_after = grace_days.and_then(|days| last.plus_days(i32::from(days)));
    locked_after.is_some_and(|day| day < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_locked_once_its_days_of_grace_are_over() {
        let work = Day::new(2026, 2, 3);
        let on = |today, grace| is_locked(work, today, grace);
        assert!(!on(Day::new(2026, 3, 5), Some(5)), "the fifth day of grace");
        assert!(on(Day::new(2026, 3, 6), Some(5)), "the day after");
        assert!(!on(Day::new(2026, 2, 28), Some(0)), "the month's last day");
        assert!(on(Day::new(2026, 3, 1), Some(0)));
        assert!(!on(Day::new(2030, 1, 1), None), "nothing is locked");
    }
}
