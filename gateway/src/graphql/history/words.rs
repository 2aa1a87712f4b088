//! What happened, in words: one sentence for each event, in both languages. AU2.
//!
//! A sentence takes values from the event by their names, `{name}` or `{source.grant.reason}`; `{minutes:time}` is a
//! time, `{day:day}` a day, `{price:money}` an amount, `{from:role}` a word of the program as people call it. What was
//! forgotten says so, and what is not there is a dash.

mod terms;

use crate::graphql::words::forgotten;
use documents::Speech;
use jiff::Timestamp;
use kernel::{Day, Language, Minutes, Personal};
use serde_json::Value;

/// The type of the event, in French, in English.
pub type Words = (&'static str, &'static str, &'static str);

#[rustfmt::skip]
pub const WORDS: &[Words] = &[
    ("account.opened", "Compte ouvert pour {name}.", "Account opened for {name}."),
    ("account.role_changed", "Rôle changé : de {from:role} à {to:role}.", "Role changed from {from:role} to {to:role}."),
    ("account.cost_set", "Coût horaire : {hourly:money} à partir du {from:day}.", "Hourly cost: {hourly:money} from {from:day} on."),
    ("account.level_changed", "Niveau changé : {level:level}.", "Level changed to {level:level}."),
    ("account.profile_changed", "Profil changé : {name}.", "Profile changed: {name}."),
    ("account.closed", "Compte fermé.", "Account closed."),
    ("mail_address.taken", "Adresse mail prise par un compte.", "Mail address taken by an account."),
    ("mail_address.given_back", "Adresse mail libérée.", "Mail address given back."),
    ("roster.entered", "Compte inscrit : {role:role}.", "Account listed: {role:role}."),
    ("roster.left", "Compte rayé de la liste.", "Account listed no more."),
    ("act.refused", "Refusé ({code}).", "Refused ({code})."),
    ("act.changed_nothing", "Demandé, sans rien changer.", "Asked for, and nothing changed."),
    ("act.consulted", "Données sensibles consultées.", "Sensitive data consulted."),
    ("act.done", "Fait.", "Done."),
    ("ticket_view.kept", "Vue « {name} » enregistrée.", "View \"{name}\" kept."),
    ("ticket_view.changed", "Vue changée : {name}.", "View changed: {name}."),
    ("ticket_view.retired", "Vue retirée.", "View retired."),
    ("answer_template.kept", "Réponse type « {name} » créée.", "Answer template \"{name}\" kept."),
    ("answer_template.changed", "Réponse type changée : {name}.", "Answer template changed: {name}."),
    ("answer_template.retired", "Réponse type retirée du choix.", "Answer template retired."),
    ("calendar.defined", "Calendrier « {name} » créé ({opening.zone}).", "Calendar \"{name}\" defined ({opening.zone})."),
    ("calendar.changed", "Calendrier changé : {name}.", "Calendar changed: {name}."),
    ("calendar.retired", "Calendrier retiré du choix.", "Calendar retired."),
    ("client.registered", "Client {name} enregistré.", "Client {name} registered."),
    ("client.renamed", "Client renommé : {name}.", "Client renamed: {name}."),
    ("client.renumbered", "Nouveau numéro de client : {number}.", "New client number: {number}."),
    ("client.identifiers_corrected", "Identifiants corrigés : SIREN {identifiers.siren}, SIRET {identifiers.siret}.",
        "Identifiers corrected: SIREN {identifiers.siren}, SIRET {identifiers.siret}."),
    ("client.addresses_changed", "Adresses changées.", "Addresses changed."),
    ("client.payment_terms_changed", "Conditions de paiement changées.", "Payment terms changed."),
    ("client.notes_rewritten", "Notes réécrites.", "Notes rewritten."),
    ("client.segmented", "Segment : {sector}, {size:size}.", "Segment: {sector}, {size:size}."),
    ("client.attached_to_parent", "Rattaché à une maison mère.", "Attached to a parent company."),
    ("client.detached_from_parent", "Détaché de sa maison mère.", "Detached from its parent company."),
    ("client.entrusted_to_partner", "Confié à un partenaire.", "Entrusted to a partner."),
    ("client.withdrawn_from_partner", "Retiré au partenaire.", "Withdrawn from the partner."),
    ("client.contact_added", "Contact ajouté : {details.name}.", "Contact added: {details.name}."),
    ("client.contact_details_changed", "Coordonnées changées : {details.name}.", "Contact details changed: {details.name}."),
    ("client.primary_contact_chosen", "Contact principal choisi.", "Primary contact chosen."),
    ("client.contact_removed", "Contact retiré.", "Contact removed."),
    ("client.contact_forgotten", "Contact oublié à sa demande.", "Contact forgotten at their request."),
    ("client.archived", "Client archivé : {reason}", "Client archived: {reason}"),
    ("client.restored", "Client sorti des archives.", "Client restored."),
    ("client_family.joined", "Une société rejoint un groupe.", "A company joins a group."),
    ("contract.signed", "Contrat « {name} » signé, à partir du {first_day:day}.", "Contract \"{name}\" signed, from {first_day:day}."),
    ("contract.assigned", "Contrat passé à un autre client.", "Contract assigned to another client."),
    ("contract.terms_changed", "Nouvelles conditions à partir du {from:day}.", "New terms from {from:day}."),
    ("contract.renewed", "Contrat renouvelé jusqu'au {last_day:day}.", "Contract renewed until {last_day:day}."),
    ("contract.renewal_notice_set", "Préavis de renouvellement : {days} jours.", "Renewal notice: {days} days."),
    ("contract.renewal_notice_raised", "Le contrat finit le {last_day:day} : renouvellement à proposer.",
        "The contract ends on {last_day:day}: time to propose a renewal."),
    ("contract.service_policy_agreed", "Engagement de service convenu.", "Service policy agreed."),
    ("contract.billing_agreed", "Facturation de l'abonnement convenue à partir du {from:day}.", "Billing of the subscription agreed from {from:day} on."),
    ("contract.ended", "Contrat terminé au {last_day:day} : {reason}", "Contract ended on {last_day:day}: {reason}"),
    ("contract.cancelled", "Contrat annulé : {reason}", "Contract cancelled: {reason}"),
    ("default_policy.chosen", "Engagement de service par défaut choisi.", "Default service policy chosen."),
    ("file.received", "Fichier reçu : {name}.", "File received: {name}."),
    ("file.attached", "Fichier joint.", "File attached."),
    ("file.removed", "Fichier supprimé : {reason}", "File removed: {reason}"),
    ("hour_bank.opened", "Banque d'heures ouverte.", "Hour bank opened."),
    ("hour_bank.hours_credited", "Crédit de {minutes:time} ; solde {balance_after:time}.",
        "{minutes:time} credited; balance {balance_after:time}."),
    ("hour_bank.overdraft_repaid", "Découvert apuré de {minutes:time} ; solde {balance_after:time}.",
        "Overdraft repaid by {minutes:time}; balance {balance_after:time}."),
    ("hour_bank.lot_paid", "Lot payé.", "Lot paid."),
    ("hour_bank.hours_debited", "Débit de {debited:time} pour un travail du {date_of_work:day} ; solde {balance_after:time}.",
        "{debited:time} debited for work of {date_of_work:day}; balance {balance_after:time}."),
    ("hour_bank.debit_reversed", "Débit repris ({reason}) ; solde {balance_after:time}.",
        "Debit reversed ({reason}); balance {balance_after:time}."),
    ("hour_bank.hours_corrected", "Correction de {minutes:time} ({reason}) ; solde {balance_after:time}.",
        "Corrected by {minutes:time} ({reason}); balance {balance_after:time}."),
    ("hour_bank.lot_refunded", "Lot remboursé : {minutes:time} ; solde {balance_after:time}.",
        "Lot refunded: {minutes:time}; balance {balance_after:time}."),
    ("hour_bank.lot_expired", "Lot expiré le {last_day:day} : {minutes:time} perdues ; solde {balance_after:time}.",
        "Lot expired on {last_day:day}: {minutes:time} lost; balance {balance_after:time}."),
    ("hour_bank.expiry_notice_raised", "Un lot expire le {last_day:day} : il y reste {minutes_left:time}.",
        "A lot expires on {last_day:day}: {minutes_left:time} are left in it."),
    ("hour_bank.thresholds_set", "Seuils d'alerte fixés.", "Thresholds set."),
    ("hour_bank.threshold_crossed", "Seuil de {at_minutes:time} franchi : il reste {balance:time}.",
        "Threshold of {at_minutes:time} crossed: {balance:time} are left."),
    ("hour_bank.threshold_rearmed", "Seuil de {at_minutes:time} réarmé ; solde {balance:time}.",
        "Threshold of {at_minutes:time} re-armed; balance {balance:time}."),
    ("hour_bank.shared_with", "Banque partagée avec une filiale.", "Bank shared with a subsidiary."),
    ("hour_bank.sharing_stopped", "Partage avec une filiale arrêté.", "Sharing with a subsidiary stopped."),
    ("hour_bank.assigned", "Banque passée à un autre client, avec son contrat.", "Bank assigned to another client, with its contract."),
    ("hour_bank.renewal_proposed", "Renouvellement proposé : {minutes:time}, d'après {based_on.asked:time} de travail sur un an.",
        "Renewal proposed: {minutes:time}, from {based_on.asked:time} of work in a year."),
    ("hour_bank.closed", "Banque fermée : {reason}", "Bank closed: {reason}"),
    ("invoice.drafted", "Facture préparée : {totals.gross:money}.", "Invoice drafted: {totals.gross:money}."),
    ("invoice.draft_changed", "Brouillon modifié : {totals.gross:money}.", "Draft changed: {totals.gross:money}."),
    ("invoice.draft_discarded", "Brouillon abandonné : {reason}", "Draft discarded: {reason}"),
    ("invoice.validated", "Facture {number} validée : {totals.gross:money}, à payer le {due_on:day}.",
        "Invoice {number} validated: {totals.gross:money}, due on {due_on:day}."),
    ("invoice.sent", "Envoyée le {on:day}.", "Sent on {on:day}."),
    ("invoice.mailed", "Envoyée par mail le {on:day}.", "Sent by mail on {on:day}."),
    ("invoice.payment_recorded", "Règlement de {amount:money} du {received_on:day} ; reste {balance_after:money}.",
        "Payment of {amount:money} on {received_on:day}; {balance_after:money} left."),
    ("invoice.payment_refunded", "Remboursement de {amount:money} : {reason}", "Refund of {amount:money}: {reason}"),
    ("invoice.credited", "Avoir {number} de {totals.gross:money} ; reste {balance_after:money}.",
        "Credit note {number} of {totals.gross:money}; {balance_after:money} left."),
    ("invoice.deposit_deducted", "Acompte déduit de la facture de solde.", "Deposit deducted from the invoice of the balance."),
    ("invoice.disputed", "Contestée : {reason}", "Disputed: {reason}"),
    ("invoice.dispute_settled", "Contestation réglée : {outcome}", "Dispute settled: {outcome}"),
    ("invoice.reminder_raised", "Relance {level} : {balance:money} dus depuis {days_late} jours.",
        "Reminder {level}: {balance:money} due for {days_late} days."),
    ("register.number_given", "Numéro {number} attribué.", "Number {number} given."),
    ("register.period_closed", "Période close à partir du {closing.period.first_day:day}, de {closing.first_number} à {closing.last_number}.",
        "Period from {closing.period.first_day:day} closed, {closing.first_number} to {closing.last_number}."),
    ("seller.identified", "Identité légale : {identity.party.name}.", "Legal identity: {identity.party.name}."),
    ("seller.invoicing_set", "Réglages de facturation à partir du {from:day}.", "Invoicing settings from {from:day} on."),
    ("supplier_invoice.received", "Facture {content.number} de {content.seller.name} reçue.", "Invoice {content.number} of {content.seller.name} received."),
    ("supplier_invoice.refused", "Refusée : {reason}", "Refused: {reason}"),
    ("maintenance.planned", "Maintenance planifiée : {name}.", "Maintenance planned: {name}."),
    ("maintenance.called_off", "Maintenance annulée.", "Maintenance called off."),
    ("alert_rule.defined", "Règle d'alerte créée : {terms.name}.", "Alert rule defined: {terms.name}."),
    ("alert_rule.changed", "Règle d'alerte modifiée : {terms.name}.", "Alert rule changed: {terms.name}."),
    ("alert_rule.switched_on", "Règle d'alerte activée.", "Alert rule switched on."),
    ("alert_rule.switched_off", "Règle d'alerte désactivée.", "Alert rule switched off."),
    ("machine.expected", "Machine « {name} » attendue.", "Machine \"{name}\" expected."),
    ("machine.enrolled", "Machine enrôlée ({evidence.hostname}).", "Machine enrolled ({evidence.hostname})."),
    ("machine.certified", "Certificat renouvelé.", "Certificate renewed."),
    ("machine.key_adopted", "La machine parle avec sa nouvelle clé.", "The machine speaks by its new key."),
    ("machine.started", "Machine démarrée.", "Machine started."),
    ("machine.clone_suspected", "Deux machines ont la même clé.", "Two machines have the same key."),
    ("machine.went_silent", "La machine ne répond plus.", "The machine went silent."),
    ("machine.came_back", "La machine répond à nouveau.", "The machine came back."),
    ("machine.inventory_changed", "Inventaire changé : {section:section}.", "Inventory changed: {section:section}."),
    ("machine.silence_watched", "Un silence ouvrira un ticket : {subject}.", "A silence will open a ticket: {subject}."),
    ("machine.silence_ignored", "Un silence n'ouvrira plus de ticket.", "A silence opens no ticket any more."),
    ("machine.alert_raised", "Alerte levée : {subject}.", "Alert raised: {subject}."),
    ("machine.alert_reported", "Alerte portée dans un ticket ({times}).", "Alert told in a ticket ({times})."),
    ("machine.alert_cleared", "Alerte terminée.", "Alert over."),
    ("machine.assigned", "Machine passée à un autre client.", "Machine assigned to another client."),
    ("machine.revoked", "Machine révoquée : {reason}", "Machine revoked: {reason}"),
    ("numbering.number_taken", "Numéro {number} attribué.", "Number {number} taken."),
    ("mail.taken_in", "Mail reçu dans un ticket.", "Mail taken into a ticket."),
    ("mail.held", "Mail gardé : {why:held}.", "Mail held: {why:held}."),
    ("mail.set_aside", "Mail écarté : {why:aside}.", "Mail set aside: {why:aside}."),
    ("mail.accepted", "Mail accepté.", "Mail accepted."),
    ("mail.refused", "Mail refusé.", "Mail refused."),
    ("mailbox.address_chosen", "Adresse de réception : {address}.", "Inbound address: {address}."),
    ("mailbox.acknowledged", "Accusé de réception demandé.", "Acknowledgement asked for."),
    ("notice.raised", "Avis : {kind:notice}.", "Notice: {kind:notice}."),
    ("notice.read", "Avis lus.", "Notices read."),
    ("notice.preferences_chosen", "Préférences d'avis choisies, récapitulatif à {preferences.digest_hour} h.",
        "Preferences for notices chosen, digest at {preferences.digest_hour}."),
    ("notice.digest_gathered", "Récapitulatif du jour rassemblé.", "The day's digest gathered."),
    ("team.formed", "Équipe {name} créée.", "Team {name} formed."),
    ("team.renamed", "Équipe renommée : {name}.", "Team renamed: {name}."),
    ("team.queue_set", "File de l'équipe réglée.", "The team's queue set."),
    ("team.member_joined", "Un membre rejoint l'équipe.", "A member joins the team."),
    ("team.member_left", "Un membre quitte l'équipe.", "A member leaves the team."),
    ("team.skills_recorded", "Compétences notées.", "Skills recorded."),
    ("team.disbanded", "Équipe dissoute.", "Team disbanded."),
    ("reading.ticket_read", "Ticket lu.", "Ticket read."),
    ("reading.ticket_left_unread", "Ticket laissé non lu.", "Ticket left unread."),
    ("service_policy.defined", "Engagement de service « {name} » créé.", "Service policy \"{name}\" defined."),
    ("service_policy.changed", "Engagement de service changé : {name}.", "Service policy changed: {name}."),
    ("service_policy.retired", "Engagement de service retiré du choix.", "Service policy retired."),
    ("tenant.opened", "Espace de {name} ouvert.", "Space of {name} opened."),
    ("tenant.renamed", "L'agence s'appelle maintenant {name}.", "The agency is now called {name}."),
    ("tenant.branded", "Présentation de l'agence changée.", "The agency's look changed."),
    ("ticket.opened", "Ticket n° {number} ouvert : {subject}", "Ticket no. {number} opened: {subject}"),
    ("ticket.request_rewritten", "Demande réécrite : {subject}", "Request rewritten: {subject}"),
    ("ticket.classified", "Classé : {kind:type}, thème {theme}, étape {stage}.", "Classified: {kind:type}, theme {theme}, stage {stage}."),
    ("ticket.prioritised", "Priorité changée : de {from:priority} à {to:priority}.", "Priority changed from {from:priority} to {to:priority}."),
    ("ticket.linked", "Liens changés.", "Links changed."),
    ("ticket.assigned", "Attribué.", "Assigned."),
    ("ticket.released", "Rendu à la file.", "Given back."),
    ("ticket.comment_written", "Message : {text}", "Message: {text}"),
    ("ticket.note_written", "Note interne : {text}", "Internal note: {text}"),
    ("ticket.first_answered", "Première réponse donnée.", "First answer given."),
    ("ticket.work_started", "Pris en charge.", "Work started."),
    ("ticket.client_awaited", "En attente du client.", "Waiting for the client."),
    ("ticket.client_answered", "Le client a répondu.", "The client has answered."),
    ("ticket.escalated", "Escaladé : {reason}", "Escalated: {reason}"),
    ("ticket.resolved", "Résolu.", "Resolved."),
    ("ticket.reopened", "Rouvert.", "Reopened."),
    ("ticket.closed", "Clos.", "Closed."),
    ("ticket.closing_requested", "Le client demande la clôture : {comment}", "The client asks for the closing: {comment}"),
    ("ticket.merged", "Fusionné avec un autre ticket.", "Merged into another ticket."),
    ("ticket.merge_undone", "Fusion défaite.", "Merge undone."),
    ("ticket.absorbed", "Un autre ticket continue ici.", "Another ticket goes on here."),
    ("ticket.absorption_undone", "Un ticket fusionné redevient indépendant.", "A merged ticket is one of its own again."),
    ("ticket.watched", "Suivi par une personne.", "Watched by somebody."),
    ("ticket.unwatched", "N'est plus suivi par cette personne.", "Watched no more by that person."),
    ("ticket.promise_made", "Engagement pris.", "Promise made."),
    ("ticket.promise_ended", "Plus d'engagement.", "No promise any more."),
    ("ticket.deadlines_set", "Échéances : première réponse {first_answer.due:moment}, résolution {resolution.due:moment}.",
        "Deadlines: first answer {first_answer.due:moment}, resolution {resolution.due:moment}."),
    ("ticket.deadline_neared", "Échéance proche : {due:moment}.", "Deadline near: {due:moment}."),
    ("ticket.deadline_missed", "Échéance dépassée : {due:moment}.", "Deadline missed: {due:moment}."),
    ("ticket.time_counted", "Temps compté : {worked:time} ; total {total:time}.", "Time counted: {worked:time}; total {total:time}."),
    ("ticket.time_uncounted", "Temps repris : {worked:time} ; total {total:time}.", "Time taken back: {worked:time}; total {total:time}."),
    ("tenant.logo_chosen", "Logo de l'agence changé.", "The agency's logo changed."),
    ("tenant.prices_set", "Tarif hors contrat à partir du {from:day}.", "Prices outside contracts from {from:day} on."),
    ("tenant.time_locking_set", "Clôture des mois de travail changée.", "Locking of past months changed."),
    ("tenant.closing_set", "Clôture automatique des tickets résolus changée.", "Closing of resolved tickets by itself changed."),
    ("time_entry.time_logged", "Temps saisi : {worked:time} le {date_of_work:day}.", "Time logged: {worked:time} on {date_of_work:day}."),
    ("time_entry.logged_time_corrected", "Saisie corrigée : {worked:time} le {date_of_work:day}.",
        "Logged time corrected: {worked:time} on {date_of_work:day}."),
    ("time_entry.time_validated", "Temps validé : {outcome.from_bank:time} sur la banque, {outcome.billable:time} à facturer.",
        "Time validated: {outcome.from_bank:time} from the bank, {outcome.billable:time} to be billed."),
    ("time_entry.validation_withdrawn", "Validation retirée.", "Validation withdrawn."),
    ("time_entry.time_billed", "Temps porté sur une facture.", "Time put on an invoice."),
    ("time_entry.billing_lifted", "Temps retiré d'une facture : il est de nouveau à facturer.", "Time taken off an invoice: it is to be billed again."),
    ("time_entry.time_discarded", "Saisie écartée : {reason}", "Entry discarded: {reason}"),
    ("timer.started", "Chronomètre démarré.", "Timer started."),
    ("timer.changed", "Chronomètre corrigé.", "Timer changed."),
    ("timer.stopped", "Chronomètre arrêté : le temps est saisi.", "Timer stopped: the time is logged."),
    ("timer.discarded", "Chronomètre abandonné.", "Timer discarded."),
    ("workload.ticket_taken", "Un ticket de plus en main : {load}.", "One more ticket in hand: {load}."),
    ("workload.ticket_left", "Un ticket de moins en main : {load}.", "One ticket less in hand: {load}."),
];

/// None for an event that this program does not know.
pub fn sentence(event_type: &str, payload: &Value, language: Language) -> Option<String> {
    let (_, french, english) = WORDS.iter().find(|(known, ..)| *known == event_type)?;
    let event = payload.get(event_type).unwrap_or(&Value::Null);
    Some(filled(language.choose(french, english), event, language))
}

fn filled(template: &str, event: &Value, language: Language) -> String {
    let mut parts = template.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (place, rest) = part.split_once('}').unwrap_or((part, ""));
        text.push_str(&value_of(event, place, language).unwrap_or_else(|| "—".to_owned()));
        text.push_str(rest);
    }
    text
}

fn value_of(event: &Value, place: &str, language: Language) -> Option<String> {
    let (path, form) = place.split_once(':').unwrap_or((place, ""));
    let value = path.split('.').try_fold(event, |value, name| value.get(name))?;
    match form {
        "time" => Some(Minutes::try_new(value.as_i64()?)?.to_string()),
        // As everybody reads it alike: in UTC, to the minute.
        "moment" => {
            let at: Timestamp = value.as_str()?.parse().ok()?;
            let form = language.choose("%d/%m/%Y %H:%M UTC", "%Y-%m-%d %H:%M UTC");
            Some(at.strftime(form).to_string())
        }
        "day" => {
            let day: Day = value.as_str()?.parse().ok()?;
            Some(language.choose(format!("{day:#}"), day.to_string()))
        }
        "money" => Some(Speech(language).money(serde_json::from_value(value.clone()).ok()?)),
        "" => plain(value, language),
        sort => terms::called(sort, value, language).or_else(|| plain(value, language)),
    }
}

fn plain(value: &Value, language: Language) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(_) => {
            let personal: Personal = serde_json::from_value(value.clone()).ok()?;
            Some(personal.text().map_or_else(|| forgotten(language), str::to_owned))
        }
        Value::Null | Value::Bool(_) | Value::Array(_) => None,
    }
}

#[cfg(test)]
mod tests;
