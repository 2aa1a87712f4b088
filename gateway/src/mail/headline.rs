//! What happened, in a few words: at the head of a notice and of a letter.

use kernel::{Language, NoticeKind};

pub fn headline(kind: NoticeKind, language: Language) -> &'static str {
    let (french, english) = match kind {
        NoticeKind::TicketOpened => ("Nouvelle demande", "New request"),
        NoticeKind::MessageWritten => ("Nouveau message", "New message"),
        NoticeKind::NoteWritten => ("Nouvelle note interne", "New internal note"),
        NoticeKind::TicketAssigned => ("Le ticket vous est confié", "The ticket is yours now"),
        NoticeKind::TicketChanged => ("Le ticket avance", "The ticket moves on"),
        NoticeKind::TicketEscalated => ("Ticket escaladé", "Ticket escalated"),
        NoticeKind::TicketResolved => ("Demande résolue", "Request resolved"),
        NoticeKind::TicketReopened => ("Demande rouverte", "Request reopened"),
        NoticeKind::TicketClosed => ("Ticket clos", "Ticket closed"),
        NoticeKind::ClosingRequested => ("Le client demande la clôture", "The client asks for the closing"),
        NoticeKind::TicketMerged => (
            "La demande continue dans un autre ticket",
            "The request goes on in another ticket",
        ),
        NoticeKind::DeadlineNear => ("Échéance proche", "Deadline near"),
        NoticeKind::DeadlineMissed => ("Échéance dépassée", "Deadline missed"),
        NoticeKind::HoursLow => ("La banque d'heures baisse", "The hour bank runs low"),
    };
    language.choose(french, english)
}
