//! Any sequence of commands against the slow bank: to the minute, after every step.

use super::steps::{Step, step};
use super::world::World;
use super::*;
use crate::hour_bank::balance::Ledger;
use crate::hour_bank::ledger::sum;
use proptest::prelude::*;

fn last_balance(events: &[HourBankEvent]) -> Option<Minutes> {
    events.iter().rev().find_map(|event| match event {
        HourBankEvent::HoursCredited(event) => Some(event.balance_after),
        HourBankEvent::OverdraftRepaid(event) => Some(event.balance_after),
        HourBankEvent::HoursDebited(event) => Some(event.balance_after),
        HourBankEvent::DebitReversed(event) => Some(event.balance_after),
        HourBankEvent::HoursCorrected(event) => Some(event.balance_after),
        HourBankEvent::LotRefunded(event) => Some(event.balance_after),
        HourBankEvent::LotExpired(event) => Some(event.balance_after),
        _ => None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_bank_is_the_slow_bank_to_the_minute_after_every_step(
        steps in prop::collection::vec(step(), 1..30),
    ) {
        let mut world = World::new();
        for step in &steps {
            let (before, from) = (world.slow.clone(), world.events.len());
            prop_assert!(world.take(step), "one of the two refused {:?}", step);
            world.agree()?;
            world.crossed(&before, from)?;
            prop_assert_eq!(last_balance(&world.events).unwrap_or_default(), world.bank().balance());
        }
    }

    #[test]
    fn a_reversal_leaves_the_bank_and_every_days_balance_as_if_the_work_had_not_been(
        steps in prop::collection::vec(step(), 1..15),
        time in 0..200i64, days_ago in 0..60, allowed in any::<bool>(),
    ) {
        let mut world = World::new();
        steps.iter().for_each(|step| { world.take(step); });
        let (bank, ledger) = (world.bank().clone(), Ledger::of(&world.events));
        let overdraft = if allowed { Overdraft::AllowNegative } else { Overdraft::SplitToBillable };
        world.take(&Step::Debit { time, days_ago, overdraft });
        let entry = world.entries.len() - 1;
        world.take(&Step::Reverse { entry });
        prop_assert_eq!(&world.bank().lots, &bank.lots);
        prop_assert_eq!(&world.bank().debits, &bank.debits);
        prop_assert_eq!(world.bank().overdrawn, bank.overdrawn);
        let now = Ledger::of(&world.events);
        for days in (-120..400).step_by(7) {
            let day = world.today.plus_days(days).expect("a near day");
            prop_assert_eq!(now.as_of(day), ledger.as_of(day));
        }
    }

    #[test]
    fn history_and_state_survive_the_disk(steps in prop::collection::vec(step(), 1..15)) {
        let mut world = World::new();
        steps.iter().for_each(|step| { world.take(step); });
        let written = serde_json::to_string(&world.events).expect("events as JSON");
        let read: Vec<HourBankEvent> = serde_json::from_str(&written).expect("the same events");
        prop_assert_eq!(&read, &world.events);
        let written = serde_json::to_string(&world.state).expect("the state as JSON");
        let state: HourBankState = serde_json::from_str(&written).expect("the same state");
        prop_assert_eq!(state, HourBank::fold(&read));
    }

    #[test]
    fn no_number_however_large_makes_a_decision_panic(
        sizes in prop::collection::vec(-5_270_400_000..5_270_400_000i64, 1..8),
    ) {
        let mut world = World::new();
        for (at, size) in (0..).zip(&sizes) {
            world.decide(pack(at, *size));
            let overdrawn = DebitHours { overdraft: Overdraft::AllowNegative, ..work(at, *size) };
            world.decide(overdrawn);
            world.decide(reverse(at));
            prop_assert_eq!(sum(&Ledger::of(&world.events).lines), world.bank().balance());
        }
    }
}
