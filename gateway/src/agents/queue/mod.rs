//! The way from the door to what is kept, where a queue lies in between (RM5): NATS JetStream holds what machines
//! brought, and as many workers keep it as it takes, on this server and on others (`regie work`).
//!
//! `address` says where it is, `shape` what its stream must be; `line` is the queue itself, `parcel` what lies in it; `door`
//! puts in, `workers` take out. Invariants: what is acknowledged
//! to a machine is in the queue or kept; a machine's parcels are in the queue in order, and each is kept after those
//! before it, whoever takes it out.

mod address;
mod door;
mod line;
mod parcel;
mod shape;
mod workers;

pub use line::RecordQueue;
