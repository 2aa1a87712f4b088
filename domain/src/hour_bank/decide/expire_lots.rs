//! Lots that ended lapse, the first to have ended first. Before it lapses, a lot repays what was advanced
//! for work of its own days.

use super::Decision;
use crate::hour_bank::command::ExpireLots;
use crate::hour_bank::event::LotExpired;
use crate::hour_bank::lots::Lot;
use crate::hour_bank::repayment::repayments;
use crate::hour_bank::state::Bank;
use kernel::{Day, LotId, MovementId};

pub fn expire_lots(bank: &Bank, command: &ExpireLots) -> Decision {
    let mut after = bank.clone();
    let mut events = vec![];
    for lot in bank.lots_to_expire(command.today) {
        let Some(movement) = movement_for(command, lot) else {
            continue;
        };
        let of_this_lot = expire(&after, lot, movement)?;
        after = of_this_lot.iter().fold(after, Bank::after);
        events.extend(of_this_lot);
    }
    Ok(events)
}

fn movement_for(command: &ExpireLots, lot: LotId) -> Option<MovementId> {
    command
        .movements
        .iter()
        .find(|(id, _)| *id == lot)
        .map(|(_, movement)| *movement)
}

fn expire(bank: &Bank, lot: LotId, movement: MovementId) -> Decision {
    bank.expect_unused(movement)?;
    let lot = bank.lot(lot)?;
    let Some(last_day) = lot.credit.last_day else {
        return Ok(vec![]);
    };
    let mut events = repayments(bank, lot, movement, bank.balance(), |debt| {
        lot.covers(debt.date_of_work)
    });
    let repaid = events.iter().fold(bank.clone(), Bank::after);
    events.extend(lapse(&repaid, repaid.lot(lot.id())?, movement, last_day).map(Into::into));
    Ok(events)
}

fn lapse(bank: &Bank, lot: &Lot, movement: MovementId, last_day: Day) -> Option<LotExpired> {
    let minutes = lot.remaining;
    let balance_after = bank.balance().minus(minutes);
    minutes.is_positive().then(|| LotExpired {
        lot: lot.id(),
        movement,
        minutes,
        last_day,
        balance_after,
    })
}
