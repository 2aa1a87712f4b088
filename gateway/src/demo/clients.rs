//! The demo company's clients: invented, with identifiers that pass every check.

pub struct Company {
    /// Names the commands about it; never changed.
    pub key: &'static str,
    pub name: &'static str,
    pub number: &'static str,
    pub siren: &'static str,
    pub vat_number: &'static str,
    /// Street, postal code, city.
    pub address: (&'static str, &'static str, &'static str),
    pub sector: &'static str,
    pub days_to_pay: u16,
    pub notes: &'static str,
    /// The key of its holding.
    pub parent: Option<&'static str>,
    pub contacts: &'static [Someone],
}

pub struct Someone {
    pub name: &'static str,
    pub role: &'static str,
    pub phone: &'static str,
    pub mail: &'static str,
}

pub const ALL: [Company; 6] = [
    Company {
        key: "martin",
        name: "Boulangerie Martin & Fils",
        number: "C-0001",
        siren: "847123692",
        vat_number: "FR91847123692",
        address: ("12 rue des Halles", "59000", "Lille"),
        sector: "Alimentation",
        days_to_pay: 30,
        notes: "Appeler avant 14 h : le fournil ferme l'après-midi.",
        parent: None,
        contacts: &[
            Someone {
                name: "Paul Martin",
                role: "Gérant",
                phone: "03 20 00 01 01",
                mail: "paul@boulangerie-martin.example",
            },
            Someone {
                name: "Lucie Martin",
                role: "Comptabilité",
                phone: "03 20 00 01 02",
                mail: "lucie@boulangerie-martin.example",
            },
        ],
    },
    Company {
        key: "lilas",
        name: "Cabinet vétérinaire des Lilas",
        number: "C-0002",
        siren: "793456815",
        vat_number: "FR60793456815",
        address: ("4 avenue des Lilas", "59100", "Roubaix"),
        sector: "Santé",
        days_to_pay: 30,
        notes: "Huit postes ; le logiciel de caisse est chez l'éditeur.",
        parent: None,
        contacts: &[Someone {
            name: "Dr Anne Lefèvre",
            role: "Associée",
            phone: "03 20 00 02 01",
            mail: "anne@veto-lilas.example",
        }],
    },
    Company {
        key: "kerbrat",
        name: "Menuiserie Kerbrat",
        number: "C-0003",
        siren: "512089475",
        vat_number: "FR91512089475",
        address: ("Zone artisanale du Moulin", "62400", "Béthune"),
        sector: "Bâtiment",
        days_to_pay: 45,
        notes: "Facturer à l'heure, sans pack.",
        parent: None,
        contacts: &[Someone {
            name: "Yann Kerbrat",
            role: "Gérant",
            phone: "03 21 00 03 01",
            mail: "yann@kerbrat.example",
        }],
    },
    Company {
        key: "delorme",
        name: "Étude notariale Delorme",
        number: "C-0004",
        siren: "329561740",
        vat_number: "FR25329561740",
        address: ("8 place du Général-de-Gaulle", "59800", "Lille"),
        sector: "Juridique",
        days_to_pay: 30,
        notes: "Interventions le soir acceptées, comptées double.",
        parent: None,
        contacts: &[
            Someone {
                name: "Maître Hélène Delorme",
                role: "Notaire",
                phone: "03 20 00 04 01",
                mail: "helene@delorme.example",
            },
            Someone {
                name: "Marc Petit",
                role: "Clerc",
                phone: "03 20 00 04 02",
                mail: "marc@delorme.example",
            },
        ],
    },
    Company {
        key: "hexalog",
        name: "Groupe Hexalog",
        number: "C-0005",
        siren: "903184570",
        vat_number: "FR51903184570",
        address: ("Tour Lilleurope", "59777", "Lille"),
        sector: "Logistique",
        days_to_pay: 60,
        notes: "Maison mère : sa banque d'heures sert aussi à ses filiales.",
        parent: None,
        contacts: &[Someone {
            name: "Nadia Cherif",
            role: "DSI",
            phone: "03 20 00 05 01",
            mail: "nadia@hexalog.example",
        }],
    },
    Company {
        key: "hexalog-transport",
        name: "Hexalog Transport",
        number: "C-0006",
        siren: "903184620",
        vat_number: "FR07903184620",
        address: ("Plateforme de Dourges", "62119", "Dourges"),
        sector: "Logistique",
        days_to_pay: 60,
        notes: "Filiale d'Hexalog ; débite la banque du groupe.",
        parent: Some("hexalog"),
        contacts: &[Someone {
            name: "Olivier Roux",
            role: "Exploitation",
            phone: "03 21 00 06 01",
            mail: "olivier@hexalog.example",
        }],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use domain::client::{Identifiers, TypedIdentifiers};

    #[test]
    fn every_identifier_passes_the_checks() {
        for company in ALL {
            let typed = TypedIdentifiers {
                siren: Some(company.siren.to_owned()),
                siret: None,
                vat_number: Some(company.vat_number.to_owned()),
            };
            assert!(Identifiers::of(&typed).is_ok(), "{}", company.name);
        }
    }
}
