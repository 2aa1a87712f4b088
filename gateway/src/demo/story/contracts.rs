//! Contracts, and what their banks hold.

use super::{Story, client, command, contract, done};
use crate::{
    Failure,
    demo::{
        contracts::{self, Deal, Pack},
        people,
    },
};
use commands::{contract as agreements, hour_bank as banks, processes::settle};
use domain::hour_bank::{HourBank, HourBankState};
use kernel::{HourBankId, LotId, Minutes};
use std::time::{Duration, Instant};

const BANK_OPENS_WITHIN: Duration = Duration::from_secs(20);

impl Story<'_> {
    pub async fn sign_contracts(&self) -> Result<(), Failure> {
        for deal in &contracts::ALL {
            self.sign(deal).await?;
        }
        // Banks are opened by a process, as anywhere.
        settle(&self.app.runtime).await?;
        for deal in contracts::ALL.iter().filter(|deal| deal.kind.has_packs()) {
            self.fill(deal).await?;
        }
        Ok(())
    }

    async fn sign(&self, deal: &Deal) -> Result<(), Failure> {
        let first_day = self.months_ago(deal.months_ago);
        let last_day = |months| first_day.plus_months(months)?.plus_days(-1);
        let sign = agreements::SignContract {
            command: command(&format!("contract {}", deal.key)),
            client: client(deal.client),
            name: deal.name.to_owned(),
            first_day,
            last_day: deal.months.and_then(last_day),
            renewal_notice_days: 60,
            terms: deal.kind.terms(),
        };
        done(agreements::sign_contract(&self.app.runtime, &self.person(&people::ADMIN), sign).await)
    }

    async fn fill(&self, deal: &Deal) -> Result<(), Failure> {
        let (runtime, admin) = (&self.app.runtime, self.person(&people::ADMIN));
        let bank = self.opened_bank(deal).await?;
        for (number, pack) in deal.packs.iter().enumerate() {
            self.credit(deal, bank, number, pack).await?;
        }
        for subsidiary in deal.shared_with {
            let command = command(&format!("share {} {subsidiary}", deal.key));
            let share = banks::ShareWith {
                command,
                bank,
                client: client(subsidiary),
            };
            done(banks::share_with(runtime, &admin, share).await)?;
        }
        if deal.shared_with.is_empty() {
            return Ok(());
        }
        let thresholds = contracts::GROUP_THRESHOLDS.to_vec();
        let set = banks::SetThresholds {
            command: command(&format!("thresholds {}", deal.key)),
            bank,
            thresholds,
        };
        done(banks::set_thresholds(runtime, &admin, set).await)
    }

    /// Another process may be the one that opens it.
    async fn opened_bank(&self, deal: &Deal) -> Result<HourBankId, Failure> {
        let (bank, until) = (banks::bank_of(contract(deal)), Instant::now() + BANK_OPENS_WITHIN);
        while self
            .app
            .runtime
            .load::<HourBank>(self.tenant, bank.0)
            .await?
            .state
            == HourBankState::Unopened
        {
            if Instant::now() > until {
                return Err(Failure::said(format!(
                    "the hour bank of {} was not opened: see the log",
                    deal.name
                )));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            settle(&self.app.runtime).await?;
        }
        Ok(bank)
    }

    async fn credit(&self, deal: &Deal, bank: HourBankId, number: usize, pack: &Pack) -> Result<(), Failure> {
        let (runtime, accounting) = (&self.app.runtime, self.person(&people::ACCOUNTING));
        let credit = banks::CreditHours {
            command: command(&format!("pack {} {number}", deal.key)),
            bank,
            minutes: Minutes::hours(pack.hours),
            credit: banks::Credit::Pack {
                invoice: None,
                label: format!("Pack {} h", pack.hours),
            },
            priority: 0,
            first_day: Some(self.months_ago(pack.months_ago)),
            last_day: None,
        };
        let lot: LotId = credit.lot();
        done(banks::credit_hours(runtime, &accounting, credit).await)?;
        if pack.paid {
            let command = command(&format!("paid {} {number}", deal.key));
            done(
                banks::mark_lot_paid(runtime, &accounting, banks::MarkLotPaid { command, bank, lot }).await,
            )?;
        }
        Ok(())
    }
}
