//! How the machine is reached and reaches others.

use crate::Fact;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    pub interfaces: Fact<Vec<Interface>>,
    pub routes: Fact<Vec<Route>>,
    pub gateways: Fact<Vec<IpAddr>>,
    pub names: Fact<Names>,
    pub domain: Fact<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interface {
    pub name: String,
    pub hardware_address: Option<String>,
    pub kind: String,
    pub state: String,
    pub mtu: u32,
    pub megabits: Fact<u32>,
    pub duplex: Fact<String>,
    pub driver: Fact<String>,
    /// Its device on the bus.
    pub place: Option<String>,
    pub addresses: Fact<Vec<Address>>,
    pub wireless: Option<Wireless>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Address {
    pub address: IpAddr,
    pub prefix: u8,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wireless {
    pub network: Fact<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Route {
    pub to: Address,
    pub through: Option<IpAddr>,
    pub interface: String,
    pub metric: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    pub servers: Vec<IpAddr>,
    pub search: Vec<String>,
}

/// Somebody listens on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Port {
    pub protocol: Protocol,
    pub address: IpAddr,
    pub port: u16,
    pub program: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Protocol {
    Tcp,
    Udp,
}
