//! Who the agency is on its invoices, and how it invoices.

use crate::graphql::{
    context::{Ask, Asking},
    errors::UserError,
    invoice::{Party, VatRate},
    outcome::Outcome,
    scalars::{Day, Decimal, JournalCursor},
};
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use commands::seller::seller_of;
use domain::seller::{Invoicing, SellerState};

/// Who the agency is on its invoices, and how it invoices.
#[derive(SimpleObject)]
pub struct Seller {
    /// As invoices bear it; none before it was said, and then none is validated.
    identity: Option<Party>,
    /// SAS au capital de 10 000 EUR
    legal_form: Option<String>,
    /// RCS Lyon
    registry: Option<String>,
    /// How it invoices, the newest first.
    invoicing: Vec<SellerInvoicing>,
}

/// How an agency invoices from a day on.
#[derive(SimpleObject)]
pub struct SellerInvoicing {
    /// The first day of invoices that it holds for.
    from: Day,
    /// What a line bears when nobody says.
    vat: VatRate,
    /// The law behind it, where the agency takes no VAT.
    exemption: Option<String>,
    /// Whether the tax is owed when the invoice is issued, not when it is paid.
    vat_on_debits: bool,
    /// Percent a year, on what is late.
    late_rate: Decimal,
    /// What paying early brings.
    early_payment: Option<String>,
    /// Where to pay.
    iban: Option<String>,
    /// The bank of that account.
    bic: Option<String>,
    /// When it reminds, level by level: so many days after the due date.
    reminders: Vec<u16>,
}

impl Seller {
    pub async fn of_caller(asking: &Asking) -> Result<Seller> {
        let state = seller_of(asking.runtime(), asking.tenant()?).await;
        Ok(Seller::from(state.map_err(asking.edge())?))
    }
}

impl From<SellerState> for Seller {
    fn from(state: SellerState) -> Seller {
        let newest_first = state.invoicing.into_iter().rev();
        let invoicing = newest_first.map(|(from, invoicing)| SellerInvoicing::of(from, invoicing));
        let identity = state.identity;
        Seller {
            identity: identity.as_ref().map(|identity| Party::from(&identity.party)),
            legal_form: identity.as_ref().and_then(|identity| identity.legal_form.clone()),
            registry: identity.and_then(|identity| identity.registry),
            invoicing: invoicing.collect(),
        }
    }
}

impl SellerInvoicing {
    fn of(from: kernel::Day, invoicing: Invoicing) -> SellerInvoicing {
        SellerInvoicing {
            from: Day(from),
            vat: invoicing.vat.into(),
            exemption: invoicing.exemption,
            vat_on_debits: invoicing.vat_on_debits,
            late_rate: Decimal(invoicing.late_rate.value()),
            early_payment: invoicing.early_payment,
            iban: invoicing.iban,
            bic: invoicing.bic,
            reminders: invoicing.reminders,
        }
    }
}

/// What a mutation of the seller answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct SellerPayload {
    #[graphql(skip)]
    shown: bool,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl SellerPayload {
    /// The seller as it is now.
    async fn seller(&self, ctx: &Context<'_>) -> Result<Option<Seller>> {
        if self.shown {
            Seller::of_caller(ctx.asking()?).await.map(Some)
        } else {
            Ok(None)
        }
    }
}

impl From<Outcome> for SellerPayload {
    fn from(outcome: Outcome) -> SellerPayload {
        SellerPayload {
            shown: outcome.is_done(),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
