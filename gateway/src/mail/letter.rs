//! Which letters there are: as one waits, with ids only, and as one is read. What the letters of signing in say stands
//! here, what those about tickets and banks say in `compose`.

use commands::notice::{About, Recipient};
use jiff::Timestamp;
use kernel::{AccountId, CommentId, InvoiceId, Language, NoticeId, NoticeKind, TicketId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A letter as it waits: ids only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// An account was opened; the link chooses its first password.
    Invitation { link: Uuid },
    /// Somebody forgot a password; the link chooses another one.
    ForgottenPassword { link: Uuid },
    /// What happened to one thing within a short while.
    News { to: Recipient, told: Vec<Item> },
    /// What happened to all things within a day.
    Digest { to: Recipient, told: Vec<Item> },
    /// A mail came, and is a ticket now.
    Acknowledgement { to: Recipient, ticket: TicketId },
    /// An invoice, with its PDF.
    Invoice { to: Recipient, invoice: InvoiceId },
    /// An invoice is late; its PDF comes once more.
    Reminder {
        to: Recipient,
        invoice: InvoiceId,
        level: u8,
    },
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub notice: NoticeId,
    pub kind: NoticeKind,
    pub about: About,
    pub message: Option<CommentId>,
    pub by: Option<AccountId>,
    pub at: Timestamp,
}

/// What goes into a letter that waits, or begins one.
pub struct News {
    pub told: Item,
}

/// A letter as it is read.
#[derive(Clone, Debug, Serialize)]
pub struct Text {
    pub language: &'static str,
    pub agency: String,
    /// What its button is drawn in.
    pub colour: String,
    /// Where the agency's picture is; none is its name in letters.
    pub logo: Option<String>,
    pub subject: String,
    /// Above everything, where a reader may answer: what they write belongs before it.
    pub above: Option<&'static str>,
    pub greeting: String,
    pub paragraphs: Vec<String>,
    pub sections: Vec<Section>,
    pub action: Option<Action>,
    /// After the link.
    pub closing: Vec<String>,
}

/// What is told of one thing, or by one person.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    pub title: String,
    pub lines: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Action {
    pub label: String,
    pub url: String,
}

/// Whom a letter is for, and who sends it.
pub struct Reader {
    /// None where nobody knows how they are called.
    pub name: Option<String>,
    pub language: Language,
    pub agency: String,
    pub colour: String,
    pub logo: Option<String>,
}

impl Reader {
    /// A letter that says nothing yet.
    pub fn blank(&self, subject: String) -> Text {
        let language = self.language;
        let hello = language.choose("Bonjour", "Hello");
        Text {
            language: language.choose("fr", "en"),
            agency: self.agency.clone(),
            colour: self.colour.clone(),
            logo: self.logo.clone(),
            subject,
            above: None,
            greeting: match &self.name {
                Some(name) => format!("{hello} {name},"),
                None => format!("{hello},"),
            },
            paragraphs: vec![],
            sections: vec![],
            action: None,
            closing: vec![],
        }
    }
}

impl Letter {
    pub fn news(to: Recipient, News { told }: News) -> Letter {
        let told = vec![told];
        Letter::News { to, told }
    }

    /// The one ticket that it is about.
    pub fn ticket(&self) -> Option<Uuid> {
        match self {
            Letter::News { told, .. } => told.first().and_then(|item| item.about.ticket()),
            Letter::Acknowledgement { ticket, .. } => Some(ticket.0),
            Letter::Invitation { .. }
            | Letter::ForgottenPassword { .. }
            | Letter::Digest { .. }
            | Letter::Invoice { .. }
            | Letter::Reminder { .. } => None,
        }
    }

    /// The one invoice that it is about.
    pub fn invoice(&self) -> Option<InvoiceId> {
        match self {
            Letter::Invoice { invoice, .. } | Letter::Reminder { invoice, .. } => Some(*invoice),
            Letter::Invitation { .. }
            | Letter::ForgottenPassword { .. }
            | Letter::News { .. }
            | Letter::Digest { .. }
            | Letter::Acknowledgement { .. } => None,
        }
    }

    /// Whom it goes to, where that is not the account that the outbox names.
    pub fn recipient(&self) -> Option<Recipient> {
        match self {
            Letter::News { to, .. }
            | Letter::Digest { to, .. }
            | Letter::Acknowledgement { to, .. }
            | Letter::Invoice { to, .. }
            | Letter::Reminder { to, .. } => Some(*to),
            Letter::Invitation { .. } | Letter::ForgottenPassword { .. } => None,
        }
    }
}

/// An account was opened.
pub fn invitation(reader: &Reader, url: String) -> Text {
    let (language, agency) = (reader.language, &reader.agency);
    let subject = language.choose(
        format!("{agency} vous ouvre un accès"),
        format!("{agency} opens an access for you"),
    );
    let paragraph = language.choose(
        format!("{agency} vous a ouvert un accès à son espace. Choisissez votre mot de passe pour y entrer."),
        format!("{agency} has opened an access to its space for you. Choose your password to come in."),
    );
    let closing = language.choose(
        "Ce lien sert une seule fois, dans les sept jours. Si vous n'attendiez pas ce message, ignorez-le.",
        "This link works once, within seven days. If you did not expect this message, ignore it.",
    );
    Text {
        paragraphs: vec![paragraph],
        action: Some(Action {
            label: language
                .choose("Choisir mon mot de passe", "Choose my password")
                .to_owned(),
            url,
        }),
        closing: vec![closing.to_owned()],
        ..reader.blank(subject)
    }
}

/// Somebody forgot a password.
pub fn forgotten_password(reader: &Reader, url: String) -> Text {
    let (language, agency) = (reader.language, &reader.agency);
    let subject = language.choose("Votre mot de passe".to_owned(), "Your password".to_owned());
    let paragraph = language.choose(
        format!("Quelqu'un, sans doute vous, demande un nouveau mot de passe pour entrer chez {agency}."),
        format!("Somebody, probably you, asks for a new password to come in at {agency}."),
    );
    let closing = language.choose(
        "Ce lien sert une seule fois, dans l'heure. Si ce n'était pas vous, ignorez ce message : votre mot de passe reste le même.",
        "This link works once, within the hour. If it was not you, ignore this message: your password stays the same.",
    );
    Text {
        paragraphs: vec![paragraph],
        action: Some(Action {
            label: language
                .choose("Choisir un autre mot de passe", "Choose another password")
                .to_owned(),
            url,
        }),
        closing: vec![closing.to_owned()],
        ..reader.blank(subject)
    }
}
