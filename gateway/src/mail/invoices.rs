//! What letters about invoices say: the invoice itself (BI3), and reminders of it, each level more firmly (BI4).

use super::letter::{Reader, Text};
use commands::invoice::InvoiceTold;
use documents::{Speech, invoice_title};
use domain::invoice::{InvoiceValidated, Kind, ReminderRaised};
use kernel::Language;

/// Within so many days a reminder wants to be followed.
const DAYS_TO_PAY: u8 = 8;

pub fn invoice(told: &InvoiceTold, reader: &Reader) -> Text {
    let (validated, language) = (&told.validated, reader.language);
    let title = invoice_title(validated, language);
    let mut letter = reader.blank(format!("{title} – {}", reader.agency));
    letter.paragraphs = vec![attached(validated, language), payable(validated, language)];
    letter.closing = vec![data_within(language)];
    letter
}

fn attached(validated: &InvoiceValidated, language: Language) -> String {
    let speech = Speech(language);
    let (title, day) = (
        invoice_title(validated, language),
        speech.day(validated.issued_on),
    );
    let gross = speech.money(validated.totals.gross);
    language.choose(
        format!("Vous trouverez ci-joint notre document «\u{202f}{title}\u{202f}» du {day}, d'un montant de {gross} TTC."),
        format!("Please find attached {title} of {day}, for {gross} with VAT."),
    )
}

fn payable(validated: &InvoiceValidated, language: Language) -> String {
    let speech = Speech(language);
    if let (Kind::CreditNote { .. }, Some(credits)) = (validated.kind, &validated.credits) {
        let number = &credits.number;
        return language.choose(
            format!("Il vient en déduction de la facture {number}."),
            format!("It is taken off invoice {number}."),
        );
    }
    let (due, day) = (speech.money(validated.due), speech.day(validated.due_on));
    language.choose(
        format!("Net à payer\u{202f}: {due}, au plus tard le {day}."),
        format!("Amount due: {due}, on {day} at the latest."),
    )
}

fn data_within(language: Language) -> String {
    let said = language.choose(
        "Le PDF contient aussi les données de la facture au format Factur-X, lisibles par votre logiciel comptable.",
        "The PDF also holds the data of the invoice as Factur-X, which accounting programs read.",
    );
    said.to_owned()
}

/// None where nothing is to be claimed any more.
pub fn reminder(told: &InvoiceTold, level: u8, reader: &Reader) -> Option<Text> {
    let raised = told.reminders.iter().find(|raised| raised.level == level)?;
    if !told.is_claimable {
        return None;
    }
    let language = reader.language;
    let number = &told.validated.number;
    let subject = match level {
        1 => language.choose(
            format!("Rappel\u{202f}: facture {number}"),
            format!("Reminder: invoice {number}"),
        ),
        2 => language.choose(
            format!("Deuxième rappel\u{202f}: facture {number}"),
            format!("Second reminder: invoice {number}"),
        ),
        _ => language.choose(
            format!("Mise en demeure\u{202f}: facture {number}"),
            format!("Formal notice: invoice {number}"),
        ),
    };
    let mut letter = reader.blank(subject);
    letter.paragraphs = vec![owed(&told.validated, raised, language), wanted(level, language)];
    letter.paragraphs.extend(lateness(raised, language));
    letter.closing = vec![crossed(language)];
    Some(letter)
}

fn owed(validated: &InvoiceValidated, raised: &ReminderRaised, language: Language) -> String {
    let speech = Speech(language);
    let (number, balance) = (&validated.number, speech.money(raised.balance));
    let (issued_on, due_on) = (speech.day(validated.issued_on), speech.day(raised.due_on));
    language.choose(
        format!("Sauf erreur de notre part, il reste {balance} à régler sur la facture {number} du {issued_on}, échue le {due_on}."),
        format!("According to our books, {balance} of invoice {number} of {issued_on}, due on {due_on}, is still to be paid."),
    )
}

fn wanted(level: u8, language: Language) -> String {
    match level {
        1 => language.choose(
            "Merci de procéder à son règlement.".to_owned(),
            "Please arrange for its payment.".to_owned(),
        ),
        2 => language.choose(
            format!("Merci de la régler sous {DAYS_TO_PAY} jours."),
            format!("Please pay it within {DAYS_TO_PAY} days."),
        ),
        _ => language.choose(
            format!("Nous vous mettons en demeure de la régler sous {DAYS_TO_PAY} jours, faute de quoi nous en poursuivrons le recouvrement."),
            format!("We hereby give you formal notice to pay it within {DAYS_TO_PAY} days, failing which we shall seek its recovery."),
        ),
    }
}

/// What the law adds, from the second level on.
fn lateness(raised: &ReminderRaised, language: Language) -> Option<String> {
    let speech = Speech(language);
    let indemnity = raised.indemnity.filter(|_| raised.level > 1)?;
    let (interest, indemnity) = (speech.money(raised.interest), speech.money(indemnity));
    let day = speech.day(raised.on);
    Some(language.choose(
        format!("Au {day}, les pénalités de retard s'élèvent à {interest}, et l'indemnité forfaitaire pour frais de recouvrement à {indemnity}."),
        format!("On {day}, interest for late payment amounts to {interest}, and the fixed compensation for recovery costs to {indemnity}."),
    ))
}

fn crossed(language: Language) -> String {
    let said = language.choose(
        "Si votre règlement est déjà parti, ne tenez pas compte de ce message.",
        "If your payment is on its way, please disregard this message.",
    );
    said.to_owned()
}
