//! `regie followers` and `regie resume`: who reads the journal, how far each is, and setting one that stopped
//! going again.

use super::parse;
use crate::{Application, Failure};
use clap::Args;
use journal::{
    page,
    subscription::{self, Standing},
};
use std::collections::BTreeSet;

/// A line each: name, version, place in the journal, how many events are left, and where it stopped and why.
pub async fn list(app: &Application) -> Result<(), Failure> {
    let pool = &app.journal().pools.follower;
    for standing in subscription::standings(pool).await? {
        let behind = page::count_after(pool, standing.cursor).await?;
        parse::say(&line(&standing, behind))?;
    }
    Ok(())
}

fn line(standing: &Standing, behind: i64) -> String {
    let Standing {
        name,
        version,
        cursor,
        ..
    } = standing;
    let stands = match (&standing.stopped_at, &standing.stopped_why) {
        (Some(event), why) => format!(
            "stopped at {event}: {}",
            why.as_deref().unwrap_or("no reason kept")
        ),
        (None, _) => "goes".to_owned(),
    };
    format!("{name} version {version} at {cursor}, {behind} events behind, {stands}")
}

#[derive(Args)]
pub struct Resume {
    /// Which one, as `regie followers` names it.
    name: String,
    /// Pass over the event it stopped at, for good. Who decided it and why is kept.
    #[arg(long)]
    skip: bool,
    /// Why the event is passed over.
    #[arg(long, value_name = "TEXT")]
    because: Option<String>,
    /// Who decides it.
    #[arg(long, value_name = "WHO")]
    by: Option<String>,
}

impl Resume {
    /// What can be said before anything is opened.
    pub fn check(&self) -> Result<(), Failure> {
        match (self.skip, self.reason()) {
            (true, Some(_)) => Ok(()),
            (true, None) => Err(Failure::usage(
                "an event is passed over for good: say why and who decides it, with --skip --because TEXT --by WHO",
            )),
            (false, _) if self.because.is_some() || self.by.is_some() => Err(Failure::usage(
                "--because and --by tell why an event is passed over: add --skip, or leave them out",
            )),
            (false, _) => Ok(()),
        }
    }

    pub async fn run(&self, app: &Application) -> Result<(), Failure> {
        let pool = &app.journal().pools.follower;
        let stopped = self.stopped(subscription::standings(pool).await?)?;
        let mut resumed = 0;
        for (standing, event) in &stopped {
            let (name, version) = (&standing.name, standing.version);
            if subscription::resume(pool, name, version, self.reason()).await? {
                resumed += 1;
                let how = if self.skip { "passing over" } else { "trying again" };
                parse::say(&format!("{name} version {version} goes on, {how} {event}"))?;
            }
        }
        match resumed {
            0 => Err(self.goes_already()),
            _ => Ok(()),
        }
    }

    /// Both are said, and neither is blank.
    fn reason(&self) -> Option<(&str, &str)> {
        let said = |text: &'_ Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        match (&self.because, &self.by) {
            (Some(because), Some(by)) if said(&self.because) && said(&self.by) => Some((because, by)),
            _ => None,
        }
    }

    /// Of the versions of this follower, those that stand still, and where.
    fn stopped(&self, standings: Vec<Standing>) -> Result<Vec<(Standing, String)>, Failure> {
        let names: BTreeSet<_> = standings.iter().map(|standing| standing.name.clone()).collect();
        if !names.contains(&self.name) {
            let names: Vec<_> = names.into_iter().collect();
            return Err(Failure::said(format!(
                "there is no follower {:?}: choose one of {}",
                self.name,
                names.join(", ")
            )));
        }
        let stopped: Vec<_> = standings
            .into_iter()
            .filter(|standing| standing.name == self.name)
            .filter_map(|standing| standing.stopped_at.clone().map(|event| (standing, event)))
            .collect();
        match stopped.is_empty() {
            true => Err(self.goes_already()),
            false => Ok(stopped),
        }
    }

    fn goes_already(&self) -> Failure {
        Failure::said(format!(
            "{} is not stopped, there is nothing to resume: `regie followers` says where it stands",
            self.name
        ))
    }
}
