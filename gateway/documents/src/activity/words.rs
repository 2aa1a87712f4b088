//! What the report says, in both languages.

use crate::speech::Speech;
use kernel::Minutes;
use serde::Serialize;

#[derive(Serialize)]
pub struct Words {
    language: &'static str,
    title: &'static str,
    summary: &'static str,
    worked: &'static str,
    debited: &'static str,
    billable: &'static str,
    remaining: &'static str,
    banks: &'static str,
    bank: &'static str,
    before: &'static str,
    credited: &'static str,
    otherwise: &'static str,
    after: &'static str,
    work: &'static str,
    day: &'static str,
    what: &'static str,
    who: &'static str,
    subtotal: &'static str,
    total: &'static str,
    no_work: &'static str,
    tickets: &'static str,
    ticket: &'static str,
    opened: &'static str,
    resolved: &'static str,
    page: &'static str,
    of: &'static str,
    logo: &'static str,
    billed_besides: &'static str,
}

pub const FRENCH: Words = Words {
    language: "fr",
    title: "Compte rendu d'activité",
    summary: "En bref",
    worked: "Temps passé",
    debited: "Pris sur les heures",
    billable: "Facturé en plus",
    remaining: "Heures restantes",
    banks: "Vos heures",
    bank: "Banque d'heures",
    before: "Au début",
    credited: "Créditées",
    otherwise: "Autres mouvements",
    after: "À la fin",
    work: "Ce qui a été fait",
    day: "Date",
    what: "Intervention",
    who: "Par",
    subtotal: "Sous-total",
    total: "Total",
    no_work: "Aucun temps validé sur cette période.",
    tickets: "Demandes de la période",
    ticket: "Demande",
    opened: "Reçue le",
    resolved: "Résolue le",
    page: "Page",
    of: "sur",
    logo: "Logo de",
    billed_besides: "Le temps facturé en plus n'est couvert par aucune banque d'heures.",
};

pub const ENGLISH: Words = Words {
    language: "en",
    title: "Activity report",
    summary: "In short",
    worked: "Time spent",
    debited: "Taken from hours",
    billable: "Billed besides",
    remaining: "Hours left",
    banks: "Your hours",
    bank: "Hour bank",
    before: "At the start",
    credited: "Credited",
    otherwise: "Other movements",
    after: "At the end",
    work: "What was done",
    day: "Date",
    what: "Work",
    who: "By",
    subtotal: "Subtotal",
    total: "Total",
    no_work: "No validated time in this period.",
    tickets: "Requests of the period",
    ticket: "Request",
    opened: "Received",
    resolved: "Resolved",
    page: "Page",
    of: "of",
    logo: "Logo of",
    billed_besides: "Time billed besides is covered by no hour bank.",
};

impl Speech {
    pub fn words(self) -> &'static Words {
        self.0.choose(&FRENCH, &ENGLISH)
    }

    pub fn ticket(self, number: i64, subject: Option<&str>) -> String {
        let forgotten = self.0.choose("(sujet effacé)", "(subject erased)");
        format!("#{number} {}", subject.unwrap_or(forgotten))
    }

    pub fn without_ticket(self) -> String {
        self.0.choose("Hors demande", "Without a request").to_owned()
    }

    pub fn somebody(self) -> String {
        self.0
            .choose("Une personne effacée", "A person who was erased")
            .to_owned()
    }

    pub fn pending(self) -> String {
        self.0.choose("en cours", "open").to_owned()
    }

    /// `7 h 05`; nothing where there is nothing to read.
    pub fn or_blank(minutes: Minutes) -> String {
        match minutes.is_zero() {
            true => String::new(),
            false => minutes.to_string(),
        }
    }

    /// `+7 h 05`.
    pub fn signed(minutes: Minutes) -> String {
        match minutes.is_positive() {
            true => format!("+{minutes}"),
            false => Speech::or_blank(minutes),
        }
    }
}
