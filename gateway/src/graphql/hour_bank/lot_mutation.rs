//! What may be asked about the hours in a bank. Work is debited by validating time.

use super::{SHOWN, input, types::HourBankPayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::hour_bank::{
    CorrectHours, CreditHours, MarkLotPaid, RefundLot, correct_hours, credit_hours, mark_lot_paid, refund_lot,
};
use kernel::{HourBankId, InvoiceId, LotId};

#[derive(Default)]
pub struct LotMutation;

#[Object]
impl LotMutation {
    /// Hours come in: a pack that was sold, or a gesture.
    async fn hour_bank_credit_hours(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankCreditHoursInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let credit = match CreditHours::try_from(input) {
            Ok(credit) => credit,
            Err(refusal) => return Ok(HourBankPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let (bank, lot) = (credit.bank.0, credit.lot().0);
        let done = credit_hours(asking.runtime(), asking.caller()?, credit).await;
        Ok(HourBankPayload::of(
            bank,
            Some(lot),
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// A person adds to a lot or takes from it, with a reason.
    async fn hour_bank_correct_hours(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankCorrectHoursInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let correct = match CorrectHours::try_from(input) {
            Ok(correct) => correct,
            Err(refusal) => return Ok(HourBankPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let bank = correct.bank.0;
        let done = correct_hours(asking.runtime(), asking.caller()?, correct).await;
        Ok(HourBankPayload::of(
            bank,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The invoice of a lot was paid.
    async fn hour_bank_mark_lot_paid(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankMarkLotPaidInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let (command, lot) = (command(input.command_id), LotId(input.lot));
        let mark = MarkLotPaid {
            command,
            bank: HourBankId(input.bank),
            lot,
        };
        let done = mark_lot_paid(asking.runtime(), asking.caller()?, mark).await;
        Ok(HourBankPayload::of(
            input.bank,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// What remains of a purchase goes back to the client.
    async fn hour_bank_refund_lot(
        &self,
        ctx: &Context<'_>,
        input: input::HourBankRefundLotInput,
    ) -> Result<HourBankPayload> {
        let asking = ctx.asking()?;
        let refund = RefundLot {
            command: command(input.command_id),
            bank: HourBankId(input.bank),
            lot: LotId(input.lot),
            credit_note: input.credit_note.map(InvoiceId),
        };
        let done = refund_lot(asking.runtime(), asking.caller()?, refund).await;
        Ok(HourBankPayload::of(
            input.bank,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }
}
