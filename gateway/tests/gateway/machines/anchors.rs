//! RM3: machines believe two anchors, so that one can be followed by the other without anybody going to a machine.

use super::{Listening, talker::Talker};
use crate::support::House;
use agent_authority::fingerprint;
use agent_protocol::{VERSION, path};
use anyhow::{Context, Result};
use jiff::SignedDuration;
use rcgen::KeyPair;
use rustls::pki_types::{CertificateDer, pem::PemObject};
use serde_json::{Value, json};

const DAY: i64 = 24;

fn anchor(pem: &str) -> Result<[u8; 32]> {
    Ok(fingerprint(&CertificateDer::from_pem_slice(pem.as_bytes())?))
}

/// The same machine, which believes one anchor alone and calls it.
fn by_one(talker: &Talker, pem: &str) -> Result<Talker> {
    let mut one = talker.showing(talker)?;
    one.believes = vec![pem.to_owned()];
    one.calls = anchor(pem)?;
    Ok(one)
}

fn renewed(old: &Talker, key: KeyPair, answer: &Value) -> Result<Talker> {
    let mut new = old.showing(old)?;
    new.key = key;
    new.certificate = answer["chain_pem"].as_str().map(str::to_owned);
    new.believes = serde_json::from_value(answer["anchors_pem"].clone())?;
    new.calls = anchor(new.believes.first().context("an anchor")?)?;
    Ok(new)
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_machine_believes_the_next_anchor_before_it_is_needed() -> Result<()> {
    let listening = Listening::open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    assert_eq!(talker.believes.len(), 2);
    assert_ne!(talker.believes[0], talker.believes[1]);
    for pem in &talker.believes {
        let (status, welcome) = by_one(&talker, pem)?.beat().await?;
        assert_eq!((status, &welcome["renew"]), (200, &Value::Null));
    }
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_once_an_anchor_is_followed_machines_come_for_a_certificate_on_the_next() -> Result<()> {
    let listening = Listening::open().await?;
    let old = listening.enrolled("Compta 3").await?;
    let (early_code, early) = listening.expect("Compta 4").await?;
    let mut open = old.line().await?;
    assert_eq!(
        open.post(path::HEARTBEAT, old.heartbeat().to_string()).await?.0,
        200
    );

    listening.agents().follow_anchor(listening.tenant).await?;
    let (status, welcome) = open.post(path::HEARTBEAT, old.heartbeat().to_string()).await?;
    assert_eq!(
        (status, &welcome["renew"]),
        (200, &json!(true)),
        "also on a line that was open"
    );
    let key = KeyPair::generate()?;
    let mut asking = old.showing(&old)?;
    asking.key = KeyPair::from_pem(&key.serialize_pem())?;
    let question = json!({ "version": VERSION, "request_pem": asking.request_pem()? });
    let (status, answer) = open.post(path::RENEW, question.to_string()).await?;
    assert_eq!(status, 200, "{answer}");
    let new = renewed(&old, key, &answer)?;
    assert_eq!(
        new.believes[0], old.believes[1],
        "the one that it knew already certifies"
    );
    assert!(!new.believes.contains(&old.believes[0]));
    let (status, welcome) = new.beat().await?;
    assert_eq!((status, &welcome["renew"]), (200, &Value::Null));

    // A code that was given out before, and one that is given out now.
    for (code, machine) in [(early_code, early), listening.expect("Compta 5").await?] {
        let mut other = Talker::new(&listening, &code, machine)?;
        assert_eq!(other.enrol().await?.0, 200);
        assert_eq!(other.believes, new.believes);
    }
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_machine_that_was_off_meanwhile_comes_back_as_long_as_it_may() -> Result<()> {
    let listening = Listening::at(House::stopped().await?).await?;
    let clock = listening.house.app.journal().clock.clone();
    let old = listening.enrolled("Compta 3").await?;
    listening.agents().follow_anchor(listening.tenant).await?;
    clock.advance(SignedDuration::from_hours(61 * DAY));
    let mut nobody = old.showing(&old)?;
    nobody.certificate = None;
    let question =
        json!({ "version": VERSION, "certificate_pem": old.certificate, "request_pem": old.request_pem()? });
    let (status, answer) = nobody.ask(path::REENROL, &question).await?;
    assert_eq!(status, 200, "{answer}");
    let new = renewed(&old, KeyPair::from_pem(&old.key.serialize_pem())?, &answer)?;
    assert_eq!(new.beat().await?.0, 200);

    clock.advance(SignedDuration::from_hours(90 * DAY));
    assert!(
        nobody.ask(path::REENROL, &question).await.is_err(),
        "nobody is served under that name"
    );
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_an_anchor_is_followed_by_itself_long_before_its_last_day() -> Result<()> {
    let listening = Listening::at(House::stopped().await?).await?;
    let clock = listening.house.app.journal().clock.clone();
    let mut nobody = listening.enrolled("Compta 3").await?;
    nobody.certificate = None;
    for _ in 0..4 {
        let before = listening.agents().issuer(listening.tenant).await?.anchors_pem();
        clock.advance(SignedDuration::from_hours((4 * 365 + 1) * DAY));
        let after = listening.agents().issuer(listening.tenant).await?.anchors_pem();
        assert_eq!(after[0], before[1]);
        for pem in &after {
            let (status, answer) = by_one(&nobody, pem)?.beat().await?;
            assert_eq!(
                (status, &answer["refusal"]),
                (400, &json!("malformed")),
                "it is still good"
            );
        }
    }
    listening.close().await
}
