//! A person adds to a lot or takes from it, with a reason.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask, runtime::derived, tenant::today,
};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{CommandId, HourBankId, LotId, Minutes, MovementId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CorrectHours {
    pub command: CommandId,
    pub bank: HourBankId,
    pub lot: LotId,
    /// Signed: below zero takes away.
    pub minutes: Minutes,
    pub reason: String,
}

pub async fn correct_hours(
    runtime: &Runtime,
    caller: &Caller,
    input: CorrectHours,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Validate);
    let request = Request {
        command: input.command,
        name: "hour_bank.correct_hours",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let holder = ask(work, input.bank, |bank| bank.client).await?;
            let correct = hour_bank::CorrectHours {
                movement: MovementId(derived(input.command.0, "movement")),
                lot: input.lot,
                minutes: input.minutes,
                reason: Personal::new(holder.0, &input.reason),
                today: today(work).await?,
            };
            work.decide::<HourBank>(input.bank.0, correct).await.map(drop)
        })
        .await
}
