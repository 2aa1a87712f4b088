//! What a person writes on a draft. A line that was there keeps where it comes from.

use super::Surroundings;
use crate::{CommandError, runtime::derived};
use domain::invoice::{Content, Discount, Line, Nature, Quantity, Source, Unit};
use kernel::{
    ClientId, CommandId, Decimal, InvoiceId, InvoiceLineId, Money, Party, PaymentTerms, Personal, Vat,
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Written {
    pub lines: Vec<WrittenLine>,
    /// The client's when they are not said.
    pub terms: Option<PaymentTerms>,
    /// Deposits that this is the balance of.
    pub deducts: Vec<InvoiceId>,
    /// The law behind a line that is exempt; the agency's when it is not said.
    pub exemption: Option<String>,
    /// What the client calls it: a purchase order.
    pub reference: Option<String>,
    pub delivery: Option<Party>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct WrittenLine {
    /// Of the draft, where it was there already.
    pub line: Option<InvoiceLineId>,
    pub label: String,
    pub nature: Nature,
    pub quantity: Decimal,
    pub unit: Unit,
    pub price: Money,
    /// The price is for so many units.
    pub base: u32,
    pub discount: Option<Discount>,
    /// What is usual between the two when it is not said.
    pub vat: Option<Vat>,
}

impl Written {
    /// As the draft will hold it; new lines get ids of this command.
    pub(crate) fn content(
        &self,
        command: CommandId,
        client: ClientId,
        around: &Surroundings,
        before: &[Line],
    ) -> Result<Content, CommandError> {
        let lines = self.lines.iter().enumerate();
        let lines = lines.map(|(at, written)| {
            let new = InvoiceLineId(derived(command.0, &format!("line {at}")));
            written.line(new, client, around, before)
        });
        let usual = around.content(lines.collect::<Result<_, _>>()?);
        Ok(Content {
            terms: self.terms.unwrap_or(usual.terms),
            deducts: self.deducts.clone(),
            exemption: self.exemption.clone().or(usual.exemption.clone()),
            reference: self.reference.clone(),
            delivery: self.delivery.clone(),
            note: self.note.as_ref().map(|note| Personal::new(client.0, note)),
            lines: usual.lines,
        })
    }
}

impl WrittenLine {
    fn line(
        &self,
        new: InvoiceLineId,
        client: ClientId,
        around: &Surroundings,
        before: &[Line],
    ) -> Result<Line, CommandError> {
        let known = before.iter().find(|line| Some(line.line) == self.line);
        let kept = known.filter(|line| line.label.text() == Some(self.label.as_str()));
        Ok(Line {
            line: known.map_or(new, |line| line.line),
            label: kept.map_or_else(|| Personal::new(client.0, &self.label), |line| line.label.clone()),
            nature: self.nature,
            quantity: Quantity::checked(self.quantity).map_err(CommandError::refused)?,
            unit: self.unit,
            price: self.price,
            base: self.base,
            discount: self.discount,
            vat: self.vat.unwrap_or_else(|| around.vat(self.nature)),
            source: known.map_or(Source::Hand, |line| line.source),
        })
    }
}
