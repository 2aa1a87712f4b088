//! RM3: the real agent against the real program, both killed in between. What reached the agent's disk is stored once.

use crate::regie::{Regie, Serving};
use anyhow::{Context, Result, ensure};
use commands::{
    Caller,
    machine::{ExpectMachine, RevokeMachine, code_of, expect_machine, revoke_machine},
    runtime::mint,
    tenant::{OpenTenant, open_tenant},
};
use gateway::{
    Application,
    boot::{Connections, Keys},
    files::{Kept, Place},
};
use kernel::{Clock, CommandId, Currency, MachineId, TenantId};
use sqlx::PgPool;
use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Built beside this test's own program.
pub fn agent(folder: &Path) -> Result<Command> {
    let program = Path::new(env!("CARGO_BIN_EXE_regie")).with_file_name("regie-agent");
    ensure!(
        program.exists(),
        "{} is missing: build the whole workspace",
        program.display()
    );
    let mut command = Command::new(program);
    command.arg("--folder").arg(folder).stderr(Stdio::null());
    Ok(command)
}

/// Gone with the test, whatever came of it.
pub struct Running(pub Child);

impl Running {
    pub fn has_ended(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|ended| ended.is_some())
    }

    /// As a service manager does it.
    pub fn stop(&mut self) -> Result<()> {
        Command::new("kill").arg(self.0.id().to_string()).status()?;
        self.0.wait()?;
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub fn run(folder: &Path) -> Result<Running> {
    Ok(Running(agent(folder)?.arg("run").spawn()?))
}

pub async fn connected(regie: &Regie) -> Result<Application> {
    std::fs::create_dir_all(&regie.data)?;
    let keys = Keys::load_or_create(&regie.data.join("keys"));
    let keys = keys.map_err(|failure| anyhow::anyhow!(failure.line()))?;
    let connections = Connections {
        each: 4,
        answers_at_once: None,
        clock: Clock::real(),
        files: Kept {
            place: Place::Folder(regie.data.join("files")),
            arriving: regie.data.join("files/uploads"),
            at_most: 1024,
        },
        mail_from: "bureau@exemple.fr".to_owned(),
    };
    Ok(Application::connect(&regie.url, keys, connections).await?)
}

pub async fn expected(app: &Application, tenant: TenantId) -> Result<(String, MachineId)> {
    let open = OpenTenant {
        command: CommandId(mint()),
        name: "Atelier d'essai".to_owned(),
        zone: "Europe/Paris".parse()?,
        currency: Currency::EUR,
    };
    open_tenant(&app.runtime, &Caller::operator(tenant), open).await?;
    let command = CommandId(mint());
    let code = code_of(&app.runtime, tenant, command).await?;
    let input = ExpectMachine {
        command,
        machine: code.machine,
        name: "Compta 3".to_owned(),
        client: None,
        hours: 1,
    };
    expect_machine(&app.runtime, &Caller::operator(tenant), input).await?;
    let anchor = app.agents.issuer(tenant).await?.fingerprint()?;
    let text = agent_protocol::EnrolmentCode::new(&code.secret, anchor)?.to_string();
    Ok((text, code.machine))
}

/// How many records of this kind are stored.
async fn stored(pool: &PgPool, machine: MachineId, kind: &str) -> Result<i64> {
    let count = sqlx::query_scalar("SELECT count(*) FROM machine.records WHERE machine = $1 AND kind = $2");
    Ok(count.bind(machine.0).bind(kind).fetch_one(pool).await?)
}

/// Looks again and again: nothing tells this process when another one's agent has spoken.
async fn until(pool: &PgPool, machine: MachineId, kind: &str, at_least: i64) -> Result<()> {
    let end = Instant::now() + Duration::from_secs(120);
    while stored(pool, machine, kind).await? < at_least {
        ensure!(Instant::now() < end, "{at_least} of {kind} never came");
        sqlx::query("SELECT pg_sleep(0.1)").execute(pool).await?;
    }
    Ok(())
}

struct Together {
    regie: Regie,
    app: Application,
    tenant: TenantId,
    machine: MachineId,
    listen: String,
    folder: PathBuf,
}

impl Together {
    async fn enrolled() -> Result<(Together, Serving)> {
        let regie = Regie::on_a_database().await?;
        let app = connected(&regie).await?;
        let tenant = TenantId(mint());
        let (code, machine) = expected(&app, tenant).await?;
        // Free a moment ago.
        let listen = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let serving = Serving::with(&regie, &[("REGIE_AGENTS", &listen)])?;
        let folder = regie.data.join("agent");
        let enrol = agent(&folder)?
            .args(["enrol", "--server", &listen])
            .env("REGIE_AGENT_CODE", &code)
            .status()?;
        ensure!(enrol.success(), "the agent is enrolled");
        let together = Together {
            regie,
            app,
            tenant,
            machine,
            listen,
            folder,
        };
        Ok((together, serving))
    }

    fn pool(&self) -> &PgPool {
        &self.app.journal().pools.follower
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_what_an_agent_saw_is_stored_once_though_both_are_killed() -> Result<()> {
    let (together, mut serving) = Together::enrolled().await?;
    let (pool, machine) = (together.pool(), together.machine);
    let first = run(&together.folder)?;
    until(pool, machine, "sample", 1).await?;
    until(pool, machine, "whole_inventory", 1).await?;
    drop(first);

    serving.kill()?;
    let alone = run(&together.folder)?;
    let waits = || -> Result<bool> {
        let status = agent(&together.folder)?.arg("status").output()?;
        Ok(String::from_utf8_lossy(&status.stdout).contains("trouble      server"))
    };
    let end = Instant::now() + Duration::from_secs(60);
    while !waits()? {
        ensure!(
            Instant::now() < end,
            "the agent never noticed that nobody answers"
        );
    }
    drop(alone);
    let _serving = Serving::with(&together.regie, &[("REGIE_AGENTS", &together.listen)])?;
    let last = run(&together.folder)?;
    // The start of each of the three.
    until(pool, machine, "event", 3).await?;
    until(pool, machine, "sample", 3).await?;
    drop(last);

    let (count, distinct, highest): (i64, i64, i64) = sqlx::query_as(
        "SELECT count(*), count(DISTINCT sequence), max(sequence) FROM machine.records WHERE machine = $1",
    )
    .bind(machine.0)
    .fetch_one(pool)
    .await?;
    assert_eq!(
        (count, distinct),
        (highest, highest),
        "each number once, none missing"
    );
    assert_eq!(stored(pool, machine, "gap").await?, 0);
    assert_eq!(stored(pool, machine, "unreadable").await?, 0);
    let sections: i64 =
        sqlx::query_scalar("SELECT count(DISTINCT section) FROM machine.sections WHERE machine = $1")
            .bind(machine.0)
            .fetch_one(pool)
            .await?;
    assert_eq!(sections, 14);
    together.app.close().await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_an_agent_that_was_revoked_ends_with_its_next_word() -> Result<()> {
    let (together, _serving) = Together::enrolled().await?;
    let first = run(&together.folder)?;
    until(together.pool(), together.machine, "sample", 1).await?;
    drop(first);
    let input = RevokeMachine {
        command: CommandId(mint()),
        machine: together.machine,
        reason: "volée".to_owned(),
    };
    revoke_machine(&together.app.runtime, &Caller::operator(together.tenant), input).await?;
    let mut last = run(&together.folder)?;
    let ended = last.0.wait().context("it ends")?;
    assert_eq!(ended.code(), Some(78));
    together.app.close().await;
    Ok(())
}
