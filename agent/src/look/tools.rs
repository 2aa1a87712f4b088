//! Programs that are asked where no file says it, in the language that programs read, at the lowest priority, for a
//! limited time and a limited answer.

use agent_protocol::{Reason, Why};
use std::{
    io::{self, Read},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

const ANSWER_AT_MOST: u64 = 32 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tools {
    Installed,
    /// None is asked.
    Out,
}

/// What a program said, whatever it thought of it.
pub struct Answer {
    pub text: String,
    pub succeeded: bool,
}

impl Tools {
    /// The answer of a program that succeeded.
    pub fn ask(self, program: &str, arguments: &[&str], within: Duration) -> Result<String, Why> {
        let answer = self.consult(program, arguments, within)?;
        if answer.succeeded {
            return Ok(answer.text);
        }
        Err(Why {
            reason: Reason::NotReadable,
            detail: Some(format!("{program} failed")),
        })
    }

    pub fn consult(self, program: &str, arguments: &[&str], within: Duration) -> Result<Answer, Why> {
        if self == Tools::Out {
            return Err(Reason::ToolMissing.into());
        }
        let child = command(program, arguments).spawn();
        child
            .and_then(|child| wait(child, within))
            .map_err(|error| why(&error, program))
    }
}

fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = if cfg!(unix) {
        let mut nice = Command::new("nice");
        nice.args(["-n", "19", program]);
        nice
    } else {
        Command::new(program)
    };
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

fn wait(mut child: Child, within: Duration) -> io::Result<Answer> {
    let out = child.stdout.take().ok_or_else(|| io::Error::other("no output"))?;
    let (said, hear) = mpsc::channel();
    // It ends with the program, whose end of the pipe it reads.
    thread::spawn(move || {
        let mut bytes = vec![];
        let read = out.take(ANSWER_AT_MOST).read_to_end(&mut bytes);
        let _ = said.send(read.map(|_| bytes));
    });
    let heard = hear.recv_timeout(within);
    if heard.is_err() {
        child.kill()?;
    }
    let status = child.wait()?;
    let bytes = heard.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
    // `nice` says 127 where there is no such program.
    if status.code() == Some(127) {
        return Err(io::ErrorKind::NotFound.into());
    }
    Ok(Answer {
        text: String::from_utf8_lossy(&bytes).into_owned(),
        succeeded: status.success(),
    })
}

fn why(error: &io::Error, program: &str) -> Why {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => Reason::ToolMissing,
        _ => Why::from(error).reason,
    };
    Why {
        reason,
        detail: Some(program.to_owned()),
    }
}
