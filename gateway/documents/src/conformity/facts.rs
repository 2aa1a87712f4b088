//! The statement as the template reads it: sections of facts, each with what it is about.

use super::{Conformity, Verified};
use crate::speech::Speech;
use domain::register::{Closing, Proof, Series};
use kernel::{Day, Language};
use serde::Serialize;

#[derive(Serialize)]
pub struct Facts {
    words: Words,
    /// Whose statement it is.
    subject: String,
    dated: (i16, i8, i8),
    verdict: String,
    sections: Vec<Section>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Words {
    language: &'static str,
    title: &'static str,
    page: &'static str,
    of: &'static str,
    logo: &'static str,
}

#[derive(Serialize)]
struct Section {
    title: String,
    said: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Says in one language.
struct Said<'a> {
    of: &'a Conformity,
    speech: Speech,
}

impl Facts {
    pub fn of(of: &Conformity, language: Language) -> Facts {
        let speech = Speech(language);
        let said = Said { of, speech };
        let day = of.made_on.0;
        Facts {
            words: words(language),
            subject: of.seller.name.clone(),
            dated: (day.year(), day.month(), day.day()),
            verdict: said.verdict(),
            sections: vec![
                said.who(),
                said.history(),
                said.numbers(),
                said.closings(),
                said.totals(),
            ],
            notes: said.notes(),
        }
    }
}

fn words(language: Language) -> Words {
    Words {
        language: language.choose("fr", "en"),
        title: language.choose("Relevé de conformité", "Statement of conformity"),
        page: "Page",
        of: language.choose("sur", "of"),
        logo: language.choose("Logo de", "Logo of"),
    }
}

impl Said<'_> {
    fn choose(&self, french: &str, english: &str) -> String {
        self.speech.0.choose(french, english).to_owned()
    }

    fn verdict(&self) -> String {
        let day = self.speech.day(self.of.made_on);
        if self.of.holds() {
            self.speech.0.choose(
                format!(
                    "Au {day}, rien ne manque, rien n'a été modifié ni déplacé dans les écritures de ce logiciel."
                ),
                format!("On {day}, nothing is missing, changed or moved in what this program has recorded."),
            )
        } else {
            self.speech.0.choose(
                format!("Au {day}, l'historique ne peut pas être prouvé en entier\u{202f}: voir ci-dessous."),
                format!("On {day}, the history cannot be proven as a whole: see below."),
            )
        }
    }

    fn pair(&self, french: &str, english: &str, value: impl ToString) -> Vec<String> {
        vec![self.choose(french, english), value.to_string()]
    }

    fn pairs(&self, title: (&str, &str), said: (&str, &str), rows: Vec<Vec<String>>) -> Section {
        Section {
            title: self.choose(title.0, title.1),
            said: self.choose(said.0, said.1),
            head: vec![self.choose("Fait", "Fact"), self.choose("Valeur", "Value")],
            rows,
        }
    }

    fn who(&self) -> Section {
        let seller = &self.of.seller;
        let mut rows = vec![self.pair("Entreprise", "Company", &seller.name)];
        if let Some(siren) = &seller.siren {
            rows.push(self.pair("SIREN", "SIREN", siren));
        }
        if let Some(number) = &seller.vat_number {
            rows.push(self.pair("Numéro de TVA", "VAT number", number));
        }
        rows.push(self.pair(
            "Logiciel et version",
            "Program and version",
            format!("Régie {}", self.of.version),
        ));
        if let Some(invoicing) = &self.of.invoicing {
            let since = self.speech.day(invoicing.since);
            rows.push(self.pair(
                "Réglages de facturation depuis le",
                "Invoicing settings since",
                since,
            ));
            rows.push(self.pair(
                "TVA sur les débits",
                "VAT on debits",
                self.yes(invoicing.vat_on_debits),
            ));
            let rate = self.speech.percent(invoicing.late_rate);
            rows.push(self.pair(
                "Pénalités de retard, par an",
                "Interest on late payment, a year",
                rate,
            ));
        }
        self.pairs(
            ("Qui, avec quoi", "Who, with what"),
            (
                "Tel que le logiciel en service le dit de lui-même.",
                "As the running program says of itself.",
            ),
            rows,
        )
    }

    fn yes(&self, it_is: bool) -> String {
        if it_is {
            self.choose("oui", "yes")
        } else {
            self.choose("non", "no")
        }
    }

    fn history(&self) -> Section {
        let Verified {
            events,
            seals,
            unsealed,
            problems,
            public_key,
        } = &self.of.history;
        let mut rows = vec![
            self.pair("Événements relus un par un", "Events read one by one", events),
            self.pair("Sceaux signés vérifiés", "Signed seals checked", seals),
            self.pair("Événements pas encore scellés", "Events not sealed yet", unsealed),
            self.pair("Anomalies", "Problems", problems.len()),
            self.pair(
                "Clé publique des sceaux",
                "Public key of the seals",
                in_pieces(public_key),
            ),
        ];
        let shown = problems.iter().take(PROBLEMS_SHOWN);
        rows.extend(shown.map(|problem| vec![problem.clone(), String::new()]));
        self.pairs(
            ("Inaltérabilité et sécurisation", "Inalterability and security"),
            (
                "Chaque fait est un événement ajouté à un journal que rien ne modifie ; chacun est lié au précédent de sa \
                 suite par une empreinte, et l'ensemble est signé régulièrement.",
                "Each fact is an event that is added to a journal and never changed; each is bound to the one before in its \
                 stream by a fingerprint, and all of it is signed regularly.",
            ),
            rows,
        )
    }

    fn series(&self, series: Series) -> String {
        match series {
            Series::Invoices => self.choose("Factures et acomptes", "Invoices and deposits"),
            Series::CreditNotes => self.choose("Avoirs", "Credit notes"),
        }
    }

    fn numbers(&self) -> Section {
        let counted = self.of.series.iter().zip(self.of.numbered);
        let row = |((series, proof), numbered): (&(Series, Proof), i64)| {
            let name = |numbered: &Option<domain::register::Numbered>| {
                numbered.as_ref().map_or_else(String::new, |numbered| {
                    format!("{} ({})", numbered.number, self.speech.day(numbered.on))
                })
            };
            vec![
                self.series(*series),
                proof.count.to_string(),
                numbered.to_string(),
                name(&proof.first),
                name(&proof.last),
                shown(&proof.gaps),
                shown(&proof.backwards),
            ]
        };
        Section {
            title: self.choose("Numérotation", "Numbering"),
            said: self.choose(
                "Un numéro est donné dans la même écriture que la facture qui le porte ; les dates ne reculent jamais.",
                "A number is given in the same append as the invoice that bears it; days never go back.",
            ),
            head: [
                ("Série", "Series"),
                ("Numéros", "Numbers"),
                ("Documents", "Documents"),
                ("Premier", "First"),
                ("Dernier", "Last"),
                ("Manquants", "Missing"),
                ("Dates à rebours", "Days that go back"),
            ]
            .map(|(french, english)| self.choose(french, english))
            .into(),
            rows: counted.map(row).collect(),
        }
    }

    fn closings(&self) -> Section {
        let row = |(series, proof): &(Series, Proof)| {
            let of_closing = |of: fn(&Closing) -> Day| {
                let day = proof.closed.as_ref().map(|closing| self.speech.day(of(closing)));
                day.unwrap_or_default()
            };
            let broken: Vec<String> = proof.broken.iter().map(i64::to_string).collect();
            vec![
                self.series(*series),
                proof.closings.to_string(),
                of_closing(|closing| closing.period.last_day()),
                shown(&broken),
            ]
        };
        Section {
            title: self.choose("Clôtures", "Closings"),
            said: self.choose(
                "Jours, mois et années sont clos une fois passés, avec leur total et le total perpétuel ; chaque clôture porte \
                 l'empreinte de la précédente, et toutes sont recalculées ici d'après les numéros.",
                "Days, months and years are closed once they are over, with their total and the perpetual one; each closing \
                 bears the fingerprint of the one before, and all are computed again here from the numbers.",
            ),
            head: [
                ("Série", "Series"),
                ("Clôtures", "Closings"),
                ("Dernier jour clos", "Last day closed"),
                ("Qui ne s'accordent pas", "That do not agree"),
            ]
            .map(|(french, english)| self.choose(french, english))
            .into(),
            rows: self.of.series.iter().map(row).collect(),
        }
    }

    fn totals(&self) -> Section {
        let rows = self.of.series.iter().flat_map(|(series, proof)| {
            proof.sums.iter().map(|sum| {
                let money = |money| self.speech.money(money);
                vec![
                    self.series(*series),
                    money(sum.net),
                    money(sum.tax),
                    money(sum.gross),
                ]
            })
        });
        Section {
            title: self.choose("Totaux perpétuels", "Perpetual totals"),
            said: self.choose("Depuis le premier numéro.", "Since the first number."),
            head: [
                ("Série", "Series"),
                ("HT", "Without VAT"),
                ("TVA", "VAT"),
                ("TTC", "With VAT"),
            ]
            .map(|(french, english)| self.choose(french, english))
            .into(),
            rows: rows.collect(),
        }
    }

    fn notes(&self) -> Vec<String> {
        vec![
            self.choose(
                "Conservation et archivage : le journal entier s'exporte avec ses preuves (regie export), se vérifie sur toute \
                 machine (regie verify) et chaque écriture se prouve seule (regie prove).",
                "Keeping and archiving: the whole journal is exported with its proofs (regie export), is verified on any machine \
                 (regie verify), and each entry is proven by itself (regie prove).",
            ),
            self.choose(
                "Ce relevé est fait par le logiciel, d'après ce qu'il enregistre, au moment où il est demandé. Il ne remplace pas \
                 l'attestation individuelle de l'éditeur (article 286, I, 3° bis du CGI).",
                "This statement is made by the program of what it has recorded, when it is asked for. It does not stand for the \
                 individual attestation of the publisher (article 286, I, 3° bis of the CGI).",
            ),
        ]
    }
}

const PROBLEMS_SHOWN: usize = 20;
const NUMBERS_SHOWN: usize = 3;

/// None is good; a few are named.
fn shown(numbers: &[String]) -> String {
    let more = if numbers.len() > NUMBERS_SHOWN { "…" } else { "" };
    match numbers {
        [] => "0".to_owned(),
        numbers => {
            let first = &numbers[..numbers.len().min(NUMBERS_SHOWN)];
            format!("{} ({}{more})", numbers.len(), first.join(", "))
        }
    }
}

/// A key is one long word: it may be broken where it must.
fn in_pieces(key: &str) -> String {
    let signs: Vec<char> = key.chars().collect();
    let pieces = signs.chunks(24).map(|piece| piece.iter().collect::<String>());
    pieces.collect::<Vec<_>>().join(" ")
}
