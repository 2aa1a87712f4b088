//! What many tests begin with.

use crate::support::{Person, id};
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::time::Duration;

/// A company with a contract of packs and ten hours in its bank.
pub struct Stocked {
    pub client: String,
    pub contract: String,
    pub bank: String,
}

pub fn terms() -> Value {
    json!({ "kind": "HOUR_BANK", "step": 15, "rates": { "default": { "amount": "85" } } })
}

pub async fn register(person: &Person, name: &str) -> Result<String> {
    id(&person
        .carry_out("clientRegister", json!({ "name": name, "siren": "847 123 692" }))
        .await?)
}

pub async fn sign(person: &Person, client: &str) -> Result<String> {
    let input =
        json!({ "client": client, "name": "Banque d'heures", "firstDay": "2025-01-01", "terms": terms() });
    id(&person.carry_out("contractSign", input).await?)
}

/// A process opens it; the answer to the signature waits for that, though not for ever.
pub async fn bank_of(person: &Person, contract: &str) -> Result<String> {
    let query = "query($id: UUID!) { contract(id: $id) { hourBank { id } } }";
    for _ in 0..600 {
        let data = person.ask(query, json!({ "id": contract })).await?;
        if let Some(bank) = data["contract"]["hourBank"]["id"].as_str() {
            return Ok(bank.to_owned());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    bail!("the bank was never opened")
}

pub fn ten_hours(bank: &str) -> Value {
    json!({ "bank": bank, "minutes": 600, "credit": { "pack": { "label": "Pack 10 h" } },
            "firstDay": "2025-06-01", "lastDay": "2099-05-31" })
}

pub async fn stocked(person: &Person) -> Result<Stocked> {
    let client = register(person, "Boulangerie Martin").await?;
    let contract = sign(person, &client).await?;
    let bank = bank_of(person, &contract).await?;
    person.carry_out("hourBankCreditHours", ten_hours(&bank)).await?;
    Ok(Stocked {
        client,
        contract,
        bank,
    })
}

impl Stocked {
    pub async fn log(&self, person: &Person, minutes: i64) -> Result<String> {
        let input = json!({ "client": self.client, "contract": self.contract, "worked": minutes,
                            "dateOfWork": "2025-09-10", "note": "Serveur relancé" });
        id(&person.carry_out("timeEntryLog", input).await?)
    }
}
