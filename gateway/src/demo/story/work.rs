//! Time, and its validation.

use super::{Story, account, client, command, contract, done};
use crate::{
    Failure,
    demo::{
        Size,
        contracts::{self, Deal},
        people,
        work::{self, Work},
    },
};
use commands::{processes::settle, time_entry as time};

impl Story<'_> {
    pub async fn work(&self, size: Size) -> Result<(), Failure> {
        let all = contracts::ALL.iter().flat_map(|deal| {
            work::of(deal, self.today, size)
                .into_iter()
                .map(move |work| (deal, work))
        });
        let mut in_order: Vec<(&Deal, Work)> = all.collect();
        in_order.sort_by_key(|(_, work)| work.day);
        for (deal, work) in &in_order {
            self.log(deal, work, size).await?;
        }
        settle(&self.app.runtime).await?;
        Ok(())
    }

    async fn log(&self, deal: &Deal, work: &Work, size: Size) -> Result<(), Failure> {
        let technician = if work.by_the_senior {
            people::SENIOR
        } else {
            people::TECHNICIAN
        };
        let subsidiary = deal.shared_with.first().filter(|_| work.for_subsidiary);
        let log = time::LogTime {
            command: command(&format!("work {} {size:?} {}", deal.key, work.number)),
            account: account(&technician),
            named: time::Named {
                client: Some(client(subsidiary.unwrap_or(&deal.client))),
                ticket: None,
                under: time::Under::Contract(contract(deal)),
            },
            worked: work.minutes,
            date_of_work: work.day,
            between: None,
            class: work.class,
            note: work.note.to_owned(),
            despite_lock: time::DespiteLock::default(),
        };
        let entry = log.entry();
        done(time::log_time(&self.app.runtime, &self.person(&technician), log).await)?;
        if !work.validated {
            return Ok(());
        }
        let command = command(&format!("validate {} {size:?} {}", deal.key, work.number));
        let validate = time::ValidateTime {
            command,
            entry,
            despite_lock: time::DespiteLock::default(),
        };
        done(time::validate_time(&self.app.runtime, &self.person(&people::MANAGER), validate).await)
    }
}
