//! A contact as somebody typed it; every line becomes the contact's own personal data.

use domain::client::ContactDetails;
use kernel::{ContactId, Language, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WrittenDetails {
    pub name: String,
    /// What they do there.
    pub role: String,
    pub phone: Option<String>,
    pub mail: Option<String>,
    /// When they can be reached, in their words.
    pub availability: Option<String>,
    /// What they read; French where nobody says.
    pub language: Option<Language>,
}

impl WrittenDetails {
    pub(crate) fn of(&self, contact: ContactId) -> ContactDetails {
        let own = |text: &String| Personal::new(contact.0, text);
        ContactDetails {
            name: own(&self.name),
            role: self.role.clone(),
            phone: self.phone.as_ref().map(own),
            mail: self.mail.as_ref().map(own),
            availability: self.availability.as_ref().map(own),
            language: self.language,
        }
    }
}
