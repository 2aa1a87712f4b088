//! Where sealed objects lie, by tenant and file: a folder of this machine, or a bucket that speaks S3.

use super::sealing::Owner;
use kernel::{FileId, TenantId};
use object_store::{
    GetOptions, GetRange, ObjectStore, ObjectStoreExt, WriteMultipart, aws::AmazonS3Builder,
    local::LocalFileSystem, path::Path as Key, prefix::PrefixStore,
};
use std::{
    fs::DirBuilder,
    io::{self, ErrorKind, Read},
    ops::Range,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
};

#[derive(Clone, Debug)]
pub enum Place {
    Folder(PathBuf),
    Bucket(Bucket),
}

#[derive(Clone)]
pub struct Bucket {
    pub name: String,
    /// What the names of all objects begin with; empty for none.
    pub prefix: String,
    /// Of what speaks S3 and is not Amazon's.
    pub endpoint: Option<String>,
    pub region: String,
    pub key: String,
    pub secret: String,
}

impl std::fmt::Debug for Bucket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "s3://{}/{}", self.name, self.prefix)
    }
}

pub struct Shelf {
    store: Arc<dyn ObjectStore>,
    /// Of this machine, where there is one.
    folder: Option<PathBuf>,
}

/// A sealed object is carried to a bucket in parts of this size, two at a time.
const PART: usize = 8 * 1024 * 1024;
const PARTS_AT_ONCE: usize = 2;

fn key(tenant: TenantId, file: FileId) -> Key {
    Key::from(format!("{tenant}/{file}"))
}

/// Readable by this user alone.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

impl Shelf {
    pub fn of(place: Place) -> Result<Shelf, String> {
        match place {
            Place::Folder(folder) => {
                let told = |why: String| format!("{}: {why}", folder.display());
                make_folder(&folder).map_err(|error| told(error.to_string()))?;
                let store =
                    LocalFileSystem::new_with_prefix(&folder).map_err(|error| told(error.to_string()))?;
                Ok(Shelf {
                    store: Arc::new(store),
                    folder: Some(folder),
                })
            }
            Place::Bucket(bucket) => Ok(Shelf {
                store: bucket_store(&bucket).map_err(|error| format!("{bucket:?}: {error}"))?,
                folder: None,
            }),
        }
    }

    /// On disk, or in the bucket, when it returns. What is there already is the same.
    pub async fn take(&self, owner: Owner, staged: &Path) -> io::Result<()> {
        match &self.folder {
            Some(folder) => {
                let to = folder.join(owner.tenant.to_string());
                let (from, name) = (staged.to_owned(), owner.file.to_string());
                blocking(move || move_into(&from, &to, &name)).await
            }
            None => {
                self.carry(&key(owner.tenant, owner.file), staged).await?;
                let staged = staged.to_owned();
                blocking(move || std::fs::remove_file(staged)).await
            }
        }
    }

    async fn carry(&self, to: &Key, staged: &Path) -> io::Result<()> {
        let upload = self.store.put_multipart(to).await?;
        let mut write = WriteMultipart::new_with_chunk_size(upload, PART);
        let from = staged.to_owned();
        let mut file = blocking(move || std::fs::File::open(from)).await?;
        loop {
            write.wait_for_capacity(PARTS_AT_ONCE).await?;
            let read = blocking(move || {
                let mut part = Vec::with_capacity(PART);
                (&mut file).take(PART as u64).read_to_end(&mut part)?;
                Ok((file, part))
            });
            let (next, part) = read.await?;
            file = next;
            if part.is_empty() {
                break;
            }
            write.put(part.into());
        }
        write.finish().await?;
        Ok(())
    }

    /// A stretch of an object, and the size of the whole; `None` when there is none.
    pub async fn read(
        &self,
        (tenant, file): (TenantId, FileId),
        range: Range<u64>,
    ) -> io::Result<Option<(Vec<u8>, u64)>> {
        let options = GetOptions {
            range: Some(GetRange::Bounded(range)),
            ..GetOptions::default()
        };
        match self.store.get_opts(&key(tenant, file), options).await {
            Ok(found) => {
                let whole = found.meta.size;
                Ok(Some((found.bytes().await?.into(), whole)))
            }
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Twice is once.
    pub async fn remove(&self, tenant: TenantId, file: FileId) -> io::Result<()> {
        match self.store.delete(&key(tenant, file)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

fn bucket_store(bucket: &Bucket) -> object_store::Result<Arc<dyn ObjectStore>> {
    let builder = AmazonS3Builder::new()
        .with_bucket_name(&bucket.name)
        .with_region(&bucket.region)
        .with_access_key_id(&bucket.key)
        .with_secret_access_key(&bucket.secret);
    let store = match &bucket.endpoint {
        Some(endpoint) => builder
            .with_endpoint(endpoint)
            .with_allow_http(endpoint.starts_with("http://"))
            .build()?,
        None => builder.build()?,
    };
    Ok(if bucket.prefix.is_empty() {
        Arc::new(store)
    } else {
        Arc::new(PrefixStore::new(store, bucket.prefix.as_str()))
    })
}

fn move_into(from: &Path, folder: &Path, name: &str) -> io::Result<()> {
    make_folder(folder)?;
    match std::fs::rename(from, folder.join(name)) {
        // It was moved before, and what came after broke off.
        Err(error) if error.kind() == ErrorKind::NotFound && folder.join(name).exists() => {}
        other => other?,
    }
    std::fs::File::open(folder)?.sync_all()
}

pub async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(error) => Err(io::Error::other(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use commands::runtime::mint;
    use kernel::AccountId;

    fn far_away() -> Shelf {
        Shelf {
            store: Arc::new(object_store::memory::InMemory::new()),
            folder: None,
        }
    }

    /// The same whether it is moved on this machine or carried away in parts.
    #[tokio::test]
    async fn what_is_taken_can_be_read_in_stretches_and_is_gone_once_removed() {
        let folder = std::env::temp_dir().join(format!("regie-shelf-{}", mint()));
        let near = Shelf::of(Place::Folder(folder.clone())).unwrap();
        for shelf in [near, far_away()] {
            let owner = Owner {
                tenant: TenantId(mint()),
                file: FileId(mint()),
                account: AccountId(mint()),
            };
            let place = (owner.tenant, owner.file);
            let bytes: Vec<u8> = (0..PART + 1000).map(|at| (at % 251) as u8).collect();
            let staged = folder.join("staged");
            std::fs::write(&staged, &bytes).unwrap();
            shelf.take(owner, &staged).await.unwrap();
            assert!(!staged.exists());
            let end = PART as u64 + 1000;
            let (read, whole) = shelf.read(place, end - 2000..end).await.unwrap().unwrap();
            assert_eq!(whole, end);
            assert_eq!(read, &bytes[bytes.len() - 2000..]);
            shelf.remove(owner.tenant, owner.file).await.unwrap();
            shelf.remove(owner.tenant, owner.file).await.unwrap();
            assert!(shelf.read(place, 0..1).await.unwrap().is_none());
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}
