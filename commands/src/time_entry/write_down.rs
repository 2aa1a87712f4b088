//! A piece of work becomes an entry: typed, or measured by a timer.

use super::{DespiteLock, Place, bank_for, expect_own_work, prices_on};
use crate::{CommandError, account::expect_open_account, runtime::Work, tenant::today};
use domain::time_entry::{Between, LogTime, TimeEntry};
use kernel::{AccountId, Day, EntryId, HourBankId, Minutes, Personal, TimeClass};

pub(crate) struct Worked<'a> {
    pub entry: EntryId,
    pub account: AccountId,
    pub place: Place,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub between: Option<Between>,
    pub class: TimeClass,
    pub note: &'a str,
    pub despite_lock: DespiteLock,
}

pub(crate) async fn write_down(work: &mut Work, worked: Worked<'_>) -> Result<(), CommandError> {
    let Worked {
        place,
        account,
        date_of_work,
        ..
    } = worked;
    expect_own_work(work, account)?;
    expect_open_account(work, account).await?;
    worked.despite_lock.expect_open(work, date_of_work).await?;
    let log = LogTime {
        entry: worked.entry,
        account,
        client: place.client,
        contract: place.contract,
        ticket: place.ticket,
        bank: bank_at(work, place, date_of_work).await?,
        worked: worked.worked,
        date_of_work,
        between: worked.between,
        class: worked.class,
        note: Personal::new(place.client.0, worked.note),
        today: today(work).await?,
    };
    work.begin::<TimeEntry>(worked.entry.0, log).await.map(drop)
}

/// None without a contract; then the agency must have said what an hour costs.
async fn bank_at(work: &Work, place: Place, date_of_work: Day) -> Result<Option<HourBankId>, CommandError> {
    match place.contract {
        Some(contract) => bank_for(work, contract, place.client, date_of_work).await,
        None => prices_on(work, date_of_work).await.map(|_| None),
    }
}
