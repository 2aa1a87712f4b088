//! One step of one ticket, by whoever does it.

use super::{
    Year,
    cast::{self, Company},
    plan::{Asked, Step},
};
use crate::{
    Failure,
    demo::{people, story::done},
};
use commands::{
    Caller, account as accounts, client as companies, contract as agreements,
    runtime::derived,
    ticket::{
        AssignTicket, ChangeStatus, OpenTicket, WriteComment, WriteNote, assign_ticket, change_status,
        open_ticket, write_comment, write_note,
    },
    time_entry as time,
};
use domain::{
    client::{PaymentTerms, TypedIdentifiers},
    ticket::{Links, Next, Status},
};
use kernel::{AccountId, Actor, ClientId, CommandId, Language, Minutes, Role, TicketId, TimeClass};

impl Year<'_> {
    pub(super) async fn take_on(&self, company: &Company) -> Result<(), Failure> {
        let (runtime, admin) = (&self.app.runtime, Caller::operator(self.tenant));
        let register = companies::RegisterClient {
            command: company.registration(),
            name: company.name(),
            number: None,
            identifiers: TypedIdentifiers {
                siren: None,
                siret: None,
                vat_number: None,
            },
            addresses: vec![],
            payment_terms: PaymentTerms::Net { days: 30 },
        };
        done(companies::register_client(runtime, &admin, register).await)?;
        self.open_account(&company.person(), Role::Client, Some(company.client()))
            .await?;
        let sign = agreements::SignContract {
            command: company.signature(),
            client: company.client(),
            name: "Assistance à l'heure".to_owned(),
            first_day: self.zone.day_of(self.clock.now()).first_of_month(),
            last_day: None,
            renewal_notice_days: 60,
            terms: Company::terms(),
        };
        done(agreements::sign_contract(runtime, &admin, sign).await)
    }

    pub(super) async fn hire(&self, number: u32) -> Result<(), Failure> {
        self.open_account(&cast::technician(number), Role::InternalTechnician, None)
            .await
    }

    async fn open_account(
        &self,
        person: &cast::Person,
        role: Role,
        client: Option<ClientId>,
    ) -> Result<(), Failure> {
        let open = accounts::OpenAccount {
            command: person.opening,
            name: person.name(),
            email: person.email(),
            role,
            client,
            language: Language::French,
        };
        done(accounts::open_account(&self.app.runtime, &Caller::operator(self.tenant), open).await)
    }

    pub(super) async fn act(&self, asked: Asked, step: Step) -> Result<(), Failure> {
        let of = Acting::of(self, &asked);
        match step {
            Step::Open => of.open().await,
            Step::Assign => of.assign().await,
            Step::Answer { asks } => {
                let next = asks.then_some(Next::AwaitClient);
                let text = "Bonjour, nous regardons. Depuis quand est-ce ainsi, et sur combien de postes ?";
                of.write(step, &of.technician, text, next).await
            }
            Step::Reply => {
                let text = "Depuis hier soir, sur les deux postes de l'accueil.";
                of.write(step, &of.customer, text, None).await
            }
            Step::Note => of.note().await,
            Step::Resolve => {
                let text = "C'est réglé : nous avons remis le réglage d'avant la mise à jour. Dites-nous si cela revient.";
                of.write(step, &of.technician, text, Some(Next::Resolve)).await
            }
            Step::Log => of.log().await,
            Step::Validate => of.validate().await,
            Step::Close => of.close().await,
        }
    }
}

/// One ticket, and who has to do with it.
struct Acting<'y> {
    year: &'y Year<'y>,
    asked: &'y Asked,
    company: Company,
    customer: Caller,
    technician: Caller,
    manager: Caller,
}

impl<'y> Acting<'y> {
    fn of(year: &'y Year<'_>, asked: &'y Asked) -> Acting<'y> {
        let company = Company(asked.company);
        let caller = |account, role, client| Caller {
            tenant: year.tenant,
            actor: Actor::Person(account),
            role,
            client,
            granted: None,
        };
        let manager = crate::demo::story::account(&people::MANAGER);
        Acting {
            year,
            asked,
            customer: caller(company.person().account(), Role::Client, Some(company.client())),
            technician: caller(technician(asked), Role::InternalTechnician, None),
            manager: caller(manager, Role::Manager, None),
            company,
        }
    }

    fn command(&self, what: &str) -> CommandId {
        crate::demo::story::command(&format!("year {what} {}", self.asked.number))
    }

    fn ticket(&self) -> TicketId {
        TicketId(derived(self.command("open").0, "ticket"))
    }

    async fn open(&self) -> Result<(), Failure> {
        let topic = self.asked.topic;
        let open = OpenTicket {
            command: self.command("open"),
            client: self.company.client(),
            contact: None,
            subject: topic.subject.to_owned(),
            description: topic.description.to_owned(),
            kind: topic.kind,
            priority: self.asked.priority,
            theme: None,
            stage: None,
            links: Links {
                contract: Some(self.company.contract()),
                ..Links::default()
            },
            files: vec![],
            follows: None,
        };
        done(open_ticket(&self.year.app.runtime, &self.customer, open).await)
    }

    async fn assign(&self) -> Result<(), Failure> {
        let assign = AssignTicket {
            command: self.command("assign"),
            ticket: self.ticket(),
            team: None,
            account: Some(technician(self.asked)),
        };
        done(assign_ticket(&self.year.app.runtime, &self.manager, assign).await)
    }

    async fn write(&self, step: Step, by: &Caller, text: &str, next: Option<Next>) -> Result<(), Failure> {
        let write = WriteComment {
            command: self.command(&format!("{step:?}")),
            ticket: self.ticket(),
            text: text.to_owned(),
            files: vec![],
            next,
        };
        done(write_comment(&self.year.app.runtime, by, write).await)
    }

    async fn note(&self) -> Result<(), Failure> {
        let note = WriteNote {
            command: self.command("note"),
            ticket: self.ticket(),
            text: "Même panne que le mois dernier : voir la fiche du poste.".to_owned(),
            files: vec![],
        };
        done(write_note(&self.year.app.runtime, &self.technician, note).await)
    }

    async fn log(&self) -> Result<(), Failure> {
        let log = time::LogTime {
            command: self.command("log"),
            account: technician(self.asked),
            named: time::Named {
                client: None,
                ticket: Some(self.ticket()),
                under: time::Under::Contract(self.company.contract()),
            },
            worked: Minutes::new(self.asked.worked),
            date_of_work: self.year.zone.day_of(self.year.clock.now()),
            between: None,
            class: TimeClass::Billable,
            note: self.asked.topic.subject.to_owned(),
            despite_lock: time::DespiteLock::default(),
        };
        done(time::log_time(&self.year.app.runtime, &self.technician, log).await)
    }

    async fn validate(&self) -> Result<(), Failure> {
        let validate = time::ValidateTime {
            command: self.command("validate"),
            entry: kernel::EntryId(derived(self.command("log").0, "entry")),
            despite_lock: time::DespiteLock::default(),
        };
        done(time::validate_time(&self.year.app.runtime, &self.manager, validate).await)
    }

    async fn close(&self) -> Result<(), Failure> {
        let close = ChangeStatus {
            command: self.command("close"),
            ticket: self.ticket(),
            to: Status::Closed,
            reason: String::new(),
        };
        done(change_status(&self.year.app.runtime, &self.technician, close).await)
    }
}

fn technician(asked: &Asked) -> AccountId {
    cast::technician(asked.technician).account()
}
