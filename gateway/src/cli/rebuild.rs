//! `regie rebuild`: read models anew, while the old ones keep serving.

use super::{parse, progress};
use crate::{Application, Failure};
use clap::Args;
use projections::runtime::{ReadModel, rebuild};

#[derive(Args)]
pub struct Rebuild {
    /// Which one, such as hour_bank_balance.
    #[arg(required_unless_present = "all")]
    name: Option<String>,
    /// Every read model, one after the other.
    #[arg(long, conflicts_with = "name")]
    all: bool,
}

impl Rebuild {
    pub async fn run(&self, app: &Application) -> Result<(), Failure> {
        for model in self.wanted()? {
            let bar = progress::counting(model.name);
            let rebuilt = rebuild(app.journal(), model, app.holder, |events| {
                bar.set_position(events)
            })
            .await?;
            bar.finish_and_clear();
            let (name, events, version) = (model.name, rebuilt.events, rebuilt.version);
            parse::say(&format!(
                "{name}: rebuilt from {events} events, version {version} serves now"
            ))?;
        }
        Ok(())
    }

    fn wanted(&self) -> Result<Vec<&'static ReadModel>, Failure> {
        let Some(name) = &self.name else {
            return Ok(projections::ALL.iter().collect());
        };
        let found = projections::ALL.iter().find(|model| model.name == name);
        found.map(|model| vec![model]).ok_or_else(|| {
            let names: Vec<_> = projections::ALL.iter().map(|model| model.name).collect();
            Failure::said(format!(
                "there is no read model {name:?}: choose one of {}",
                names.join(", ")
            ))
        })
    }
}
