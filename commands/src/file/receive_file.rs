//! A file has come in whole. Who may do this is whoever may edit something that files are attached to.

use crate::{
    Action, Caller, CommandError, Module, Permit, Request, Runtime, permit::Denied, runtime::derived,
};
use domain::file::{self, File, clean_name};
use journal::Receipt;
use kernel::{AccountId, CommandId, FileId, Personal};
use serde::Serialize;

/// What files are attached to.
const MODULES: [Module; 5] = [
    Module::Tickets,
    Module::Clients,
    Module::Contracts,
    Module::Accounts,
    Module::Accounting,
];

#[derive(Clone, Debug, Serialize)]
pub struct ReceiveFile {
    pub file: FileId,
    pub name: String,
    pub size: u64,
    pub media_type: String,
    /// In hexadecimal.
    pub sha256: String,
    pub by: AccountId,
}

/// Whether a caller may send files at all: asked before the first byte is taken.
pub fn may_send_files(caller: &Caller) -> Result<Permit, Denied> {
    let asked = MODULES.map(|module| caller.may(module, Action::Edit));
    let mut all = asked.into_iter();
    let first = all
        .next()
        .unwrap_or_else(|| caller.may(Module::Tickets, Action::Edit));
    all.fold(first, |found, next| found.or(next))
}

/// The same file twice is one command.
pub async fn receive_file(
    runtime: &Runtime,
    caller: &Caller,
    input: ReceiveFile,
) -> Result<Receipt, CommandError> {
    let request = Request {
        command: CommandId(derived(input.file.0, "receive")),
        name: "file.receive_file",
        body: &input,
    };
    runtime
        .run(may_send_files(caller), request, async |work, input| {
            let receive = file::ReceiveFile {
                file: input.file,
                name: Personal::new(input.file.0, clean_name(&input.name)),
                size: input.size,
                media_type: input.media_type.clone(),
                sha256: input.sha256.clone(),
                by: input.by,
            };
            work.begin::<File>(input.file.0, receive).await.map(drop)
        })
        .await
}
