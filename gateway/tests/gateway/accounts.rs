//! The people who may sign in, as administrators see them. ID2, ID3.

use crate::{
    company::{register, stocked},
    support::{House, Person},
};
use anyhow::{Context, Result};
use commands::{Module, permit::right_of};
use kernel::Role;
use serde_json::{Value, json};

const LIST: &str = "query($filter: AccountFilter) { accounts(filter: $filter) { totalCount
    nodes { name role closed client { name } } } }";

async fn open(admin: &Person, name: &str, email: &str, role: &str, client: Option<&str>) -> Result<String> {
    let input = json!({ "name": name, "email": email, "role": role, "client": client });
    crate::support::id(&admin.carry_out("accountOpen", input).await?)
}

async fn names(person: &Person, filter: Value) -> Result<Vec<String>> {
    let data = person.ask(LIST, json!({ "filter": filter })).await?;
    let nodes = data["accounts"]["nodes"].as_array().context("nodes")?;
    assert_eq!(data["accounts"]["totalCount"], nodes.len());
    let names = nodes.iter().filter_map(|node| node["name"].as_str());
    Ok(names.map(str::to_owned).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn accounts_are_found_by_role_by_life_by_company_and_by_text() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    open(&admin, "Zoé Martin", "zoe@fournil.fr", "CLIENT", Some(&client)).await?;
    open(&admin, "agathe Leroy", "agathe@exemple.fr", "SUPPORT", None).await?;
    let left = open(&admin, "Bruno 50%", "bruno@exemple.fr", "SUPPORT", None).await?;
    admin
        .carry_out("accountClose", json!({ "account": left }))
        .await?;

    let everybody = ["agathe Leroy", "Bruno 50%", "Camille Essai", "Zoé Martin"];
    assert_eq!(names(&admin, json!(null)).await?, everybody);
    assert_eq!(
        names(&admin, json!({ "roles": ["SUPPORT", "CLIENT"], "open": true })).await?,
        ["agathe Leroy", "Zoé Martin"]
    );
    assert_eq!(names(&admin, json!({ "open": false })).await?, ["Bruno 50%"]);
    assert_eq!(names(&admin, json!({ "client": client })).await?, ["Zoé Martin"]);
    assert_eq!(
        names(&admin, json!({ "search": "FOURNIL" })).await?,
        ["Zoé Martin"]
    );
    assert_eq!(names(&admin, json!({ "search": "50%" })).await?, ["Bruno 50%"]);
    assert!(names(&admin, json!({ "search": "5_%" })).await?.is_empty());
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn people_at_clients_and_colleagues_without_the_right_see_no_accounts() -> Result<()> {
    let house = House::open().await?;
    let ((tenant, admin), (_, theirs)) = (house.agency().await?, house.agency().await?);
    let company = stocked(&admin).await?;
    let client = house
        .person(
            tenant,
            Role::Client,
            Some(kernel::ClientId(company.client.parse()?)),
        )
        .await?;
    let support = house.person(tenant, Role::Support, None).await?;
    for person in [client, support] {
        let answer = person.send(LIST, json!({})).await?;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "permit.denied");
    }
    assert_eq!(names(&theirs, json!(null)).await?, ["Camille Essai"]);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_a_contract_and_an_entry_are_shown_as_they_were_known() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let entry = company.log(&admin, 30).await?;
    let account = open(&admin, "Inès Moreau", "ines@exemple.fr", "SUPPORT", None).await?;
    let before = house.app.journal().clock.now().to_string();
    let role = json!({ "account": account, "role": "MANAGER" });
    admin.carry_out("accountChangeRole", role).await?;
    admin
        .carry_out("accountClose", json!({ "account": account }))
        .await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let end = json!({ "contract": company.contract, "on": "2099-12-31", "reason": "fin" });
    admin.carry_out("contractEnd", end).await?;

    let query = "query($account: UUID!, $contract: UUID!, $entry: UUID!, $at: DateTime) {
        account(id: $account, at: $at) { role closed } contract(id: $contract, at: $at) { stage }
        timeEntry(id: $entry, at: $at) { stage validatedBy { name } } }";
    let of =
        |at: Value| json!({ "account": account, "contract": company.contract, "entry": entry, "at": at });
    assert_eq!(
        admin.ask(query, of(json!(null))).await?,
        json!({ "account": { "role": "MANAGER", "closed": true }, "contract": { "stage": "ENDED" },
                "timeEntry": { "stage": "VALIDATED", "validatedBy": { "name": "Camille Essai" } } })
    );
    assert_eq!(
        admin.ask(query, of(json!(before))).await?,
        json!({ "account": { "role": "SUPPORT", "closed": false }, "contract": { "stage": "RUNNING" },
                "timeEntry": { "stage": "LOGGED", "validatedBy": null } })
    );
    house.close().await
}

/// ID3, ID4: the table on the screen is the one that decides.
#[tokio::test(flavor = "multi_thread")]
async fn the_rights_of_each_role_are_shown_as_they_are() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    const TABLE: &str = "{ roleRights { role rights { module mayEdit mayValidate reach } } }";
    let table = admin.ask(TABLE, json!({})).await?["roleRights"].take();
    let rows = table.as_array().context("rows")?;
    assert_eq!(rows.len(), Role::ALL.len());
    let shown: usize = rows
        .iter()
        .filter_map(|row| row["rights"].as_array())
        .map(Vec::len)
        .sum();
    let decided = Role::ALL.iter().flat_map(|role| {
        let of = move |module: &Module| right_of(*role, *module);
        Module::ALL.into_iter().filter_map(move |module| of(&module))
    });
    assert_eq!(shown, decided.count());
    for role in [Role::Support, Role::Manager] {
        let person = house.person(tenant, role, None).await?;
        let mine = person
            .ask(
                "{ me { account { role } rights { module mayEdit mayValidate reach } } }",
                json!({}),
            )
            .await?;
        let row = rows
            .iter()
            .find(|row| row["role"] == mine["me"]["account"]["role"]);
        assert_eq!(row.context("a row")?["rights"], mine["me"]["rights"]);
    }
    house.close().await
}
