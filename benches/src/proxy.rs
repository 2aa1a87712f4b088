//! A network between program and server: what the client sends arrives a little later.

use anyhow::Result;
use private_postgres::PrivatePostgres;
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::net::UnixStream,
    path::PathBuf,
    thread,
    time::Duration,
};

pub struct Proxy {
    port: u16,
}

impl Proxy {
    pub fn start(postgres: &PrivatePostgres, delay: Duration) -> Result<Proxy> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let socket = postgres.socket_dir().join(".s.PGSQL.5432");
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let socket = socket.clone();
                thread::spawn(move || carry(client, socket, delay));
            }
        });
        Ok(Proxy { port })
    }

    pub fn url(&self, database: &str) -> String {
        format!(
            "postgres://regie@127.0.0.1:{}/{database}?sslmode=disable",
            self.port
        )
    }
}

fn carry(client: TcpStream, socket: PathBuf, delay: Duration) -> std::io::Result<()> {
    client.set_nodelay(true)?;
    let server = UnixStream::connect(socket)?;
    let (mut from_server, mut to_client) = (server.try_clone()?, client.try_clone()?);
    thread::spawn(move || std::io::copy(&mut from_server, &mut to_client));
    let (mut from_client, mut to_server) = (client, server);
    let mut bytes = vec![0; 256 * 1024];
    loop {
        let count = from_client.read(&mut bytes)?;
        if count == 0 {
            return to_server.shutdown(std::net::Shutdown::Write);
        }
        thread::sleep(delay);
        to_server.write_all(&bytes[..count])?;
    }
}
