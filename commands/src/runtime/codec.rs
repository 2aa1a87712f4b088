//! A feature's event to text, its personal fields sealed. The way back is `journal::decode`.

use domain::Event;
use journal::{Journal, JournalError, append::EncodedEvent, sealed_fields::Place};
use kernel::Stream;

pub async fn encode<E: Event>(
    journal: &Journal,
    stream: &Stream,
    sequence: i64,
    event: &E,
) -> Result<EncodedEvent, JournalError> {
    let id = stream.id.to_string();
    let place = Place {
        tenant: stream.tenant,
        kind: &stream.kind,
        id: &id,
        sequence,
    };
    let text = serde_json::to_string(event)
        .map_err(|error| JournalError::Input(format!("{} cannot be written: {error}", event.event_type())))?;
    Ok(EncodedEvent {
        event_type: event.event_type().into(),
        event_version: event.event_version().into(),
        payload: journal.seal_fields(place, text).await?,
    })
}
