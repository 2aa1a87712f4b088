//! A company, its addresses, when it pays, and the people there.

use super::{
    address::{Address, PaymentTerms},
    contact::Contact,
};
use crate::graphql::{
    context::Ask,
    contract::Contract,
    errors::UserError,
    file::{Documents, documents},
    hour_bank::HourBank,
    loaders::{BanksOf, ClientById, ContactsOf, ContractsOf},
    outcome::Outcome,
    page,
    scalars::{DateTime, JournalCursor},
    words,
};
use async_graphql::{ComplexObject, Context, Enum, Object, Result, SimpleObject};
use commands::Module;
use projections::client::{contacts, directory};
use uuid::Uuid;

/// A company that the agency works for.
pub struct Client {
    row: directory::Row,
    /// As they were, when the company is looked at as of a past moment.
    contacts_then: Option<Vec<contacts::Row>>,
}

impl From<directory::Row> for Client {
    fn from(row: directory::Row) -> Client {
        Client {
            row,
            contacts_then: None,
        }
    }
}

impl Client {
    pub fn then(row: directory::Row, contacts: Vec<contacts::Row>) -> Client {
        Client {
            row,
            contacts_then: Some(contacts),
        }
    }
}

/// A company that the agency works for.
#[Object]
impl Client {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// The legal name.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// The client's number in the agency's own books.
    async fn number(&self) -> Option<&str> {
        self.row.number.as_deref()
    }

    /// Nine digits of a French company.
    async fn siren(&self) -> Option<&str> {
        self.row.siren.as_deref()
    }

    /// Fourteen digits of one establishment.
    async fn siret(&self) -> Option<&str> {
        self.row.siret.as_deref()
    }

    /// With the two letters of its country.
    async fn vat_number(&self) -> Option<&str> {
        self.row.vat_number.as_deref()
    }

    /// Where it is billed, visited and delivered.
    async fn addresses(&self) -> Vec<Address> {
        self.row.addresses.iter().map(Address::from).collect()
    }

    /// When the client pays, counted from the day of the invoice.
    async fn payment_terms(&self) -> PaymentTerms {
        self.row.payment_terms.into()
    }

    /// What the team notes for itself; empty for a client's account.
    async fn notes(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        let shown = ctx.asking()?.is_of_the_team();
        Ok(self.row.notes.as_deref().filter(|_| shown))
    }

    /// In the agency's own words.
    async fn sector(&self) -> Option<&str> {
        self.row.sector.as_deref()
    }

    /// As the French statistics cut it.
    async fn size(&self) -> Option<CompanySize> {
        let size: domain::client::CompanySize = words::read(self.row.size.as_deref()?)?;
        Some(size.into())
    }

    /// The company this one belongs to; a holding may share its hour bank with it.
    async fn parent(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(parent) = self.row.parent else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(parent)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// Who looks after the company and sees its file; none for most.
    async fn partner(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(partner) = self.row.partner else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(partner)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// The people there, without those who left.
    #[graphql(complexity = "20 * child_complexity")]
    async fn contacts(&self, ctx: &Context<'_>) -> Result<Vec<Contact>> {
        let rows = match &self.contacts_then {
            Some(rows) => rows.iter().filter(|row| !row.removed).cloned().collect(),
            None => {
                let found = ctx
                    .loader(Module::Clients)?
                    .load_one(ContactsOf(self.row.id))
                    .await;
                found.map_err(ctx.asking()?.edge())?.unwrap_or_default()
            }
        };
        Ok(rows
            .into_iter()
            .map(|row| Contact::of(row, self.row.primary_contact))
            .collect())
    }

    /// In the order they were signed, without the cancelled ones.
    #[graphql(complexity = "10 * child_complexity")]
    async fn contracts(&self, ctx: &Context<'_>) -> Result<Vec<Contract>> {
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ContractsOf(self.row.id))
            .await;
        let rows = found.map_err(ctx.asking()?.edge())?.unwrap_or_default();
        Ok(rows.into_iter().map(Contract::from).collect())
    }

    /// The hour banks this company may use: its own and those shared with it.
    #[graphql(complexity = "5 * child_complexity")]
    async fn hour_banks(&self, ctx: &Context<'_>) -> Result<Vec<HourBank>> {
        let found = ctx
            .loader(Module::HourBanks)?
            .load_one(BanksOf(self.row.id))
            .await;
        let rows = found.map_err(ctx.asking()?.edge())?.unwrap_or_default();
        Ok(rows.into_iter().map(HourBank::from).collect())
    }

    /// The files that belong to it, the oldest first; internal ones for the team alone.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn documents(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
    ) -> Result<Documents> {
        documents(ctx, Module::Clients, ("client", self.row.id), (first, after)).await
    }

    /// Out of the lists, history kept.
    async fn archived(&self) -> bool {
        self.row.archived
    }

    /// When it became known here.
    async fn registered_at(&self) -> DateTime {
        DateTime(self.row.registered_at)
    }
}

/// How large a company is, as the French statistics cut it.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::client::CompanySize")]
pub enum CompanySize {
    /// One person in business.
    Individual,
    /// Fewer than 10 people.
    Micro,
    /// 10 to 249.
    SmallOrMedium,
    /// 250 to 4,999.
    Intermediate,
    /// 5,000 people or more.
    Large,
    /// A town, a school, a hospital.
    PublicBody,
}

/// What a mutation of a company or of its contacts answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct ClientPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// What this mutation made, if it made something: the company, or the contact.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl ClientPayload {
    /// The company as it is now.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(client) = self.shown else { return Ok(None) };
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(client)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }
}

impl ClientPayload {
    pub fn of(client: Uuid, made: Option<Uuid>, outcome: Outcome) -> ClientPayload {
        ClientPayload {
            shown: outcome.is_done().then_some(client),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }

    pub fn nothing(outcome: Outcome) -> ClientPayload {
        ClientPayload {
            shown: None,
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
