//! Programs that are asked where no file says it, in the language that programs read, at the lowest priority, for a
//! limited time and a limited answer. One that does not even end when it is killed is left behind.

use super::hanging::Hanging;
use agent_protocol::{Reason, Why};
use std::{
    io::{self, Read},
    path::PathBuf,
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

/// The agent itself may have eight times as much.
const ANSWER_AT_MOST: u64 = 8 << 20;
/// What a program may take to end, once it has said everything or was killed. One that waits for a disk that is gone
/// takes longer than anybody can wait.
const ENDS_WITHIN: Duration = Duration::from_secs(2);

#[derive(Clone, Debug)]
pub struct Tools {
    found: Found,
    left_behind: Hanging,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    Nowhere,
    WhereProgramsLie,
    In(PathBuf),
}

/// What a program said, whatever it thought of it.
pub struct Answer {
    pub text: String,
    pub succeeded: bool,
    /// It had more to say than anybody wants to hold.
    pub cut_off: bool,
}

impl Tools {
    pub fn installed() -> Tools {
        Tools::found(Found::WhereProgramsLie)
    }

    /// None is asked.
    pub fn out() -> Tools {
        Tools::found(Found::Nowhere)
    }

    /// Only those that lie there.
    pub fn of(folder: impl Into<PathBuf>) -> Tools {
        Tools::found(Found::In(folder.into()))
    }

    fn found(found: Found) -> Tools {
        Tools {
            found,
            left_behind: Hanging::default(),
        }
    }

    /// The answer of a program that succeeded.
    pub fn ask(&self, program: &str, arguments: &[&str], within: Duration) -> Result<String, Why> {
        let answer = self.consult(program, arguments, within)?;
        let (reason, did) = match &answer {
            Answer { cut_off: true, .. } => (Reason::TooLarge, "said too much"),
            Answer { succeeded: false, .. } => (Reason::NotReadable, "failed"),
            Answer { .. } => return Ok(answer.text),
        };
        Err(Why {
            reason,
            detail: Some(format!("{program} {did}")),
        })
    }

    pub fn consult(&self, program: &str, arguments: &[&str], within: Duration) -> Result<Answer, Why> {
        let path = match &self.found {
            Found::Nowhere => return Err(Reason::ToolMissing.into()),
            Found::WhereProgramsLie => PathBuf::from(program),
            Found::In(folder) => folder.join(program),
        };
        if self.left_behind.holds(program) {
            return Err(why(&io::ErrorKind::TimedOut.into(), program));
        }
        let mut command = command(path, arguments);
        let child = command.spawn();
        child
            .and_then(|child| self.answer_of(child, program, within))
            .map_err(|error| why(&error, program))
    }

    fn answer_of(&self, mut child: Child, program: &str, within: Duration) -> io::Result<Answer> {
        let heard = match child.stdout.take().map(listen) {
            Some(Ok(hear)) => hear.recv_timeout(within).ok(),
            Some(Err(_)) | None => None,
        };
        let cut_off = heard
            .as_ref()
            .is_some_and(|bytes| bytes.len() as u64 >= ANSWER_AT_MOST);
        if cut_off || heard.is_none() {
            // It may have ended by itself.
            let _ = child.kill();
        }
        let Some(status) = ended(&mut child, ENDS_WITHIN)? else {
            self.leave_behind(child, program);
            return Err(io::ErrorKind::TimedOut.into());
        };
        let bytes = heard.ok_or(io::ErrorKind::TimedOut)?;
        // `nice` says 127 where there is no such program.
        if status.code() == Some(127) {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(Answer {
            text: text(bytes),
            succeeded: status.success(),
            cut_off,
        })
    }

    /// Until it ends after all, nobody asks it again.
    fn leave_behind(&self, mut child: Child, program: &str) {
        let _ = child.kill();
        let asked = self.left_behind.ask(program);
        // Without a thread for it the program is nobody's, which harms nobody.
        let _ = thread::Builder::new().spawn(move || {
            let _ = child.wait();
            drop(asked);
        });
    }
}

fn command(program: PathBuf, arguments: &[&str]) -> Command {
    let mut command = if cfg!(unix) {
        let mut nice = Command::new("nice");
        nice.args(["-n", "19"]).arg(program);
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

/// The thread ends with the program, whose end of the pipe it reads, or when it has heard enough.
fn listen(out: ChildStdout) -> io::Result<Receiver<Vec<u8>>> {
    let (said, hear) = mpsc::channel();
    thread::Builder::new().spawn(move || {
        let mut bytes = vec![];
        if out.take(ANSWER_AT_MOST).read_to_end(&mut bytes).is_ok() {
            let _ = said.send(bytes);
        }
    })?;
    Ok(hear)
}

/// None if it has not ended in this time.
fn ended(child: &mut Child, within: Duration) -> io::Result<Option<ExitStatus>> {
    let until = Instant::now() + within;
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= until {
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    }
}

/// Without a second copy of what is text already.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned())
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

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(600);

    fn shell(script: &str, within: Duration) -> Result<Answer, Why> {
        Tools::installed().consult("sh", &["-c", script], within)
    }

    #[test]
    fn an_answer_comes_whole_with_what_the_program_thought_of_it() {
        let answer = shell("echo said; exit 3", LONG).expect("an answer");
        assert_eq!(answer.text, "said\n");
        assert!(!answer.succeeded && !answer.cut_off);
        let failed = Tools::installed().ask("sh", &["-c", "exit 3"], LONG);
        assert_eq!(failed.map_err(|why| why.reason), Err(Reason::NotReadable));
    }

    #[test]
    fn a_program_that_does_not_answer_is_given_up() {
        let given_up = shell("exec sleep 3600", Duration::from_millis(100));
        assert_eq!(given_up.err().map(|why| why.reason), Some(Reason::TimedOut));
    }

    #[test]
    fn a_program_that_says_everything_and_does_not_end_is_given_up() {
        let given_up = shell("exec sleep 3600 >&-", LONG);
        assert_eq!(given_up.err().map(|why| why.reason), Some(Reason::TimedOut));
    }

    #[test]
    fn a_program_that_says_too_much_is_cut_off() {
        let answer = shell("exec yes", LONG).expect("an answer");
        assert!(answer.cut_off && answer.text.len() as u64 == ANSWER_AT_MOST);
    }

    #[test]
    fn a_program_that_was_left_behind_is_not_asked_again_before_it_ended() {
        let tools = Tools::installed();
        let mut hanging = Command::new("cat");
        let mut hanging = hanging.stdin(Stdio::piped()).spawn().expect("it runs");
        let ends_it = hanging.stdin.take();
        let asked = tools.left_behind.ask("sh");
        let waits = thread::spawn(move || {
            let _ = hanging.wait();
            drop(asked);
        });
        let refused = tools.ask("sh", &["-c", "echo said"], LONG);
        assert_eq!(refused.map_err(|why| why.reason), Err(Reason::TimedOut));
        assert_eq!(
            tools.ask("echo", &["said"], LONG).as_deref(),
            Ok("said\n"),
            "others are"
        );
        drop(ends_it);
        waits.join().expect("it ended");
        assert_eq!(
            tools.ask("sh", &["-c", "echo said"], LONG).as_deref(),
            Ok("said\n")
        );
    }
}
