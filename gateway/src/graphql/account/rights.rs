//! What each role may do: the table that the server decides by, row by row. ID3, ID4.

use crate::graphql::{context::Ask, words};
use async_graphql::{Context, Object, Result, SimpleObject};
use commands::{
    Action, Module,
    permit::{self, right_of},
};

#[derive(Default)]
pub struct RoleRightsQuery;

/// What may be done in one module. A screen asks here and guesses nothing; the server decides again.
#[derive(SimpleObject)]
pub struct Right {
    /// In what.
    module: words::Module,
    /// Create and change.
    may_edit: bool,
    /// Validate, close, correct what others did.
    may_validate: bool,
    /// On what.
    reach: words::Reach,
}

/// What an account of one role may see and do.
#[derive(SimpleObject)]
pub struct RoleRights {
    /// What the account is for.
    role: words::Role,
    /// A module that is not listed is not theirs.
    rights: Vec<Right>,
}

impl Right {
    /// One for each module with a right in it.
    pub fn of_all(right_in: impl Fn(Module) -> Option<permit::Right>) -> Vec<Right> {
        let of = |module: Module| {
            let right = right_in(module)?;
            Some(Right {
                module: module.into(),
                may_edit: right.most >= Action::Edit,
                may_validate: right.most >= Action::Validate,
                reach: right.reach.into(),
            })
        };
        Module::ALL.into_iter().filter_map(of).collect()
    }
}

#[Object]
impl RoleRightsQuery {
    /// What each role may see and do. For whoever sees the agency's people.
    async fn role_rights(&self, ctx: &Context<'_>) -> Result<Vec<RoleRights>> {
        ctx.asking()?.of_the_team(Module::Accounts)?;
        let rights = |role| RoleRights {
            role: words::Role::from(role),
            rights: Right::of_all(|module| right_of(role, module)),
        };
        Ok(kernel::Role::ALL.into_iter().map(rights).collect())
    }
}
