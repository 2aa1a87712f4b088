//! Who is there in a busy year: more companies, one person at each, and more technicians.

use super::{super::story, dice};
use commands::runtime::derived;
use domain::contract::ContractTerms;
use kernel::{AccountId, ClientId, CommandId, ContractId};

pub const TECHNICIANS: u32 = 14;

const TRADES: [&str; 12] = [
    "Boulangerie",
    "Garage",
    "Cabinet",
    "Pharmacie",
    "Menuiserie",
    "Imprimerie",
    "Transports",
    "Notaires",
    "Atelier",
    "Clinique",
    "Librairie",
    "Maçonnerie",
];
const NAMES: [&str; 20] = [
    "Aubert",
    "Blanchard",
    "Colin",
    "Dumas",
    "Evrard",
    "Faure",
    "Guérin",
    "Huet",
    "Imbert",
    "Joly",
    "Klein",
    "Leroux",
    "Masson",
    "Noël",
    "Olivier",
    "Perrin",
    "Renaud",
    "Schmitt",
    "Tessier",
    "Vidal",
];
const FIRST_NAMES: [&str; 10] = [
    "Alice", "Bruno", "Chloé", "David", "Emma", "Fabien", "Gaëlle", "Hakim", "Isabelle", "Jules",
];

fn command(what: &str, number: u32) -> CommandId {
    story::command(&format!("year {what} {number}"))
}

/// The commands that make one company what it is.
pub struct Company(pub u32);

impl Company {
    pub fn name(&self) -> String {
        let (trade, name) = (self.0 as usize % TRADES.len(), self.0 as usize / TRADES.len());
        format!("{} {}", TRADES[trade], NAMES[name % NAMES.len()])
    }

    pub fn registration(&self) -> CommandId {
        command("client", self.0)
    }

    pub fn client(&self) -> ClientId {
        ClientId(derived(self.registration().0, "client"))
    }

    pub fn signature(&self) -> CommandId {
        command("contract", self.0)
    }

    pub fn contract(&self) -> ContractId {
        ContractId(derived(self.signature().0, "contract"))
    }

    pub fn terms() -> ContractTerms {
        super::super::contracts::Kind::ByTheHour.terms()
    }

    /// Who asks for it.
    pub fn person(&self) -> Person {
        Person {
            opening: command("person of client", self.0),
            number: self.0,
            domain: format!("client-{}.example", self.0),
        }
    }
}

/// Of the team by its number, at the demo company.
pub fn technician(number: u32) -> Person {
    Person {
        opening: command("technician", number),
        number: number + 7,
        domain: "atelier-nord.example".to_owned(),
    }
}

pub struct Person {
    pub opening: CommandId,
    number: u32,
    domain: String,
}

impl Person {
    pub fn account(&self) -> AccountId {
        AccountId(derived(self.opening.0, "account"))
    }

    pub fn name(&self) -> String {
        let first = dice::one_of(u64::from(self.number), "first name", &FIRST_NAMES).unwrap_or_default();
        let last = dice::one_of(u64::from(self.number), "last name", &NAMES).unwrap_or_default();
        format!("{first} {last}")
    }

    pub fn email(&self) -> String {
        format!("personne-{}@{}", self.number, self.domain)
    }
}
