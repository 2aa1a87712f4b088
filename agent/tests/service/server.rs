//! A small server: it certifies machines, keeps records by their number, and answers what the protocol says. Tests tell
//! it to be away, to lose an answer, to revoke.

use agent_authority::{Authority, Request, Span, holder};
use agent_protocol::{
    Batch, Digest, Durable, Enrol, Enrolled, EnrolmentCode, Heartbeat, LONGEST, MachineId, Mark, Numbered,
    Record, Reenrol, Refusal, Refused, Renew, Renewed, Sequence, Settings, Speaks, VERSION, Welcome, path,
    server_name,
};
use jiff::SignedDuration;
use kernel::Clock;
use rustls::{
    RootCertStore, ServerConfig, ServerConnection, StreamOwned,
    crypto::ring,
    pki_types::UnixTime,
    server::{ResolvesServerCertUsingSni, WebPkiClientVerifier},
    sign::CertifiedKey,
    time_provider::TimeProvider,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;
use std::{
    collections::BTreeMap,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread,
    time::{Duration, Instant},
};

pub const SECRET: &str = "M4Q7ZK2TY9XW3BHD";
pub const MACHINE: &str = "01970000-0000-7000-8000-000000000001";
const DAY: i64 = 24;

pub struct Server {
    pub address: SocketAddr,
    pub clock: Clock,
    pub authority: Arc<Authority>,
    config: Arc<ServerConfig>,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
pub struct State {
    /// The key that the code was used for.
    pub enrolled: Option<[u8; 32]>,
    /// Keys that have a certificate, in order.
    pub certified: Vec<[u8; 32]>,
    /// The texts as they came.
    pub records: BTreeMap<u64, String>,
    /// Numbers that came again after they were durable.
    pub again: u64,
    pub heartbeats: Vec<Heartbeat>,
    pub revoked: bool,
    pub too_late: bool,
    pub refused_too_late: u64,
    pub away: bool,
    pub turned_away: u64,
    pub lose_answers: u32,
    /// How many certificates there are to be before nobody is called for another.
    pub calls_until: usize,
    pub ahead: SignedDuration,
}

impl State {
    pub fn records(&self) -> Vec<Record> {
        let records = self.records.values().map(|text| serde_json::from_str(text));
        records.collect::<Result<_, _>>().expect("records")
    }

    fn durable(&self) -> Option<Mark> {
        let (number, text) = self.records.last_key_value()?;
        Some(Mark {
            sequence: Sequence(*number),
            digest: Digest::of(text),
        })
    }
}

impl Server {
    pub fn start(clock: Clock) -> Arc<Server> {
        let authority = Arc::new(Authority::make(clock.now()).expect("an authority"));
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let server = Arc::new(Server {
            address: listener.local_addr().expect("an address"),
            config: Arc::new(config(&authority, &clock)),
            clock,
            authority,
            state: Mutex::default(),
            changed: Condvar::new(),
        });
        let accepting = Arc::clone(&server);
        // It ends with the test's process.
        thread::spawn(move || {
            for socket in listener.incoming().map_while(Result::ok) {
                let serving = Arc::clone(&accepting);
                thread::spawn(move || serving.serve(socket));
            }
        });
        server
    }

    pub fn code(&self) -> EnrolmentCode {
        EnrolmentCode::new(SECRET, self.authority.fingerprint()).expect("a code")
    }

    pub fn host(&self) -> String {
        self.address.to_string()
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("the state")
    }

    pub fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state());
        self.changed.notify_all();
    }

    /// Until it holds; a minute is longer than any of this takes.
    pub fn wait_until(&self, what: &str, holds: impl Fn(&State) -> bool) {
        let until = Instant::now() + Duration::from_secs(60);
        let mut state = self.state();
        while !holds(&state) {
            let left = until.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "in vain: {what}");
            state = self.changed.wait_timeout(state, left).expect("the state").0;
        }
    }

    fn serve(&self, socket: TcpStream) {
        if self.state().away {
            self.change(|state| state.turned_away += 1);
            return;
        }
        let session = ServerConnection::new(Arc::clone(&self.config)).expect("a session");
        let mut stream = BufReader::new(StreamOwned::new(session, socket));
        while let Ok(Some((path, body))) = read_question(&mut stream) {
            let peer = stream.get_ref().conn.peer_certificates();
            let machine = peer.and_then(|chain| holder(&chain[0]));
            let (status, answer) = match self.answer(&path, machine.map(|issued| issued.key), &body) {
                Ok(answer) => ("200 OK", answer),
                Err(refused) => ("403 Forbidden", serde_json::to_vec(&refused).expect("JSON")),
            };
            let lost = self.state().lose_answers > 0;
            if lost {
                self.change(|state| state.lose_answers -= 1);
                return;
            }
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n\r\n", answer.len());
            let out = stream.get_mut();
            if out.write_all(&[head.as_bytes(), &answer].concat()).is_err() || out.flush().is_err() {
                return;
            }
        }
    }

    fn answer(&self, path: &str, key: Option<[u8; 32]>, body: &[u8]) -> Result<Vec<u8>, Refused> {
        let answer = match path {
            path::ENROL => said(&self.enrol(&read(body)?)?),
            path::REENROL => said(&self.reenrol(&read(body)?)?),
            path::RENEW => {
                self.known(key)?;
                let question: Renew = read(body)?;
                said(&self.certify(&question.request_pem)?)
            }
            path::HEARTBEAT => {
                self.known(key)?;
                said(&self.beat(read(body)?))
            }
            path::BATCH => {
                self.known(key)?;
                said(&self.keep(read(body)?))
            }
            _ => return Err(refused(Refusal::Malformed)),
        };
        self.changed.notify_all();
        Ok(answer)
    }

    fn known(&self, key: Option<[u8; 32]>) -> Result<(), Refused> {
        let state = self.state();
        if state.revoked {
            return Err(refused(Refusal::Revoked));
        }
        let known = key.is_some_and(|key| state.certified.contains(&key));
        known.then_some(()).ok_or_else(|| refused(Refusal::Malformed))
    }

    fn enrol(&self, question: &Enrol) -> Result<Enrolled, Refused> {
        let key = request(&question.request_pem)?.fingerprint();
        let used_by_another = self.state().enrolled.is_some_and(|used| used != key);
        if question.secret != SECRET || used_by_another {
            return Err(refused(Refusal::CodeNotValid));
        }
        self.state().enrolled = Some(key);
        Ok(Enrolled {
            machine: machine(),
            certified: self.certify(&question.request_pem)?,
            settings: settings(),
        })
    }

    fn reenrol(&self, question: &Reenrol) -> Result<Renewed, Refused> {
        let issued = self.authority.issued(&question.certificate_pem);
        let issued = issued.map_err(|_| refused(Refusal::Malformed))?;
        if self.state().too_late {
            self.change(|state| state.refused_too_late += 1);
            return Err(refused(Refusal::TooLate));
        }
        let same = issued.key == request(&question.request_pem)?.fingerprint();
        assert!(same, "an old certificate is replaced for the same key");
        self.certify(&question.request_pem)
    }

    fn certify(&self, request_pem: &str) -> Result<Renewed, Refused> {
        let request = request(request_pem)?;
        let span = Span::starting(self.clock.now(), SignedDuration::from_hours(30 * DAY));
        let certified = self
            .authority
            .certify(&request, MACHINE, span)
            .expect("a certificate");
        self.state().certified.push(request.fingerprint());
        Ok(Renewed {
            chain_pem: certified.certificate_pem,
            valid_from: span.from,
            valid_until: span.until,
            anchors_pem: vec![self.authority.anchor_pem().to_owned()],
            server_time: self.clock.now(),
        })
    }

    fn beat(&self, heartbeat: Heartbeat) -> Welcome {
        let mut state = self.state();
        state.heartbeats.push(heartbeat);
        Welcome {
            received_at: self.clock.now() + state.ahead,
            durable: state.durable(),
            settings: settings(),
            speaks: Speaks {
                from: VERSION,
                to: VERSION,
            },
            renew: state.certified.len() < state.calls_until,
        }
    }

    fn keep(&self, batch: Batch<Box<RawValue>>) -> Durable {
        let mut state = self.state();
        for Numbered { sequence, record } in batch.records {
            let text = record.get().to_owned();
            match state.records.get(&sequence.0) {
                Some(kept) => {
                    assert_eq!(*kept, text, "number {sequence} was given out twice");
                    state.again += 1;
                }
                None => {
                    state.records.insert(sequence.0, text);
                }
            }
        }
        Durable {
            received_at: self.clock.now() + state.ahead,
            durable: state.durable(),
        }
    }
}

pub fn machine() -> MachineId {
    MACHINE.parse().expect("an id")
}

/// As often as the agent lets itself be asked to.
fn settings() -> Settings {
    Settings {
        heartbeat_seconds: 1,
        sample_seconds: 1,
        ..Settings::default()
    }
}

fn request(pem: &str) -> Result<Request, Refused> {
    Request::from_pem(pem).map_err(|_| refused(Refusal::Malformed))
}

fn refused(refusal: Refusal) -> Refused {
    Refused {
        refusal,
        detail: "no".to_owned(),
    }
}

fn said(answer: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(answer).expect("JSON")
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refused> {
    serde_json::from_slice(body).map_err(|_| refused(Refusal::Malformed))
}

fn read_question(from: &mut impl BufRead) -> io::Result<Option<(String, Vec<u8>)>> {
    let mut line = String::new();
    if from.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut length = 0;
    loop {
        let mut line = String::new();
        from.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
    }
    assert!(length <= LONGEST);
    let mut body = vec![0; length];
    from.read_exact(&mut body)?;
    Ok(Some((path, body)))
}

fn config(authority: &Authority, clock: &Clock) -> ServerConfig {
    let provider = Arc::new(ring::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(authority.anchor().clone()).expect("an anchor");
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
        .allow_unauthenticated()
        .build()
        .expect("a verifier");
    let name = server_name(&authority.fingerprint());
    let span = Span::starting(clock.now(), SignedDuration::from_hours(365 * DAY));
    let serving = authority.serve(&name, span).expect("a certificate");
    let certified = CertifiedKey::from_der(serving.chain, serving.key, &provider).expect("a key");
    let mut resolver = ResolvesServerCertUsingSni::new();
    resolver.add(&name, certified).expect("the name is in it");
    ServerConfig::builder_with_details(provider, Arc::new(Time(clock.clone())))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_client_cert_verifier(verifier)
        .with_cert_resolver(Arc::new(resolver))
}

#[derive(Debug)]
struct Time(Clock);

impl TimeProvider for Time {
    fn current_time(&self) -> Option<UnixTime> {
        let seconds = u64::try_from(self.0.now().as_second()).ok()?;
        Some(UnixTime::since_unix_epoch(Duration::from_secs(seconds)))
    }
}
