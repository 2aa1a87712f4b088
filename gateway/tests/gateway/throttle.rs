//! Who guesses waits, and learns nothing by it. ID1.

use crate::support::{House, PASSWORD, SIGN_IN};
use anyhow::Result;
use futures::{StreamExt, TryStreamExt, stream};
use jiff::SignedDuration;
use kernel::Role;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

async fn attempt(house: &House, email: &str, password: &str) -> Result<Value> {
    let typed = json!({ "email": email, "password": password });
    Ok(house.nobody().ask(SIGN_IN, typed).await?["signIn"].take())
}

fn code(answer: &Value) -> String {
    answer["userErrors"][0]["code"]
        .as_str()
        .unwrap_or("let in")
        .to_owned()
}

async fn forget_attempts(house: &House) -> Result<()> {
    sqlx::query("DELETE FROM identity.attempts")
        .execute(&house.app.journal().pools.follower)
        .await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn after_five_wrong_passwords_an_address_waits_whether_somebody_has_it_or_not() -> Result<()> {
    let house = House::stopped().await?;
    let (_, admin) = house.agency().await?;
    let mut answers = vec![];
    for email in [admin.email.as_str(), "personne@exemple.fr"] {
        let mut told = vec![];
        for _ in 0..7 {
            told.push(attempt(&house, email, "pas le bon mot").await?);
        }
        answers.push(told);
    }
    assert_eq!(answers[0], answers[1], "known and unknown are told the same");
    let codes: Vec<_> = answers[0].iter().map(code).collect();
    assert_eq!(codes[4], "identity.wrong_password");
    assert_eq!(codes[5], "identity.too_many_attempts");
    let message = answers[0][6]["userErrors"][0]["message"]
        .as_str()
        .unwrap_or_default();
    assert!(message.starts_with("Trop d'essais : attendez "), "{message}");
    // Nor does the right password open meanwhile; once the wait is over it does, and the count begins again.
    assert_eq!(
        code(&attempt(&house, &admin.email, PASSWORD).await?),
        "identity.too_many_attempts"
    );
    let clock = &house.app.journal().clock;
    clock.advance(SignedDuration::from_secs(1));
    assert_eq!(code(&attempt(&house, &admin.email, PASSWORD).await?), "let in");
    // Each further wrong one doubles the wait, to a quarter of an hour; a quiet hour forgets them.
    for wait in [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
        let told = attempt(&house, &admin.email, "pas le bon mot").await?;
        assert_eq!(code(&told), "identity.wrong_password");
        if wait > 0 {
            let told = attempt(&house, &admin.email, PASSWORD).await?;
            let message = told["userErrors"][0]["message"].as_str().unwrap_or_default();
            assert!(
                message.contains(&format!("attendez {wait} s")),
                "{wait}: {message}"
            );
        }
        clock.advance(SignedDuration::from_secs(wait));
    }
    house.close().await
}

/// ID1: ten thousand attempts, sixteen at a time, over thirty addresses from one place, in no time: a hundred passwords
/// are looked at, and not one more.
#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_wrong_passwords_are_throttled() -> Result<()> {
    let house = House::stopped().await?;
    let (tenant, admin) = house.agency().await?;
    let mut known = vec![admin.email.clone()];
    for _ in 0..14 {
        known.push(house.person(tenant, Role::Support, None).await?.email);
    }
    forget_attempts(&house).await?;
    let house = &house;
    let emails: Vec<String> = (0..10_000)
        .map(|number| match number % 2 {
            0 => known[number / 2 % known.len()].clone(),
            _ => format!("personne{}@exemple.fr", number / 2 % known.len()),
        })
        .collect();
    let answers: Vec<String> =
        stream::iter(emails)
            .map(|email| async move {
                Ok::<_, anyhow::Error>(code(&attempt(house, &email, "pas le bon mot").await?))
            })
            .buffer_unordered(16)
            .try_collect()
            .await?;
    let mut counted = BTreeMap::<String, usize>::new();
    for code in answers {
        *counted.entry(code).or_default() += 1;
    }
    let expected = [
        ("identity.too_many_attempts".to_owned(), 9_900),
        ("identity.wrong_password".to_owned(), 100),
    ];
    assert_eq!(counted, BTreeMap::from(expected));
    Ok(())
}

/// The same work is done for an address that nobody has. Interleaved, so that a busy machine slows both; the quickest of
/// each counts, and on a machine that is never quiet they are looked for longer. Were less done for one of them, no
/// number of attempts would bring the two together.
#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_takes_as_long_as_a_known_one() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let emails = [admin.email.as_str(), "personne@exemple.fr"];
    let mut quickest = [Duration::MAX; 2];
    for attempts in 1..=150 {
        for (email, quickest) in emails.iter().zip(&mut quickest) {
            forget_attempts(&house).await?;
            let begun = Instant::now();
            let refused = code(&attempt(&house, email, "pas le bon mot").await?);
            *quickest = begun.elapsed().min(*quickest);
            assert_eq!(refused, "identity.wrong_password");
        }
        if attempts >= 25 && are_alike(quickest) {
            return house.close().await;
        }
    }
    anyhow::bail!("known and unknown take {quickest:?}")
}

fn are_alike([known, unknown]: [Duration; 2]) -> bool {
    known.max(unknown) < known.min(unknown) * 5 / 4
}
