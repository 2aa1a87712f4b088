//! What the demo company's clients ask for, and how far it is.

use kernel::{Priority, TicketType};

pub struct Asked {
    /// Names the commands about it; never changed.
    pub key: &'static str,
    /// The key of the company.
    pub client: &'static str,
    /// The key of the contract it is under.
    pub deal: Option<&'static str>,
    pub subject: &'static str,
    pub description: &'static str,
    pub kind: TicketType,
    pub priority: Priority,
    /// Whether the senior technician has it, or the other one; nobody, where it is none.
    pub senior_has_it: Option<bool>,
    pub said: &'static [Said],
    pub ends: Ends,
}

pub enum Said {
    ByTheClient(&'static str),
    ByTheTeam(&'static str),
    /// The team's own.
    Note(&'static str),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    AsItIs,
    WaitingForTheClient,
    Resolved,
    Escalated,
}

pub const ALL: [Asked; 6] = [
    Asked {
        key: "till",
        client: "martin",
        deal: Some("martin-packs"),
        subject: "La caisse n'imprime plus les tickets",
        description: "Depuis ce matin le voyant de l'imprimante clignote en orange. Nous écrivons les tickets à la main.",
        kind: TicketType::Incident,
        priority: Priority::High,
        senior_has_it: Some(false),
        said: &[
            Said::ByTheTeam("Bonjour, le rouleau touche-t-il bien le capteur, à droite du bac ?"),
            Said::ByTheClient("Oui, je viens de le remettre : même chose."),
            Said::Note("Même panne qu'en mars : la tête est usée. Prévoir une pièce."),
        ],
        ends: Ends::AsItIs,
    },
    Asked {
        key: "menu",
        client: "martin",
        deal: Some("martin-packs"),
        subject: "Mettre la carte de Noël sur le site",
        description: "La carte est prête, avec les prix et les photos. Il la faudrait avant le 1er décembre.",
        kind: TicketType::Evolution,
        priority: Priority::Normal,
        senior_has_it: Some(true),
        said: &[Said::ByTheTeam(
            "C'est noté. Pouvez-vous nous envoyer les photos en grand format ?",
        )],
        ends: Ends::WaitingForTheClient,
    },
    Asked {
        key: "xray",
        client: "lilas",
        deal: Some("lilas-machines"),
        subject: "Le poste de radiologie ne démarre plus",
        description: "Écran noir au démarrage, trois bips. Des rendez-vous toute la journée.",
        kind: TicketType::Emergency,
        priority: Priority::Critical,
        senior_has_it: Some(true),
        said: &[Said::Note(
            "Trois bips : mémoire. Une barrette est en stock à l'atelier.",
        )],
        ends: Ends::Escalated,
    },
    Asked {
        key: "account",
        client: "lilas",
        deal: Some("lilas-machines"),
        subject: "Un compte pour la nouvelle assistante",
        description: "Léa arrive lundi : un compte, la messagerie et l'agenda partagé.",
        kind: TicketType::Request,
        priority: Priority::Normal,
        senior_has_it: None,
        said: &[],
        ends: Ends::AsItIs,
    },
    Asked {
        key: "plans",
        client: "kerbrat",
        deal: Some("kerbrat-hours"),
        subject: "Les plans n'arrivent plus sur la découpe",
        description: "L'atelier ne voit plus le dossier partagé depuis le bureau.",
        kind: TicketType::Incident,
        priority: Priority::High,
        senior_has_it: None,
        said: &[],
        ends: Ends::AsItIs,
    },
    Asked {
        key: "backup",
        client: "delorme",
        deal: None,
        subject: "La sauvegarde de la nuit a échoué",
        description: "Nous avons reçu un message d'erreur à 3 h.",
        kind: TicketType::Maintenance,
        priority: Priority::Low,
        senior_has_it: Some(false),
        said: &[Said::ByTheTeam(
            "Le disque était plein : il est vidé, et la sauvegarde est passée à la main.",
        )],
        ends: Ends::Resolved,
    },
];
