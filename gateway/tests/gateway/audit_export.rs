//! Who did what, as a file: within the caller's rights, safe in a spreadsheet, and proven without us. AU1.

use crate::{
    audit::{ACTS, acts},
    company::{register, stocked},
    regie::Regie,
    support::{House, Person},
};
use anyhow::{Context, Result};
use gateway::audit::{Checked, check};
use kernel::Role;
use serde_json::{Value, json};

/// Once everything until now is sealed and can be seen.
pub async fn sealed(house: &House, admin: &Person, tenant: kernel::TenantId) -> Result<()> {
    admin.until_all_is_seen(house).await?;
    let pool = &house.app.journal().pools.follower;
    for _ in 0..600 {
        let left: i64 = sqlx::query_scalar(
            "SELECT (SELECT count(*) FROM journal.events WHERE tenant = $1) \
               - (SELECT coalesce(max(tree_size), 0) FROM journal.seals WHERE tenant = $1)",
        )
        .bind(tenant.0)
        .fetch_one(pool)
        .await?;
        if left == 0 {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    anyhow::bail!("not sealed after a minute")
}

pub fn proven(house: &House, file: &str) -> Result<Checked> {
    Ok(check(file.as_bytes(), &house.app.signing.public())?)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_proofs_is_proven_by_the_key_alone_and_shows_what_was_done_to_it() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    admin
        .try_to("clientRename", json!({ "client": company.client, "name": " " }))
        .await?;
    sealed(&house, &admin, tenant).await?;
    let (status, file) = admin.get("/audit/export?format=ndjson").await?;
    assert_eq!(status, 200, "{file}");
    let checked = proven(&house, &file)?;
    assert_eq!(checked.problems, Vec::<String>::new());
    // The export itself is an act, younger than the checkpoint.
    assert!(checked.not_sealed <= 1, "{checked:?}");
    assert_eq!(checked.proven, checked.covered, "the whole history");
    assert!(checked.acts >= 7, "{checked:?}");

    let of_another_key = check(file.as_bytes(), &journal::note::Signing::random().public())?;
    assert!(!of_another_key.problems.is_empty());
    for (what, altered) in [
        (
            "who",
            file.replacen(
                &admin.account.to_string(),
                &commands::runtime::mint().to_string(),
                2,
            ),
        ),
        (
            "what",
            file.replacen("\"outcome\":\"refused\"", "\"outcome\":\"done\"", 1),
        ),
        (
            "an event",
            file.replacen("\"minutes\\\":600", "\"minutes\\\":900", 1)
                .replacen("minutes\\\":600", "minutes\\\":900", 1),
        ),
        (
            "its end",
            file.lines()
                .rev()
                .skip(1)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .map(|line| format!("{line}\n"))
                .collect(),
        ),
        ("an act", without_line(&file, 3)),
        ("an act twice", with_line_twice(&file, 3)),
    ] {
        assert_ne!(altered, file, "{what} is to be altered");
        assert!(
            !proven(&house, &altered)?.problems.is_empty(),
            "{what} was altered"
        );
    }
    house.close().await
}

fn without_line(file: &str, number: usize) -> String {
    let kept = file.lines().enumerate().filter(|(at, _)| *at != number);
    kept.map(|(_, line)| format!("{line}\n")).collect()
}

fn with_line_twice(file: &str, number: usize) -> String {
    let twice = |(at, line): (usize, &str)| {
        if at == number {
            format!("{line}\n{line}\n")
        } else {
            format!("{line}\n")
        }
    };
    file.lines().enumerate().map(twice).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_runs_no_formula_and_holds_what_was_asked_for() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    // Whoever opens the table must not run what a stranger typed as the name of their program.
    let stranger = house
        .person(tenant, Role::Manager, None)
        .await?
        .calling_itself("=HYPERLINK(\"http://x\"),\"a\"");
    register(&stranger, "Boulangerie Martin").await?;
    register(&admin, "Menuiserie Kerbrat").await?;
    admin.until_all_is_seen(&house).await?;
    let address = format!("/audit/export?format=csv&bom=true&account={}", stranger.account);
    let (status, table) = admin.get(&address).await?;
    assert_eq!(status, 200);
    let table = table.strip_prefix('\u{feff}').context("the mark")?;
    let lines: Vec<&str> = table.split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 3, "with the sign-in: {table}");
    assert!(lines[0].starts_with("at,outcome,name,code,told,account,who,"));
    assert!(
        lines[1].contains("client.register_client") && lines[1].contains("127.0.0.1"),
        "{table}"
    );
    assert!(
        lines[1].contains(r#","'=HYPERLINK(""http://x""),""a""","#),
        "{table}"
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_given_to_whoever_may_and_either_answer_is_an_act() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let support = house.person(tenant, Role::Support, None).await?;
    let (_, other) = house.agency().await?;
    assert_eq!(house.nobody().get("/audit/export").await?.0, 401);
    let (status, told) = support.reading("en").get("/audit/export").await?;
    assert_eq!(
        (status, told.as_str()),
        (403, "Your role does not allow this: ask an administrator.\n")
    );
    assert_eq!(admin.get("/audit/export?format=xlsx").await?.0, 400);
    assert_eq!(admin.get("/audit/export").await?.0, 200);
    let theirs = other.get("/audit/export?format=ndjson").await?.1;
    assert!(!theirs.contains(&tenant.to_string()), "nothing of ours");

    let filter = json!({ "name": "audit.export_acts" });
    let outcomes: Vec<Value> = acts(&house, &admin, filter)
        .await?
        .iter()
        .map(|act| act["outcome"].clone())
        .collect();
    assert_eq!(outcomes, [json!("CONSULTED"), json!("REFUSED")]);
    let _ = ACTS;
    house.close().await
}

/// On the command line: exported, checked without the database, and not believed when it was altered.
#[tokio::test(flavor = "multi_thread")]
async fn regie_exports_and_checks_a_file() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    regie.run(&["admin", "create-tenant", "Atelier"])?;
    let key = regie.sealed()?;
    let file = regie.file("acts.ndjson");
    let said = regie.run(&["audit", "export", "--out", &file])?;
    assert!(said.out.contains("acts of tenant"), "{}{}", said.out, said.err);
    let arguments = [
        "audit",
        "check",
        &file,
        "--public-key",
        &key,
        "--database-url",
        "postgres://127.0.0.1:1/none",
    ];
    let checked = regie.run(&arguments)?;
    assert!(
        checked
            .out
            .ends_with("1 events proven of the 1 that the checkpoint covers, 1 not sealed yet, 0 problems\n"),
        "{}{}",
        checked.out,
        checked.err
    );
    let altered = std::fs::read_to_string(&file)?.replacen(
        r#""name":"tenant.open_tenant""#,
        r#""name":"tenant.rename_tenant""#,
        1,
    );
    std::fs::write(&file, altered)?;
    let checked = regie.run(&arguments)?;
    assert!(
        checked.out.contains("does not say what its events say"),
        "{}",
        checked.out
    );
    assert_eq!(checked.code, Some(1));
    Ok(())
}
