//! Access tokens: a signed statement of which account asks, good for a quarter of an hour.

use super::TokenKey;
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{Algorithm, Header, Validation};
use kernel::{AccountId, TenantId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

pub const TOKEN_LASTS: SignedDuration = SignedDuration::from_mins(15);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bearer {
    pub tenant: TenantId,
    pub account: AccountId,
}

pub struct AccessToken {
    pub text: String,
    pub expires_at: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    sub: AccountId,
    tenant: TenantId,
    iat: i64,
    exp: i64,
}

const ISSUER: &str = "regie";

impl TokenKey {
    pub fn issue(&self, bearer: Bearer, now: Timestamp) -> AccessToken {
        let expires_at = now.saturating_add(TOKEN_LASTS).unwrap_or(now);
        let claims = Claims {
            iss: ISSUER.to_owned(),
            sub: bearer.account,
            tenant: bearer.tenant,
            iat: now.as_second(),
            exp: expires_at.as_second(),
        };
        // Signing fails on a malformed key only, and this one was made by us; an empty token opens nothing.
        let text =
            jsonwebtoken::encode(&Header::new(Algorithm::EdDSA), &claims, &self.encoding).unwrap_or_default();
        AccessToken { text, expires_at }
    }

    pub fn read(&self, token: &str, now: Timestamp) -> Option<Bearer> {
        let mut validation = Validation::new(Algorithm::EdDSA);
        // The time is that of our own clock, compared below.
        validation.validate_exp = false;
        validation.required_spec_claims = HashSet::new();
        validation.set_issuer(&[ISSUER]);
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &validation)
            .ok()?
            .claims;
        (now.as_second() < claims.exp).then_some(Bearer {
            tenant: claims.tenant,
            account: claims.sub,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;
    const SOMEBODY: Bearer = Bearer {
        tenant: TenantId(Uuid::max()),
        account: AccountId(Uuid::max()),
    };

    #[test]
    fn a_token_opens_until_it_is_over_and_only_under_its_key() {
        let (ours, theirs) = (TokenKey::random(), TokenKey::random());
        let token = ours.issue(SOMEBODY, NOW);
        assert_eq!(ours.read(&token.text, NOW), Some(SOMEBODY));
        assert_eq!(ours.read(&token.text, token.expires_at), None);
        assert_eq!(theirs.read(&token.text, NOW), None);
    }

    #[test]
    fn a_token_without_a_signature_opens_nothing() {
        let ours = TokenKey::random();
        let text = ours.issue(SOMEBODY, NOW).text;
        let (unsigned, _) = text.rsplit_once('.').unwrap();
        assert_eq!(ours.read(&format!("{unsigned}."), NOW), None);
    }
}
