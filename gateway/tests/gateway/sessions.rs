//! Staying signed in, on several devices, and ending it. ID1.

use crate::support::{House, PASSWORD, Person, SIGN_IN};
use anyhow::{Context, Result};
use axum::http::header;
use jiff::SignedDuration;
use kernel::Role;
use serde_json::{Value, json};

const RENEW: &str = "mutation { sessionRenew { accessToken expiresAt userErrors { code message } } }";
const SESSIONS: &str = "{ me { sessions { id current program address } } }";

/// One browser: it keeps the cookie that it was given.
struct Browser {
    person: Person,
    cookie: String,
}

impl Browser {
    async fn sign_in(house: &House, email: &str) -> Result<Browser> {
        let answer = house
            .nobody()
            .respond(SIGN_IN, json!({ "email": email, "password": PASSWORD }), None)
            .await?;
        let cookie = cookie_of(&answer)?;
        let body: Value = answer.json().await?;
        let token = body["data"]["signIn"]["accessToken"]
            .as_str()
            .context("a token")?;
        Ok(Browser {
            person: house.with_token(token),
            cookie,
        })
    }

    async fn renew(&mut self, house: &House) -> Result<Value> {
        let answer = house
            .nobody()
            .respond(RENEW, json!({}), Some(&self.cookie))
            .await?;
        self.cookie = cookie_of(&answer)?;
        let mut body: Value = answer.json().await?;
        let renewed = body["data"]["sessionRenew"].take();
        if let Some(token) = renewed["accessToken"].as_str() {
            self.person = house.with_token(token);
        }
        Ok(renewed)
    }

    async fn is_in(&self) -> Result<bool> {
        let me = self.person.ask("{ me { account { id } } }", json!({})).await?;
        Ok(!me["me"].is_null())
    }
}

fn cookie_of(answer: &reqwest::Response) -> Result<String> {
    let set = answer
        .headers()
        .get(header::SET_COOKIE)
        .context("a cookie")?
        .to_str()?;
    Ok(set.split(';').next().unwrap_or_default().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_renewed_by_its_cookie_and_by_nothing_else() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let mut browser = Browser::sign_in(&house, &admin.email).await?;
    let renewed = browser.renew(&house).await?;
    assert_eq!(renewed["userErrors"], json!([]));
    assert!(browser.is_in().await?);
    for cookie in ["regie=", "regie=nonsense", "other=1"] {
        let answer = house.nobody().respond(RENEW, json!({}), Some(cookie)).await?;
        let body: Value = answer.json().await?;
        let told = &body["data"]["sessionRenew"]["userErrors"][0];
        assert_eq!(told["code"], "identity.session_over", "{cookie}");
    }
    assert!(browser.is_in().await?, "a forged cookie ends nobody's session");
    house.close().await
}

/// ID1: whoever copied a cookie and whoever it was copied from are both out.
#[tokio::test(flavor = "multi_thread")]
async fn an_old_renewal_token_ends_the_whole_session() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let mut browser = Browser::sign_in(&house, &admin.email).await?;
    let other = Browser::sign_in(&house, &admin.email).await?;
    let stolen = browser.cookie.clone();
    browser.renew(&house).await?;
    browser.renew(&house).await?;
    let mut thief = Browser {
        person: house.nobody(),
        cookie: stolen,
    };
    let told = thief.renew(&house).await?;
    assert_eq!(told["userErrors"][0]["code"], "identity.session_over");
    assert!(!browser.is_in().await?, "the family ends");
    assert_eq!(
        browser.renew(&house).await?["userErrors"][0]["code"],
        "identity.session_over"
    );
    assert!(other.is_in().await?, "another device goes on");
    house.close().await
}

/// Two tabs that renew at once, and an answer that got lost, sign nobody out.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_token_at_once_is_answered_with_the_same_next_one() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let browser = Browser::sign_in(&house, &admin.email).await?;
    let tabs = (0..8).map(|_| async {
        let answer = house
            .nobody()
            .respond(RENEW, json!({}), Some(&browser.cookie))
            .await?;
        cookie_of(&answer)
    });
    let cookies = futures_all(tabs).await?;
    assert!(
        cookies
            .iter()
            .all(|cookie| *cookie == cookies[0] && *cookie != browser.cookie)
    );
    assert!(browser.is_in().await?);
    house.close().await
}

async fn futures_all<F: Future<Output = Result<String>>>(
    all: impl Iterator<Item = F>,
) -> Result<Vec<String>> {
    futures::future::try_join_all(all).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_from_another_device_and_nobody_ends_a_strangers() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let colleague = house.person(tenant, Role::Support, None).await?;
    let phone = Browser::sign_in(&house, &admin.email).await?;
    let desk = Browser::sign_in(&house, &admin.email).await?;
    let listed = desk.person.ask(SESSIONS, json!({})).await?;
    let sessions = listed["me"]["sessions"].as_array().context("sessions")?.clone();
    assert_eq!(sessions.len(), 3, "the first was opened by `agency`");
    assert_eq!(sessions[0]["current"], true);
    assert_eq!(sessions[0]["address"], "127.0.0.1");
    let end =
        "mutation($session: UUID!) { sessionEnd(input: { session: $session }) { userErrors { code } } }";
    let lost = json!({ "session": sessions[1]["id"] });
    let refused = colleague.ask(end, lost.clone()).await?;
    assert_eq!(
        refused["sessionEnd"]["userErrors"][0]["code"],
        "session.not_found"
    );
    assert!(phone.is_in().await?);
    let ended = desk.person.ask(end, lost).await?;
    assert_eq!(ended["sessionEnd"]["userErrors"], json!([]));
    assert!(!phone.is_in().await?, "at once");
    assert!(desk.is_in().await?);
    desk.person
        .ask("mutation { signOut { userErrors { code } } }", json!({}))
        .await?;
    assert!(!desk.is_in().await?);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_password_ends_every_other_session() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let phone = Browser::sign_in(&house, &admin.email).await?;
    let desk = Browser::sign_in(&house, &admin.email).await?;
    let change = "mutation($current: String!, $password: String!) {
        passwordChange(input: { current: $current, password: $password }) { userErrors { code } } }";
    let wrong = json!({ "current": "pas le bon mot", "password": "un autre mot de passe" });
    let told = desk.person.ask(change, wrong).await?;
    assert_eq!(
        told["passwordChange"]["userErrors"][0]["code"],
        "identity.own_password_wrong"
    );
    assert!(phone.is_in().await?);
    let short = json!({ "current": PASSWORD, "password": "court" });
    let told = desk.person.ask(change, short).await?;
    assert_eq!(
        told["passwordChange"]["userErrors"][0]["code"],
        "identity.new_password_too_short"
    );
    let right = json!({ "current": PASSWORD, "password": "un autre mot de passe" });
    let done = desk.person.ask(change, right).await?;
    assert_eq!(done["passwordChange"]["userErrors"], json!([]));
    assert!(desk.is_in().await? && !phone.is_in().await?);
    let old = json!({ "email": admin.email, "password": PASSWORD });
    let told = house.nobody().ask(SIGN_IN, old).await?;
    assert_eq!(told["signIn"]["userErrors"][0]["code"], "identity.wrong_password");
    house.close().await
}

/// An address is free again with its account.
#[tokio::test(flavor = "multi_thread")]
async fn who_comes_back_signs_in_by_the_address_they_had() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let open =
        json!({ "name": "Inès Moreau", "email": "ines@exemple.fr", "role": "SUPPORT", "password": PASSWORD });
    let made = admin.carry_out("accountOpen", open.clone()).await?;
    admin
        .carry_out("accountClose", json!({ "account": made["made"] }))
        .await?;
    admin.carry_out("accountOpen", open).await?;
    assert!(Browser::sign_in(&house, "ines@exemple.fr").await?.is_in().await?);
    house.close().await
}

/// Where somebody signed in from is not kept once it is of no use.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_is_removed_and_what_goes_on_is_not() -> Result<()> {
    let house = House::stopped().await?;
    let (_, admin) = house.agency().await?;
    let browser = Browser::sign_in(&house, &admin.email).await?;
    browser
        .person
        .ask("mutation { signOut { userErrors { code } } }", json!({}))
        .await?;
    let left = async || -> Result<i64> {
        gateway::identity::sweep::sweep(house.app.journal()).await?;
        let pool = &house.app.journal().pools.follower;
        Ok(sqlx::query_scalar("SELECT count(*) FROM identity.sessions")
            .fetch_one(pool)
            .await?)
    };
    assert_eq!(
        left().await?,
        2,
        "the one of `agency`, and the one that ended just now"
    );
    house
        .app
        .journal()
        .clock
        .advance(SignedDuration::from_hours(24 * 31));
    assert_eq!(left().await?, 1, "the other ended by itself two weeks ago");
    house
        .app
        .journal()
        .clock
        .advance(SignedDuration::from_hours(24 * 31));
    assert_eq!(left().await?, 0);
    house.close().await
}
