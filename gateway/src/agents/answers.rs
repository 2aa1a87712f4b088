//! What is answered to a question. Nothing is acknowledged before it is on disk, and nothing is believed but what the
//! certificate says of who asks.

use super::{
    Agents, process,
    speaker::{Speaker, Unheard, no, speaker},
    text::plain,
};
use agent_authority::Issued;
use agent_protocol::{Batch, Durable, Heartbeat, Mark, Refusal, Refused, Speaks, VERSION, Welcome, path};
use commands::{
    machine::{AdoptKey, NoteBoot, NoteReturn, adopt_key, note_boot, note_return},
    runtime::{derived, mint},
};
use kernel::{CommandId, TenantId};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

/// Beyond it lies no number that an agent gave out.
const LAST_SEQUENCE: u64 = 1 << 62;

/// What stands first in every question.
#[derive(Deserialize)]
struct Versioned {
    version: u16,
}

impl Agents {
    /// The answer as it is sent, with its status.
    pub(super) async fn answer(
        &self,
        tenant: TenantId,
        shown: Option<&Issued>,
        path: &str,
        body: &[u8],
    ) -> (u16, Vec<u8>) {
        let answered = self.answered(tenant, shown, path, body).await;
        let refused = match answered {
            Ok(answer) => return (200, answer),
            Err(Unheard::Refused(refused)) => refused,
            Err(Unheard::Broken(error)) => {
                tracing::error!(%error, path, "a machine is answered later");
                Refused {
                    refusal: Refusal::Busy,
                    detail: "the server cannot answer now".to_owned(),
                }
            }
        };
        (
            status_of(refused.refusal),
            serde_json::to_vec(&refused).unwrap_or_default(),
        )
    }

    async fn answered(
        &self,
        tenant: TenantId,
        shown: Option<&Issued>,
        path: &str,
        body: &[u8],
    ) -> Result<Vec<u8>, Unheard> {
        let Versioned { version } = read(body)?;
        if version > VERSION {
            return Err(no(Refusal::VersionNotSpoken, &format!("up to version {VERSION}")));
        }
        // A connection may be older than what certifies now.
        let issuer = &*self.issuer(tenant).await?;
        match path {
            path::ENROL => written(&self.enrol(issuer, read(body)?).await?),
            path::REENROL => written(&self.reenrol(issuer, read(body)?).await?),
            path::RENEW => {
                let speaker = speaker(self, issuer, shown).await?;
                written(&self.renew(issuer, speaker, read(body)?).await?)
            }
            path::HEARTBEAT => {
                let speaker = speaker(self, issuer, shown).await?;
                written(&self.hear(&speaker, read(body)?).await?)
            }
            path::BATCH => {
                let speaker = speaker(self, issuer, shown).await?;
                written(&self.take(&speaker, read(body)?).await?)
            }
            _ => Err(no(Refusal::Malformed, "there is no such question")),
        }
    }

    async fn hear(&self, speaker: &Speaker, heartbeat: Heartbeat) -> Result<Welcome, Unheard> {
        is_itself(speaker, heartbeat.machine)?;
        self.note_key(speaker).await?;
        self.note_start(speaker, &heartbeat).await?;
        if let Some(since) = speaker.enrolled.silent_since {
            let input = NoteReturn {
                command: CommandId(derived(speaker.machine.0, &format!("back after {since}"))),
                machine: speaker.machine,
            };
            note_return(&self.runtime, &process(speaker.tenant), input).await?;
        }
        self.presences.heard(speaker, &heartbeat).await?;
        Ok(Welcome {
            received_at: self.now(),
            durable: self.mark(speaker).await?,
            settings: self.settings_for(speaker).await?,
            speaks: Speaks { from: 1, to: VERSION },
            renew: speaker.is_followed,
        })
    }

    /// The first word by a new key ends those before it.
    async fn note_key(&self, speaker: &Speaker) -> Result<(), Unheard> {
        if speaker.enrolled.keys.first() == Some(&speaker.key) {
            return Ok(());
        }
        let input = AdoptKey {
            command: CommandId(mint()),
            machine: speaker.machine,
            key: speaker.key.clone(),
        };
        adopt_key(&self.runtime, &process(speaker.tenant), input).await?;
        Ok(())
    }

    async fn note_start(&self, speaker: &Speaker, heartbeat: &Heartbeat) -> Result<(), Unheard> {
        let boot = heartbeat.evidence.boot_id.as_deref().map(plain);
        let Some(boot) = boot.filter(|boot| !boot.is_empty()) else {
            return Ok(());
        };
        if speaker.enrolled.has_noted(&boot) {
            return Ok(());
        }
        let input = NoteBoot {
            command: CommandId(mint()),
            machine: speaker.machine,
            boot,
        };
        note_boot(&self.runtime, &process(speaker.tenant), input).await?;
        Ok(())
    }

    /// In the queue or on disk: then it is acknowledged.
    async fn take(&self, speaker: &Speaker, batch: Batch<Box<RawValue>>) -> Result<Durable, Unheard> {
        is_itself(speaker, batch.machine)?;
        in_order(&batch)?;
        let (whose, received_at) = (speaker.whose(), self.now());
        let durable = match &self.queue {
            Some(queue) => queue.take(self, whose, &batch.records, received_at).await?,
            None => {
                let known = speaker.enrolled.sections.clone();
                self.keep(whose, known, &batch.records, received_at).await?
            }
        };
        Ok(Durable { received_at, durable })
    }

    async fn mark(&self, speaker: &Speaker) -> Result<Option<Mark>, Unheard> {
        match &self.queue {
            Some(queue) => queue.mark(self, speaker.whose()).await,
            None => Ok(self.records.mark(speaker.tenant, speaker.machine).await?),
        }
    }
}

/// A machine speaks of itself alone.
fn is_itself(speaker: &Speaker, said: agent_protocol::MachineId) -> Result<(), Unheard> {
    match said == speaker.machine {
        true => Ok(()),
        false => Err(no(Refusal::Malformed, "this certificate is another machine's")),
    }
}

fn in_order(batch: &Batch<Box<RawValue>>) -> Result<(), Unheard> {
    let numbers = || batch.records.iter().map(|record| record.sequence.0);
    let ascending = numbers().is_sorted_by(|one, next| one < next);
    let sound = numbers().all(|number| (1..LAST_SEQUENCE).contains(&number));
    match ascending && sound {
        true => Ok(()),
        false => Err(no(Refusal::Malformed, "these numbers are in no order")),
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Unheard> {
    serde_json::from_slice(body).map_err(|error| no(Refusal::Malformed, &error.to_string()))
}

fn written(answer: &impl Serialize) -> Result<Vec<u8>, Unheard> {
    serde_json::to_vec(answer).map_err(|error| no(Refusal::Busy, &error.to_string()))
}

fn status_of(refusal: Refusal) -> u16 {
    match refusal {
        Refusal::CodeNotValid | Refusal::Revoked | Refusal::TooLate => 403,
        Refusal::VersionNotSpoken | Refusal::Malformed => 400,
        Refusal::Busy => 503,
    }
}
