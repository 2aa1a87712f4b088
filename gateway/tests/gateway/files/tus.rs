//! A client of tus 1.0, as small as one can be.

use crate::support::{House, Person};
use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use reqwest::{Body, Client, Method, RequestBuilder, Response};

/// The first bytes of a picture.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

#[derive(Clone)]
pub struct Tus {
    pub web: Client,
    address: String,
    pub token: Option<String>,
}

impl Tus {
    pub fn of(house: &House, person: &Person) -> Tus {
        Tus::at(&house.address, person.token.clone())
    }

    pub fn at(address: &str, token: Option<String>) -> Tus {
        Tus {
            web: Client::new(),
            address: address.to_owned(),
            token,
        }
    }

    /// The same person, at a server that was started again.
    pub fn now_at(&self, address: &str) -> Tus {
        Tus::at(address, self.token.clone())
    }

    pub fn request(&self, method: Method, url: &str) -> RequestBuilder {
        let request = self
            .web
            .request(method, url)
            .header("Tus-Resumable", "1.0.0")
            .header("Accept-Language", "en");
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub async fn begin(&self, size: u64, name: &str, media_type: &str) -> Result<Response> {
        let said = |text: &str| BASE64_STANDARD.encode(text);
        let metadata = format!("filename {},filetype {}", said(name), said(media_type));
        let url = format!("{}/files/uploads", self.address);
        let begun = self
            .request(Method::POST, &url)
            .header("Upload-Length", size)
            .header("Upload-Metadata", metadata);
        Ok(begun.send().await?)
    }

    /// Where the bytes go.
    pub async fn begun(&self, size: u64, name: &str, media_type: &str) -> Result<String> {
        let begun = self.begin(size, name, media_type).await?;
        ensure!(
            begun.status() == 201,
            "{}: {}",
            begun.status(),
            begun.text().await?
        );
        header(&begun, "location")
    }

    pub async fn patch(&self, url: &str, offset: u64, body: impl Into<Body>) -> Result<Response> {
        let patch = self
            .request(Method::PATCH, url)
            .header("Content-Type", "application/offset+octet-stream")
            .header("Upload-Offset", offset)
            .body(body);
        Ok(patch.send().await?)
    }

    pub async fn head(&self, url: &str) -> Result<Response> {
        Ok(self.request(Method::HEAD, url).send().await?)
    }

    pub async fn offset(&self, url: &str) -> Result<u64> {
        let state = self.head(url).await?;
        ensure!(state.status() == 200, "{}", state.status());
        Ok(header(&state, "upload-offset")?.parse()?)
    }

    pub async fn delete(&self, url: &str) -> Result<Response> {
        Ok(self.request(Method::DELETE, url).send().await?)
    }

    /// All at once; the file's id.
    pub async fn send(&self, name: &str, media_type: &str, bytes: &[u8]) -> Result<String> {
        let url = self.begun(bytes.len() as u64, name, media_type).await?;
        if !bytes.is_empty() {
            let sent = self.patch(&url, 0, bytes.to_vec()).await?;
            ensure!(sent.status() == 204, "{}: {}", sent.status(), sent.text().await?);
        }
        Ok(file_of(&url))
    }
}

pub fn file_of(url: &str) -> String {
    url.rsplit('/').next().unwrap_or_default().to_owned()
}

pub fn header(response: &Response, name: &str) -> Result<String> {
    let value = response.headers().get(name).with_context(|| name.to_owned())?;
    Ok(value.to_str()?.to_owned())
}

/// The code of a refusal at the door.
pub async fn code(response: Response) -> Result<(u16, String)> {
    let status = response.status().as_u16();
    let told: serde_json::Value = response.json().await?;
    let code = told["errors"][0]["extensions"]["code"]
        .as_str()
        .unwrap_or_default();
    Ok((status, code.to_owned()))
}

pub fn bytes(size: usize) -> Vec<u8> {
    (0..size).map(|at| (at * 7 % 251) as u8).collect()
}
