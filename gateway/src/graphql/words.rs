//! The words that several features share, each the same as in the domain.

use async_graphql::{Enum, InputObject};
use serde::{Serialize, de::DeserializeOwned};

/// What an account is for; what each role may do is settled by the agency's rights table.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::Role")]
pub enum Role {
    /// Everything.
    Admin,
    /// Leads the agency.
    Manager,
    /// Works from the office.
    InternalTechnician,
    /// Works at clients.
    FieldTechnician,
    /// Answers tickets.
    Support,
    /// Sells.
    Commercial,
    /// Keeps orders and contracts.
    SalesAdministration,
    /// Prepares machines.
    Staging,
    /// Leads projects.
    ProjectLead,
    /// Invoices, and is paid.
    Accounting,
    /// A person at a client: sees their own company only.
    Client,
    /// Another company that brings clients and sees those only.
    Partner,
}

/// What a right is given on.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "commands::Module")]
pub enum Module {
    /// Companies and the people there.
    Clients,
    /// What is asked of the agency.
    Tickets,
    /// What is ordered.
    Orders,
    /// Who is where, and when.
    Planning,
    /// Work on site.
    Interventions,
    /// What lies on the shelf.
    Stock,
    /// Invoices and payments.
    Accounting,
    /// What was agreed with companies.
    Contracts,
    /// Prepaid hours.
    HourBanks,
    /// Work that was done.
    Time,
    /// The agency's own people and settings.
    Accounts,
    /// Who did what.
    Audit,
}

/// What may be done in a module; each contains those before it.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "commands::Action")]
pub enum RightAction {
    /// Look.
    See,
    /// Create and change.
    Edit,
    /// Validate, close, correct what others did.
    Validate,
}

/// How far a right goes.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "commands::permit::Reach")]
pub enum Reach {
    /// Everything of the agency.
    Everything,
    /// What concerns the clients that are entrusted to the partner.
    TheirClients,
    /// What concerns the one company.
    OwnCompany,
    /// What the person does.
    OwnWork,
}

/// What a person reads.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::Language")]
pub enum Language {
    /// Français
    French,
    /// English
    English,
}

/// How experienced a person is; rates may depend on it.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::Level")]
pub enum Level {
    /// Learns.
    Junior,
    /// Works alone.
    Confirmed,
    /// Leads the work of others.
    Senior,
    /// Is asked when nobody else knows.
    Expert,
}

/// What an hour of work is to the contract.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::TimeClass")]
pub enum TimeClass {
    /// The ordinary hour: from the bank where there is one, otherwise on the next invoice.
    Billable,
    /// Visible as worked, debited and billed to nobody.
    NonBillable,
    /// Covered by what the contract includes.
    Included,
    /// Never from the bank: billed beside the contract.
    OutsideContract,
    /// Evenings, nights and holidays: counted with a multiplier.
    AfterHours,
}

/// What a client asks for.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::TicketType")]
pub enum TicketType {
    /// Something does not work.
    Incident,
    /// Something is wanted.
    Request,
    /// Part of a project.
    Project,
    /// Of something that was sold.
    AfterSales,
    /// It cannot wait.
    Emergency,
    /// To keep something working.
    Maintenance,
    /// To make something better.
    Evolution,
}

/// How much a ticket matters.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::Priority")]
pub enum Priority {
    /// When there is time.
    Low,
    /// As they come.
    Normal,
    /// Before others.
    High,
    /// Before everything.
    Critical,
}

/// The stages of a ticket.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::ticket::Status")]
pub enum TicketStatus {
    /// Nobody has begun.
    Open,
    /// Somebody works on it.
    InProgress,
    /// The client is to answer first.
    WaitingClient,
    /// Beyond those who had it.
    Escalated,
    /// The team says it is done; a client's message reopens it.
    Resolved,
    /// For good.
    Closed,
}

/// How a ticket or a message came.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::ticket::Channel")]
pub enum TicketChannel {
    /// A client wrote it here.
    Portal,
    /// Somebody of the team wrote it down.
    Team,
    /// A partner wrote it here.
    Partner,
    /// By mail.
    Mail,
    /// A machine called.
    Alert,
}

/// From which side a message came.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::ticket::Side")]
pub enum TicketSide {
    /// The client, or a partner for them.
    Client,
    /// The agency.
    Team,
}

/// The clocks of a ticket.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::ticket::clock::Which")]
pub enum TicketClock {
    /// Until the first answer.
    FirstAnswer,
    /// Until it is resolved.
    Resolution,
}

/// What happens when a bank has fewer hours than the work took.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::Overdraft")]
pub enum Overdraft {
    /// The bank pays what it has, the rest is billed at the contract's rate.
    SplitToBillable,
    /// The bank goes below zero; the next credit repays it first.
    AllowNegative,
    /// The debit is refused as a whole.
    Refuse,
}

/// When the hours of a purchase may be used.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::Usable")]
pub enum Usable {
    /// As soon as it is sold.
    FromValidation,
    /// Once its payment is recorded.
    OncePaid,
}

/// What stands where a person, or what they wrote, was forgotten.
pub fn forgotten(language: kernel::Language) -> String {
    language.choose("(oublié)", "(forgotten)").to_owned()
}

/// Narrows a list of settings.
#[derive(InputObject, Default)]
pub struct RetiredFilter {
    /// Those that nobody chooses any more, instead of those that may be chosen.
    #[graphql(default)]
    pub retired: bool,
}

/// Which way a list goes.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Default, Debug)]
pub enum Direction {
    /// The smallest, the oldest, or the first of the alphabet first.
    #[default]
    Asc,
    /// The other way round.
    Desc,
}

/// The word that a read model holds.
pub fn written(value: &impl Serialize) -> String {
    projections::runtime::word(value)
}

/// Out of the word that a read model holds; none for one that this program does not know.
pub fn read<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}
