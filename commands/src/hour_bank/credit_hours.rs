//! A pack that was sold, or a gesture. When a pack may be used is the contract's to say.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, contract::usable_on, hour_bank::ask,
    runtime::derived, tenant::today,
};
use domain::hour_bank::{self, HourBank, Source};
use journal::Receipt;
use kernel::{ClientId, CommandId, Day, HourBankId, InvoiceId, LotId, Minutes, MovementId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CreditHours {
    pub command: CommandId,
    pub bank: HourBankId,
    pub minutes: Minutes,
    pub credit: Credit,
    /// The lower one is consumed first.
    pub priority: i32,
    /// Today when it is not said.
    pub first_day: Option<Day>,
    /// As the domain has it when it is not said: one year for a pack, never for a grant.
    pub last_day: Option<Day>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Credit {
    /// The label is what stands on the invoice, "Pack 10 h".
    Pack {
        invoice: Option<InvoiceId>,
        label: String,
    },
    Grant {
        reason: String,
    },
}

impl CreditHours {
    pub fn lot(&self) -> LotId {
        LotId(derived(self.command.0, "lot"))
    }
}

impl Credit {
    fn source(&self, holder: ClientId) -> Source {
        match self {
            Credit::Pack { invoice, label } => Source::Purchase {
                invoice: *invoice,
                label: label.clone(),
            },
            Credit::Grant { reason } => Source::Grant {
                reason: Personal::new(holder.0, reason),
            },
        }
    }
}

pub async fn credit_hours(
    runtime: &Runtime,
    caller: &Caller,
    input: CreditHours,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "hour_bank.credit_hours",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let (holder, contract) = ask(work, input.bank, |bank| (bank.client, bank.contract)).await?;
            let first_day = input.first_day.unwrap_or(today(work).await?);
            let usable = usable_on(work, contract, first_day).await?;
            let credit = hour_bank::CreditHours {
                lot: input.lot(),
                movement: MovementId(derived(input.command.0, "movement")),
                minutes: input.minutes,
                source: input.credit.source(holder),
                priority: input.priority,
                first_day,
                last_day: input.last_day,
                usable,
            };
            work.decide::<HourBank>(input.bank.0, credit).await.map(drop)
        })
        .await
}
