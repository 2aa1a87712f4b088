//! What the teams answer. One function a command: quiet, no, yes.

use super::{
    command::{DisbandTeam, FormTeam, JoinTeam, LeaveTeam, RecordSkills, RenameTeam, SetQueue, TeamCommand},
    event::{
        MemberJoined, MemberLeft, QueueSet, SkillsRecorded, TeamDisbanded, TeamEvent, TeamFormed, TeamRenamed,
    },
    refusal::TeamRefusal,
    state::{Team, TeamsState},
};
use kernel::TeamId;

type Decision = Result<Vec<TeamEvent>, TeamRefusal>;

const LONGEST_NAME: usize = 80;
const MOST_LABELS: usize = 50;

pub fn decide(state: &TeamsState, command: &TeamCommand) -> Decision {
    match command {
        TeamCommand::FormTeam(command) => form_team(state, command),
        TeamCommand::RenameTeam(command) => rename_team(state, command),
        TeamCommand::SetQueue(command) => set_queue(state, command),
        TeamCommand::JoinTeam(command) => join_team(state, command),
        TeamCommand::LeaveTeam(command) => leave_team(state, command),
        TeamCommand::RecordSkills(command) => record_skills(state, command),
        TeamCommand::DisbandTeam(command) => disband_team(state, command),
    }
}

fn standing(state: &TeamsState, team: TeamId) -> Result<&Team, TeamRefusal> {
    match state.team(team) {
        Some(team) => Ok(team),
        None if state.disbanded.contains(&team) => Err(TeamRefusal::Disbanded),
        None => Err(TeamRefusal::NotFormed),
    }
}

fn check_name(state: &TeamsState, team: TeamId, name: &str) -> Result<(), TeamRefusal> {
    if name.trim().is_empty() {
        return Err(TeamRefusal::WithoutName);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(TeamRefusal::NameTooLong {
            longest: LONGEST_NAME,
        });
    }
    let same = |other: &&Team| other.id != team && other.name.to_lowercase() == name.to_lowercase();
    match state.teams.iter().find(same) {
        Some(other) => Err(TeamRefusal::NameTaken {
            name: other.name.clone(),
        }),
        None => Ok(()),
    }
}

fn form_team(state: &TeamsState, command: &FormTeam) -> Decision {
    let FormTeam { team, name } = command.clone();
    match state.team(team) {
        Some(formed) if formed.name == name => return Ok(vec![]),
        Some(_) => return Err(TeamRefusal::AlreadyFormed),
        None if state.disbanded.contains(&team) => return Err(TeamRefusal::Disbanded),
        None => {}
    }
    check_name(state, team, &name)?;
    Ok(vec![TeamFormed { team, name }.into()])
}

fn rename_team(state: &TeamsState, command: &RenameTeam) -> Decision {
    let RenameTeam { team, name } = command.clone();
    if standing(state, team)?.name == name {
        return Ok(vec![]);
    }
    check_name(state, team, &name)?;
    Ok(vec![TeamRenamed { team, name }.into()])
}

fn set_queue(state: &TeamsState, command: &SetQueue) -> Decision {
    let SetQueue { team, queue } = command.clone();
    if standing(state, team)?.queue == queue {
        return Ok(vec![]);
    }
    check_labels(queue.themes.len())?;
    Ok(vec![QueueSet { team, queue }.into()])
}

fn check_labels(labels: usize) -> Result<(), TeamRefusal> {
    if labels > MOST_LABELS {
        return Err(TeamRefusal::TooManyLabels { most: MOST_LABELS });
    }
    Ok(())
}

fn join_team(state: &TeamsState, command: &JoinTeam) -> Decision {
    let JoinTeam { team, account } = *command;
    if standing(state, team)?.members.contains(&account) {
        return Ok(vec![]);
    }
    Ok(vec![MemberJoined { team, account }.into()])
}

fn leave_team(state: &TeamsState, command: &LeaveTeam) -> Decision {
    let LeaveTeam { team, account } = *command;
    if !standing(state, team)?.members.contains(&account) {
        return Ok(vec![]);
    }
    Ok(vec![MemberLeft { team, account }.into()])
}

fn record_skills(state: &TeamsState, command: &RecordSkills) -> Decision {
    let RecordSkills {
        account,
        skills,
        sectors,
    } = command.clone();
    let before = state.skills.get(&account).cloned().unwrap_or_default();
    if (&before.skills, &before.sectors) == (&skills, &sectors) {
        return Ok(vec![]);
    }
    check_labels(skills.len())?;
    check_labels(sectors.len())?;
    let recorded = SkillsRecorded {
        account,
        skills,
        sectors,
    };
    Ok(vec![recorded.into()])
}

fn disband_team(state: &TeamsState, command: &DisbandTeam) -> Decision {
    let team = command.team;
    if state.disbanded.contains(&team) {
        return Ok(vec![]);
    }
    standing(state, team)?;
    Ok(vec![TeamDisbanded { team }.into()])
}
