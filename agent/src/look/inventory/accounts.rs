//! Who may sign in. Of passwords only whether there is one; the full name of a person stays on the machine.

use crate::look::Tree;
use agent_protocol::{
    Fact, Reason, Why,
    inventory::{Account, Group, Password},
};
use std::collections::BTreeMap;

pub fn accounts(tree: &Tree) -> Result<Vec<Account>, Why> {
    let text = tree.read("etc/passwd")?;
    let passwords = Fact::from(tree.read("etc/shadow")).map(|text| passwords(&text));
    let account = |line: &str| {
        let fields: Vec<&str> = line.split(':').collect();
        let [name, _, uid, gid, _, home, shell] = fields[..] else {
            return None;
        };
        let password = match &passwords {
            Fact::Known(passwords) => Fact::of(passwords.get(name).copied(), Reason::NotThere),
            Fact::Absent(why) => Fact::Absent(why.clone()),
        };
        Some(Account {
            name: name.to_owned(),
            uid: uid.to_owned(),
            gid: gid.to_owned(),
            home: home.to_owned(),
            shell: shell.to_owned(),
            password,
        })
    };
    let mut accounts: Vec<Account> = text.lines().filter_map(account).collect();
    accounts.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(accounts)
}

fn passwords(shadow: &str) -> BTreeMap<String, Password> {
    let state = |line: &str| {
        let (name, rest) = line.split_once(':')?;
        let secret = rest.split(':').next()?;
        let state = match secret {
            "" => Password::Empty,
            _ if secret.starts_with(['!', '*']) => Password::Locked,
            _ => Password::Set,
        };
        Some((name.to_owned(), state))
    };
    shadow.lines().filter_map(state).collect()
}

pub fn groups(tree: &Tree) -> Result<Vec<Group>, Why> {
    let text = tree.read("etc/group")?;
    let group = |line: &str| {
        let fields: Vec<&str> = line.split(':').collect();
        let [name, _, gid, members] = fields[..] else {
            return None;
        };
        let mut members: Vec<String> = members
            .split(',')
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        members.sort();
        Some(Group {
            name: name.to_owned(),
            gid: gid.to_owned(),
            members,
        })
    };
    let mut groups: Vec<Group> = text.lines().filter_map(group).collect();
    groups.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(groups)
}
