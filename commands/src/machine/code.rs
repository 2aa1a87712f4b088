//! The secret of an enrolment code, and the machine that it enrols. Both follow from the command that asked for it, by
//! the tenant's own key: the command sent twice has one code, and nothing on disk tells what it is.

use crate::Runtime;
use journal::JournalError;
use kernel::{CommandId, MachineId, TenantId};

pub struct Code {
    pub secret: String,
    pub machine: MachineId,
}

/// Without signs that look alike.
const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH: usize = 24;

pub async fn code_of(runtime: &Runtime, tenant: TenantId, command: CommandId) -> Result<Code, JournalError> {
    let digest = keyed(
        runtime,
        tenant,
        "secret of an enrolment code",
        &command.to_string(),
    )
    .await?;
    let signs = digest
        .iter()
        .take(LENGTH)
        .map(|byte| char::from(SIGNS[usize::from(byte % 32)]));
    let secret: String = signs.collect();
    let machine = machine_of_code(runtime, tenant, &secret).await?;
    Ok(Code { secret, machine })
}

/// There need be no such machine.
pub async fn machine_of_code(
    runtime: &Runtime,
    tenant: TenantId,
    secret: &str,
) -> Result<MachineId, JournalError> {
    let digest = keyed(runtime, tenant, "machine of an enrolment code", secret).await?;
    let bytes = digest.first_chunk::<16>().copied().unwrap_or_default();
    Ok(MachineId(uuid::Builder::from_custom_bytes(bytes).into_uuid()))
}

async fn keyed(
    runtime: &Runtime,
    tenant: TenantId,
    purpose: &str,
    text: &str,
) -> Result<Vec<u8>, JournalError> {
    let bytes = format!("{purpose}\0{text}");
    runtime.journal.vault.digest(tenant, bytes.as_bytes()).await
}
