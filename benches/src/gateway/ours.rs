//! `regie serve`, in a process of its own: this program, under the other name.

use super::{
    measure::{Process, free_port},
    web::{Connection, Door},
};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::{
    io::Write,
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Command, ExitCode, Stdio},
};

const NAME: &str = "regie";
pub const MAIL: &str = "claire@atelier-nord.example";
const PASSWORD: &str = "a password of the bench";

/// Where this program was called by the product's name, it is the product.
pub fn be_regie() -> Option<ExitCode> {
    let called = std::env::args_os().next()?;
    (called == NAME).then(::gateway::cli::main)
}

pub struct Ours {
    pub process: Process,
    pub tenant: String,
    data: PathBuf,
}

/// The product on one database, with a data folder of its own.
pub struct Regie<'u> {
    pub url: &'u str,
    pub data: PathBuf,
}

impl Regie<'_> {
    pub fn on(url: &str) -> Regie<'_> {
        let name = url.rsplit(['/', '=']).next().unwrap_or_default();
        let data = std::env::temp_dir().join(format!("regie-bench-{}-{name}", std::process::id()));
        Regie { url, data }
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new("/proc/self/exe");
        command
            .arg0(NAME)
            .env("REGIE_DATABASE_URL", self.url)
            .env("REGIE_DATA", &self.data)
            .stderr(Stdio::null());
        command
    }

    pub async fn serve(&self) -> Result<Process> {
        self.serve_with(&[]).await
    }

    /// With settings by their names.
    pub async fn serve_with(&self, settings: &[(&str, &str)]) -> Result<Process> {
        let port = free_port()?;
        let child = self
            .command()
            .envs(settings.iter().copied())
            .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
            .stdout(Stdio::null())
            .spawn()?;
        let door = Door { port, token: None };
        let mut process = Process { child, door };
        process.until_ready().await?;
        Ok(process)
    }
}

impl Ours {
    pub async fn start(url: &str) -> Result<Ours> {
        Ours::start_with(url, &[]).await
    }

    pub async fn start_with(url: &str, settings: &[(&str, &str)]) -> Result<Ours> {
        let regie = Regie::on(url);
        let made = regie
            .command()
            .args(["admin", "create-tenant", "Atelier Nord"])
            .output()?;
        let said = String::from_utf8(made.stdout)?;
        let tenant = said
            .split_whitespace()
            .find(|word| word.parse::<uuid::Uuid>().is_ok())
            .with_context(|| format!("the id of a tenant in {said:?}"))?
            .to_owned();
        open_account(regie.command(), &tenant)?;
        let mut process = regie.serve_with(settings).await?;
        process.door.token = Some(sign_in(&process.door, MAIL, PASSWORD).await?);
        Ok(Ours {
            process,
            tenant,
            data: regie.data,
        })
    }
}

impl Drop for Ours {
    fn drop(&mut self) {
        let _ = self.process.stop(); // it may have ended
        let _ = std::fs::remove_dir_all(&self.data); // keys of a database that is gone
    }
}

fn open_account(mut regie: Command, tenant: &str) -> Result<()> {
    let person = ["--email", MAIL, "--name", "Claire", "--role", "admin"];
    let mut opening = regie
        .args(["admin", "create-user", "--tenant", tenant])
        .args(person)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    let mut input = opening.stdin.take().context("its input")?;
    writeln!(input, "{PASSWORD}")?;
    drop(input);
    ensure!(opening.wait()?.success(), "no account could be opened");
    Ok(())
}

pub async fn sign_in(door: &Door, email: &str, password: &str) -> Result<String> {
    const SIGN_IN: &str =
        "mutation($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { message } } }";
    let input = json!({ "email": email, "password": password });
    let mut connection = Connection::open(door).await?;
    let answer = connection.ask(SIGN_IN, json!({ "input": input })).await?;
    let token = answer["signIn"]["accessToken"].as_str();
    Ok(token.with_context(|| answer.to_string())?.to_owned())
}
