//! What may happen to a bank, in small numbers.

use super::*;
use proptest::prelude::*;

/// One thing that happens; small numbers that the world makes into a command.
#[derive(Clone, Debug)]
pub enum Step {
    Pass {
        days: i32,
    },
    Credit {
        size: i64,
        priority: i32,
        start: i32,
        length: Option<i32>,
        source: u8,
    },
    Pay {
        lot: usize,
    },
    Debit {
        time: i64,
        days_ago: i32,
        overdraft: Overdraft,
    },
    Reverse {
        entry: usize,
    },
    Correct {
        lot: usize,
        change: i64,
    },
    Refund {
        lot: usize,
    },
    Expire,
}

pub fn step() -> impl Strategy<Value = Step> {
    let policy = prop_oneof![
        Just(Overdraft::SplitToBillable),
        Just(Overdraft::AllowNegative),
        Just(Overdraft::Refuse)
    ];
    prop_oneof![
        2 => (1..40).prop_map(|days| Step::Pass { days }),
        4 => (1..90i64, 0..3, -30..30, prop::option::weighted(0.8, 0..60), 0..3u8)
            .prop_map(|(size, priority, start, length, source)| Step::Credit { size, priority, start, length, source }),
        1 => (0..8usize).prop_map(|lot| Step::Pay { lot }),
        6 => (0..70i64, 0..50, policy)
            .prop_map(|(time, days_ago, overdraft)| Step::Debit { time, days_ago, overdraft }),
        3 => (0..12usize).prop_map(|entry| Step::Reverse { entry }),
        1 => (0..8usize, -40..40i64).prop_map(|(lot, change)| Step::Correct { lot, change }),
        1 => (0..8usize).prop_map(|lot| Step::Refund { lot }),
        2 => Just(Step::Expire),
    ]
}
