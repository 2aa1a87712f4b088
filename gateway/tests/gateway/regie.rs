//! The real program, run as a person or a service manager runs it.

use anyhow::{Context, Result};
use commands::runtime::mint;
use fixtures::TestDatabase;
use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
};

pub struct Regie {
    pub data: PathBuf,
    pub url: String,
    pub database: TestDatabase,
}

impl Regie {
    pub async fn on_a_database() -> Result<Regie> {
        gateway::http::choose_cryptography();
        let database = TestDatabase::create().await?;
        let data = std::env::temp_dir().join(format!("regie-cli-{}", mint()));
        Ok(Regie {
            data,
            url: database.url.clone(),
            database,
        })
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
        command
            .args(words)
            .env_clear()
            .env("REGIE_DATA", &self.data)
            .env("REGIE_DATABASE_URL", &self.url);
        command
    }

    /// Serves until its one event is sealed; the public key it is sealed with. A transaction that is open in
    /// another test's database hides the event from followers for a while.
    pub fn sealed(&self) -> Result<String> {
        for _ in 0..20 {
            Serving::start(self)?.stop()?;
            let said = self.run(&["verify"])?.out;
            if said.starts_with("1 events and 1 seals checked, 0 events not sealed yet, 0 problems") {
                let key = said.trim_end().rsplit(' ').next();
                return key.map(str::to_owned).context("a public key");
            }
        }
        anyhow::bail!("the event was never sealed")
    }

    pub fn file(&self, name: &str) -> String {
        self.data.join(name).to_string_lossy().into_owned()
    }

    pub fn run(&self, words: &[&str]) -> Result<Said> {
        Ok(Said::of(self.command(words).output()?))
    }
}

impl Drop for Regie {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.data); // it may not have been made
    }
}

pub struct Said {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

impl Said {
    fn of(output: Output) -> Said {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Said {
            out: text(&output.stdout),
            err: text(&output.stderr),
            code: output.status.code(),
        }
    }

    #[track_caller]
    pub fn fails_with(&self, why: &str) {
        assert!(
            self.err.contains(why) && self.err.lines().count() == 1,
            "{}",
            self.err
        );
        assert!(self.err.starts_with("regie: "), "{}", self.err);
        assert_eq!(self.code, Some(1));
    }

    /// Each on a line of its own.
    #[track_caller]
    pub fn fails_with_problems(&self, problem: &str) {
        assert!(
            self.out.lines().any(|line| line.contains(problem)),
            "{}",
            self.out
        );
        assert_eq!(self.code, Some(1), "{}", self.err);
    }
}

/// `regie serve`, until it is stopped or dropped.
pub struct Serving {
    child: Child,
    /// As it says itself: http://127.0.0.1:43210
    pub address: String,
    log: PathBuf,
}

impl Serving {
    pub fn start(regie: &Regie) -> Result<Serving> {
        Serving::with(regie, &[])
    }

    /// Until it says that it is ready.
    pub fn with(regie: &Regie, settings: &[(&str, &str)]) -> Result<Serving> {
        let mut command = regie.command(&["serve", "--listen", "127.0.0.1:0"]);
        std::fs::create_dir_all(&regie.data)?;
        let log = regie.data.join(format!("log-{}", mint()));
        command
            .envs(settings.iter().copied())
            .stdout(Stdio::piped())
            .stderr(File::create(&log)?);
        let mut child = command.spawn()?;
        let mut said = String::new();
        BufReader::new(child.stdout.take().context("its output")?).read_line(&mut said)?;
        let address = said.trim_end().strip_prefix("Régie is ready: ");
        let address = address
            .and_then(|address| address.strip_suffix('/'))
            .map(str::to_owned);
        let mut serving = Serving {
            child,
            address: address.unwrap_or_default(),
            log,
        };
        if serving.address.is_empty() {
            serving.child.wait()?;
            anyhow::bail!("{said}{}", serving.log()?);
        }
        Ok(serving)
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    pub fn log(&self) -> Result<String> {
        Ok(std::fs::read_to_string(&self.log)?)
    }

    /// `127.0.0.1:43210`
    pub fn socket(&self) -> Result<SocketAddr> {
        let (_, socket) = self.address.split_once("//").context("an address")?;
        Ok(socket.parse()?)
    }

    /// Of the memory that the process holds: resident now, and the most it ever was.
    pub fn resident_megabytes(&self) -> Result<(u64, u64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let of = |key: &str| -> Result<u64> {
            let line = status
                .lines()
                .find_map(|line| line.strip_prefix(key))
                .context("a line")?;
            let kilobytes = line.split_whitespace().next().context("a number")?;
            Ok(kilobytes.parse::<u64>()? / 1024)
        };
        Ok((of("VmRSS:")?, of("VmHWM:")?))
    }

    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|ended| ended.is_some())
    }

    /// At once, with `SIGKILL`.
    pub fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// As a service manager does it.
    pub fn stop(mut self) -> Result<()> {
        Command::new("kill").arg(self.child.id().to_string()).status()?;
        let status = self.child.wait()?;
        anyhow::ensure!(
            status.code() == Some(0),
            "it ended with {status}: {}",
            self.log()?
        );
        Ok(())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill(); // it may have ended
        let _ = self.child.wait();
    }
}
