//! The secrets outside the database: each a file that only this user may read, made on the first start.

use crate::{Failure, identity::TokenKey};
use journal::{note::Signing, vault::MasterKey};
use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt, path::Path};

#[derive(Clone)]
pub struct Keys {
    /// Wraps the keys of tenants: without it nobody reads what people wrote.
    pub master: MasterKey,
    /// Signs the checkpoints.
    pub signing: Signing,
    /// Signs access tokens.
    pub token: TokenKey,
}

impl Keys {
    pub fn load_or_create(folder: &Path) -> Result<Keys, Failure> {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(Failure::folder(folder))?;
        Ok(Keys {
            master: MasterKey::load_or_create(&folder.join("master.key"))?,
            signing: Signing::load_or_create(&folder.join("signing.key"))?,
            token: TokenKey::load_or_create(&folder.join("token.key"))?,
        })
    }

    /// For tests and tools that keep nothing.
    pub fn random() -> Keys {
        Keys {
            master: MasterKey::random(),
            signing: Signing::random(),
            token: TokenKey::random(),
        }
    }
}
