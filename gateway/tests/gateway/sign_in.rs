//! Who is let in, and who is out at once.

use crate::support::{House, PASSWORD, SIGN_IN};
use anyhow::Result;
use kernel::{ClientId, Role};
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_and_an_unknown_address_are_told_the_same() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let wrong = house
        .nobody()
        .ask(
            SIGN_IN,
            json!({ "email": admin.email, "password": "pas le bon mot" }),
        )
        .await?;
    let unknown = house
        .nobody()
        .ask(
            SIGN_IN,
            json!({ "email": "personne@exemple.fr", "password": PASSWORD }),
        )
        .await?;
    assert_eq!(wrong, unknown);
    let told = &wrong["signIn"]["userErrors"][0];
    assert_eq!(told["code"], "identity.wrong_password");
    assert_eq!(
        told["message"],
        "L'adresse ou le mot de passe n'est pas le bon : vérifiez les deux."
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_is_read_as_people_type_it() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let typed = format!("  {} ", admin.email.to_uppercase());
    let answer = house
        .nobody()
        .ask(SIGN_IN, json!({ "email": typed, "password": PASSWORD }))
        .await?;
    assert_eq!(answer["signIn"]["role"], "ADMIN");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_nothing_and_me_is_none() -> Result<()> {
    let house = House::open().await?;
    let answer = house
        .nobody()
        .send(
            "{ me { account { name } } clients { nodes { name } } }",
            json!({}),
        )
        .await?;
    assert_eq!(
        answer["errors"][0]["extensions"]["code"],
        "identity.not_signed_in"
    );
    let me = house
        .nobody()
        .ask("{ me { account { name } } }", json!({}))
        .await?;
    assert_eq!(me["me"], json!(null));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_account_is_out_at_once() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let colleague = house.person(tenant, Role::Manager, None).await?;
    let me = "{ me { account { role email } tenant { name zone } } }";
    assert_eq!(
        colleague.ask(me, json!({})).await?["me"]["account"]["role"],
        "MANAGER"
    );
    admin
        .carry_out("accountClose", json!({ "account": colleague.account.0 }))
        .await?;
    assert_eq!(colleague.ask(me, json!({})).await?["me"], json!(null));
    let again = house
        .nobody()
        .ask(SIGN_IN, json!({ "email": colleague.email, "password": PASSWORD }))
        .await?;
    assert_eq!(
        again["signIn"]["userErrors"][0]["code"],
        "identity.wrong_password"
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_opened_with_a_password_signs_in() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let open =
        json!({ "name": "Inès Moreau", "email": "ines@exemple.fr", "role": "SUPPORT", "password": PASSWORD });
    admin.carry_out("accountOpen", open).await?;
    let answer = house
        .nobody()
        .ask(
            SIGN_IN,
            json!({ "email": "ines@exemple.fr", "password": PASSWORD }),
        )
        .await?;
    assert_eq!(answer["signIn"]["role"], "SUPPORT");
    house.close().await
}

/// ID2: a request that comes again changes no password, whatever it brings.
#[tokio::test(flavor = "multi_thread")]
async fn an_opening_that_is_repeated_with_another_password_lets_nobody_in() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let open = |password: &str| {
        json!({ "commandId": Uuid::from_u128(41), "name": "Inès Moreau", "email": "ines@exemple.fr",
            "role": "SUPPORT", "password": password })
    };
    let first = admin.carry_out("accountOpen", open(PASSWORD)).await?;
    let again = admin
        .carry_out("accountOpen", open("celui de quelqu'un d'autre"))
        .await?;
    assert_eq!(first["receipt"], again["receipt"]);
    let sign_in = async |password: &str| -> Result<Value> {
        let with = json!({ "email": "ines@exemple.fr", "password": password });
        Ok(house.nobody().ask(SIGN_IN, with).await?["signIn"].take())
    };
    let theirs = sign_in("celui de quelqu'un d'autre").await?;
    assert_eq!(theirs["userErrors"][0]["code"], "identity.wrong_password");
    assert_eq!(sign_in(PASSWORD).await?["role"], "SUPPORT");
    house.close().await
}

const ME: &str = "me { account { email client { name } } rights { module mayEdit } tenant { name } secondFactor { on } \
                  sessions { current } }";

/// ID1, ID4: what a page is drawn by comes with the token. It is what `me` says to whoever holds it.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_in_is_known_with_the_token() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let name = json!({ "name": "Boulangerie Martin" });
    let client = admin.carry_out("clientRegister", name).await?["made"].take();
    let client = ClientId(serde_json::from_value(client)?);
    let theirs = house.person(tenant, Role::Client, Some(client)).await?;
    let known = theirs.ask(&format!("{{ {ME} }}"), json!({})).await?;
    let sign_in = format!(
        "mutation($input: SignInInput!) {{ signIn(input: $input) {{ {ME} userErrors {{ code }} }} }}"
    );
    let input = json!({ "input": { "email": theirs.email, "password": PASSWORD } });
    // Whoever asks as somebody else comes in as who they say they are.
    for asks in [
        house.nobody(),
        house.with_token(admin.token.as_deref().unwrap_or_default()),
    ] {
        let answer = asks.ask(&sign_in, input.clone()).await?;
        let me = &answer["signIn"]["me"];
        assert_eq!(me["account"]["client"]["name"], "Boulangerie Martin");
        for part in ["account", "rights", "tenant", "secondFactor"] {
            assert_eq!(me[part], known["me"][part], "{part}");
        }
        assert_eq!(me["sessions"][0]["current"], true, "the newest is this one");
    }
    let wrong = json!({ "input": { "email": theirs.email, "password": "pas le bon mot" } });
    let refused = admin.ask(&sign_in, wrong).await?;
    assert_eq!(refused["signIn"]["me"], json!(null), "nobody was let in");
    house.close().await
}

/// What a request may do was decided for whoever sent it.
#[tokio::test(flavor = "multi_thread")]
async fn whom_a_document_lets_in_does_nothing_else_by_it() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let sign_in = "signIn(input: $input) { role me { account { role } } }";
    let register = "clientRegister(input: { name: \"Boulangerie Martin\" }) { made }";
    let fragment = format!("fragment Both on Mutation {{ {sign_in} {register} }}");
    for document in [
        format!("mutation($input: SignInInput!) {{ {sign_in} {register} }}"),
        format!("mutation($input: SignInInput!) {{ ...Both }} {fragment}"),
        format!("mutation($input: SignInInput!) {{ ... on Mutation {{ {sign_in} {register} }} }}"),
    ] {
        let input = json!({ "input": { "email": admin.email, "password": PASSWORD } });
        let answer = house.nobody().send(&document, input).await?;
        let told = &answer["errors"][0]["extensions"]["code"];
        assert_eq!(told, "identity.not_signed_in", "{document}");
    }
    let twice = format!("mutation($input: SignInInput!) {{ {sign_in} other: {sign_in} }}");
    let input = json!({ "input": { "email": admin.email, "password": PASSWORD } });
    let answer = house.nobody().ask(&twice, input).await?;
    let told = json!({ "role": "ADMIN", "me": null });
    assert_eq!((&answer["signIn"], &answer["other"]), (&told, &told));
    house.close().await
}
