//! Which agency is written to at an address?

use crate::runtime::{Applied, Batch, ProjectionError, ReadModel, Rows, fold_batch, row_of_stream};
use domain::mail::mailbox::MailboxEvent;
use kernel::{Recorded, TenantId};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

const KIND: &str = "mailbox";

pub const MODEL: ReadModel = ReadModel {
    name: "mail_boxes",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, address text NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(address)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub address: String,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<MailboxEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        MailboxEvent::AddressChosen(chosen) if chosen.address.is_empty() => rows.remove(key),
        MailboxEvent::AddressChosen(chosen) => {
            let row = Row {
                tenant: key.0,
                id: key.1,
                address: chosen.address.clone(),
            };
            rows.insert(key, row);
        }
        MailboxEvent::SenderAcknowledged(_) => {}
    }
}

/// Over all agencies: for whoever takes mail in, before it is known for whom. One address of two agencies is the
/// older one's.
pub async fn of_addresses(
    follower: &PgPool,
    addresses: &[String],
) -> Result<Option<(TenantId, String)>, ProjectionError> {
    let found: Option<(Uuid, String)> = sqlx::query_as(
        "SELECT tenant, address FROM read.mail_boxes WHERE address = ANY($1) ORDER BY tenant LIMIT 1",
    )
    .bind(addresses)
    .fetch_optional(follower)
    .await
    .map_err(ProjectionError::during("look for whom mail is"))?;
    Ok(found.map(|(tenant, address)| (TenantId(tenant), address)))
}

/// The agency that is written to, where there is one alone.
pub async fn the_only_one(follower: &PgPool) -> Result<Option<TenantId>, ProjectionError> {
    let found: Vec<Uuid> = sqlx::query_scalar("SELECT tenant FROM read.mail_boxes LIMIT 2")
        .fetch_all(follower)
        .await
        .map_err(ProjectionError::during("look for whom mail is"))?;
    match found.as_slice() {
        [tenant] => Ok(Some(TenantId(*tenant))),
        _ => Ok(None),
    }
}
