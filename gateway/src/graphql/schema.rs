//! All features in one schema, and how much one request may ask.

use super::{
    account, audit, client, contract, history, hour_bank, identity, limits, tenant, time_entry,
    traced::RootFields,
};
use async_graphql::{EmptySubscription, MergedObject, SDLExportOptions, SchemaBuilder};

#[derive(MergedObject, Default)]
pub struct Query(
    identity::IdentityQuery,
    identity::WelcomeQuery,
    account::AccountQuery,
    client::ClientQuery,
    contract::ContractQuery,
    hour_bank::HourBankQuery,
    hour_bank::ReconciliationQuery,
    time_entry::TimeEntryQuery,
    history::HistoryQuery,
    audit::AuditQuery,
);

#[derive(MergedObject, Default)]
pub struct Mutation(
    identity::IdentityMutation,
    identity::OwnIdentityMutation,
    identity::WelcomeMutation,
    identity::ApiTokenMutation,
    tenant::TenantMutation,
    account::AccountMutation,
    client::ClientMutation,
    client::ContactMutation,
    contract::ContractMutation,
    hour_bank::HourBankMutation,
    hour_bank::LotMutation,
    time_entry::TimeEntryMutation,
);

pub type Schema = async_graphql::Schema<Query, Mutation, EmptySubscription>;

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

fn limited() -> SchemaBuilder<Query, Mutation, EmptySubscription> {
    async_graphql::Schema::build(Query::default(), Mutation::default(), EmptySubscription)
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
