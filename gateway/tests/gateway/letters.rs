//! Invitations and forgotten passwords, by letters that left. ID2.

use crate::support::{House, PASSWORD, Person, SIGN_IN};
use anyhow::{Context, Result, bail};
use kernel::Role;
use serde_json::{Value, json};
use std::time::Duration;

const CHOOSE: &str = "mutation($link: String!, $password: String!) {
    passwordChoose(input: { link: $link, password: $password }) { userErrors { code } } }";
const FORGET: &str =
    "mutation($email: String!) { passwordForget(input: { email: $email }) { userErrors { code } } }";
const OTHER: &str = "un tout autre mot de passe";

/// As the letter's program shows it, once it left.
async fn letters(house: &House, count: usize) -> Result<Vec<String>> {
    for _ in 0..200 {
        let left: Vec<_> = std::fs::read_dir(house.letters())
            .map(|folder| {
                let files = folder.flatten().map(|file| file.path());
                files
                    .filter(|file| file.extension().is_some_and(|kind| kind == "eml"))
                    .collect()
            })
            .unwrap_or_default();
        if left.len() >= count {
            let read = left.iter().map(std::fs::read_to_string);
            return read.map(|text| Ok(plain(&text?))).collect();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("fewer than {count} letters left")
}

/// Long lines are folded with an equals sign at their end, which is written =3D elsewhere.
fn plain(text: &str) -> String {
    text.replace("=\r\n", "").replace("=3D", "=")
}

fn link(letter: &str) -> Result<String> {
    let (_, rest) = letter.split_once("/welcome#").context("a link")?;
    let ours = |sign: &char| sign.is_ascii_alphanumeric() || "-_".contains(*sign);
    Ok(rest.chars().take_while(ours).collect())
}

async fn choose(house: &House, link: &str, password: &str) -> Result<Value> {
    let typed = json!({ "link": link, "password": password });
    let mut answer = house.nobody().ask(CHOOSE, typed).await?;
    Ok(answer["passwordChoose"]["userErrors"].take())
}

async fn signs_in(house: &House, email: &str, password: &str) -> Result<bool> {
    let typed = json!({ "email": email, "password": password });
    let answer = house.nobody().ask(SIGN_IN, typed).await?;
    Ok(answer["signIn"]["accessToken"].is_string())
}

async fn invited(admin: &Person) -> Result<Value> {
    let open =
        json!({ "name": "In\u{e8}s Moreau", "email": "ines@exemple.fr", "role": "SUPPORT", "invite": true });
    admin.carry_out("accountOpen", open).await
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_invited_chooses_a_password_that_nobody_else_knows() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    invited(&admin).await?;
    let letter = letters(&house, 1).await?.remove(0);
    assert!(
        letter.contains("To: =?utf-8?") && letter.contains("ines@exemple.fr"),
        "{letter}"
    );
    let link = link(&letter)?;
    let whose = "query($link: String!) { passwordLink(link: $link) { name email agency language } }";
    let shown = house.nobody().ask(whose, json!({ "link": link })).await?;
    assert_eq!(
        shown["passwordLink"],
        json!({ "name": "In\u{e8}s Moreau", "email": "ines@exemple.fr", "agency": "Atelier d'essai", "language": "FRENCH" })
    );
    assert_eq!(
        choose(&house, &link, "court").await?[0]["code"],
        "identity.new_password_too_short"
    );
    assert_eq!(
        choose(&house, &link, OTHER).await?,
        json!([]),
        "what was too short used nothing up"
    );
    assert!(signs_in(&house, "ines@exemple.fr", OTHER).await?);
    assert_eq!(
        choose(&house, &link, PASSWORD).await?[0]["code"],
        "identity.link_over",
        "once"
    );
    let shown = house.nobody().ask(whose, json!({ "link": link })).await?;
    assert!(shown["passwordLink"].is_null());
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_sent_again_makes_the_first_worth_nothing() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let made = invited(&admin).await?;
    let first = link(&letters(&house, 1).await?[0])?;
    let invite =
        "mutation($account: UUID!) { accountInvite(input: { account: $account }) { userErrors { code } } }";
    let again = admin.ask(invite, json!({ "account": made["made"] })).await?;
    assert_eq!(again["accountInvite"]["userErrors"], json!([]));
    let all = letters(&house, 2).await?;
    let second = all
        .iter()
        .map(|letter| link(letter))
        .find(|found| found.as_ref().is_ok_and(|found| *found != first))
        .context("another link")??;
    assert_eq!(
        choose(&house, &first, OTHER).await?[0]["code"],
        "identity.link_over"
    );
    assert_eq!(choose(&house, &second, OTHER).await?, json!([]));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_chosen_again_and_everybody_is_out() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let person = house.person(tenant, Role::Manager, None).await?;
    for email in ["personne@exemple.fr", person.email.as_str()] {
        let answer = house.nobody().ask(FORGET, json!({ "email": email })).await?;
        assert_eq!(
            answer["passwordForget"]["userErrors"],
            json!([]),
            "the same for {email}"
        );
    }
    let letter = letters(&house, 1).await?.remove(0);
    assert!(letter.contains(&person.email), "{letter}");
    assert_eq!(choose(&house, &link(&letter)?, OTHER).await?, json!([]));
    let me = person.ask("{ me { account { id } } }", json!({})).await?;
    assert!(me["me"].is_null(), "whoever was signed in is out");
    assert!(
        signs_in(&house, &person.email, OTHER).await? && !signs_in(&house, &person.email, PASSWORD).await?
    );
    assert_eq!(letters(&house, 1).await?.len(), 1, "nobody wrote to nobody");

    // Nobody's box is filled by asking again and again.
    let mut told = vec![];
    for _ in 0..5 {
        let answer = house
            .nobody()
            .ask(FORGET, json!({ "email": admin.email }))
            .await?;
        told.push(answer["passwordForget"]["userErrors"][0]["code"].clone());
    }
    assert_eq!(told[2], Value::Null);
    assert_eq!(told[4], "identity.too_many_attempts");
    house.close().await
}

/// A link that somebody made up, or of another house.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_not_sent_opens_nothing() -> Result<()> {
    let house = House::open().await?;
    for forged in ["", "x", &"A".repeat(70), "\u{0}"] {
        assert_eq!(
            choose(&house, forged, OTHER).await?[0]["code"],
            "identity.link_over",
            "{forged:?}"
        );
    }
    house.close().await
}
