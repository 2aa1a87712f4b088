//! A hundred invoices are validated and sent by two servers, one of which is killed on the way: the numbers are continuous,
//! none is given twice, and each invoice leaves once, with its own paper. BI2, BI3.

use crate::{
    files::administrator,
    invoices::number,
    regie::{Regie, Serving},
};
use anyhow::{Context, Result, bail, ensure};
use futures::{StreamExt, TryStreamExt, stream};
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};
use tokio::sync::Notify;

const INVOICES: usize = 100;
const AT_ONCE: usize = 8;
/// So many are sent before the kill.
const BEFORE: usize = 30;

/// A client of both servers, who asks the other one when the first does not answer.
struct Clerk {
    web: reqwest::Client,
    token: String,
    doors: [String; 2],
    sent: AtomicUsize,
    enough: Notify,
}

impl Clerk {
    async fn ask(&self, door: usize, mutation: &str, input: Value) -> Result<Value> {
        let kind = format!("{}{}Input", mutation[..1].to_uppercase(), &mutation[1..]);
        // What the agency says of itself makes nothing.
        let made = if mutation.starts_with("seller") {
            ""
        } else {
            "made"
        };
        let query = format!(
            "mutation($input: {kind}!) {{ {mutation}(input: $input) {{ {made} userErrors {{ code }} }} }}"
        );
        let asked = self
            .web
            .post(format!("{}/graphql", self.doors[door]))
            .bearer_auth(&self.token);
        let body = json!({ "query": query, "variables": { "input": input } });
        let mut answer: Value = asked.json(&body).send().await?.json().await?;
        ensure!(answer.get("errors").is_none(), "{answer}");
        Ok(answer["data"][mutation].take())
    }

    /// The same command until somebody says what became of it.
    async fn carry_out(&self, door: usize, mutation: &str, mut input: Value) -> Result<Value> {
        input["commandId"] = json!(commands::runtime::mint());
        let mut last = None;
        for at in 0..60 {
            match self.ask((door + at) % 2, mutation, input.clone()).await {
                Ok(payload) => {
                    let told = &payload["userErrors"];
                    let done = *told == json!([]) || told[0]["code"] == "read_model.still_behind";
                    ensure!(done, "{mutation}: {told}");
                    return Ok(payload);
                }
                Err(error) => last = Some(error),
            }
        }
        bail!("{mutation} was never answered: {last:?}")
    }

    async fn made(&self, mutation: &str, input: Value) -> Result<String> {
        let payload = self.carry_out(0, mutation, input).await?;
        payload["made"]
            .as_str()
            .map(str::to_owned)
            .context("something made")
    }

    async fn validate_and_send(&self, at: usize, invoice: &str) -> Result<()> {
        let door = at % 2;
        self.carry_out(door, "invoiceValidate", json!({ "invoice": invoice }))
            .await?;
        self.carry_out(door, "invoiceSend", json!({ "invoice": invoice }))
            .await?;
        if self.sent.fetch_add(1, Ordering::SeqCst) + 1 == BEFORE {
            self.enough.notify_one();
        }
        Ok(())
    }

    /// A seller, a client who can be written to, and drafts.
    async fn drafts(&self) -> Result<Vec<String>> {
        let identity = json!({ "name": "Atelier", "siren": "732829320", "vatNumber": "FR44732829320",
                               "lines": ["1 rue de la Paix"], "postalCode": "69001", "city": "Lyon" });
        self.carry_out(0, "sellerIdentify", identity).await?;
        let vat = json!({ "category": "STANDARD", "rate": "20" });
        let invoicing = json!({ "from": "2020-01-01", "vat": vat, "lateRate": "12.15", "reminders": [] });
        self.carry_out(0, "sellerSetInvoicing", invoicing).await?;
        let client = json!({ "name": "Boulangerie Martin", "siren": "847 123 692" });
        let client = self.made("clientRegister", client).await?;
        let address = json!({ "purpose": "BILLING", "lines": ["2 place du Marché"], "postalCode": "69002", "city": "Lyon" });
        let change = json!({ "client": client, "addresses": [address] });
        self.carry_out(0, "clientChangeAddresses", change).await?;
        let details = json!({ "name": "Ada Martin", "mail": "ada@martin.fr" });
        self.made(
            "clientAddContact",
            json!({ "client": client, "details": details }),
        )
        .await?;
        let draft = |at: usize| {
            let price = json!({ "amount": (at + 1).to_string() });
            let lines = json!([{ "label": format!("Pièce {at}"), "quantity": "1", "price": price }]);
            self.made(
                "invoiceDraft",
                json!({ "client": client, "content": { "lines": lines } }),
            )
        };
        stream::iter((0..INVOICES).map(draft))
            .buffered(AT_ONCE)
            .try_collect()
            .await
    }
}

/// Asked for, and gone.
async fn letters(pool: &sqlx::PgPool) -> Result<(i64, i64)> {
    let counted = "SELECT count(*), count(sent_at) FROM mail.outbox WHERE invoice IS NOT NULL";
    Ok(sqlx::query_as(counted).fetch_one(pool).await?)
}

async fn until_all_left(pool: &sqlx::PgPool) -> Result<()> {
    let all = i64::try_from(INVOICES)?;
    let (mut before, mut still) = (0, 0);
    for _ in 0..1_800 {
        let (asked, left) = letters(pool).await?;
        if left == all {
            return Ok(());
        }
        still = if (asked, left) == (all, before) {
            still + 1
        } else {
            0
        };
        before = left;
        // Whoever was killed while it sent had five minutes for it: nobody waits for them here.
        if still == 100 {
            let hurry = "UPDATE mail.outbox SET next_at = now() WHERE sent_at IS NULL";
            sqlx::query(hurry).execute(pool).await?;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    bail!("letters wait for ever: {:?}", letters(pool).await?)
}

/// What each letter's one file is called.
fn papers(folder: &Path) -> Result<Vec<String>> {
    let mut names = vec![];
    for file in std::fs::read_dir(folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|kind| kind == "eml") {
            let bytes = std::fs::read(&path)?;
            let letter = MessageParser::default().parse(&bytes).context("a letter")?;
            ensure!(letter.attachment_count() == 1, "one paper each");
            let paper = letter.attachment(0).context("a paper")?;
            ensure!(paper.contents().starts_with(b"%PDF-1.7"));
            names.push(paper.attachment_name().context("a name")?.to_owned());
        }
    }
    Ok(names)
}

#[tokio::test(flavor = "multi_thread")]
async fn bi2_a_kill_in_the_middle_leaves_no_gap_no_twin_and_no_second_letter() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let stays = Serving::start(&regie)?;
    let admin = administrator(&regie, &stays).await?;
    let mut dies = Serving::start(&regie)?;
    let clerk = Clerk {
        web: reqwest::Client::new(),
        token: admin.token.clone().context("a token")?,
        doors: [stays.address.clone(), dies.address.clone()],
        sent: AtomicUsize::new(0),
        enough: Notify::new(),
    };
    let drafts = clerk.drafts().await?;
    let work = stream::iter(drafts.iter().enumerate())
        .map(|(at, invoice)| clerk.validate_and_send(at, invoice))
        .buffer_unordered(AT_ONCE)
        .try_collect::<Vec<()>>();
    let kill = async {
        clerk.enough.notified().await;
        ensure!(clerk.sent.load(Ordering::SeqCst) < INVOICES, "in the middle");
        dies.kill()
    };
    tokio::try_join!(work, kill)?;

    let pool = sqlx::PgPool::connect(&regie.url).await?;
    until_all_left(&pool).await?;
    let given: Vec<String> = sqlx::query_scalar(
        "SELECT payload -> 'invoice.validated' ->> 'number' FROM journal.events \
         WHERE event_type = 'invoice.validated' ORDER BY 1",
    )
    .fetch_all(&pool)
    .await?;
    let expected: Vec<String> = (1..=u32::try_from(INVOICES)?).map(number).collect();
    assert_eq!(given, expected, "continuous, none twice");
    let letters: (i64, i64) =
        sqlx::query_as("SELECT count(*), count(DISTINCT invoice) FROM mail.outbox WHERE invoice IS NOT NULL")
            .fetch_one(&pool)
            .await?;
    pool.close().await;
    assert_eq!(letters, (100, 100), "one letter for each");
    let papers = papers(&regie.data.join("mail"))?;
    let each: BTreeSet<String> = papers.iter().cloned().collect();
    assert_eq!((papers.len(), each.len()), (INVOICES, INVOICES));
    assert!(
        expected
            .iter()
            .all(|number| each.contains(&format!("Facture {number}.pdf")))
    );
    stays.stop()
}
