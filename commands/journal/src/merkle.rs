//! RFC 6962 Merkle tree hashes: a root, its right edge, and proofs that need neither us nor our database.

use crate::chain::Hash;
use sha2::{Digest, Sha256};

pub fn leaf_hash(entry: &[u8]) -> Hash {
    Sha256::new()
        .chain_update([0])
        .chain_update(entry)
        .finalize()
        .into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new()
        .chain_update([1])
        .chain_update(left)
        .chain_update(right)
        .finalize()
        .into()
}

/// The full subtrees along the right edge, largest first: all that is needed to go on appending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    size: u64,
    subtrees: Vec<Hash>,
}

impl Edge {
    /// As it was stored. `None` when the number of subtrees cannot belong to that size.
    pub fn restore(size: u64, subtrees: Vec<Hash>) -> Option<Edge> {
        (subtrees.len() == usize::try_from(size.count_ones()).ok()?).then_some(Edge { size, subtrees })
    }

    pub fn size(&self) -> u64 {
        self.size
    }

    pub fn subtrees(&self) -> &[Hash] {
        &self.subtrees
    }

    pub fn push(&mut self, leaf: Hash) {
        let mut merged = leaf;
        // Each trailing one bit of the size is a subtree as large as the one being merged.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.subtrees.pop() {
                merged = node_hash(&left, &merged);
            }
        }
        self.subtrees.push(merged);
        self.size += 1;
    }

    pub fn root(&self) -> Hash {
        let mut subtrees = self.subtrees.iter().rev();
        match subtrees.next() {
            None => Sha256::digest([]).into(),
            Some(smallest) => subtrees.fold(*smallest, |right, left| node_hash(left, &right)),
        }
    }
}

pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Sha256::digest([]).into(),
        [only] => *only,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node_hash(&root(left), &root(right))
        }
    }
}

/// The siblings from a leaf up to the root.
pub fn inclusion_proof(leaves: &[Hash], index: usize) -> Vec<Hash> {
    if leaves.len() <= 1 || index >= leaves.len() {
        return vec![];
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, sibling) = if index < left.len() {
        (inclusion_proof(left, index), root(right))
    } else {
        (inclusion_proof(right, index - left.len()), root(left))
    };
    path.push(sibling);
    path
}

/// All the hashes of a tree, for many proofs at once: each level holds the parents of the one below, and a node that
/// has no sibling goes up as it is.
pub struct Tree {
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    pub fn of(leaves: Vec<Hash>) -> Tree {
        let mut levels = vec![leaves];
        while let Some(below) = levels.last().filter(|below| below.len() > 1) {
            let parents = below.chunks(2).map(|pair| match pair {
                [left, right] => node_hash(left, right),
                alone => alone.first().copied().unwrap_or_default(),
            });
            let parents = parents.collect();
            levels.push(parents);
        }
        Tree { levels }
    }

    /// The siblings from a leaf up to the root.
    pub fn inclusion_proof(&self, index: usize) -> Vec<Hash> {
        let siblings = self.levels.iter().enumerate();
        let siblings = siblings.filter_map(|(height, level)| level.get((index >> height) ^ 1).copied());
        siblings.collect()
    }
}

/// Whether a leaf at an index belongs to the tree with this size and root.
pub fn proves_inclusion(leaf: Hash, index: u64, size: u64, proof: &[Hash], expected: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut node, mut last, mut hash) = (index, size - 1, leaf);
    for sibling in proof {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(sibling, &hash);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *expected
}

/// The largest power of two that is smaller than the number of leaves.
fn split(count: usize) -> usize {
    1 << (count - 1).ilog2()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn leaves(count: usize) -> Vec<Hash> {
        (0..count).map(|n| leaf_hash(&n.to_be_bytes())).collect()
    }

    /// Roots that RFC 6962's reference implementations give for their common test entries.
    #[test]
    fn agrees_with_the_published_roots() {
        let entries: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let leaves: Vec<Hash> = entries.iter().map(|e| leaf_hash(e)).collect();
        assert_eq!(
            hex::encode(root(&[])),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        assert_eq!(
            hex::encode(root(&leaves[..1])),
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
        );
        assert_eq!(
            hex::encode(root(&leaves)),
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        );
    }

    proptest! {
        #[test]
        fn the_edge_and_the_whole_tree_have_one_root(count in 0usize..200) {
            let mut edge = Edge::default();
            leaves(count).into_iter().for_each(|leaf| edge.push(leaf));
            prop_assert_eq!(edge.root(), root(&leaves(count)));
            let restored = Edge::restore(edge.size(), edge.subtrees().to_vec());
            prop_assert_eq!(restored, Some(edge));
        }

        #[test]
        fn a_proof_holds_for_its_leaf_and_for_no_other(count in 1usize..120, pick in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
            let all = leaves(count);
            let (index, wrong) = (pick.index(count), other.index(count));
            let proof = inclusion_proof(&all, index);
            prop_assert_eq!(&Tree::of(all.clone()).inclusion_proof(index), &proof);
            let holds = |leaf: Hash, at: usize| proves_inclusion(leaf, at as u64, count as u64, &proof, &root(&all));
            prop_assert!(holds(all[index], index));
            prop_assert_eq!(holds(all[wrong], index), wrong == index);
            prop_assert!(!proves_inclusion(all[index], index as u64, count as u64 + 1, &proof, &leaf_hash(b"x")));
        }
    }
}
