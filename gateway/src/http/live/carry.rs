//! One socket, from its first frame to its last.

use super::{
    PROTOCOL,
    desk::{Desk, Read},
    end::End,
    execute::Visitor,
    session,
};
use crate::telemetry::metrics::{Open, WEBSOCKETS_OPEN};
use async_graphql::{
    Data, Error,
    http::{ClientMessage, WebSocket as Engine, WebSocketProtocols, WsMessage},
};
use axum::extract::ws::{Message, WebSocket};
use futures::{
    SinkExt, Stream, StreamExt,
    channel::mpsc as lane,
    stream::{SplitSink, SplitStream},
};
use std::{
    pin::Pin,
    time::{Duration, Instant},
};
use tokio::{sync::mpsc, time::Interval};

const INTRODUCED_WITHIN: Duration = Duration::from_secs(10);
const BEAT_EVERY: Duration = Duration::from_secs(15);
/// Two beats that nobody answered.
const SILENT_AT_MOST: Duration = Duration::from_secs(40);
const TAKEN_WITHIN: Duration = Duration::from_secs(20);
/// What was read and is not looked at yet.
const READ_AHEAD: usize = 32;

type Spoken = Pin<Box<dyn Stream<Item = WsMessage> + Send>>;
type Heard = serde_json::Result<ClientMessage>;

pub async fn carry(visitor: Visitor, socket: WebSocket) {
    let language = visitor.language;
    let _open = Open::count(WEBSOCKETS_OPEN);
    let speaks_ours = socket
        .protocol()
        .is_some_and(|chosen| chosen.as_bytes() == PROTOCOL.as_bytes());
    let (sink, frames) = socket.split();
    let (lane, heard) = lane::channel(READ_AHEAD);
    let (ends, ended) = mpsc::channel(1);
    let mut line = Line {
        sink,
        frames,
        lane,
        spoken: engine(&visitor, heard, ends),
        ended,
        desk: Desk::new(visitor),
        beat: tokio::time::interval(BEAT_EVERY),
        opened: Instant::now(),
        last_heard: Instant::now(),
    };
    let end = match speaks_ours {
        true => line.until_its_end().await,
        false => Some(End::AnotherProtocol),
    };
    if let Some(end) = end {
        line.say(Message::Close(Some(end.frame(language)))).await;
    }
}

/// The library's part: introductions, operations, and their answers.
fn engine(visitor: &Visitor, heard: lane::Receiver<Heard>, ends: mpsc::Sender<End>) -> Spoken {
    let introduced = visitor.clone();
    let introduce = move |payload: serde_json::Value| async move {
        match session::open(&introduced, &payload).await {
            Ok(session) => {
                let _ = introduced.session.set(session); // an error: it was introduced before
                tokio::spawn(session::watch(introduced, ends));
                Ok(Data::default())
            }
            Err(end) => {
                let _ = ends.try_send(end); // an error: it ends already
                // The end is told by us: the library knows one code for all of them.
                std::future::pending::<Result<Data, Error>>().await
            }
        }
    };
    let engine = Engine::from_message_stream(visitor.clone(), heard, WebSocketProtocols::GraphQLWS);
    Box::pin(engine.on_connection_init(introduce))
}

struct Line {
    sink: SplitSink<WebSocket, Message>,
    frames: SplitStream<WebSocket>,
    lane: lane::Sender<Heard>,
    spoken: Spoken,
    ended: mpsc::Receiver<End>,
    desk: Desk,
    beat: Interval,
    opened: Instant,
    last_heard: Instant,
}

impl Line {
    /// None when there is nobody left to tell.
    async fn until_its_end(&mut self) -> Option<End> {
        loop {
            let said = match self.next().await {
                Next::Say(message) => message,
                Next::Wait => continue,
                Next::End(end) => return Some(end),
                Next::Gone => return None,
            };
            if !self.say(said).await {
                return Some(End::Slow);
            }
        }
    }

    async fn next(&mut self) -> Next {
        tokio::select! {
            Some(end) = self.ended.recv() => Next::End(end),
            frame = self.frames.next() => match frame {
                Some(Ok(message)) => self.hear(message),
                Some(Err(_)) | None => Next::Gone,
            },
            spoken = self.spoken.next() => self.speak(spoken),
            _ = self.beat.tick() => self.look_after(),
        }
    }

    fn hear(&mut self, message: Message) -> Next {
        self.last_heard = Instant::now();
        match self.desk.read(message) {
            Read::Nothing => Next::Wait,
            Read::Answer(text) => Next::Say(Message::Text(text.into())),
            Read::End(end) => Next::End(end),
            Read::Gone => Next::Gone,
            Read::Pass(message) => match self.lane.try_send(Ok(*message)) {
                Ok(()) => Next::Wait,
                // It talks without waiting for its introduction.
                Err(_) => Next::End(End::NotIntroduced),
            },
        }
    }

    fn speak(&mut self, spoken: Option<WsMessage>) -> Next {
        match spoken {
            Some(WsMessage::Text(text)) => {
                self.desk.answered(&text);
                Next::Say(Message::Text(text.into()))
            }
            Some(WsMessage::Close(..)) => Next::End(End::NotGraphql),
            None => Next::End(End::Done),
        }
    }

    fn look_after(&self) -> Next {
        if !self.desk.is_introduced() && self.opened.elapsed() > INTRODUCED_WITHIN {
            Next::End(End::SilentAtFirst)
        } else if self.last_heard.elapsed() > SILENT_AT_MOST {
            Next::Gone
        } else {
            Next::Say(Message::Ping(Vec::new().into()))
        }
    }

    /// Whether it was taken in time.
    async fn say(&mut self, message: Message) -> bool {
        let sent = tokio::time::timeout(TAKEN_WITHIN, self.sink.send(message)).await;
        matches!(sent, Ok(Ok(())))
    }
}

enum Next {
    Say(Message),
    Wait,
    End(End),
    Gone,
}
