//! One of every other kind of thing that an agency has, so that each door is asked about something that is there.

use super::Agency;
use crate::{
    files::Tus,
    invoices::set,
    mail_in::{ADDRESS, a_mail},
    support::{House, MAIL_HOOK, id},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

impl Agency {
    /// By the names that doors call them by.
    pub async fn with_one_of_each(mut self, house: &House) -> Result<Agency> {
        let client = self.company.client.clone();
        let contact = json!({ "client": client, "details": { "name": "Ada Martin", "role": "Gérante", "mail": "ada@martin.fr" } });
        let contact = self.made("clientAddContact", contact).await?;
        let opening = json!({ "zone": "Europe/Paris", "hours": [{ "weekday": "MONDAY", "from": "09:00", "until": "17:00" }], "holidays": "FRANCE" });
        let calendar = self
            .made("calendarDefine", json!({ "name": "Heures", "opening": opening }))
            .await?;
        let terms = json!({ "calendar": calendar, "targets": [{ "firstAnswer": { "minutes": 60 } }] });
        let policy = self
            .made(
                "servicePolicyDefine",
                json!({ "name": "Standard", "terms": terms }),
            )
            .await?;
        let machine = self
            .made("machineExpect", json!({ "name": "Compta 3", "client": client }))
            .await?;
        let rule = self.rule().await?;
        let span = json!({ "from": "2099-01-01T00:00:00Z", "until": "2099-01-02T00:00:00Z" });
        let plan = json!({ "name": "Travaux", "client": client, "when": { "once": span } });
        let maintenance = self.made("maintenancePlan", plan).await?;
        let template = self
            .made(
                "answerTemplateKeep",
                json!({ "name": "Bonjour", "text": "Bonjour," }),
            )
            .await?;
        let view = self
            .made(
                "ticketViewKeep",
                json!({ "name": "En retard", "address": "late=true" }),
            )
            .await?;
        let invoice = self.invoice().await?;
        let file = Tus::of(house, &self.admin)
            .send("plan.txt", "text/plain", b"plan")
            .await?;
        let attach = json!({ "client": client, "files": [file], "internal": true });
        self.admin.carry_out("clientAttachDocument", attach).await?;
        let token = self.token().await?;
        let mail = self.held_mail(house).await?;
        let (lot, session) = (self.lot().await?, self.session().await?);
        self.ids.extend([
            ("contact", contact),
            ("calendar", calendar),
            ("policy", policy.clone()),
            ("servicePolicy", policy),
            ("machine", machine),
            ("rule", rule.clone()),
            ("alertRule", rule),
            ("maintenance", maintenance),
            ("template", template.clone()),
            ("answerTemplate", template),
            ("view", view.clone()),
            ("ticketView", view),
            ("invoice", invoice),
            ("file", file),
            ("token", token),
            ("mail", mail),
            ("lot", lot),
            ("session", session),
        ]);
        house.until_quiet().await?;
        Ok(self)
    }

    async fn made(&self, mutation: &str, input: Value) -> Result<String> {
        id(&self.admin.carry_out(mutation, input).await?)
    }

    async fn token(&self) -> Result<String> {
        let make = "mutation($input: ApiTokenMakeInput!) { apiTokenMake(input: $input) { made } }";
        let input = json!({ "name": "export", "grants": [{ "module": "CLIENTS", "action": "SEE" }] });
        let made = self.admin.ask(make, json!({ "input": input })).await?;
        id(&made["apiTokenMake"])
    }

    async fn invoice(&self) -> Result<String> {
        let identity = json!({ "name": "Atelier du Test", "siren": "732829320", "vatNumber": "FR44732829320",
            "lines": ["1 rue de la Paix"], "postalCode": "69001", "city": "Lyon" });
        set(&self.admin, "sellerIdentify", identity).await?;
        let vat = json!({ "category": "STANDARD", "rate": "20" });
        let invoicing = json!({ "from": "2020-01-01", "vat": vat, "lateRate": "12.15", "reminders": [] });
        set(&self.admin, "sellerSetInvoicing", invoicing).await?;
        let lines = json!([{ "label": "Pièce", "quantity": "1", "price": { "amount": "10" } }]);
        let draft = json!({ "client": self.company.client, "content": { "lines": lines } });
        self.made("invoiceDraft", draft).await
    }

    async fn rule(&self) -> Result<String> {
        let busy = json!({ "threshold": { "measure": "PROCESSOR", "raise": 9000, "clear": 7000, "hits": 1, "last": 1 } });
        let define = json!({ "name": "Règle", "client": self.company.client, "condition": busy,
            "subject": "À regarder", "description": "Voir la fiche 12.", "priority": "HIGH" });
        self.made("alertRuleDefine", define).await
    }

    async fn held_mail(&self, house: &House) -> Result<String> {
        self.admin
            .carry_out("mailChooseAddress", json!({ "address": ADDRESS }))
            .await?;
        let sent = reqwest::Client::new()
            .post(format!("{}/mail/inbound", house.address))
            .bearer_auth(MAIL_HOOK)
            .body(a_mail("eve@ailleurs.fr", "held@x.fr", "Bonjour", &[], "Bonjour."));
        ensure!(sent.send().await?.status() == 200);
        self.admin.until_all_is_seen(house).await?;
        self.first("{ mails { nodes { id } } }", "/mails/nodes/0/id")
            .await
    }

    async fn lot(&self) -> Result<String> {
        let bank = format!(
            "{{ hourBank(id: \"{}\") {{ lots {{ id }} }} }}",
            self.company.bank
        );
        self.first(&bank, "/hourBank/lots/0/id").await
    }

    async fn session(&self) -> Result<String> {
        self.first("{ me { sessions { id } } }", "/me/sessions/0/id")
            .await
    }

    async fn first(&self, query: &str, place: &str) -> Result<String> {
        let found = self.admin.ask(query, json!({})).await?;
        let first = found.pointer(place).and_then(Value::as_str);
        first
            .map(str::to_owned)
            .with_context(|| format!("{place} of {found}"))
    }
}
