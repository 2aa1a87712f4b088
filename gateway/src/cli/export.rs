//! `regie export`: a whole tenant as lines of JSON, and apart from it the keys that open what people wrote.

use super::{admin, parse, progress};
use crate::{Application, Failure};
use clap::Args;
use commands::{
    Caller,
    audit::{Consulted, consult},
};
use kernel::TenantId;
use std::{
    fs::{File, OpenOptions},
    io::{BufWriter, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

#[derive(Args)]
pub struct Export {
    #[arg(long)]
    tenant: TenantId,
    /// Where the history goes; what people wrote stays sealed in it.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Where the keys go that open it. Keep this file apart: whoever has both reads everything.
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
}

impl Export {
    pub async fn run(&self, app: &Application) -> Result<(), Failure> {
        admin::expect_tenant(app, self.tenant).await?;
        let operator = Caller::operator(self.tenant);
        consult(&app.runtime, &operator, Consulted::TenantExport, vec![]).await?;
        if self.keys.is_some() {
            consult(&app.runtime, &operator, Consulted::KeysExport, vec![]).await?;
        }
        let mut out = BufWriter::new(File::create_new(&self.out).map_err(Failure::file(&self.out))?);
        let bar = progress::counting("exporting events:");
        let events = app
            .journal()
            .export(self.tenant, &mut out, |events| bar.set_position(events))
            .await?;
        out.into_inner()
            .map_err(std::io::IntoInnerError::into_error)
            .and_then(|file| file.sync_all())
            .map_err(Failure::file(&self.out))?;
        bar.finish_and_clear();
        if let Some(keys) = &self.keys {
            self.write_keys(app, keys).await?;
        }
        parse::say(&format!(
            "{events} events of tenant {} are in {}",
            self.tenant,
            self.out.display()
        ))
    }

    async fn write_keys(&self, app: &Application, path: &Path) -> Result<(), Failure> {
        let keys = app.journal().export_keys(self.tenant).await?;
        let text = serde_json::to_string(&keys).map_err(|error| Failure::said(error.to_string()))?;
        let write = || {
            let mut file = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        write().map_err(Failure::file(path))
    }
}
