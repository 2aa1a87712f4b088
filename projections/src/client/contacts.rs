//! Whom do we talk to at a client? CL2. Rows of people who were forgotten are emptied. NF2.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, fold_history, kept, word,
};
use domain::client::{ClientEvent, ContactDetails};
use kernel::{Personal, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "client_contacts",
    shape: 3,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, client uuid NOT NULL, name text, role text NOT NULL, phone text, \
              mail text, availability text, language text, removed boolean NOT NULL, forgotten boolean NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, client)", "(tenant, lower(mail)) WHERE mail IS NOT NULL"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub client: Uuid,
    pub name: Option<String>,
    pub role: String,
    pub phone: Option<String>,
    pub mail: Option<String>,
    pub availability: Option<String>,
    pub language: Option<String>,
    pub removed: bool,
    pub forgotten: bool,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, key, fold)
}

/// The contact that an event is about.
fn key(recorded: &Recorded<ClientEvent>) -> Option<(Uuid, Uuid)> {
    let contact = match &recorded.event {
        ClientEvent::ContactAdded(added) => added.contact,
        ClientEvent::ContactDetailsChanged(changed) => changed.contact,
        ClientEvent::ContactRemoved(removed) => removed.contact,
        ClientEvent::ContactForgotten(forgotten) => forgotten.contact,
        ClientEvent::ClientRegistered(_)
        | ClientEvent::ClientRenamed(_)
        | ClientEvent::ClientRenumbered(_)
        | ClientEvent::ClientIdentifiersCorrected(_)
        | ClientEvent::ClientAddressesChanged(_)
        | ClientEvent::PaymentTermsChanged(_)
        | ClientEvent::ClientNotesRewritten(_)
        | ClientEvent::ClientSegmented(_)
        | ClientEvent::ClientAttachedToParent(_)
        | ClientEvent::ClientEntrustedToPartner(_)
        | ClientEvent::ClientWithdrawnFromPartner(_)
        | ClientEvent::ClientDetachedFromParent(_)
        | ClientEvent::PrimaryContactChosen(_)
        | ClientEvent::ClientArchived(_)
        | ClientEvent::ClientRestored(_) => return None,
    };
    Some((recorded.stream.tenant.0, contact.0))
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<ClientEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<ClientEvent>) {
    let Some(key) = key(recorded) else { return };
    match &recorded.event {
        ClientEvent::ContactAdded(added) => {
            let mut row = Row {
                tenant: key.0,
                id: key.1,
                client: recorded.stream.id,
                name: None,
                role: String::new(),
                phone: None,
                mail: None,
                availability: None,
                language: None,
                removed: false,
                forgotten: false,
            };
            describe(&mut row, &added.details);
            rows.insert(key, row);
        }
        ClientEvent::ContactDetailsChanged(changed) => {
            rows.change(key, |row| describe(row, &changed.details))
        }
        ClientEvent::ContactRemoved(_) => rows.change(key, |row| row.removed = true),
        ClientEvent::ContactForgotten(_) => rows.change(key, |row| {
            (row.name, row.phone, row.mail, row.availability) = (None, None, None, None);
            row.forgotten = true;
        }),
        ClientEvent::ClientRegistered(_)
        | ClientEvent::ClientRenamed(_)
        | ClientEvent::ClientRenumbered(_)
        | ClientEvent::ClientIdentifiersCorrected(_)
        | ClientEvent::ClientAddressesChanged(_)
        | ClientEvent::PaymentTermsChanged(_)
        | ClientEvent::ClientNotesRewritten(_)
        | ClientEvent::ClientSegmented(_)
        | ClientEvent::ClientAttachedToParent(_)
        | ClientEvent::ClientEntrustedToPartner(_)
        | ClientEvent::ClientWithdrawnFromPartner(_)
        | ClientEvent::ClientDetachedFromParent(_)
        | ClientEvent::PrimaryContactChosen(_)
        | ClientEvent::ClientArchived(_)
        | ClientEvent::ClientRestored(_) => {}
    }
}

fn describe(row: &mut Row, details: &ContactDetails) {
    let text = |personal: &Option<Personal>| personal.as_ref().and_then(|p| p.text().map(str::to_owned));
    row.name = details.name.text().map(str::to_owned);
    row.role.clone_from(&details.role);
    row.phone = text(&details.phone);
    row.mail = text(&details.mail);
    row.availability = text(&details.availability);
    row.language = details.language.as_ref().map(word);
}

/// Of several clients at once; those who left are not shown.
pub async fn of_clients(snapshot: &mut Snapshot, clients: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.client_contacts t \
         WHERE tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) AND client = ANY($3) AND NOT removed \
         ORDER BY name NULLS LAST, id",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(clients)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read contacts"))?;
    Ok(kept(rows))
}

/// Who has this mail address, at whichever companies: the company and the person.
pub async fn by_mail(snapshot: &mut Snapshot, mail: &str) -> Result<Vec<(Uuid, Uuid)>, ProjectionError> {
    sqlx::query_as(
        "SELECT client, id FROM read.client_contacts WHERE tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) \
         AND lower(mail) = lower($3) AND NOT removed ORDER BY client, id LIMIT 20",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(mail)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("look for a contact by mail"))
}
