//! Answers that are written again and again: the desk's and one's own, filled for a ticket. TK2.

use crate::{
    company::register,
    support::{House, Person, id},
};
use anyhow::Result;
use kernel::{ClientId, Role};
use serde_json::{Value, json};

const NAMES: &str = "query($filter: AnswerTemplateFilter) { answerTemplates(filter: $filter) { totalCount nodes { name own } } }";
const FILLED: &str =
    "query($id: UUID!, $ticket: UUID!) { answerTemplate(id: $id) { text filledFor(ticket: $ticket) {
    text open } } }";

async fn keep(person: &Person, name: &str, text: &str, own: bool) -> Result<String> {
    let input = json!({ "name": name, "text": text, "own": own });
    id(&person.carry_out("answerTemplateKeep", input).await?)
}

async fn names(person: &Person, filter: Value) -> Result<Vec<String>> {
    let shown = person.ask(NAMES, json!({ "filter": filter })).await?;
    let nodes = shown["answerTemplates"]["nodes"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    assert_eq!(shown["answerTemplates"]["totalCount"], json!(nodes.len()));
    Ok(nodes
        .iter()
        .map(|node| node["name"].as_str().unwrap_or_default().to_owned())
        .collect())
}

fn code(payload: &Value) -> Option<&str> {
    payload["userErrors"][0]["code"].as_str()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_shares_its_templates_and_nobody_sees_another_ones_own() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let support = house.person(tenant, Role::Support, None).await?;
    keep(&admin, "Clôture", "Votre demande est close.", false).await?;
    let own = keep(&support, "Absence", "Je reviens lundi.", true).await?;

    assert_eq!(names(&admin, json!({})).await?, ["Clôture"]);
    assert_eq!(names(&support, json!({})).await?, ["Absence", "Clôture"]);
    assert_eq!(names(&support, json!({ "own": true })).await?, ["Absence"]);
    assert_eq!(names(&support, json!({ "own": false })).await?, ["Clôture"]);
    assert_eq!(names(&support, json!({ "search": " LUNDI" })).await?, ["Absence"]);
    assert!(names(&support, json!({ "search": "100%" })).await?.is_empty());

    let query = "query($id: UUID!) { answerTemplate(id: $id) { name } }";
    assert!(admin.ask(query, json!({ "id": own })).await?["answerTemplate"].is_null());
    for (mutation, input) in [
        (
            "answerTemplateChange",
            json!({ "template": own, "name": "A", "text": "B" }),
        ),
        ("answerTemplateRetire", json!({ "template": own })),
    ] {
        let refused = admin.try_to(mutation, input).await?;
        assert_eq!(code(&refused), Some("answer_template.not_found"), "{refused}");
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_is_changed_and_retired_by_whoever_answers() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let support = house.person(tenant, Role::Support, None).await?;
    let template = keep(&admin, "Clôture", "Votre demande est close.", false).await?;

    let wrong = json!({ "template": template, "name": "Clôture", "text": "Bonjour {{prénom}}" });
    let refused = support.try_to("answerTemplateChange", wrong).await?;
    assert_eq!(code(&refused), Some("answer_template.unknown_gap"));
    let message = refused["userErrors"][0]["message"].as_str().unwrap_or_default();
    assert!(
        message.contains("{{prénom}}") && message.contains("demandeur"),
        "{message}"
    );

    let change = json!({ "template": template, "name": "Fin", "text": "Merci." });
    support.carry_out("answerTemplateChange", change).await?;
    assert_eq!(names(&admin, json!({})).await?, ["Fin"]);
    support
        .carry_out("answerTemplateRetire", json!({ "template": template }))
        .await?;
    assert!(names(&admin, json!({})).await?.is_empty());
    assert_eq!(names(&admin, json!({ "retired": true })).await?, ["Fin"]);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_filled_for_the_ticket_that_it_answers() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let customer = house
        .person(tenant, Role::Client, Some(ClientId(client.parse()?)))
        .await?;
    let open = json!({ "client": client, "subject": "Plus de {{moi}}", "description": "Le poste est muet." });
    let asked = id(&customer.carry_out("ticketOpen", open.clone()).await?)?;
    let noted = id(&admin.carry_out("ticketOpen", open).await?)?;
    let text = "Bonjour {{demandeur}} ({{client}}),\n« {{objet}} », n° {{ NUMBER }}.\n{{moi}}, {{agence}}";
    let template = keep(&admin, "Accueil", text, false).await?;

    let shown = admin
        .ask(FILLED, json!({ "id": template, "ticket": asked }))
        .await?;
    let filled = &shown["answerTemplate"]["filledFor"];
    let said = filled["text"].as_str().unwrap_or_default();
    assert!(
        said.contains("(Boulangerie Martin)") && said.contains("« Plus de {{moi}} »"),
        "{said}"
    );
    assert!(
        !said.contains("{{demandeur}}") && !said.contains("NUMBER"),
        "{said}"
    );
    assert_eq!(filled["open"], json!([]));
    assert_eq!(
        shown["answerTemplate"]["text"],
        json!(text),
        "it is kept with its gaps"
    );

    // Opened by the team, for nobody in particular.
    let shown = admin
        .ask(FILLED, json!({ "id": template, "ticket": noted }))
        .await?;
    let filled = &shown["answerTemplate"]["filledFor"];
    assert_eq!(filled["open"], json!(["REQUESTER"]));
    let said = filled["text"].as_str().unwrap_or_default();
    assert!(said.starts_with("Bonjour {{demandeur}}"), "{said}");
    house.close().await
}
