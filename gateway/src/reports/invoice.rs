//! An invoice as it was validated: on paper, or for machines (BI3).
//!
//! Nothing of today is in it: the facts are those that validation froze, and the look is the agency's of that moment, so
//! that the same invoice is the same bytes whenever it is opened.

use super::{Made, letterhead::letterhead_at, pressed};
use crate::{Application, Failure, graphql::context::scope_in};
use commands::{
    Action, Caller, CommandError, Module,
    invoice::{InvoiceTold, preview_draft, told_of_invoice},
};
use domain::invoice::InvoiceValidated;
use jiff::Timestamp;
use kernel::{InvoiceId, Language, TenantId};
use projections::invoice::page;
use serde::Deserialize;
use std::fmt;
use uuid::Uuid;

/// What somebody wants to read, as it stands in an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub struct InvoiceWanted {
    pub invoice: Uuid,
    pub language: Language,
    pub form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    Pdf,
    /// What a draft would be if it were validated now, for the team.
    Draft,
    /// What is within the PDF, alone. It is in French.
    FacturX,
}

/// As an address says it; the same words for the same wish.
impl fmt::Display for InvoiceWanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language.choose("french", "english");
        let form = match self.form {
            Form::Pdf => "pdf",
            Form::Draft => "draft",
            Form::FacturX => "factur_x",
        };
        write!(f, "invoice={}&language={language}&form={form}", self.invoice)
    }
}

/// None where there is no such invoice, or not for this caller, or not yet.
pub async fn invoice(
    app: &Application,
    caller: &Caller,
    wanted: InvoiceWanted,
) -> Result<Option<Made>, Failure> {
    if caller.may(Module::Accounting, Action::See).is_err() {
        return Ok(None);
    }
    let mut snapshot = app.readers.snapshot(scope_in(caller, Module::Accounting)).await?;
    let is_seen = !page::by_ids(&mut snapshot, &[wanted.invoice]).await?.is_empty();
    drop(snapshot);
    if !is_seen {
        return Ok(None);
    }
    if wanted.form == Form::Draft {
        return draft_on_paper(app, caller, wanted).await;
    }
    let told = told_of_invoice(&app.runtime, caller.tenant, InvoiceId(wanted.invoice)).await?;
    let Some(told) = told else { return Ok(None) };
    match wanted.form {
        Form::Pdf | Form::Draft => on_paper(app, caller.tenant, told, wanted.language).await,
        Form::FacturX => Ok(Some(Made {
            name: documents::FACTUR_X.to_owned(),
            kind: "application/xml",
            bytes: documents::factur_x(&told.validated).into_bytes(),
        })),
    }
}

pub async fn on_paper(
    app: &Application,
    tenant: TenantId,
    told: InvoiceTold,
    language: Language,
) -> Result<Option<Made>, Failure> {
    on_paper_as_of(app, tenant, (told.validated, told.at), language).await
}

async fn on_paper_as_of(
    app: &Application,
    tenant: TenantId,
    (validated, at): (InvoiceValidated, Timestamp),
    language: Language,
) -> Result<Option<Made>, Failure> {
    let Some(head) = letterhead_at(app, tenant, at).await? else {
        return Ok(None);
    };
    let name = format!("{}.pdf", documents::invoice_title(&validated, language));
    let bytes = pressed(move || documents::invoice(&validated, language, &head)).await?;
    Ok(Some(Made {
        name,
        kind: "application/pdf",
        bytes,
    }))
}

/// None where its validation would be refused: why is told where the link is asked for.
async fn draft_on_paper(
    app: &Application,
    caller: &Caller,
    wanted: InvoiceWanted,
) -> Result<Option<Made>, Failure> {
    let InvoiceWanted {
        invoice, language, ..
    } = wanted;
    let validated = match preview_draft(&app.runtime, caller, InvoiceId(invoice)).await {
        Ok(validated) => validated,
        Err(CommandError::Refused(_) | CommandError::Denied(_) | CommandError::NotFound { .. }) => {
            return Ok(None);
        }
        Err(error) => return Err(error.into()),
    };
    let at = app.runtime.journal.clock.now();
    on_paper_as_of(app, caller.tenant, (validated, at), language).await
}
