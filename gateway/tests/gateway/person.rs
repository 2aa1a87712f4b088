//! People who ask a house things, each as who they are.

use crate::{hearsay::Hearsay, inputs::input_of, support::House};
use anyhow::{Context, Result, bail};
use kernel::AccountId;
use serde_json::{Value, json};

pub const SIGN_IN: &str = "mutation($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
        accessToken expiresAt role userErrors { code message field } } }";

#[derive(Clone)]
pub struct Person {
    pub address: String,
    pub web: reqwest::Client,
    pub token: Option<String>,
    pub account: AccountId,
    pub email: String,
    pub language: &'static str,
    pub hearsay: Hearsay,
}

impl Person {
    /// Of a server that was started by itself.
    pub fn at(address: &str, token: Option<String>) -> Person {
        Person {
            address: address.to_owned(),
            web: reqwest::Client::new(),
            token,
            account: AccountId(uuid::Uuid::nil()),
            email: String::new(),
            language: "fr",
            hearsay: Hearsay::default(),
        }
    }

    pub fn reading(&self, language: &'static str) -> Person {
        Person {
            language,
            ..self.clone()
        }
    }

    /// Nobody tells them what was done.
    pub fn alone(&self) -> Person {
        Person {
            hearsay: Hearsay::default(),
            ..self.clone()
        }
    }

    /// By another program.
    pub fn calling_itself(&self, program: &str) -> Person {
        let web = reqwest::Client::builder().user_agent(program).build();
        Person {
            web: web.unwrap_or_default(),
            ..self.clone()
        }
    }

    /// The whole answer, errors included.
    pub async fn send(&self, query: &str, variables: Value) -> Result<Value> {
        self.answer(self.hearsay.told_by(self.request(query, variables)))
            .await
    }

    /// As `send`, once everything up to a position can be seen.
    pub async fn send_after(&self, query: &str, variables: Value, receipt: &str) -> Result<Value> {
        self.answer(self.request(query, variables).header("Regie-After", receipt))
            .await
    }

    /// A page that is no GraphQL.
    pub async fn get(&self, path: &str) -> Result<(u16, String)> {
        let request = self
            .web
            .get(format!("{}{path}", self.address))
            .header("Accept-Language", self.language);
        let request = match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        let answer = request.send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    /// Everything that is written until now can be seen.
    pub async fn until_all_is_seen(&self, house: &House) -> Result<()> {
        let newest = journal::page::newest(&house.app.journal().pools.follower).await?;
        self.until_seen(&newest.to_string()).await
    }

    /// The answer, and the number that the request has in the log.
    pub async fn send_and_number(&self, query: &str, variables: Value) -> Result<(String, Value)> {
        let request = self.hearsay.told_by(self.request(query, variables));
        let response = request.send().await?.error_for_status()?;
        let number = response.headers().get("x-request-id").context("a number")?;
        Ok((number.to_str()?.to_owned(), response.json().await?))
    }

    /// Whatever the body is.
    pub async fn post(&self, body: &Value) -> Result<Value> {
        let request = self.web.post(format!("{}/graphql", self.address)).json(body);
        let request = match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        self.answer(request).await
    }

    fn request(&self, query: &str, variables: Value) -> reqwest::RequestBuilder {
        let request = self
            .web
            .post(format!("{}/graphql", self.address))
            .header("Accept-Language", self.language)
            .json(&json!({ "query": query, "variables": variables }));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// As it came, headers included, with a cookie sent along.
    pub async fn respond(
        &self,
        query: &str,
        variables: Value,
        cookie: Option<&str>,
    ) -> Result<reqwest::Response> {
        let request = self.request(query, variables);
        let request = match cookie {
            Some(cookie) => request.header("Cookie", cookie),
            None => request,
        };
        Ok(request.send().await?.error_for_status()?)
    }

    async fn answer(&self, request: reqwest::RequestBuilder) -> Result<Value> {
        let answer = request.send().await?.error_for_status()?.json().await?;
        self.hearsay.hear(&answer);
        Ok(answer)
    }

    /// The data of an answer without errors.
    pub async fn ask(&self, query: &str, variables: Value) -> Result<Value> {
        let mut answer = self.send(query, variables).await?;
        match answer.get("errors") {
            Some(errors) => bail!("{errors:#}"),
            None => Ok(answer["data"].take()),
        }
    }

    /// The payload of the one mutation of a request, which must have been carried out, and can be seen.
    pub async fn carry_out(&self, mutation: &str, input: Value) -> Result<Value> {
        let payload = self.try_to(mutation, input).await?;
        match payload["userErrors"].as_array().map(Vec::as_slice) {
            Some([]) => Ok(payload),
            Some([told]) if told["code"] == "read_model.still_behind" => {
                self.until_seen(payload["receipt"].as_str().context("a receipt")?)
                    .await?;
                Ok(payload)
            }
            told => bail!("{mutation}: {told:?}"),
        }
    }

    /// Other tests share the server, and what they have under way may hold all followers back for a while.
    pub async fn until_seen(&self, receipt: &str) -> Result<()> {
        for _ in 0..12 {
            let answer = self.send_after("{ __typename }", json!({}), receipt).await?;
            if answer.get("errors").is_none() {
                return Ok(());
            }
        }
        bail!("{receipt} cannot be seen after a minute")
    }

    pub async fn try_to(&self, mutation: &str, input: Value) -> Result<Value> {
        let first = mutation
            .chars()
            .next()
            .map(|letter| letter.to_ascii_uppercase())
            .into_iter();
        let kind: String = first.chain(mutation.chars().skip(1)).collect();
        let kind = input_of(&kind);
        let query = format!(
            "mutation($input: {kind}!) {{ {mutation}(input: $input) {{ made receipt userErrors {{ code message field }} }} }}"
        );
        let mut data = self.ask(&query, json!({ "input": input })).await?;
        Ok(data[mutation].take())
    }
}
