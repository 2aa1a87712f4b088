//! `regie admin`: what only the person at the machine may do.

use super::parse;
use crate::{Application, Failure, identity::LoginError};
use clap::{Subcommand, ValueEnum};
use commands::{
    Caller,
    account::{OpenAccount, open_account},
    runtime::mint,
    tenant::{OpenTenant, open_tenant},
};
use kernel::{ClientId, CommandId, Currency, Language, Role, TenantId, Zone};
use std::io::IsTerminal;

#[derive(Subcommand)]
pub enum Admin {
    /// Begin an agency: its zone and its currency, for good.
    CreateTenant {
        name: String,
        #[arg(long, default_value = "Europe/Paris", value_parser = zone)]
        zone: Zone,
        #[arg(long, default_value = "EUR")]
        currency: Currency,
    },
    /// Open an account that can sign in. The password is read from standard input.
    CreateUser {
        #[arg(long)]
        tenant: Option<TenantId>,
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// admin, manager, support, accounting, client, ...
        #[arg(long, value_parser = role)]
        role: Role,
        /// The company of a client's account.
        #[arg(long)]
        client: Option<ClientId>,
        #[arg(long, value_enum, default_value_t = Tongue::French)]
        language: Tongue,
    },
    /// Give an account another password, read from standard input.
    ResetPassword { email: String },
    /// Certify machines by the next anchor from now on, when somebody else may know the key of this one. They come for
    /// another certificate with their next word.
    FollowAnchor {
        #[arg(long)]
        tenant: Option<TenantId>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Tongue {
    French,
    English,
}

impl Admin {
    pub async fn run(self, app: &Application) -> Result<(), Failure> {
        match self {
            Admin::CreateTenant { name, zone, currency } => create_tenant(app, name, zone, currency).await,
            Admin::CreateUser {
                tenant,
                email,
                name,
                role,
                client,
                language,
            } => {
                let tenant = tenant_or_only_one(app, tenant).await?;
                let language = match language {
                    Tongue::French => Language::French,
                    Tongue::English => Language::English,
                };
                let open = OpenAccount {
                    command: CommandId(mint()),
                    name,
                    email,
                    role,
                    client,
                    language,
                };
                create_user(app, tenant, open).await
            }
            Admin::FollowAnchor { tenant } => {
                let tenant = tenant_or_only_one(app, tenant).await?;
                expect_tenant(app, tenant).await?;
                app.agents.follow_anchor(tenant).await?;
                parse::say("the next anchor certifies machines; servers that run know it within a minute")
            }
            Admin::ResetPassword { email } => {
                app.identity
                    .reset_password(&email, &typed_password()?)
                    .await
                    .map_err(explain)?;
                parse::say(&format!("{email} has another password"))
            }
        }
    }
}

async fn create_tenant(
    app: &Application,
    name: String,
    zone: Zone,
    currency: Currency,
) -> Result<(), Failure> {
    let tenant = TenantId(mint());
    let open = OpenTenant {
        command: CommandId(mint()),
        name,
        zone,
        currency,
    };
    open_tenant(&app.runtime, &Caller::operator(tenant), open).await?;
    parse::say(&tenant.to_string())
}

async fn create_user(app: &Application, tenant: TenantId, open: OpenAccount) -> Result<(), Failure> {
    let (account, email) = (open.account(), open.email.clone());
    let password = typed_password()?;
    if app.identity.has_login(&email).await? {
        return Err(explain(LoginError::Taken));
    }
    open_account(&app.runtime, &Caller::operator(tenant), open).await?;
    app.identity
        .set_login(tenant, account, &email, &password)
        .await
        .map_err(explain)?;
    parse::say(&account.to_string())
}

fn explain(error: LoginError) -> Failure {
    match error {
        LoginError::Unavailable(error) => Failure::Journal(error),
        LoginError::TooShort(_) | LoginError::Taken | LoginError::Unknown => Failure::said(error.to_string()),
    }
}

/// Never an argument, which other users of the machine could see.
fn typed_password() -> Result<String, Failure> {
    if std::io::stdin().is_terminal() {
        eprintln!("Type the password, then Enter:");
    }
    let mut typed = String::new();
    std::io::stdin()
        .read_line(&mut typed)
        .map_err(|error| Failure::said(format!("the password cannot be read: {error}")))?;
    Ok(typed.trim_end_matches(['\r', '\n']).to_owned())
}

/// Every agency of this database.
pub async fn tenants(app: &Application) -> Result<Vec<TenantId>, Failure> {
    Ok(app.journal().tenants().await?)
}

pub async fn tenant_or_only_one(app: &Application, named: Option<TenantId>) -> Result<TenantId, Failure> {
    match (named, tenants(app).await?.as_slice()) {
        (Some(tenant), _) => Ok(tenant),
        (None, [only]) => Ok(*only),
        (None, []) => Err(Failure::said(
            "there is no tenant yet: make one with `regie admin create-tenant NAME`",
        )),
        (None, all) => {
            let ids: Vec<_> = all.iter().map(ToString::to_string).collect();
            Err(Failure::said(format!(
                "name one with --tenant: {}",
                ids.join(", ")
            )))
        }
    }
}

/// A tenant whose history is here: nothing is written down for one that is not.
pub async fn expect_tenant(app: &Application, tenant: TenantId) -> Result<(), Failure> {
    if tenants(app).await?.contains(&tenant) {
        return Ok(());
    }
    Err(Failure::said(format!(
        "there is no tenant {tenant} here: check its id"
    )))
}

fn zone(text: &str) -> Result<Zone, String> {
    text.parse()
        .map_err(|_| format!("{text:?} is not a time zone: write it like Europe/Paris"))
}

fn role(text: &str) -> Result<Role, String> {
    let wrong = || {
        let known: Vec<_> = Role::ALL.iter().map(projections::runtime::word).collect();
        format!("{text:?} is not a role: choose one of {}", known.join(", "))
    };
    serde_json::from_value(serde_json::Value::String(text.replace('-', "_"))).map_err(|_| wrong())
}
