//! Every kind of id, one alphabetical list. Ids are minted by `commands`, never here.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A person or a program that can sign in.
    AccountId,
    /// What is watched on machines, and told of in a ticket.
    AlertRuleId,
    /// A text that is written again and again.
    AnswerTemplateId,
    /// A list of tickets that is opened again and again.
    TicketViewId,
    /// Hours of opening, with their holidays.
    CalendarId,
    /// A company the tenant works for.
    ClientId,
    /// One intention of one caller; the same id twice has one effect.
    CommandId,
    /// A person at a client.
    ContactId,
    /// What was agreed with a client.
    ContractId,
    /// One message in a ticket's thread.
    CommentId,
    /// Everything that one first intention led to.
    CorrelationId,
    /// A time entry: work that somebody did.
    EntryId,
    /// Something that was uploaded.
    FileId,
    /// A client's prepaid hours.
    HourBankId,
    InvoiceId,
    /// One line of an invoice.
    InvoiceLineId,
    /// One purchase, grant or monthly inclusion within a bank.
    LotId,
    /// A computer that is looked after.
    MachineId,
    /// A message that came by mail.
    MailId,
    /// A while in which machines may be other than usual.
    MaintenanceId,
    /// One line of a bank's ledger.
    MovementId,
    /// Money that a client sent.
    PaymentId,
    /// A piece of work with an end, of several deliverables.
    ProjectId,
    /// What one person is told of one thing that happened.
    NoticeId,
    /// What is promised to whom, and how fast.
    ServicePolicyId,
    /// Whom personal data is about; forgetting destroys this subject's key.
    SubjectId,
    /// What a supplier asks the tenant to pay.
    SupplierInvoiceId,
    /// People who share a queue of tickets.
    TeamId,
    /// One agency, with its own clients and its own secrets.
    TenantId,
    /// What a client asks for, and everything said about it.
    TicketId,
}
