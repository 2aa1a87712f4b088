//! A whole house behind an address, and people who ask it things.

use crate::{hearsay::Hearsay, inputs::input_of};
use anyhow::{Context, Result, bail};
use commands::{
    Caller,
    account::{OpenAccount, open_account},
    runtime::mint,
    tenant::{OpenTenant, open_tenant},
};
use fixtures::TestDatabase;
use gateway::{
    Application,
    boot::{Background, Connections, Keys, Outside},
    files::{Kept, Place},
    http::{self, documents::Documents},
    mail::Transport,
};
use kernel::{AccountId, ClientId, Clock, CommandId, Currency, Language, Role, TenantId};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

pub const PASSWORD: &str = "un mot de passe assez long";

pub struct House {
    pub app: Application,
    pub address: String,
    hearsay: Hearsay,
    _database: TestDatabase,
    checkpoints: PathBuf,
    background: Option<Background>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<std::io::Result<()>>,
}

pub const MAIL_HOOK: &str = "un jeton assez long pour les mails";

/// As on a machine that nobody else reaches.
fn shown() -> http::Edge {
    http::Edge {
        introspection: true,
        mail_hook: Some(MAIL_HOOK.to_owned()),
        ..http::Edge::default()
    }
}

fn facing(pages: http::Pages, edge: http::Edge) -> http::Facing {
    http::Facing {
        pages,
        edge,
        ..http::Facing::default()
    }
}

/// Where a test can reach them.
fn kept_in(folder: &Path) -> Kept {
    Kept {
        place: Place::Folder(folder.join("files")),
        arriving: folder.join("files/uploads"),
        at_most: 256 * 1024 * 1024,
    }
}

impl House {
    pub async fn open() -> Result<House> {
        let pages = http::Pages {
            explorer: true,
            source_url: None,
        };
        House::showing(pages).await
    }

    pub async fn showing(pages: http::Pages) -> Result<House> {
        House::keeping(facing(pages, shown()), Clock::real()).await
    }

    pub async fn facing(pages: http::Pages, edge: http::Edge) -> Result<House> {
        House::keeping(facing(pages, edge), Clock::real()).await
    }

    /// By a clock that stands still until the test moves it.
    pub async fn stopped() -> Result<House> {
        let clock = Clock::manual(Clock::real().now());
        House::keeping(facing(http::Pages::default(), shown()), clock).await
    }

    pub async fn with_documents(documents: Documents) -> Result<House> {
        let facing = http::Facing {
            documents,
            ..facing(http::Pages::default(), shown())
        };
        House::keeping(facing, Clock::real()).await
    }

    async fn keeping(facing: http::Facing, clock: Clock) -> Result<House> {
        http::choose_cryptography();
        let database = TestDatabase::create().await?;
        let checkpoints = std::env::temp_dir().join(format!("regie-gateway-{}", mint()));
        let connections = Connections {
            each: 12,
            answers_at_once: None,
            clock,
            files: kept_in(&checkpoints),
            mail_from: "bureau@exemple.fr".to_owned(),
        };
        let app = Application::connect(&database.url, Keys::random(), connections).await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let outside = Outside {
            checkpoints: checkpoints.clone(),
            mail: Transport::Folder(checkpoints.join("letters")),
            mail_from: "bureau@exemple.fr".to_owned(),
            mail_quiet: jiff::SignedDuration::ZERO,
            imap: None,
            lmtp: None,
            agents: None,
            agents_every: 60,
            queue: None,
            workers: 0,
            public_url: address.clone(),
        };
        let background = Background::start(&app, outside);
        let facing = http::Facing {
            public_url: address.clone(),
            ..facing
        };
        let (stop, told) = watch::channel(false);
        let serving = tokio::spawn(http::serve(listener, http::router(app.clone(), facing), told));
        Ok(House {
            app,
            address,
            hearsay: Hearsay::of_a_house(),
            _database: database,
            checkpoints,
            background: Some(background),
            stop,
            serving,
        })
    }

    pub fn url(&self) -> String {
        self._database.url.clone()
    }

    /// An agency with an administrator who is signed in.
    pub async fn agency(&self) -> Result<(TenantId, Person)> {
        let tenant = TenantId(mint());
        let open = OpenTenant {
            command: CommandId(mint()),
            name: "Atelier d'essai".to_owned(),
            zone: "Europe/Paris".parse()?,
            currency: Currency::EUR,
        };
        open_tenant(&self.app.runtime, &Caller::operator(tenant), open).await?;
        let admin = self.person(tenant, Role::Admin, None).await?;
        Ok((tenant, admin))
    }

    pub async fn person(&self, tenant: TenantId, role: Role, client: Option<ClientId>) -> Result<Person> {
        let email = format!("{}@exemple.fr", mint());
        let open = OpenAccount {
            command: CommandId(mint()),
            name: "Camille Essai".to_owned(),
            email: email.clone(),
            role,
            client,
            language: Language::French,
        };
        let account = open.account();
        open_account(&self.app.runtime, &Caller::operator(tenant), open).await?;
        self.app
            .identity
            .set_login(tenant, account, &email, PASSWORD)
            .await?;
        let nobody = self.nobody();
        let signed_in = nobody
            .ask(SIGN_IN, json!({ "email": email, "password": PASSWORD }))
            .await?;
        let token = signed_in["signIn"]["accessToken"]
            .as_str()
            .context("a token")?
            .to_owned();
        Ok(Person {
            token: Some(token),
            account,
            email,
            ..nobody
        })
    }

    /// The letters that have left.
    pub fn letters(&self) -> PathBuf {
        self.checkpoints.join("letters")
    }

    /// What was uploaded, sealed.
    pub fn files(&self) -> PathBuf {
        self.checkpoints.join("files")
    }

    /// Who has not signed in.
    pub fn nobody(&self) -> Person {
        Person {
            hearsay: self.hearsay.clone(),
            ..Person::at(&self.address, None)
        }
    }

    /// Who holds a token already.
    pub fn with_token(&self, token: &str) -> Person {
        Person {
            token: Some(token.to_owned()),
            ..self.nobody()
        }
    }

    /// In good order, as `regie serve` does it.
    pub async fn close(mut self) -> Result<()> {
        self.stop.send_replace(true);
        (&mut self.serving).await??;
        if let Some(background) = self.background.take() {
            background.stop().await;
        }
        self.app.clone().close().await;
        let _ = std::fs::remove_dir_all(&self.checkpoints); // nothing may have been sealed
        Ok(())
    }
}

pub const SIGN_IN: &str = "mutation($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
        accessToken expiresAt role userErrors { code message field } } }";

#[derive(Clone)]
pub struct Person {
    address: String,
    web: reqwest::Client,
    pub token: Option<String>,
    pub account: AccountId,
    pub email: String,
    pub language: &'static str,
    hearsay: Hearsay,
}

impl Person {
    /// Of a server that was started by itself.
    pub fn at(address: &str, token: Option<String>) -> Person {
        Person {
            address: address.to_owned(),
            web: reqwest::Client::new(),
            token,
            account: AccountId(uuid::Uuid::nil()),
            email: String::new(),
            language: "fr",
            hearsay: Hearsay::default(),
        }
    }

    pub fn reading(&self, language: &'static str) -> Person {
        Person {
            language,
            ..self.clone()
        }
    }

    /// Nobody tells them what was done.
    pub fn alone(&self) -> Person {
        Person {
            hearsay: Hearsay::default(),
            ..self.clone()
        }
    }

    /// By another program.
    pub fn calling_itself(&self, program: &str) -> Person {
        let web = reqwest::Client::builder().user_agent(program).build();
        Person {
            web: web.unwrap_or_default(),
            ..self.clone()
        }
    }

    /// The whole answer, errors included.
    pub async fn send(&self, query: &str, variables: Value) -> Result<Value> {
        self.answer(self.hearsay.told_by(self.request(query, variables)))
            .await
    }

    /// As `send`, once everything up to a position can be seen.
    pub async fn send_after(&self, query: &str, variables: Value, receipt: &str) -> Result<Value> {
        self.answer(self.request(query, variables).header("Regie-After", receipt))
            .await
    }

    /// A page that is no GraphQL.
    pub async fn get(&self, path: &str) -> Result<(u16, String)> {
        let request = self
            .web
            .get(format!("{}{path}", self.address))
            .header("Accept-Language", self.language);
        let request = match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        let answer = request.send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    /// Everything that is written until now can be seen.
    pub async fn until_all_is_seen(&self, house: &House) -> Result<()> {
        let newest = journal::page::newest(&house.app.journal().pools.follower).await?;
        self.until_seen(&newest.to_string()).await
    }

    /// The answer, and the number that the request has in the log.
    pub async fn send_and_number(&self, query: &str, variables: Value) -> Result<(String, Value)> {
        let request = self.hearsay.told_by(self.request(query, variables));
        let response = request.send().await?.error_for_status()?;
        let number = response.headers().get("x-request-id").context("a number")?;
        Ok((number.to_str()?.to_owned(), response.json().await?))
    }

    /// Whatever the body is.
    pub async fn post(&self, body: &Value) -> Result<Value> {
        let request = self.web.post(format!("{}/graphql", self.address)).json(body);
        let request = match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        self.answer(request).await
    }

    fn request(&self, query: &str, variables: Value) -> reqwest::RequestBuilder {
        let request = self
            .web
            .post(format!("{}/graphql", self.address))
            .header("Accept-Language", self.language)
            .json(&json!({ "query": query, "variables": variables }));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// As it came, headers included, with a cookie sent along.
    pub async fn respond(
        &self,
        query: &str,
        variables: Value,
        cookie: Option<&str>,
    ) -> Result<reqwest::Response> {
        let request = self.request(query, variables);
        let request = match cookie {
            Some(cookie) => request.header("Cookie", cookie),
            None => request,
        };
        Ok(request.send().await?.error_for_status()?)
    }

    async fn answer(&self, request: reqwest::RequestBuilder) -> Result<Value> {
        let answer = request.send().await?.error_for_status()?.json().await?;
        self.hearsay.hear(&answer);
        Ok(answer)
    }

    /// The data of an answer without errors.
    pub async fn ask(&self, query: &str, variables: Value) -> Result<Value> {
        let mut answer = self.send(query, variables).await?;
        match answer.get("errors") {
            Some(errors) => bail!("{errors:#}"),
            None => Ok(answer["data"].take()),
        }
    }

    /// The payload of the one mutation of a request, which must have been carried out, and can be seen.
    pub async fn carry_out(&self, mutation: &str, input: Value) -> Result<Value> {
        let payload = self.try_to(mutation, input).await?;
        match payload["userErrors"].as_array().map(Vec::as_slice) {
            Some([]) => Ok(payload),
            Some([told]) if told["code"] == "read_model.still_behind" => {
                self.until_seen(payload["receipt"].as_str().context("a receipt")?)
                    .await?;
                Ok(payload)
            }
            told => bail!("{mutation}: {told:?}"),
        }
    }

    /// Other tests share the server, and what they have under way may hold all followers back for a while.
    pub async fn until_seen(&self, receipt: &str) -> Result<()> {
        for _ in 0..12 {
            let answer = self.send_after("{ __typename }", json!({}), receipt).await?;
            if answer.get("errors").is_none() {
                return Ok(());
            }
        }
        bail!("{receipt} cannot be seen after a minute")
    }

    pub async fn try_to(&self, mutation: &str, input: Value) -> Result<Value> {
        let first = mutation
            .chars()
            .next()
            .map(|letter| letter.to_ascii_uppercase())
            .into_iter();
        let kind: String = first.chain(mutation.chars().skip(1)).collect();
        let kind = input_of(&kind);
        let query = format!(
            "mutation($input: {kind}!) {{ {mutation}(input: $input) {{ made receipt userErrors {{ code message field }} }} }}"
        );
        let mut data = self.ask(&query, json!({ "input": input })).await?;
        Ok(data[mutation].take())
    }
}

pub fn id(payload: &Value) -> Result<String> {
    let made = payload["made"].as_str();
    made.map(str::to_owned).context("something that was made")
}
