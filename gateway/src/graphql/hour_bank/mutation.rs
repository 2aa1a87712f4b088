//! What may be asked of a bank as a whole.

use super::{
    SHOWN,
    input::{self, thresholds},
    types::HourBankPayload,
};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::hour_bank::{
    CloseHourBank, OpenHourBank, ProposeRenewal, SetThresholds, ShareWith, StopSharing, close_hour_bank,
    open_hour_bank, propose_renewal, set_thresholds, share_with, stop_sharing,
};
use kernel::{ClientId, ContractId, HourBankId};

#[derive(Default)]
pub struct HourBankMutation;

#[Object]
impl HourBankMutation {
    /// A client's prepaid hours. A contract that keeps hours gets its bank without being asked.
    async fn hour_bank_open(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankOpenInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let thresholds = match thresholds(&input.thresholds) {
            Ok(thresholds) => thresholds,
            Err(refusal) => return Ok(HourBankPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let (command, contract) = (command(input.command_id), input.contract.map(ContractId));
        let open = OpenHourBank {
            command,
            client: ClientId(input.client),
            contract,
            thresholds,
        };
        let bank = open.bank().0;
        let done = open_hour_bank(asking.runtime(), asking.caller()?, open).await;
        Ok(HourBankPayload::of(
            bank,
            Some(bank),
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// These thresholds and no others; one that stays keeps its crossing.
    async fn hour_bank_set_thresholds(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankSetThresholdsInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let thresholds = match thresholds(&input.thresholds) {
            Ok(thresholds) => thresholds,
            Err(refusal) => return Ok(HourBankPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let set = SetThresholds {
            command: command(input.command_id),
            bank: HourBankId(input.bank),
            thresholds,
        };
        let done = set_thresholds(asking.runtime(), asking.caller()?, set).await;
        Ok(HourBankPayload::of(
            input.bank,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// A subsidiary of the holder may use the bank.
    async fn hour_bank_share_with(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankShareInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let (command, client) = (command(input.command_id), ClientId(input.client));
        let share = ShareWith {
            command,
            bank: HourBankId(input.bank),
            client,
        };
        let done = share_with(asking.runtime(), asking.caller()?, share).await;
        Ok(HourBankPayload::of(
            input.bank,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// A subsidiary may no longer use the bank; what it used stays.
    async fn hour_bank_stop_sharing(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankShareInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let (command, client) = (command(input.command_id), ClientId(input.client));
        let stop = StopSharing {
            command,
            bank: HourBankId(input.bank),
            client,
        };
        let done = stop_sharing(asking.runtime(), asking.caller()?, stop).await;
        Ok(HourBankPayload::of(
            input.bank,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// Draft a renewal now, sized from the last twelve months; a crossed threshold does so by itself.
    async fn hour_bank_propose_renewal(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let propose = ProposeRenewal {
            command: command(input.command_id),
            bank: HourBankId(input.bank),
        };
        let done = propose_renewal(asking.runtime(), asking.caller()?, propose).await;
        Ok(HourBankPayload::of(
            input.bank,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// An empty bank is shut.
    async fn hour_bank_close(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankCloseInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let close = CloseHourBank {
            command,
            bank: HourBankId(input.bank),
            reason: input.reason,
        };
        let done = close_hour_bank(asking.runtime(), asking.caller()?, close).await;
        Ok(HourBankPayload::of(
            input.bank,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }
}
