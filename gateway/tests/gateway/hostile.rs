//! Whatever is thrown at the server: it answers, it never says 500 without a reference, and its memory stays bounded.

use crate::regie::{Regie, Serving};
use anyhow::Result;
use futures::future::join_all;
use proptest::{
    collection::vec,
    prelude::{Strategy, any, prop_oneof},
    strategy::{Just, ValueTree},
    test_runner::TestRunner,
};
use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// Above what it holds when it has just started: pools, caches and threads come with the first requests.
const MEGABYTES_MORE_AT_MOST: u64 = 200;
const CASES: usize = 300;

struct Victim {
    regie: Regie,
    serving: Serving,
    before: u64,
}

impl Victim {
    async fn start() -> Result<Victim> {
        let regie = Regie::on_a_database().await?;
        let serving = Serving::start(&regie)?;
        let (before, _) = serving.resident_megabytes()?;
        Ok(Victim {
            regie,
            serving,
            before,
        })
    }

    fn url(&self) -> String {
        format!("{}/graphql", self.serving.address)
    }

    async fn post(&self, body: Vec<u8>) -> Result<(u16, String)> {
        let request = reqwest::Client::new()
            .post(self.url())
            .header("Content-Type", "application/json");
        let answer = request.body(body).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    /// Alive, ready, without a panic, and not much larger.
    async fn ends_well(self) -> Result<()> {
        let ready = reqwest::get(format!("{}/health/ready", self.serving.address)).await?;
        assert_eq!(ready.status(), 200);
        let (now, most) = self.serving.resident_megabytes()?;
        println!("resident MB: {} at first, {now} now, {most} at most", self.before);
        assert!(
            most < self.before + MEGABYTES_MORE_AT_MOST,
            "{} MB became {most} MB",
            self.before
        );
        let log = self.serving.log()?;
        assert!(!log.contains("panicked"), "{log}");
        self.serving.stop()?;
        drop(self.regie);
        Ok(())
    }
}

/// An answer says what is wrong: a 500, or an error of ours, has its number.
#[track_caller]
fn is_an_answer(status: u16, body: &str) {
    assert!((200..600).contains(&status), "{status}");
    let told: Value = serde_json::from_str(body).unwrap_or_default();
    let errors = told["errors"].as_array().cloned().unwrap_or_default();
    let code = |error: &Value| {
        error["extensions"]["code"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    if status >= 500 {
        assert!(
            errors.iter().any(|error| !code(error).is_empty()),
            "{status} {body}"
        );
    }
    for error in errors.iter().filter(|error| code(error) == "edge") {
        let reference = error["extensions"]["reference"].as_str().unwrap_or_default();
        assert_eq!(reference.len(), 12, "{body}");
    }
}

fn query(document: &str) -> Vec<u8> {
    json!({ "query": document }).to_string().into_bytes()
}

fn some<T>(of: &impl Strategy<Value = T>, how_many: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    let mut next = || of.new_tree(&mut runner).map(|tree| tree.current());
    (0..how_many).filter_map(|_| next().ok()).collect()
}

/// Nearly GraphQL: the words and signs of the language in any order.
fn nearly_graphql() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("{"),
        Just("}"),
        Just("("),
        Just(")"),
        Just("["),
        Just("]"),
        Just(":"),
        Just("..."),
        Just("$a"),
        Just("!"),
        Just("="),
        Just("@include(if: true)"),
        Just("query"),
        Just("mutation"),
        Just("fragment F on Query"),
        Just("...F"),
        Just("clients"),
        Just("nodes"),
        Just("id"),
        Just("me"),
        Just("account"),
        Just("\"text\""),
        Just("\"\"\"block"),
        Just("1e400"),
        Just("-0"),
        Just("99999999999999999999"),
        Just("null"),
        Just("#"),
        Just("\u{feff}"),
        Just("\\u{110000}"),
        Just("signIn(input: { email: \"\", password: \"\" }) { accessToken }"),
        Just("(first: -1, after: \"x\")"),
    ];
    vec(word, 1..60).prop_map(|words| words.join(" "))
}

#[tokio::test(flavor = "multi_thread")]
async fn malformed_questions_are_answered() -> Result<()> {
    let victim = Victim::start().await?;
    for document in some(&nearly_graphql(), CASES) {
        let (status, body) = victim.post(query(&document)).await?;
        assert!(status == 200, "{document}: {status} {body}");
        is_an_answer(status, &body);
    }
    for text in some(&".{0,400}", CASES / 3) {
        let (status, body) = victim.post(query(&text)).await?;
        is_an_answer(status, &body);
    }
    victim.ends_well().await
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_bodies_are_answered() -> Result<()> {
    let victim = Victim::start().await?;
    let mut bodies = some(&vec(any::<u8>(), 0..2_000), CASES / 3);
    let nested = |open: &str, close: &str, depth: usize| {
        format!(
            "{{\"query\":\"{{ me }}\",\"variables\":{{\"x\":{}{}}}}}",
            open.repeat(depth),
            close.repeat(depth)
        )
        .into_bytes()
    };
    bodies.extend([
        b"{\"query\":\"{ me \xff\xfe }\"}".to_vec(),
        b"{\"query\":\"\\ud800\"}".to_vec(),
        b"[{\"query\":\"{ me }\"}]".to_vec(),
        b"null".to_vec(),
        b"".to_vec(),
        b"{\"query\":{}}".to_vec(),
        b"{\"query\":\"{ __typename }\",\"operationName\":7}".to_vec(),
        b"{\"query\":\"{ __typename }\",\"query\":\"{ me }\"}".to_vec(),
        nested("[", "]", 100_000),
        nested("{\"a\":", "}", 50_000),
        nested("[", "", 900_000),
    ]);
    for body in bodies {
        let (status, told) = victim.post(body).await?;
        assert!(matches!(status, 200 | 400 | 413), "{status} {told}");
        is_an_answer(status, &told);
    }
    victim.ends_well().await
}

/// Each is refused at once: nothing of what it asks for is done.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_far_too_much_costs_little() -> Result<()> {
    let victim = Victim::start().await?;
    let many = |part: &str, times: usize| part.repeat(times);
    let aliases: String = (0..3_000).map(|n| format!("a{n}:me{{account{{id}}}} ")).collect();
    let doubling: String = (0..1_500)
        .map(|n| format!("fragment F{n} on Query{{...F{0} ...F{0}}}", n + 1))
        .collect();
    let documents = [
        many("{", 60_000),
        many("[", 60_000),
        format!("{{clients(first:{}", many("[", 60_000)),
        format!("{{me{}}}", many("@a", 20_000)),
        format!("{{{aliases}}}"),
        format!("{{...F0}}{doubling}"),
        format!(
            "query({}){{me}}",
            (0..3_000)
                .map(|n| format!("$v{n}:[[Int!]!]! "))
                .collect::<String>()
        ),
        format!("query($a:{}Int{}){{me}}", many("[", 20_000), many("]", 20_000)),
        format!("{{a(b:\"\"\"{}", many("\\\"\"\" ", 12_000)),
        many("#\n", 30_000),
        many("\u{feff}", 20_000),
        many("query A{me} ", 5_000),
        many("{ me { account { id } } } ", 2_400),
    ];
    for document in documents {
        let started = Instant::now();
        let (status, body) = victim.post(query(&document)).await?;
        is_an_answer(status, &body);
        let took = started.elapsed();
        assert!(took < Duration::from_secs(5), "{took:?} for {}", &document[..40]);
    }
    let ten_megabytes = query(&many("{ me { account { id } } } ", 400_000));
    // The server need not read what it refuses: the client may be cut off before it has sent it all.
    let answers = join_all((0..20).map(|_| victim.post(ten_megabytes.clone()))).await;
    assert!(
        answers.iter().flatten().all(|(status, _)| *status == 413),
        "{answers:?}"
    );
    let variables =
        json!({ "query": "{ __typename }", "variables": { "x": vec![json!([]); 300_000] } }).to_string();
    let answers = join_all((0..50).map(|_| victim.post(variables.clone().into_bytes()))).await;
    assert!(
        answers.iter().flatten().all(|(status, _)| *status == 413),
        "{answers:?}"
    );
    victim.ends_well().await
}

#[tokio::test(flavor = "multi_thread")]
async fn random_bytes_on_the_socket_are_survived() -> Result<()> {
    let victim = Victim::start().await?;
    let at = victim.serving.socket()?;
    let start = prop_oneof![
        Just(&b""[..]),
        Just(&b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"[..]),
        Just(&b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"[..]),
        Just(&b"GET / HTTP/1.1\r\nHost: a\r\nX: "[..]),
        Just(&b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"[..]),
        Just(&b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"[..]),
        Just(&b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..]),
    ];
    let bytes = (start, vec(any::<u8>(), 0..3_000)).prop_map(|(start, rest)| [start, &rest].concat());
    for some in some(&bytes, CASES).chunks(20) {
        join_all(some.iter().map(|bytes| throw(at, bytes))).await;
    }
    let headers = format!(
        "GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n",
        "x".repeat(5_000_000)
    );
    join_all((0..20).map(|_| throw(at, headers.as_bytes()))).await;
    victim.ends_well().await
}

/// Closed halfway as often as not.
async fn throw(at: SocketAddr, bytes: &[u8]) {
    let Ok(mut stream) = TcpStream::connect(at).await else {
        return;
    };
    let mut said = vec![];
    let _ = timeout(Duration::from_secs(2), stream.write_all(bytes)).await; // it may have hung up
    let _ = timeout(Duration::from_millis(100), stream.read_to_end(&mut said)).await; // or say nothing
    let answer = String::from_utf8_lossy(&said).into_owned();
    assert!(!answer.starts_with("HTTP/1.1 500"), "{answer}");
}
