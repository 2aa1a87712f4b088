//! `regie`: one file a command. Each prints what it found on standard output; why it stopped is one line on
//! standard error.

mod admin;
mod audit;
mod demo;
mod export;
mod finance;
mod followers;
mod import;
mod migrate;
mod parse;
mod progress;
mod prove;
mod rebuild;
mod replay;
mod schema;
mod serve;
mod shutdown;
mod verify;
mod work;

use crate::{
    Application, Failure,
    boot::{Hold, Installation},
    settings::{Flags, Settings},
    telemetry::Telemetry,
};
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Régie runs an agency's clients, contracts, hour banks and time from one journal that can be replayed and
/// proven.
///
/// Without REGIE_DATABASE_URL a private PostgreSQL is started in the data folder; commands that run at the
/// same time use the same one, and the last to end stops it. Values come from flags, then from the
/// environment, then from the file of --config, then from the defaults.
#[derive(Parser)]
#[command(name = "regie", version, after_long_help = AFTER)]
struct Cli {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

const AFTER: &str = "\
Environment:
  REGIE_DATABASE_URL  an existing PostgreSQL 14 to 18: postgres://user:password@host:5432/regie
  REGIE_DATA          folder of keys, private database and checkpoints (default ./data)
  REGIE_LISTEN        where to listen (default 127.0.0.1:8080)
  REGIE_CHECKPOINTS   where signed checkpoints are published (default $REGIE_DATA/checkpoints)
  REGIE_CONNECTIONS   database connections for each of the two roles (default 24)
  REGIE_ANSWERS_AT_ONCE
                      answers to queries that are worked on at once; the next ones take turns (default: as many as suit the
                      processors; more where the database has a machine of its own)
  REGIE_GRAPHIQL      the explorer on GET /graphql (default: only when listening on this machine alone)
  REGIE_SOURCE_URL    where this program's source is offered (default: the page /source says how to ask)
  REGIE_PUBLIC_URL    what people type to come here; links in mails begin with it (default http://$REGIE_LISTEN)
  REGIE_TRUSTED_PROXIES
                      addresses of the proxies in front, whose X-Forwarded-For is believed (default: none)
  REGIE_SMTP          the mail server: smtps://user:password@host (default: letters are files in $REGIE_DATA/mail)
  REGIE_MAIL_FROM     who writes the letters: support@example.org
  REGIE_QUEUE         where what machines bring waits to be kept: nats://user:password@host:4222/name, a server with
                      JetStream (default: it is kept at once)
  REGIE_WORKERS       how many parcels of the queue this program keeps at once; 0 leaves all to `regie work` (default 4)
  REGIE_ORIGINS       pages that may call besides our own: https://desk.example.org, ... (default: none)
  REGIE_INTROSPECTION whether the schema may be asked for (default: only when listening on this machine alone)
  REGIE_SOCKETS       connections that may be open at once (default 800)
  REGIE_TLS_CERTIFICATE, REGIE_TLS_KEY
                      PEM files for TLS; taken up again when they change (default: no TLS)
  REGIE_ACME_DOMAINS  names to get a certificate for by itself: desk.example.org, ... (default: none)
  REGIE_ACME_CONTACT  a mail address that the directory may write to (default: none)
  REGIE_ACME_DIRECTORY, REGIE_ACME_ROOTS
                      another directory than Let's Encrypt, and a PEM file of who signed its certificate
  REGIE_METRICS_TOKEN who shows it may read /metrics from elsewhere (default: this machine alone reads it)
  REGIE_OTLP          where traces are sent, as OTLP over HTTP: http://127.0.0.1:4318 (default: nowhere)
  REGIE_DOCUMENTS     a JSON file of GraphQL documents by their SHA-256: requests may name them by documentId
  REGIE_ONLY_DOCUMENTS
                      true: no other document is carried out (default false)
  REGIE_FILES         where uploads are kept, sealed: a folder, or s3://bucket/prefix (default $REGIE_DATA/files)
  REGIE_FILES_ENDPOINT, REGIE_FILES_REGION, REGIE_FILES_KEY, REGIE_FILES_SECRET
                      of a bucket: where it is when it is not Amazon's, its region, and what opens it
  REGIE_FILE_MAX      the size of one upload, in megabytes (default 2048)
  REGIE_CONFIG        a TOML file with the same keys in small letters: database_url, data, listen, ...
  REGIE_LOG           what is logged to standard error, such as debug or info,sqlx=warn (default: info for serve)

Keep $REGIE_DATA/keys apart from the database's backups: without master.key nobody reads what people
wrote, and signing.key signs the checkpoints.";

#[derive(Subcommand)]
enum Command {
    /// Start the product: database, read models, processes, sealer, and the web server.
    Serve(serve::Serve),
    /// Keep what machines brought and waits in the queue of REGIE_QUEUE, beside the servers that took it.
    Work,
    /// Bring the database to the shape that this program knows.
    Migrate,
    /// Make the demo company, through the same rules as everything else; twice changes nothing.
    Demo(demo::Demo),
    /// Print what was known at a past moment: the state of one stream, or the whole history.
    Replay(replay::Replay),
    /// Prove the whole history, or name each event that was altered, removed or moved.
    Verify(verify::Verify),
    /// Build read models anew from the first event, while the old ones keep serving.
    Rebuild(rebuild::Rebuild),
    /// Say who follows the journal, how far each is, and which one stopped where and why.
    Followers,
    /// Set a follower that stopped at an event going again: trying the event once more, or passing over it.
    Resume(followers::Resume),
    /// Write a whole tenant to a file, with its proofs.
    Export(export::Export),
    /// Take in a tenant that another server exported.
    Import(import::Import),
    /// Prove that one event belongs to the signed history, in a form that a third party checks alone.
    Prove(prove::Prove),
    /// Who did what, as a file, and whether such a file is true.
    #[command(subcommand)]
    Audit(audit::Audit),
    /// What finance checks.
    #[command(subcommand)]
    Finance(finance::Finance),
    /// What only the person at the machine may do.
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Print the GraphQL schema.
    Schema,
}

pub fn main() -> ExitCode {
    crate::http::choose_cryptography();
    let cli = Cli::parse();
    let usual = if matches!(cli.command, Command::Serve(_) | Command::Work) {
        "info,sqlx=warn"
    } else {
        "warn,sqlx=error"
    };
    match Settings::read(&cli.flags) {
        Ok(settings) => answer(started(cli, &settings, usual)),
        Err(failure) => answer(Err(failure)),
    }
}

fn started(cli: Cli, settings: &Settings, usual: &str) -> Result<(), Failure> {
    let traces = settings.edge.otlp.as_deref();
    let told = matches!(cli.command, Command::Serve(_))
        .then_some(traces)
        .flatten();
    let telemetry = Telemetry::start(usual, told)?;
    let runtime = tokio::runtime::Runtime::new()
        .map_err(|error| Failure::said(format!("the program cannot start: {error}")))?;
    let outcome = runtime.block_on(run(cli, settings));
    telemetry.stop();
    outcome
}

fn answer(outcome: Result<(), Failure>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("regie: {}", failure.line());
            ExitCode::from(failure.exit_code())
        }
    }
}

/// A signal drops what is under way, where that does not hear of it itself; a private server that nobody else uses is stopped on the way out.
async fn run(cli: Cli, settings: &Settings) -> Result<(), Failure> {
    let stop = shutdown::listen();
    let hears_it_itself = matches!(cli.command, Command::Serve(_) | Command::Work);
    let carried_out = carry_out(cli.command, settings, stop.clone());
    if hears_it_itself {
        return carried_out.await;
    }
    tokio::select! {
        outcome = carried_out => outcome,
        () = shutdown::asked(stop) => Err(Failure::Interrupted),
    }
}

async fn carry_out(command: Command, settings: &Settings, stop: shutdown::Stop) -> Result<(), Failure> {
    match command {
        Command::Serve(serve) => serve.run(settings, stop).await,
        Command::Work => connected(settings, async |app| work::run(app, settings, stop).await).await,
        Command::Migrate => migrate::run(settings).await,
        Command::Demo(demo) => demo.run(settings).await,
        Command::Replay(replay) => connected(settings, async |app| replay.run(app).await).await,
        Command::Verify(verify) => connected(settings, async |app| verify.run(app, settings).await).await,
        Command::Rebuild(rebuild) => connected(settings, async |app| rebuild.run(app).await).await,
        Command::Followers => connected(settings, followers::list).await,
        Command::Resume(resume) => {
            resume.check()?;
            connected(settings, async |app| resume.run(app).await).await
        }
        Command::Export(export) => connected(settings, async |app| export.run(app).await).await,
        Command::Import(import) => connected(settings, async |app| import.run(app).await).await,
        Command::Prove(prove) => connected(settings, async |app| prove.run(app).await).await,
        Command::Audit(audit::Audit::Check(check)) => check.run(),
        Command::Audit(audit::Audit::Export(export)) => {
            connected(settings, async |app| export.run(app).await).await
        }
        Command::Finance(finance) => connected(settings, async |app| finance.run(app).await).await,
        Command::Admin(admin) => connected(settings, async |app| admin.run(app).await).await,
        Command::Schema => schema::run(),
    }
}

/// Opens, works, closes; what the work says wins over how the close went.
async fn connected(
    settings: &Settings,
    work: impl AsyncFnOnce(&Application) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let installation = Installation::open(settings, Hold::Share).await?;
    let application = installation.connect().await?;
    let outcome = work(&application).await;
    let closed = installation.close(application).await;
    outcome.and(closed)
}
