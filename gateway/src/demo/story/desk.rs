//! Tickets, what was said on them, and who has them.

use super::{Story, account, client, command, contract, done};
use crate::{
    Failure,
    demo::{
        clients, contracts,
        desk::{self, Asked, Ends, Said},
        people,
    },
};
use commands::{
    Caller,
    processes::settle,
    ticket::{
        AssignTicket, ChangeStatus, OpenTicket, WriteComment, WriteNote, assign_ticket, change_status,
        open_ticket, write_comment, write_note,
    },
};
use domain::ticket::{Links, Next, Status};
use kernel::{Role, TicketId};

impl Story<'_> {
    pub async fn ask_the_desk(&self) -> Result<(), Failure> {
        for asked in &desk::ALL {
            let ticket = self.open(asked).await?;
            self.hand_out(asked, ticket).await?;
            for (number, said) in asked.said.iter().enumerate() {
                let last = number + 1 == asked.said.len();
                self.say(asked, ticket, number, said, last).await?;
            }
            self.end(asked, ticket).await?;
        }
        settle(&self.app.runtime).await?;
        Ok(())
    }

    /// The one client who signs in asks for themselves; for the others somebody took the call.
    fn whoever_asks(&self, asked: &Asked) -> Caller {
        if asked.client != clients::ALL[0].key {
            return self.person(&people::MANAGER);
        }
        Caller {
            role: Role::Client,
            client: Some(client(asked.client)),
            ..self.person(&people::CLIENT)
        }
    }

    async fn open(&self, asked: &Asked) -> Result<TicketId, Failure> {
        let deal = contracts::ALL.iter().find(|deal| Some(deal.key) == asked.deal);
        let open = OpenTicket {
            command: command(&format!("ticket {}", asked.key)),
            client: client(asked.client),
            contact: None,
            subject: asked.subject.to_owned(),
            description: asked.description.to_owned(),
            kind: asked.kind,
            priority: asked.priority,
            theme: None,
            stage: None,
            links: Links {
                contract: deal.map(contract),
                ..Links::default()
            },
            files: vec![],
            follows: None,
        };
        let ticket = open.ticket();
        done(open_ticket(&self.app.runtime, &self.whoever_asks(asked), open).await)?;
        Ok(ticket)
    }

    async fn hand_out(&self, asked: &Asked, ticket: TicketId) -> Result<(), Failure> {
        let Some(senior) = asked.senior_has_it else {
            return Ok(());
        };
        let person = if senior {
            people::SENIOR
        } else {
            people::TECHNICIAN
        };
        let assign = AssignTicket {
            command: command(&format!("assign {}", asked.key)),
            ticket,
            team: None,
            account: Some(account(&person)),
        };
        done(assign_ticket(&self.app.runtime, &self.person(&people::MANAGER), assign).await)
    }

    async fn say(
        &self,
        asked: &Asked,
        ticket: TicketId,
        number: usize,
        said: &Said,
        last: bool,
    ) -> Result<(), Failure> {
        let command = command(&format!("say {} {number}", asked.key));
        let technician = self.person(&people::TECHNICIAN);
        let (caller, text, next) = match said {
            Said::Note(text) => {
                let note = WriteNote {
                    command,
                    ticket,
                    text: (*text).to_owned(),
                    files: vec![],
                };
                return done(write_note(&self.app.runtime, &technician, note).await);
            }
            Said::ByTheClient(text) => (self.whoever_asks(asked), text, None),
            Said::ByTheTeam(text) => (technician, text, next_of(asked).filter(|_| last)),
        };
        let write = WriteComment {
            command,
            ticket,
            text: (*text).to_owned(),
            files: vec![],
            next,
        };
        done(write_comment(&self.app.runtime, &caller, write).await)
    }

    async fn end(&self, asked: &Asked, ticket: TicketId) -> Result<(), Failure> {
        if asked.ends != Ends::Escalated {
            return Ok(());
        }
        let escalate = ChangeStatus {
            command: command(&format!("escalate {}", asked.key)),
            ticket,
            to: Status::Escalated,
            reason: "Rendez-vous toute la journée".to_owned(),
        };
        done(change_status(&self.app.runtime, &self.person(&people::SENIOR), escalate).await)
    }
}

/// What the team's last message does to the ticket.
fn next_of(asked: &Asked) -> Option<Next> {
    match asked.ends {
        Ends::WaitingForTheClient => Some(Next::AwaitClient),
        Ends::Resolved => Some(Next::Resolve),
        Ends::AsItIs | Ends::Escalated => None,
    }
}
