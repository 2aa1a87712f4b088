//! Lists: every order goes through every row once, whatever the keys; every filter narrows.

use crate::{
    company::{Stocked, bank_of, register, sign, stocked, ten_hours},
    support::{House, Person},
};
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// Each list, its type of order, and what it may be ordered by.
const ORDERS: [(&str, &str, &[&str]); 5] = [
    ("clients", "ClientOrder", &["NAME", "NUMBER", "REGISTERED_AT"]),
    ("contracts", "ContractOrder", &["SIGNED_AT", "NAME", "LAST_DAY"]),
    (
        "hourBanks",
        "HourBankOrder",
        &["OPENED_AT", "CHANGED_AT", "TOTAL"],
    ),
    (
        "timeEntries",
        "TimeEntryOrder",
        &["LOGGED_AT", "DATE_OF_WORK", "WORKED"],
    ),
    ("accounts", "AccountOrder", &["NAME", "OPENED_AT"]),
];

fn query(list: &str, order: &str) -> String {
    format!(
        "query($first: Int, $after: String, $order: {order}) {{ {list}(first: $first, after: $after, orderBy: $order) {{ \
         nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}"
    )
}

fn ids(page: &Value) -> Result<Vec<String>> {
    let nodes = page["nodes"].as_array().context("nodes")?;
    let ids = nodes.iter().filter_map(|node| node["id"].as_str());
    Ok(ids.map(str::to_owned).collect())
}

/// Two rows at a time.
async fn walked(person: &Person, list: &str, order_type: &str, order: &Value) -> Result<Vec<String>> {
    let (mut all, mut after) = (vec![], Value::Null);
    loop {
        let variables = json!({ "first": 2, "after": after, "order": order });
        let data = person.ask(&query(list, order_type), variables).await?;
        all.extend(ids(&data[list])?);
        after = data[list]["pageInfo"]["endCursor"].clone();
        if data[list]["pageInfo"]["hasNextPage"] == false {
            return Ok(all);
        }
    }
}

/// Five of each thing that nothing but their ids and times tell apart.
async fn alike(admin: &Person) -> Result<()> {
    for number in 0..5 {
        let stocked = stocked(admin).await?;
        stocked.log(admin, 30).await?;
        let account =
            json!({ "name": "Camille Essai", "email": format!("c{number}@exemple.fr"), "role": "SUPPORT" });
        admin.carry_out("accountOpen", account).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_order_goes_through_rows_with_equal_keys_once_and_back_the_same_way() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    alike(&admin).await?;
    for (list, order_type, fields) in ORDERS {
        for field in fields {
            let order = |direction: &str| json!({ "field": field, "direction": direction });
            let at_once = json!({ "first": 100, "order": order("ASC") });
            let data = admin.ask(&query(list, order_type), at_once).await?;
            let whole = ids(&data[list])?;
            assert!(whole.len() >= 5, "{list}: {whole:?}");
            let forward = walked(&admin, list, order_type, &order("ASC")).await?;
            assert_eq!(forward, whole, "{list} by {field}");
            let mut back = walked(&admin, list, order_type, &order("DESC")).await?;
            back.reverse();
            assert_eq!(back, whole, "{list} by {field}, backwards");
        }
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_of_another_order_is_refused() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    register(&admin, "Un").await?;
    let by_name = json!({ "first": 1, "order": { "field": "NAME" } });
    let data = admin.ask(&query("clients", "ClientOrder"), by_name).await?;
    let cursor = data["clients"]["pageInfo"]["endCursor"].clone();
    for after in [cursor, json!("nonsense")] {
        let by_number = json!({ "after": after, "order": { "field": "NUMBER" } });
        let answer = admin.send(&query("clients", "ClientOrder"), by_number).await?;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "input.not_a_cursor");
    }
    house.close().await
}

async fn found(person: &Person, list: &str, filter_type: &str, filter: Value) -> Result<Vec<String>> {
    let query = format!(
        "query($filter: {filter_type}) {{ {list}(filter: $filter) {{ totalCount nodes {{ id }} }} }}"
    );
    let data = person.ask(&query, json!({ "filter": filter })).await?;
    let mut found = ids(&data[list])?;
    assert_eq!(data[list]["totalCount"], found.len(), "{list} {filter}");
    found.sort();
    Ok(found)
}

fn sorted(ids: &[&String]) -> Vec<String> {
    let mut ids: Vec<String> = ids.iter().map(|id| (*id).clone()).collect();
    ids.sort();
    ids
}

/// Two companies, one below the other: the second contract ends, and the first one's work is half validated.
struct Two {
    one: Stocked,
    two: Stocked,
    validated: String,
    logged: String,
}

async fn two_companies(admin: &Person) -> Result<Two> {
    let one = stocked(admin).await?;
    let two = register(admin, "Menuiserie Kerbrat").await?;
    let contract = sign(admin, &two).await?;
    let bank = bank_of(admin, &contract).await?;
    let two = Stocked {
        client: two,
        contract,
        bank,
    };
    admin
        .carry_out(
            "clientAttachToParent",
            json!({ "client": two.client, "parent": one.client }),
        )
        .await?;
    admin
        .carry_out(
            "contractEnd",
            json!({ "contract": two.contract, "on": "2098-12-31", "reason": "fin" }),
        )
        .await?;
    let (entry, other) = (one.log(admin, 30).await?, one.log(admin, 45).await?);
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    Ok(Two {
        one,
        two,
        validated: entry,
        logged: other,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_narrow_companies_and_contracts_and_their_counts() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let Two { one, two, .. } = two_companies(&admin).await?;
    let clients = async |filter| found(&admin, "clients", "ClientFilter", filter).await;
    assert_eq!(
        clients(json!({ "search": "kerb" })).await?,
        sorted(&[&two.client])
    );
    assert_eq!(
        clients(json!({ "parent": one.client })).await?,
        sorted(&[&two.client])
    );
    assert!(clients(json!({ "partner": one.client })).await?.is_empty());
    assert!(clients(json!({ "archived": true })).await?.is_empty());

    let contracts = async |filter| found(&admin, "contracts", "ContractFilter", filter).await;
    assert_eq!(
        contracts(json!({ "client": one.client })).await?,
        sorted(&[&one.contract])
    );
    assert_eq!(
        contracts(json!({ "stage": "ENDED" })).await?,
        sorted(&[&two.contract])
    );
    assert_eq!(
        contracts(json!({ "endsBy": "2098-12-31" })).await?,
        sorted(&[&two.contract])
    );
    assert!(contracts(json!({ "endsBy": "2098-12-30" })).await?.is_empty());
    assert!(contracts(json!({ "kind": "SUBSCRIPTION" })).await?.is_empty());
    assert_eq!(
        contracts(json!({ "search": "BANQUE", "kind": "HOUR_BANK" })).await?,
        sorted(&[&one.contract, &two.contract])
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_narrow_banks_and_time_entries_and_their_counts() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let Two {
        one,
        two,
        validated: entry,
        logged: other,
    } = two_companies(&admin).await?;
    let banks = async |filter| found(&admin, "hourBanks", "HourBankFilter", filter).await;
    assert_eq!(
        banks(json!({ "client": one.client })).await?,
        sorted(&[&one.bank])
    );
    assert_eq!(banks(json!({ "minutesAtMost": 0 })).await?, sorted(&[&two.bank]));
    assert!(banks(json!({ "closed": true })).await?.is_empty());

    let entries = async |filter| found(&admin, "timeEntries", "TimeEntryFilter", filter).await;
    assert_eq!(entries(json!({ "stage": "LOGGED" })).await?, sorted(&[&other]));
    assert_eq!(
        entries(
            json!({ "client": one.client, "contract": one.contract, "account": admin.account.0,
                        "class": "BILLABLE", "from": "2025-09-10", "until": "2025-09-10" })
        )
        .await?,
        sorted(&[&entry, &other])
    );
    for none in [
        json!({ "until": "2025-09-09" }),
        json!({ "from": "2025-09-11" }),
        json!({ "class": "INCLUDED" }),
        json!({ "contract": two.contract }),
        json!({ "account": two.client }),
    ] {
        assert!(entries(none.clone()).await?.is_empty(), "{none}");
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_read_both_ways_and_narrowed() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let before = house.app.journal().clock.now().to_string();
    for minutes in [30, 45] {
        let entry = company.log(&admin, minutes).await?;
        admin
            .carry_out("timeEntryValidate", json!({ "entry": entry }))
            .await?;
    }
    admin
        .carry_out("hourBankCreditHours", ten_hours(&company.bank))
        .await?;
    let query = "query($id: UUID!, $at: DateTime, $filter: StatementFilter, $direction: Direction!, $after: String) {
        hourBank(id: $id, at: $at) { statement(first: 2, filter: $filter, direction: $direction, after: $after) {
            totalCount nodes { minutes { count } } pageInfo { hasNextPage endCursor } } } }";
    let walk = async |at: Value, filter: Value, direction: &str| {
        let (mut all, mut after) = (vec![], Value::Null);
        loop {
            let variables = json!({ "id": company.bank, "at": at, "filter": filter, "direction": direction, "after": after });
            let data = admin.ask(query, variables).await?;
            let page = &data["hourBank"]["statement"];
            let nodes = page["nodes"].as_array().context("nodes")?;
            all.extend(nodes.iter().filter_map(|line| line["minutes"]["count"].as_i64()));
            after = page["pageInfo"]["endCursor"].clone();
            if page["pageInfo"]["hasNextPage"] == false {
                assert_eq!(page["totalCount"], all.len());
                return anyhow::Ok(all);
            }
        }
    };
    let now = house.app.journal().clock.now().to_string();
    for at in [Value::Null, json!(now)] {
        assert_eq!(walk(at.clone(), Value::Null, "ASC").await?, [600, -30, -45, 600]);
        assert_eq!(walk(at.clone(), Value::Null, "DESC").await?, [600, -45, -30, 600]);
        assert_eq!(
            walk(at.clone(), json!({ "kinds": ["DEBIT"] }), "ASC").await?,
            [-30, -45]
        );
        let days = json!({ "from": "2025-06-02", "until": "2025-09-10" });
        assert_eq!(walk(at, days, "DESC").await?, [-45, -30]);
    }
    assert_eq!(walk(json!(before), Value::Null, "DESC").await?, [600]);
    house.close().await
}
