//! Who the demo company is on its invoices, and what it invoiced: some paid, some late, some still drafts. The time that
//! waits in the queue is left for whoever tries it.

use super::{Story, client, command, contract, done};
use crate::{
    Failure,
    demo::{
        clients,
        contracts::{self, Kind},
        people,
    },
};
use commands::{contract as contracts_of, invoice, processes::settle, seller};
use domain::{
    client::TypedIdentifiers,
    contract::{Billing, Every, When},
    invoice::{Means, Nature, Unit},
    seller::Invoicing,
};
use kernel::{Currency, Decimal, Money, Percent, Vat};

/// A company by its place among the clients, what was sold, for how many euros, and what came of it.
const SOLD: [(usize, &str, i64, Outcome); 6] = [
    (
        0,
        "Remplacement de la caisse, pose comprise",
        1_840,
        Outcome::Paid,
    ),
    (1, "Migration de la messagerie", 960, Outcome::HalfPaid),
    (2, "Audit de sécurité", 2_350, Outcome::Sent),
    (3, "Formation des équipes, deux jours", 1_600, Outcome::Validated),
    (4, "Câblage de l'entrepôt", 4_120, Outcome::Validated),
    (5, "Étude de reprise des sauvegardes", 780, Outcome::Draft),
];

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Draft,
    Validated,
    Sent,
    HalfPaid,
    Paid,
}

impl Story<'_> {
    pub async fn invoice(&self) -> Result<(), Failure> {
        self.be_a_seller().await?;
        for (at, label, euros, outcome) in SOLD {
            self.sell(clients::ALL[at].key, label, euros, outcome).await?;
        }
        self.bill_subscriptions().await?;
        settle(&self.app.runtime).await?;
        Ok(())
    }

    async fn be_a_seller(&self) -> Result<(), Failure> {
        let (runtime, accountant) = (&self.app.runtime, self.person(&people::ACCOUNTING));
        let identify = seller::IdentifySeller {
            command: command("identify seller"),
            name: "Atelier Nord SAS".to_owned(),
            identifiers: TypedIdentifiers {
                siren: Some("123456782".to_owned()),
                siret: None,
                vat_number: Some("FR11123456782".to_owned()),
            },
            lines: vec!["8 quai du Wault".to_owned()],
            postal_code: "59000".to_owned(),
            city: "Lille".to_owned(),
            country: "FR".to_owned(),
            legal_form: Some("SAS au capital de 20 000 EUR".to_owned()),
            registry: Some("RCS Lille".to_owned()),
        };
        done(seller::identify_seller(runtime, &accountant, identify).await)?;
        let set = seller::SetInvoicing {
            command: command("set invoicing"),
            from: self.months_ago(12),
            invoicing: Invoicing {
                vat: Vat::standard(percent(2_000)?),
                exemption: None,
                vat_on_debits: false,
                late_rate: percent(1_215)?,
                early_payment: Some("Pas d'escompte pour paiement anticipé.".to_owned()),
                iban: Some("FR7630006000011234567890189".to_owned()),
                bic: Some("AGRIFRPP".to_owned()),
                reminders: vec![7, 15, 30],
            },
        };
        done(seller::set_invoicing(runtime, &accountant, set).await)
    }

    async fn sell(&self, key: &str, label: &str, euros: i64, outcome: Outcome) -> Result<(), Failure> {
        let (runtime, accountant) = (&self.app.runtime, self.person(&people::ACCOUNTING));
        let named = |what: &str| command(&format!("{what} {key}"));
        let draft = invoice::DraftInvoice {
            command: named("draft invoice"),
            client: client(key),
            deposit: false,
            currency: None,
            written: written(label, money(euros)?),
        };
        let id = draft.invoice();
        done(invoice::draft_invoice(runtime, &accountant, draft).await)?;
        if outcome == Outcome::Draft {
            return Ok(());
        }
        let validate = invoice::ValidateInvoice {
            command: named("validate invoice"),
            invoice: id,
        };
        done(invoice::validate_invoice(runtime, &accountant, validate).await)?;
        if outcome == Outcome::Validated {
            return Ok(());
        }
        let sent = invoice::MarkSent {
            command: named("send invoice"),
            invoice: id,
            on: Some(self.today),
        };
        done(invoice::mark_sent(runtime, &accountant, sent).await)?;
        // With 20 % of VAT.
        let received = match outcome {
            Outcome::Paid => euros * 6 / 5,
            Outcome::HalfPaid => euros * 3 / 5,
            Outcome::Draft | Outcome::Validated | Outcome::Sent => return Ok(()),
        };
        let record = invoice::RecordPayment {
            command: named("pay invoice"),
            invoice: id,
            amount: money(received)?,
            received_on: self.today,
            means: Means::Transfer,
            reference: None,
        };
        done(invoice::record_payment(runtime, &accountant, record).await)
    }

    /// For the last three months; the drafts come by themselves.
    async fn bill_subscriptions(&self) -> Result<(), Failure> {
        let subscriptions = contracts::ALL
            .iter()
            .filter(|deal| matches!(deal.kind, Kind::Machines | Kind::Flat));
        for deal in subscriptions {
            let agree = contracts_of::AgreeBilling {
                command: command(&format!("agree billing {}", deal.key)),
                contract: contract(deal),
                billing: Billing {
                    every: Every::Month,
                    when: When::Afterwards,
                },
                from: self.months_ago(3),
            };
            let admin = self.person(&people::ADMIN);
            done(contracts_of::agree_billing(&self.app.runtime, &admin, agree).await)?;
        }
        Ok(())
    }
}

fn money(euros: i64) -> Result<Money, Failure> {
    Money::try_new(euros.into(), Currency::EUR).map_err(|error| Failure::said(error.to_string()))
}

fn percent(hundredths: i64) -> Result<Percent, Failure> {
    Percent::try_from(Decimal::new(hundredths, 2)).map_err(|error| Failure::said(error.to_string()))
}

fn written(label: &str, price: Money) -> invoice::Written {
    invoice::Written {
        lines: vec![invoice::WrittenLine {
            line: None,
            label: label.to_owned(),
            nature: Nature::Services,
            quantity: Decimal::ONE,
            unit: Unit::Piece,
            price,
            base: 1,
            discount: None,
            vat: None,
        }],
        terms: None,
        deducts: vec![],
        exemption: None,
        reference: None,
        delivery: None,
        note: None,
    }
}
