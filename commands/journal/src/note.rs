//! Signed notes: the published form of a seal, in the text format of transparency logs, so that a third
//! party checks it with an Ed25519 key and no software of ours.
//!
//! ```text
//! regie/0192…            tenant
//! 1042                   events so far
//! base64(root)
//! seal 17
//! previous base64(sha-256 of the previous note)
//! heads base64(sha-256 of the heads)
//! placement base64(sha-256 of the cursors of this range)
//!
//! — regie+1a2b3c4d base64(key id, signature)
//! ```

use crate::{chain::Hash, error::JournalError};
use base64::{Engine, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use kernel::TenantId;
use sha2::{Digest, Sha256};
use std::{fs::OpenOptions, io::Write, os::unix::fs::OpenOptionsExt, path::Path};

const SIGNER: &str = "regie";
const ED25519: u8 = 1;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    pub tenant: TenantId,
    pub tree_size: u64,
    pub root: Hash,
    pub number: u64,
    pub previous: Hash,
    pub heads: Hash,
    pub placement: Hash,
}

impl Checkpoint {
    fn text(&self) -> String {
        let [root, previous, heads, placement] =
            [self.root, self.previous, self.heads, self.placement].map(|hash| STANDARD.encode(hash));
        format!(
            "regie/{}\n{}\n{root}\nseal {}\nprevious {previous}\nheads {heads}\nplacement {placement}\n",
            self.tenant, self.tree_size, self.number
        )
    }

    fn read(text: &str) -> Option<Checkpoint> {
        let mut lines = text.lines();
        let tenant = lines.next()?.strip_prefix("regie/")?.parse().ok()?;
        let tree_size = lines.next()?.parse().ok()?;
        let root = hash_of(lines.next()?)?;
        let number = lines.next()?.strip_prefix("seal ")?.parse().ok()?;
        let previous = hash_of(lines.next()?.strip_prefix("previous ")?)?;
        let heads = hash_of(lines.next()?.strip_prefix("heads ")?)?;
        let placement = hash_of(lines.next()?.strip_prefix("placement ")?)?;
        Some(Checkpoint {
            tenant,
            tree_size,
            root,
            number,
            previous,
            heads,
            placement,
        })
    }
}

/// The server's signing key, kept beside the master key.
#[derive(Clone)]
pub struct Signing(SigningKey);

impl Signing {
    pub fn random() -> Signing {
        Signing(SigningKey::generate(&mut rand::rngs::OsRng))
    }

    pub fn load_or_create(path: &Path) -> Result<Signing, JournalError> {
        match std::fs::read(path) {
            Ok(text) => hex::decode(text.trim_ascii())
                .ok()
                .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
                .map(|bytes| Signing(SigningKey::from_bytes(&bytes)))
                .ok_or_else(|| {
                    JournalError::Input(format!(
                        "{} is not a signing key: restore it from its backup",
                        path.display()
                    ))
                }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Signing::create(path),
            Err(error) => Err(JournalError::file(path)(error)),
        }
    }

    fn create(path: &Path) -> Result<Signing, JournalError> {
        let signing = Signing::random();
        let write = || {
            std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
            let mut file = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path)?;
            file.write_all(hex::encode(signing.0.to_bytes()).as_bytes())?;
            file.sync_all()
        };
        write().map(|()| signing).map_err(JournalError::file(path))
    }

    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub fn sign(&self, checkpoint: &Checkpoint) -> String {
        let text = checkpoint.text();
        let public = self.public();
        let signed = [public.id().as_slice(), &self.0.sign(text.as_bytes()).to_bytes()].concat();
        format!(
            "{text}\n\u{2014} {SIGNER}+{} {}\n",
            hex::encode(public.id()),
            STANDARD.encode(signed)
        )
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// First four bytes of SHA-256(name, newline, algorithm, key), as signed notes have it.
    fn id(&self) -> [u8; 4] {
        let digest = Sha256::new()
            .chain_update(SIGNER)
            .chain_update(b"\n")
            .chain_update([ED25519])
            .chain_update(self.0.as_bytes())
            .finalize();
        [digest[0], digest[1], digest[2], digest[3]]
    }

    /// What the note says, if this key signed it.
    pub fn open(&self, note: &str) -> Option<Checkpoint> {
        let (text, signature) = note
            .rsplit_once("\n\n\u{2014} ")
            .or_else(|| note.rsplit_once("\n\u{2014} "))?;
        let text = format!("{}\n", text.trim_end_matches('\n'));
        let signed = STANDARD.decode(signature.trim_end().rsplit_once(' ')?.1).ok()?;
        let (id, signature) = signed.split_at_checked(4)?;
        let signature = Signature::from_slice(signature).ok()?;
        (id == self.id() && self.0.verify(text.as_bytes(), &signature).is_ok())
            .then(|| Checkpoint::read(&text))?
    }
}

/// `regie+1a2b3c4d+base64(algorithm, key)`: the form that verifiers of signed notes read.
impl std::fmt::Display for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let key = STANDARD.encode([&[ED25519], self.0.as_bytes().as_slice()].concat());
        write!(f, "{SIGNER}+{}+{key}", hex::encode(self.id()))
    }
}

impl std::str::FromStr for PublicKey {
    type Err = JournalError;
    fn from_str(text: &str) -> Result<PublicKey, JournalError> {
        let wrong = || JournalError::Input(format!("{text:?} is not a public key of a checkpoint"));
        let key = STANDARD
            .decode(text.trim().splitn(3, '+').nth(2).ok_or_else(wrong)?)
            .map_err(|_| wrong())?;
        let bytes = key
            .get(1..)
            .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
            .ok_or_else(wrong)?;
        VerifyingKey::from_bytes(&bytes)
            .map(PublicKey)
            .map_err(|_| wrong())
    }
}

fn hash_of(text: &str) -> Option<Hash> {
    STANDARD.decode(text).ok()?.try_into().ok()
}

pub fn digest(text: &str) -> Hash {
    Sha256::digest(text).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkpoint() -> Checkpoint {
        let tenant = TenantId(uuid::Uuid::from_u128(9));
        Checkpoint {
            tenant,
            tree_size: 1042,
            root: [1; 32],
            number: 17,
            previous: [2; 32],
            heads: [3; 32],
            placement: [4; 32],
        }
    }

    #[test]
    fn a_note_opens_with_its_key_and_not_after_any_change() {
        let signing = Signing::random();
        let note = signing.sign(&checkpoint());
        assert_eq!(signing.public().open(&note), Some(checkpoint()));
        assert_eq!(Signing::random().public().open(&note), None);
        for (index, _) in note.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric()) {
            let mut bytes = note.clone().into_bytes();
            bytes[index] = if bytes[index] == b'x' { b'y' } else { b'x' };
            let changed = String::from_utf8(bytes).expect("still text");
            // The signer's name and key hint before the signature are not signed; nothing else may change.
            let unsigned = note
                .rfind('\u{2014}')
                .is_some_and(|dash| index > dash && index < note.rfind(' ').unwrap_or(0));
            assert_eq!(signing.public().open(&changed).is_some(), unsigned, "{changed}");
        }
    }

    #[test]
    fn a_public_key_survives_its_text() {
        let public = Signing::random().public();
        assert_eq!(public.to_string().parse::<PublicKey>().expect("a key"), public);
    }
}
