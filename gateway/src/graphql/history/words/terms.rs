//! What events name by a word of the program, as people call it.

use crate::mail::headline;
use kernel::Language;
use serde_json::Value;

/// Of which sort, the word of the program, in French, in English.
type Term = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const TERMS: &[Term] = &[
    ("role", "admin", "administration", "administrator"),
    ("role", "manager", "responsable", "manager"),
    ("role", "internal_technician", "technicien interne", "internal technician"),
    ("role", "field_technician", "technicien terrain", "field technician"),
    ("role", "support", "support", "support"),
    ("role", "commercial", "commercial", "sales"),
    ("role", "sales_administration", "administration des ventes", "sales administration"),
    ("role", "staging", "préparation", "staging"),
    ("role", "project_lead", "chef de projet", "project lead"),
    ("role", "accounting", "comptabilité", "accounting"),
    ("role", "client", "client", "client"),
    ("role", "partner", "partenaire", "partner"),
    ("level", "junior", "junior", "junior"),
    ("level", "confirmed", "confirmé", "confirmed"),
    ("level", "senior", "senior", "senior"),
    ("level", "expert", "expert", "expert"),
    ("priority", "low", "basse", "low"),
    ("priority", "normal", "normale", "normal"),
    ("priority", "high", "haute", "high"),
    ("priority", "critical", "critique", "critical"),
    ("type", "incident", "incident", "incident"),
    ("type", "request", "demande", "request"),
    ("type", "project", "projet", "project"),
    ("type", "after_sales", "après-vente", "after-sales"),
    ("type", "emergency", "urgence", "emergency"),
    ("type", "maintenance", "maintenance", "maintenance"),
    ("type", "evolution", "évolution", "evolution"),
    ("size", "individual", "indépendant", "one person"),
    ("size", "micro", "très petite entreprise", "fewer than 10 people"),
    ("size", "small_or_medium", "PME", "10 to 249 people"),
    ("size", "intermediate", "ETI", "250 to 4,999 people"),
    ("size", "large", "grande entreprise", "5,000 people or more"),
    ("size", "public_body", "organisme public", "public body"),
    ("section", "system", "système", "system"),
    ("section", "hardware", "matériel", "hardware"),
    ("section", "disks", "disques", "disks"),
    ("section", "pci_devices", "composants (PCI)", "components (PCI)"),
    ("section", "usb_devices", "périphériques USB", "USB devices"),
    ("section", "filesystems", "volumes", "volumes"),
    ("section", "network", "réseau", "network"),
    ("section", "ports", "ports ouverts", "open ports"),
    ("section", "packages", "logiciels", "software"),
    ("section", "services", "services", "services"),
    ("section", "accounts", "comptes locaux", "local accounts"),
    ("section", "groups", "groupes locaux", "local groups"),
    ("section", "updates", "mises à jour en attente", "pending updates"),
    ("section", "protection", "protection", "protection"),
    ("held", "unknown_sender", "expéditeur inconnu", "unknown sender"),
    ("held", "without_sender", "sans expéditeur", "without sender"),
    ("held", "another_company", "il répond au ticket d'une autre entreprise", "it answers another company's ticket"),
    ("held", "not_allowed", "le droit de l'expéditeur ne va pas jusque-là", "the sender's right does not reach that far"),
    ("held", "several_companies", "expéditeur dans plusieurs entreprises", "the sender is at several companies"),
    ("held", "from_the_team", "écrit par l'équipe, sans ticket", "written by the team, to no ticket"),
    ("held", "unreadable", "illisible", "unreadable"),
    ("aside", "ours", "le nôtre, revenu", "our own, come back"),
    ("aside", "bounce", "retour de non-remise", "could not be delivered"),
    ("aside", "automatic", "envoyé par une machine", "sent by a machine"),
    ("aside", "bulk", "envoi en nombre", "sent to many"),
];

/// None where nobody has called it anything.
pub fn called(sort: &str, word: &Value, language: Language) -> Option<String> {
    if sort == "notice" {
        let kind = serde_json::from_value(word.clone()).ok()?;
        return Some(headline(kind, language).to_owned());
    }
    let named = word.as_str()?;
    let (.., french, english) = TERMS
        .iter()
        .find(|(of, known, ..)| *of == sort && *known == named)?;
    Some(language.choose(french, english).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::mail::{Held, WhyAside};
    use kernel::{NoticeKind, Priority, Role, TicketType};
    use serde::Serialize;

    fn all_are_called<W: Serialize>(sort: &str, all: &[W]) {
        for word in all {
            let word = serde_json::to_value(word).unwrap();
            for language in [Language::French, Language::English] {
                assert!(
                    called(sort, &word, language).is_some(),
                    "{sort} {word} in {language:?}"
                );
            }
        }
    }

    #[test]
    fn au2_every_word_of_the_program_is_called_something() {
        all_are_called("role", &Role::ALL);
        all_are_called("priority", &Priority::ALL);
        all_are_called("notice", &NoticeKind::ALL);
        all_are_called("type", &TicketType::ALL);
        all_are_called(
            "aside",
            &[
                WhyAside::Ours,
                WhyAside::Bounce,
                WhyAside::Automatic,
                WhyAside::Bulk,
            ],
        );
        let held = [
            Held::UnknownSender,
            Held::WithoutSender,
            Held::AnotherCompany,
            Held::NotAllowed,
            Held::SeveralCompanies,
            Held::FromTheTeam,
            Held::Unreadable,
        ];
        all_are_called("held", &held);
    }

    #[test]
    fn what_nobody_knows_is_called_nothing() {
        assert_eq!(called("role", &"emperor".into(), Language::French), None);
        assert_eq!(called("priority", &"admin".into(), Language::English), None);
    }
}
