//! Hearing of what one is told, as it is told: NO2.

use super::Ear;
use crate::notices::desk;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

const NEWS: &str = "subscription($after: JournalCursor) {
    noticeNews(after: $after) { cursor unread newest { kind ticket { id } } } }";

async fn until_unread(ear: &mut Ear, unread: i64) -> Result<Value> {
    for _ in 0..50 {
        let mut news = ear.data().await?;
        let news = news["data"]["noticeNews"].take();
        if news["unread"] == unread {
            return Ok(news);
        }
    }
    bail!("never {unread} unread")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_is_heard_at_once_and_nothing_is_missed_while_away() -> Result<()> {
    let desk = desk().await?;
    let mut ear = Ear::of(&desk.house, &desk.admin).await?;
    ear.ask("1", NEWS, json!({})).await?;
    assert_eq!(until_unread(&mut ear, 0).await?["newest"], json!([]));
    let ticket = desk.open("Imprimante").await?;
    let news = until_unread(&mut ear, 1).await?;
    assert_eq!(
        news["newest"],
        json!([{ "kind": "TICKET_OPENED", "ticket": { "id": ticket } }])
    );
    drop(ear);
    // Away for one message: whoever comes again with the cursor hears of it.
    desk.say(&desk.customer, &ticket, "Toujours rien.").await?;
    let mut ear = Ear::of(&desk.house, &desk.admin).await?;
    let after = news["cursor"].as_str().context("a cursor")?;
    ear.ask("1", NEWS, json!({ "after": after })).await?;
    until_unread(&mut ear, 2).await?;
    // Read elsewhere: heard here.
    desk.admin.carry_out("noticeReadAll", json!({})).await?;
    until_unread(&mut ear, 0).await?;
    desk.house.close().await
}
