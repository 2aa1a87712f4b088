//! A bank runs low, or its hours lapse soon: its keepers and its company are told, once for each command. HB2.

use super::{
    audience::Audience,
    tell_of_ticket::{notice_of, raise},
};
use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::Work};
use domain::{
    hour_bank::{HourBank, HourBankState},
    notice::{About, RaiseNotice, Recipient},
};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{CommandId, HourBankId, NoticeKind};
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Clone, Debug, Serialize)]
pub struct TellOfBank {
    pub command: CommandId,
    pub bank: HourBankId,
    /// The command that crossed.
    pub cause: Uuid,
    pub at: Timestamp,
}

pub async fn tell_of_bank(
    runtime: &Runtime,
    caller: &Caller,
    input: TellOfBank,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "notice.tell_of_bank",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| tell(work, input).await)
        .await
}

async fn tell(work: &mut Work, input: &TellOfBank) -> Result<(), CommandError> {
    let state = work.fact::<HourBank>(input.bank.0).await?;
    let HourBankState::Open(bank) = state else {
        return Ok(());
    };
    let audience = Audience::of(work, bank.client).await?;
    let outside = audience.of_the_company(work).await?;
    let mut told: BTreeMap<Recipient, bool> = outside.into_iter().map(|to| (to, true)).collect();
    told.extend(audience.keepers_of_banks().into_iter().map(|to| (to, false)));
    raise(work, told, |recipient, outside| RaiseNotice {
        notice: notice_of(input.command, recipient),
        to: recipient,
        outside,
        kind: NoticeKind::HoursLow,
        about: About::HourBank(input.bank),
        by: None,
        message: None,
        cause: format!("command/{}", input.cause),
        at: input.at,
    })
    .await
}
