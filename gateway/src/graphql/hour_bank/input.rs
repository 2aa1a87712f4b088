//! What is typed about a bank.

use super::threshold::ThresholdKind;
use crate::graphql::{
    errors::Sentence,
    outcome::command,
    scalars::{Day, minutes},
};
use async_graphql::InputObject;
use commands::hour_bank::{CorrectHours, Credit, CreditHours};
use domain::hour_bank::thresholds::Threshold;
use kernel::{HourBankId, InvoiceId, LotId};
use uuid::Uuid;

/// A level that is watched.
#[derive(InputObject)]
pub struct ThresholdInput {
    /// What is watched.
    pub kind: ThresholdKind,
    /// Percent, minutes or days, as the kind has it.
    pub value: i64,
}

impl TryFrom<&ThresholdInput> for Threshold {
    type Error = Sentence;

    fn try_from(input: &ThresholdInput) -> Result<Threshold, Sentence> {
        let out_of_range = |_| Sentence::NumberOutOfRange;
        Ok(match input.kind {
            ThresholdKind::PercentOfLastPurchase => {
                Threshold::PercentOfLastPurchase(input.value.try_into().map_err(out_of_range)?)
            }
            ThresholdKind::MinutesLeft => Threshold::MinutesLeft(minutes(input.value)?),
            ThresholdKind::DaysBeforeExpiry => {
                Threshold::DaysBeforeExpiry(input.value.try_into().map_err(out_of_range)?)
            }
        })
    }
}

pub fn thresholds(inputs: &[ThresholdInput]) -> Result<Vec<Threshold>, Sentence> {
    inputs.iter().map(Threshold::try_from).collect()
}

/// What `hourBankOpen` takes.
#[derive(InputObject)]
pub struct HourBankOpenInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// The bank of this contract; a bank of its own when it is not said.
    pub contract: Option<Uuid>,
    /// What watches the balance.
    #[graphql(default)]
    pub thresholds: Vec<ThresholdInput>,
}

/// Give one of the two.
#[derive(InputObject)]
pub struct CreditInput {
    /// A pack that was sold.
    pub pack: Option<PackInput>,
    /// A gesture.
    pub grant: Option<GrantInput>,
}

/// A pack that was sold.
#[derive(InputObject)]
pub struct PackInput {
    /// What stands on the invoice: Pack 10 h
    pub label: String,
    /// The invoice it was sold on, where there is one.
    pub invoice: Option<Uuid>,
}

/// A gesture.
#[derive(InputObject)]
pub struct GrantInput {
    /// In words that stay in the history.
    pub reason: String,
}

/// What `hourBankCreditHours` takes.
#[derive(InputObject)]
pub struct HourBankCreditHoursInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the hour bank.
    pub bank: Uuid,
    /// How much is credited.
    pub minutes: i64,
    /// Where the hours come from.
    pub credit: CreditInput,
    /// The lower one is consumed first.
    #[graphql(default)]
    pub priority: i32,
    /// Today when it is not said.
    pub first_day: Option<Day>,
    /// One year for a pack and never for a gesture when it is not said.
    pub last_day: Option<Day>,
}

impl TryFrom<HourBankCreditHoursInput> for CreditHours {
    type Error = Sentence;

    fn try_from(input: HourBankCreditHoursInput) -> Result<CreditHours, Sentence> {
        Ok(CreditHours {
            command: command(input.command_id),
            bank: HourBankId(input.bank),
            minutes: minutes(input.minutes)?,
            credit: credit(input.credit)?,
            priority: input.priority,
            first_day: input.first_day.map(|day| day.0),
            last_day: input.last_day.map(|day| day.0),
        })
    }
}

fn credit(input: CreditInput) -> Result<Credit, Sentence> {
    match (input.pack, input.grant) {
        (Some(pack), None) => Ok(Credit::Pack {
            invoice: pack.invoice.map(InvoiceId),
            label: pack.label,
        }),
        (None, Some(grant)) => Ok(Credit::Grant { reason: grant.reason }),
        (Some(_), Some(_)) | (None, None) => Err(Sentence::OneCredit),
    }
}

/// What `hourBankCorrectHours` takes.
#[derive(InputObject)]
pub struct HourBankCorrectHoursInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the hour bank.
    pub bank: Uuid,
    /// The id of the lot, which is in this bank.
    pub lot: Uuid,
    /// Signed: below zero takes away.
    pub minutes: i64,
    /// In words that stay in the history.
    pub reason: String,
}

impl TryFrom<HourBankCorrectHoursInput> for CorrectHours {
    type Error = Sentence;

    fn try_from(input: HourBankCorrectHoursInput) -> Result<CorrectHours, Sentence> {
        Ok(CorrectHours {
            command: command(input.command_id),
            bank: HourBankId(input.bank),
            lot: LotId(input.lot),
            minutes: minutes(input.minutes)?,
            reason: input.reason,
        })
    }
}

/// What `hourBankMarkLotPaid` takes.
#[derive(InputObject)]
pub struct HourBankMarkLotPaidInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the hour bank.
    pub bank: Uuid,
    /// The id of the lot, which is in this bank.
    pub lot: Uuid,
}

/// What `hourBankRefundLot` takes.
#[derive(InputObject)]
pub struct HourBankRefundLotInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the hour bank.
    pub bank: Uuid,
    /// The id of the lot, which is in this bank.
    pub lot: Uuid,
    /// The credit note it is paid back by, where there is one.
    pub credit_note: Option<Uuid>,
}

/// What `hourBankSetThresholds` takes.
#[derive(InputObject)]
pub struct HourBankSetThresholdsInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the hour bank.
    pub bank: Uuid,
    /// All of them; one that stays keeps its crossing.
    pub thresholds: Vec<ThresholdInput>,
}

/// A bank, and a company that may use it or no longer.
#[derive(InputObject)]
pub struct HourBankShareInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the hour bank.
    pub bank: Uuid,
    /// The subsidiary.
    pub client: Uuid,
}

/// For what needs nothing but the bank.
#[derive(InputObject)]
pub struct HourBankInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the hour bank.
    pub bank: Uuid,
}

/// What `hourBankClose` takes.
#[derive(InputObject)]
pub struct HourBankCloseInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the hour bank.
    pub bank: Uuid,
    /// In words that stay in the history.
    pub reason: String,
}
