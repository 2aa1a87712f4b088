//! RM3: whatever is sent to the door of machines, what is sound is answered.

use super::{Listening, talker::Talker};
use agent_protocol::{LONGEST, path};
use anyhow::Result;
use futures::FutureExt;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::client::TlsStream;

/// The head of a question whose body is said to be as long.
async fn begun(talker: &Talker, path: &str, length: &str) -> Result<TlsStream<TcpStream>> {
    let mut stream = talker.connect().await?;
    let head = format!("POST {path} HTTP/1.1\r\nHost: agents\r\n{length}\r\n\r\n");
    stream.write_all(head.as_bytes()).await?;
    stream.flush().await?;
    Ok(stream)
}

async fn status(stream: &mut TlsStream<TcpStream>) -> Result<String> {
    let mut line = [0; 12];
    stream.read_exact(&mut line).await?;
    Ok(String::from_utf8_lossy(&line).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_report_of_a_gigabyte_is_refused_before_it_is_read() -> Result<()> {
    let listening = Listening::open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    let mut announced = begun(&talker, path::BATCH, "Content-Length: 1073741824").await?;
    assert_eq!(status(&mut announced).await?, "HTTP/1.1 413");
    let mut heartbeat = begun(&talker, path::HEARTBEAT, "Content-Length: 1000000").await?;
    assert_eq!(status(&mut heartbeat).await?, "HTTP/1.1 413");
    assert_eq!(talker.beat().await?.0, 200);
    listening.close().await
}

/// Nobody said how long it is: it is read as far as the longest that is taken, and no further.
#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_report_without_end_is_cut_off() -> Result<()> {
    let listening = Listening::open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    let mut endless = begun(&talker, path::BATCH, "Transfer-Encoding: chunked").await?;
    let chunk = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
    let mut sent = 0;
    // What is on its way when the answer comes is lost with the connection.
    while sent < 4 * LONGEST && endless.write_all(chunk.as_bytes()).await.is_ok() {
        sent += 0x10000;
    }
    assert!(sent < 4 * LONGEST, "all of it was taken");
    assert_eq!(talker.beat().await?.0, 200);
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_strangers_who_dawdle_hold_no_machine_back() -> Result<()> {
    let listening = Listening::open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    let (code, machine) = listening.expect("Compta 4").await?;
    let stranger = Talker::new(&listening, &code, machine)?;
    let mut strangers = vec![];
    for _ in 0..40 {
        strangers.push(begun(&stranger, path::ENROL, "Content-Length: 100").await?);
    }
    assert_eq!(talker.beat().await?.0, 200);
    let mut waiting = 0;
    for stream in &mut strangers {
        let answered = stream.read(&mut [0; 12]).now_or_never();
        waiting += usize::from(answered.is_none());
    }
    // They are given up on after a while, a few at a time.
    assert!(waiting >= 24, "{waiting}");
    drop(strangers);
    listening.close().await
}
