//! Opening, sharing, renewal and closing.

use super::*;
use crate::hour_bank::renewal;

fn close() -> CloseHourBank {
    CloseHourBank { reason: reason() }
}

#[test]
fn a_bank_is_opened_once() {
    let opened = HourBankOpened {
        bank: id::<HourBankId>(9),
        client: holder(),
        contract: None,
        thresholds: vec![],
    };
    after([]).when(open()).then([opened.into()]);
    after([open().into()]).when(open()).then_quiet();
    let other = OpenHourBank {
        client: subsidiary(),
        ..open()
    };
    after([open().into()])
        .when(other)
        .then_refused(HourBankRefusal::AlreadyOpened);
}

#[test]
fn a_bank_is_shared_with_named_subsidiaries() {
    let share = ShareWith { client: subsidiary() };
    let stop = StopSharing { client: subsidiary() };
    after([open().into()])
        .when(share.clone())
        .then([SharedWith { client: subsidiary() }.into()]);
    after([open().into(), share.clone().into()])
        .when(share.clone())
        .then_quiet();
    after([open().into()])
        .when(ShareWith { client: holder() })
        .then_refused(HourBankRefusal::OwnBank);
    let shared = [open().into(), share.into()];
    after(shared.clone())
        .when(stop.clone())
        .then([SharingStopped { client: subsidiary() }.into()]);
    after(shared)
        .when(StopSharing { client: holder() })
        .then_refused(HourBankRefusal::OwnBank);
    after([open().into()]).when(stop).then_quiet();
}

#[test]
fn a_bank_follows_its_contract_and_leaves_its_sharing_behind() {
    let assign = AssignHourBank {
        client: id::<ClientId>(77),
    };
    let assigned = HourBankAssigned {
        from: holder(),
        to: assign.client,
    };
    let share = ShareWith { client: subsidiary() };
    after([open().into()])
        .when(assign.clone())
        .then([assigned.clone().into()]);
    after([open().into(), share.into()])
        .when(assign.clone())
        .then([SharingStopped { client: subsidiary() }.into(), assigned.into()]);
    after([open().into(), assign.clone().into()])
        .when(assign.clone())
        .then_quiet();
    after([]).when(assign.clone()).then_quiet();
    after([open().into(), close().into()]).when(assign).then_quiet();
}

#[test]
fn what_a_former_subsidiary_used_can_still_be_taken_back() {
    let used = DebitHours {
        client: subsidiary(),
        ..work(1, 40)
    };
    let bank = bank_after([
        open().into(),
        pack(1, 60).into(),
        ShareWith { client: subsidiary() }.into(),
        used.into(),
        StopSharing { client: subsidiary() }.into(),
        reverse(1).into(),
    ]);
    assert_eq!(bank.balance(), minutes(60));
}

#[test]
fn one_renewal_is_proposed_at_a_time_until_the_next_purchase() {
    let base = || [open().into(), pack(1, 600).into(), work(1, 580).into()];
    let propose = renewal::proposal(&bank_after(base()), on(3, 10));
    let ProposeRenewal {
        minutes: size,
        based_on,
    } = propose.clone();
    assert_eq!((size, based_on.asked), (Minutes::hours(10), minutes(580)));
    after(base()).when(propose.clone()).then([RenewalProposed {
        minutes: size,
        based_on,
    }
    .into()]);
    let proposed = || base().into_iter().chain([propose.clone().into()]);
    after(proposed()).when(propose.clone()).then_quiet();
    let bought = proposed().chain([pack(2, 600).into()]);
    after(bought).when(propose.clone()).then([RenewalProposed {
        minutes: size,
        based_on,
    }
    .into()]);
    let nothing = ProposeRenewal {
        minutes: Minutes::ZERO,
        ..propose
    };
    let refusal = HourBankRefusal::RenewalNotPositive {
        minutes: Minutes::ZERO,
    };
    after(base()).when(nothing).then_refused(refusal);
}

#[test]
fn a_renewal_is_the_smallest_pack_that_covers_twelve_months_of_work() {
    let sizes = [1, 300, 301, 1200, 3000, 3001].map(|asked| renewal::pack_for(minutes(asked)).get() / 60);
    assert_eq!(sizes, [5, 5, 10, 20, 50, 60]);
    let older = DebitHours {
        date_of_work: Day::new(2025, 3, 10),
        ..work(1, 100)
    };
    let bank = bank_after([open().into(), pack(1, 600).into(), older.into()]);
    let proposal = renewal::proposal(&bank, on(3, 10));
    assert_eq!(
        (proposal.minutes, proposal.based_on.first_day),
        (minutes(600), Day::new(2025, 3, 11))
    );
}

#[test]
fn an_empty_bank_is_closed_and_one_with_hours_or_debts_is_not() {
    let spent = || [open().into(), pack(1, 60).into(), work(1, 60).into()];
    after(spent())
        .when(close())
        .then([HourBankClosed { reason: reason() }.into()]);
    let closed = || spent().into_iter().chain([close().into()]);
    after(closed()).when(close()).then_quiet();
    after(closed())
        .when(pack(2, 60))
        .then_refused(HourBankRefusal::Closed);
    let full = [open().into(), pack(1, 60).into()];
    after(full)
        .when(close())
        .then_refused(HourBankRefusal::HoursRemain { left: minutes(60) });
    let owing = DebitHours {
        overdraft: Overdraft::AllowNegative,
        ..work(1, 40)
    };
    let refusal = HourBankRefusal::OverdraftRemains {
        overdrawn: minutes(40),
    };
    after([open().into(), owing.into()])
        .when(close())
        .then_refused(refusal);
}
