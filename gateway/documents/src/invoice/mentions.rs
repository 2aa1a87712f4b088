//! What the law wants said on an invoice, sentence by sentence, for the paper and for machines.

use crate::speech::Speech;
use domain::invoice::{InvoiceValidated, Kind, Nature};
use kernel::{PaymentTerms, VatCategory};

pub struct Mentions<'i> {
    invoice: &'i InvoiceValidated,
    speech: Speech,
}

impl<'i> Mentions<'i> {
    pub fn of(invoice: &'i InvoiceValidated, speech: Speech) -> Mentions<'i> {
        Mentions { invoice, speech }
    }

    /// Goods, services or both.
    pub fn operations(&self) -> String {
        let sold = |nature| {
            let mut lines = self.invoice.content.lines.iter();
            lines.any(|line| line.nature == nature)
        };
        let of = match (sold(Nature::Goods), sold(Nature::Services)) {
            (true, true) => self.choose(
                "livraison de biens et prestation de services",
                "goods and services",
            ),
            (true, false) => self.choose("livraison de biens", "goods"),
            (false, true | false) => self.choose("prestation de services", "services"),
        };
        self.choose(
            format!("Catégorie de l'opération : {of}."),
            format!("Kind of operation: {of}."),
        )
    }

    pub fn late(&self) -> String {
        let rate = self.speech.percent(self.invoice.mentions.late_rate);
        self.choose(
            format!("Pénalités de retard : {rate} par an, exigibles sans rappel le lendemain de l'échéance."),
            format!("Late payment: {rate} a year, owed without a reminder from the day after the due date."),
        )
    }

    pub fn indemnity(&self) -> String {
        let indemnity = self.speech.money(self.invoice.mentions.indemnity);
        self.choose(
            format!(
                "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : {indemnity}."
            ),
            format!("Fixed compensation for recovery costs in case of late payment: {indemnity}."),
        )
    }

    pub fn early_payment(&self) -> String {
        let none = || {
            self.choose(
                "Pas d'escompte pour paiement anticipé.".to_owned(),
                "No discount for early payment.".to_owned(),
            )
        };
        self.invoice.mentions.early_payment.clone().unwrap_or_else(none)
    }

    pub fn on_debits(&self) -> Option<String> {
        self.invoice.mentions.vat_on_debits.then(|| {
            self.choose(
                "Option pour le paiement de la taxe d'après les débits.".to_owned(),
                "VAT is owed on invoices (taxe d'après les débits).".to_owned(),
            )
        })
    }

    /// Why a line bears no VAT, where the law wants that said.
    pub fn without_vat(&self, category: VatCategory) -> Option<String> {
        let said = |french: &str, english: &str| Some(self.choose(french, english).to_owned());
        match category {
            VatCategory::Standard | VatCategory::ZeroRated => None,
            VatCategory::Exempt => self.invoice.content.exemption.clone(),
            VatCategory::ReverseCharge => said("Autoliquidation", "Reverse charge (autoliquidation)"),
            VatCategory::IntraCommunity => said(
                "Livraison intracommunautaire exonérée (article 262 ter, I du CGI)",
                "Intra-Community supply, exempt (article 262 ter, I of the CGI)",
            ),
            VatCategory::Export => said(
                "Exportation exonérée (article 262, I du CGI)",
                "Export, exempt (article 262, I of the CGI)",
            ),
            VatCategory::OutOfScope => said(
                "Hors du champ de la TVA française",
                "Outside the scope of French VAT",
            ),
        }
    }

    /// When it is to be paid, or what it takes back.
    pub fn terms(&self) -> String {
        match (self.invoice.kind, &self.invoice.credits) {
            (Kind::CreditNote { .. }, Some(credits)) => {
                let (number, day) = (&credits.number, self.speech.day(credits.issued_on));
                self.choose(
                    format!("Vient en déduction de la facture {number} du {day}."),
                    format!("Taken off invoice {number} of {day}."),
                )
            }
            (Kind::Invoice | Kind::Deposit | Kind::CreditNote { .. }, _) => self.due(),
        }
    }

    fn due(&self) -> String {
        let day = self.speech.day(self.invoice.due_on);
        let terms = match self.invoice.content.terms {
            PaymentTerms::Net { days: 0 } => self.choose("à réception".to_owned(), "on receipt".to_owned()),
            PaymentTerms::Net { days } => {
                self.choose(format!("à {days} jours"), format!("within {days} days"))
            }
            PaymentTerms::EndOfMonth { days } => self.choose(
                format!("à {days} jours fin de mois"),
                format!("within {days} days, end of month"),
            ),
            PaymentTerms::DayOfMonth { days, day } => self.choose(
                format!("à {days} jours, le {day} du mois suivant"),
                format!("within {days} days, on the {day} of the month after"),
            ),
        };
        self.choose(
            format!("Paiement {terms}, au plus tard le {day}."),
            format!("Payment {terms}, on {day} at the latest."),
        )
    }

    fn choose<T>(&self, french: T, english: T) -> T {
        self.speech.0.choose(french, english)
    }
}
