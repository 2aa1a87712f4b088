//! What our letters say, in the reader's language.

use kernel::Language;
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
    pub greeting: String,
    pub paragraphs: Vec<String>,
    pub action: Option<Action>,
    /// After the link.
    pub closing: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Action {
    pub label: String,
    pub url: String,
}

/// Whom a letter is for, and who sends it.
pub struct Reader {
    pub name: String,
    pub language: Language,
    pub agency: String,
    pub colour: String,
    pub logo: Option<String>,
}

impl Letter {
    pub fn link(&self) -> Uuid {
        match self {
            Letter::Invitation { link } | Letter::ForgottenPassword { link } => *link,
        }
    }

    pub fn text(&self, reader: &Reader, url: String) -> Text {
        let language = reader.language;
        let Reader {
            name,
            agency,
            colour,
            logo,
            ..
        } = reader;
        let action = |french: &str, english: &str| {
            Some(Action {
                label: language.choose(french, english).to_owned(),
                url,
            })
        };
        let text = |subject: String, paragraph: String, action, closing: &str| Text {
            language: language.choose("fr", "en"),
            agency: agency.clone(),
            colour: colour.clone(),
            logo: logo.clone(),
            subject,
            greeting: language.choose(format!("Bonjour {name},"), format!("Hello {name},")),
            paragraphs: vec![paragraph],
            action,
            closing: vec![closing.to_owned()],
        };
        match self {
            Letter::Invitation { .. } => text(
                language.choose(
                    format!("{agency} vous ouvre un accès"),
                    format!("{agency} opens an access for you"),
                ),
                language.choose(
                    format!("{agency} vous a ouvert un accès à son espace. Choisissez votre mot de passe pour y entrer."),
                    format!("{agency} has opened an access to its space for you. Choose your password to come in."),
                ),
                action("Choisir mon mot de passe", "Choose my password"),
                language.choose(
                    "Ce lien sert une seule fois, dans les sept jours. Si vous n'attendiez pas ce message, ignorez-le.",
                    "This link works once, within seven days. If you did not expect this message, ignore it.",
                ),
            ),
            Letter::ForgottenPassword { .. } => text(
                language.choose("Votre mot de passe".to_owned(), "Your password".to_owned()),
                language.choose(
                    format!("Quelqu'un, sans doute vous, demande un nouveau mot de passe pour entrer chez {agency}."),
                    format!("Somebody, probably you, asks for a new password to come in at {agency}."),
                ),
                action("Choisir un autre mot de passe", "Choose another password"),
                language.choose(
                    "Ce lien sert une seule fois, dans l'heure. Si ce n'était pas vous, ignorez ce message : votre mot de passe reste le même.",
                    "This link works once, within the hour. If it was not you, ignore this message: your password stays the same.",
                ),
            ),
        }
    }
}
