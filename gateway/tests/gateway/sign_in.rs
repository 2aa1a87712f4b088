//! Who is let in, and who is out at once.

use crate::support::{House, PASSWORD, Person, SIGN_IN};
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

const ME: &str = "{ me { account { email client { name } } rights { module mayEdit } tenant { name } secondFactor { on } \
                  sessions { current } } }";
const MINE: &str = "query($first: Int) { clients(first: $first) { nodes { name } } }";

/// Comes in as somebody, and brings questions along.
async fn come_in(asks: &Person, email: &str, password: &str, along: Value) -> Result<Value> {
    let input = json!({ "input": { "email": email, "password": password } });
    let document = "mutation($input: SignInInput!) { signIn(input: $input) { role userErrors { code } } }";
    let body = json!({ "query": document, "variables": input, "extensions": { "along": along } });
    asks.post(&body).await
}

/// ID1, ID4: what a first page is drawn by comes with the token. It is what the same questions answer to whoever holds it.
#[tokio::test(flavor = "multi_thread")]
async fn what_comes_along_is_answered_to_whoever_comes_in() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    for name in ["Boulangerie Martin", "Garage Petit"] {
        admin.carry_out("clientRegister", json!({ "name": name })).await?;
    }
    let all = admin.ask(MINE, json!({ "first": 5 })).await?;
    let found = "{ clients(filter: { search: \"Martin\" }) { nodes { id } } }";
    let client = admin.ask(found, json!({})).await?["clients"]["nodes"][0]["id"].take();
    let client = ClientId(serde_json::from_value(client)?);
    let theirs = house.person(tenant, Role::Client, Some(client)).await?;
    let known = theirs.ask(ME, json!({})).await?;
    let along = json!([{ "query": ME }, { "query": MINE, "variables": { "first": 5 } }]);
    // Whoever asks as somebody else comes in as who they say they are.
    for asks in [
        house.nobody(),
        house.with_token(admin.token.as_deref().unwrap_or_default()),
    ] {
        let answer = come_in(&asks, &theirs.email, PASSWORD, along.clone()).await?;
        assert_eq!(answer["data"]["signIn"]["role"], "CLIENT");
        let [me, mine] = [0, 1].map(|number| &answer["extensions"]["along"][number]["data"]);
        for part in ["account", "rights", "tenant", "secondFactor"] {
            assert_eq!(me["me"][part], known["me"][part], "{part}");
        }
        assert_eq!(me["me"]["sessions"][0]["current"], true, "the newest is this one");
        let of_their_company = json!([{ "name": "Boulangerie Martin" }]);
        assert_eq!(mine["clients"]["nodes"], of_their_company);
    }
    let answer = come_in(&house.nobody(), &admin.email, PASSWORD, along).await?;
    assert_eq!(answer["extensions"]["along"][1]["data"], all);
    house.close().await
}

/// ID1: by what comes along nothing is done, and nobody who was not let in hears anything.
#[tokio::test(flavor = "multi_thread")]
async fn what_comes_along_asks_and_does_nothing() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let register = "mutation { clientRegister(input: { name: \"Boulangerie Martin\" }) { made } }";
    let along = json!([
        { "query": register },
        { "query": "{ nothing }" },
        { "documentId": "00" },
        { "query": ME, "extensions": { "along": [{ "query": ME }] } },
    ]);
    let answer = come_in(&house.nobody(), &admin.email, PASSWORD, along.clone()).await?;
    let answers = &answer["extensions"]["along"];
    let code = |number: usize| answers[number]["errors"][0]["extensions"]["code"].clone();
    assert_eq!(code(0), "documents.only_questions_along");
    assert!(answers[1]["errors"][0]["message"].is_string(), "{answers}");
    assert_eq!(code(2), "documents.unknown");
    assert_eq!(answers[3]["data"]["me"]["account"]["email"], admin.email.as_str());
    assert!(answers[3].get("extensions").is_none(), "{answers}");
    let clients = admin.ask(MINE, json!({ "first": 5 })).await?;
    assert_eq!(clients["clients"]["nodes"], json!([]));

    let wrong = come_in(&admin, &admin.email, "pas le bon mot", along.clone()).await?;
    assert_eq!(
        wrong["data"]["signIn"]["userErrors"][0]["code"],
        "identity.wrong_password"
    );
    assert!(wrong.get("extensions").is_none(), "{wrong}");
    let no_door = json!({ "query": ME, "extensions": { "along": along } });
    assert!(admin.post(&no_door).await?.get("extensions").is_none());
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_along_is_a_list_and_not_a_long_one() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    for along in [json!({ "query": ME }), json!(vec![json!({ "query": ME }); 17])] {
        let refused = come_in(&house.nobody(), &admin.email, PASSWORD, along).await;
        let told = refused.expect_err("it is refused").to_string();
        assert!(told.contains("400"), "{told}");
    }
    house.close().await
}
