//! What is typed about mail.

use async_graphql::InputObject;
use uuid::Uuid;

/// What `mailAccept` takes: a client, or a ticket.
#[derive(InputObject)]
pub struct MailAcceptInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The message that is held.
    pub mail: Uuid,
    /// Whose request it is: it opens a ticket.
    pub client: Option<Uuid>,
    /// Who there wrote it, where that is known.
    pub contact: Option<Uuid>,
    /// The ticket that it belongs to, instead.
    pub ticket: Option<Uuid>,
}

/// For what needs nothing but the message.
#[derive(InputObject)]
pub struct MailRefuseInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The message that is held.
    pub mail: Uuid,
}

/// What `mailChooseAddress` takes.
#[derive(InputObject)]
pub struct MailChooseAddressInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Where the agency is written to; none: nowhere.
    pub address: Option<String>,
}
