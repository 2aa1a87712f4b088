//! `regie import`: a tenant that another server exported, all of it or nothing.

use super::{parse, progress};
use crate::{Application, Failure};
use clap::Args;
use journal::export::Keys;
use std::{
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
};

#[derive(Args)]
pub struct Import {
    /// The exported history.
    #[arg(long = "in", value_name = "FILE")]
    from: PathBuf,
    /// The exported keys; without them what people wrote stays sealed.
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
}

impl Import {
    pub async fn run(&self, app: &Application) -> Result<(), Failure> {
        let keys = self.keys.as_deref().map(read_keys).transpose()?;
        let file = File::open(&self.from).map_err(Failure::file(&self.from))?;
        let size = file.metadata().map_err(Failure::file(&self.from))?.len();
        let bar = progress::measured("importing bytes:", size);
        let imported = app
            .journal()
            .import(BufReader::new(bar.wrap_read(file)), keys)
            .await?;
        bar.finish_and_clear();
        let (tenant, events, seals) = (imported.tenant, imported.events, imported.seals);
        parse::say(&format!(
            "{events} events and {seals} seals of tenant {tenant} are here now"
        ))
    }
}

fn read_keys(path: &Path) -> Result<Keys, Failure> {
    let text = std::fs::read_to_string(path).map_err(Failure::file(path))?;
    serde_json::from_str(&text)
        .map_err(|_| Failure::said(format!("{} holds no exported keys", path.display())))
}
