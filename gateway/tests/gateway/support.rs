//! A whole house behind an address.

pub use crate::person::{Person, SIGN_IN};

use crate::hearsay::Hearsay;
use anyhow::{Context, Result};
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
use kernel::{ClientId, Clock, CommandId, Currency, Language, Role, TenantId};
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

pub fn id(payload: &Value) -> Result<String> {
    let made = payload["made"].as_str();
    made.map(str::to_owned).context("something that was made")
}
