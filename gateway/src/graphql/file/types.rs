//! A file.

use crate::{
    graphql::{
        account::Account,
        context::Ask,
        loaders::AccountById,
        scalars::{ByteCount, DateTime},
    },
    identity::FileLink,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use kernel::{FileId, TenantId};
use projections::file::list;
use uuid::Uuid;

/// Something that was uploaded, and attached to a thing.
pub struct File {
    row: list::Row,
}

impl From<list::Row> for File {
    fn from(row: list::Row) -> File {
        File { row }
    }
}

/// Something that was uploaded, and attached to a thing. Whoever sees the thing sees it, unless it is internal.
#[Object]
impl File {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// As its sender called it.
    async fn name(&self) -> Option<&str> {
        self.row.name.as_deref()
    }

    /// How large it is.
    async fn size(&self) -> ByteCount {
        ByteCount(self.row.size)
    }

    /// As it was found to be: application/pdf
    async fn media_type(&self) -> &str {
        &self.row.media_type
    }

    /// The digest of what was sent, in hexadecimal.
    async fn sha256(&self) -> &str {
        &self.row.sha256
    }

    /// When the last byte had come in.
    async fn received_at(&self) -> DateTime {
        DateTime(self.row.received_at)
    }

    /// For the team alone: no client and no partner ever sees it.
    async fn internal(&self) -> bool {
        self.row.internal
    }

    /// Who sent it, for whoever may see accounts.
    async fn by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let asking = ctx.asking()?;
        if asking.scope(Module::Accounts).is_err() {
            return Ok(None);
        }
        let found = ctx
            .loader(Module::Accounts)?
            .load_one(AccountById(self.row.account))
            .await;
        Ok(found.map_err(asking.edge())?.map(Account::from))
    }

    /// A path on this server that gives the file to whoever opens it within ten minutes, as long as the account that
    /// asks may still see it.
    async fn link(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "To be shown in a page; what a browser could run is saved all the same.")]
        inline: Option<bool>,
    ) -> Result<Option<String>> {
        let asking = ctx.asking()?;
        let Some(account) = asking.caller()?.account() else {
            return Ok(None);
        };
        Ok(Some(asking.app.identity.file_link(FileLink {
            tenant: TenantId(self.row.tenant),
            account,
            file: FileId(self.row.id),
            inline: inline.unwrap_or_default(),
        })))
    }
}
