//! `regie replay`: what was known at a past moment.

use super::{parse, progress};
use crate::{Application, Failure};
use clap::Args;
use commands::Runtime;
use domain::{
    Decider,
    account::{Account, MailAddress, Roster},
    alert_rule::AlertRule,
    answer_template::AnswerTemplate,
    audit::Act,
    calendar::NamedCalendar,
    client::{Client, Family},
    contract::Contract,
    file::File,
    hour_bank::HourBank,
    invoice::Invoice,
    machine::Machine,
    mail::{Mail, Mailbox},
    maintenance::Maintenance,
    notice::Notices,
    numbering::Numbering,
    reading::Reading,
    register::Register,
    seller::Seller,
    service_policy::{DefaultPolicy, ServicePolicy},
    supplier_invoice::SupplierInvoice,
    team::Teams,
    tenant::Tenant,
    ticket::Ticket,
    ticket_view::TicketView,
    time_entry::TimeEntry,
    timer::Timer,
    workload::Workload,
};
use jiff::Timestamp;
use journal::{StoredEvent, page};
use kernel::{Cursor, TenantId};
use serde_json::{Value, json};
use uuid::Uuid;

#[derive(Args)]
pub struct Replay {
    /// The moment, by the time of recording: 2026-03-10T08:00:00Z.
    #[arg(long, value_name = "TIME", value_parser = parse::time)]
    until: Timestamp,
    /// The state of this stream alone, such as hour_bank/0192...; otherwise the history as lines of JSON.
    #[arg(long, value_name = "KIND/ID", value_parser = parse::stream)]
    stream: Option<(String, Uuid)>,
    /// Only this tenant; needed with --stream when there are several.
    #[arg(long)]
    tenant: Option<TenantId>,
}

const EVENTS_PER_PAGE: i64 = 5_000;

impl Replay {
    pub async fn run(self, app: &Application) -> Result<(), Failure> {
        match &self.stream {
            Some((kind, id)) => {
                let tenant = super::admin::tenant_or_only_one(app, self.tenant).await?;
                let state = state_at(&app.runtime, tenant, kind, *id, self.until).await?;
                parse::print_json(
                    &json!({ "stream": format!("{kind}/{id}"), "until": self.until, "state": state }),
                )
            }
            None => self.history(app).await,
        }
    }

    async fn history(&self, app: &Application) -> Result<(), Failure> {
        let bar = progress::counting("replaying events:");
        let mut cursor = Cursor::START;
        loop {
            let mut events = page::page(&app.journal().pools.follower, cursor, EVENTS_PER_PAGE).await?;
            let Some(last) = events.last() else { break };
            cursor = last.cursor;
            bar.inc(events.len() as u64);
            events.retain(|event| event.recorded_at <= self.until && self.wants(event));
            app.journal().open_fields(&mut events).await?;
            events
                .iter()
                .try_for_each(|event| parse::print_json(&line(event)))?;
        }
        bar.finish_and_clear();
        Ok(())
    }

    fn wants(&self, event: &StoredEvent) -> bool {
        self.tenant.is_none_or(|tenant| tenant.0 == event.tenant)
    }
}

fn line(event: &StoredEvent) -> Value {
    let text = |json: &str| serde_json::from_str::<Value>(json).unwrap_or(Value::Null);
    json!({
        "event": event.name(),
        "tenant": event.tenant,
        "type": event.event_type,
        "version": event.event_version,
        "at": event.recorded_at,
        "cursor": event.cursor.to_string(),
        "payload": text(&event.payload),
        "metadata": text(&event.metadata),
    })
}

async fn state_at(
    runtime: &Runtime,
    tenant: TenantId,
    kind: &str,
    id: Uuid,
    at: Timestamp,
) -> Result<Value, Failure> {
    match kind {
        Act::NAME => folded::<Act>(runtime, tenant, id, at).await,
        AlertRule::NAME => folded::<AlertRule>(runtime, tenant, id, at).await,
        AnswerTemplate::NAME => folded::<AnswerTemplate>(runtime, tenant, id, at).await,
        Account::NAME => folded::<Account>(runtime, tenant, id, at).await,
        MailAddress::NAME => folded::<MailAddress>(runtime, tenant, id, at).await,
        Family::NAME => folded::<Family>(runtime, tenant, id, at).await,
        Client::NAME => folded::<Client>(runtime, tenant, id, at).await,
        NamedCalendar::NAME => folded::<NamedCalendar>(runtime, tenant, id, at).await,
        DefaultPolicy::NAME => folded::<DefaultPolicy>(runtime, tenant, id, at).await,
        ServicePolicy::NAME => folded::<ServicePolicy>(runtime, tenant, id, at).await,
        Contract::NAME => folded::<Contract>(runtime, tenant, id, at).await,
        File::NAME => folded::<File>(runtime, tenant, id, at).await,
        HourBank::NAME => folded::<HourBank>(runtime, tenant, id, at).await,
        Invoice::NAME => folded::<Invoice>(runtime, tenant, id, at).await,
        Register::NAME => folded::<Register>(runtime, tenant, id, at).await,
        Seller::NAME => folded::<Seller>(runtime, tenant, id, at).await,
        SupplierInvoice::NAME => folded::<SupplierInvoice>(runtime, tenant, id, at).await,
        Tenant::NAME => folded::<Tenant>(runtime, tenant, id, at).await,
        Numbering::NAME => folded::<Numbering>(runtime, tenant, id, at).await,
        Reading::NAME => folded::<Reading>(runtime, tenant, id, at).await,
        Teams::NAME => folded::<Teams>(runtime, tenant, id, at).await,
        TicketView::NAME => folded::<TicketView>(runtime, tenant, id, at).await,
        Ticket::NAME => folded::<Ticket>(runtime, tenant, id, at).await,
        Workload::NAME => folded::<Workload>(runtime, tenant, id, at).await,
        Roster::NAME => folded::<Roster>(runtime, tenant, id, at).await,
        Notices::NAME => folded::<Notices>(runtime, tenant, id, at).await,
        Machine::NAME => folded::<Machine>(runtime, tenant, id, at).await,
        Maintenance::NAME => folded::<Maintenance>(runtime, tenant, id, at).await,
        Mail::NAME => folded::<Mail>(runtime, tenant, id, at).await,
        Mailbox::NAME => folded::<Mailbox>(runtime, tenant, id, at).await,
        TimeEntry::NAME => folded::<TimeEntry>(runtime, tenant, id, at).await,
        Timer::NAME => folded::<Timer>(runtime, tenant, id, at).await,
        other => Err(Failure::said(format!(
            "{other:?} is no kind of stream: use account, act, alert_rule, answer_template, calendar, client, client_family, contract, default_policy, file, hour_bank, machine, mail_address, maintenance, numbering, reading, service_policy, supplier_invoice, team, tenant, ticket, ticket_view, time_entry, timer or workload"
        ))),
    }
}

async fn folded<D: Decider>(
    runtime: &Runtime,
    tenant: TenantId,
    id: Uuid,
    at: Timestamp,
) -> Result<Value, Failure> {
    let known = runtime.load_at::<D>(tenant, id, at).await?;
    if known.head.sequence == 0 {
        return Err(Failure::said(format!("{}/{id} did not exist at {at}", D::NAME)));
    }
    serde_json::to_value(known.state).map_err(|error| Failure::said(error.to_string()))
}
