//! Long answers come packed to whoever can unpack them: text shrinks to a tenth, and a phone waits for the rest.

use tower_http::{
    CompressionLevel,
    compression::{CompressionLayer, predicate::SizeAbove},
};

/// Shorter ones fit in one packet anyway. Those that carry a token are among them, so that no secret is ever packed
/// together with what somebody else chose, which would let its length be measured.
const BYTES_AT_LEAST: u64 = 4 * 1024;

pub fn where_it_pays() -> CompressionLayer<SizeAbove> {
    CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(SizeAbove::new(BYTES_AT_LEAST))
}
