//! Makes the demo company, step by step, each under a command id that derives from a name.

use super::{
    Size, clients,
    clients::{Company, Someone},
    contracts,
    contracts::{Deal, Pack},
    password::Password,
    people,
    people::Person,
    work,
    work::Work,
};
use crate::{Application, Failure, identity::LoginError};
use commands::{
    Caller, CommandError, account as accounts, client as companies, contract as agreements, hour_bank as banks,
    processes::settle,
    runtime::derived,
    tenant::{OpenTenant, open_tenant, zone_of},
    time_entry as time,
};
use domain::{
    client::{Address, AddressPurpose, PaymentTerms, TypedIdentifiers},
    hour_bank::{HourBank, HourBankState},
    tenant::Tenant,
};
use journal::Receipt;
use kernel::{
    AccountId, Actor, ClientId, CommandId, ContractId, Currency, Day, HourBankId, Language, Level, LotId, Minutes, TenantId,
};
use std::time::{Duration, Instant};
use uuid::Uuid;

pub struct Story<'a> {
    app: &'a Application,
    tenant: TenantId,
    /// The day the company was made.
    today: Day,
}

const BANK_OPENS_WITHIN: Duration = Duration::from_secs(20);

fn command(name: &str) -> CommandId {
    CommandId(derived(derived(Uuid::nil(), "regie demo"), name))
}

/// What was done before is done; so is what an older program did in its own words.
fn done(outcome: Result<Receipt, CommandError>) -> Result<(), Failure> {
    match outcome {
        Ok(_) | Err(CommandError::ReusedCommand(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

pub fn tenant() -> TenantId {
    TenantId(command("tenant").0)
}

fn account(person: &Person) -> AccountId {
    AccountId(derived(command(&format!("account {}", person.key)).0, "account"))
}

fn client(key: &str) -> ClientId {
    ClientId(derived(command(&format!("client {key}")).0, "client"))
}

fn contract(deal: &Deal) -> ContractId {
    ContractId(derived(command(&format!("contract {}", deal.key)).0, "contract"))
}

impl<'a> Story<'a> {
    pub async fn begin(app: &'a Application) -> Result<Story<'a>, Failure> {
        let tenant = tenant();
        let zone = "Europe/Paris".parse().map_err(|error: jiff::Error| Failure::said(error.to_string()))?;
        let open = OpenTenant {
            command: command("open tenant"),
            name: "Atelier Nord".to_owned(),
            zone,
            currency: Currency::EUR,
        };
        done(open_tenant(&app.runtime, &Caller::operator(tenant), open).await)?;
        let history = app.runtime.history::<Tenant>(tenant, tenant.0).await?;
        let opened_at = history.first().map_or_else(|| app.journal().clock.now(), |opened| opened.at);
        let zone = zone_of(&app.runtime, tenant).await?;
        Ok(Story { app, tenant, today: zone.day_of(opened_at) })
    }

    fn operator(&self) -> Caller {
        Caller::operator(self.tenant)
    }

    fn person(&self, person: &Person) -> Caller {
        Caller { tenant: self.tenant, actor: Actor::Person(account(person)), role: person.role, client: None }
    }

    fn months_ago(&self, months: i32) -> Day {
        self.today.plus_months(-months).unwrap_or(self.today)
    }

    pub async fn meet_people(&self, password: &Password) -> Result<(), Failure> {
        for person in &people::ALL {
            self.open_account(person, None, password).await?;
        }
        Ok(())
    }

    pub async fn let_client_in(&self, password: &Password) -> Result<(), Failure> {
        self.open_account(&people::CLIENT, clients::ALL.first().map(|company| client(company.key)), password).await
    }

    async fn open_account(&self, person: &Person, company: Option<ClientId>, password: &Password) -> Result<(), Failure> {
        let open = accounts::OpenAccount {
            command: command(&format!("account {}", person.key)),
            name: person.name.to_owned(),
            email: person.email.to_owned(),
            role: person.role,
            client: company,
            language: Language::French,
        };
        done(accounts::open_account(&self.app.runtime, &self.operator(), open).await)?;
        if person.level != Level::default() {
            let level = accounts::ChangeLevel {
                command: command(&format!("level {}", person.key)),
                account: account(person),
                level: person.level,
            };
            done(accounts::change_level(&self.app.runtime, &self.operator(), level).await)?;
        }
        self.let_in(person, password).await
    }

    async fn let_in(&self, person: &Person, password: &Password) -> Result<(), Failure> {
        let identity = &self.app.identity;
        if !password.is_new && identity.has_login(person.email).await? {
            return Ok(());
        }
        let explain = |error: LoginError| Failure::said(format!("{}: {error}", person.email));
        identity.set_login(self.tenant, account(person), person.email, &password.text).await.map_err(explain)
    }

    pub async fn register_clients(&self) -> Result<(), Failure> {
        for company in &clients::ALL {
            self.register(company).await?;
            for someone in company.contacts {
                self.meet(company, someone).await?;
            }
        }
        Ok(())
    }

    async fn register(&self, company: &Company) -> Result<(), Failure> {
        let (runtime, admin) = (&self.app.runtime, self.person(&people::ADMIN));
        let id = client(company.key);
        let named = |what: &str| command(&format!("{what} {}", company.key));
        done(companies::register_client(runtime, &admin, registration(company)).await)?;
        let segment = companies::SegmentClient {
            command: named("segment"),
            client: id,
            sector: Some(company.sector.to_owned()),
            size: None,
        };
        done(companies::segment_client(runtime, &admin, segment).await)?;
        let notes = companies::RewriteClientNotes { command: named("notes"), client: id, notes: company.notes.to_owned() };
        done(companies::rewrite_client_notes(runtime, &admin, notes).await)?;
        let Some(parent) = company.parent else { return Ok(()) };
        let attach = companies::AttachToParent { command: named("parent"), client: id, parent: client(parent) };
        done(companies::attach_to_parent(runtime, &admin, attach).await)
    }

    async fn meet(&self, company: &Company, someone: &Someone) -> Result<(), Failure> {
        let add = companies::AddContact {
            command: command(&format!("contact {} {}", company.key, someone.mail)),
            client: client(company.key),
            details: companies::WrittenDetails {
                name: someone.name.to_owned(),
                role: someone.role.to_owned(),
                phone: Some(someone.phone.to_owned()),
                mail: Some(someone.mail.to_owned()),
                availability: None,
            },
        };
        done(companies::add_contact(&self.app.runtime, &self.person(&people::ADMIN), add).await)
    }

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
            let share = banks::ShareWith { command, bank, client: client(subsidiary) };
            done(banks::share_with(runtime, &admin, share).await)?;
        }
        if deal.shared_with.is_empty() {
            return Ok(());
        }
        let thresholds = contracts::GROUP_THRESHOLDS.to_vec();
        let set = banks::SetThresholds { command: command(&format!("thresholds {}", deal.key)), bank, thresholds };
        done(banks::set_thresholds(runtime, &admin, set).await)
    }

    /// Another process may be the one that opens it.
    async fn opened_bank(&self, deal: &Deal) -> Result<HourBankId, Failure> {
        let (bank, until) = (banks::bank_of(contract(deal)), Instant::now() + BANK_OPENS_WITHIN);
        while self.app.runtime.load::<HourBank>(self.tenant, bank.0).await?.state == HourBankState::Unopened {
            if Instant::now() > until {
                return Err(Failure::said(format!("the hour bank of {} was not opened: see the log", deal.name)));
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
            credit: banks::Credit::Pack { invoice: None, label: format!("Pack {} h", pack.hours) },
            priority: 0,
            first_day: Some(self.months_ago(pack.months_ago)),
            last_day: None,
        };
        let lot: LotId = credit.lot();
        done(banks::credit_hours(runtime, &accounting, credit).await)?;
        if pack.paid {
            let command = command(&format!("paid {} {number}", deal.key));
            done(banks::mark_lot_paid(runtime, &accounting, banks::MarkLotPaid { command, bank, lot }).await)?;
        }
        Ok(())
    }

    pub async fn work(&self, size: Size) -> Result<(), Failure> {
        let all = contracts::ALL.iter().flat_map(|deal| work::of(deal, self.today, size).into_iter().map(move |work| (deal, work)));
        let mut in_order: Vec<(&Deal, Work)> = all.collect();
        in_order.sort_by_key(|(_, work)| work.day);
        for (deal, work) in &in_order {
            self.log(deal, work, size).await?;
        }
        settle(&self.app.runtime).await?;
        Ok(())
    }

    async fn log(&self, deal: &Deal, work: &Work, size: Size) -> Result<(), Failure> {
        let technician = if work.by_the_senior { people::SENIOR } else { people::TECHNICIAN };
        let subsidiary = deal.shared_with.first().filter(|_| work.for_subsidiary);
        let log = time::LogTime {
            command: command(&format!("work {} {size:?} {}", deal.key, work.number)),
            account: account(&technician),
            client: client(subsidiary.unwrap_or(&deal.client)),
            contract: contract(deal),
            worked: work.minutes,
            date_of_work: work.day,
            class: work.class,
            note: work.note.to_owned(),
        };
        let entry = log.entry();
        done(time::log_time(&self.app.runtime, &self.person(&technician), log).await)?;
        if !work.validated {
            return Ok(());
        }
        let command = command(&format!("validate {} {size:?} {}", deal.key, work.number));
        let validate = time::ValidateTime { command, entry };
        done(time::validate_time(&self.app.runtime, &self.person(&people::MANAGER), validate).await)
    }
}

fn registration(company: &Company) -> companies::RegisterClient {
    let (street, postal_code, city) = company.address;
    let address = Address {
        purpose: AddressPurpose::Billing,
        label: String::new(),
        lines: vec![street.to_owned()],
        postal_code: postal_code.to_owned(),
        city: city.to_owned(),
        country: "FR".to_owned(),
    };
    companies::RegisterClient {
        command: command(&format!("client {}", company.key)),
        name: company.name.to_owned(),
        number: Some(company.number.to_owned()),
        identifiers: TypedIdentifiers {
            siren: Some(company.siren.to_owned()),
            siret: None,
            vat_number: Some(company.vat_number.to_owned()),
        },
        addresses: vec![address],
        payment_terms: PaymentTerms::Net { days: company.days_to_pay },
    }
}
