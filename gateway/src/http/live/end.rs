//! Why a socket ends: a code of the protocol, and a sentence that fits into its last frame.

use axum::extract::ws::CloseFrame;
use kernel::Language;

/// What a client with another protocol, another session or other manners is told. A client that comes again by itself
/// does so after `SessionOver`, `Slow` and `Stopping`, and not after the others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    AnotherProtocol,
    NotGraphql,
    NoToken,
    SilentAtFirst,
    NotIntroduced,
    IntroducedTwice,
    SameId,
    TooManySockets,
    SessionOver,
    RightsChanged,
    Slow,
    Stopping,
    Ours,
    Done,
}

/// The most that a close frame holds.
const SENTENCE_AT_MOST: usize = 123;

impl End {
    #[cfg(test)]
    const ALL: [End; 14] = [
        End::AnotherProtocol,
        End::NotGraphql,
        End::NoToken,
        End::SilentAtFirst,
        End::NotIntroduced,
        End::IntroducedTwice,
        End::SameId,
        End::TooManySockets,
        End::SessionOver,
        End::RightsChanged,
        End::Slow,
        End::Stopping,
        End::Ours,
        End::Done,
    ];

    pub fn code(self) -> u16 {
        match self {
            End::Done => 1000,
            End::Stopping => 1001,
            End::Slow => 1013,
            End::NotGraphql => 4400,
            End::NoToken | End::NotIntroduced => 4401,
            End::SessionOver | End::RightsChanged => 4403,
            End::AnotherProtocol => 4406,
            End::SilentAtFirst => 4408,
            End::SameId => 4409,
            End::IntroducedTwice | End::TooManySockets => 4429,
            End::Ours => 4500,
        }
    }

    fn sentence(self, language: Language) -> &'static str {
        let (french, english) = self.sentences();
        language.choose(french, english)
    }

    fn sentences(self) -> (&'static str, &'static str) {
        match self {
            End::Done => ("Au revoir.", "Goodbye."),
            End::Stopping => (
                "Le serveur s'arrête : reconnectez-vous dans un instant.",
                "The server stops: connect again in a moment.",
            ),
            End::Slow => (
                "Rien n'a été lu depuis trop longtemps : reconnectez-vous après le dernier curseur.",
                "Nothing was read for too long: connect again after the last cursor.",
            ),
            End::NotGraphql => (
                "Ce message n'est pas du protocole : envoyez ceux de graphql-transport-ws.",
                "This message is not of the protocol: send those of graphql-transport-ws.",
            ),
            End::NoToken => (
                "Pas de jeton valable : donnez-le à connection_init, {\"authorization\": \"Bearer …\"}.",
                "No valid token: give it in connection_init, {\"authorization\": \"Bearer …\"}.",
            ),
            End::NotIntroduced => (
                "Envoyez d'abord connection_init, et attendez connection_ack.",
                "Send connection_init first, and wait for connection_ack.",
            ),
            End::SilentAtFirst => (
                "Aucun connection_init n'est arrivé : envoyez-le dès l'ouverture.",
                "No connection_init came: send it as soon as the socket is open.",
            ),
            End::IntroducedTwice => (
                "connection_init est déjà arrivé : envoyez-le une fois.",
                "connection_init came already: send it once.",
            ),
            End::SameId => (
                "Cet identifiant écoute déjà : prenez-en un autre.",
                "This id listens already: take another one.",
            ),
            End::TooManySockets => (
                "Ce compte a trop de connexions ouvertes : fermez-en.",
                "This account has too many open connections: close some.",
            ),
            End::SessionOver => (
                "La session est terminée : reconnectez-vous avec un nouveau jeton.",
                "The session is over: connect again with a new token.",
            ),
            End::RightsChanged => (
                "Vos droits ont changé : reconnectez-vous.",
                "Your rights have changed: connect again.",
            ),
            End::AnotherProtocol => (
                "Ce serveur parle graphql-transport-ws : demandez ce protocole.",
                "This server speaks graphql-transport-ws: ask for that protocol.",
            ),
            End::Ours => (
                "Un incident est survenu chez nous : réessayez dans un instant.",
                "Something went wrong on our side: try again in a moment.",
            ),
        }
    }

    pub fn frame(self, language: Language) -> CloseFrame {
        let sentence = self.sentence(language);
        debug_assert!(sentence.len() <= SENTENCE_AT_MOST);
        CloseFrame {
            code: self.code(),
            reason: sentence.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_fits_into_the_last_frame() {
        for end in End::ALL {
            let (french, english) = end.sentences();
            assert!(french.len().max(english.len()) <= SENTENCE_AT_MOST, "{end:?}");
        }
    }
}
