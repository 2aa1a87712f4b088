//! Which companies do we work for? CL1, CL5, CL9.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, escaped, fold_batch,
    fold_history, kept, one_of, placed, row_of_stream, word,
};
use domain::client::{Address, ClientEvent, Identifiers, PaymentTerms};
use jiff::Timestamp;
use kernel::{Personal, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "client_directory",
    shape: 2,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, number text, siren text, siret text, \
              vat_number text, addresses json NOT NULL, payment_terms json NOT NULL, notes text, sector text, \
              size text, parent uuid, partner uuid, primary_contact uuid, archived boolean NOT NULL, \
              registered_at timestamptz NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, lower(name), id)",
        "(tenant, siren)",
        "(tenant, parent) WHERE parent IS NOT NULL",
        "(tenant, partner) WHERE partner IS NOT NULL",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub name: String,
    pub number: Option<String>,
    pub siren: Option<String>,
    pub siret: Option<String>,
    pub vat_number: Option<String>,
    pub addresses: Vec<Address>,
    pub payment_terms: PaymentTerms,
    /// The team's own; never shown to a client.
    pub notes: Option<String>,
    pub sector: Option<String>,
    pub size: Option<String>,
    pub parent: Option<Uuid>,
    pub partner: Option<Uuid>,
    pub primary_contact: Option<Uuid>,
    pub archived: bool,
    pub registered_at: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<ClientEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<ClientEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        ClientEvent::ClientRegistered(registered) => {
            let mut row = Row {
                tenant: key.0,
                id: key.1,
                name: registered.name.clone(),
                number: registered.number.clone(),
                siren: None,
                siret: None,
                vat_number: None,
                addresses: registered.addresses.clone(),
                payment_terms: registered.payment_terms,
                notes: None,
                sector: None,
                size: None,
                parent: None,
                partner: None,
                primary_contact: None,
                archived: false,
                registered_at: recorded.at,
            };
            identify(&mut row, &registered.identifiers);
            rows.insert(key, row);
        }
        ClientEvent::ClientRenamed(renamed) => rows.change(key, |row| row.name.clone_from(&renamed.name)),
        ClientEvent::ClientRenumbered(renumbered) => {
            rows.change(key, |row| row.number.clone_from(&renumbered.number));
        }
        ClientEvent::ClientIdentifiersCorrected(corrected) => {
            rows.change(key, |row| identify(row, &corrected.identifiers));
        }
        ClientEvent::ClientAddressesChanged(changed) => {
            rows.change(key, |row| row.addresses.clone_from(&changed.addresses));
        }
        ClientEvent::PaymentTermsChanged(changed) => {
            rows.change(key, |row| row.payment_terms = changed.terms)
        }
        ClientEvent::ClientNotesRewritten(rewritten) => {
            rows.change(key, |row| row.notes = text(&rewritten.notes))
        }
        ClientEvent::ClientSegmented(segmented) => rows.change(key, |row| {
            row.sector.clone_from(&segmented.sector);
            row.size = segmented.size.as_ref().map(word);
        }),
        ClientEvent::ClientAttachedToParent(attached) => {
            rows.change(key, |row| row.parent = Some(attached.parent.0))
        }
        ClientEvent::ClientDetachedFromParent(_) => rows.change(key, |row| row.parent = None),
        ClientEvent::ClientEntrustedToPartner(entrusted) => {
            rows.change(key, |row| row.partner = Some(entrusted.partner.0))
        }
        ClientEvent::ClientWithdrawnFromPartner(_) => rows.change(key, |row| row.partner = None),
        ClientEvent::PrimaryContactChosen(chosen) => {
            rows.change(key, |row| row.primary_contact = Some(chosen.contact.0));
        }
        ClientEvent::ContactRemoved(removed) => rows.change(key, |row| {
            row.primary_contact = row
                .primary_contact
                .filter(|contact| *contact != removed.contact.0);
        }),
        ClientEvent::ClientArchived(_) => rows.change(key, |row| row.archived = true),
        ClientEvent::ClientRestored(_) => rows.change(key, |row| row.archived = false),
        ClientEvent::ContactAdded(_)
        | ClientEvent::ContactDetailsChanged(_)
        | ClientEvent::ContactForgotten(_) => {}
    }
}

fn identify(row: &mut Row, identifiers: &Identifiers) {
    row.siren = identifiers.siren.as_ref().map(|siren| siren.as_str().to_owned());
    row.siret = identifiers.siret.as_ref().map(|siret| siret.as_str().to_owned());
    row.vat_number = identifiers.vat_number.as_ref().map(word);
}

fn text(personal: &Personal) -> Option<String> {
    personal.text().map(str::to_owned)
}

/// What a list shows: archived ones apart, narrowed by a word of the name, the number or the SIREN.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub search: Option<String>,
    pub archived: bool,
    pub partner: Option<Uuid>,
    pub parent: Option<Uuid>,
}

pub const BY_NAME: Key = Key {
    name: "name",
    expression: "lower(t.name)",
    kind: "text",
};
pub const BY_NUMBER: Key = Key {
    name: "number",
    expression: "coalesce(t.number, '')",
    kind: "text",
};
pub const BY_REGISTRATION: Key = Key {
    name: "registered_at",
    expression: "t.registered_at",
    kind: "timestamptz",
};

const MATCHES: &str = "tenant = $1 AND ($2::uuid[] IS NULL OR id = ANY($2)) AND archived = $3 \
    AND ($4::text IS NULL OR lower(name) LIKE '%' || lower($4) || '%' OR number ILIKE $4 || '%' \
         OR siren LIKE $4 || '%' OR siret LIKE $4 || '%') \
    AND ($5::uuid IS NULL OR partner = $5) AND ($6::uuid IS NULL OR parent = $6)";

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.client_directory", MATCHES, 6))
        .bind(snapshot.scope.tenant.0)
        .bind(snapshot.clients())
        .bind(filter.archived)
        .bind(filter.search.as_deref().map(escaped))
        .bind(filter.partner)
        .bind(filter.parent)
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list clients"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.client_directory WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(filter.archived)
    .bind(filter.search.as_deref().map(escaped))
    .bind(filter.partner)
    .bind(filter.parent)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count clients"))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.client_directory t \
         WHERE tenant = $1 AND ($2::uuid[] IS NULL OR id = ANY($2)) AND {}",
        one_of("id", 3, ids)
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(ids)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read clients"))?;
    Ok(kept(rows))
}
