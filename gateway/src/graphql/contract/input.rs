//! What is typed about a contract.

use super::terms_input::ContractTermsInput;
use crate::graphql::{errors::Sentence, outcome::command, scalars::Day};
use async_graphql::InputObject;
use commands::contract::{ChangeTerms, SignContract};
use kernel::{ClientId, ContractId};
use uuid::Uuid;

/// What `contractSign` takes.
#[derive(InputObject)]
pub struct ContractSignInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// One that the client will recognise.
    pub name: String,
    /// The first day it holds.
    pub first_day: Day,
    /// The last day it holds; none runs until it is ended.
    pub last_day: Option<Day>,
    /// How many days before its last day a renewal is called for.
    #[graphql(default = 30)]
    pub renewal_notice_days: u16,
    /// What holds from the first day on.
    pub terms: ContractTermsInput,
}

impl TryFrom<ContractSignInput> for SignContract {
    type Error = Sentence;

    fn try_from(input: ContractSignInput) -> Result<SignContract, Sentence> {
        Ok(SignContract {
            command: command(input.command_id),
            client: ClientId(input.client),
            name: input.name,
            first_day: input.first_day.0,
            last_day: input.last_day.map(|day| day.0),
            renewal_notice_days: input.renewal_notice_days,
            terms: input.terms.try_into()?,
        })
    }
}

/// What `contractChangeTerms` takes.
#[derive(InputObject)]
pub struct ContractChangeTermsInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the contract.
    pub contract: Uuid,
    /// A day that has not passed; before it nothing changes.
    pub from: Day,
    /// What holds from the first day on.
    pub terms: ContractTermsInput,
}

impl TryFrom<ContractChangeTermsInput> for ChangeTerms {
    type Error = Sentence;

    fn try_from(input: ContractChangeTermsInput) -> Result<ChangeTerms, Sentence> {
        Ok(ChangeTerms {
            command: command(input.command_id),
            contract: ContractId(input.contract),
            from: input.from.0,
            terms: input.terms.try_into()?,
        })
    }
}

/// What `contractAssign` takes.
#[derive(InputObject)]
pub struct ContractAssignInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the contract.
    pub contract: Uuid,
    /// The id of the company.
    pub client: Uuid,
}

/// What `contractRenew` takes.
#[derive(InputObject)]
pub struct ContractRenewInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the contract.
    pub contract: Uuid,
    /// The new last day.
    pub until: Day,
}

/// What `contractSetRenewalNotice` takes.
#[derive(InputObject)]
pub struct ContractSetRenewalNoticeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the contract.
    pub contract: Uuid,
    /// How many days.
    pub days: u16,
}

/// What `contractAgreeServicePolicy` takes.
#[derive(InputObject)]
pub struct ContractAgreeServicePolicyInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the contract.
    pub contract: Uuid,
    /// The id of the policy; none is the agency's default.
    pub policy: Option<Uuid>,
}

/// What `contractEnd` takes.
#[derive(InputObject)]
pub struct ContractEndInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the contract.
    pub contract: Uuid,
    /// The last day it holds, which may be ahead.
    pub on: Day,
    /// In words that stay in the history.
    pub reason: String,
}

/// What `contractCancel` takes.
#[derive(InputObject)]
pub struct ContractCancelInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the contract.
    pub contract: Uuid,
    /// In words that stay in the history.
    pub reason: String,
}
