//! TLS in the program itself: from files that change while it runs, and from a directory that speaks ACME.

use crate::regie::{Regie, Serving};
use anyhow::{Context, Result};
use axum::{Router, body::Body, http::Request, response::Response};
use http_body_util::BodyExt;
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName},
};
use serde_json::{Value, json};
use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{io::AsyncReadExt, net::TcpStream, time::sleep};
use tokio_rustls::{TlsConnector, client::TlsStream};

struct Files {
    certificate: PathBuf,
    key: PathBuf,
}

fn made_for(name: &str) -> Result<CertifiedKey> {
    Ok(generate_simple_self_signed(vec![name.to_owned()])?)
}

impl Files {
    fn write(folder: &Path, made: &CertifiedKey) -> Result<Files> {
        fs::create_dir_all(folder)?;
        let files = Files {
            certificate: folder.join("certificate.pem"),
            key: folder.join("key.pem"),
        };
        fs::write(&files.certificate, made.cert.pem())?;
        fs::write(&files.key, made.key_pair.serialize_pem())?;
        Ok(files)
    }

    fn settings(&self) -> Result<[(&str, &str); 2]> {
        Ok([
            (
                "REGIE_TLS_CERTIFICATE",
                self.certificate.to_str().context("a path")?,
            ),
            ("REGIE_TLS_KEY", self.key.to_str().context("a path")?),
        ])
    }
}

/// A client that believes one certificate and no other.
async fn secured(
    to: SocketAddr,
    believed: &CertificateDer<'static>,
    protocol: &str,
) -> Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(believed.clone())?;
    let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![protocol.as_bytes().to_vec()];
    let stream = TcpStream::connect(to).await?;
    let name = ServerName::try_from("localhost")?;
    Ok(TlsConnector::from(Arc::new(config)).connect(name, stream).await?)
}

async fn get(
    to: SocketAddr,
    believed: &CertificateDer<'static>,
    protocol: &str,
    request: Request<String>,
) -> Result<Response<String>> {
    let stream = secured(to, believed, protocol).await?;
    assert_eq!(stream.get_ref().1.alpn_protocol(), Some(protocol.as_bytes()));
    let stream = TokioIo::new(stream);
    let answer = if protocol == "h2" {
        let (mut sender, connection) = http2::handshake(TokioExecutor::new(), stream).await?;
        tokio::spawn(connection);
        sender.send_request(request).await?
    } else {
        let (mut sender, connection) = http1::handshake(stream).await?;
        tokio::spawn(connection);
        sender.send_request(request).await?
    };
    let (head, body) = answer.into_parts();
    let text = String::from_utf8(body.collect().await?.to_bytes().to_vec())?;
    Ok(Response::from_parts(head, text))
}

fn page(path: &str) -> Result<Request<String>> {
    Ok(Request::get(format!("https://localhost{path}"))
        .header("Host", "localhost")
        .body(String::new())?)
}

#[tokio::test(flavor = "multi_thread")]
async fn both_versions_of_http_speak_tls_and_see_the_real_address() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let made = made_for("localhost")?;
    let files = Files::write(&regie.data.join("tls"), &made)?;
    let serving = Serving::with(&regie, &files.settings()?)?;
    assert!(
        serving.address.starts_with("https://127.0.0.1:"),
        "{}",
        serving.address
    );
    for protocol in ["http/1.1", "h2"] {
        let live = get(
            serving.socket()?,
            made.cert.der(),
            protocol,
            page("/health/live")?,
        )
        .await?;
        assert_eq!(
            (live.status().as_u16(), live.body().as_str()),
            (200, "live\n"),
            "{protocol}"
        );
        assert_eq!(live.headers()["strict-transport-security"], "max-age=31536000");
        // Only who comes from this machine is shown these.
        let near = get(serving.socket()?, made.cert.der(), protocol, page("/metrics")?).await?;
        assert_eq!(near.status(), 200, "{protocol}");
    }
    let clear = TcpStream::connect(serving.socket()?).await?;
    clear.writable().await?;
    clear.try_write(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")?;
    let (mut clear, mut said) = (clear, vec![]);
    let _ = clear.read_to_end(&mut said).await; // an alert, then the end
    assert!(!said.starts_with(b"HTTP"), "no answer in the clear");
    serving.stop()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renewed_certificate_is_taken_up_without_a_restart() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let (old, new) = (made_for("localhost")?, made_for("localhost")?);
    let folder = regie.data.join("tls");
    let files = Files::write(&folder, &old)?;
    let serving = Serving::with(&regie, &files.settings()?)?;
    let at = serving.socket()?;
    let before = secured(at, old.cert.der(), "http/1.1").await?;

    fs::write(&files.certificate, "half written")?;
    sleep(Duration::from_secs(3)).await;
    secured(at, old.cert.der(), "http/1.1")
        .await
        .context("the last good one serves on")?;
    assert!(
        serving.log()?.contains("the certificate of before serves on"),
        "{}",
        serving.log()?
    );

    Files::write(&folder, &new)?;
    let started = Instant::now();
    while secured(at, new.cert.der(), "http/1.1").await.is_err() {
        anyhow::ensure!(
            started.elapsed() < Duration::from_secs(20),
            "it was not taken up: {}",
            serving.log()?
        );
        sleep(Duration::from_millis(200)).await;
    }
    assert!(
        secured(at, old.cert.der(), "http/1.1").await.is_err(),
        "the old one is gone"
    );
    drop(before);
    serving.stop()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_certificate_is_one_line_that_names_the_setting() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let (one, other) = (made_for("localhost")?, made_for("localhost")?);
    let files = Files::write(&regie.data.join("one"), &one)?;
    let others = Files::write(&regie.data.join("other"), &other)?;
    let serve = |certificate: &Path, key: &Path| {
        let mut command = regie.command(&["serve", "--listen", "127.0.0.1:0"]);
        command
            .env("REGIE_TLS_CERTIFICATE", certificate)
            .env("REGIE_TLS_KEY", key);
        anyhow::Ok(String::from_utf8(command.output()?.stderr)?)
    };
    let missing = serve(Path::new("/nowhere/at/all.pem"), &files.key)?;
    assert!(
        missing.starts_with("regie: REGIE_TLS_CERTIFICATE: /nowhere/at/all.pem:"),
        "{missing}"
    );
    let no_key = serve(&files.certificate, &files.certificate)?;
    assert!(no_key.starts_with("regie: REGIE_TLS_KEY:"), "{no_key}");
    let mixed = serve(&files.certificate, &others.key)?;
    assert!(mixed.contains("does not go with the key"), "{mixed}");
    let both = regie
        .command(&["serve"])
        .env("REGIE_TLS_KEY", &files.key)
        .output()?;
    assert!(
        String::from_utf8(both.stderr)?.starts_with("regie: REGIE_TLS_CERTIFICATE: REGIE_TLS_KEY is set")
    );
    Ok(())
}

/// A directory that tells where things are, and refuses to open an account.
async fn directory(made: &CertifiedKey) -> Result<(SocketAddr, tokio::sync::mpsc::Receiver<String>)> {
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(made.key_pair.serialize_der()));
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)?;
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (tell, asked) = tokio::sync::mpsc::channel(64);
    let router =
        Router::new().fallback(move |request: axum::extract::Request| answer(tell.clone(), address, request));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, router) = (acceptor.clone(), router.clone());
            tokio::spawn(async move {
                let stream = TokioIo::new(acceptor.accept(stream).await?);
                let service = hyper_util::service::TowerToHyperService::new(router);
                hyper::server::conn::http1::Builder::new()
                    .serve_connection(stream, service)
                    .await?;
                anyhow::Ok(())
            });
        }
    });
    Ok((address, asked))
}

async fn answer(
    tell: tokio::sync::mpsc::Sender<String>,
    at: SocketAddr,
    request: axum::extract::Request,
) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let body = request
        .into_body()
        .collect()
        .await
        .map(|body| body.to_bytes())
        .unwrap_or_default();
    let _ = tell
        .send(format!("{path} {}", String::from_utf8_lossy(&body)))
        .await; // the test may be over
    let url = |path: &str| format!("https://localhost:{}{path}", at.port());
    let (status, answer): (u16, Value) = match path.as_str() {
        "/directory" => (
            200,
            json!({ "newNonce": url("/nonce"), "newAccount": url("/account"), "newOrder": url("/order") }),
        ),
        "/nonce" => (204, Value::Null),
        _ => (
            403,
            json!({ "type": "urn:ietf:params:acme:error:unauthorized", "detail": "not today" }),
        ),
    };
    let head = Response::builder()
        .status(status)
        .header("Replay-Nonce", "bm9uY2U")
        .header("Content-Type", "application/json");
    let text = if answer.is_null() {
        String::new()
    } else {
        answer.to_string()
    };
    head.body(Body::from(text)).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_directory_of_the_settings_is_asked_for_a_certificate() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let made = made_for("localhost")?;
    let roots = Files::write(&regie.data.join("roots"), &made)?.certificate;
    let (address, mut asked) = directory(&made).await?;
    let url = format!("https://localhost:{}/directory", address.port());
    let settings = [
        ("REGIE_ACME_DOMAINS", "desk.example.org"),
        ("REGIE_ACME_CONTACT", "admin@example.org"),
        ("REGIE_ACME_DIRECTORY", url.as_str()),
        ("REGIE_ACME_ROOTS", roots.to_str().context("a path")?),
    ];
    let serving = Serving::with(&regie, &settings)?;
    assert!(serving.address.starts_with("https://"), "{}", serving.address);
    let mut account = String::new();
    while !account.starts_with("/account ") {
        let next = tokio::time::timeout(Duration::from_secs(20), asked.recv()).await;
        account = next
            .with_context(|| serving.log().unwrap_or_default())?
            .context("a request")?;
    }
    let signed: Value = serde_json::from_str(account.trim_start_matches("/account "))?;
    let payload = base64_of(signed["payload"].as_str().context("a payload")?)?;
    assert!(payload.contains("mailto:admin@example.org"), "{payload}");
    // No certificate yet: nobody is let in, and nothing breaks.
    assert!(
        secured(serving.socket()?, made.cert.der(), "http/1.1")
            .await
            .is_err()
    );
    serving.stop()
}

fn base64_of(text: &str) -> Result<String> {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    Ok(String::from_utf8(URL_SAFE_NO_PAD.decode(text)?)?)
}
