//! What the caller was told (NO1, NO2), as GraphQL sees it: their own and nobody else's.

mod input;
mod mutation;
mod query;
mod subscription;
mod types;

pub use mutation::NoticeMutation;
pub use query::NoticeQuery;
pub use subscription::NoticeSubscription;

/// What an answer about notices needs to have caught up.
const SHOWN: &[&str] = &["notice_list", "notice_groups"];
