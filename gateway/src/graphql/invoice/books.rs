//! The accounting journal, and its export for the French tax office. AU3.

use crate::{
    fec,
    graphql::{
        context::Ask,
        errors,
        page::{self, List},
        scalars::{DateTime, Day, Decimal, Money},
        words::Direction,
    },
};
use async_graphql::{Context, Object, Result, SimpleObject};
use commands::{
    Module,
    audit::{Consulted, consult},
    seller::seller_of,
    tenant::{currency_of, zone_of},
};
use projections::invoice::{
    fec as export,
    journal::{self, BY_DAY, Row},
};
use uuid::Uuid;

#[derive(Default)]
pub struct BooksQuery;

/// One line of an entry, on one side of one account.
#[derive(SimpleObject)]
pub struct JournalLine {
    /// Of this line alone.
    id: Uuid,
    /// VE, BQ or CA.
    ledger: String,
    /// The day it counts for.
    on: Day,
    /// The invoice that it is about.
    invoice: Uuid,
    /// Its number.
    piece: String,
    /// In the French plan of accounts.
    account: String,
    /// What the account is called.
    account_label: String,
    /// Whose account it is, on customers' accounts alone.
    client: Option<Uuid>,
    /// Percent, on accounts of tax alone.
    vat_rate: Option<Decimal>,
    /// Nothing, on the other side.
    debit: Money,
    /// Nothing, on the other side.
    credit: Money,
    /// When it was recorded, for good.
    recorded_at: DateTime,
}

/// The file of accounting entries that the French tax office asks for.
#[derive(SimpleObject)]
pub struct FecFile {
    /// As the law wants it called: 732829320FEC20261231.txt
    name: String,
    /// 18 columns between tabs, the first line names them.
    content: String,
    /// How many lines, without the first.
    lines: usize,
    /// How many lines are in another currency than the agency's, and left out.
    left_out: i64,
}

#[Object]
impl BooksQuery {
    /// What invoices and payments are in double entry. For whoever of the team sees accounting.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn invoice_journal(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only what counts for this day or later.")] from: Option<Day>,
        #[graphql(desc = "Only what counts for this day or earlier.")] until: Option<Day>,
    ) -> Result<List<JournalLine>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Accounting)?;
        let cut = page::cut(asking, first, after, (BY_DAY, Direction::Asc))?;
        let (from, until) = (from.map(|day| day.0), until.map(|day| day.0));
        let mut snapshot = asking.snapshot(Module::Accounting).await?;
        let rows = journal::page(&mut snapshot, from, until, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                journal::count(&mut snapshot, from, until)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::list(rows, &cut, total, JournalLine::from))
    }

    /// The accounting entries of a period as the French tax office reads them. Twelve months are taken for the agency's year,
    /// and entries are numbered within it; any other period is numbered by calendar years. For whoever of the team sees accounting. This
    /// look is recorded.
    async fn invoice_fec(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day.")] from: Day,
        #[graphql(desc = "The last day: the end of the financial year, which names the file.")] until: Day,
    ) -> Result<FecFile> {
        let asking = ctx.asking()?;
        let consulted = consult(asking.runtime(), asking.caller()?, Consulted::Entries, vec![]).await;
        consulted.map_err(|error| errors::failed(error, asking.language))?;
        let tenant = asking.tenant()?;
        let zone = zone_of(asking.runtime(), tenant).await.map_err(asking.edge())?;
        let currency = currency_of(asking.runtime(), tenant)
            .await
            .map_err(asking.edge())?;
        let seller = seller_of(asking.runtime(), tenant).await.map_err(asking.edge())?;
        let mut snapshot = asking.snapshot(Module::Accounting).await?;
        let (first, last) = (Some(from.0), Some(until.0));
        let lines = export::lines(&mut snapshot, currency.as_str(), first, last)
            .await
            .map_err(asking.edge())?;
        let left_out = export::in_other_currencies(&mut snapshot, currency.as_str(), first, last)
            .await
            .map_err(asking.edge())?;
        let siren = seller.identity.and_then(|identity| identity.party.siren);
        Ok(FecFile {
            name: fec::name(siren.as_deref(), until.0),
            content: fec::written(&lines, &zone),
            lines: lines.len(),
            left_out,
        })
    }
}

impl From<Row> for JournalLine {
    fn from(row: Row) -> JournalLine {
        let money = |amount| Money {
            amount: Decimal(amount),
            currency: row.currency.clone(),
        };
        JournalLine {
            id: row.id,
            on: Day(row.on_day),
            invoice: row.invoice,
            client: row.client,
            vat_rate: row.vat_rate.map(Decimal),
            debit: money(row.debit),
            credit: money(row.credit),
            recorded_at: DateTime(row.recorded_at),
            ledger: row.ledger,
            piece: row.piece,
            account: row.account,
            account_label: row.account_label,
        }
    }
}
