//! Callers that take their time, or all the places: each is let go after a while, and the others are answered.

use crate::regie::{Regie, Serving};
use anyhow::{Context, Result};
use futures::future::try_join_all;
use serde_json::Value;
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{sleep, timeout},
};

const ENOUGH: Duration = Duration::from_secs(45);

async fn connect(to: SocketAddr, said: &str) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(to).await?;
    stream.write_all(said.as_bytes()).await?;
    Ok(stream)
}

/// What it says until it hangs up, and when that was.
async fn to_its_end(mut stream: TcpStream) -> Result<(String, Duration)> {
    let (started, mut said) = (Instant::now(), vec![]);
    let read = timeout(ENOUGH, stream.read_to_end(&mut said)).await;
    let _ = read.context("it never hung up")?; // cut off is an end too
    Ok((String::from_utf8_lossy(&said).into_owned(), started.elapsed()))
}

/// A letter a second, until nobody listens.
async fn drip(mut stream: TcpStream) -> Result<(String, Duration)> {
    let (started, mut said) = (Instant::now(), vec![0; 4096]);
    while started.elapsed() < ENOUGH {
        let read = timeout(Duration::from_secs(1), stream.read(&mut said)).await;
        match read {
            Ok(Ok(0) | Err(_)) => return Ok((String::new(), started.elapsed())),
            Ok(Ok(read)) => {
                return Ok((
                    String::from_utf8_lossy(&said[..read]).into_owned(),
                    started.elapsed(),
                ));
            }
            Err(_) if stream.write_all(b"x").await.is_err() => return Ok((String::new(), started.elapsed())),
            Err(_) => {}
        }
    }
    anyhow::bail!("it listened for {ENOUGH:?}")
}

fn post(body: usize, more: &str) -> String {
    format!(
        "POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: {body}\r\n{more}\r\n"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn who_says_nothing_or_says_it_slowly_is_let_go() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let serving = Serving::start(&regie)?;
    let at = serving.socket()?;
    let silent = async { to_its_end(connect(at, "").await?).await };
    let half_a_preface = async { to_its_end(connect(at, "PRI * HTTP/2").await?).await };
    let slow_headers = async { drip(connect(at, "POST /graphql HTTP/1.1\r\nHost: here\r\nX-").await?).await };
    let slow_body = async { drip(connect(at, &post(500, "Accept-Language: en\r\n")).await?).await };
    let gone = async {
        let stream = connect(at, &post(500, "")).await?;
        drop(stream);
        anyhow::Ok(())
    };
    let (silent, preface, headers, body, ()) =
        tokio::try_join!(silent, half_a_preface, slow_headers, slow_body, gone)?;
    assert_eq!(silent.0, "");
    assert!(silent.1 < Duration::from_secs(15), "{:?}", silent.1);
    assert!(preface.1 < Duration::from_secs(15), "{:?}", preface.1);
    assert!(headers.1 < Duration::from_secs(40), "{:?}", headers.1);
    assert!(
        body.0.starts_with("HTTP/1.1 408 ") && body.0.contains("http.body_too_slow"),
        "{}",
        body.0
    );
    assert!(
        body.0.contains("within 10 seconds") && body.1 < Duration::from_secs(15),
        "{:?}",
        body.1
    );
    serving.stop()
}

#[tokio::test(flavor = "multi_thread")]
async fn when_every_connection_is_taken_the_next_waits_for_a_silent_one() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let serving = Serving::with(&regie, &[("REGIE_SOCKETS", "10")])?;
    let at = serving.socket()?;
    let taken = try_join_all((0..10).map(|_| connect(at, ""))).await?;
    sleep(Duration::from_millis(300)).await;
    let started = Instant::now();
    let live = reqwest::get(format!("{}/health/live", serving.address)).await?;
    assert_eq!(live.status(), 200);
    assert!(
        started.elapsed() > Duration::from_secs(5),
        "there was room: {:?}",
        started.elapsed()
    );
    drop(taken);
    serving.stop()
}

/// Requests that are not whole yet are under way too.
async fn begin_many(at: SocketAddr, how_many: usize, more: &str) -> Result<Vec<TcpStream>> {
    let head = post(1_000, more);
    let many = try_join_all((0..how_many).map(|_| connect(at, &head))).await?;
    sleep(Duration::from_secs(1)).await;
    Ok(many)
}

async fn refused(answer: reqwest::Response, status: u16, code: &str) -> Result<()> {
    assert_eq!(answer.status(), status);
    assert_eq!(answer.headers()["retry-after"], "1");
    let told: Value = answer.json().await?;
    assert_eq!(told["errors"][0]["extensions"]["code"], code);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn more_requests_than_there_are_places_are_told_to_come_back() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let serving = Serving::start(&regie)?;
    let get = |path: &str| reqwest::get(format!("{}{path}", serving.address));
    let many = begin_many(serving.socket()?, 512, "").await?;
    refused(get("/robots.txt").await?, 503, "http.too_many").await?;
    for path in ["/health/live", "/health/ready", "/metrics"] {
        assert_eq!(get(path).await?.status(), 200, "{path} is for who watches");
    }
    drop(many);
    sleep(Duration::from_secs(1)).await;
    assert_eq!(get("/robots.txt").await?.status(), 200);
    serving.stop()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_does_not_take_every_place() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let serving = Serving::with(&regie, &[("REGIE_TRUSTED_PROXIES", "127.0.0.1")])?;
    let many = begin_many(serving.socket()?, 256, "X-Forwarded-For: 203.0.113.7\r\n").await?;
    let from = |address: &'static str| {
        let request = reqwest::Client::new().get(format!("{}/robots.txt", serving.address));
        request.header("X-Forwarded-For", address).send()
    };
    refused(from("203.0.113.7").await?, 429, "http.too_many_of_yours").await?;
    assert_eq!(from("203.0.113.8").await?.status(), 200);
    drop(many);
    serving.stop()
}
