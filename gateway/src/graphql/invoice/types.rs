//! An invoice, and what became of it.

use super::{
    letters::{InvoiceLetter, letters_of},
    line::InvoiceLine,
    loaders::{InvoiceById, MovementsOf, PageOf},
    movement::InvoiceMovement,
    page::{InvoiceDeduction, InvoiceMentions, InvoiceVat, Party},
    preview::InvoicePreview,
    words::{InvoiceKind, InvoiceStage},
};
use crate::{
    graphql::{
        client::{Client, PaymentTerms},
        context::Ask,
        contract::Contract,
        errors::user_error,
        loaders::{ClientById, ContractById},
        scalars::{self, DateTime, Day, Money},
        words::{self, Language},
    },
    identity::InvoiceLink,
    reports::{Form, InvoiceWanted},
};
use async_graphql::{Context, Object, Result};
use commands::{Module, invoice::preview_draft, tenant::zone_of};
use kernel::InvoiceId;
use projections::invoice::{list::Row, page};
use rust_decimal::Decimal;
use uuid::Uuid;

/// An invoice, a deposit or a credit note.
pub struct Invoice {
    row: Row,
}

impl From<Row> for Invoice {
    fn from(row: Row) -> Invoice {
        Invoice { row }
    }
}

/// An invoice, a deposit or a credit note.
#[Object]
impl Invoice {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What it is.
    async fn kind(&self) -> Option<InvoiceKind> {
        words::read(&self.row.kind)
    }

    /// None while it is a draft: F2026-00001
    async fn number(&self) -> Option<&str> {
        self.row.number.as_deref()
    }

    /// How far it is in its life.
    async fn stage(&self) -> Option<InvoiceStage> {
        words::read(&self.row.stage)
    }

    /// Who owes it.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let found = ctx
            .loader(Module::Clients)?
            .load_one(ClientById(self.row.client))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// The contract that it bills, where it is one's.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Option<Contract>> {
        let Some(contract) = self.row.contract else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ContractById(contract))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Contract::from))
    }

    /// What its lines come to before tax.
    async fn net(&self) -> Money {
        self.money(self.row.net)
    }

    /// The tax of all its rates.
    async fn tax(&self) -> Money {
        self.money(self.row.tax)
    }

    /// Both together.
    async fn gross(&self) -> Money {
        self.money(self.row.gross)
    }

    /// What is to be paid: the whole less what deposits asked for; nothing on a draft or a credit note.
    async fn due(&self) -> Money {
        self.money(self.row.due)
    }

    /// What is left of that; below zero is to be given back.
    async fn balance(&self) -> Money {
        self.money(self.row.balance)
    }

    /// What came, less what went back.
    async fn received(&self) -> Money {
        self.money(self.row.received)
    }

    /// What credit notes took back.
    async fn credited(&self) -> Money {
        self.money(self.row.credited)
    }

    /// The day that it bears.
    async fn issued_on(&self) -> Option<Day> {
        self.row.issued_on.map(Day)
    }

    /// The day until which it is to be paid.
    async fn due_on(&self) -> Option<Day> {
        self.row.due_on.map(Day)
    }

    /// How many days it is late today; none where nothing is owed or nothing is late.
    async fn days_late(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        let asking = ctx.asking()?;
        let Some(due_on) = self.row.due_on.filter(|_| self.row.balance > Decimal::ZERO) else {
            return Ok(None);
        };
        let zone = zone_of(asking.runtime(), asking.tenant()?).await;
        let today = zone
            .map_err(asking.edge())?
            .day_of(asking.app.journal().clock.now());
        Ok(Some(due_on.days_until(today)).filter(|days| *days > 0))
    }

    /// The day it went to the client.
    async fn sent_on(&self) -> Option<Day> {
        self.row.sent_on.map(Day)
    }

    /// Whether the client says that it is not owed.
    async fn disputed(&self) -> bool {
        self.row.disputed
    }

    /// The level of the last reminder; 0 is none.
    async fn reminded(&self) -> i16 {
        self.row.reminded
    }

    /// The invoice that a credit note takes back.
    async fn credit_note_of(&self, ctx: &Context<'_>) -> Result<Option<Invoice>> {
        invoice(ctx, self.row.of_invoice).await
    }

    /// The invoice of the balance that took this deposit off.
    async fn deducted_by(&self, ctx: &Context<'_>) -> Result<Option<Invoice>> {
        invoice(ctx, self.row.deducted_by).await
    }

    /// A path on this server that gives the invoice as a PDF (PDF/A-3, with the file for machines in it: Factur-X) to
    /// whoever opens it within ten minutes, as long as the account that asks may still see it. The same invoice gives the
    /// same bytes. None on a draft.
    async fn pdf(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In the caller's own when it is not said.")] language: Option<Language>,
    ) -> Result<Option<String>> {
        self.link(ctx, Form::Pdf, language)
    }

    /// What a draft would be if it were validated now, on paper; none once it has its number, or for whoever is not of the
    /// team.
    #[graphql(complexity = "20 + child_complexity")]
    async fn preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In the caller's own when it is not said.")] language: Option<Language>,
    ) -> Result<Option<InvoicePreview>> {
        let asking = ctx.asking()?;
        if self.row.number.is_some() || !asking.is_of_the_team() {
            return Ok(None);
        }
        let invoice = InvoiceId(self.row.id);
        Ok(Some(
            match preview_draft(asking.runtime(), asking.caller()?, invoice).await {
                Ok(_) => InvoicePreview {
                    path: self.path(ctx, Form::Draft, language)?,
                    user_errors: vec![],
                },
                Err(error) => InvoicePreview {
                    path: None,
                    user_errors: vec![user_error(error, asking.language)?],
                },
            },
        ))
    }

    /// A path on this server that gives the invoice for machines (CII in the profile EN 16931 of Factur-X), in the same
    /// way. None on a draft.
    async fn factur_x(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        self.link(ctx, Form::FacturX, Some(Language::French))
    }

    /// The letters that it, and reminders of it, went by; empty for whoever is not of the team. They are forgotten after 90
    /// days.
    async fn letters(&self, ctx: &Context<'_>) -> Result<Vec<InvoiceLetter>> {
        letters_of(ctx, self.row.id).await
    }

    /// When it was drafted.
    async fn drafted_at(&self) -> DateTime {
        DateTime(self.row.drafted_at)
    }

    /// When it got its number.
    async fn validated_at(&self) -> Option<DateTime> {
        self.row.validated_at.map(DateTime)
    }

    /// What it bills, in its order.
    async fn lines(&self, ctx: &Context<'_>) -> Result<Vec<InvoiceLine>> {
        let Some(page) = self.page(ctx).await? else {
            return Ok(vec![]);
        };
        let invoice = InvoiceId(self.row.id);
        let lines = page.content.lines.into_iter().zip(page.amounts);
        let line = |(line, amount)| InvoiceLine {
            invoice,
            line,
            amount,
        };
        Ok(lines.map(line).collect())
    }

    /// The tax, rate by rate.
    async fn vat(&self, ctx: &Context<'_>) -> Result<Vec<InvoiceVat>> {
        let page = self.page(ctx).await?;
        Ok(page.map_or(vec![], |page| page.totals.groups.iter().map(Into::into).collect()))
    }

    /// Deposits that are taken off.
    async fn deductions(&self, ctx: &Context<'_>) -> Result<Vec<InvoiceDeduction>> {
        let page = self.page(ctx).await?;
        Ok(page.map_or(vec![], |page| page.deductions.iter().map(Into::into).collect()))
    }

    /// When it is to be paid, counted from its day.
    async fn payment_terms(&self, ctx: &Context<'_>) -> Result<Option<PaymentTerms>> {
        Ok(self.page(ctx).await?.map(|page| page.content.terms.into()))
    }

    /// The law behind a line that is exempt.
    async fn exemption(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.page(ctx).await?.and_then(|page| page.content.exemption))
    }

    /// What the client calls it: a purchase order.
    async fn reference(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.page(ctx).await?.and_then(|page| page.content.reference))
    }

    /// What stands below its lines.
    async fn note(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let note = self.page(ctx).await?.and_then(|page| page.content.note);
        Ok(note.and_then(|note| note.text().map(str::to_owned)))
    }

    /// Where it was delivered, when that is not where it is billed.
    async fn delivery(&self, ctx: &Context<'_>) -> Result<Option<Party>> {
        let page = self.page(ctx).await?;
        Ok(page.and_then(|page| page.content.delivery.as_ref().map(Party::from)))
    }

    /// Who sold, as it was on its day; none on a draft.
    async fn seller(&self, ctx: &Context<'_>) -> Result<Option<Party>> {
        let page = self.page(ctx).await?;
        Ok(page.and_then(|page| page.seller.as_ref().map(Party::from)))
    }

    /// Who bought, as it was on its day; none on a draft.
    async fn buyer(&self, ctx: &Context<'_>) -> Result<Option<Party>> {
        let page = self.page(ctx).await?;
        Ok(page.and_then(|page| page.buyer.as_ref().map(Party::from)))
    }

    /// What the law wants said; none on a draft.
    async fn mentions(&self, ctx: &Context<'_>) -> Result<Option<InvoiceMentions>> {
        let page = self.page(ctx).await?;
        Ok(page.and_then(|page| page.mentions.as_ref().map(InvoiceMentions::from)))
    }

    /// Payments, refunds, credits and reminders, the oldest first.
    async fn movements(&self, ctx: &Context<'_>) -> Result<Vec<InvoiceMovement>> {
        let found = ctx
            .loader(Module::Accounting)?
            .load_one(MovementsOf(self.row.id))
            .await;
        let rows = found.map_err(ctx.asking()?.edge())?.unwrap_or_default();
        Ok(rows.into_iter().map(InvoiceMovement::from).collect())
    }
}

impl Invoice {
    fn link(&self, ctx: &Context<'_>, form: Form, language: Option<Language>) -> Result<Option<String>> {
        match self.row.number {
            Some(_) => self.path(ctx, form, language),
            None => Ok(None),
        }
    }

    fn path(&self, ctx: &Context<'_>, form: Form, language: Option<Language>) -> Result<Option<String>> {
        let asking = ctx.asking()?;
        let Some(account) = asking.caller()?.account() else {
            return Ok(None);
        };
        let wanted = InvoiceWanted {
            invoice: self.row.id,
            language: language.map_or(asking.language, kernel::Language::from),
            form,
        };
        Ok(Some(asking.app.identity.invoice_link(InvoiceLink {
            tenant: asking.tenant()?,
            account,
            wanted,
        })))
    }

    fn money(&self, amount: Decimal) -> Money {
        Money {
            amount: scalars::Decimal(amount),
            currency: self.row.currency.clone(),
        }
    }

    async fn page(&self, ctx: &Context<'_>) -> Result<Option<page::Row>> {
        let found = ctx
            .loader(Module::Accounting)?
            .load_one(PageOf(self.row.id))
            .await;
        found.map_err(ctx.asking()?.edge())
    }
}

/// The one that is named, if one is.
pub async fn invoice(ctx: &Context<'_>, id: Option<Uuid>) -> Result<Option<Invoice>> {
    let Some(id) = id else { return Ok(None) };
    let found = ctx.loader(Module::Accounting)?.load_one(InvoiceById(id)).await;
    Ok(found.map_err(ctx.asking()?.edge())?.map(Invoice::from))
}
