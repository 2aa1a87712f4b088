//! What remains of lots whose last day is past lapses. Asked for by the calendar.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask, runtime::derived, tenant::today,
};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{CommandId, HourBankId, LotId, MovementId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ExpireLots {
    pub command: CommandId,
    pub bank: HourBankId,
}

impl ExpireLots {
    fn movement(&self, lot: LotId) -> MovementId {
        MovementId(derived(self.command.0, &format!("movement {lot}")))
    }
}

pub async fn expire_lots(
    runtime: &Runtime,
    caller: &Caller,
    input: ExpireLots,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "hour_bank.expire_lots",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let today = today(work).await?;
            let due = ask(work, input.bank, |bank| bank.lots_to_expire(today)).await?;
            let movements = due.into_iter().map(|lot| (lot, input.movement(lot))).collect();
            work.decide::<HourBank>(input.bank.0, hour_bank::ExpireLots { today, movements })
                .await
                .map(drop)
        })
        .await
}
