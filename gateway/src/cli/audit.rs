//! `regie audit`: who did what, as a file, and whether such a file is true.

use super::{admin, parse};
use crate::{
    Application, Failure,
    audit::{self, BOM, Format},
};
use clap::{Args, Subcommand};
use commands::{
    Caller,
    audit::{Consulted, consult},
};
use jiff::Timestamp;
use journal::{note::PublicKey, seal::CheckpointFolder};
use kernel::{Language, TenantId};
use projections::audit::acts::{self, Filter};
use std::{
    fs::File,
    io::{BufReader, BufWriter, Write},
    path::PathBuf,
};
use uuid::Uuid;

#[derive(Subcommand)]
pub enum Audit {
    /// Write who did what to a file. The export is recorded too.
    Export(Export),
    /// Prove a file of `regie audit export --format ndjson` against the key of whoever signed its checkpoint. Needs no
    /// database.
    Check(Check),
}

#[derive(Args)]
pub struct Export {
    #[arg(long)]
    tenant: Option<TenantId>,
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// A table for spreadsheets, or lines of JSON with proofs.
    #[arg(long, value_enum, default_value_t = Format::Ndjson)]
    format: Format,
    /// Begin a table with the mark that some spreadsheets need to read accents.
    #[arg(long)]
    bom: bool,
    /// Only what this account did.
    #[arg(long)]
    account: Option<Uuid>,
    /// Only what is about this thing.
    #[arg(long, value_name = "ID")]
    about: Option<Uuid>,
    /// Only this command, such as hour_bank.credit_hours.
    #[arg(long)]
    name: Option<String>,
    /// Only from this time on: 2026-03-10T08:00:00Z.
    #[arg(long, value_name = "TIME", value_parser = parse::time)]
    from: Option<Timestamp>,
    /// Only before this time.
    #[arg(long, value_name = "TIME", value_parser = parse::time)]
    until: Option<Timestamp>,
}

#[derive(Args)]
pub struct Check {
    file: PathBuf,
    /// The key that one trusts, as `regie verify` prints it: regie+1a2b3c4d+...
    #[arg(long, value_name = "KEY")]
    public_key: PublicKey,
    /// The folder of published checkpoints: the file's own must be among them.
    #[arg(long, value_name = "FOLDER")]
    published: Option<PathBuf>,
}

impl Export {
    pub async fn run(self, app: &Application) -> Result<(), Failure> {
        let tenant = admin::tenant_or_only_one(app, self.tenant).await?;
        admin::expect_tenant(app, tenant).await?;
        let mut out = BufWriter::new(File::create_new(&self.out).map_err(Failure::file(&self.out))?);
        let about = self.account.into_iter().chain(self.about).collect();
        consult(
            &app.runtime,
            &Caller::operator(tenant),
            Consulted::ActsExport,
            about,
        )
        .await?;
        // Beside a server that follows already, it is as far as that one is.
        if let Err(error) = app.follower().catch_up(&acts::MODEL).await {
            tracing::info!(%error, "the acts are followed by another program");
        }
        let (format, bom, path) = (
            self.format,
            self.bom && self.format == Format::Csv,
            self.out.clone(),
        );
        let language = Language::default();
        let mut export = audit::Export::begin(app.clone(), tenant, self.into(), (format, language)).await?;
        let mut write = |piece: &str| out.write_all(piece.as_bytes()).map_err(Failure::file(&path));
        if bom {
            write(BOM)?;
        }
        while let Some(piece) = export.next().await? {
            write(&piece)?;
        }
        out.into_inner()
            .map_err(std::io::IntoInnerError::into_error)
            .and_then(|file| file.sync_all())
            .map_err(Failure::file(&path))?;
        let (acts, path) = (export.acts(), path.display());
        parse::say(&format!("{acts} acts of tenant {tenant} are in {path}"))
    }
}

impl From<Export> for Filter {
    fn from(wanted: Export) -> Filter {
        Filter {
            account: wanted.account,
            about: wanted.about,
            name: wanted.name,
            from: wanted.from,
            until: wanted.until,
            ..Filter::default()
        }
    }
}

impl Check {
    pub fn run(&self) -> Result<(), Failure> {
        let file = File::open(&self.file).map_err(Failure::file(&self.file))?;
        let mut checked = audit::check(BufReader::new(file), &self.public_key)?;
        if let Some(folder) = &self.published {
            let folder = CheckpointFolder::at(folder.clone());
            checked
                .problems
                .extend(not_published(&checked, &folder, &self.public_key)?);
        }
        checked
            .problems
            .iter()
            .try_for_each(|problem| parse::say(problem))?;
        let found = checked.problems.len();
        parse::say(&format!(
            "{} acts, {} events proven of the {} that the checkpoint covers, {} not sealed yet, {found} problems",
            checked.acts, checked.proven, checked.covered, checked.not_sealed,
        ))?;
        match found {
            0 => Ok(()),
            found => Err(Failure::Found(format!(
                "the file cannot be proven: {found} problems"
            ))),
        }
    }
}

fn not_published(
    checked: &audit::Checked,
    folder: &CheckpointFolder,
    key: &PublicKey,
) -> Result<Option<String>, Failure> {
    let Some((note, checkpoint)) = checked
        .note
        .as_ref()
        .and_then(|note| Some((note, key.open(note)?)))
    else {
        return Ok(None);
    };
    let published = folder.published(checkpoint.tenant)?;
    let missing = || "the checkpoint is not among those that were published".to_owned();
    Ok((!published.contains(note)).then(missing))
}
