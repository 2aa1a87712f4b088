//! What a caller is told when something is not done. Refusals and the program's own reasons are sentences
//! with a code; what nobody outside can help is a reference number and nothing else.

use async_graphql::{Error, ErrorExtensions, ServerError, SimpleObject};
use commands::{CommandError, runtime::mint};
use domain::refusals;
use kernel::{Language, Refusal};

/// Why a mutation had no effect, or what to know about its answer.
#[derive(SimpleObject, Clone, Debug)]
pub struct UserError {
    /// Stable, for programs: hour_bank.not_enough_hours
    pub code: String,
    /// One sentence in the caller's language that says what is wrong and what to do.
    pub message: String,
    /// The input that is to blame, when one is.
    pub field: Option<String>,
}

refusals! {
    /// What the interface itself says no to.
    Sentence {
        NotSignedIn => "identity.not_signed_in", None,
            "Vous n'êtes pas connecté, ou votre session est terminée : connectez-vous.",
            "You are not signed in, or your session is over: sign in.";
        WrongPassword => "identity.wrong_password", Some("password"),
            "L'adresse ou le mot de passe n'est pas le bon : vérifiez les deux.",
            "The address or the password is wrong: check both.";
        WrongCode => "identity.wrong_code", Some("code"),
            "Ce code n'est pas le bon, ou il a déjà servi : attendez que le téléphone en montre un autre.",
            "This code is wrong, or was used before: wait until the telephone shows another.";
        PasswordTooLongAgo => "identity.password_too_long_ago", Some("challenge"),
            "Le mot de passe a été donné il y a trop longtemps : reconnectez-vous.",
            "The password was given too long ago: sign in again.";
        TooManyAttempts { seconds: i64 } => "identity.too_many_attempts", None,
            "Trop d'essais : attendez {seconds} s avant le prochain.",
            "Too many attempts: wait {seconds} s before the next one.";
        SessionOver => "identity.session_over", None,
            "Votre session est terminée : connectez-vous.",
            "Your session is over: sign in.";
        SessionNotFound => "session.not_found", Some("session"),
            "Cette session est déjà terminée, ou n'est pas la vôtre : relisez la liste.",
            "This session is over already, or is not yours: read the list again.";
        OwnPasswordWrong => "identity.own_password_wrong", Some("password"),
            "Ce n'est pas votre mot de passe : vérifiez-le.",
            "This is not your password: check it.";
        NewPasswordTooShort => "identity.new_password_too_short", Some("password"),
            "Ce mot de passe est trop court : prenez-en un d'au moins 10 caractères.",
            "This password is too short: take one of at least 10 characters.";
        ApiTokenNameMissing => "identity.api_token_name_missing", Some("name"),
            "Le jeton n'a pas de nom : dites à quoi il sert.",
            "The token has no name: say what it is for.";
        ApiGrantTooWide => "identity.api_grant_too_wide", Some("grants"),
            "Un programme reçoit au moins un droit, et jamais plus que vous n'en avez : choisissez parmi les vôtres.",
            "A program is granted at least one right, and never more than you have: choose among yours.";
        ApiTokenOver => "identity.api_token_over", Some("endsAt"),
            "Cette date est passée : donnez-en une à venir, ou aucune.",
            "This date is past: give one to come, or none.";
        NotAColour => "input.not_a_colour", Some("colour"),
            "Cette couleur n'est pas lisible : écrivez-la comme #7f1d1d.",
            "This colour cannot be read: write it like #7f1d1d.";
        TooManyDays { days_at_most: i32 } => "input.too_many_days", Some("until"),
            "Cela fait plus de {days_at_most} jours : demandez une période plus courte.",
            "These are more than {days_at_most} days: ask for a shorter period.";
        EndsBeforeItBegins => "input.ends_before_it_begins", Some("until"),
            "Cette période finit avant de commencer : échangez les deux dates.",
            "This period ends before it begins: exchange the two days.";
        NotAZone => "input.not_a_zone", Some("zone"),
            "Ce fuseau horaire n'est pas connu : écrivez-le comme Europe/Paris.",
            "This time zone is not known: write it like Europe/Paris.";
        LinkOver => "identity.link_over", Some("link"),
            "Ce lien a déjà servi ou n'est plus bon : demandez-en un autre.",
            "This link was used already or is no longer good: ask for another.";
        SecondFactorOnAlready => "identity.second_factor_on_already", None,
            "Un téléphone donne déjà vos codes : retirez-le d'abord.",
            "A telephone gives your codes already: remove it first.";
        Denied => "permit.denied", None,
            "Votre rôle ne permet pas cette action : demandez-la à un administrateur.",
            "Your role does not allow this: ask an administrator.";
        NotFound => "not_found", None,
            "Introuvable : vérifiez l'identifiant, ou demandez l'accès.",
            "Not found: check the id, or ask for access.";
        Busy => "command.busy", None,
            "D'autres modifient la même chose en ce moment : réessayez.",
            "Others are changing the same thing at this moment: try again.";
        ReusedCommand => "command.reused", Some("commandId"),
            "Cet identifiant de commande a déjà servi à une autre demande : prenez-en un nouveau.",
            "This command id was already used for another request: take a new one.";
        StillBehind => "read_model.still_behind", None,
            "C'est fait, mais l'affichage n'est pas encore à jour : relisez dans un instant.",
            "It is done, but what is shown has not caught up yet: read again in a moment.";
        NotYetVisible => "read_model.not_yet_visible", None,
            "Ce qui a été écrit jusque-là n'est pas encore visible : réessayez dans un instant.",
            "What was written up to there cannot be seen yet: try again in a moment.";
        NotACursor => "input.not_a_cursor", Some("after"),
            "Ce curseur n'en est pas un : prenez celui que le serveur a donné.",
            "This is not a cursor: use one that this server gave.";
        TooMuchTime => "input.too_much_time", None,
            "Cette durée dépasse ce qui peut être compté : indiquez-en une plus petite.",
            "This is more time than can be counted: enter a smaller one.";
        NotAnAmount => "input.not_an_amount", None,
            "Ce montant n'est pas utilisable : au plus 4 décimales, et une monnaie comme EUR.",
            "This amount cannot be used: at most 4 decimals, and a currency such as EUR.";
        SubscriptionMissing => "input.subscription_missing", Some("plan"),
            "Un abonnement doit dire ce qui est vendu : complétez la formule.",
            "A subscription must say what is sold: complete the plan.";
        DayOfMonthMissing => "input.day_of_month_missing", Some("paymentTerms"),
            "Ce délai de paiement tombe un jour du mois : indiquez lequel.",
            "These payment terms fall on a day of the month: say which.";
        NumberOutOfRange => "input.number_out_of_range", None,
            "Ce nombre est trop petit ou trop grand : indiquez-en un autre.",
            "This number is too small or too large: enter another.";
        PasswordTooShort => "identity.password_too_short", Some("password"),
            "Le compte est ouvert, mais le mot de passe est trop court : donnez-en un d'au moins 10 caractères.",
            "The account is open, but the password is too short: give one of at least 10 characters.";
        EmailTaken => "identity.email_taken", Some("email"),
            "Le compte est ouvert, mais cette adresse sert déjà à se connecter à un autre : choisissez-en une autre.",
            "The account is open, but this address already signs in to another one: choose another.";
        AddressInUse => "identity.address_in_use", Some("link"),
            "Cette adresse sert déjà à se connecter à un autre compte : demandez qu'on vous en donne une autre. Votre lien reste valable.",
            "This address already signs in to another account: ask to be given another one. Your link stays good.";
        TooFarBehind => "changes.too_far_behind", Some("after"),
            "Trop de choses ont changé depuis ce curseur pour les redire : relisez tout, puis écoutez sans curseur.",
            "Too much has changed since this cursor to tell it again: read everything again, then listen without a cursor.";
        ListensToTooMuch => "live.too_many", None,
            "Trop d'écoutes sur cette connexion : arrêtez-en une.",
            "Too much is listened to on this connection: stop one.";
        UnknownDocument => "documents.unknown", Some("documentId"),
            "Ce document n'est pas connu ici : envoyez son texte, ou rechargez l'application.",
            "This document is not known here: send its text, or load the application again.";
        OnlyDocuments => "documents.only", None,
            "Ce serveur n'exécute que les documents enregistrés : nommez-en un par documentId.",
            "This server carries out registered documents only: name one by documentId.";
        OnlyQuestionsAlong => "documents.only_questions_along", None,
            "Seules des questions accompagnent une connexion : envoyez les changements ensuite, avec le jeton.",
            "Only queries come along with signing in: send mutations afterwards, with the token.";
        OneCredit => "input.one_credit", Some("credit"),
            "Un crédit est un pack ou un geste : indiquez l'un des deux.",
            "A credit is a pack or a gesture: give one of the two.";
    }
}

impl UserError {
    pub fn of(refusal: &dyn Refusal, language: Language) -> UserError {
        UserError {
            code: refusal.code().to_owned(),
            message: refusal.message(language),
            field: refusal.field().map(str::to_owned),
        }
    }
}

/// What a failed command is to its caller; an edge error where it is nobody's fault out there.
pub fn user_error(error: CommandError, language: Language) -> Result<UserError, Error> {
    let sentence = match error {
        CommandError::Refused(refusal) => return Ok(UserError::of(refusal.as_ref(), language)),
        CommandError::NotFound { kind, .. } => return Ok(not_found(kind, language)),
        CommandError::Denied(_) => counted_denial(),
        CommandError::Busy => Sentence::Busy,
        CommandError::ReusedCommand(_) => Sentence::ReusedCommand,
        CommandError::Unavailable(error) => return Err(edge(language, &error)),
    };
    Ok(UserError::of(&sentence, language))
}

/// A failed command, as an error of the whole field.
pub fn failed(error: CommandError, language: Language) -> Error {
    match user_error(error, language) {
        Ok(told) => Error::new(told.message).extend_with(|_, more| more.set("code", told.code.as_str())),
        Err(edge) => edge,
    }
}

/// The sentence of a code that stands for itself; none for those of rules, which have values.
pub fn of_code(code: &str, language: Language) -> Option<String> {
    let sentence = match code {
        "permit.denied" => Sentence::Denied,
        "command.busy" => Sentence::Busy,
        "command.reused" => Sentence::ReusedCommand,
        code if code.ends_with(".not_found") => Sentence::NotFound,
        _ => return None,
    };
    Some(sentence.message(language))
}

fn not_found(kind: &str, language: Language) -> UserError {
    let field = match kind {
        "alert_rule" => "rule",
        "answer_template" => "template",
        "hour_bank" => "bank",
        "service_policy" => "policy",
        "ticket_view" => "view",
        "time_entry" => "entry",
        other => other,
    };
    let sentence = UserError::of(&Sentence::NotFound, language);
    UserError {
        code: format!("{kind}.not_found"),
        field: Some(field.to_owned()),
        ..sentence
    }
}

/// As an error of the whole field: for queries, which have no `userErrors`.
pub fn sentence(refusal: &dyn Refusal, language: Language) -> Error {
    Error::new(refusal.message(language)).extend_with(|_, more| more.set("code", refusal.code()))
}

pub fn not_signed_in(language: Language) -> Error {
    sentence(&Sentence::NotSignedIn, language)
}

pub fn denied(language: Language) -> Error {
    sentence(&counted_denial(), language)
}

fn counted_denial() -> Sentence {
    metrics::counter!("regie_denied_total").increment(1);
    Sentence::Denied
}

/// The cause goes to the log under a number; the caller gets the number.
pub fn edge(language: Language, cause: &dyn std::fmt::Display) -> Error {
    let reference = logged(cause);
    let (french, english) = incident(&reference);
    numbered(language.choose(french, english), &reference)
}

/// For a caller whose language is not known any more.
pub fn edge_in_both(cause: &dyn std::fmt::Display) -> Error {
    let reference = logged(cause);
    let (french, english) = incident(&reference);
    numbered(format!("{french} / {english}"), &reference)
}

fn logged(cause: &dyn std::fmt::Display) -> String {
    let reference = mint().simple().to_string().split_off(20);
    tracing::error!(reference, %cause, "a request failed");
    reference
}

fn incident(reference: &str) -> (String, String) {
    (
        format!(
            "Un incident est survenu chez nous : réessayez, ou donnez la référence {reference} au support."
        ),
        format!("Something went wrong on our side: try again, or give support the reference {reference}."),
    )
}

fn numbered(message: String, reference: &str) -> Error {
    Error::new(message).extend_with(|_, more| {
        more.set("code", "edge");
        more.set("reference", reference);
    })
}

/// As the whole answer's, of no field.
pub fn server_error(error: &Error) -> ServerError {
    let mut told = ServerError::new(error.message.clone(), None);
    told.extensions.clone_from(&error.extensions);
    told
}
