//! Signed statements of which account asks: access tokens, good for a quarter of an hour, and the proof that a
//! password was right while its person looks for their telephone.

use super::TokenKey;
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{Algorithm, Header, Validation};
use kernel::{AccountId, TenantId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use uuid::Uuid;

pub const TOKEN_LASTS: SignedDuration = SignedDuration::from_mins(15);
const CHALLENGE_LASTS: SignedDuration = SignedDuration::from_mins(5);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bearer {
    pub tenant: TenantId,
    pub account: AccountId,
    pub session: Uuid,
}

pub struct AccessToken {
    pub text: String,
    pub expires_at: Timestamp,
}

#[derive(Clone, Serialize, Deserialize)]
pub struct Claims {
    iss: String,
    sub: AccountId,
    tenant: TenantId,
    /// The session; none before there is one.
    sid: Option<Uuid>,
    iat: i64,
    exp: i64,
}

const ISSUER: &str = "regie";

impl TokenKey {
    pub fn issue(&self, bearer: Bearer, now: Timestamp) -> AccessToken {
        let expires_at = now.saturating_add(TOKEN_LASTS).unwrap_or(now);
        let text = self.sign(
            bearer.tenant,
            bearer.account,
            Some(bearer.session),
            now,
            expires_at,
        );
        AccessToken { text, expires_at }
    }

    pub fn read(&self, token: &str, now: Timestamp) -> Option<Bearer> {
        let claims = self.claims(token, now)?;
        Some(Bearer {
            tenant: claims.tenant,
            account: claims.sub,
            session: claims.sid?,
        })
    }

    /// That the password was right. It opens nothing.
    pub fn challenge(&self, tenant: TenantId, account: AccountId, now: Timestamp) -> String {
        let expires_at = now.saturating_add(CHALLENGE_LASTS).unwrap_or(now);
        self.sign(tenant, account, None, now, expires_at)
    }

    pub fn read_challenge(&self, token: &str, now: Timestamp) -> Option<(TenantId, AccountId)> {
        let claims = self.claims(token, now)?;
        claims.sid.is_none().then_some((claims.tenant, claims.sub))
    }

    fn sign(
        &self,
        tenant: TenantId,
        account: AccountId,
        session: Option<Uuid>,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> String {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            sub: account,
            tenant,
            sid: session,
            iat: now.as_second(),
            exp: expires_at.as_second(),
        };
        // Signing fails on a malformed key only, and this one was made by us; an empty token opens nothing.
        jsonwebtoken::encode(&Header::new(Algorithm::EdDSA), &claims, &self.encoding).unwrap_or_default()
    }

    fn claims(&self, token: &str, now: Timestamp) -> Option<Claims> {
        let claims = self.verified.or(token, || self.signed(token))?;
        (now.as_second() < claims.exp).then_some(claims)
    }

    fn signed(&self, token: &str) -> Option<Claims> {
        let mut validation = Validation::new(Algorithm::EdDSA);
        // The time is that of our own clock, compared where the claims are used.
        validation.validate_exp = false;
        validation.required_spec_claims = HashSet::new();
        validation.set_issuer(&[ISSUER]);
        let decoded = jsonwebtoken::decode::<Claims>(token, &self.decoding, &validation).ok()?;
        Some(decoded.claims)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;
    const SOMEBODY: Bearer = Bearer {
        tenant: TenantId(Uuid::max()),
        account: AccountId(Uuid::max()),
        session: Uuid::max(),
    };

    #[test]
    fn a_token_opens_until_it_is_over_and_only_under_its_key() {
        let (ours, theirs) = (TokenKey::random(), TokenKey::random());
        let token = ours.issue(SOMEBODY, NOW);
        for _ in 0..2 {
            assert_eq!(ours.read(&token.text, NOW), Some(SOMEBODY));
            assert_eq!(ours.read(&token.text, token.expires_at), None);
        }
        assert_eq!(theirs.read(&token.text, NOW), None);
    }

    #[test]
    fn a_right_password_alone_opens_nothing_and_a_token_is_no_right_password() {
        let ours = TokenKey::random();
        let challenge = ours.challenge(SOMEBODY.tenant, SOMEBODY.account, NOW);
        assert_eq!(ours.read(&challenge, NOW), None);
        assert_eq!(
            ours.read_challenge(&challenge, NOW),
            Some((SOMEBODY.tenant, SOMEBODY.account))
        );
        assert_eq!(ours.read_challenge(&ours.issue(SOMEBODY, NOW).text, NOW), None);
    }

    #[test]
    fn a_token_without_a_signature_opens_nothing() {
        let ours = TokenKey::random();
        let text = ours.issue(SOMEBODY, NOW).text;
        let (unsigned, _) = text.rsplit_once('.').unwrap();
        assert_eq!(ours.read(&format!("{unsigned}."), NOW), None);
    }
}
