//! Programs come in with some of a person's rights, until they are ended. ID1, ID3.

use crate::{
    company::register,
    support::{House, Person},
};
use anyhow::{Context, Result};
use kernel::Role;
use serde_json::{Value, json};

const MAKE: &str = "mutation($input: ApiTokenMakeInput!) {
    apiTokenMake(input: $input) { made token userErrors { code field } } }";

async fn make(person: &Person, grants: Value) -> Result<Value> {
    let input = json!({ "name": "export mensuel", "grants": grants });
    Ok(person.ask(MAKE, json!({ "input": input })).await?["apiTokenMake"].take())
}

fn see(module: &str) -> Value {
    json!([{ "module": module, "action": "SEE" }])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_may_what_it_was_granted_and_nothing_else() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Menuiserie Kerbrat").await?;
    let made = make(&admin, see("CLIENTS")).await?;
    let text = made["token"].as_str().context("a token")?;
    assert!(text.starts_with("regie_"));
    let program = house.with_token(text);

    let seen = program
        .ask(
            "query($id: UUID!) { client(id: $id) { name } }",
            json!({ "id": client }),
        )
        .await?;
    assert_eq!(seen["client"]["name"], "Menuiserie Kerbrat");
    let told = program
        .try_to("clientRename", json!({ "client": client, "name": "Kerbrat" }))
        .await?;
    assert_eq!(
        told["userErrors"][0]["code"], "permit.denied",
        "to see is not to close"
    );
    let told = program.send("{ hourBanks { nodes { id } } }", json!({})).await?;
    assert_eq!(
        told["errors"][0]["extensions"]["code"], "permit.denied",
        "another module"
    );
    let rights = program
        .ask("{ me { rights { module mayEdit } } }", json!({}))
        .await?;
    assert_eq!(
        rights["me"]["rights"],
        json!([{ "module": "CLIENTS", "mayEdit": false }])
    );

    // Nor does it change how its person signs in, nor who they are, nor make itself a wider one.
    for own in [
        "mutation { passwordChange(input: { current: \"x\", password: \"un mot de passe\" }) { userErrors { code } } }",
        "mutation { apiTokenMake(input: { name: \"x\", grants: [] }) { userErrors { code } } }",
        "{ me { sessions { id } } }",
    ] {
        let told = program.send(own, json!({})).await?;
        assert_eq!(told["errors"][0]["extensions"]["code"], "permit.denied", "{own}");
    }
    let profile = json!({ "account": admin.account.0, "name": "Personne", "language": "FRENCH" });
    let told = program.try_to("accountChangeProfile", profile).await?;
    assert_eq!(told["userErrors"][0]["code"], "permit.denied");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_grants_more_than_they_may_themselves() -> Result<()> {
    let house = House::open().await?;
    let (tenant, _) = house.agency().await?;
    let support = house.person(tenant, Role::Support, None).await?;
    for grants in [
        see("ACCOUNTING"),
        json!([{ "module": "CLIENTS", "action": "EDIT" }]),
        json!([]),
    ] {
        let told = make(&support, grants.clone()).await?;
        assert_eq!(
            told["userErrors"],
            json!([{ "code": "identity.api_grant_too_wide", "field": "grants" }]),
            "{grants}"
        );
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_is_out_once_its_token_or_its_account_ends() -> Result<()> {
    let house = House::stopped().await?;
    let (tenant, admin) = house.agency().await?;
    let person = house.person(tenant, Role::Manager, None).await?;
    let [first, second] = [
        make(&person, see("CLIENTS")).await?,
        make(&person, see("CLIENTS")).await?,
    ];
    let program = |made: &Value| house.with_token(made["token"].as_str().unwrap_or_default());
    let is_in = async |made: &Value| -> Result<bool> {
        Ok(!program(made).ask("{ me { account { id } } }", json!({})).await?["me"].is_null())
    };
    assert!(is_in(&first).await? && is_in(&second).await?);
    let listed = person
        .ask(
            "{ me { apiTokens { id name usedAt grants { module action } } } }",
            json!({}),
        )
        .await?;
    let listed = listed["me"]["apiTokens"].as_array().context("tokens")?.clone();
    assert_eq!(listed.len(), 2);
    assert!(listed[0]["usedAt"].is_string());
    assert_eq!(listed[0]["grants"], see("CLIENTS"));

    let end = "mutation($token: UUID!) { apiTokenEnd(input: { token: $token }) { userErrors { code } } }";
    let refused = admin.ask(end, json!({ "token": first["made"] })).await?;
    assert_eq!(
        refused["apiTokenEnd"]["userErrors"][0]["code"], "not_found",
        "it is not theirs"
    );
    person.ask(end, json!({ "token": first["made"] })).await?;
    assert!(!is_in(&first).await? && is_in(&second).await?);
    admin
        .carry_out("accountClose", json!({ "account": person.account.0 }))
        .await?;
    assert!(!is_in(&second).await?);
    let forged = format!("regie_{}", "A".repeat(70));
    assert!(!is_in(&json!({ "token": forged })).await?);
    house.close().await
}

/// ID3: an account that a program opens, or turns into another one, may no more than the program.
#[tokio::test(flavor = "multi_thread")]
async fn a_program_opens_no_account_that_may_more_than_itself() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let accounts = json!([{ "module": "ACCOUNTS", "action": "VALIDATE" }]);
    let made = make(&admin, accounts).await?;
    let program = house.with_token(made["token"].as_str().context("a token")?);
    let open = json!({ "name": "Inès Moreau", "email": "ines@exemple.fr", "role": "ADMIN" });
    let told = program.try_to("accountOpen", open.clone()).await?;
    assert_eq!(told["userErrors"][0]["code"], "permit.denied");
    let ines = admin
        .carry_out(
            "accountOpen",
            json!({ "name": "Inès Moreau", "email": "ines@exemple.fr", "role": "SUPPORT" }),
        )
        .await?;
    let change = json!({ "account": ines["made"], "role": "ADMIN" });
    let told = program.try_to("accountChangeRole", change.clone()).await?;
    assert_eq!(told["userErrors"][0]["code"], "permit.denied");
    admin.carry_out("accountChangeRole", change).await?;
    house.close().await
}

/// AU1: the audit names every act; what it came to is told to whoever sees the thing.
#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_sees_the_audit_alone_reads_no_facts_of_other_modules() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    register(&admin, "Menuiserie Kerbrat").await?;
    admin.until_all_is_seen(&house).await?;
    let made = make(&admin, see("AUDIT")).await?;
    let program = house.with_token(made["token"].as_str().context("a token")?);
    let acts = "{ audit(first: 100) { nodes { name events { payload } } } }";
    let of_clients = |told: &Value| -> Vec<Value> {
        let nodes = told["audit"]["nodes"].as_array().cloned().unwrap_or_default();
        let of_clients = nodes
            .into_iter()
            .filter(|act| act["name"] == "client.register_client");
        of_clients.map(|mut act| act["events"].take()).collect()
    };
    let seen = of_clients(&admin.ask(acts, json!({})).await?);
    assert!(
        seen.iter().any(|events| events.to_string().contains("Kerbrat")),
        "{seen:?}"
    );
    let told = of_clients(&program.ask(acts, json!({})).await?);
    assert!(
        !told.is_empty() && told.iter().all(|events| *events == json!([])),
        "{told:?}"
    );
    house.close().await
}
