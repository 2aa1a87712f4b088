//! Enrolment and renewal. The fact is in the journal before the answer leaves; an answer that was lost is asked for again
//! with the same key, and answered again.

use super::{
    Agents, Issuer, process,
    speaker::{Speaker, Unheard, enrolled, no},
    text::plain,
};
use agent_authority::{Request, Span};
use agent_protocol::{Enrol, Enrolled, Evidence, MachineId, Reenrol, Refusal, Renew, Renewed, Settings};
use commands::{
    CommandError,
    machine::{CertifyMachine, EnrolMachine, certify_machine, enrol_machine, machine, machine_of_code},
    runtime::mint,
};
use domain::machine::{self as said, MachineState};
use jiff::{SignedDuration, Timestamp};
use kernel::CommandId;

/// Renewed at two thirds.
pub const CERTIFIED_FOR: SignedDuration = SignedDuration::from_hours(24 * 60);
/// A machine that was off for longer is enrolled by a person.
pub const REPLACED_FOR: SignedDuration = SignedDuration::from_hours(24 * 90);

impl Agents {
    pub(super) async fn enrol(&self, issuer: &Issuer, question: Enrol) -> Result<Enrolled, Unheard> {
        let request = request(&question.request_pem)?;
        let key = hex::encode(request.fingerprint());
        let machine = machine_of_code(&self.runtime, issuer.tenant, &question.secret).await?;
        let span = self.span();
        self.become_enrolled(issuer, machine, &key, question.evidence, span.until)
            .await?;
        self.presences.heard_first(issuer.tenant, machine).await?;
        Ok(Enrolled {
            machine,
            certified: self.certified(issuer, &request, machine, span)?,
            settings: Settings::default(),
        })
    }

    /// What nobody expects leaves no trace: anybody may guess.
    async fn become_enrolled(
        &self,
        issuer: &Issuer,
        id: MachineId,
        key: &str,
        evidence: Evidence,
        certified_until: Timestamp,
    ) -> Result<(), Unheard> {
        let not_valid = || no(Refusal::CodeNotValid, "this code enrols nobody: ask for another");
        match machine(&self.runtime, issuer.tenant, id).await? {
            MachineState::Expected(_) => {}
            MachineState::Enrolled(known) if known.first_key == key => {}
            MachineState::Unknown | MachineState::Enrolled(_) | MachineState::Revoked => {
                return Err(not_valid());
            }
        }
        let input = EnrolMachine {
            command: CommandId(mint()),
            machine: id,
            key: key.to_owned(),
            evidence: evidence_of(evidence),
            certified_until,
        };
        match enrol_machine(&self.runtime, &process(issuer.tenant), input).await {
            Ok(_) => Ok(()),
            Err(CommandError::Refused(_)) => Err(not_valid()),
            Err(error) => Err(error.into()),
        }
    }

    /// Over the channel that the old key proves.
    pub(super) async fn renew(
        &self,
        issuer: &Issuer,
        speaker: Speaker,
        question: Renew,
    ) -> Result<Renewed, Unheard> {
        self.certify_anew(issuer, speaker.machine, &request(&question.request_pem)?)
            .await
    }

    /// For the key that we certified once, if that ran out lately.
    pub(super) async fn reenrol(&self, issuer: &Issuer, question: Reenrol) -> Result<Renewed, Unheard> {
        let request = request(&question.request_pem)?;
        let issued = issuer.issued(&question.certificate_pem);
        let issued = issued.map_err(|error| no(Refusal::Malformed, &error.to_string()))?;
        let machine: MachineId = issued
            .holder
            .parse()
            .map_err(|_| no(Refusal::Malformed, "this certificate names no machine"))?;
        let known = enrolled(self, issuer.tenant, machine).await?;
        let same = issued.key == request.fingerprint() && known.knows(&hex::encode(issued.key));
        if !same {
            return Err(no(
                Refusal::Malformed,
                "this request is not by the certificate's key",
            ));
        }
        if self.now().duration_since(issued.valid_until) > REPLACED_FOR {
            return Err(no(
                Refusal::TooLate,
                "this certificate ran out too long ago: ask for a code",
            ));
        }
        self.certify_anew(issuer, machine, &request).await
    }

    async fn certify_anew(
        &self,
        issuer: &Issuer,
        machine: MachineId,
        request: &Request,
    ) -> Result<Renewed, Unheard> {
        let span = self.span();
        let input = CertifyMachine {
            command: CommandId(mint()),
            machine,
            key: hex::encode(request.fingerprint()),
            certified_until: span.until,
        };
        certify_machine(&self.runtime, &process(issuer.tenant), input).await?;
        self.certified(issuer, request, machine, span)
    }

    fn certified(
        &self,
        issuer: &Issuer,
        request: &Request,
        machine: MachineId,
        span: Span,
    ) -> Result<Renewed, Unheard> {
        let made = issuer.certify(request, &machine.to_string(), span)?;
        Ok(Renewed {
            chain_pem: made.certificate_pem,
            valid_from: span.from,
            valid_until: span.until,
            anchors_pem: issuer.anchors_pem(),
            server_time: self.now(),
        })
    }

    /// To the second, as a certificate says it.
    fn span(&self) -> Span {
        let now = self.now();
        Span::starting(
            Timestamp::from_second(now.as_second()).unwrap_or(now),
            CERTIFIED_FOR,
        )
    }

    pub(super) fn now(&self) -> Timestamp {
        self.runtime.journal.clock.now()
    }
}

fn request(pem: &str) -> Result<Request, Unheard> {
    Request::from_pem(pem).map_err(|error| no(Refusal::Malformed, &error.to_string()))
}

fn evidence_of(evidence: Evidence) -> said::Evidence {
    said::Evidence {
        hostname: plain(&evidence.hostname),
        machine_id: evidence.machine_id.as_deref().map(plain),
        hardware_uuid: evidence.hardware_uuid.as_deref().map(plain),
        serial: evidence.serial.as_deref().map(plain),
    }
}
