//! Where a letter to somebody goes, as their own history has it now. Whoever left, or was forgotten, gets none.

use crate::Runtime;
use domain::{
    account::{Account, AccountState},
    client::{Client, state::Contact},
    notice::Recipient,
    ticket::{Author, Ticket},
};
use journal::JournalError;
use kernel::{Language, TenantId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub name: Option<String>,
    pub mail: String,
    pub language: Language,
    /// Of another company: their links lead to their own pages.
    pub outside: bool,
    /// They can sign in.
    pub signs_in: bool,
}

pub async fn addressee(
    runtime: &Runtime,
    tenant: TenantId,
    to: Recipient,
) -> Result<Option<Addressee>, JournalError> {
    let text = |personal: &kernel::Personal| personal.text().map(str::to_owned);
    Ok(match to {
        Recipient::Account(account) => match runtime.load::<Account>(tenant, account.0).await?.state {
            AccountState::Open(holder) => text(&holder.opened.email).map(|mail| Addressee {
                name: text(&holder.name),
                mail,
                language: holder.language,
                outside: holder.role.is_outside(),
                signs_in: true,
            }),
            AccountState::Unopened | AccountState::Closed(_) => None,
        },
        Recipient::Contact { client, contact } => {
            let state = runtime.load::<Client>(tenant, client.0).await?.state;
            let details = state.company().and_then(|company| company.contacts.get(&contact));
            let Some(Contact::Present(details)) = details else {
                return Ok(None);
            };
            let mail = details.mail.as_ref().and_then(text);
            mail.map(|mail| Addressee {
                language: details.language.unwrap_or_default(),
                ..outsider(text(&details.name), mail)
            })
        }
        Recipient::Correspondent(ticket) => {
            let state = runtime.load::<Ticket>(tenant, ticket.0).await?.state;
            match state.ticket().map(|ticket| &ticket.opened.author) {
                Some(Author::Address(address)) => text(address).map(|mail| outsider(None, mail)),
                Some(Author::Account(_) | Author::Contact(_) | Author::Program) | None => None,
            }
        }
    })
}

/// While nobody said what they read: French is first.
fn outsider(name: Option<String>, mail: String) -> Addressee {
    Addressee {
        name,
        mail,
        language: Language::French,
        outside: true,
        signs_in: false,
    }
}
