//! How the door of files says no.

use super::super::{language, told};
use crate::{
    files::UploadError,
    graphql::errors::{self, Sentence},
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use commands::CommandError;
use domain::refusals;
use kernel::{Language, Refusal};

refusals! {
    /// Why a file does not come in, or does not go out.
    FilesDoor {
        NotFound => "file.not_found", None,
            "Ce fichier n'existe pas, a été supprimé ou n'est pas pour vous : vérifiez l'adresse, ou demandez l'accès.",
            "This file does not exist, was removed or is not for you: check the address, or ask for access.";
        LinkNotOurs => "file.link_not_ours", None,
            "Ce lien n'a pas été donné par ce serveur : ouvrez le fichier depuis sa page.",
            "This link was not given by this server: open the file from its page.";
        LinkOver => "file.link_over", None,
            "Ce lien n'est plus bon : rouvrez le fichier depuis sa page.",
            "This link is over: open the file from its page again.";
        UploadNotFound => "file.upload_not_found", None,
            "Cet envoi n'existe pas ou plus : recommencez-le.",
            "There is no such upload, or no longer: begin it again.";
        OffsetMismatch { at: u64 } => "file.offset_mismatch", None,
            "L'octet attendu est le {at} : reprenez là.",
            "The next byte is that at {at}: go on from there.";
        TooLarge { at_most: u64 } => "file.too_large", None,
            "Le fichier dépasse {at_most} octets : envoyez-en un plus petit.",
            "The file is larger than {at_most} bytes: send a smaller one.";
        TooManyUploads { at_most: i64 } => "file.too_many_uploads", None,
            "Vous avez déjà {at_most} envois en cours : terminez-les ou annulez-les.",
            "You have {at_most} uploads under way already: finish or cancel them.";
        Pretends { said: String, found: String } => "file.pretends", None,
            "Ce fichier se dit {said} et est {found} : envoyez-le sous son vrai nom.",
            "This file says it is {said} and is {found}: send it under its true name.";
        BrokeOff => "file.broke_off", None,
            "L'envoi s'est interrompu : reprenez-le.",
            "The upload broke off: go on with it.";
        Busy => "file.busy", None,
            "Un autre envoi du même fichier est en cours : réessayez dans un instant.",
            "Another connection sends the same file: try again in a moment.";
        NotTus => "file.not_tus", None,
            "Les fichiers s'envoient par tus 1.0 : ajoutez l'en-tête Tus-Resumable: 1.0.0.",
            "Files are sent by tus 1.0: add the header Tus-Resumable: 1.0.0.";
        HeaderMissing { header: String } => "file.header_missing", None,
            "L'en-tête {header} manque ou ne se lit pas : voyez le protocole tus 1.0.",
            "The header {header} is missing or cannot be read: see the protocol tus 1.0.";
        NotABody => "file.not_a_body", None,
            "Le corps doit être de type application/offset+octet-stream : changez l'en-tête Content-Type.",
            "The body must be of type application/offset+octet-stream: change the header Content-Type.";
        DiskFull => "file.disk_full", None,
            "Le serveur n'a plus de place : prévenez qui l'exploite, puis reprenez l'envoi.",
            "The server has no room left: tell whoever runs it, then go on with the upload.";
    }
}

pub fn refuse(status: StatusCode, why: &FilesDoor, headers: &HeaderMap) -> Response {
    told::refuse(status, why, language::of(headers))
}

pub fn not_signed_in(headers: &HeaderMap) -> Response {
    told::refuse(
        StatusCode::UNAUTHORIZED,
        &Sentence::NotSignedIn,
        language::of(headers),
    )
}

/// With a reference number: nobody outside can help it.
pub fn broken(headers: &HeaderMap, error: &dyn std::fmt::Display) -> Response {
    let told = errors::edge(language::of(headers), error).message;
    (StatusCode::INTERNAL_SERVER_ERROR, format!("{told}\n")).into_response()
}

pub fn of_upload(headers: &HeaderMap, error: UploadError) -> Response {
    let language = language::of(headers);
    let (status, why) = match error {
        UploadError::NotFound => (StatusCode::NOT_FOUND, FilesDoor::UploadNotFound),
        UploadError::Mismatch { at } => (StatusCode::CONFLICT, FilesDoor::OffsetMismatch { at }),
        UploadError::TooLarge { at_most } => (StatusCode::PAYLOAD_TOO_LARGE, FilesDoor::TooLarge { at_most }),
        UploadError::TooMany { at_most } => (
            StatusCode::TOO_MANY_REQUESTS,
            FilesDoor::TooManyUploads { at_most },
        ),
        UploadError::Pretends(pretends) => {
            let (said, found) = (pretends.said, pretends.found);
            (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                FilesDoor::Pretends { said, found },
            )
        }
        UploadError::BrokeOff => (StatusCode::BAD_REQUEST, FilesDoor::BrokeOff),
        UploadError::Busy => (StatusCode::LOCKED, FilesDoor::Busy),
        UploadError::Disk(error) if error.kind() == std::io::ErrorKind::StorageFull => {
            tracing::error!(%error, "no room for an upload");
            (StatusCode::INSUFFICIENT_STORAGE, FilesDoor::DiskFull)
        }
        UploadError::Refused(error) => return of_command(headers, language, error),
        UploadError::Disk(error) => return broken(headers, &error),
        UploadError::Unavailable(error) => return broken(headers, &error),
    };
    told::refuse(status, &why, language)
}

fn of_command(headers: &HeaderMap, language: Language, error: CommandError) -> Response {
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    match error {
        CommandError::Denied(_) => told::refuse(StatusCode::FORBIDDEN, &Sentence::Denied, language),
        CommandError::Refused(why) => told::refuse(unprocessable, why.as_ref() as &dyn Refusal, language),
        CommandError::NotFound { .. } => {
            told::refuse(StatusCode::NOT_FOUND, &FilesDoor::UploadNotFound, language)
        }
        CommandError::Busy => told::refuse(StatusCode::LOCKED, &FilesDoor::Busy, language),
        CommandError::ReusedCommand(_) | CommandError::Unavailable(_) => broken(headers, &error),
    }
}
