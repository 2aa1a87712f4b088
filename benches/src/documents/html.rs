//! The same invoice as a page: same facts in the same order, of which the peer makes its document.

use domain::invoice::{InvoiceValidated, Line, LineAmount};
use kernel::Party;
use std::fmt::Write;

/// Everything of it fits into two pages, as ours does.
pub fn page(invoice: &InvoiceValidated) -> String {
    let number = &invoice.number;
    let mut page = format!(
        "<!doctype html><html lang=fr><meta charset=utf-8><title>Facture {number}</title><meta name=author \
         content='Atelier Nord'><header>Atelier Nord</header><h1>Facture {number}</h1>"
    );
    about(&mut page, invoice);
    lines(&mut page, invoice);
    sums(&mut page, invoice);
    payment(&mut page, invoice);
    page
}

fn say(page: &mut String, said: std::fmt::Arguments<'_>) {
    let _ = page.write_fmt(said); // a text takes everything
}

fn about(page: &mut String, invoice: &InvoiceValidated) {
    say(
        page,
        format_args!(
            "<p>Date de facture <b>{}</b><br>Date d'échéance <b>{}</b><br>Votre référence <b>{}</b></p><div \
             class=parties><div><small>Vendeur</small>{}</div><div><small>Client</small>{}</div></div>",
            invoice.issued_on,
            invoice.due_on,
            invoice.content.reference.as_deref().unwrap_or_default(),
            party(&invoice.seller),
            party(&invoice.buyer),
        ),
    );
}

fn party(party: &Party) -> String {
    let mut said = format!("<b>{}</b>", party.name);
    for line in &party.lines {
        say(&mut said, format_args!("<br>{line}"));
    }
    say(
        &mut said,
        format_args!("<br>{} {}", party.postal_code, party.city),
    );
    for (name, number) in [("SIREN", &party.siren), ("N° TVA", &party.vat_number)] {
        if let Some(number) = number {
            say(&mut said, format_args!("<br>{name} {number}"));
        }
    }
    said
}

fn lines(page: &mut String, invoice: &InvoiceValidated) {
    page.push_str(
        "<table><thead><tr><th>Désignation<th>Quantité<th>Prix unitaire HT<th>TVA<th>Montant HT</thead>",
    );
    for (line, amount) in invoice.content.lines.iter().zip(&invoice.amounts) {
        row(page, line, amount);
    }
    page.push_str("</table>");
}

fn row(page: &mut String, line: &Line, amount: &LineAmount) {
    say(
        page,
        format_args!(
            "<tr><td>{}<td>{} min<td>{} / h<td>{}<td>{}",
            line.label.text().unwrap_or_default(),
            line.quantity.value(),
            line.price,
            line.vat.rate,
            amount.net,
        ),
    );
}

fn sums(page: &mut String, invoice: &InvoiceValidated) {
    page.push_str("<div class=sums><table><tr><th>Taux de TVA<th>Base HT<th>TVA");
    for group in &invoice.totals.groups {
        let (rate, net, tax) = (group.vat.rate, group.net, group.tax);
        say(page, format_args!("<tr><td>{rate}<td>{net}<td>{tax}"));
    }
    let totals = &invoice.totals;
    say(
        page,
        format_args!(
            "</table><table><tr><td>Total HT<td>{}<tr><td>Total TVA<td>{}<tr><td>Total TTC<td>{}<tr class=due><td>Net à \
             payer<td>{}</table></div>",
            totals.net, totals.tax, totals.gross, invoice.due
        ),
    );
}

fn payment(page: &mut String, invoice: &InvoiceValidated) {
    let mentions = &invoice.mentions;
    let iban = mentions.iban.as_deref().unwrap_or_default();
    let bic = mentions.bic.as_deref().unwrap_or_default();
    say(
        page,
        format_args!(
            "<h2>Règlement</h2><p>Paiement à 30 jours, au plus tard le {}.<br>IBAN {iban} – BIC {bic}<br>Référence à \
             rappeler : {}</p><p class=law>Pénalités de retard : {} par an, exigibles sans rappel.<br>Indemnité \
             forfaitaire pour frais de recouvrement en cas de retard de paiement : {}.<br>Pas d'escompte pour paiement \
             anticipé.<br>{} – {}</p>",
            invoice.due_on,
            invoice.number,
            mentions.late_rate,
            mentions.indemnity,
            mentions.legal_form.as_deref().unwrap_or_default(),
            mentions.registry.as_deref().unwrap_or_default(),
        ),
    );
}
