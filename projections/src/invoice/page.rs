//! What does one invoice say? Its lines with where each comes from, its VAT, its parties and its mentions.

use super::{KIND, condition::in_reach};
use crate::runtime::{
    Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept, row_of_stream,
};
use domain::invoice::{
    Content, Credits, Deduction, InvoiceDrafted, InvoiceEvent, InvoiceValidated, LineAmount, Mentions, Totals,
};
use kernel::{Party, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, QueryBuilder};
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "invoice_page",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, client uuid NOT NULL, number text, content json NOT NULL, \
              amounts json NOT NULL, totals json NOT NULL, deductions json NOT NULL, seller json, buyer json, \
              mentions json, credits json, PRIMARY KEY (tenant, id)",
    indexes: &[],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub client: Uuid,
    pub number: Option<String>,
    pub content: Content,
    /// Of the lines, in their order.
    pub amounts: Vec<LineAmount>,
    pub totals: Totals,
    pub deductions: Vec<Deduction>,
    /// From validation on.
    pub seller: Option<Party>,
    pub buyer: Option<Party>,
    pub mentions: Option<Mentions>,
    pub credits: Option<Credits>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<InvoiceEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        InvoiceEvent::InvoiceDrafted(drafted) => rows.insert(key, drafted_row(recorded, drafted)),
        InvoiceEvent::DraftChanged(changed) => rows.change(key, |row| {
            row.content = changed.content.clone();
            row.amounts.clone_from(&changed.amounts);
            row.totals = changed.totals.clone();
        }),
        InvoiceEvent::InvoiceValidated(validated) => rows.change(key, |row| row.validate(validated)),
        InvoiceEvent::DraftDiscarded(_)
        | InvoiceEvent::InvoiceSent(_)
        | InvoiceEvent::InvoiceMailed(_)
        | InvoiceEvent::PaymentRecorded(_)
        | InvoiceEvent::PaymentRefunded(_)
        | InvoiceEvent::InvoiceCredited(_)
        | InvoiceEvent::DepositDeducted(_)
        | InvoiceEvent::InvoiceDisputed(_)
        | InvoiceEvent::DisputeSettled(_)
        | InvoiceEvent::ReminderRaised(_) => {}
    }
}

fn drafted_row(recorded: &Recorded<InvoiceEvent>, drafted: &InvoiceDrafted) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        client: drafted.client.0,
        number: None,
        content: drafted.content.clone(),
        amounts: drafted.amounts.clone(),
        totals: drafted.totals.clone(),
        deductions: vec![],
        seller: None,
        buyer: None,
        mentions: None,
        credits: None,
    }
}

impl Row {
    fn validate(&mut self, validated: &InvoiceValidated) {
        self.number = Some(validated.number.clone());
        self.content = validated.content.clone();
        self.amounts.clone_from(&validated.amounts);
        self.totals = validated.totals.clone();
        self.deductions.clone_from(&validated.deductions);
        self.seller = Some((*validated.seller).clone());
        self.buyer = Some((*validated.buyer).clone());
        self.mentions = Some((*validated.mentions).clone());
        self.credits.clone_from(&validated.credits);
    }
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT t.* FROM read.invoice_page t WHERE ");
    in_reach(&mut statement, snapshot);
    statement.push(" AND t.id = ANY(").push_bind(ids).push(")");
    let rows: Vec<Kept<_>> = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read what invoices say"))?;
    Ok(kept(rows))
}
