//! The certificates of machines. An `Authority` is a key and the anchor that agents trust; it certifies machines, whose
//! requests prove that they hold their key, and it serves TLS under a name of its own.
//!
//! Keys are of P-256. Invariant: no key of a machine is ever here; what is certified was signed for by its holder.

mod authority;
mod issued;
mod request;
#[cfg(test)]
mod tests;

pub use authority::{Authority, Broken, Certified, Serving, Span};
pub use issued::{Issued, NotIssued, holder};
pub use request::{NotARequest, Request};

/// SHA-256, by which an enrolment code names an anchor.
pub fn fingerprint(der: &[u8]) -> [u8; 32] {
    let digest = ring::digest::digest(&ring::digest::SHA256, der);
    let mut bytes = [0; 32];
    bytes.copy_from_slice(digest.as_ref());
    bytes
}
