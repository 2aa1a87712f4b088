//! What a decision needs to know of an invoice, and how each fact changes it.

use super::content::{Content, Kind, Means};
use super::event::{InvoiceDrafted, InvoiceEvent, InvoiceValidated};
use super::line::LineAmount;
use super::refusal::InvoiceRefusal;
use super::totals::Totals;
use kernel::{ClientId, ContactId, ContractId, Currency, Day, InvoiceId, Money, PaymentId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceState {
    #[default]
    Undrafted,
    Draft(Box<Draft>),
    /// Numbered and frozen.
    Issued(Box<Issued>),
    Discarded(Box<Draft>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub invoice: InvoiceId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub kind: Kind,
    pub currency: Currency,
    pub content: Content,
    pub amounts: Vec<LineAmount>,
    pub totals: Totals,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Issued {
    pub validated: InvoiceValidated,
    pub sent: Option<Day>,
    /// To whom it went by mail, the last one last.
    pub mailed: Vec<ContactId>,
    pub payments: BTreeMap<PaymentId, Payment>,
    /// Refunds that were made, by the payment they give back.
    pub refunds: BTreeMap<PaymentId, Refund>,
    pub credited: Totals,
    pub credit_notes: BTreeSet<InvoiceId>,
    pub balance: Money,
    /// How the balance moved since it was due, by the day of each movement.
    pub moved: Vec<(Day, Money)>,
    pub disputed: bool,
    /// The highest level that was raised; 0 is none.
    pub reminded: u8,
    pub deducted_by: Option<InvoiceId>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Payment {
    pub amount: Money,
    pub received_on: Day,
    pub means: Means,
    pub refunded: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refund {
    pub payment: PaymentId,
    pub amount: Money,
    pub on: Day,
}

impl From<InvoiceDrafted> for Draft {
    fn from(drafted: InvoiceDrafted) -> Draft {
        Draft {
            invoice: drafted.invoice,
            client: drafted.client,
            contract: drafted.contract,
            kind: drafted.kind,
            currency: drafted.currency,
            content: drafted.content,
            amounts: drafted.amounts,
            totals: drafted.totals,
        }
    }
}

impl Issued {
    fn new(validated: &InvoiceValidated) -> Issued {
        Issued {
            sent: None,
            mailed: vec![],
            payments: BTreeMap::new(),
            refunds: BTreeMap::new(),
            credited: Totals::none(validated.currency),
            credit_notes: BTreeSet::new(),
            balance: validated.due,
            moved: vec![],
            disputed: false,
            reminded: 0,
            deducted_by: None,
            validated: validated.clone(),
        }
    }

    pub fn is_credited_whole(&self) -> bool {
        self.credited == self.validated.totals
    }

    /// Whether the client may be asked for it.
    pub fn is_claimable(&self) -> bool {
        self.balance.is_positive() && !self.disputed
    }

    fn move_by(&mut self, on: Day, balance_after: Money) {
        if let Ok(amount) = balance_after.checked_sub(self.balance) {
            self.moved.push((on, amount));
        }
        self.balance = balance_after;
    }

    fn after(&mut self, event: &InvoiceEvent) {
        match event {
            InvoiceEvent::InvoiceSent(event) => self.sent = Some(event.on),
            InvoiceEvent::InvoiceMailed(event) => self.mailed.push(event.to),
            InvoiceEvent::PaymentRecorded(event) => {
                self.move_by(event.received_on, event.balance_after);
                let payment = Payment {
                    amount: event.amount,
                    received_on: event.received_on,
                    means: event.means,
                    refunded: Money::zero(event.amount.currency()),
                };
                self.payments.insert(event.payment, payment);
            }
            InvoiceEvent::PaymentRefunded(event) => {
                self.move_by(event.on, event.balance_after);
                if let Some(payment) = self.payments.get_mut(&event.payment)
                    && let Ok(refunded) = payment.refunded.checked_add(event.amount)
                {
                    payment.refunded = refunded;
                }
                let refund = Refund {
                    payment: event.payment,
                    amount: event.amount,
                    on: event.on,
                };
                self.refunds.insert(event.refund, refund);
            }
            InvoiceEvent::InvoiceCredited(event) => {
                self.move_by(event.on, event.balance_after);
                if let Ok(credited) = self.credited.plus(&event.totals) {
                    self.credited = credited;
                }
                self.credit_notes.insert(event.credit_note);
            }
            InvoiceEvent::DepositDeducted(event) => self.deducted_by = Some(event.by),
            InvoiceEvent::InvoiceDisputed(_) => self.disputed = true,
            InvoiceEvent::DisputeSettled(_) => self.disputed = false,
            InvoiceEvent::ReminderRaised(event) => self.reminded = self.reminded.max(event.level),
            InvoiceEvent::InvoiceDrafted(_)
            | InvoiceEvent::DraftChanged(_)
            | InvoiceEvent::DraftDiscarded(_)
            | InvoiceEvent::InvoiceValidated(_) => {}
        }
    }
}

impl InvoiceState {
    /// While it changes freely.
    pub fn draft(&self) -> Result<&Draft, InvoiceRefusal> {
        match self {
            InvoiceState::Undrafted => Err(InvoiceRefusal::NotDrafted),
            InvoiceState::Draft(draft) => Ok(draft),
            InvoiceState::Issued(issued) => {
                let number = issued.validated.number.clone();
                Err(InvoiceRefusal::Frozen { number })
            }
            InvoiceState::Discarded(_) => Err(InvoiceRefusal::Discarded),
        }
    }

    /// Once it has its number.
    pub fn issued(&self) -> Result<&Issued, InvoiceRefusal> {
        match self {
            InvoiceState::Undrafted => Err(InvoiceRefusal::NotDrafted),
            InvoiceState::Draft(_) => Err(InvoiceRefusal::NotValidated),
            InvoiceState::Issued(issued) => Ok(issued),
            InvoiceState::Discarded(_) => Err(InvoiceRefusal::Discarded),
        }
    }

    /// Whose it is, at any stage.
    pub fn client(&self) -> Option<ClientId> {
        match self {
            InvoiceState::Undrafted => None,
            InvoiceState::Draft(draft) | InvoiceState::Discarded(draft) => Some(draft.client),
            InvoiceState::Issued(issued) => Some(issued.validated.client),
        }
    }

    pub fn evolve(self, event: &InvoiceEvent) -> InvoiceState {
        match (self, event) {
            (_, InvoiceEvent::InvoiceDrafted(event)) => InvoiceState::Draft(Box::new(event.clone().into())),
            (_, InvoiceEvent::InvoiceValidated(event)) => InvoiceState::Issued(Box::new(Issued::new(event))),
            (InvoiceState::Draft(mut draft), InvoiceEvent::DraftChanged(event)) => {
                draft.content = event.content.clone();
                draft.amounts.clone_from(&event.amounts);
                draft.totals = event.totals.clone();
                InvoiceState::Draft(draft)
            }
            (InvoiceState::Draft(draft), InvoiceEvent::DraftDiscarded(_)) => InvoiceState::Discarded(draft),
            (InvoiceState::Issued(mut issued), event) => {
                issued.after(event);
                InvoiceState::Issued(issued)
            }
            // A fact that the decision never raises in this stage.
            (state @ (InvoiceState::Undrafted | InvoiceState::Draft(_) | InvoiceState::Discarded(_)), _) => {
                state
            }
        }
    }
}
