//! All features in one schema, and how much one request may ask.

use super::{
    account, alert_rule, answer_template, audit, calendar, changes, client, contract, history, hour_bank,
    identity, invoice, limits, machine, mail, maintenance, notice, reading, register, report, seller,
    service_policy, supplier_invoice, team, tenant, ticket, ticket_view, time_entry, timer,
    traced::RootFields,
};
use async_graphql::{MergedObject, MergedSubscription, SDLExportOptions, SchemaBuilder};

/// What may be asked. Nothing changes by it.
#[derive(MergedObject, Default)]
pub struct Query(
    identity::IdentityQuery,
    identity::WelcomeQuery,
    account::AccountQuery,
    account::RoleRightsQuery,
    alert_rule::AlertRuleQuery,
    answer_template::AnswerTemplateQuery,
    calendar::CalendarQuery,
    client::ClientQuery,
    contract::ContractQuery,
    contract::ContractReplayQuery,
    hour_bank::HourBankQuery,
    hour_bank::ReconciliationQuery,
    invoice::InvoiceQuery,
    invoice::InvoiceFiguresQuery,
    invoice::InvoiceEarningsQuery,
    invoice::BooksQuery,
    register::RegisterQuery,
    seller::SellerQuery,
    service_policy::ServicePolicyQuery,
    supplier_invoice::SupplierInvoiceQuery,
    time_entry::TimeEntryQuery,
    time_entry::TimeSheetQuery,
    timer::TimerQuery,
    ticket::TicketQuery,
    ticket::FlowQuery,
    ticket_view::TicketViewQuery,
    reading::BoardQuery,
    report::ReportQuery,
    team::TeamQuery,
    notice::NoticeQuery,
    machine::MachineQuery,
    machine::MachineAlertQuery,
    maintenance::MaintenanceQuery,
    mail::MailQuery,
    history::HistoryQuery,
    audit::AuditQuery,
);

/// What may be done. Each takes one input, whose commandId makes that sending it again has one effect, and says in
/// userErrors why nothing was done.
#[derive(MergedObject, Default)]
pub struct Mutation(
    identity::IdentityMutation,
    identity::OwnIdentityMutation,
    identity::WelcomeMutation,
    identity::ApiTokenMutation,
    tenant::TenantMutation,
    account::AccountMutation,
    alert_rule::AlertRuleMutation,
    answer_template::AnswerTemplateMutation,
    calendar::CalendarMutation,
    client::ClientMutation,
    client::ContactMutation,
    client::ClientDocumentMutation,
    contract::ContractMutation,
    contract::ContractBillingMutation,
    contract::ContractDocumentMutation,
    hour_bank::HourBankMutation,
    hour_bank::LotMutation,
    invoice::InvoiceDraftMutation,
    invoice::InvoiceMoneyMutation,
    invoice::InvoiceFollowUpMutation,
    register::RegisterMutation,
    seller::SellerMutation,
    service_policy::ServicePolicyMutation,
    supplier_invoice::SupplierInvoiceMutation,
    time_entry::TimeEntryMutation,
    timer::TimerMutation,
    ticket::TicketMutation,
    ticket::TicketHandling,
    ticket_view::TicketViewMutation,
    reading::ReadingMutation,
    team::TeamMutation,
    notice::NoticeMutation,
    machine::MachineMutation,
    maintenance::MaintenanceMutation,
    mail::MailMutation,
);

/// What may be listened to, over a web socket by the protocol graphql-transport-ws. The access token goes into
/// connection_init: {"authorization": "Bearer …"}
#[derive(MergedSubscription, Default)]
pub struct Subscription(
    changes::ChangeSubscription,
    hour_bank::HourBankSubscription,
    notice::NoticeSubscription,
);

pub type Schema = async_graphql::Schema<Query, Mutation, Subscription>;

pub fn schema() -> Schema {
    limited().finish()
}

/// The same with spans, and shown to nobody where introspection is off.
pub fn served(introspection: bool, traced: bool) -> Schema {
    let schema = limited();
    let schema = if traced {
        schema.extension(RootFields)
    } else {
        schema
    };
    // A name that is nearly right is answered with the names that are.
    let schema = if introspection {
        schema
    } else {
        schema.disable_introspection().disable_suggestions()
    };
    schema.finish()
}

fn limited() -> SchemaBuilder<Query, Mutation, Subscription> {
    async_graphql::Schema::build(Query::default(), Mutation::default(), Subscription::default())
        .limit_depth(limits::DEPTH)
        .limit_complexity(limits::COMPLEXITY)
        .limit_recursive_depth(limits::RECURSION)
}

/// As it is committed in `schema.graphql`.
pub fn sdl() -> String {
    schema().sdl_with_options(
        SDLExportOptions::new()
            .sorted_fields()
            .sorted_enum_items()
            .prefer_single_line_descriptions(),
    )
}
