//! A person at a client.

use crate::graphql::words::{self, Language};
use async_graphql::SimpleObject;
use projections::client::contacts;
use uuid::Uuid;

/// A person at a client.
#[derive(SimpleObject)]
pub struct Contact {
    /// Its own id, for ever.
    id: Uuid,
    /// None for a person who was forgotten at their request.
    name: Option<String>,
    /// What they do there.
    role: String,
    /// Where they are called.
    phone: Option<String>,
    /// Where mail reaches them.
    mail: Option<String>,
    /// When they can be reached, in their words.
    availability: Option<String>,
    /// What they read, where somebody said so.
    language: Option<Language>,
    /// Whom to write to first.
    primary: bool,
    /// Forgotten at their request: nothing about them can be read any more.
    forgotten: bool,
}

impl Contact {
    pub fn of(row: contacts::Row, primary: Option<Uuid>) -> Contact {
        Contact {
            primary: primary == Some(row.id),
            id: row.id,
            name: row.name,
            role: row.role,
            phone: row.phone,
            mail: row.mail,
            availability: row.availability,
            language: row
                .language
                .and_then(|word| words::read::<kernel::Language>(&word))
                .map(Into::into),
            forgotten: row.forgotten,
        }
    }
}
