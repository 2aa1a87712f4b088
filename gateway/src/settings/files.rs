//! What can be set about files: where they are kept, and how large one may be.

use super::Raw;
use crate::{
    Failure,
    files::{Bucket, Kept, Place, USUAL_AT_MOST},
};
use std::path::{Path, PathBuf};

const MEGABYTE: u64 = 1024 * 1024;
/// What is smaller than this keeps out every photograph.
const MEGABYTES_AT_LEAST: u64 = 1;
/// What frames can be counted in.
const MEGABYTES_AT_MOST: u64 = 1024 * 1024;

pub(super) fn of(raw: &Raw, data: &Path) -> Result<Kept, Failure> {
    let megabytes = raw.file_max.unwrap_or(USUAL_AT_MOST / MEGABYTE);
    if !(MEGABYTES_AT_LEAST..=MEGABYTES_AT_MOST).contains(&megabytes) {
        let why =
            format!("{megabytes} megabytes: choose between {MEGABYTES_AT_LEAST} and {MEGABYTES_AT_MOST}");
        return Err(Failure::setting("REGIE_FILE_MAX", why));
    }
    let at_most = megabytes * MEGABYTE;
    Ok(
        match raw
            .files
            .as_deref()
            .map(|files| files.strip_prefix("s3://").ok_or(files))
        {
            None => in_folder(data.join("files"), at_most),
            Some(Err(folder)) => in_folder(
                std::path::absolute(folder).map_err(Failure::folder(Path::new(folder)))?,
                at_most,
            ),
            Some(Ok(bucket)) => Kept {
                place: Place::Bucket(of_bucket(raw, bucket)?),
                arriving: data.join("uploads"),
                at_most,
            },
        },
    )
}

/// What comes in waits on the same disk: once it is whole, it is moved and not copied.
fn in_folder(folder: PathBuf, at_most: u64) -> Kept {
    Kept {
        arriving: folder.join("uploads"),
        place: Place::Folder(folder),
        at_most,
    }
}

fn of_bucket(raw: &Raw, place: &str) -> Result<Bucket, Failure> {
    let (name, prefix) = place.split_once('/').unwrap_or((place, ""));
    if name.is_empty() {
        return Err(Failure::setting(
            "REGIE_FILES",
            "the bucket has no name: write it like s3://bucket/prefix",
        ));
    }
    let needed = |key: &str, value: &Option<String>| {
        let missing = || Failure::setting(key, "files go to a bucket: say what opens it");
        value
            .clone()
            .filter(|value| !value.is_empty())
            .ok_or_else(missing)
    };
    if let Some(endpoint) = &raw.files_endpoint {
        super::check_web_address("REGIE_FILES_ENDPOINT", endpoint)?;
    }
    Ok(Bucket {
        name: name.to_owned(),
        prefix: prefix.trim_matches('/').to_owned(),
        endpoint: raw.files_endpoint.clone(),
        region: raw.files_region.clone().unwrap_or_else(|| "us-east-1".to_owned()),
        key: needed("REGIE_FILES_KEY", &raw.files_key)?,
        secret: needed("REGIE_FILES_SECRET", &raw.files_secret)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(raw: Raw) -> Result<Kept, String> {
        of(&raw, Path::new("/data")).map_err(|failure| failure.line())
    }

    #[test]
    fn files_lie_beside_the_rest_unless_a_place_is_named() {
        let kept = files(Raw::default()).unwrap();
        assert!(matches!(kept.place, Place::Folder(folder) if folder == Path::new("/data/files")));
        assert_eq!(kept.arriving, Path::new("/data/files/uploads"));
        assert_eq!(kept.at_most, USUAL_AT_MOST);
        let elsewhere = Raw {
            files: Some("/elsewhere".to_owned()),
            file_max: Some(1),
            ..Raw::default()
        };
        let kept = files(elsewhere).unwrap();
        assert!(matches!(kept.place, Place::Folder(folder) if folder == Path::new("/elsewhere")));
        assert_eq!(kept.at_most, MEGABYTE);
    }

    #[test]
    fn a_bucket_needs_a_name_and_what_opens_it_and_its_secret_is_not_shown() {
        let raw = |place: &str| Raw {
            files: Some(place.to_owned()),
            files_key: Some("me".to_owned()),
            files_secret: Some("hush".to_owned()),
            ..Raw::default()
        };
        let kept = files(raw("s3://agency/regie/")).unwrap();
        let Place::Bucket(bucket) = &kept.place else {
            panic!("{kept:?}");
        };
        assert_eq!(
            (bucket.name.as_str(), bucket.prefix.as_str()),
            ("agency", "regie")
        );
        assert!(!format!("{kept:?}").contains("hush"));
        assert!(files(raw("s3://")).unwrap_err().starts_with("REGIE_FILES:"));
        let without = Raw {
            files_secret: None,
            ..raw("s3://agency")
        };
        assert!(files(without).unwrap_err().starts_with("REGIE_FILES_SECRET:"));
        let huge = Raw {
            file_max: Some(u64::MAX),
            ..Raw::default()
        };
        assert!(files(huge).unwrap_err().starts_with("REGIE_FILE_MAX:"));
    }
}
