//! A field technician sees and touches their own work alone, by whatever path. ID4.

use crate::{
    company::{Stocked, stocked},
    support::{House, Person, id},
};
use anyhow::Result;
use kernel::{AccountId, Role};
use serde_json::{Value, json};

const LIST: &str = "{ timeEntries { totalCount nodes { id } } }";
const ONE: &str = "query($id: UUID!, $at: DateTime) { timeEntry(id: $id, at: $at) { id } }";

async fn log(person: &Person, company: &Stocked, account: AccountId) -> Result<Value> {
    let input = json!({ "account": account.0, "client": company.client, "contract": company.contract,
        "worked": 30, "dateOfWork": "2025-06-02", "note": "intervention" });
    person.try_to("timeEntryLog", input).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_technician_sees_their_own_entries_and_no_others() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let technician = house.person(tenant, Role::FieldTechnician, None).await?;
    let theirs = id(&log(&admin, &company, admin.account).await?)?;
    let own = id(&log(&technician, &company, technician.account).await?)?;
    technician.until_all_is_seen(&house).await?;
    let listed = technician.ask(LIST, json!({})).await?;
    assert_eq!(
        listed["timeEntries"],
        json!({ "totalCount": 1, "nodes": [{ "id": own }] })
    );
    let everything = admin.ask(LIST, json!({})).await?;
    assert_eq!(everything["timeEntries"]["totalCount"], 2);
    let now = house.app.journal().clock.now().to_string();
    for at in [json!(null), json!(now)] {
        let mine = technician.ask(ONE, json!({ "id": own, "at": at })).await?;
        assert_eq!(mine["timeEntry"]["id"], json!(own));
        let other = technician.ask(ONE, json!({ "id": theirs, "at": at })).await?;
        assert_eq!(other["timeEntry"], json!(null));
    }
    let filtered = "query($account: UUID!) { timeEntries(filter: { account: $account }) { nodes { id } } }";
    let others = technician
        .ask(filtered, json!({ "account": admin.account.0 }))
        .await?;
    assert_eq!(others["timeEntries"]["nodes"], json!([]));
    let history = "query($id: UUID!) { history(kind: TIME_ENTRY, id: $id) { nodes { name } } }";
    let told = technician.send(history, json!({ "id": theirs })).await?;
    assert_eq!(told["errors"][0]["extensions"]["code"], "permit.denied");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_technician_touches_their_own_entries_and_no_others() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let technician = house.person(tenant, Role::FieldTechnician, None).await?;
    let theirs = id(&log(&admin, &company, admin.account).await?)?;
    let own = id(&log(&technician, &company, technician.account).await?)?;
    let for_another = log(&technician, &company, admin.account).await?;
    assert_eq!(for_another["userErrors"][0]["code"], "account.not_found");
    let discard = |entry: &str| json!({ "entry": entry, "reason": "erreur" });
    let refused = technician.try_to("timeEntryDiscard", discard(&theirs)).await?;
    assert_eq!(refused["userErrors"][0]["code"], "time_entry.not_found");
    technician.carry_out("timeEntryDiscard", discard(&own)).await?;
    house.close().await
}
