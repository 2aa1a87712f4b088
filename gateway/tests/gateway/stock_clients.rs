//! Clients that others wrote: the stock client of graphql-ws, a loop as Relay walks lists, a linter of schemas.
//!
//! They are in `tests/clients`, for Node 20 or newer; `make tools` installs what they need.

use crate::{
    company::register,
    support::{House, Person},
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::{path::Path, process::Stdio, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    net::{TcpListener, TcpStream},
    process::{Child, ChildStdout, Command},
    sync::broadcast,
};

const CLIENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clients");
const WITHIN: Duration = Duration::from_secs(60);

fn node(script: &str) -> Result<Command> {
    ensure!(
        Path::new(CLIENTS).join("node_modules/graphql-ws").is_dir(),
        "the stock clients are not installed: run `make tools` with Node 20 or newer"
    );
    let mut command = Command::new("node");
    command.current_dir(CLIENTS).arg(script).kill_on_drop(true);
    Ok(command)
}

/// A line to the house that breaks when it is told to.
struct Wire {
    address: String,
    cut: broadcast::Sender<()>,
}

impl Wire {
    async fn to(house: &House) -> Result<Wire> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?.to_string();
        let behind = house.address.trim_start_matches("http://").to_owned();
        let cut = broadcast::Sender::new(1);
        let cuts = cut.clone();
        tokio::spawn(async move {
            while let Ok((mut here, _)) = listener.accept().await {
                let (behind, mut cut) = (behind.clone(), cuts.subscribe());
                tokio::spawn(async move {
                    let mut there = TcpStream::connect(behind).await?;
                    tokio::select! {
                        copied = tokio::io::copy_bidirectional(&mut here, &mut there) => copied.map(drop),
                        _ = cut.recv() => Ok(()),
                    }
                });
            }
        });
        Ok(Wire { address, cut })
    }
}

struct Listener {
    _process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Listener {
    fn start(wire: &Wire, person: &Person) -> Result<Listener> {
        let mut command = node("changes.mjs")?;
        let url = format!("ws://{}/graphql", wire.address);
        command.arg(url).arg(person.token.as_deref().context("a token")?);
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let lines = BufReader::new(process.stdout.take().context("its output")?).lines();
        Ok(Listener {
            _process: process,
            lines,
        })
    }

    async fn next(&mut self) -> Result<Value> {
        let line = tokio::time::timeout(WITHIN, self.lines.next_line()).await;
        let line = line
            .context("the client says nothing")??
            .context("the client ended")?;
        let said: Value = serde_json::from_str(&line)?;
        ensure!(said["error"].is_null() && said["errors"].is_null(), "{said:#}");
        Ok(said)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stock_listener_whose_line_breaks_hears_everything_once() -> Result<()> {
    const CHANGES: usize = 60;
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Nom 0").await?;
    let wire = Wire::to(&house).await?;
    let mut listener = Listener::start(&wire, &admin)?;
    while listener.next().await?["listening"].is_null() {}
    let writing = {
        let (admin, client, cut) = (admin.clone(), client.clone(), wire.cut.clone());
        tokio::spawn(async move {
            for number in 1..=CHANGES {
                let name = format!("Nom {number}");
                admin
                    .carry_out("clientRename", json!({ "client": client, "name": name }))
                    .await?;
                if number % 15 == 7 {
                    let _ = cut.send(()); // an error: it is broken already
                }
            }
            anyhow::Ok(())
        })
    };
    let (mut cursors, mut connections) = (vec![], 0);
    while cursors.len() < CHANGES {
        let said = listener.next().await?;
        connections += usize::from(said["connected"] == true);
        if said["change"]["eventType"] == "client.renamed" {
            let cursor = said["change"]["cursor"].as_str().context("a cursor")?;
            cursors.push(cursor.parse::<kernel::Cursor>()?);
        }
    }
    writing.await??;
    assert!(cursors.is_sorted_by(|one, next| one < next), "{cursors:?}");
    assert!(connections >= 2, "the line broke {connections} times");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_loop_shows_every_old_row_once_while_rows_come_in() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let mut old = vec![];
    for number in 0..40 {
        // Half of them are called the same.
        old.push(register(&admin, &format!("Client {:02}", number % 20)).await?);
    }
    for (field, direction) in [("NAME", "ASC"), ("NUMBER", "ASC"), ("REGISTERED_AT", "DESC")] {
        let mut command = node("pages.mjs")?;
        command.arg(format!("{}/graphql", house.address));
        command.arg(admin.token.as_deref().context("a token")?);
        let walking = command.args([field, direction]).output();
        let writing = async {
            for number in 0..12 {
                register(&admin, &format!("Client {:02} bis", number % 20)).await?;
            }
            anyhow::Ok(())
        };
        let (walked, written) = tokio::join!(tokio::time::timeout(WITHIN, walking), writing);
        written?;
        let walked = walked.context("it goes on for ever")??;
        ensure!(
            walked.status.success(),
            "{}",
            String::from_utf8_lossy(&walked.stderr)
        );
        let text = String::from_utf8(walked.stdout)?;
        let mut seen: Vec<&str> = text.lines().collect();
        let shown = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), shown, "by {field}: a row was shown twice");
        for id in &old {
            assert!(
                seen.binary_search(&id.as_str()).is_ok(),
                "by {field}: {id} was passed over"
            );
        }
    }
    house.close().await
}

#[tokio::test]
async fn the_committed_schema_pleases_a_linter() -> Result<()> {
    let mut command = node("node_modules/.bin/graphql-schema-linter")?;
    let linted = command.arg("../../schema.graphql").output().await?;
    if !linted.status.success() {
        bail!("{}", String::from_utf8_lossy(&linted.stdout));
    }
    Ok(())
}
