//! Whose is it? The companies that a thing concerns, and the partners who look after them: who of the people
//! outside the agency may hear of it. ID4.

use crate::runtime::{ProjectionError, Sees};
use kernel::{ClientId, TenantId};
use sqlx::PgPool;
use std::collections::HashMap;
use uuid::Uuid;

/// What something happened to: the kind and the id of its stream.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Thing {
    pub tenant: TenantId,
    pub kind: String,
    pub id: Uuid,
}

/// Nobody's, as far as people outside are concerned, when both are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concerned {
    companies: Vec<Uuid>,
    partners: Vec<Uuid>,
}

impl Concerned {
    /// By the same rules as `Scope`, within the tenant.
    pub fn is_seen_by(&self, sees: Sees) -> bool {
        let is = |ClientId(company): &ClientId| self.companies.contains(company);
        match sees {
            Sees::Everybody => true,
            Sees::Company(company) => is(&company),
            Sees::ClientsOf(partner) => is(&partner) || self.partners.contains(&partner.0),
        }
    }
}

/// A thing of a kind that no company has, or that is in no read model, is nobody's outside.
const CONCERNED: &str = "\
    WITH thing AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS t(tenant, kind, id)), \
    concerns AS ( \
        SELECT t.*, t.id AS company FROM thing t WHERE t.kind = 'client' \
        UNION ALL SELECT t.*, r.client FROM thing t JOIN read.contract_list r USING (tenant, id) WHERE t.kind = 'contract' \
        UNION ALL SELECT t.*, unnest(r.client || r.shared_with) FROM thing t JOIN read.hour_bank_balance r USING (tenant, id) \
            WHERE t.kind = 'hour_bank' \
        UNION ALL SELECT t.*, r.client FROM thing t JOIN read.time_entry_list r USING (tenant, id) WHERE t.kind = 'time_entry' \
        UNION ALL SELECT t.*, r.client FROM thing t JOIN read.invoice_list r USING (tenant, id) \
            WHERE t.kind = 'invoice' AND r.number IS NOT NULL \
        UNION ALL SELECT t.*, r.client FROM thing t JOIN read.ticket_list r USING (tenant, id) WHERE t.kind = 'ticket' \
        UNION ALL SELECT t.*, r.client FROM thing t JOIN read.account_list r USING (tenant, id) \
            WHERE t.kind = 'account' AND r.client IS NOT NULL) \
    SELECT c.tenant, c.kind, c.id, array_agg(DISTINCT c.company) AS companies, \
           coalesce(array_agg(DISTINCT d.partner) FILTER (WHERE d.partner IS NOT NULL), '{}') AS partners \
    FROM concerns c LEFT JOIN read.client_directory d ON d.tenant = c.tenant AND d.id = c.company \
    GROUP BY c.tenant, c.kind, c.id";

type Found = (Uuid, String, Uuid, Vec<Uuid>, Vec<Uuid>);

/// As the read models have it now, for things of several tenants at once; for followers, who tell nobody else's.
pub async fn concerned(
    follower: &PgPool,
    things: impl IntoIterator<Item = Thing>,
) -> Result<HashMap<Thing, Concerned>, ProjectionError> {
    let (mut tenants, mut kinds, mut ids) = (vec![], vec![], vec![]);
    for thing in things {
        tenants.push(thing.tenant.0);
        kinds.push(thing.kind);
        ids.push(thing.id);
    }
    let found: Vec<Found> = sqlx::query_as(CONCERNED)
        .bind(tenants)
        .bind(kinds)
        .bind(ids)
        .fetch_all(follower)
        .await
        .map_err(ProjectionError::during("ask whom events concern"))?;
    let read = |(tenant, kind, id, companies, partners): Found| {
        let tenant = TenantId(tenant);
        (Thing { tenant, kind, id }, Concerned { companies, partners })
    };
    Ok(found.into_iter().map(read).collect())
}
