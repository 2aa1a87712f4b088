//! One value of each message, with every field that it may have.

mod inventory;

use agent_protocol::{
    Batch, Body, Cause, Digest, DiskHealth, DiskTraffic, Durable, Enrol, Enrolled, Event, Evidence, Fact,
    FilesystemUse, Gap, Heartbeat, Holding, Level, Load, LogLine, Mark, MemoryUse, Numbered, ProcessorUse,
    Reason, Record, Reenrol, Refusal, Refused, Renew, Renewed, Sample, Sequence, Settings, Speaks, Trouble,
    Turn, VERSION, Watched, WatchedProcess, WatchedService, Welcome,
};
use jiff::Timestamp;
use kernel::MachineId;
use uuid::Uuid;

pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).expect("a time")
}

fn machine() -> MachineId {
    MachineId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0001))
}

pub fn records() -> Vec<(&'static str, Record)> {
    let mut bodies = vec![
        ("sample", Body::Sample(Box::new(sample()))),
        (
            "disk_health",
            Body::DiskHealth {
                disks: Fact::Known(vec![disk_health()]),
            },
        ),
        ("gap", Body::Gap(gap())),
    ];
    bodies.extend(events().map(|(name, event)| (name, Body::Event(event))));
    bodies.extend(inventory::bodies());
    let record = |(name, body)| {
        (
            name,
            Record {
                taken_at: at(0),
                body,
            },
        )
    };
    bodies.into_iter().map(record).collect()
}

fn events() -> [(&'static str, Event); 7] {
    let line = LogLine {
        at: at(-5),
        level: Level::Critical,
        source: "kernel".into(),
        number: Some(41),
        message: "Out of memory: Killed process 812 (java)".into(),
        place: "s=1;i=2".into(),
    };
    let turn = Turn {
        of: Watched::Service,
        name: "nginx.service".into(),
        before: Fact::Known("active".into()),
        after: Fact::Known("failed".into()),
    };
    [
        (
            "event_agent_started",
            Event::AgentStarted {
                version: "0.1.0".into(),
                cleanly: true,
            },
        ),
        ("event_agent_stopped", Event::AgentStopped),
        ("event_clock_stepped", Event::ClockStepped { millis: -3_600_000 }),
        (
            "event_set_back",
            Event::SetBack {
                was_at: Sequence(400),
                server_at: Sequence(512),
            },
        ),
        ("event_turned", Event::Turned(turn)),
        ("event_logged", Event::Logged(line)),
        ("event_log_lines_missed", Event::LogLinesMissed),
    ]
}

pub fn sample() -> Sample {
    Sample {
        up_seconds: Fact::Known(86_400),
        over_millis: Fact::Known(60_001),
        processor: Fact::Known(ProcessorUse {
            user: 1200,
            system: 300,
            waiting_for_disk: 50,
            stolen: 0,
            idle: 8450,
            processors: 8,
        }),
        load: Fact::Known(Load {
            one: 120,
            five: 95,
            fifteen: 80,
            processes: 211,
        }),
        memory: Fact::Known(MemoryUse {
            total_bytes: 16 << 30,
            available_bytes: 9 << 30,
            swap_total_bytes: 0,
            swap_free_bytes: 0,
        }),
        filesystems: Fact::Known(vec![FilesystemUse {
            mounted_on: "/".into(),
            total_bytes: 100 << 30,
            available_bytes: 40 << 30,
            nodes: 6_553_600,
            free_nodes: 6_000_000,
        }]),
        disks: Fact::Known(vec![DiskTraffic {
            name: "nvme0n1".into(),
            read_bytes: 4096,
            written_bytes: 1 << 20,
            reads: 1,
            writes: 20,
            busy_millis: 12,
        }]),
        networks: Fact::absent_since(Reason::NotReadable, "line 3"),
        services: vec![WatchedService {
            name: "nginx.service".into(),
            state: Fact::Known("active".into()),
        }],
        processes: vec![WatchedProcess {
            name: "java".into(),
            running: Fact::Known(2),
        }],
    }
}

fn disk_health() -> DiskHealth {
    DiskHealth {
        name: "nvme0n1".into(),
        healthy: Fact::Known(true),
        celsius: Fact::Known(38),
        on_hours: Fact::Known(12_345),
        worn_percent: Fact::Known(4),
        reallocated_sectors: Fact::absent(Reason::NotThere),
        pending_sectors: Fact::absent(Reason::NotThere),
        media_errors: Fact::Known(0),
    }
}

pub fn gap() -> Gap {
    Gap {
        cause: Cause::Full,
        numbers: Some((Sequence(17), Sequence(412))),
        records: 390,
        taken: Some((at(-9000), at(-60))),
    }
}

fn evidence() -> Evidence {
    Evidence {
        hostname: "pc-compta-3".into(),
        machine_id: Some("b08dfa6083e7567a1921a715000001fb".into()),
        hardware_uuid: Some("4c4c4544-0047-5210-8051-b4c04f4d3732".into()),
        serial: Some("5GRQM72".into()),
        boot_id: Some("e2a5c0b5-6f3e-4f7f-9a3f-0f4c1f0d7b11".into()),
    }
}

pub fn enrol() -> Enrol {
    Enrol {
        version: VERSION,
        secret: "M4Q7ZK2TY9XW3BHD".into(),
        request_pem: "-----BEGIN CERTIFICATE REQUEST-----\n".into(),
        evidence: evidence(),
    }
}

pub fn enrolled() -> Enrolled {
    Enrolled {
        machine: machine(),
        certified: renewed(),
        settings: settings(),
    }
}

pub fn reenrol() -> Reenrol {
    Reenrol {
        version: VERSION,
        certificate_pem: "-----BEGIN CERTIFICATE-----\n".into(),
        request_pem: "-----BEGIN CERTIFICATE REQUEST-----\n".into(),
    }
}

pub fn renew() -> Renew {
    Renew {
        version: VERSION,
        request_pem: "-----BEGIN CERTIFICATE REQUEST-----\n".into(),
    }
}

pub fn renewed() -> Renewed {
    Renewed {
        chain_pem: "-----BEGIN CERTIFICATE-----\n".into(),
        valid_from: at(0),
        valid_until: at(60 * 86_400),
        anchors_pem: vec!["-----BEGIN CERTIFICATE-----\n".into(); 2],
        server_time: at(1),
    }
}

fn settings() -> Settings {
    Settings {
        services: vec!["nginx.service".into()],
        processes: vec!["java".into()],
        ..Settings::default()
    }
}

pub fn heartbeat() -> Heartbeat {
    Heartbeat {
        version: VERSION,
        agent: "0.1.0".into(),
        machine: machine(),
        evidence: evidence(),
        started_at: at(-3600),
        sent_at: at(0),
        holding: Holding {
            last: Sequence(512),
            records: 3,
            bytes: 2100,
        },
        troubles: vec![Trouble {
            part: "log".into(),
            detail: "there is no journalctl".into(),
        }],
    }
}

pub fn mark() -> Mark {
    Mark {
        sequence: Sequence(512),
        digest: Digest::of("{}"),
    }
}

pub fn welcome() -> Welcome {
    Welcome {
        received_at: at(1),
        durable: Some(mark()),
        settings: settings(),
        speaks: Speaks { from: 1, to: 1 },
        renew: false,
    }
}

pub fn batch() -> Batch {
    let record = Record {
        taken_at: at(0),
        body: Body::Gap(gap()),
    };
    Batch {
        version: VERSION,
        machine: machine(),
        sent_at: at(0),
        records: vec![Numbered {
            sequence: Sequence(413),
            record,
        }],
    }
}

pub fn durable() -> Durable {
    Durable {
        received_at: at(1),
        durable: Some(mark()),
    }
}

pub fn refused() -> Refused {
    Refused {
        refusal: Refusal::Revoked,
        detail: "withdrawn on 22 November".into(),
    }
}
