//! The statement of conformity: what the running system shows of its own books when it is asked (BI2).

use super::{Made, letterhead::letterhead, pressed, said};
use crate::{Application, Failure, graphql::context::scope_in};
use commands::{Action, Caller, Module, Whose, register::proofs, seller::seller_of, tenant::zone_of};
use documents::{Conformity, Invoicing, Verified};
use journal::verify::Trust;
use kernel::{Language, TenantId};
use projections::invoice::numbered::numbered;
use serde::Deserialize;
use std::fmt;
use tokio::sync::Semaphore;

/// What somebody wants to read, as it stands in an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub struct ConformityWanted {
    pub language: Language,
}

/// As an address says it.
impl fmt::Display for ConformityWanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "language={}", self.language.choose("french", "english"))
    }
}

/// Reads the whole journal: one at a time, the others wait.
static CHECKS: Semaphore = Semaphore::const_new(1);

/// None where it is not for this caller, or nobody said yet who sells.
pub async fn conformity(
    app: &Application,
    caller: &Caller,
    wanted: ConformityWanted,
) -> Result<Option<Made>, Failure> {
    let may = caller.may(Module::Accounting, Action::See).is_ok();
    if !may || caller.whose() != Whose::Everybodys {
        return Ok(None);
    }
    let found = found(app, caller).await?;
    let head = letterhead(app, caller.tenant).await?;
    let Some((found, head)) = found.zip(head) else {
        return Ok(None);
    };
    let language = wanted.language;
    let title = language.choose("Relevé de conformité", "Statement of conformity");
    let name = format!("{title} {}.pdf", found.made_on);
    let bytes = pressed(move || documents::conformity(&found, language, &head)).await?;
    Ok(Some(Made {
        name,
        kind: "application/pdf",
        bytes,
    }))
}

async fn found(app: &Application, caller: &Caller) -> Result<Option<Conformity>, Failure> {
    let tenant = caller.tenant;
    let seller = seller_of(&app.runtime, tenant).await?;
    let Some(identity) = &seller.identity else {
        return Ok(None);
    };
    let zone = zone_of(&app.runtime, tenant).await?;
    let made_on = zone.day_of(app.journal().clock.now());
    let invoicing = seller.invoicing.range(..=made_on).next_back();
    let mut snapshot = app.readers.snapshot(scope_in(caller, Module::Accounting)).await?;
    let numbered = numbered(&mut snapshot).await?;
    drop(snapshot);
    Ok(Some(Conformity {
        seller: identity.party.clone(),
        version: VERSION,
        made_on,
        series: proofs(&app.runtime, tenant).await?,
        numbered,
        invoicing: invoicing.map(|(since, invoicing)| Invoicing {
            since: *since,
            vat_on_debits: invoicing.vat_on_debits,
            late_rate: invoicing.late_rate,
        }),
        history: verified(app, tenant).await?,
    }))
}

pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The tenant's own history, event by event and seal by seal.
pub async fn verified(app: &Application, tenant: TenantId) -> Result<Verified, Failure> {
    let _turn = CHECKS.acquire().await.map_err(said)?;
    let own = app.signing.public();
    let trust = Trust {
        keys: vec![own.clone()],
        folder: None,
    };
    let report = app.journal().verify(Some(tenant), &trust, |_| {}).await?;
    Ok(Verified {
        events: report.events,
        seals: report.seals,
        unsealed: report.unsealed,
        problems: report.problems.iter().map(ToString::to_string).collect(),
        public_key: own.to_string(),
    })
}
