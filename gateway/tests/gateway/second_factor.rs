//! Codes beside the password. ID1.

use crate::support::{House, PASSWORD, Person, SIGN_IN};
use anyhow::{Context, Result};
use kernel::Role;
use serde_json::{Value, json};
use totp_rs::{Builder, Secret, Totp};

const CONFIRM: &str = "mutation($challenge: String!, $code: String!) {
    signInConfirm(input: { challenge: $challenge, code: $code }) { accessToken userErrors { code message } } }";

async fn begin(person: &Person) -> Result<Totp> {
    let begin = "mutation($password: String!) {
        secondFactorBegin(input: { password: $password }) { uri secret userErrors { code } } }";
    let begun = person.ask(begin, json!({ "password": PASSWORD })).await?;
    let begun = &begun["secondFactorBegin"];
    let uri = begun["uri"].as_str().context("a picture")?;
    let secret = begun["secret"].as_str().context("a secret")?;
    assert!(
        uri.starts_with("otpauth://totp/") && uri.contains(secret),
        "{uri}"
    );
    Ok(Builder::new()
        .with_secret(Secret::try_from_base32(secret).map_err(|error| anyhow::anyhow!("{error:?}"))?)
        .build_noncompliant())
}

async fn confirm(person: &Person, code: &str) -> Result<Value> {
    let confirm = "mutation($code: String!) {
        secondFactorConfirm(input: { code: $code }) { recoveryCodes userErrors { code } } }";
    Ok(person.ask(confirm, json!({ "code": code })).await?["secondFactorConfirm"].take())
}

/// Of the half minute that many after now.
fn code(house: &House, phone: &Totp, later: i64) -> String {
    let now = house.app.journal().clock.now().as_second() + 30 * later;
    phone.generate(u64::try_from(now).unwrap_or_default()).to_string()
}

async fn challenge(house: &House, email: &str) -> Result<String> {
    let query = SIGN_IN.replace("accessToken", "accessToken challenge");
    let half = house
        .nobody()
        .ask(&query, json!({ "email": email, "password": PASSWORD }))
        .await?;
    assert!(
        half["signIn"]["accessToken"].is_null(),
        "the password alone opens nothing"
    );
    Ok(half["signIn"]["challenge"]
        .as_str()
        .context("a challenge")?
        .to_owned())
}

async fn answer(house: &House, challenge: &str, code: &str) -> Result<Value> {
    let variables = json!({ "challenge": challenge, "code": code });
    Ok(house.nobody().ask(CONFIRM, variables).await?["signInConfirm"].take())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_asked_for_once_the_telephone_proved_it_has_the_secret() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let phone = begin(&admin).await?;
    let half = house
        .nobody()
        .ask(SIGN_IN, json!({ "email": admin.email, "password": PASSWORD }))
        .await?;
    assert!(
        half["signIn"]["accessToken"].is_string(),
        "not confirmed: not asked for"
    );
    assert_eq!(
        confirm(&admin, "000000").await?["userErrors"][0]["code"],
        "identity.wrong_code"
    );
    let first = code(&house, &phone, 0);
    let confirmed = confirm(&admin, &first).await?;
    assert_eq!(confirmed["recoveryCodes"].as_array().map(Vec::len), Some(10));

    let challenge = challenge(&house, &admin.email).await?;
    let replayed = answer(&house, &challenge, &first).await?;
    assert_eq!(
        replayed["userErrors"][0]["code"], "identity.wrong_code",
        "each code once"
    );
    let let_in = answer(&house, &challenge, &code(&house, &phone, 1)).await?;
    assert!(let_in["accessToken"].is_string(), "{let_in}");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_on_paper_lets_in_once_and_the_owner_switches_it_off() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let phone = begin(&admin).await?;
    let confirmed = confirm(&admin, &code(&house, &phone, 0)).await?;
    let paper = confirmed["recoveryCodes"][3]
        .as_str()
        .context("a code")?
        .to_owned();
    let half = challenge(&house, &admin.email).await?;
    // As somebody types it from paper.
    let typed = paper.replace('-', " ").to_uppercase();
    let let_in = answer(&house, &half, &typed).await?;
    let person = house.with_token(let_in["accessToken"].as_str().context("a token")?);
    let again = answer(&house, &challenge(&house, &admin.email).await?, &paper).await?;
    assert_eq!(again["userErrors"][0]["code"], "identity.wrong_code");
    let standing = "{ me { secondFactor { on recoveryCodesLeft } } }";
    let shown = person.ask(standing, json!({})).await?;
    assert_eq!(
        shown["me"]["secondFactor"],
        json!({ "on": true, "recoveryCodesLeft": 9 })
    );

    let stop = "mutation($password: String!) { secondFactorStop(input: { password: $password }) { userErrors { code } } }";
    let refused = person.ask(stop, json!({ "password": "pas le bon mot" })).await?;
    assert_eq!(
        refused["secondFactorStop"]["userErrors"][0]["code"],
        "identity.own_password_wrong"
    );
    person.ask(stop, json!({ "password": PASSWORD })).await?;
    let whole = house
        .nobody()
        .ask(SIGN_IN, json!({ "email": admin.email, "password": PASSWORD }))
        .await?;
    assert!(whole["signIn"]["accessToken"].is_string());
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_not_guessed() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let phone = begin(&admin).await?;
    confirm(&admin, &code(&house, &phone, 0)).await?;
    let half = challenge(&house, &admin.email).await?;
    let mut told = vec![];
    for guess in 0..8 {
        let refused = answer(&house, &half, &format!("00000{guess}")).await?;
        told.push(
            refused["userErrors"][0]["code"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        );
    }
    assert_eq!(
        told.iter().filter(|code| *code == "identity.wrong_code").count(),
        5,
        "{told:?}"
    );
    assert_eq!(
        told.last().map(String::as_str),
        Some("identity.too_many_attempts")
    );
    // Nor does a fresh challenge start the count again.
    let half = challenge(&house, &admin.email).await?;
    let refused = answer(&house, &half, &code(&house, &phone, 1)).await?;
    assert_eq!(refused["userErrors"][0]["code"], "identity.too_many_attempts");
    house.close().await
}

/// Whoever lost the telephone and the codes is let in again by an administrator, who ends everything else with it.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_lost_everything_signs_in_by_the_password_once_their_access_was_ended() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let colleague = house.person(tenant, Role::Support, None).await?;
    let make = "mutation { apiTokenMake(input: { name: \"export\", grants: [{ module: TICKETS, action: SEE }] }) { token } }";
    let made = colleague.ask(make, json!({})).await?;
    let program = house.with_token(made["apiTokenMake"]["token"].as_str().context("a token")?);
    let phone = begin(&colleague).await?;
    confirm(&colleague, &code(&house, &phone, 0)).await?;
    challenge(&house, &colleague.email).await?;
    program.ask("{ tickets { totalCount } }", json!({})).await?;

    let end = "mutation($account: UUID!) { accountEndAccess(input: { account: $account }) { userErrors { code } } }";
    let account = json!({ "account": colleague.account.0 });
    let refused = colleague.ask(end, account.clone()).await?;
    assert_eq!(
        refused["accountEndAccess"]["userErrors"][0]["code"],
        "permit.denied"
    );
    let ended = admin.ask(end, account).await?;
    assert_eq!(ended["accountEndAccess"]["userErrors"], json!([]));
    for out in [&colleague, &program] {
        let told = out.send("{ tickets { totalCount } }", json!({})).await?;
        assert_eq!(told["errors"][0]["extensions"]["code"], "identity.not_signed_in");
    }
    let again = json!({ "email": colleague.email, "password": PASSWORD });
    let again = house.nobody().ask(SIGN_IN, again).await?;
    assert!(again["signIn"]["accessToken"].is_string(), "{again}");
    house.close().await
}
