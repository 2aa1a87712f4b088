//! Accounts, and their passwords.

use super::{Story, account, client, command, done};
use crate::{
    Failure,
    demo::{
        clients,
        password::Password,
        people::{self, Person},
    },
    identity::LoginError,
};
use commands::account as accounts;
use kernel::{ClientId, Language, Level};

impl Story<'_> {
    pub async fn meet_people(&self, password: &Password) -> Result<(), Failure> {
        for person in &people::ALL {
            self.open_account(person, None, password).await?;
        }
        Ok(())
    }

    pub async fn let_client_in(&self, password: &Password) -> Result<(), Failure> {
        self.open_account(
            &people::CLIENT,
            clients::ALL.first().map(|company| client(company.key)),
            password,
        )
        .await
    }

    async fn open_account(
        &self,
        person: &Person,
        company: Option<ClientId>,
        password: &Password,
    ) -> Result<(), Failure> {
        let open = accounts::OpenAccount {
            command: command(&format!("account {}", person.key)),
            name: person.name.to_owned(),
            email: person.email.to_owned(),
            role: person.role,
            client: company,
            language: Language::French,
        };
        done(accounts::open_account(&self.app.runtime, &self.operator(), open).await)?;
        if person.level != Level::default() {
            let level = accounts::ChangeLevel {
                command: command(&format!("level {}", person.key)),
                account: account(person),
                level: person.level,
            };
            done(accounts::change_level(&self.app.runtime, &self.operator(), level).await)?;
        }
        self.let_in(person, password).await
    }

    async fn let_in(&self, person: &Person, password: &Password) -> Result<(), Failure> {
        let identity = &self.app.identity;
        if !password.is_new && identity.has_login(person.email).await? {
            return Ok(());
        }
        let explain = |error: LoginError| Failure::said(format!("{}: {error}", person.email));
        identity
            .set_login(self.tenant, account(person), person.email, &password.text)
            .await
            .map_err(explain)
    }
}
