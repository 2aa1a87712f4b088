//! A company, its addresses, when it pays, and the people there.

use crate::graphql::{
    context::Ask,
    contract::Contract,
    errors::UserError,
    hour_bank::HourBank,
    loaders::{BanksOf, ClientById, ContactsOf, ContractsOf},
    outcome::Outcome,
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
        Client { row, contacts_then: None }
    }
}

impl Client {
    pub fn then(row: directory::Row, contacts: Vec<contacts::Row>) -> Client {
        Client { row, contacts_then: Some(contacts) }
    }
}

#[Object]
impl Client {
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

    async fn vat_number(&self) -> Option<&str> {
        self.row.vat_number.as_deref()
    }

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

    async fn sector(&self) -> Option<&str> {
        self.row.sector.as_deref()
    }

    async fn size(&self) -> Option<CompanySize> {
        let size: domain::client::CompanySize = words::read(self.row.size.as_deref()?)?;
        Some(size.into())
    }

    /// The company this one belongs to; a holding may share its hour bank with it.
    async fn parent(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(parent) = self.row.parent else { return Ok(None) };
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(parent)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// The people there, without those who left.
    #[graphql(complexity = "20 * child_complexity")]
    async fn contacts(&self, ctx: &Context<'_>) -> Result<Vec<Contact>> {
        let rows = match &self.contacts_then {
            Some(rows) => rows.iter().filter(|row| !row.removed).cloned().collect(),
            None => {
                let found = ctx.loader(Module::Clients)?.load_one(ContactsOf(self.row.id)).await;
                found.map_err(ctx.asking()?.edge())?.unwrap_or_default()
            }
        };
        Ok(rows.into_iter().map(|row| Contact::of(row, self.row.primary_contact)).collect())
    }

    /// In the order they were signed, without the cancelled ones.
    #[graphql(complexity = "10 * child_complexity")]
    async fn contracts(&self, ctx: &Context<'_>) -> Result<Vec<Contract>> {
        let found = ctx.loader(Module::Contracts)?.load_one(ContractsOf(self.row.id)).await;
        let rows = found.map_err(ctx.asking()?.edge())?.unwrap_or_default();
        Ok(rows.into_iter().map(Contract::from).collect())
    }

    /// The hour banks this company may use: its own and those shared with it.
    #[graphql(complexity = "5 * child_complexity")]
    async fn hour_banks(&self, ctx: &Context<'_>) -> Result<Vec<HourBank>> {
        let found = ctx.loader(Module::HourBanks)?.load_one(BanksOf(self.row.id)).await;
        let rows = found.map_err(ctx.asking()?.edge())?.unwrap_or_default();
        Ok(rows.into_iter().map(HourBank::from).collect())
    }

    /// Out of the lists, history kept.
    async fn archived(&self) -> bool {
        self.row.archived
    }

    async fn registered_at(&self) -> DateTime {
        DateTime(self.row.registered_at)
    }
}

/// A person at a client.
#[derive(SimpleObject)]
pub struct Contact {
    id: Uuid,
    /// None for a person who was forgotten at their request.
    name: Option<String>,
    /// What they do there.
    role: String,
    phone: Option<String>,
    mail: Option<String>,
    /// When they can be reached, in their words.
    availability: Option<String>,
    /// Whom to write to first.
    primary: bool,
    /// Forgotten at their request: nothing about them can be read any more.
    forgotten: bool,
}

impl Contact {
    fn of(row: contacts::Row, primary: Option<Uuid>) -> Contact {
        Contact {
            primary: primary == Some(row.id),
            id: row.id,
            name: row.name,
            role: row.role,
            phone: row.phone,
            mail: row.mail,
            availability: row.availability,
            forgotten: row.forgotten,
        }
    }
}

#[derive(SimpleObject)]
pub struct Address {
    purpose: AddressPurpose,
    /// Empty where there is only one of its purpose.
    label: String,
    /// Number, street, building: as they stand on an envelope.
    lines: Vec<String>,
    postal_code: String,
    city: String,
    /// Two capital letters: FR
    country: String,
}

impl From<&domain::client::Address> for Address {
    fn from(address: &domain::client::Address) -> Address {
        Address {
            purpose: address.purpose.into(),
            label: address.label.clone(),
            lines: address.lines.clone(),
            postal_code: address.postal_code.clone(),
            city: address.city.clone(),
            country: address.country.clone(),
        }
    }
}

#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::client::AddressPurpose")]
pub enum AddressPurpose {
    Billing,
    Site,
    Delivery,
}

/// How large a company is, as the French statistics cut it.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::client::CompanySize")]
pub enum CompanySize {
    Individual,
    /// Fewer than 10 people.
    Micro,
    /// 10 to 249.
    SmallOrMedium,
    /// 250 to 4,999.
    Intermediate,
    Large,
    PublicBody,
}

#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum PaymentRule {
    /// So many days later; 0 is on receipt.
    Net,
    /// So many days later, then to the end of that month.
    EndOfMonth,
    /// So many days later, then to a day of the month that follows.
    DayOfMonth,
}

/// When a client pays, counted from the day of the invoice.
#[derive(SimpleObject)]
pub struct PaymentTerms {
    rule: PaymentRule,
    days: u16,
    /// Of the month, where the rule names one.
    day: Option<u8>,
}

impl From<domain::client::PaymentTerms> for PaymentTerms {
    fn from(terms: domain::client::PaymentTerms) -> PaymentTerms {
        use domain::client::PaymentTerms as Terms;
        match terms {
            Terms::Net { days } => PaymentTerms { rule: PaymentRule::Net, days, day: None },
            Terms::EndOfMonth { days } => PaymentTerms { rule: PaymentRule::EndOfMonth, days, day: None },
            Terms::DayOfMonth { days, day } => PaymentTerms { rule: PaymentRule::DayOfMonth, days, day: Some(day) },
        }
    }
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
        ClientPayload { shown: None, made: None, receipt: outcome.receipt, user_errors: outcome.user_errors }
    }
}
