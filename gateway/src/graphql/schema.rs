//! All features in one schema, and how much one request may ask.

use super::{account, audit, client, contract, history, hour_bank, identity, tenant, time_entry};
use async_graphql::{EmptySubscription, MergedObject, SDLExportOptions};

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

/// What explorers ask of the schema itself is the deepest question there is.
const DEPTH_AT_MOST: usize = 16;
/// About a hundred rows with three relations of a hundred each.
const COMPLEXITY_AT_MOST: usize = 50_000;

pub fn schema() -> Schema {
    async_graphql::Schema::build(Query::default(), Mutation::default(), EmptySubscription)
        .limit_depth(DEPTH_AT_MOST)
        .limit_complexity(COMPLEXITY_AT_MOST)
        .finish()
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
