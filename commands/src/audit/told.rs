//! What a person was told when a rule refused what they asked.

use domain::audit::ActEvent;
use journal::{JournalError, StoredEvent};
use kernel::Language;

/// Of an opened event; none where the reason is told by its code alone, or where the person was forgotten.
pub fn told(event: &StoredEvent, language: Language) -> Result<Option<String>, JournalError> {
    let told = match journal::said::<ActEvent>(event)? {
        ActEvent::ActRefused(refused) => refused.told,
        ActEvent::ChangedNothing(_) | ActEvent::DataConsulted(_) | ActEvent::ActDone(_) => None,
    };
    let told = told.map(|told| language.choose(told.french, told.english));
    Ok(told.and_then(|told| told.text().map(str::to_owned)))
}
