//! What a template answers. One function a command: quiet, no, yes.

use super::command::{AnswerTemplateCommand, ChangeAnswerTemplate, KeepAnswerTemplate};
use super::event::{AnswerTemplateChanged, AnswerTemplateEvent, AnswerTemplateKept, AnswerTemplateRetired};
use super::gap;
use super::refusal::AnswerTemplateRefusal;
use super::state::{AnswerTemplateState, Kept};

/// As long as a message may be.
pub const CHARACTERS_AT_MOST: usize = 20_000;

type Decision = Result<Vec<AnswerTemplateEvent>, AnswerTemplateRefusal>;

pub fn decide(state: &AnswerTemplateState, command: &AnswerTemplateCommand) -> Decision {
    match command {
        AnswerTemplateCommand::KeepAnswerTemplate(command) => keep(state, command),
        AnswerTemplateCommand::ChangeAnswerTemplate(command) => change(state.in_use()?, command),
        AnswerTemplateCommand::RetireAnswerTemplate(_) => retire(state),
    }
}

fn keep(state: &AnswerTemplateState, command: &KeepAnswerTemplate) -> Decision {
    let (name, text) = checked(&command.name, &command.text)?;
    let of = command.of;
    let wanted = Kept { name, text, of };
    if !state.is_to_define(&wanted)? {
        return Ok(vec![]);
    }
    let Kept { name, text, of } = wanted;
    let template = command.template;
    let kept = AnswerTemplateKept {
        template,
        name,
        text,
        of,
    };
    Ok(vec![kept.into()])
}

fn change(before: &Kept, command: &ChangeAnswerTemplate) -> Decision {
    let (name, text) = checked(&command.name, &command.text)?;
    if before.name == name && before.text == text {
        return Ok(vec![]);
    }
    Ok(vec![AnswerTemplateChanged { name, text }.into()])
}

fn retire(state: &AnswerTemplateState) -> Decision {
    match state.is_to_retire()? {
        true => Ok(vec![AnswerTemplateRetired {}.into()]),
        false => Ok(vec![]),
    }
}

/// A name and a text as they are kept.
fn checked(name: &str, text: &str) -> Result<(String, String), AnswerTemplateRefusal> {
    let (name, text) = (name.trim(), text.trim());
    if name.is_empty() {
        return Err(AnswerTemplateRefusal::NameMissing);
    }
    if text.is_empty() {
        return Err(AnswerTemplateRefusal::TextMissing);
    }
    if text.chars().count() > CHARACTERS_AT_MOST {
        return Err(AnswerTemplateRefusal::TextTooLong {
            most: CHARACTERS_AT_MOST,
        });
    }
    match gap::unknown(text) {
        Some(gap) => Err(AnswerTemplateRefusal::UnknownGap { gap: gap.to_owned() }),
        None => Ok((name.to_owned(), text.to_owned())),
    }
}
