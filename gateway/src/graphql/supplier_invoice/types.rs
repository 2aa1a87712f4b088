//! A supplier's invoice.

use super::words::{SupplierInvoiceKind, SupplierInvoiceRule, told};
use crate::graphql::{
    context::{Ask, Asking},
    errors::UserError,
    file::{Documents, documents},
    invoice::Party,
    outcome::Outcome,
    page,
    scalars::{DateTime, Day, Decimal, JournalCursor},
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use domain::supplier_invoice as said;
use kernel::{Language, SupplierInvoiceId};
use projections::supplier_invoice::list::{self, Row};
use uuid::Uuid;

pub struct SupplierInvoice {
    row: Row,
}

impl From<Row> for SupplierInvoice {
    fn from(row: Row) -> SupplierInvoice {
        SupplierInvoice { row }
    }
}

pub async fn by_id(asking: &Asking, id: Uuid) -> Result<Option<SupplierInvoice>> {
    let mut snapshot = asking.snapshot(Module::Accounting).await?;
    let row = list::by_id(&mut snapshot, id).await.map_err(asking.edge())?;
    Ok(row.map(SupplierInvoice::from))
}

/// What a supplier asks the agency to pay, as its file says it.
#[Object]
impl SupplierInvoice {
    /// Its own id, for ever: one for each number of a supplier.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What the supplier calls it.
    async fn number(&self) -> &str {
        &self.row.number
    }

    /// Whether it asks for money or gives it back.
    async fn kind(&self) -> SupplierInvoiceKind {
        self.row.content.kind.into()
    }

    /// Who asks.
    async fn seller(&self) -> Party {
        Party::from(&self.row.content.seller)
    }

    /// Who is asked; another company than the agency is a fault.
    async fn buyer(&self) -> Party {
        Party::from(&self.row.content.buyer)
    }

    /// Its day.
    async fn issued_on(&self) -> Day {
        Day(self.row.content.issued_on)
    }

    /// Until when it is to be paid.
    async fn due_on(&self) -> Option<Day> {
        self.row.content.due_on.map(Day)
    }

    /// When and how to pay, in its own words.
    async fn terms(&self) -> Option<&str> {
        self.row.content.terms.as_ref().and_then(|terms| terms.text())
    }

    /// Where to pay.
    async fn iban(&self) -> Option<&str> {
        self.row.content.iban.as_deref()
    }

    /// What its amounts are in: EUR
    async fn currency(&self) -> &str {
        self.row.content.currency.as_str()
    }

    /// The profile of the standard that it says it follows.
    async fn profile(&self) -> &str {
        &self.row.content.profile
    }

    /// What is billed; empty in the profiles that tell of totals alone.
    #[graphql(complexity = "20 * child_complexity")]
    async fn lines(&self) -> Vec<SupplierInvoiceLine> {
        let lines = self.row.content.lines.iter();
        lines.map(SupplierInvoiceLine::from).collect()
    }

    /// The tax, rate by rate.
    #[graphql(complexity = "5 * child_complexity")]
    async fn vat(&self) -> Vec<SupplierInvoiceVat> {
        let groups = self.row.content.vat.iter();
        groups.map(SupplierInvoiceVat::from).collect()
    }

    /// What it comes to.
    async fn totals(&self) -> SupplierInvoiceTotals {
        self.row.content.totals.into()
    }

    /// What does not agree in it, by the rules of EN 16931; empty is a good sign.
    #[graphql(complexity = "5 * child_complexity")]
    async fn faults(&self, ctx: &Context<'_>) -> Result<Vec<SupplierInvoiceFault>> {
        let language = ctx.asking()?.language;
        let faults = self.row.faults.iter();
        Ok(faults
            .map(|fault| SupplierInvoiceFault::of(fault, language))
            .collect())
    }

    /// The file that came in.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn documents(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
    ) -> Result<Documents> {
        let thing = ("supplier_invoice", self.row.id);
        documents(ctx, Module::Accounting, thing, (first, after)).await
    }

    /// When it came in.
    async fn received_at(&self) -> DateTime {
        DateTime(self.row.received_at)
    }

    /// When it was refused; none while it is taken.
    async fn refused_on(&self) -> Option<Day> {
        self.row.refused_on.map(Day)
    }

    /// Why it was refused.
    async fn refusal_reason(&self) -> Option<&str> {
        self.row.reason.as_deref()
    }
}

/// A line, in the supplier's own figures.
#[derive(SimpleObject)]
pub struct SupplierInvoiceLine {
    /// What is billed; none once it was forgotten.
    label: Option<String>,
    /// How many units.
    quantity: Option<Decimal>,
    /// What is counted, by the code of UN/ECE recommendation 20: HUR
    unit: Option<String>,
    /// For so many units as the base says, or for one.
    price: Option<Decimal>,
    /// How many units the price is for.
    base: Option<Decimal>,
    /// What it comes to before tax.
    net: Decimal,
    /// The category of VAT, by the code of the standard: S
    vat_category: String,
    /// Percent.
    vat_rate: Decimal,
}

impl From<&said::Line> for SupplierInvoiceLine {
    fn from(line: &said::Line) -> SupplierInvoiceLine {
        SupplierInvoiceLine {
            label: line.label.text().map(str::to_owned),
            quantity: line.quantity.map(Decimal),
            unit: line.unit.clone(),
            price: line.price.map(Decimal),
            base: line.base.map(Decimal),
            net: Decimal(line.net),
            vat_category: line.tax.category.clone(),
            vat_rate: Decimal(line.tax.rate),
        }
    }
}

/// The tax of one rate.
#[derive(SimpleObject)]
pub struct SupplierInvoiceVat {
    /// The category of VAT, by the code of the standard: S
    category: String,
    /// Percent.
    rate: Decimal,
    /// What it is computed on.
    base: Decimal,
    /// The tax.
    amount: Decimal,
}

impl From<&said::VatGroup> for SupplierInvoiceVat {
    fn from(group: &said::VatGroup) -> SupplierInvoiceVat {
        SupplierInvoiceVat {
            category: group.tax.category.clone(),
            rate: Decimal(group.tax.rate),
            base: Decimal(group.base),
            amount: Decimal(group.amount),
        }
    }
}

/// What a supplier's invoice comes to, as it says it.
#[derive(SimpleObject)]
pub struct SupplierInvoiceTotals {
    /// The lines together.
    lines: Decimal,
    /// Off the whole.
    allowances: Decimal,
    /// On the whole.
    charges: Decimal,
    /// Before tax.
    net: Decimal,
    /// The tax.
    tax: Decimal,
    /// With tax.
    gross: Decimal,
    /// Paid ahead.
    prepaid: Decimal,
    /// Added to come to a round amount.
    rounding: Decimal,
    /// To be paid.
    due: Decimal,
}

impl From<said::Totals> for SupplierInvoiceTotals {
    fn from(totals: said::Totals) -> SupplierInvoiceTotals {
        SupplierInvoiceTotals {
            lines: Decimal(totals.lines),
            allowances: Decimal(totals.allowances),
            charges: Decimal(totals.charges),
            net: Decimal(totals.net),
            tax: Decimal(totals.tax),
            gross: Decimal(totals.gross),
            prepaid: Decimal(totals.prepaid),
            rounding: Decimal(totals.rounding),
            due: Decimal(totals.due),
        }
    }
}

/// Something that does not agree.
#[derive(SimpleObject)]
pub struct SupplierInvoiceFault {
    /// Which rule it breaks.
    rule: SupplierInvoiceRule,
    /// In the caller's language, with the name that the standard gives the rule.
    message: String,
    /// What the invoice says.
    said: Option<Decimal>,
    /// What follows from the rest of it.
    computed: Option<Decimal>,
}

impl SupplierInvoiceFault {
    fn of(fault: &said::Fault, language: Language) -> SupplierInvoiceFault {
        SupplierInvoiceFault {
            rule: fault.rule.into(),
            message: told(fault, language),
            said: fault.said.map(Decimal),
            computed: fault.computed.map(Decimal),
        }
    }
}

/// What a mutation of a supplier's invoice answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct SupplierInvoicePayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The invoice that came in.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl SupplierInvoicePayload {
    /// The invoice as it is now.
    async fn supplier_invoice(&self, ctx: &Context<'_>) -> Result<Option<SupplierInvoice>> {
        match self.shown {
            Some(id) => by_id(ctx.asking()?, id).await,
            None => Ok(None),
        }
    }
}

impl SupplierInvoicePayload {
    pub fn of(id: Option<SupplierInvoiceId>, made: bool, outcome: Outcome) -> SupplierInvoicePayload {
        let id = id.map(|id| id.0);
        SupplierInvoicePayload {
            shown: id.filter(|_| outcome.is_done()),
            made: id.filter(|_| made && outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
