//! A server that is told to stop answers what it was asked before, and ends.

use crate::regie::{Regie, Serving};
use anyhow::{Context, Result, ensure};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    process::Command,
    time::{Duration, Instant},
};

const QUESTION: &str = r#"{"query":"{ __typename }"}"#;
const SOON: Duration = Duration::from_secs(20);

/// A question of which the first half has come; the server says that it wants the rest.
fn half_asked(address: SocketAddr) -> Result<TcpStream> {
    let mut socket = TcpStream::connect(address)?;
    socket.set_read_timeout(Some(SOON))?;
    write!(
        socket,
        "POST /graphql HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n\
         Content-Length: {}\r\n\r\n",
        QUESTION.len()
    )?;
    let mut wanted = [0; 25];
    socket.read_exact(&mut wanted)?;
    ensure!(
        wanted.starts_with(b"HTTP/1.1 100"),
        "{}",
        String::from_utf8_lossy(&wanted)
    );
    socket.write_all(&QUESTION.as_bytes()[..10])?;
    Ok(socket)
}

fn until_nobody_is_let_in(address: SocketAddr) -> Result<()> {
    let until = Instant::now() + SOON;
    while TcpStream::connect(address).is_ok() {
        ensure!(Instant::now() < until, "it still takes connections");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_under_way_is_answered_before_the_end() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let mut serving = Serving::start(&regie)?;
    let address = serving.socket()?;
    let mut asking = half_asked(address)?;
    Command::new("kill").arg(serving.pid().to_string()).status()?;
    until_nobody_is_let_in(address)?;
    ensure!(!serving.has_ended(), "it did not wait for who was asking");

    asking.write_all(&QUESTION.as_bytes()[10..])?;
    let mut answer = String::new();
    asking.read_to_string(&mut answer).context("the answer")?;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(
        answer.contains("QueryRoot") || answer.contains("__typename"),
        "{answer}"
    );
    serving.stop()
}
