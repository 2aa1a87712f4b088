//! The hours that a subscription includes for one month. Asked for by the calendar.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, contract::agreement, hour_bank::bank_of,
    runtime::derived,
};
use domain::{
    contract::inclusions::included_in,
    hour_bank::{self, HourBank, Source},
};
use journal::Receipt;
use kernel::{CommandId, ContractId, Day, LotId, MovementId, Usable};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct GrantIncludedHours {
    pub command: CommandId,
    pub contract: ContractId,
    /// Any day of it.
    pub month: Day,
}

pub async fn grant_included_hours(
    runtime: &Runtime,
    caller: &Caller,
    input: GrantIncludedHours,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "hour_bank.grant_included_hours",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let agreement = agreement(work, input.contract).await?;
            let Some(included) = included_in(&agreement, input.month) else {
                return Ok(());
            };
            let bank = bank_of(input.contract);
            let grant = hour_bank::CreditHours {
                lot: LotId(derived(bank.0, &format!("lot {}", included.month))),
                movement: MovementId(derived(bank.0, &format!("movement {}", included.month))),
                minutes: included.minutes,
                source: Source::MonthlyInclusion {
                    month: included.month,
                },
                priority: 0,
                first_day: included.first_day,
                last_day: Some(included.last_day),
                usable: Usable::FromValidation,
            };
            work.decide::<HourBank>(bank.0, grant).await.map(drop)
        })
        .await
}
