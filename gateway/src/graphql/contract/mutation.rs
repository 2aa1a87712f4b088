//! What may be asked of a contract.

use super::{SHOWN, input, types::ContractPayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::{
    contract::{
        AgreeServicePolicy, AssignContract, CancelContract, ChangeTerms, EndContract, RenewContract,
        SetRenewalNotice, SignContract, agree_service_policy, assign_contract, cancel_contract, change_terms,
        end_contract, renew_contract, set_renewal_notice, sign_contract,
    },
    hour_bank::bank_of,
};
use domain::{Decider, hour_bank::HourBank};
use kernel::{ClientId, ContractId, ServicePolicyId, Stream, TenantId};

#[derive(Default)]
pub struct ContractMutation;

/// It opens the hour bank of a contract that keeps hours, which the answer shows.
const OPENS_THE_BANK: &str = "open_hour_bank_when_contract_signed";
const SHOWN_WITH_BANK: &[&str] = &["contract_list", "hour_bank_balance", "hour_bank_thresholds"];

fn bank_stream(tenant: TenantId, contract: ContractId) -> Stream {
    Stream {
        tenant,
        kind: HourBank::NAME.into(),
        id: bank_of(contract).0,
    }
}

#[Object]
impl ContractMutation {
    /// A contract that holds from its first day. One that keeps hours gets its hour bank.
    async fn contract_sign(
        &self,
        ctx: &Context<'_>,
        input: input::ContractSignInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let sign = match SignContract::try_from(input) {
            Ok(sign) => sign,
            Err(refusal) => return Ok(ContractPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let (contract, has_bank) = (sign.contract().0, sign.terms.plan.has_bank());
        let bank = bank_stream(asking.tenant()?, sign.contract());
        let done = sign_contract(asking.runtime(), asking.caller()?, sign).await;
        let outcome = match has_bank {
            true => Outcome::with_process(asking, done, OPENS_THE_BANK, &bank, SHOWN_WITH_BANK).await?,
            false => Outcome::of(asking, done, SHOWN).await?,
        };
        Ok(ContractPayload::of(contract, Some(contract), outcome))
    }

    /// Other terms from a day on that has not passed; before it nothing changes.
    async fn contract_change_terms(
        &self,
        ctx: &Context<'_>,
        input: input::ContractChangeTermsInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let change = match ChangeTerms::try_from(input) {
            Ok(change) => change,
            Err(refusal) => return Ok(ContractPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let contract = change.contract.0;
        let done = change_terms(asking.runtime(), asking.caller()?, change).await;
        Ok(ContractPayload::of(
            contract,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The contract is another company's, before anything was used under it.
    async fn contract_assign(
        &self,
        ctx: &Context<'_>,
        input: input::ContractAssignInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let (command, client) = (command(input.command_id), ClientId(input.client));
        let assign = AssignContract {
            command,
            contract: ContractId(input.contract),
            client,
        };
        let done = assign_contract(asking.runtime(), asking.caller()?, assign).await;
        Ok(ContractPayload::of(
            input.contract,
            None,
            Outcome::of(asking, done, SHOWN_WITH_BANK).await?,
        ))
    }

    /// The contract holds longer.
    async fn contract_renew(
        &self,
        ctx: &Context<'_>,
        input: input::ContractRenewInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let (command, until) = (command(input.command_id), input.until.0);
        let renew = RenewContract {
            command,
            contract: ContractId(input.contract),
            until,
        };
        let done = renew_contract(asking.runtime(), asking.caller()?, renew).await;
        Ok(ContractPayload::of(
            input.contract,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// How long before the last day a renewal is called for.
    async fn contract_set_renewal_notice(
        &self,
        ctx: &Context<'_>,
        input: input::ContractSetRenewalNoticeInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let set = SetRenewalNotice {
            command,
            contract: ContractId(input.contract),
            days: input.days,
        };
        let done = set_renewal_notice(asking.runtime(), asking.caller()?, set).await;
        Ok(ContractPayload::of(
            input.contract,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// What is promised for its tickets from now on.
    async fn contract_agree_service_policy(
        &self,
        ctx: &Context<'_>,
        input: input::ContractAgreeServicePolicyInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let agree = AgreeServicePolicy {
            command: command(input.command_id),
            contract: ContractId(input.contract),
            policy: input.policy.map(ServicePolicyId),
        };
        let done = agree_service_policy(asking.runtime(), asking.caller()?, agree).await;
        Ok(ContractPayload::of(
            input.contract,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The contract holds no longer than a day, which may be ahead.
    async fn contract_end(
        &self,
        ctx: &Context<'_>,
        input: input::ContractEndInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let (command, contract) = (command(input.command_id), ContractId(input.contract));
        let end = EndContract {
            command,
            contract,
            on: input.on.0,
            reason: input.reason,
        };
        let done = end_contract(asking.runtime(), asking.caller()?, end).await;
        Ok(ContractPayload::of(
            input.contract,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The contract never was: nothing had been used under it.
    async fn contract_cancel(
        &self,
        ctx: &Context<'_>,
        input: input::ContractCancelInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let cancel = CancelContract {
            command,
            contract: ContractId(input.contract),
            reason: input.reason,
        };
        let done = cancel_contract(asking.runtime(), asking.caller()?, cancel).await;
        Ok(ContractPayload::of(
            input.contract,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }
}
