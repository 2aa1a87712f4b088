//! What is asked for in a year, and what the team does about it and when. Pure, and the same each time.

use super::{
    cast::TECHNICIANS,
    dice::{falls, one_of, throw},
};
use jiff::{SignedDuration, Timestamp};
use kernel::{Calendar, Day, Priority, TicketType, calendar::Weekday};

/// How much happens.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub days: i32,
    /// Tickets of a day from Monday to Friday.
    pub on_weekdays: u32,
    /// And of a day of a week-end.
    pub on_weekends: u32,
    /// Who ask for them.
    pub companies: u32,
}

/// 183,000 tickets, 500 a day.
pub const YEAR: Shape = Shape {
    days: 365,
    on_weekdays: 656,
    on_weekends: 115,
    companies: 240,
};

/// Nothing of one ticket happens twice within it.
pub const SLOT: SignedDuration = SignedDuration::from_mins(5);

pub struct Asked {
    pub number: u32,
    pub company: u32,
    pub technician: u32,
    pub topic: Topic,
    pub priority: Priority,
    pub worked: i64,
}

#[derive(Clone, Copy)]
pub struct Topic {
    pub subject: &'static str,
    pub description: &'static str,
    pub kind: TicketType,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    Open,
    Assign,
    Answer { asks: bool },
    Reply,
    Note,
    Resolve,
    Log,
    Validate,
    Close,
}

const TOPICS: [Topic; 10] = [
    topic(
        "L'imprimante ne répond plus",
        "Elle clignote depuis ce matin, et rien ne sort.",
        TicketType::Incident,
    ),
    topic(
        "Un compte pour une nouvelle collègue",
        "Elle arrive lundi : messagerie, agenda et dossiers.",
        TicketType::Request,
    ),
    topic(
        "La messagerie est lente",
        "Les pièces jointes mettent une minute à partir.",
        TicketType::Incident,
    ),
    topic(
        "Mot de passe oublié",
        "Je ne peux plus ouvrir ma session.",
        TicketType::Request,
    ),
    topic(
        "La sauvegarde a échoué",
        "Le message de cette nuit dit que le disque est plein.",
        TicketType::Maintenance,
    ),
    topic(
        "Le site est en panne",
        "La page d'accueil affiche une erreur.",
        TicketType::Emergency,
    ),
    topic(
        "Changer les horaires du site",
        "Nous ouvrons aussi le samedi à partir de juin.",
        TicketType::Evolution,
    ),
    topic(
        "Écran noir au démarrage",
        "Trois bips, puis plus rien.",
        TicketType::Incident,
    ),
    topic(
        "Partager un dossier avec l'expert-comptable",
        "En lecture seule, jusqu'à la fin du mois.",
        TicketType::Request,
    ),
    topic(
        "La caisse n'imprime plus les tickets",
        "Le rouleau est neuf, le voyant est orange.",
        TicketType::AfterSales,
    ),
];

const fn topic(subject: &'static str, description: &'static str, kind: TicketType) -> Topic {
    Topic {
        subject,
        description,
        kind,
    }
}

impl Shape {
    pub fn tickets_of(&self, day: Day) -> u32 {
        match Weekday::of(day) {
            Weekday::Saturday | Weekday::Sunday => self.on_weekends,
            Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => {
                self.on_weekdays
            }
        }
    }
}

impl Asked {
    pub fn of(number: u32, companies: u32) -> Asked {
        let seed = u64::from(number);
        let below = |what, sides: u32| u32::try_from(throw(seed, what, sides.into())).unwrap_or_default();
        let priority = match throw(seed, "priority", 100) {
            0..15 => Priority::Low,
            15..80 => Priority::Normal,
            80..96 => Priority::High,
            _ => Priority::Critical,
        };
        Asked {
            number,
            company: below("company", companies),
            technician: below("technician", TECHNICIANS),
            topic: one_of(seed, "topic", &TOPICS).unwrap_or(TOPICS[0]),
            priority,
            worked: 15 + 15 * i64::from(below("worked", 7)),
        }
    }

    /// When it is asked for: around the clock, but most of it by day.
    pub fn opened(&self, begins: Timestamp) -> Timestamp {
        let seed = u64::from(self.number);
        let (from, hours) = if falls(seed, "by night", 8) {
            (0, 24)
        } else {
            (8, 11)
        };
        let minute = from * 60 + throw(seed, "minute", hours * 60);
        later(begins, i64::try_from(minute).unwrap_or_default())
    }

    /// Everything after the opening, each in a slot of its own; the team works while it is open.
    pub fn steps(&self, opened: Timestamp, office: &Calendar) -> Vec<(Timestamp, Step)> {
        let seed = u64::from(self.number);
        let (asks, notes, logs) = (
            falls(seed, "asks", 40),
            falls(seed, "notes", 20),
            falls(seed, "logs", 35),
        );
        let all = [
            (true, Step::Assign, 5 + throw(seed, "assign", 40)),
            (notes, Step::Note, 10),
            (true, Step::Answer { asks }, 10 + throw(seed, "answer", 150)),
            (asks, Step::Reply, 20 + throw(seed, "reply", 400)),
            (true, Step::Resolve, 30 + throw(seed, "resolve", 900)),
            (logs, Step::Log, 15),
            (logs, Step::Validate, 480),
            (true, Step::Close, 5 * 480),
        ];
        let mut at = opened;
        let happening = all.into_iter().filter(|(happens, ..)| *happens);
        happening
            .map(|(_, step, minutes)| {
                let minutes = i64::try_from(minutes).unwrap_or_default();
                at = match step {
                    // Clients write when they like.
                    Step::Reply => later(at, minutes),
                    _ => worked(office, at, minutes),
                };
                (at, step)
            })
            .collect()
    }
}

fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_mins(minutes))
        .unwrap_or(at)
}

/// So many minutes of opening later, and never in the same slot.
fn worked(office: &Calendar, at: Timestamp, minutes: i64) -> Timestamp {
    let after = office.after_business(at, SignedDuration::from_mins(minutes));
    after.unwrap_or(at).max(later(at, SLOT.as_mins()))
}
